import QtQuick
import Ventanilla.Design

/* A number that was given, large enough to be read or photographed, with its QR. */
Item {
    id: root

    required property string number
    required property string ahead
    required property string link
    required property list<string> qr
    property bool canRepeat: false

    signal again
    signal done

    Column {
        anchors.left: parent.left
        anchors.right: code.left
        anchors.rightMargin: Metrics.u(3)
        anchors.top: parent.top
        anchors.topMargin: Metrics.u(2)
        spacing: Metrics.u(3)

        TicketNumber {
            objectName: "issued-number"
            size: Math.round(Metrics.numberText * Math.min(1, parent.width / Metrics.u(54)))
            text: root.number
        }
        Words {
            font.pixelSize: Metrics.tileText
            font.weight: Theme.medium
            text: root.ahead
            width: parent.width
        }
        Words {
            color: Theme.ink2
            text: qsTr("The visitor can photograph the number, or follow it on a phone with the code.")
            width: parent.width
        }
    }
    QrCode {
        id: code

        anchors.right: parent.right
        anchors.top: parent.top
        label: root.link
        moduleSize: Math.max(4, Math.min(8, Math.floor(Math.min(address.y - Metrics.u(1), root.width * 0.5) / (rows.length + 2 * quiet))))
        rows: root.qr
    }
    Words {
        id: address

        anchors.bottom: foot.top
        anchors.bottomMargin: Metrics.u(2)
        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.ink2
        font.pixelSize: Metrics.leastText
        objectName: "issued-link"
        text: root.link
        wrapMode: Text.WrapAnywhere
    }
    Row {
        id: foot

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        spacing: Metrics.u(1.5)

        SecondButton {
            anchors.verticalCenter: parent.verticalCenter
            focusPolicy: Qt.TabFocus
            objectName: "issue-again"
            text: qsTr("Give another")
            visible: root.canRepeat

            onClicked: root.again()
        }
        MainButton {
            focusPolicy: Qt.TabFocus
            glyph: "check"
            objectName: "issue-done"
            text: qsTr("Done")

            onClicked: root.done()
        }
    }
}
