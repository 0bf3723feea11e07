pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* Where the visitor goes on to: a service, a desk, or both; a note goes along. */
Panel {
    id: root

    required property DeskModel desk
    required property ReferModel refer

    objectName: "refer-pane"

    Component.onCompleted: {
        refer.begin();
        forceActiveFocus();
    }
    Keys.onEnterPressed: refer.refer()
    Keys.onReturnPressed: refer.refer()

    Connections {
        function onOver() {
            root.desk.open("visitor");
        }

        target: root.refer
    }
    PaneHead {
        id: head

        anchors.left: parent.left
        anchors.margins: Metrics.u(2.5)
        anchors.right: parent.right
        anchors.top: parent.top
        title: root.refer.title

        onClosed: root.desk.open("visitor")
    }
    ReferForm {
        anchors.bottom: foot.top
        anchors.bottomMargin: Metrics.u(1)
        anchors.left: parent.left
        anchors.margins: Metrics.u(2.5)
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: Metrics.u(1.5)
        refer: root.refer
    }
    Item {
        id: foot

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Metrics.u(2.5)
        anchors.right: parent.right
        height: Math.max(give.height, said.implicitHeight)

        Words {
            id: said

            anchors.left: parent.left
            anchors.right: give.left
            anchors.rightMargin: Metrics.u(2)
            anchors.verticalCenter: parent.verticalCenter
            color: root.refer.trouble === "" ? Theme.ink2 : Theme.trouble
            font.weight: Theme.medium
            objectName: "refer-said"
            text: root.refer.trouble || root.refer.meaning
        }
        MainButton {
            id: give

            anchors.right: parent.right
            enabled: root.refer.canRefer && !waiting
            focusPolicy: Qt.TabFocus
            glyph: "arrow-bend-up-right"
            objectName: "refer-send"
            text: qsTr("Send on")
            waiting: root.refer.busy

            onClicked: root.refer.refer()
        }
    }
}
