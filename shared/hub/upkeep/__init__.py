"""What keeps a center in order: checks, backups by the day, pruning, a bundle for support."""
