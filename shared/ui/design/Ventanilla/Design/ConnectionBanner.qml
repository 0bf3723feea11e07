import QtQuick

/* Says that the hub is away and what still works. No height while all is well. */
Rectangle {
    id: root

    property bool connected: true
    property string title: qsTr("No connection")
    property string meaning

    Accessible.description: meaning
    Accessible.name: title
    Accessible.role: Accessible.Notification
    border.color: Theme.noticeEdge
    border.width: Metrics.edgeWidth
    color: Theme.notice
    height: visible ? implicitHeight : 0
    implicitHeight: Math.max(picture.height, words.implicitHeight) + Metrics.u(1.5)
    implicitWidth: Metrics.touch * 8
    radius: Metrics.corner
    visible: !connected

    Icon {
        id: picture

        anchors.left: parent.left
        anchors.leftMargin: Metrics.u(2)
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.noticeInk
        glyph: "wifi-slash"
    }
    Flow {
        id: words

        anchors.left: picture.right
        anchors.leftMargin: Metrics.u(1.5)
        anchors.right: parent.right
        anchors.rightMargin: Metrics.u(2)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.u(1)

        Words {
            Accessible.ignored: true
            color: Theme.noticeInk
            font.pixelSize: Metrics.secondText
            font.weight: Theme.semiBold
            text: root.title
            width: Math.min(implicitWidth, words.width)
        }
        Words {
            Accessible.ignored: true
            color: Theme.noticeInk
            font.pixelSize: Metrics.secondText
            text: root.meaning
            visible: text !== ""
            width: Math.min(implicitWidth, words.width)
        }
    }
}
