pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* The calls before this one: four rows, three where the letters would get too small. */
Item {
    id: root

    required property BoardModel board
    readonly property int headText: Math.min(Metrics.secondText, width * 0.078)
    readonly property int capital: Metrics.numberText * Metrics.capHeight
    readonly property int rows: (height - head.height) / 4 >= capital * 1.32 ? 4 : 3
    readonly property int rowHeight: Math.floor((height - head.height) / rows)
    readonly property bool wordy: board.deskLetters > 3
    /* Widths in em of the number: "A-000" with its mark, a gap, the plate. */
    readonly property real plateEm: wordy ? 2.2 : 0.27 + 0.6 * board.deskLetters
    readonly property int most: Math.min(Metrics.numberText, width / (3.42 + 0.2 + plateEm), rowHeight * 0.95)

    objectName: "history"

    Item {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        height: Math.round(root.headText * 1.4)

        Words {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: root.headText * 0.14
            anchors.left: parent.left
            color: Theme.ink2
            font.pixelSize: root.headText
            font.weight: Theme.medium
            text: qsTr("Before")
        }
        Words {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: root.headText * 0.14
            anchors.right: parent.right
            color: Theme.ink2
            font.pixelSize: root.headText
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
                most: root.most
                height: root.rowHeight
                plateWidth: root.most * root.plateEm
                visible: index < root.rows
                width: root.width
            }
        }
    }
}
