"""What every test may ask for: one Auditor, made once."""

import pytest

from ketaudit import Auditor


@pytest.fixture(scope="session")
def auditor() -> Auditor:
    return Auditor(today="2026-11-22")
