"""Rules: one module a rule, each with its constant `RULE`."""
