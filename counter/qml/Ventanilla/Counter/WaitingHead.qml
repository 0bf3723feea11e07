import QtQuick
import Ventanilla.Design

/* How many wait, and how many of them can come here. */
Item {
    id: root

    required property WaitingModel waiting
    required property bool linked

    implicitHeight: Metrics.rowHeight

    Words {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: Metrics.u(3)
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: Metrics.tileText
        font.weight: Theme.bold
        text: qsTr("Waiting")
        wrapMode: Text.NoWrap
    }
    Words {
        id: total

        anchors.baseline: title.baseline
        anchors.left: title.right
        anchors.leftMargin: Metrics.u(1.25)
        color: root.linked ? Theme.action : Theme.ink2
        font.pixelSize: Metrics.tileText
        font.weight: Theme.bold
        text: root.waiting.total
        wrapMode: Text.NoWrap
    }
    Words {
        anchors.left: total.right
        anchors.leftMargin: Metrics.u(2)
        anchors.right: parent.right
        anchors.rightMargin: Metrics.u(3)
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.ink2
        font.pixelSize: root.width < Metrics.u(60) ? Metrics.leastText : Metrics.bodyText
        horizontalAlignment: Text.AlignRight
        text: root.waiting.mineText
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.line
        height: Metrics.ruleWidth
        width: parent.width
    }
}
