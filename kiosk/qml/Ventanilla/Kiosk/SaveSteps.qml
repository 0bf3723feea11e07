import QtQuick

/* How to keep the number, when no paper comes. */
StepColumn {
    TicketStep {
        glyph: "camera"
        second: qsTr("Or scan the code with your phone")
        text: qsTr("Write down your number, or take a photo")
        width: parent.width
    }
    TicketStep {
        glyph: "hand-waving"
        second: qsTr("They write your number on a paper")
        text: qsTr("No phone? Say so at the welcome desk")
        width: parent.width
    }
}
