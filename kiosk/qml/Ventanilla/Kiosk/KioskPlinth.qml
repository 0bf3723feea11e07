import QtQuick
import Ventanilla.Design

/* The promises in their fixed order; a place stays empty until what stands there works. */
Plinth {
    id: root

    property bool canGoBack: false
    property bool canLeave: false
    property bool canSpeakInPrivate: false

    /* On a small panel in portrait a place is narrow: its words need two lines. */
    implicitHeight: Metrics.far || Metrics.landscape ? Metrics.plinthHeight : Math.round(Metrics.plinthHeight * 1.25)

    signal back
    signal leave
    signal speakInPrivate

    PlinthItem {
        present: false
    }
    PlinthItem {
        present: false
    }
    PlinthItem {
        objectName: "back"
        glyph: "arrow-left"
        present: root.canGoBack
        ruled: false
        text: qsTr("Back")

        onClicked: root.back()
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
