"""Sentences of absurd length are cut, and nothing in them is lost."""

from ketaudit import Auditor
from ketaudit.language.pieces import LONGEST, pieces
from ketaudit.language.scan import scan
from ketaudit.readers import read


def test_pieces_hold_every_token_and_every_match(auditor: Auditor) -> None:
    text = "ketamine can cause nausea and " * 60
    (sentence,) = scan(read(text, format="text"), auditor.pack).sentences
    cut = pieces(sentence)
    assert [piece.first for piece in cut] == list(range(sentence.first, sentence.stop, LONGEST))
    assert cut[-1].stop == sentence.stop
    found = [match for piece in cut for match in piece.matches.get("harm", [])]
    assert found == sentence.matches["harm"]


def test_a_sentence_of_usual_length_stays_whole(auditor: Auditor) -> None:
    (sentence,) = scan(read("It can cause nausea.", format="text"), auditor.pack).sentences
    assert pieces(sentence) == [sentence]


def test_a_page_without_a_full_stop_is_read_to_its_end(auditor: Auditor) -> None:
    report = auditor.audit("we open at nine and " * 2000 + "ketamine can cause nausea")
    found = {d.topic for d in report.disclosures if d.status == "disclosed"}
    assert "nausea" in found
