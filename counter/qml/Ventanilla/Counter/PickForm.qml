import QtQuick
import Ventanilla.Design

/* Why somebody is called out of turn: kept, and read by others. */
Item {
    id: root

    signal given(reason: string)

    implicitHeight: reason.implicitHeight

    onVisibleChanged: {
        reason.text = "";
        if (visible)
            reason.forceActiveFocus();
    }

    Field {
        id: reason

        anchors.left: parent.left
        anchors.right: call.left
        anchors.rightMargin: Metrics.u(1.5)
        label: qsTr("Why now, before others? It is kept.")
        maximumLength: 200
        objectName: "pick-reason"

        onAccepted: {
            if (text.trim() !== "")
                root.given(text);
        }
    }
    MainButton {
        id: call

        anchors.bottom: reason.bottom
        anchors.right: parent.right
        enabled: reason.text.trim() !== ""
        focusPolicy: Qt.TabFocus
        glyph: "megaphone"
        objectName: "pick-call"
        text: qsTr("Call")

        onClicked: root.given(reason.text)
    }
}
