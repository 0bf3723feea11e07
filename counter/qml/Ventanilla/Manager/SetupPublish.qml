pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Counter
import Ventanilla.Design

/* What would change, why, and the act itself. */
Panel {
    id: root

    required property PublishingModel model

    ScrolledColumn {
        anchors.fill: parent
        anchors.margins: Metrics.edgeWidth
        margin: Metrics.u(3)
        spacing: Metrics.u(2)

        SetupSaid {
            model: root.model
            width: parent.width
        }
        SecondButton {
            glyph: "arrow-bend-up-right"
            objectName: "setup-merge"
            text: qsTr("Put mine upon theirs")
            visible: root.model.isOvertaken

            onClicked: root.model.merge()
        }
        Words {
            color: Theme.ink2
            text: qsTr("Nothing to publish: the draft says what the center lives by.")
            visible: root.model.changes.length === 0
            width: parent.width
        }
        Words {
            font.pixelSize: Metrics.tileText
            font.weight: Theme.bold
            text: qsTr("This changes")
            visible: root.model.changes.length > 0
        }
        SetupChanges {
            changes: root.model.changes
            width: parent.width
        }
        Field {
            id: note

            label: qsTr("Why, for the history (may stay empty)")
            maximumLength: 200
            objectName: "setup-note"
            visible: root.model.changes.length > 0
            width: parent.width

            onAccepted: root.model.publish(text)
        }
        MainButton {
            enabled: root.model.canPublish && !waiting
            glyph: "check"
            objectName: "setup-publish"
            text: qsTr("Publish now")
            visible: root.model.changes.length > 0
            waiting: root.model.isPublishing

            onClicked: root.model.publish(note.text)
        }
    }
}
