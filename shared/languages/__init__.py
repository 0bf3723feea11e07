"""One file a language: what is printed, said aloud, shown on the board and on a phone in it."""
