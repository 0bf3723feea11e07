import QtQuick
import Ventanilla.Design

/* A short word to choose among a few. */
Touchable {
    id: root

    required property string code
    required property string name
    required chosen

    Accessible.checkable: true
    Accessible.checked: chosen
    focusPolicy: Qt.TabFocus
    implicitHeight: Metrics.touch
    padding: 0
    text: name

    contentItem: Words {
        Accessible.ignored: true
        color: root.chosen ? Theme.action : Theme.ink
        font.weight: root.chosen ? Theme.bold : Theme.medium
        horizontalAlignment: Text.AlignHCenter
        text: root.text
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
    }
}
