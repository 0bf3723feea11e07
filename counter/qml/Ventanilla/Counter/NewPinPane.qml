pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* A new PIN for a colleague who forgot theirs: made here, and shown this once. */
Panel {
    id: root

    required property DeskModel desk
    required property PersonModel person
    property string chosen

    objectName: "new-pin-pane"

    Component.onCompleted: {
        root.person.look();
        forceActiveFocus();
    }
    Component.onDestruction: root.person.begin()

    PaneHead {
        id: head

        anchors.left: parent.left
        anchors.margins: Metrics.u(2.5)
        anchors.right: parent.right
        anchors.top: parent.top
        title: qsTr("Somebody forgot their PIN")

        onClosed: root.desk.open("visitor")
    }
    Words {
        id: about

        anchors.left: head.left
        anchors.right: head.right
        anchors.top: head.bottom
        anchors.topMargin: Metrics.u(1)
        color: Theme.ink2
        objectName: "new-pin-about"
        text: root.person.listText || qsTr("The old PIN stops working at once, and they are signed out.")
        visible: root.person.made === ""
    }
    ScrolledColumn {
        anchors.bottom: foot.top
        anchors.bottomMargin: Metrics.u(1)
        anchors.left: head.left
        anchors.leftMargin: -margin
        anchors.right: head.right
        anchors.rightMargin: -margin
        anchors.top: about.bottom
        anchors.topMargin: Metrics.u(1)
        margin: Metrics.focusGap + Metrics.focusWidth
        spacing: Metrics.u(1)
        visible: root.person.made === ""

        Repeater {
            model: root.person.colleagues

            ColleagueTile {
                chosen: root.chosen === name
                width: parent?.width ?? 0

                onClicked: {
                    root.person.begin();
                    root.chosen = name;
                }
            }
        }
    }
    MadePin {
        anchors.left: head.left
        anchors.right: head.right
        anchors.top: head.bottom
        anchors.topMargin: Metrics.u(4)
        pin: root.person.made
        said: root.person.said
        visible: pin !== ""
    }
    Column {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.u(2.5)
        anchors.left: head.left
        anchors.right: head.right
        spacing: Metrics.u(1.5)

        SaidNotice {
            objectName: "new-pin-said"
            outcome: root.person.saidSign
            text: root.person.said
            visible: text !== "" && root.person.made === ""
            width: parent.width
        }
        MainButton {
            enabled: root.chosen !== "" && !waiting
            focusPolicy: Qt.TabFocus
            glyph: "key"
            objectName: "new-pin-make"
            text: root.chosen === "" ? qsTr("Choose who") : qsTr("Make a new PIN for %1").arg(root.chosen)
            visible: root.person.made === ""
            waiting: root.person.busy
            width: parent.width

            onClicked: root.person.resetPin(root.chosen)
        }
    }
}
