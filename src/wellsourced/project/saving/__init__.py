"""Files replaced whole or not at all: locks, staging, the note of a save, what a change shows."""
