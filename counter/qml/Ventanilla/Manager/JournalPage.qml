pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Ventanilla.Counter
import Ventanilla.Design

/* Who did what, the newest first; what is looked for stands above. */
FocusScope {
    id: root

    required property JournalModel model

    function seek() {
        model.seek(number.text, staff.text, desk.text, day.text);
    }

    Finding {
        id: finding

        objectName: "finding"
        text: root.model.trouble || root.model.finding
        width: parent.width
    }
    Row {
        id: groups

        anchors.top: finding.bottom
        anchors.topMargin: Metrics.u(1.5)
        spacing: Metrics.u(1)

        Repeater {
            model: root.model.groups

            JournalGroup {
                onClicked: root.model.group(code)
            }
        }
    }
    Row {
        id: fields

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: groups.bottom
        anchors.topMargin: Metrics.u(1.5)
        spacing: Metrics.u(2)

        Field {
            id: number

            label: qsTr("Number")
            maximumLength: 12
            objectName: "journal-number"
            width: Metrics.u(20)

            onAccepted: root.seek()
        }
        Field {
            id: staff

            label: qsTr("Person, as they sign in")
            maximumLength: 60
            objectName: "journal-staff"
            width: Metrics.u(36)

            onAccepted: root.seek()
        }
        Field {
            id: desk

            label: qsTr("Desk")
            maximumLength: 40
            objectName: "journal-desk"
            width: Metrics.u(18)

            onAccepted: root.seek()
        }
        Field {
            id: day

            label: qsTr("Day, such as 21/11")
            maximumLength: 10
            objectName: "journal-day"
            width: Metrics.u(24)

            onAccepted: root.seek()
        }
        KeyButton {
            anchors.bottom: parent.bottom
            glyph: "funnel"
            height: Metrics.mainHeight + Metrics.u(0.5)
            keys: "Enter"
            objectName: "journal-seek"
            text: qsTr("Look")

            onClicked: root.seek()
        }
    }
    Panel {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: fields.bottom
        anchors.topMargin: Metrics.u(2)
        border.color: Theme.highContrast ? Theme.edge : Theme.line

        ListView {
            id: list

            activeFocusOnTab: true
            anchors.fill: parent
            anchors.margins: Metrics.u(1)
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: root.model.lines
            objectName: "journal-lines"
            reuseItems: true

            T.ScrollBar.vertical: SlimBar {
            }
            delegate: JournalRow {
                width: ListView.view.width - Metrics.u(1.5)
            }
            footer: Item {
                height: older.visible ? older.height + Metrics.u(3) : 0
                width: ListView.view.width

                KeyButton {
                    id: older

                    anchors.centerIn: parent
                    enabled: !root.model.busy
                    glyph: "hourglass"
                    objectName: "journal-older"
                    text: root.model.busy ? qsTr("Looking…") : qsTr("Show older entries")
                    visible: root.model.hasOlder && (list.count > 0 || root.model.busy)

                    onClicked: root.model.older()
                }
            }

            Keys.onDownPressed: flick(0, -800)
            Keys.onUpPressed: flick(0, 800)
        }
    }
}
