pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* For visitors: the same sentence in each language, the house's first one largest. */
Column {
    id: root

    property list<string> lines

    spacing: Metrics.u(2)

    Repeater {
        model: root.lines

        Words {
            required property int index
            required property string modelData

            color: index === 0 ? Theme.ink : Theme.ink2
            font.pixelSize: index === 0 ? (Metrics.kiosk ? Math.round(Metrics.titleText * 0.8) : Metrics.titleText) : Metrics.board ? Metrics.leastText : Metrics.bodyText
            font.weight: index === 0 ? Theme.bold : Theme.regular
            objectName: "calm-" + index
            text: modelData
            width: root.width
        }
    }
}
