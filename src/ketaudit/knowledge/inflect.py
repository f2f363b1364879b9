"""The inflected forms of English verbs and nouns, for building packs (never at run time)."""

_IRREGULAR_VERBS = {
    verb: forms.split()
    for verb, forms in {
        "be": "is are was were been being",
        "beat": "beats beaten beating",
        "become": "becomes became becoming",
        "begin": "begins began begun beginning",
        "bend": "bends bent bending",
        "bind": "binds bound binding",
        "bite": "bites bit bitten biting",
        "break": "breaks broke broken breaking",
        "bring": "brings brought bringing",
        "build": "builds built building",
        "buy": "buys bought buying",
        "catch": "catches caught catching",
        "cling": "clings clung clinging",
        "come": "comes came coming",
        "cut": "cuts cutting",
        "do": "does did done doing",
        "draw": "draws drew drawn drawing",
        "drink": "drinks drank drunk drinking",
        "drive": "drives drove driven driving",
        "eat": "eats ate eaten eating",
        "fall": "falls fell fallen falling",
        "feel": "feels felt feeling",
        "fight": "fights fought fighting",
        "find": "finds found finding",
        "forget": "forgets forgot forgotten forgetting",
        "get": "gets got gotten getting",
        "give": "gives gave given giving",
        "go": "goes went gone going",
        "grow": "grows grew grown growing",
        "have": "has had having",
        "hear": "hears heard hearing",
        "hide": "hides hid hidden hiding",
        "hit": "hits hitting",
        "hold": "holds held holding",
        "keep": "keeps kept keeping",
        "know": "knows knew known knowing",
        "lead": "leads led leading",
        "leave": "leaves left leaving",
        "let": "lets letting",
        "lie": "lies lay lying",
        "lose": "loses lost losing",
        "make": "makes made making",
        "mean": "means meant meaning",
        "meet": "meets met meeting",
        "outshine": "outshines outshone outshining",
        "overcome": "overcomes overcame overcoming",
        "pay": "pays paid paying",
        "put": "puts putting",
        "rebuild": "rebuilds rebuilt rebuilding",
        "regrow": "regrows regrew regrown regrowing",
        "reset": "resets resetting",
        "ride": "rides rode ridden riding",
        "ring": "rings rang rung ringing",
        "rise": "rises rose risen rising",
        "run": "runs ran running",
        "say": "says said saying",
        "see": "sees saw seen seeing",
        "sell": "sells sold selling",
        "send": "sends sent sending",
        "set": "sets setting",
        "shake": "shakes shook shaken shaking",
        "show": "shows showed shown showing",
        "shrink": "shrinks shrank shrunk shrinking",
        "sing": "sings sang sung singing",
        "sink": "sinks sank sunk sinking",
        "sit": "sits sat sitting",
        "sleep": "sleeps slept sleeping",
        "speak": "speaks spoke spoken speaking",
        "spend": "spends spent spending",
        "spin": "spins spun spinning",
        "stand": "stands stood standing",
        "swim": "swims swam swum swimming",
        "swing": "swings swung swinging",
        "take": "takes took taken taking",
        "teach": "teaches taught teaching",
        "tell": "tells told telling",
        "think": "thinks thought thinking",
        "throw": "throws threw thrown throwing",
        "undergo": "undergoes underwent undergone undergoing",
        "undo": "undoes undid undone undoing",
        "upset": "upsets upsetting",
        "wake": "wakes woke woken waking",
        "wear": "wears wore worn wearing",
        "weep": "weeps wept weeping",
        "win": "wins won winning",
        "write": "writes wrote written writing",
    }.items()
}
_DOUBLED = frozenset(
    "ban beg chat chop clip control cram curb dab dip drop equip fit flip grip hop hug hum jam"
    " jog knit level nap nod occur permit pet pin plan plug prefer quit refer rid rip rub shed"
    " ship shop shun sip skip slip snap sob spur stem step stir stop strip tan tap throb transfer"
    " trap trim unplug unwrap wag wrap zap".split()
)
_IRREGULAR_NOUNS = {
    "child": "children",
    "life": "lives",
    "man": "men",
    "person": "people",
    "woman": "women",
    "diagnosis": "diagnoses",
    "psychosis": "psychoses",
    "crisis": "crises",
    "stimulus": "stimuli",
}


def verb_forms(verb: str) -> list[str]:
    """Return the base form and its -s, -ed and -ing forms."""
    if verb in _IRREGULAR_VERBS:
        return [verb, *_IRREGULAR_VERBS[verb]]
    if verb in _DOUBLED:
        return [verb, verb + "s", verb + verb[-1] + "ed", verb + verb[-1] + "ing"]
    if verb.endswith("e"):
        ing = verb + "ing" if verb.endswith(("ee", "oe", "ye")) else verb[:-1] + "ing"
        return [verb, verb + "s", verb + "d", ing]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    return [verb, plural(verb), verb + "ed", verb + "ing"]


def plural(noun: str) -> str:
    """Return the plural of a noun (or the -s form of a regular verb)."""
    if noun in _IRREGULAR_NOUNS:
        return _IRREGULAR_NOUNS[noun]
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in tuple("aeiou"):
        return noun[:-1] + "ies"
    return noun + "s"


def inflect(phrase: str, forms: str) -> list[str]:
    """Expand a phrase: the first word of a verb phrase, the last word of a noun phrase.

    ``forms`` is "verb", "noun" or "fixed"; raises ValueError for anything else.
    """
    words = phrase.split(" ")
    if forms == "fixed":
        return [phrase]
    if forms == "verb":
        return [" ".join([form, *words[1:]]) for form in verb_forms(words[0])]
    if forms == "noun":
        return [phrase, " ".join([*words[:-1], plural(words[-1])])]
    raise ValueError(f"forms must be verb, noun or fixed, not {forms!r}")


def braces(pattern: str) -> list[str]:
    """Expand shell braces: "new lease {on,of} life" is two phrases; an empty choice is allowed."""
    opened = pattern.find("{")
    if opened < 0:
        if "}" in pattern:
            raise ValueError(f"a closing brace without an opening one in {pattern!r}")
        return [" ".join(pattern.split())]
    closed = pattern.find("}", opened)
    if closed < 0 or "{" in pattern[opened + 1 : closed]:
        raise ValueError(f"braces do not match in {pattern!r}")
    head, tail = pattern[:opened], pattern[closed + 1 :]
    choices = pattern[opened + 1 : closed].split(",")
    return [whole for choice in choices for whole in braces(head + choice + tail)]
