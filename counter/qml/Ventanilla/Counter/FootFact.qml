import QtQuick
import Ventanilla.Design

/* A fact on the plinth: icon and words. */
Row {
    id: root

    property string glyph
    property string text
    property bool warns: false
    property int widest: 0
    readonly property color ink: warns ? Theme.plinthNow : Theme.plinthInk

    Accessible.name: text
    Accessible.role: Accessible.StaticText
    anchors.verticalCenter: parent ? parent.verticalCenter : undefined
    spacing: Metrics.u(1)
    visible: text !== ""

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        color: root.ink
        glyph: root.glyph
        size: Metrics.bodyText
    }
    Words {
        Accessible.ignored: true
        anchors.verticalCenter: parent.verticalCenter
        color: root.ink
        elide: Text.ElideRight
        font.pixelSize: Metrics.leastText
        font.weight: Theme.medium
        text: root.text
        width: root.widest > 0 ? Math.min(implicitWidth, root.widest) : implicitWidth
        wrapMode: Text.NoWrap
    }
}
