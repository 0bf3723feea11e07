pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* The bar above other programs, at the foot of the screen; what calls for attention lies over it. */
Window {
    id: root

    required property DeskModel desk
    required property VisitorModel visitor
    required property WaitingModel waiting
    required property ScanModel scan
    required property AlarmModel alarm

    color: Theme.plinth
    flags: Qt.Window | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint
    height: column.implicitHeight
    title: desk.title
    /* Of its own: what hides the console must not hide this. */
    transientParent: null
    visible: false
    width: Screen.width
    x: Screen.virtualX
    y: Screen.virtualY + Screen.desktopAvailableHeight - height

    Column {
        id: column

        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: Theme.rtl
        focus: true
        width: parent.width

        Keys.onShortcutOverride: event => {
            event.accepted = root.scan.takes(event.key, event.text);
        }

        BarKeys {
            desk: root.desk
            scan: root.scan
            visitor: root.visitor
        }
        EmergencyBand {
            alarm: root.alarm
            small: true
            width: parent.width
        }
        BarSaid {
            alarm: root.alarm
            visitor: root.visitor
            width: parent.width
        }
        BarPage {
            desk: root.desk
            visitor: root.visitor
            waiting: root.waiting
            width: parent.width
        }
    }
}
