import QtQuick
import Ventanilla.Design

/* A sign as large as `most`, or as large as `room` lets it be. */
SignText {
    id: root

    required property real room
    required property int most
    readonly property real em: metrics.advanceWidth / metrics.font.pixelSize + Metrics.numberTracking * text.length

    size: Math.max(1, Math.floor(Math.min(most, room / Math.max(em, 0.1))))

    TextMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: 200
        font.weight: root.weight
        text: root.text
    }
}
