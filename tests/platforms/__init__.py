"""Fake platforms that refuse what the real ones refuse, and keep a ledger of what they were asked."""
