pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* "Is this what you need?", and the wait for the number, without a page of its own. */
PageFrame {
    id: root

    required property KioskModel kiosk

    question: qsTr("Is this what you need?")
    step: 2

    ChoicePanel {
        anchors.bottom: acts.top
        anchors.bottomMargin: Metrics.u(3)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        glyph: root.kiosk.chosenPictogram
        words: root.kiosk.chosenWords

        ChoiceFact {
            glyph: "users"
            text: root.kiosk.waiting
            width: parent.width
        }
        ChoiceFact {
            glyph: "clock"
            text: root.kiosk.waitRange
            width: parent.width
        }
        Repeater {
            model: root.kiosk.chosenNotes

            ChoiceFact {
                required property string modelData

                glyph: root.kiosk.chosenShut ? "calendar" : "info"
                text: modelData
                width: parent.width
            }
        }
    }
    Column {
        id: acts

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Metrics.u(2)

        Words {
            color: Theme.ink2
            text: qsTr("It takes a little longer than usual. Please stay here.")
            visible: root.kiosk.issuing && root.kiosk.slow
            width: parent.width
        }
        Grid {
            columns: Metrics.landscape ? 2 : 1
            layoutDirection: Metrics.landscape ? Qt.RightToLeft : Qt.LeftToRight
            spacing: Metrics.u(2)
            width: parent.width

            readonly property int buttonWidth: Math.floor((width - spacing * (columns - 1)) / columns)

            MainButton {
                id: yes

                objectName: "confirm"
                glyph: "check"
                text: root.kiosk.yesWords
                waiting: root.kiosk.issuing
                waitingText: qsTr("One moment…")
                width: parent.buttonWidth

                onClicked: root.kiosk.confirm()
            }
            SecondButton {
                objectName: "choose-again"
                enabled: !root.kiosk.issuing
                height: yes.height
                text: qsTr("No, something else")
                width: parent.buttonWidth

                onClicked: root.kiosk.back()
            }
        }
    }
}
