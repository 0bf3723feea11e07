pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* No number now: why, when to come back, and the code that goes first that day. */
PageFrame {
    id: root

    required property TurnedModel turned
    required property TicketModel ticket
    readonly property bool wide: Metrics.landscape
    readonly property bool keeps: turned.qrRows.length > 0

    help: turned.wish
    question: turned.title
    questionSize: Metrics.titleText

    Notice {
        id: notice

        anchors.left: parent.left
        anchors.top: parent.top
        glyph: "printer"
        height: visible ? implicitHeight : 0
        meaning: qsTr("The code on this page is enough.")
        title: root.ticket.trouble
        visible: root.ticket.trouble !== ""
        width: panel.width
    }
    TurnedPanel {
        id: panel

        anchors.left: parent.left
        anchors.top: notice.bottom
        anchors.topMargin: notice.visible ? Metrics.u(2) : 0
        height: root.wide && root.keeps ? parent.height - y : implicitHeight
        low: notice.visible
        turned: root.turned
        width: root.wide ? Math.round(parent.width * 0.54) : parent.width
    }
    Column {
        anchors.left: acts.left
        anchors.right: acts.right
        anchors.top: root.wide ? parent.top : panel.bottom
        anchors.topMargin: root.wide ? 0 : Metrics.u(notice.visible ? 1.5 : 3)
        spacing: Metrics.u(Metrics.tight < 0.9 ? 0.25 : 1.75)
        visible: root.keeps

        TicketStep {
            glyph: root.ticket.alone ? "camera" : "receipt"
            second: root.ticket.alone ? qsTr("The photo is enough") : root.ticket.paperLine
            text: root.ticket.alone ? qsTr("Take a photo of the code") : qsTr("Take your paper")
            width: parent.width
        }
        TicketStep {
            glyph: "hand-waving"
            second: qsTr("When you come back")
            text: qsTr("Show it at the welcome desk")
            visible: root.ticket.trouble === ""
            width: parent.width
        }
    }
    TurnedActs {
        id: acts

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        keeps: root.keeps
        ticket: root.ticket
        turned: root.turned
        width: root.wide ? parent.width - panel.width - Metrics.u(3) : parent.width
    }
}
