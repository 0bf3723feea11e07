pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* What staff do at the kiosk itself: how it is on one side, what to try on the other. */
PageFrame {
    id: root

    required property CornerModel corner
    readonly property bool wide: Metrics.landscape
    readonly property int gap: Metrics.u(1.5)

    help: corner.version
    question: qsTr("For the team")
    headless: true
    questionSize: Metrics.titleText

    Panel {
        id: panel

        anchors.left: parent.left
        anchors.top: parent.top
        height: facts.implicitHeight + Metrics.u(root.wide ? 3 : 4)
        width: root.wide ? Math.round(parent.width * 0.5) : parent.width

        Column {
            id: facts

            anchors.left: parent.left
            anchors.leftMargin: Metrics.u(3)
            anchors.right: parent.right
            anchors.rightMargin: Metrics.u(3)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Metrics.u(root.wide || !Metrics.far ? 1.25 : 2)

            FactRow {
                glyph: "printer"
                objectName: "corner-printer"
                second: root.corner.waiting
                strongText: Metrics.bodyText
                text: root.corner.printer
                width: parent.width
            }
            FactRow {
                glyph: "receipt"
                objectName: "corner-last"
                strongText: Metrics.bodyText
                text: root.corner.last
                visible: root.corner.canPrint
                width: parent.width
            }
            FactRow {
                glyph: "desktop"
                second: root.corner.network
                strongText: Metrics.bodyText
                text: root.corner.hub
                width: parent.width
            }
            FactRow {
                glyph: "speaker-high"
                strongText: Metrics.bodyText
                text: root.corner.sound
                width: parent.width
            }
            FactRow {
                glyph: "monitor"
                strongText: Metrics.bodyText
                text: root.corner.screen
                width: parent.width
            }
        }
    }
    Flow {
        id: acts

        anchors.right: parent.right
        anchors.top: root.wide ? parent.top : panel.bottom
        anchors.topMargin: root.wide ? 0 : Metrics.u(3)
        spacing: root.gap
        width: root.wide ? parent.width - panel.width - Metrics.u(3) : parent.width

        CornerAct {
            objectName: "corner-print-test"
            enabled: root.corner.canPrint
            glyph: "printer"
            text: qsTr("Print a test")
            width: root.cell

            onClicked: root.corner.printTest()
        }
        CornerAct {
            objectName: "corner-print-last"
            enabled: root.corner.canPrintAgain
            glyph: "receipt"
            text: qsTr("Print the last ticket again")
            width: root.cell

            onClicked: root.corner.printLast()
        }
        CornerAct {
            objectName: "corner-paper"
            chosen: root.corner.pausing
            enabled: root.corner.canPrint
            glyph: root.corner.pausing ? "check" : "pause"
            text: root.corner.pausing ? qsTr("Paper is in: go on") : qsTr("Change the paper")
            width: root.cell

            onClicked: root.corner.changePaper()
        }
        CornerAct {
            objectName: "corner-sound"
            glyph: "speaker-high"
            text: qsTr("Hear chime and voice")
            width: root.cell

            onClicked: root.corner.testSound()
        }
        CornerAct {
            objectName: "corner-touch"
            glyph: "hand-pointing"
            text: qsTr("Check touch and rotation")
            width: root.cell

            onClicked: root.corner.checkTouch()
        }
        CornerAct {
            objectName: "corner-check"
            glyph: "monitor"
            text: qsTr("Check this computer")
            width: root.cell

            onClicked: root.corner.checkComputer()
        }
        CornerAct {
            objectName: "corner-restart"
            glyph: "arrow-counter-clockwise"
            text: qsTr("Restart the kiosk")
            width: root.wide ? root.cell : acts.width

            onClicked: root.corner.restart()
        }
    }
    readonly property int columns: wide ? 1 : 2
    readonly property int cell: Math.floor((acts.width - (columns - 1) * gap) / columns)
    readonly property int actRows: Math.ceil(7 / columns)
    readonly property int actHeight: Math.min(Metrics.mm(Metrics.far ? (wide ? 44 : 60) : 30), Math.floor((acts.parent.height - acts.y - (actRows - 1) * gap) / actRows))

    component CornerAct: SecondButton {
        implicitHeight: root.actHeight
    }
}
