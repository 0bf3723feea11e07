import QtQuick
import Ventanilla.Design

/* What makes the pages easier: each help acts at once, and "Back" leads to the very page. */
PageFrame {
    id: root

    required property ComfortModel comfort
    readonly property int gap: Metrics.u(2)
    readonly property int columns: Metrics.landscape ? 3 : 2
    readonly property int rows: 6 / columns
    readonly property int tileWidth: Math.floor((tiles.width - gap * (columns - 1)) / columns)
    readonly property int tileHeight: Math.min(Math.floor((tiles.height - gap * (rows - 1)) / rows), Math.round(tileWidth * 0.8))

    help: qsTr("Touch what helps. Touch it again to undo it.")
    question: qsTr("What helps you?")
    questionSize: Metrics.titleText
    touchedAllOver: true

    Grid {
        id: tiles

        anchors.bottom: done.top
        anchors.bottomMargin: root.gap
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        columns: root.columns
        spacing: root.gap

        AccessTile {
            objectName: "larger-type"
            chosen: root.comfort.large
            glyph: "text-aa"
            height: root.tileHeight
            text: qsTr("Larger letters")
            width: root.tileWidth

            onClicked: root.comfort.toggleLarge()
        }
        AccessTile {
            objectName: "within-reach"
            chosen: root.comfort.reach
            glyph: "arrow-line-down"
            height: root.tileHeight
            text: qsTr("Everything lower down")
            width: root.tileWidth

            onClicked: root.comfort.toggleReach()
        }
        AccessTile {
            objectName: "white-on-black"
            chosen: root.comfort.theme === "contrastDark"
            framed: true
            glyph: "text-aa"
            ground: Theme.palettes.contrastDark.wall
            height: root.tileHeight
            pen: Theme.palettes.contrastDark.ink
            text: qsTr("White on black")
            width: root.tileWidth

            onClicked: root.comfort.toggleDark()
        }
        AccessTile {
            objectName: "black-on-white"
            chosen: root.comfort.theme === "contrastLight"
            framed: true
            glyph: "text-aa"
            ground: Theme.palettes.contrastLight.wall
            height: root.tileHeight
            pen: Theme.palettes.contrastLight.ink
            text: qsTr("Black on white")
            width: root.tileWidth

            onClicked: root.comfort.toggleLight()
        }
        AccessTile {
            objectName: "read-aloud"
            chosen: root.comfort.listen
            glyph: "speaker-high"
            height: root.tileHeight
            text: qsTr("Read to me")
            width: root.tileWidth

            onClicked: root.comfort.toggleListen()
        }
        VolumeTile {
            comfort: root.comfort
            height: root.tileHeight
            width: root.tileWidth
        }
    }
    MainButton {
        id: done

        objectName: "access-done"
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        glyph: "check"
        lead: false
        text: qsTr("Done, go on")

        onClicked: root.comfort.adjust()
    }
}
