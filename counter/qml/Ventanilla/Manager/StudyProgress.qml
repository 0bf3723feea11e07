import QtQuick
import Ventanilla.Design

/* How far figures are that take longer; `share` 0 to 1, or less for nothing. */
Item {
    id: root

    property real share: -1

    Accessible.name: words.text
    Accessible.role: Accessible.ProgressBar
    implicitHeight: share < 0 ? 0 : words.implicitHeight
    objectName: "study-progress"
    visible: share >= 0

    Words {
        id: words

        Accessible.ignored: true
        color: Theme.ink2
        font.pixelSize: Metrics.leastText
        text: qsTr("Working it out… %1 %").arg(Math.round(root.share * 100))
    }
    Rectangle {
        anchors.left: words.right
        anchors.leftMargin: Metrics.u(1.5)
        anchors.right: parent.right
        anchors.verticalCenter: words.verticalCenter
        border.color: Theme.edge
        border.width: Metrics.ruleWidth
        color: Theme.panel
        height: Metrics.u(1)

        Rectangle {
            color: Theme.action
            height: parent.height
            width: parent.width * Math.max(0, root.share)
        }
    }
}
