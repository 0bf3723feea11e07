import QtQuick
import Ventanilla.Design

/* Whose house this is, that it is free, and every language in its own name. */
Item {
    id: root

    required property KioskModel kiosk
    readonly property bool wide: Metrics.landscape
    readonly property int room: width - 2 * Metrics.pageMargin

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
        anchors.topMargin: Metrics.u(root.wide ? 3 : 4)
        center: root.kiosk.centerName
        clock: root.wide ? "" : root.kiosk.clock
        welcomes: away.visible ? "" : root.kiosk.welcomes
        width: root.wide ? Math.round(root.room * 0.36) : root.room
    }
    LanguageGrid {
        id: languages

        anchors.right: parent.right
        anchors.rightMargin: Metrics.pageMargin
        anchors.top: root.wide ? head.top : head.bottom
        anchors.topMargin: root.wide ? 0 : Metrics.u(4)
        languages: root.kiosk.languages
        clock: root.wide ? root.kiosk.clock : ""
        room: (root.wide ? free.y + free.height : (away.visible ? away.y : free.y) - Metrics.u(2)) - y
        width: root.wide ? Math.round(root.room * 0.58) : root.room

        onChosen: code => root.kiosk.chooseLanguage(code)
    }
    Notice {
        id: away

        anchors.bottom: free.bottom
        anchors.left: free.left
        glyph: "monitor"
        meaning: root.kiosk.awayMeaning
        title: root.kiosk.awayTitle
        visible: root.kiosk.away
        who: root.kiosk.staffNote
        width: free.width
    }
    FreeNote {
        id: free

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.u(root.wide ? 3 : 4)
        anchors.left: head.left
        visible: !root.kiosk.away
        width: head.width
    }
}
