pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* Until when the visitor is away: one press does it. */
Panel {
    id: root

    required property DeskModel desk
    required property VisitorModel visitor
    readonly property list<int> lengths: [0, 5, 15, 30, 60]

    function park(minutes: int) {
        visitor.park(minutes);
        desk.open("visitor");
    }

    objectName: "park-pane"

    Component.onCompleted: forceActiveFocus()
    Keys.onEnterPressed: park(0)
    Keys.onReturnPressed: park(0)

    PaneHead {
        id: head

        anchors.left: parent.left
        anchors.margins: Metrics.u(2.5)
        anchors.right: parent.right
        anchors.top: parent.top
        title: qsTr("%1 on hold").arg(root.visitor.number)

        onClosed: root.desk.open("visitor")
    }
    Words {
        id: meaning

        anchors.left: head.left
        anchors.right: head.right
        anchors.top: head.bottom
        anchors.topMargin: Metrics.u(1)
        color: Theme.ink2
        text: qsTr("The place is kept. When are they back?")
    }
    Column {
        anchors.left: head.left
        anchors.right: head.right
        anchors.top: meaning.bottom
        anchors.topMargin: Metrics.u(2)
        spacing: Metrics.u(1)

        Repeater {
            model: root.lengths

            ChoiceTile {
                id: choice

                required property int index
                required property int modelData

                chosen: false
                code: String(modelData)
                keys: index === 0 ? "E" : String(index)
                kind: "park"
                pictogram: index === 0 ? "hourglass" : "timer"
                text: index === 0 ? qsTr("Whenever they come back") : qsTr("In %1 min, at %2").arg(modelData).arg(root.visitor.backAt(modelData))
                verticalPadding: Metrics.u(2)
                width: parent.width

                onClicked: root.park(modelData)

                Shortcut {
                    autoRepeat: false
                    sequences: choice.index === 0 ? ["E", "Shift+E"] : [choice.keys]

                    onActivated: root.park(choice.modelData)
                }
            }
        }
    }
}
