import QtQuick
import Ventanilla.Design

/* A line to write in, with its name above it. */
FocusScope {
    id: root

    property string label
    property alias text: input.text
    property alias echoMode: input.echoMode
    property alias validator: input.validator
    property alias inputMethodHints: input.inputMethodHints
    property alias maximumLength: input.maximumLength

    signal accepted

    Accessible.name: label
    Accessible.role: Accessible.EditableText
    implicitHeight: name.implicitHeight + Metrics.u(1) + box.height

    Words {
        id: name

        Accessible.ignored: true
        anchors.left: parent.left
        anchors.right: parent.right
        font.weight: Theme.medium
        text: root.label
    }
    Rectangle {
        id: box

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        border.color: input.activeFocus ? Theme.focus : Theme.edge
        border.width: input.activeFocus ? Metrics.strongLine : Metrics.edgeWidth
        color: Theme.panel
        height: Metrics.mainHeight + Metrics.u(0.5)
        radius: Metrics.corner

        TextInput {
            id: input

            activeFocusOnTab: true
            anchors.left: parent.left
            anchors.leftMargin: Metrics.u(2)
            anchors.right: parent.right
            anchors.rightMargin: Metrics.u(2)
            anchors.verticalCenter: parent.verticalCenter
            clip: true
            color: Theme.ink
            focus: true
            font.family: Theme.family
            font.pixelSize: Metrics.tileText
            selectByMouse: true
            selectedTextColor: Theme.actionInk
            selectionColor: Theme.action

            onAccepted: root.accepted()
        }
        TapHandler {
            onTapped: input.forceActiveFocus()
        }
    }
}
