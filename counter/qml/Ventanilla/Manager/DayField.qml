import QtQuick
import Ventanilla.Design

/* A day to write, with its name before it. */
Row {
    id: root

    property string label
    property alias text: input.text

    signal accepted

    spacing: Metrics.u(1)

    Words {
        Accessible.ignored: true
        anchors.verticalCenter: parent.verticalCenter
        text: root.label
    }
    Rectangle {
        border.color: input.activeFocus ? Theme.focus : Theme.edge
        border.width: input.activeFocus ? Metrics.strongLine : Metrics.edgeWidth
        color: Theme.panel
        height: Metrics.touch
        radius: Metrics.corner
        width: Metrics.u(18)

        TextInput {
            id: input

            Accessible.name: root.label
            Accessible.role: Accessible.EditableText
            activeFocusOnTab: true
            anchors.fill: parent
            anchors.leftMargin: Metrics.u(1.5)
            anchors.rightMargin: Metrics.u(1.5)
            clip: true
            color: Theme.ink
            font.family: Theme.family
            font.pixelSize: Metrics.bodyText
            maximumLength: 10
            selectByMouse: true
            verticalAlignment: TextInput.AlignVCenter

            onAccepted: root.accepted()
        }
    }
}
