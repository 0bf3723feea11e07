pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Manager

/* The console's keyboard. F9 works whatever lies over the visitor; letters only on the bare page. */
Item {
    id: root

    required property DeskModel desk
    required property VisitorModel visitor
    required property WaitingModel waiting
    required property ScanModel scan
    required property AlarmModel alarm
    required property LockModel lock
    required property PersonModel person
    required property ManagerModel manager
    readonly property bool bare: desk.pane === "visitor"

    function press(act: string) {
        desk.open("visitor");
        visitor.press(act);
    }
    /* What a letter does, once it is known to be no scanner's. */
    function letter(name: string) {
        switch (name) {
        case "refer":
        case "park":
        case "find":
        case "visit":
        case "arrival":
            return desk.open(name);
        case "issue":
            return toggle(name);
        case "toggle":
            return desk.wish(desk.toggle);
        case "read":
            return alarm.read();
        default:
            return name.length === 1 ? waiting.bringBackAt(Number(name)) : visitor.press(name);
        }
    }
    function toggle(pane: string) {
        desk.open(desk.pane === pane ? "visitor" : pane);
    }

    Connections {
        function onPressed(name: string) {
            root.letter(name);
        }

        enabled: !root.desk.compact
        target: root.scan
    }
    Shortcut {
        autoRepeat: false
        sequence: "F9"

        onActivated: root.press("call-next")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.desk.pane !== "finish"
        sequence: "F8"

        onActivated: root.desk.wish("finish-service")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.visitor.canFinish
        sequence: "Shift+F8"

        onActivated: root.toggle("finish")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.bare
        sequences: ["R", "Shift+R"]

        onActivated: root.scan.hold("recall")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.bare
        sequences: ["S", "Shift+S"]

        onActivated: root.scan.hold("start-service")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.bare
        sequences: ["N", "Shift+N"]

        onActivated: root.scan.hold("mark-no-show")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.bare
        sequences: ["P", "Shift+P"]

        onActivated: root.scan.hold("toggle")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.bare
        sequences: ["A", "Shift+A"]

        onActivated: root.scan.hold("arrive")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.bare
        sequences: ["T", "Shift+T"]

        onActivated: root.scan.hold("reprint")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.bare && root.visitor.canRefer
        sequences: ["D", "Shift+D"]

        onActivated: root.scan.hold("refer")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.bare && root.visitor.canPark
        sequences: ["E", "Shift+E"]

        onActivated: root.scan.hold("park")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.bare && root.visitor.number !== ""
        sequences: ["V", "Shift+V"]

        onActivated: root.scan.hold("visit")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.bare && root.desk.linked
        sequences: ["C", "Shift+C"]

        onActivated: root.scan.hold("arrival")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.bare && root.desk.linked
        sequences: ["B", "Shift+B"]

        onActivated: root.scan.hold("find")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.bare && root.desk.linked
        sequence: "Ctrl+F"

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

        onActivated: root.scan.hold("issue")
    }
    Shortcut {
        autoRepeat: false
        sequences: ["F1", "?"]

        onActivated: root.toggle("keys")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.bare && root.alarm.line !== ""
        sequences: ["X", "Shift+X"]

        onActivated: root.scan.hold("read")
    }
    Shortcut {
        autoRepeat: false
        sequence: "F11"

        onActivated: root.desk.shrink(true)
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
        enabled: root.person.leads
        sequence: "Ctrl+E"

        onActivated: root.toggle("skills")
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

                onActivated: root.scan.hold(String(figure.index + 1))
            }
        }
    }
}
