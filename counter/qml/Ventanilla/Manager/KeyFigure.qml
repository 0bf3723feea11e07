import QtQuick
import Ventanilla.Design

/* A figure in large type, what it is, and what it was before. */
Item {
    id: root

    required property string code
    required property string value
    required property string label
    required property string before
    required property int index

    Accessible.name: label + ": " + value + ", " + before
    Accessible.role: Accessible.StaticText
    implicitHeight: column.implicitHeight
    objectName: "figure-" + code

    Rectangle {
        color: Theme.line
        height: parent.height
        visible: root.index > 0
        width: Metrics.ruleWidth
    }
    Column {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: root.index > 0 ? Metrics.u(2) : 0
        anchors.right: parent.right

        Words {
            Accessible.ignored: true
            font.pixelSize: Metrics.pageWidth < 1600 ? Metrics.titleText : Metrics.questionText
            font.weight: Theme.bold
            objectName: "value"
            text: root.value
        }
        Words {
            Accessible.ignored: true
            font.weight: Theme.semiBold
            text: root.label
            width: parent.width
            wrapMode: Text.Wrap
        }
        Words {
            Accessible.ignored: true
            color: Theme.ink2
            font.pixelSize: Metrics.leastText
            text: root.before
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
}
