pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Ventanilla.Design

/* A face from 1, very bad, to 5, very good: the same five as on the phone. None of them cries. */
Item {
    id: root

    required property int face
    property real size: Metrics.tileIcon
    property color color: Theme.action
    readonly property real u: size / 24
    /* How far the corners of the mouth lie above its middle, in parts of 24. */
    readonly property real smile: [-3, -1.5, 0, 2.5, 5.5][face - 1]
    readonly property real half: [4, 3.5, 3.5, 4, 5][face - 1]
    readonly property real mouth: [17, 16.5, 16, 15, 14][face - 1]

    Accessible.ignored: true
    implicitHeight: size
    implicitWidth: size

    Rectangle {
        anchors.fill: parent
        anchors.margins: root.u
        border.color: root.color
        border.width: Math.max(1, Math.round(root.u * 1.5))
        color: "transparent"
        radius: width / 2
    }
    Repeater {
        model: 2

        Rectangle {
            required property int index

            color: root.color
            height: root.u * 2.5
            radius: width / 2
            width: root.u * 2
            x: root.u * (index === 0 ? 8 : 14)
            y: root.u * 8.5
        }
    }
    Shape {
        anchors.fill: parent

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            startX: (12 - root.half) * root.u
            startY: root.mouth * root.u
            strokeColor: root.color
            strokeWidth: root.u * 1.5

            PathQuad {
                controlX: 12 * root.u
                controlY: (root.mouth + root.smile) * root.u
                x: (12 + root.half) * root.u
                y: root.mouth * root.u
            }
        }
    }
}
