pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* Places to tap in the corners and in the middle: each says that it was felt where it lies. */
Rectangle {
    id: root

    required property CornerModel corner

    color: Theme.wall

    Repeater {
        model: root.corner.targets

        Touchable {
            id: target

            required property string modelData
            required property int index
            readonly property bool felt: root.corner.tapped.indexOf(modelData) >= 0
            readonly property bool middle: modelData === "center"

            chosen: felt
            height: width
            objectName: "target-" + modelData
            text: index + 1
            width: Metrics.mm(25)
            x: middle ? Math.round((root.width - width) / 2) : modelData.endsWith("left") ? 0 : root.width - width
            y: middle ? Math.round((root.height - height) / 2) : modelData.startsWith("top") ? 0 : root.height - height

            contentItem: Item {
                SignText {
                    Accessible.ignored: true
                    anchors.centerIn: parent
                    color: Theme.action
                    size: Math.round(target.width * 0.4)
                    text: target.text
                    visible: !target.felt
                }
                Icon {
                    anchors.centerIn: parent
                    color: Theme.done
                    glyph: "check-circle"
                    size: Math.round(target.width * 0.6)
                    visible: target.felt
                }
            }

            onPressed: root.corner.tap(modelData)
        }
    }
    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.topMargin: Metrics.mm(Metrics.landscape ? 6 : 34)
        spacing: Metrics.u(1.5)
        width: parent.width - 2 * (Metrics.landscape ? Metrics.mm(32) : Metrics.pageMargin)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.action
            glyph: "arrow-up"
            size: Metrics.tileIcon
        }
        Words {
            font.pixelSize: Metrics.buttonText
            font.weight: Theme.semiBold
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("This way is up. Touch 1 to 5.")
            width: parent.width
        }
        Words {
            color: root.corner.allTapped ? Theme.done : Theme.ink2
            font.weight: Theme.semiBold
            horizontalAlignment: Text.AlignHCenter
            objectName: "touch-said"
            text: root.corner.allTapped ? qsTr("The panel feels everywhere.") : qsTr("A mark must come under your finger, at once.")
            width: parent.width
        }
    }
}
