pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* "Touch your language", and the languages, each in its own name. */
Column {
    id: root

    required property QtObject languages
    property string clock
    /* How high all of it may be: many languages make their tiles lower, to a finger's width. */
    property real room
    readonly property int gap: Metrics.u(2)
    property int columns: 2
    /* Whether the last tile is for who comes with a code. */
    property bool coded: false
    readonly property int tileWidth: Math.floor((width - gap * (columns - 1)) / columns)
    readonly property int rows: Math.ceil((tiles.count + (coded ? 1 : 0)) / columns)
    readonly property int lowest: Metrics.mm(25)
    readonly property int tileHeight: Math.max(lowest, Math.min(Metrics.languageHeight, Math.floor((room - head.height - rows * gap) / rows)))

    signal chosen(string code)
    signal codeWanted

    spacing: Metrics.u(2)

    Item {
        id: head

        height: Math.max(hand.height, words.implicitHeight)
        width: parent.width

        Icon {
            id: hand

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            glyph: "hand-pointing"
            size: Metrics.headingText * 1.25
        }
        Words {
            id: words

            anchors.left: hand.right
            anchors.leftMargin: Metrics.u(2)
            anchors.right: time.left
            anchors.verticalCenter: parent.verticalCenter
            font.pixelSize: Metrics.headingText
            font.weight: Theme.semiBold
            text: qsTr("Touch your language")
        }
        Words {
            id: time

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink2
            font.pixelSize: Metrics.secondText
            font.weight: Theme.medium
            text: root.clock
        }
    }
    Grid {
        columns: root.columns
        spacing: root.gap
        width: parent.width

        Repeater {
            id: tiles

            model: root.languages

            LanguageTile {
                required property string code
                required property string name

                height: root.tileHeight
                objectName: "language-" + code
                language: code
                text: name
                width: root.tileWidth

                onClicked: root.chosen(code)
            }
        }
        LanguageTile {
            objectName: "have-code"
            glyph: "qr-code"
            height: root.tileHeight
            language: Theme.language
            plain: true
            text: qsTr("I have a code")
            visible: root.coded
            width: root.tileWidth

            onClicked: root.codeWanted()
        }
    }
}
