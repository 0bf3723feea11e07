import QtQuick
import Ventanilla.Design

/* The plate with what stands on a desk: as large as it can be, several words on two lines. */
Rectangle {
    id: root

    required property string text
    required property int most
    property color ink
    property string signName
    readonly property bool wordy: text.indexOf(" ") > 0
    readonly property real room: width - most * 0.22

    radius: Metrics.px(10)

    FitSign {
        anchors.centerIn: parent
        color: root.ink
        most: root.most
        objectName: root.wordy ? "" : root.signName
        room: root.room
        text: root.text
        visible: !root.wordy
    }
    Words {
        anchors.centerIn: parent
        color: root.ink
        font.pixelSize: root.most
        font.weight: Theme.bold
        fontSizeMode: Text.Fit
        height: root.height
        horizontalAlignment: Text.AlignHCenter
        lineHeight: Theme.lineHeightFor(language) * 0.85
        minimumPixelSize: 1
        objectName: root.wordy ? root.signName : ""
        text: root.text
        verticalAlignment: Text.AlignVCenter
        visible: root.wordy
        width: root.room
    }
}
