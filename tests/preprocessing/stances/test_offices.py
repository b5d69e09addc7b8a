"""Who speaks for a body, and who has a voice of her own beside it."""

import pytest

from .collections import told


@pytest.mark.parametrize(
    ("holder", "voice"),
    [
        ("A spokeswoman for the Ministry of Health", "Ministry of Health"),
        ("A spokesman for the Canadian government", "Canada"),
        ("A spokesperson for the Danish ministry of transport", "Denmark"),
        ("A spokeswoman for the police", "Police (unnamed)"),
        ("A spokeswoman for the navy", "Navy (unnamed)"),
        ("Officials at the central bank", "Central bank"),
        ("A Pentagon spokesman", "United States"),
    ],
)
def test_whoever_speaks_for_a_body_is_the_body(holder, voice):
    assert [row[0] for row in told(f"{holder} said that the dam is safe.")] == [voice]


@pytest.mark.parametrize(
    ("holder", "voice"),
    [
        ("The director of the Institute of Geology", "Director of Institute of Geology"),
        ("The president of the World Bank", "President of World Bank"),
        ("The Institute of Geology's director, Jane Roe,", "Jane Roe"),
        ("The head of Kenya's wildlife service", "Head of Kenya's wildlife service"),
        ("A former head of the central bank", "Former head of the central bank"),
        ("Former Israeli officials", "Former Israeli officials"),
        ("A spokeswoman for Mr Berg", "Berg's spokeswoman"),
        ("A spokeswoman for the mayor", "Spokeswoman (unnamed)"),
    ],
)
def test_a_person_is_not_the_body_she_heads_or_left(holder, voice):
    assert [row[0] for row in told(f"{holder} said that the dam is safe.")] == [voice]
