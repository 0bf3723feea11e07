pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* What becomes of one service: today, with the change, and the difference with its range. */
Item {
    id: root

    required property string name
    required property string visits
    required property string today
    required property string then
    required property string thenBetween
    required property string difference
    required property string differenceBetween
    required property string withinToday
    required property string withinThen
    required property int good
    required property bool asked
    required property WhatIfHead figures
    readonly property color tone: good > 0 ? Theme.done : good < 0 ? Theme.trouble : Theme.ink

    Accessible.description: [today, then, thenBetween, difference, differenceBetween, withinThen].join(" ")
    Accessible.name: name
    Accessible.role: Accessible.ListItem
    height: Math.max(names.implicitHeight, Metrics.u(5)) + Metrics.u(2)

    Rectangle {
        anchors.fill: parent
        color: root.asked ? Theme.tint : "transparent"
    }
    Rectangle {
        color: Theme.line
        height: Metrics.ruleWidth
        width: parent.width
    }
    Column {
        id: names

        anchors.left: parent.left
        anchors.leftMargin: Metrics.u(1)
        anchors.verticalCenter: parent.verticalCenter
        width: root.figures.names - Metrics.u(1)

        Words {
            Accessible.ignored: true
            font.weight: Theme.semiBold
            text: root.name
            width: parent.width
        }
        Words {
            Accessible.ignored: true
            color: Theme.ink2
            font.pixelSize: Metrics.leastText
            text: qsTr("%1 a day").arg(root.visits)
            width: parent.width
        }
    }
    Row {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter

        Repeater {
            model: [[root.today, ""], [root.then, root.thenBetween], [root.difference, root.differenceBetween], [root.withinThen, qsTr("today %1").arg(root.withinToday)]]

            Column {
                id: cell

                required property int index
                required property var modelData

                anchors.verticalCenter: parent?.verticalCenter
                rightPadding: Metrics.u(0.5)
                width: root.figures.widths[index]

                Row {
                    anchors.right: parent.right
                    anchors.rightMargin: Metrics.u(0.5)
                    spacing: Metrics.u(0.5)

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        color: root.tone
                        glyph: root.good > 0 ? "check-circle" : "warning"
                        size: Metrics.leastText
                        visible: cell.index === 2 && root.good !== 0
                    }
                    Words {
                        Accessible.ignored: true
                        color: cell.index === 2 ? root.tone : Theme.ink
                        font.weight: cell.index === 0 ? Theme.regular : Theme.semiBold
                        text: cell.modelData[0]
                        wrapMode: Text.NoWrap
                    }
                }
                Words {
                    Accessible.ignored: true
                    anchors.right: parent.right
                    anchors.rightMargin: Metrics.u(0.5)
                    color: Theme.ink2
                    font.pixelSize: Metrics.leastText
                    horizontalAlignment: Text.AlignRight
                    text: cell.modelData[1]
                    visible: text !== ""
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
