"""One desk's work: what is known, what may be pressed, what came of it. No screen, no clock."""
