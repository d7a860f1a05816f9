"""Stock bots, as their documentation shows them."""
