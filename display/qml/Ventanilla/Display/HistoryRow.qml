import QtQuick
import Ventanilla.Design

/* One earlier call: its number and its desk. */
Item {
    id: root

    required property int index
    required property string number
    required property string desk
    required property bool numbered
    required property int most
    required property int plateWidth

    objectName: "history-row"

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.line
        height: Metrics.px(3)
        visible: root.index > 0
    }
    FitNumber {
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        most: root.most
        room: root.width - root.plateWidth - root.most * 0.2
        text: root.number
    }
    DeskPlate {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.panel
        height: Math.min(root.height * 0.88, root.most * 0.98)
        ink: Theme.ink
        most: root.most
        text: root.desk
        width: root.plateWidth
    }
}
