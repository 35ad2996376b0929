"""The folder of what is derived and may be thrown away."""

from __future__ import annotations

import os
from pathlib import Path


def find_cache_folder() -> Path:
    """Return the user's cache folder, or the one that `WELLSOURCED_CACHE` names."""
    from platformdirs import user_cache_path

    named = os.environ.get("WELLSOURCED_CACHE")
    return Path(named) if named else user_cache_path("wellsourced", appauthor=False)
