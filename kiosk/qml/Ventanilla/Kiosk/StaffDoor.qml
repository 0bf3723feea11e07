import QtQuick
import Ventanilla.Design

/* The way in: the tiles at the head of any page, held for three seconds; or the keys. */
Item {
    id: root

    /* Seconds: nobody rests a finger there so long by chance. */
    property real holdFor: 3

    signal opened

    Accessible.ignored: true
    height: Metrics.stripTile
    objectName: "staff-door"
    width: parent ? parent.width : 0

    TapHandler {
        longPressThreshold: root.holdFor

        onLongPressed: root.opened()
    }
    Shortcut {
        context: Qt.ApplicationShortcut
        sequences: ["Ctrl+Alt+S"]

        onActivated: root.opened()
    }
}
