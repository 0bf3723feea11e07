import QtQuick

/* A key of the keyboard, drawn beside what it does. */
Rectangle {
    id: root

    property alias text: words.text
    property color ink: Theme.ink2
    property bool filled: false

    Accessible.ignored: true
    border.color: ink
    border.width: Metrics.edgeWidth
    color: filled ? Theme.panel : "transparent"
    implicitHeight: words.implicitHeight + Metrics.u(0.25)
    implicitWidth: Math.max(implicitHeight, words.implicitWidth + Metrics.u(1.25))
    radius: Metrics.corner / 2
    visible: text !== ""

    Words {
        id: words

        anchors.centerIn: parent
        color: root.ink
        font.pixelSize: Metrics.pc ? Metrics.leastText * 0.875 : Metrics.leastText
        font.weight: Theme.semiBold
        language: "en"
        wrapMode: Text.NoWrap
    }
}
