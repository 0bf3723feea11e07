"""What the real eSpeak NG makes of a call: its own phonemes, letter by letter, figure by figure.

A voice that does not know a letter reads it in English, makes its bare sound or swallows it; one
that stumbles over a figure stops in the middle. Its phonemes show that before anybody hears it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence

import pytest

from hardware.speech.phrases import announcement
from shared.languages.reading import codes

# As the voice writes them, without stress: A to D, the ten figures, desks 3, 12 and 21.
LETTERS = {
    "es": "a be se de",
    "en": "eI bi: si: di:",
    "pt": "a be se de",
    "fr": "a be se de",
    "ht": "a be se de",
    "uk": "A be tsE de",
    "ar": "?ai bi: si: di:",
}
FIGURES = {
    "es": "se**o uno Dos t**es kwat**o sinko seIs sjete otSo nweBe",
    "en": "zi@roU wVn tu: Tri: fo@ faIv sIks sEv@n eIt naIn",
    "pt": "zE*w u~N doIs tRes kwatRU siNkU seIs sEtSj oItU nOvy",
    "fr": "zero W~ dY trwa katr sE~k si sEt _|yi nWf",
    "ht": "zewo en de twa kat senk sis set uit nef",
    "uk": "nulj odin dvA tRi tSotiRi pjat Sist sim visim devjat",
    "ar": "s[-ifR wa:Hid ?iTna:n Tala:Ta ?aRbaA-a xamsa sit:a sabA-a Tama:nija tisA-a",
}
DESKS = {
    "es": ("bentanijja t**es", "bentanijja Dose", "bentanijja BeIntiuno"),
    "en": ("wIndoU Tri:", "wIndoU twElv", "wIndoU twEnt2i wVn"),
    "pt": ("giSe tRes#", "giSe dozy", "giSe viNtSyiu~N"),
    "fr": ("giSE trwa", "giSE duz", "giSE vE~teW~"),
    "ht": ("giShe twa", "giShe duz", "giShe ventejen"),
    "uk": ("viknV nomir tRi", "viknV nomir dvjanadtsjat", "viknV nomir dvAdtsjatodin"),
    "ar": ("Sub:a:k Raqm Tala:Ta", "Sub:a:k Raqm ?iTna: A-aSaR", "Sub:a:k Raqm wa:HidwaAiSRu:n"),
}
# In a process of its own: the library opens once a process.
ASK = """
import ctypes, json, sys
from hardware.speech.voice import Voice, respelt
voice = Voice()
tell = sys.modules["pyttsx3.drivers._espeak"].dll.espeak_TextToPhonemes
tell.restype = ctypes.c_char_p
for language, text in json.load(sys.stdin):
    voice.choose(language)
    left = ctypes.c_char_p(respelt(text, language).encode())
    clauses = []
    while left.value:
        clauses.append(tell(ctypes.byref(left), 1, 0).decode())
    print(json.dumps([each for each in clauses if each.strip()]))
"""
SMOOTH = str.maketrans("", "", "',;")


@pytest.fixture(scope="module")
def heard() -> Mapping[tuple[str, str, str], Sequence[str]]:
    """Return the clauses of each call as (language, number, desk), without stress and softness."""
    wanted = [
        (language, number, desk)
        for language in codes()
        for number, desk in (
            *((f"{letter}-0123456789", "3") for letter in "ABCD"),
            ("A-017", "12"),
            ("A-017", "21"),
        )
    ]
    said = phonemes([(language, desk, number) for language, number, desk in wanted])
    return dict(zip(wanted, said, strict=True))


def phonemes(wanted: Sequence[tuple[str, str, str]]) -> Sequence[Sequence[str]]:
    """Return the clauses of calls to (language, desk, number), as the voice says them."""
    asked = [(each, announcement([(number, desk)], each)) for each, desk, number in wanted]
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return [[each.translate(SMOOTH).strip() for each in line] for line in lines]


@pytest.mark.parametrize("language", codes())
def test_letters_are_named_and_figures_are_words(
    heard: Mapping[tuple[str, str, str], Sequence[str]], language: str
) -> None:
    said = [heard[language, f"{letter}-0123456789", "3"] for letter in "ABCD"]
    assert [each[0] for each in said] == LETTERS[language].split()
    assert {each[1] for each in said} == {FIGURES[language]}
    assert "(en)" not in str(said), "no word is borrowed from the English voice"


@pytest.mark.parametrize("language", codes())
def test_a_desk_is_said_as_one_number(
    heard: Mapping[tuple[str, str, str], Sequence[str]], language: str
) -> None:
    calls = (("A-0123456789", "3"), ("A-017", "12"), ("A-017", "21"))
    assert tuple(heard[language, number, desk][2] for number, desk in calls) == DESKS[language]


# What follows the tens of a compound number; the Haitian voice left the tens themselves away.
TENS = {
    "es": "t**eIntai kwa**Entai sinkwEntai sEsEntai sEtEntai otSEntai noBEntai",
    "en": "T3:t#i fo@t#i fIfti sIksti sEv@nti eIt#i naInti",
    "pt": "tRiNt&i kwa*eINt&i siNkweINt&i seseINt&i seteINt&i oIteINt&i noveINt&i",
    "fr": "trA~t karA~t sE~kA~t swasA~t swasA~t katr@vE~ katr@vE~",
    "ht": "thann kahann senkann swasann swasann katheven katheven",
    "uk": "t@-ridtsjat sorok pjatdesjat Sistdesjat simdesjat visimdesj devjanosto",
    "ar": "Tala:Tu:n ?aRbaA- xamsu:n sit:u:n sabA- Tama:nu:n tisA-",
}


@pytest.mark.parametrize("language", codes())
def test_the_tens_of_a_desk_are_heard(language: str) -> None:
    said = phonemes([(language, f"{tens}5", "A-017") for tens in range(3, 10)])
    for clauses, tens in zip(said, TENS[language].split(), strict=True):
        assert tens in clauses[-1].replace(" ", ""), (language, clauses)
