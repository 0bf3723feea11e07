pragma ComponentBehavior: Bound

import QtQuick
import Ventanilla.Design

/* The staff corner over whatever a visitor left: opaque, and one thing at a time. */
Rectangle {
    id: root

    required property CornerModel corner

    color: Theme.wall

    PageLoader {
        shown: root.corner.face === "pin"

        sourceComponent: StaffPin {
            corner: root.corner
        }
    }
    PageLoader {
        shown: root.corner.face === "work"

        sourceComponent: StaffWork {
            corner: root.corner
        }
    }
    PageLoader {
        shown: root.corner.face === "touch"

        sourceComponent: StaffTouch {
            corner: root.corner
        }
    }
    PageLoader {
        shown: root.corner.face === "check"

        sourceComponent: StaffCheck {
            check: root.corner.check as CheckModel
        }
    }
}
