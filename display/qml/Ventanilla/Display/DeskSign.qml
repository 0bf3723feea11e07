import QtQuick
import Ventanilla.Design

/* Where to go: an arrow, "Ventanilla / Window" and the figure, or a desk's own name. */
Item {
    id: root

    required property BoardModel board
    required property color ink
    required property color plate
    required property color plateInk
    required property int most
    readonly property int plateWidth: Math.round(most * (0.5 + 0.6 * Math.min(3, board.desk.length)))

    implicitHeight: Math.round(most * 1.06)

    Icon {
        id: arrow

        anchors.left: parent.left
        /* The glyph keeps some room around itself; its stroke stands flush with the number. */
        anchors.leftMargin: -root.most * 0.07
        anchors.verticalCenter: parent.verticalCenter
        color: root.ink
        glyph: "arrow-right"
        size: root.most * 0.7
    }
    Column {
        anchors.left: arrow.right
        anchors.leftMargin: root.most * 0.2
        anchors.right: plate.left
        anchors.rightMargin: root.most * 0.16
        anchors.verticalCenter: parent.verticalCenter
        spacing: root.most * 0.15
        visible: root.board.numbered

        FitSign {
            color: root.ink
            most: root.most * 0.47
            room: parent.width
            text: root.board.word
        }
        FitSign {
            color: root.ink
            most: root.most * 0.33
            room: parent.width
            text: root.board.secondWord
            visible: text !== ""
            weight: Theme.semiBold
        }
    }
    DeskPlate {
        id: plate

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: root.plate
        height: root.height
        ink: root.plateInk
        most: root.most
        signName: root.board.numbered ? "called-desk" : ""
        text: root.board.desk
        visible: root.board.numbered
        width: root.plateWidth
    }
    DeskPlate {
        anchors.left: arrow.right
        anchors.leftMargin: root.most * 0.2
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: root.plate
        height: root.height
        ink: root.plateInk
        most: root.most
        signName: root.board.numbered ? "" : "called-desk"
        text: root.board.desk
        visible: !root.board.numbered
    }
}
