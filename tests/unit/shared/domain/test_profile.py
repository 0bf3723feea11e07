import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.center import public_names
from shared.domain.profile import ProfileError, adopted_profile, read_profile
from tests.fakes.house import SAMPLE


def test_the_sample_is_a_whole_center():
    center = read_profile(SAMPLE)
    served = {code for desk in center.desks for code in desk.services}
    assert {each.code for each in center.services} == served
    assert len(center.desks) == 6
    for texts in [*center.services, *center.needs, *center.classes]:
        assert set(texts.names) == set(center.languages)


def test_a_sensitive_service_hides_behind_an_ordinary_one():
    center = read_profile(SAMPLE)
    support, legal = center.service_by_code["support"], center.service_by_code["legal"]
    assert support.sensitive
    assert support.series == legal.series
    assert public_names(support) == public_names(legal) != support.names


@pytest.mark.parametrize(
    ("old", "new", "place", "said"),
    [
        ('"desk-5"', '"desk-4"', ":106: desks.5.code:", '"desk-4" stands here a second time'),
        ('series = "C"', 'series = "Z"', "services.3.series:", 'expected one of the series "A"'),
        ("America/Bogota", "Mars", ":6: time_zone:", 'expected a time zone such as "America'),
        ("usual_minutes = 12", "usual_minutes = -3", ":43: services.3.usual_minutes:", "1"),
        ('languages = ["es", "pt"]', 'languages = ["xx"]', ":91: desks.2.languages.1:", '"xx"'),
        ('services = ["health"]\nlan', 'services = ["work"]\nlan', "services.3.code:", "no desk"),
        ('name = "3"', 'nam = "3"', ":95: desks.3.nam:", "unexpected"),
        ("sensitive = true", "sensitive = 1", "services.7.sensitive:", "true or false"),
        ('"B"\npictogram = "sca', '"A"\npictogram = "sca', "services.7.series:", "shares its"),
        ('services = ["support"]', 'services = ["supper"]', "needs.6.services.1:", '"supper"'),
        ('es = "Orientación"', 'es = "Otra"', "services.7.public_names:", "ordinary service"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_file_line_and_what_was_expected(old, new, place, said):
    assert old in SAMPLE
    with pytest.raises(ProfileError) as caught:
        read_profile(SAMPLE.replace(old, new, 1), "center.toml")
    message = str(caught.value)
    assert message.startswith("center.toml:")
    assert place in message
    assert said in message


def test_every_fault_is_told_at_once():
    broken = SAMPLE.replace("America/Bogota", "Mars").replace('"desk-5"', '"desk-4"')
    with pytest.raises(ProfileError) as caught:
        read_profile(broken)
    assert len(caught.value.faults) == 2


@given(st.text(max_size=300))
def test_any_text_is_a_profile_or_a_fault(text):
    with pytest.raises(ProfileError):
        read_profile(text)


@given(st.integers(0, len(SAMPLE) - 1), st.integers(1, 60))
def test_a_profile_with_a_hole_is_read_or_refused(start, length):
    text = SAMPLE[:start] + SAMPLE[start + length :]
    try:
        center = read_profile(text)
    except ProfileError as error:
        faults = error.faults
        assert faults, "a refusal says why"
    else:
        assert center.services


def test_a_profile_that_was_adopted_is_still_read_when_more_is_held_against_it():
    unserved = SAMPLE.replace('services = ["health"]\nlanguages', 'services = ["work"]\nlanguages')
    with pytest.raises(ProfileError, match='no desk serves "health"'):
        read_profile(unserved)

    assert "health" in adopted_profile(unserved).service_by_code
    with pytest.raises(ProfileError):
        adopted_profile("name = 1")
