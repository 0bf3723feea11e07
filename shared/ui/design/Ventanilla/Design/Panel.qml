import QtQuick

/* The white window that holds the one thing that matters. */
Rectangle {
    border.color: Theme.edge
    border.width: Metrics.edgeWidth
    color: Theme.panel
    radius: Metrics.windowCorner
}
