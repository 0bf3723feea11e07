"""What QML calls an item's type is told, and nothing of it is kept."""

from PySide6.QtCore import QMetaObject, QObject, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine
from shiboken6 import getAllValidWrappers

from shared.ui.kinds import kind_of


def test_kind_is_the_name_of_the_qml_type(qtbot: object) -> None:
    engine = QQmlEngine()
    plain = _made(engine, b"import QtQuick\nItem {}")
    own = _made(engine, b"import QtQuick\nRectangle { property int more }")

    assert kind_of(plain) == "QQuickItem"
    assert kind_of(own) == "QQuickRectangle"


def test_no_meta_object_outlives_the_question(qtbot: object) -> None:
    engine = QQmlEngine()
    item = _made(engine, b"import QtQuick\nItem { property int more }")
    before = _kept()

    kind_of(item)

    assert _kept() == before


def _made(engine: QQmlEngine, source: bytes) -> QObject:
    component = QQmlComponent(engine, engine)
    component.setData(source, QUrl())
    item = component.create()
    assert item is not None, component.errorString()
    return item


def _kept() -> int:
    return sum(isinstance(each, QMetaObject) for each in getAllValidWrappers())
