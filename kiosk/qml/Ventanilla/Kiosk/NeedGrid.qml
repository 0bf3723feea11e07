pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/*
 * Choices as tiles: two columns in portrait, three in landscape. "More" takes the last place, after
 * a choice that every shelf has, if there is one.
 */
Item {
    id: root

    required property QtObject choices
    property string prefix: "need-"
    property bool marks: false
    property bool more: false
    property string always
    property string alwaysGlyph
    readonly property int columns: Metrics.landscape ? 3 : 2
    readonly property int gap: Metrics.u(2)
    readonly property int count: tiles.count + (more ? 1 : 0) + (always ? 1 : 0)
    readonly property int rows: Math.max(1, Math.ceil(count / columns))
    readonly property int tileWidth: Math.floor((width - gap * (columns - 1)) / columns)
    readonly property int tileHeight: Math.min(Math.floor((height - gap * (rows - 1)) / rows), Math.round(tileWidth * (Metrics.landscape ? 0.42 : 0.86)))

    /* One size for all pictures: the largest that leaves room for the longest words. */
    readonly property int pictureSize: agreedSize(tiles.count)

    function agreedSize(count: int): int {
        let size = Math.min(Metrics.tileIcon, always ? alwaysTile.room / 1.4 : Metrics.tileIcon);
        for (let i = 0; i < count; ++i)
            size = Math.min(size, ((tiles.itemAt(i) as NeedCard)?.room ?? size * 1.4) / 1.4);
        return size;
    }

    signal chosen(string code)
    signal alwaysChosen
    signal moreWanted

    Grid {
        columns: root.columns
        spacing: root.gap
        width: parent.width

        Repeater {
            id: tiles

            model: root.choices

            NeedCard {
                required property string code
                required property string note
                required property bool picked
                required property string pictogram
                required property string sign
                required property string words

                objectName: root.prefix + code
                chosen: picked
                glyph: pictogram
                height: root.tileHeight
                marks: root.marks
                pictureSize: root.pictureSize
                remark: note
                remarkSign: sign
                text: words
                width: root.tileWidth

                onClicked: root.chosen(code)
            }
        }
        NeedCard {
            id: alwaysTile

            objectName: root.prefix + "none"
            glyph: root.alwaysGlyph
            height: root.tileHeight
            pictureSize: root.pictureSize
            text: root.always
            visible: text !== ""
            width: root.tileWidth

            onClicked: root.alwaysChosen()
        }
        NeedCard {
            objectName: "more-needs"
            glyph: "dots-three-circle"
            height: root.tileHeight
            field: Theme.wall
            pictureSize: root.pictureSize
            text: qsTr("More")
            visible: root.more
            width: root.tileWidth

            onClicked: root.moreWanted()
        }
    }
}
