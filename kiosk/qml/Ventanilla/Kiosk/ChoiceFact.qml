import QtQuick
import Ventanilla.Design

/* One thing to know about a choice: a small pictogram and its words. */
Row {
    id: root

    property alias glyph: sign.glyph
    property alias text: words.text

    Accessible.name: text
    Accessible.role: Accessible.StaticText
    spacing: Metrics.u(1)
    visible: text !== ""

    Icon {
        id: sign

        color: Theme.ink2
        size: Math.round(words.font.pixelSize * 1.2)
    }
    Words {
        id: words

        Accessible.ignored: true
        color: Theme.ink2
        width: root.width - sign.width - root.spacing
    }
}
