import QtQuick
import Ventanilla.Design

/* The desk that a number was called to, as large as there is room, and the way there. */
Column {
    id: root

    required property TicketModel ticket

    spacing: Metrics.u(1)

    Words {
        color: Theme.callInk
        font.pixelSize: Metrics.headingText
        font.weight: Theme.semiBold
        text: qsTr("Go to desk")
        width: parent.width
    }
    Words {
        color: Theme.callInk
        font.pixelSize: Metrics.landscape ? Metrics.titleText : Metrics.questionText
        font.weight: Theme.bold
        text: root.ticket.desk
        width: parent.width
    }
    Words {
        color: Theme.callInk
        text: root.ticket.deskWay
        visible: text !== ""
        width: parent.width
    }
}
