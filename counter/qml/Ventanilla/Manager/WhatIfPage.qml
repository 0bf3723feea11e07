pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Ventanilla.Counter
import Ventanilla.Design

/* What a change would do: the question on one side, the answer beside today on the other. */
FocusScope {
    id: root

    required property WhatIfModel model

    Finding {
        id: finding

        objectName: "finding"
        text: root.model.finding
        width: parent.width
    }
    WhatIfQuestion {
        id: question

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: finding.bottom
        anchors.topMargin: Metrics.u(2)
        model: root.model
        width: Metrics.u(root.width < 1400 ? 46 : 54)
    }
    Panel {
        anchors.bottom: parent.bottom
        anchors.left: question.right
        anchors.leftMargin: Metrics.u(2.5)
        anchors.right: parent.right
        anchors.top: question.top
        border.color: Theme.highContrast ? Theme.edge : Theme.line

        Words {
            anchors.left: parent.left
            anchors.margins: Metrics.u(3)
            anchors.right: parent.right
            anchors.top: parent.top
            color: Theme.ink2
            objectName: "whatif-empty"
            text: qsTr("Choose a day, a service and the hours. A hundred days of your own past are then lived through twice: as they were staffed, and with the change.")
            visible: !answer.visible && !trouble.visible
        }
        Notice {
            id: trouble

            anchors.left: parent.left
            anchors.margins: Metrics.u(2)
            anchors.right: parent.right
            anchors.top: parent.top
            objectName: "whatif-trouble"
            title: root.model.trouble
            visible: title !== ""
        }
        Item {
            id: answer

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.margins: Metrics.u(2)
            anchors.right: parent.right
            anchors.top: trouble.visible ? trouble.bottom : parent.top
            visible: list.count > 0

            Words {
                id: answered

                font.weight: Theme.bold
                objectName: "whatif-answered"
                text: root.model.answered
                width: parent.width
            }
            WhatIfHead {
                id: head

                anchors.top: answered.bottom
                anchors.topMargin: Metrics.u(2)
                width: list.rows
            }
            ListView {
                id: list

                // Beside the rows, so that the bar lies on no figure.
                readonly property real rows: width - Metrics.u(2)

                anchors.bottom: basis.top
                anchors.bottomMargin: Metrics.u(1.5)
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: head.bottom
                boundsBehavior: Flickable.StopAtBounds
                clip: true
                model: root.model.effects
                objectName: "whatif-effects"
                reuseItems: false

                T.ScrollBar.vertical: SlimBar {
                }
                delegate: WhatIfEffect {
                    figures: head
                    width: list.rows
                }
            }
            Words {
                id: basis

                anchors.bottom: parent.bottom
                color: Theme.ink2
                font.pixelSize: Metrics.leastText
                objectName: "whatif-basis"
                text: root.model.basis + " " + qsTr("Ranges are right nine times in ten.")
                width: parent.width
            }
        }
    }
}
