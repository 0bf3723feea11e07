import QtQuick

/* Above everything while nothing here is real. Both words always: who learns reads one of them. */
Rectangle {
    id: root

    /* Of the window: Metrics measures what this leaves of it. */
    required property int shortSide
    readonly property bool needed: Metrics.training

    Accessible.name: words.text
    Accessible.role: Accessible.Notification
    color: Theme.call
    height: needed ? Metrics.pc ? 26 : Math.round(shortSide * 0.056) : 0
    objectName: "training-band"
    visible: needed

    Words {
        id: words

        Accessible.ignored: true
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.callInk
        font.pixelSize: Math.max(1, Math.round(root.height * 0.64))
        font.weight: Theme.bold
        horizontalAlignment: Text.AlignHCenter
        language: "es"
        text: "Práctica  ·  Training"
    }
}
