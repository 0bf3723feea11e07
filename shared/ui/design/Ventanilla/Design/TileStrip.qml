import QtQuick
import QtQuick.Shapes

/* The baldosa: a whole number of tiles across, `lines` high, then the maiz line. */
Item {
    id: root

    property int lines: 1
    property real wish: Metrics.stripTile
    readonly property int across: Math.max(1, Math.round(width / wish))
    readonly property real tile: width / across

    /* One path for all tiles: `draw(left, top, tile)` gives the path of each. */
    function paved(draw: var): string {
        let path = "";
        for (let row = 0; row < lines; ++row)
            for (let column = 0; column < across; ++column)
                path += draw(column * tile, row * tile, tile);
        return path;
    }
    function petals(x: real, y: real, t: real): string {
        const h = t / 2, m = [x + h, y + h];
        return [[x, y], [x + t, y], [x, y + t], [x + t, y + t]].map(c => `M${c[0]} ${c[1]}A${h} ${h} 0 0 1 ${m[0]} ${m[1]}A${h} ${h} 0 0 1 ${c[0]} ${c[1]}Z`).join("");
    }
    function diamond(x: real, y: real, t: real, r: real): string {
        const a = x + t / 2, b = y + t / 2, d = t * r;
        return `M${a - d} ${b}L${a} ${b - d}L${a + d} ${b}L${a} ${b + d}Z`;
    }
    function dot(x: real, y: real, t: real): string {
        const r = t / 6;
        return `M${x - r} ${y}A${r} ${r} 0 1 1 ${x + r} ${y}A${r} ${r} 0 1 1 ${x - r} ${y}Z`;
    }
    function dots(): string {
        let path = "";
        for (let row = 0; row <= lines; ++row)
            for (let column = 0; column <= across; ++column)
                path += dot(column * tile, row * tile, tile);
        return path;
    }

    Accessible.ignored: true
    implicitHeight: visible ? Math.round(lines * tile) + line.height : 0
    visible: !Theme.highContrast

    Rectangle {
        clip: true
        color: Theme.baldosa[0]
        height: Math.round(root.lines * root.tile)
        width: root.width

        Shape {
            anchors.fill: parent
            antialiasing: true

            ShapePath {
                fillColor: Theme.baldosa[1]
                strokeWidth: -1

                PathSvg {
                    path: root.paved(root.petals)
                }
            }
            ShapePath {
                fillColor: Theme.baldosa[2]
                strokeWidth: -1

                PathSvg {
                    path: root.dots()
                }
            }
            ShapePath {
                fillColor: Theme.baldosa[3]
                strokeWidth: -1

                PathSvg {
                    path: root.paved((x, y, t) => root.diamond(x, y, t, 0.195))
                }
            }
            ShapePath {
                fillColor: Theme.baldosa[4]
                strokeWidth: -1

                PathSvg {
                    path: root.paved((x, y, t) => root.diamond(x, y, t, 0.1))
                }
            }
        }
    }
    Rectangle {
        id: line

        anchors.bottom: parent.bottom
        color: Theme.baldosa[2]
        height: Metrics.px(6)
        width: root.width
    }
}
