import QtQuick

/* Icon and words in the middle of a button; the waiting words are measured too. */
Item {
    id: root

    property string glyph
    property string text
    property bool busy: false
    property string busyText
    property color ink: Theme.ink
    readonly property real iconRoom: glyph || busy ? Metrics.smallIcon + Metrics.u(1.5) : 0

    implicitHeight: Math.max(words.implicitHeight, Metrics.smallIcon)
    implicitWidth: Math.ceil(Math.max(measure.advanceWidth, busyMeasure.advanceWidth)) + Metrics.smallIcon + Metrics.u(1.5)

    TextMetrics {
        id: measure

        font: words.font
        text: root.text
    }
    TextMetrics {
        id: busyMeasure

        font: words.font
        text: root.busyText
    }
    Row {
        anchors.centerIn: parent
        spacing: Metrics.u(1.5)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            glyph: root.busy ? "hourglass" : root.glyph
            visible: glyph !== ""
        }
        Words {
            id: words

            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            font.pixelSize: Metrics.buttonText
            font.weight: Theme.semiBold
            horizontalAlignment: Text.AlignHCenter
            text: root.busy ? root.busyText : root.text
            width: Math.min(implicitWidth, root.width - root.iconRoom)
        }
    }
}
