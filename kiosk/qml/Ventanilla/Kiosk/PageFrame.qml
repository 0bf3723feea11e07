import QtQuick
import Ventanilla.Design

/* Tile strip, head line, the question with its line of help; the page's own things below. */
Item {
    id: root

    property int step: 0
    property string language
    property string question
    property string help
    property int questionSize: Metrics.questionText
    property real questionRoom: words.width
    /* How far a page's things may reach up beside the question. */
    readonly property real headRoom: room.y - strip.height - Metrics.u(2)
    default property alias things: room.data
    readonly property bool beside: Metrics.landscape && title.implicitWidth + line.implicitWidth + Metrics.u(3) <= words.width

    TileStrip {
        id: strip

        width: parent.width
    }
    Item {
        id: head

        anchors.left: parent.left
        anchors.margins: Metrics.pageMargin
        anchors.right: parent.right
        anchors.top: strip.bottom
        anchors.topMargin: Metrics.u(!visible ? 1.5 : Metrics.landscape ? 2 : 3)
        height: visible ? Math.max(dots.implicitHeight, tongue.implicitHeight) : 0
        visible: root.step > 0

        StepDots {
            id: dots

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            step: root.step
            steps: 2
            text: qsTr("Step %1 of %2").arg(step).arg(steps)
        }
        Row {
            id: tongue

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Metrics.u(1)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.ink2
                glyph: "translate"
                size: Metrics.secondText * 1.2
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.ink2
                font.pixelSize: Metrics.secondText
                font.weight: Theme.medium
                text: root.language
                wrapMode: Text.NoWrap
            }
        }
    }
    Item {
        id: words

        anchors.left: parent.left
        anchors.margins: Metrics.pageMargin
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: Metrics.u(Metrics.landscape ? 1 : 1.5)
        height: root.beside || !line.visible ? title.implicitHeight : title.implicitHeight + line.implicitHeight + Metrics.u(0.5)

        Question {
            id: title

            anchors.left: parent.left
            size: root.questionSize
            text: root.question
            width: Math.min(implicitWidth, root.questionRoom)
        }
        Words {
            id: line

            anchors.left: root.beside ? title.right : parent.left
            anchors.leftMargin: root.beside ? Metrics.u(3) : 0
            color: Theme.ink2
            text: root.help
            visible: text !== ""
            width: root.beside ? implicitWidth : parent.width
            y: root.beside ? title.baselineOffset - baselineOffset : parent.height - height
        }
    }
    Item {
        id: room

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.u(Metrics.landscape ? 2 : 3)
        anchors.left: parent.left
        anchors.leftMargin: Metrics.pageMargin
        anchors.right: parent.right
        anchors.rightMargin: Metrics.pageMargin
        anchors.top: words.bottom
        anchors.topMargin: Metrics.u(Metrics.landscape ? 1.5 : 2)
    }
}
