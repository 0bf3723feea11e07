pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* The number: huge, with its QR, who comes before or where to go, and what happens next. */
PageFrame {
    id: root

    required property TicketModel ticket
    readonly property bool wide: Metrics.landscape
    /* In reach mode the corner lies under the acts: the number may go on beside it. */
    readonly property int below: Metrics.reach ? Metrics.touch : 0

    question: ticket.title
    questionRoom: panel.width
    questionSize: Metrics.titleText

    NumberPanel {
        id: panel

        anchors.left: parent.left
        anchors.top: notice.bottom
        anchors.topMargin: notice.visible ? Metrics.u(2) : 0
        height: root.wide ? parent.height - y + root.below : implicitHeight
        ticket: root.ticket
        width: root.wide ? Math.round(parent.width * 0.54) : parent.width
    }
    Notice {
        id: notice

        anchors.left: parent.left
        anchors.top: parent.top
        glyph: "printer"
        height: visible ? implicitHeight : 0
        meaning: qsTr("Your place is kept. You don’t lose it.")
        title: root.ticket.trouble
        visible: root.ticket.trouble !== ""
        width: panel.width
    }
    Loader {
        id: steps

        readonly property real room: acts.y - y - Metrics.u(1)

        anchors.left: acts.left
        anchors.right: acts.right
        anchors.top: root.wide ? parent.top : panel.bottom
        anchors.topMargin: root.wide ? -root.headRoom : Metrics.u(2)
        sourceComponent: root.ticket.alone ? save : next
        visible: root.ticket.desk === ""
    }
    TicketActs {
        id: acts

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        ticket: root.ticket
        width: root.wide ? parent.width - panel.width - Metrics.u(3) : parent.width
    }
    Component {
        id: next

        NextSteps {
            room: steps.room
            ticket: root.ticket
        }
    }
    Component {
        id: save

        SaveSteps {
            room: steps.room
        }
    }
}
