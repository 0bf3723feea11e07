import QtQuick

/* Trouble told calmly: what, what it means for you, who knows. Never only a colour. */
Rectangle {
    id: root

    /* The device or thing the notice is about. */
    property string glyph
    property string sign: "warning"
    property string title
    property string meaning
    property string who
    /* True only when the visitor must do something. */
    property bool mustAct: false

    Accessible.description: [meaning, who].join(" ")
    Accessible.name: title
    Accessible.role: Accessible.Notification
    border.color: mustAct ? Theme.trouble : Theme.noticeEdge
    border.width: Metrics.edgeWidth
    color: mustAct ? Theme.troubleTint : Theme.notice
    implicitHeight: Math.max(lines.implicitHeight + Metrics.u(3), picture.height + Metrics.u(1))
    implicitWidth: Metrics.touch * 8
    radius: Metrics.corner

    Item {
        id: picture

        anchors.left: parent.left
        anchors.leftMargin: Metrics.u(2.5)
        anchors.verticalCenter: parent.verticalCenter
        height: width
        width: Math.round(Metrics.headingText * 1.9)

        Icon {
            color: root.glyph === "" ? Theme.trouble : Theme.noticeInk
            glyph: root.glyph || root.sign
            size: picture.width
        }
        Rectangle {
            anchors.centerIn: badge
            color: root.color
            height: badge.height * 1.2
            radius: Metrics.corner
            visible: badge.visible
            width: height
        }
        Icon {
            id: badge

            anchors.bottom: parent.bottom
            anchors.bottomMargin: -size * 0.15
            anchors.right: parent.right
            anchors.rightMargin: -size * 0.25
            bold: true
            color: Theme.trouble
            glyph: root.sign
            size: Math.round(picture.width * 0.45)
            visible: root.glyph !== "" && root.sign !== ""
        }
    }
    Column {
        id: lines

        anchors.left: picture.right
        anchors.leftMargin: Metrics.u(2.5)
        anchors.right: parent.right
        anchors.rightMargin: Metrics.u(2)
        anchors.verticalCenter: parent.verticalCenter

        Words {
            Accessible.ignored: true
            color: Theme.noticeInk
            font.pixelSize: Metrics.buttonText
            font.weight: Theme.semiBold
            text: root.title
            width: parent.width
        }
        Words {
            Accessible.ignored: true
            color: Theme.noticeInk
            text: root.meaning
            visible: text !== ""
            width: parent.width
        }
        Words {
            Accessible.ignored: true
            color: Theme.noticeInk2
            font.pixelSize: Metrics.secondText
            text: root.who
            visible: text !== ""
            width: parent.width
        }
    }
}
