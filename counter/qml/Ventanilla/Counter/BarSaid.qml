import QtQuick
import Ventanilla.Design

/* Over the bar, one line: why a press was not done, or else what is to be noticed. */
Rectangle {
    id: root

    required property AlarmModel alarm
    required property VisitorModel visitor
    readonly property bool trouble: visitor.saidSign === "trouble"

    color: trouble ? Theme.troubleTint : Theme.notice
    height: visible ? implicitHeight : 0
    implicitHeight: words.implicitHeight + Metrics.u(1)
    visible: words.text !== ""

    Words {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Metrics.u(2)
        anchors.right: parent.right
        anchors.rightMargin: Metrics.u(2)
        anchors.verticalCenter: parent.verticalCenter
        color: root.trouble ? Theme.trouble : Theme.noticeInk
        font.weight: Theme.medium
        maximumLineCount: 1
        elide: Text.ElideRight
        objectName: "bar-said"
        text: root.trouble ? root.visitor.saidText : root.alarm.line
    }
    TapHandler {
        onTapped: root.alarm.read()
    }
}
