import QtQuick
import Ventanilla.Design

/* The plinth: connection, person, open desks; at the far end help and the way out. */
Rectangle {
    id: root

    required property DeskModel desk
    /* Without it nobody can call for help here. */
    property AlarmModel alarm: null
    property bool signedIn: true
    property bool leaves: true
    /* With little room keys stand alone. */
    readonly property bool small: width < Metrics.u(150)

    signal keysAsked
    signal personAsked
    signal leaveAsked

    color: Theme.plinth
    implicitHeight: Math.max(Metrics.plinthHeight, Metrics.touch) + topLine.height

    Rectangle {
        id: topLine

        color: Theme.highContrast ? Theme.plinthRule : Theme.plinthNow
        height: Metrics.strongLine
        width: parent.width
    }
    Item {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: Metrics.pageMargin
        anchors.right: parent.right
        anchors.rightMargin: Metrics.pageMargin - Metrics.u(1.5)
        anchors.top: topLine.bottom

        Row {
            anchors.left: parent.left
            height: parent.height
            spacing: Metrics.u(4)

            FootFact {
                glyph: root.desk.linked ? "check-circle" : "wifi-slash"
                objectName: "connection"
                text: root.desk.linkText
                warns: !root.desk.linked
            }
            FootButton {
                anchors.verticalCenter: parent.verticalCenter
                glyph: "user"
                keys: "F2"
                objectName: "person"
                widest: Math.max(Metrics.u(12), root.width - Metrics.u(124))
                text: root.desk.staff
                visible: root.signedIn

                onClicked: root.personAsked()
            }
            FootFact {
                glyph: "storefront"
                text: root.desk.linked && root.desk.trouble === "" ? root.desk.desksText : ""
            }
            FootFact {
                glyph: "printer"
                objectName: "kiosk-trouble"
                text: root.desk.trouble
                warns: true
                widest: Math.max(Metrics.u(20), root.width - Metrics.u(118))
            }
        }
        Row {
            anchors.right: parent.right
            height: parent.height
            spacing: Metrics.u(1)

            FootButton {
                anchors.verticalCenter: parent.verticalCenter
                bare: root.small
                glyph: "warning-octagon"
                keys: "Shift+F12"
                objectName: "call-for-help"
                text: qsTr("Help!")
                visible: root.alarm !== null

                onClicked: root.alarm.callForHelp()
            }
            FootButton {
                anchors.verticalCenter: parent.verticalCenter
                bare: true
                glyph: "arrows-in-simple"
                keys: "F11"
                objectName: "shrink"
                text: qsTr("Bar")
                visible: root.alarm !== null

                onClicked: root.desk.shrink(true)
            }
            FootButton {
                anchors.verticalCenter: parent.verticalCenter
                bare: root.small
                glyph: root.small ? "keyboard" : ""
                keys: "F1"
                objectName: "keys"
                text: qsTr("All keys")
                visible: root.signedIn

                onClicked: root.keysAsked()
            }
            FootButton {
                anchors.verticalCenter: parent.verticalCenter
                keys: "Ctrl+Q"
                objectName: root.signedIn ? "sign-out" : "close-program"
                text: root.signedIn ? qsTr("Sign out") : qsTr("Close the program")
                visible: root.leaves

                onClicked: root.leaveAsked()
            }
        }
    }
}
