pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Manager

/* The console's keyboard. F9 works whatever lies over the visitor; letters only on the bare page. */
Item {
    id: root

    required property DeskModel desk
    required property VisitorModel visitor
    required property WaitingModel waiting
    required property LockModel lock
    required property PersonModel person
    required property ManagerModel manager
    readonly property bool bare: desk.pane === "visitor"

    function press(act: string) {
        desk.open("visitor");
        visitor.press(act);
    }
    function toggle(pane: string) {
        desk.open(desk.pane === pane ? "visitor" : pane);
    }

    Shortcut {
        autoRepeat: false
        sequence: "F9"

        onActivated: root.press("call-next")
    }
    Shortcut {
        autoRepeat: false
        sequence: "F8"

        onActivated: root.press("finish-service")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.bare
        sequences: ["R", "Shift+R"]

        onActivated: root.visitor.press("recall")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.bare
        sequences: ["S", "Shift+S"]

        onActivated: root.visitor.press("start-service")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.bare
        sequences: ["N", "Shift+N"]

        onActivated: root.visitor.press("mark-no-show")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.bare
        sequences: ["P", "Shift+P"]

        onActivated: root.visitor.press(root.desk.toggle)
    }
    Shortcut {
        autoRepeat: false
        enabled: root.bare
        sequences: ["A", "Shift+A"]

        onActivated: root.visitor.press("arrive")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.bare
        sequences: ["T", "Shift+T"]

        onActivated: root.visitor.press("reprint")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.bare && root.visitor.canRefer
        sequences: ["D", "Shift+D"]

        onActivated: root.desk.open("refer")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.bare && root.visitor.canPark
        sequences: ["E", "Shift+E"]

        onActivated: root.desk.open("park")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.bare && root.desk.linked
        sequences: ["B", "Shift+B", "Ctrl+F"]

        onActivated: root.desk.open("find")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.bare
        sequence: "Ctrl+Z"

        onActivated: root.visitor.press("undo")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.bare || root.desk.pane === "issue"
        sequences: ["I", "Shift+I"]

        onActivated: root.toggle("issue")
    }
    Shortcut {
        autoRepeat: false
        sequence: "F1"

        onActivated: root.toggle("keys")
    }
    Shortcut {
        autoRepeat: false
        sequence: "F2"

        onActivated: root.toggle("person")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.person.leads
        sequence: "Ctrl+D"

        onActivated: root.toggle("devices")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.person.leads
        sequence: "Ctrl+M"

        onActivated: root.manager.toggle()
    }
    Shortcut {
        autoRepeat: false
        sequence: "Ctrl+L"

        onActivated: root.lock.lock()
    }
    Shortcut {
        enabled: !root.bare
        sequence: "Esc"

        onActivated: root.desk.open("visitor")
    }
    Shortcut {
        autoRepeat: false
        sequence: "Ctrl+Q"

        onActivated: root.press("sign-out")
    }

    /* The figures let the parked wait again. */
    Repeater {
        model: 9

        Item {
            id: figure

            required property int index

            Shortcut {
                autoRepeat: false
                enabled: root.bare
                sequence: String(figure.index + 1)

                onActivated: root.waiting.bringBackAt(figure.index + 1)
            }
        }
    }
}
