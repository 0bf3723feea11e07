import QtQuick
import Ventanilla.Design

/* One row of the table, its waits drawn on a line. */
Item {
    id: root

    required property string code
    required property string name
    required property string steps
    required property string inTime
    required property string medianText
    required property string p90Text
    required property real median
    required property real p90
    required property real target
    readonly property int least: Math.max(Metrics.u(5), label.implicitHeight + Metrics.u(1))
    property int names
    property int many
    property int share

    Accessible.name: [name, steps, inTime, medianText, p90Text].join(", ")
    Accessible.role: Accessible.ListItem
    objectName: "row-" + code

    Words {
        id: label

        Accessible.ignored: true
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: Metrics.leastText
        font.weight: Theme.semiBold
        text: root.name
        width: root.names - Metrics.u(0.5)
        wrapMode: Text.Wrap
    }
    Words {
        Accessible.ignored: true
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: Metrics.leastText
        horizontalAlignment: Text.AlignRight
        objectName: "steps"
        text: root.steps
        width: root.many
        x: root.names
    }
    Words {
        Accessible.ignored: true
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: Metrics.leastText
        horizontalAlignment: Text.AlignRight
        text: root.inTime
        width: root.share
        x: root.names + root.many
    }
    Item {
        id: line

        readonly property int edge: Metrics.u(1)
        readonly property real span: width - 2 * edge

        anchors.left: parent.left
        anchors.leftMargin: root.names + root.many + root.share + Metrics.u(2)
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        height: Metrics.u(5)

        Rectangle {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Metrics.u(1.75)
            color: Theme.line
            height: Metrics.ruleWidth
            width: parent.width
        }
        Rectangle {
            color: Theme.dataFields[2]
            height: Metrics.strongLine
            visible: root.median >= 0 && root.p90 >= 0
            width: (root.p90 - root.median) * line.span
            x: line.edge + root.median * line.span
            y: parent.height - Metrics.u(1.75) - height / 2
        }
        Rectangle {
            color: Theme.ink
            height: Metrics.u(2)
            visible: root.target >= 0
            width: Metrics.strongLine
            x: line.edge + root.target * line.span - width / 2
            y: parent.height - Metrics.u(1.75) - height / 2
        }
        Rectangle {
            color: Theme.action
            height: Metrics.u(1.5)
            radius: height / 2
            visible: root.median >= 0
            width: height
            x: line.edge + root.median * line.span - width / 2
            y: parent.height - Metrics.u(1.75) - height / 2
        }
        Rectangle {
            antialiasing: true
            color: Theme.trouble
            height: Metrics.u(1.25)
            rotation: 45
            visible: root.p90 >= 0
            width: height
            x: line.edge + root.p90 * line.span - width / 2
            y: parent.height - Metrics.u(1.75) - height / 2
        }
        Words {
            Accessible.ignored: true
            color: Theme.action
            font.pixelSize: Metrics.leastText
            font.weight: Theme.semiBold
            text: root.medianText
            wrapMode: Text.NoWrap
        }
        Words {
            Accessible.ignored: true
            anchors.right: parent.right
            color: Theme.trouble
            font.pixelSize: Metrics.leastText
            font.weight: Theme.semiBold
            text: root.p90Text
            visible: root.p90 >= 0
            wrapMode: Text.NoWrap
        }
    }
}
