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
        languages: root.kiosk.languages
        width: parent.width

        onChosen: code => root.kiosk.changeLanguage(code)
    }
}
