"""What Dalil remembers, and the rules that keep it true."""
