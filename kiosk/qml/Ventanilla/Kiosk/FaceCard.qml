import QtQuick
import Ventanilla.Design

/* One answer: a face with its word, beside it in a row, below it in a column. */
Touchable {
    id: root

    required property int face
    property bool beside: false

    padding: Metrics.u(beside ? 1 : 0.25)

    contentItem: Item {
        FaceSign {
            id: sign

            anchors.left: root.beside ? parent.left : undefined
            anchors.leftMargin: Metrics.u(2)
            anchors.horizontalCenter: root.beside ? undefined : parent.horizontalCenter
            anchors.top: root.beside ? undefined : parent.top
            anchors.verticalCenter: root.beside ? parent.verticalCenter : undefined
            face: root.face
            size: Math.floor(root.beside ? Math.min(parent.height, Metrics.tileIcon * 1.6) : Math.min(parent.width, parent.height - words.implicitHeight - Metrics.u(1)))
        }
        Words {
            id: words

            Accessible.ignored: true
            anchors.bottom: root.beside ? undefined : parent.bottom
            anchors.left: root.beside ? sign.right : parent.left
            anchors.leftMargin: root.beside ? Metrics.u(3) : 0
            anchors.right: parent.right
            anchors.verticalCenter: root.beside ? parent.verticalCenter : undefined
            font.pixelSize: root.beside ? Metrics.tileText : Metrics.bodyText
            font.weight: Theme.semiBold
            horizontalAlignment: root.beside ? Text.AlignLeft : Text.AlignHCenter
            text: root.text
        }
    }
}
