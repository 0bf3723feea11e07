pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Ventanilla.Design

/* What the visitor needs, in which language, and how many came. */
Item {
    id: root

    required property IssueModel issue

    /* Keys 1 to 9 choose services, + and - count people. */
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
    Shortcut {
        sequence: "+"

        onActivated: root.issue.count(root.issue.people + 1)
    }
    Shortcut {
        sequence: "-"

        onActivated: root.issue.count(root.issue.people - 1)
    }
    Flickable {
        id: scroll

        /* For the focus ring of the tiles at the edge. */
        readonly property int room: Metrics.focusGap + Metrics.focusWidth

        anchors.bottom: foot.top
        anchors.bottomMargin: Metrics.u(1)
        anchors.left: parent.left
        anchors.leftMargin: -room
        anchors.right: parent.right
        anchors.rightMargin: -room
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: choices.height + room

        T.ScrollBar.vertical: SlimBar {
        }

        Column {
            id: choices

            spacing: Metrics.u(1)
            width: scroll.width - 2 * scroll.room - Metrics.u(1)
            x: scroll.room

            Words {
                color: Theme.ink2
                font.weight: Theme.medium
                text: qsTr("What is it about? One or more.")
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

                    model: root.issue.services

                    ChoiceTile {
                        required property int index

                        keys: index < 9 ? index + 1 : ""
                        kind: "issue-service"
                        width: (grid.width - grid.columnSpacing) / 2

                        onClicked: root.issue.toggle(code)
                    }
                }
            }
            Words {
                color: Theme.ink2
                font.weight: Theme.medium
                text: qsTr("Language")
                width: parent.width
            }
            Flow {
                spacing: Metrics.u(1)
                width: parent.width

                Repeater {
                    model: root.issue.languages

                    ChoiceTile {
                        kind: "issue-language"

                        onClicked: root.issue.speak(code)
                    }
                }
            }
        }
    }
    IssueFoot {
        id: foot

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        issue: root.issue
    }
}
