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
    "Layout",
    "Library",
    "WellsourcedError",
    "__version__",
    "add_references",
    "audit",
    "check_libraries",
    "collect",
    "compare",
    "eject_templates",
    "explain",
    "export",
    "fails",
    "find_entry",
    "find_pack",
    "find_rule",
    "find_uses",
    "fix",
    "format_library",
    "list_articles",
    "list_packs",
    "list_references",
    "list_rules",
    "merge_entries",
    "only_new",
    "open_config",
    "open_review",
    "parse_file",
    "parse_references",
    "read",
    "read_references",
    "record_certainty",
    "record_level",
    "record_todo",
    "record_verdict",
    "record_waiver",
    "rename_key",
    "render",
    "render_bytes",
    "resume_audit",
    "search_library",
    "show_changes",
    "start_project",
    "take_off_source",
    "write_baseline",
    "write_docx",
    "write_references",
    "write_reports",
)
# the module that each name stands in
_MODULES = {
    "Audit": "rule",
    "Config": "config",
    "Layout": "interface.changes",
    "Library": "interface.libraries",
    "WellsourcedError": "errors",
    "add_references": "interface.changes",
    "audit": "interface.articles",
    "check_libraries": "interface.checks",
    "collect": "interface.projects",
    "compare": "interface.articles",
    "eject_templates": "interface.projects",
    "explain": "interface.articles",
    "export": "interface.lists",
    "fails": "interface.articles",
    "find_entry": "interface.libraries",
    "find_pack": "interface.rules",
    "find_rule": "interface.rules",
    "find_uses": "interface.checks",
    "fix": "interface.fixes",
    "format_library": "interface.changes",
    "list_articles": "interface.articles",
    "list_packs": "interface.rules",
    "list_references": "interface.lists",
    "list_rules": "interface.rules",
    "merge_entries": "interface.changes",
    "only_new": "interface.news",
    "open_config": "interface.projects",
    "open_review": "interface.reviews",
    "parse_file": "interface.references",
    "parse_references": "interface.references",
    "read": "interface.articles",
    "read_references": "interface.references",
    "record_certainty": "interface.reviews",
    "record_level": "interface.reviews",
    "record_todo": "interface.reviews",
    "record_verdict": "interface.reviews",
    "record_waiver": "interface.reviews",
    "rename_key": "interface.changes",
    "render": "interface.articles",
    "render_bytes": "interface.articles",
    "resume_audit": "interface.articles",
    "search_library": "interface.libraries",
    "show_changes": "interface.changes",
    "start_project": "interface.projects",
    "take_off_source": "interface.reviews",
    "write_baseline": "interface.news",
    "write_docx": "interface.lists",
    "write_references": "interface.lists",
    "write_reports": "interface.folders",
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
