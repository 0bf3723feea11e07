pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Ventanilla.Design

/* The choices of sending on: services first, then desks, a note, and from when they count. */
Flickable {
    id: root

    required property ReferModel refer
    /* For the focus ring of the tiles at the edge. */
    readonly property int room: Metrics.focusGap + Metrics.focusWidth

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: choices.height + room
    leftMargin: room
    rightMargin: room

    T.ScrollBar.vertical: SlimBar {
    }

    /* Keys 1 to 9 choose services. */
    Repeater {
        model: Math.min(9, services.count)

        Item {
            id: numberKey

            required property int index

            Shortcut {
                autoRepeat: false
                enabled: !note.activeFocus
                sequence: String(numberKey.index + 1)

                onActivated: (services.itemAt(numberKey.index) as ChoiceTile).click()
            }
        }
    }
    Column {
        id: choices

        spacing: Metrics.u(1)
        width: root.width - 2 * root.room - Metrics.u(1)

        Grid {
            id: grid

            columnSpacing: Metrics.u(1.5)
            columns: 2
            rowSpacing: Metrics.u(1)
            topPadding: root.room
            width: parent.width

            Repeater {
                id: services

                model: root.refer.services

                ChoiceTile {
                    required property int index

                    keys: index < 9 ? index + 1 : ""
                    kind: "refer-service"
                    width: (grid.width - grid.columnSpacing) / 2

                    onClicked: root.refer.chooseService(code)
                }
            }
        }
        Words {
            color: Theme.ink2
            font.weight: Theme.medium
            text: qsTr("At one desk only")
            width: parent.width
        }
        Flow {
            spacing: Metrics.u(1)
            width: parent.width

            Repeater {
                model: root.refer.desks

                ChoiceTile {
                    kind: "refer-desk"

                    onClicked: root.refer.chooseDesk(code)
                }
            }
        }
        Field {
            id: note

            label: qsTr("A note for your colleague")
            maximumLength: 200
            objectName: "refer-note"
            width: parent.width

            onAccepted: root.refer.refer()
            onTextChanged: root.refer.write(text)
        }
        Words {
            color: Theme.ink2
            font.weight: Theme.medium
            text: qsTr("What counts there")
            width: parent.width
        }
        Flow {
            spacing: Metrics.u(1)
            width: parent.width

            Repeater {
                model: root.refer.places

                ChoiceTile {
                    kind: "refer-place"

                    onClicked: root.refer.countFrom(code)
                }
            }
        }
    }
}
