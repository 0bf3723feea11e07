"""A working center of one kiosk and one counter from a few plain questions."""
