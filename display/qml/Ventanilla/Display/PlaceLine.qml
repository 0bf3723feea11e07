import QtQuick
import Ventanilla.Design

/* Where a desk is, in words, and the way to it. */
Item {
    id: root

    required property string arrow
    required property bool aimed
    required property string language
    required property string text
    required property color ink
    required property int size

    implicitHeight: Math.round(size * 1.1)

    Arrow {
        id: way

        aimed: root.aimed
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        color: root.ink
        glyph: root.arrow
        size: root.arrow === "" ? 0 : root.size * 1.15
    }
    FitSign {
        anchors.left: way.right
        anchors.leftMargin: root.arrow === "" ? 0 : root.size * 0.35
        anchors.verticalCenter: parent.verticalCenter
        color: root.ink
        language: root.language
        most: root.size
        objectName: "place"
        room: root.width - way.width - anchors.leftMargin
        text: root.text
        weight: Theme.semiBold
    }
}
