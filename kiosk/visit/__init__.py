"""What one visitor says and is given, from the start page to a number: no Qt, no network."""
