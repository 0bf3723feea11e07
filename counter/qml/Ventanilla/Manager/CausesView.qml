pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* Why it was waited longer than the target: what was unlike the weeks before. */
Item {
    id: root

    required property StatisticsModel model
    readonly property var causesList: model.causes

    objectName: "causes"

    Words {
        id: said

        objectName: "why-said"
        text: root.model.whySaid === "" ? qsTr("One moment…") : root.model.whySaid
        width: parent.width
        wrapMode: Text.Wrap
    }
    ListView {
        anchors.bottom: note.top
        anchors.bottomMargin: Metrics.u(1)
        anchors.top: said.bottom
        anchors.topMargin: Metrics.u(2)
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.model.causes
        spacing: Metrics.u(1.5)
        width: parent.width

        delegate: Item {
            id: cause

            required property string code
            required property string name
            required property string figures
            required property real share
            required property string shareText

            Accessible.name: [name, shareText, figures].join(", ")
            Accessible.role: Accessible.ListItem
            height: names.implicitHeight
            objectName: "cause-" + code
            width: ListView.view.width

            Column {
                id: names

                spacing: Metrics.u(0.5)
                width: parent.width

                Words {
                    Accessible.ignored: true
                    font.weight: Theme.semiBold
                    rightPadding: Metrics.u(8)
                    text: cause.name
                    width: parent.width
                    wrapMode: Text.Wrap
                }
                Rectangle {
                    color: Theme.dataFields[3]
                    height: Metrics.u(1.25)
                    width: Math.max(Metrics.strongLine, parent.width * cause.share)
                }
                Words {
                    Accessible.ignored: true
                    color: Theme.ink2
                    font.pixelSize: Metrics.leastText
                    text: cause.figures
                    width: parent.width
                    wrapMode: Text.Wrap
                }
            }
            Words {
                Accessible.ignored: true
                anchors.right: parent.right
                font.weight: Theme.bold
                text: cause.shareText
            }
        }
    }
    Words {
        id: note

        anchors.bottom: parent.bottom
        color: Theme.ink2
        font.pixelSize: Metrics.leastText
        text: qsTr("A share is a part of all that made it tighter. It describes, it does not prove.")
        visible: root.causesList.count > 0
        width: parent.width
        wrapMode: Text.Wrap
    }
}
