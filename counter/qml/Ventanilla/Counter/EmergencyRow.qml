import QtQuick
import Ventanilla.Design

/* One call for help: where, since when, and who goes; until somebody does, a key to say so. */
Rectangle {
    id: root

    required property string emergency
    required property string text
    required property string going
    required property bool can
    property bool small: false
    readonly property bool over: going !== ""
    readonly property color ink: over ? Theme.ink : Theme.panel

    signal goAsked

    Accessible.name: [text, going].join(" ")
    Accessible.role: Accessible.AlertMessage
    color: over ? Theme.doneTint : Theme.trouble
    height: visible ? implicitHeight : 0
    implicitHeight: Math.max(words.implicitHeight, go.implicitHeight) + Metrics.u(small ? 0 : 1.5)
    objectName: "emergency"

    Icon {
        id: icon

        anchors.left: parent.left
        anchors.leftMargin: Metrics.u(3)
        anchors.verticalCenter: parent.verticalCenter
        color: root.ink
        glyph: root.over ? "check-circle" : "warning-octagon"
        size: Metrics.smallIcon * 1.3
    }
    Words {
        id: words

        Accessible.ignored: true
        anchors.left: icon.right
        anchors.leftMargin: Metrics.u(1.5)
        anchors.right: go.left
        anchors.rightMargin: Metrics.u(2)
        anchors.verticalCenter: parent.verticalCenter
        color: root.ink
        font.pixelSize: root.small ? Metrics.bodyText : Metrics.tileText
        font.weight: Theme.bold
        objectName: "emergency-words"
        text: root.over ? root.text + "  " + root.going : root.text
    }
    KeyButton {
        id: go

        anchors.right: parent.right
        anchors.rightMargin: Metrics.u(3)
        anchors.verticalCenter: parent.verticalCenter
        glyph: "arrow-right"
        keys: "F12"
        objectName: "emergency-go"
        text: qsTr("I am going")
        visible: root.can

        onClicked: root.goAsked()
    }
}
