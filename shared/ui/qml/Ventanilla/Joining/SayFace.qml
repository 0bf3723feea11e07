pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* A face that says something and offers what can be done. */
FocusScope {
    id: root

    required property JoiningModel joining
    readonly property bool forVisitors: joining.face === "shut-out" && joining.calm !== ""

    CalmWords {
        id: calm

        anchors.left: parent.left
        anchors.right: parent.right
        height: visible ? implicitHeight : 0
        lines: root.joining.calm.split("\n")
        visible: root.forVisitors
    }
    FaceHead {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: calm.bottom
        help: root.joining.help
        title: root.joining.title
        visible: !root.forVisitors
    }
    Words {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: Metrics.u(3)
        color: Theme.ink2
        font.weight: Theme.medium
        objectName: "joining-note"
        text: root.joining.note
        visible: text !== "" && !root.forVisitors
    }
    Words {
        anchors.bottom: acts.top
        anchors.bottomMargin: Metrics.u(2)
        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.ink2
        font.pixelSize: Metrics.secondText
        objectName: "for-staff"
        text: [root.joining.title + ".", root.joining.help, root.joining.note].join(" ")
        visible: root.forVisitors
    }
    Flow {
        id: acts

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.u(2)
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Metrics.touchGap

        MainButton {
            height: implicitContentHeight + topPadding + bottomPadding
            objectName: "joining-main"
            text: root.joining.mainText
            visible: text !== "" && !root.forVisitors

            onClicked: root.joining.main()
        }
        SecondButton {
            objectName: "joining-second"
            text: root.forVisitors ? root.joining.mainText : root.joining.secondText
            visible: text !== ""

            onClicked: root.forVisitors ? root.joining.main() : root.joining.second()
        }
    }
}
