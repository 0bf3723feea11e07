"""Days of a center's own past, run again as they were and as they would be with a change."""
