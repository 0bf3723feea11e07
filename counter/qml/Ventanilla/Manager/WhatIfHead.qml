pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* The names of the answer's columns, and how wide they are. */
Item {
    id: root

    readonly property int wide: Math.round(width * 0.17)
    readonly property int narrow: Math.round(width * 0.12)
    readonly property int names: width - 2 * wide - 2 * narrow
    readonly property var widths: [narrow, wide, wide, narrow]

    implicitHeight: row.implicitHeight + Metrics.u(1)

    Words {
        anchors.left: parent.left
        anchors.leftMargin: Metrics.u(1)
        color: Theme.ink2
        font.pixelSize: Metrics.leastText
        text: qsTr("Mean wait")
        width: root.names - Metrics.u(1)
    }
    Row {
        id: row

        anchors.right: parent.right

        Repeater {
            model: [qsTr("today"), qsTr("with the change"), qsTr("difference"), qsTr("within target")]

            Words {
                required property int index
                required property string modelData

                color: Theme.ink2
                font.pixelSize: Metrics.leastText
                horizontalAlignment: Text.AlignRight
                leftPadding: Metrics.u(1)
                text: modelData
                width: root.widths[index]
            }
        }
    }
}
