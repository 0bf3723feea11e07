import QtQuick
import Ventanilla.Design

/* Whether a device hears the hub: a full dot or a ring, and words. */
Column {
    id: root

    required property bool connected
    required property string text
    required property string seen

    Row {
        spacing: Metrics.u(1)

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            border.color: root.connected ? Theme.done : Theme.ink2
            border.width: Metrics.edgeWidth
            color: root.connected ? Theme.done : "transparent"
            height: width
            radius: width / 2
            width: Metrics.u(1.5)
        }
        Words {
            Accessible.ignored: true
            color: root.connected ? Theme.done : Theme.ink2
            font.weight: Theme.medium
            text: root.text
            wrapMode: Text.NoWrap
        }
    }
    Words {
        Accessible.ignored: true
        color: Theme.ink2
        font.pixelSize: Metrics.leastText
        text: root.seen
        visible: text !== ""
        width: parent.width
    }
}
