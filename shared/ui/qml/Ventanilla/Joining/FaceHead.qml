import QtQuick
import Ventanilla.Design

/* What a face asks or says, and its line of help. */
Column {
    id: root

    property string title
    property string help

    spacing: Metrics.u(1)

    Question {
        objectName: "joining-title"
        size: Metrics.kiosk ? Math.round(Metrics.titleText * 0.8) : Metrics.board ? Metrics.titleText : Metrics.questionText
        text: root.title
        width: parent.width
    }
    Words {
        color: Theme.ink2
        font.pixelSize: Metrics.board ? Metrics.leastText : Metrics.bodyText
        objectName: "joining-help"
        text: root.help
        visible: text !== ""
        width: parent.width
    }
}
