import QtQuick
import Ventanilla.Design

/* One thing of this computer: name, how it is, and what was found or is to be done. */
Item {
    id: root

    required property string what
    required property string name
    required property string condition
    required property string stateText
    required property string glyph
    required property string said
    readonly property bool bad: condition === "trouble"

    Accessible.name: name + ": " + stateText + ". " + said
    Accessible.role: Accessible.ListItem
    height: Math.max(Metrics.u(6.5), words.implicitHeight + Metrics.u(2))
    objectName: "thing-" + what

    Words {
        id: title

        Accessible.ignored: true
        anchors.verticalCenter: parent.verticalCenter
        font.weight: Theme.bold
        text: root.name
        width: Metrics.u(16)
        x: Metrics.u(2.5)
    }
    Icon {
        id: sign

        anchors.left: title.right
        anchors.verticalCenter: parent.verticalCenter
        bold: root.bad
        color: root.bad ? Theme.trouble : Theme.ink2
        glyph: root.glyph
        size: Metrics.u(3)
    }
    Words {
        id: how

        Accessible.ignored: true
        anchors.left: sign.right
        anchors.leftMargin: Metrics.u(1)
        anchors.verticalCenter: parent.verticalCenter
        color: root.bad ? Theme.trouble : Theme.ink2
        font.weight: root.bad ? Theme.bold : Theme.medium
        text: root.stateText
        width: Metrics.u(13)
    }
    Words {
        id: words

        Accessible.ignored: true
        anchors.left: how.right
        anchors.right: parent.right
        anchors.rightMargin: Metrics.u(2.5)
        anchors.verticalCenter: parent.verticalCenter
        text: root.said
    }
}
