import QtQuick
import Ventanilla.Design

/* An address or a name is typed: by a keyboard, or on the screen where fingers are all there is. */
FocusScope {
    id: root

    required property JoiningModel joining
    readonly property bool isName: joining.face === "name"

    Component.onCompleted: {
        input.text = isName ? joining.name : joining.address;
        input.forceActiveFocus();
    }

    FaceHead {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        help: root.joining.help
        title: root.joining.title
    }
    Panel {
        id: box

        anchors.left: parent.left
        anchors.right: Metrics.landscape ? ok.left : parent.right
        anchors.rightMargin: Metrics.landscape ? Metrics.u(2) : 0
        anchors.top: head.bottom
        anchors.topMargin: Metrics.u(3)
        border.color: Theme.focus
        border.width: Metrics.strongLine
        height: Math.round(Metrics.tileText * 2.2)

        TextInput {
            id: input

            Accessible.name: root.joining.title
            anchors.fill: parent
            anchors.leftMargin: Metrics.u(2)
            anchors.rightMargin: Metrics.u(2)
            clip: true
            color: Theme.ink
            focus: true
            font.family: Theme.family
            font.pixelSize: Metrics.tileText
            maximumLength: root.isName ? 40 : 80
            objectName: "typed"
            selectByMouse: true
            selectedTextColor: Theme.actionInk
            selectionColor: Theme.action
            verticalAlignment: TextInput.AlignVCenter

            onAccepted: root.joining.enter(text)
        }
    }
    Notice {
        id: wrong

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: box.bottom
        anchors.topMargin: Metrics.u(2)
        objectName: "typed-wrong"
        title: root.joining.note
        visible: title !== ""
    }
    MainButton {
        id: ok

        anchors.right: parent.right
        anchors.top: Metrics.landscape ? box.top : wrong.visible ? wrong.bottom : box.bottom
        anchors.topMargin: Metrics.landscape ? 0 : Metrics.u(2)
        glyph: "check"
        height: Metrics.landscape ? box.height : implicitContentHeight + topPadding + bottomPadding
        objectName: "typed-done"
        text: root.joining.mainText

        onClicked: {
            input.forceActiveFocus();
            root.joining.enter(input.text);
        }
    }
    OnScreenKeys {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.u(3)
        anchors.left: parent.left
        anchors.right: parent.right
        capitals: root.isName
        visible: Metrics.kiosk

        onErased: input.remove(input.cursorPosition - 1, input.cursorPosition)
        onPressed: letter => {
            input.remove(input.selectionStart, input.selectionEnd);
            input.insert(input.cursorPosition, letter);
        }
    }
}
