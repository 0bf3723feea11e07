pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Ventanilla.Design

/* Who is on hold and comes back to this desk: always in sight, back with one key. */
Rectangle {
    id: root

    required property WaitingModel waiting
    required property bool linked
    /* More than these scroll. */
    readonly property int most: 3

    signal openAsked(number: string)

    color: Theme.wall
    implicitHeight: rows.count === 0 ? 0 : rows.height + head.height
    visible: rows.count > 0

    Words {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: Metrics.u(3)
        anchors.top: parent.top
        bottomPadding: Metrics.u(0.25)
        color: Theme.ink2
        font.pixelSize: Metrics.leastText
        font.weight: Theme.medium
        text: qsTr("On hold: they keep their place")
        topPadding: Metrics.u(0.75)
    }
    ListView {
        id: rows

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        height: Math.min(count, root.most) * Metrics.u(6.5)
        model: root.waiting.parked
        objectName: "parked-list"

        T.ScrollBar.vertical: SlimBar {
        }
        delegate: ParkedLine {
            linked: root.linked
            width: rows.width

            onBackAsked: root.waiting.bringBack(stepId, number)
            onOpenAsked: root.openAsked(number)
        }
    }
    Rectangle {
        color: Theme.line
        height: Metrics.ruleWidth
        width: parent.width
    }
}
