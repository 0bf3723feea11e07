import QtQuick
import Ventanilla.Design

/* The answer is counted, and who hears of something serious. The page clears itself. */
PageFrame {
    id: root

    required property FeedbackModel feedback

    question: qsTr("Thank you for telling us")

    Panel {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: note.implicitHeight + 2 * Metrics.u(2)
        visible: root.feedback.reportTo !== ""

        ReportNote {
            id: note

            anchors.left: parent.left
            anchors.margins: Metrics.u(2)
            anchors.right: parent.right
            anchors.top: parent.top
            feedback: root.feedback
        }
    }
    ClearsIn {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        text: root.feedback.clearsIn
    }
}
