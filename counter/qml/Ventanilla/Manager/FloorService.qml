pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* One service of the time line; its row opens what can be done about it. */
Touchable {
    id: root

    required property string service
    required property string name
    required property string series
    required property var marks
    required property int target
    required property int over
    required property string figure
    required property string longest
    required property string expected
    required chosen
    required property int names
    required property real perMinute
    required property real span
    required property var columns
    readonly property int start: names + Metrics.u(3)

    Accessible.description: [figure, longest, expected].join(" ")
    focusPolicy: Qt.TabFocus
    implicitHeight: Metrics.u(4.75)
    objectName: "service-" + service
    text: name

    background: Rectangle {
        color: root.down || root.chosen ? Theme.tint : "transparent"

        FocusRing {
            anchors.margins: Metrics.focusGap + Metrics.focusWidth
            corner: root.corner
            visible: root.visualFocus
        }
    }
    contentItem: Item {
    }

    Words {
        Accessible.ignored: true
        anchors.left: parent.left
        anchors.leftMargin: Metrics.u(2)
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: Metrics.leastText
        font.weight: Theme.semiBold
        text: root.name
        width: root.names
    }
    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.line
        height: Metrics.ruleWidth
        width: root.span
        x: root.start
    }
    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.ink
        height: Metrics.u(3.5)
        width: Metrics.strongLine
        x: root.start + Math.round(root.target * root.perMinute)
    }
    /* Another number makes every mark anew, so it grows in steps. */
    Repeater {
        model: Math.ceil(root.marks.length / 16) * 16

        Item {
            id: mark

            required property int index
            readonly property int minute: root.marks[index] ?? 0
            // The longest come first.
            readonly property bool beyond: index < root.over

            anchors.verticalCenter: parent?.verticalCenter
            visible: index < root.marks.length
            x: root.start + Math.round(minute * root.perMinute)

            SeriesMark {
                anchors.centerIn: parent
                series: root.series
                size: Metrics.u(1.75)
            }
            Rectangle {
                anchors.centerIn: parent
                border.color: Theme.trouble
                border.width: Metrics.edgeWidth
                color: "transparent"
                height: width
                radius: width / 2
                visible: mark.beyond
                width: Metrics.u(3)
            }
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Metrics.u(2)
        anchors.verticalCenter: parent.verticalCenter

        Repeater {
            model: [root.figure, root.longest, root.expected]

            Words {
                required property int index
                required property string modelData

                Accessible.ignored: true
                color: index === 1 && root.over > 0 ? Theme.trouble : index === 2 ? Theme.ink2 : Theme.ink
                font.pixelSize: Metrics.leastText
                font.weight: index === 2 ? Theme.regular : Theme.semiBold
                horizontalAlignment: Text.AlignRight
                text: modelData
                width: root.columns[index]
                wrapMode: Text.NoWrap
            }
        }
    }
}
