pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* Is all well at this computer? One row a thing, the word of its state before what to do. */
FocusScope {
    id: root

    required property ComputerModel model

    Finding {
        id: finding

        anchors.left: parent.left
        anchors.right: again.left
        anchors.rightMargin: Metrics.u(2)
        anchors.verticalCenter: again.verticalCenter
        objectName: "finding"
        text: root.model.title
    }
    SecondButton {
        id: again

        anchors.right: parent.right
        anchors.top: parent.top
        enabled: !root.model.looking
        focus: true
        glyph: "arrow-clockwise"
        objectName: "look-again"
        text: qsTr("Look again")

        onClicked: root.model.again()
    }
    Panel {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: again.bottom
        anchors.topMargin: Metrics.u(2)
        height: rows.height + 2 * rows.y

        Column {
            id: rows

            width: parent.width
            y: Metrics.u(1)

            Repeater {
                model: root.model.rows

                ComputerRow {
                    width: rows.width
                }
            }
        }
    }
}
