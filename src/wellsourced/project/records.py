"""References as records for other programs: the formats, and what is remarked on a doubtful one."""

from __future__ import annotations

from wellsourced._leaves import leaf, leaf_names
from wellsourced.errors import BadUsage, name_nearest
from wellsourced.format import Format, Remark
from wellsourced.references import Reference

FORMATS = "wellsourced.formats"


def list_formats() -> tuple[str, ...]:
    """Return the names of the bibliographic formats, such as `csl-json`."""
    return tuple(name.replace("_", "-") for name in leaf_names(FORMATS))


def find_format(name: str) -> Format:
    """Return the bibliographic format *name*, or raise `BadUsage` that names the nearest."""
    if name not in list_formats():
        message = f"there is no format `{name}`{name_nearest(name, list_formats())}"
        raise BadUsage(message)
    return leaf(FORMATS, name.replace("-", "_"), "FORMAT", Format)


def remark_on(reference: Reference, least: float, *, always: bool = False) -> Remark | None:
    """Return what the record of *reference* says of its reading.

    One that is read with less confidence than *least* keeps the words as they were written;
    a surer one says something only where it is to say it *always*.
    """
    doubtful = reference.confidence < least
    if not (doubtful or always):
        return None
    raw = reference.raw.strip() if doubtful else ""
    return Remark(reference.confidence, reference.doubts, raw, reference.certainties)
