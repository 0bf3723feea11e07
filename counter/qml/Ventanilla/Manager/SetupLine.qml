pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Counter
import Ventanilla.Design

/* One line of a form: a field to write in, or choices to touch, and what is wrong with it. */
Column {
    id: root

    required property string key
    required property string kind
    required property string label
    required property string value
    required property string trouble
    required property var choices
    readonly property bool typed: ["text", "number", "list", "texts"].includes(kind)

    signal written(string typed)
    signal chosen(string code)

    spacing: Metrics.u(0.75)

    Loader {
        sourceComponent: {
            switch (root.kind) {
            case "flag":
                return flag;
            case "glyph":
                return glyphs;
            case "either":
                return either;
            default:
                return root.typed ? field : tiles;
            }
        }
        width: parent.width
    }
    Row {
        spacing: Metrics.u(0.75)
        visible: root.trouble !== ""
        width: parent.width

        Icon {
            id: sign

            color: Theme.trouble
            glyph: "warning"
            size: Metrics.bodyText
        }
        Words {
            color: Theme.trouble
            font.weight: Theme.semiBold
            objectName: "trouble-" + root.key
            text: root.trouble
            width: parent.width - sign.width - parent.spacing
        }
    }
    Component {
        id: field

        Field {
            label: root.label
            maximumLength: 400
            objectName: "line-" + root.key

            /* Not bound: what is being typed is not written anew beneath the fingers. */
            Component.onCompleted: text = root.value
            onTextChanged: {
                if (text !== root.value)
                    root.written(text);
            }
        }
    }
    Component {
        id: flag

        ChoiceTile {
            chosen: root.choices[0].chosen
            code: "yes"
            kind: "line-" + root.key
            pictogram: ""
            text: root.label

            onClicked: root.chosen(chosen ? "no" : "yes")
        }
    }
    Component {
        id: tiles

        Column {
            spacing: Metrics.u(0.75)

            Words {
                font.weight: Theme.medium
                text: root.label
                width: parent.width
            }
            ChoiceTiles {
                choices: root.choices
                kind: "line-" + root.key
                width: parent.width

                onChosen: code => root.chosen(code)
            }
        }
    }
    Component {
        id: either

        Column {
            spacing: Metrics.u(1)

            Field {
                id: written

                label: root.label
                maximumLength: 400
                objectName: "line-" + root.key
                width: parent.width

                Component.onCompleted: text = root.value
                onTextChanged: {
                    if (text !== root.value)
                        root.written(text);
                }
            }
            ChoiceTiles {
                choices: root.choices
                kind: "line-" + root.key
                width: parent.width

                onChosen: code => {
                    root.chosen(code);
                    written.text = root.value;
                }
            }
        }
    }
    Component {
        id: glyphs

        Column {
            spacing: Metrics.u(0.75)

            Words {
                font.weight: Theme.medium
                text: root.label
                width: parent.width
            }
            Flow {
                spacing: Metrics.u(1)
                width: parent.width

                Repeater {
                    model: root.choices

                    Touchable {
                        id: glyph

                        required property var modelData

                        Accessible.checkable: true
                        Accessible.checked: chosen
                        Accessible.name: modelData.code
                        chosen: modelData.chosen
                        focusPolicy: Qt.TabFocus
                        objectName: "line-" + root.key + "-" + modelData.code
                        padding: Metrics.u(1)

                        contentItem: Icon {
                            glyph: glyph.modelData.glyph
                            size: Metrics.tileIcon
                        }

                        onClicked: root.chosen(modelData.code)
                    }
                }
            }
        }
    }
}
