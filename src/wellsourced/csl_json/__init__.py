"""Records as CSL-JSON items and back, valid by the schema of CSL 1.0.2 (`csl-data.json`)."""

from wellsourced.csl_json.reading import csl_to_record
from wellsourced.csl_json.variables import TYPES
from wellsourced.csl_json.writing import record_to_csl

__all__ = ("TYPES", "csl_to_record", "record_to_csl")
