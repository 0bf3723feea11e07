import QtQuick
import Ventanilla.Design

/* The QR that follows the turn; its quiet zone lies outside the box, as white as the panel. */
Item {
    id: root

    property alias rows: code.rows
    property bool captioned: true
    /* How far the panel's edge is: the plate must not lie on it. */
    property int inset: Metrics.u(3)
    /* In high contrast the panel is not white, so the whole plate must show. */
    readonly property int overlap: Theme.highContrast ? 0 : Math.min(code.quiet * code.moduleSize, inset - 2 * Metrics.edgeWidth)

    implicitHeight: code.height - 2 * overlap + (captioned ? caption.implicitHeight + Metrics.u(1) : 0)
    implicitWidth: code.width - 2 * overlap

    QrCode {
        id: code

        objectName: "ticket-qr"
        anchors.horizontalCenter: parent.horizontalCenter
        label: caption.text
        moduleSize: Math.max(2, Metrics.mm(Metrics.far ? 3 : 2 * Metrics.tight))
        y: -root.overlap
    }
    Words {
        id: caption

        Accessible.ignored: true
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        font.pixelSize: Metrics.leastText
        font.weight: Theme.medium
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Follow your turn\non your phone")
        visible: root.captioned
        width: code.width
    }
}
