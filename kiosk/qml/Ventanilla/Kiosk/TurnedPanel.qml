import QtQuick
import Ventanilla.Design

/* The day to come back, large, and under it the code for that day; in landscape side by side. */
Panel {
    id: root

    required property TurnedModel turned
    readonly property bool wide: Metrics.landscape
    readonly property bool keeps: turned.qrRows.length > 0
    /* Beside a trouble the panel is lower. */
    property bool low: false
    readonly property int inset: Metrics.u(low ? 2 : 3)

    implicitHeight: (keeps ? code.y + code.implicitHeight : day.y + day.implicitHeight) + inset

    IconWindow {
        id: picture

        anchors.left: parent.left
        anchors.leftMargin: root.inset
        anchors.top: parent.top
        anchors.topMargin: root.inset
        glyph: root.keeps ? "calendar" : "hand-waving"
        size: Math.round(Metrics.headingText * 2.4)
        visible: !root.wide || !root.keeps
    }
    Words {
        id: day

        anchors.left: picture.visible ? picture.right : parent.left
        anchors.leftMargin: root.inset
        anchors.right: root.wide && root.keeps ? code.left : parent.right
        anchors.rightMargin: root.inset
        anchors.top: picture.top
        font.pixelSize: Math.round(Metrics.headingText * (root.wide ? (root.low ? 1.1 : 1.25) : 1.5))
        font.weight: Theme.semiBold
        text: root.turned.comeBack
    }
    Rectangle {
        id: rule

        anchors.left: picture.left
        anchors.right: day.right
        anchors.top: day.bottom
        anchors.topMargin: Metrics.u(2.5)
        color: Theme.line
        height: Metrics.ruleWidth
        visible: root.keeps && !root.wide
    }
    FactRow {
        anchors.left: picture.left
        anchors.right: code.left
        anchors.rightMargin: Metrics.u(2)
        anchors.verticalCenter: root.wide ? undefined : code.verticalCenter
        anchors.bottom: root.wide ? parent.bottom : undefined
        anchors.bottomMargin: root.inset
        glyph: "qr-code"
        second: qsTr("With this code you go first that day.")
        strongText: Metrics.headingText
        text: qsTr("Your place is kept")
        visible: root.keeps
    }
    FollowCode {
        id: code

        anchors.right: parent.right
        anchors.rightMargin: root.inset
        anchors.top: root.wide ? parent.top : rule.bottom
        anchors.topMargin: root.wide ? root.inset : Metrics.u(3)
        captioned: false
        inset: root.inset
        objectName: "return-qr"
        rows: root.turned.qrRows
        visible: root.keeps
    }
}
