"""``python -m ketaudit`` and the ``ketaudit`` command."""

import gc
import os
import sys
from contextlib import suppress

from ketaudit.cli import main as run

# A page makes many small values and few cycles: the collector's default pace is half a millisecond
# a page spent on finding nothing.
_GARBAGE = 100_000


def main() -> None:
    """Run the command and leave at once.

    Taking the interpreter apart costs a tenth of a short run; mypy leaves the same way.
    """
    gc.set_threshold(_GARBAGE)
    status = run()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # a reader that has gone, a stream that is closed
            stream.flush()
    os._exit(status)


if __name__ == "__main__":
    main()
