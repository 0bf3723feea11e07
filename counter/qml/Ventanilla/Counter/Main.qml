pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design
import Ventanilla.Manager

/* The console's window: one page at a time. */
AppWindow {
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
    required property SignInModel signIn
    required property IssueModel issue
    required property ShownTicketModel ticket
    required property ReferModel refer
    required property FindModel find
    required property LockModel lock
    required property DevicesModel devices
    required property PersonModel person
    required property ManagerModel manager
    required property MessageModel message
    readonly property bool covered: lock.locked && desk.page === "console"
    readonly property bool compact: desk.compact && !covered

    minimumHeight: 480
    minimumWidth: 800
    title: desk.page === "console" ? desk.title : qsTr("Counter")

    Component.onCompleted: {
        lock.watch(root);
        scan.watch(root);
        lock.watch(bar);
        scan.watch(bar);
    }
    /* One is there before the other goes: without a window the program would end. */
    onCompactChanged: {
        const [comes, goes] = compact ? [bar, root] : [root, bar];
        comes.visible = true;
        goes.visible = false;
        comes.requestActivate();
    }

    BarWindow {
        id: bar

        alarm: root.alarm
        desk: root.desk
        scan: root.scan
        visitor: root.visitor
        waiting: root.waiting
    }

    /* A flashing entry in the task bar; the keyboard stays where it is. */
    Connections {
        function onAttention() {
            (root.compact ? bar : root).alert(0);
        }

        target: root.alarm
    }
    EmergencyBand {
        id: band

        alarm: root.alarm
        width: parent.width
    }
    /* What is covered stays as it is: neither seen nor pressed, and its keys are dead. */
    Loader {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: band.bottom
        enabled: !root.covered
        focus: !root.covered
        sourceComponent: {
            switch (root.desk.page) {
            case "shut-out":
                return shutOutPage;
            case "console":
                return root.manager.isOpen ? managerPage : consolePage;
            case "sign-in":
                return signInPage;
            default:
                return loadingPage;
            }
        }
        visible: !root.covered

        /* Before any key works: what a scanner types is no key. */
        Keys.onShortcutOverride: event => {
            event.accepted = root.desk.page === "console" && root.scan.takes(event.key, event.text);
        }
    }
    Loader {
        active: root.covered
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: band.bottom
        focus: root.covered

        sourceComponent: LockPage {
            desk: root.desk
            lock: root.lock
        }
    }
    Component {
        id: shutOutPage

        ShutOutPage {
            desk: root.desk

            onCloseAsked: root.close()
        }
    }
    Component {
        id: loadingPage

        LoadingPage {
            desk: root.desk

            onCloseAsked: root.close()
        }
    }
    Component {
        id: signInPage

        SignInPage {
            desk: root.desk
            signIn: root.signIn

            onCloseAsked: root.close()
        }
    }
    Component {
        id: managerPage

        ManagerPage {
            desk: root.desk
            manager: root.manager
        }
    }
    Component {
        id: consolePage

        ConsolePage {
            alarm: root.alarm
            arrival: root.arrival
            desk: root.desk
            devices: root.devices
            find: root.find
            finish: root.finish
            issue: root.issue
            lock: root.lock
            manager: root.manager
            message: root.message
            person: root.person
            refer: root.refer
            scan: root.scan
            skills: root.skills
            ticket: root.ticket
            visit: root.visit
            visitor: root.visitor
            waiting: root.waiting
        }
    }
}
