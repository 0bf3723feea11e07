import QtQuick
import QtQuick.Shapes

/* The shape and colour of a series, by its letter. Hollow: not yet confirmed. */
Item {
    id: root

    required property string series
    property real size: Metrics.smallIcon
    property color color: Theme.seriesColor(series)
    property bool hollow: Theme.seriesHollow(series)
    readonly property string shape: Theme.seriesShape(series)
    readonly property real ring: hollow ? Math.max(Metrics.edgeWidth, size * 0.14) : 0

    Accessible.ignored: true
    implicitHeight: Math.round(size)
    implicitWidth: Math.round(size)

    /* The path of a shape inside the box, pulled in by half the ring. */
    function outline(): string {
        const h = root.ring / 2, s = root.size - h, m = root.size / 2, r = m - h;
        switch (shape) {
        case "circle":
            return `M ${h} ${m} A ${r} ${r} 0 1 1 ${s} ${m} A ${r} ${r} 0 1 1 ${h} ${m} Z`;
        case "square":
            return polygon([[-0.88, -0.88], [0.88, -0.88], [0.88, 0.88], [-0.88, 0.88]]);
        case "triangle":
            return polygon([[0, -0.92], [1, 0.84], [-1, 0.84]]);
        case "diamond":
            return polygon([[0, -1], [1, 0], [0, 1], [-1, 0]]);
        default:
            return polygon([[0, -1], [0.87, -0.5], [0.87, 0.5], [0, 1], [-0.87, 0.5], [-0.87, -0.5]]);
        }
    }
    function polygon(corners: var): string {
        const m = root.size / 2, r = m - root.ring / 2;
        return "M " + corners.map(c => `${m + c[0] * r} ${m + c[1] * r}`).join(" L ") + " Z";
    }

    Shape {
        anchors.fill: parent
        antialiasing: true

        ShapePath {
            fillColor: root.hollow ? "transparent" : root.color
            joinStyle: ShapePath.MiterJoin
            strokeColor: root.hollow ? root.color : "transparent"
            strokeWidth: root.hollow ? root.ring : -1

            PathSvg {
                path: root.outline()
            }
        }
    }
}
