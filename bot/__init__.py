"""How Dalil talks: messages in, replies out, and the languages between them."""
