"""The rule claim.superiority."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.language.claims.evidence import evidence_of
from ketaudit.language.claims.kinds import enlarged
from ketaudit.rules._rule import Hit, rule
from ketaudit.rules.claim._wording import first_of_each, hit
from ketaudit.severity import Severity


@rule(
    severity=Severity.WARNING,
    since="0.1",
    flags=(
        "Ketamine [[works better than antidepressants]].",
        "Our infusions [[bring relief where other treatments fail]].",
        "[[Unlike traditional antidepressants]], ketamine relieves depression.",
        "It has [[fewer side effects than SSRIs]].",
        "Ketamine is the [[most effective treatment]] for depression.",
    ),
    allows=(
        "Ketamine is no better than ECT for severe depression.",
        "In a trial of 403 people, ketamine relieved depression more often than ECT (55% and 41%).",
        "Unlike opioids, ketamine acts on NMDA receptors.",
        "Ketamine may relieve depression faster than some antidepressants.",
        "Ketamine relieved depression better than placebo.",
        "TMS is most effective when it is combined with talk therapy.",
    ),
    better=(
        (
            "works better than antidepressants",
            "no large trial has compared ketamine with starting an antidepressant",
        ),
        (
            "better than ECT",
            "more people improved in one trial (55%, 41%), fewer recovered in another (46%, 63%)",
        ),
    ),
    references=("FDA-2023-10-10", "ELEKT-D", "KETECT-2022", "FTC-HPCG-2022"),
)
def superiority(analysis: Analysis) -> Iterator[Hit]:
    """The treatment is set above others without a comparison that a reader can find.

    Head-to-head trials are few and point in different directions: ketamine did better than
    electroconvulsive therapy in one (ELEKT-D) and worse in another (KetECT).
    FDA said in 2023 that it knew of no evidence that compounded ketamine is safer, more effective
    or faster than approved medicines.
    A comparison with its source, year or number of people is left alone.
    """
    for found in first_of_each(enlarged(analysis, "superiority")):
        if evidence_of(analysis.scan, found.sentence) == "cited":
            continue
        yield hit(
            analysis,
            found,
            "sets it above other treatments and cites no comparison",
            "name the trial that compared the two, with both results, or leave it out",
        )
