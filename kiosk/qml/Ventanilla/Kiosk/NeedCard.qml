import QtQuick
import Ventanilla.Design

/*
 * A need of a given size: the picture above the words, in landscape beside them. However long
 * the words are in this language, the picture makes room for them; beside it, where it cannot,
 * they grow smaller down to the least that can be read.
 */
Touchable {
    id: root

    property string glyph
    /* Room that these words leave for a picture, and the size that its row agreed on. */
    readonly property int room: Math.floor((wide ? height : height - words.implicitHeight - Metrics.u(1)) - 2 * padding)
    property int pictureSize: room / 1.4
    readonly property bool wide: Metrics.landscape

    padding: Metrics.u(wide ? 1.75 : Metrics.far ? 2.5 : 2)

    contentItem: Item {
        IconWindow {
            id: picture

            anchors.left: parent.left
            anchors.top: root.wide ? undefined : parent.top
            anchors.verticalCenter: root.wide ? parent.verticalCenter : undefined
            glyph: root.glyph
            size: root.pictureSize
        }
        Words {
            id: words

            Accessible.ignored: true
            anchors.bottom: root.wide ? undefined : parent.bottom
            anchors.left: root.wide ? picture.right : parent.left
            anchors.leftMargin: root.wide ? Metrics.u(2) : 0
            anchors.right: parent.right
            anchors.top: root.wide ? parent.top : undefined
            font.pixelSize: Metrics.tileText
            fontSizeMode: root.wide ? Text.Fit : Text.FixedSize
            font.weight: Metrics.largeType ? Theme.bold : Theme.semiBold
            height: root.wide ? parent.height : implicitHeight
            minimumPixelSize: Metrics.leastText
            text: root.text
            verticalAlignment: Text.AlignVCenter
        }
    }
}
