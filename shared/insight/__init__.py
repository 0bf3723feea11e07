"""Numbers for managers: estimates, statistics, simulation."""
