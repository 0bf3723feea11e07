pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Ventanilla.Design

/* One of several words, chosen from a list below: by arrows, by letters or by touch. */
T.ComboBox {
    id: root

    property string label

    Accessible.name: label + ": " + displayText
    focusPolicy: Qt.StrongFocus
    implicitHeight: Metrics.u(6)
    leftPadding: Metrics.u(1.25)
    rightPadding: Metrics.u(0.75)

    background: Rectangle {
        border.color: root.currentIndex > 0 || root.down ? Theme.action : Theme.edge
        border.width: root.currentIndex > 0 ? Metrics.markWidth : Metrics.edgeWidth
        color: root.down ? Theme.tint : Theme.panel
        radius: Metrics.corner

        FocusRing {
            corner: Metrics.corner
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Words {
            Accessible.ignored: true
            anchors.left: parent.left
            anchors.right: caret.left
            anchors.rightMargin: Metrics.u(0.5)
            anchors.verticalCenter: parent.verticalCenter
            elide: Text.ElideRight
            font.pixelSize: Metrics.leastText
            font.weight: Theme.semiBold
            maximumLineCount: 2
            objectName: "picked"
            text: root.displayText
            wrapMode: Text.Wrap
        }
        Icon {
            id: caret

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.action
            glyph: "caret-down"
            size: Metrics.leastText
        }
    }
    delegate: T.ItemDelegate {
        id: choice

        required property string modelData
        required property int index

        highlighted: root.highlightedIndex === index
        implicitHeight: Math.max(Metrics.touch, line.implicitHeight + Metrics.u(1.5))
        text: modelData
        width: ListView.view.width

        background: Rectangle {
            color: choice.highlighted || choice.down ? Theme.tint : Theme.panel
        }
        contentItem: Item {
            Words {
                id: line

                Accessible.ignored: true
                anchors.left: parent.left
                anchors.leftMargin: Metrics.u(1.5)
                anchors.right: parent.right
                anchors.rightMargin: Metrics.u(1)
                anchors.verticalCenter: parent.verticalCenter
                font.pixelSize: Metrics.leastText
                font.weight: root.currentIndex === choice.index ? Theme.bold : Theme.regular
                text: choice.text
                wrapMode: Text.Wrap
            }
        }
    }
    popup: T.Popup {
        height: Math.min(contentItem.implicitHeight + 2 * padding, Metrics.u(50))
        padding: Metrics.edgeWidth
        width: Math.max(root.width, Metrics.u(26))
        y: root.height + Metrics.u(0.5)

        background: Rectangle {
            border.color: Theme.action
            border.width: Metrics.edgeWidth
            color: Theme.panel
            radius: Metrics.corner
        }
        contentItem: ListView {
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            currentIndex: root.highlightedIndex
            implicitHeight: contentHeight
            model: root.popup.visible ? root.delegateModel : null
        }
    }
}
