import QtQuick

/* "Which fits best?", of a need that leads to several services. */
PageFrame {
    id: root

    required property WayModel way

    help: way.unclearWords
    question: qsTr("Which fits best?")
    step: 1
    steps: way.asksPriority ? 3 : 2
    touchedAllOver: true

    NeedGrid {
        always: qsTr("I don’t know")
        alwaysGlyph: "hand-waving"
        anchors.fill: parent
        choices: root.way.answers
        prefix: "fit-"

        onAlwaysChosen: root.way.knowNoFit()
        onChosen: codes => root.way.chooseFit(codes)
    }
}
