pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* One line: its name, three shares as a bar with their figures, and the mean error. */
Item {
    id: root

    required property string name
    required property string count
    required property bool known
    required property real sooner
    required property real within
    required property real later
    required property string soonerText
    required property string withinText
    required property string laterText
    required property string error

    Accessible.description: [count, soonerText, withinText, laterText, error].join(" ")
    Accessible.name: name
    Accessible.role: Accessible.ListItem
    height: Math.max(names.implicitHeight, Metrics.u(4)) + Metrics.u(1.5)

    Rectangle {
        color: Theme.line
        height: Metrics.ruleWidth
        width: parent.width
    }
    Column {
        id: names

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(root.width * 0.3)

        Words {
            Accessible.ignored: true
            font.pixelSize: Metrics.bodyText
            font.weight: Theme.semiBold
            text: root.name
            width: parent.width
        }
        Words {
            Accessible.ignored: true
            color: Theme.ink2
            font.pixelSize: Metrics.leastText
            text: root.known ? qsTr("%1 waits, %2 longer").arg(root.count).arg(root.laterText) : root.count
            width: parent.width
        }
    }
    Row {
        id: bar

        anchors.left: names.right
        anchors.leftMargin: Metrics.u(1)
        anchors.right: error.left
        anchors.rightMargin: Metrics.u(1.5)
        anchors.verticalCenter: parent.verticalCenter
        visible: root.known

        Repeater {
            model: [[root.sooner, root.soonerText], [root.within, root.withinText], [root.later, root.laterText]]

            Rectangle {
                id: part

                required property int index
                required property var modelData

                border.color: Theme.edge
                border.width: Metrics.ruleWidth
                color: Theme.dataFields[index * 2]
                height: Metrics.u(3.5)
                visible: width > 0
                width: Math.round(bar.width * modelData[0])

                Words {
                    Accessible.ignored: true
                    anchors.centerIn: parent
                    color: Theme.dataInks[part.index * 2]
                    font.pixelSize: Metrics.leastText
                    font.weight: Theme.semiBold
                    text: part.modelData[1]
                    visible: implicitWidth <= part.width - 2 * Metrics.ruleWidth
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
    Words {
        Accessible.ignored: true
        anchors.centerIn: bar
        color: Theme.ink2
        text: "—"
        visible: !root.known
    }
    Words {
        id: error

        Accessible.ignored: true
        anchors.right: parent.right
        anchors.rightMargin: Metrics.u(1)
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: Metrics.bodyText
        font.weight: Theme.semiBold
        horizontalAlignment: Text.AlignRight
        text: root.error
        width: Metrics.u(8)
        wrapMode: Text.NoWrap
    }
}
