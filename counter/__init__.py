"""The counter console: staff call, serve and close visits."""
