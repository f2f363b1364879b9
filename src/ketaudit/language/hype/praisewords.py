"""Closed classes of words that decide whether a value word praises."""

from ketaudit.language.cues.wordclasses import (
    AUXILIARIES,
    BE,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)

BEFORE_PROVIDER = frozenset(
    "a an the as our its their by of with and is are was one were , your this these my from 's"
    " been become".split()
)
COLOURED = frozenset(
    "results result outcomes outcome care staff team clinicians physicians doctors experts"
    " expertise center centre clinic facility facilities practice experience experiences"
    " environment impact benefits benefit effect effects relief healing technology characteristic"
    " mechanism action attributes attribute properties property blend way mode science research"
    " hope power changes services service capabilities features opportunity destination leader"
    " provider commitment combination antidepressant ketamine approach option options brand"
    " journey choice setting rooms suites spa surroundings amenities lounge gardens"
    " grounds campus shop".split()
)
# What writers praise when they praise themselves, in classes that entries name (``heads``).
CLASSES = {
    "work": frozenset(
        "approach approaches method methods methodology methodologies methodological strategy"
        " strategies technique techniques technology technologies technological tool tools toolkit"
        " toolbox toolset platform platforms framework frameworks workflow workflows pipeline"
        " pipelines analysis analyses analytics modeling modelling algorithm algorithms software"
        " assay assays statistics instrumentation machinery hypothesis imaging microscopy solution"
        " solutions interventions therapeutics".split()
    ),
    "model": frozenset("model models simulation simulations prediction predictions".split()),
    "insight": frozenset(
        "insight insights understanding knowledge perspective perspectives answer answers"
        " hypothesis hypotheses concept concepts idea ideas discovery discoveries paradigm"
        " paradigms".split()
    ),
    "view": frozenset("view views picture portrait relationship account map maps".split()),
    "advance": frozenset(
        "advance advances advancement advancements discovery discoveries breakthrough breakthroughs"
        " innovation innovations".split()
    ),
    "asset": frozenset(
        "resource resources program programs programme programmes network networks infrastructure"
        " environment environments curriculum expertise leadership collaboration collaborations"
        " partnership partnerships position positioned collection collections opportunity"
        " opportunities strengths skills background initiative initiatives commitment"
        " repository biorepository database consortium cohort setting capabilities".split()
    ),
    "people": frozenset(
        "team teams group groups unit community organization organisation faculty workforce"
        " leaders mentors investigators staff".split()
    ),
    "study": frozenset(
        "study studies research project projects investigation investigations inquiry science"
        " experiment experiments effort efforts training mentoring mentorship plan design"
        " evaluation characterization characterisation phenotyping trial trials".split()
    ),
    "treatment": frozenset(
        "therapy therapies therapeutics treatment treatments immunotherapy immunotherapies"
        " diagnostics vaccine vaccines".split()
    ),
    "data": frozenset("data dataset datasets".split()),
}

# Nouns that keep a value word literal: medicine, care and the plain names of things.
LITERAL = frozenset(
    "history review reviews assessment assessments monitoring screening supervision oversight"
    " examination exam exams check checks instruction instructions note notes record records"
    " diagnosis painkiller painkillers opioid opioids sedative sedatives anesthetic anaesthetic"
    " feeling feelings emotion emotions urge urges craving cravings smell taste association"
    " associations correlation correlations cancer cancers tumor tumors tumour tumours disease"
    " diseases illness stage stages age ages dementia structure structures version control"
    " controls error errors look conversation talk discussion question questions"
    " explanation attention week weeks month months step steps reaction reactions titration pain"
    " light wind drink smoker needs circumstances challenges situation preferences life degree"
    " degrees".split()
)
AMPLIFIERS = frozenset(
    "highly truly very extremely incredibly remarkably exceptionally increasingly rapidly uniquely"
    " extraordinarily particularly especially profoundly really absolutely completely totally"
    " amazingly exceedingly unusually wonderfully genuinely so most quite supremely".split()
)
# Praise that is too plain to be marked alone, but stacks with a value word.
FELLOWS = frozenset(
    "ambitious bold compelling elegant collaborative collegial definitive dynamic essential"
    " exquisite fresh"
    " imaginative insightful intensive inventive original productive recent reusable scalable"
    " sensitive stimulating synergistic talented thoughtful timely unbiased understandable"
    " unified versatile vigorous generalizable reliable transparent".split()
)
# A great evil is no praise, unless the evil is what is lessened.
ILLS = frozenset(
    "pain suffering grief loss losses burden stress distress fatigue damage harm death deaths"
    " overdose overdoses crisis toll rise increase decline cost costs shortage shortages pressure"
    " fear strain hardship challenge challenges violence trauma".split()
)
LESS = frozenset(
    "relief reduction management control results recovery care treatment treatments therapy"
    " therapies clinic clinics center centers centre centres specialist specialists expert experts"
    " medicine research solution solutions program programs programme provider providers practice"
    " physician physicians doctor doctors team services".split()
)
QUOTES = frozenset("\" “ ” ‘ '".split())
JOINTS = frozenset([",", "and", "or", "-", "&", "yet", "but", "also"])
END = (
    (PREPOSITIONS | AUXILIARIES | BE | PRONOUNS | RELATIVES | SUBORDINATORS)
    | frozenset(
        '. ; : ! ? ( ) [ ] — – … = " “ ” ‘ $ to a an the our your their its his her my'.split()
    )
    | frozenset("not if when which whose then enough no".split())
)
SELF = frozenset("we our my i us proposal application proposed propose".split())
ASKING = AUXILIARIES | frozenset(
    "what why how who which where when whose whether if or are isn't aren't don't doesn't can't"
    " won't couldn't ready looking right".split()
)
CLAUSE_OPENERS = frozenset(', : ; — – - and but so then or " “ ('.split())
SHORT = 12  # tokens of an elliptical question: "A miracle for veterans?"
LITERAL_REACH = 3  # words of it that decide whether the adjective is meant literally
REACH = 7  # words that may follow an adjective inside its noun phrase
GAP = frozenset([("need", "for"), ("needs", "for"), ("lack", "of"), ("absence", "of")])
WANTING = frozenset({"needed", "required", "lacking", "wanting", "missing"})
