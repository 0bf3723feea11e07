import QtQuick
import Ventanilla.Design

/* Done, or something else; in trouble paper once more, for "Back" leads to something else too. */
Column {
    id: root

    required property TicketModel ticket
    required property TurnedModel turned
    property bool keeps: true
    readonly property int lowHeight: Metrics.mm(Metrics.far ? 36 : 22)

    spacing: Metrics.u(1.5)

    MainButton {
        objectName: "done"
        glyph: "check"
        text: root.keeps && root.ticket.alone ? qsTr("I have saved the code") : qsTr("Done, thank you")
        width: parent.width

        onClicked: root.ticket.done()
    }
    SecondButton {
        objectName: "print-again"
        glyph: "printer"
        implicitHeight: root.lowHeight
        text: qsTr("Print again")
        visible: root.ticket.trouble !== ""
        waiting: root.ticket.askingPaper
        waitingText: qsTr("One moment…")
        width: parent.width

        onClicked: root.ticket.printAgain()
    }
    SecondButton {
        objectName: "something-else"
        implicitHeight: root.lowHeight
        text: qsTr("I need something else")
        visible: root.ticket.trouble === ""
        width: parent.width

        onClicked: root.turned.somethingElse()
    }
    ClearsIn {
        text: root.ticket.clearsIn
        width: parent.width
    }
}
