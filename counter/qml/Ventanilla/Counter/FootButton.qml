import QtQuick
import Ventanilla.Design

/* A key on the plinth: words, and what to press. */
Touchable {
    id: root

    property string glyph
    property real widest: Metrics.u(40)
    property string keys
    /* Only pictogram and key are drawn; who cannot see them hears the words. */
    property bool bare: false
    readonly property color ink: down ? Theme.plinthNow : Theme.plinthInk

    Accessible.description: keys
    Accessible.name: text
    edge: visualFocus ? Theme.plinthNow : "transparent"
    field: Theme.plinth
    focusPolicy: Qt.TabFocus
    horizontalPadding: Metrics.u(1.5)
    pressedEdge: Theme.plinthNow
    pressedField: Theme.plinth
    verticalPadding: 0

    background: Rectangle {
        border.color: root.down || root.visualFocus ? Theme.plinthNow : "transparent"
        border.width: Metrics.edgeWidth
        color: "transparent"
        radius: root.corner
    }
    contentItem: Item {
        implicitHeight: row.implicitHeight
        implicitWidth: row.implicitWidth

        Row {
            id: row

            anchors.centerIn: parent
            spacing: Metrics.u(1)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                glyph: root.glyph
                size: Metrics.bodyText
                visible: glyph !== ""
            }
            Words {
                Accessible.ignored: true
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                elide: Text.ElideRight
                font.pixelSize: Metrics.leastText
                font.weight: Theme.medium
                text: root.text
                visible: !root.bare
                width: Math.min(implicitWidth, root.widest)
                wrapMode: Text.NoWrap
            }
            KeyCap {
                anchors.verticalCenter: parent.verticalCenter
                ink: root.ink
                text: root.keys
            }
        }
    }
}
