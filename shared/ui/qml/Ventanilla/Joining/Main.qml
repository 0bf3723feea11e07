pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* A device joins a center: one face at a time, its way back and its language below. */
AppWindow {
    id: root

    required property JoiningModel joining

    title: qsTr("Join a center")

    TileStrip {
        id: strip

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: visible ? implicitHeight : 0
        visible: !Metrics.board && !Theme.highContrast
    }
    FocusScope {
        id: wall

        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.leftMargin: Metrics.pageMargin
        anchors.right: parent.right
        anchors.rightMargin: Metrics.pageMargin
        anchors.top: strip.bottom
        anchors.topMargin: Metrics.u(Metrics.kiosk ? 4 : 3)
        focus: true

        Keys.onEscapePressed: root.joining.back()
        Keys.onPressed: event => {
            if (event.key >= Qt.Key_1 && event.key <= Qt.Key_9)
                root.joining.chooseNumber(event.key - Qt.Key_0);
        }

        Loader {
            anchors.fill: parent
            focus: true
            sourceComponent: {
                switch (root.joining.face) {
                case "centers":
                    return centers;
                case "address":
                case "name":
                    return typing;
                case "code":
                    return code;
                default:
                    return saying;
                }
            }
        }
    }
    JoiningFoot {
        id: foot

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        joining: root.joining
    }
    Component {
        id: centers

        CentersFace {
            joining: root.joining
        }
    }
    Component {
        id: typing

        TypeFace {
            joining: root.joining
        }
    }
    Component {
        id: code

        CodeFace {
            joining: root.joining
        }
    }
    Component {
        id: saying

        SayFace {
            joining: root.joining
        }
    }
}
