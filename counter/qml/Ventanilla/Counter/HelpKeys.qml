import QtQuick

/* The keys of an emergency, which work on every page. */
Item {
    id: root

    required property AlarmModel alarm

    Shortcut {
        autoRepeat: false
        sequence: "Shift+F12"

        onActivated: root.alarm.callForHelp()
    }
    Shortcut {
        autoRepeat: false
        sequence: "F12"

        onActivated: root.alarm.goFirst()
    }
}
