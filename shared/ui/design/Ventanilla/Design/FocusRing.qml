import QtQuick

/* The keypad's place: a ring outside its parent with a gap. */
Rectangle {
    property real corner: Metrics.corner

    anchors.fill: parent
    anchors.margins: -(Metrics.focusGap + Metrics.focusWidth)
    border.color: Theme.focus
    border.width: Metrics.focusWidth
    color: "transparent"
    radius: corner + Metrics.focusGap + Metrics.focusWidth
}
