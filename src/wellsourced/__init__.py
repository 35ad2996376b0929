"""Citations joined to the claims they support.

The public names stand in the modules of `wellsourced.interface`, one a subject, and are
imported when they are first used, so that the command line answers at once and a script pays
for what it asks for; `__init__.pyi` gives them their types.
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
# the module that each name stands in
_MODULES = {
    "Audit": "rule",
    "Config": "config",
    "Library": "interface.libraries",
    "WellsourcedError": "errors",
    "audit": "interface.articles",
    "check_libraries": "interface.checks",
    "collect": "interface.projects",
    "explain": "interface.articles",
    "export": "interface.references",
    "find_rule": "interface.rules",
    "list_rules": "interface.rules",
    "parse_references": "interface.references",
    "read": "interface.articles",
    "rename_key": "interface.changes",
    "render": "interface.articles",
    "start_project": "interface.projects",
}


def __getattr__(name: str) -> object:
    """Return the public *name* from the module that it stands in."""
    if name in _MODULES:
        return getattr(import_module(f"wellsourced.{_MODULES[name]}"), name)
    message = f"module `wellsourced` has no attribute `{name}`"
    raise AttributeError(message)


def __dir__() -> list[str]:
    """Return the public names."""
    return sorted(__all__)
