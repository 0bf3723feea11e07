import QtQuick
import Ventanilla.Design

/* Who comes before, the language, or in its place the appointment; the moment. */
Column {
    id: root

    required property TicketModel ticket
    property bool withLanguage: true
    property bool withMoment: true
    /* On a low page the wait stands in the line of those before. */
    property bool brief: false

    spacing: Metrics.u(2.5)

    FactRow {
        glyph: "hourglass"
        second: qsTr("Then you wait again, without going to the end.")
        strongText: Metrics.headingText
        text: root.ticket.until ? qsTr("Until %1").arg(root.ticket.until) : ""
        visible: text !== ""
        width: parent.width
    }
    FactRow {
        glyph: "users"
        second: qsTr("before you") + (root.brief && root.ticket.wait ? " · " + root.ticket.wait : "")
        strongText: Metrics.headingText
        text: root.ticket.ahead
        visible: text !== ""
        width: parent.width
    }
    FactRow {
        glyph: "clock"
        second: qsTr("of waiting, more or less")
        strongText: Metrics.headingText
        text: root.ticket.wait
        visible: text !== "" && !root.brief
        width: parent.width
    }
    FactRow {
        glyph: root.ticket.appointment ? "calendar" : "translate"
        second: root.ticket.arrival
        strongText: Metrics.headingText
        text: root.ticket.appointment || root.ticket.language
        visible: (root.withLanguage && !root.ticket.found) || root.ticket.appointment !== ""
        width: parent.width
    }
    FactRow {
        glyph: "clock"
        strongText: Metrics.headingText
        text: root.ticket.moment
        visible: root.withMoment && root.ticket.wait === "" && !root.ticket.found
        width: parent.width
    }
}
