pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* What is only read. */
Flow {
    id: root

    property list<string> qr
    readonly property real half: (width - spacing) / 2

    spacing: Metrics.u(2)

    TicketNumber {
        objectName: "number"
        size: Metrics.board ? Metrics.callText : Metrics.numberText
        text: "A-017"
    }
    QrCode {
        label: "Código"
        objectName: "qr"
        rows: root.qr
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
    StepDots {
        step: 2
    }
    Question {
        text: "¿Qué necesita hoy?"
        width: parent.width
    }
    Notice {
        glyph: "printer"
        meaning: "Su lugar está guardado. No lo pierde."
        title: "La impresora no tiene papel."
        who: "Ya avisamos al equipo."
        width: parent.width
    }
    Notice {
        meaning: "Dígalo en Bienvenida."
        mustAct: true
        title: "Hoy ya no hay lugar."
        width: root.half
    }
    ConnectionBanner {
        connected: false
        meaning: "Puede sacar su número."
        width: root.half
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
