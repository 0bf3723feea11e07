import QtQuick
import Ventanilla.Design

/* Stands above those who wait for other desks; above the own ones it takes no room. */
Item {
    id: root

    /* "true" above those who may come here. */
    required property string section

    height: section === "true" ? 0 : words.implicitHeight + Metrics.u(3)
    visible: height > 0

    Words {
        id: words

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.u(1)
        anchors.left: parent.left
        anchors.leftMargin: Metrics.u(3)
        color: Theme.ink2
        font.pixelSize: Metrics.leastText
        font.weight: Theme.medium
        text: qsTr("For other desks")
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.line
        height: Metrics.ruleWidth
        width: parent.width
    }
}
