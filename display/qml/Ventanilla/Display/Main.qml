pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* The waiting-room screen: the call in its field, the calls before it, one sentence at the foot. */
AppWindow {
    id: root

    required property BoardModel board
    readonly property int edge: Metrics.u(2.5)

    color: Theme.wall
    title: qsTr("Waiting room")

    TopBar {
        id: topBar

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        away: root.board.away
        margin: root.edge + Metrics.u(1)
        name: root.board.centerName
        time: root.board.time
    }
    Item {
        id: room

        anchors.bottom: band.top
        anchors.bottomMargin: root.edge
        anchors.left: parent.left
        anchors.leftMargin: root.edge
        anchors.right: parent.right
        anchors.rightMargin: root.edge
        anchors.top: topBar.bottom

        EmptyField {
            anchors.fill: parent
            first: root.board.emptyLine
            second: root.board.secondEmptyLine
            visible: !root.board.hasCall
        }
        CallField {
            id: field

            anchors.left: parent.left
            anchors.top: parent.top
            board: root.board
            height: Metrics.landscape ? parent.height : Math.round(parent.height * 0.5)
            visible: root.board.hasCall
            width: Metrics.landscape ? Math.round(root.width * 0.54) : parent.width
        }
        History {
            anchors.bottom: parent.bottom
            anchors.left: Metrics.landscape ? field.right : parent.left
            anchors.leftMargin: Metrics.landscape ? root.edge : 0
            anchors.right: parent.right
            anchors.top: Metrics.landscape ? parent.top : field.bottom
            anchors.topMargin: Metrics.landscape ? 0 : root.edge
            board: root.board
            visible: root.board.hasCall
        }
    }
    Band {
        id: band

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        margin: root.edge + Metrics.u(1)
        text: root.board.away ? qsTr("Numbers may come late now. Please ask at a window.") : root.board.band
        warning: root.board.away
    }
}
