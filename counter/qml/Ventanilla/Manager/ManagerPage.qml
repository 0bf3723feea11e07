pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Counter
import Ventanilla.Design

/* The manager's pages: tabs above, one section between, the plinth below. */
FocusScope {
    id: root

    required property ManagerModel manager
    required property DeskModel desk
    readonly property int margin: width < 1600 ? Metrics.pageMargin : Metrics.u(7.5)

    objectName: "manager-page"

    Component.onCompleted: forceActiveFocus()
    Keys.onEscapePressed: manager.leave()

    function load() {
        if (manager.sectionPage === "")
            section.source = "";
        else
            section.setSource(manager.sectionPage, {
                "model": manager.sectionModel
            });
    }

    Shortcut {
        autoRepeat: false
        sequence: "Ctrl+M"

        onActivated: root.manager.leave()
    }
    Shortcut {
        sequences: ["Ctrl+Tab", "Ctrl+PgDown"]

        onActivated: root.manager.step(1)
    }
    Shortcut {
        sequences: ["Ctrl+Shift+Tab", "Ctrl+PgUp"]

        onActivated: root.manager.step(-1)
    }
    Connections {
        function onSectionChanged() {
            root.load();
        }

        target: root.manager
    }
    ManagerHead {
        id: head

        manager: root.manager
        margin: root.margin
        width: parent.width
    }
    Notice {
        id: away

        anchors.left: parent.left
        anchors.margins: root.margin
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: visible ? Metrics.u(2) : 0
        glyph: "wifi-slash"
        height: visible ? implicitHeight : 0
        meaning: root.manager.noticeMeans
        objectName: "manager-away"
        sign: ""
        title: root.manager.notice
        visible: title !== ""
    }
    Words {
        anchors.left: parent.left
        anchors.leftMargin: root.margin
        anchors.top: away.bottom
        anchors.topMargin: Metrics.u(4)
        color: Theme.ink2
        text: qsTr("One moment…")
        visible: section.status === Loader.Loading
    }
    /* A section fills this and draws within it; `model` is its own. */
    Loader {
        id: section

        anchors.bottom: foot.top
        anchors.bottomMargin: Metrics.u(2)
        anchors.left: parent.left
        anchors.leftMargin: root.margin
        anchors.right: parent.right
        anchors.rightMargin: root.margin
        anchors.top: away.bottom
        anchors.topMargin: Metrics.u(3)
        asynchronous: false
        focus: true
        objectName: "section"

        Component.onCompleted: root.load()
    }
    ManagerFoot {
        id: foot

        anchors.bottom: parent.bottom
        desk: root.desk
        manager: root.manager
        margin: root.margin
        width: parent.width
    }
}
