"""Measurements beside named peers. They print figures and judge nothing; the tests do that."""
