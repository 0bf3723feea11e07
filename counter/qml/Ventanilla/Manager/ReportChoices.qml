pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Counter
import Ventanilla.Design

/* One question of a report, with its answers beside each other. */
Column {
    id: root

    required property string what
    required property string title
    required property var choices

    signal chosen(string code)

    spacing: Metrics.u(1)

    Words {
        font.weight: Theme.medium
        text: root.title
        width: parent.width
    }
    Flow {
        spacing: Metrics.u(1)
        width: parent.width

        Repeater {
            model: root.choices

            ChoiceTile {
                required property var modelData

                chosen: modelData.chosen
                code: modelData.code
                kind: root.what
                pictogram: ""
                text: modelData.text
                width: Math.min(implicitWidth, parent?.width ?? implicitWidth)

                onClicked: root.chosen(code)
            }
        }
    }
}
