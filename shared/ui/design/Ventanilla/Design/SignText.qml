import QtQuick

/* Words set like a sign: the box is as high as the capitals and never mirrors. */
Item {
    id: root

    property alias text: words.text
    property alias color: words.color
    property alias weight: words.font.weight
    property alias language: words.language
    property int size: Metrics.numberText
    property real tracking: Metrics.numberTracking

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    baselineOffset: height
    implicitHeight: Math.round(size * Metrics.capHeight)
    implicitWidth: Math.ceil(words.implicitWidth)

    Words {
        id: words

        font.letterSpacing: root.tracking * root.size
        font.pixelSize: Math.max(1, root.size)
        font.weight: Theme.bold
        language: "en"
        wrapMode: Text.NoWrap
        y: Math.round(root.height - baselineOffset)
    }
}
