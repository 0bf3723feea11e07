"""What each role may see of the center, of the floor and of each event.

A display shows numbers and desks, nothing else, and of discreet steps nothing at all. A kiosk
knows how many wait for a service, and which numbers were called. Staff see the rest, but no
secret. Whatever is not named here for a role never leaves the hub.
"""
