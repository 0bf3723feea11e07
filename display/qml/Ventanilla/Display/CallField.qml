import QtQuick
import Ventanilla.Design

/* The call. Filled while it is news, dark with a border after that. */
Rectangle {
    id: root

    required property BoardModel board
    readonly property bool lit: board.lit
    readonly property color ink: lit ? Theme.callInk : Theme.ink
    readonly property var sizes: board.sizes
    readonly property int pad: sizes.pad
    readonly property int gap: Math.max(0, (height - 2 * pad - content) / (place.visible ? 4 : 3))
    readonly property int content: heading.height + number.height + rule.height + desk.height + (place.visible ? place.height : 0)

    border.color: Theme.call
    border.width: Metrics.px(8)
    color: lit ? Theme.call : Theme.wall
    objectName: "call-field"
    radius: Metrics.corner

    CallHeading {
        id: heading

        anchors.left: parent.left
        anchors.leftMargin: root.pad
        anchors.top: parent.top
        anchors.topMargin: root.pad
        glyph: root.board.calling || root.board.trial ? "bell-ringing" : "bell"
        ink: root.ink
        room: rule.width
        size: root.sizes.heading
        text: root.board.trial ? qsTr("Only a test") : root.board.calling ? qsTr("Please come now") : qsTr("Last called")
    }
    FitNumber {
        id: number

        anchors.left: rule.left
        anchors.top: heading.bottom
        anchors.topMargin: root.gap
        ink: root.ink
        markColor: root.lit ? Theme.callInk : Theme.seriesColor(series)
        most: root.sizes.number
        objectName: "called-number"
        room: rule.width
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
        arrow: root.board.place === "" ? root.board.arrow : ""
        board: root.board
        ink: root.ink
        most: root.sizes.desk
        plate: root.lit ? Theme.callInk : Theme.panel
        plateInk: Theme.ink
    }
    PlaceLine {
        id: place

        anchors.left: rule.left
        anchors.right: rule.right
        anchors.top: desk.bottom
        anchors.topMargin: root.gap
        aimed: root.board.aimed
        arrow: root.board.arrow
        ink: root.ink
        language: root.board.placeLanguage
        size: root.sizes.heading
        text: root.board.place
        visible: text !== ""
    }
}
