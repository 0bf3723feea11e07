import QtQuick
import Ventanilla.Design

/* One desk: what it does, for whom, since when. */
Touchable {
    id: root

    required property string desk
    required property string title
    required property string stateText
    required property string glyph
    required property string number
    required property string second
    required property string since
    required property string languages
    required chosen
    required property var model
    readonly property string doing: model.state
    readonly property bool isLong: doing === "long"
    readonly property bool isHere: doing === "serving" || doing === "called"
    readonly property color tone: isLong ? Theme.trouble : isHere || doing === "idle" ? Theme.done : Theme.ink2

    Accessible.description: [stateText, number || second, since, languages].join(" ")
    edge: isLong ? Theme.trouble : Theme.highContrast ? Theme.edge : Theme.line
    focusPolicy: Qt.TabFocus
    objectName: "floor-desk-" + desk
    padding: Metrics.u(1.5)
    text: title

    contentItem: Item {
        Words {
            id: name

            Accessible.ignored: true
            anchors.left: parent.left
            anchors.right: does.left
            anchors.rightMargin: Metrics.u(1)
            anchors.top: parent.top
            elide: Text.ElideRight
            font.pixelSize: Metrics.leastText
            font.weight: Theme.semiBold
            maximumLineCount: 1
            text: root.title
            wrapMode: Text.NoWrap
        }
        Row {
            id: does

            anchors.right: parent.right
            anchors.verticalCenter: name.verticalCenter
            spacing: Metrics.u(0.75)

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                border.color: root.tone
                border.width: Metrics.edgeWidth
                color: root.doing === "idle" ? "transparent" : root.tone
                height: width
                radius: width / 2
                visible: root.glyph === ""
                width: Metrics.u(1.5)
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: root.tone
                glyph: root.glyph
                size: Metrics.leastText
                visible: glyph !== ""
            }
            Words {
                Accessible.ignored: true
                color: root.tone
                font.pixelSize: Metrics.leastText
                font.weight: Theme.semiBold
                text: root.stateText
                wrapMode: Text.NoWrap
            }
        }
        TicketNumber {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Metrics.u(0.75)
            anchors.left: parent.left
            ink: root.isLong ? Theme.trouble : Theme.ink
            size: Metrics.headingText
            text: root.number
        }
        Words {
            Accessible.ignored: true
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: about.left
            anchors.rightMargin: Metrics.u(1)
            color: Theme.ink2
            elide: Text.ElideRight
            font.pixelSize: Metrics.leastText
            maximumLineCount: 2
            text: root.second
        }
        Column {
            id: about

            anchors.bottom: parent.bottom
            anchors.right: parent.right
            width: Math.round(parent.width * (root.number === "" ? 0.5 : 0.42))

            Words {
                Accessible.ignored: true
                font.pixelSize: Metrics.bodyText
                font.weight: Theme.semiBold
                horizontalAlignment: Text.AlignRight
                text: root.since
                visible: text !== ""
                width: parent.width
                wrapMode: Text.NoWrap
            }
            Words {
                Accessible.ignored: true
                color: Theme.ink2
                elide: Text.ElideRight
                font.pixelSize: Metrics.leastText
                horizontalAlignment: Text.AlignRight
                maximumLineCount: 1
                text: root.languages
                width: parent.width
                wrapMode: Text.NoWrap
            }
        }
    }
}
