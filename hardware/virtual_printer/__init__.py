"""An ESC/POS printer in software: it draws the paper and can be told to jam."""
