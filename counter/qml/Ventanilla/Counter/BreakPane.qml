pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* Why the desk is paused: one press does it. */
Panel {
    id: root

    required property DeskModel desk
    required property FinishModel finish

    function pause(reason: string) {
        finish.pause(reason);
        desk.open("visitor");
    }

    objectName: "break-pane"

    Component.onCompleted: forceActiveFocus()
    Keys.onEnterPressed: pause("")
    Keys.onReturnPressed: pause("")

    PaneHead {
        id: head

        anchors.left: parent.left
        anchors.margins: Metrics.u(2.5)
        anchors.right: parent.right
        anchors.top: parent.top
        title: qsTr("Pause the desk")

        onClosed: root.desk.open("visitor")
    }
    Shortcut {
        autoRepeat: false
        sequences: ["P", "Shift+P"]

        onActivated: root.pause("")
    }
    ChosenList {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.u(2)
        anchors.left: head.left
        anchors.leftMargin: -margin
        anchors.right: head.right
        anchors.rightMargin: -margin
        anchors.top: head.bottom
        anchors.topMargin: Metrics.u(1.5)
        choices: root.finish.breaks
        kind: "break"
        last: qsTr("Pause without saying why")
        lastKeys: "P"

        onGiven: code => root.pause(code)
    }
}
