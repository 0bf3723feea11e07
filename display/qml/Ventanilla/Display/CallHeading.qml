import QtQuick
import Ventanilla.Design

/* The line over a call: a bell and what it means. */
Row {
    id: root

    required property string glyph
    required property string text
    required property color ink
    required property int size
    required property real room

    spacing: size * 0.35

    Icon {
        id: bell

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
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 1
        text: root.text
        width: Math.min(implicitWidth, root.room - bell.width - root.spacing)
        wrapMode: Text.NoWrap
    }
}
