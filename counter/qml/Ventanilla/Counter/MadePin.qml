import QtQuick
import Ventanilla.Design

/* A PIN that was made for somebody, as large as a number: it is shown this once. */
Column {
    id: root

    required property string pin
    required property string said

    spacing: Metrics.u(3)

    Words {
        font.pixelSize: Metrics.tileText
        font.weight: Theme.semiBold
        objectName: "made-said"
        text: root.said
        width: parent.width
    }
    SignText {
        Accessible.name: root.pin
        objectName: "made-pin"
        size: Metrics.numberText
        text: root.pin
    }
    Words {
        font.pixelSize: Metrics.tileText
        text: qsTr("Tell it to them now: it is shown only this once.")
        width: parent.width
    }
    Words {
        color: Theme.ink2
        text: qsTr("They can change it later with F2 at any console.")
        width: parent.width
    }
}
