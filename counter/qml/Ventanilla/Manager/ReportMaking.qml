pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Counter
import Ventanilla.Design

/* Where a report goes to, its making, and what came of it. */
Column {
    id: root

    required property ReportsModel model

    spacing: Metrics.u(2)

    Field {
        id: folder

        label: qsTr("Into which folder of this computer?")
        maximumLength: 1000
        objectName: "report-folder"
        text: root.model.folder
        width: parent.width
    }
    MainButton {
        enabled: folder.text !== ""
        glyph: root.model.making ? "x" : "file-text"
        objectName: "report-make"
        text: root.model.making ? qsTr("Stop") : qsTr("Make it")

        onClicked: root.model.making ? root.model.leave() : root.model.make(folder.text)
    }
    StudyProgress {
        objectName: "report-progress"
        share: root.model.making ? root.model.share : -1
        width: parent.width
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
