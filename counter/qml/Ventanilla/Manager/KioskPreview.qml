pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Ventanilla.Counter
import Ventanilla.Design

/* How the kiosk asks what is needed: the same tiles, words and order, in any of its languages. */
Item {
    id: root

    required property SetupModel model
    readonly property bool mirrored: Theme.isRtl(preview.language)
    readonly property PreviewModel preview: model.preview

    Flow {
        id: languages

        spacing: Metrics.u(0.75)
        width: parent.width

        Repeater {
            model: root.preview.languages

            ChoiceTile {
                required property string modelData

                chosen: code === root.preview.language
                code: modelData
                kind: "preview"
                pictogram: "translate"
                text: modelData

                onClicked: root.preview.speak(code)
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: languages.bottom
        anchors.topMargin: Metrics.u(1.5)
        border.color: Theme.edge
        border.width: Metrics.edgeWidth
        color: Theme.wall
        objectName: "kiosk-preview"
        radius: Metrics.windowCorner

        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: root.mirrored

        TileStrip {
            id: strip

            anchors.left: parent.left
            anchors.margins: Metrics.edgeWidth
            anchors.right: parent.right
            anchors.top: parent.top
            wish: Metrics.u(3)
        }
        Flickable {
            id: view

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.margins: Metrics.edgeWidth
            anchors.right: parent.right
            anchors.top: strip.bottom
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            contentHeight: page.height * page.scale

            T.ScrollBar.vertical: SlimBar {
            }

            /* Laid out as wide as a page that is read, then made smaller as a whole. */
            Item {
                id: page

                height: tiles.y + tiles.height + Metrics.u(3)
                scale: view.width / width
                transformOrigin: Item.TopLeft
                width: Metrics.u(66)

                Question {
                    id: question

                    anchors.left: parent.left
                    anchors.margins: Metrics.u(3)
                    anchors.right: parent.right
                    anchors.top: parent.top
                    language: root.preview.language
                    size: Metrics.questionText
                    text: root.preview.question
                }
                Grid {
                    id: tiles

                    readonly property int tileWidth: Math.floor((width - spacing) / 2)

                    anchors.left: parent.left
                    anchors.leftMargin: Metrics.u(3)
                    anchors.right: parent.right
                    anchors.rightMargin: Metrics.u(3)
                    anchors.top: question.bottom
                    anchors.topMargin: Metrics.u(3)
                    columns: 2
                    spacing: Metrics.u(2)

                    Repeater {
                        model: root.preview.tiles

                        NeedTile {
                            required property int place
                            required property string words

                            height: Math.max(implicitHeight, Math.round(tiles.tileWidth * 0.6))
                            objectName: "preview-need-" + place
                            required chosen
                            required glyph
                            text: words
                            width: tiles.tileWidth

                            onClicked: root.model.openEntry(place)
                        }
                    }
                }
            }
        }
    }
}
