import QtQuick
import Ventanilla.Design

/* "What do you need today?" Everything that fits is marked; one button goes on. */
PageFrame {
    id: root

    required property WayModel way
    readonly property bool wide: Metrics.landscape
    readonly property int half: Math.floor((width - 2 * Metrics.pageMargin - Metrics.u(2)) / 2)

    help: qsTr("Touch what fits. You can choose several.")
    question: qsTr("What do you need today?")
    step: 1
    steps: way.asksPriority ? 3 : 2
    touchedAllOver: true

    NeedGrid {
        anchors.bottom: other.visible ? other.top : goOn.top
        anchors.bottomMargin: Metrics.u(2)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        choices: root.way.needs
        marks: true
        more: root.way.hasMore

        onChosen: code => root.way.chooseNeed(code)
        onMoreWanted: root.way.more()
    }
    NeedTile {
        id: other

        objectName: "other-need"
        Accessible.checkable: true
        Accessible.checked: chosen
        Accessible.role: Accessible.CheckBox
        anchors.bottom: root.wide ? parent.bottom : goOn.top
        anchors.bottomMargin: root.wide ? 0 : Metrics.u(2)
        anchors.left: parent.left
        chosen: root.way.otherChosen
        endGlyph: chosen ? "check-circle" : ""
        form: NeedTile.Row
        glyph: root.way.otherPictogram
        height: root.wide ? goOn.height : implicitHeight
        plain: true
        second: root.way.otherNote || (root.wide || !Metrics.far ? "" : qsTr("We help you at the welcome desk"))
        text: root.way.otherWords
        visible: root.way.otherCode !== ""
        width: root.wide ? root.half : parent.width

        onClicked: root.way.chooseNeed(root.way.otherCode)
    }
    MainButton {
        id: goOn

        objectName: "go-on"
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        enabled: root.way.count > 0
        glyph: "caret-right"
        lead: false
        height: Math.max(implicitHeight, root.wide ? other.implicitHeight : 0)
        text: root.way.goOnWords
        width: root.wide && other.visible ? root.half : parent.width

        onClicked: root.way.goOn()
    }
}
