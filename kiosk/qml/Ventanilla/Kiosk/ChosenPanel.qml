pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* Several things that were chosen, one a row; two where they would not fit. In landscape the facts stand beside. */
Panel {
    id: root

    required property WayModel way
    readonly property int inset: Metrics.u(Metrics.landscape ? 2.5 : 4)
    readonly property int listRoom: height - (facts.visible ? facts.height + inset : 0) - 2 * inset
    readonly property int columns: listRoom / Math.max(1, way.count) < Metrics.leastText * 2.8 ? 2 : 1
    readonly property int rows: Math.max(1, Math.ceil(way.count / columns))
    readonly property int rowHeight: Math.min(Math.floor(listRoom / rows), Math.round(Metrics.headingText * 3.2))

    Grid {
        id: things

        anchors.left: parent.left
        anchors.margins: root.inset
        anchors.right: parent.right
        anchors.top: parent.top
        columns: root.columns
        columnSpacing: Metrics.u(2)

        Repeater {
            model: root.way.chosen

            ChosenRow {
                required property string pictogram
                required property string words

                glyph: pictogram
                height: root.rowHeight
                text: words
                width: Math.floor((things.width - things.columnSpacing * (root.columns - 1)) / root.columns)
            }
        }
    }
    ChoiceFacts {
        id: facts

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: root.inset
        anchors.right: parent.right
        visible: !Metrics.landscape
        way: root.way
    }
}
