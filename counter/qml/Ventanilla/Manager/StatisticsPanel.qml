pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* A window with one of several views: their names above, the one that is seen below. */
Panel {
    id: root

    required property var views
    required property var look
    property alias source: loader.sourceComponent

    Row {
        id: tabs

        anchors.left: parent.left
        anchors.leftMargin: Metrics.u(0.5)
        anchors.right: parent.right

        Repeater {
            model: root.views

            ManagerTab {
                objectName: "view-" + code

                onClicked: root.look(code)
            }
        }
    }
    Rectangle {
        anchors.bottom: tabs.bottom
        color: Theme.line
        height: Metrics.ruleWidth
        width: parent.width
    }
    Loader {
        id: loader

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Metrics.u(2)
        anchors.right: parent.right
        anchors.top: tabs.bottom
        anchors.topMargin: Metrics.u(1.25)
    }
}
