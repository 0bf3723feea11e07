import QtQuick
import Ventanilla.Design

/* Everything is covered until the same person has shown their PIN. */
FocusScope {
    id: root

    required property DeskModel desk
    required property LockModel lock

    function enter() {
        if (open.enabled)
            root.lock.unlock(pin.text);
    }

    objectName: "lock-page"

    Component.onCompleted: pin.forceActiveFocus()

    Connections {
        function onRefused() {
            pin.text = "";
            pin.forceActiveFocus();
        }

        target: root.lock
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.wall

        /* Nothing underneath is pressed. */
        MouseArea {
            acceptedButtons: Qt.AllButtons
            anchors.fill: parent
            hoverEnabled: true
        }
    }
    TileStrip {
        id: strip

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
    }
    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Metrics.u(8)
        anchors.right: form.left
        anchors.rightMargin: Metrics.u(4)
        anchors.top: form.top
        spacing: Metrics.u(2)

        Icon {
            glyph: "lock-simple"
            size: Metrics.numberText
        }
        Question {
            objectName: "lock-title"
            size: Metrics.questionText
            text: qsTr("This console is locked")
            width: parent.width
        }
        Words {
            color: Theme.ink2
            font.pixelSize: Metrics.tileText
            text: qsTr("Your desk stays as it is. Go on with your PIN.")
            width: parent.width
        }
    }
    Panel {
        id: form

        anchors.right: parent.right
        anchors.rightMargin: Metrics.u(8)
        anchors.top: strip.bottom
        anchors.topMargin: Math.round((root.height - strip.height - foot.height - height) * 0.4)
        height: fields.implicitHeight + 2 * Metrics.u(3.5)
        width: Math.max(Metrics.u(40), Math.min(Metrics.u(58), Math.round(root.width * 0.38)))

        Column {
            id: fields

            anchors.left: parent.left
            anchors.margins: Metrics.u(3.5)
            anchors.right: parent.right
            anchors.top: parent.top
            spacing: Metrics.u(2.5)

            Column {
                width: parent.width

                Words {
                    font.pixelSize: Metrics.headingText
                    font.weight: Theme.bold
                    objectName: "lock-staff"
                    text: root.lock.staff
                    width: parent.width
                }
                Words {
                    color: Theme.ink2
                    text: root.lock.desk
                    width: parent.width
                }
            }
            PinField {
                id: pin

                label: qsTr("Your PIN")
                objectName: "lock-pin"
                width: parent.width

                onAccepted: root.enter()
            }
            MainButton {
                id: open

                enabled: pin.text.length >= 4 && root.lock.linked && !waiting
                glyph: "lock-simple-open"
                objectName: "unlock"
                text: qsTr("Go on")
                waiting: root.lock.busy
                width: parent.width

                onClicked: root.enter()
            }
            SaidNotice {
                objectName: "lock-trouble"
                outcome: "trouble"
                text: root.lock.trouble
                width: parent.width
            }
            Notice {
                glyph: "wifi-slash"
                meaning: qsTr("You can go on when it is back.")
                sign: ""
                title: root.desk.linkText
                visible: !root.lock.linked
                width: parent.width
            }
            SecondButton {
                glyph: "user"
                objectName: "lock-leave"
                text: qsTr("Somebody else works here now")
                width: parent.width

                onClicked: root.lock.leave()
            }
        }
    }
    FootBar {
        id: foot

        anchors.bottom: parent.bottom
        desk: root.desk
        leaves: false
        signedIn: false
        width: parent.width
    }
}
