import QtQuick

/* "What is it about?", by the names that everybody may read; or the house in general. */
PageFrame {
    id: root

    required property FeedbackModel feedback

    help: qsTr("Nobody will know it was you.")
    question: qsTr("What is it about?")
    touchedAllOver: true

    NeedGrid {
        always: root.feedback.inGeneral
        alwaysGlyph: "house"
        anchors.fill: parent
        choices: root.feedback.services
        more: root.feedback.hasMore
        prefix: "about-"

        onAlwaysChosen: root.feedback.chooseGeneral()
        onChosen: code => root.feedback.choose(code)
        onMoreWanted: root.feedback.more()
    }
}
