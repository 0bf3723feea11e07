pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* The door of the staff corner: a large keypad, and nothing that says what is behind. */
PageFrame {
    id: root

    required property CornerModel corner
    readonly property bool wide: Metrics.landscape
    readonly property int gap: Metrics.u(1.5)
    readonly property int keyHeight: Math.min(Metrics.mm(Metrics.far ? 52 : 30), Math.floor((pad.height - 3 * gap) / 4))

    help: qsTr("Not for visitors. This page closes by itself.")
    question: qsTr("For the team")
    headless: true
    questionSize: Metrics.titleText

    Item {
        id: shown

        anchors.left: parent.left
        anchors.top: parent.top
        height: lines.implicitHeight
        width: root.wide ? Math.round(parent.width * 0.42) : parent.width

        Column {
            id: lines

            spacing: Metrics.u(1)
            width: parent.width

            Words {
                font.pixelSize: Metrics.buttonText
                font.weight: Theme.semiBold
                text: qsTr("PIN of this kiosk")
                width: parent.width
            }
            Panel {
                Accessible.name: qsTr("%1 digits typed").arg(root.corner.typed)
                Accessible.role: Accessible.StaticText
                height: Metrics.touch
                width: parent.width

                Row {
                    anchors.left: parent.left
                    anchors.leftMargin: Metrics.u(3)
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Metrics.u(1.25)

                    Repeater {
                        model: root.corner.typed

                        Rectangle {
                            color: Theme.ink
                            height: width
                            radius: width / 2
                            width: Metrics.u(1.5)
                        }
                    }
                }
            }
            Words {
                Accessible.role: Accessible.AlertMessage
                color: Theme.trouble
                font.pixelSize: Metrics.secondText
                font.weight: Theme.semiBold
                objectName: "pin-said"
                text: root.corner.pinSaid || " "
                width: parent.width
            }
        }
    }
    Item {
        id: pad

        /* Whoever stands behind must not hear what is typed. */
        Accessible.passwordEdit: true
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: root.wide ? parent.top : shown.bottom
        anchors.topMargin: root.wide ? 0 : Metrics.u(2)
        width: root.wide ? Math.round(parent.width * 0.52) : parent.width

        /* Keys of digits stand alike in every language. */
        Grid {
            LayoutMirroring.childrenInherit: true
            LayoutMirroring.enabled: false
            anchors.fill: parent
            columns: 3
            spacing: root.gap

            Repeater {
                model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "rub-out", "0", "enter"]

                StaffKey {
                    required property string modelData

                    height: root.keyHeight
                    key: modelData
                    width: Math.floor((pad.width - 2 * root.gap) / 3)

                    onClicked: {
                        if (modelData === "rub-out")
                            root.corner.rubOut();
                        else if (modelData === "enter")
                            root.corner.enter();
                        else
                            root.corner.digit(modelData);
                    }
                }
            }
        }
    }
}
