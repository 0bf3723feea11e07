"""Where Python meets Qt, for every app."""
