import QtQuick
import Ventanilla.Design

/* Where to go: an arrow, "Ventanilla / Window" and the figure, or a desk's own name. */
Item {
    id: root

    required property BoardModel board
    required property string arrow
    required property color ink
    required property color plate
    required property color plateInk
    required property int most
    readonly property int plateWidth: Math.round(most * (0.5 + 0.6 * Math.min(3, board.desk.length)))
    /* Beside a wide plate on a narrow field the word needs the arrow's room. */
    readonly property bool roomy: width - plateWidth - most * 1.1 > most * 1.3
    readonly property bool pointing: arrow !== "" && (roomy || board.aimed)

    implicitHeight: Math.round(most * 1.06)

    Arrow {
        id: way

        aimed: root.board.aimed
        anchors.left: parent.left
        /* The glyph keeps some room around itself; its stroke stands flush with the number. */
        anchors.leftMargin: root.pointing ? -root.most * 0.07 : 0
        anchors.verticalCenter: parent.verticalCenter
        color: root.ink
        glyph: root.pointing ? root.arrow : ""
        size: root.pointing ? root.most * (root.roomy ? 0.7 : 0.5) : 0
    }
    Column {
        anchors.left: way.right
        anchors.leftMargin: root.pointing ? root.most * (root.roomy ? 0.2 : 0.08) : 0
        anchors.right: plate.left
        anchors.rightMargin: root.most * 0.16
        anchors.verticalCenter: parent.verticalCenter
        spacing: root.most * 0.15
        visible: root.board.numbered

        FitSign {
            anchors.left: parent.left
            color: root.ink
            language: Theme.language
            most: root.most * 0.47
            room: parent.width
            text: root.board.word
        }
        FitSign {
            anchors.left: parent.left
            color: root.ink
            language: root.board.secondLanguage
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
        anchors.left: way.right
        anchors.leftMargin: root.pointing ? root.most * 0.2 : 0
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
