import QtQuick
import Ventanilla.Design

/* Dresses the design in what the visitor asked for; in the usual sizes for staff. */
Item {
    id: root

    required property ComfortModel comfort
    property bool forStaff: false

    Binding {
        target: Theme
        property: "name"
        value: root.comfort.theme
    }
    Binding {
        target: Metrics
        property: "largeType"
        value: root.comfort.large && !root.forStaff
    }
    Binding {
        target: Metrics
        property: "reach"
        value: root.comfort.reach && !root.forStaff
    }
    Binding {
        target: Metrics
        property: "reachBand"
        value: root.comfort.reachLimit - root.comfort.screenBottom
    }
}
