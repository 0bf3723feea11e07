pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* A row each: how many, how many in time, and the median and 90th percentile on one line. */
Item {
    id: root

    required property StatisticsModel model
    readonly property var rowsList: model.rows
    readonly property int many: Metrics.u(10)
    readonly property int share: Metrics.u(9)
    readonly property int names: Math.round((width - many - share) * 0.4)

    objectName: "statistics-table"

    Item {
        id: head

        height: Metrics.u(3)
        width: parent.width

        Words {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink2
            font.pixelSize: Metrics.leastText
            horizontalAlignment: Text.AlignRight
            text: qsTr("asked for")
            width: root.many
            x: root.names
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink2
            font.pixelSize: Metrics.leastText
            horizontalAlignment: Text.AlignRight
            text: qsTr("in time")
            width: root.share
            x: root.names + root.many
        }
        Row {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Metrics.u(0.75)

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.action
                height: Metrics.u(1.5)
                radius: height / 2
                width: height
            }
            Words {
                color: Theme.ink2
                font.pixelSize: Metrics.leastText
                text: qsTr("median")
            }
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                antialiasing: true
                color: Theme.trouble
                height: Metrics.u(1.25)
                rotation: 45
                width: height
            }
            Words {
                color: Theme.ink2
                font.pixelSize: Metrics.leastText
                text: qsTr("p90")
            }
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.ink
                height: Metrics.u(2)
                visible: root.model.right === "service"
                width: Metrics.strongLine
            }
            Words {
                color: Theme.ink2
                font.pixelSize: Metrics.leastText
                text: qsTr("target")
                visible: root.model.right === "service"
            }
        }
    }
    ListView {
        activeFocusOnTab: contentHeight > height
        anchors.bottom: parent.bottom
        anchors.top: head.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        keyNavigationEnabled: true
        model: root.model.rows
        width: parent.width

        delegate: StatisticsLine {
            implicitHeight: Math.max(least, Math.min(Metrics.u(8), (ListView.view.height - Metrics.u(1)) / Math.max(1, root.rowsList.count)))
            many: root.many
            names: root.names
            share: root.share
            width: ListView.view.width
        }
    }
}
