import QtQuick
import QtQuick.Layouts
import Ventanilla.Design

/* Something that can go wrong; chosen, it is wrong now. */
Touchable {
    id: root

    property string glyph

    Accessible.checkable: true
    Accessible.checked: chosen
    edge: Theme.plinthRule
    field: "transparent"
    pressedEdge: Theme.plinthNow
    pressedField: Theme.call

    contentItem: RowLayout {
        spacing: Metrics.u(1)

        Icon {
            color: root.marked ? Theme.callInk : Theme.plinthInk
            glyph: root.glyph
        }
        Words {
            Accessible.ignored: true
            Layout.fillWidth: true
            color: root.marked ? Theme.callInk : Theme.plinthInk
            font.pixelSize: Metrics.leastText
            font.weight: Theme.medium
            text: root.text
        }
    }
}
