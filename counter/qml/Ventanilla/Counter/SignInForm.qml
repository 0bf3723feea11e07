import QtQuick
import Ventanilla.Design

/* A name and a PIN; the PIN is gone as soon as it was refused. */
Panel {
    id: root

    required property SignInModel signIn
    readonly property bool complete: signIn.chosen !== "" && staff.text.trim() !== "" && pin.text.length >= 4

    function enter() {
        if (complete)
            signIn.enter(staff.text, pin.text);
    }
    /* Put the cursor where something is still to be written. */
    function write() {
        (staff.text === "" ? staff : pin).forceActiveFocus();
    }

    implicitHeight: fields.implicitHeight + 2 * Metrics.u(3.5)

    Connections {
        function onRefused() {
            pin.text = "";
            pin.forceActiveFocus();
        }

        target: root.signIn
    }
    Column {
        id: fields

        anchors.left: parent.left
        anchors.margins: Metrics.u(3.5)
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Metrics.u(2.5)

        Field {
            id: staff

            label: qsTr("Your name")
            maximumLength: 60
            objectName: "sign-in-staff"
            text: root.signIn.staff
            width: parent.width

            onAccepted: pin.forceActiveFocus()
        }
        Field {
            id: pin

            echoMode: TextInput.Password
            inputMethodHints: Qt.ImhDigitsOnly
            label: qsTr("Your PIN")
            objectName: "sign-in-pin"
            width: parent.width

            validator: RegularExpressionValidator {
                regularExpression: /[0-9]{0,12}/
            }

            onAccepted: root.enter()
        }
        MainButton {
            enabled: root.complete && root.signIn.linked && !waiting
            glyph: "sign-in"
            objectName: "sign-in"
            text: qsTr("Open the desk")
            waiting: root.signIn.busy
            width: parent.width

            onClicked: root.enter()
        }
        Notice {
            sign: "info"
            title: root.signIn.trouble
            visible: title !== ""
            width: parent.width
        }
    }
}
