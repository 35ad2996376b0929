"""The project on disk: the only package that opens its files."""
