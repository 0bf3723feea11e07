import QtQuick
import Ventanilla.Design

/* What can be done with the visitor here; the act that comes next by nature is coloured. */
Row {
    id: root

    required property VisitorModel visitor
    readonly property real share: (width - 3 * spacing) / 9

    spacing: Metrics.u(1.5)

    ActButton {
        enabled: root.visitor.canRecall
        focusPolicy: Qt.TabFocus
        glyph: "megaphone"
        keys: "R"
        objectName: "recall"
        text: qsTr("Again")
        width: root.share * 2

        onClicked: root.visitor.press("recall")
    }
    ActButton {
        enabled: root.visitor.canNoShow
        focusPolicy: Qt.TabFocus
        glyph: "armchair"
        keys: "N"
        objectName: "no-show"
        text: qsTr("No show")
        width: root.share * 2

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
        width: root.share * 2.5

        onClicked: root.visitor.press("start-service")
    }
    ActButton {
        enabled: root.visitor.canFinish
        focusPolicy: Qt.TabFocus
        glyph: "check"
        keys: "F8"
        objectName: "finish-service"
        text: qsTr("Finish")
        tone: Theme.done
        width: root.share * 2.5

        onClicked: root.visitor.press("finish-service")
    }
}
