pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Counter
import Ventanilla.Design

/* What may be chosen, side by side; one with many words takes a line of its own. */
Flow {
    id: root

    required property var choices
    required property string kind

    signal chosen(string code)

    spacing: Metrics.u(1)

    Repeater {
        model: root.choices

        ChoiceTile {
            required property var modelData

            chosen: modelData.chosen
            code: modelData.code
            kind: root.kind
            pictogram: ""
            text: modelData.text
            width: Math.min(implicitWidth, root.width)

            onClicked: root.chosen(code)
        }
    }
}
