import QtQuick

/* A pictogram by its Phosphor name. Arrows turn with the page, nothing else does. */
Item {
    id: root

    property string glyph
    property real size: Metrics.smallIcon
    property color color: Theme.action
    property bool bold: size < Metrics.regularIconFrom || Theme.highContrast || Metrics.board
    readonly property bool turns: glyph.startsWith("arrow-") && glyph !== "arrow-down" && glyph !== "arrow-up" && glyph !== "arrow-counter-clockwise" || glyph === "caret-right" || glyph === "caret-left"

    implicitHeight: Math.round(size)
    implicitWidth: Math.round(size)

    Text {
        Accessible.ignored: true
        anchors.centerIn: parent
        color: root.color
        font.family: Glyphs.family
        font.hintingPreference: Font.PreferNoHinting
        font.pixelSize: Math.max(1, Math.round(root.size))
        renderType: Text.QtRendering
        text: Glyphs.of(root.glyph, root.bold)

        transform: Scale {
            origin.x: Math.round(root.size) / 2
            xScale: root.turns && root.LayoutMirroring.enabled ? -1 : 1
        }
    }
}
