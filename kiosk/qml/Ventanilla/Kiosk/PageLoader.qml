import QtQuick
import Ventanilla.Design

/* Holds a page while it is the one to show. A page comes softly and goes at once. */
Loader {
    id: root

    required property bool shown

    active: shown
    anchors.fill: parent
    visible: shown

    onLoaded: fade.restart()

    NumberAnimation {
        id: fade

        duration: Metrics.fadeTime
        easing.type: Easing.OutCubic
        from: Metrics.fadeTime > 0 ? 0 : 1
        property: "opacity"
        target: root
        to: 1
    }
}
