pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* How long newcomers wait, a range of minutes for each series. */
Item {
    id: root

    required property string heading
    required property int letters
    required property int most
    property alias model: series.model
    readonly property int columns: Metrics.landscape ? 4 : 2
    /* Widths in em: the heading, and in each column mark, letter, range and gap. */
    readonly property real em: (Metrics.landscape ? 6.5 : 2) + columns * (2.4 + 0.6 * letters)
    readonly property int size: Math.floor(Math.min(most, width / em))

    objectName: "waits"

    Row {
        id: head

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        spacing: root.size * 0.3
        visible: series.count > 0

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink2
            glyph: "clock"
            size: root.size * 1.15
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink2
            font.pixelSize: root.size
            text: root.heading
            visible: Metrics.landscape
            wrapMode: Text.NoWrap
        }
    }
    Grid {
        anchors.left: head.right
        anchors.leftMargin: root.size * 0.7
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        columns: root.columns
        rowSpacing: root.size * 0.35

        Repeater {
            id: series

            SeriesWait {
                size: root.size
                width: Math.floor(parent.width / root.columns)
            }
        }
    }
}
