"""What surrounds a sentence: the heading above it, the words that lead its list in, the title."""

from ketaudit.document import HEADINGS, LISTED
from ketaudit.knowledge.matcher import Match
from ketaudit.language.scan import Scan, Sentence
from ketaudit.values import Value

_NOTHING = (False, False)
_HEAD_WORDS = 4
_PRAISE = frozenset("benefit benefits advantages effective effectiveness works success".split())


class Setting(Value):
    """What the layout says of a sentence.

    ``risk``: its list or section is about harms; ``bar``: about who should not have the treatment;
    ``illness``: the page is about an illness and not about a treatment.
    """

    risk: bool
    bar: bool
    illness: bool


def settings(scan: Scan) -> list[Setting]:
    """Return the setting of every sentence, in one pass."""
    illness = _about_illness(scan)
    found = []
    heading = lead = asked = _NOTHING
    block = -1
    for sentence in scan.sentences:
        kind, end = sentence.block.kind, scan.words[sentence.stop - 1]
        if sentence.block_number != block:
            asked, block = _NOTHING, sentence.block_number
        if kind in HEADINGS:
            heading = lead = _announces(scan, sentence)
        elif kind == "cell":
            lead = _column(scan, sentence, lead)
        elif kind != "item":
            lead = _announces(scan, sentence) if end == ":" else _NOTHING
        around = lead if kind in LISTED else asked
        found.append(Setting(heading[0] or around[0], heading[1] or around[1], illness))
        if end == "?":
            asked = _announces(scan, sentence)
    return found


def _column(scan: Scan, cell: Sentence, lead: tuple[bool, bool]) -> tuple[bool, bool]:
    """Return what the cells after a cell are about: a short one may head its column."""
    if cell.stop - cell.first > _HEAD_WORDS:
        return lead
    if not _PRAISE.isdisjoint(scan.words[cell.first : cell.stop]):
        return _NOTHING
    announced = _announces(scan, cell)
    return announced if announced != _NOTHING else lead


def _announces(scan: Scan, sentence: Sentence) -> tuple[bool, bool]:
    """Say whether a heading or lead-in announces harms, and who should not have it."""
    words = scan.words[sentence.first : sentence.stop]
    frames = sentence.matches.get("frame", ())
    given = {kind for frame in frames for kind in frame.entry.attrs["gives"].split()}
    mixed = not _PRAISE.isdisjoint(words)
    said_bar = "bar" in given or "not" in words
    return "risk" in given and not mixed, said_bar and not mixed


def names_risk(sentence: Sentence) -> bool:
    """Say whether a heading names risk at all, beside benefits or alone."""
    return (
        any(
            "risk" in frame.entry.attrs["gives"].split()
            for frame in sentence.matches.get("frame", ())
        )
        and sentence.block.kind in HEADINGS
    )


def _about_illness(scan: Scan) -> bool:
    """Say whether the page opens with an illness and names no treatment twice."""
    named = 0
    for sentence in scan.sentences:
        named += any(_cls(m) == "named" for m in sentence.matches.get("subject", ()))
        if named > 1:
            return False
    heads = [s for s in scan.sentences if s.block.kind in HEADINGS][:1]
    bodies = [s for s in scan.sentences if s.block.kind not in HEADINGS][:1]
    if any(_treats(sentence) for sentence in (*heads, *bodies)):
        return False
    return any("is" in m.entry.attrs for s in (*heads, *bodies) for m in s.matches.get("mark", ()))


def _treats(sentence: Sentence) -> bool:
    return any(_cls(m) in ("named", "generic") for m in sentence.matches.get("subject", ()))


def _cls(subject: Match) -> str:
    return subject.entry.attrs["cls"]
