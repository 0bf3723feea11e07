"""The kiosk's faces as eyes, fingers and keys find them: shown, measured, judged, told."""
