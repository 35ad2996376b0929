"""RIS, the tagged format that databases and reference managers give and take."""

from wellsourced.format import Format
from wellsourced.formats.ris.reading import read, recognises
from wellsourced.formats.ris.writing import name_all, write_one

FORMAT = Format("ris", ".ris", write_one, name_all, read, recognises=recognises)
