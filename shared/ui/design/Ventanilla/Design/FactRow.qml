import QtQuick

/* One fact or step: pictogram, strong line, second line. `framed` puts it in its window. */
Item {
    id: root

    property string glyph
    property alias text: strong.text
    property alias second: weak.text
    property bool framed: false
    property color tone: Theme.action
    property int strongText: Metrics.buttonText

    Accessible.description: second
    Accessible.name: text
    Accessible.role: Accessible.StaticText
    implicitHeight: Math.max(picture.height, lines.implicitHeight)
    implicitWidth: picture.width + Metrics.u(2) + Math.max(strong.implicitWidth, weak.implicitWidth)

    Item {
        id: picture

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        height: width
        width: Math.round(root.strongText * (root.framed ? 2.1 : 1.5))

        IconWindow {
            color: root.tone
            glyph: root.glyph
            size: Theme.highContrast ? picture.width : picture.width / 1.4
            visible: root.framed
        }
        Icon {
            color: root.tone
            glyph: root.glyph
            size: picture.width
            visible: !root.framed
        }
    }
    Column {
        id: lines

        anchors.left: picture.right
        anchors.leftMargin: Metrics.u(2)
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter

        Words {
            id: strong

            Accessible.ignored: true
            font.pixelSize: root.strongText
            font.weight: Theme.semiBold
            width: parent.width
        }
        Words {
            id: weak

            Accessible.ignored: true
            color: Theme.ink2
            font.pixelSize: Metrics.secondText
            visible: text !== ""
            width: parent.width
        }
    }
}
