pragma ComponentBehavior: Bound

import QtQuick

/*
 * A choice in the visitor's voice. Tall: icon above words. Wide: icon at the start side.
 * Row: full width with a caret. An unavailable tile shows its reason and stays touchable.
 */
Touchable {
    id: root

    enum Form {
        Tall,
        Wide,
        Row
    }

    property string glyph
    property string second
    property string reason
    property int form: NeedTile.Tall
    /* On the wall, without panel and tint window: the way out ("Something else"). */
    property bool plain: false
    /* At the end of a row or a plain one. */
    property string endGlyph: "caret-right"

    Accessible.description: reason || second
    field: plain ? Theme.wall : Theme.panel
    implicitHeight: Math.max(form === NeedTile.Row ? Metrics.rowHeight : Metrics.touch, implicitContentHeight + topPadding + bottomPadding)
    padding: form === NeedTile.Row ? Metrics.u(1) : Metrics.u(form === NeedTile.Wide ? 1.75 : 2.5)
    leftPadding: Metrics.u(form === NeedTile.Tall ? 2.5 : 2)
    rightPadding: leftPadding

    contentItem: Loader {
        sourceComponent: root.form === NeedTile.Tall ? tall : along
    }

    Component {
        id: tall

        Item {
            implicitHeight: picture.height + Metrics.u(1) + tallWords.implicitHeight
            implicitWidth: Math.max(picture.width, Metrics.mm(60))

            IconWindow {
                id: picture

                anchors.left: parent.left
                color: root.reason ? Theme.ink2 : Theme.action
                glyph: root.glyph
            }
            NeedWords {
                id: tallWords

                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.right: parent.right
                tile: root
            }
        }
    }
    Component {
        id: along

        Item {
            id: line

            readonly property bool bare: root.plain || root.form === NeedTile.Row

            implicitHeight: Math.max(line.bare ? Metrics.tileText * 1.3 : picture.height, words.implicitHeight)
            implicitWidth: Metrics.touch * 4

            Item {
                id: picture

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                height: width
                width: line.bare ? Math.round(Metrics.tileText * 1.4) : framed.width

                IconWindow {
                    id: framed

                    color: root.reason ? Theme.ink2 : Theme.action
                    glyph: root.glyph
                    visible: !line.bare
                }
                Icon {
                    anchors.centerIn: parent
                    color: root.reason ? Theme.ink2 : Theme.action
                    glyph: root.glyph
                    size: picture.width
                    visible: line.bare
                }
            }
            NeedWords {
                id: words

                anchors.left: picture.right
                anchors.leftMargin: Metrics.u(2)
                anchors.right: caret.left
                anchors.rightMargin: Metrics.u(1)
                anchors.verticalCenter: parent.verticalCenter
                tile: root
            }
            Icon {
                id: caret

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                glyph: root.endGlyph
                visible: line.bare && glyph !== ""
                width: visible ? implicitWidth : 0
            }
        }
    }
}
