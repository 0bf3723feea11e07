pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* The kiosk: one page at a time above the plinth, which never moves. */
AppWindow {
    id: root

    required property KioskModel kiosk
    required property TicketModel ticket
    required property TurnedModel turned
    required property ComfortModel comfort

    title: qsTr("Kiosk")

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
    Item {
        id: wall

        anchors.bottom: Metrics.reach && head.visible ? head.top : plinth.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        visible: !root.kiosk.asksStillThere && root.comfort.cover === ""

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
        shown: root.comfort.cover === "comfort" && !root.kiosk.asksStillThere

        sourceComponent: AccessPage {
            comfort: root.comfort
        }
    }
    PageLoader {
        anchors.fill: wall
        shown: root.comfort.cover === "language" && !root.kiosk.asksStillThere

        sourceComponent: LanguagePage {
            kiosk: root.kiosk
        }
    }
    PageLoader {
        anchors.fill: wall
        shown: root.kiosk.asksStillThere

        sourceComponent: StillThere {
            kiosk: root.kiosk
        }
    }
    KioskHead {
        id: head

        anchors.bottom: Metrics.reach ? plinth.top : undefined
        anchors.bottomMargin: Metrics.u(2)
        anchors.right: parent.right
        anchors.rightMargin: Metrics.pageMargin
        anchors.top: Metrics.reach ? undefined : parent.top
        anchors.topMargin: Metrics.headTop
        canStartOver: root.kiosk.canStartOver
        language: root.kiosk.languageName
        visible: (root.kiosk.canStartOver || root.comfort.cover !== "") && !root.kiosk.asksStillThere

        onLanguageWanted: root.comfort.offerLanguages()
        onStartOver: root.kiosk.startOver()
    }
    KioskPlinth {
        id: plinth

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        adjusted: root.comfort.active
        canGoBack: root.kiosk.canGoBack && !root.kiosk.asksStillThere
        canLeave: root.kiosk.canLeave
        canListen: root.comfort.canListen
        canSpeakInPrivate: root.kiosk.canSpeakInPrivate && !root.kiosk.asksStillThere
        listening: root.comfort.listen

        onAdjust: root.comfort.adjust()
        onBack: root.kiosk.back()
        onLeave: root.kiosk.leave()
        onListen: root.comfort.listenOrRepeat()
        onSpeakInPrivate: root.kiosk.speakInPrivate()
    }
}
