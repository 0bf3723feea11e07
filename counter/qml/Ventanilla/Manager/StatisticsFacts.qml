pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* Every other figure, and what it was before. */
Item {
    id: root

    required property StatisticsModel model
    readonly property int figure: Math.round(width * 0.27)

    objectName: "statistics-facts"

    Item {
        id: head

        height: Metrics.u(3)
        width: parent.width

        Words {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink2
            font.pixelSize: Metrics.leastText
            text: qsTr("before")
        }
    }
    ListView {
        activeFocusOnTab: true
        anchors.bottom: parent.bottom
        anchors.top: head.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        keyNavigationEnabled: true
        model: root.model.facts
        width: parent.width

        delegate: Item {
            id: fact

            required property string code
            required property string name
            required property string value
            required property string before

            Accessible.name: [name, value, before].join(", ")
            Accessible.role: Accessible.ListItem
            implicitHeight: Math.max(Metrics.u(4), label.implicitHeight + Metrics.u(1), said.implicitHeight + Metrics.u(1))
            objectName: "fact-" + code
            width: ListView.view.width

            Words {
                id: label

                Accessible.ignored: true
                anchors.verticalCenter: parent.verticalCenter
                font.pixelSize: Metrics.leastText
                text: fact.name
                width: parent.width - 2 * root.figure - Metrics.u(1)
                wrapMode: Text.Wrap
            }
            Words {
                id: said

                Accessible.ignored: true
                anchors.verticalCenter: parent.verticalCenter
                font.pixelSize: Metrics.leastText
                font.weight: Theme.semiBold
                horizontalAlignment: Text.AlignRight
                text: fact.value
                width: root.figure
                wrapMode: Text.Wrap
                x: parent.width - 2 * root.figure
            }
            Words {
                Accessible.ignored: true
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.ink2
                font.pixelSize: Metrics.leastText
                horizontalAlignment: Text.AlignRight
                text: fact.before
                width: root.figure - Metrics.u(0.5)
                wrapMode: Text.Wrap
                x: parent.width - root.figure + Metrics.u(0.5)
            }
            Rectangle {
                anchors.bottom: parent.bottom
                color: Theme.line
                height: Metrics.ruleWidth
                width: parent.width
            }
        }
    }
}
