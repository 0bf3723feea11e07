pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Counter
import Ventanilla.Design

/* What the rates of the draft would do to waits, on days made up for this center. */
Panel {
    id: root

    required property RatesModel model

    ScrolledColumn {
        anchors.fill: parent
        anchors.margins: Metrics.edgeWidth
        margin: Metrics.u(2)
        spacing: Metrics.u(2)

        Words {
            font.pixelSize: Metrics.tileText
            font.weight: Theme.bold
            text: qsTr("What would it do?")
            width: parent.width
        }
        Words {
            color: Theme.ink2
            text: qsTr("Full days, made up for this center’s desks: as it calls now, and as the draft would.")
            width: parent.width
        }
        KeyButton {
            glyph: root.model.trying ? "x" : "play"
            objectName: "try-rates"
            text: root.model.trying ? qsTr("Stop") : qsTr("Try it")

            onClicked: root.model.trying ? root.model.leave() : root.model.ask()
        }
        Rectangle {
            Accessible.name: qsTr("One moment…")
            Accessible.role: Accessible.ProgressBar
            color: Theme.line
            height: Metrics.u(1)
            radius: height / 2
            visible: root.model.trying
            width: parent.width

            Rectangle {
                color: Theme.action
                height: parent.height
                radius: height / 2
                width: Math.round(parent.width * root.model.share)
            }
        }
        Words {
            color: Theme.trouble
            font.weight: Theme.semiBold
            objectName: "rates-trouble"
            text: root.model.trouble
            visible: text !== ""
            width: parent.width
        }
        Words {
            font.weight: Theme.semiBold
            objectName: "rates-of"
            text: qsTr("Nine in ten wait at most, in minutes (%1 days):").arg(root.model.days)
            visible: root.model.effects.length > 0
            width: parent.width
        }
        Repeater {
            model: root.model.effects

            Item {
                id: line

                required property var modelData

                implicitHeight: Math.max(who.implicitHeight, figures.implicitHeight)
                objectName: "effect"
                width: parent?.width ?? 0

                Words {
                    id: who

                    anchors.left: parent.left
                    anchors.right: figures.left
                    anchors.rightMargin: Metrics.u(1)
                    text: line.modelData.who
                }
                Row {
                    id: figures

                    anchors.right: parent.right
                    spacing: Metrics.u(0.75)

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        color: line.modelData.worse ? Theme.trouble : Theme.done
                        glyph: line.modelData.worse ? "arrow-up" : "arrow-down"
                        size: Metrics.bodyText
                        visible: line.modelData.worse || line.modelData.better
                    }
                    Words {
                        font.weight: Theme.semiBold
                        text: line.modelData.before + " → " + line.modelData.after
                        wrapMode: Text.NoWrap
                    }
                }
            }
        }
    }
}
