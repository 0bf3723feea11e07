"""The rules of a queue: no Qt, no I/O, no clock of its own."""
