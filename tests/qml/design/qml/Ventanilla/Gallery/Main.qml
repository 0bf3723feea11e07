pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* Every part of the design module on one page, for eyes and for tests. */
AppWindow {
    id: root

    property list<string> qr: ["10101", "01110", "11011", "00100", "11111"]
    readonly property real column: (width - 3 * Metrics.pageMargin) / 2

    height: 1920
    width: 1080

    TileStrip {
        id: strip

        width: parent.width
    }
    Flow {
        anchors.bottom: plinth.top
        anchors.left: parent.left
        anchors.leftMargin: Metrics.pageMargin
        anchors.right: parent.right
        anchors.rightMargin: Metrics.pageMargin
        anchors.top: strip.bottom
        anchors.topMargin: Metrics.u(2)
        spacing: Metrics.u(2)

        StepDots {
        }
        Question {
            text: "¿Qué necesita hoy?"
            width: parent.width
        }
        NeedTile {
            objectName: "tall"
            glyph: "student"
            height: Metrics.u(20)
            text: "Mi hijo necesita escuela"
            width: root.column
        }
        NeedTile {
            form: NeedTile.Wide
            glyph: "scales"
            height: Metrics.u(14)
            reason: "Hoy no. Viernes 12:00"
            text: "Necesito un consejo legal"
            width: root.column
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
            width: root.column
        }
        LanguageTile {
            glyph: "phone-call"
            language: "es"
            plain: true
            second: "Other · Autre · Lòt"
            text: "Otro idioma"
            width: root.column
        }
        Notice {
            glyph: "printer"
            meaning: "Su lugar está guardado. No lo pierde."
            title: "La impresora no tiene papel."
            who: "Ya avisamos al equipo."
            width: parent.width
        }
        ConnectionBanner {
            connected: false
            meaning: "Puede sacar su número."
            width: parent.width
        }
        MainButton {
            objectName: "main"
            glyph: "check"
            text: "Listo, gracias"
            width: root.column
        }
        SecondButton {
            height: Metrics.mainHeight
            text: "Pedir otra cosa"
            width: root.column
        }
        MainButton {
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
        TicketNumber {
            size: Metrics.questionText
            text: "A-017"
        }
        Repeater {
            model: ["B-002", "C-003", "D-004", "E-005", "F-006", "H-100"]

            TicketNumber {
                required property string modelData

                size: Metrics.tileText
                text: modelData
            }
        }
        TicketNumber {
            size: Metrics.tileText
            text: "A-801"
            unconfirmed: true
        }
        QrCode {
            label: "Código"
            rows: root.qr
        }
        FactRow {
            glyph: "users"
            second: "antes que usted"
            text: "6 personas"
        }
        FactRow {
            framed: true
            glyph: "armchair"
            second: "Puede salir al patio"
            text: "Siéntese y espere"
        }
        Tag {
            glyph: "translate"
            text: "español"
        }
        Tag {
            glyph: "wheelchair"
            support: true
            text: "Acompañar"
        }
        KeyCap {
            text: "Ctrl Z"
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
        Panel {
            height: Metrics.u(8)
            width: Metrics.u(12)

            PhotoCorners {
                anchors.fill: parent
                anchors.margins: Metrics.u(1)
                arm: Metrics.u(2)
            }
        }
    }
    Plinth {
        id: plinth

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right

        PlinthItem {
            active: true
            glyph: "wheelchair"
            text: "Accesibilidad"
        }
        PlinthItem {
            glyph: "speaker-high"
            text: "Escuchar"
        }
        PlinthItem {
            glyph: "arrow-left"
            text: "Atrás"
        }
        PlinthItem {
            glyph: "lock-simple"
            ruled: false
            text: "Hablar en privado"
        }
        PlinthItem {
            glyph: "x-circle"
            plate: true
            text: "Salir y borrar"
        }
    }
}
