"""A profile as people paste it: whatever comes, a center or a sentence, never a traceback."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from shared.domain.center import Center
from shared.domain.profile import MOST_CHARACTERS, ProfileError, read_profile
from tests.fakes.house import SAMPLE
from tests.unit.shared.domain.test_profile_samples import INTEGRATION

FAULT = re.compile(r"here\.toml:(\d+): [^\n\x00-\x1f\ud800-\udfff]{5,}")


def outcome(text: str) -> Center | list[str]:
    """Return what reading gives, after a look at how faults are told."""
    try:
        return read_profile(text, "here.toml")
    except ProfileError as error:
        lines = text.count("\n") + 1
        for fault in error.faults[:200]:
            told = FAULT.fullmatch(fault)
            assert told, fault
            assert 1 <= int(told[1]) <= lines
        str(error).encode()
        return error.faults


@pytest.mark.parametrize("text", [SAMPLE, INTEGRATION], ids=["sample", "integration"])
@pytest.mark.parametrize(
    "pasted",
    [
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text.replace("\n", "\r\n"),
        lambda text: text.replace(" = ", "\t=\t"),
        lambda text: re.sub("(?m)^", "\t  ", text),
        lambda text: re.sub("(?m)$", " \t", text),
        lambda text: text.rstrip("\n"),
        lambda text: "\n\n\n" + text + "\n" * 99,
    ],
)
def test_what_an_editor_adds_changes_nothing(text, pasted):
    assert read_profile(pasted(text)) == read_profile(text)


def test_a_line_is_the_one_an_editor_shows():
    broken = SAMPLE.replace('"America/Bogota"', '"Mars"')
    for text in (broken, "\ufeff" + broken, broken.replace("\n", "\r\n")):
        assert outcome(text) == [
            'here.toml:6: time_zone: expected a time zone such as "America/Bogota"'
        ]
    odd = broken.replace("# A center", "# \u2028 \x85 A center")  # no line ends for TOML
    assert outcome(odd)[0].startswith("here.toml:6: ")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "here.toml:1: name: expected this key"),
        ("name = Centro", "here.toml:1: not TOML: invalid value"),
        ('name = "Centro', "here.toml:1: not TOML: unterminated string"),
        ("a = 1\nname", "here.toml:2: not TOML: expected '=' after a key in a key/value pair"),
        ("a = 1\na = 2", "here.toml:2: not TOML: cannot overwrite a value"),
        ("[calling]\n[calling]", "here.toml:2: not TOML: cannot declare"),
        ("[calling\nratio = 1", "here.toml:1: not TOML: expected ']'"),
        ("[[hours]\nopen = 1", "here.toml:1: not TOML: expected ']]'"),
        ("[end_of_day]\nat = 19:00", "here.toml:2: not TOML: expected newline"),
        ("[[holidays]]\ndate = 2026-02-30", "here.toml:2: not TOML: invalid date or datetime"),
        ("name = “Centro”", "here.toml:1: not TOML: invalid value"),
        ('{"name": "Centro"}', "here.toml:1: not TOML: invalid statement"),
        ("<html>\n", "here.toml:1: not TOML: invalid statement"),
        ("a = 1\rb = 2", "here.toml:1: not TOML: "),
        ("a = 1\n\x00", "here.toml:2: expected text, found a broken character"),
        ("a = 1\nb = '\ud800'", "here.toml:2: expected text, found a broken character"),
        ('"\\u0000" = 1', 'here.toml:1: "\\u0000": unexpected key'),
        ('a = "\\ud800"', "here.toml:1: not TOML: escaped character"),
        ("\n\nratio = " + "9" * 5000, "here.toml:3: expected a smaller number"),
        ("\nratio = 0x" + "F" * 5000, "here.toml:2: expected a smaller number"),
        ("a = " + "[" * 50_000, "here.toml:1: expected tables and lists that are not so deep"),
        ("a = " + "{a=" * 50_000, "here.toml:1: expected tables and lists that are not so deep"),
        ("\n" + "a." * 50_000 + "a = 1", "here.toml:2: expected at most 100 dots in a line"),
        ("\n[" + "a." * 50_000 + "a]", "here.toml:2: expected at most 100 dots in a line"),
        ("# " + "x" * 1_000_000, "here.toml:1: expected at most 200000 characters, found 1000002"),
        (SAMPLE * 100, "here.toml:1: expected at most 200000 characters"),
    ],
    ids=range(26),
)
def test_a_slip_is_told_in_a_sentence(text, said):
    faults = outcome(text)
    assert any(fault.startswith(said) for fault in faults), faults[:3]


def test_the_most_that_is_read():
    dots = "# " + "." * 400 + "\n"
    full = SAMPLE + dots + "#" * (MOST_CHARACTERS - len(SAMPLE) - len(dots))
    assert read_profile(full) == read_profile(SAMPLE)
    assert outcome(full + "#")[0].startswith("here.toml:1: expected at most 200000 characters")


def test_more_faults_than_anybody_reads_are_counted():
    faults = outcome("\n".join(f"key-{number} = 1" for number in range(5_000)))
    assert len(faults) == 201
    assert faults[-1] == "and 4807 more of the kind"  # seven keys are missing too


@pytest.mark.parametrize("depth", range(20, 120, 7))
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{ a = ", "}")])
def test_a_deep_value_is_a_fault(depth, opening, closing):
    inner = "1" if closing == "}" else ""
    assert outcome("name = " + opening * depth + inner + closing * depth)


WORDS = st.sampled_from(
    [
        *"[]{}=,.#\"'\n\r\t\\\x00\ud800\ufeff\u2028🙂",
        *('"""', "'''", "\\u0000", "[[hours]]", "[[desks]]", "[calling]", "[end_of_day]"),
        *("days", "open", "date", "services", "names", "at", "rule", "ratio", "daily_quota"),
        *('"08:00-12:00"', '"mon"', "2026-12-25", "2026-02-30", "25:00:00", '"es"', '"papers"'),
        *("-1", "nan", "inf", "1e400", "0x7f", "true", "[[holidays]]"),
    ]
)


@given(st.lists(WORDS | st.text(max_size=5), max_size=60).map("".join))
@example("[[services.names]]\n")
@example("[services]\nx=1\n[[services.y]]\n")
@example("a.b.c = 1\n[a.d]\ne = [ { f = 1 }, { g = [ 2, ] } ]\n")
def test_any_words_are_a_fault(text):
    assert isinstance(outcome(text), list)


@given(st.integers(0, len(INTEGRATION) - 1), st.integers(0, 80), st.lists(WORDS).map("".join))
def test_a_profile_with_a_splice_is_read_or_refused(start, length, patch):
    assert outcome(INTEGRATION[:start] + patch + INTEGRATION[start + length :])


VALUES = st.sampled_from(
    [
        *("0", "-1", "1", "24", "1e9", "nan", "-inf", "true", "[]", "{}", "9" * 400),
        *('""', '"papers"', '"support"', '"close"', '"24:00"', '"00:00"', "'\\'", '"\\u0000"'),
        *('["mon"]', '["sun"]', '["es"]', '["xx"]', '["support"]', '["papers", "papers"]'),
        *('["00:00-24:00"]', '["23:59-00:00"]', '["line\\nend \\u0000"]', '{ es = "\\n" }'),
        *("2026-10-12", "[2026-12-25]", '["2026-12-25"]', "1979-05-27T07:32:00Z"),
    ]
)
ENTRIES = list(re.finditer(r"(?m)^\w+ = (.+)$", INTEGRATION))


@given(st.lists(st.tuples(st.sampled_from(ENTRIES), VALUES), min_size=1, max_size=4))
def test_a_profile_with_other_values_is_read_or_refused(changes):
    text = INTEGRATION
    for entry, value in sorted(changes, key=lambda each: -each[0].start()):
        text = text[: entry.start(1)] + value + text[entry.end(1) :]
    assert outcome(text)
