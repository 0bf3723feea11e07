import QtQuick
import Ventanilla.Design

/* Another PIN for the person here: the one of now, and the new one twice. */
Panel {
    id: root

    required property DeskModel desk
    required property PersonModel person
    readonly property bool complete: old.text.length >= 4 && fresh.text.length >= 4 && again.text.length >= 4

    function change() {
        if (send.enabled)
            root.person.changePin(old.text, fresh.text, again.text);
    }

    objectName: "pin-pane"

    Component.onCompleted: {
        root.person.begin();
        old.forceActiveFocus();
    }
    Component.onDestruction: root.person.begin()

    Connections {
        function onAnswered() {
            old.text = "";
            fresh.text = "";
            again.text = "";
            old.forceActiveFocus();
        }

        target: root.person
    }
    PaneHead {
        id: head

        anchors.left: parent.left
        anchors.margins: Metrics.u(2.5)
        anchors.right: parent.right
        anchors.top: parent.top
        title: qsTr("My PIN")

        onClosed: root.desk.open("visitor")
    }
    Column {
        anchors.left: head.left
        anchors.top: head.bottom
        anchors.topMargin: Metrics.u(1.5)
        spacing: Metrics.u(1.75)
        width: Math.min(head.width, Metrics.u(52))

        PinField {
            id: old

            label: qsTr("Your PIN now")
            objectName: "pin-old"
            width: parent.width

            onAccepted: fresh.forceActiveFocus()
        }
        PinField {
            id: fresh

            label: qsTr("The new one, 4 to 12 digits")
            objectName: "pin-new"
            width: parent.width

            onAccepted: again.forceActiveFocus()
        }
        PinField {
            id: again

            label: qsTr("The new one once more")
            objectName: "pin-again"
            width: parent.width

            onAccepted: root.change()
        }
        MainButton {
            id: send

            enabled: root.complete && !waiting
            focusPolicy: Qt.TabFocus
            glyph: "key"
            objectName: "pin-change"
            text: qsTr("Change my PIN")
            waiting: root.person.busy
            width: parent.width

            onClicked: root.change()
        }
        SaidNotice {
            objectName: "pin-said"
            outcome: root.person.saidSign
            text: root.person.said
            width: parent.width
        }
    }
}
