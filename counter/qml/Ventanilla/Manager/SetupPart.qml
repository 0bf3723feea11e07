pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Counter
import Ventanilla.Design

/* One part: its entries, if it has some, the form of one, and of needs the kiosk's page. */
Item {
    id: root

    required property SetupModel model
    readonly property bool previews: model.part === "needs"
    readonly property bool tries: model.part === "classes"

    SetupEntries {
        id: entries

        height: parent.height
        model: root.model
        visible: root.model.hasEntries
        width: visible ? Metrics.u(root.width < 1300 ? 32 : 44) : 0
    }
    Panel {
        anchors.bottom: parent.bottom
        anchors.left: entries.right
        anchors.leftMargin: entries.visible ? Metrics.u(2) : 0
        anchors.right: root.previews ? kiosk.left : root.tries ? rates.left : parent.right
        anchors.rightMargin: root.previews || root.tries ? Metrics.u(2) : 0
        anchors.top: parent.top

        ScrolledColumn {
            id: form

            anchors.fill: parent
            anchors.margins: Metrics.edgeWidth
            margin: Metrics.u(2.5)
            objectName: "setup-form"
            spacing: Metrics.u(2)

            Notice {
                mustAct: true
                objectName: "setup-entry-trouble"
                title: root.model.otherTroubles
                visible: title !== ""
                width: parent.width
            }
            Repeater {
                model: root.model.lines

                SetupLine {
                    width: parent?.width ?? 0

                    onChosen: code => root.model.write(key, code)
                    onWritten: typed => root.model.write(key, typed)
                }
            }
            Words {
                color: Theme.ink2
                text: qsTr("Nothing here yet. Add the first one.")
                visible: root.model.hasEntries && root.model.entryCount === 0
                width: parent.width
            }
        }
        Connections {
            function onOpened() {
                form.contentY = 0;
            }

            target: root.model
        }
    }
    KioskPreview {
        id: kiosk

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        model: root.model
        visible: root.previews
        width: Metrics.u(root.width < 1300 ? 34 : 46)
    }
    RatesTrial {
        id: rates

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        model: root.model.rates
        visible: root.tries
        width: kiosk.width
    }
}
