import QtQuick
import Ventanilla.Design

/* A ticket once more, to be read or photographed. */
Panel {
    id: root

    required property DeskModel desk
    required property ShownTicketModel ticket

    function leave() {
        desk.open("visitor");
    }

    objectName: "ticket-pane"

    Component.onCompleted: forceActiveFocus()
    Keys.onEnterPressed: leave()
    Keys.onReturnPressed: leave()

    PaneHead {
        id: head

        anchors.left: parent.left
        anchors.margins: Metrics.u(2.5)
        anchors.right: parent.right
        anchors.top: parent.top
        title: root.ticket.isNew ? qsTr("Here is the number") : qsTr("The ticket once more")

        onClosed: root.leave()
    }
    IssuedTicket {
        ahead: root.ticket.ahead
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Metrics.u(2.5)
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: Metrics.u(2)
        link: root.ticket.link
        number: root.ticket.number
        qr: root.ticket.qr

        onDone: root.leave()
    }
}
