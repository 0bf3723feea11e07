import QtQuick
import Ventanilla.Design

/* What a finger or a key can press. */
Flow {
    id: root

    readonly property real half: (width - spacing) / 2

    spacing: Metrics.u(2)

    NeedTile {
        glyph: "student"
        objectName: "tall"
        text: "Mi hijo necesita escuela"
        width: root.half
    }
    NeedTile {
        chosen: true
        form: NeedTile.Wide
        glyph: "scales"
        text: "Necesito un consejo legal"
        width: root.half
    }
    NeedTile {
        form: NeedTile.Row
        glyph: "identification-card"
        reason: "Hoy no. Viernes 12:00"
        text: "Necesito papeles"
        width: parent.width
    }
    NeedTile {
        form: NeedTile.Row
        glyph: "hand-waving"
        plain: true
        second: "Le ayudamos en Bienvenida"
        text: "Otra cosa, o no sé"
        width: parent.width
    }
    LanguageTile {
        language: "ar"
        text: "العربية"
        width: root.half
    }
    LanguageTile {
        glyph: "phone-call"
        language: "es"
        plain: true
        second: "Other · Autre · Lòt"
        text: "Otro idioma"
        width: root.half
    }
    MainButton {
        glyph: "check"
        objectName: "main"
        text: "Listo, gracias"
        width: root.half
    }
    SecondButton {
        height: Metrics.mainHeight
        objectName: "second"
        text: "Pedir otra cosa"
        width: root.half
    }
    MainButton {
        objectName: "waiting"
        text: "Esperando"
        waiting: true
    }
    MainButton {
        enabled: false
        text: "Llamar"
    }
    SecondButton {
        enabled: false
        glyph: "pause"
        text: "Pausa"
    }
    ActButton {
        glyph: "megaphone"
        keys: "R"
        text: "Otra vez"
    }
    ActButton {
        glyph: "check"
        keys: "F8"
        text: "Terminar"
        tone: Theme.done
    }
    ActButton {
        enabled: false
        glyph: "armchair"
        keys: "N"
        text: "No vino"
    }
}
