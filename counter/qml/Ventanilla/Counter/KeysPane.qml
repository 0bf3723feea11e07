pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* Every key of the console. */
Panel {
    id: root

    required property DeskModel desk
    readonly property var keys: [
        ["F9", qsTr("Call next, and close the visitor who is here")],
        ["R", qsTr("Call the same number again")],
        ["N", qsTr("The visitor did not come")],
        ["S", qsTr("Begin with the visitor (Enter does the same)")],
        ["F8", qsTr("Finish with the visitor")],
        ["P", qsTr("Pause or open the desk")],
        ["I", qsTr("Give a number to somebody standing here")],
        ["F1", qsTr("Show or hide these keys")],
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
    Column {
        anchors.left: head.left
        anchors.right: head.right
        anchors.top: head.bottom
        anchors.topMargin: Metrics.u(2)

        Repeater {
            model: root.keys

            Item {
                id: line

                required property var modelData

                height: Math.max(Metrics.u(6), words.implicitHeight + Metrics.u(1))
                width: parent.width

                KeyCap {
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    text: line.modelData[0]
                }
                Words {
                    id: words

                    anchors.left: parent.left
                    anchors.leftMargin: Metrics.u(12)
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    font.weight: Theme.medium
                    text: line.modelData[1]
                }
                Rectangle {
                    anchors.bottom: parent.bottom
                    color: Theme.line
                    height: Metrics.ruleWidth
                    width: parent.width
                }
            }
        }
    }
}
