pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* The console's window: one page at a time. */
AppWindow {
    id: root

    required property DeskModel desk
    required property VisitorModel visitor
    required property WaitingModel waiting
    required property SignInModel signIn
    required property IssueModel issue
    required property ShownTicketModel ticket
    required property ReferModel refer
    required property FindModel find

    minimumHeight: 480
    minimumWidth: 800
    title: desk.page === "console" ? desk.title : qsTr("Counter")

    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: {
            switch (root.desk.page) {
            case "console":
                return consolePage;
            case "sign-in":
                return signInPage;
            default:
                return loadingPage;
            }
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
        id: consolePage

        ConsolePage {
            desk: root.desk
            find: root.find
            issue: root.issue
            refer: root.refer
            ticket: root.ticket
            visitor: root.visitor
            waiting: root.waiting
        }
    }
}
