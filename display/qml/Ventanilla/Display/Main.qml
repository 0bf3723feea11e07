pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* The waiting-room screen: calls in their field, the calls before them, waits, one sentence. */
AppWindow {
    id: root

    required property BoardModel board
    required property RoomModel room
    readonly property var sizes: board.sizes
    readonly property int edge: sizes.edge

    function measure() {
        board.setPanel(width, height, Metrics.panelInches);
    }

    color: Theme.wall
    title: qsTr("Waiting room")
    onHeightChanged: measure()
    onWidthChanged: measure()

    Shortcut {
        sequence: "T"
        onActivated: root.board.tryOut()
    }
    Item {
        id: page

        anchors.fill: parent
        /* What stands still for hours moves a little: the margins have room for it. */
        anchors.leftMargin: Metrics.px(root.room.shiftX)
        anchors.rightMargin: -Metrics.px(root.room.shiftX)
        anchors.topMargin: Metrics.px(root.room.shiftY)
        anchors.bottomMargin: -Metrics.px(root.room.shiftY)
        objectName: "page"

        TopBar {
            id: topBar

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            away: root.board.away
            height: root.sizes.top
            margin: root.edge + Metrics.u(1)
            name: root.room.title
            time: root.room.time
        }
        Field {
            anchors.left: parent.left
            anchors.leftMargin: root.edge
            anchors.top: topBar.bottom
            board: root.board
            height: wide ? rows.height : root.sizes.field_height
            room: root.room
            width: wide ? rows.width : root.sizes.field_width
        }
        Item {
            id: rows

            anchors.bottom: waits.top
            anchors.bottomMargin: waits.visible ? Metrics.px(12) : root.edge
            anchors.left: parent.left
            anchors.leftMargin: root.edge
            anchors.right: parent.right
            anchors.rightMargin: root.edge
            anchors.top: topBar.bottom

            History {
                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.leftMargin: Metrics.landscape ? root.sizes.field_width + root.edge : 0
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.topMargin: Metrics.landscape ? 0 : root.sizes.field_height + root.edge
                board: root.board
                visible: ["call", "picture"].includes(root.board.show) || root.board.show === "several" && !root.sizes.several_wide
            }
        }
        Waits {
            id: waits

            anchors.bottom: band.top
            anchors.left: parent.left
            anchors.leftMargin: root.edge + Metrics.u(1)
            anchors.right: parent.right
            anchors.rightMargin: root.edge + Metrics.u(1)
            height: root.sizes.waits
            heading: root.room.waitsHeading
            letters: root.room.waitsLetters
            model: root.room.waits
            most: root.sizes.list_heading
            visible: root.sizes.waits > 0
        }
        Band {
            id: band

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            height: root.sizes.band
            language: root.board.away || root.board.trial ? Theme.language : root.room.bandLanguage
            margin: root.edge + Metrics.u(1)
            text: root.board.away ? qsTr("Numbers may come late now. Please ask at a window.") : root.board.trial && root.room.trouble ? root.room.trouble : root.board.trial ? qsTr("A test of light and sound. These numbers are read from %1 m.").arg(root.board.reach) : root.room.band
            warning: root.board.away || root.board.trial && root.room.trouble !== ""
        }
    }
    Rectangle {
        anchors.fill: parent
        color: "black"
        objectName: "dimmer"
        opacity: 0.6
        visible: root.room.dim
    }
}
