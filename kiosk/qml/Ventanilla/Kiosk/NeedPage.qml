import QtQuick
import Ventanilla.Design

/* "What do you need today?" */
PageFrame {
    id: root

    required property KioskModel kiosk

    help: qsTr("Touch what fits best.")
    question: qsTr("What do you need today?")
    step: 1

    NeedGrid {
        anchors.bottom: other.visible ? other.top : parent.bottom
        anchors.bottomMargin: other.visible ? Metrics.u(2) : 0
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        more: root.kiosk.hasMore
        needs: root.kiosk.needs

        onChosen: code => root.kiosk.chooseNeed(code)
        onMoreWanted: root.kiosk.moreNeeds()
    }
    NeedTile {
        id: other

        objectName: "other-need"
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        form: NeedTile.Row
        glyph: root.kiosk.otherPictogram
        plain: true
        second: root.kiosk.otherNote || (Metrics.landscape ? "" : qsTr("We help you at the welcome desk"))
        text: root.kiosk.otherWords
        visible: root.kiosk.otherCode !== ""

        onClicked: root.kiosk.chooseNeed(root.kiosk.otherCode)
    }
}
