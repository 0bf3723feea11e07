"""How an app finds the hub and talks to it: plain asyncio, no Qt.

device.py      who this app is to its hub: role, token, certificate (`load_device`)
pairing.py     join a hub: show digits, wait for its manager (`pair`)
keeping.py     what joining leaves on disk
client.py      one hub, by its certificate: `send(command)`, `center()`, `floor()`, `stream()`
link.py        all of it together for one device: `Link`
addresses.py   where the hub may be: typed, last known, from pairing, announced
discovery.py   announce a hub on the LAN, and list the hubs that are announced
session.py     what an app is told: Connected, Away, FloorChanged ... and `follow`
following.py   the loop that tells it: find the hub, stream, resume, pause
floor_view.py  what the floor looks like: snapshot plus events, as frozen rows
rows.py        those rows, and how an event moves one
wire.py        the API version, and what JSON is called
errors.py      Refused, HubAway and why

A Qt app uses `shared.ui.hub_link.HubLink`, which runs all of this in its own thread.
"""

from __future__ import annotations

import os

# The network library reads the authorities of the whole world when it is imported, in 0.1 s and
# 3 MB. A device trusts its hub's certificate and nobody else.
os.environ.setdefault("SSL_CERT_FILE", os.devnull)
