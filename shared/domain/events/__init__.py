"""What happened: past tense, frozen, self-contained.

An event carries every fact that a fold, a screen or a statistic needs of it, so that nobody has to
look anything up. Secrets (tokens, PINs) are never in an event; `digest` is the SHA-256 of a random
128-bit secret and gives nothing away. What an event does to the floor lies in `folding/`, in the
module that the event has here.
"""
