pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* Changes in words, one below the other. */
Column {
    id: root

    required property var changes

    spacing: Metrics.u(1)

    Repeater {
        model: root.changes

        Row {
            id: line

            required property string modelData

            spacing: Metrics.u(1)

            Icon {
                color: Theme.ink2
                glyph: "caret-right"
                size: Metrics.bodyText
            }
            Words {
                text: line.modelData
                width: root.width - Metrics.bodyText - line.spacing
            }
        }
    }
}
