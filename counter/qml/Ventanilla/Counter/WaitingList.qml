pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Ventanilla.Design

/* Everybody who waits: first those who may come here, then the others; below, the parked. */
Rectangle {
    id: root

    required property DeskModel desk
    required property WaitingModel waiting
    required property AlarmModel alarm
    readonly property bool linked: desk.linked

    signal findAsked(number: string)

    color: Theme.panel

    AlertBand {
        id: alert

        height: visible ? implicitHeight : 0
        more: root.waiting.alertMore
        objectName: "private-alert"
        text: root.waiting.alert
        visible: text !== ""
        width: parent.width

        onClicked: root.findAsked(root.waiting.alertNumber)
    }
    NoticeLine {
        id: notice

        alarm: root.alarm
        anchors.top: alert.bottom
        width: parent.width
    }
    WaitingHead {
        id: head

        anchors.top: notice.bottom
        linked: root.linked
        waiting: root.waiting
        width: parent.width
    }
    ListView {
        id: list

        anchors.bottom: parked.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.waiting.rows
        objectName: "waiting-list"
        section.property: "section"

        T.ScrollBar.vertical: SlimBar {
        }
        delegate: WaitingLine {
            linked: root.linked
            width: list.width

            onOpenAsked: root.findAsked(number)
        }
        footer: Words {
            color: Theme.ink2
            height: text === "" ? 0 : implicitHeight
            leftPadding: Metrics.u(3)
            text: root.waiting.moreText
            topPadding: Metrics.u(2)
            visible: text !== ""
            width: list.width
        }
        displaced: Transition {
            NumberAnimation {
                duration: Metrics.moveTime
                easing.type: Easing.OutCubic
                property: "y"
            }
        }
        section.delegate: OthersHead {
            width: list.width
        }
    }
    Words {
        anchors.left: parent.left
        anchors.margins: Metrics.u(3)
        anchors.right: parent.right
        anchors.top: head.bottom
        color: Theme.ink2
        text: root.waiting.emptyText
        visible: list.count === 0
    }
    ParkedList {
        id: parked

        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.right: parent.right
        linked: root.linked
        waiting: root.waiting

        onOpenAsked: number => root.findAsked(number)
    }
    WaitingFoot {
        id: foot

        anchors.bottom: parent.bottom
        desk: root.desk
        width: parent.width

        onFindAsked: root.findAsked("")
    }
}
