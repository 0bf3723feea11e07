pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* How it is with this very computer, and what to do: some things at a time, the rest with "More". */
PageFrame {
    id: root

    required property CheckModel check
    readonly property int places: Metrics.landscape ? 3 : 5
    property int first: 0

    headless: true
    help: check.title
    question: qsTr("This computer")
    questionSize: Metrics.titleText

    Panel {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: things.implicitHeight + Metrics.u(4)
        visible: found.count > 0

        Column {
            id: things

            anchors.left: parent.left
            anchors.margins: Metrics.u(3)
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Metrics.u(1.5)

            Repeater {
                id: found

                model: root.check.rows

                FactRow {
                    required property bool bad
                    required property int index
                    required property string said
                    required property string sign
                    required property string what
                    required property string words

                    objectName: "thing-" + what
                    glyph: sign
                    second: said
                    strongText: Metrics.bodyText
                    text: words
                    tone: bad ? Theme.trouble : Theme.action
                    visible: index >= root.first && index < root.first + root.places
                    width: things.width
                }
            }
        }
    }
    Row {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: Math.max(again.implicitHeight, more.implicitHeight)
        spacing: Metrics.u(2)

        SecondButton {
            id: again

            objectName: "check-again"
            enabled: !root.check.looking
            glyph: "arrow-counter-clockwise"
            height: parent.height
            text: qsTr("Look again")
            width: Math.floor((parent.width - parent.spacing) / 2)

            onClicked: {
                root.first = 0;
                root.check.again();
            }
        }
        SecondButton {
            id: more

            objectName: "check-more"
            enabled: found.count > root.places
            glyph: "dots-three-circle"
            height: parent.height
            text: qsTr("More")
            width: Math.floor((parent.width - parent.spacing) / 2)

            onClicked: root.first = root.first + root.places < found.count ? root.first + root.places : 0
        }
    }
}
