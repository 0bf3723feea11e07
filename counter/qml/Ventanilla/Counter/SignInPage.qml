pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* Where do you work today? A desk, a name, a PIN. */
FocusScope {
    id: root

    required property DeskModel desk
    required property SignInModel signIn
    readonly property int columns: choices.width < Metrics.u(70) ? 1 : 2

    signal closeAsked

    Component.onCompleted: form.write()

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
    Words {
        id: house

        anchors.left: question.left
        anchors.right: question.right
        anchors.top: strip.bottom
        anchors.topMargin: Metrics.u(3.5)
        color: Theme.ink2
        font.weight: Theme.medium
        text: root.desk.center
    }
    Question {
        id: question

        anchors.left: parent.left
        anchors.leftMargin: Metrics.pageMargin
        anchors.right: parent.right
        anchors.rightMargin: Metrics.pageMargin
        anchors.top: house.bottom
        anchors.topMargin: Metrics.u(0.5)
        size: Metrics.questionText
        text: qsTr("Where do you work today?")
    }
    Flickable {
        id: choices

        /* For the focus ring of the tiles at the edge. */
        readonly property int room: Metrics.focusGap + Metrics.focusWidth

        anchors.bottom: foot.top
        anchors.left: question.left
        anchors.leftMargin: -room
        anchors.right: form.left
        anchors.rightMargin: Metrics.u(4) - room
        anchors.top: question.bottom
        anchors.topMargin: Metrics.u(3) - room
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: grid.height + Metrics.u(3) + room

        Grid {
            id: grid

            columnSpacing: Metrics.u(2)
            columns: root.columns
            rowSpacing: Metrics.u(2)
            width: choices.width - 2 * choices.room
            x: choices.room
            y: choices.room

            Repeater {
                model: root.signIn.desks

                DeskTile {
                    chosen: root.signIn.chosen === code
                    width: (grid.width - (root.columns - 1) * grid.columnSpacing) / root.columns

                    onClicked: {
                        root.signIn.choose(code);
                        form.write();
                    }
                }
            }
        }
    }
    SignInForm {
        id: form

        anchors.right: parent.right
        anchors.rightMargin: Metrics.pageMargin
        anchors.top: choices.top
        anchors.topMargin: choices.room
        signIn: root.signIn
        width: Math.max(Metrics.u(40), Math.min(Metrics.u(58), Math.round(root.width * 0.34)))
    }
    FootBar {
        id: foot

        anchors.bottom: parent.bottom
        desk: root.desk
        signedIn: false
        width: parent.width

        onLeaveAsked: root.closeAsked()
    }
}
