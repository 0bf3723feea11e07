import QtQuick
import QtQuick.Templates as T
import Ventanilla.Design

/* A scroll bar that is only as present as it must be. */
T.ScrollBar {
    id: root

    implicitWidth: Metrics.u(1)
    minimumSize: 0.08
    padding: Metrics.u(0.25)
    visible: size < 1

    contentItem: Rectangle {
        color: root.pressed ? Theme.ink2 : Theme.edge
        radius: width / 2
    }
}
