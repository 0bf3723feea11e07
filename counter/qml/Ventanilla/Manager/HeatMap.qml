pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* The median wait by weekday and hour of arrival; the figure stands in each cell. */
Item {
    id: root

    required property StatisticsModel model
    readonly property var heatList: model.heat
    readonly property int names: Metrics.u(13)
    readonly property real cell: (width - names) / Math.max(1, model.hours.length)
    readonly property real line: Math.min(Metrics.u(9), (height - title.height - heads.height - legend.height - Metrics.u(3)) / Math.max(1, heatList.count))

    objectName: "heat-map"

    Words {
        id: title

        color: Theme.ink2
        font.pixelSize: Metrics.leastText
        text: qsTr("Median wait in minutes, by hour of arrival. Press one to see why.")
        width: parent.width
        wrapMode: Text.Wrap
    }
    Row {
        id: heads

        anchors.top: title.bottom
        anchors.topMargin: Metrics.u(1)
        x: root.names

        Repeater {
            model: root.model.hours

            Words {
                required property string modelData

                color: Theme.ink2
                font.pixelSize: Metrics.leastText
                horizontalAlignment: Text.AlignHCenter
                text: modelData
                width: root.cell
                wrapMode: Text.NoWrap
            }
        }
    }
    Column {
        id: rows

        anchors.top: heads.bottom
        anchors.topMargin: Metrics.u(0.5)
        width: parent.width

        Repeater {
            model: root.model.heat

            Row {
                id: row

                required property int weekday
                required property string name
                required property var cells
                required property var levels

                Words {
                    anchors.verticalCenter: parent.verticalCenter
                    font.pixelSize: Metrics.leastText
                    font.weight: Theme.semiBold
                    text: row.name
                    width: root.names
                    wrapMode: Text.NoWrap
                }
                Repeater {
                    model: row.cells

                    HeatCell {
                        required property string modelData
                        required property int index

                        enabled: modelData !== ""
                        height: root.line
                        hint: qsTr("%1, %2: median wait %3 minutes. Why?").arg(row.name).arg(root.model.hours[index]).arg(modelData)
                        level: row.levels[index]
                        objectName: "cell-" + row.weekday + "-" + index
                        text: modelData
                        width: root.cell

                        onClicked: root.model.ask(row.weekday, index)
                    }
                }
            }
        }
    }
    Row {
        id: legend

        anchors.bottom: parent.bottom
        spacing: Metrics.u(1.5)
        x: root.names

        Repeater {
            model: root.model.legend

            Row {
                id: step

                required property string modelData
                required property int index

                spacing: Metrics.u(0.75)

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    border.color: Theme.line
                    border.width: Metrics.ruleWidth
                    color: Theme.dataFields[step.index]
                    height: Metrics.u(1.75)
                    width: Metrics.u(3)
                }
                Words {
                    color: Theme.ink2
                    font.pixelSize: Metrics.leastText
                    text: step.modelData
                }
            }
        }
    }
}
