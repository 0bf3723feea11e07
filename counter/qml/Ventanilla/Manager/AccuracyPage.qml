pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* How well the waits came true that visitors were told: by service, and by week. */
FocusScope {
    id: root

    required property AccuracyModel model

    Finding {
        id: finding

        objectName: "finding"
        text: root.model.finding
        width: parent.width
    }
    Notice {
        id: trouble

        anchors.top: finding.bottom
        anchors.topMargin: visible ? Metrics.u(2) : 0
        height: visible ? implicitHeight : 0
        objectName: "accuracy-trouble"
        title: root.model.trouble
        visible: title !== ""
        width: parent.width
    }
    AccuracyTable {
        id: services

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: trouble.bottom
        anchors.topMargin: Metrics.u(2)
        lines: root.model.services
        objectName: "accuracy-services"
        title: qsTr("By service, over the last twelve weeks")
        visible: root.model.known
        width: Math.round(parent.width * 0.56)
    }
    AccuracyTable {
        anchors.bottom: parent.bottom
        anchors.left: services.right
        anchors.leftMargin: Metrics.u(2.5)
        anchors.right: parent.right
        anchors.top: services.top
        lines: root.model.weeks
        objectName: "accuracy-weeks"
        title: qsTr("By week")
        visible: services.visible
    }
}
