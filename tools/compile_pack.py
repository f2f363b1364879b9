"""Compile the core pack: TOML for people -> one file that loads in a few milliseconds.

python tools/compile_pack.py [--check]
"""

import marshal
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "src"))

from ketaudit.knowledge.build import compile_core
from ketaudit.knowledge.pack import CORE_COMPILED

MARSHAL_VERSION = 4  # read by every CPython since 3.4


def main(argv: list[str]) -> int:
    """Write the compiled pack, or with --check say whether the committed one is fresh.

    Values are compared, not bytes: marshal may write equal values in different ways.
    """
    fresh = compile_core()
    if "--check" not in argv:
        with open(CORE_COMPILED, "wb") as file:
            marshal.dump(fresh, file, MARSHAL_VERSION)
        return 0
    with open(CORE_COMPILED, "rb") as file:
        if marshal.load(file) == fresh:  # noqa: S302 - the file this tool writes
            return 0
    print("packs/core.bin is stale: run python tools/compile_pack.py")
    return 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
