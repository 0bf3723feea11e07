pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Ventanilla.Counter
import Ventanilla.Design

/* The parts of the set-up; the figure at one is how much there is to put right. */
Panel {
    id: root

    required property SetupModel model

    ListView {
        anchors.fill: parent
        anchors.margins: Metrics.edgeWidth
        Keys.onDownPressed: root.model.stepPart(1)
        Keys.onUpPressed: root.model.stepPart(-1)
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0
        clip: true
        currentIndex: root.model.partPlace
        highlightMoveDuration: 0
        keyNavigationEnabled: false
        model: root.model.parts
        objectName: "setup-parts"

        onCurrentIndexChanged: positionViewAtIndex(currentIndex, ListView.Contain)

        T.ScrollBar.vertical: SlimBar {
        }
        delegate: SetupRow {
            required property string code
            required property string title
            required property string troubles
            required chosen

            name: title
            objectName: "part-" + code
            figure: troubles
            width: ListView.view.width

            onClicked: root.model.openPart(code)
        }
    }
}
