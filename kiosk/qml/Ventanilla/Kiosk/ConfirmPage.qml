import QtQuick
import Ventanilla.Design

/* "Is this what you need?", and the wait for the number, without a page of its own. */
PageFrame {
    id: root

    required property KioskModel kiosk
    required property WayModel way
    readonly property bool wide: Metrics.landscape
    readonly property int gap: Metrics.u(2)

    question: qsTr("Is this what you need?")
    /* Beside it the facts about several things may reach up to the head. */
    questionRoom: wide && way.count > 1 ? one.width : width - 2 * Metrics.pageMargin
    step: steps
    steps: way.asksPriority ? 3 : 2

    ChoicePanel {
        id: one

        anchors.bottom: root.wide ? parent.bottom : acts.top
        anchors.bottomMargin: root.wide ? 0 : root.gap
        anchors.left: parent.left
        anchors.top: parent.top
        glyph: root.way.firstPictogram
        stacked: true
        visible: root.way.count === 1
        width: root.wide ? Math.round(parent.width * 0.56) : parent.width
        words: root.way.firstWords

        ChoiceFacts {
            way: root.way
            width: parent.width
        }
    }
    ChosenPanel {
        anchors.fill: one
        visible: root.way.count > 1
        way: root.way
    }
    Column {
        id: acts

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        spacing: root.gap
        width: root.wide ? parent.width - one.width - Metrics.u(3) : parent.width

        ChoiceFacts {
            visible: root.wide && root.way.count > 1
            way: root.way
            width: parent.width
        }
        NeedTile {
            objectName: "people"
            enabled: !root.kiosk.issuing
            form: NeedTile.Row
            glyph: root.way.people > 1 ? "users-three" : "user"
            plain: true
            second: root.way.people > 1 || (root.wide && root.way.count > 1) ? "" : qsTr("Touch here if you are more")
            text: root.way.peopleWords
            visible: root.way.asksPeople
            width: parent.width

            onClicked: root.way.askPeople()
        }
        Words {
            color: Theme.ink2
            text: qsTr("It takes a little longer than usual. Please stay here.")
            visible: root.kiosk.issuing && root.kiosk.slow
            width: parent.width
        }
        MainButton {
            id: yes

            objectName: "confirm"
            glyph: "check"
            text: root.way.yesWords
            waiting: root.kiosk.issuing
            waitingText: qsTr("One moment…")
            width: parent.width

            onClicked: root.way.confirm()
        }
        SecondButton {
            objectName: "choose-again"
            enabled: !root.kiosk.issuing
            height: yes.height
            text: qsTr("No, something else")
            width: parent.width

            onClicked: root.way.chooseAgain()
        }
    }
}
