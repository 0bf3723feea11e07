import QtQuick
import Ventanilla.Design

/* What a page found, as its title: a sentence with figures. */
Words {
    Accessible.role: Accessible.Heading
    font.pixelSize: Metrics.pageWidth < 1600 ? Metrics.titleText : Metrics.questionText
    font.weight: Theme.bold
}
