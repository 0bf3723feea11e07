pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* The kiosk: one page at a time above the plinth, which never moves. */
AppWindow {
    id: root

    required property KioskModel kiosk
    required property WayModel way
    required property CodeModel code
    required property FeedbackModel feedback
    required property TicketModel ticket
    required property TurnedModel turned
    required property ComfortModel comfort
    required property CornerModel corner

    title: qsTr("Kiosk")

    Wearing {
        comfort: root.comfort
        forStaff: root.corner.shown
    }
    Item {
        id: wall

        height: Metrics.reach && head.visible ? head.y : plinth.y
        width: parent.width
        visible: !root.kiosk.asksStillThere && root.comfort.cover === "" && !root.corner.shown

        PageLoader {
            shown: root.kiosk.page === "unready"

            sourceComponent: UnreadyPage {
                kiosk: root.kiosk
            }
        }
        PageLoader {
            shown: root.kiosk.page === "start"

            sourceComponent: StartPage {
                code: root.code
                kiosk: root.kiosk
            }
        }
        PageLoader {
            shown: root.kiosk.page === "code" || (root.kiosk.issuing && root.kiosk.byCode)

            sourceComponent: CodePage {
                code: root.code
                kiosk: root.kiosk
            }
        }
        PageLoader {
            shown: root.kiosk.page === "need"

            sourceComponent: NeedPage {
                way: root.way
            }
        }
        PageLoader {
            shown: root.kiosk.page === "fit"

            sourceComponent: FitPage {
                way: root.way
            }
        }
        PageLoader {
            shown: root.kiosk.page === "priority"

            sourceComponent: PriorityPage {
                way: root.way
            }
        }
        PageLoader {
            shown: root.kiosk.page === "people"

            sourceComponent: PeoplePage {
                way: root.way
            }
        }
        PageLoader {
            shown: root.kiosk.page === "confirm" || (root.kiosk.issuing && !root.kiosk.inPrivate && !root.kiosk.byCode && !root.feedback.waiting)

            sourceComponent: ConfirmPage {
                kiosk: root.kiosk
                way: root.way
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
            shown: root.kiosk.page === "about"

            sourceComponent: AboutPage {
                feedback: root.feedback
            }
        }
        PageLoader {
            shown: root.kiosk.page === "faces" || root.feedback.waiting

            sourceComponent: FacesPage {
                feedback: root.feedback
            }
        }
        PageLoader {
            shown: root.kiosk.page === "thanks"

            sourceComponent: ThanksPage {
                feedback: root.feedback
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

        anchors.right: parent.right
        anchors.rightMargin: Metrics.pageMargin
        canStartOver: root.kiosk.canStartOver
        language: root.kiosk.languageName
        visible: (root.kiosk.canStartOver || root.comfort.cover !== "") && !root.kiosk.asksStillThere && !root.corner.shown
        y: Metrics.reach ? plinth.y - height - Metrics.u(1.25) : Metrics.headTop

        onLanguageWanted: root.comfort.offerLanguages()
        onStartOver: root.kiosk.startOver()
    }
    PageLoader {
        anchors.fill: wall
        shown: root.corner.shown

        sourceComponent: StaffPage {
            corner: root.corner
        }
    }
    StaffDoor {
        enabled: !root.corner.shown

        onOpened: root.corner.open()
    }
    KioskPlinth {
        id: plinth

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        adjusted: root.comfort.active
        canGoBack: root.corner.shown || (root.kiosk.canGoBack && !root.kiosk.asksStillThere)
        canLeave: root.kiosk.canLeave || root.corner.shown
        canListen: root.comfort.canListen
        canTell: root.kiosk.page === "start" && root.feedback.offered
        canSpeakInPrivate: root.kiosk.canSpeakInPrivate && !root.kiosk.asksStillThere && !root.corner.shown
        listening: root.comfort.listen

        onAdjust: root.comfort.adjust()
        onBack: root.corner.shown ? root.corner.back() : root.kiosk.back()
        onLeave: {
            root.corner.close();
            root.kiosk.leave();
        }
        onListen: root.comfort.listenOrRepeat()
        onSpeakInPrivate: root.kiosk.speakInPrivate()
        onTell: root.feedback.tell()
    }
}
