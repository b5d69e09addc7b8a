"""What a failed browser test leaves behind."""


def test_a_failure_leaves_a_picture_and_what_was_heard_on_the_way(bridge_visit, tmp_path):
    bridge_visit.open("timeline")
    bridge_visit.page.evaluate("console.error('a complaint')")
    bridge_visit.record(tmp_path / "artefacts", "test_it[stances?show=a/b]-0")
    picture, told = sorted((tmp_path / "artefacts").iterdir())
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert told.stem == picture.stem == "test_it[stances_show=a_b]-0"
    assert told.read_text().splitlines() == [
        f"address: {bridge_visit.address}/timeline",
        "errors: a complaint ",
        "script: notRunning",
    ]


def test_a_page_that_never_came_is_told_without_a_long_wait(bridge_visit, tmp_path):
    bridge_visit.page.goto("about:blank")
    bridge_visit.page.set_content("<p>Nothing of the app</p>")
    bridge_visit.record(tmp_path, "lost")
    assert "not seen" in (tmp_path / "lost.txt").read_text()
