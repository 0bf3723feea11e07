import QtQuick
import Ventanilla.Design

/* One entry: when, what, and why. */
Item {
    id: root

    required property string day
    required property string time
    required property string said
    required property string context
    required property string number

    height: Math.max(when.height, what.height) + Metrics.u(1.5)

    Column {
        id: when

        width: Metrics.u(15)
        x: Metrics.u(1)
        y: Metrics.u(0.75)

        Words {
            color: Theme.ink2
            font.pixelSize: Metrics.leastText
            text: root.day === "" ? root.time : root.day
            width: parent.width
        }
        Words {
            color: Theme.ink2
            font.pixelSize: Metrics.leastText
            text: root.time
            visible: root.day !== ""
            width: parent.width
        }
    }
    Column {
        id: what

        anchors.left: when.right
        anchors.leftMargin: Metrics.u(1)
        anchors.right: parent.right
        y: Metrics.u(0.75)

        Words {
            text: root.said
            width: parent.width
        }
        Words {
            color: Theme.ink2
            font.pixelSize: Metrics.leastText
            text: root.context
            visible: text !== ""
            width: parent.width
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.line
        height: Metrics.ruleWidth
        width: parent.width
    }
}
