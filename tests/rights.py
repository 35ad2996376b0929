"""What tests need of the rights of whoever runs them."""

from __future__ import annotations

import os

import pytest

AS_A_USER = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="permissions do not hold for root"
)
