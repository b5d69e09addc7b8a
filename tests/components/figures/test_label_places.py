"""Names on the map: apart from one another, inside the frame, the same every time."""

from itertools import combinations

import numpy as np

from components.figures.label_places import place_labels, text_size, wrap

FRAME = (870, 424)


def _crowd(count: int, seed: int) -> tuple[list[tuple[float, float]], list[tuple[float, float]], np.ndarray]:
    random = np.random.default_rng(seed)
    anchors = [tuple(place) for place in random.uniform((0, 0), FRAME, (count, 2))]
    sizes = [(float(width), float(height)) for width, height in random.uniform((60, 24), (220, 50), (count, 2))]
    return anchors, sizes, random.uniform((0, 0), FRAME, (300, 2))


def test_no_labels_give_no_places():
    assert place_labels([], [], points=np.empty((0, 2)), frame=FRAME) == []


def test_labels_keep_apart_and_inside_the_frame():
    for seed in range(20):
        anchors, sizes, points = _crowd(14, seed)
        boxes = [box for box in place_labels(anchors, sizes, points=points, frame=FRAME) if box]
        assert len(boxes) >= 12
        assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
        for box in boxes:
            assert box.width / 2 <= box.x <= FRAME[0] - box.width / 2 + 1e-6
            assert box.height / 2 <= box.y <= FRAME[1] - box.height / 2 + 1e-6


def test_labels_that_belong_to_one_spot_spread_around_it():
    boxes = place_labels([(400, 200)] * 5, [(150, 26)] * 5, points=np.empty((0, 2)), frame=FRAME)
    assert all(boxes)
    assert max(abs(box.x - 400) + abs(box.y - 200) for box in boxes) < 200


def test_label_moves_off_a_crowd_when_there_is_room_beside_it():
    points = np.array([(400 + dx, 200 + dy) for dx in range(-60, 61, 10) for dy in range(-12, 13, 6)], dtype=float)
    (box,) = place_labels([(400, 200)], [(100, 24)], points=points, frame=FRAME)
    covered = (np.abs(points[:, 0] - box.x) < 50) & (np.abs(points[:, 1] - box.y) < 12)
    assert covered.sum() == 0


def test_label_without_a_free_place_is_left_out():
    assert place_labels([(50, 20)] * 2, [(90, 36)] * 2, points=np.empty((0, 2)), frame=(100, 40))[1] is None


def test_same_input_gives_the_same_places():
    anchors, sizes, points = _crowd(10, 3)
    first = place_labels(anchors, sizes, points=points, frame=FRAME)
    assert first == place_labels(anchors, sizes, points=points, frame=FRAME)


def test_wrap_balances_lines_and_keeps_long_words_whole():
    assert wrap("", width=20) == [""]
    assert wrap("Nuclear deterrence and escalation", width=22) == ["Nuclear deterrence", "and escalation"]
    assert wrap("Rindfleischetikettierung", width=10) == ["Rindfleischetikettierung"]


def test_text_size_grows_with_lines_and_letters():
    short, long = text_size(["ill"], 16), text_size(["WWW", "a"], 16)
    assert short[0] < long[0]
    assert short[1] < long[1]
