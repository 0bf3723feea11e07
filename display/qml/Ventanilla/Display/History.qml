pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* The calls before this one. */
Item {
    id: root

    required property BoardModel board
    readonly property var sizes: board.sizes

    objectName: "history"

    Item {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        height: Math.round(root.sizes.list_heading * 1.4)

        Words {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: root.sizes.list_heading * 0.14
            anchors.left: parent.left
            anchors.right: desks.left
            anchors.rightMargin: Metrics.u(1)
            color: Theme.ink2
            font.pixelSize: root.sizes.list_heading
            font.weight: Theme.medium
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Metrics.px(24)
            text: root.board.show === "picture" ? qsTr("Called") : qsTr("Before")
        }
        Words {
            id: desks

            anchors.bottom: parent.bottom
            anchors.bottomMargin: root.sizes.list_heading * 0.14
            anchors.right: parent.right
            color: Theme.ink2
            font.pixelSize: root.sizes.list_heading
            font.weight: Theme.medium
            text: root.board.deskHeading
        }
        Rectangle {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            color: Theme.line
            height: Metrics.px(3)
        }
    }
    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom

        Repeater {
            model: root.board.past

            HistoryRow {
                height: root.sizes.row_height
                marked: root.sizes.marks
                most: root.sizes.past
                plateWidth: root.sizes.plate
                visible: index < root.sizes.rows
                width: root.width
            }
        }
    }
}
