"""The whole pipeline: source text in, report out; pure, and the same bytes every time."""

from collections.abc import Sequence
from functools import cache, partial

from ketaudit._version import __version__
from ketaudit.document import Document
from ketaudit.errors import ConfigError, did_you_mean
from ketaudit.findings import by_place, findings_of, with_fingerprints
from ketaudit.knowledge.pack import Pack, core_pack
from ketaudit.language.analysis import Analysis
from ketaudit.language.claims import find_claims
from ketaudit.language.claims.indications import treated
from ketaudit.language.claims.weighed import find_weighed
from ketaudit.language.cues import find_cues
from ketaudit.language.hype import find_hype
from ketaudit.language.prose import prose_of
from ketaudit.language.purpose import find_purpose
from ketaudit.language.risk.balance import measure_balance
from ketaudit.language.risk.disclosures import find_topics
from ketaudit.language.risk.harms import find_mentions
from ketaudit.language.risk.marks import find_marks
from ketaudit.language.scan import Scan, Split, scan
from ketaudit.merge import merged
from ketaudit.profile import Change, Profile, choose_rules, for_kind, profile_named
from ketaudit.readability import Engine, measure
from ketaudit.readers import read
from ketaudit.report import Finding, Report, Suppressed
from ketaudit.report_parts import Places, build_report, covers
from ketaudit.rules import RULES
from ketaudit.text import sentences as rule_splitter
from ketaudit.text import tongues
from ketaudit.typed import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from ketaudit.knowledge.chosen import Chosen
    from ketaudit.language.approved import Approval
    from ketaudit.rules._rule import Rule

Format = Literal["text", "markdown", "html"]
SentenceEngine = Literal["rules", "punkt"]


class Auditor:
    """A house style made ready once: pack, rules and limits.

    Holds nothing that changes, so one Auditor serves many threads.
    """

    def __init__(  # noqa: PLR0913 - each is a choice of the house style
        self,
        *,
        profile: str = "us",
        select: tuple[str, ...] = (),
        ignore: tuple[str, ...] = (),
        readability_engine: Engine = "ketaudit",
        sentence_engine: SentenceEngine = "rules",
        pack: Pack | None = None,
        today: str | None = None,
        page_kind: str | None = None,
        packs: Sequence["Chosen"] = (),
        require_reason: bool = True,
        language: str | None = None,
    ) -> None:
        """Raise ConfigError for a profile, rule, engine, language or kind of page not known.

        ``profile`` is a jurisdiction ("uk"), a kind of page ("news"), or both ("uk-news");
        ``page_kind`` is the kind named apart.  Without either each page tells its own kind.
        ``packs`` are laid over the core in order: built-in ones by name ("tms"), a team's own as
        TOML text or as tables; raises PackError for a malformed one.
        ``today`` is the date (YYYY-MM-DD) that expiry dates and the age of facts are compared
        with; without it nothing is ever too old.
        ``language`` is that of all pages ("es", "de-AT"); without it each page tells its own.
        A suppression in a page needs a reason unless ``require_reason`` is false.
        """
        self.profile: Profile = profile_named(profile, page_kind)
        self.rules: tuple[Rule, ...] = choose_rules(tuple(select), tuple(ignore))
        self.pack: Pack = _with(pack or _core(), packs).at(self.profile.jurisdiction.id)
        self.today = today
        if readability_engine not in ("ketaudit", "textstat"):
            raise ConfigError(
                f"there is no readability engine {readability_engine!r}"
                f"{did_you_mean(readability_engine, ['ketaudit', 'textstat'])}"
            )
        self._readability_engine = readability_engine
        self._require_reason = require_reason
        self._language = None if language is None else tongues.code_of(language)
        self._split = _splitter(sentence_engine)

    def audit(self, text: str, *, format: Format = "text", name: str | None = None) -> Report:  # noqa: A002
        """Audit one page; see :func:`ketaudit.audit`."""
        document = read(text, format=format, name=name, language=self._language)
        analysis, changes = self._analyse(document)
        places = Places(document, analysis.scan)
        rules = self._asked(document)
        found = [f for rule in rules for f in findings_of(rule, analysis, places, changes)]
        findings = sorted(found, key=by_place)
        withheld: list[Suppressed] = []
        suppressed: tuple[Suppressed, ...] = ()
        if analysis.approvals:
            from ketaudit.withhold import withhold  # noqa: PLC0415 - few pages need it

            findings, withheld = withhold(findings, analysis)
        if document.comments:
            findings, suppressed, analysis = self._silence(findings, analysis, places, changes)
        named = tuple(with_fingerprints([*merged(findings), *withheld, *suppressed]))
        return build_report(
            analysis,
            places,
            tuple(one for one in named if isinstance(one, Finding)),
            tuple(one for one in named if isinstance(one, Suppressed)),
            version=__version__,
            profile=self.profile.id,
        )

    def _asked(self, document: Document) -> "list[Rule]":
        """Return the rules that can read a page in its language."""
        return [rule for rule in self.rules if covers(rule.family, document.language)]

    def _silence(
        self,
        findings: list[Finding],
        analysis: Analysis,
        places: Places,
        changes: dict[str, Change],
    ) -> tuple[list[Finding], tuple[Suppressed, ...], Analysis]:
        """Follow the suppressions in the page, and add what is wrong with them to the findings."""
        from ketaudit.suppress import FAMILY, Names, silence  # noqa: PLC0415 - few pages have any

        document = analysis.document
        asked = [rule.id for rule in self._asked(document)]
        silenced = silence(
            document,
            findings,
            Names([rule.id for rule in RULES], asked),
            today=self.today,
            require_reason=self._require_reason,
        )
        analysis = analysis._replace(suppressions=silenced.judged)
        critics = [rule for rule in self.rules if rule.family == FAMILY]
        faults = [f for rule in critics for f in findings_of(rule, analysis, places, changes)]
        return sorted([*silenced.kept, *faults], key=by_place), silenced.suppressed, analysis

    def conditions(self, text: str, *, format: Format = "text") -> tuple[str, ...]:  # noqa: A002
        """Return the conditions that a page says are treated, each once, as the page has them."""
        analysis, _ = self._analyse(read(text, format=format, name=None))
        return tuple(dict.fromkeys(found.entry.attrs["counts"] for found in treated(analysis)))

    def _analyse(self, document: Document) -> tuple[Analysis, dict[str, Change]]:
        """Read everything out of a document that a rule may ask for, and how loud each rule is."""
        is_english = document.language == tongues.ENGLISH
        scanned = scan(document, self.pack, self._split) if is_english else self._scan(document)
        cues = find_cues(scanned)
        claims = find_claims(scanned, cues)
        marks, mentions = find_marks(scanned), find_mentions(scanned)
        risks = len({topic for m in mentions if m.concrete for topic in m.topics})
        purpose = find_purpose(marks, claims, risks, self.profile.kind)
        topics = find_topics(scanned, claims, mentions, marks, owes=purpose.owes)
        if not is_english:
            unread = f"in {tongues.NAMES[document.language]}: what it claims and owes is not known"
            topics, purpose = (), purpose._replace(reason=unread)
        style = for_kind(self.profile, purpose.kind)
        analysis = Analysis(
            document=document,
            pack=self.pack,
            scan=scanned,
            cues=cues,
            claims=claims,
            weighed=find_weighed(scanned, cues, claims) if is_english else [],
            hype=find_hype(scanned, cues),
            topics=topics,
            balance=measure_balance(scanned, claims, topics),
            readability=measure(
                prose_of(scanned, mentions),
                engine=self._readability_engine,
                target_grade=style.limits.target_grade,
                terms=self.pack.jargon,
            ),
            limits=style.limits,
            today=self.today,
            marks=marks,
            purpose=purpose,
            jurisdiction=style.jurisdiction,
            approvals=_approvals(scanned, self.today),
        )
        return analysis, style.changes

    def _scan(self, document: Document) -> Scan:
        """Cut a page in another language into sentences; no phrase of the pack is one of its."""
        from ketaudit.text import punkt  # noqa: PLC0415 - loads nltk

        scanned = scan(document, self.pack, partial(punkt.split, language=document.language))
        return scanned._replace(sentences=[s._replace(matches={}) for s in scanned.sentences])


@cache
def _core() -> Pack:
    return core_pack()


def _with(pack: Pack, packs: Sequence["Chosen"]) -> Pack:
    if not packs:
        return pack
    from ketaudit.knowledge.chosen import with_packs  # noqa: PLC0415 - only where packs are added

    return with_packs(pack, packs)


def _approvals(scanned: Scan, today: str | None) -> list["Approval"]:
    if not scanned.pack.approved:
        return []
    from ketaudit.language.approved import find_approvals  # noqa: PLC0415 - only with a library

    return find_approvals(scanned, today)


def _splitter(engine: str) -> Split:
    if engine == "rules":
        return rule_splitter.split
    if engine == "punkt":
        from ketaudit.text import punkt  # noqa: PLC0415 - loads nltk

        return punkt.split
    near = did_you_mean(engine, ["rules", "punkt"])
    raise ConfigError(f"there is no sentence engine {engine!r}{near}")
