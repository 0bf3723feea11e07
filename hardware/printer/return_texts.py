"""The words for coming back another day, in the visitor's language, on paper and on screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from hardware.printer.texts import OTHERWISE, texts_for

_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnTexts:
    """The words of one language. Weekdays begin with Monday.

    The patterns know {weekday}, {day}, {month} and {time}; `distant` is for a day beyond this week,
    `weekdays` as they stand within a sentence.
    """

    come_back: str
    today: str
    tomorrow: str
    soon: str
    distant: str
    short_today: str
    short_tomorrow: str
    weekdays: tuple[str, ...]
    first: str
    first_more: tuple[str, ...]
    nothing_lost: str
    bring: str
    show: str
    language: str

    def when(self, local: datetime, now: datetime) -> str:
        """Say day and hour within a sentence; both are on the center's wall."""
        days = (local.date() - now.date()).days
        pattern = self.soon if days < _WEEK else self.distant
        return {0: self.today, 1: self.tomorrow}.get(days, pattern).format(**self._facts(local))

    def short(self, local: datetime, now: datetime) -> str:
        """Say day and hour in two or three words."""
        days = (local.date() - now.date()).days
        if days >= _WEEK:
            return texts_for(self.language).moment(local)
        pattern = {0: self.short_today, 1: self.short_tomorrow}.get(days, "{weekday}\u00a0{time}")
        said = pattern.format(**self._facts(local))
        return said[:1].upper() + said[1:]

    def _facts(self, local: datetime) -> dict[str, str | int]:
        return {
            "weekday": self.weekdays[local.weekday()],
            "day": local.day,
            "month": texts_for(self.language).months[local.month - 1],
            "time": f"{local.hour}:{local:%M}",
        }


_SPANISH = ReturnTexts(
    language="es",
    come_back="Vuelva",
    today="hoy, desde las\u00a0{time}",
    tomorrow="mañana, {weekday}\u00a0{day}, desde las\u00a0{time}",
    soon="el {weekday}\u00a0{day}, desde las\u00a0{time}",
    distant="el {weekday}\u00a0{day} de {month}, desde las\u00a0{time}",
    short_today="hoy {time}",
    short_tomorrow="mañana {time}",
    weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    first="Le atendemos primero",
    first_more=("ese día,", "con este papel."),
    nothing_lost="Hoy no tiene que esperar.",
    bring="Traiga: {what}",
    show="Ese día, muestre este papel en Bienvenida.",
)
_ENGLISH = ReturnTexts(
    language="en",
    come_back="Come back",
    today="today, from\u00a0{time}",
    tomorrow="tomorrow, {weekday}\u00a0{day}, from\u00a0{time}",
    soon="on {weekday}\u00a0{day}, from\u00a0{time}",
    distant="on {weekday}\u00a0{day} {month}, from\u00a0{time}",
    short_today="today {time}",
    short_tomorrow="tomorrow {time}",
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    first="You go first",
    first_more=("that day,", "with this paper."),
    nothing_lost="You need not wait today.",
    bring="Bring: {what}",
    show="That day, show this paper at the welcome desk.",
)
_PORTUGUESE = ReturnTexts(
    language="pt",
    come_back="Volte",
    today="hoje, a partir das\u00a0{time}",
    tomorrow="amanhã, {weekday}\u00a0{day}, a partir das\u00a0{time}",
    soon="{weekday}, dia {day}, a partir das\u00a0{time}",
    distant="{weekday}, {day} de {month}, a partir das\u00a0{time}",
    short_today="hoje {time}",
    short_tomorrow="amanhã {time}",
    weekdays=("segunda", "terça", "quarta", "quinta", "sexta", "sábado", "domingo"),
    first="Sua vez vem primeiro",
    first_more=("nesse dia,", "com este papel."),
    nothing_lost="Hoje não precisa esperar.",
    bring="Traga: {what}",
    show="Nesse dia, mostre este papel no acolhimento.",
)
_FRENCH = ReturnTexts(
    language="fr",
    come_back="Revenez",
    today="aujourd’hui, à partir de\u00a0{time}",
    tomorrow="demain, {weekday}\u00a0{day}, à partir de\u00a0{time}",
    soon="{weekday}\u00a0{day}, à partir de\u00a0{time}",
    distant="{weekday}\u00a0{day} {month}, à partir de\u00a0{time}",
    short_today="dès\u00a0{time}",
    short_tomorrow="demain {time}",
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    first="Vous passez avant",
    first_more=("ce jour-là,", "avec ce papier."),
    nothing_lost="Aujourd’hui, inutile d’attendre.",
    bring="Apportez\u00a0: {what}",
    show="Ce jour-là, montrez ce papier à l’accueil.",
)
_HAITIAN = ReturnTexts(
    language="ht",
    come_back="Tounen",
    today="jodi a, depi\u00a0{time}",
    tomorrow="demen, {weekday}\u00a0{day}, depi\u00a0{time}",
    soon="{weekday}\u00a0{day}, depi\u00a0{time}",
    distant="{weekday}\u00a0{day} {month}, depi\u00a0{time}",
    short_today="jodi a {time}",
    short_tomorrow="demen {time}",
    weekdays=("lendi", "madi", "mèkredi", "jedi", "vandredi", "samdi", "dimanch"),
    first="W ap pase anvan",
    first_more=("jou sa a,", "ak papye sa a."),
    nothing_lost="Jodi a ou pa bezwen tann.",
    bring="Pote: {what}",
    show="Jou sa a, montre papye sa a nan akèy la.",
)
_UKRAINIAN = ReturnTexts(
    language="uk",
    come_back="Приходьте",
    today="сьогодні, з\u00a0{time}",
    tomorrow="завтра, {weekday}\u00a0{day}, з\u00a0{time}",
    soon="{weekday}\u00a0{day}, з\u00a0{time}",
    distant="{weekday}\u00a0{day} {month}, з\u00a0{time}",
    short_today="сьогодні {time}",
    short_tomorrow="завтра {time}",
    weekdays=("понеділок", "вівторок", "середа", "четвер", "п’ятниця", "субота", "неділя"),
    first="Приймемо першими",
    first_more=("того дня,", "з цим папером."),
    nothing_lost="Сьогодні чекати не треба.",
    bring="Візьміть із собою: {what}",
    show="Того дня покажіть цей папір на вході.",
)
_ARABIC = ReturnTexts(
    language="ar",
    come_back="يرجى العودة",
    today="اليوم، من الساعة\u00a0{time}",
    tomorrow="غدًا، {weekday}\u00a0{day}، من الساعة\u00a0{time}",
    soon="{weekday}\u00a0{day}، من الساعة\u00a0{time}",
    distant="{weekday}\u00a0{day} {month}، من الساعة\u00a0{time}",
    short_today="اليوم {time}",
    short_tomorrow="غدًا {time}",
    weekdays=("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
    first="دورك أولًا",
    first_more=("في ذلك اليوم،", "بهذه الورقة."),
    nothing_lost="لا داعي للانتظار اليوم.",
    bring="يرجى إحضار: {what}",
    show="في ذلك اليوم، يرجى إظهار هذه الورقة في الاستقبال.",
)
RETURN_TEXTS: Mapping[str, ReturnTexts] = {
    each.language: each
    for each in (_SPANISH, _ENGLISH, _PORTUGUESE, _FRENCH, _HAITIAN, _UKRAINIAN, _ARABIC)
}


def return_texts_for(language: str) -> ReturnTexts:
    """Return the words for a language code; "pt-BR" is read as "pt"."""
    base = language.lower().replace("_", "-").partition("-")[0]
    return RETURN_TEXTS.get(base, RETURN_TEXTS[OTHERWISE])
