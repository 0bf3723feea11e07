import QtQuick
import Ventanilla.Design

/* A field without a call: where one's number will appear, or that it is closed and until when. */
Rectangle {
    id: root

    required property string first
    required property string second
    required property list<string> languages
    property string third
    property string glyph: "receipt"

    color: Theme.panel
    radius: Metrics.corner

    Column {
        anchors.left: parent.left
        anchors.margins: Metrics.u(6)
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.u(root.third === "" ? 2.5 : 2)

        Icon {
            anchors.left: parent.left
            color: Theme.action
            glyph: root.glyph
            size: Metrics.px(root.third === "" ? 200 : 150)
        }
        Question {
            font.pixelSize: Metrics.px(132)
            size: Metrics.px(132)
            text: root.first
            width: parent.width
        }
        Words {
            color: Theme.ink2
            font.pixelSize: Metrics.px(80)
            font.weight: Theme.medium
            language: root.languages[1]
            text: root.second
            visible: text !== ""
            width: parent.width
        }
        Words {
            font.pixelSize: Metrics.px(80)
            font.weight: Theme.semiBold
            text: root.third
            visible: text !== ""
            width: parent.width
        }
    }
}
