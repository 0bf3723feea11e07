import QtQuick
import Ventanilla.Design

/* A desk to sit down at: its name, what it offers, who is there. */
Touchable {
    id: root

    required property string code
    required property string title
    required property string skills
    required property string taken
    required property string deskState
    readonly property bool free: deskState === "closed"

    Accessible.description: skills + ". " + taken
    objectName: "sign-in-desk-" + code
    padding: Metrics.u(2)
    text: title

    contentItem: Item {
        implicitHeight: lines.implicitHeight

        Column {
            id: lines

            anchors.left: parent.left
            anchors.right: parent.right
            spacing: Metrics.u(0.5)

            Item {
                height: name.implicitHeight
                width: parent.width

                Icon {
                    id: check

                    anchors.left: parent.left
                    anchors.verticalCenter: name.verticalCenter
                    glyph: "check-circle"
                    visible: root.chosen
                }
                Words {
                    id: name

                    Accessible.ignored: true
                    anchors.left: root.chosen ? check.right : parent.left
                    anchors.leftMargin: root.chosen ? Metrics.u(1) : 0
                    anchors.right: who.left
                    anchors.rightMargin: Metrics.u(1)
                    font.pixelSize: Metrics.tileText
                    font.weight: Theme.semiBold
                    text: root.title
                }
                Row {
                    id: who

                    anchors.right: parent.right
                    anchors.verticalCenter: name.verticalCenter
                    spacing: Metrics.u(0.75)

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.ink2
                        glyph: root.free || root.taken === "" ? "" : "user"
                        size: Metrics.leastText
                        visible: glyph !== ""
                    }
                    Words {
                        Accessible.ignored: true
                        color: root.free ? Theme.done : Theme.ink2
                        font.pixelSize: Metrics.leastText
                        font.weight: Theme.medium
                        text: root.taken
                        wrapMode: Text.NoWrap
                    }
                }
            }
            Words {
                Accessible.ignored: true
                color: Theme.ink2
                elide: Text.ElideRight
                font.pixelSize: Metrics.leastText
                maximumLineCount: 3
                text: root.skills
                width: parent.width
            }
        }
    }
}
