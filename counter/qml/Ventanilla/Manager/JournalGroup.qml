import QtQuick
import Ventanilla.Design

/* One group of what can be looked for. */
Touchable {
    id: root

    required property string code
    required property string title
    required chosen

    horizontalPadding: Metrics.u(1.75)
    objectName: "journal-group-" + code
    text: title
    verticalPadding: Metrics.u(0.75)

    contentItem: Words {
        Accessible.ignored: true
        font.pixelSize: Metrics.leastText
        font.weight: root.chosen ? Theme.bold : Theme.medium
        text: root.title
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
    }
}
