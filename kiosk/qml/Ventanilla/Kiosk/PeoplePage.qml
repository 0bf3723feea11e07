pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* "How many are you?", for who said that they are more than one. */
PageFrame {
    id: root

    required property WayModel way
    readonly property int gap: Metrics.u(2)

    help: qsTr("One number is enough for all of you.")
    question: qsTr("How many are you?")
    step: steps
    steps: way.asksPriority ? 3 : 2
    touchedAllOver: true

    Grid {
        id: figures

        /* Three rows would be too low for a finger there. */
        readonly property int lines: (Metrics.reach && Metrics.landscape) || Metrics.tight < 0.9 ? 2 : 3
        readonly property int cardHeight: Math.floor((parent.height - more.height - lines * root.gap) / lines)

        columns: lines === 2 ? 5 : 3
        spacing: root.gap
        width: parent.width

        Repeater {
            model: root.way.answers

            FigureCard {
                required property string code

                objectName: "people-" + code
                chosen: root.way.people === people
                height: figures.cardHeight
                text: code
                width: Math.floor((figures.width - (figures.columns - 1) * root.gap) / figures.columns)

                onClicked: root.way.choosePeople(code)
            }
        }
    }
    NeedTile {
        id: more

        objectName: "more-people"
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        form: NeedTile.Row
        glyph: "users-three"
        plain: true
        text: qsTr("We are more")
        visible: root.way.hasMore

        onClicked: root.way.more()
    }
}
