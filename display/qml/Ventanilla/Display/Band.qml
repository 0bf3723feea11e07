import QtQuick
import Ventanilla.Design

/* The plinth with one sentence. */
Rectangle {
    id: root

    required property string text
    required property bool warning
    required property int margin
    required property string language

    color: "transparent"
    objectName: "band"

    /* The page moves a little: the plinth goes on to the edges of the screen. */
    Rectangle {
        anchors.bottomMargin: -Metrics.px(12)
        anchors.fill: parent
        anchors.leftMargin: -Metrics.px(12)
        anchors.rightMargin: -Metrics.px(12)
        color: Theme.plinth
    }
    Rectangle {
        anchors.left: parent.left
        anchors.leftMargin: -Metrics.px(12)
        anchors.right: parent.right
        anchors.rightMargin: -Metrics.px(12)
        anchors.top: parent.top
        color: Theme.plinthNow
        height: Metrics.px(4)
    }
    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: root.margin
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.plinthNow
        glyph: root.warning ? "warning" : "info"
        size: Metrics.px(64)
    }
    Words {
        anchors.left: sign.right
        anchors.leftMargin: Metrics.u(2)
        anchors.right: parent.right
        anchors.rightMargin: root.margin
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.plinthInk
        font.pixelSize: Metrics.px(Metrics.landscape ? 60 : 54)
        font.weight: Theme.medium
        fontSizeMode: Text.Fit
        height: parent.height - Metrics.px(16)
        language: root.language
        minimumPixelSize: Metrics.px(24)
        text: root.text
        verticalAlignment: Text.AlignVCenter
    }
}
