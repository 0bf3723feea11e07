"""The phone page in a real Chromium: with a script and without, by keyboard, and heard."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from shared.domain.profile import read_profile
from shared.hub.tools.poster import Network, poster
from shared.hub.visitor_pages.texts import TEXTS
from tests.e2e.phone_center import Center, phone_center
from tests.e2e.phone_faces import INTEGRATION
from tests.fakes.browser import Browser, Tab, chromium
from tests.integration.hub.running import tool

FRESH = "document.getElementById('fresh').textContent.includes(':')"
VOICES = """
window.spoken = [];
const voices = new EventTarget();
voices.getVoices = () => ['es-CO', 'fr-FR'].map(lang => ({ lang }));
voices.speak = words => window.spoken.push([words.lang, words.text]);
voices.cancel = () => { window.spoken = []; };
Object.defineProperty(window, 'speechSynthesis', { value: voices });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""
HEAD = "document.querySelector('h1').textContent"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with chromium(tmp_path_factory.mktemp("browser")) as running:
        yield running


@pytest.fixture(scope="module")
def center(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Center]:
    with phone_center(tmp_path_factory.mktemp("phone")) as running:
        yield running


def looks_fine(tab: Tab) -> None:
    """Fail on what axe-core finds, and on anything wider than the phone."""
    assert tab.axe() == []
    assert tab.eval("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("language", ["es", "uk", "ar"])
def test_every_face_keeps_nobody_out(browser: Browser, center: Center, language: str):
    said = TEXTS[language]
    called, waiting, away, gone = (center.take() for _ in range(4))
    with browser.tab() as tab:
        tab.go(center.url(waiting, language))
        assert tab.eval(HEAD) == said["waiting"]
        looks_fine(tab)
        tab.go(center.url(gone, language, "/cancel"))
        looks_fine(tab)
        tab.eval("document.getElementById('yes').click()")
        tab.until(f"{HEAD} === {said['cancelled']!r}")
        looks_fine(tab)
        center.call()
        tab.go(center.url(called, language))
        assert tab.eval(HEAD) == said["called"]
        looks_fine(tab)
        tab.go(center.url(away, language))
        tab.eval("document.getElementById('more-time').click()")
        tab.until(f"{HEAD} === {said['time']!r}")
        looks_fine(tab)
        center.finish(called)
        tab.go(center.url(called, language))
        assert said["how"] in tab.words()
        looks_fine(tab)
        tab.go(center.url(called, language, "/report"))
        looks_fine(tab)
        tab.go(center.url(called, language).replace(called["token"], "n" * 22))
        looks_fine(tab)
    center.call()
    center.finish(waiting)


def test_the_page_lives_and_outlives_the_network(browser: Browser, center: Center):
    ticket = center.take()
    with browser.tab() as tab:
        tab.go(center.url(ticket))
        tab.until(FRESH)
        assert tab.eval("document.querySelector('.now')") is None
        tab.eval("window.same = true")
        center.call()
        tab.until("document.querySelector('.now') !== null")
        assert tab.eval("window.same")  # it was never loaded anew
        assert TEXTS["es"]["called"] == tab.eval("document.getElementById('said').textContent")
        assert "Al fondo a la derecha" in tab.words()
        tab.offline(True)
        tab.until("document.getElementById('fresh').className === 'away'")
        assert "Su lugar está guardado" in tab.words()
        assert ticket["number"] in tab.words()
        tab.offline(False)
        tab.until("document.getElementById('fresh').className === ''")
    center.finish(ticket)


@pytest.mark.parametrize("language", list(TEXTS))
def test_it_fits_a_small_phone_with_large_letters_by_night(
    browser: Browser, center: Center, language: str
):
    called, waiting = center.take(), center.take()
    center.call()
    with browser.tab(width=320, height=568) as tab:
        tab.dark(True)
        for ticket, path in (
            (called, ""),
            (waiting, ""),
            (waiting, "/cancel"),
            (waiting, "/report"),
        ):
            tab.go(center.url(ticket, language, path))
            tab.eval("document.documentElement.style.fontSize = '32px'")
            looks_fine(tab)
    center.finish(called)
    center.call()
    center.finish(waiting)


def test_all_that_a_phone_loads_is_small(browser: Browser, center: Center):
    ticket = center.take()
    with browser.tab() as tab:
        tab.go(center.url(ticket, "ar"))
        tab.until(FRESH)
        sent = [
            each["params"] for each in tab.heard if each.get("method") == "Network.dataReceived"
        ]
        assert 0 < sum(each["dataLength"] for each in sent) <= 30_000
    center.call()
    center.finish(ticket)


def test_who_is_called_again_hears_it_again(browser: Browser, center: Center):
    ticket = center.take()
    with browser.tab() as tab:
        tab.go(center.url(ticket))
        tab.until(FRESH)
        tab.eval("window.rings = 0; navigator.vibrate = () => { window.rings += 1; }")
        center.call()
        for rings in (1, 2, 3):
            tab.eval("dispatchEvent(new Event('online'))")  # it asks at once
            tab.until(f"window.rings === {rings}")
            center.recall(ticket)
        assert tab.eval("document.getElementById('said').textContent") == TEXTS["es"]["again"]
    center.finish(ticket)


def test_a_press_that_did_not_arrive_says_so(browser: Browser, center: Center):
    ticket = center.take()
    center.call()
    with browser.tab() as tab:
        tab.go(center.url(ticket))
        tab.until(FRESH)
        tab.offline(True)
        tab.eval("document.getElementById('coming').click()")
        tab.until("document.getElementById('fresh').className === 'away'")
        assert TEXTS["es"]["unsent"] in tab.words()
        tab.offline(False)
        tab.until("document.getElementById('fresh').className === ''")
        tab.eval("document.getElementById('coming').click()")
        tab.until(f"document.body.innerText.includes({TEXTS['es']['told-coming']!r})")
    center.finish(ticket)


def test_a_network_that_never_answers_is_not_waited_for(browser: Browser, center: Center):
    ticket = center.take()
    with browser.tab() as tab:
        tab.go(center.url(ticket))
        tab.until(FRESH)
        # Time goes faster, and what is asked stays unanswered until somebody loses patience.
        tab.eval(
            "{ const wait = setTimeout; window.setTimeout = (act, rest) => wait(act, rest / 50);"
            "window.real = window.fetch; window.fetch = (_, how) => new Promise((_, no) =>"
            " how.signal.addEventListener('abort', () => no(new Error('late')))); }"
        )
        tab.until("document.getElementById('fresh').className === 'away'")
        tab.eval("{ window.fetch = window.real; }")
        tab.until("document.getElementById('fresh').className === ''")
    center.call()
    center.finish(ticket)


def test_a_phone_older_than_the_name_of_the_zone_is_not_told_that_it_is_away(
    browser: Browser, center: Center
):
    ticket = center.take()
    with browser.tab() as tab:
        tab.go(center.url(ticket))
        tab.until(FRESH)
        tab.eval(
            "{ const fresh = document.getElementById('fresh'); fresh.textContent = '';"
            "fresh.dataset.zone = 'Europe/Newtown'; dispatchEvent(new Event('online')); }"
        )
        tab.until("document.getElementById('fresh').textContent !== ''")
        assert tab.eval(FRESH)
        assert tab.eval("document.getElementById('fresh').className") == ""
    center.call()
    center.finish(ticket)


def test_a_phone_with_a_voice_reads_the_page_aloud(browser: Browser, center: Center):
    ticket = center.take()
    with browser.tab() as tab:
        tab.ask("Page.addScriptToEvaluateOnNewDocument", source=VOICES)
        tab.go(center.url(ticket, "ht"))
        tab.until(FRESH)
        assert tab.eval("document.getElementById('listen').hidden")  # no voice of that language
        tab.go(center.url(ticket, "fr"))
        tab.until(FRESH)
        tab.tab_to("listen")
        tab.press("Enter")
        spoken = tab.eval("window.spoken")
        assert spoken[0] == ["fr-FR", TEXTS["fr"]["waiting"]]
        letter, digits = ticket["number"].split("-")
        assert ["fr-FR", " ".join([letter, *digits])] in spoken
        assert ["fr-FR", TEXTS["fr"]["more-time"]] in spoken
        assert tab.eval("document.getElementById('listen').getAttribute('aria-pressed')") == "true"
        assert tab.axe() == []
        tab.press("Enter")
        assert tab.eval("window.spoken") == []
        assert tab.eval("document.getElementById('listen').getAttribute('aria-pressed')") == "false"
    center.call()
    center.finish(ticket)


def test_all_of_it_by_keyboard(browser: Browser, center: Center):
    ticket = center.take()
    center.call()
    with browser.tab() as tab:
        tab.go(center.url(ticket))
        tab.until(FRESH)
        tab.tab_to("coming")
        tab.press("Enter")
        tab.until(f"document.body.innerText.includes({TEXTS['es']['told-coming']!r})")
        row = center.row(ticket)
        assert row is not None
        assert row["said"] == "coming"
        tab.tab_to("languages")
        tab.press("Enter")
        tab.tab_to("l-fr")
        tab.press("Enter")
        tab.until(f"{HEAD} === {TEXTS['fr']['called']!r}")
        tab.tab_to("cancel")
        tab.press("Enter")
        tab.until("!!document.getElementById('no')")
        tab.tab_to("no")
        tab.press("Enter")
        tab.until("!!document.getElementById('cancel')")
        center.finish(ticket)
        tab.until("!!document.getElementById('face-4')")
        tab.tab_to("face-4")
        tab.press("Space")
        tab.until(f"document.body.innerText.includes({TEXTS['fr']['rated']!r})")
        tab.tab_to("report")
        tab.press("Enter")
        tab.until("!!document.getElementById('send')")
        tab.tab_to("text")
        tab.ask("Input.insertText", text="On m’a demandé de l’argent")
        tab.tab_to("send")
        tab.press("Enter")
        tab.until(f"{HEAD} === {TEXTS['fr']['report-sent']!r}")


def test_all_of_it_without_a_script(browser: Browser, center: Center):
    ticket = center.take()
    with browser.tab(script=False) as tab:
        tab.go(center.url(ticket))
        assert tab.eval("document.querySelector('meta[http-equiv=refresh]').content") == "10"
        assert tab.eval("document.getElementById('sound').hidden")
        tab.eval("document.getElementById('more-time').click()")
        tab.until(f"{HEAD} === {TEXTS['es']['time']!r}")
        tab.eval("document.getElementById('back').click()")
        tab.until(f"{HEAD} === {TEXTS['es']['waiting']!r}")
        tab.eval("document.getElementById('cancel').click()")
        tab.until("!!document.getElementById('yes')")
        assert center.row(ticket) is not None
        tab.eval("document.getElementById('yes').click()")
        tab.until(f"{HEAD} === {TEXTS['es']['cancelled']!r}")
        assert center.row(ticket) is None


def test_what_is_spoken_is_what_is_seen_in_its_order(browser: Browser, center: Center):
    center.take()
    ticket = center.take()
    said = TEXTS["es"]
    with browser.tab() as tab:
        tab.go(center.url(ticket))
        tab.until(FRESH)
        spoken = tab.spoken()
        names = [name for role, name in spoken if role in {"heading", "button", "link"}]
        order = [said["waiting"], said["sound"], said["more-time"], said["cancel"], said["report"]]
        assert [name for name in names if name in order] == order
        assert ("heading", said["waiting"]) in spoken
        assert ("button", said["more-time"]) in spoken
        assert ("link", said["cancel"]) in spoken
        texts = [name for role, name in spoken if role == "StaticText"]
        assert texts.index(ticket["number"]) < texts.index(said["place-note"])
        assert all(name for role, name in spoken if role in {"button", "link", "heading"})


def test_markup_in_names_is_never_run(browser: Browser, tmp_path: Path):
    evil = "<img src=x onerror=hacked=1><script>hacked=1</script>"
    with phone_center(tmp_path, name=evil) as center, browser.tab() as tab:
        ticket = center.take()
        center.call()
        tab.go(center.url(ticket))
        tab.until(FRESH)
        assert evil in tab.words()
        assert tab.eval("typeof hacked") == "undefined"
        assert tab.eval("document.images.length") == 0
        told = [each for each in tab.heard if each.get("method") == "Log.entryAdded"]
        assert not told  # nothing that the policy of the page had to stop


def test_another_site_cannot_press_a_button_in_the_browser(browser: Browser, center: Center):
    ticket = center.take()
    target = center.url(ticket, path="/cancel")
    with browser.tab() as tab:
        tab.go("data:text/html,<h1>elsewhere</h1>")
        tab.eval(
            "document.body.insertAdjacentHTML('beforeend', "
            f"'<form method=post action=\"{target}\"><button></button></form>');"
            "document.querySelector('button').click()"
        )
        tab.until(f"location.href === {target!r}")
    assert center.row(ticket) is not None


def test_the_poster_brings_a_phone_onto_the_network(
    browser: Browser, center: Center, tmp_path: Path
):
    name = 'Visitas; del "Centro"'
    page, picture = tmp_path / "poster.html", tmp_path / "poster.png"
    made = tool("poster", "--data", str(center.hub.data), "--wifi", name, "--out", str(page))
    assert made.returncode == 0, made.stderr
    with browser.tab(width=794, height=1123) as tab:
        tab.go(page.as_uri())
        assert tab.axe() == []
        tab.shot(picture)
    (code,) = zxingcpp.read_barcodes(Image.open(picture))
    assert code.text == r"WIFI:T:nopass;S:Visitas\; del \"Centro\";;"


@pytest.mark.parametrize(
    "network",
    [None, Network("Visitas"), Network("W" * 32, "pa;ss:w\\ord" + "m" * 52, hidden=True)],
    ids=["none", "open", "long"],
)
def test_the_poster_is_one_sheet_and_says_it_without_colours(
    browser: Browser, tmp_path: Path, network: Network | None
):
    page = tmp_path / "poster.html"
    page.write_text(
        poster(read_profile(INTEGRATION.read_text(encoding="utf-8")), network), encoding="utf-8"
    )
    with browser.tab(width=794, height=1123) as tab:
        tab.go(page.as_uri())
        printed = b64decode(tab.ask("Page.printToPDF", preferCSSPageSize=True)["data"])
        assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
        assert tab.axe() == []
        if network is not None:
            tab.shot(tmp_path / "poster.png")
            (code,) = zxingcpp.read_barcodes(Image.open(tmp_path / "poster.png"))
            assert code.text == network.joining
            assert all(each in tab.words() for each in (network.name, network.password or ""))
