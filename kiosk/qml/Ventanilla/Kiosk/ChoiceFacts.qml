pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* What is to be known of what was chosen: who waits, how long, and what is closed. */
Column {
    id: root

    required property WayModel way

    spacing: Metrics.u(1)

    ChoiceFact {
        glyph: "users"
        text: root.way.waiting
        width: parent.width
    }
    ChoiceFact {
        glyph: "clock"
        text: root.way.waitRange
        width: parent.width
    }
    ChoiceFact {
        glyph: "receipt"
        text: root.way.count > 1 && !root.way.shut ? qsTr("One number for all of it") : ""
        width: parent.width
    }
    Repeater {
        model: root.way.notes

        ChoiceFact {
            required property string modelData

            glyph: root.way.shut ? "calendar" : "info"
            text: modelData
            width: parent.width
        }
    }
}
