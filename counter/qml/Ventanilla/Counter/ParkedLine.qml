import QtQuick
import Ventanilla.Design

/* One who is on hold: sign, number, until when; a key when they are back. */
Item {
    id: root

    required property string stepId
    required property string number
    required property string service
    required property string second
    required property string key
    property bool linked: true

    signal openAsked
    signal backAsked

    Accessible.name: [number, service, second].join(", ")
    Accessible.role: Accessible.ListItem
    implicitHeight: Metrics.u(6.5)

    TapHandler {
        enabled: root.linked
        gesturePolicy: TapHandler.ReleaseWithinBounds

        onTapped: root.openAsked()
    }
    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Metrics.u(3)
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.ink2
        glyph: "hourglass"
    }
    SignText {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: Metrics.u(1.25)
        anchors.verticalCenter: parent.verticalCenter
        color: root.linked ? Theme.ink : Theme.ink2
        size: Metrics.tileText
        text: root.number
        weight: Theme.semiBold
    }
    Words {
        Accessible.ignored: true
        anchors.left: words.right
        anchors.leftMargin: Metrics.u(1.5)
        anchors.right: back.left
        anchors.rightMargin: Metrics.u(1)
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.ink2
        font.pixelSize: Metrics.leastText
        text: root.second
    }
    KeyButton {
        id: back

        anchors.right: parent.right
        anchors.rightMargin: Metrics.u(3)
        anchors.verticalCenter: parent.verticalCenter
        enabled: root.linked
        keys: root.key
        objectName: "back-" + root.number
        text: qsTr("Is back")

        onClicked: root.backAsked()
    }
}
