"""Abbreviations by what a full stop after them means, and the words that open sentences.

Entries are lower case, without their last full stop.
"""


def words(text: str) -> frozenset[str]:
    """Return the words of a list written as prose."""
    return frozenset(text.split())


# A name follows, unless the word is no title ("the sales reps.").
TITLES = words(
    """
    adm amb asst atty brig capt cdr cmdr col comdr cpl det dr drs ens fr gen gov hon insp lt lieut
    maj messrs mlle mme mr mrs ms msgr mx pfc ph pres prof profs pvt rep reps rev rt sen sens sgt
    supt
    """
)

# Something must follow, whatever it is.
CONTINUE = words(
    """
    a.k.a approx b/c c.f ca cf e.g eg esp f.k.a i.e ie incl inj n.b nb p.p.s p.s ps resp subcut
    subling viz vs w.r.t
    """
)

# A number or a single letter follows; before anything else this is an ordinary word.
BEFORE_NUMBER = words(
    """
    add app art bk cap ch chap cl eq eqs est ex exh ext fig figs fn fol illus mem n n° nº no nos
    nr op p para pg pl pp pt ref refs reg rm rte sec sect ser subsec tab tel vol vols
    """
)

# Ends a sentence before a likely opener only.
ORDINARY = words(
    """
    acad admin agcy al appt apt ass'n assn assoc ave avg bldg blvd bn bros cert chem cir co comm
    conc conf coop corp ct ctr dep dept depts diam diff dir dist div doz ed eds educ elev eng esq
    exec exp fwd govt grad grp gtd hosp hwy inc incorp indef inst intl jnr jr jun ln ltd mfg mfr
    mgmt mgr misc mkt mt mtg mts natl obs org orig pct pharm phys pkg pkwy prelim prev psych publ
    qtr rd recd recom repr req ret sci snr soln sp spp sq sr st ste suff sup supp surg susp syn
    tbsp terr transl treas tsp univ vet voc
    """
)

# May end a sentence; before a capital it does.
ENDERS = words("etc")

# Abbreviated where written with a capital, ordinary words otherwise (mar, sat, sun).
CALENDAR = words(
    """
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    """
)

# After a number; ends a sentence before a capital.
UNITS = words(
    """
    cal cc cm cu deg dl fl ft g gm gr hr hrs in iu kcal kg kj km l lb lbs m mcg mcl meq mg mi min
    mins ml mm mmol mo mol mos oz qt sec secs tab tabs cap caps wk wks yd yr yrs
    """
)

# A single letter after one of these is a name, not an initial: "vitamin D", "plan B".
LETTERED = words(
    """
    appendix arm box chapter class cohort column exhibit figure grade group hepatitis influenza
    level option panel part phase plan point question room schedule section stage step strain
    table team type unit version vitamin vitamins
    """
)

# Stand after "5 p.m." within a sentence.
AFTER_TIME = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december eastern central mountain pacific et ct mt pt est edt
    cst cdt mst mdt pst pdt gmt utc cet
    """
)

# Open a sentence far more often than they follow an abbreviation inside one.
STARTERS = words(
    """
    a about above according across additionally after afterwards again all also although always am
    among an and another any anyone anything anyway are as ask at back because before being below
    besides between both but by call can certainly check clearly click come consequently consider
    contact could currently despite did do does doing don't due during each early either even
    eventually every everybody everyone everything few finally first following for fortunately from
    further furthermore generally get give given go had has have having he he'd he'll he's hence
    her here here's hers his how however i i'd i'll i'm i've if in indeed initially inside instead
    is isn't it it'd it'll it's its just keep know last later learn less let let's like likewise
    look make many maybe meanwhile might more moreover most much must my nevertheless next no
    nobody none nonetheless nor not nothing now of often on once one only or originally other
    others otherwise our out over overall perhaps please previously put rather recently request
    second see several shall she she'd she'll she's should similarly since so some somebody someone
    something sometimes somewhat soon still subsequently such take tell thank thanks that that's
    the their then there there's therefore these they they'd they'll they're they've this those
    though through throughout thus to today together tomorrow tonight too two typically under
    unfortunately unless unlike until upon us usually very was we we'd we'll we're we've well were
    what what's whatever when whenever where whereas whether which while who who's whoever whom
    whose why will with within without would yes yesterday yet you you'd you'll you're you've your
    """
)

# '"Stop!" Mary said.' is one sentence.
SAYING = words(
    """
    added adds answered answers asked asks continued cried cries exclaimed explained explains noted
    notes recalled recalls replied replies said says shouted whispered writes wrote
    """
)

# Open the phrase of time that "At 5 a.m." is.
PREPOSITIONS = words("after around at before between by from on since until")

# What may follow a dot inside a name: "Booking.Com".
DOMAINS = words("ai app biz co com dev edu gov info io js net org py uk us")
