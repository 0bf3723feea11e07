"""The staff corner behind its PIN, and what keeps everybody else inside the pages."""
