import QtQuick
import Ventanilla.Design

/* The hub was told never to listen to this computer again: what that means, and what helps. */
Item {
    id: root

    required property DeskModel desk

    signal closeAsked

    objectName: "shut-out-page"

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
        anchors.topMargin: Math.round(root.height * 0.2)
        spacing: Metrics.u(2)

        Icon {
            color: Theme.trouble
            glyph: "prohibit"
            size: Metrics.numberText
        }
        Question {
            objectName: "shut-out"
            size: Metrics.questionText
            text: root.desk.shutOut
            width: Math.min(parent.width, Metrics.u(120))
        }
        Words {
            color: Theme.ink2
            font.pixelSize: Metrics.tileText
            text: root.desk.shutOutMeans
            width: Math.min(parent.width, Metrics.u(110))
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
