pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* The floor now: who waits and since when, what each desk does, and what asks for attention. */
FocusScope {
    id: root

    required property FloorModel model
    readonly property int side: Math.max(Metrics.u(40), Math.round(width * 0.3))

    Finding {
        id: finding

        objectName: "finding"
        text: root.model.finding
        width: parent.width
    }
    FloorTimeline {
        id: timeline

        anchors.left: parent.left
        anchors.right: attention.left
        anchors.rightMargin: Metrics.u(2.5)
        anchors.top: finding.bottom
        anchors.topMargin: Metrics.u(2)
        height: Math.min(implicitHeight, Math.round((root.height - finding.height) * 0.54))
        model: root.model
    }
    FloorDesks {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: timeline.right
        anchors.top: timeline.bottom
        anchors.topMargin: Metrics.u(2)
        model: root.model
    }
    Panel {
        id: attention

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: timeline.top
        border.color: Theme.highContrast ? Theme.edge : Theme.line
        width: root.side

        Loader {
            anchors.fill: parent
            anchors.margins: Metrics.u(2)
            sourceComponent: root.model.sideKind === "" ? list : one

            Component {
                id: list

                FloorAttention {
                    model: root.model
                }
            }
            Component {
                id: one

                FloorSide {
                    model: root.model
                }
            }
        }
    }
}
