pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* The needs as tiles: two columns in portrait, three in landscape; "More" takes the last place. */
Item {
    id: root

    required property QtObject needs
    property bool more: false
    readonly property int columns: Metrics.landscape ? 3 : 2
    readonly property int gap: Metrics.u(2)
    readonly property int rows: Math.max(1, Math.ceil((tiles.count + (more ? 1 : 0)) / columns))
    readonly property int tileWidth: Math.floor((width - gap * (columns - 1)) / columns)
    readonly property int tileHeight: Math.min(Math.floor((height - gap * (rows - 1)) / rows), Math.round(tileWidth * (Metrics.landscape ? 0.42 : 0.86)))

    /* One size for all pictures: the largest that leaves room for the longest words. */
    readonly property int pictureSize: agreedSize(tiles.count)

    function agreedSize(count: int): int {
        let size = Metrics.tileIcon;
        for (let i = 0; i < count; ++i)
            size = Math.min(size, ((tiles.itemAt(i) as NeedCard)?.room ?? size * 1.4) / 1.4);
        return size;
    }

    signal chosen(string code)
    signal moreWanted

    Grid {
        columns: root.columns
        spacing: root.gap
        width: parent.width

        Repeater {
            id: tiles

            model: root.needs

            NeedCard {
                required property string code
                required property string note
                required property string pictogram
                required property string sign
                required property string words

                objectName: "need-" + code
                glyph: pictogram
                height: root.tileHeight
                pictureSize: root.pictureSize
                remark: note
                remarkSign: sign
                text: words
                width: root.tileWidth

                onClicked: root.chosen(code)
            }
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
