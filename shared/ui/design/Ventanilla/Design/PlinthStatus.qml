import QtQuick

/* A state told on the plinth: pictogram and words in one line, never touched. */
Item {
    id: root

    property string glyph
    property alias text: words.text
    /* Theme.plinthInk fine, Theme.plinthNow wants eyes, Theme.plinthDone well. */
    property color tone: Theme.plinthInk
    property int size: Metrics.leastText

    Accessible.name: text
    Accessible.role: Accessible.StaticText
    height: parent ? parent.height : implicitHeight
    implicitHeight: Metrics.plinthHeight
    implicitWidth: row.implicitWidth + row.anchors.leftMargin
    visible: text !== ""
    width: implicitWidth

    Row {
        id: row

        anchors.left: parent.left
        anchors.leftMargin: Metrics.pc ? Metrics.pageMargin : Metrics.u(3.5)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.pc ? Metrics.u(1) : Metrics.u(2)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: root.tone
            glyph: root.glyph
            size: Math.round(root.size * 1.25)
            visible: glyph !== ""
        }
        Words {
            id: words

            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            color: root.tone
            font.pixelSize: root.size
            font.weight: Theme.medium
            wrapMode: Text.NoWrap
        }
    }
}
