import QtQuick
import Ventanilla.Design

/* The line over a call: a bell and what it means. */
Row {
    id: root

    required property string glyph
    required property string text
    required property color ink
    required property int size

    spacing: size * 0.35

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        color: root.ink
        glyph: root.glyph
        size: root.size * 1.1
    }
    Words {
        anchors.verticalCenter: parent.verticalCenter
        color: root.ink
        font.pixelSize: root.size
        font.weight: Theme.semiBold
        text: root.text
        wrapMode: Text.NoWrap
    }
}
