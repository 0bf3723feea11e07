import QtQuick
import Ventanilla.Design

/* What happens next, when paper comes, or is there already. */
StepColumn {
    id: root

    required property TicketModel ticket

    Words {
        Accessible.role: Accessible.Heading
        font.pixelSize: Metrics.headingText
        font.weight: Theme.semiBold
        text: qsTr("What happens next")
        /* A small panel has no room for it, nor one of middling size for Arabic's taller lines. */
        visible: root.ticket.trouble === "" && Metrics.tight >= 0.9 && (Metrics.far || !Theme.rtl)
        width: parent.width
    }
    TicketStep {
        glyph: "receipt"
        second: root.ticket.paperLine
        text: qsTr("Take your paper")
        visible: second !== "" || !root.ticket.found
        width: parent.width
    }
    TicketStep {
        glyph: "armchair"
        second: root.ticket.found && root.ticket.waitAt ? root.ticket.waitAt : qsTr("We keep your place")
        text: qsTr("Sit down and wait calmly")
        width: parent.width
    }
    TicketStep {
        glyph: "megaphone"
        /* The smallest panel has room for what to do alone, and so has who must be back in time. */
        second: Metrics.tight < 0.9 || root.ticket.until ? "" : qsTr("You will see it on the screen and hear it")
        text: qsTr("When %1 shows, go to the desk").arg(root.ticket.number)
        width: parent.width
    }
}
