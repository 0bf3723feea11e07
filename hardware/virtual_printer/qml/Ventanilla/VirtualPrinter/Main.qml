pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Ventanilla.Design

/* A receipt printer as seen from above: the paper rises from its slot, its switches lie below. */
AppWindow {
    id: root

    required property PrinterModel printer

    color: Theme.wall
    title: printer.title

    PaperRoll {
        anchors.bottom: slot.top
        anchors.left: parent.left
        anchors.leftMargin: Metrics.u(4)
        anchors.right: parent.right
        anchors.rightMargin: Metrics.u(4)
        anchors.top: parent.top
        anchors.topMargin: Metrics.u(2)
        empty: root.printer.empty
        dots: root.printer.dots
        rows: root.printer.rows
        source: root.printer.paper
    }
    Rectangle {
        id: slot

        anchors.bottom: body.top
        anchors.left: parent.left
        anchors.leftMargin: Metrics.u(2)
        anchors.right: parent.right
        anchors.rightMargin: Metrics.u(2)
        color: Theme.ink
        height: Metrics.u(1)
        radius: height / 2
    }
    Rectangle {
        id: body

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.plinth
        height: controls.implicitHeight + Metrics.u(4)

        ColumnLayout {
            id: controls

            anchors.left: parent.left
            anchors.margins: Metrics.u(2)
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Metrics.u(1.5)

            RowLayout {
                spacing: Metrics.u(1)

                Icon {
                    color: root.printer.well ? Theme.plinthDone : Theme.plinthNow
                    glyph: root.printer.well ? "check-circle" : "warning"
                }
                Words {
                    Layout.fillWidth: true
                    color: root.printer.well ? Theme.plinthDone : Theme.plinthNow
                    font.weight: Theme.semiBold
                    text: root.printer.state
                }
                Words {
                    color: Theme.plinthSoft
                    font.pixelSize: Metrics.leastText
                    text: root.printer.count
                }
            }
            GridLayout {
                Layout.fillWidth: true
                columnSpacing: Metrics.u(1)
                columns: 2
                rowSpacing: Metrics.u(1)
                uniformCellWidths: true

                Repeater {
                    model: root.printer.switches

                    SwitchButton {
                        required property var modelData

                        Layout.fillWidth: true
                        chosen: root.printer.on.includes(modelData.key)
                        glyph: modelData.glyph
                        objectName: modelData.key
                        text: modelData.words
                        onClicked: root.printer.toggle(modelData.key)
                    }
                }
            }
        }
    }
}
