pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Counter
import Ventanilla.Design

/* The roles, each with what it may do. */
Column {
    id: root

    required property PeopleModel people
    required property string role

    signal picked(string code)

    spacing: Metrics.u(1)

    Repeater {
        model: root.people.roles

        Column {
            id: one

            required property var modelData

            spacing: Metrics.u(0.5)
            width: root.width

            ChoiceTile {
                chosen: code === root.role
                code: one.modelData.code
                kind: "role"
                pictogram: ""
                text: one.modelData.text

                onClicked: root.picked(code)
            }
            Words {
                color: Theme.ink2
                font.pixelSize: Metrics.leastText
                text: one.modelData.means
                width: parent.width
            }
        }
    }
}
