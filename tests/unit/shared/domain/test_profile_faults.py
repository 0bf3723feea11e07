"""What a profile may say wrongly about hours, limits, dates and calling, and how it is told."""

import pytest

from shared.domain.center import Calling, EndOfDay, Hours
from shared.domain.profile import ProfileError, read_profile
from shared.domain.spans import Span

TOP = """\
name = "Centro"
time_zone = "America/Bogota"
languages = ["es", "en"]
"""
HOUSE = """\
[[series]]
code = "A"
[[services]]
code = "papers"
series = "A"
names = { es = "Papeles" }
[[services]]
code = "talk"
series = "A"
sensitive = true
names = { es = "Apoyo" }
public_names = { es = "Papeles" }
[[needs]]
code = "papers"
services = ["papers"]
names = { es = "Papeles" }
[[desks]]
code = "desk-1"
name = "1"
services = ["papers", "talk"]
languages = ["es"]
"""
WEEK = """\
[[hours]]
days = ["mon", "fri"]
open = ["08:00-12:00", "13:00-16:00"]
"""


def faults(text: str) -> list[str]:
    """Return what is said, each with its line and place."""
    with pytest.raises(ProfileError) as caught:
        read_profile(text, "p")
    return [each.removeprefix("p:") for each in caught.value.faults]


def told(added: str, first: str = "") -> list[str]:
    """Return the faults of tables after the house's, lines counted from the first of them."""
    text = TOP + first + HOUSE + added
    before = (TOP + first + HOUSE).count("\n")
    split = [each.partition(":") for each in faults(text)]
    return [f"{int(line) - before}:{said}" for line, _, said in split]


def test_a_profile_without_rules_has_their_defaults():
    center = read_profile(TOP + HOUSE)
    assert center.calling == Calling(
        language_bound_minutes=20,
        hard_max_minutes=120,
        ratio=0,
        minimum_calls=1,
        call_spacing_seconds=0,
        return_grace_minutes=30,
        cool_down_seconds=0,
        walking_seconds=0,
        cherry_pick=("supervisor", "manager"),
    )
    assert center.staff.idle_lock_minutes == 15
    assert center.welcome is None
    assert center.welcome_service == "papers"
    assert center.end_of_day is None
    assert (center.hours, center.holidays, center.exceptions) == ((), (), ())


def test_what_is_written_is_read():
    center = read_profile(
        TOP + 'welcome = "papers"\n' + HOUSE + WEEK + '[end_of_day]\nat = "24:00"\nrule = "carry"\n'
        "[[holidays]]\ndate = 2026-12-25\n[[exceptions]]\ndate = 2026-12-24\n"
        'open = ["00:00-24:00"]\n[calling]\ncherry_pick = []\n[[classes]]\ncode = "old"\n'
        'names = { es = "Mayor" }\n'
    )
    spans = (Span(480, 720), Span(780, 960))
    assert center.hours == (Hours(days=("mon", "fri"), open=spans),)
    assert center.end_of_day == EndOfDay(at=1440, rule="carry")
    assert center.closed_dates == {center.holidays[0].date}
    assert list(center.special_dates.values()) == [(Span(0, 1440),)]
    assert center.calling.cherry_pick == ()
    assert center.rates == {None: 1.0, "old": 2.0}


SPAN = 'expected a span such as "08:00-12:00"'
TIME = 'expected a time from "00:00" to "24:00"'


@pytest.mark.parametrize(
    ("span", "said"),
    [
        ('"25:00-26:00"', TIME),
        ('"08:00-24:01"', TIME),
        ('"08:60-09:00"', TIME),
        ('"8:00-12:00"', SPAN),
        ('"08:00–12:00"', SPAN),
        ('"08:00-12:00-13:00"', SPAN),
        ('" 08:00-12:00"', SPAN),
        ('""', SPAN),
        ("8", SPAN),
        ("08:00:00", SPAN),
        ('"12:00-08:00"', "expected a span that ends after it begins"),
        ('"08:00-08:00"', "expected a span that ends after it begins"),
        ('"24:00-24:00"', "expected a span that ends after it begins"),
    ],
)
def test_a_span_that_is_none(span, said):
    assert told(f'[[hours]]\ndays = ["mon"]\nopen = [{span}]\n') == [f"3: hours.1.open.1: {said}"]


def test_a_municipality_that_there_is_none_of():
    assert read_profile("municipality = 5001\n" + TOP + HOUSE).municipality == 5001
    near = "54001 (Cúcuta, Norte De Santander), 54003 (Abrego, Norte De Santander)"
    said = f"expected a municipality's DIVIPOLA code; near it are {near}"
    assert faults("municipality = 54002\n" + TOP + HOUSE) == [f"1: municipality: {said}"]


@pytest.mark.parametrize(
    ("codes", "line", "said"),
    [
        ("sector = 22", 3, "sector: expected a humanitarian sector: 1 (Agua y saneamiento), 2 "),
        (
            "sector = 2\nindicator = 5",
            4,
            "indicator: expected an indicator of sector 2 (Albergue): 6, 7, 8, 9; this one is of "
            "sector 1 (Agua y saneamiento)",
        ),
        (
            "sector = 9\nindicator = 9999",
            4,
            "indicator: expected an indicator of sector 9 (Multipurpose CBI): 42",
        ),
    ],
)
def test_a_sector_or_indicator_that_nobody_counts_by(codes, line, said):
    (fault,) = told(f'[[sectors]]\nservices = ["papers"]\n{codes}\n')
    assert fault.startswith(f"{line}: sectors.1.{said}")


DATE = 'expected a date such as "2026-12-24"'


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ('"2026-02-30"', "there is no such date"),
        ('"2027-02-29"', "there is no such date"),
        ('"0000-01-01"', "there is no such date"),
        ('"24/12/2026"', DATE),
        ('"20261224"', DATE),
        ('"2026-W52-4"', DATE),
        ("20261224", DATE),
        ("2026-12-24T08:00:00", DATE),
        ("true", DATE),
    ],
)
def test_a_date_that_is_none(date, said):
    assert told(f"[[holidays]]\ndate = {date}\n") == [f"2: holidays.1.date: {said}"]
    line = f'[[exceptions]]\nopen = ["08:00-09:00"]\ndate = {date}\n'
    assert told(line) == [f"3: exceptions.1.date: {said}"]


@pytest.mark.parametrize(
    ("added", "expected"),
    [
        (
            '[[hours]]\ndays = ["mon", "monday"]\nopen = []\n',
            [
                "2: hours.1.days.2: expected 'mon', 'tue', 'wed', 'thu', 'fri', 'sat' or 'sun'",
                "3: hours.1.open: expected at least 1 in this list",
            ],
        ),
        (
            '[[hours]]\ndays = ["mon"]\nopen = ["08:00-12:00", "11:59-13:00"]\n',
            ["3: hours.1.open.2: 11:59-13:00 overlaps 08:00-12:00"],
        ),
        (
            '[[hours]]\ndays = ["mon"]\nopen = ["08:00-18:00", "09:00-10:00", "12:00-13:00"]\n',
            [
                "3: hours.1.open.2: 09:00-10:00 overlaps 08:00-18:00",
                "3: hours.1.open.3: 12:00-13:00 overlaps 08:00-18:00",
            ],
        ),
        (
            WEEK + '[[hours]]\ndays = ["sat", "fri", "mon"]\nopen = ["15:00-17:00"]\n',
            ["6: hours.2.open.1: 15:00-17:00 overlaps 13:00-16:00"],
        ),
        (
            '[[hours]]\ndays = ["mon", "mon"]\nopen = ["08:00-12:00"]\n',
            [
                '2: hours.1.days.2: "mon" stands here a second time',
            ],
        ),
        (
            '[[hours]]\ndays = ["mon"]\nopen = ["08:00-12:00"]\nservices = ["pappers"]\n',
            ['4: hours.1.services.1: no service is called "pappers"'],
        ),
        (
            WEEK + '[[hours]]\ndays = ["mon", "sun"]\nopen = ["12:00-13:00"]\n'
            'services = ["talk"]\n',
            ['7: hours.2.services.1: the hours of "talk" never meet the center\'s'],
        ),
        (
            "[[holidays]]\ndate = 2026-12-25\n[[holidays]]\ndate = '2026-12-25'\n",
            ['4: holidays.2.date: "2026-12-25" stands here a second time'],
        ),
        (
            "[[exceptions]]\ndate = 2026-12-25\nopen = ['08:00-09:00', '08:30-08:40']\n"
            "[[exceptions]]\ndate = 2026-12-25\nopen = ['08:00-09:00']\n",
            [
                "3: exceptions.1.open.2: 08:30-08:40 overlaps 08:00-09:00",
                '5: exceptions.2.date: "2026-12-25" stands here a second time',
            ],
        ),
        (
            WEEK + "[end_of_day]\nat = '15:59'\nrule = 'close'\n"
            "[[exceptions]]\ndate = 2026-12-25\nopen = ['08:00-15:59', '15:59-16:00']\n",
            [
                "5: end_of_day.at: expected no time before the last closing, 16:00",
                "9: exceptions.1.open.2: expected no closing after the end of the day, 15:59",
            ],
        ),
        (
            "[end_of_day]\nat = '00:00'\nrule = 'close'\n",
            [
                '2: end_of_day.at: expected a time after "00:00"; the midnight that ends a day is'
                ' "24:00"'
            ],
        ),
        (
            "[end_of_day]\nat = '7pm'\nrule = 'stop'\nnow = 1\n",
            [
                f"2: end_of_day.at: {TIME}",
                "3: end_of_day.rule: expected 'close' or 'carry'",
                '4: end_of_day.now: unexpected key; expected one of "at", "rule"',
            ],
        ),
        ("[end_of_day]\nrule = 'close'\n", ["1: end_of_day.at: expected this key"]),
        (
            "[calling]\nratio = -1\nminimum_calls = 0\nwalking_seconds = 99999999999999999999999\n"
            "cool_down_seconds = nan\ncherry_pick = [\n  'manager',\n  'boss',\n]\n",
            [
                "2: calling.ratio: expected at least 0",
                "3: calling.minimum_calls: expected at least 1",
                "4: calling.walking_seconds: expected at most 3600",
                "5: calling.cool_down_seconds: expected a whole number",
                "8: calling.cherry_pick.2: expected 'agent', 'supervisor' or 'manager'",
            ],
        ),
        (
            "[[classes]]\ncode = 'old'\nnames = { es = 'Mayor' }\nrate = nan\n"
            "more_time_seconds = -1\n"
            "[[classes]]\ncode = 'child'\nnames = { es = 'Menor' }\nrate = 0.5\n"
            "[[classes]]\ncode = 'infant'\nnames = { es = 'Bebé' }\nrate = inf\n",
            [
                "4: classes.1.rate: expected a number",
                "5: classes.1.more_time_seconds: expected at least 0",
                "9: classes.2.rate: expected at least 1",
                "13: classes.3.rate: expected a number",
            ],
        ),
        (
            "[[classes]]\ncode = 'old'\nnames = { en = 'Old', fr = 'Âgé' }\n",
            [
                "3: classes.1.names: expected a text in the center's language \"es\"",
                '3: classes.1.names.fr: the center does not list "fr"',
            ],
        ),
    ],
)  # fmt: skip
def test_a_fault_of_the_rules(added, expected):
    assert told(added) == expected


@pytest.mark.parametrize(
    ("added", "expected"),
    [
        ("daily_quota = 0\n", "daily_quota: expected at least 1"),
        ("hourly_quota = -4\n", "hourly_quota: expected at least 1"),
        ("daily_quota = 1e9\n", "daily_quota: expected a whole number"),
        ("daily_quota = 99_999\n", "daily_quota: expected at most 10000"),
        (
            "daily_quota = 3\nhourly_quota = 4\n",
            "hourly_quota: expected no more than the daily_quota, 3",
        ),
        ("hard_max_minutes = 0\n", "hard_max_minutes: expected at least 1"),
        ("discreet = 'yes'\n", "discreet: expected true or false"),
        ("public_names = { pt = 'P' }\n", 'public_names.pt: the center does not list "pt"'),
        ("bring = { en = 'ID' }\n", 'bring: expected a text in the center\'s language "es"'),
        ("bring = { es = 'x', pt = 'y' }\n", 'bring.pt: the center does not list "pt"'),
        ("public_names = { ES = 'P' }\n", 'names.ES: expected a language code such as "es"'),
    ],
)
def test_a_fault_of_a_service(added, expected):
    service = "[[services]]\ncode = 'legal'\nseries = 'A'\nnames = { es = 'Consejo' }\n"
    desk = "[[desks]]\ncode = 'desk-2'\nname = '2'\nservices = ['legal']\nlanguages = ['es']\n"
    found = told(service + added + desk)
    assert len(found) == 1
    assert found[0].startswith(f"{4 + added.count(chr(10))}: services.3.")
    assert found[0].endswith(expected)


def test_a_ticket_never_tells_a_sensitive_service_from_another():
    bring = "bring = { es = 'cédula' }\n"
    said = "must not differ"
    names = 'names = { es = "Papeles" }\n'
    ordinary = HOUSE.replace(names, names + bring, 1)
    sensitive = HOUSE.replace("sensitive = true\n", "sensitive = true\n" + bring)
    for house, place in ((ordinary, "services.1.bring"), (sensitive, "services.2.bring")):
        (found,) = faults(TOP + house)
        assert place in found
        assert found.endswith(said)


def test_what_every_ticket_says_is_in_the_centers_languages():
    center = read_profile(TOP + "[ticket]\nwait_at = { es = 'Sala azul' }\n" + HOUSE)
    assert center.ticket.wait_at == {"es": "Sala azul"}
    assert told("[ticket]\nask_at = { en = 'Desk 1' }\n") == [
        '2: ticket.ask_at: expected a text in the center\'s language "es"'
    ]


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("days = []\n", ["days: expected at least 1 in this list"]),
        ("dates = []\n", ["dates: expected at least 1 in this list"]),
        ("days = ['sun']\n", ["days: nothing that this desk serves is open on these days"]),
        (
            "dates = [2026-12-25, 2026-12-28]\n",
            ["dates.1: nothing that this desk serves is open on 2026-12-25"],
        ),
        (
            "dates = [2026-12-28, 2026-12-28]\n",
            ['dates.2: "2026-12-28" stands here a second time'],
        ),
        ("days = ['fri', 'fri']\n", ['days.2: "fri" stands here a second time']),
        ("days = ['sun', 'fri']\n", []),
        ("days = ['wed']\n", []),  # the exception is a Wednesday
        ("dates = [2026-12-23]\n", []),
        ("languages = ['xx']\n", ['languages.1: the center does not list "xx"']),
    ],
)
def test_a_fault_of_when_a_desk_is_there(when, expected):
    rules = WEEK + "[[holidays]]\ndate = 2026-12-25\n[[exceptions]]\ndate = 2026-12-23\n"
    desk = "open = ['08:00-09:00']\n[[desks]]\ncode = 'desk-2'\nname = '2'\nservices = ['papers']\n"
    languages = "" if when.startswith("languages") else "languages = ['es']\n"
    text = TOP + HOUSE + rules + desk + languages + when
    if not expected:
        assert read_profile(text).desks[1].code == "desk-2"
        return
    last = text.count("\n")
    assert faults(text) == [f"{last}: desks.2.{said}" for said in expected]


def test_a_service_whose_desks_are_never_there_when_it_is_open():
    desk = "days = ['fri']\n"
    own = "[[hours]]\ndays = ['mon']\nopen = ['08:00-12:00']\nservices = ['papers', 'talk']\n"
    found = [each.partition(" ")[2] for each in faults(TOP + HOUSE + desk + WEEK + own)]
    assert found == [
        'services.1.code: no desk that serves "papers" is there when it is open',
        'services.2.code: no desk that serves "talk" is there when it is open',
        "desks.1.days: nothing that this desk serves is open on these days",
    ]


@pytest.mark.parametrize(
    ("welcome", "said"),
    [
        ("pappers", 'no service is called "pappers"'),
        ("talk", "expected a service that is not sensitive"),
    ],
)
def test_who_speaks_in_private_is_led_to_an_ordinary_service(welcome, said):
    assert faults(TOP + f'welcome = "{welcome}"\n' + HOUSE) == [f"4: welcome: {said}"]


def test_an_unknown_key_is_told_with_those_that_are_known():
    assert told("[[holidays]]\ndate = 2026-12-25\nname = 'Navidad'\n") == [
        '3: holidays.1.name: unexpected key; expected one of "date"'
    ]
    (fault,) = faults(TOP + "welcom = 'papers'\n" + HOUSE)
    assert fault.startswith('4: welcom: unexpected key; expected one of "board", "breaks",')


@pytest.mark.parametrize(
    ("languages", "said"),
    [
        ('["es", "es"]', '3: languages.2: "es" stands here a second time'),
        ('["es", "español"]', '3: languages.2: expected a language code such as "es"'),
    ],
)
def test_a_fault_of_the_languages(languages, said):
    assert faults((TOP + HOUSE).replace('["es", "en"]', languages)) == [said]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('["es", "en"]', '"es"', "3: languages: expected a list in brackets"),
        ('["es", "en"]', "[]", "3: languages: expected at least 1 in this list"),
        ('"Centro"', "1", "1: name: expected a text in quotes"),
        ('{ es = "Papeles" }', '"Papeles"', "expected texts by language, such as { es"),
        ("[[series]]", "[series]", "4: series: expected a list in brackets"),
        ('["papers"]', '["papers"]\nseries = [3]', "unexpected key"),
    ],
)
def test_a_fault_of_shape(old, new, said):
    found = faults((TOP + HOUSE).replace(old, new, 1))
    assert len(found) == 1
    assert said in found[0]


def test_a_line_is_found_in_every_layout_of_toml():
    text = (
        TOP.replace('"Centro"', '"""\nCentro # [calling]\nratio = 1"""')
        + "holidays = [\n  { date = '2026-12-25' },  # [[holidays]]\n"
        "  { date = \n'2026-13-01' },\n]\ncalling.ratio = -1\n"
        "end_of_day = { at = '99:00', rule = 'close' }\n"
        + HOUSE.replace("names = { es = 'Papeles' }", "").replace("[[desks]]", "[[ 'desks' ]]")
        + '[[hours]]\n"days" = [  # ]\n  "mon",\n\n  "day",\n]\nopen = ["08:00-12:00"]\n'
    )
    text = text.replace("\n'2026-13", "'2026-13")
    lines = text.split("\n")
    found = dict(each.split(": ")[:2][::-1] for each in faults(text))
    for path, shown in {
        "holidays.2.date": "2026-13-01",
        "calling.ratio": "calling.ratio",
        "end_of_day.at": "end_of_day",
        "hours.1.days.2": '"day"',
        "name": "name",
    }.items():
        assert shown in lines[int(found.pop(path)) - 1], path
    assert not found


KEEP = 'expected days, 2 to 36500, or "until-closed" or "in-use"'


def stated(item: str, keep: str, purpose: str = 'purpose = "To help"') -> list[str]:
    return told(f'[[data]]\nitem = "{item}"\nkeep = {keep}\n{purpose}\n')


@pytest.mark.parametrize(
    "keep", ["-3", "0", "1", "36501", "3.0", "true", '"30"', '"for ever"', "[]"]
)
def test_a_time_to_keep_that_is_none(keep):
    assert stated("notes", keep) == [f"3: data.1.keep: {KEEP}"]


def test_what_is_kept_is_one_of_what_there_is():
    (said,) = stated("shoes", "30")
    assert said.startswith("2: data.1.item: expected 'visits', 'journal'")


@pytest.mark.parametrize("purpose", ["", 'purpose = ""', 'purpose = "\\n"'])
def test_everything_kept_has_a_purpose(purpose):
    (said,) = stated("notes", "30", purpose)
    assert "data.1.purpose: expected" in said


@pytest.mark.parametrize(
    ("item", "keep", "said"),
    [
        ("visits", "30", 'visits are kept otherwise: expected "in-use"'),
        ("journal", '"until-closed"', 'journal are kept otherwise: expected "in-use"'),
        ("answers", "30", "answers are kept otherwise: expected 2"),
        ("tokens", '"in-use"', "expected an end in days: this could lead to a person"),
        ("log", '"until-closed"', "expected days: this belongs to no visit"),
    ],
)
def test_an_end_that_an_item_cannot_have(item, keep, said):
    assert stated(item, keep) == [f"3: data.1.keep: {said}"]


def test_an_item_has_one_end():
    entry = '[[data]]\nitem = "notes"\nkeep = 3\npurpose = "To help"\n'
    assert told(entry * 2) == ['6: data.2.item: "notes" stands here a second time']
