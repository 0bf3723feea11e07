pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* What came of the service: F8 or Enter once more finishes without saying. */
Panel {
    id: root

    required property DeskModel desk
    required property FinishModel finish

    function end(outcome: string) {
        finish.finish(outcome);
        desk.open("visitor");
    }

    objectName: "finish-pane"

    Component.onCompleted: {
        finish.begin();
        forceActiveFocus();
    }
    Keys.onEnterPressed: end("")
    Keys.onReturnPressed: end("")

    Connections {
        function onOver() {
            root.desk.open("visitor");
        }

        target: root.finish
    }
    PaneHead {
        id: head

        anchors.left: parent.left
        anchors.margins: Metrics.u(2.5)
        anchors.right: parent.right
        anchors.top: parent.top
        title: root.finish.title

        onClosed: root.desk.open("visitor")
    }
    Row {
        id: given

        anchors.left: head.left
        anchors.top: head.bottom
        anchors.topMargin: Metrics.u(1.5)
        spacing: Metrics.u(1.25)

        KeyButton {
            Accessible.name: qsTr("One service fewer")
            enabled: root.finish.given > 1
            glyph: "minus"
            objectName: "finish-fewer"

            onClicked: root.finish.count(root.finish.given - 1)
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            font.pixelSize: Metrics.tileText
            font.weight: Theme.semiBold
            objectName: "finish-given"
            text: root.finish.givenText
            wrapMode: Text.NoWrap
        }
        KeyButton {
            Accessible.name: qsTr("One service more")
            glyph: "plus"
            objectName: "finish-more"

            onClicked: root.finish.count(root.finish.given + 1)
        }
    }
    Shortcut {
        autoRepeat: false
        sequence: "F8"

        onActivated: root.end("")
    }
    Shortcut {
        sequence: "+"

        onActivated: root.finish.count(root.finish.given + 1)
    }
    Shortcut {
        sequence: "-"

        onActivated: root.finish.count(root.finish.given - 1)
    }
    ChosenList {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.u(2)
        anchors.left: head.left
        anchors.leftMargin: -margin
        anchors.right: head.right
        anchors.rightMargin: -margin
        anchors.top: given.bottom
        anchors.topMargin: Metrics.u(2)
        choices: root.finish.outcomes
        kind: "finish"
        last: qsTr("Finish without saying")
        lastKeys: "F8"

        onGiven: code => root.end(code)
    }
}
