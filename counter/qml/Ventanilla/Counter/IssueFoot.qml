import QtQuick
import Ventanilla.Design

/* How many came, why no number was given, and the button that gives it. */
Item {
    id: root

    required property IssueModel issue

    implicitHeight: Math.max(give.height, trouble.implicitHeight)

    Row {
        id: count

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.u(1.25)

        KeyButton {
            Accessible.name: qsTr("One person fewer")
            enabled: root.issue.people > 1
            glyph: "minus"
            objectName: "issue-fewer"

            onClicked: root.issue.count(root.issue.people - 1)
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            font.pixelSize: Metrics.tileText
            font.weight: Theme.semiBold
            objectName: "issue-people"
            text: root.issue.peopleText
            wrapMode: Text.NoWrap
        }
        KeyButton {
            Accessible.name: qsTr("One person more")
            glyph: "plus"
            objectName: "issue-more"

            onClicked: root.issue.count(root.issue.people + 1)
        }
    }
    Words {
        id: trouble

        anchors.left: count.right
        anchors.leftMargin: Metrics.u(2)
        anchors.right: give.left
        anchors.rightMargin: Metrics.u(2)
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.trouble
        font.weight: Theme.medium
        objectName: "issue-trouble"
        text: root.issue.trouble
    }
    MainButton {
        id: give

        anchors.right: parent.right
        enabled: root.issue.canIssue && !waiting
        focusPolicy: Qt.TabFocus
        glyph: "receipt"
        objectName: "issue-give"
        text: qsTr("Give the number")
        waiting: root.issue.busy

        onClicked: root.issue.issue()
    }
}
