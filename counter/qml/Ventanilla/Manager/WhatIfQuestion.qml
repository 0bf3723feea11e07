pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Ventanilla.Counter
import Ventanilla.Design

/* The question, put together from a day, a service, desks and hours. */
Panel {
    id: root

    required property WhatIfModel model

    border.color: Theme.highContrast ? Theme.edge : Theme.line

    Row {
        id: days

        anchors.left: parent.left
        anchors.margins: Metrics.u(2)
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Metrics.u(0.5)

        Repeater {
            model: root.model.days

            WhatIfChoice {
                objectName: "whatif-day-" + code
                width: (days.width - 6 * days.spacing) / 7

                onClicked: root.model.chooseDay(code)
            }
        }
    }
    Column {
        id: hours

        anchors.left: days.left
        anchors.right: days.right
        anchors.top: days.bottom
        anchors.topMargin: Metrics.u(1.5)
        spacing: Metrics.u(1)

        WhatIfStepper {
            name: "desks"
            text: root.model.desks
            width: parent.width

            onStepped: by => root.model.moreDesks(by)
        }
        WhatIfStepper {
            label: qsTr("from")
            name: "begins"
            text: root.model.begins
            width: parent.width

            onStepped: by => root.model.later(by)
        }
        WhatIfStepper {
            label: qsTr("to")
            name: "ends"
            text: root.model.ends
            width: parent.width

            onStepped: by => root.model.longer(by)
        }
    }
    ListView {
        id: services

        anchors.bottom: sentence.top
        anchors.bottomMargin: Metrics.u(1.5)
        anchors.left: days.left
        anchors.right: days.right
        anchors.top: hours.bottom
        anchors.topMargin: Metrics.u(1.5)
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.model.services
        objectName: "whatif-services"
        reuseItems: false

        T.ScrollBar.vertical: SlimBar {
        }
        delegate: SetupRow {
            required property string code
            required chosen

            objectName: "whatif-service-" + code
            width: ListView.view.width

            onClicked: root.model.chooseService(code)
        }
    }
    Words {
        id: sentence

        anchors.bottom: acts.top
        anchors.bottomMargin: Metrics.u(1.5)
        anchors.left: days.left
        anchors.right: days.right
        font.weight: Theme.semiBold
        objectName: "whatif-sentence"
        text: root.model.sentence
    }
    Item {
        id: acts

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.u(2)
        anchors.left: days.left
        anchors.right: days.right
        height: simulate.implicitHeight + (suggest.visible ? suggest.implicitHeight + Metrics.u(1) : 0)

        MainButton {
            id: simulate

            enabled: root.model.ready
            glyph: "play"
            objectName: "whatif-simulate"
            text: qsTr("Try it on a hundred days")
            visible: !root.model.running
            width: parent.width

            onClicked: root.model.simulate()
        }
        SecondButton {
            id: suggest

            anchors.bottom: parent.bottom
            enabled: root.model.linked
            objectName: "whatif-suggest"
            text: qsTr("What would be enough?")
            visible: !root.model.running
            width: parent.width

            onClicked: root.model.suggest()
        }
        Rectangle {
            anchors.left: parent.left
            anchors.right: stop.left
            anchors.rightMargin: Metrics.u(2)
            anchors.verticalCenter: parent.verticalCenter
            border.color: Theme.edge
            border.width: Metrics.edgeWidth
            color: Theme.panel
            height: Metrics.u(2)
            objectName: "whatif-progress"
            radius: Metrics.u(0.5)
            visible: root.model.running

            Rectangle {
                color: Theme.action
                height: parent.height
                radius: parent.radius
                width: parent.width * root.model.share
            }
        }
        SecondButton {
            id: stop

            anchors.right: parent.right
            height: parent.height
            objectName: "whatif-stop"
            text: qsTr("Stop")
            visible: root.model.running

            onClicked: root.model.cancel()
        }
    }
}
