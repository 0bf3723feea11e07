pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* "What is your code?": held to the scanner, or typed on large keys; and the wait for the answer. */
PageFrame {
    id: root

    required property KioskModel kiosk
    required property CodeModel code
    readonly property bool wide: Metrics.landscape
    readonly property int gap: Metrics.u(Metrics.reach ? 1.5 : 2)

    help: qsTr("Show it to the scanner, or touch its letters.")
    question: qsTr("What is your code?")
    touchedAllOver: true

    Panel {
        id: field

        anchors.left: parent.left
        anchors.right: root.wide ? goOn.left : parent.right
        anchors.rightMargin: root.wide ? Metrics.u(2) : 0
        anchors.top: parent.top
        height: root.wide ? goOn.height : Metrics.mainHeight

        Words {
            Accessible.name: root.code.typed
            Accessible.role: Accessible.EditableText
            anchors.fill: parent
            anchors.leftMargin: Metrics.u(3)
            anchors.rightMargin: Metrics.u(3)
            font.letterSpacing: Metrics.u(0.5)
            font.pixelSize: Metrics.titleText
            font.weight: Theme.bold
            fontSizeMode: Text.Fit
            horizontalAlignment: Text.AlignLeft
            LayoutMirroring.enabled: false
            maximumLineCount: 1
            minimumPixelSize: Metrics.leastText
            text: root.code.typed
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.NoWrap
        }
    }
    CodeKeys {
        anchors.bottom: root.wide ? parent.bottom : goOn.top
        anchors.bottomMargin: root.wide ? 0 : root.gap
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: field.bottom
        anchors.topMargin: root.gap
        code: root.code
        enabled: !root.kiosk.issuing
    }
    MainButton {
        id: goOn

        objectName: "give-code"
        anchors.bottom: root.wide ? field.bottom : parent.bottom
        anchors.right: parent.right
        enabled: root.code.whole && !waiting
        glyph: "check"
        text: qsTr("Go on")
        waiting: root.kiosk.issuing
        waitingText: qsTr("One moment…")
        width: root.wide ? Math.round(parent.width * 0.3) : parent.width

        onClicked: root.code.give()
    }
}
