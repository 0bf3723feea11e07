"""One study at a time: whose answer is taken, and what is given up."""

from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal

from counter.manager.study import Study
from shared.ui.hub_link import Progressed, Studied


class Hall(QObject):
    """As much of a station as a study needs."""

    progressed = Signal(object)
    studied = Signal(object)

    def __init__(self):
        super().__init__()
        self.asked: list[UUID] = []
        self.given_up: list[UUID] = []

    def study(self, name, question):
        self.asked.append(uuid4())
        return self.asked[-1]

    def give_up(self, request_id):
        self.given_up.append(request_id)


def test_only_the_awaited_answer_comes(qtbot):
    hall = Hall()
    study, came = Study(hall, hall), []
    study.came.connect(came.append)
    study.begin()
    study.ask("whatif", {})
    (request,) = hall.asked
    hall.progressed.emit(Progressed(uuid4(), "whatif", 0.9))
    hall.studied.emit(Studied(uuid4(), "whatif", {"days": 1}))
    assert (study.is_awaited, study.share, came) == (True, 0.0, [])
    hall.progressed.emit(Progressed(request, "whatif", 0.5))
    assert study.share == 0.5
    answer = Studied(request, "whatif", {"days": 3})
    hall.studied.emit(answer)
    hall.studied.emit(answer)
    assert (study.is_awaited, came, hall.given_up) == (False, [answer], [])


def test_another_question_and_the_end_give_up_the_one_before(qtbot):
    hall = Hall()
    study, came = Study(hall, hall), []
    study.came.connect(came.append)
    study.begin()
    study.ask("whatif", {})
    study.ask("staffing", {})
    assert hall.given_up == hall.asked[:1]
    study.end()
    assert hall.given_up == hall.asked
    hall.studied.emit(Studied(hall.asked[1], "staffing", {}))
    assert (study.is_awaited, came) == (False, [])
