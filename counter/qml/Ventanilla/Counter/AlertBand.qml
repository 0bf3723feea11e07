import QtQuick
import Ventanilla.Design

/* Somebody asks to speak in private: quiet, and there until that number is called. */
Touchable {
    id: root

    property string more

    Accessible.description: more
    Accessible.role: Accessible.AlertMessage
    corner: 0
    edge: Theme.noticeEdge
    field: Theme.notice
    focusPolicy: Qt.TabFocus
    horizontalPadding: Metrics.u(3)
    pressedEdge: Theme.noticeEdge
    pressedField: Theme.notice
    verticalPadding: Metrics.u(1.25)

    contentItem: Item {
        implicitHeight: lines.implicitHeight

        Icon {
            id: icon

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.noticeEdge
            glyph: "lock-simple"
            size: Metrics.smallIcon * 1.3
        }
        Column {
            id: lines

            anchors.left: icon.right
            anchors.leftMargin: Metrics.u(1.5)
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            Words {
                Accessible.ignored: true
                color: Theme.noticeInk
                font.weight: Theme.semiBold
                objectName: "private-alert-words"
                text: root.text
                width: parent.width
            }
            Words {
                Accessible.ignored: true
                color: Theme.noticeInk2
                font.pixelSize: Metrics.leastText
                text: root.more
                width: parent.width
            }
        }
    }
}
