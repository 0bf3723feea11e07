import QtQuick

/* The one thing a page asks or says, in its largest words. */
Words {
    property int size: Metrics.questionText

    Accessible.name: text
    Accessible.role: Accessible.Heading
    font.letterSpacing: Theme.isRtl(language) ? 0 : Metrics.questionTracking * size
    font.pixelSize: size
    font.weight: Theme.bold
    lineHeight: Theme.isRtl(language) ? Theme.lineHeightFor(language) : 0.92
}
