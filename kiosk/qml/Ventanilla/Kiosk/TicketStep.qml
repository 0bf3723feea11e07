import Ventanilla.Design

/* One step; on a low or small page its words are smaller. */
FactRow {
    framed: true
    strongText: Metrics.landscape || !Metrics.far ? Metrics.bodyText : Metrics.buttonText
}
