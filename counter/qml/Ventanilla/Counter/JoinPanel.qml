import QtQuick
import Ventanilla.Design

/* A new device: type the eight digits that it shows. */
Panel {
    id: root

    required property DevicesModel devices

    function admit() {
        if (join.enabled)
            root.devices.admit(code.text);
    }

    Component.onCompleted: code.forceActiveFocus()

    Connections {
        function onJoined() {
            code.text = "";
            code.forceActiveFocus();
        }

        target: root.devices
    }
    ScrolledColumn {
        anchors.fill: parent
        anchors.margins: Metrics.edgeWidth
        margin: Metrics.u(3)
        spacing: Metrics.u(2)

        Words {
            font.pixelSize: Metrics.headingText
            font.weight: Theme.bold
            text: qsTr("A new device")
            width: parent.width
        }
        Words {
            color: Theme.ink2
            text: qsTr("It shows eight digits. Type them here: then it belongs to this center.")
            width: parent.width
        }
        Field {
            id: code

            label: qsTr("Its eight digits")
            maximumLength: 40
            objectName: "device-code"
            width: parent.width

            onAccepted: root.admit()
        }
        MainButton {
            id: join

            enabled: code.text.trim() !== "" && root.devices.canAdmit && !waiting
            focusPolicy: Qt.TabFocus
            glyph: "link"
            objectName: "device-join"
            text: qsTr("Let it in")
            waiting: root.devices.busy
            width: parent.width

            onClicked: root.admit()
        }
        SaidNotice {
            objectName: "device-said"
            outcome: root.devices.saidSign
            text: root.devices.said
            width: parent.width
        }
        Words {
            color: Theme.ink2
            font.pixelSize: Metrics.leastText
            objectName: "devices-pending"
            text: root.devices.pending
            visible: text !== ""
            width: parent.width
        }
    }
}
