"""RIS, the tagged format that databases and reference managers give and take."""

from wellsourced.format import Format
from wellsourced.formats.ris.reading import read
from wellsourced.formats.ris.writing import write

FORMAT = Format("ris", ".ris", write, read)
