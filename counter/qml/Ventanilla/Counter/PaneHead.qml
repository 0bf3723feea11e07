import QtQuick
import Ventanilla.Design

/* The head of something laid over the visitor: its name, and the way back. */
Item {
    id: root

    required property string title
    property bool closable: true

    signal closed

    implicitHeight: Math.max(words.implicitHeight, close.implicitHeight)

    Words {
        id: words

        anchors.left: parent.left
        anchors.right: root.closable ? close.left : parent.right
        anchors.rightMargin: Metrics.u(2)
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: Metrics.titleText
        font.weight: Theme.bold
        text: root.title
    }
    KeyButton {
        id: close

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        glyph: "x"
        keys: "Esc"
        objectName: "close-pane"
        text: qsTr("Close")
        visible: root.closable

        onClicked: root.closed()
    }
}
