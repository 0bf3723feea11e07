"""QR scanners: those that type like a keyboard (wedge.py), and those on a serial line.

What was scanned is text; codes.py says what it may mean.
"""
