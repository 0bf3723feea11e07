import QtQuick

/* "Is one of these you?": nothing is to be proved, and saying nothing is as large as the rest. */
PageFrame {
    id: root

    required property WayModel way

    help: qsTr("You do not have to answer. Nobody asks for proof.")
    question: qsTr("Is one of these you?")
    step: 2
    steps: 3
    touchedAllOver: true

    NeedGrid {
        always: qsTr("None of these, or I prefer not to say")
        alwaysGlyph: "caret-right"
        anchors.fill: parent
        choices: root.way.answers
        more: root.way.hasMore
        prefix: "class-"

        onAlwaysChosen: root.way.sayNothing()
        onChosen: code => root.way.choosePriority(code)
        onMoreWanted: root.way.more()
    }
}
