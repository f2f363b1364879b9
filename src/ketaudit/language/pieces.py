"""Cuts sentences of absurd length, so that looking around inside one stays cheap."""

from ketaudit.language.scan import Matches, Sentence

LONGEST = 160
"""Tokens; the longest sentences of real pages have about a hundred."""


def pieces(sentence: Sentence) -> list[Sentence]:
    """Return the sentence, or pieces of it of at most LONGEST tokens with their own matches."""
    if sentence.stop - sentence.first <= LONGEST:
        return [sentence]
    cuts = range(sentence.first, sentence.stop, LONGEST)
    shares: list[Matches] = [{} for _ in cuts]
    for lexicon, matches in sentence.matches.items():
        for match in matches:
            number = (match.first - sentence.first) // LONGEST
            shares[number].setdefault(lexicon, []).append(match)
    return [
        sentence._replace(first=first, stop=min(first + LONGEST, sentence.stop), matches=share)
        for first, share in zip(cuts, shares, strict=True)
    ]
