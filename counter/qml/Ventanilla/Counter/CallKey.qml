import QtQuick
import Ventanilla.Design

/* The one big act: who is next, why, and what it closes. */
Touchable {
    id: root

    required property VisitorModel visitor
    /* On a small screen the words are smaller, so that the visitor's number is not. */
    readonly property bool small: width < Metrics.u(80)
    readonly property bool works: visitor.canCall || visitor.calling
    readonly property bool filled: works && !visitor.callQuiet
    readonly property color ink: down ? Theme.actionPressedInk : filled ? Theme.actionInk : works ? Theme.action : Theme.ink2

    Accessible.description: visitor.callText
    corner: Metrics.windowCorner
    edge: works ? Theme.action : Theme.line
    enabled: visitor.canCall
    field: filled ? Theme.action : works ? Theme.panel : Theme.wall
    focusPolicy: Qt.TabFocus
    leftPadding: small ? Metrics.u(3) : Metrics.u(4)
    objectName: "call-next"
    pressedEdge: Theme.actionPressed
    pressedField: Theme.actionPressed
    rightPadding: leftPadding
    text: visitor.callTitle
    verticalPadding: Metrics.u(1.5)

    contentItem: Item {
        implicitHeight: lines.implicitHeight

        Column {
            id: lines

            anchors.left: parent.left
            anchors.right: cap.left
            anchors.rightMargin: Metrics.u(3)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Metrics.u(0.75)

            Words {
                Accessible.ignored: true
                color: root.ink
                font.pixelSize: !root.works ? Metrics.headingText : root.small ? Metrics.titleText * 1.15 : Metrics.questionText
                font.weight: Theme.bold
                text: root.text
                width: parent.width
            }
            Words {
                Accessible.ignored: true
                color: root.filled && !root.down ? Theme.actionSoft : root.filled ? root.ink : Theme.ink2
                font.pixelSize: Metrics.bodyText
                objectName: "next"
                text: root.visitor.callText
                width: parent.width
            }
        }
        Rectangle {
            id: cap

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            border.color: root.works ? Theme.action : Theme.edge
            border.width: root.filled ? 0 : Metrics.edgeWidth
            color: root.filled ? Theme.panel : "transparent"
            height: root.small ? Metrics.u(7) : Metrics.u(10)
            radius: Metrics.corner
            width: root.small ? Metrics.u(10.5) : Metrics.u(14.5)

            SignText {
                anchors.centerIn: parent
                color: root.works ? Theme.action : Theme.ink2
                size: root.small ? Metrics.headingText : Metrics.headingText * 1.35
                text: "F9"
            }
        }
    }
}
