import QtQuick
import Ventanilla.Design

/*
 * A need of a given size: the picture above the words, in landscape beside them. However long
 * the words are in this language, the picture makes room for them; where it cannot, they grow
 * smaller down to the least that can be read. Lower than `least` they have no room at all.
 */
Touchable {
    id: root

    property string glyph
    /* Why it cannot be had now, with a sign; or how many places are left, without one. */
    property string remark
    property string remarkSign
    readonly property int noteRoom: remark ? noted.contentHeight + Metrics.u(0.5) : 0
    /* Room that these words leave for a picture, and the size that its row agreed on. */
    readonly property int inside: height - noteRoom - 2 * padding
    readonly property int wordsRoom: Math.min(natural.implicitHeight, Math.max(Math.round(inside * 0.6), tight.contentHeight))
    readonly property bool roomy: !wide || beside.contentHeight <= inside
    readonly property int room: Math.floor(!wide ? inside - wordsRoom - Metrics.u(1) : roomy ? inside : leastPicture)
    readonly property int leastPicture: Math.round(Metrics.tileIcon * 0.7)
    readonly property int least: noteRoom + 2 * padding + tight.contentHeight + (wide ? 0 : leastPicture + Metrics.u(1))
    property int pictureSize: room / 1.4
    property int leastText: Metrics.leastText
    readonly property bool wide: Metrics.landscape || Metrics.reach
    /* One of several to mark: it wears a check when it is `chosen`. */
    property bool marks: false

    Accessible.checkable: marks
    Accessible.checked: marks && chosen
    Accessible.description: remark
    Accessible.role: marks ? Accessible.CheckBox : Accessible.Button
    padding: Metrics.u(Metrics.reach && !Metrics.far ? 0.75 : Metrics.far && !wide ? 2.5 : 1.25)

    contentItem: Item {
        IconWindow {
            id: picture

            anchors.left: parent.left
            color: root.remarkSign ? Theme.ink2 : Theme.action
            glyph: root.glyph
            size: root.pictureSize
            y: root.wide ? Math.round(words.y + (words.height - height) / 2) : 0

            Rectangle {
                anchors.right: parent.right
                anchors.top: parent.top
                color: Theme.action
                height: width
                radius: width / 2
                visible: root.chosen
                width: Math.round(parent.width * 0.42)

                Icon {
                    anchors.centerIn: parent
                    bold: true
                    color: Theme.actionInk
                    glyph: "check"
                    size: Math.round(parent.width * 0.62)
                }
            }
        }
        Words {
            id: words

            Accessible.ignored: true
            anchors.left: root.wide ? picture.right : parent.left
            anchors.leftMargin: root.wide ? Metrics.u(2) : 0
            anchors.right: parent.right
            font.pixelSize: Metrics.tileText
            fontSizeMode: Text.Fit
            font.weight: Metrics.largeType ? Theme.bold : Theme.semiBold
            height: root.wide ? parent.height - root.noteRoom : root.wordsRoom
            minimumPixelSize: root.leastText
            text: root.text
            verticalAlignment: Text.AlignVCenter
            y: root.wide ? 0 : parent.height - root.noteRoom - height
        }
        Words {
            id: natural

            font.pixelSize: Metrics.tileText
            font.weight: words.font.weight
            text: root.text
            visible: false
            width: root.availableWidth
        }
        Words {
            id: tight

            font.pixelSize: Metrics.smallestText
            font.weight: words.font.weight
            text: root.text
            visible: false
            width: root.availableWidth - (root.wide ? root.leastPicture + Metrics.u(2) : 0)
        }
        Words {
            id: beside

            font.pixelSize: Metrics.leastText
            font.weight: words.font.weight
            text: root.wide ? root.text : ""
            visible: false
            width: root.availableWidth - Math.min(root.inside, Math.round(Metrics.tileIcon * 1.4)) - Metrics.u(2)
        }
        Words {
            id: noted

            font.pixelSize: mark.font.pixelSize
            font.weight: mark.font.weight
            text: root.remark
            visible: false
            width: root.availableWidth - (root.remarkSign ? picto.size + Metrics.u(0.5) : 0)
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
            anchors.left: root.remarkSign ? picto.right : parent.left
            anchors.leftMargin: root.remarkSign ? Metrics.u(0.5) : 0
            anchors.right: parent.right
            color: Theme.ink2
            font.pixelSize: Metrics.leastText
            font.weight: Theme.medium
            text: root.remark
            visible: text !== ""
        }
    }
}
