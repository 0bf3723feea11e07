pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Ventanilla.Counter
import Ventanilla.Design

/* What asks for attention: fact, context, one act. */
Item {
    id: root

    required property FloorModel model

    Words {
        id: title

        anchors.left: parent.left
        anchors.right: parent.right
        font.weight: Theme.bold
        text: qsTr("Asks for your attention")
    }
    SaidNotice {
        id: said

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: title.bottom
        anchors.topMargin: visible ? Metrics.u(1.5) : 0
        objectName: "floor-said"
        outcome: root.model.saidSign
        text: root.model.said
    }
    Words {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: said.bottom
        anchors.topMargin: Metrics.u(2)
        color: Theme.ink2
        text: qsTr("Nothing asks for your attention.")
        visible: list.count === 0
    }
    ListView {
        id: list

        anchors.bottom: machines.top
        anchors.bottomMargin: Metrics.u(1)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: said.bottom
        anchors.topMargin: Metrics.u(1)
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.model.attention
        objectName: "floor-attention"
        reuseItems: false

        T.ScrollBar.vertical: SlimBar {
        }
        delegate: AttentionItem {
            linked: root.model.linked
            width: ListView.view.width - Metrics.u(1.5)

            onActed: root.model.act(act)
        }
    }
    Words {
        id: machines

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.ink2
        font.pixelSize: Metrics.leastText
        objectName: "floor-machines"
        text: root.model.machines
    }
}
