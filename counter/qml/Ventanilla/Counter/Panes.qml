pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Manager

/* What lies over the visitor: one thing at a time, or nothing. */
Loader {
    id: root

    required property DeskModel desk
    required property VisitorModel visitor
    required property VisitModel visit
    required property FinishModel finish
    required property ArrivalModel arrival
    required property SkillsModel skills
    required property IssueModel issue
    required property ShownTicketModel ticket
    required property ReferModel refer
    required property FindModel find
    required property LockModel lock
    required property PersonModel person
    required property ManagerModel manager

    sourceComponent: {
        switch (root.desk.pane) {
        case "issue":
            return issuePane;
        case "ticket":
            return ticketPane;
        case "refer":
            return referPane;
        case "park":
            return parkPane;
        case "visit":
            return visitPane;
        case "finish":
            return finishPane;
        case "break":
            return breakPane;
        case "arrival":
            return arrivalPane;
        case "skills":
            return skillsPane;
        case "find":
            return findPane;
        case "person":
            return personPane;
        case "pin":
            return pinPane;
        case "new-pin":
            return newPinPane;
        case "keys":
            return keysPane;
        default:
            return null;
        }
    }

    Component {
        id: issuePane

        IssuePane {
            desk: root.desk
            issue: root.issue
        }
    }
    Component {
        id: ticketPane

        TicketPane {
            desk: root.desk
            ticket: root.ticket
        }
    }
    Component {
        id: referPane

        ReferPane {
            desk: root.desk
            refer: root.refer
        }
    }
    Component {
        id: parkPane

        ParkPane {
            desk: root.desk
            visitor: root.visitor
        }
    }
    Component {
        id: visitPane

        VisitPane {
            desk: root.desk
            visit: root.visit
        }
    }
    Component {
        id: finishPane

        FinishPane {
            desk: root.desk
            finish: root.finish
        }
    }
    Component {
        id: breakPane

        BreakPane {
            desk: root.desk
            finish: root.finish
        }
    }
    Component {
        id: arrivalPane

        ArrivalPane {
            arrival: root.arrival
            desk: root.desk
        }
    }
    Component {
        id: skillsPane

        SkillsPane {
            desk: root.desk
            skills: root.skills
        }
    }
    Component {
        id: findPane

        FindPane {
            desk: root.desk
            find: root.find
        }
    }
    Component {
        id: personPane

        PersonPane {
            desk: root.desk
            lock: root.lock
            manager: root.manager
            person: root.person
        }
    }
    Component {
        id: pinPane

        PinPane {
            desk: root.desk
            person: root.person
        }
    }
    Component {
        id: newPinPane

        NewPinPane {
            desk: root.desk
            person: root.person
        }
    }
    Component {
        id: keysPane

        KeysPane {
            desk: root.desk
        }
    }
}
