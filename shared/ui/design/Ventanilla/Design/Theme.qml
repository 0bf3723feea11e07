pragma Singleton

import QtQuick

/*
 * Every colour of the house, by role, in four themes, and the voice it is set in.
 * An app sets `name`; `language` follows the visitor. The measured ratios are tested.
 * Say `xInk` for the ink on a field x: a property named onX beside x keeps its default.
 */
QtObject {
    id: root

    /* One of: day, board, contrastDark, contrastLight. */
    property string name: "day"
    property string language: "es"

    readonly property bool highContrast: name === "contrastDark" || name === "contrastLight"
    readonly property bool rtl: isRtl(language)

    /* The Arabic family holds Latin too, so one family sets a whole page. */
    readonly property string family: familyFor(language)
    readonly property real lineHeight: lineHeightFor(language)
    readonly property int regular: Font.Normal
    readonly property int medium: Font.Medium
    readonly property int semiBold: Font.DemiBold
    readonly property int bold: Font.Bold

    readonly property color wall: now.wall
    readonly property color panel: now.panel
    readonly property color tint: now.tint
    readonly property color ink: now.ink
    readonly property color ink2: now.ink2
    readonly property color edge: now.edge
    readonly property color line: now.line

    readonly property color action: now.action
    readonly property color actionInk: now.actionInk
    readonly property color actionSoft: now.actionSoft
    readonly property color actionPressed: now.actionPressed
    readonly property color actionPressedInk: now.actionPressedInk
    readonly property color focus: now.focus

    readonly property color done: now.done
    readonly property color doneTint: now.doneTint
    readonly property color trouble: now.trouble
    readonly property color troubleTint: now.troubleTint

    readonly property color call: now.call
    readonly property color callInk: now.callInk
    readonly property color notice: now.notice
    readonly property color noticeInk: now.noticeInk
    readonly property color noticeInk2: now.noticeInk2
    readonly property color noticeEdge: now.noticeEdge

    readonly property color plinth: now.plinth
    readonly property color plinthInk: now.plinthInk
    readonly property color plinthSoft: now.plinthSoft
    readonly property color plinthNow: now.plinthNow
    readonly property color plinthDone: now.plinthDone
    readonly property color plinthRule: now.plinthRule
    readonly property color plate: now.plate
    readonly property color plateInk: now.plateInk

    /* Tile strip: ground, petal, dot, diamond, heart. */
    readonly property var baldosa: ["#13265C", "#1D3E94", "#FFC73A", "#F6F3EC", "#AE3718"]
    readonly property var dataFields: ["#EEF2FB", "#C6D4F1", "#8CA8DE", "#4A6DBB", "#1D3E94"]
    readonly property var dataInks: ["#14213A", "#14213A", "#14213A", "#FFFFFF", "#FFFFFF"]
    readonly property var shapes: ["circle", "square", "triangle", "diamond", "hexagon"]

    readonly property var palettes: ({
            day: {
                wall: "#F6F3EC", panel: "#FFFFFF", tint: "#E4EBF9",
                ink: "#14213A", ink2: "#465269", edge: "#7C8496", line: "#D8D1C3",
                action: "#1D3E94", actionInk: "#FFFFFF", actionSoft: "#DDE6FA",
                actionPressed: "#13265C", actionPressedInk: "#FFFFFF", focus: "#1D3E94",
                done: "#14664A", doneTint: "#DFF1E8", trouble: "#AE3718", troubleTint: "#FBE7DF",
                call: "#FFC73A", callInk: "#14213A",
                notice: "#FFF1CC", noticeInk: "#14213A", noticeInk2: "#465269", noticeEdge: "#805300",
                plinth: "#13265C", plinthInk: "#FFFFFF", plinthSoft: "#DDE6FA", plinthNow: "#FFC73A",
                plinthDone: "#A9E5C8", plinthRule: "#6F83BF", plate: "#FFFFFF", plateInk: "#13265C",
                series: ["#1D3E94", "#14664A", "#AE3718", "#76306B", "#805300"]
            },
            board: {
                wall: "#0A1433", panel: "#142250", tint: "#142250",
                ink: "#FFFFFF", ink2: "#BCC9EA", edge: "#BCC9EA", line: "#2C3D78",
                action: "#9DBBFF", actionInk: "#0A1433", actionSoft: "#0A1433",
                actionPressed: "#FFFFFF", actionPressedInk: "#0A1433", focus: "#FFD046",
                done: "#7FDDB0", doneTint: "#142250", trouble: "#FFA380", troubleTint: "#142250",
                call: "#FFD046", callInk: "#0A1433",
                notice: "#142250", noticeInk: "#FFFFFF", noticeInk2: "#BCC9EA", noticeEdge: "#FFD046",
                plinth: "#060D24", plinthInk: "#FFFFFF", plinthSoft: "#BCC9EA", plinthNow: "#FFD046",
                plinthDone: "#7FDDB0", plinthRule: "#2C3D78", plate: "#FFFFFF", plateInk: "#060D24",
                series: ["#9DBBFF", "#7FDDB0", "#FFA380", "#EBA9E0", "#DCC38C"]
            },
            contrastDark: {
                wall: "#000000", panel: "#000000", tint: "#000000",
                ink: "#FFFFFF", ink2: "#FFFFFF", edge: "#FFFFFF", line: "#FFFFFF",
                action: "#FFE14A", actionInk: "#000000", actionSoft: "#000000",
                actionPressed: "#000000", actionPressedInk: "#FFE14A", focus: "#FFE14A",
                done: "#FFFFFF", doneTint: "#000000", trouble: "#FFE14A", troubleTint: "#000000",
                call: "#FFE14A", callInk: "#000000",
                notice: "#000000", noticeInk: "#FFFFFF", noticeInk2: "#FFFFFF", noticeEdge: "#FFFFFF",
                plinth: "#000000", plinthInk: "#FFFFFF", plinthSoft: "#FFFFFF", plinthNow: "#FFE14A",
                plinthDone: "#FFFFFF", plinthRule: "#FFFFFF", plate: "#FFFFFF", plateInk: "#000000",
                series: ["#FFFFFF", "#FFFFFF", "#FFFFFF", "#FFFFFF", "#FFFFFF"]
            },
            contrastLight: {
                wall: "#FFFFFF", panel: "#FFFFFF", tint: "#FFFFFF",
                ink: "#000000", ink2: "#000000", edge: "#000000", line: "#000000",
                action: "#00247D", actionInk: "#FFFFFF", actionSoft: "#FFFFFF",
                actionPressed: "#FFFFFF", actionPressedInk: "#00247D", focus: "#00247D",
                done: "#004D33", doneTint: "#FFFFFF", trouble: "#8A1500", troubleTint: "#FFFFFF",
                call: "#00247D", callInk: "#FFFFFF",
                notice: "#FFFFFF", noticeInk: "#000000", noticeInk2: "#000000", noticeEdge: "#000000",
                plinth: "#FFFFFF", plinthInk: "#000000", plinthSoft: "#000000", plinthNow: "#00247D",
                plinthDone: "#004D33", plinthRule: "#000000", plate: "#000000", plateInk: "#FFFFFF",
                series: ["#000000", "#000000", "#000000", "#000000", "#000000"]
            }
        })
    readonly property var now: palettes[name]

    function isRtl(code: string): bool {
        return ["ar", "fa", "ur", "ps", "he"].includes(code.split(/[-_]/)[0]);
    }
    function familyFor(code: string): string {
        return isRtl(code) ? "IBM Plex Sans Arabic" : "IBM Plex Sans";
    }
    function lineHeightFor(code: string): real {
        return isRtl(code) ? 0.9 : 1.0;
    }

    /* Series A to E wear the five shapes solid, F to J hollow, and so on. */
    function seriesIndex(letter: string): int {
        const index = letter.toUpperCase().charCodeAt(0) - 65;
        return index >= 0 && index < 26 ? index : 0;
    }
    function seriesColor(letter: string): color {
        return now.series[seriesIndex(letter) % shapes.length];
    }
    function seriesShape(letter: string): string {
        return shapes[seriesIndex(letter) % shapes.length];
    }
    function seriesHollow(letter: string): bool {
        return Math.floor(seriesIndex(letter) / shapes.length) % 2 === 1;
    }
}
