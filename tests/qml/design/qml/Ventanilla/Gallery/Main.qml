pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* Every part of the design module on two pages, for eyes and for tests. */
AppWindow {
    id: root

    property bool signs: false
    property list<string> qr: ["10101", "01110", "11011", "00100", "11111"]

    height: 1920
    width: 1080

    TileStrip {
        id: strip

        width: parent.width
    }
    Component {
        id: touchables

        Touchables {
        }
    }
    Component {
        id: signsPage

        Signs {
            qr: root.qr
        }
    }
    Loader {
        anchors.bottom: plinth.top
        anchors.left: parent.left
        anchors.margins: Metrics.pageMargin
        anchors.right: parent.right
        anchors.top: strip.bottom
        sourceComponent: root.signs ? signsPage : touchables
    }
    Plinth {
        id: plinth

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        visible: Metrics.kiosk

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
            objectName: "back"
            text: "Atrás"
        }
        PlinthItem {
            glyph: "lock-simple"
            ruled: false
            text: "Hablar en privado"
        }
        PlinthItem {
            glyph: "x-circle"
            objectName: "exit"
            plate: true
            text: "Salir y borrar"
        }
    }
    Plinth {
        anchors.fill: plinth
        visible: !Metrics.kiosk

        PlinthStatus {
            glyph: "check-circle"
            text: "Conectado"
        }
        PlinthStatus {
            glyph: "printer"
            text: "Quiosco 1: papel bajo"
            tone: Theme.plinthNow
        }
    }
}
