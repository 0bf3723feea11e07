import QtQuick
import Ventanilla.Design

/* Which desk this is, what it offers, and whether it calls. */
Rectangle {
    id: root

    required property DeskModel desk
    required property VisitorModel visitor
    readonly property string kind: desk.state
    readonly property color tone: kind === "open" ? Theme.done : kind === "away" ? Theme.trouble : Theme.ink

    color: Theme.panel
    implicitHeight: Metrics.u(8.5)

    Words {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: Metrics.pageMargin
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: Metrics.headingText
        font.weight: Theme.bold
        text: root.desk.title
        wrapMode: Text.NoWrap
    }
    Words {
        anchors.left: title.right
        anchors.leftMargin: Metrics.u(2)
        anchors.right: status.left
        anchors.rightMargin: Metrics.u(2)
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.ink2
        elide: Text.ElideRight
        font.pixelSize: implicitLines.lineCount > 1 ? Metrics.leastText : Metrics.bodyText
        maximumLineCount: 2
        text: root.desk.skills

        Words {
            id: implicitLines

            text: parent.text
            visible: false
            width: parent.width
        }
    }
    Row {
        id: status

        anchors.right: parent.right
        anchors.rightMargin: Metrics.pageMargin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.u(2)

        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Metrics.u(1)

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                color: root.tone
                height: width
                radius: width / 2
                visible: root.kind === "open"
                width: Metrics.u(1.75)
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: root.tone
                glyph: root.kind === "away" ? "wifi-slash" : root.kind === "paused" ? "pause" : ""
                visible: glyph !== ""
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                color: root.tone
                font.weight: Theme.semiBold
                objectName: "desk-state"
                text: root.desk.stateText
                wrapMode: Text.NoWrap
            }
        }
        KeyButton {
            readonly property bool opens: root.desk.toggle === "open-desk"

            anchors.verticalCenter: parent.verticalCenter
            enabled: root.desk.canToggle
            glyph: opens ? "play" : "pause"
            keys: "P"
            objectName: "pause"
            text: opens ? qsTr("Open") : qsTr("Pause")

            onClicked: root.desk.wish(root.desk.toggle)
        }
        SignText {
            anchors.verticalCenter: parent.verticalCenter
            size: Metrics.tileText
            text: root.desk.time
            weight: Theme.semiBold
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.line
        height: Metrics.ruleWidth
        width: parent.width
    }
}
