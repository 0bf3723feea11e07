"""What a kiosk keeps on its own disk: its folder, its center, the numbers it gave alone."""
