import QtQuick

/* The window of an app: tells Metrics its page and mirrors right-to-left languages. */
Window {
    id: root

    default property alias page: content.data

    color: Theme.wall

    Binding {
        target: Metrics
        property: "pageWidth"
        value: root.width
    }
    Binding {
        target: Metrics
        property: "pageHeight"
        value: root.height
    }
    Item {
        id: content

        anchors.fill: parent
        LayoutMirroring.enabled: Theme.rtl
        LayoutMirroring.childrenInherit: true
    }
}
