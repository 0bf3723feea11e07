import QtQuick
import Ventanilla.Design

/* A sign as large as `most`, or as large as `room` lets it be. Its place mirrors, its letters do not. */
Item {
    id: root

    property alias text: sign.text
    property alias color: sign.color
    property alias weight: sign.weight
    property alias language: sign.language
    required property real room
    required property int most
    readonly property real tracking: Theme.isRtl(language) ? 0 : Metrics.numberTracking
    readonly property real em: metrics.advanceWidth / metrics.font.pixelSize + tracking * text.length

    implicitHeight: sign.implicitHeight
    implicitWidth: sign.implicitWidth

    SignText {
        id: sign

        size: Math.max(1, Math.floor(Math.min(root.most, root.room / Math.max(root.em, 0.1))))
        tracking: root.tracking
    }
    TextMetrics {
        id: metrics

        font.family: Theme.familyFor(root.language)
        font.pixelSize: 200
        font.weight: sign.weight
        text: root.text
    }
}
