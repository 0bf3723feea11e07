import QtQuick
import Ventanilla.Design

/* A tile grown to fill its page. In landscape the words stand beside the picture. */
Panel {
    id: root

    property string glyph
    property string words
    property string second
    default property alias facts: lines.data
    /* Picture above words, also in landscape. */
    property bool stacked: false
    /* Words of more than two lines are set no larger than on their tile. */
    readonly property bool wordy: words.length > 48
    readonly property bool wide: Metrics.landscape && !stacked
    readonly property int inset: Metrics.u(wide ? 4 : Metrics.landscape ? 3 : 5)
    readonly property int pictureRoom: wide ? height - 2 * inset : height - lines.implicitHeight - 3 * inset

    IconWindow {
        id: picture

        anchors.left: parent.left
        anchors.leftMargin: root.inset
        anchors.top: root.wide ? undefined : parent.top
        anchors.topMargin: root.inset
        anchors.verticalCenter: root.wide ? parent.verticalCenter : undefined
        glyph: root.glyph
        size: Math.min(Metrics.tileIcon * 3, Math.floor(root.pictureRoom / 1.4))
    }
    Column {
        id: lines

        anchors.bottom: root.wide ? undefined : parent.bottom
        anchors.bottomMargin: root.inset
        anchors.left: root.wide ? picture.right : parent.left
        anchors.leftMargin: root.inset
        anchors.right: parent.right
        anchors.rightMargin: root.inset
        anchors.verticalCenter: root.wide ? parent.verticalCenter : undefined
        spacing: Metrics.tight < 0.9 ? 0 : Metrics.u(1)

        Words {
            font.pixelSize: Math.round(Metrics.headingText * (root.wordy ? 1 : Metrics.tight < 0.9 ? 1.25 : 1.5))
            font.weight: Theme.semiBold
            text: root.words
            width: parent.width
        }
        Words {
            color: Theme.ink2
            text: root.second
            visible: text !== ""
            width: parent.width
        }
    }
}
