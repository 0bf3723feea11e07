import QtQuick
import Ventanilla.Design

/* The plate with what stands on a desk. */
Rectangle {
    id: root

    required property string text
    required property int most
    property alias ink: sign.color
    property string signName

    radius: Metrics.px(10)

    FitSign {
        id: sign

        anchors.centerIn: parent
        most: root.most
        objectName: root.signName
        room: root.width - root.most * 0.22
        text: root.text
    }
}
