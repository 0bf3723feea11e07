pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* A number for somebody standing here: the form, then the number with its QR. */
Panel {
    id: root

    required property DeskModel desk
    required property IssueModel issue
    readonly property bool given: issue.number !== ""

    function leave() {
        desk.open("visitor");
    }

    objectName: "issue-pane"

    Component.onCompleted: forceActiveFocus()
    Component.onDestruction: issue.begin()
    Keys.onEnterPressed: given ? leave() : issue.issue()
    Keys.onReturnPressed: given ? leave() : issue.issue()

    PaneHead {
        id: head

        anchors.left: parent.left
        anchors.margins: Metrics.u(2.5)
        anchors.right: parent.right
        anchors.top: parent.top
        title: root.given ? qsTr("Number given") : qsTr("Give a number")

        onClosed: root.leave()
    }
    Loader {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Metrics.u(2.5)
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: Metrics.u(2)
        sourceComponent: root.given ? ticket : form
    }
    Component {
        id: form

        IssueForm {
            issue: root.issue
        }
    }
    Component {
        id: ticket

        IssuedTicket {
            ahead: root.issue.ahead
            canRepeat: true
            link: root.issue.link
            number: root.issue.number
            qr: root.issue.qr

            onAgain: root.issue.begin()
            onDone: root.leave()
        }
    }
}
