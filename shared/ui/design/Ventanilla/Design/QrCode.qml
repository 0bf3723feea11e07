import QtQuick
import QtQuick.Shapes

/* A QR code on its own white plate with four modules of quiet; the same in every theme and direction. */
Rectangle {
    id: root

    /* One string a row, "1" for a dark module: "1110100". */
    property list<string> rows
    property string label
    /* Pixels a module: whole ones, never less than 8 where a phone reads it. */
    property int moduleSize: 8
    readonly property int quiet: 4

    function dark(): string {
        let path = "";
        rows.forEach((row, y) => {
            for (let x = row.indexOf("1"), end = x; x >= 0; x = row.indexOf("1", end)) {
                end = row.indexOf("0", x) < 0 ? row.length : row.indexOf("0", x);
                path += `M${x} ${y}h${end - x}v1h${x - end}z`;
            }
        });
        return path;
    }

    Accessible.name: label
    Accessible.role: Accessible.Graphic
    color: "#FFFFFF"
    implicitHeight: (rows.length + 2 * quiet) * moduleSize
    implicitWidth: implicitHeight
    visible: rows.length > 0

    Shape {
        height: root.rows.length
        scale: root.moduleSize
        transformOrigin: Item.TopLeft
        width: height
        x: root.quiet * root.moduleSize
        y: root.quiet * root.moduleSize

        ShapePath {
            fillColor: "#000000"
            strokeWidth: -1

            PathSvg {
                path: root.dark()
            }
        }
    }
}
