pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* The center's name, the sections by words, and the clock. */
Rectangle {
    id: root

    required property ManagerModel manager
    required property int margin

    color: Theme.panel
    implicitHeight: Metrics.u(width < 1600 ? 8.5 : 10.5)

    Words {
        id: name

        anchors.left: parent.left
        anchors.leftMargin: root.margin
        anchors.verticalCenter: parent.verticalCenter
        elide: Text.ElideRight
        font.pixelSize: root.width < 1600 ? Metrics.tileText : Metrics.headingText
        font.weight: Theme.bold
        text: root.manager.center
        width: Math.min(implicitWidth, Math.max(Metrics.u(16), root.width - root.margin * 2 - tabs.width - date.width - Metrics.u(8)))
        wrapMode: Text.NoWrap
    }
    Row {
        id: tabs

        anchors.left: name.right
        anchors.leftMargin: Metrics.u(4)
        height: parent.height

        Repeater {
            model: root.manager.tabs

            ManagerTab {
                height: tabs.height

                onClicked: root.manager.show(code)
            }
        }
    }
    Words {
        id: date

        anchors.right: parent.right
        anchors.rightMargin: root.margin
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.ink2
        font.pixelSize: root.width < 1600 ? Metrics.bodyText : Metrics.tileText
        text: root.manager.date
        wrapMode: Text.NoWrap
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.line
        height: Metrics.ruleWidth
        width: parent.width
    }
}
