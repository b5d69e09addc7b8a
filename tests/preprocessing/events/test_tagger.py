"""Every rule of the tagger, one sentence each, and the words it must not take for a time."""

import pytest

from preprocessing.events import tag_times
from preprocessing.events.tagger.rules import RULES

# rule, sentence, words found, TIMEX3 value
EXAMPLES = [
    ("iso_date", "It was filed on 2014-03-18 in Geneva.", "2014-03-18", "2014-03-18"),
    ("numeric_date", "Dated 31.12.1999 and sealed.", "31.12.1999", "1999-12-31"),
    ("full_date", "On 6 June 1944 they landed.", "6 June 1944", "1944-06-06"),
    ("full_date", "On the morning of April 19, 1775 it began.", "the morning of April 19, 1775", "1775-04-19TMO"),
    ("month_year", "Adopted in late December 2015.", "late December 2015", "2015-12"),
    ("month_year", "It fell in April 480 BC.", "April 480 BC", "BC0480-04"),
    ("day_month", "In 1918 it ended on 11 November.", "11 November", "1918-11-11"),
    ("first_of_two_days", "Fought on 6-7 January 1916.", "6", "1916-01-06"),
    ("second_of_two_days", "Held on March 5-9, 1918.", "9, 1918", "1918-03-09"),
    ("first_of_two_months", "Between April and June 1955 it grew.", "April", "1955-04"),
    ("month", "In 1940 it fell by the end of November.", "the end of November", "1940-11"),
    ("step_month", "In May 1918 they lost what they took the previous April.", "the previous April", "1918-04"),
    ("year", "By the end of 1942 it had grown.", "the end of 1942", "1942"),
    ("year_in_words", "It was nineteen ninety-six.", "nineteen ninety-six", "1996"),
    ("year_range", "The war of 1914-18 changed it.", "1914", "1914"),
    ("year_range", "The war of 1914-18 changed it.", "18", "1918"),
    ("year_bc", "He died in 44 BC in Rome.", "44 BC", "BC0044"),
    ("short_year", "In 1916 they called up the '99 boys.", "'99", "1899"),
    ("decade", "Since the early 1990s it grew.", "the early 1990s", "199"),
    ("century", "In the late nineteenth century it spread.", "the late nineteenth century", "18"),
    ("season_year", "In the summer of 1916 it failed.", "the summer of 1916", "1916-SU"),
    ("season", "In 1943 it began in the spring.", "the spring", "1943-SP"),
    ("quarter", "Sales fell in the third quarter of 2008.", "the third quarter of 2008", "2008-Q3"),
    ("half_year", "In 2008 it rose in the first half of the year.", "the first half of the year", "2008-H1"),
    ("later", "It began in 1990. Two years later it ended.", "Two years later", "1992"),
    ("day_beside", "On 3 July 1863 they met. The day after they left.", "The day after", "1863-07-04"),
    ("part_of_unit", "In 1944 they held until the end of the year.", "the end of the year", "1944"),
    ("nth_of_month", "They met on 2 September 1917 and on the 20th.", "the 20th", "1917-09-20"),
    ("that_part", "On 14 July 1789 it fell. That night they danced.", "That night", "1789-07-14TNI"),
    ("part_alone", "They moved only at night.", "night", "XXXX-XX-XXTNI"),
    ("duration", "It lasted more than three years.", "more than three years", "P3Y"),
    ("duration", "The eight-hour day was won.", "eight-hour", "PT8H"),
    ("age", "She was 25 years old then.", "25 years old", "P25Y"),
    ("span_of_units", "It has lasted for decades.", "decades", "PXDE"),
    ("set", "They meet every year.", "every year", "XXXX"),
    ("present", "It is now over.", "now", "PRESENT_REF"),
    ("past_words", "It recently changed.", "recently", "PAST_REF"),
    ("future_words", "In the near future it may.", "the near future", "FUTURE_REF"),
    ("feast", "At Christmas 1914 they sang.", "Christmas 1914", "1914-12-25"),
]
# With a document written on Wednesday 26 January 2022.
NEWS = [
    ("step_unit", "Last year it grew.", "Last year", "2021"),
    ("near_day", "They met yesterday evening.", "yesterday evening", "2022-01-25TEV"),
    ("weekday", "He said on Monday that it was over.", "Monday", "2022-01-24"),
    ("ago", "It began three years ago.", "three years ago", "2019"),
    ("month", "In February, Russia will send its forces.", "February", "2022-02"),
    ("clock", "They met at 10 p.m. Monday.", "10 p.m. Monday", "2022-01-24T22:00"),
]


def found(text: str, **options) -> list[tuple[str, str, str | None]]:
    return [(mention.rule, mention.text, mention.value) for mention in tag_times(text, **options)]


def test_an_empty_text_has_no_times():
    assert tag_times("") == []


def test_another_mode_is_refused():
    with pytest.raises(ValueError, match="must be one of"):
        tag_times("1999", mode="guess")


@pytest.mark.parametrize(("rule", "text", "words", "value"), EXAMPLES)
def test_each_rule_finds_its_words_and_value(rule, text, words, value):
    assert (rule, words, value) in found(text)


@pytest.mark.parametrize(("rule", "text", "words", "value"), NEWS)
def test_relative_times_count_from_the_document(rule, text, words, value):
    assert (rule, words, value) in found(text, document_date="2022-01-26")


def test_no_rule_is_without_an_example():
    tested = {rule for rule, *_ in EXAMPLES + NEWS}
    assert {rule.name for rule in RULES} - tested <= {"former", "that_time"}


@pytest.mark.parametrize(
    "text",
    [
        "See pages 1990 and onward? No: page 1990.",
        "Article 1984 of the code.",
        "It may be that they march on.",
        "He paid $1999 for it.",
        "They counted 2000 troops.",
        "Flight 1500 was late.",
        "World Politics, 30(2), 167–214.",
        "The city of March may fall.",
    ],
)
def test_numbers_and_words_that_are_no_times_are_left_alone(text):
    assert found(text) == []


def test_former_is_a_time_only_in_a_story():
    assert found("The former king fled.") == []
    assert found("The former king fled.", mode="narrative") == [("former", "former", "PAST_REF")]


def test_a_month_without_any_year_stays_undated():
    (mention,) = tag_times("In February they met.")
    assert mention.value == "XXXX-02"
    assert not mention.interval.is_dated


def test_auto_takes_the_year_of_the_sentence_before_the_document_date():
    mentions = tag_times("It began in 1940. In June it spread.", document_date="2022-01-26")
    assert mentions[1].value == "1940-06"
    assert mentions[1].anchor == "text: 1940"


def test_january_after_december_is_in_the_next_year():
    values = [value for *_, value in found("On 8 December 1941 it began. In January they met.", mode="narrative")]
    assert values == ["1941-12-08", "1942-01"]


def test_since_opens_the_end_and_until_the_start():
    since, until = tag_times("Since 1991 it grew. Until 1989 it stood.")
    assert (since.interval.start_min, since.interval.open_end) == ("1991-01-01", True)
    assert (until.interval.end_max, until.interval.open_start) == ("1989-12-31", True)


def test_early_in_a_decade_is_its_first_four_years():
    (mention,) = tag_times("It was so in the early 1990s.")
    assert (mention.interval.start_min, mention.interval.end_max) == ("1990-01-01", "1993-12-31")


def test_bounds_before_christ_are_astronomical_years():
    (mention,) = tag_times("He died in 44 BC.")
    assert mention.interval.start_min == "-0043"
