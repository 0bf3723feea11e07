import QtQuick
import Ventanilla.Design

/* One call of a list: its number and its desk. */
Item {
    id: root

    required property int index
    required property string number
    required property string desk
    required property bool numbered
    required property int most
    required property int plateWidth
    property bool marked: true
    property bool pointed: false
    property color ink: Theme.ink
    property color markColor: Theme.seriesColor(number.charAt(0))
    property color plate: Theme.panel
    property color rule: Theme.line

    objectName: "history-row"

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: root.rule
        height: Metrics.px(3)
        visible: root.index > 0
    }
    FitNumber {
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        ink: root.ink
        markColor: root.markColor
        marked: root.marked
        most: root.most
        objectName: "row-number"
        room: root.width - root.plateWidth - root.most * 0.14
        text: root.number
    }
    /* Across a wide row it leads the eye to the desk. */
    Icon {
        anchors.right: parent.right
        anchors.rightMargin: root.plateWidth + root.most * 0.4
        anchors.verticalCenter: parent.verticalCenter
        color: root.ink
        glyph: root.pointed ? "arrow-right" : ""
        size: root.most * 0.6
        visible: root.pointed
    }
    DeskPlate {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: root.plate
        height: Math.min(root.height * 0.9, root.most * 0.98)
        ink: Theme.ink
        most: root.most
        signName: "row-desk"
        text: root.desk
        width: root.plateWidth
    }
}
