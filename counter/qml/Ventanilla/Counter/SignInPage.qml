pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* Where do you work today? A desk, a name, a PIN. */
FocusScope {
    id: root

    required property DeskModel desk
    required property SignInModel signIn
    readonly property int columns: choices.width < Metrics.u(70) ? 1 : 2
    readonly property bool complete: signIn.chosen !== "" && staff.text.trim() !== "" && pin.text.length >= 4

    signal closeAsked

    function enter() {
        if (complete)
            signIn.enter(staff.text, pin.text);
    }

    Component.onCompleted: (staff.text === "" ? staff : pin).forceActiveFocus()

    Connections {
        function onRefused() {
            pin.text = "";
            pin.forceActiveFocus();
        }

        target: root.signIn
    }
    Shortcut {
        sequence: "Ctrl+Q"

        onActivated: root.closeAsked()
    }
    TileStrip {
        id: strip

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
    }
    Words {
        id: house

        anchors.left: question.left
        anchors.right: question.right
        anchors.top: strip.bottom
        anchors.topMargin: Metrics.u(3.5)
        color: Theme.ink2
        font.weight: Theme.medium
        text: root.desk.center
    }
    Question {
        id: question

        anchors.left: parent.left
        anchors.leftMargin: Metrics.pageMargin
        anchors.right: parent.right
        anchors.rightMargin: Metrics.pageMargin
        anchors.top: house.bottom
        anchors.topMargin: Metrics.u(0.5)
        size: Metrics.questionText
        text: qsTr("Where do you work today?")
    }
    Flickable {
        id: choices

        /* For the focus ring of the tiles at the edge. */
        readonly property int room: Metrics.focusGap + Metrics.focusWidth

        anchors.bottom: foot.top
        anchors.left: question.left
        anchors.leftMargin: -room
        anchors.right: form.left
        anchors.rightMargin: Metrics.u(4) - room
        anchors.top: question.bottom
        anchors.topMargin: Metrics.u(3) - room
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: grid.height + Metrics.u(3) + room

        Grid {
            id: grid

            columnSpacing: Metrics.u(2)
            columns: root.columns
            rowSpacing: Metrics.u(2)
            width: choices.width - 2 * choices.room
            x: choices.room
            y: choices.room

            Repeater {
                model: root.signIn.desks

                DeskTile {
                    chosen: root.signIn.chosen === code
                    width: (grid.width - (root.columns - 1) * grid.columnSpacing) / root.columns

                    onClicked: {
                        root.signIn.choose(code);
                        (staff.text === "" ? staff : pin).forceActiveFocus();
                    }
                }
            }
        }
    }
    Panel {
        id: form

        anchors.right: parent.right
        anchors.rightMargin: Metrics.pageMargin
        anchors.top: choices.top
        anchors.topMargin: choices.room
        height: fields.implicitHeight + 2 * Metrics.u(3.5)
        width: Math.max(Metrics.u(40), Math.min(Metrics.u(58), Math.round(root.width * 0.34)))

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
    FootBar {
        id: foot

        anchors.bottom: parent.bottom
        desk: root.desk
        signedIn: false
        width: parent.width

        onLeaveAsked: root.closeAsked()
    }
}
