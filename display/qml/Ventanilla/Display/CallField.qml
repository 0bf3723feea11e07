import QtQuick
import Ventanilla.Design

/* The call. Filled while it is news, dark with a border after that. */
Rectangle {
    id: root

    required property BoardModel board
    readonly property bool lit: board.lit
    readonly property color ink: lit ? Theme.callInk : Theme.ink
    readonly property int pad: Metrics.u(3.5)
    readonly property real room: width - 2 * pad
    /* The parts keep their proportions to the number, which takes all the width there is. */
    readonly property int unit: Math.min(number.size, Metrics.callText, height / 2.9)
    readonly property int gap: Math.max(0, (height - 2 * pad - content) / 3)
    readonly property int content: heading.height + number.height + rule.height + desk.height

    border.color: Theme.call
    border.width: Metrics.px(8)
    color: lit ? Theme.call : Theme.wall
    objectName: "call-field"
    radius: Metrics.corner

    Row {
        id: heading

        anchors.left: parent.left
        anchors.leftMargin: root.pad - root.unit * 0.02
        anchors.top: parent.top
        anchors.topMargin: root.pad
        spacing: root.unit * 0.1

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            glyph: root.board.calling ? "bell-ringing" : "bell"
            size: root.unit * 0.3
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            font.pixelSize: root.unit * 0.27
            font.weight: Theme.semiBold
            text: root.board.calling ? qsTr("Please come now") : qsTr("Last called")
            wrapMode: Text.NoWrap
        }
    }
    FitNumber {
        id: number

        anchors.left: rule.left
        anchors.top: heading.bottom
        anchors.topMargin: root.gap
        ink: root.ink
        markColor: root.lit ? Theme.callInk : Theme.seriesColor(series)
        most: Math.min(Metrics.callText, root.height / 2.9)
        objectName: "called-number"
        room: root.room
        text: root.board.number
    }
    Rectangle {
        id: rule

        anchors.left: parent.left
        anchors.leftMargin: root.pad
        anchors.right: parent.right
        anchors.rightMargin: root.pad
        anchors.top: number.bottom
        anchors.topMargin: root.gap
        color: root.lit ? Theme.callInk : Theme.line
        height: Metrics.px(6)
    }
    DeskSign {
        id: desk

        anchors.left: rule.left
        anchors.right: rule.right
        anchors.top: rule.bottom
        anchors.topMargin: root.gap
        board: root.board
        ink: root.ink
        most: Math.min(Metrics.deskText, root.unit * 0.76)
        plate: root.lit ? Theme.callInk : Theme.panel
        plateInk: Theme.ink
    }
}
