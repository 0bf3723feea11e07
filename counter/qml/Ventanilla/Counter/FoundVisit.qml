pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Ventanilla.Design

/* The visit that was found. */
Item {
    id: root

    required property FindModel find
    /* The step that is to be called out of turn, once its reason is written. */
    property string picking

    Row {
        id: title

        anchors.left: parent.left
        anchors.top: parent.top
        spacing: Metrics.u(2)

        TicketNumber {
            id: ticket

            anchors.verticalCenter: parent.verticalCenter
            objectName: "found-number"
            size: Metrics.titleText
            text: root.find.number
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink2
            font.weight: Theme.medium
            objectName: "found-facts"
            text: root.find.facts
            width: root.width - ticket.width - title.spacing
        }
    }
    Flickable {
        id: scroll

        readonly property int room: Metrics.focusGap + Metrics.focusWidth

        anchors.bottom: said.visible ? said.top : parent.bottom
        anchors.bottomMargin: said.visible ? Metrics.u(0.5) : 0
        anchors.left: parent.left
        anchors.leftMargin: -room
        anchors.right: parent.right
        anchors.rightMargin: -room
        anchors.top: title.bottom
        anchors.topMargin: Metrics.u(1)
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: facts.height + room

        T.ScrollBar.vertical: SlimBar {
        }

        Column {
            id: facts

            spacing: Metrics.u(1)
            topPadding: scroll.room
            width: scroll.width - 2 * scroll.room - Metrics.u(1)
            x: scroll.room

            Repeater {
                model: root.find.steps

                FoundStep {
                    width: facts.width

                    onBackAsked: root.find.bringBack(act, stepId)
                    onPickAsked: root.picking = root.picking === stepId ? "" : stepId
                }
            }
            PickForm {
                visible: root.picking !== ""
                width: facts.width

                onGiven: reason => {
                    root.find.pick(root.picking, reason);
                    root.picking = "";
                }
            }
            Repeater {
                model: root.find.notes

                FoundNote {
                    width: facts.width
                }
            }
            Words {
                color: Theme.ink2
                font.weight: Theme.medium
                text: qsTr("Priority")
                visible: classes.count > 0
                width: parent.width
            }
            Flow {
                spacing: Metrics.u(1)
                width: parent.width

                Repeater {
                    id: classes

                    model: root.find.classes

                    ChoiceTile {
                        kind: "find-class"

                        onClicked: root.find.giveClass(code)
                    }
                }
            }
        }
    }
    Words {
        id: said

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        color: root.find.saidSign === "trouble" ? Theme.trouble : Theme.done
        font.weight: Theme.medium
        objectName: "found-said"
        text: root.find.said
        visible: text !== ""
    }
}
