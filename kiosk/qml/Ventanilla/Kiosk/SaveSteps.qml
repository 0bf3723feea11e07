import QtQuick
import Ventanilla.Design

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
        /* The smallest panel has room for what to do alone. */
        second: Metrics.tight < 0.9 ? "" : qsTr("They write your number on a paper")
        text: qsTr("No phone? Say so at the welcome desk")
        width: parent.width
    }
}
