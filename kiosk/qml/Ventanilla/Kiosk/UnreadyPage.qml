import QtQuick
import Ventanilla.Design

/* A kiosk that has never heard of its center. */
PageFrame {
    id: root

    required property KioskModel kiosk

    help: kiosk.away ? kiosk.noteMeaning : ""
    headless: true
    question: kiosk.away ? qsTr("This kiosk is not ready yet") : qsTr("One moment…")

    Words {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.ink2
        font.pixelSize: Metrics.secondText
        text: root.kiosk.staffNote
    }
}
