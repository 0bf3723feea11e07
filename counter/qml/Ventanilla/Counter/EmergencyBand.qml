pragma ComponentBehavior: Bound

import QtQuick

/* Who calls for help, over every page, until somebody with a name goes there. */
Column {
    id: root

    required property AlarmModel alarm
    property bool small: false

    HelpKeys {
        alarm: root.alarm
    }
    Loader {
        active: root.alarm.failed !== ""
        width: parent.width

        sourceComponent: EmergencyRow {
            can: false
            emergency: ""
            going: ""
            small: root.small
            text: root.alarm.failed
        }
    }
    Repeater {
        model: root.alarm.emergencies

        EmergencyRow {
            small: root.small
            width: root.width

            onGoAsked: root.alarm.go(emergency)
        }
    }
}
