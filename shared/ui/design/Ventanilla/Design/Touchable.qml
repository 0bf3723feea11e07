import QtQuick
import QtQuick.Templates as T

/*
 * Anything a finger or a key can press. Give it `background` and `contentItem`.
 * The field answers in the same frame; Enter presses like Space.
 */
T.AbstractButton {
    id: root

    property color field: Theme.panel
    property color pressedField: Theme.tint
    property color edge: Theme.edge
    property color pressedEdge: Theme.action
    property real corner: Metrics.corner
    property bool chosen: false
    readonly property bool marked: down || chosen

    Accessible.name: text
    Accessible.onPressAction: click()
    Accessible.role: Accessible.Button
    Keys.onEnterPressed: click()
    Keys.onReturnPressed: click()
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(Metrics.touch, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: Math.max(Metrics.touch, implicitContentWidth + leftPadding + rightPadding)
    padding: Metrics.u(2)

    background: Rectangle {
        border.color: root.marked ? root.pressedEdge : root.edge
        border.width: !root.marked ? Metrics.edgeWidth : root.down && root.chosen ? Metrics.markWidth * 2 : Metrics.markWidth
        color: root.marked ? root.pressedField : root.field
        radius: root.corner

        FocusRing {
            corner: root.corner
            visible: root.visualFocus
        }
    }
}
