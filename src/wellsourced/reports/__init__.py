"""Reports: one module an output format, each with its constant `REPORT`."""
