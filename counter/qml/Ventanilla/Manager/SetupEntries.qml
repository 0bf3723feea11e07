pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Ventanilla.Counter
import Ventanilla.Design

/* The entries of a part, in their order; below them what is done with the list. */
Panel {
    id: root

    required property SetupModel model

    ListView {
        anchors.bottom: acts.top
        anchors.left: parent.left
        anchors.margins: Metrics.edgeWidth
        anchors.right: parent.right
        anchors.top: parent.top
        Keys.onDownPressed: root.model.openEntry(root.model.entry + 1)
        Keys.onUpPressed: root.model.openEntry(root.model.entry - 1)
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0
        clip: true
        currentIndex: root.model.entry
        highlightMoveDuration: 0
        keyNavigationEnabled: false
        model: root.model.entries
        objectName: "setup-entries"
        reuseItems: false

        T.ScrollBar.vertical: SlimBar {
        }
        delegate: SetupRow {
            required property int place
            required troubled
            required chosen

            objectName: "entry-" + place
            required second
            width: ListView.view.width

            onClicked: root.model.openEntry(place)
        }
    }
    Flow {
        id: acts

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: visible ? Metrics.u(1) : 0
        anchors.right: parent.right
        height: visible ? implicitHeight : 0
        spacing: Metrics.u(1)
        visible: root.model.canAdd

        KeyButton {
            glyph: "plus"
            objectName: "setup-add"
            text: qsTr("Add")

            onClicked: root.model.add()
        }
        KeyButton {
            enabled: root.model.entryCount > 0
            glyph: "trash"
            objectName: "setup-remove"
            text: qsTr("Remove")

            onClicked: root.model.remove()
        }
        KeyButton {
            enabled: root.model.entryCount > 1
            glyph: "arrow-up"
            objectName: "setup-earlier"
            text: qsTr("Earlier")

            onClicked: root.model.move(-1)
        }
        KeyButton {
            enabled: root.model.entryCount > 1
            glyph: "arrow-down"
            objectName: "setup-later"
            text: qsTr("Later")

            onClicked: root.model.move(1)
        }
    }
}
