import QtQuick
import Ventanilla.Design

/* An arrow. Aimed it shows where something lies, and no language turns it round. */
Item {
    id: root

    property alias glyph: icon.glyph
    property alias color: icon.color
    required property real size
    required property bool aimed

    implicitHeight: Math.round(size)
    implicitWidth: Math.round(size)
    visible: glyph !== ""

    Icon {
        id: icon

        LayoutMirroring.enabled: Theme.rtl && !root.aimed
        objectName: "arrow"
        size: root.size
    }
}
