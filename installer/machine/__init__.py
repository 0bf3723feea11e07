"""`ventanilla`: what a technician types on a center's own machines."""
