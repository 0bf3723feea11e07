import QtQuick
import Ventanilla.Design

/*
 * One who waits: number, need, what to know, wait. The next by the rule has the bar; who cannot
 * be called now is quiet, with a sign.
 */
Rectangle {
    id: root

    required property string stepId
    required property string number
    required property string service
    required property string second
    required property string wait
    required property bool priority
    required property bool late
    required property string sign
    required property string section
    required property bool quiet
    required property bool interpreter
    required property bool appointment
    required property bool next
    property bool linked: true
    readonly property color ink: section === "mine" && linked ? Theme.ink : Theme.ink2

    signal openAsked

    Accessible.name: [number, service, second, wait].join(", ")
    Accessible.role: Accessible.ListItem
    color: next && linked ? Theme.tint : Theme.panel
    implicitHeight: Math.max(Metrics.rowHeight, lines.implicitHeight + Metrics.u(1.5))

    TapHandler {
        enabled: root.linked
        gesturePolicy: TapHandler.ReleaseWithinBounds

        onTapped: root.openAsked()
    }
    Rectangle {
        color: Theme.action
        height: parent.height
        visible: root.next && root.linked
        width: Metrics.u(0.75)
    }
    Item {
        id: badge

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: Metrics.u(3)
        anchors.top: parent.top
        /* Drawn without a GPU, a Shape that is clipped away wholly would be painted unclipped. */
        layer.enabled: true
        width: ticket.width

        TicketNumber {
            id: ticket

            anchors.verticalCenter: parent.verticalCenter
            ink: root.ink
            markColor: root.linked ? Theme.seriesColor(series) : Theme.ink2
            size: Math.round(Metrics.headingText * 0.96)
            text: root.number
        }
    }
    Column {
        id: lines

        anchors.left: parent.left
        anchors.leftMargin: Math.max(Metrics.u(18), badge.x + badge.width + Metrics.u(2))
        anchors.right: signs.left
        anchors.rightMargin: Metrics.u(1)
        anchors.verticalCenter: parent.verticalCenter

        Words {
            Accessible.ignored: true
            color: root.ink
            font.weight: Theme.medium
            text: root.service
            width: parent.width
        }
        Words {
            Accessible.ignored: true
            color: Theme.ink2
            font.pixelSize: Metrics.leastText
            text: root.second
            visible: text !== ""
            width: parent.width
        }
    }
    Row {
        id: signs

        anchors.right: waited.left
        anchors.rightMargin: Metrics.u(1)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.u(1)

        Icon {
            color: Theme.ink2
            glyph: "caret-double-up"
            visible: root.priority
        }
        Icon {
            color: Theme.ink2
            glyph: "phone-call"
            visible: root.interpreter
        }
        Icon {
            color: Theme.ink2
            glyph: "calendar"
            visible: root.appointment
        }
        Icon {
            color: Theme.ink2
            glyph: root.sign
            visible: glyph !== ""
        }
        Icon {
            color: root.linked ? Theme.trouble : Theme.ink2
            glyph: "warning"
            visible: root.late
        }
    }
    Words {
        id: waited

        Accessible.ignored: true
        anchors.right: parent.right
        anchors.rightMargin: Metrics.u(3)
        anchors.verticalCenter: parent.verticalCenter
        color: root.late && root.linked ? Theme.trouble : root.ink
        font.pixelSize: Metrics.tileText
        font.weight: root.late ? Theme.bold : root.quiet ? Theme.medium : Theme.semiBold
        text: root.wait
        wrapMode: Text.NoWrap
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.line
        height: Metrics.ruleWidth
        width: parent.width
    }
}
