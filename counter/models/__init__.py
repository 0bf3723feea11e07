"""What QML sees: thin objects over one station."""
