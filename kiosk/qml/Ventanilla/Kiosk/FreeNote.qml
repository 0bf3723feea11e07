import QtQuick
import Ventanilla.Design

/* What everybody must know before touching anything. */
Rectangle {
    id: root

    Accessible.description: second.text
    Accessible.name: first.text
    Accessible.role: Accessible.StaticText
    border.color: Theme.done
    border.width: Theme.highContrast ? Metrics.edgeWidth : 0
    color: Theme.doneTint
    implicitHeight: Math.max(shield.height, lines.implicitHeight) + Metrics.u(4)
    radius: Metrics.corner

    Icon {
        id: shield

        anchors.left: parent.left
        anchors.leftMargin: Metrics.u(3)
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.done
        glyph: "shield-check"
        size: Metrics.headingText * 1.5
    }
    Column {
        id: lines

        anchors.left: shield.right
        anchors.leftMargin: Metrics.u(3)
        anchors.right: parent.right
        anchors.rightMargin: Metrics.u(2)
        anchors.verticalCenter: parent.verticalCenter

        Words {
            id: first

            Accessible.ignored: true
            font.pixelSize: Metrics.buttonText
            font.weight: Theme.semiBold
            text: qsTr("Everything here is free.")
            width: parent.width
        }
        Words {
            id: second

            Accessible.ignored: true
            text: qsTr("We ask for no name and no papers.")
            width: parent.width
        }
    }
}
