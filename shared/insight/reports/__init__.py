"""Reports: what a center did in a day, week, month or quarter, for those outside it.

document.py      a report as plain tables, before it is a file
summary.py       the center's own report, of the figures of the statistics page
municipal.py     the municipality's, by sector and indicator codes (shared/humanitarian)
words.py         its texts and how figures are written, es and en
files.py         the same tables as PDF, XLSX and CSV (pdf.py, xlsx.py, csv_file.py)
making.py        one report from question to bytes; scheduled.py those that a profile asks for

The same journal, period and question give the same bytes: nothing in a file tells when it was made.
"""
