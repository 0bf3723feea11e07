pragma ComponentBehavior: Bound

import QtQuick

/* The keys of the visit's form: + and - count people, 1 to 9 add services. */
Item {
    id: root

    required property VisitModel visit
    required property Repeater services

    signal noteAsked

    Repeater {
        model: Math.min(9, root.services.count)

        Item {
            id: numberKey

            required property int index

            Shortcut {
                autoRepeat: false
                enabled: root.enabled
                sequence: String(numberKey.index + 1)

                onActivated: (root.services.itemAt(numberKey.index) as ChoiceTile).click()
            }
        }
    }
    Shortcut {
        autoRepeat: false
        enabled: root.enabled
        sequence: "+"

        onActivated: root.visit.count(root.visit.people + 1)
    }
    Shortcut {
        autoRepeat: false
        enabled: root.enabled
        sequence: "-"

        onActivated: root.visit.count(root.visit.people - 1)
    }
    Shortcut {
        autoRepeat: false
        enabled: root.enabled
        sequences: ["K", "Shift+K"]

        onActivated: root.visit.interpret()
    }
    Shortcut {
        autoRepeat: false
        enabled: root.enabled
        sequences: ["T", "Shift+T"]

        onActivated: root.visit.reprint()
    }
    Shortcut {
        autoRepeat: false
        enabled: root.enabled
        sequences: ["M", "Shift+M"]

        onActivated: root.noteAsked()
    }
}
