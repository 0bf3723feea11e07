pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* One of a few things by one press, with a figure each; below, the way without choosing. */
ScrolledColumn {
    id: root

    required property var choices
    required property string kind
    required property string last
    required property string lastKeys

    signal given(code: string)

    margin: Metrics.focusGap + Metrics.focusWidth
    spacing: Metrics.u(1)

    Repeater {
        model: root.choices

        ChoiceTile {
            id: choice

            required property int index

            keys: index < 9 ? index + 1 : ""
            kind: root.kind
            verticalPadding: Metrics.u(1.75)
            width: parent.width

            onClicked: root.given(code)

            Shortcut {
                autoRepeat: false
                enabled: choice.index < 9
                sequence: String(choice.index + 1)

                onActivated: root.given(choice.code)
            }
        }
    }
    ChoiceTile {
        chosen: false
        code: "unsaid"
        keys: root.lastKeys
        kind: root.kind
        pictogram: "minus-circle"
        text: root.last
        verticalPadding: Metrics.u(1.75)
        width: parent.width

        onClicked: root.given("")
    }
}
