pragma ComponentBehavior: Bound

import QtQuick

/* "Step 1 of 3" in marks and words. */
Row {
    id: root

    property int step: 1
    property int steps: 3
    property alias text: words.text

    Accessible.name: text
    Accessible.role: Accessible.StaticText
    spacing: Metrics.u(1.5)

    Repeater {
        model: root.steps

        Rectangle {
            required property int index
            readonly property bool here: index + 1 === root.step

            anchors.verticalCenter: parent.verticalCenter
            border.color: here || index + 1 < root.step ? Theme.action : Theme.edge
            border.width: Metrics.edgeWidth
            color: here ? Theme.action : "transparent"
            height: Math.round(Metrics.leastText * 0.45)
            radius: height / 2
            width: Math.round(height * (here ? 4.6 : 2))
        }
    }
    Words {
        id: words

        Accessible.ignored: true
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.ink2
        font.pixelSize: Metrics.secondText
        font.weight: Theme.medium
        leftPadding: LayoutMirroring.enabled ? 0 : Metrics.u(0.5)
        rightPadding: LayoutMirroring.enabled ? Metrics.u(0.5) : 0
        text: qsTr("Step %1 of %2").arg(root.step).arg(root.steps)
        wrapMode: Text.NoWrap
    }
}
