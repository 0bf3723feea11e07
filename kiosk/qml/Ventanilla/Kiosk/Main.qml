pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* The kiosk: one page at a time above the plinth, which never moves. */
AppWindow {
    id: root

    required property KioskModel kiosk
    required property TicketModel ticket
    required property TurnedModel turned

    title: qsTr("Kiosk")

    Item {
        id: wall

        anchors.bottom: plinth.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        visible: !root.kiosk.asksStillThere

        PageLoader {
            shown: root.kiosk.page === "unready"

            sourceComponent: UnreadyPage {
                kiosk: root.kiosk
            }
        }
        PageLoader {
            shown: root.kiosk.page === "start"

            sourceComponent: StartPage {
                kiosk: root.kiosk
            }
        }
        PageLoader {
            shown: root.kiosk.page === "need"

            sourceComponent: NeedPage {
                kiosk: root.kiosk
            }
        }
        PageLoader {
            shown: root.kiosk.page === "confirm" || (root.kiosk.issuing && !root.kiosk.inPrivate)

            sourceComponent: ConfirmPage {
                kiosk: root.kiosk
            }
        }
        PageLoader {
            shown: root.kiosk.page === "ticket"

            sourceComponent: TicketPage {
                ticket: root.ticket
            }
        }
        PageLoader {
            shown: root.kiosk.page === "private" || (root.kiosk.issuing && root.kiosk.inPrivate)

            sourceComponent: PrivatePage {
                kiosk: root.kiosk
                ticket: root.ticket
            }
        }
        PageLoader {
            shown: root.kiosk.page === "turned"

            sourceComponent: TurnedPage {
                ticket: root.ticket
                turned: root.turned
            }
        }
        PageLoader {
            shown: root.kiosk.page === "sorry"

            sourceComponent: SorryPage {
                kiosk: root.kiosk
            }
        }
    }
    PageLoader {
        anchors.fill: wall
        shown: root.kiosk.asksStillThere

        sourceComponent: StillThere {
            kiosk: root.kiosk
        }
    }
    KioskPlinth {
        id: plinth

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        canGoBack: root.kiosk.canGoBack && !root.kiosk.asksStillThere
        canLeave: root.kiosk.canLeave
        canSpeakInPrivate: root.kiosk.canSpeakInPrivate && !root.kiosk.asksStillThere

        onBack: root.kiosk.back()
        onLeave: root.kiosk.leave()
        onSpeakInPrivate: root.kiosk.speakInPrivate()
    }
}
