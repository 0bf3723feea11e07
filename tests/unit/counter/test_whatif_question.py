"""The question of the what-if page."""

from counter.manager.whatif_question import MOST_DESKS, Question, clock


def test_there_is_always_a_desk_more_or_fewer():
    question = Question(desks=1)
    assert question.with_desks(-1).desks == -1
    assert question.with_desks(-1).with_desks(1).desks == 1
    for _ in range(9):
        question = question.with_desks(1)
    assert question.desks == MOST_DESKS


def test_hours_stay_within_the_day_and_in_order():
    question = Question(begin=8 * 60, end=9 * 60)
    assert question.beginning(5).begin == 8 * 60 + 30
    assert question.beginning(-99).begin == 0
    assert question.ending(-5).end == 8 * 60 + 30
    assert question.ending(99).end == 24 * 60
    assert clock(question.ending(99).end) == "24:00"


def test_what_is_asked_is_what_the_study_takes():
    asked = Question().on(4).of("legal").asked()
    change = {"service": "legal", "from": "08:00", "until": "12:00", "desks": 1}
    assert asked == {"weekday": 4, "staffing": [change]}
