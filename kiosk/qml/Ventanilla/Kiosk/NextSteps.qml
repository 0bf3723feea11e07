import QtQuick
import Ventanilla.Design

/* What happens next, when paper comes. */
StepColumn {
    id: root

    property string number
    property string paper

    Words {
        Accessible.role: Accessible.Heading
        font.pixelSize: Metrics.headingText
        font.weight: Theme.semiBold
        text: qsTr("What happens next")
        /* A small panel has no room for it, nor one of middling size for Arabic's taller lines. */
        visible: Metrics.tight >= 0.9 && (Metrics.far || !Theme.rtl)
        width: parent.width
    }
    TicketStep {
        glyph: "receipt"
        second: root.paper
        text: qsTr("Take your paper")
        width: parent.width
    }
    TicketStep {
        glyph: "armchair"
        second: qsTr("We keep your place")
        text: qsTr("Sit down and wait calmly")
        width: parent.width
    }
    TicketStep {
        glyph: "megaphone"
        /* The smallest panel has room for what to do alone. */
        second: Metrics.tight < 0.9 ? "" : qsTr("You will see it on the screen and hear it")
        text: qsTr("When %1 shows, go to the desk").arg(root.number)
        width: parent.width
    }
}
