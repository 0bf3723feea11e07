import QtQuick

/* One short fact about a visit; `support` marks what the desk must do. */
Rectangle {
    id: root

    property string glyph
    property alias text: words.text
    property bool support: false

    Accessible.name: text
    Accessible.role: Accessible.StaticText
    border.color: support ? Theme.noticeEdge : Theme.edge
    border.width: support || Theme.highContrast ? Metrics.edgeWidth : 0
    color: support ? Theme.notice : Theme.tint
    implicitHeight: Math.max(words.implicitHeight, icon.height) + Metrics.u(1.25)
    implicitWidth: row.implicitWidth + Metrics.u(3)
    radius: Metrics.corner * 0.75

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Metrics.u(1)

        Icon {
            id: icon

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink
            glyph: root.glyph
            visible: glyph !== ""
        }
        Words {
            id: words

            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            font.weight: Theme.medium
            wrapMode: Text.NoWrap
        }
    }
}
