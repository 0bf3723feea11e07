pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* Which center? Those found on the network, or an address; and this device's name. */
FocusScope {
    id: root

    required property JoiningModel joining

    FaceHead {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        help: root.joining.help
        title: root.joining.title
    }
    Flickable {
        id: list

        /* For the focus ring at the edge. */
        readonly property int room: Metrics.focusGap + Metrics.focusWidth

        anchors.bottom: note.top
        anchors.bottomMargin: Metrics.u(1)
        anchors.left: parent.left
        anchors.leftMargin: -room
        anchors.right: parent.right
        anchors.rightMargin: -room
        anchors.top: head.bottom
        anchors.topMargin: Metrics.u(2) - room
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: rows.height + 2 * room

        Column {
            id: rows

            spacing: Metrics.u(1.5)
            width: list.width - 2 * list.room
            x: list.room
            y: list.room

            Repeater {
                model: root.joining.centers

                CenterRow {
                    width: rows.width

                    onClicked: root.joining.choose(key)
                }
            }
        }
    }
    Words {
        id: note

        anchors.bottom: acts.top
        anchors.bottomMargin: visible ? Metrics.u(1.5) : 0
        anchors.left: parent.left
        anchors.right: parent.right
        font.weight: Theme.medium
        height: visible ? implicitHeight : 0
        objectName: "joining-note"
        text: root.joining.note
        visible: text !== ""
    }
    Flow {
        id: acts

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.u(2)
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Metrics.touchGap

        SecondButton {
            glyph: "pencil-simple"
            objectName: "ask-address"
            text: root.joining.secondText

            onClicked: root.joining.askAddress()
        }
        SecondButton {
            glyph: "pencil-simple"
            objectName: "ask-name"
            text: qsTr("Name: %1").arg(root.joining.name)

            onClicked: root.joining.askName()
        }
    }
}
