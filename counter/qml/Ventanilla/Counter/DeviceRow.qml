import QtQuick
import Ventanilla.Design

/* One device of the center: what it is, what it runs, whether it is there. */
Touchable {
    id: root

    required property string device
    required property string name
    required property string about
    required property string glyph
    required property bool connected
    required property string stateText
    required property string seen
    required property string warning
    required chosen

    Accessible.description: [about, stateText, seen, warning].join(", ")
    corner: 0
    edge: "transparent"
    focusPolicy: Qt.TabFocus
    horizontalPadding: Metrics.u(2)
    implicitHeight: Math.max(Metrics.rowHeight, implicitContentHeight + 2 * Metrics.u(1))
    objectName: "device-" + device
    text: name

    background: Rectangle {
        border.color: root.visualFocus ? Theme.focus : "transparent"
        border.width: root.visualFocus ? Metrics.focusWidth : 0
        color: root.marked ? Theme.tint : Theme.panel

        Rectangle {
            color: Theme.action
            height: parent.height
            visible: root.chosen
            width: Metrics.strongLine * 2
        }
        Rectangle {
            anchors.bottom: parent.bottom
            color: Theme.line
            height: Metrics.ruleWidth
            width: parent.width
        }
    }
    contentItem: Item {
        implicitHeight: Math.max(names.implicitHeight, states.implicitHeight)

        Icon {
            id: picture

            anchors.left: parent.left
            anchors.leftMargin: Metrics.u(0.5)
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink
            glyph: root.glyph
            size: Metrics.headingText
        }
        Column {
            id: names

            anchors.left: picture.right
            anchors.leftMargin: Metrics.u(2)
            anchors.right: states.left
            anchors.rightMargin: Metrics.u(2)
            anchors.verticalCenter: parent.verticalCenter

            Words {
                Accessible.ignored: true
                font.weight: Theme.semiBold
                text: root.name
                width: parent.width
            }
            Words {
                Accessible.ignored: true
                color: Theme.ink2
                font.pixelSize: Metrics.leastText
                text: root.about
                width: parent.width
            }
            Row {
                spacing: Metrics.u(0.75)
                visible: root.warning !== ""

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.trouble
                    glyph: "warning"
                    size: Metrics.leastText
                }
                Words {
                    Accessible.ignored: true
                    color: Theme.trouble
                    font.pixelSize: Metrics.leastText
                    font.weight: Theme.semiBold
                    text: root.warning
                }
            }
        }
        DeviceState {
            id: states

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            connected: root.connected
            seen: root.seen
            text: root.stateText
            width: Metrics.u(21)
        }
    }
}
