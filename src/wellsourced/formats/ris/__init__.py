"""RIS, the tagged format that databases and reference managers give and take."""

from wellsourced.format import Format, name_each
from wellsourced.formats.ris.reading import read, recognises
from wellsourced.formats.ris.writing import write_one

FORMAT = Format("ris", ".ris", write_one, name_each, read, recognises=recognises)
