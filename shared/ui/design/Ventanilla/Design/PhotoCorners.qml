pragma ComponentBehavior: Bound

import QtQuick

/* Four corners around what the visitor should photograph. */
Item {
    id: root

    property color color: Theme.action
    property real arm: Metrics.u(7)
    property real thickness: Metrics.u(0.9)

    Repeater {
        model: 8

        Rectangle {
            required property int index
            readonly property bool flat: index < 4

            color: root.color
            height: flat ? root.thickness : root.arm
            width: flat ? root.arm : root.thickness
            x: index % 2 ? root.width - width : 0
            y: index % 4 > 1 ? root.height - height : 0
        }
    }
}
