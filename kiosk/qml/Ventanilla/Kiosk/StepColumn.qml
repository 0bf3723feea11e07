import QtQuick
import Ventanilla.Design

/* Steps one under the other; closer together where the page is short. */
Column {
    id: root

    property real room
    readonly property int gaps: root.children.length - 1
    readonly property real filled: {
        let sum = 0;
        for (const each of root.children)
            sum += each.visible ? each.implicitHeight : 0;
        return sum;
    }

    spacing: Math.max(Metrics.u(0.25), Math.min(Metrics.u(1.75), (room - filled) / gaps))
}
