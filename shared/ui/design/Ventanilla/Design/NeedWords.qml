import QtQuick

/* The words of a choice and, under them, its second line or why it is not today. */
Column {
    id: root

    required property NeedTile tile

    Words {
        Accessible.ignored: true
        font.pixelSize: Metrics.tileText
        font.weight: Metrics.largeType ? Theme.bold : Theme.semiBold
        text: root.tile.text
        width: parent.width
    }
    Words {
        Accessible.ignored: true
        color: Theme.ink2
        font.pixelSize: Metrics.secondText
        text: root.tile.reason || root.tile.second
        visible: text !== ""
        width: parent.width
    }
}
