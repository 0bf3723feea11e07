import QtQuick
import Ventanilla.Design

/* The one big act, on the bar. */
Touchable {
    id: root

    required property VisitorModel visitor
    readonly property bool works: visitor.canCall || visitor.calling
    readonly property bool filled: works && !visitor.callQuiet
    readonly property color ink: filled ? Theme.callInk : works ? Theme.plinthInk : Theme.plinthRule

    Accessible.description: visitor.callText
    enabled: visitor.canCall
    focusPolicy: Qt.TabFocus
    horizontalPadding: Metrics.u(1.5)
    objectName: "bar-call-next"
    text: visitor.callTitle
    verticalPadding: 0

    background: Rectangle {
        border.color: root.filled ? Theme.call : Theme.plinthRule
        border.width: Metrics.edgeWidth
        color: root.filled ? Theme.call : "transparent"
        opacity: root.down ? 0.8 : 1
        radius: root.corner
    }
    contentItem: Item {
        implicitHeight: Metrics.u(5.5)
        implicitWidth: words.implicitWidth + cap.implicitWidth + Metrics.u(1.5)

        Words {
            id: words

            Accessible.ignored: true
            anchors.left: parent.left
            anchors.right: cap.left
            anchors.rightMargin: Metrics.u(1.5)
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            elide: Text.ElideRight
            font.pixelSize: Metrics.buttonText
            font.weight: Theme.bold
            maximumLineCount: 1
            text: root.text
            wrapMode: Text.NoWrap
        }
        KeyCap {
            id: cap

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            ink: root.ink
            text: "F9"
        }
    }
}
