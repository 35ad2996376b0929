"""The commands: one module or package each, with the constant `COMMAND`."""
