pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* The desk at work: on the left the visitor and the big key, on the right who waits. */
FocusScope {
    id: root

    required property DeskModel desk
    required property VisitorModel visitor
    required property WaitingModel waiting
    required property IssueModel issue
    readonly property int side: Math.max(Metrics.u(50), Math.min(Metrics.u(70), Math.round(width * 0.378)))
    readonly property int gap: height < Metrics.u(90) ? Metrics.u(2) : Metrics.u(2.5)

    Component.onCompleted: forceActiveFocus()
    Keys.enabled: desk.pane === "visitor"
    Keys.onEnterPressed: root.visitor.press("start-service")
    Keys.onReturnPressed: root.visitor.press("start-service")

    ConsoleKeys {
        desk: root.desk
        visitor: root.visitor
    }
    HeadBar {
        id: head

        desk: root.desk
        visitor: root.visitor
        width: parent.width
    }
    Item {
        id: work

        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.leftMargin: Metrics.pageMargin
        anchors.right: waitingList.left
        anchors.rightMargin: Metrics.u(3)
        anchors.top: head.bottom
        anchors.topMargin: root.gap

        VisitorPanel {
            anchors.bottom: call.top
            anchors.bottomMargin: root.gap
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            linked: root.desk.linked
            visible: root.desk.pane === "visitor"
            visitor: root.visitor
        }
        CallKey {
            id: call

            anchors.bottom: below.top
            anchors.bottomMargin: Metrics.u(1.5)
            anchors.left: parent.left
            anchors.right: parent.right
            height: Math.max(implicitHeight, Math.min(Metrics.u(24), Math.round(work.height * (small ? 0.2 : 0.27))))
            visible: root.desk.pane === "visitor"
            visitor: root.visitor

            onClicked: root.visitor.press("call-next")
        }
        Item {
            id: below

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Metrics.u(1.5)
            anchors.left: parent.left
            anchors.right: parent.right
            height: Math.max(said.implicitHeight, issueKey.implicitHeight)
            visible: root.desk.pane === "visitor"

            SaidLine {
                id: said

                anchors.left: parent.left
                anchors.right: issueKey.left
                anchors.rightMargin: Metrics.u(2)
                anchors.verticalCenter: parent.verticalCenter
                visitor: root.visitor
            }
            KeyButton {
                id: issueKey

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                enabled: root.desk.linked
                glyph: "receipt"
                keys: "I"
                objectName: "issue"
                text: qsTr("Give a number")

                onClicked: root.desk.open("issue")
            }
        }
        Loader {
            anchors.bottomMargin: root.gap
            anchors.fill: parent
            sourceComponent: root.desk.pane === "issue" ? issuePane : root.desk.pane === "keys" ? keysPane : null

            onStatusChanged: {
                if (status === Loader.Null)
                    root.forceActiveFocus();
            }
        }
    }
    WaitingList {
        id: waitingList

        anchors.bottom: foot.top
        anchors.right: parent.right
        anchors.top: head.bottom
        linked: root.desk.linked
        waiting: root.waiting
        width: root.side

        Rectangle {
            color: Theme.line
            height: parent.height
            width: Metrics.ruleWidth
        }
    }
    FootBar {
        id: foot

        anchors.bottom: parent.bottom
        desk: root.desk
        width: parent.width

        onKeysAsked: root.desk.open(root.desk.pane === "keys" ? "visitor" : "keys")
        onLeaveAsked: root.visitor.press("sign-out")
    }
    Component {
        id: issuePane

        IssuePane {
            desk: root.desk
            issue: root.issue
        }
    }
    Component {
        id: keysPane

        KeysPane {
            desk: root.desk
        }
    }
}
