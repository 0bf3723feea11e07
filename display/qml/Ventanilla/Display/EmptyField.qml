import QtQuick
import Ventanilla.Design

/* Before the first call: where one's number will appear. */
Rectangle {
    id: root

    required property string first
    required property string second

    color: Theme.panel
    objectName: "empty-field"
    radius: Metrics.corner

    Column {
        anchors.left: parent.left
        anchors.margins: Metrics.u(6)
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.u(2.5)

        Icon {
            color: Theme.action
            glyph: "receipt"
            size: Metrics.px(200)
        }
        Question {
            font.pixelSize: Metrics.px(132)
            size: Metrics.px(132)
            text: root.first
            width: parent.width
        }
        Words {
            color: Theme.ink2
            font.pixelSize: Metrics.px(80)
            font.weight: Theme.medium
            text: root.second
            visible: text !== ""
            width: parent.width
        }
    }
}
