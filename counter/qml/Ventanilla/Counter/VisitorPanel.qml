import QtQuick
import Ventanilla.Design

/* The visitor now: number, time, facts, reason, and the acts with their keys. */
Panel {
    id: root

    required property DeskModel desk
    required property VisitorModel visitor
    readonly property bool linked: desk.linked
    readonly property bool here: visitor.number !== ""
    readonly property int inset: Metrics.u(3)
    /* As large as width and height allow, but no less than a name. */
    readonly property real room: acts.y - heading.y - heading.height - facts.contentHeight - Metrics.u(6)
    readonly property int numberSize: Math.round(Math.max(Metrics.questionText, Math.min(Metrics.numberText * 1.75, Metrics.numberText * (width - 2 * inset) / Metrics.u(92), room / Metrics.capHeight)))
    readonly property color ink: linked ? Theme.ink : Theme.ink2

    Words {
        id: heading

        anchors.left: parent.left
        anchors.margins: root.inset
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Metrics.u(1.75)
        color: Theme.ink2
        font.weight: Theme.medium
        objectName: "heading"
        text: root.visitor.heading
        visible: root.here
    }
    Item {
        id: hero

        anchors.left: parent.left
        anchors.margins: root.inset
        anchors.right: parent.right
        anchors.top: heading.bottom
        anchors.topMargin: Metrics.u(2)
        height: number.implicitHeight
        visible: root.here

        TicketNumber {
            id: number

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            ink: root.ink
            markColor: root.linked ? Theme.seriesColor(series) : Theme.ink2
            objectName: "current-number"
            size: root.numberSize
            text: root.visitor.number
        }
        SignText {
            id: time

            anchors.bottom: usual.top
            anchors.bottomMargin: Metrics.u(1)
            anchors.right: parent.right
            color: root.ink
            size: Math.round(root.numberSize * 0.45)
            text: root.visitor.elapsed
            visible: root.linked
            weight: Theme.semiBold
        }
        Words {
            id: usual

            anchors.bottom: parent.bottom
            anchors.bottomMargin: -Metrics.u(0.5)
            anchors.left: number.right
            anchors.leftMargin: Metrics.u(2)
            anchors.right: parent.right
            color: Theme.ink2
            horizontalAlignment: Text.AlignRight
            text: root.visitor.usual
            visible: root.linked
        }
    }
    VisitorFacts {
        id: facts

        anchors.bottom: acts.top
        anchors.bottomMargin: Metrics.u(1.5)
        anchors.left: parent.left
        anchors.margins: root.inset
        anchors.right: parent.right
        anchors.top: hero.bottom
        anchors.topMargin: Metrics.u(2.5)
        visible: root.here
        visitor: root.visitor
    }
    Column {
        anchors.left: parent.left
        anchors.margins: root.inset
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Metrics.u(5)
        spacing: Metrics.u(1)
        visible: !root.here

        Words {
            font.pixelSize: Metrics.titleText
            font.weight: Theme.bold
            text: root.visitor.heading
            width: parent.width
        }
        Words {
            color: Theme.ink2
            font.pixelSize: Metrics.tileText
            text: root.visitor.hint
            visible: root.linked
            width: parent.width
        }
    }
    VisitorActs {
        id: acts

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: root.inset
        anchors.bottomMargin: Metrics.u(2)
        anchors.right: parent.right
        desk: root.desk
        visible: root.here
        visitor: root.visitor
    }
}
