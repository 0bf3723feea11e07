pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* What is put right about the visitor here: how many, how they are spoken to, what else they need. */
Panel {
    id: root

    required property DeskModel desk
    required property VisitModel visit

    objectName: "visit-pane"

    Component.onCompleted: forceActiveFocus()

    Connections {
        function onOver() {
            root.desk.open("visitor");
        }

        target: root.visit
    }
    PaneHead {
        id: head

        anchors.left: parent.left
        anchors.margins: Metrics.u(2.5)
        anchors.right: parent.right
        anchors.top: parent.top
        title: root.visit.title

        onClosed: root.desk.open("visitor")
    }
    VisitForm {
        id: form

        anchors.bottom: said.top
        anchors.bottomMargin: Metrics.u(1)
        anchors.left: parent.left
        anchors.margins: Metrics.u(2.5) - margin
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: Metrics.u(1)
        visit: root.visit
    }
    Words {
        id: said

        anchors.bottom: parent.bottom
        anchors.left: head.left
        anchors.margins: Metrics.u(2)
        anchors.right: head.right
        color: root.visit.saidSign === "trouble" ? Theme.trouble : Theme.done
        font.weight: Theme.medium
        objectName: "visit-said"
        text: root.visit.said || " "
    }
}
