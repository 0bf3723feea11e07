import QtQuick
import Ventanilla.Design

/* Start over and language: at the head of every page, in reach mode at its foot. */
Row {
    id: root

    property string language
    property bool canStartOver: false

    signal languageWanted
    signal startOver

    Accessible.role: Accessible.ToolBar
    layoutDirection: Qt.RightToLeft
    spacing: Metrics.touchGap

    Binding {
        target: Metrics
        property: "cornerWidth"
        value: root.width
    }
    CornerButton {
        objectName: "other-language"
        glyph: "translate"
        text: root.language

        onClicked: root.languageWanted()
    }
    CornerButton {
        objectName: "start-over"
        glyph: "house"
        text: qsTr("Start")
        visible: root.canStartOver

        onClicked: root.startOver()
    }
}
