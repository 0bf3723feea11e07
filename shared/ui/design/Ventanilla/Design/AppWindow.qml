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
        value: content.height
    }
    TrainingBand {
        id: band

        width: parent.width
        shortSide: Math.min(root.width, root.height)
    }
    Item {
        id: content

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: band.bottom
        LayoutMirroring.enabled: Theme.rtl
        LayoutMirroring.childrenInherit: true
    }
}
