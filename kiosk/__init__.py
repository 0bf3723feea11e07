"""The kiosk: a visitor says what they need and takes a number."""
