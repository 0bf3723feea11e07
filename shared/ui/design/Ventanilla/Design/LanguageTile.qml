import QtQuick

/* A language in its own name and its own direction, whatever the page's is. */
Touchable {
    id: root

    /* Code of the language the tile offers: decides family and direction. */
    required property string language
    property string glyph
    property string second
    readonly property bool rtl: Theme.isRtl(language)
    /* The way to ask for a language that is not here. */
    property bool plain: false

    Accessible.description: second
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: rtl
    field: plain ? Theme.wall : Theme.panel
    implicitHeight: Math.max(Metrics.languageHeight, Metrics.touch, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Metrics.u(plain ? 2 : 3)
    padding: Metrics.u(1)
    rightPadding: Metrics.u(plain ? 1 : 3)

    contentItem: Item {
        implicitHeight: words.implicitHeight
        implicitWidth: Metrics.touch * 3

        Icon {
            id: picture

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            glyph: root.glyph
            size: Metrics.tileText * 1.2
            visible: glyph !== ""
            width: visible ? implicitWidth : 0
        }
        Column {
            id: words

            anchors.left: picture.right
            anchors.leftMargin: picture.visible ? Metrics.u(2) : 0
            anchors.right: caret.left
            anchors.verticalCenter: parent.verticalCenter

            Words {
                Accessible.ignored: true
                font.pixelSize: root.plain ? Metrics.buttonText : Metrics.tileText
                font.weight: Theme.semiBold
                language: root.language
                text: root.text
                width: parent.width
            }
            Words {
                Accessible.ignored: true
                color: Theme.ink2
                font.pixelSize: Metrics.secondText
                language: root.language
                text: root.second
                visible: text !== ""
                width: parent.width
            }
        }
        Icon {
            id: caret

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            glyph: "caret-right"
            visible: !root.plain
            width: visible ? implicitWidth : 0
        }
    }
}
