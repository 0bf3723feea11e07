pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* Calls that are announced together: each with its desk. */
Rectangle {
    id: root

    required property BoardModel board
    readonly property bool lit: board.lit
    readonly property color ink: lit ? Theme.callInk : Theme.ink
    readonly property var sizes: board.sizes
    readonly property real rowHeight: (height - 2 * sizes.pad - heading.height) / 3

    border.color: Theme.call
    border.width: Metrics.px(8)
    color: lit ? Theme.call : Theme.wall
    objectName: "several-field"
    radius: Metrics.corner

    CallHeading {
        id: heading

        anchors.left: parent.left
        anchors.leftMargin: root.sizes.pad
        anchors.top: parent.top
        anchors.topMargin: root.sizes.pad
        glyph: "bell-ringing"
        ink: root.ink
        room: root.width - 2 * root.sizes.pad
        size: root.sizes.heading
        text: qsTr("Please come now")
    }
    Column {
        anchors.left: parent.left
        anchors.leftMargin: root.sizes.pad
        anchors.right: parent.right
        anchors.rightMargin: root.sizes.pad
        anchors.top: heading.bottom

        Repeater {
            model: root.board.several

            HistoryRow {
                height: root.rowHeight
                ink: root.ink
                marked: root.sizes.several_marks
                markColor: root.lit ? Theme.callInk : Theme.seriesColor(number.charAt(0))
                most: root.sizes.several
                objectName: "several-row"
                plate: root.lit ? Theme.callInk : Theme.panel
                pointed: width > most * 6.5
                plateWidth: root.sizes.several_plate
                rule: root.lit ? Theme.callInk : Theme.line
                width: parent.width
            }
        }
    }
}
