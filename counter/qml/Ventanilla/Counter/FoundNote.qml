import QtQuick
import Ventanilla.Design

/* What a colleague wrote about a visit. */
Item {
    id: root

    required property string head
    required property string text

    Accessible.name: [head, text].join(", ")
    Accessible.role: Accessible.ListItem
    implicitHeight: lines.implicitHeight

    Icon {
        id: icon

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.topMargin: Metrics.u(0.25)
        color: Theme.ink2
        glyph: "note-pencil"
    }
    Column {
        id: lines

        anchors.left: icon.right
        anchors.leftMargin: Metrics.u(1.5)
        anchors.right: parent.right

        Words {
            Accessible.ignored: true
            color: Theme.ink2
            font.pixelSize: Metrics.leastText
            text: root.head
            width: parent.width
        }
        Words {
            Accessible.ignored: true
            text: root.text
            width: parent.width
        }
    }
}
