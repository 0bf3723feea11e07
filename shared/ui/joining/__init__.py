"""A device joins on its own screen: `opening` runs an app, and lets it join first where it must."""
