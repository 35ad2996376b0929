"""The public interface: what the command line can do, for Python.

Values are frozen and typed; every function is a thin roof over the rooms below, as the
command line is. A module a subject: who needs one imports none of the others, and `wellsourced`
gives their names without importing any before it is used.
"""
