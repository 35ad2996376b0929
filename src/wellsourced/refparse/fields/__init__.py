"""Labelled stretches into the fields of a record: dates, names, the type, the record itself."""
