import QtQuick
import Ventanilla.Design

/* Done, or paper once more; and when the page clears itself. */
Column {
    id: root

    required property TicketModel ticket

    spacing: Metrics.u(1.5)

    MainButton {
        objectName: "done"
        glyph: "check"
        text: root.ticket.alone ? qsTr("I have saved my number") : qsTr("Done, thank you")
        width: parent.width

        onClicked: root.ticket.done()
    }
    SecondButton {
        objectName: "print-again"
        glyph: "printer"
        implicitHeight: Metrics.mm(Metrics.far ? 36 : 22)
        text: qsTr("Print again")
        visible: root.ticket.canPrint
        waiting: root.ticket.askingPaper
        waitingText: qsTr("One moment…")
        width: parent.width

        onClicked: root.ticket.printAgain()
    }
    ClearsIn {
        text: root.ticket.clearsIn
        width: parent.width
    }
}
