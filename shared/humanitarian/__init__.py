"""The code lists that Colombia's humanitarian reports count by, as they are published."""
