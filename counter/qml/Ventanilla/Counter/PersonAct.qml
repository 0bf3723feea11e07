import QtQuick
import Ventanilla.Design

/* One line of what a person may do besides serving. */
ChoiceTile {
    chosen: false
    kind: "person"
    verticalPadding: Metrics.u(2)
    width: parent?.width ?? 0
}
