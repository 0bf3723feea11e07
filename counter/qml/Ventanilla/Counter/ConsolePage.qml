pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design
import Ventanilla.Manager

/* The desk at work: on the left the visitor and the big key, on the right who waits. */
FocusScope {
    id: root

    required property DeskModel desk
    required property VisitorModel visitor
    required property VisitModel visit
    required property FinishModel finish
    required property ArrivalModel arrival
    required property ScanModel scan
    required property AlarmModel alarm
    required property SkillsModel skills
    required property WaitingModel waiting
    required property IssueModel issue
    required property ShownTicketModel ticket
    required property ReferModel refer
    required property FindModel find
    required property LockModel lock
    required property DevicesModel devices
    required property PersonModel person
    required property ManagerModel manager
    required property MessageModel message
    readonly property bool wide: desk.pane === "devices"
    readonly property int side: Math.max(Metrics.u(50), Math.min(Metrics.u(70), Math.round(width * 0.378)))
    readonly property int gap: height < Metrics.u(90) ? Metrics.u(2) : Metrics.u(2.5)

    Component.onCompleted: forceActiveFocus()
    Keys.enabled: desk.pane === "visitor"
    Keys.onEnterPressed: root.visitor.press("start-service")
    Keys.onReturnPressed: root.visitor.press("start-service")

    Connections {
        function onTicketRead() {
            root.desk.open("find");
        }

        target: root.arrival
    }
    ConsoleKeys {
        alarm: root.alarm
        desk: root.desk
        lock: root.lock
        manager: root.manager
        person: root.person
        scan: root.scan
        visitor: root.visitor
        waiting: root.waiting
    }
    HeadBar {
        id: head

        desk: root.desk
        visitor: root.visitor
        width: parent.width
    }
    MessageBand {
        id: band

        anchors.top: head.bottom
        message: root.message
        width: parent.width
    }
    Item {
        id: work

        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.leftMargin: Metrics.pageMargin
        anchors.right: waitingList.left
        anchors.rightMargin: Metrics.u(3)
        anchors.top: band.bottom
        anchors.topMargin: root.gap
        visible: !root.wide

        VisitorPanel {
            anchors.bottom: call.top
            anchors.bottomMargin: root.gap
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            desk: root.desk
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
            height: Math.max(said.implicitHeight, undoKey.implicitHeight)
            visible: root.desk.pane === "visitor"

            SaidLine {
                id: said

                anchors.left: parent.left
                anchors.right: undoKey.left
                anchors.rightMargin: Metrics.u(2)
                anchors.verticalCenter: parent.verticalCenter
                visitor: root.visitor
            }
            KeyButton {
                id: undoKey

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                enabled: root.visitor.canUndo
                glyph: "arrow-counter-clockwise"
                keys: "Ctrl+Z"
                objectName: "undo"
                text: qsTr("Undo")

                onClicked: root.visitor.press("undo")
            }
        }
        Panes {
            anchors.bottomMargin: root.gap
            anchors.fill: parent
            arrival: root.arrival
            desk: root.desk
            find: root.find
            finish: root.finish
            issue: root.issue
            lock: root.lock
            manager: root.manager
            person: root.person
            refer: root.refer
            skills: root.skills
            ticket: root.ticket
            visit: root.visit
            visitor: root.visitor

            onStatusChanged: {
                if (status === Loader.Null)
                    root.forceActiveFocus();
            }
        }
    }
    WaitingList {
        id: waitingList

        alarm: root.alarm
        anchors.bottom: foot.top
        anchors.right: parent.right
        anchors.top: band.bottom
        desk: root.desk
        visible: !root.wide
        waiting: root.waiting
        width: root.side

        onFindAsked: number => {
            root.desk.open("find");
            if (number !== "")
                root.find.find(number);
        }

        Rectangle {
            color: Theme.line
            height: parent.height
            width: Metrics.ruleWidth
        }
    }
    Loader {
        active: root.wide
        anchors.bottom: foot.top
        anchors.bottomMargin: root.gap
        anchors.left: parent.left
        anchors.leftMargin: Metrics.pageMargin
        anchors.right: parent.right
        anchors.rightMargin: Metrics.pageMargin
        anchors.top: band.bottom
        anchors.topMargin: root.gap

        sourceComponent: DevicesPage {
            desk: root.desk
            devices: root.devices
            side: root.side - Metrics.pageMargin
        }

        onActiveChanged: {
            if (!active)
                root.forceActiveFocus();
        }
    }
    FootBar {
        id: foot

        alarm: root.alarm
        anchors.bottom: parent.bottom
        desk: root.desk
        width: parent.width

        onKeysAsked: root.desk.open(root.desk.pane === "keys" ? "visitor" : "keys")
        onLeaveAsked: root.visitor.press("sign-out")
        onPersonAsked: root.desk.open(root.desk.pane === "person" ? "visitor" : "person")
    }
}
