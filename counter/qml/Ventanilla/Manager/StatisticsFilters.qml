pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* Which days, and which of the visits of those days. */
Column {
    id: root

    required property StatisticsModel model
    readonly property int gap: Metrics.u(1)

    spacing: gap

    Row {
        id: pickers

        spacing: root.gap
        width: parent.width

        Repeater {
            model: root.model.filters

            Picker {
                id: picker

                required property string code
                required property string name
                required property var texts
                required property var codes
                required property int current

                currentIndex: current
                label: name
                model: texts
                objectName: "filter-" + code
                width: (pickers.width - 6 * root.gap) / 7

                onActivated: index => root.model.choose(code, codes[index])
            }
        }
    }
    Row {
        spacing: root.gap
        visible: root.model.byDays

        DayField {
            id: first

            label: qsTr("From")
            objectName: "first-day"
            text: root.model.firstDay

            onAccepted: root.model.chooseDays(first.text, last.text)
        }
        DayField {
            id: last

            label: qsTr("to")
            objectName: "last-day"
            text: root.model.lastDay

            onAccepted: root.model.chooseDays(first.text, last.text)
        }
        SecondButton {
            objectName: "take-days"
            text: qsTr("Count")
            verticalPadding: 0

            onClicked: root.model.chooseDays(first.text, last.text)
        }
    }
}
