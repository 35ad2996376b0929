"""The shape of a report: an audit's facts into one output format."""

from __future__ import annotations
