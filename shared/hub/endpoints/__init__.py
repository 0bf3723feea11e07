"""What answers on the API listener: commands, what may be read, and the two sockets.

An endpoint returns what it has to say; a WireError or a Refusal that it raises is worded by `app`.
"""
