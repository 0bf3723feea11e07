import QtQuick
import Ventanilla.Design

/* Sure? What shutting a device out does, and the way back, which has the focus. */
Column {
    id: root

    required property DevicesModel devices

    spacing: Metrics.u(2)

    Component.onCompleted: keep.forceActiveFocus()

    Notice {
        meaning: root.devices.revokeMeans
        mustAct: true
        objectName: "device-revoking"
        title: qsTr("Shut out %1?").arg(root.devices.deviceTitle)
        width: parent.width
    }
    SecondButton {
        id: keep

        glyph: "arrow-left"
        objectName: "device-keep"
        text: qsTr("No, leave it as it is")
        width: parent.width

        onClicked: root.devices.askToRevoke(false)
    }
    MainButton {
        enabled: !waiting
        focusPolicy: Qt.TabFocus
        glyph: "prohibit"
        objectName: "device-revoke-sure"
        text: qsTr("Yes, shut it out")
        waiting: root.devices.busy
        width: parent.width

        onClicked: root.devices.revoke()
    }
}
