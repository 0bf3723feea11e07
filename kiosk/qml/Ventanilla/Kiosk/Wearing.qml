import QtQuick
import Ventanilla.Design

/* Dresses the design in what the visitor asked for. */
Item {
    id: root

    required property ComfortModel comfort

    Binding {
        target: Theme
        property: "name"
        value: root.comfort.theme
    }
    Binding {
        target: Metrics
        property: "largeType"
        value: root.comfort.large
    }
    Binding {
        target: Metrics
        property: "reach"
        value: root.comfort.reach
    }
    Binding {
        target: Metrics
        property: "reachBand"
        value: root.comfort.reachLimit - root.comfort.screenBottom
    }
}
