"""A whole center on one machine, for `make run` and `make screens`.

folders.py    where a run keeps its things
prepare.py    device tokens and staff, before the hub starts
crew.py       the programs: started, listened to, ended without remains
layout.py     which window goes where
screen.py     the person's screen, or a virtual one with a silent sound card
pictures.py   what the virtual screen shows, as PNG files
sight.py      what an app shows, by its map
hands.py      the one mouse and keyboard of a virtual screen
visitors.py   people at the kiosk
clerks.py     people at the counters
watch.py      the hub's stream: counts, and a line for every event
sentences.py  those lines
tally.py      what happened, and whether all went right
"""
