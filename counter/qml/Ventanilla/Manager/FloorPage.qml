pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* The floor now: the title is the finding. */
FocusScope {
    id: root

    required property FloorModel model

    Finding {
        id: finding

        objectName: "finding"
        text: root.model.finding
        width: parent.width
    }
    Panel {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: finding.bottom
        anchors.topMargin: Metrics.u(2.5)

        ListView {
            anchors.fill: parent
            anchors.margins: Metrics.u(2.5)
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: root.model.services

            delegate: Item {
                id: line

                required property string name
                required property string waiting
                required property string longest
                required property bool over

                height: Metrics.u(6)
                width: ListView.view.width

                Words {
                    anchors.verticalCenter: parent.verticalCenter
                    font.weight: Theme.semiBold
                    text: line.name
                }
                Words {
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    color: line.over ? Theme.trouble : Theme.ink
                    text: [line.waiting, line.longest].filter(each => each !== "").join("  ·  ")
                }
            }
        }
    }
}
