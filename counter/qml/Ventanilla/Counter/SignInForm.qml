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

    implicitHeight: fields.implicitHeight + 2 * Metrics.u(3)

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
        anchors.margins: Metrics.u(3)
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Metrics.u(2)

        Notice {
            meaning: root.signIn.awayMeans
            objectName: "sign-in-away"
            sign: "wifi-slash"
            title: root.signIn.away
            visible: title !== ""
            width: parent.width
        }
        Notice {
            meaning: root.signIn.lastKey
            objectName: "sign-in-lost"
            sign: "info"
            title: root.signIn.lost
            visible: title !== ""
            width: parent.width
        }
        Field {
            id: staff

            label: qsTr("Your name")
            maximumLength: 60
            objectName: "sign-in-staff"
            text: root.signIn.staff
            width: parent.width

            onAccepted: pin.forceActiveFocus()
            onTextChanged: root.signIn.name(text)
        }
        PinField {
            id: pin

            label: qsTr("Your PIN")
            objectName: "sign-in-pin"
            width: parent.width

            onAccepted: root.enter()
        }
        Column {
            visible: root.signIn.there !== ""
            width: parent.width

            Words {
                font.weight: Theme.semiBold
                objectName: "sign-in-there"
                text: root.signIn.there
                width: parent.width
            }
            Words {
                color: Theme.ink2
                font.pixelSize: Metrics.leastText
                text: root.signIn.thereMeans
                visible: text !== ""
                width: parent.width
            }
        }
        MainButton {
            enabled: root.complete && root.signIn.linked && !waiting
            glyph: root.signIn.takesOver ? "swap" : "sign-in"
            objectName: "sign-in"
            text: root.signIn.enterText
            waiting: root.signIn.busy
            width: parent.width

            onClicked: root.enter()
        }
        SaidNotice {
            objectName: "sign-in-trouble"
            outcome: "trouble"
            text: root.signIn.trouble
            width: parent.width
        }
    }
}
