"""What people mean by what they write: spelling, days, search and intents; knows no store, no channel."""
