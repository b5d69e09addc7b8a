"""Editing on the positions page: what is offered where it can work, and what each button keeps in the file of edits."""

import dataclasses

import pytest

from components import edits, loading
from components import words_edits as own
from components.reviser import Reviser
from preprocessing.edit_files import change_edits, load_edits
from preprocessing.model.edits import HolderEdit, OwnIssue, SideEdit, VoiceMerge, VoiceRename, add_edit
from preprocessing.model.errors import StandpointError
from tests import fakes
from tests.pages.app import plain, query, run


def opened(**asked):
    return run("pages/stances.py", asked)


def pressed(app, label):
    next(one for one in app.button if one.label == label and not one.disabled).click().run()
    assert not app.exception
    return app


def filled(app, question, one, other):
    next(box for box in app.text_input if box.label == own.QUESTION).set_value(question)
    for label, text in ((own.POLE_FOR, one), (own.POLE_AGAINST, other)):
        next(box for box in app.text_area if box.label == label).set_value(text)
    return app


def test_without_a_known_folder_a_sentence_says_so_and_nothing_is_offered(on_bridge):
    app = opened(correct="x0")
    assert own.NO_FOLDER in plain(app)
    assert own.SUBMIT_ISSUE not in [one.label for one in app.button]


def test_another_folder_than_the_collections_is_not_written_to(editable, tmp_path, monkeypatch):
    (tmp_path / "others").mkdir()
    monkeypatch.setenv("STANDPOINT_COLLECTION", str(tmp_path / "others"))
    assert "is not the folder" in plain(opened())


def test_the_folder_of_the_seeds_own_store_is_known(monkeypatch):
    for name in ("STANDPOINT_STORE", "STANDPOINT_COLLECTION"):
        monkeypatch.delenv(name, raising=False)
    assert loading.collection_folder() == loading.SEEDS
    monkeypatch.setenv("STANDPOINT_STORE", "/elsewhere")
    assert loading.collection_folder() is None


def test_an_issue_that_is_typed_is_kept(editable):
    app = filled(opened(), "Is the ferry better?", "The ferry is better.", "The ferry is not better.")
    pressed(app, own.SUBMIT_ISSUE)
    assert load_edits(editable).items == (
        OwnIssue("Is the ferry better?", "The ferry is better.", "The ferry is not better."),
    )


@pytest.mark.parametrize(
    ("question", "one", "other", "said"),
    [
        ("", "The ferry is better.", "The ferry is not better.", own.NO_QUESTION),
        ("Q?", "", "The ferry is not better.", "empty"),
        ("Q?", "Ferry", "The ferry is not better.", "one word"),
        ("Q?", "The ferry is better.", "The ferry is better!", "the same"),
        ("Q?", "The ferry " * 1000, "The ferry is not better.", "2,000 words"),
        ("Q?", "Die Fähre ist nicht das Ende der Welt und die Brücke.", "The ferry is bad.", "English"),
    ],
)
def test_an_issue_of_no_use_is_refused_in_a_sentence(editable, question, one, other, said):
    app = pressed(filled(opened(), question, one, other), own.SUBMIT_ISSUE)
    assert said in plain(app)
    assert load_edits(editable).items == ()


def test_a_side_given_in_place_is_kept_and_the_correction_closes(editable):
    app = pressed(opened(correct="x0"), own.SIDES["against"])
    made = load_edits(editable).items[0]
    assert isinstance(made, SideEdit)
    assert (made.side, made.issue_id, made.place.words) == ("against", "bridge", "the bridge will unite the town")
    assert "correct" not in query(app)


def test_a_statement_given_to_another_voice_is_kept(editable):
    app = opened(correct="x0")
    box = next(one for one in app.selectbox if one.label == own.WHOSE)
    box.set_value("critics").run()
    pressed(app, own.SET_VOICE)
    made = load_edits(editable).items[0]
    assert isinstance(made, HolderEdit)
    assert (made.voice, made.voice_kind) == ("Critics", "group")


def test_what_the_reader_corrected_is_marked(editable, monkeypatch):
    corpus = loading.load_corpus()
    manifest = {**corpus.manifest, "edits": {"corrected_stances": ["x0"], "stamp": ""}}
    changed = dataclasses.replace(corpus, id="corrected", manifest=manifest)
    monkeypatch.setattr(loading, "load_corpus", lambda: changed)
    assert plain(opened()).count("corrected by the reader") == 1


def test_voices_are_put_together_and_renamed(editable):
    app = opened()
    pressed(app, own.DO_IT["merge"])
    assert load_edits(editable).items == (VoiceMerge("Critics", "The mayor"),)
    next(one for one in app.button_group if one.label == own.VOICE_ACTION).set_value("rename").run()
    next(one for one in app.text_input if one.label == own.NEW_NAME).set_value("The harbour folk").run()
    pressed(app, own.DO_IT["rename"])
    assert load_edits(editable).items[-1] == VoiceRename("Critics", "The harbour folk")


def test_every_edit_is_listed_and_can_be_undone(editable):
    change_edits(editable, lambda held: add_edit(held, VoiceRename("Critics", "Fishers")))
    app = opened()
    assert "Critics is called Fishers" in plain(app)
    assert own.NOT_YET in plain(app)
    pressed(app, own.UNDO)
    assert load_edits(editable).items == ()


def test_a_damaged_file_of_edits_is_named_and_never_written_over(editable):
    (editable / "edits.json").write_text("{")
    app = pressed(opened(correct="x0"), own.SIDES["against"])
    assert "damaged" in plain(app)
    assert (editable / "edits.json").read_text() == "{"


def test_an_edit_that_could_not_be_carried_out_says_why(editable, monkeypatch):
    monkeypatch.setattr(Reviser, "_run", lambda self, folder, store: "No room on the disk.")
    app = pressed(opened(correct="x0"), own.SIDES["against"])
    assert "No room on the disk." in plain(app)
    assert len(load_edits(editable).items) == 1


def test_two_statements_found_to_contradict_become_an_issue_by_one_click(editable, monkeypatch):
    row = {"question": "What of the bridge?", "pole_for": "The bridge unites us.", "pole_against": "It divides us all.",
           "strength": 0.9, "statement_for": "st0", "statement_against": "st2", "near_count": 2}  # fmt: skip
    monkeypatch.setattr(edits, "why_not", lambda corpus: "")
    monkeypatch.setattr("components.reviser.ask", lambda store, **asked: [row])
    pressed(opened(propose="1"), own.TAKE)
    assert load_edits(editable).items[0].pole_for == "The bridge unites us."


def test_the_opposite_of_a_statement_is_written_into_the_second_field(editable, monkeypatch):
    monkeypatch.setattr("components.reviser.ask", lambda store, **asked: {"text": f"Not so: {asked['text']}"})
    app = filled(opened(), "", "The ferry is dear.", "")
    pressed(app, own.SUGGEST)
    assert next(box for box in app.text_area if box.label == own.POLE_AGAINST).value == "Not so: The ferry is dear."


def test_a_search_for_contradictions_that_failed_says_why_and_is_made_again(editable, monkeypatch):
    corpus = loading.load_corpus()
    monkeypatch.setattr(loading, "load_corpus", lambda: dataclasses.replace(corpus, id="searched"))
    asked = []

    def ask(store, **question):
        asked.append(question["want"])
        if len(asked) == 1:
            raise StandpointError("The model cannot be read.")
        return []

    monkeypatch.setattr("components.reviser.ask", ask)
    assert "The model cannot be read." in plain(opened(propose="1"))
    assert own.NO_PROPOSALS in plain(opened(propose="1"))
    assert asked == ["issues", "issues"]


@pytest.mark.parametrize("found", [[], None])
def test_the_reader_page_lists_what_others_say_or_that_nothing_was_found(editable, monkeypatch, found):
    passage = f"{fakes.EAST}-000011"
    other = loading.load_corpus().stances.set_index("stance_id").at["x2", "passage_id"]
    row = {"passage_id": passage, "other_passage_id": other, "relation": "against", "strength": 0.8,
           "same_document": False, "sentence": "a", "other_sentence": "The bridge will ruin the harbour"}  # fmt: skip
    rows = [row] if found is None else found
    monkeypatch.setattr("components.reviser.ask", lambda store, **asked: rows)
    monkeypatch.setattr(loading, "cached", lambda answer, corpus, *key: answer(corpus, *key))
    text = plain(run("pages/reader.py", {"passage": passage, "pairs": "1"}))
    assert (own.NONE_OF["for"] if rows else own.NO_PAIRS) in text
    assert ("“The bridge will ruin the harbour”" in text) == bool(rows)
