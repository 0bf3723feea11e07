"""Numbers for managers: estimates, statistics, simulation.

simulation.py  an event heap that drives the real decisions with a simulated clock: `Simulation`
running.py     the center in memory that it drives: all it knows of commands
arrivals.py    who comes, when and for what; laws.py how long things take
queueing.py    the queues of textbooks (`simulate(Queue)`), chance.py what makes them exact
days.py        recorded days: a CSV file of arrivals; replay.py what the rules make of one
demand.py      days made up for a center; fairness.py three ways to call, compared over them
tally.py       waits and their figures
"""
