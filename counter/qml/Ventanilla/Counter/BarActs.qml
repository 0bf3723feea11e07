import QtQuick
import Ventanilla.Design

/* The acts of the visitor here, in the order and with the keys of the whole console. */
Row {
    id: root

    required property DeskModel desk
    required property VisitorModel visitor
    readonly property bool coming: visitor.state === "called" || visitor.state === "arrived"

    spacing: Metrics.u(1)

    BarButton {
        enabled: root.visitor.canRecall
        glyph: "megaphone"
        keys: "R"
        objectName: "bar-recall"
        text: qsTr("Again")
        visible: root.coming

        onClicked: root.visitor.press("recall")
    }
    BarButton {
        enabled: root.visitor.canNoShow
        glyph: "armchair"
        keys: "N"
        objectName: "bar-no-show"
        text: qsTr("No show")
        visible: root.coming

        onClicked: root.visitor.press("mark-no-show")
    }
    BarButton {
        enabled: root.visitor.canStart
        glyph: "hand-waving"
        keys: "S"
        objectName: "bar-start"
        text: qsTr("Begin")
        visible: root.coming

        onClicked: root.visitor.press("start-service")
    }
    BarButton {
        enabled: root.visitor.canRefer
        glyph: "arrow-bend-up-right"
        keys: "D"
        objectName: "bar-refer"
        text: qsTr("Send on")

        onClicked: root.desk.open("refer")
    }
    BarButton {
        enabled: root.visitor.canPark
        glyph: "hourglass"
        keys: "E"
        objectName: "bar-park"
        text: qsTr("On hold")

        onClicked: root.desk.open("park")
    }
    BarButton {
        enabled: root.visitor.canFinish
        glyph: "check"
        keys: "F8"
        objectName: "bar-finish"
        text: qsTr("Finish")

        onClicked: root.desk.wish("finish-service")
    }
}
