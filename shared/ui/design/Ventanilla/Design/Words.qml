import QtQuick

/* Text in the house's voice. Wraps; never ends in dots. Sits at the start side. */
Text {
    /* Language of these words when it is not the page's. */
    property string language: Theme.language
    /* The side on which they stand, as a number that others can read, too. */
    readonly property int side: effectiveHorizontalAlignment

    color: Theme.ink
    font.family: Theme.familyFor(language)
    font.hintingPreference: Font.PreferNoHinting
    font.pixelSize: Metrics.bodyText
    font.weight: Theme.regular
    horizontalAlignment: Text.AlignLeft
    lineHeight: Theme.lineHeightFor(language)
    renderType: Text.QtRendering
    textFormat: Text.PlainText
    wrapMode: Text.WordWrap
}
