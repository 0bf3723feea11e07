pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Ventanilla.Design

/* The center's devices: on the left who is there, on the right a new one, or the one looked at. */
FocusScope {
    id: root

    /* Whose pane this is, to go back to; none among the manager's pages. */
    property DeskModel desk: null
    required property DevicesModel devices
    required property int side

    objectName: "devices-page"

    Component.onCompleted: devices.begin()
    Component.onDestruction: devices.end()

    PaneHead {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        closable: root.desk !== null
        title: root.devices.title || qsTr("Devices")

        onClosed: root.desk.open("visitor")
    }
    Notice {
        id: notice

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: visible ? Metrics.u(1.5) : 0
        glyph: root.devices.state === "away" ? "wifi-slash" : ""
        height: visible ? implicitHeight : 0
        meaning: root.devices.noticeMeans
        objectName: "devices-notice"
        sign: glyph === "" ? "warning" : ""
        title: root.devices.notice
        visible: title !== ""
    }
    Panel {
        id: listPanel

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: right.left
        anchors.rightMargin: Metrics.u(3)
        anchors.top: notice.bottom
        anchors.topMargin: Metrics.u(2)
        visible: root.devices.state !== "refused"

        Words {
            anchors.left: parent.left
            anchors.margins: Metrics.u(2.5)
            anchors.right: parent.right
            anchors.top: parent.top
            color: Theme.ink2
            objectName: "devices-loading"
            text: qsTr("One moment…")
            visible: root.devices.state === "loading"
        }
        ListView {
            id: list

            anchors.fill: parent
            anchors.margins: Metrics.edgeWidth
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: root.devices.devices
            objectName: "devices-list"
            reuseItems: false
            topMargin: Metrics.u(0.5)

            T.ScrollBar.vertical: SlimBar {
            }
            delegate: DeviceRow {
                width: ListView.view.width

                onClicked: root.devices.choose(device)
            }
        }
    }
    Loader {
        id: right

        active: listPanel.visible
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: listPanel.top
        sourceComponent: root.devices.chosen === "" ? joinPanel : devicePanel
        width: root.side

        Component {
            id: joinPanel

            JoinPanel {
                devices: root.devices
            }
        }
        Component {
            id: devicePanel

            DevicePanel {
                devices: root.devices
            }
        }
    }
}
