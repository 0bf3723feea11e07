import QtQuick
import Ventanilla.Design

/* What came of the last press; it stays until the next one. */
Item {
    id: root

    required property VisitorModel visitor
    readonly property string sign: visitor.saidSign
    readonly property color tone: sign === "trouble" ? Theme.trouble : sign === "done" ? Theme.done : Theme.ink2

    Accessible.name: visitor.saidText
    Accessible.role: Accessible.Notification
    implicitHeight: Math.max(Metrics.touch, words.implicitHeight)

    Icon {
        id: icon

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        color: root.tone
        glyph: root.sign === "trouble" ? "warning" : root.sign === "done" ? "check-circle" : "info"
        visible: root.sign !== ""
    }
    Words {
        id: words

        Accessible.ignored: true
        anchors.left: icon.right
        anchors.leftMargin: Metrics.u(1.25)
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: root.sign === "trouble" ? Theme.trouble : Theme.ink
        font.weight: Theme.medium
        objectName: "said"
        text: root.visitor.saidText === "" ? "" : root.visitor.saidTime + "  " + root.visitor.saidText
    }
}
