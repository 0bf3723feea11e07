pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Counter
import Ventanilla.Design

/* Which report, of when, in which language, as which file, and where to. */
Panel {
    id: root

    required property ReportsModel model

    ScrolledColumn {
        anchors.fill: parent
        anchors.margins: Metrics.edgeWidth
        margin: Metrics.u(3)
        spacing: Metrics.u(2)

        ReportChoices {
            choices: root.model.choices.kind
            title: qsTr("Which report?")
            what: "kind"
            width: parent.width

            onChosen: code => root.model.choose("kind", code)
        }
        ReportChoices {
            choices: root.model.choices.every
            title: qsTr("Of how long?")
            what: "every"
            width: parent.width

            onChosen: code => root.model.choose("every", code)
        }
        Row {
            spacing: Metrics.u(1.5)

            SecondButton {
                Accessible.name: qsTr("Earlier")
                glyph: "arrow-left"
                height: Metrics.touch
                objectName: "report-earlier"
                text: ""

                onClicked: root.model.go(-1)
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                font.pixelSize: Metrics.tileText
                font.weight: Theme.bold
                horizontalAlignment: Text.AlignHCenter
                objectName: "report-period"
                text: root.model.period
                width: Metrics.u(32)
            }
            SecondButton {
                Accessible.name: qsTr("Later")
                enabled: root.model.canGoOn
                glyph: "arrow-right"
                height: Metrics.touch
                objectName: "report-later"
                text: ""

                onClicked: root.model.go(1)
            }
        }
        Words {
            color: Theme.ink2
            objectName: "report-not-over"
            text: qsTr("This is not over yet: its report will still change.")
            visible: !root.model.isOver
            width: parent.width
        }
        ReportChoices {
            choices: root.model.choices.language
            title: qsTr("In which language?")
            what: "language"
            width: parent.width

            onChosen: code => root.model.choose("language", code)
        }
        ReportChoices {
            choices: root.model.choices.format
            title: qsTr("As which file?")
            what: "format"
            width: parent.width

            onChosen: code => root.model.choose("format", code)
        }
        Field {
            id: folder

            label: qsTr("Into which folder of this computer?")
            maximumLength: 1000
            objectName: "report-folder"
            text: "~"
            width: parent.width
        }
        Row {
            spacing: Metrics.u(2)
            width: parent.width

            MainButton {
                id: make

                enabled: folder.text !== ""
                glyph: root.model.making ? "x" : "file-text"
                objectName: "report-make"
                text: root.model.making ? qsTr("Stop") : qsTr("Make it")

                onClicked: root.model.making ? root.model.leave() : root.model.make(folder.text)
            }
            Rectangle {
                Accessible.name: qsTr("One moment…")
                Accessible.role: Accessible.ProgressBar
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.line
                height: Metrics.u(1)
                objectName: "report-progress"
                radius: height / 2
                visible: root.model.making
                width: parent.width - make.width - parent.spacing

                Rectangle {
                    color: Theme.action
                    height: parent.height
                    radius: height / 2
                    width: Math.round(parent.width * root.model.share)
                }
            }
        }
        Notice {
            glyph: root.model.saidFine ? "check-circle" : ""
            height: visible ? implicitHeight : 0
            meaning: root.model.saidMeans
            mustAct: !root.model.saidFine
            objectName: "report-said"
            sign: root.model.saidFine ? "" : "warning"
            title: root.model.said
            visible: title !== ""
            width: parent.width
        }
    }
}
