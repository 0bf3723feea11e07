"""One pure function a command: floor, command and instant in, events or a refusal out."""
