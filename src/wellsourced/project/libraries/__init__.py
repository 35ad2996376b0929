"""Libraries on disk: opened, asked through their index, changed by commands, merged, laid out."""
