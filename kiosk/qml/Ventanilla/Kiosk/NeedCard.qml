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
    /* Why it cannot be had now, with a sign; or how many places are left, without one. */
    property string remark
    property string remarkSign
    readonly property int noteRoom: remark ? mark.height + Metrics.u(0.5) : 0
    /* Room that these words leave for a picture, and the size that its row agreed on. */
    readonly property int room: Math.floor(height - noteRoom - (wide ? 0 : words.implicitHeight + Metrics.u(1)) - 2 * padding)
    property int pictureSize: room / 1.4
    readonly property bool wide: Metrics.landscape

    Accessible.description: remark
    padding: Metrics.u(wide ? 1.75 : Metrics.far ? 2.5 : 2)

    contentItem: Item {
        IconWindow {
            id: picture

            anchors.left: parent.left
            anchors.top: root.wide ? undefined : parent.top
            anchors.verticalCenter: root.wide ? words.verticalCenter : undefined
            color: root.remarkSign ? Theme.ink2 : Theme.action
            glyph: root.glyph
            size: root.pictureSize
        }
        Words {
            id: words

            Accessible.ignored: true
            anchors.bottom: root.wide ? undefined : parent.bottom
            anchors.bottomMargin: root.noteRoom
            anchors.left: root.wide ? picture.right : parent.left
            anchors.leftMargin: root.wide ? Metrics.u(2) : 0
            anchors.right: parent.right
            anchors.top: root.wide ? parent.top : undefined
            font.pixelSize: Metrics.tileText
            fontSizeMode: root.wide ? Text.Fit : Text.FixedSize
            font.weight: Metrics.largeType ? Theme.bold : Theme.semiBold
            height: root.wide ? parent.height - root.noteRoom : implicitHeight
            minimumPixelSize: Metrics.leastText
            text: root.text
            verticalAlignment: Text.AlignVCenter
        }
        Icon {
            id: picto

            anchors.left: parent.left
            anchors.top: mark.top
            anchors.topMargin: Math.round((mark.font.pixelSize * 1.4 - size) / 2)
            color: Theme.ink2
            glyph: root.remarkSign
            size: root.remarkSign ? Math.round(mark.font.pixelSize * 1.1) : 0
            visible: root.remarkSign !== ""
        }
        Words {
            id: mark

            Accessible.ignored: true
            anchors.bottom: parent.bottom
            anchors.left: picto.visible ? picto.right : parent.left
            anchors.leftMargin: picto.visible ? Metrics.u(0.5) : 0
            anchors.right: parent.right
            color: Theme.ink2
            font.pixelSize: Metrics.leastText
            font.weight: Theme.medium
            text: root.remark
            visible: text !== ""
        }
    }
}
