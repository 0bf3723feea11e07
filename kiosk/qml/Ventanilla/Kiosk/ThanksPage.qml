import QtQuick
import Ventanilla.Design

/* The answer is counted. The page clears itself. */
PageFrame {
    id: root

    required property FeedbackModel feedback

    help: qsTr("Nobody will know it was you.")
    question: qsTr("Thank you for telling us")

    Panel {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: note.implicitHeight + 2 * Metrics.u(3)
        visible: root.feedback.reportTo !== ""

        ReportNote {
            id: note

            anchors.left: parent.left
            anchors.margins: Metrics.u(3)
            anchors.right: parent.right
            anchors.top: parent.top
            feedback: root.feedback
        }
    }
    Column {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Metrics.u(1.5)

        MainButton {
            objectName: "done"
            glyph: "check"
            text: qsTr("Done")
            width: parent.width

            onClicked: root.feedback.done()
        }
        ClearsIn {
            text: root.feedback.clearsIn
            width: parent.width
        }
    }
}
