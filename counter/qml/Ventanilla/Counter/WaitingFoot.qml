import QtQuick
import Ventanilla.Design

/* What is done about those who are not in the list: a new number, or an old one looked up. */
Item {
    id: root

    required property DeskModel desk
    /* With little room a pictogram would cost the words. */
    readonly property bool small: width < Metrics.u(56)

    signal findAsked

    implicitHeight: Metrics.rowHeight

    Rectangle {
        color: Theme.line
        height: Metrics.ruleWidth
        width: parent.width
    }
    KeyButton {
        anchors.left: parent.left
        anchors.leftMargin: Metrics.u(3)
        anchors.verticalCenter: parent.verticalCenter
        enabled: root.desk.linked
        glyph: root.small ? "" : "receipt"
        keys: "I"
        objectName: "issue"
        text: qsTr("Give a number")

        onClicked: root.desk.open("issue")
    }
    KeyButton {
        anchors.right: parent.right
        anchors.rightMargin: Metrics.u(3)
        anchors.verticalCenter: parent.verticalCenter
        enabled: root.desk.linked
        glyph: root.small ? "" : "magnifying-glass"
        keys: "B"
        objectName: "find"
        text: qsTr("Find")

        onClicked: root.findAsked()
    }
}
