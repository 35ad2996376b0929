"""MEDLINE's tagged format as PubMed gives it (`.nbib`)."""

from wellsourced.format import Format
from wellsourced.formats.nbib.reading import read, recognises
from wellsourced.formats.nbib.writing import name_all, write_one

FORMAT = Format("nbib", ".nbib", write_one, name_all, read, recognises=recognises)
