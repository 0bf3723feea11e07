import QtQuick
import Ventanilla.Design

/* Stands above those whom this desk does not call now; above the others it takes no room. */
Item {
    id: root

    /* "mine" or "others". */
    required property string section

    height: section === "mine" ? 0 : words.implicitHeight + Metrics.u(3)
    visible: height > 0

    Words {
        id: words

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.u(1)
        anchors.left: parent.left
        anchors.leftMargin: Metrics.u(3)
        color: Theme.ink2
        font.pixelSize: Metrics.leastText
        font.weight: Theme.medium
        text: qsTr("Not for this desk now")
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.line
        height: Metrics.ruleWidth
        width: parent.width
    }
}
