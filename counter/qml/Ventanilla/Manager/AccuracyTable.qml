pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Ventanilla.Counter
import Ventanilla.Design

/* Lines of shares: how many waited less, as long as, and longer than told. */
Panel {
    id: root

    required property string title
    required property var lines

    border.color: Theme.highContrast ? Theme.edge : Theme.line

    Words {
        id: title

        anchors.left: parent.left
        anchors.margins: Metrics.u(2)
        anchors.right: parent.right
        anchors.top: parent.top
        font.weight: Theme.bold
        text: root.title
    }
    Row {
        id: legend

        anchors.left: title.left
        anchors.top: title.bottom
        anchors.topMargin: Metrics.u(1)
        spacing: Metrics.u(2)

        Repeater {
            model: [qsTr("sooner"), qsTr("as told"), qsTr("longer")]

            Row {
                id: one

                required property int index
                required property string modelData

                spacing: Metrics.u(0.75)

                Rectangle {
                    anchors.verticalCenter: parent?.verticalCenter
                    border.color: Theme.edge
                    border.width: Metrics.ruleWidth
                    color: Theme.dataFields[one.index * 2]
                    height: width
                    width: Metrics.u(1.5)
                }
                Words {
                    color: Theme.ink2
                    font.pixelSize: Metrics.leastText
                    text: one.modelData
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
    Words {
        anchors.right: title.right
        anchors.top: legend.top
        color: Theme.ink2
        font.pixelSize: Metrics.leastText
        text: qsTr("off by")
        wrapMode: Text.NoWrap
    }
    ListView {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.u(1)
        anchors.left: title.left
        anchors.right: title.right
        anchors.top: legend.bottom
        anchors.topMargin: Metrics.u(1)
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.lines
        reuseItems: false

        T.ScrollBar.vertical: SlimBar {
        }
        delegate: AccuracyRow {
            width: ListView.view.width
        }
    }
}
