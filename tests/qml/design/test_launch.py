"""An app starts with its words and its size, and ends cleanly when told to."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QRect

from shared.ui.launch import Stage
from shared.ui.options import ScreenOptions

ROOT = Path(__file__).resolve().parents[3]
MAIN = """
import QtQuick
import Ventanilla.Design

AppWindow {
    required property QtObject model
    property alias words: banner.title

    ConnectionBanner {
        id: banner

        objectName: model.objectName
    }
}
"""
APP = """
import sys
from pathlib import Path
from PySide6.QtCore import QObject, QTimer
from shared.ui.launch import Stage
from shared.ui.options import ScreenOptions, geometry

stage = Stage("Toy", kind="pc", qml=Path(sys.argv[1]),
              options=ScreenOptions(geometry=geometry("400x300+0+0")))
stage.show({"model": QObject()})
QTimer.singleShot(0, lambda: print("shown", flush=True))
code = stage.run(closing=lambda: print("closing", flush=True))
print("ended", flush=True)
raise SystemExit(code)
"""


@pytest.fixture
def toy(tmp_path) -> Path:
    module = tmp_path / "qml/Ventanilla/Toy"
    module.mkdir(parents=True)
    (module / "qmldir").write_text("module Ventanilla.Toy\nMain 1.0 Main.qml\n")
    (module / "Main.qml").write_text(MAIN)
    return tmp_path / "qml"


def named() -> QObject:
    model = QObject()
    model.setObjectName("banner")
    return model


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_an_app_in_order_and_without_a_word(toy, number) -> None:
    command = [sys.executable, "-c", APP, str(toy)]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as app:
        assert app.stdout is not None
        assert app.stdout.readline() == "shown\n"
        app.send_signal(number)
        out, err = app.communicate(timeout=20)
    assert (app.returncode, out, err) == (0, "closing\nended\n", "")


def test_the_stage_holds_the_view_model_it_shows(show_qml, toy) -> None:
    page = show_qml("Toy", toy, {"model": named()})
    assert page.find("banner").property("connected") is True


def test_language_changes_while_the_page_is_up(show_qml, toy) -> None:
    page = show_qml("Toy", toy, {"model": named()}, language="es")
    assert page.window.property("words") == "Sin conexión"
    page.stage.set_language("en")
    assert page.window.property("words") == "No connection"
    page.stage.set_language("es")
    assert page.window.property("words") == "Sin conexión"


def test_a_language_without_words_is_said_once_and_speaks_english(show_qml, toy, caplog) -> None:
    page = show_qml("Toy", toy, {"model": named()}, language="es")
    page.stage.set_language("xx")
    assert page.window.property("words") == "No connection"
    assert len(caplog.records) == 1
    assert "'xx'" in caplog.text


def test_a_window_resized_measures_its_page_again(show_qml, qtbot, toy) -> None:
    page = show_qml("Toy", toy, {"model": named()}, assumed_inches=32)
    metrics = page.stage.engine.singletonInstance("Ventanilla.Design", "Metrics")
    question = metrics.property("questionText")
    page.window.resize(540, 960)
    qtbot.waitUntil(lambda: abs(metrics.property("questionText") * 2 - question) <= 1)


def test_a_broken_page_is_one_sentence(qapp, toy, caplog) -> None:
    (toy / "Ventanilla/Toy/Main.qml").write_text("import QtQuick\nNonsense {}\n")
    options = ScreenOptions(geometry=QRect(0, 0, 100, 100))
    stage = Stage("Toy", kind="pc", qml=toy, options=options)
    with pytest.raises(RuntimeError, match="window of Ventanilla Toy cannot be loaded"):
        stage.show({})
    stage.close()
    assert "Nonsense is not a type" in caplog.text


def test_an_error_nobody_caught_reaches_the_log(qapp, toy, caplog) -> None:
    stage = Stage("Toy", kind="pc", qml=toy, options=ScreenOptions(geometry=QRect(0, 0, 9, 9)))
    try:
        raise ValueError("spilt ink")
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    stage.close()
    assert [record.levelno for record in caplog.records] == [logging.CRITICAL]
    assert "spilt ink" in caplog.text


FULL = """
import sys
from pathlib import Path
from PySide6.QtCore import QObject
from shared.ui.launch import Stage
from shared.ui.options import ScreenOptions

stage = Stage("Toy", kind="pc", qml=Path(sys.argv[1]), options=ScreenOptions(software=True))
window = stage.show({"model": QObject()})
window.frameSwapped.connect(lambda: stage.app.exit())
stage.app.exec()
print(window.width(), window.height())
stage.close()
"""


def test_a_full_screen_fills_a_bare_x_screen(toy):
    reading, writing = os.pipe()
    words = ("Xvfb", "-displayfd", str(writing), "-screen", "0", "640x480x24", "-nolisten", "tcp")
    screen = subprocess.Popen(words, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        bare = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        done = subprocess.run(
            [sys.executable, "-c", FULL, str(toy)],
            cwd=ROOT,
            env=bare,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    finally:
        screen.terminate()
        screen.wait()
    assert done.stdout.split() == ["640", "480"], done.stderr
