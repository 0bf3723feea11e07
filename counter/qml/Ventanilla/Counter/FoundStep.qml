import QtQuick
import Ventanilla.Design

/* One service of a found visit: where it stands, and what can be done about it. */
Rectangle {
    id: root

    required property string stepId
    required property string service
    required property string stateText
    required property string sign
    required property string act
    required property bool canPick

    signal backAsked
    signal pickAsked

    Accessible.name: [service, stateText].join(", ")
    Accessible.role: Accessible.ListItem
    color: "transparent"
    implicitHeight: Math.max(Metrics.u(6.5), lines.implicitHeight + Metrics.u(1))

    Icon {
        id: icon

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.ink2
        glyph: root.sign
    }
    Column {
        id: lines

        anchors.left: icon.right
        anchors.leftMargin: Metrics.u(1.5)
        anchors.right: keys.left
        anchors.rightMargin: Metrics.u(1)
        anchors.verticalCenter: parent.verticalCenter

        Words {
            Accessible.ignored: true
            font.weight: Theme.medium
            text: root.service
            width: parent.width
        }
        Words {
            Accessible.ignored: true
            color: Theme.ink2
            font.pixelSize: Metrics.leastText
            text: root.stateText
            width: parent.width
        }
    }
    Row {
        id: keys

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.u(1)

        KeyButton {
            objectName: "pick-" + root.stepId
            text: qsTr("Call now")
            visible: root.canPick

            onClicked: root.pickAsked()
        }
        KeyButton {
            objectName: "back-" + root.stepId
            text: root.act === "reopen" ? qsTr("Open again") : qsTr("Is back")
            visible: root.act !== ""

            onClicked: root.backAsked()
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.line
        height: Metrics.ruleWidth
        width: parent.width
    }
}
