import QtQuick
import Ventanilla.Design

/* The eight digits, readable across a room; who types them where, and how long they hold. */
Item {
    id: root

    required property JoiningModel joining

    FaceHead {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        help: root.joining.help
        title: root.joining.title
    }
    Panel {
        id: plate

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: Metrics.u(3)
        height: digits.height + Metrics.u(Metrics.kiosk ? 10 : 6)

        SignText {
            id: digits

            Accessible.name: text
            anchors.centerIn: parent
            objectName: "pairing-code"
            opacity: root.joining.codeIsOver ? 0 : 1
            size: Math.min(Math.round((plate.width - Metrics.u(6)) / 5.3), Math.round(root.height * (Metrics.kiosk ? 0.34 : 0.42)))
            text: root.joining.code
        }
    }
    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: plate.bottom
        anchors.topMargin: Metrics.u(2)
        spacing: Metrics.u(1.5)

        Row {
            spacing: Metrics.u(1.5)
            width: parent.width

            Icon {
                id: sign

                glyph: "timer"
                size: Metrics.bodyText * 1.3
            }
            Words {
                font.weight: Theme.semiBold
                objectName: "joining-note"
                text: root.joining.note
                width: parent.width - sign.width - Metrics.u(1.5)
            }
        }
        Words {
            font.weight: Theme.medium
            objectName: "joining-remark"
            text: root.joining.secondText
            visible: text !== ""
            width: parent.width
        }
        Words {
            color: Theme.ink2
            font.pixelSize: Metrics.secondText
            text: root.joining.atTheHub
            width: parent.width
            wrapMode: Text.Wrap
        }
        Words {
            color: Theme.ink2
            font.pixelSize: Metrics.secondText
            text: root.joining.wrongDigits
            width: parent.width
        }
    }
}
