pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* People and interpreter, one more service, the class, a note. */
ScrolledColumn {
    id: root

    required property VisitModel visit
    readonly property bool writing: note.activeFocus

    /* For the focus ring of the tiles at the edge. */
    margin: Metrics.focusGap + Metrics.focusWidth
    spacing: Metrics.u(1.25)

    VisitKeys {
        enabled: !root.writing
        services: services
        visit: root.visit

        onNoteAsked: note.forceActiveFocus()
    }
    Flow {
        spacing: Metrics.u(1.25)
        width: parent.width

        KeyButton {
            id: fewer

            Accessible.name: qsTr("One person fewer")
            enabled: root.visit.can && root.visit.people > 1
            glyph: "minus"
            objectName: "visit-fewer"

            onClicked: root.visit.count(root.visit.people - 1)
        }
        Words {
            font.pixelSize: Metrics.tileText
            font.weight: Theme.semiBold
            height: fewer.height
            objectName: "visit-people"
            text: root.visit.peopleText
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.NoWrap
        }
        KeyButton {
            Accessible.name: qsTr("One person more")
            enabled: root.visit.can
            glyph: "plus"
            objectName: "visit-more"

            onClicked: root.visit.count(root.visit.people + 1)
        }
        ChoiceTile {
            chosen: root.visit.interpreter
            code: "interpreter"
            enabled: root.visit.can
            keys: "K"
            kind: "visit"
            pictogram: "phone-call"
            text: qsTr("Somebody interprets")
            width: implicitWidth + Metrics.u(5)

            onClicked: root.visit.interpret()
        }
        KeyButton {
            enabled: root.visit.canReprint
            glyph: "receipt"
            keys: "T"
            objectName: "reprint"
            text: qsTr("Ticket")

            onClicked: root.visit.reprint()
        }
    }
    Words {
        color: Theme.ink2
        font.weight: Theme.medium
        text: qsTr("One more service, afterwards")
        width: parent.width
    }
    Grid {
        id: grid

        columnSpacing: Metrics.u(1.5)
        columns: 2
        rowSpacing: Metrics.u(1)
        width: parent.width

        Repeater {
            id: services

            model: root.visit.services

            ChoiceTile {
                required property int index

                enabled: root.visit.can
                keys: index < 9 ? index + 1 : ""
                kind: "visit-service"
                width: (grid.width - grid.columnSpacing) / 2

                onClicked: root.visit.add(code)
            }
        }
    }
    Words {
        color: Theme.ink2
        font.weight: Theme.medium
        text: qsTr("Priority")
        width: parent.width
    }
    Flow {
        spacing: Metrics.u(1)
        width: parent.width

        Repeater {
            model: root.visit.classes

            ChoiceTile {
                enabled: root.visit.can
                kind: "visit-class"

                onClicked: root.visit.giveClass(code)
            }
        }
    }
    Field {
        id: note

        label: qsTr("A note for colleagues (M). It is forgotten in time.")
        maximumLength: 200
        objectName: "visit-note"
        width: parent.width

        onAccepted: {
            if (root.visit.write(text))
                text = "";
        }
    }
    Repeater {
        model: root.visit.notes

        FoundNote {
            width: parent.width
        }
    }
}
