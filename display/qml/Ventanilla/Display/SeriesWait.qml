import QtQuick
import Ventanilla.Design

/* One series and how long its newcomers wait. */
Item {
    id: root

    required property string series
    required property int low
    required property int high
    required property int size

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    implicitHeight: size
    objectName: "wait"

    SeriesMark {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        series: root.series
        size: root.size * 0.8
    }
    SignText {
        id: letter

        anchors.left: mark.right
        anchors.leftMargin: root.size * 0.25
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.ink
        size: root.size
        text: root.series
    }
    SignText {
        anchors.left: letter.right
        anchors.leftMargin: root.size * 0.25
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.ink
        objectName: "wait-range"
        size: root.size
        text: root.low + "–" + root.high
        weight: Theme.regular
    }
}
