"""The chime and the spoken call."""
