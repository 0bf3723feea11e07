import QtQuick
import Ventanilla.Design

/*
 * One help: its picture, its words, and whether it is on, as a sign and a word. Long words grow
 * smaller before they leave a low tile.
 */
Touchable {
    id: root

    property string glyph
    /* Ground and ink of the picture: a theme shows its own. */
    property color ground: Theme.tint
    property color pen: Theme.action
    property bool framed: false
    readonly property bool wide: height < width * 0.6
    readonly property int inside: height - 2 * padding
    readonly property int room: wide ? height - 2 * padding : height - lines.implicitHeight - 2 * padding - Metrics.u(1)

    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.role: Accessible.CheckBox
    padding: Metrics.u(Metrics.landscape || !Metrics.far ? 1.5 : 2)

    contentItem: Item {
        Rectangle {
            id: picture

            anchors.left: parent.left
            border.color: Theme.ink
            border.width: root.framed ? Metrics.edgeWidth : 0
            color: root.ground
            height: Math.max(0, Math.min(Metrics.tileIcon * 1.4, root.room, parent.width * 0.36))
            radius: Metrics.corner * 0.6
            width: height
            y: root.wide ? Math.round((parent.height - height) / 2) : 0

            Icon {
                anchors.centerIn: parent
                color: root.pen
                glyph: root.glyph
                size: parent.height / 1.4
            }
        }
        Words {
            id: natural

            font.pixelSize: Metrics.buttonText
            font.weight: Metrics.largeType ? Theme.bold : Theme.semiBold
            text: root.text
            visible: false
            width: lines.width
        }
        Column {
            id: lines

            anchors.left: root.wide ? picture.right : parent.left
            anchors.leftMargin: root.wide ? Metrics.u(2) : 0
            anchors.right: parent.right
            spacing: Metrics.u(0.5)
            y: root.wide ? Math.round((parent.height - height) / 2) : parent.height - height

            Words {
                Accessible.ignored: true
                font.pixelSize: Metrics.buttonText
                font.weight: Metrics.largeType ? Theme.bold : Theme.semiBold
                fontSizeMode: Text.Fit
                height: root.wide ? Math.min(natural.contentHeight, root.inside - state.height - lines.spacing) : natural.contentHeight
                minimumPixelSize: Metrics.smallestText
                text: root.text
                width: parent.width
            }
            Row {
                id: state

                spacing: Metrics.u(1)

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    color: root.chosen ? Theme.action : Theme.ink2
                    glyph: root.chosen ? "check-circle" : "circle"
                    size: Math.round(onOff.font.pixelSize * 1.2)
                }
                Words {
                    id: onOff

                    Accessible.ignored: true
                    color: root.chosen ? Theme.action : Theme.ink2
                    font.pixelSize: Metrics.secondText
                    font.weight: Theme.semiBold
                    text: root.chosen ? qsTr("On") : qsTr("Off")
                }
            }
        }
    }
}
