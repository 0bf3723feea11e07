pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Ventanilla.Design

/* Every key of the console. */
Panel {
    id: root

    required property DeskModel desk
    readonly property var keys: [
        ["F9", qsTr("Call next, and close the visitor who is here")],
        ["R", qsTr("Call the same number again")],
        ["A", qsTr("The visitor has come")],
        ["N", qsTr("The visitor did not come")],
        ["S", qsTr("Begin with the visitor (Enter does the same)")],
        ["D", qsTr("Send the visitor on to a service or desk")],
        ["E", qsTr("Put the visitor on hold")],
        ["1 - 9", qsTr("Somebody on hold is back")],
        ["T", qsTr("Show the ticket once more")],
        ["F8", qsTr("Finish with the visitor")],
        ["Shift+F8", qsTr("Finish, and say how many services that was")],
        ["V", qsTr("How many they are, interpreter, one more service, class, note")],
        ["Ctrl+Z", qsTr("Undo what this desk did last")],
        ["B", qsTr("Find a visit by its number")],
        ["C", qsTr("Somebody comes with a code: appointment, return slip (or scan it)")],
        ["I", qsTr("Give a number to somebody standing here")],
        ["P", qsTr("Pause or open the desk")],
        ["F11", qsTr("A bar above other programs, and the whole console again")],
        ["Shift+F12", qsTr("Call for help: every colleague sees it")],
        ["F12", qsTr("Say that you go to who called for help")],
        ["X", qsTr("Put a notice away")],
        ["F2", qsTr("Your PIN, the lock, and what else you may do")],
        ["Ctrl+L", qsTr("Lock this console")],
        ["Ctrl+M", qsTr("The whole floor, for who leads")],
        ["Ctrl+R", qsTr("What was said to this desk is read")],
        ["F1 ?", qsTr("Show or hide these keys")],
        ["Ctrl+Q", qsTr("Sign out")]
    ]

    objectName: "keys-pane"

    Component.onCompleted: forceActiveFocus()

    PaneHead {
        id: head

        anchors.left: parent.left
        anchors.margins: Metrics.u(2.5)
        anchors.right: parent.right
        anchors.top: parent.top
        title: qsTr("All keys")

        onClosed: root.desk.open("visitor")
    }
    Flickable {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.u(1)
        anchors.left: head.left
        anchors.right: head.right
        anchors.top: head.bottom
        anchors.topMargin: Metrics.u(1)
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: lines.height

        T.ScrollBar.vertical: SlimBar {
        }

        Column {
            id: lines

            width: parent.width - Metrics.u(1)

            Repeater {
                model: root.keys

                KeyLine {
                    required property var modelData

                    key: modelData[0]
                    text: modelData[1]
                    width: lines.width
                }
            }
        }
    }
}
