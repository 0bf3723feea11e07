import QtQuick
import Ventanilla.Design

/* A center that was found: its number in the list, its name, its address. */
Touchable {
    id: root

    required property string key
    required property int number
    required property string name
    required property string where

    Accessible.description: where
    implicitHeight: Math.max(Metrics.kiosk ? Metrics.touch * 1.2 : Metrics.rowHeight, implicitContentHeight + topPadding + bottomPadding)
    objectName: "center-" + number
    padding: Metrics.u(1.5)
    text: name

    contentItem: Item {
        implicitHeight: words.implicitHeight

        SignText {
            id: nth

            anchors.left: parent.left
            anchors.leftMargin: Metrics.u(1)
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.action
            size: Metrics.headingText
            text: root.number
        }
        Column {
            id: words

            anchors.left: nth.right
            anchors.leftMargin: Metrics.u(2.5)
            anchors.right: caret.left
            anchors.verticalCenter: parent.verticalCenter

            Words {
                Accessible.ignored: true
                font.pixelSize: Metrics.buttonText
                font.weight: Theme.semiBold
                text: root.name
                width: parent.width
            }
            Words {
                Accessible.ignored: true
                color: Theme.ink2
                font.pixelSize: Metrics.secondText
                text: root.where
                width: parent.width
                wrapMode: Text.WrapAnywhere
            }
        }
        Icon {
            id: caret

            anchors.right: parent.right
            anchors.rightMargin: Metrics.u(1)
            anchors.verticalCenter: parent.verticalCenter
            glyph: "caret-right"
        }
    }
}
