import QtQuick
import Ventanilla.Design

/* Whose house this is, and the time; without the hub its place says so. */
Item {
    id: root

    required property string name
    required property string time
    required property bool away
    required property int margin

    Words {
        anchors.left: parent.left
        anchors.leftMargin: root.margin
        anchors.right: corner.left
        anchors.rightMargin: Metrics.u(3)
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: Metrics.px(62)
        font.weight: Theme.semiBold
        fontSizeMode: Text.Fit
        height: parent.height
        lineHeight: Theme.lineHeightFor(language) * 0.85
        minimumPixelSize: Metrics.px(20)
        text: root.name
        verticalAlignment: Text.AlignVCenter
    }
    Item {
        id: corner

        anchors.right: parent.right
        anchors.rightMargin: root.margin
        anchors.verticalCenter: parent.verticalCenter
        height: parent.height
        width: root.away ? offline.width : clock.width

        SignText {
            id: clock

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink
            objectName: "clock"
            size: Metrics.px(66)
            text: root.time
            visible: !root.away
            weight: Theme.semiBold
        }
        Row {
            id: offline

            anchors.verticalCenter: parent.verticalCenter
            spacing: Metrics.u(1.5)
            visible: root.away

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.call
                glyph: "wifi-slash"
                size: Metrics.px(66)
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                font.pixelSize: Metrics.px(62)
                font.weight: Theme.semiBold
                objectName: "connection"
                text: qsTr("No connection")
                wrapMode: Text.NoWrap
            }
        }
    }
}
