pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Counter
import Ventanilla.Design

/* Reports for those outside: made now, or by themselves. */
FocusScope {
    id: root

    required property ReportsModel model

    objectName: "reports-page"

    Finding {
        id: finding

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        objectName: "reports-finding"
        text: qsTr("What the center did, as a file for others.")
    }
    ReportForm {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: finding.bottom
        anchors.topMargin: Metrics.u(2)
        model: root.model
        width: Math.floor((parent.width - Metrics.u(2)) * 0.58)
    }
    Panel {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: finding.bottom
        anchors.topMargin: Metrics.u(2)
        width: Math.floor((parent.width - Metrics.u(2)) * 0.42)

        ScrolledColumn {
            anchors.fill: parent
            anchors.margins: Metrics.edgeWidth
            margin: Metrics.u(3)
            spacing: Metrics.u(2)

            ReportMaking {
                model: root.model
                width: parent.width
            }
            Rectangle {
                color: Theme.line
                height: Metrics.ruleWidth
                width: parent.width
            }
            Words {
                font.pixelSize: Metrics.tileText
                font.weight: Theme.bold
                text: qsTr("Made by the hub itself")
                width: parent.width
            }
            Words {
                color: Theme.ink2
                objectName: "reports-none"
                text: qsTr("None. The profile can ask for them under [[reports]].")
                visible: root.model.knowsScheduled && scheduled.count === 0
                width: parent.width
            }
            Repeater {
                id: scheduled

                model: root.model.scheduled

                Column {
                    id: line

                    required property string what
                    required property string where

                    objectName: "scheduled"
                    spacing: Metrics.u(0.5)
                    width: parent?.width ?? 0

                    Words {
                        font.weight: Theme.semiBold
                        text: line.what
                        width: parent.width
                    }
                    Words {
                        color: Theme.ink2
                        text: line.where
                        width: parent.width
                        wrapMode: Text.Wrap
                    }
                }
            }
            Rectangle {
                color: Theme.line
                height: Metrics.ruleWidth
                width: parent.width
            }
            Words {
                color: Theme.ink2
                text: qsTr("Figures of fewer than five visits are withheld, and those that would give them away. A supervisor’s report leaves confidential services out.")
                width: parent.width
            }
        }
    }
}
