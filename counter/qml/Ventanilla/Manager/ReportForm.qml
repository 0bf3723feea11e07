pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Counter
import Ventanilla.Design

/* Which report, of when, in which language, as which file. */
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
    }
}
