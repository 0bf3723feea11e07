import QtQuick
import Ventanilla.Design

/* An act of the visitor here in one line: pictogram, word, key. */
Touchable {
    id: root

    property string glyph
    property string keys
    property color tone: Theme.ink
    readonly property color ink: enabled ? tone : Theme.ink2

    Accessible.description: keys
    edge: !enabled ? Theme.line : Qt.colorEqual(tone, Theme.ink) ? Theme.edge : tone
    focusPolicy: Qt.TabFocus
    horizontalPadding: Metrics.u(1)
    verticalPadding: Metrics.u(1.25)

    contentItem: Item {
        implicitHeight: word.implicitHeight
        implicitWidth: word.x + word.implicitWidth + Metrics.u(1) + cap.implicitWidth

        Icon {
            id: icon

            anchors.left: parent.left
            anchors.leftMargin: Metrics.u(0.5)
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            glyph: root.glyph
            visible: glyph !== ""
            width: visible ? implicitWidth : 0
        }
        Words {
            id: word

            Accessible.ignored: true
            anchors.left: icon.right
            anchors.leftMargin: icon.visible ? Metrics.u(1) : 0
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            font.pixelSize: root.glyph === "" ? Metrics.leastText : Metrics.buttonText
            font.weight: Theme.semiBold
            text: root.text
            wrapMode: Text.NoWrap
        }
        KeyCap {
            id: cap

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            ink: root.enabled ? Theme.ink2 : Theme.edge
            text: root.keys
        }
    }
}
