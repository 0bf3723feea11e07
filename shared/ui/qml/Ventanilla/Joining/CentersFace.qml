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
    ListView {
        id: list

        /* For the focus ring at the edge. */
        readonly property int room: Metrics.focusGap + Metrics.focusWidth

        anchors.bottom: note.top
        anchors.bottomMargin: Metrics.u(1)
        anchors.left: parent.left
        anchors.margins: -room
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: Metrics.u(2) - room
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        focus: true
        leftMargin: room
        model: root.joining.centers
        spacing: Metrics.u(1.5)

        header: Item {
            height: list.room
        }
        delegate: CenterRow {
            width: list.width - 2 * list.room

            onClicked: root.joining.choose(key)
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
