pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* A visit by its number: what was done, what colleagues wrote, what can be done now. */
Panel {
    id: root

    required property DeskModel desk
    required property FindModel find
    readonly property bool found: find.number !== ""

    objectName: "find-pane"

    Component.onCompleted: number.forceActiveFocus()
    Component.onDestruction: find.begin()

    PaneHead {
        id: head

        anchors.left: parent.left
        anchors.margins: Metrics.u(2.5)
        anchors.right: parent.right
        anchors.top: parent.top
        title: qsTr("Find a visit")

        onClosed: root.desk.open("visitor")
    }
    Field {
        id: number

        anchors.left: head.left
        anchors.top: head.bottom
        anchors.topMargin: Metrics.u(1)
        label: qsTr("Number")
        maximumLength: 12
        objectName: "find-number"
        width: Metrics.u(24)

        onAccepted: root.find.find(text)
    }
    MainButton {
        id: look

        anchors.bottom: number.bottom
        anchors.left: number.right
        anchors.leftMargin: Metrics.u(1.5)
        enabled: number.text.trim() !== "" && !waiting
        focusPolicy: Qt.TabFocus
        glyph: "magnifying-glass"
        objectName: "find-look"
        text: qsTr("Find")
        visible: !root.found
        waiting: root.find.asking

        onClicked: root.find.find(number.text)
    }
    KeyButton {
        anchors.bottom: number.bottom
        anchors.right: head.right
        enabled: root.find.canReprint
        glyph: "receipt"
        objectName: "find-reprint"
        text: qsTr("Ticket once more")
        visible: root.found

        onClicked: root.find.reprint()
    }
    Words {
        id: trouble

        anchors.left: head.left
        anchors.right: head.right
        anchors.top: number.bottom
        anchors.topMargin: Metrics.u(2)
        color: root.find.trouble === "" ? Theme.ink2 : Theme.trouble
        font.weight: Theme.medium
        objectName: "find-trouble"
        text: root.find.trouble || qsTr("For a lost ticket, somebody who is back, or a visit closed too early.")
        visible: !root.found
    }
    Loader {
        active: root.found
        anchors.bottom: parent.bottom
        anchors.left: head.left
        anchors.right: head.right
        anchors.bottomMargin: Metrics.u(2)
        anchors.top: number.bottom
        anchors.topMargin: Metrics.u(2.5)

        sourceComponent: FoundVisit {
            find: root.find
        }
    }
}
