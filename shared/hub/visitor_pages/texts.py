"""What the phone page says. English serves a language that is not here yet."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "es": {
        "your-number": "Su número",
        "called": "Es su turno",
        "serving": "Le están atendiendo",
        "waiting": "Está en la fila",
        "ended": "Su visita terminó",
        "go": "Pase a la ventanilla",
        "at": "Está en la ventanilla",
        "keep": "Su lugar está guardado. Esta página se actualiza sola.",
        "thanks": "Gracias por venir. Si necesita algo más, saque otro número.",
        "unknown": "Este código no sirve",
        "unknown-more": "Pida ayuda en Bienvenida.",
    },
    "en": {
        "your-number": "Your number",
        "called": "It is your turn",
        "serving": "You are being helped",
        "waiting": "You are in the line",
        "ended": "Your visit is over",
        "go": "Go to window",
        "at": "You are at window",
        "keep": "Your place is kept. This page updates by itself.",
        "thanks": "Thank you for coming. If you need something else, take another number.",
        "unknown": "This code does not work",
        "unknown-more": "Ask for help at the welcome desk.",
    },
    "pt": {
        "your-number": "Seu número",
        "called": "É a sua vez",
        "serving": "Você está em atendimento",
        "waiting": "Você está na fila",
        "ended": "Sua visita terminou",
        "go": "Vá ao guichê",
        "at": "Você está no guichê",
        "keep": "Seu lugar está guardado. Esta página se atualiza sozinha.",
        "thanks": "Obrigado pela visita. Se precisar de algo mais, pegue outro número.",
        "unknown": "Este código não serve",
        "unknown-more": "Peça ajuda no acolhimento.",
    },
    "fr": {
        "your-number": "Votre numéro",
        "called": "C’est votre tour",
        "serving": "On s’occupe de vous",
        "waiting": "Vous êtes dans la file",
        "ended": "Votre visite est terminée",
        "go": "Allez au guichet",
        "at": "Vous êtes au guichet",
        "keep": "Votre place est gardée. Cette page se met à jour toute seule.",
        "thanks": "Merci de votre visite. Pour autre chose, prenez un nouveau numéro.",
        "unknown": "Ce code ne fonctionne pas",
        "unknown-more": "Demandez de l’aide à l’accueil.",
    },
    "ht": {
        "your-number": "Nimewo ou",
        "called": "Se tou pa ou",
        "serving": "Y ap okipe w",
        "waiting": "Ou nan liy lan",
        "ended": "Vizit ou fini",
        "go": "Ale nan gichè",
        "at": "Ou nan gichè",
        "keep": "Plas ou rezève. Paj sa a mete tèt li ajou.",
        "thanks": "Mèsi paske ou te vini. Si ou bezwen yon lòt bagay, pran yon lòt nimewo.",
        "unknown": "Kòd sa a pa mache",
        "unknown-more": "Mande èd nan akèy la.",
    },
}


def texts(language: str) -> dict[str, str]:
    """Return the page's texts in a language, or in English."""
    return TEXTS.get(language, TEXTS["en"])
