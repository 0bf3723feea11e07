"""A series wears the same shape on the screens as on paper and on the wire."""

from string import ascii_uppercase

from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine

from shared.domain.series import mark
from shared.ui.launch import application
from shared.ui.paths import DESIGN

ASK = b"""
import QtQml
import Ventanilla.Design
QtObject {
    readonly property var letters: "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("")
    property var shapes: letters.map(each => Theme.seriesShape(each))
    property var hollow: letters.map(each => Theme.seriesHollow(each))
}
"""


def test_every_letter_wears_one_shape_everywhere(qapp) -> None:
    application("Marks")
    engine = QQmlEngine()
    engine.addImportPath(str(DESIGN))
    component = QQmlComponent(engine)
    component.setData(ASK, QUrl())
    asked = component.create()
    assert asked is not None, component.errorString()
    shapes = asked.property("shapes").toVariant()
    hollow = asked.property("hollow").toVariant()
    assert list(zip(shapes, hollow, strict=True)) == [mark(each) for each in ascii_uppercase]
    asked.deleteLater()
