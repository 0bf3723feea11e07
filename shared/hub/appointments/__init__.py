"""Lists of appointments from other programs: read, checked, told by row."""
