pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Ventanilla.Counter
import Ventanilla.Design

/* Every desk as a card; what does not fit is scrolled to. */
Item {
    id: root

    required property FloorModel model

    GridView {
        id: grid

        readonly property int across: Math.max(1, Math.floor((width + Metrics.u(1.5)) / Metrics.u(30)))

        anchors.fill: parent
        anchors.rightMargin: -Metrics.u(1.5)
        boundsBehavior: Flickable.StopAtBounds
        cellHeight: Metrics.u(13.5)
        cellWidth: Math.floor(width / across)
        clip: true
        model: root.model.desks
        objectName: "floor-desks"
        reuseItems: false

        T.ScrollBar.vertical: SlimBar {
        }
        delegate: FloorDesk {
            height: grid.cellHeight - Metrics.u(1.5)
            width: grid.cellWidth - Metrics.u(1.5)

            onClicked: root.model.choose("desk", desk)
        }
    }
}
