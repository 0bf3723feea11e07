import QtQuick
import Ventanilla.Design

/* Who comes before, the language, the moment. */
Column {
    id: root

    required property TicketModel ticket
    property bool withLanguage: true
    property bool withMoment: true

    spacing: Metrics.u(2.5)

    FactRow {
        glyph: "users"
        second: qsTr("before you")
        strongText: Metrics.headingText
        text: root.ticket.ahead
        width: parent.width
    }
    FactRow {
        glyph: "translate"
        strongText: Metrics.headingText
        text: root.ticket.language
        visible: root.withLanguage
        width: parent.width
    }
    FactRow {
        glyph: "clock"
        strongText: Metrics.headingText
        text: root.ticket.moment
        visible: root.withMoment
        width: parent.width
    }
}
