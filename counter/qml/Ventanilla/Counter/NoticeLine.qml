import QtQuick
import Ventanilla.Design

/* Something to notice, quiet: a press puts it away. */
Touchable {
    id: root

    required property AlarmModel alarm

    Accessible.role: Accessible.AlertMessage
    corner: 0
    edge: Theme.noticeEdge
    field: Theme.notice
    focusPolicy: Qt.TabFocus
    height: visible ? implicitHeight : 0
    horizontalPadding: Metrics.u(3)
    objectName: "notice"
    pressedEdge: Theme.noticeEdge
    pressedField: Theme.notice
    text: alarm.line
    verticalPadding: Metrics.u(1)
    visible: text !== ""

    contentItem: Item {
        implicitHeight: Math.max(words.implicitHeight, away.implicitHeight)

        Icon {
            id: icon

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.noticeEdge
            glyph: "bell-ringing"
        }
        Words {
            id: words

            Accessible.ignored: true
            anchors.left: icon.right
            anchors.leftMargin: Metrics.u(1.5)
            anchors.right: away.left
            anchors.rightMargin: Metrics.u(1)
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.noticeInk
            font.weight: Theme.medium
            objectName: "notice-words"
            text: root.text
        }
        KeyCap {
            id: away

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            ink: Theme.noticeInk
            text: "X"
        }
    }

    onClicked: alarm.read()
}
