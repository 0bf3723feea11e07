import QtQuick
import Ventanilla.Design

/* The greeting: the center's name, "Hello" in its own language, welcome in the others. */
Item {
    id: root

    property string center
    property string clock
    property string welcomes

    implicitHeight: lines.implicitHeight

    Column {
        id: lines

        width: parent.width

        Item {
            height: name.implicitHeight
            width: parent.width

            Words {
                id: name

                anchors.left: parent.left
                anchors.right: time.left
                anchors.rightMargin: Metrics.u(2)
                color: Theme.action
                font.pixelSize: Metrics.secondText
                font.weight: Theme.semiBold
                text: root.center
            }
            Words {
                id: time

                anchors.right: parent.right
                color: Theme.ink2
                font.pixelSize: Metrics.secondText
                font.weight: Theme.medium
                text: root.clock
            }
        }
        Question {
            id: hello

            size: Math.round(Metrics.questionText * (Metrics.largeType ? 1 : Metrics.landscape ? 1.5 : 2))
            text: qsTr("Hello")
            width: parent.width

            /* So large a letter carries its own margin: bring its stem to the page's edge. */
            transform: Translate {
                x: Math.round(hello.size * (Theme.rtl ? 0.045 : -0.045))
            }
        }
        Words {
            bottomPadding: Metrics.u(0.75)
            topPadding: -Metrics.u(1)
            font.pixelSize: Metrics.headingText
            font.weight: Theme.semiBold
            text: qsTr("Welcome.")
            width: parent.width
        }
        /* Each language says itself on its own tile, in its own voice. */
        Words {
            Accessible.ignored: true
            color: Theme.ink2
            text: root.welcomes
            visible: text !== ""
            width: parent.width
        }
    }
}
