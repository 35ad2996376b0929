"""Forms of in-text citation: one module a form, each with its constant `FORM`."""
