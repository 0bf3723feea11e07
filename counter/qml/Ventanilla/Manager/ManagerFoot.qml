import QtQuick
import Ventanilla.Counter
import Ventanilla.Design

/* The plinth of the manager's pages: the connection, who is here, and the way back to the desk. */
Rectangle {
    id: root

    required property ManagerModel manager
    required property DeskModel desk
    required property int margin

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
        anchors.leftMargin: root.margin
        anchors.right: parent.right
        anchors.rightMargin: root.margin - Metrics.u(1.5)
        anchors.top: topLine.bottom

        Row {
            height: parent.height
            spacing: Metrics.u(4)

            FootFact {
                glyph: root.desk.linked ? "check-circle" : "wifi-slash"
                text: root.desk.linkText
                warns: !root.desk.linked
            }
            FootFact {
                glyph: "user"
                text: root.desk.staff
                widest: Math.max(Metrics.u(12), root.width - Metrics.u(98))
            }
            FootFact {
                glyph: "printer"
                text: root.desk.trouble
                warns: true
                widest: Math.max(Metrics.u(20), root.width - Metrics.u(92))
            }
        }
        FootButton {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            glyph: "storefront"
            keys: "Esc"
            objectName: "back-to-desk"
            text: root.desk.title

            onClicked: root.manager.leave()
        }
    }
}
