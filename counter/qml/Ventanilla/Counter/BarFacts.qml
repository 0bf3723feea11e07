import QtQuick
import Ventanilla.Design

/* A word over a smaller one. */
Item {
    id: root

    property string text
    property string second
    property color tone: Theme.plinthSoft
    property real widest: Metrics.u(20)

    implicitHeight: lines.implicitHeight
    implicitWidth: lines.implicitWidth

    Column {
        id: lines

        anchors.verticalCenter: parent.verticalCenter

        Words {
            color: Theme.plinthInk
            elide: Text.ElideRight
            font.pixelSize: Metrics.bodyText
            font.weight: Theme.semiBold
            text: root.text
            width: Math.min(implicitWidth, root.widest)
            wrapMode: Text.NoWrap
        }
        Words {
            color: root.tone
            elide: Text.ElideRight
            font.pixelSize: Metrics.leastText
            text: root.second
            visible: text !== ""
            width: Math.min(implicitWidth, root.widest)
            wrapMode: Text.NoWrap
        }
    }
}
