import QtQuick
import Ventanilla.Design

/* When the page clears itself; its place stays while that is far. */
Row {
    id: root

    property string text

    Accessible.name: text
    Accessible.role: Accessible.Clock
    spacing: Metrics.u(1)

    Icon {
        id: timer

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.ink2
        glyph: "timer"
        opacity: root.text ? 1 : 0
        size: Metrics.secondText * 1.2
    }
    Words {
        color: Theme.ink2
        font.pixelSize: Metrics.secondText
        text: root.text || " "
        width: root.width - timer.width - root.spacing
    }
}
