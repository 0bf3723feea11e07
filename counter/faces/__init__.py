"""What the console shows, as plain records: a screen draws them and decides nothing."""
