import QtQuick

/* A pictogram in its tint square, 1.4 times its size; bare in high contrast. */
Item {
    id: root

    property string glyph
    property real size: Metrics.tileIcon
    property color color: Theme.action
    property color field: Theme.tint

    implicitHeight: Math.round(size * (Theme.highContrast ? 1 : 1.4))
    implicitWidth: implicitHeight

    Rectangle {
        anchors.fill: parent
        color: root.field
        radius: Metrics.corner * 0.6
        visible: !Theme.highContrast
    }
    Icon {
        anchors.centerIn: parent
        color: root.color
        glyph: root.glyph
        size: root.size
    }
}
