import QtQuick
import Ventanilla.Design

/* The way back and the other language; below them the plinth says which device this is. */
Item {
    id: root

    required property JoiningModel joining

    implicitHeight: ways.height + plinth.height

    Item {
        id: ways

        anchors.left: parent.left
        anchors.leftMargin: Metrics.pageMargin
        anchors.right: parent.right
        anchors.rightMargin: Metrics.pageMargin
        anchors.top: parent.top
        height: back.height + Metrics.u(2)

        SecondButton {
            id: back

            anchors.left: parent.left
            glyph: "arrow-left"
            objectName: "back"
            opacity: root.joining.canGoBack ? 1 : 0
            text: qsTr("Back")
            visible: opacity > 0 || !Metrics.board
            enabled: root.joining.canGoBack

            onClicked: root.joining.back()
        }
        SecondButton {
            anchors.right: parent.right
            glyph: "translate"
            objectName: "other-language"
            text: root.joining.language === "es" ? "English" : "Español"

            onClicked: root.joining.otherLanguage()
        }
    }
    Plinth {
        id: plinth

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        implicitHeight: Metrics.board ? Metrics.plinthHeight : Math.max(Metrics.touch, Metrics.pc ? Metrics.plinthHeight : 0)

        PlinthStatus {
            glyph: "monitor"
            text: qsTr("This device: %1").arg(root.joining.name)
        }
    }
}
