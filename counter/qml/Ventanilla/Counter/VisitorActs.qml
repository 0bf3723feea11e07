import QtQuick
import Ventanilla.Design

/*
 * What can be done with the visitor here. Above, while they are on the way, what leads to the
 * service; below what leads on from it. The act that comes next by nature is coloured.
 */
Column {
    id: root

    required property DeskModel desk
    required property VisitorModel visitor
    readonly property bool coming: visitor.state === "called" || visitor.state === "arrived"
    readonly property real quarter: (width - 3 * spacing) / 4
    /* With little room a pictogram would cost the words. */
    readonly property bool small: width < Metrics.u(80)

    spacing: Metrics.u(1)

    Row {
        spacing: root.spacing
        visible: root.coming

        ActButton {
            enabled: root.visitor.canRecall
            focusPolicy: Qt.TabFocus
            glyph: "megaphone"
            keys: "R"
            objectName: "recall"
            text: qsTr("Again")
            width: root.quarter

            onClicked: root.visitor.press("recall")
        }
        ActButton {
            enabled: root.visitor.canArrive
            focusPolicy: Qt.TabFocus
            glyph: "map-pin"
            keys: "A"
            objectName: "arrive"
            text: qsTr("Has come")
            width: root.quarter

            onClicked: root.visitor.press("arrive")
        }
        ActButton {
            enabled: root.visitor.canNoShow
            focusPolicy: Qt.TabFocus
            glyph: "armchair"
            keys: "N"
            objectName: "no-show"
            text: qsTr("No show")
            width: root.quarter

            onClicked: root.visitor.press("mark-no-show")
        }
        ActButton {
            enabled: root.visitor.canStart
            focusPolicy: Qt.TabFocus
            glyph: "hand-waving"
            keys: "S"
            objectName: "start-service"
            text: qsTr("Begin")
            tone: Theme.action
            width: root.quarter

            onClicked: root.visitor.press("start-service")
        }
    }
    Row {
        spacing: root.spacing

        StepButton {
            enabled: root.visitor.canRefer
            glyph: root.small ? "" : "arrow-bend-up-right"
            keys: "D"
            objectName: "refer"
            text: qsTr("Send on")
            width: root.quarter

            onClicked: root.desk.open("refer")
        }
        StepButton {
            enabled: root.visitor.canPark
            glyph: root.small ? "" : "hourglass"
            keys: "E"
            objectName: "park"
            text: qsTr("On hold")
            width: root.quarter

            onClicked: root.desk.open("park")
        }
        StepButton {
            enabled: root.desk.linked
            glyph: root.small ? "" : "users"
            keys: "V"
            objectName: "visit"
            text: qsTr("Visit")
            width: root.quarter

            onClicked: root.desk.open("visit")
        }
        StepButton {
            enabled: root.visitor.canFinish
            glyph: root.small ? "" : "check"
            keys: "F8"
            objectName: "finish-service"
            text: qsTr("Finish")
            tone: Theme.done
            width: root.quarter

            onClicked: root.desk.wish("finish-service")
        }
    }
}
