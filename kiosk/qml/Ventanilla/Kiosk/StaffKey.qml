import QtQuick
import Ventanilla.Design

/* A key of the keypad: a digit, or a sign for taking one back and for "that is it". */
Touchable {
    id: root

    property string key
    readonly property bool isDigit: key.length === 1

    edge: Theme.action
    objectName: "key-" + key
    text: isDigit ? key : key === "enter" ? qsTr("OK") : qsTr("Take the last digit back")

    contentItem: Item {
        SignText {
            Accessible.ignored: true
            anchors.centerIn: parent
            color: Theme.action
            size: Metrics.titleText
            text: root.key
            visible: root.isDigit
        }
        Icon {
            anchors.centerIn: parent
            color: Theme.action
            glyph: root.key === "enter" ? "check" : "backspace"
            size: Metrics.titleText
            visible: !root.isDigit
        }
    }
}
