import QtQuick
import QtQuick.Templates as T
import Ventanilla.Design

/* What to know of the visitor here: facts, a colleague's note, the reason of the call. */
Flickable {
    id: root

    required property VisitorModel visitor

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: lines.height
    interactive: contentHeight > height

    T.ScrollBar.vertical: SlimBar {
    }

    Column {
        id: lines

        spacing: Metrics.u(1)
        width: root.width - (root.interactive ? Metrics.u(1.5) : 0)

        Flow {
            spacing: Metrics.u(1)
            width: parent.width

            Tag {
                glyph: root.visitor.pictogram
                text: root.visitor.service
            }
            Tag {
                glyph: "users"
                text: root.visitor.people
                visible: text !== ""
            }
            Tag {
                glyph: "translate"
                text: root.visitor.language
                visible: root.visitor.interpreter === ""
            }
            Tag {
                glyph: "phone-call"
                support: true
                text: root.visitor.interpreter
                visible: text !== ""
            }
            Tag {
                glyph: "device-mobile"
                objectName: "coming"
                text: root.visitor.coming
                visible: text !== ""
            }
            Tag {
                glyph: "calendar"
                text: root.visitor.appointment
                visible: text !== ""
            }
        }
        Item {
            height: words.implicitHeight
            visible: root.visitor.note !== ""
            width: parent.width

            Icon {
                id: icon

                anchors.left: parent.left
                anchors.top: parent.top
                color: Theme.ink2
                glyph: "note-pencil"
            }
            Words {
                id: words

                anchors.left: icon.right
                anchors.leftMargin: Metrics.u(1)
                anchors.right: parent.right
                font.weight: Theme.medium
                objectName: "note"
                text: root.visitor.note
            }
        }
        Words {
            color: Theme.ink2
            objectName: "reason"
            text: root.visitor.reason
            width: parent.width
        }
    }
}
