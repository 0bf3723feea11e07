import QtQuick
import Ventanilla.Design

/* A button of the page's corner: a small pictogram and its word; on a narrow page no word. */
Touchable {
    id: root

    property string glyph
    /* Stands on every page: the keypad does not begin here. */
    readonly property bool standing: true
    readonly property bool narrow: !Metrics.far && !Metrics.landscape

    field: Theme.wall
    leftPadding: narrow ? Math.round((Metrics.touch - picture.width) / 2) : Metrics.u(1.25)
    padding: 0
    rightPadding: leftPadding

    contentItem: Row {
        spacing: Metrics.u(1)

        Icon {
            id: picture

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink2
            glyph: root.glyph
            size: Math.round(words.font.pixelSize * 1.2)
        }
        Words {
            id: words

            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink2
            font.pixelSize: Metrics.secondText
            font.weight: Metrics.largeType ? Theme.bold : Theme.medium
            text: root.text
            visible: !root.narrow
            wrapMode: Text.NoWrap
        }
    }
}
