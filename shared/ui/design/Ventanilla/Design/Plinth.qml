import QtQuick

/*
 * The indigo band at the foot of every screen. Its PlinthItems share the width in the
 * order written; one that is not `present` keeps its place, so nothing ever moves.
 * A PlinthStatus takes the width of its words.
 */
Rectangle {
    id: root

    default property alias items: row.data
    property bool ruled: true
    readonly property int count: row.children.length
    readonly property real share: count > 0 ? width / count : width

    Accessible.role: Accessible.ToolBar
    color: Theme.plinth
    implicitHeight: Metrics.plinthHeight
    implicitWidth: Metrics.pageWidth

    Row {
        id: row

        anchors.fill: parent
        anchors.topMargin: topLine.height
    }
    Rectangle {
        id: topLine

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.highContrast ? Theme.plinthRule : Theme.plinthNow
        height: Metrics.pc ? 3 : Metrics.px(4)
        visible: root.ruled
    }
}
