pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/*
 * Choices as tiles: two columns in portrait, three in landscape. "More" takes the last place, after
 * a choice that every shelf has, if there is one. In reach mode they are rows, or as many beside
 * each other as it takes. What is still too much for the page, or for the longest words on it, comes
 * with "More".
 */
Item {
    id: root

    required property QtObject choices
    property string prefix: "need-"
    property bool marks: false
    property bool more: false
    property string always
    property string alwaysGlyph
    readonly property int most: Metrics.landscape ? 3 : 2
    readonly property int columns: Metrics.reach ? enough(1) : most
    readonly property int gap: Metrics.u(2)
    readonly property int count: tiles.count + (more ? 1 : 0) + (always ? 1 : 0)
    readonly property int rowsInReach: Math.max(1, Math.floor((height + gap) / (Metrics.rowHeight + gap)))
    readonly property int least: Math.max(longest(tiles.count), always ? alwaysTile.least : 0)
    readonly property int rowsOfWords: Math.max(1, Math.floor((height + gap) / (least + gap)))
    readonly property int mostRows: Metrics.reach ? Math.min(rowsInReach, rowsOfWords) : rowsOfWords
    readonly property bool paged: count > columns * mostRows
    readonly property int places: paged ? Math.max(1, columns * mostRows - 1 - (always ? 1 : 0)) : tiles.count
    property int first: 0
    readonly property int rows: paged ? mostRows : Math.max(1, Math.ceil(count / columns))
    readonly property int tileWidth: Math.floor((width - gap * (columns - 1)) / columns)
    readonly property int tileHeight: Math.min(Math.floor((height - gap * (rows - 1)) / rows), Math.max(least, Math.round(Metrics.reach && columns === 1 ? Metrics.rowHeight * 1.25 : tileWidth * (Metrics.landscape ? 0.42 : 0.86))))

    /* One size for all pictures: the largest that leaves room for the longest words. */
    readonly property int pictureSize: agreedSize(tiles.count)

    function agreedSize(count: int): int {
        let size = Math.min(Metrics.reach ? tileWidth * 0.2 : Metrics.tileIcon, Metrics.tileIcon, always ? alwaysTile.room / 1.4 : Metrics.tileIcon);
        for (let i = 0; i < count; ++i)
            size = Math.min(size, ((tiles.itemAt(i) as NeedCard)?.room ?? size * 1.4) / 1.4);
        return size;
    }

    function longest(count: int): int {
        let most = 0;
        for (let i = 0; i < count; ++i)
            most = Math.max(most, (tiles.itemAt(i) as NeedCard)?.least ?? 0);
        return most;
    }
    function enough(columns: int): int {
        return columns >= most || Math.ceil(count / columns) <= rowsInReach ? columns : enough(columns + 1);
    }
    function turn(): void {
        const last = !paged || first + places >= tiles.count;
        first = last ? 0 : first + places;
        if (last && more)
            moreWanted();
    }

    onPagedChanged: first = 0

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
                required property int index
                required property string note
                required property bool picked
                required property string pictogram
                required property string sign
                required property string words

                objectName: root.prefix + code
                chosen: picked
                glyph: pictogram
                height: root.tileHeight
                /* The page's letters were chosen for what it showed first. */
                leastText: root.first > 0 ? Metrics.smallestText : Metrics.leastText
                marks: root.marks
                pictureSize: root.pictureSize
                remark: note
                remarkSign: sign
                text: words
                visible: !root.paged || (index >= root.first && index < root.first + root.places)
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
            visible: root.more || root.paged
            width: root.tileWidth

            onClicked: root.turn()
        }
    }
}
