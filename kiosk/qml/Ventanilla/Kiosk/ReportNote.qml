import QtQuick
import Ventanilla.Design

/* Who outside the center hears of something serious; nothing where the center names nobody. */
Column {
    id: root

    required property FeedbackModel feedback

    spacing: Metrics.u(0.5)

    Words {
        font.weight: Theme.semiBold
        text: root.feedback.reportTo
        width: parent.width
    }
    Words {
        color: Theme.ink2
        text: root.feedback.reportSealed
        visible: text !== ""
        width: parent.width
    }
}
