import QtQuick

/* An act of the console: pictogram and key above, the word below, never narrower than it. */
Touchable {
    id: root

    property string glyph
    property string keys
    /* Ink of pictogram, word and edge; Theme.done for the act that ends well. */
    property color tone: Theme.ink

    Accessible.description: keys
    edge: !enabled ? Theme.line : Qt.colorEqual(tone, Theme.ink) ? Theme.edge : tone
    implicitWidth: Math.max(Metrics.u(15), implicitContentWidth + leftPadding + rightPadding)
    padding: Metrics.u(1.5)

    contentItem: Item {
        implicitHeight: head.height + word.implicitHeight + Metrics.u(1)
        implicitWidth: Math.max(Math.ceil(measure.advanceWidth) + 1, Metrics.smallIcon + cap.implicitWidth + Metrics.u(1))

        TextMetrics {
            id: measure

            font: word.font
            text: root.text
        }
        Item {
            id: head

            height: Math.max(Metrics.smallIcon, cap.implicitHeight)
            width: parent.width

            Icon {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                color: word.color
                glyph: root.glyph
            }
            KeyCap {
                id: cap

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                ink: root.enabled ? Theme.ink2 : Theme.edge
                text: root.keys
            }
        }
        Words {
            id: word

            Accessible.ignored: true
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            color: root.enabled ? root.tone : Theme.ink2
            font.pixelSize: Metrics.buttonText
            font.weight: Theme.semiBold
            text: root.text
            wrapMode: Text.NoWrap
        }
    }
}
