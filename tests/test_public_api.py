"""The promise: exactly these names, and the small doors beside audit."""

import threading

import pytest

import ketaudit


def test_all_names_exist_and_nothing_else_is_public() -> None:
    for name in ketaudit.__all__:
        assert hasattr(ketaudit, name)
    assert sorted(ketaudit.__all__) == ketaudit.__all__


def test_sentences_are_pairs_of_code_points() -> None:
    text = "Dr. Ames gave 0.5 mg. It helped."
    found = [text[start:end] for start, end in ketaudit.sentences(text)]
    assert found == ["Dr. Ames gave 0.5 mg.", "It helped."]


def test_cues_lie_inside_their_scopes() -> None:
    cues = ketaudit.cues("Ketamine may relieve depression, but it does not cure it.")
    assert [(cue.kind, cue.cls) for cue in cues][:1] == [("speculation", "modal")]
    for cue in cues:
        assert cue.scope_start <= cue.start < cue.end <= cue.scope_end
        assert list(cue.to_dict()) == ["kind", "cls", "start", "end", "scope_start", "scope_end"]


@pytest.mark.parametrize(
    ("sentence", "strength"),
    [
        ("Ketamine reduces suicidal thoughts.", "causal"),
        ("Ketamine may reduce suicidal thoughts.", "conditional"),
        ("Ketamine use was associated with bladder pain.", "correlational"),
        ("The clinic opens at nine.", "none"),
    ],
)
def test_claim_strength_names_the_class(sentence: str, strength: str) -> None:
    assert ketaudit.claim_strength(sentence) == strength


def test_readability_measures_one_sentence_too() -> None:
    measured = ketaudit.readability("Ketamine is a medicine.")
    assert measured.counts.words == 4
    assert measured.counts.syllables == 3 + 1 + 1 + 3
    assert not measured.reliable


def test_one_auditor_serves_many_threads() -> None:
    auditor = ketaudit.Auditor()
    page = "Ketamine is a game-changer. It relieves depression. " * 20
    want = auditor.audit(page).to_json()
    got: list[str] = []
    threads = [
        threading.Thread(target=lambda: got.append(auditor.audit(page).to_json())) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got == [want] * 8
