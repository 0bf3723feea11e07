import QtQuick
import Ventanilla.Design

/* The console as a bar: who is here, what can be done, who waits, and the one big key. */
Rectangle {
    id: root

    required property DeskModel desk
    required property VisitorModel visitor
    required property WaitingModel waiting
    /* With little room only what is needed to call stands there. */
    readonly property bool small: width < Metrics.u(150)

    color: Theme.plinth
    implicitHeight: Metrics.u(7.5)

    Rectangle {
        color: Theme.highContrast ? Theme.plinthRule : Theme.plinthNow
        height: Metrics.strongLine
        width: parent.width
    }
    Row {
        id: here

        anchors.left: parent.left
        anchors.leftMargin: Metrics.u(2)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.u(2)

        BarFacts {
            anchors.verticalCenter: parent.verticalCenter
            objectName: "bar-desk"
            second: root.desk.stateText
            text: root.desk.title
            tone: root.desk.state === "open" ? Theme.plinthDone : Theme.plinthNow
            widest: Metrics.u(root.small ? 14 : 20)
        }
        TicketNumber {
            anchors.verticalCenter: parent.verticalCenter
            ink: root.desk.linked ? Theme.plinthInk : Theme.plinthSoft
            markColor: Theme.plinthSoft
            objectName: "bar-number"
            size: root.small ? Metrics.titleText : Metrics.questionText
            text: root.visitor.number
        }
        BarFacts {
            anchors.verticalCenter: parent.verticalCenter
            objectName: "bar-here"
            second: root.visitor.number === "" ? "" : root.small ? "" : root.visitor.language
            text: root.visitor.number === "" ? root.visitor.heading : root.visitor.elapsed
            widest: Metrics.u(root.visitor.number === "" ? 32 : 14)
        }
    }
    BarActs {
        id: acts

        anchors.left: here.right
        anchors.leftMargin: Metrics.u(2)
        anchors.verticalCenter: parent.verticalCenter
        desk: root.desk
        visible: root.visitor.number !== ""
        visitor: root.visitor
    }
    BarFacts {
        anchors.right: call.left
        anchors.rightMargin: Metrics.u(2)
        anchors.verticalCenter: parent.verticalCenter
        objectName: "bar-waiting"
        second: root.waiting.longestText
        text: root.waiting.mineText
        visible: !root.small || root.visitor.number === ""
        widest: Metrics.u(30)
    }
    BarCall {
        id: call

        anchors.right: grow.left
        anchors.rightMargin: Metrics.u(1)
        anchors.verticalCenter: parent.verticalCenter
        visitor: root.visitor
        width: Math.min(implicitWidth, Metrics.u(root.small ? 26 : 40))

        onClicked: root.visitor.press("call-next")
    }
    BarButton {
        id: grow

        anchors.right: parent.right
        anchors.rightMargin: Metrics.u(1.5)
        anchors.verticalCenter: parent.verticalCenter
        glyph: "arrows-out-simple"
        keys: "F11"
        objectName: "bar-grow"
        text: qsTr("The whole console")

        onClicked: root.desk.shrink(false)
    }
}
