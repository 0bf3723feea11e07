import QtQuick
import Ventanilla.Design

/*
 * Whose house this is, that it is free or closed, and every language in its own name. In reach mode the
 * languages have the foot of the page for themselves.
 */
Item {
    id: root

    required property KioskModel kiosk
    required property CodeModel code
    readonly property bool wide: Metrics.landscape
    readonly property bool low: Metrics.reach
    readonly property int margin: Metrics.u(wide ? 3 : 4)
    readonly property int room: width - 2 * Metrics.pageMargin
    /* Where greeting and note end, in reach mode. */
    readonly property real greeted: Math.max(head.y + head.height, free.y + (note.visible ? note : free).height)

    TileStrip {
        id: strip

        lines: root.wide ? 1 : 2
        width: parent.width
        wish: root.wide ? Metrics.stripTile : Metrics.stripTile * 2
    }
    WelcomeHead {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: Metrics.pageMargin
        anchors.top: strip.bottom
        anchors.topMargin: root.margin
        center: root.kiosk.centerName
        clock: root.wide ? "" : root.kiosk.clock
        welcomes: note.visible || (root.low && root.wide) ? "" : root.kiosk.welcomes
        width: root.wide ? Math.round(root.room * 0.36) : root.room
    }
    LanguageGrid {
        id: languages

        anchors.right: parent.right
        anchors.rightMargin: Metrics.pageMargin
        columns: root.low && root.wide ? 4 : 2
        coded: true
        languages: root.kiosk.languages
        clock: root.wide ? root.kiosk.clock : ""
        room: root.low ? root.height - root.margin - Math.max(Metrics.bandTop, root.greeted + Metrics.u(2)) : (root.wide ? free.y + free.height : (note.visible ? note.y : free.y) - Metrics.u(2)) - y
        width: root.wide && !root.low ? Math.round(root.room * 0.58) : root.room
        y: root.low ? root.height - root.margin - height : root.wide ? head.y : head.y + head.height + Metrics.u(4)

        onChosen: code => root.kiosk.chooseLanguage(code)
        onCodeWanted: root.code.enter()
    }
    Notice {
        id: note

        anchors.left: free.left
        glyph: root.kiosk.away ? "monitor" : "clock"
        meaning: root.kiosk.noteMeaning
        sign: root.kiosk.away ? "warning" : ""
        title: root.kiosk.noteTitle
        visible: root.kiosk.away || root.kiosk.closed
        who: root.low && root.wide ? "" : root.kiosk.staffNote
        width: free.width
        y: root.low ? free.y : free.y + free.height - height
    }
    FreeNote {
        id: free

        /* Not by one side or the other: while both hold, in between, the width gives way. */
        anchors.left: parent.left
        anchors.leftMargin: Metrics.pageMargin + (root.low && root.wide ? root.room - width : 0)
        visible: !note.visible
        width: root.wide && root.low ? Math.round(root.room * 0.58) : head.width
        y: !root.low ? root.height - root.margin - height : root.wide ? head.y : head.y + head.height + Metrics.u(3)
    }
}
