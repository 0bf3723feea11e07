"""What every Ventanilla program shares."""
