import QtQuick
import Ventanilla.Design

/* A key and what it does. */
Item {
    id: root

    required property string key
    required property string text

    height: Math.max(Metrics.u(4.5), words.implicitHeight + Metrics.u(0.75))

    KeyCap {
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        text: root.key
    }
    Words {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Metrics.u(12)
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        font.weight: Theme.medium
        text: root.text
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.line
        height: Metrics.ruleWidth
        width: parent.width
    }
}
