"""Compile the built-in packs: TOML for people -> files that load in a few milliseconds.

python tools/compile_pack.py [--check]

core.bin holds the packs that every audit knows; one more file holds each that is asked for by name.
"""

import marshal
import os
import sys
from typing import Any

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "src"))

from ketaudit.knowledge.addition import read_addition
from ketaudit.knowledge.build import compile_core
from ketaudit.knowledge.chosen import compiled
from ketaudit.knowledge.overlay import extend
from ketaudit.knowledge.pack import ADDED, CORE_COMPILED, FOLDER, Pack, load
from ketaudit.knowledge.written import Written

MARSHAL_VERSION = 4  # read by every CPython since 3.4


def main(argv: list[str]) -> int:
    """Write the compiled packs, or with --check say whether the committed ones are fresh.

    Values are compared, not bytes: marshal may write equal values in different ways.
    """
    core = compile_core()
    base = load(core)
    fresh = {CORE_COMPILED: core} | {
        os.path.join(FOLDER, f"{name}.bin"): added(name, base) for name in ADDED
    }
    if "--check" not in argv:
        for path, values in fresh.items():
            with open(path, "wb") as file:
                marshal.dump(values, file, MARSHAL_VERSION)
        return 0
    stale = [path for path, values in fresh.items() if written(path) != values]
    for path in stale:
        print(f"packs/{os.path.basename(path)} is stale: run python tools/compile_pack.py")
    return int(bool(stale))


def added(name: str, base: Pack) -> tuple[Any, ...]:
    """Return a pack that is laid over the core, checked against it."""
    folder = os.path.join(FOLDER, name)
    parts = []
    for file in sorted(os.listdir(folder)):
        with open(os.path.join(folder, file), encoding="utf-8") as text:
            parts.append(Written(f"{name}/{file}", text.read()))
    addition = read_addition(parts, base)
    extend(base, addition)
    return compiled(addition)


def written(path: str) -> Any:
    """Return what a compiled file holds."""
    with open(path, "rb") as file:
        return marshal.load(file)  # noqa: S302 - a file this tool writes


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
