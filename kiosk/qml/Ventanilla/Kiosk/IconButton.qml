import QtQuick
import Ventanilla.Design

/* A button whose sign everybody knows; its words are for those who listen. */
Touchable {
    id: root

    property string glyph

    edge: enabled ? Theme.action : Theme.line
    padding: Metrics.u(1)

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            color: root.enabled ? Theme.action : Theme.ink2
            glyph: root.glyph
        }
    }
}
