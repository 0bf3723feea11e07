import QtQuick
import Ventanilla.Design

/* Somebody comes to talk: nothing is asked, nothing is named; the number is small. */
PageFrame {
    id: root

    required property KioskModel kiosk
    required property TicketModel ticket
    readonly property bool wide: Metrics.landscape
    readonly property bool waiting: kiosk.issuing

    question: waiting ? qsTr("One moment…") : qsTr("Please take a seat")
    questionSize: Metrics.titleText

    Panel {
        id: panel

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        implicitHeight: Math.max(lines.implicitHeight, picture.height) + Metrics.u(8)
        visible: !root.waiting

        IconWindow {
            id: picture

            anchors.left: parent.left
            anchors.leftMargin: Metrics.u(4)
            anchors.verticalCenter: parent.verticalCenter
            glyph: "armchair"
            size: Math.round(Metrics.tileIcon * (root.wide ? 1 : 1.2))
        }
        Column {
            id: lines

            anchors.left: picture.right
            anchors.leftMargin: Metrics.u(3)
            anchors.right: parent.right
            anchors.rightMargin: Metrics.u(3)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Metrics.u(1)

            Words {
                font.pixelSize: Math.round(Metrics.headingText * 1.35)
                font.weight: Theme.semiBold
                text: qsTr("Somebody will come to you.")
                width: parent.width
            }
            Words {
                color: Theme.ink2
                text: qsTr("You need not explain anything else.")
                width: parent.width
            }
        }
    }
    Item {
        id: mine

        anchors.left: parent.left
        anchors.right: root.wide ? acts.left : parent.right
        anchors.rightMargin: root.wide ? Metrics.u(4) : 0
        anchors.top: panel.bottom
        anchors.topMargin: Metrics.u(root.wide ? 3 : 5)
        height: Math.max(code.height, number.height + hint.implicitHeight + Metrics.u(4))
        visible: !root.waiting

        TicketNumber {
            id: number

            objectName: "ticket-number"
            anchors.left: parent.left
            anchors.top: parent.top
            anchors.topMargin: Metrics.u(1)
            size: Math.round(Metrics.headingText * 1.4)
            text: root.ticket.number
        }
        Column {
            id: hint

            anchors.left: parent.left
            anchors.right: code.left
            anchors.rightMargin: Metrics.u(3)
            anchors.top: number.bottom
            anchors.topMargin: Metrics.u(2)
            spacing: Metrics.u(1)

            Words {
                color: Theme.ink2
                text: qsTr("This number is yours. Nobody calls it out.")
                width: parent.width
            }
            Words {
                color: Theme.ink2
                font.pixelSize: Metrics.secondText
                text: root.ticket.trouble || root.ticket.paperLine
                visible: text !== ""
                width: parent.width
            }
        }
        QrCode {
            id: code

            objectName: "ticket-qr"
            anchors.right: parent.right
            anchors.top: parent.top
            label: qsTr("Follow your turn\non your phone")
            moduleSize: Math.max(2, Metrics.mm(Metrics.far ? 2 : 1.2))
            rows: root.ticket.qrRows
        }
    }
    Column {
        id: acts

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        spacing: Metrics.u(1.5)
        width: root.wide ? Math.round(parent.width * 0.42) : parent.width

        MainButton {
            objectName: "done"
            glyph: "check"
            text: qsTr("Done, thank you")
            visible: !root.waiting
            width: parent.width

            onClicked: root.ticket.done()
        }
        Words {
            color: Theme.ink2
            text: qsTr("It takes a little longer than usual. Please stay here.")
            visible: root.waiting && root.kiosk.slow
            width: parent.width
        }
        ClearsIn {
            text: root.ticket.clearsIn
            width: parent.width
        }
    }
}
