import QtQuick
import Ventanilla.Design

/* Something to choose, with a check when it is chosen and its key at the end. */
Touchable {
    id: root

    required property string code
    required property string pictogram
    required chosen
    required text
    property string keys
    property string kind

    Accessible.checkable: true
    Accessible.checked: chosen
    focusPolicy: Qt.TabFocus
    horizontalPadding: Metrics.u(1.5)
    objectName: kind + "-" + code
    verticalPadding: Metrics.u(1)

    contentItem: Item {
        implicitHeight: Math.max(words.implicitHeight, Metrics.smallIcon)
        implicitWidth: Math.ceil(measure.advanceWidth) + icon.width + Metrics.u(1.5)

        TextMetrics {
            id: measure

            font.family: words.font.family
            font.pixelSize: words.font.pixelSize
            font.weight: Theme.semiBold
            text: root.text
        }
        Icon {
            id: icon

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            glyph: root.chosen ? "check-circle" : root.pictogram || "circle"
        }
        Words {
            id: words

            Accessible.ignored: true
            anchors.left: icon.right
            anchors.leftMargin: Metrics.u(1.25)
            anchors.right: cap.visible ? cap.left : parent.right
            anchors.rightMargin: cap.visible ? Metrics.u(1) : 0
            anchors.verticalCenter: parent.verticalCenter
            font.weight: root.chosen ? Theme.semiBold : Theme.medium
            text: root.text
        }
        KeyCap {
            id: cap

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: root.keys
        }
    }
}
