import QtQuick

/* The bar's keyboard: the same keys as on the whole console. */
Item {
    id: root

    required property DeskModel desk
    required property VisitorModel visitor
    required property ScanModel scan

    Connections {
        function onPressed(name: string) {
            if (name === "refer" || name === "park")
                root.desk.open(name);
            else
                root.visitor.press(name);
        }

        enabled: root.desk.compact
        target: root.scan
    }
    Shortcut {
        autoRepeat: false
        sequence: "F9"

        onActivated: root.visitor.press("call-next")
    }
    Shortcut {
        autoRepeat: false
        sequence: "F8"

        onActivated: root.desk.wish("finish-service")
    }
    Shortcut {
        autoRepeat: false
        sequence: "Ctrl+Z"

        onActivated: root.visitor.press("undo")
    }
    Shortcut {
        autoRepeat: false
        sequence: "F11"

        onActivated: root.desk.shrink(false)
    }
    Shortcut {
        autoRepeat: false
        sequences: ["R", "Shift+R"]

        onActivated: root.scan.hold("recall")
    }
    Shortcut {
        autoRepeat: false
        sequences: ["N", "Shift+N"]

        onActivated: root.scan.hold("mark-no-show")
    }
    Shortcut {
        autoRepeat: false
        sequences: ["S", "Shift+S"]

        onActivated: root.scan.hold("start-service")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.visitor.canRefer
        sequences: ["D", "Shift+D"]

        onActivated: root.scan.hold("refer")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.visitor.canPark
        sequences: ["E", "Shift+E"]

        onActivated: root.scan.hold("park")
    }
}
