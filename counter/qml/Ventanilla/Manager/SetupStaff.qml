pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Ventanilla.Counter
import Ventanilla.Design

/* Who signs in here; beside it somebody new, or the person looked at. */
Item {
    id: root

    required property PeopleModel people

    Panel {
        id: list

        height: parent.height
        width: Metrics.u(root.width < 1300 ? 40 : 52)

        ListView {
            anchors.bottom: fresh.top
            anchors.left: parent.left
            anchors.margins: Metrics.edgeWidth
            anchors.right: parent.right
            anchors.top: parent.top
            boundsBehavior: Flickable.StopAtBounds
            cacheBuffer: 0
            clip: true
            model: root.people.people
            objectName: "setup-people"

            T.ScrollBar.vertical: SlimBar {
            }
            delegate: SetupRow {
                required property string role

                glyph: "user"
                objectName: "person-" + name
                required chosen
                second: role
                width: ListView.view.width

                onClicked: root.people.choose(name)
            }
        }
        SecondButton {
            id: fresh

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.margins: Metrics.u(1)
            enabled: root.people.chosen !== ""
            glyph: "plus"
            objectName: "person-new"
            text: qsTr("Somebody new")

            onClicked: root.people.choose(root.people.chosen)
        }
    }
    Panel {
        anchors.bottom: parent.bottom
        anchors.left: list.right
        anchors.leftMargin: Metrics.u(2)
        anchors.right: parent.right
        anchors.top: parent.top

        ScrolledColumn {
            anchors.fill: parent
            anchors.margins: Metrics.edgeWidth
            margin: Metrics.u(3)
            spacing: Metrics.u(2)

            Notice {
                glyph: root.people.saidFine ? "check-circle" : ""
                meaning: root.people.made === "" ? "" : qsTr("Their PIN, to be written down now: %1").arg(root.people.made)
                mustAct: !root.people.saidFine
                objectName: "people-said"
                sign: glyph === "" ? "warning" : ""
                title: root.people.said
                visible: title !== ""
                width: parent.width
            }
            Words {
                font.pixelSize: Metrics.tileText
                font.weight: Theme.bold
                text: root.people.chosen || qsTr("Somebody new")
                width: parent.width
            }
            Loader {
                sourceComponent: root.people.chosen === "" ? somebodyNew : known
                width: parent.width
            }
        }
    }
    Component {
        id: somebodyNew

        Column {
            id: newcomer

            property string role: "agent"

            spacing: Metrics.u(2)

            Field {
                id: name

                label: qsTr("Name, to sign in with")
                maximumLength: 60
                objectName: "person-name"
                width: parent.width

                Connections {
                    function onAdded() {
                        name.text = "";
                    }

                    target: root.people
                }
            }
            RoleChoice {
                people: root.people
                role: newcomer.role
                width: parent.width

                onPicked: code => newcomer.role = code
            }
            MainButton {
                enabled: name.text.trim() !== "" && !waiting
                glyph: "check"
                objectName: "person-add"
                text: qsTr("Add, with a PIN made here")
                waiting: root.people.busy

                onClicked: root.people.add(name.text, newcomer.role)
            }
        }
    }
    Component {
        id: known

        Column {
            spacing: Metrics.u(2)

            RoleChoice {
                people: root.people
                role: root.people.role
                width: parent.width

                onPicked: code => root.people.changeRole(code)
            }
            Row {
                spacing: Metrics.u(1.5)
                visible: !root.people.removing

                SecondButton {
                    enabled: !root.people.busy
                    glyph: "lock-simple"
                    objectName: "person-pin"
                    text: qsTr("Make a new PIN")

                    onClicked: root.people.resetPin()
                }
                SecondButton {
                    enabled: !root.people.busy
                    glyph: "trash"
                    objectName: "person-remove"
                    text: qsTr("Remove")

                    onClicked: root.people.askToRemove(true)
                }
            }
            Words {
                text: qsTr("They sign in no more, and are signed out at once. What they did stays in the journal.")
                visible: root.people.removing
                width: parent.width
            }
            Row {
                spacing: Metrics.u(1.5)
                visible: root.people.removing

                MainButton {
                    glyph: "trash"
                    objectName: "person-remove-now"
                    text: qsTr("Remove now")

                    onClicked: root.people.remove()
                }
                SecondButton {
                    text: qsTr("Leave it")

                    onClicked: root.people.askToRemove(false)
                }
            }
        }
    }
}
