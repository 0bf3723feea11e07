import QtQuick
import Ventanilla.Design

/* What who leads says to this desk; it stands here until it is read, and takes no focus. */
Rectangle {
    id: root

    required property MessageModel message

    Accessible.description: message.text
    Accessible.name: message.saidBy
    Accessible.role: Accessible.AlertMessage
    color: Theme.notice
    height: visible ? implicitHeight : 0
    implicitHeight: Math.max(lines.implicitHeight, read.implicitHeight) + Metrics.u(2)
    objectName: "message-band"
    visible: message.text !== ""

    Icon {
        id: icon

        anchors.left: parent.left
        anchors.leftMargin: Metrics.pageMargin
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.noticeEdge
        glyph: "chats-circle"
        size: Metrics.smallIcon * 1.3
    }
    Column {
        id: lines

        anchors.left: icon.right
        anchors.leftMargin: Metrics.u(1.5)
        anchors.right: read.left
        anchors.rightMargin: Metrics.u(2)
        anchors.verticalCenter: parent.verticalCenter

        Words {
            Accessible.ignored: true
            color: Theme.noticeInk2
            font.pixelSize: Metrics.leastText
            text: root.message.saidBy
            width: parent.width
        }
        Words {
            Accessible.ignored: true
            color: Theme.noticeInk
            font.weight: Theme.semiBold
            objectName: "message-text"
            text: root.message.text
            width: parent.width
        }
    }
    KeyButton {
        id: read

        anchors.right: parent.right
        anchors.rightMargin: Metrics.pageMargin
        anchors.verticalCenter: parent.verticalCenter
        glyph: "check"
        keys: "Ctrl+R"
        objectName: "message-read"
        text: qsTr("Read")

        onClicked: root.message.read()
    }
    Shortcut {
        autoRepeat: false
        enabled: root.visible
        sequence: "Ctrl+R"

        onActivated: root.message.read()
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.noticeEdge
        height: Metrics.edgeWidth
        width: parent.width
    }
}
