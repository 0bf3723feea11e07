"""The LAN service that owns the queue."""
