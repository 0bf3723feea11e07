import QtQuick
import Ventanilla.Design

/* An act on the bar: its pictogram over its key. */
Touchable {
    id: root

    property string glyph
    property string keys
    readonly property color ink: !enabled ? Theme.plinthRule : down ? Theme.plinthNow : Theme.plinthInk

    Accessible.description: keys
    Accessible.name: text
    focusPolicy: Qt.TabFocus
    implicitHeight: Metrics.u(5.5)
    implicitWidth: Metrics.u(6)
    padding: 0

    background: Rectangle {
        border.color: root.down || root.visualFocus ? Theme.plinthNow : Theme.plinthRule
        border.width: Metrics.edgeWidth
        color: "transparent"
        radius: root.corner
    }
    contentItem: Item {
        Column {
            anchors.centerIn: parent

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                color: root.ink
                glyph: root.glyph
                size: Metrics.leastText
            }
            Words {
                Accessible.ignored: true
                anchors.horizontalCenter: parent.horizontalCenter
                color: root.ink
                font.pixelSize: Math.round(Metrics.leastText * 0.8)
                font.weight: Theme.semiBold
                text: root.keys
                wrapMode: Text.NoWrap
            }
        }
    }
}
