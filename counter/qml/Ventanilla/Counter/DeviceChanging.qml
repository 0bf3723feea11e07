pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* Whose calls a screen shows and whether it is heard, another name for a device, and the way to shut it out. */
Column {
    id: root

    required property DevicesModel devices
    readonly property string device: devices.chosen

    spacing: Metrics.u(2)

    /* What was typed for one device is no name for the next. */
    onDeviceChanged: name.text = Qt.binding(() => root.devices.deviceName)

    Column {
        spacing: Metrics.u(1)
        visible: zones.count > 0
        width: parent.width

        Words {
            color: Theme.ink2
            font.weight: Theme.medium
            text: qsTr("It shows")
            width: parent.width
        }
        Repeater {
            id: zones

            model: root.devices.zones

            ChoiceTile {
                enabled: !root.devices.busy
                kind: "device-zone"
                pictogram: ""
                width: parent.width

                onClicked: root.devices.setZone(code, text)
            }
        }
    }
    ChoiceTile {
        chosen: root.devices.isHeard
        code: "aloud"
        enabled: !root.devices.busy
        kind: "device"
        pictogram: ""
        text: qsTr("Chime and voice are heard here")
        visible: root.devices.isScreen
        width: parent.width

        onClicked: root.devices.mute()
    }
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
