"""Turns what was read out of a page into the parts of a report, in source coordinates."""

from bisect import bisect_right

from ketaudit.digest import sha256
from ketaudit.document import Document
from ketaudit.knowledge.matcher import Match
from ketaudit.knowledge.pack import Pack as Knowledge
from ketaudit.language.analysis import Analysis
from ketaudit.language.claims import ClaimFrame
from ketaudit.language.claims.evidence import evidence_of
from ketaudit.language.cues import Cue
from ketaudit.language.risk.disclosures import TopicState
from ketaudit.language.scan import Scan
from ketaudit.report import (
    Claim,
    Disclosure,
    Finding,
    Hype,
    Pack,
    Page,
    Place,
    Report,
    Suppressed,
    Tool,
)
from ketaudit.report_readability import Readability
from ketaudit.scoring import summarise
from ketaudit.spans import SourceSpan, TextSpan
from ketaudit.text.tongues import ENGLISH

_ENGLISH_ONLY = ("hype", "claim", "risk")
"""The families whose rules know English alone."""

_AROUND = 1_000
"""Code points to either side of a place that are quoted of a sentence without end."""


class Places:
    """Maps spans of the clean text to the source and to their sentences."""

    def __init__(self, document: Document, scanned: Scan) -> None:
        """Index the sentences of a page."""
        self.document = document
        self._scan = scanned
        self._starts = [sentence.span.start for sentence in scanned.sentences]

    def source(self, span: TextSpan | SourceSpan) -> SourceSpan:
        """Return where a span of either kind is in the source."""
        return span if isinstance(span, SourceSpan) else self.document.locate(span)

    def sentence(self, span: TextSpan | SourceSpan) -> str:
        """Return the sentence that a span begins in, as clean text; of a huge one what is near.

        What stands in the source alone is its own sentence.
        """
        if isinstance(span, SourceSpan):
            return " ".join(self.document.source[span.start : span.end][: 2 * _AROUND].split())
        at = bisect_right(self._starts, span.start) - 1
        start, end = self._scan.sentences[at].span if at >= 0 else span
        if end - start > 2 * _AROUND:
            start, end = max(start, span.start - _AROUND), min(end, span.start + _AROUND)
        return self.document.text[start:end]

    def place(self, span: TextSpan) -> Place:
        """Return a span as a place in the source."""
        start, end = self.document.locate(span)
        return Place(start, end, self.document.source[start:end])

    def cue(self, cue: Cue) -> Place:
        """Return a cue as a place in the source."""
        return self.place(self._scan.span(cue.first, cue.stop))


def build_report(  # noqa: PLR0913 - the parts of a report
    analysis: Analysis,
    places: Places,
    findings: tuple[Finding, ...],
    suppressed: tuple[Suppressed, ...],
    *,
    version: str,
    profile: str,
) -> Report:
    """Assemble the report of one page."""
    page = _page(analysis)
    core_due = sum(t.required and t.topic.duty == "core" for t in analysis.topics)
    readability = _readability(analysis.readability, places)
    pack = Pack(analysis.pack.id, analysis.pack.version, analysis.pack.digest)
    return Report(
        tool=Tool("ketaudit", version, pack, profile),
        document=page,
        summary=summarise(findings, words=page.words, core_due=core_due, readability=readability),
        readability=readability,
        hype=_hype(findings, page.words),
        claims=tuple(_claim(analysis, claim, places) for claim in _all_claims(analysis)),
        disclosures=tuple(_disclosure(topic, places) for topic in analysis.topics),
        balance=analysis.balance,
        findings=findings,
        suppressed=suppressed,
    )


def narrowed(
    report: Report,
    findings: tuple[Finding, ...],
    suppressed: tuple[Suppressed, ...],
    pack: Knowledge,
) -> Report:
    """Return a report that keeps only these findings and has more suppressed ones.

    Counts, scores and hype follow; ``pack`` is the one that the page was audited with.
    """
    core = {topic.id for topic in pack.topics if topic.duty == "core"}
    core_due = sum(owed.required and owed.topic in core for owed in report.disclosures)
    words, readability = report.document.words, report.readability
    return report._replace(
        summary=summarise(findings, words=words, core_due=core_due, readability=readability),
        hype=_hype(findings, words),
        findings=findings,
        suppressed=tuple(sorted((*report.suppressed, *suppressed), key=_place_of)),
    )


def _place_of(one: Suppressed) -> tuple[int, int, str, str]:
    finding = one.finding
    return finding.start, finding.end, finding.rule, finding.message


def covers(family: str, language: str) -> bool:
    """Return whether the rules of a family can judge a page in a language."""
    return language == ENGLISH or family not in _ENGLISH_ONLY


def _page(analysis: Analysis) -> Page:
    document = analysis.document
    words = sum([word[0].isalnum() for word in analysis.scan.words])
    return Page(
        name=document.name,
        format=document.format,
        language=document.language,
        sha256=sha256(document.source.encode("utf-8", "surrogatepass")).hexdigest(),
        characters=len(document.source),
        words=words,
        sentences=len(analysis.scan.sentences),
        kind=analysis.purpose.kind,
        purpose=analysis.purpose.reason,
        not_checked=tuple(f for f in _ENGLISH_ONLY if not covers(f, document.language)),
    )


def _readability(measured: Readability, places: Places) -> Readability:
    """Move hard sentences, jargon and sections from the clean text to the source."""
    hard = []
    for sentence in measured.hard_sentences:
        start, end, _ = places.place(TextSpan(sentence.start, sentence.end))
        splits = [places.place(TextSpan(at, at + 1)).start for at in sentence.split_at]
        hard.append(sentence._replace(start=start, end=end, split_at=tuple(splits)))
    jargon = []
    for term in measured.jargon:
        start, end, _ = places.place(TextSpan(term.start, term.end))
        jargon.append(term._replace(start=start, end=end))
    sections = []
    for section in measured.sections:
        start, end, _ = places.place(TextSpan(section.start, section.end))
        sections.append(section._replace(start=start, end=end))
    return measured._replace(
        hard_sentences=tuple(hard), jargon=tuple(jargon), sections=tuple(sections)
    )


def _hype(findings: tuple[Finding, ...], words: int) -> Hype:
    by_rule: dict[str, int] = {}
    for finding in findings:
        if finding.family == "hype":
            by_rule[finding.rule] = by_rule.get(finding.rule, 0) + 1
    count = sum(by_rule.values())
    density = round(1000 * count / words, 2) if words else 0.0
    return Hype(count, density, dict(sorted(by_rule.items())))


def _all_claims(analysis: Analysis) -> list[ClaimFrame]:
    """Return the claims in order of place, those that frames state and those that words tell."""
    return sorted([*analysis.claims, *analysis.weighed], key=lambda claim: claim.sentence)


def _claim(analysis: Analysis, claim: ClaimFrame, places: Places) -> Claim:
    scanned = analysis.scan
    place = places.place(scanned.span(claim.first, claim.stop))
    treatment = claim.treatment
    if treatment is None or treatment.entry.attrs["cls"] == "pronoun":
        treatment = claim.antecedent or treatment
    return Claim(
        start=place.start,
        end=place.end,
        text=place.text,
        strength=claim.strength,
        level=claim.level,
        kinds=claim.kinds,
        treatment=_words(scanned, treatment),
        benefit=scanned.text(claim.first, claim.stop),
        condition=_words(scanned, claim.condition),
        hedges=tuple(places.cue(cue) for cue in claim.hedges),
        boosters=tuple(places.cue(cue) for cue in claim.boosters),
        negated=False,
        speaker="quoted" if claim.quoted else "author",
        evidence=evidence_of(scanned, claim.sentence),
    )


def _words(scanned: Scan, match: Match | None) -> str | None:
    return scanned.text(match.first, match.stop) if match else None


def _disclosure(state: TopicState, places: Places) -> Disclosure:
    topic = state.topic
    return Disclosure(
        topic=topic.id,
        title=topic.title,
        tier=topic.tier,
        required=state.required,
        status=state.status,
        evidence=tuple(places.place(span) for span in state.evidence),
        why=topic.why,
        references=topic.sources,
    )
