pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Ventanilla.Counter
import Ventanilla.Design

/* The service or desk that is looked at, and what can be done about it. */
FocusScope {
    id: root

    required property FloorModel model

    objectName: "floor-side"

    Keys.onEscapePressed: root.model.choose("", "")

    Component.onCompleted: forceActiveFocus()

    Connections {
        function onMessageSent() {
            line.text = "";
        }

        target: root.model
    }
    Item {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        height: Math.max(title.implicitHeight, close.implicitHeight)

        Words {
            id: title

            anchors.left: parent.left
            anchors.right: close.left
            anchors.rightMargin: Metrics.u(1.5)
            anchors.verticalCenter: parent.verticalCenter
            font.pixelSize: Metrics.tileText
            font.weight: Theme.bold
            objectName: "side-title"
            text: root.model.sideTitle
        }
        KeyButton {
            id: close

            Accessible.name: qsTr("Close")
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            glyph: "x"
            keys: "Esc"
            objectName: "close-side"

            onClicked: root.model.choose("", "")
        }
    }
    Flickable {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: Metrics.u(1)
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.height

        T.ScrollBar.vertical: SlimBar {
        }

        Column {
            id: column

            spacing: Metrics.u(1.5)
            width: parent.width - Metrics.u(1.5)

            Words {
                color: Theme.ink2
                objectName: "side-facts"
                text: root.model.sideFacts
                width: parent.width
            }
            SaidNotice {
                objectName: "floor-said"
                outcome: root.model.saidSign
                text: root.model.said
                width: parent.width
            }
            Field {
                id: line

                label: qsTr("Say a line to this desk")
                maximumLength: 140
                objectName: "message-line"
                visible: root.model.sideKind === "desk" && root.model.canMessage
                width: parent.width

                onAccepted: root.model.message(text)
            }
            KeyButton {
                enabled: root.model.linked && line.text !== ""
                glyph: "chats-circle"
                objectName: "message-send"
                text: qsTr("Send")
                visible: line.visible

                onClicked: root.model.message(line.text)
            }
            Words {
                color: Theme.ink2
                objectName: "side-message"
                text: root.model.sideMessage
                visible: text !== ""
                width: parent.width
            }
            Rectangle {
                color: Theme.line
                height: Metrics.ruleWidth
                width: parent.width
            }
            Repeater {
                model: root.model.acts

                KeyButton {
                    id: does

                    required property string act
                    required text
                    required glyph

                    enabled: root.model.linked
                    objectName: "do-" + act

                    onClicked: root.model.act(act)
                }
            }
        }
    }
}
