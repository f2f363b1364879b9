"""Every rule ketaudit knows, listed by hand; a rule's id is its file's path."""

from ketaudit.rules._rule import Rule
from ketaudit.rules.claim.bare_statistic import bare_statistic
from ketaudit.rules.claim.contradicted import contradicted
from ketaudit.rules.claim.cure_or_guarantee import cure_or_guarantee
from ketaudit.rules.claim.durability import durability
from ketaudit.rules.claim.false_approval import false_approval
from ketaudit.rules.claim.indication_inflation import indication_inflation
from ketaudit.rules.claim.lapsed_approval import lapsed_approval
from ketaudit.rules.claim.mechanism_as_proof import mechanism_as_proof
from ketaudit.rules.claim.prescription_promotion import prescription_promotion
from ketaudit.rules.claim.speed import speed
from ketaudit.rules.claim.superiority import superiority
from ketaudit.rules.claim.testimonial import testimonial
from ketaudit.rules.claim.unhedged_efficacy import unhedged_efficacy
from ketaudit.rules.claim.universality import universality
from ketaudit.rules.claim.unsourced_evidence import unsourced_evidence
from ketaudit.rules.claim.weakly_hedged import weakly_hedged
from ketaudit.rules.hype.emotive import emotive
from ketaudit.rules.hype.hyperbole import hyperbole
from ketaudit.rules.hype.pressure import pressure
from ketaudit.rules.hype.puffery import puffery
from ketaudit.rules.hype.soft_promise import soft_promise
from ketaudit.rules.readability.grade import grade
from ketaudit.rules.readability.long_sentence import long_sentence
from ketaudit.rules.readability.other_language import other_language
from ketaudit.rules.readability.undefined_jargon import undefined_jargon
from ketaudit.rules.risk.buried import buried
from ketaudit.rules.risk.minimised import minimised
from ketaudit.rules.risk.missing_disclosure import missing_disclosure
from ketaudit.rules.risk.unbalanced import unbalanced
from ketaudit.rules.suppression.expired import expired
from ketaudit.rules.suppression.malformed import malformed
from ketaudit.rules.suppression.no_reason import no_reason
from ketaudit.rules.suppression.unknown_rule import unknown_rule
from ketaudit.rules.suppression.unused import unused

FAMILIES = ("readability", "hype", "claim", "risk", "suppression")

RULES: tuple[Rule, ...] = (
    grade,
    long_sentence,
    undefined_jargon,
    other_language,
    hyperbole,
    puffery,
    soft_promise,
    emotive,
    pressure,
    unhedged_efficacy,
    weakly_hedged,
    cure_or_guarantee,
    superiority,
    universality,
    speed,
    durability,
    unsourced_evidence,
    bare_statistic,
    testimonial,
    mechanism_as_proof,
    contradicted,
    indication_inflation,
    false_approval,
    prescription_promotion,
    lapsed_approval,
    missing_disclosure,
    minimised,
    buried,
    unbalanced,
    unused,
    expired,
    no_reason,
    unknown_rule,
    malformed,
)
