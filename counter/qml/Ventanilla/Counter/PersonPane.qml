pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design
import Ventanilla.Manager

/* The person at this desk, and what they may do besides serving. */
Panel {
    id: root

    required property DeskModel desk
    required property LockModel lock
    required property PersonModel person
    required property ManagerModel manager

    objectName: "person-pane"

    Component.onCompleted: forceActiveFocus()

    PaneHead {
        id: head

        anchors.left: parent.left
        anchors.margins: Metrics.u(2.5)
        anchors.right: parent.right
        anchors.top: parent.top
        title: root.person.name

        onClosed: root.desk.open("visitor")
    }
    Words {
        id: rank

        anchors.left: head.left
        anchors.right: head.right
        anchors.top: head.bottom
        color: Theme.ink2
        objectName: "person-rank"
        text: root.person.rank
    }
    Column {
        anchors.left: head.left
        anchors.right: head.right
        anchors.top: rank.bottom
        anchors.topMargin: Metrics.u(2)
        spacing: Metrics.u(1)

        PersonAct {
            code: "lock"
            keys: "Ctrl+L"
            pictogram: "lock-simple"
            text: qsTr("Lock this console")

            onClicked: root.lock.lock()
        }
        PersonAct {
            code: "pin"
            pictogram: "key"
            text: qsTr("Change my PIN")

            onClicked: root.desk.open("pin")
        }
        PersonAct {
            code: "new-pin"
            pictogram: "user"
            text: qsTr("Somebody forgot their PIN")
            visible: root.person.manages

            onClicked: root.desk.open("new-pin")
        }
        PersonAct {
            code: "skills"
            keys: "Ctrl+E"
            pictogram: "storefront"
            text: qsTr("Services of a desk, today")
            visible: root.person.leads

            onClicked: root.desk.open("skills")
        }
        PersonAct {
            code: "devices"
            keys: "Ctrl+D"
            pictogram: "desktop"
            text: qsTr("Devices of the center")
            visible: root.person.leads

            onClicked: root.desk.open("devices")
        }
        PersonAct {
            code: "manager"
            keys: "Ctrl+M"
            pictogram: "chart-bar"
            text: qsTr("The whole floor, for who leads")
            visible: root.person.leads

            onClicked: root.manager.toggle()
        }
    }
}
