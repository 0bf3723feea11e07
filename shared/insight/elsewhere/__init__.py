"""History from other systems: a table of their own for past steps of elsewhere.

column_map.py  which column of a CSV file means what (TOML)
cells.py       what stands in a file, whatever its letters and separators
rows.py        one past step from one row, or why not
keeping.py     the table, in a file of its own beside the database: the queue never waits for it
columns.py     what the archive joins in

A step from elsewhere has no place in the journal: its `seq` is 0.
"""
