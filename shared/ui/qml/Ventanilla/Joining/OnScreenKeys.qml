pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* Keys for a screen without a keyboard: what addresses and names are made of. */
Column {
    id: root

    property bool capitals: false
    property bool raised: capitals
    readonly property list<string> rows: ["1234567890", "qwertyuiop", "asdfghjklñ", "zxcvbnm.-:"]
    readonly property real keyWidth: (width - 9 * spacing) / 10

    signal pressed(string letter)
    signal erased

    spacing: Metrics.u(1)

    Repeater {
        model: root.rows

        Row {
            id: row

            required property string modelData

            spacing: root.spacing

            Repeater {
                model: row.modelData.split("")

                KeyButton {
                    required property string modelData

                    objectName: "key-" + modelData
                    text: root.raised ? modelData.toUpperCase() : modelData
                    width: root.keyWidth

                    onClicked: {
                        root.pressed(text);
                        root.raised = false;
                    }
                }
            }
        }
    }
    Row {
        spacing: root.spacing

        KeyButton {
            chosen: root.raised
            glyph: "arrow-fat-up"
            objectName: "key-shift"
            text: qsTr("Capital")
            width: 2 * root.keyWidth + root.spacing

            onClicked: root.raised = !root.raised
        }
        KeyButton {
            objectName: "key-space"
            text: qsTr("Space")
            width: 6 * root.keyWidth + 5 * root.spacing

            onClicked: root.pressed(" ")
        }
        KeyButton {
            glyph: "backspace"
            objectName: "key-erase"
            text: qsTr("Erase")
            width: 2 * root.keyWidth + root.spacing

            onClicked: root.erased()
        }
    }
}
