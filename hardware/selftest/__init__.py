"""Is everything at this computer well? One finding a question, in words that say what to do."""
