pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* Figures of a range of days: the title is the finding, the filters below, two panels of views. */
FocusScope {
    id: root

    required property StatisticsModel model
    readonly property bool shown: model.seen === "ready"

    objectName: "statistics-page"

    Finding {
        id: finding

        anchors.left: parent.left
        anchors.right: span.left
        anchors.rightMargin: Metrics.u(2)
        objectName: "finding"
        text: root.model.finding
        wrapMode: Text.Wrap
    }
    Words {
        id: span

        anchors.baseline: finding.baseline
        anchors.right: parent.right
        color: Theme.ink2
        objectName: "span"
        text: root.model.span
        visible: root.shown
    }
    StatisticsFilters {
        id: filters

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: finding.bottom
        anchors.topMargin: Metrics.u(1.5)
        model: root.model
        z: 1
    }
    StudyProgress {
        id: progress

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: filters.bottom
        anchors.topMargin: Metrics.u(0.5)
        share: root.model.progress
    }
    Notice {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: progress.bottom
        anchors.topMargin: Metrics.u(2)
        glyph: "info"
        objectName: "statistics-notice"
        sign: ""
        title: root.model.meaning
        visible: title !== ""
    }
    Item {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: progress.bottom
        anchors.topMargin: Metrics.u(1)
        opacity: root.model.progress < 0 ? 1 : 0.5
        visible: root.shown

        Row {
            id: figures

            width: parent.width

            Repeater {
                model: root.model.figures

                KeyFigure {
                    width: figures.width / 5
                }
            }
        }
        Item {
            id: panels

            readonly property int gap: Metrics.u(2)

            anchors.bottom: known.top
            anchors.bottomMargin: Metrics.u(1)
            anchors.top: figures.bottom
            anchors.topMargin: Metrics.u(1.5)
            width: parent.width

            StatisticsPanel {
                height: parent.height
                look: code => root.model.look(code)
                source: {
                    switch (root.model.left) {
                    case "heat":
                        return heat;
                    case "why":
                        return why;
                    default:
                        return bars;
                    }
                }
                views: root.model.leftViews
                width: Math.round((parent.width - parent.gap) * 0.54)
            }
            StatisticsPanel {
                anchors.right: parent.right
                height: parent.height
                look: code => root.model.look(code)
                source: root.model.right === "more" ? facts : table
                views: root.model.rightViews
                width: Math.round((parent.width - parent.gap) * 0.46)
            }
        }
        Words {
            id: known

            anchors.bottom: parent.bottom
            color: Theme.ink2
            font.pixelSize: Metrics.leastText
            objectName: "known"
            text: [root.model.known, qsTr("— is %1.").arg(root.model.withheld)].join("  ")
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
    Component {
        id: heat

        HeatMap {
            model: root.model
        }
    }
    Component {
        id: bars

        StatisticsBars {
            model: root.model
        }
    }
    Component {
        id: why

        CausesView {
            model: root.model
        }
    }
    Component {
        id: table

        StatisticsTable {
            model: root.model
        }
    }
    Component {
        id: facts

        StatisticsFacts {
            model: root.model
        }
    }
}
