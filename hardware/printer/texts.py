"""The words on a ticket, in the visitor's language, whatever language the screens speak."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

# Category (zero, one, two, few, many) -> words; "other" stands for the rest.
Forms = Mapping[str, str]
NO_BREAK_HYPHEN = "\u2011"


def _one_or_other(n: int) -> str:
    return {0: "zero", 1: "one"}.get(n, "other")


def _ukrainian(n: int) -> str:
    if n == 0:
        return "zero"
    if n % 10 == 1 and n % 100 != 11:
        return "one"
    return "few" if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else "other"


def _arabic(n: int) -> str:
    if n <= 2:
        return ("zero", "one", "two")[n]
    if 3 <= n % 100 <= 10:
        return "few"
    return "many" if n % 100 >= 11 else "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketTexts:
    """The words of one language; `{n}` is the figure that chose the form."""

    your_number: str
    ahead: Forms
    wait_between: Forms
    wait_about: Forms
    wait_under: Forms
    follow: str
    follow_more: tuple[str, ...]
    sit: str
    called: str
    fetched: str
    ask: str
    free: str
    nameless: str
    have_ready: str
    copy: str
    people: Forms
    months: tuple[str, ...]
    date: str = "{day} {month}, {time}"
    right_to_left: bool = False
    plural: Callable[[int], str] = _one_or_other

    def people_ahead(self, n: int) -> str:
        """Say how many people come before."""
        return self._form(self.ahead, n).format(n=n)

    def wait(self, low: int, high: int) -> str:
        """Say a range of minutes."""
        if low == 0:
            return self._form(self.wait_under, high).format(n=high)
        if low == high:
            return self._form(self.wait_about, high).format(n=high)
        return self._form(self.wait_between, high).format(low=low, n=high)

    def for_people(self, n: int) -> str:
        """Say how many come together."""
        return self._form(self.people, n).format(n=n)

    def when_called(self, number: str) -> str:
        """Say what to do when the number shows, which no line break parts."""
        return self.called.format(number=number.replace("-", NO_BREAK_HYPHEN))

    def moment(self, local: datetime) -> str:
        """Say day and time of day."""
        month = self.months[local.month - 1]
        return self.date.format(day=local.day, month=month, time=f"{local:%H:%M}")

    def _form(self, forms: Forms, n: int) -> str:
        return forms.get(self.plural(n), forms["other"])


SPANISH = TicketTexts(
    your_number="Su número",
    ahead={"zero": "Nadie antes", "one": "1 persona antes", "other": "{n} personas antes"},
    wait_between={"other": "{low} a {n} minutos"},
    wait_about={"one": "1 minuto", "other": "unos {n} minutos"},
    wait_under={"one": "menos de 1 minuto", "other": "menos de {n} minutos"},
    follow="Siga su turno",
    follow_more=("en su teléfono.", "No se instala nada."),
    sit="Siéntese y espere.",
    called="Cuando salga {number}, vaya a la ventanilla.",
    fetched="Alguien viene por usted.",
    ask="¿Dudas? Pregúntenos.",
    free="Todo es gratis.",
    nameless="Este papel no dice su nombre.",
    have_ready="Tenga a mano: {what}",
    copy="Copia: vale lo mismo.",
    people={"other": "Para {n} personas"},
    months=("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"),
)

ENGLISH = TicketTexts(
    your_number="Your number",
    ahead={
        "zero": "Nobody before you",
        "one": "1 person before you",
        "other": "{n} people before you",
    },
    wait_between={"other": "{low} to {n} minutes"},
    wait_about={"one": "1 minute", "other": "about {n} minutes"},
    wait_under={"one": "under 1 minute", "other": "under {n} minutes"},
    follow="Follow your turn",
    follow_more=("on your phone.", "Nothing to install."),
    sit="Take a seat and wait.",
    called="When {number} shows, go to the desk.",
    fetched="Somebody will come to you.",
    ask="Questions? Ask us.",
    free="Everything is free.",
    nameless="This paper does not say your name.",
    have_ready="Have ready: {what}",
    copy="Copy: the same place.",
    people={"other": "For {n} people"},
    months=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)

PORTUGUESE = TicketTexts(
    your_number="Seu número",
    ahead={"zero": "Ninguém antes", "one": "1 pessoa antes", "other": "{n} pessoas antes"},
    wait_between={"other": "{low} a {n} minutos"},
    wait_about={"one": "1 minuto", "other": "cerca de {n} minutos"},
    wait_under={"one": "menos de 1 minuto", "other": "menos de {n} minutos"},
    follow="Acompanhe sua vez",
    follow_more=("no seu celular.", "Não se instala nada."),
    sit="Sente-se e espere.",
    called="Quando aparecer {number}, vá ao guichê.",
    fetched="Alguém vem até você.",
    ask="Dúvidas? Fale conosco.",
    free="Tudo é grátis.",
    nameless="Este papel não diz o seu nome.",
    have_ready="Tenha em mãos: {what}",
    copy="Cópia: vale o mesmo.",
    people={"other": "Para {n} pessoas"},
    months=("jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez"),
)

FRENCH = TicketTexts(
    your_number="Votre numéro",
    ahead={
        "zero": "Personne avant vous",
        "one": "1 personne avant vous",
        "other": "{n} personnes avant vous",
    },
    wait_between={"other": "{low} à {n} minutes"},
    wait_about={"one": "1 minute", "other": "environ {n} minutes"},
    wait_under={"one": "moins d’une minute", "other": "moins de {n} minutes"},
    follow="Suivez votre tour",
    follow_more=("sur votre téléphone.", "Rien à installer."),
    sit="Asseyez-vous et attendez.",
    called="Quand {number} s’affiche, allez au guichet.",
    fetched="Quelqu’un vient vers vous.",
    ask="Des questions\u00a0? Demandez-nous.",
    free="Tout est gratuit.",
    nameless="Ce papier ne dit pas votre nom.",
    have_ready="Préparez\u00a0: {what}",
    copy="Copie\u00a0: même place.",
    people={"other": "Pour {n} personnes"},
    months=(
        "janv.", "févr.", "mars", "avr.", "mai", "juin",
        "juil.", "août", "sept.", "oct.", "nov.", "déc.",
    ),
)  # fmt: skip

HAITIAN = TicketTexts(
    your_number="Nimewo ou",
    ahead={"zero": "Pa gen moun anvan ou", "other": "{n} moun anvan ou"},
    wait_between={"other": "{low} a {n} minit"},
    wait_about={"one": "1 minit", "other": "anviwon {n} minit"},
    wait_under={"other": "mwens pase {n} minit"},
    follow="Swiv tou ou",
    follow_more=("sou telefòn ou.", "Pa gen anyen pou enstale."),
    sit="Chita epi tann.",
    called="Lè {number} parèt, ale nan gichè a.",
    fetched="Yon moun ap vin bò kote w.",
    ask="Ou gen kesyon? Mande nou.",
    free="Tout bagay gratis.",
    nameless="Papye sa a pa di non ou.",
    have_ready="Prepare: {what}",
    copy="Kopi: menm plas la.",
    people={"other": "Pou {n} moun"},
    months=("jan", "fev", "mas", "avr", "me", "jen", "jiy", "out", "sep", "okt", "nov", "des"),
)

UKRAINIAN = TicketTexts(
    your_number="Ваш номер",
    ahead={
        "zero": "Перед вами нікого",
        "one": "Перед вами {n} людина",
        "few": "Перед вами {n} людини",
        "other": "Перед вами {n} людей",
    },
    wait_between={"one": "від {low} до {n} хвилини", "other": "від {low} до {n} хвилин"},
    wait_about={"one": "близько {n} хвилини", "other": "близько {n} хвилин"},
    wait_under={"one": "менше ніж {n} хвилина", "few": "менше ніж {n} хвилини",
                "other": "менше ніж {n} хвилин"},
    follow="Стежте за чергою",
    follow_more=("у телефоні.", "Застосунок не потрібен."),
    sit="Сідайте й чекайте.",
    called="Коли з’явиться {number}, ідіть до віконця.",
    fetched="До вас підійдуть.",
    ask="Є питання? Запитайте нас.",
    free="Усе безкоштовно.",
    nameless="Вашого імені тут немає.",
    have_ready="Підготуйте: {what}",
    copy="Копія: місце те саме.",
    people={"one": "Для {n} особи", "other": "Для {n} осіб"},
    months=(
        "січ.", "лют.", "бер.", "квіт.", "трав.", "черв.",
        "лип.", "серп.", "вер.", "жовт.", "лист.", "груд.",
    ),
    plural=_ukrainian,
)  # fmt: skip

ARABIC = TicketTexts(
    your_number="رقمك",
    ahead={
        "zero": "لا أحد قبلك",
        "one": "شخص واحد قبلك",
        "two": "شخصان قبلك",
        "few": "{n} أشخاص قبلك",
        "many": "{n} شخصًا قبلك",
        "other": "{n} شخص قبلك",
    },
    wait_between={"few": "من {low} إلى {n} دقائق", "other": "من {low} إلى {n} دقيقة"},
    wait_about={"one": "دقيقة واحدة", "two": "دقيقتان", "few": "حوالي {n} دقائق",
                "other": "حوالي {n} دقيقة"},
    wait_under={"one": "أقل من دقيقة", "two": "أقل من دقيقتين", "few": "أقل من {n} دقائق",
                "other": "أقل من {n} دقيقة"},
    follow="متابعة الدور",
    follow_more=("على هاتفك.", "لا يلزم تثبيت أي شيء."),
    sit="يرجى الجلوس والانتظار.",
    called="عند ظهور \u2066{number}\u2069، يرجى التوجه إلى الشباك.",
    fetched="سيأتي إليك أحدنا.",
    ask="لأي سؤال، نحن هنا.",
    free="كل شيء مجاني.",
    nameless="لا يظهر اسمك على هذه الورقة.",
    have_ready="يرجى تجهيز: {what}",
    copy="نسخة: المكان نفسه.",
    people={"two": "لشخصين", "few": "لعدد {n} أشخاص", "many": "لعدد {n} شخصًا",
            "other": "لعدد {n} شخص"},
    months=(
        "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
        "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
    ),
    date="{day} {month}، {time}",
    right_to_left=True,
    plural=_arabic,
)  # fmt: skip

TEXTS: Mapping[str, TicketTexts] = {
    "es": SPANISH,
    "en": ENGLISH,
    "pt": PORTUGUESE,
    "fr": FRENCH,
    "ht": HAITIAN,
    "uk": UKRAINIAN,
    "ar": ARABIC,
}
# A language without its own ticket gets the one most people near the center read.
OTHERWISE = "es"


def texts_for(language: str) -> TicketTexts:
    """Return the words for a language code; "pt-BR" is read as "pt"."""
    base = language.lower().replace("_", "-").partition("-")[0]
    return TEXTS.get(base, TEXTS[OTHERWISE])
