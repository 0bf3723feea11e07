"""What may be asked of the hub: one frozen dataclass a command, with the answer it gets.

A command lies in the module that its decision has in `decisions/`. To add one: a dataclass here, a
line in `rights`, one pure function there.
"""
