import QtQuick
import Ventanilla.Design

/* A key: its letter, or a picture of what it does. */
Touchable {
    id: root

    property string glyph

    focusPolicy: Qt.NoFocus
    height: Math.round(Metrics.touch * 1.2)
    padding: 0

    contentItem: Item {
        Words {
            Accessible.ignored: true
            anchors.centerIn: parent
            font.pixelSize: Metrics.bodyText
            font.weight: Theme.medium
            text: root.text
            visible: root.glyph === ""
            wrapMode: Text.NoWrap
        }
        Icon {
            anchors.centerIn: parent
            glyph: root.glyph
            size: Metrics.headingText
            visible: root.glyph !== ""
        }
    }
}
