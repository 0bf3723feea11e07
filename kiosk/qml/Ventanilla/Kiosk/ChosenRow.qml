import QtQuick
import Ventanilla.Design

/* One thing that was chosen, in a row of a given height: the words grow smaller to fit. */
Item {
    id: root

    property alias glyph: picture.glyph
    property alias text: words.text

    Accessible.name: text
    Accessible.role: Accessible.StaticText

    IconWindow {
        id: picture

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        size: Math.round(Math.min(root.height * 0.8, Metrics.headingText * 2.1) / (Theme.highContrast ? 1 : 1.4))
    }
    Words {
        id: words

        Accessible.ignored: true
        anchors.left: picture.right
        anchors.leftMargin: Metrics.u(1.5)
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: Metrics.headingText
        font.weight: Theme.semiBold
        fontSizeMode: Text.Fit
        height: parent.height
        minimumPixelSize: Metrics.leastText
        verticalAlignment: Text.AlignVCenter
    }
}
