pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* The center's name, the sections by words, and the clock. */
Rectangle {
    id: root

    required property ManagerModel manager
    required property int margin
    readonly property bool narrow: width < 1600

    color: Theme.panel
    objectName: "manager-head"
    implicitHeight: Metrics.u(narrow ? 8.5 : 10.5)

    /* On one line while there is room for that; tabs come first. */
    Words {
        id: name

        readonly property int room: root.width - root.margin * 2 - tabs.width - date.width - Metrics.u(4)
        readonly property bool fits: oneLine.implicitWidth <= room

        anchors.left: parent.left
        anchors.leftMargin: root.margin
        anchors.verticalCenter: parent.verticalCenter
        elide: Text.ElideRight
        font.pixelSize: fits ? oneLine.font.pixelSize : Metrics.leastText
        font.weight: Theme.bold
        maximumLineCount: 2
        text: root.manager.center
        width: fits ? oneLine.implicitWidth : Math.max(0, room)

        Words {
            id: oneLine

            font.pixelSize: root.narrow ? Metrics.tileText : Metrics.headingText
            font.weight: Theme.bold
            text: name.text
            visible: false
            wrapMode: Text.NoWrap
        }
    }
    Row {
        id: tabs

        anchors.left: name.right
        anchors.leftMargin: Metrics.u(2)
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
        font.pixelSize: root.narrow ? Metrics.bodyText : Metrics.tileText
        text: root.narrow ? root.manager.time : root.manager.date
        wrapMode: Text.NoWrap
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.line
        height: Metrics.ruleWidth
        width: parent.width
    }
}
