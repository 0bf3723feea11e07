import QtQuick
import Ventanilla.Design

/* What came of the last act. */
Notice {
    required property PublishingModel model

    glyph: model.saidFine ? "check-circle" : ""
    height: visible ? implicitHeight : 0
    meaning: model.saidMeans
    mustAct: !model.saidFine
    objectName: "setup-said"
    sign: model.saidFine ? "" : "warning"
    title: model.said
    visible: title !== ""
}
