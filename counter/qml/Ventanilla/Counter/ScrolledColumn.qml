import QtQuick
import QtQuick.Templates as T

/* Things under each other, which scroll when there is no room for all. */
Flickable {
    id: root

    default property alias things: column.data
    property alias spacing: column.spacing
    property int margin: 0

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: column.implicitHeight + 2 * margin

    T.ScrollBar.vertical: SlimBar {
    }

    Column {
        id: column

        width: root.width - 2 * root.margin
        x: root.margin
        y: root.margin
    }
}
