import QtQuick

/* What fills the field: a call before anything else. */
Item {
    id: root

    required property BoardModel board
    required property RoomModel room
    readonly property string shown: board.show
    /* Without calls, or with more than the field has room for, it takes the list's room too. */
    readonly property bool wide: shown === "empty" || shown === "closed" || shown === "several" && board.sizes.several_wide

    objectName: "field"

    EmptyField {
        anchors.fill: parent
        first: root.room.emptyLines[0]
        languages: root.room.languages
        objectName: "empty-field"
        second: root.room.emptyLines[1]
        visible: root.shown === "empty"
    }
    EmptyField {
        anchors.fill: parent
        first: root.room.closedLines[0]
        glyph: "moon"
        languages: root.room.languages
        objectName: "closed-field"
        second: root.room.closedLines[1]
        third: root.room.closedLines[2]
        visible: root.shown === "closed"
    }
    CallField {
        anchors.fill: parent
        board: root.board
        visible: root.shown === "call"
    }
    SeveralField {
        anchors.fill: parent
        board: root.board
        visible: root.shown === "several"
    }
    PictureField {
        anchors.fill: parent
        source: root.shown === "picture" ? root.room.picture : ""
        visible: root.shown === "picture"
    }
}
