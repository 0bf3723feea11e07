import QtQuick
import Ventanilla.Design

/* A median wait on the ramp; pressing it asks why. */
Touchable {
    id: root

    property int level: -1
    property string hint

    Accessible.name: hint
    padding: 0

    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.margins: Metrics.u(0.25)
            border.color: root.down ? Theme.focus : Theme.line
            border.width: root.down ? Metrics.strongLine : root.level < 0 && root.text !== "" ? Metrics.ruleWidth : 0
            color: root.level < 0 ? "transparent" : Theme.dataFields[root.level]
            radius: Metrics.u(0.5)

            FocusRing {
                corner: Metrics.u(0.5)
                visible: root.visualFocus
            }
        }
    }
    contentItem: Words {
        Accessible.ignored: true
        color: root.level < 0 ? Theme.ink2 : Theme.dataInks[root.level]
        font.pixelSize: Metrics.leastText
        font.weight: Theme.semiBold
        horizontalAlignment: Text.AlignHCenter
        text: root.text
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
    }
}
