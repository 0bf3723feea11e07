pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Ventanilla.Counter
import Ventanilla.Design

/* Who waits and since when: a line a service, a mark a minute at which somebody stands. */
Panel {
    id: root

    required property FloorModel model
    readonly property int names: Math.min(Metrics.u(32), Math.round(width * 0.24))
    readonly property var columns: [Metrics.u(8), Metrics.u(11), Metrics.u(15)]
    readonly property real span: width - names - columns[0] - columns[1] - columns[2] - Metrics.u(8)
    readonly property real perMinute: span / (model.axisStep * model.axisSteps)

    border.color: Theme.highContrast ? Theme.edge : Theme.line
    implicitHeight: Metrics.u(11) + lines.contentHeight

    Words {
        id: title

        anchors.left: parent.left
        anchors.margins: Metrics.u(2)
        anchors.right: legend.left
        anchors.top: parent.top
        elide: Text.ElideRight
        font.weight: Theme.bold
        maximumLineCount: 1
        text: qsTr("Who waits, and since when")
    }
    Row {
        id: legend

        anchors.right: parent.right
        anchors.rightMargin: Metrics.u(2)
        anchors.verticalCenter: title.verticalCenter
        spacing: Metrics.u(1)

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink
            height: Metrics.u(2)
            width: Metrics.strongLine
        }
        Words {
            color: Theme.ink2
            font.pixelSize: Metrics.leastText
            text: qsTr("target")
        }
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            border.color: Theme.trouble
            border.width: Metrics.edgeWidth
            color: "transparent"
            height: width
            radius: width / 2
            width: Metrics.u(2)
        }
        Words {
            color: Theme.ink2
            font.pixelSize: Metrics.leastText
            text: qsTr("beyond it")
        }
    }
    Item {
        id: ticks

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.u(1.5)
        anchors.left: parent.left
        anchors.leftMargin: Metrics.u(3) + root.names
        anchors.top: title.bottom
        anchors.topMargin: Metrics.u(1)
        width: root.span

        Repeater {
            model: root.model.axisSteps + 1

            Item {
                id: tick

                required property int index
                readonly property int minute: index * root.model.axisStep

                height: ticks.height
                width: 1
                x: Math.round(minute * root.perMinute)

                Words {
                    anchors.horizontalCenter: parent.horizontalCenter
                    color: Theme.ink2
                    font.pixelSize: Metrics.leastText
                    text: tick.minute
                    wrapMode: Text.NoWrap
                }
                Rectangle {
                    anchors.bottom: parent.bottom
                    anchors.top: parent.top
                    anchors.topMargin: Metrics.u(3)
                    color: Theme.line
                    width: Metrics.ruleWidth
                }
            }
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Metrics.u(2)
        anchors.top: ticks.top

        Repeater {
            model: [qsTr("waiting"), qsTr("longest"), qsTr("a newcomer")]

            Words {
                required property int index
                required property string modelData

                color: Theme.ink2
                font.pixelSize: Metrics.leastText
                horizontalAlignment: Text.AlignRight
                text: modelData
                width: root.columns[index]
                wrapMode: Text.NoWrap
            }
        }
    }
    ListView {
        id: lines

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.u(1.5)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: ticks.top
        anchors.topMargin: Metrics.u(3.5)
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.model.services
        objectName: "floor-services"
        reuseItems: false

        T.ScrollBar.vertical: SlimBar {
        }
        delegate: FloorService {
            columns: root.columns
            names: root.names
            perMinute: root.perMinute
            span: root.span
            width: ListView.view.width

            onClicked: root.model.choose("service", service)
        }
    }
}
