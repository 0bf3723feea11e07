import QtQuick
import Ventanilla.Design

/* The paper, rising from the lower edge; what is longer than the window runs out at the top. */
Item {
    id: root

    property string source
    /* Size of the paper in dots. */
    property int dots: 0
    property int rows: 0
    property string empty
    /* Pixels a dot: a usual ticket fits, and nothing changes its size while it grows. */
    readonly property real scaleOfPaper: Math.min((width - 3 * Metrics.u(1)) / dots, (height - 2 * Metrics.u(1)) / (dots < 512 ? 1720 : 1440))

    clip: true

    Words {
        anchors.centerIn: parent
        color: Theme.ink2
        text: root.empty
        visible: root.source === ""
    }
    Rectangle {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        border.color: Theme.line
        border.width: Metrics.ruleWidth
        color: Theme.plate
        height: paper.height + 2 * Metrics.u(1)
        visible: root.source !== ""
        width: paper.width + 2 * Metrics.u(1.5)

        Image {
            id: paper

            anchors.centerIn: parent
            fillMode: Image.Stretch
            height: Math.round(root.rows * root.scaleOfPaper)
            mipmap: true
            source: root.source
            width: Math.round(root.dots * root.scaleOfPaper)
        }
    }
}
