pragma Singleton

import QtQuick

/*
 * Every size and duration. `AppWindow` feeds the page, the launcher feeds kind and panel.
 * Kiosk and board sizes are millimetres on the panel; PC sizes are pixels.
 */
QtObject {
    id: root

    /* One of: kiosk, pc, board. */
    property string kind: "pc"
    property real panelInches: 32
    property real pageWidth: 1080
    property real pageHeight: 1920
    property bool largeType: false
    /* A center for trying out: every window says so. */
    property bool training: false
    /* How far larger type goes from the usual size, at 0, to its own, at 1. */
    property real zoom: 1
    readonly property real larger: largeType ? zoom : Math.min(0, zoom)
    /* Capitals never stand lower than this, in millimetres, however little room there is. */
    readonly property real leastCap: far ? 7.5 : 5.9
    property bool reducedMotion: false
    /* All that is touched in the lowest band of the page, within a seated arm's reach. */
    property bool reach: false
    /* How far up an arm reaches from the panel's lower edge, in millimetres. */
    property real reachBand: 430
    /* Lower than this many millimetres no page has room for what is touched on it. */
    readonly property real leastBand: far ? (landscape ? 300 : 340) : landscape ? 210 : 270

    readonly property bool kiosk: kind === "kiosk"
    readonly property bool board: kind === "board"
    readonly property bool pc: !kiosk && !board
    readonly property bool landscape: pageWidth > pageHeight
    readonly property real shortSide: Math.min(pageWidth, pageHeight)
    /* Where the band of reach mode begins, from the head of the page; 0 while all may be used. */
    readonly property int bandTop: reach ? Math.max(0, Math.ceil(pageHeight - Math.max(reachBand, leastBand) * pxPerMm)) : 0
    readonly property real pxPerMm: Math.hypot(pageWidth, pageHeight) / (panelInches * 25.4)
    /* A page 330 mm wide or more is read from 600 mm, a smaller one from 450 mm. */
    readonly property bool far: shortSide / pxPerMm >= 330
    /* Who stands before a panel smaller than one of 21.5 inches stands nearer still. */
    readonly property real tight: kiosk ? Math.max(0.7, Math.min(1, shortSide / pxPerMm / 265)) : 1
    readonly property real readFrom: far ? 600 : 450 * tight
    /* Hairlines keep their weight when a panel is shown small in a window. */
    readonly property real scale: pc ? 1 : shortSide / 1080

    /* Space: u(1) is one unit; steps 1, 2, 3, 4, 6, 8. */
    readonly property real unit: kiosk ? mm(4 * tight) : board ? px(16) : 8
    readonly property int pageMargin: kiosk ? mm(far ? 22 : 18 * tight) : board ? px(48) : 28
    readonly property int touch: kiosk ? Math.ceil(20 * pxPerMm) : pc ? 40 : px(40)
    readonly property int touchGap: kiosk ? mm(6) : u(1.5)
    readonly property int mainHeight: kiosk ? mm(far ? 47 : Math.max(25, 27 * tight)) : pc ? 48 : px(120)
    readonly property int rowHeight: kiosk ? mm(far ? 44 : Math.max(20, 26 * tight)) : pc ? 64 : px(156)
    readonly property int languageHeight: kiosk ? mm(far ? 56 : Math.max(20, 34 * tight)) : rowHeight
    readonly property int plinthHeight: kiosk ? mm(far ? 72 + 16 * larger : (45 + 7 * larger) * tight) : pc ? 40 : px(118)
    readonly property int stripTile: px(45)
    /* Of one line of tiles with its line of maiz, and where a page's head begins below it. */
    readonly property int stripHeight: Theme.highContrast ? 0 : Math.round(pageWidth / Math.max(1, Math.round(pageWidth / stripTile))) + px(6)
    readonly property int headTop: stripHeight + u(2)
    /* What the corner of a page's head takes of its width, told by who stands there. */
    property real cornerWidth: 0

    readonly property int corner: kiosk ? mm(3.2) : board ? px(16) : 8
    readonly property int windowCorner: pc ? 10 : corner
    readonly property int edgeWidth: px(Theme.highContrast ? 4 : 2)
    readonly property int ruleWidth: px(Theme.highContrast ? 4 : pc ? 1 : 2)
    readonly property int focusWidth: px(largeType ? 12 : pc ? 4 : 6)
    readonly property int focusGap: px(3)
    readonly property int strongLine: px(pc ? 3 : 6)
    /* Edge of what is pressed or chosen: without a tint it must tell by itself. */
    readonly property int markWidth: Theme.highContrast ? px(12) : strongLine

    /* Type, in pixels of font size. */
    /* The smallest that is ever read here; least text grows with larger type. */
    readonly property int smallestText: size(leastCap, leastCap, leastCap, leastCap, 16, 26)
    readonly property int leastText: size(7.5, 5.9, 9.4, 7.3, 16, 26)
    readonly property int secondText: size(8.5, 5.9, 11.8, 8.1, 16, 26)
    readonly property int bodyText: size(9.8, 6.6, 14.1, 9.6, 18, 30)
    readonly property int buttonText: size(11.3, 7.6, 14.1, 10.4, 18, 30)
    readonly property int tileText: size(12.0, 8.0, 14.9, 11.4, 22, 34)
    readonly property int headingText: size(12.4, 8.3, 14.9, 11.4, 28, 34)
    readonly property int titleText: size(23.4, 13, 30, 16.5, 32, 42)
    readonly property int questionText: size(26.8, 14.5, 38.1, 20.8, 46, 52)
    readonly property int numberText: size(61.5, 27.7, 61.5, 27.7, 118, 73)
    readonly property int callText: size(61.5, 27.7, 61.5, 27.7, 118, 120)
    readonly property int deskText: size(26.8, 14.5, 38.1, 20.8, 46, 90)
    readonly property real questionTracking: -0.025
    readonly property real numberTracking: -0.012
    readonly property real capHeight: 0.698

    /* Bold pictograms below 64 px, in high contrast and on the board. */
    readonly property int regularIconFrom: 64
    readonly property int smallIcon: kiosk ? Math.round(buttonText * 0.9) : board ? px(60) : 22
    readonly property int tileIcon: kiosk ? mm(far ? 42.5 : 25 * tight) : board ? px(96) : 40

    /* Motion, in milliseconds. */
    readonly property int fadeTime: reducedMotion ? 0 : 160
    readonly property int moveTime: reducedMotion ? 0 : 200
    readonly property int stateTime: reducedMotion ? 0 : 120

    function mm(length: real): int {
        return Math.round(length * pxPerMm);
    }
    function px(length: real): int {
        return Math.max(1, Math.round(length * scale));
    }
    function u(steps: real): int {
        return Math.round(steps * unit);
    }
    /* Font pixels whose capitals stand `cap` millimetres high. */
    function capText(cap: real): int {
        return Math.max(1, Math.round(cap * pxPerMm / capHeight));
    }
    function size(farCap: real, nearCap: real, farLarge: real, nearLarge: real, pcPx: real, boardCap: real): int {
        if (pc)
            return Math.round(pcPx * (largeType ? 1.25 : 1));
        if (board)
            return capText(boardCap);
        const cap = far ? farCap + (farLarge - farCap) * larger : nearCap + (nearLarge - nearCap) * larger;
        const whole = Math.max(leastCap, cap);
        return capText(far ? whole : whole * tight);
    }
}
