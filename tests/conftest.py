"""What every test may ask for: one Auditor, made once."""

import pytest
from hypothesis import settings

from ketaudit import Auditor

# The same examples in every run; --hypothesis-profile explore looks for new ones.
settings.register_profile("steady", derandomize=True)
settings.register_profile("explore")
settings.load_profile("steady")


@pytest.fixture(scope="session")
def auditor() -> Auditor:
    return Auditor(today="2026-11-22")
