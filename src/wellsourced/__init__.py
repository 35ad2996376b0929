"""Citations joined to the claims they support.

The public names stand in `wellsourced.interface` and are imported when they are first used,
so that the command line answers at once; `__init__.pyi` gives them their types.
"""

from importlib import import_module

__version__ = "0.1.0"
__all__ = (
    "Audit",
    "Config",
    "Library",
    "WellsourcedError",
    "__version__",
    "audit",
    "check_libraries",
    "collect",
    "explain",
    "export",
    "find_rule",
    "list_rules",
    "parse_references",
    "read",
    "rename_key",
    "render",
    "start_project",
)


def __getattr__(name: str) -> object:
    """Return the public *name* from the interface."""
    if name in __all__:
        return getattr(import_module("wellsourced.interface"), name)
    message = f"module `wellsourced` has no attribute `{name}`"
    raise AttributeError(message)


def __dir__() -> list[str]:
    """Return the public names."""
    return sorted(__all__)
