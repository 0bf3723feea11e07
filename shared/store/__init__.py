"""The database behind the rules."""
