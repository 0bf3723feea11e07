import QtQuick
import Ventanilla.Design

/*
 * Tile strip, head line, the question with its line of help; the page's own things below. The
 * corner of the head belongs to KioskHead; in reach mode it lies at the foot, and a page that is
 * `touchedAllOver` has its things in the band within reach.
 */
Item {
    id: root

    property int step: 0
    property int steps: 2
    property string question
    property string help
    property int questionSize: Metrics.questionText
    property real questionRoom: words.width
    property bool headless: false
    property bool touchedAllOver: false
    /* How far a page's things may reach up beside the question. */
    readonly property real headRoom: room.y - (cornered ? head.y + head.height : strip.height + Metrics.u(1)) - Metrics.u(1)
    default property alias things: room.data
    readonly property bool cornered: !headless && !Metrics.reach
    /* A question of a few words stands beside the corner, if need be a little smaller. */
    readonly property real cornerFit: Math.min(1, (head.width - Metrics.cornerWidth - Metrics.u(3)) / Math.max(1, measure.advanceWidth))
    readonly property bool level: cornered && step === 0 && cornerFit > 0.8
    readonly property bool beside: Metrics.landscape && title.implicitWidth + line.implicitWidth + Metrics.u(3) <= words.width - (level ? Metrics.cornerWidth + Metrics.u(3) : 0)

    TextMetrics {
        id: measure

        font.family: Theme.family
        font.letterSpacing: Theme.rtl ? 0 : Metrics.questionTracking * root.questionSize
        font.pixelSize: root.questionSize
        font.weight: Theme.bold
        text: root.question
    }
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
        anchors.topMargin: Metrics.u(height === 0 ? 1.5 : 2)
        height: Math.max(root.cornered ? Metrics.touch : 0, dots.visible ? dots.implicitHeight : 0)

        StepDots {
            id: dots

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            step: root.step
            steps: root.steps
            text: qsTr("Step %1 of %2").arg(step).arg(steps)
            visible: root.step > 0
        }
    }
    Item {
        id: words

        anchors.left: parent.left
        anchors.margins: Metrics.pageMargin
        anchors.right: parent.right
        anchors.top: root.level ? head.top : head.bottom
        anchors.topMargin: root.level ? 0 : Metrics.u(Metrics.landscape ? 1 : 1.5)
        height: root.beside || !line.visible ? title.implicitHeight : title.implicitHeight + line.implicitHeight + Metrics.u(0.5)

        Question {
            id: title

            anchors.left: parent.left
            size: Math.floor(root.questionSize * (root.level ? root.cornerFit : 1))
            text: root.question
            width: root.level ? implicitWidth : Math.min(implicitWidth, root.questionRoom)
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
    Icon {
        anchors.left: words.left
        anchors.top: words.bottom
        anchors.topMargin: Metrics.u(2)
        bold: true
        glyph: "arrow-down"
        size: Metrics.headingText * 1.5
        visible: Metrics.reach && root.touchedAllOver && y + height + Metrics.u(2) < room.y
    }
    Item {
        id: room

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.u(Metrics.reach && !root.headless ? 1.25 : Metrics.landscape ? 2 : 3)
        anchors.left: parent.left
        anchors.leftMargin: Metrics.pageMargin
        anchors.right: parent.right
        anchors.rightMargin: Metrics.pageMargin
        anchors.top: parent.top
        anchors.topMargin: Math.max(words.y + words.height + Metrics.u(Metrics.landscape ? 1.5 : 2), root.touchedAllOver ? Metrics.bandTop : 0)
    }
}
