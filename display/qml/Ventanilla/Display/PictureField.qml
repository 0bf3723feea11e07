import QtQuick
import Ventanilla.Design

/* A picture of the center's own, in a quiet hour. */
Rectangle {
    id: root

    property alias source: picture.source

    color: Theme.panel
    objectName: "picture-field"
    radius: Metrics.corner

    Image {
        id: picture

        anchors.fill: parent
        anchors.margins: Metrics.u(1)
        asynchronous: true
        cache: false
        fillMode: Image.PreserveAspectFit
        objectName: "picture"
    }
}
