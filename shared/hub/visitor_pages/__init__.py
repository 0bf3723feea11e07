"""The second listener: a visitor's phone, which knows nothing but its own token."""
