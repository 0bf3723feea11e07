import QtQuick
import Ventanilla.Design

/* A colleague: name, and what they are here. */
Touchable {
    id: root

    required property string name
    required text

    Accessible.description: text
    Accessible.name: name
    focusPolicy: Qt.TabFocus
    horizontalPadding: Metrics.u(1.5)
    objectName: "colleague-" + name
    verticalPadding: Metrics.u(1)

    contentItem: Item {
        implicitHeight: Math.max(words.implicitHeight, Metrics.smallIcon)

        Icon {
            id: icon

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            glyph: root.chosen ? "check-circle" : "user"
        }
        Words {
            id: words

            Accessible.ignored: true
            anchors.left: icon.right
            anchors.leftMargin: Metrics.u(1.25)
            anchors.right: rank.left
            anchors.rightMargin: Metrics.u(1)
            anchors.verticalCenter: parent.verticalCenter
            font.weight: root.chosen ? Theme.semiBold : Theme.medium
            text: root.name
        }
        Words {
            id: rank

            Accessible.ignored: true
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink2
            font.pixelSize: Metrics.leastText
            text: root.text
            wrapMode: Text.NoWrap
        }
    }
}
