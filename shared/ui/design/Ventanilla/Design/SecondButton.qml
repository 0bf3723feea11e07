import QtQuick

/* The other way: panel field, action edge and words. */
Touchable {
    id: root

    property string glyph
    property bool waiting: false
    property string waitingText: qsTr("One moment…")

    Accessible.name: waiting ? waitingText : text
    edge: enabled ? Theme.action : Theme.line
    enabled: !waiting
    leftPadding: Metrics.u(2)
    rightPadding: Metrics.u(2)

    contentItem: ButtonFace {
        busy: root.waiting
        busyText: root.waitingText
        glyph: root.glyph
        ink: root.enabled ? Theme.action : Theme.ink2
        text: root.text
    }
}
