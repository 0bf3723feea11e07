"""The waiting-room display: who is called, and where."""
