"""Thermal printers: tickets drawn, sent and watched."""
