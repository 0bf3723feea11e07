pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Counter
import Ventanilla.Design

/* The center's set-up: its parts at the side, then what is in one, and its form. */
FocusScope {
    id: root

    required property SetupModel model
    readonly property bool ready: model.state === "ready"

    objectName: "setup-page"

    Finding {
        id: finding

        anchors.left: parent.left
        anchors.right: steps.visible ? steps.left : discard.visible ? discard.left : parent.right
        anchors.rightMargin: Metrics.u(2)
        anchors.top: parent.top
        font.pixelSize: Metrics.titleText
        objectName: "setup-finding"
        text: root.model.finding
    }
    Row {
        id: steps

        anchors.right: discard.visible ? discard.left : parent.right
        anchors.rightMargin: discard.visible ? Metrics.u(1.5) : 0
        anchors.verticalCenter: finding.verticalCenter
        spacing: Metrics.u(1)
        visible: root.ready && (root.model.canUndo || root.model.canRedo)

        SecondButton {
            Accessible.name: qsTr("Undo")
            enabled: root.model.canUndo
            glyph: "arrow-u-up-left"
            height: Metrics.touch
            objectName: "setup-undo"
            width: Metrics.u(7)

            onClicked: root.model.undo()
        }
        SecondButton {
            Accessible.name: qsTr("Do again")
            enabled: root.model.canRedo
            glyph: "arrow-u-up-right"
            height: Metrics.touch
            objectName: "setup-redo"
            width: Metrics.u(7)

            onClicked: root.model.redo()
        }
    }
    Shortcut {
        enabled: root.model.canUndo
        sequences: [StandardKey.Undo]

        onActivated: root.model.undo()
    }
    Shortcut {
        enabled: root.model.canRedo
        sequences: [StandardKey.Redo]

        onActivated: root.model.redo()
    }
    SecondButton {
        id: discard

        anchors.right: publish.left
        anchors.rightMargin: Metrics.u(1.5)
        anchors.verticalCenter: finding.verticalCenter
        height: Metrics.touch
        objectName: "setup-discard"
        text: qsTr("Throw away")
        visible: publish.visible

        onClicked: root.model.discard()
    }
    MainButton {
        id: publish

        anchors.right: parent.right
        anchors.verticalCenter: finding.verticalCenter
        glyph: "check"
        height: Metrics.touch
        objectName: "setup-to-publish"
        text: qsTr("Publish")
        visible: root.ready && root.model.publishing.changes.length > 0 && root.model.part !== "publish"

        onClicked: root.model.openPart("publish")
    }
    Notice {
        id: notice

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: finding.bottom
        anchors.topMargin: visible ? Metrics.u(2) : 0
        height: visible ? implicitHeight : 0
        objectName: "setup-refused"
        title: qsTr("Managers set the center up. It can be read here when the hub answers.")
        visible: root.model.state === "refused" || root.model.state === "away"
    }
    SetupRail {
        id: rail

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: notice.bottom
        anchors.topMargin: Metrics.u(1)
        model: root.model
        visible: root.ready
        width: Metrics.u(30)
    }
    Loader {
        active: root.ready
        anchors.bottom: parent.bottom
        anchors.left: rail.right
        anchors.leftMargin: Metrics.u(2)
        anchors.right: parent.right
        anchors.top: rail.top
        sourceComponent: {
            switch (root.model.part) {
            case "staff":
                return staff;
            case "devices":
                return devices;
            case "history":
                return history;
            case "publish":
                return publishing;
            default:
                return form;
            }
        }
    }
    Component {
        id: form

        SetupPart {
            model: root.model
        }
    }
    Component {
        id: staff

        SetupStaff {
            people: root.model.people
        }
    }
    Component {
        id: devices

        DevicesPage {
            devices: root.model.devices as DevicesModel
            side: Metrics.u(width < 1300 ? 42 : 56)
        }
    }
    Component {
        id: history

        SetupHistory {
            model: root.model.publishing
        }
    }
    Component {
        id: publishing

        SetupPublish {
            model: root.model.publishing
        }
    }
}
