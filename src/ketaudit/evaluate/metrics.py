"""Precision, recall, F1 and agreement beyond chance, as nltk computes them: its other door."""

from collections.abc import Hashable, Iterable

from ketaudit.typed import Any
from ketaudit.values import Value


class Rates(Value):
    """How well what was found fits what is there, 0-1; null where nothing was or could be.

    ``right``, ``false`` and ``missed`` are counts.
    """

    precision: float | None
    recall: float | None
    f1: float | None
    right: int
    false: int
    missed: int


class Agreement(Value):
    """Agreement beyond chance on ``items`` labels: 1 is perfect, 0 is chance, null is undefined.

    ``kappa`` is Cohen's (1960), ``alpha`` Krippendorff's (1980) for nominal labels.
    """

    items: int
    kappa: float | None
    alpha: float | None


def rates(there: Iterable[Hashable], found: Iterable[Hashable]) -> Rates:
    """Compare two sets of things."""
    from nltk.metrics import scores  # noqa: PLC0415 - loads nltk

    reference, test = set(there), set(found)
    return Rates(
        precision=_rounded(scores.precision(reference, test)),
        recall=_rounded(scores.recall(reference, test)),
        f1=_rounded(scores.f_measure(reference, test) if reference or test else None),
        right=len(reference & test),
        false=len(test - reference),
        missed=len(reference - test),
    )


def agreement(one: Iterable[str], other: Iterable[str]) -> Agreement:
    """Compare the labels that two annotators gave the same items, in the same order."""
    from nltk.metrics.agreement import AnnotationTask  # noqa: PLC0415 - loads nltk

    pairs = list(zip(one, other, strict=True))
    if len(pairs) < 2:
        return Agreement(len(pairs), None, None)
    data = [
        (coder, str(item), label)
        for item, labels in enumerate(pairs)
        for coder, label in zip("ab", labels, strict=True)
    ]
    task = AnnotationTask(data=data)
    return Agreement(len(pairs), _defined(task.kappa), _defined(task.alpha))


def _defined(coefficient: Any) -> float | None:
    """Return a coefficient; None where both used one label and the same, so that none is due."""
    try:
        return _rounded(coefficient())
    except (ValueError, ZeroDivisionError):
        return None


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(float(value), 3)
