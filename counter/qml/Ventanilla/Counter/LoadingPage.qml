import QtQuick
import Ventanilla.Design

/* Before the center was found: what is being looked for, and what may be wrong. */
Item {
    id: root

    required property DeskModel desk

    signal closeAsked

    Shortcut {
        sequence: "Ctrl+Q"

        onActivated: root.closeAsked()
    }
    TileStrip {
        id: strip

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
    }
    Column {
        anchors.left: parent.left
        anchors.leftMargin: Metrics.u(8)
        anchors.right: parent.right
        anchors.rightMargin: Metrics.u(8)
        anchors.top: strip.bottom
        anchors.topMargin: Math.round(root.height * 0.24)
        spacing: Metrics.u(2)

        Question {
            size: Metrics.questionText
            text: qsTr("Looking for the center…")
            width: parent.width
        }
        Words {
            color: Theme.ink2
            font.pixelSize: Metrics.tileText
            objectName: "searching"
            text: root.desk.searching
            width: Math.min(parent.width, Metrics.u(120))
        }
    }
    FootBar {
        anchors.bottom: parent.bottom
        desk: root.desk
        signedIn: false
        width: parent.width

        onLeaveAsked: root.closeAsked()
    }
}
