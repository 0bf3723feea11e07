pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Ventanilla.Counter
import Ventanilla.Design

/* What was published before, the way back to it, and the whole profile as a file. */
Item {
    id: root

    required property PublishingModel model

    Panel {
        id: past

        height: parent.height
        width: Math.floor((parent.width - Metrics.u(2)) * 0.46)

        ListView {
            anchors.fill: parent
            anchors.margins: Metrics.edgeWidth
            boundsBehavior: Flickable.StopAtBounds
            cacheBuffer: 0
            clip: true
            model: root.model.editions
            objectName: "setup-editions"

            T.ScrollBar.vertical: SlimBar {
            }
            delegate: SetupRow {
                required property int seq
                required property string when
                required property string who
                required property bool newest

                glyph: newest ? "check-circle" : "clock"
                name: newest ? qsTr("In force since %1").arg(when) : when
                objectName: "edition-" + seq
                required chosen
                second: who
                width: ListView.view.width

                onClicked: {
                    if (!newest)
                        root.model.look(seq);
                }
            }
        }
    }
    Panel {
        anchors.bottom: parent.bottom
        anchors.left: past.right
        anchors.leftMargin: Metrics.u(2)
        anchors.right: parent.right
        anchors.top: parent.top

        ScrolledColumn {
            anchors.fill: parent
            anchors.margins: Metrics.edgeWidth
            margin: Metrics.u(3)
            spacing: Metrics.u(2)

            SetupSaid {
                model: root.model
                width: parent.width
            }
            Words {
                color: Theme.ink2
                text: qsTr("Choose an earlier one to see what has changed since.")
                visible: !root.model.looksBack
                width: parent.width
            }
            Words {
                font.pixelSize: Metrics.tileText
                font.weight: Theme.bold
                text: root.model.since.length > 0 ? qsTr("Changed since then") : qsTr("It says what the one in force says.")
                visible: root.model.looksBack
                width: parent.width
            }
            SetupChanges {
                changes: root.model.since
                visible: root.model.looksBack
                width: parent.width
            }
            SecondButton {
                glyph: "arrow-counter-clockwise"
                objectName: "setup-back"
                text: qsTr("Take it as the draft")
                visible: root.model.looksBack && root.model.since.length > 0

                onClicked: root.model.goBack()
            }
            Rectangle {
                color: Theme.line
                height: Metrics.ruleWidth
                width: parent.width
            }
            Field {
                id: file

                label: qsTr("The whole profile as a file (TOML)")
                maximumLength: 1000
                objectName: "setup-file"
                text: "~/ventanilla.toml"
                width: parent.width
            }
            Row {
                spacing: Metrics.u(1.5)

                SecondButton {
                    enabled: file.text !== ""
                    glyph: "download-simple"
                    objectName: "setup-save"
                    text: qsTr("Save the draft there")

                    onClicked: root.model.save(file.text)
                }
                SecondButton {
                    enabled: file.text !== ""
                    glyph: "file-text"
                    objectName: "setup-bring"
                    text: qsTr("Bring it in")

                    onClicked: root.model.bringIn(file.text)
                }
            }
        }
    }
}
