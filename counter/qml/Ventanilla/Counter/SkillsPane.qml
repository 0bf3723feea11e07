pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* What a desk serves today: each press counts at once. */
Panel {
    id: root

    required property DeskModel desk
    required property SkillsModel skills

    objectName: "skills-pane"

    Component.onCompleted: {
        skills.begin();
        forceActiveFocus();
    }

    PaneHead {
        id: head

        anchors.left: parent.left
        anchors.margins: Metrics.u(2.5)
        anchors.right: parent.right
        anchors.top: parent.top
        title: qsTr("Services of a desk, today")

        onClosed: root.desk.open("visitor")
    }
    ScrolledColumn {
        id: choices

        anchors.bottom: foot.top
        anchors.bottomMargin: Metrics.u(1)
        anchors.left: head.left
        anchors.leftMargin: -margin
        anchors.right: head.right
        anchors.rightMargin: -margin
        anchors.top: head.bottom
        anchors.topMargin: Metrics.u(1)
        margin: Metrics.focusGap + Metrics.focusWidth
        spacing: Metrics.u(1.25)

        Flow {
            spacing: Metrics.u(1)
            width: parent.width

            Repeater {
                model: root.skills.desks

                ChoiceTile {
                    kind: "skills-desk"

                    onClicked: root.skills.choose(code)
                }
            }
        }
        Words {
            color: Theme.ink2
            font.weight: Theme.medium
            text: qsTr("It serves these now. A press changes it at once, until the day ends.")
            width: parent.width
        }
        Grid {
            id: grid

            columnSpacing: Metrics.u(1.5)
            columns: 2
            rowSpacing: Metrics.u(1)
            width: parent.width

            Repeater {
                id: services

                model: root.skills.services

                ChoiceTile {
                    required property int index

                    enabled: root.skills.can
                    keys: index < 9 ? index + 1 : ""
                    kind: "skills-service"
                    width: (grid.width - grid.columnSpacing) / 2

                    onClicked: root.skills.toggle(code)
                }
            }
        }
    }
    Repeater {
        model: Math.min(9, services.count)

        Item {
            id: numberKey

            required property int index

            Shortcut {
                autoRepeat: false
                sequence: String(numberKey.index + 1)

                onActivated: (services.itemAt(numberKey.index) as ChoiceTile).click()
            }
        }
    }
    Item {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.u(2)
        anchors.left: head.left
        anchors.right: head.right
        height: Math.max(reset.height, said.implicitHeight)

        Words {
            id: said

            anchors.left: parent.left
            anchors.right: reset.left
            anchors.rightMargin: Metrics.u(2)
            anchors.verticalCenter: parent.verticalCenter
            color: root.skills.saidSign === "trouble" ? Theme.trouble : Theme.done
            font.weight: Theme.medium
            objectName: "skills-said"
            text: root.skills.said
        }
        SecondButton {
            id: reset

            anchors.right: parent.right
            enabled: root.skills.can
            focusPolicy: Qt.TabFocus
            objectName: "skills-as-told"
            text: qsTr("As in the profile")

            onClicked: root.skills.asTold()
        }
    }
}
