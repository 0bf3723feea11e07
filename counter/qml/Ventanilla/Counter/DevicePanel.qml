pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* The device being looked at: what is known of it, its name, and its end. */
Panel {
    id: root

    required property DevicesModel devices

    objectName: "device-panel"

    ScrolledColumn {
        anchors.fill: parent
        anchors.margins: Metrics.edgeWidth
        margin: Metrics.u(3)
        spacing: Metrics.u(2)

        Item {
            height: Math.max(called.implicitHeight, close.implicitHeight)
            width: parent.width

            Words {
                id: called

                anchors.left: parent.left
                anchors.right: close.left
                anchors.rightMargin: Metrics.u(1)
                font.pixelSize: Metrics.tileText
                font.weight: Theme.bold
                objectName: "device-title"
                text: root.devices.deviceTitle
            }
            KeyButton {
                id: close

                anchors.right: parent.right
                glyph: "x"
                objectName: "device-close"
                text: qsTr("Back")

                onClicked: root.devices.choose("")
            }
        }
        Words {
            color: Theme.ink2
            lineHeight: 1.15
            objectName: "device-facts"
            text: root.devices.facts
            visible: !root.devices.revoking
            width: parent.width
        }
        Notice {
            meaning: root.devices.warningMeans
            mustAct: true
            objectName: "device-warning"
            title: root.devices.warning
            visible: title !== "" && !root.devices.revoking
            width: parent.width
        }
        SecondButton {
            enabled: !root.devices.busy
            focusPolicy: Qt.TabFocus
            glyph: "bell-ringing"
            objectName: "device-try"
            text: qsTr("Try light and sound")
            visible: root.devices.canTry && !root.devices.revoking
            width: parent.width

            onClicked: root.devices.tryScreen()
        }
        Words {
            color: Theme.ink2
            font.pixelSize: Metrics.leastText
            text: qsTr("Managers give it another name or shut it out.")
            visible: !root.devices.canChange
            width: parent.width
        }
        Loader {
            active: root.devices.canChange
            sourceComponent: root.devices.revoking ? revoking : changing
            visible: active
            width: parent.width
        }
        SaidNotice {
            objectName: "device-said"
            outcome: root.devices.saidSign
            text: root.devices.said
            width: parent.width
        }
    }
    Component {
        id: changing

        DeviceChanging {
            devices: root.devices
        }
    }
    Component {
        id: revoking

        DeviceRevoking {
            devices: root.devices
        }
    }
}
