import QtQuick
import Ventanilla.Design

/* The languages once more: who changes loses nothing of what was chosen. */
PageFrame {
    id: root

    required property KioskModel kiosk

    question: qsTr("Which language do you speak?")
    questionSize: Metrics.titleText
    touchedAllOver: true

    LanguageGrid {
        columns: Metrics.landscape ? 4 : 2
        languages: root.kiosk.languages
        room: parent.height
        width: parent.width

        onChosen: code => root.kiosk.changeLanguage(code)
    }
}
