import QtQuick
import QtQuick.Templates as T

/* A promise of the plinth: icon over word. `plate` is the white quick exit. */
T.AbstractButton {
    id: root

    property string glyph
    /* Listening, more help: shown in maiz with a frame while it lasts. */
    property bool active: false
    property bool plate: false
    /* False: nothing is shown or touched, but the place stays. */
    property bool present: true
    property bool ruled: !plate
    /* Stands on every page: the keypad does not begin here. */
    readonly property bool standing: true
    readonly property bool bright: active || down
    /* Focused or pressed: another frame than that of what lasts. */
    readonly property bool thick: visualFocus || down
    /* What is framed already while it lasts is filled when it is pressed or has the focus, too. */
    readonly property bool filled: thick && active
    readonly property color ink: filled ? Theme.plinth : plate ? (down ? Theme.plate : Theme.plateInk) : bright ? Theme.plinthNow : Theme.plinthInk

    /* A word longer than its place is set smaller, never cut and never broken. */
    readonly property string longestWord: text.split(" ").reduce((a, b) => b.length > a.length ? b : a, "")
    readonly property int weight: Metrics.largeType ? Theme.bold : Theme.medium
    readonly property real fit: Math.min(1, availableWidth / Math.max(1, widest.advanceWidth))

    Accessible.name: text
    Accessible.onPressAction: click()
    Accessible.role: Accessible.Button
    Keys.onEnterPressed: click()
    Keys.onReturnPressed: click()
    enabled: present
    focusPolicy: Qt.StrongFocus
    height: parent ? parent.height : implicitHeight
    implicitHeight: Metrics.plinthHeight
    implicitWidth: Metrics.touch * 2
    opacity: present ? 1 : 0
    /* Room for any frame, so that words neither move nor lie under it. */
    leftPadding: Metrics.px(Metrics.largeType ? 16 : 10)
    padding: Metrics.u(0.5)
    rightPadding: leftPadding
    width: parent && parent.parent instanceof Plinth ? (parent.parent as Plinth).share : implicitWidth

    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.margins: Metrics.px(root.thick ? 13 : 8)
            color: !root.plate ? "transparent" : root.down ? Theme.plateInk : Theme.plate
            radius: Metrics.corner - Metrics.px(2)
        }
        Rectangle {
            anchors.fill: parent
            anchors.margins: Metrics.px(root.thick ? 1 : 3)
            border.color: root.bright || root.visualFocus ? Theme.plinthNow : "transparent"
            border.width: root.thick ? Metrics.px(8) : root.bright ? Metrics.strongLine : 0
            color: root.filled ? Theme.plinthNow : "transparent"
            radius: Metrics.corner
        }
        Rectangle {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.plinthRule
            height: Math.round(parent.height * (Theme.highContrast ? 1 : 0.56))
            opacity: Theme.highContrast ? 1 : 0.6
            visible: root.ruled
            width: Metrics.ruleWidth
        }
    }
    contentItem: Item {
        implicitHeight: picture.height + words.implicitHeight

        TextMetrics {
            id: widest

            font.family: Theme.family
            font.pixelSize: Metrics.leastText
            font.weight: root.weight
            text: root.longestWord
        }

        Icon {
            id: picture

            anchors.horizontalCenter: parent.horizontalCenter
            color: root.ink
            glyph: root.glyph
            size: Math.round(Metrics.plinthHeight * 0.31)
            y: Math.round(parent.height * 0.12)
        }
        Words {
            id: words

            Accessible.ignored: true
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: picture.bottom
            anchors.topMargin: Metrics.u(0.5)
            color: root.ink
            font.pixelSize: Math.floor(widest.font.pixelSize * root.fit)
            font.weight: root.weight
            horizontalAlignment: Text.AlignHCenter
            text: root.text
        }
    }
}
