"""The parts of the statistics of a range.

totals.py  one figure each for all of it; tables.py by service, desk, class and language
shapes.py  the heat map, the bars of waits, the trend; aside.py who never became a step
figures.py figures as an answer holds them
"""
