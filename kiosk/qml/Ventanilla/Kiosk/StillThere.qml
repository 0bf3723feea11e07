import QtQuick
import Ventanilla.Design

/* Twenty seconds before a page clears itself: the whole window asks. */
PageFrame {
    id: root

    required property KioskModel kiosk

    help: qsTr("We clear this page in %1 s.").arg(kiosk.secondsLeft)
    headless: true
    question: qsTr("Still there?")

    SignText {
        Accessible.ignored: true
        anchors.left: parent.left
        color: Theme.action
        size: Math.min(Metrics.numberText * 2, parent.height * 0.6)
        text: root.kiosk.secondsLeft
        y: Math.round((more.y - height) / 2)
    }
    MainButton {
        id: more

        objectName: "more-time"
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        glyph: "timer"
        text: qsTr("Yes, I need more time")

        onClicked: root.kiosk.stay()
    }
}
