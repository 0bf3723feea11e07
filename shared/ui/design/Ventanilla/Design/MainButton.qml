import QtQuick

/* The one filled button of a page. While `waiting` it keeps its size and says so. */
Touchable {
    id: root

    property string glyph
    property bool waiting: false
    /* Where the keypad begins on a page. */
    property bool lead: true
    property string waitingText: qsTr("One moment…")
    readonly property bool filled: enabled || waiting

    Accessible.name: waiting ? waitingText : text
    edge: filled ? Theme.action : Theme.line
    enabled: !waiting
    field: filled ? Theme.action : Theme.wall
    implicitHeight: Math.max(Metrics.mainHeight, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Metrics.u(3)
    pressedEdge: Theme.highContrast ? Theme.action : Theme.actionPressed
    pressedField: Theme.actionPressed
    rightPadding: Metrics.u(3)

    contentItem: ButtonFace {
        busy: root.waiting
        busyText: root.waitingText
        glyph: root.glyph
        ink: root.down ? Theme.actionPressedInk : root.filled ? Theme.actionInk : Theme.ink2
        text: root.text
    }
}
