import QtQuick

/*
 * The hero: mark, letter and digits in a box as high as the capitals, never mirrored.
 * Its baseline is its bottom. Series and shape come from the first letter.
 */
Item {
    id: root

    property string text
    property int size: Metrics.numberText
    property color ink: Theme.ink
    /* Colour of the mark; the call field passes Theme.callInk. */
    property color markColor: Theme.seriesColor(series)
    property bool unconfirmed: false
    readonly property string series: text.charAt(0) || "A"

    Accessible.name: text
    Accessible.role: Accessible.StaticText
    baselineOffset: height
    implicitHeight: sign.implicitHeight
    implicitWidth: sign.x + sign.implicitWidth
    visible: text !== ""

    /* The number starts where the page does, but its letter always comes first. */
    Item {
        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: false
        anchors.fill: parent

        SeriesMark {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            color: root.markColor
            hollow: root.unconfirmed || Theme.seriesHollow(root.series)
            series: root.series
            size: Math.round(root.size * 0.5)
        }
        SignText {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            size: root.size
            text: root.text
            x: mark.width + Math.max(9, Math.round(root.size * 0.12))
        }
    }
}
