import QtQuick
import Ventanilla.Design

/* One section's name; the one that is seen is underlined. */
Touchable {
    id: root

    required property string code
    required property string title
    required chosen

    Accessible.role: Accessible.PageTab
    focusPolicy: Qt.TabFocus
    horizontalPadding: Metrics.u(2)
    objectName: "section-" + code
    text: title
    verticalPadding: 0

    background: Item {
        Rectangle {
            anchors.bottom: parent.bottom
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.action
            height: Metrics.focusWidth + Metrics.u(0.25)
            visible: root.chosen
            width: parent.width - root.leftPadding - root.rightPadding
        }
        FocusRing {
            anchors.margins: Metrics.u(1)
            corner: root.corner
            visible: root.visualFocus
        }
    }
    contentItem: Words {
        Accessible.ignored: true
        color: root.chosen || root.down ? Theme.action : Theme.ink2
        font.pixelSize: Metrics.bodyText
        font.weight: root.chosen ? Theme.bold : Theme.medium
        text: root.title
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
    }
}
