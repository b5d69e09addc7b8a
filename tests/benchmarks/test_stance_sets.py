"""How the published files of the stance sets are read."""

from benchmarks.stance_sets import read_published


def test_set_whose_files_are_absent_has_no_rows(tmp_path):
    assert read_published(tmp_path, "gwsd", "test") == []


def test_sentence_that_is_no_claim_takes_no_side(tmp_path):
    folder = tmp_path / "IAM" / "claims"
    folder.mkdir(parents=True)
    lines = ["O\tShould zoos close\tZoos are old.\t1_1\t0", "C\tShould zoos close\tZoos  are cruel.\t1_1\t1"]
    (folder / "test.txt").write_text("\n".join(lines), encoding="utf-8")
    rows = [(row["text"], row["label"]) for row in read_published(tmp_path, "iam_claims", "test")]
    assert rows == [("Zoos are old.", "neutral"), ("Zoos are cruel.", "favor")]


def test_topics_that_training_knows_are_left_out_of_vast(tmp_path):
    folder = tmp_path / "ZeroStance" / "data" / "vast"
    folder.mkdir(parents=True)
    table = "Tweet,Target 1,Stance 1,seen?\nTrains are good.,trains,FAVOR,0\nCars are bad.,cars,AGAINST,1\n"
    (folder / "raw_test_all_onecol.csv").write_text(table, encoding="utf-8")
    assert [row["target"] for row in read_published(tmp_path, "vast", "test")] == ["trains"]
