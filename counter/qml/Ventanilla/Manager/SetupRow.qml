import QtQuick
import Ventanilla.Design

/* A line to choose: a name, perhaps what tells it from others, perhaps what is wrong with it. */
Touchable {
    id: root

    required property string name
    property string second
    property string glyph
    property string figure
    property bool troubled: figure !== ""

    Accessible.description: second
    corner: 0
    edge: "transparent"
    focusPolicy: Qt.TabFocus
    horizontalPadding: Metrics.u(1.5)
    implicitHeight: Math.max(Metrics.touch, implicitContentHeight + 2 * Metrics.u(0.75))
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
        implicitHeight: names.implicitHeight

        Icon {
            id: picture

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            color: root.chosen ? Theme.action : Theme.ink2
            glyph: root.glyph
            visible: glyph !== ""
            width: visible ? implicitWidth : 0
        }
        Column {
            id: names

            anchors.left: picture.right
            anchors.leftMargin: picture.visible ? Metrics.u(1.25) : 0
            anchors.right: trouble.left
            anchors.rightMargin: Metrics.u(1)
            anchors.verticalCenter: parent.verticalCenter

            Words {
                Accessible.ignored: true
                font.weight: root.chosen ? Theme.semiBold : Theme.medium
                text: root.name
                width: parent.width
                wrapMode: Text.Wrap
            }
            Words {
                Accessible.ignored: true
                color: Theme.ink2
                font.pixelSize: Metrics.leastText
                text: root.second
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
        Row {
            id: trouble

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Metrics.u(0.5)
            visible: root.troubled
            width: visible ? implicitWidth : 0

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.trouble
                glyph: "warning"
            }
            Words {
                Accessible.ignored: true
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.trouble
                font.weight: Theme.semiBold
                text: root.figure
                visible: text !== ""
            }
        }
    }
}
