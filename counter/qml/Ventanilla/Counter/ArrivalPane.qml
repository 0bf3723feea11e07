pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* Somebody comes with a code: of an appointment, of a return slip, or with a ticket to read. */
Panel {
    id: root

    required property DeskModel desk
    required property ArrivalModel arrival

    objectName: "arrival-pane"

    Component.onCompleted: code.forceActiveFocus()
    Component.onDestruction: arrival.clear()

    PaneHead {
        id: head

        anchors.left: parent.left
        anchors.margins: Metrics.u(2.5)
        anchors.right: parent.right
        anchors.top: parent.top
        title: qsTr("Somebody comes with a code")

        onClosed: root.desk.open("visitor")
    }
    Field {
        id: code

        anchors.left: head.left
        anchors.right: enter.left
        anchors.rightMargin: Metrics.u(1.5)
        anchors.top: head.bottom
        anchors.topMargin: Metrics.u(1)
        label: qsTr("Code, or scan it")
        maximumLength: 200
        objectName: "arrival-code"

        onAccepted: {
            root.arrival.enter(text);
            text = "";
        }
    }
    MainButton {
        id: enter

        anchors.bottom: code.bottom
        anchors.right: head.right
        enabled: code.text.trim() !== "" && !waiting
        focusPolicy: Qt.TabFocus
        glyph: "check"
        objectName: "arrival-enter"
        text: qsTr("Check in")
        waiting: root.arrival.busy

        onClicked: code.accepted()
    }
    Words {
        id: trouble

        anchors.left: head.left
        anchors.right: head.right
        anchors.top: code.bottom
        anchors.topMargin: Metrics.u(2)
        color: root.arrival.trouble === "" ? Theme.ink2 : Theme.trouble
        font.weight: Theme.medium
        objectName: "arrival-trouble"
        text: root.arrival.trouble || qsTr("An appointment, or a slip of somebody who was turned away. A ticket opens its visit.")
    }
}
