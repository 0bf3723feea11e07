import QtQuick
import Ventanilla.Design

/* A second button with its key drawn beside the words. */
Touchable {
    id: root

    property string glyph
    property string keys
    readonly property color ink: enabled ? Theme.action : Theme.ink2

    Accessible.description: keys
    edge: enabled ? Theme.action : Theme.line
    focusPolicy: Qt.TabFocus
    padding: Metrics.u(1)
    leftPadding: Metrics.u(1.75)
    rightPadding: Metrics.u(1.75)

    contentItem: Item {
        implicitHeight: row.implicitHeight
        implicitWidth: row.implicitWidth

        Row {
            id: row

            anchors.centerIn: parent
            spacing: Metrics.u(1)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                glyph: root.glyph
                visible: glyph !== ""
            }
            Words {
                Accessible.ignored: true
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                font.pixelSize: Metrics.buttonText
                font.weight: Theme.semiBold
                text: root.text
                visible: text !== ""
                wrapMode: Text.NoWrap
            }
            KeyCap {
                anchors.verticalCenter: parent.verticalCenter
                ink: root.ink
                text: root.keys
            }
        }
    }
}
