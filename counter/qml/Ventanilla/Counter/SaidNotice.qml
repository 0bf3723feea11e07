import QtQuick
import Ventanilla.Design

/* What came of the last act: a field, an icon and words; nothing while there is nothing to say. */
Rectangle {
    id: root

    required property string text
    /* One of: done, trouble. */
    required property string outcome
    readonly property bool well: outcome === "done"
    readonly property color tone: well ? Theme.done : Theme.noticeEdge

    Accessible.name: text
    Accessible.role: Accessible.Notification
    border.color: tone
    border.width: Metrics.edgeWidth
    color: well ? Theme.doneTint : Theme.notice
    height: visible ? implicitHeight : 0
    implicitHeight: Math.max(icon.height, words.implicitHeight) + Metrics.u(2.5)
    radius: Metrics.corner
    visible: text !== ""

    Icon {
        id: icon

        anchors.left: parent.left
        anchors.leftMargin: Metrics.u(1.75)
        anchors.verticalCenter: parent.verticalCenter
        color: root.well ? Theme.done : Theme.trouble
        glyph: root.well ? "check-circle" : "warning"
        size: Metrics.headingText
    }
    Words {
        id: words

        Accessible.ignored: true
        anchors.left: icon.right
        anchors.leftMargin: Metrics.u(1.5)
        anchors.right: parent.right
        anchors.rightMargin: Metrics.u(1.75)
        anchors.verticalCenter: parent.verticalCenter
        color: root.well ? Theme.ink : Theme.noticeInk
        font.weight: Theme.semiBold
        objectName: root.objectName + "-text"
        text: root.text
    }
}
