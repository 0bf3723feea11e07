import QtQuick
import Ventanilla.Counter
import Ventanilla.Design

/* One thing to look at, and what can be done about it. */
Item {
    id: root

    required property string key
    required property string glyph
    required property bool grave
    required property string fact
    required property string context
    required property string act
    required property string actText
    property bool linked: true

    signal acted

    height: column.height + Metrics.u(3)

    Rectangle {
        color: Theme.line
        height: Metrics.ruleWidth
        width: parent.width
    }
    Rectangle {
        id: window

        color: root.grave ? Theme.troubleTint : Theme.tint
        height: width
        radius: Metrics.corner
        width: Metrics.u(4.5)
        y: Metrics.u(1.5)

        Icon {
            anchors.centerIn: parent
            color: root.grave ? Theme.trouble : Theme.action
            glyph: root.glyph
        }
    }
    Column {
        id: column

        anchors.left: window.right
        anchors.leftMargin: Metrics.u(1.5)
        anchors.right: parent.right
        spacing: Metrics.u(0.5)
        y: Metrics.u(1.5)

        Words {
            font.weight: Theme.semiBold
            text: root.fact
            width: parent.width
        }
        Words {
            color: Theme.ink2
            font.pixelSize: Metrics.leastText
            text: root.context
            visible: text !== ""
            width: parent.width
        }
        Item {
            height: Metrics.u(0.5)
            visible: button.visible
            width: 1
        }
        KeyButton {
            id: button

            enabled: root.linked
            objectName: "attend-" + root.key
            text: root.actText
            visible: text !== ""

            onClicked: root.acted()
        }
    }
}
