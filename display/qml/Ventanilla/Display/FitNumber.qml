import QtQuick
import Ventanilla.Design

/* A number with its mark as large as `most`, or as large as `room` lets it be. */
TicketNumber {
    id: root

    required property real room
    required property int most
    /* Widths in em: the mark, its gap, and the letters. */
    readonly property real em: 0.62 + metrics.advanceWidth / metrics.font.pixelSize + Metrics.numberTracking * text.length

    size: Math.max(1, Math.floor(Math.min(most, room / em)))

    TextMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: 200
        font.weight: Theme.bold
        text: root.text
    }
}
