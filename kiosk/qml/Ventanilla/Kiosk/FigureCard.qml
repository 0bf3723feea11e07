pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* A figure, and as many people as it says, as long as they can be counted at a glance. */
Touchable {
    id: root

    readonly property int people: parseInt(text)
    readonly property int drawn: people < 10 ? people : 0
    readonly property bool wide: Metrics.landscape

    contentItem: Item {
        Words {
            id: figure

            Accessible.ignored: true
            font.pixelSize: Math.max(Metrics.leastText, Math.min(Metrics.titleText, Math.floor(parent.height * (root.wide ? 0.8 : 0.5))))
            font.weight: Theme.bold
            horizontalAlignment: Text.AlignHCenter
            text: root.text
            verticalAlignment: root.wide || root.drawn === 0 ? Text.AlignVCenter : Text.AlignTop
            height: parent.height
            width: root.wide && root.drawn > 0 ? Math.round(parent.width * 0.34) : parent.width
            anchors.left: parent.left
        }
        Item {
            anchors.bottom: parent.bottom
            anchors.right: parent.right
            height: root.wide ? parent.height : parent.height - figure.font.pixelSize * 1.4
            width: root.wide ? parent.width - figure.width : parent.width

            Grid {
                id: crowd

                readonly property int size: Math.floor(Math.min(parent.width / columns, parent.height / 2, Metrics.buttonText * 1.2))

                anchors.bottom: root.wide ? undefined : parent.bottom
                anchors.centerIn: root.wide ? parent : undefined
                anchors.horizontalCenter: root.wide ? undefined : parent.horizontalCenter
                columns: Math.max(1, Math.min(5, root.drawn))

                Repeater {
                    model: root.drawn

                    Icon {
                        color: Theme.action
                        glyph: "user"
                        size: crowd.size
                    }
                }
            }
        }
    }
}
