import QtQuick

/* The console's keyboard. F9 works whatever lies over the visitor; letters only on the bare page. */
Item {
    id: root

    required property DeskModel desk
    required property VisitorModel visitor
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
        sequences: ["I", "Shift+I"]

        onActivated: root.toggle("issue")
    }
    Shortcut {
        autoRepeat: false
        sequence: "F1"

        onActivated: root.toggle("keys")
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
}
