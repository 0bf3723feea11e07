pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* Bars: of all waits, or of the days with their median waits as dots. */
Item {
    id: root

    required property StatisticsModel model
    readonly property var columnsList: model.columns
    readonly property bool trend: model.left === "trend"
    readonly property int every: Math.max(1, Math.ceil(columnsList.count * Metrics.u(trend ? 8 : 4) / width))

    objectName: "statistics-bars"

    Words {
        id: title

        color: Theme.ink2
        font.pixelSize: Metrics.leastText
        text: root.trend ? qsTr("Bars: services asked for. Dots: median wait, the highest %1.").arg(root.model.longest) : qsTr("How many waited how many minutes. Each bar stands for five or more; a wide one for fewer a minute.")
        width: parent.width
        wrapMode: Text.Wrap
    }
    Row {
        id: bars

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.u(3)
        anchors.top: title.bottom
        anchors.topMargin: Metrics.u(1)
        width: parent.width

        Repeater {
            model: root.model.columns

            Item {
                id: bar

                required property int place
                required property string label
                required property string text
                required property real tall
                required property real wide
                required property real second
                required property bool late
                readonly property int room: bars.height - Metrics.u(3)

                Accessible.name: label + ": " + text
                Accessible.role: Accessible.StaticText
                height: bars.height
                width: bars.width * wide

                Rectangle {
                    anchors.bottom: parent.bottom
                    anchors.horizontalCenter: parent.horizontalCenter
                    border.color: Theme.dataFields[3]
                    border.width: Metrics.ruleWidth
                    color: root.trend ? Theme.dataFields[1] : bar.late ? Theme.dataFields[1] : Theme.dataFields[3]
                    height: bar.room * bar.tall
                    visible: bar.tall > 0
                    width: Math.max(1, parent.width - Metrics.u(0.25))
                }
                Rectangle {
                    anchors.horizontalCenter: parent.horizontalCenter
                    color: Theme.ink
                    height: Metrics.u(1)
                    radius: height / 2
                    visible: bar.second >= 0
                    width: height
                    y: bars.height - bar.room * bar.second - height / 2
                }
                Words {
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: bar.room * bar.tall
                    anchors.horizontalCenter: parent.horizontalCenter
                    color: Theme.ink2
                    font.pixelSize: Metrics.leastText
                    text: bar.text
                    visible: (!root.trend || bar.late || root.every === 1) && implicitWidth < parent.width
                }
                Words {
                    Accessible.ignored: true
                    anchors.top: parent.bottom
                    anchors.topMargin: Metrics.u(0.5)
                    color: Theme.ink2
                    font.pixelSize: Metrics.leastText
                    text: bar.label
                    visible: bar.place % root.every === 0
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
    Rectangle {
        anchors.top: bars.bottom
        color: Theme.ink
        height: Metrics.ruleWidth
        width: parent.width
    }
}
