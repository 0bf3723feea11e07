import QtQuick
import Ventanilla.Design

/* A number as large as `most`, or as large as `room` lets it be; with its mark or without. */
Item {
    id: root

    property alias text: number.text
    property alias ink: number.ink
    property alias markColor: number.markColor
    readonly property string series: text.charAt(0) || "A"
    property bool marked: true
    required property real room
    required property int most
    /* Widths in em: the mark with its gap, and the letters. */
    readonly property real aside: marked ? 0.62 : 0
    readonly property real letters: metrics.advanceWidth / metrics.font.pixelSize + Metrics.numberTracking * text.length
    readonly property int size: Math.max(1, Math.floor(Math.min(most, room / (aside + letters))))

    implicitHeight: number.implicitHeight
    implicitWidth: marked ? number.implicitWidth : bare.implicitWidth
    visible: text !== ""

    TicketNumber {
        id: number

        size: root.size
        visible: root.marked && text !== ""
    }
    SignText {
        id: bare

        color: root.ink
        size: root.size
        text: root.text
        visible: !root.marked
    }
    TextMetrics {
        id: metrics

        font.family: Theme.familyFor("en")
        font.pixelSize: 200
        font.weight: Theme.bold
        text: root.text
    }
}
