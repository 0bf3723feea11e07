import QtQuick
import Ventanilla.Design

/* Another name for a device, and the way to shut it out. */
Column {
    id: root

    required property DevicesModel devices
    readonly property string device: devices.chosen

    spacing: Metrics.u(2)

    /* What was typed for one device is no name for the next. */
    onDeviceChanged: name.text = Qt.binding(() => root.devices.deviceName)

    Item {
        height: name.implicitHeight
        width: parent.width

        Field {
            id: name

            anchors.left: parent.left
            anchors.right: rename.left
            anchors.rightMargin: Metrics.u(1.5)
            label: qsTr("Name")
            maximumLength: 60
            objectName: "device-name"
            text: root.devices.deviceName

            onAccepted: root.devices.rename(text)
        }
        KeyButton {
            id: rename

            anchors.bottom: name.bottom
            anchors.right: parent.right
            enabled: name.text.trim() !== "" && name.text.trim() !== root.devices.deviceName && !root.devices.busy
            glyph: "pencil-simple"
            height: Metrics.mainHeight + Metrics.u(0.5)
            objectName: "device-rename"
            text: qsTr("Rename")

            onClicked: root.devices.rename(name.text)
        }
    }
    SecondButton {
        focusPolicy: Qt.TabFocus
        glyph: "prohibit"
        objectName: "device-revoke"
        text: qsTr("Shut it out…")
        width: parent.width

        onClicked: root.devices.askToRevoke(true)
    }
}
