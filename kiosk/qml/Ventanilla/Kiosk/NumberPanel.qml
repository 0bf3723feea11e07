import QtQuick
import Ventanilla.Design

/*
 * The number in its window; with photo corners when the screen holds the only copy.
 * The QR stands beside the facts, in landscape beside number and facts. Of a number that was called
 * the window is filled: that is now.
 */
Item {
    id: root

    required property TicketModel ticket
    readonly property bool wide: Metrics.landscape
    /* Below a notice, and within its photo corners, there is less room. */
    readonly property bool low: ticket.alone || ticket.trouble !== ""
    readonly property bool called: ticket.desk !== ""
    readonly property bool beside: wide && !called
    readonly property int rim: ticket.alone ? Metrics.u(1.5) : 0
    readonly property int inset: Metrics.u(wide || Metrics.far || !ticket.alone ? 3 : 2)
    readonly property int gap: Metrics.u(wide ? (ticket.alone ? 2 : 3) : Metrics.far ? 3 : 2)

    implicitHeight: panel.implicitHeight + 2 * rim

    PhotoCorners {
        anchors.fill: parent
        visible: root.ticket.alone
    }
    Panel {
        id: panel

        anchors.fill: parent
        anchors.margins: root.rim
        color: root.called ? Theme.call : Theme.panel
        border.width: root.ticket.alone && !Theme.highContrast ? 0 : Metrics.edgeWidth
        implicitHeight: (root.called ? desk.y + desk.implicitHeight : Math.max(facts.y + facts.implicitHeight, code.y + code.implicitHeight)) + root.inset

        Words {
            id: label

            anchors.left: parent.left
            anchors.leftMargin: root.inset
            anchors.top: parent.top
            anchors.topMargin: Metrics.u(2)
            color: root.called ? Theme.callInk : Theme.ink2
            font.pixelSize: root.wide ? Metrics.secondText : Metrics.bodyText
            text: root.wide && !root.ticket.found && !(root.ticket.alone && Metrics.tight < 0.9) ? qsTr("Your number") + " · " + root.ticket.moment : qsTr("Your number")
            width: rule.width
        }
        TicketNumber {
            id: number

            objectName: "ticket-number"
            ink: root.called ? Theme.callInk : Theme.ink
            markColor: root.called ? Theme.callInk : Theme.seriesColor(series)
            anchors.left: label.left
            anchors.top: label.bottom
            anchors.topMargin: Metrics.u(1.5)
            size: Math.min(Metrics.numberText * (root.wide ? (root.low && Metrics.tight < 0.9 ? 0.6 : 1.1) : root.ticket.alone && !Metrics.far ? 0.75 : 1), Math.floor(measure.size * rule.width / measure.implicitWidth))
            text: root.ticket.number
        }
        TicketNumber {
            id: measure

            size: 100
            text: number.text || "A"
            visible: false
        }
        Rectangle {
            id: rule

            anchors.left: parent.left
            anchors.leftMargin: root.inset
            anchors.right: root.beside ? code.left : parent.right
            anchors.rightMargin: root.beside ? Metrics.u(4) : root.inset
            anchors.top: number.bottom
            anchors.topMargin: root.gap
            color: root.called ? Theme.callInk : Theme.line
            height: Metrics.ruleWidth
        }
        NumberFacts {
            id: facts

            anchors.left: label.left
            anchors.right: code.left
            anchors.rightMargin: Metrics.u(1)
            anchors.top: rule.bottom
            anchors.topMargin: root.gap
            brief: root.wide && root.low
            ticket: root.ticket
            withLanguage: !root.ticket.alone && !(root.wide && root.ticket.wait)
            visible: !root.called
            withMoment: !root.wide
        }
        CalledTo {
            id: desk

            anchors.left: label.left
            anchors.right: rule.right
            anchors.top: facts.top
            ticket: root.ticket
            visible: root.called
        }
        FollowCode {
            id: code

            anchors.right: parent.right
            anchors.rightMargin: root.inset
            anchors.top: root.wide ? parent.top : facts.top
            anchors.topMargin: root.wide ? root.inset : Math.max(0, overlap - root.gap + rule.height)
            captioned: !root.low
            inset: root.inset
            rows: root.ticket.qrRows
            visible: !root.called
        }
    }
}
