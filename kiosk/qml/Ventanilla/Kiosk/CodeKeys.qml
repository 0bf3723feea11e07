pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/*
 * Letters, figures and a hyphen as large keys, and one that takes the last back. Their order is that
 * of the letters, also where the page runs from right to left.
 */
Grid {
    id: root

    required property CodeModel code
    readonly property int gap: Metrics.u(Metrics.landscape || Metrics.reach ? 1.5 : 2)
    readonly property int rowCount: Math.ceil((keys.count + 1) / columns)
    readonly property int keyWidth: Math.floor((width - gap * (columns - 1)) / columns)
    readonly property int keyHeight: Math.floor(Math.min((height - gap * (rowCount - 1)) / rowCount, keyWidth))

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    columns: Metrics.landscape ? 13 : Metrics.reach ? 9 : 6
    spacing: gap

    Repeater {
        id: keys

        model: root.code.keys

        Touchable {
            id: key

            required property string modelData

            objectName: "key-" + modelData
            height: root.keyHeight
            padding: 0
            text: modelData
            width: root.keyWidth

            contentItem: Words {
                Accessible.ignored: true
                font.pixelSize: Metrics.tileText
                font.weight: Theme.semiBold
                horizontalAlignment: Text.AlignHCenter
                text: key.text
                verticalAlignment: Text.AlignVCenter
            }

            onClicked: root.code.press(modelData)
        }
    }
    Touchable {
        objectName: "key-erase"
        height: root.keyHeight
        padding: 0
        text: qsTr("Erase")
        width: root.keyWidth

        contentItem: Item {
            Icon {
                anchors.centerIn: parent
                glyph: "backspace"
                size: Metrics.tileText
            }
        }

        onClicked: root.code.erase()
    }
}
