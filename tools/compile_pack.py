"""Compile the core pack: TOML for people → one JSON file that loads in a millisecond.

python tools/compile_pack.py [--check]
"""

import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "src"))

from ketaudit.knowledge.pack import CORE_COMPILED, CORE_SOURCE, compile_folder


def main(argv: list[str]) -> int:
    """Write the compiled pack, or with --check say whether the committed one is fresh."""
    pack = compile_folder(CORE_SOURCE)
    fresh = json.dumps(pack, ensure_ascii=False, separators=(",", ":")) + "\n"
    if "--check" not in argv:
        with open(CORE_COMPILED, "w", encoding="utf-8") as file:
            file.write(fresh)
        return 0
    with open(CORE_COMPILED, encoding="utf-8") as file:
        if file.read() == fresh:
            return 0
    print("packs/core.json is stale: run python tools/compile_pack.py")
    return 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
