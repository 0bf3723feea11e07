"""The command line of the hub: `python -m shared.hub WORD ...`, a tool a module."""
