"""The one door to nltk's Punkt: an engine for other languages, and for pages of one's own kind.

Kiss and Strunk, "Unsupervised Multilingual Sentence Boundary Detection" (2006).
Nothing is downloaded and no data file is read: the parameters are ours, or trained here.
"""

from collections.abc import Iterable
from functools import lru_cache

from ketaudit.errors import ConfigError, did_you_mean
from ketaudit.text import abbreviations as abbr
from ketaudit.text.sentences import Spans, trimmed
from ketaudit.typed import Any
from ketaudit.values import Value

# nltk allows each regex five seconds of wall time; a piece of this length takes milliseconds.
_PIECE = 8_000

_ENGLISH_WORDS = abbr.words("art cap caps fed in mar max min mon no sat sec sun tab tabs wed")
_ENGLISH_ACRONYMS = abbr.words(
    """
    a.k.a a.m b.a b.i.d b.s d.c d.d.s d.o d.o.b e.u f.d.a g.p h.s i.m i.v j.d l.p m.a m.b.a m.d m.s
    m.s.n n.p n.y p.a p.m p.o ph.d pharm.d pmhnp p.r.n psy.d q.d q.i.d r.n s.c s.l t.i.d u.k u.n
    u.s u.s.a u.s.c
    """
)
_ENGLISH = (
    abbr.TITLES
    | abbr.CONTINUE
    | abbr.ORDINARY
    | abbr.ENDERS
    | abbr.CALENDAR
    | abbr.UNITS
    | _ENGLISH_ACRONYMS
) - _ENGLISH_WORDS
_ABBREVIATIONS = {
    "de": """
        a.a.o a.d a.m abb abk abs allg amb ambul apoth aufl bd bde beil bes bez bzgl bzw ca chr
        d.h d.i dgl dipl dr e.v ebd einschl engl etc evtl exkl f fa ff frl ggf ggü gr hl hr hrsg
        i.d.r i.m i.v ing inkl jh jhd jr kap kl klin konz lat lt m.e max med mg min mind mio ml
        mrd n.chr nat nr o.g o.ä od op orig p.o pat phil prof psych rd resp röm s.c s.o s.u sog st
        std str stv tab tbl tel u.a u.u u.ä univ usw v.a v.chr vgl vs wg z.b z.t z.zt zit zzgl
    """,
    "fr": """
        al ann apr av bd boul c.-à-d cf ch chap coll comp dir doc dr dre dép env etc ex exp fasc
        fig fr hab i.m i.v ibid id inf jr m mgr min mlle mlles mm mme mmes n.b nb no nouv obs op p
        p.-s p.ex par pharm pp pr prof r.-v rem réf s.a s.c sec sect st ste suiv suppl t.v.a trad
        tél univ v vol vs édit
    """,
    "es": """
        a.c a.m aprox art arts aux av avda c/ cap caps cf col comp cía d d.c da dep depto dir doc
        dr dra dres dª dña ed edit ee.uu ej etc excmo fig figs fr gral hno i.m i.v ibid ilmo ing
        izq jr kg lic ltda mg min ml nº núm p.ej p.m pbro pp prof profa prov pág págs s.a s.a.r
        s.c s.l sgto sr sra sras sres srta ss sta sto tel tfno trad ud uds univ vd vds vol vs
    """,
    "it": """
        a.c a.d abbr all app art artt avv c.so ca cap capp cav cf cfr cit co col comp d.c dir doc
        dott dott.ssa dr dr.ssa ecc ed egr es fam fasc fig figg gen geom gg i.m i.v ibid id ing jr
        lett ltd mg min ml mons n nn nr num op p.es p.v pag pagg par pp prof prof.ssa prov rag rif
        s.c s.p.a s.r.l sec seg segg sig sig.na sig.ra sigg spett ss st suppl tab tav tel trad v
        vol voll vs
    """,
    "nl": """
        a.d a.s a.u.b afb afd alg art b.v bijv blz bv c.q ca cf d.d d.m.v d.w.z dhr dr drs dw e.a
        e.d e.v enz etc evt excl fam fig gem gld hfdst hr i.m i.m.v i.p.v i.v i.v.m inc incl ing
        ir jhr jkvr jl jr k.k mej mevr mg min ml mr mw n.a.v n.b n.chr nl nr nrs o.a o.i.d o.l.v
        o.m ong p.o pag prof r.k red resp s.c s.v.p sr st str t.a.v t.e.m t.g.v t.o.v t.w tab tel
        v.chr vgl vnl vs z.g zgn zr
    """,
    "pl": """
        al arch art bp bł cd cdn cm cz doc dr dra ds dyr dł gen godz hab hr in inż itd itp jw kard
        kier kl kol kpt ks lek lic ltd m.in mec med mg mgr min mjr ml mld mln n.e nn np nr o ob ok
        oo os p p.n.e pkt pl pn poj poz pp ppłk proc prof prok prot przew przyp ps pt płd płk r
        red rozdz ryc rys s sek sp st str szt tab tel tj tys tzn tzw ub ul ur ust vs w wg woj wsp
        wyd wys zach zał zdr zob zw zł śp śr św
    """,
    "ru": """
        авт акад англ б в вв вып г гг гл гос гр греч д деп до доп доц др ед ж зав зам и.о ил им
        инд инж исп ит итал к канд кв кг км кн коп корп куб л лат лит м мг мин мл млн млрд мм
        мн н.э напр нем о обл оз ок п пер пл пп просп проф р рис род рр руб с св сек см соб совр
        соч ср ст стр т т.д т.е т.к т.н т.о т.п табл тел тыс у ул ум упр уст ф франц ч чел шт экз
    """,
}
_STARTERS = {
    "de": """
        aber auch bei das der die dies diese dieser ein eine er es für ihr im in man mit nach sie
        so und viele wenn wie wir
    """,
    "fr": """
        après au c'est ce cela ces cette dans des elle elles en il ils je la le les leur mais nous
        on pour si un une vous
    """,
    "es": """
        además al con cuando de después el ella ellos en es esta este esto la las los no nos para
        pero por se si su también un una
    """,
    "it": """
        a anche che con da dopo egli esso gli i il in la le lo ma nel noi non per questa questo se
        si un una è
    """,
    "nl": """
        als bij dat de deze die dit een en er het hij ik in maar na ook op veel voor we wij ze zij
    """,
    "pl": """
        a ale czy dla gdy i jak jest jeśli ma na nie o od on ona oni po pod przy ta ten to w we z
        za
    """,
    "ru": """
        а без в во все вы для его если и из их как когда мы на не но он она они по при с эта это
        этот я
    """,
}
# "3. Mai", "3. maja": the number is an ordinal.
_MONTHS = {
    "de": "januar februar märz april mai juni juli august september oktober november dezember"
    " jahrhundert quartal",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października"
    " listopada grudnia",
}


class Parameters(Value):
    """What Punkt knows about a language or a kind of page; hashable, plain values only."""

    abbreviations: frozenset[str]
    starters: frozenset[str]
    collocations: frozenset[tuple[str, str]] = frozenset()
    orthography: frozenset[tuple[str, int]] = frozenset()


def split(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    language: str = "en",
    parameters: Parameters | None = None,
) -> Spans:
    """Return the spans of the sentences in one block, as ``ketaudit.text.sentences.split`` does.

    ``parameters`` come from ``train``; without them those of the language are used.
    ConfigError if the language is not one of ``languages()``.
    """
    block = text[start:end]
    tokenizer = _tokenizer(parameters or defaults(language))
    return trimmed(block, _starts(tokenizer, block), start)


def train(pages: Iterable[str], *, language: str = "en") -> Parameters:
    """Learn abbreviations, sentence starters and collocations from a user's own pages.

    They are added to those of the language. All pages are held in memory; some hundred pages
    are needed before the statistics say more than the lists do.
    """
    from nltk.tokenize.punkt import PunktTrainer  # noqa: PLC0415 - nltk takes 0.2 s to import

    known = defaults(language)
    text = "\n\n".join(_broken_up(page) for page in pages)
    trainer = PunktTrainer()
    trainer.train(text, finalize=True)
    learnt = trainer.get_params()
    return Parameters(
        known.abbreviations | learnt.abbrev_types,
        known.starters | learnt.sent_starters,
        known.collocations | learnt.collocations,
        frozenset(learnt.ortho_context.items()),
    )


def languages() -> list[str]:
    """Return the codes of the languages that have parameters."""
    return sorted(["en", *_ABBREVIATIONS])


@lru_cache(maxsize=16)
def defaults(language: str) -> Parameters:
    """Return the parameters of a language; of "en-GB" those of "en"."""
    code = language.lower().replace("_", "-").partition("-")[0]
    if code == "en":
        return Parameters(_ENGLISH, abbr.STARTERS)
    if code not in _ABBREVIATIONS:
        hint = did_you_mean(code, languages())
        known = ", ".join(languages())
        raise ConfigError(f"no Punkt parameters for language {language!r}{hint}; known: {known}")
    months = abbr.words(_MONTHS.get(code, ""))
    return Parameters(
        abbr.words(_ABBREVIATIONS[code]),
        abbr.words(_STARTERS[code]),
        frozenset(("##number##", month) for month in months),
    )


@lru_cache(maxsize=8)
def _tokenizer(parameters: Parameters) -> Any:
    from nltk.tokenize.punkt import (  # noqa: PLC0415 - nltk takes 0.2 s to import
        PunktParameters,
        PunktSentenceTokenizer,
    )

    known = PunktParameters()
    known.abbrev_types = set(parameters.abbreviations)
    known.sent_starters = set(parameters.starters)
    known.collocations = set(parameters.collocations)
    for word, contexts in parameters.orthography:
        known.add_ortho_context(word, contexts)
    return PunktSentenceTokenizer(known)


def _starts(tokenizer: Any, block: str) -> list[int]:
    """Return where sentences start, read in pieces; the last sentence of a piece is read again."""
    starts: list[int] = []
    at = 0
    while at < len(block):
        end = _piece_end(block, at)
        found = [first for first, _ in tokenizer.span_tokenize(block[at:end])]
        starts.extend(at + first for first in found if first)
        again = found[-1] if found and end < len(block) else 0
        at = at + again if again else end
    return starts


def _piece_end(text: str, at: int) -> int:
    """Return the end of the piece that starts at ``at``: between two words if there is a space."""
    end = at + _PIECE
    if end >= len(text):
        return len(text)
    space = text.rfind(" ", at + 1, end)
    return space if space > 0 else end


def _broken_up(page: str) -> str:
    """Return a page with line breaks so close that no line takes Punkt long."""
    lines = []
    at = 0
    while at < len(page):
        end = _piece_end(page, at)
        lines.append(page[at:end])
        at = end
    return "\n".join(lines)
