"""MEDLINE's tagged format as PubMed gives it (`.nbib`)."""

from wellsourced.format import Format, name_each
from wellsourced.formats.nbib.reading import read, recognises
from wellsourced.formats.nbib.tags import HOUSEKEEPING
from wellsourced.formats.nbib.writing import write_one

FORMAT = Format(
    "nbib",
    ".nbib",
    write_one,
    name_each,
    read,
    recognises=recognises,
    housekeeping=HOUSEKEEPING,
)
