"""Every rule of the tagger, one sentence each, and the words it must not take for a time."""

import re

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
    ("century", "Two 19th century scholars met.", "19th century", "18"),
    ("season_year", "In the summer of 1916 it failed.", "the summer of 1916", "1916-SU"),
    ("season_of_two_years", "It burned in the summer of 2018-19.", "the summer of 2018-19", "2018-12/2019-02"),
    ("season_of_two_years", "It burned in summer 2018/2019.", "summer 2018/2019", "2018-12/2019-02"),
    ("season_of_two_years", "It snowed in the winter of 2018-19.", "the winter of 2018-19", "2018-WI"),
    ("full_date", "It opened on the first of May 1906.", "the first of May 1906", "1906-05-01"),
    ("day_month", "In 1906 it opened on the twenty-first of May.", "the twenty-first of May", "1906-05-21"),
    ("day_month", "They met in May 1906 and on 2 June of the next year.", "2 June of the next year", "1907-06-02"),
    ("season", "In 1943 it began in the spring.", "the spring", "1943-SP"),
    ("quarter", "Sales fell in the third quarter of 2008.", "the third quarter of 2008", "2008-Q3"),
    ("half_year", "In 2008 it rose in the first half of the year.", "the first half of the year", "2008-H1"),
    ("later", "It began in 1990. Two years later it ended.", "Two years later", "1992"),
    ("day_beside", "On 3 July 1863 they met. The day after, they left.", "The day after", "1863-07-04"),
    ("day_beside_event", "On 3 July 1863 they met the day after the storm.", "the day after", "1863-07-04"),
    ("part_of_unit", "In 1944 they held until the end of the year.", "the end of the year", "1944"),
    ("nth_of_month", "They met on 2 September 1917 and on the 20th.", "the 20th", "1917-09-20"),
    ("that_part", "On 14 July 1789 it fell. That night they danced.", "That night", "1789-07-14TNI"),
    ("part_alone", "They moved only at night.", "night", "XXXX-XX-XXTNI"),
    ("duration", "It lasted more than three years.", "more than three years", "P3Y"),
    ("duration", "The eight-hour day was won.", "eight-hour", "PT8H"),
    ("age", "She was 25 years old then.", "25 years old", "P25Y"),
    ("span_of_units", "It has lasted for decades.", "decades", "PXDE"),
    ("duration", "It took two and a half years.", "two and a half years", "P2Y6M"),
    ("long_span", "After a decades-long war they met.", "decades-long", "PXDE"),
    ("half_of", "It took half an hour.", "half an hour", "PT30M"),
    ("times_a_unit", "They met twice a month.", "twice a month", "P1M"),
    ("daily_noun", "The daily paper closed.", "daily", "P1D"),
    ("set", "They vote every four years.", "every four years", "P4Y"),
    ("set", "They met every other day.", "every other day", "P2D"),
    ("short_quarter", "Sales rose in Q3 2012.", "Q3 2012", "2012-Q3"),
    ("decade", "It began in the mid-90s.", "the mid-90s", "199"),
    ("decade", "The 1960s and the '70s were loud.", "the '70s", "197"),
    ("either_length", "It took two to three weeks.", "two to three weeks", "P2W"),
    ("mixed_number", "They stayed 2 1/2 years.", "2 1/2 years", "P2Y6M"),
    ("some_time", "It has been so for some time.", "some time", "PXX"),
    ("set", "They meet every year.", "every year", "P1Y"),
    ("present", "It is now over.", "now", "PRESENT_REF"),
    ("past_words", "It recently changed.", "recently", "PAST_REF"),
    ("past_words", "In the past it stood.", "the past", "PAST_REF"),
    ("span_of_units", "It grew in recent weeks and months.", "recent weeks and months", "PAST_REF"),
    ("span_of_units", "They feared the weeks ahead.", "the weeks ahead", "PXW"),
    ("at_the_time", "Nobody said so at the time.", "the time", "PAST_REF"),
    ("period_of", "It grew over a three-year period.", "a three-year period", "P3Y"),
    ("same_time", "They left at the same time.", "the same time", None),
    ("future_words", "In the near future it may.", "the near future", "FUTURE_REF"),
    ("bare_future", "Of their future they spoke.", "future", "FUTURE_REF"),
    ("overnight", "Prices fell overnight.", "overnight", "XXXX-XX-XXTNI"),
    ("quarter_of_year", "In the 1988 third quarter it fell.", "the 1988 third quarter", "1988-Q3"),
    ("fiscal_year", "Sales for the year ended March 31 rose.", "the year", "P1Y"),
    ("half_of", "They wanted a half-hour talk.", "half-hour", "PT30M"),
    ("half_of", "It was so for the past half century.", "the past half century", "P50Y"),
    ("joined_span", "The weeklong strike ended.", "weeklong", "P1W"),
    ("joined_span", "The dayslong wait ended.", "dayslong", "PXD"),
    ("mixed_number", "They stayed 5 1/2 hours.", "5 1/2 hours", "PT5H30M"),
    ("a_while", "They stayed for a while.", "a while", "PXX"),
    ("over_the_years", "It changed over the years.", "the years", "PXY"),
    ("units_beside", "They met in the weeks before the vote.", "weeks", "PXW"),
    ("units_beside", "In the years that followed, it grew.", "years", "PXY"),
    ("set", "They march each July.", "each July", "XXXX-07"),
    ("set", "They march every May.", "every May", "XXXX-05"),
    ("set", "They come every summer.", "every summer", "XXXX-SU"),
    ("duration", "Her one-day visit ended.", "one-day", "P1D"),
    ("duration", "It may take a year or two.", "a year or two", "P1Y"),
    ("duration", "They stayed for ten days or so.", "ten days or so", "P10D"),
    ("feast", "At Christmas 1914 they sang.", "Christmas 1914", "1914-12-25"),
    ("feast", "At Easter 1916 they rose.", "Easter 1916", "1916-04-23"),
    ("duration", "It may last the next couple of years.", "the next couple of years", "P2Y"),
    ("duration", "It made money after several quarters of losses.", "several quarters", "PXQ"),
    ("units_of", "The deal follows months of talks.", "months", "PXM"),
    ("units_of", "Years of drought have emptied it.", "Years", "PXY"),
    ("units_beside", "She left just days before the vote.", "days", "PXD"),
    ("units_beside", "They met again weeks after a storm.", "weeks", "PXW"),
    ("either_unit", "He died within weeks or months of it.", "weeks or months", "PXW"),
    ("one_day", "It will one day be the largest.", "one day", "FUTURE_REF"),
    ("two_quarters", "It sells in the second and fourth quarters of 2008.", "the second", "2008-Q2"),
    ("two_quarters", "It sells in the second and fourth quarters of 2008.", "fourth quarters of 2008", "2008-Q4"),
    ("units_of", "After weeks of talks they left.", "weeks", "PXW"),
    ("units_spent", "It could take years to mend.", "years", "PXY"),
    ("duration", "It fell one day after the vote.", "one day", "P1D"),
    (
        "quarter_of_months",
        "It slowed in the July-September quarter of 2012.",
        "the July-September quarter of 2012",
        "2012-Q3",
    ),
    ("last_quarter_of_year", "It rose in the final quarter of 2012.", "the final quarter of 2012", "2012-Q4"),
    ("year_period", "They lost more in the 1988 period.", "the 1988 period", "1988"),
    ("units_beside", "They had met in the months since the vote.", "months", "PXM"),
    ("units_beside", "She came in the weeks leading up to it.", "weeks", "PXW"),
    ("units_beside", "It stopped days ahead of the vote.", "days", "PXD"),
    ("past_words", "They long ago left the town.", "long ago", "PAST_REF"),
    ("present", "It lies in present-day Belize.", "present-day", "PRESENT_REF"),
    ("quarter_century", "It stood for a quarter-century.", "a quarter-century", "P25Y"),
    ("quarter_century", "It stood for a quarter of a century.", "a quarter of a century", "P25Y"),
    ("century", "It was so in the first half of the 20th century.", "the first half of the 20th century", "19"),
    ("season_of_two_years", "It began in the winter of 2004-5.", "the winter of 2004-5", "2004-WI"),
    ("unit_of_parts", "In 2008 it rose in the first nine months of the year.", "the year", "2008"),
]
# With a document written on Wednesday 26 January 2022.
NEWS = [
    ("step_unit", "Last year it grew.", "Last year", "2021"),
    ("near_day", "They met yesterday evening.", "yesterday evening", "2022-01-25TEV"),
    ("weekday", "He said on Monday that it was over.", "Monday", "2022-01-24"),
    ("ago", "It began three years ago.", "three years ago", "2019"),
    ("month", "In February, Russia will send its forces.", "February", "2022-02"),
    ("clock", "They met at 10 p.m. Monday.", "10 p.m. Monday", "2022-01-24T22:00"),
    ("clock", "It ends at 5 p.m. EST Feb. 9.", "5 p.m. EST Feb. 9", "2022-02-09T17:00"),
    ("clock", "It began at 9 a.m. (0600 GMT) Monday.", "9 a.m.", "2022-01-24T09:00"),
    ("clock", "It started at 9 pm on Monday.", "9 pm", "2022-01-24T21:00"),
    ("clock", "It started at 9 p.m. yesterday.", "9 p.m. yesterday", "2022-01-25T21:00"),
    ("clock_of_zone", "It began at 1800 GMT.", "1800 GMT", "2022-01-26T18:00"),
    ("weekday", "They meet this Thursday.", "this Thursday", "2022-01-27"),
    ("weekday", "They meet this coming Friday.", "this coming Friday", "2022-01-28"),
    ("second_day", "They meet the day after tomorrow.", "the day after tomorrow", "2022-01-28"),
    ("step_unit", "It fell by the end of last year.", "the end of last year", "2021"),
    ("step_unit", "It fell this past week.", "this past week", "2022-W03"),
    ("weekday", "It fell this past Friday.", "this past Friday", "2022-01-21"),
    ("noon_of_day", "They left at noon Monday.", "noon Monday", "2022-01-24T12:00"),
    ("part_of_near_day", "Prices fell in mid-afternoon yesterday.", "mid-afternoon yesterday", "2022-01-25TAF"),
    ("weekend", "They fought over the weekend.", "the weekend", "2022-W03-WE"),
    ("current_unit", "It may grow in the current year.", "the current year", "2022"),
    ("fiscal_year", "It may grow in the fiscal year.", "the fiscal year", "2022"),
    ("year_end", "It may close by year-end.", "year-end", "2022"),
    ("year_ago", "The year-ago results were better.", "year-ago", "2021"),
    ("told_quarter", "The third-quarter loss grew. In the quarter sales fell.", "the quarter", "2021-Q3"),
    (
        "year_ago_period",
        "In the third quarter of 2021 it lost more than in the year-ago quarter.",
        "the year-ago quarter",
        "2020-Q3",
    ),
    ("quarter_of_year", "It beat last year's third quarter.", "last year's third quarter", "2021-Q3"),
    ("quarter_of_year", "It may end as early as next year's first quarter.", "next year's first quarter", "2023-Q1"),
    ("step_month", "He was shot last Oct. 23 at home.", "last Oct. 23", "2021-10-23"),
    ("step_month", "He was shot last Jan. 20 at home.", "last Jan. 20", "2022-01-20"),
    ("step_month", "They left last October.", "last October", "2021-10"),
    ("day_month", "The paper wrote on Friday, April 22: no.", "Friday, April 22", "2022-04-22"),
    ("day_month", "The paper wrote on Thursday, April 22: no.", "Thursday, April 22", "2021-04-22"),
    ("day_month", "A meeting set for Feb. 14 drew protests.", "Feb. 14", "2022-02-14"),
    ("from_now", "It opens two weeks from now.", "two weeks from now", "2022-W06"),
    ("ago_this_month", "Ten years ago this November they sold it.", "Ten years ago this November", "2012-11"),
    ("day_month", "They meet on 2 June of next year.", "2 June of next year", "2023-06-02"),
    ("ago", "It began half a century ago.", "half a century ago", "197"),
    ("ago", "It began a year and a half ago.", "a year and a half ago", "2020"),
    ("clock", "It ended at 9.30pm on Monday.", "9.30pm", "2022-01-24T21:30"),
    ("weekday", "They could leave as soon as Friday.", "Friday", "2022-01-28"),
    (
        "day_month",
        "They meet this coming Sunday, January thirtieth.",
        "this coming Sunday, January thirtieth",
        "2022-01-30",
    ),
    ("day_month", "He left on the night of Friday, Jan. 21.", "the night of Friday, Jan. 21", "2022-01-21TNI"),
    ("ago", "It began a week or so ago.", "a week or so ago", "2022-W03"),
    ("later", "It began in May 2020. A month or two later it ended.", "A month or two later", "2020-06"),
    ("season", "It closed this past summer.", "this past summer", "2021-SU"),
    ("season", "It will open later this spring.", "later this spring", "2022-SP"),
    ("spoken_clock", "They left at 4 in the morning.", "4 in the morning", "2022-01-26T04:00"),
    ("spoken_clock", "It starts at ten at night.", "ten at night", "2022-01-26T22:00"),
    ("spoken_clock", "They meet at five o'clock tomorrow.", "five o'clock tomorrow", "2022-01-27T05:00"),
    ("noon_of_day", "They came at dawn Monday.", "dawn Monday", "2022-01-24TMO"),
    ("noon_of_day", "It ends at midnight Jan. 30.", "midnight Jan. 30", "2022-01-30T24:00"),
    ("spoken_clock", "They left at one o'clock Monday morning.", "one o'clock Monday morning", "2022-01-24T01:00"),
    ("day_month", "It ended in the early morning of Jan. 20.", "the early morning of Jan. 20", "2022-01-20TMO"),
    ("season", "It rained in the winter months.", "the winter months", "2021-WI"),
    ("quarter_of_months", "It fell in the September quarter.", "the September quarter", "2021-Q3"),
    ("part_of_unit", "In 1944 they left. It closed by the year's end.", "the year's end", "1944"),
    ("ago", "It began a quarter-century ago.", "a quarter-century ago", "1997"),
    ("weekday", "They cheered his Tuesday-night win.", "Tuesday-night", "2022-01-25TNI"),
    ("month", "He said so in a May interview.", "May", "2021-05"),
    ("week_of", "A hearing is set for the week of March 7.", "the week of March 7", "2022-W10"),
    ("feast", "He was found last Thanksgiving.", "last Thanksgiving", "2021-11-25"),
    ("feast", "They marry next Easter.", "next Easter", "2022-04-17"),
    ("fiscal_year", "Exports fell in the year to March.", "the year", "P1Y"),
    ("fiscal_year", "Claims fell in the week ended Jan. 22.", "the week", "P1W"),
    ("step_unit", "It will grow in the next fiscal year.", "the next fiscal year", "2023"),
    ("month", "They protest against the March election.", "March", "2022-03"),
    ("month", "It snowed in the month of January.", "the month of January", "2022-01"),
    ("clock", "It opened at 8 a.m. Monday morning.", "8 a.m. Monday morning", "2022-01-24T08:00"),
    ("part_alone", "The fire began shortly after midnight.", "midnight", "XXXX-XX-XXT24:00"),
]
# The same, in mode "news".
IN_NEWS = [
    ("told_of_unit", "For the week, shares fell.", "the week", "2022-W04"),
    ("told_of_unit", "It was the week's worst fall.", "the week", "2022-W04"),
    ("told_of_unit", "Sales for the full year were low.", "the full year", "2022"),
    ("near_term", "It may hurt in the short term.", "the short term", "FUTURE_REF"),
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


@pytest.mark.parametrize(("rule", "text", "words", "value"), IN_NEWS)
def test_what_a_report_sums_up_is_a_time_only_in_news(rule, text, words, value):
    assert (rule, words, value) in found(text, document_date="2022-01-26", mode="news")
    assert rule not in [name for name, *_ in found(text, document_date="2022-01-26", mode="narrative")]


def test_no_rule_is_without_an_example():
    tested = {rule for rule, *_ in EXAMPLES + NEWS + IN_NEWS}
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
        "She is in her 90s.",
        "The quake (1800 GMT) was strong.",
        "Temperatures stayed in the 90s.",
        "It will end some day.",
        "The guard stood there 24 hours a day.",
        "Two bombs went off only minutes apart.",
        "He spoke on “This Week” again.",
        "They remember Bloody Sunday.",
        "A short-term loan for a house.",
        "April Jones spoke first.",
        "They bought shares in Sun and sold them.",
        "India Today and The Sunday Times wrote of it.",
        "A girl was chosen to present the flowers.",
        "She swam it in 2:02.75 at home.",
        "It was the third fire in as many days.",
        "She told of the heady days of her youth.",
        "He was criticised in some quarters.",
        "They want to spring a surprise.",
        "The summit at Mar del Plata failed.",
        "They flew the Boeing 767-300s and Airbus 350s.",
        "They remade “'24'” again.",
        "At the end of the day, voters decide.",
        "At 4 in the rain they left.",
    ],
)
def test_numbers_and_words_that_are_no_times_are_left_alone(text):
    assert found(text) == []


def test_former_is_a_time_only_in_a_story():
    assert found("The former king fled.") == []
    assert found("The former king fled.", mode="narrative") == [("former", "former", "PAST_REF")]


@pytest.mark.parametrize(
    "text",
    [
        "The 6-year-old boy left.",
        "The daily volume fell.",
        "A six-year-old boy left.",
        "At the same time it grew.",
        "Their future plans changed.",
    ],
)
def test_news_has_no_time_in_ages_plans_and_connectives(text):
    assert found(text, document_date="2022-01-26", mode="news") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Just two days remained.", "two days"),
        ("It made $154 million last year.", "last year"),
        ("The annual meeting failed within two weeks.", "two weeks"),
        ("They met before next week.", "next week"),
        ("The third-quarter earnings fell.", "third-quarter"),
        ("The company's third-quarter earnings fell.", "third-quarter"),
        ("He served two four-year terms.", "four-year"),
        ("It took twenty-four four-hour shifts.", "four-hour"),
        ("They felt that four days were too few.", "four days"),
        ("It evolved over several years.", "several years"),
        ("It may come as early as next week.", "next week"),
        ("Police said that Monday's march was calm.", "Monday"),
        ("They marched that Monday.", "that Monday"),
        ("It was new that a day was set aside.", "a day"),
        ("Bell made it 3-0 two minutes after the break.", "two minutes"),
        ("In what they call the August Decrees it fell.", "August"),
    ],
)
def test_words_that_belong_to_something_else_stay_outside(text, words):
    assert [found_words for _, found_words, _ in found(text, document_date="2022-01-26")] == [words]


def test_the_life_of_a_person_does_not_move_the_clock():
    text = "In 1852 Ann Bell (1815–1865) wrote of it. Three years later Carr (1821–1902) did."
    assert ("later", "Three years later", "1855") in found(text)
    assert ("later", "Two years later", "1920") in found("The Great War (1900–1918) ended. Two years later it rained.")


def test_the_latest_quarter_of_a_report_is_over():
    text = "It expects a loss in the fourth quarter. In the latest quarter sales fell."
    values = [value for *_, value in found(text, document_date="2021-11-02", mode="news")]
    assert values == ["2021-Q4", "2021-Q3"]


def test_a_figure_of_a_year_ago_is_of_the_same_quarter():
    text = "The third-quarter loss was $2 million, against $5 million a year earlier. Sales fell from a year ago."
    values = [value for *_, value in found(text, document_date="2021-11-02", mode="news")]
    assert values == ["2021-Q3", "2020-Q3", "2020-Q3"]


def test_the_quarter_of_a_town_is_no_time():
    assert found("They lived in the quarter near the port.", document_date="2022-01-26") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The shop opened in oct 2020.", "2020-10"),
        ("It closed on 19 september 2022 for good.", "2022-09-19"),
        ("We met on tuesday, feb 20th.", "2022-02-20"),
        ("The strike began in may 2021.", "2021-05"),
        ("We marched on 12 march with them.", "2022-03-12"),
    ],
)
def test_a_month_without_a_capital_counts_beside_a_day_or_a_year(text, value):
    assert [value for *_, value in found(text, document_date="2022-10-26")] == [value]


@pytest.mark.parametrize(
    "text", ["Of these, 12 may have left.", "Some 30 may be enough.", "They march 20 miles.", "A mar 5 on it."]
)
def test_a_verb_is_no_month(text):
    assert not any(re.match(r"\d{4}-\d\d", str(value)) for *_, value in found(text, document_date="2022-10-26"))


def test_last_november_is_the_whole_month():
    def span(text):
        mention = tag_times(text, document_date="2022-10-26")[0]
        return mention.interval.start_min, mention.interval.end_max

    assert span("They came last November.") == ("2021-11-01", "2021-11-30")
    assert span("It was as late as April 1947 that they came.") == ("1947-04-01", "1947-04-30")
    assert span("It was in March of last year.") == ("2021-03-01", "2021-03-31")


@pytest.mark.parametrize(
    "aside", ["A sale by May 1923 was planned.", "Had the sale come in 1923, few would have left."]
)
def test_a_limit_and_a_case_do_not_move_the_clock(aside):
    values = [value for *_, value in found(f"In 1921 the mine closed. {aside} On 4 June they left.", mode="narrative")]
    assert values[-1] == "1921-06-04"


def test_a_step_counts_from_what_its_own_sentence_supposes():
    text = "In 1921 it closed. If talks begin by May 1925, a law could follow two years later. A year later it rained."
    assert [value for *_, value in found(text)] == ["1921", "1925-05", "1927", "1922"]


def test_the_next_year_is_that_after_the_last_date_not_after_an_event():
    text = "They met in April 1977 and signed the pact on 2 June of the next year."
    mentions = tag_times(text, known=[(text.index("pact"), "1978-06-02")])
    assert mentions[-1].value == "1978-06-02"


@pytest.mark.parametrize(("words", "value"), [("following", "1912-SP"), ("previous", "1910-SP")])
def test_the_spring_beside_a_year_is_in_another_year(words, value):
    assert ("season", f"The {words} spring", value) in found(f"In 1911 they met. The {words} spring it rained.")


def test_a_season_of_two_years_lies_around_the_turn_of_the_year():
    interval = tag_times("It burned in the summer of 2018-19.")[0].interval
    assert (interval.start_min, interval.end_max, interval.granularity) == ("2018-12-01", "2019-02-28", "season")
    assert found("They met in the spring of 2018-19.")[0][1] == "the spring of 2018"
    assert found("They met in the summer of 2018-22.")[0][1] == "the summer of 2018"


_STORY = (
    "The mine opened in 1911, closed in 1921, was sold in 1931, burned in 1941, in 1951 and in 1961, and fell in 1971. "
    "It lay idle in 1981."
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rents have risen since January.", "2022-01"),
        ("Since November rents have risen.", "2021-11"),
        ("The council has met twice in January.", "2022-01"),
        ("The council has just closed it in January.", "2022-01"),
        ("This January the council met.", "2022-01"),
        ("In January the council met.", "1981-01"),
        ("The council had met since January.", "1981-01"),
    ],
)
@pytest.mark.parametrize("before", [_STORY, "It lay idle in 1981."])
def test_what_has_been_so_up_to_now_counts_from_the_document(before, text, value):
    assert found(f"{before} {text}", document_date="2022-02-26")[-1][2] == value


def test_the_year_of_a_reference_is_read_and_does_not_move_the_clock():
    text = "In 1921 the mine closed. So it is told (Cole, 2003). On 4 June they left."
    place = text.index("(Cole"), text.index(")") + 1
    told = tag_times(text, mode="narrative", references=[place])
    assert [mention.value for mention in told] == ["1921", "2003", "1921-06-04"]


def test_the_point_of_an_initial_or_a_title_ends_no_sentence():
    text = "Mr. Cole will succeed Daniel P. Haines Feb. 1, and Gen. Mark Stone will join them in January."
    assert [value for *_, value in found(text, document_date="1989-10-26", mode="news")] == ["1990-02-01", "1990-01"]


def test_a_part_of_the_day_has_a_day_only_in_news():
    assert found("It rose in the morning.", document_date="2022-01-26") == [
        ("part_alone", "the morning", "XXXX-XX-XXTMO")
    ]
    assert found("It rose in the morning.", document_date="2022-01-26", mode="news") == [
        ("part_alone", "the morning", "2022-01-26TMO")
    ]


def test_the_night_of_a_date_is_one_time():
    (mention,) = tag_times("They left on the night of October 23, 1998.")
    assert mention.value == "1998-10-23TNI"


def test_the_day_somebody_spoke_counts_from_the_document():
    mentions = tag_times("He was taken on March 21, 1996, officials said Tuesday.", document_date="2022-01-26")
    assert mentions[1].value == "2022-01-25"


def test_at_the_time_of_something_is_no_time_of_its_own():
    assert found("It was small at the time of its founding.") == []
    assert found("At the time they met it was small.") == []


def test_the_following_month_points_back_in_news_however_far():
    text = "The board met in March. It voted. Nobody knew. The following month it resigned. A year earlier it had won."
    values = [value for *_, value in found(text, document_date="2021-10-27", mode="news")]
    assert values == ["2021-03", "2021-04", "2020"]


def test_the_next_spring_of_a_story_follows_the_story():
    values = [value for *_, value in found("It fell in November 1777. The next spring it rose.", mode="narrative")]
    assert values == ["1777-11", "1778-SP"]


def test_a_year_that_is_called_the_year_moves_a_story_on():
    story = "It began in November 1763. {} In July they met."
    for told, value in (("The decisive year was 1774.", "1774-07"), ("He had known it since 1770.", "1763-07")):
        assert found(story.format(told), mode="narrative")[-1][2] == value


def test_the_past_year_is_a_year_only_in_news():
    assert found("It grew over the past year.", document_date="2022-01-26", mode="news")[0][2] == "2021"
    assert found("It grew over the past year.", document_date="2022-01-26")[0][2] == "P1Y"


def test_the_past_decade_is_a_length_and_the_last_one_of_the_calendar():
    assert found("It grew over the past decade.", document_date="2022-01-26", mode="news")[0][2] == "P10Y"
    assert found("It grew in the last decade.", document_date="2022-01-26", mode="news")[0][2] == "201"


def test_the_next_decade_is_a_length_and_in_a_story_one_of_the_calendar():
    text = "It opened in 1925 and stayed for the next decade."
    assert found(text, document_date="2022-01-26", mode="news")[-1][2] == "P10Y"
    assert found(text, mode="narrative")[-1][2] == "193"


def test_the_end_of_the_year_is_that_of_the_report_unless_a_year_stands_near():
    far = "It opened in 1990. It was small. Nobody came. It will close by the end of the year."
    near = "In 1990 it was small. It closed by the end of the year."
    assert found(far, document_date="2022-01-26", mode="news")[-1][2] == "2022"
    assert found(near, document_date="2022-01-26", mode="news")[-1][2] == "1990"


def test_the_end_of_a_range_follows_its_begin():
    text = "The show runs from April 5 to June 30, and the next from Nov. 2 until Feb. 8."
    values = [value for *_, value in found(text, document_date="2013-03-21", mode="news")]
    assert values[:2] == ["2013-04-05", "2013-06-30"]
    assert values[3][5:] == "02-08"
    assert int(values[3][:4]) == int(values[2][:4]) + 1


@pytest.mark.parametrize(
    "text",
    [
        "It must be signed by Sunday.",
        "A vote is set for Sunday.",
        "They had until Sunday to pay.",
        "By Sunday, police must charge a man they had taken.",
        "The assembly opens its annual meeting here Sunday.",
        "The trial resumes on Sunday.",
    ],
)
def test_what_is_set_lies_ahead(text):
    assert found(text, document_date="2013-03-21", mode="news")[0][2] == "2013-03-24"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They have alleged that the January 23 polls will be rigged.", "2007-01-23"),
        ("Oil for January delivery rose.", "2007-01"),
        ("Oil for delivery in January rose.", "2007-01"),
        ("Work started, with production starting in February.", "2007-02"),
        ("They should name who planned the Dec. 29 bombing.", "2005-12-29"),
        ("He had promised Tuesday that fans will be paid.", "2006-12-05"),
        ("A law passed by the house that in May will require it.", "2007-05"),
        ("She wrote of the Sept. 11 terrorist attacks.", "2001-09-11"),
        ("She wrote of the Sept. 11 attack in Benghazi.", "2006-09-11"),
    ],
)
def test_what_a_day_is_named_for_tells_where_it_lies(text, value):
    assert found(text, document_date="2006-12-11", mode="news")[0][2] == value


def test_until_a_month_is_until_the_next_one():
    text = "They will remain until January, and will have met in January."
    values = [value for *_, value in found(text, document_date="1997-04-19", mode="news")]
    assert values == ["1998-01", "1997-01"]


def test_how_often_follows_timeml_and_in_a_story_timex2():
    assert found("They met every day.", mode="news")[0][2] == "P1D"
    assert found("They met every day.", mode="narrative")[0][2] == "XXXX-XX-XX"


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
