pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* How loud the voice is, in words and bars, and a button for a step each way. */
Panel {
    id: root

    required property ComfortModel comfort
    readonly property int inset: Metrics.u(Metrics.landscape || !Metrics.far ? 0.75 : 2)

    Accessible.name: words.text
    Accessible.role: Accessible.StaticText

    Words {
        id: words

        Accessible.ignored: true
        anchors.left: parent.left
        anchors.leftMargin: root.inset
        anchors.right: bars.left
        anchors.rightMargin: Metrics.u(1)
        anchors.top: parent.top
        anchors.topMargin: root.inset
        font.pixelSize: Metrics.buttonText
        fontSizeMode: Text.Fit
        font.weight: Metrics.largeType ? Theme.bold : Theme.semiBold
        height: keys.y - y - Metrics.u(0.5)
        minimumPixelSize: Metrics.leastText
        text: qsTr("Volume: %1 of %2").arg(root.comfort.volume).arg(root.comfort.loudest)
    }
    Row {
        id: bars

        anchors.right: parent.right
        anchors.rightMargin: root.inset
        anchors.top: words.top
        anchors.topMargin: Metrics.u(0.5)
        height: Math.min(Math.round(words.font.pixelSize * 1.2), words.height - anchors.topMargin)
        spacing: Metrics.u(0.5)

        Repeater {
            model: root.comfort.loudest

            Rectangle {
                required property int index

                anchors.bottom: parent?.bottom
                border.color: Theme.action
                border.width: Metrics.edgeWidth
                color: index < root.comfort.volume ? Theme.action : "transparent"
                height: Math.round(bars.height * (0.4 + index * 0.15))
                width: Metrics.u(1)
            }
        }
    }
    Row {
        id: keys

        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.inset
        anchors.left: parent.left
        anchors.leftMargin: root.inset
        anchors.right: parent.right
        anchors.rightMargin: root.inset
        height: Math.max(Metrics.touch, Math.min(Metrics.mainHeight, Math.round(root.height * 0.42)))
        spacing: Metrics.touchGap

        IconButton {
            objectName: "quieter"
            enabled: root.comfort.canBeQuieter
            glyph: "minus"
            height: parent.height
            text: qsTr("Quieter")
            width: Math.floor((parent.width - parent.spacing) / 2)

            onClicked: root.comfort.quieter()
        }
        IconButton {
            objectName: "louder"
            enabled: root.comfort.canBeLouder
            glyph: "plus"
            height: parent.height
            text: qsTr("Louder")
            width: Math.floor((parent.width - parent.spacing) / 2)

            onClicked: root.comfort.louder()
        }
    }
}
