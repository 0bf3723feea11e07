pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* "How did it go?": five faces with their words, and nothing else is asked. */
PageFrame {
    id: root

    required property FeedbackModel feedback
    readonly property bool wide: Metrics.landscape
    readonly property int gap: Metrics.u(Metrics.reach ? 1 : 2)

    help: feedback.waiting ? qsTr("One moment…") : qsTr("Nobody will know it was you.")
    question: qsTr("How did it go?")
    touchedAllOver: true

    Grid {
        id: faces

        readonly property int lines: root.wide ? 1 : 5
        readonly property int cardHeight: Math.floor((parent.height - (lines - 1) * root.gap) / lines)

        columns: root.wide ? 5 : 1
        enabled: !root.feedback.waiting
        spacing: root.gap
        width: parent.width

        Repeater {
            model: root.feedback.faces

            FaceCard {
                required property string code
                required property string words

                objectName: "face-" + code
                beside: !root.wide
                chosen: root.feedback.given === code
                face: parseInt(code)
                height: root.wide ? Math.min(faces.cardHeight, Math.round(width * 1.3)) : Math.min(faces.cardHeight, Metrics.rowHeight * 1.8)
                text: words
                width: Math.floor((faces.width - (faces.columns - 1) * root.gap) / faces.columns)

                onClicked: root.feedback.give(code)
            }
        }
    }
}
