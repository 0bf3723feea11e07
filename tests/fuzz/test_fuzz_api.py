"""A small share of the fuzzing of a running hub; `make torture` has the rest."""

from __future__ import annotations

from contextlib import closing

from tests.fuzz.api import Walker, requests_to_phones, upgrades
from tests.integration.hub.running import Hub


def test_whatever_the_api_is_asked_it_answers_as_its_page_says(own_hub: Hub):
    own_hub.start()
    with closing(Walker(own_hub)) as walker:
        assert walker.walk(300) >= 200
    assert {200, 401, 403, 422} <= set(walker.told)
    assert upgrades(own_hub, 60) > 30
    assert requests_to_phones(own_hub, 100) > 50
    assert own_hub.caller("counter").get("floor").status == 200
    assert own_hub.stop() == 0
    assert own_hub.differences() == []
