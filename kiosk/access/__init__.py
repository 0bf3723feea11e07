"""The pages for who does not see, read or touch them: keypad, reading aloud, larger letters."""
