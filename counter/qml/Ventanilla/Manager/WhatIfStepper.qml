import QtQuick
import Ventanilla.Design

/* A figure between less and more. */
Item {
    id: root

    required property string name
    required property string text
    property string label

    signal stepped(int by)

    implicitHeight: less.height

    SecondButton {
        id: less

        Accessible.name: qsTr("Less: %1").arg(root.text)
        anchors.left: parent.left
        glyph: "minus"
        objectName: "whatif-" + root.name + "-less"
        width: Metrics.u(7)

        onClicked: root.stepped(-1)
    }
    Words {
        anchors.left: less.right
        anchors.leftMargin: Metrics.u(1)
        anchors.right: more.left
        anchors.rightMargin: Metrics.u(1)
        anchors.verticalCenter: parent.verticalCenter
        font.weight: Theme.semiBold
        horizontalAlignment: Text.AlignHCenter
        objectName: "whatif-" + root.name
        text: root.label === "" ? root.text : root.label + " " + root.text
    }
    SecondButton {
        id: more

        Accessible.name: qsTr("More: %1").arg(root.text)
        anchors.right: parent.right
        glyph: "plus"
        objectName: "whatif-" + root.name + "-more"
        width: less.width

        onClicked: root.stepped(1)
    }
}
