import QtQuick
import Ventanilla.Design

/* No number now: what is so, who helps, what happens next. Never "error". */
PageFrame {
    id: root

    required property KioskModel kiosk

    question: kiosk.sorryTitle

    ChoicePanel {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        glyph: "hand-waving"
        height: Math.min(again.y - Metrics.u(3), Math.round(parent.height * 0.72))
        second: root.kiosk.sorryThen
        words: root.kiosk.sorryMeaning
    }
    MainButton {
        id: again

        objectName: "try-again"
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        glyph: "arrow-counter-clockwise"
        text: root.kiosk.sorryButton
        visible: text !== ""

        onClicked: root.kiosk.tryAgain()
    }
}
