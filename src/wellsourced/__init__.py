"""Citations joined to the claims they support."""

__version__ = "0.1.0"
