"""The date that a run compares expiry dates and the age of facts with."""

import os
import time

from ketaudit.errors import ConfigError


def today() -> str:
    """Return the date as YYYY-MM-DD: today's, or that of SOURCE_DATE_EPOCH (seconds, UTC).

    A run with SOURCE_DATE_EPOCH set gives the same bytes on any day
    (https://reproducible-builds.org/specs/source-date-epoch/).
    Raises ConfigError if it is no number of seconds.
    """
    asked = os.environ.get("SOURCE_DATE_EPOCH")
    if not asked:
        return time.strftime("%Y-%m-%d")
    try:
        return time.strftime("%Y-%m-%d", time.gmtime(int(asked)))
    except (ValueError, OverflowError, OSError):
        raise ConfigError(f"SOURCE_DATE_EPOCH must be seconds since 1970, not {asked!r}") from None
