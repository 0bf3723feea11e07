import QtQuick
import Ventanilla.Design

/* The promises in their fixed order; a place stays empty while there is nothing to do there. */
Plinth {
    id: root

    property bool adjusted: false
    property bool listening: false
    property bool canListen: true
    property bool canGoBack: false
    /* Whether it can be told here how it went: the way there has the place of "Back" at the start. */
    property bool canTell: false
    readonly property bool tells: canTell && !canGoBack
    property bool canLeave: false
    property bool canSpeakInPrivate: false

    /* On a small panel in portrait a place is narrow: its words need two lines. */
    implicitHeight: Metrics.far || Metrics.landscape ? Metrics.plinthHeight : Math.round(Metrics.plinthHeight * 1.25)

    signal adjust
    signal listen
    signal back
    signal leave
    signal speakInPrivate
    signal tell

    PlinthItem {
        objectName: "accessibility"
        active: root.adjusted
        glyph: "wheelchair"
        text: root.adjusted ? qsTr("More help") : qsTr("Accessibility")

        onClicked: root.adjust()
    }
    PlinthItem {
        objectName: "listen"
        active: root.listening
        glyph: "speaker-high"
        present: root.canListen
        text: root.listening ? qsTr("Repeat") : qsTr("Listen")

        onClicked: root.listen()
    }
    PlinthItem {
        objectName: root.tells ? "tell-how" : "back"
        glyph: root.tells ? "smiley" : "arrow-left"
        present: root.canGoBack || root.tells
        text: root.tells ? qsTr("How did it go?") : qsTr("Back")

        onClicked: root.tells ? root.tell() : root.back()
    }
    PlinthItem {
        objectName: "speak-in-private"
        glyph: "lock-simple"
        present: root.canSpeakInPrivate
        ruled: false
        text: qsTr("Speak in private")

        onClicked: root.speakInPrivate()
    }
    PlinthItem {
        objectName: "quit-and-clear"
        glyph: "x-circle"
        plate: true
        present: root.canLeave
        text: qsTr("Leave and clear")

        onClicked: root.leave()
    }
}
