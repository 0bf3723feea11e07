<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Nobody will know it was you.</source>
        <translation>Nadie sabrá que fue usted.</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>¿De qué se trata?</translation>
    </message>
</context>
<context>
    <name>AccessPage</name>
    <message>
        <source>Black on white</source>
        <translation>Negro sobre blanco</translation>
    </message>
    <message>
        <source>Done, go on</source>
        <translation>Listo, seguir</translation>
    </message>
    <message>
        <source>Everything lower down</source>
        <translation>Todo más abajo</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Letras más grandes</translation>
    </message>
    <message>
        <source>Read to me</source>
        <translation>Leer en voz alta</translation>
    </message>
    <message>
        <source>Touch what helps. Touch it again to undo it.</source>
        <translation>Toque lo que le ayuda. Toque otra vez para quitarlo.</translation>
    </message>
    <message>
        <source>What helps you?</source>
        <translation>¿Qué le ayuda?</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>Blanco sobre negro</translation>
    </message>
</context>
<context>
    <name>AccessTile</name>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activado</translation>
    </message>
</context>
<context>
    <name>ChoiceFacts</name>
    <message>
        <source>One number for all of it</source>
        <translation>Un solo número para todo</translation>
    </message>
</context>
<context>
    <name>CodeKeys</name>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>Show it to the scanner, or touch its letters.</source>
        <translation>Muéstrelo al lector, o toque sus letras.</translation>
    </message>
    <message>
        <source>What is your code?</source>
        <translation>¿Cuál es su código?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
</context>
<context>
    <name>ConfirmPage</name>
    <message>
        <source>Is this what you need?</source>
        <translation>¿Es lo que necesita?</translation>
    </message>
    <message>
        <source>It takes a little longer than usual. Please stay here.</source>
        <translation>Tarda un poco más de lo normal. Espere aquí, por favor.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>No, something else</source>
        <translation>No, otra cosa</translation>
    </message>
    <message>
        <source>Touch here if you are more</source>
        <translation>Toque aquí si son más</translation>
    </message>
</context>
<context>
    <name>FacesPage</name>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Nobody will know it was you.</source>
        <translation>Nadie sabrá que fue usted.</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>¿Cómo le fue?</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Very well</source>
        <translation>Muy bien</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>So-so</source>
        <translation>Más o menos</translation>
    </message>
    <message>
        <source>Badly</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>Very badly</source>
        <translation>Muy mal</translation>
    </message>
    <message>
        <source>In general</source>
        <translation>En general</translation>
    </message>
    <message>
        <source>Something serious? Report it to {name}: {contact}</source>
        <translation>¿Algo grave? Cuéntelo a {name}: {contact}</translation>
    </message>
    <message>
        <source>Or write it on your number’s page, with the QR of your paper. Nobody in this center can read it.</source>
        <translation>O escríbalo en la página de su número, con el QR de su papel. Nadie de este centro puede leerlo.</translation>
    </message>
</context>
<context>
    <name>FitPage</name>
    <message>
        <source>Which fits best?</source>
        <translation>¿Cuál le sirve más?</translation>
    </message>
    <message>
        <source>I don’t know</source>
        <translation>No sé</translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <source>Please wait {seconds} s before the next try.</source>
        <translation>Espere {seconds} s antes de otro intento.</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Ese no es el PIN.</translation>
    </message>
    <message>
        <source>No PIN is set. On this computer: python -m kiosk pin</source>
        <translation>No hay PIN. En este equipo: python -m kiosk pin</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Sin impresora</translation>
    </message>
    <message>
        <source>The printer does not say how it is</source>
        <translation>La impresora no dice cómo está</translation>
    </message>
    <message>
        <source>The printer is ready</source>
        <translation>La impresora está lista</translation>
    </message>
    <message>
        <source>Printing rests: change the paper now</source>
        <translation>La impresión espera: cambie el papel</translation>
    </message>
    <message>
        <source>The printer is out of paper</source>
        <translation>La impresora no tiene papel</translation>
    </message>
    <message>
        <source>The printer is low on paper</source>
        <translation>La impresora tiene poco papel</translation>
    </message>
    <message>
        <source>The printer is open</source>
        <translation>La impresora está abierta</translation>
    </message>
    <message>
        <source>The printer’s cutter is stuck</source>
        <translation>La cuchilla está trabada</translation>
    </message>
    <message>
        <source>The printer is not reached: cable, power?</source>
        <translation>No se llega a la impresora: ¿cable, corriente?</translation>
    </message>
    <message>
        <source>The printer is in trouble</source>
        <translation>La impresora tiene un problema</translation>
    </message>
    <message>
        <source>Nothing was printed yet</source>
        <translation>Todavía no se imprimió nada</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>espera</translation>
    </message>
    <message>
        <source>is being printed</source>
        <translation>se imprime</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>impreso</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>sin imprimir</translation>
    </message>
    <message>
        <source>not needed any more</source>
        <translation>ya no hace falta</translation>
    </message>
    <message>
        <source>Waiting for paper: {count}</source>
        <translation>Esperan papel: {count}</translation>
    </message>
    <message>
        <source>Looking for the hub</source>
        <translation>Buscando el servidor</translation>
    </message>
    <message>
        <source>The hub answers</source>
        <translation>El servidor responde</translation>
    </message>
    <message>
        <source>The hub does not answer</source>
        <translation>El servidor no responde</translation>
    </message>
    <message>
        <source>Sound: not known yet</source>
        <translation>Sonido: todavía no se sabe</translation>
    </message>
    <message>
        <source>Sound and voice are ready</source>
        <translation>Sonido y voz listos</translation>
    </message>
    <message>
        <source>The screen does not say its size: {pixels}</source>
        <translation>La pantalla no dice su tamaño: {pixels}</translation>
    </message>
    <message>
        <source>This ticket is too old to print again.</source>
        <translation>Este tiquete ya es viejo: no se imprime otra vez.</translation>
    </message>
    <message>
        <source>This is the voice of the kiosk.</source>
        <translation>Esta es la voz del quiosco.</translation>
    </message>
    <message>
        <source>No sound: loudspeaker, sound card?</source>
        <translation>Sin sonido: ¿parlante, tarjeta de sonido?</translation>
    </message>
    <message>
        <source>The voice does not speak: is it installed?</source>
        <translation>La voz no habla: ¿está instalada?</translation>
    </message>
    <message>
        <source>Reading aloud is switched off</source>
        <translation>La lectura en voz alta está apagada</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Mirando esta computadora…</translation>
    </message>
</context>
<context>
    <name>FollowCode</name>
    <message>
        <source>Follow your turn
on your phone</source>
        <translation>Siga su turno
en su teléfono</translation>
    </message>
</context>
<context>
    <name>FreeNote</name>
    <message>
        <source>Everything here is free.</source>
        <translation>Todo aquí es gratis.</translation>
    </message>
    <message>
        <source>We ask for no name and no papers.</source>
        <translation>No pedimos su nombre ni sus documentos.</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>The printer is getting new paper.</source>
        <translation>Están cambiando el papel de la impresora.</translation>
    </message>
    <message>
        <source>Yes, give me a number</source>
        <translation>Sí, quiero mi número</translation>
    </message>
    <message>
        <source>There is no answer yet</source>
        <translation>Todavía no hay respuesta</translation>
    </message>
    <message>
        <source>We keep trying. Your number comes here.</source>
        <translation>Seguimos intentando. Su número sale aquí.</translation>
    </message>
    <message>
        <source>If you prefer, go to the welcome desk.</source>
        <translation>Si prefiere, vaya a Bienvenida.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>The choices have just changed</source>
        <translation>Las opciones cambiaron</translation>
    </message>
    <message>
        <source>Please choose once more.</source>
        <translation>Por favor, elija otra vez.</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>Elegir otra vez</translation>
    </message>
    <message>
        <source>This page goes on by itself when it works again.</source>
        <translation>Esta página sigue sola cuando vuelva a funcionar.</translation>
    </message>
    <message>
        <source>We can’t give numbers right now</source>
        <translation>Ahora no podemos dar números</translation>
    </message>
    <message>
        <source>Please go to the welcome desk. They help you there.</source>
        <translation>Por favor, vaya a Bienvenida. Allí le ayudan.</translation>
    </message>
    <message>
        <source>This kiosk is not joined to a hub yet.</source>
        <translation>este quiosco todavía no está unido a un servidor.</translation>
    </message>
    <message>
        <source>The hub does not know this kiosk.</source>
        <translation>el servidor no conoce este quiosco.</translation>
    </message>
    <message>
        <source>Another hub answers at this address.</source>
        <translation>en esta dirección responde otro servidor.</translation>
    </message>
    <message>
        <source>The hub has another version.</source>
        <translation>el servidor tiene otra versión.</translation>
    </message>
    <message>
        <source>For the team: {note}</source>
        <translation>Para el equipo: {note}</translation>
    </message>
    <message>
        <source>Nobody is waiting now</source>
        <translation>Nadie espera ahora</translation>
    </message>
    <message numerus="yes">
        <source>%n people are waiting now</source>
        <translation>
            <numerusform>%n persona espera ahora</numerusform>
            <numerusform>%n personas esperan ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We clear this page in %n seconds. Press any key to stay.</source>
        <translation>
            <numerusform>Borramos esta página en %n segundo. Pulse cualquier tecla para seguir.</numerusform>
            <numerusform>Borramos esta página en %n segundos. Pulse cualquier tecla para seguir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Chosen.</source>
        <translation>Elegido.</translation>
    </message>
    <message>
        <source>Not chosen.</source>
        <translation>Sin elegir.</translation>
    </message>
    <message>
        <source>You are at:</source>
        <translation>Usted está en:</translation>
    </message>
    <message>
        <source>I read the pages to you. Move with the arrows and choose with OK. The help key reads the page again.</source>
        <translation>Le leo las páginas. Muévase con las flechas y elija con OK. La tecla de ayuda lee la página otra vez.</translation>
    </message>
    <message numerus="yes">
        <source>Clears in %n seconds. Touch to stay.</source>
        <translation>
            <numerusform>Se borra en %n segundo. Toque para seguir.</numerusform>
            <numerusform>Se borra en %n segundos. Toque para seguir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Imprimiendo…</translation>
    </message>
    <message>
        <source>It is printed.</source>
        <translation>Ya está impreso.</translation>
    </message>
    <message>
        <source>It should be out now. If not, this number is enough.</source>
        <translation>Ya debe salir. Si no, basta con este número.</translation>
    </message>
    <message>
        <source>The printer is out of paper.</source>
        <translation>La impresora no tiene papel.</translation>
    </message>
    <message>
        <source>The printer is open.</source>
        <translation>La impresora está abierta.</translation>
    </message>
    <message>
        <source>The printer does not answer.</source>
        <translation>La impresora no responde.</translation>
    </message>
    <message>
        <source>Something else, or I don’t know</source>
        <translation>Otra cosa, o no sé</translation>
    </message>
    <message numerus="yes">
        <source>%n left today</source>
        <translation>
            <numerusform>Queda %n hoy</numerusform>
            <numerusform>Quedan %n hoy</numerusform>
        </translation>
    </message>
    <message>
        <source>about {high} min</source>
        <translation>unos {high} min</translation>
    </message>
    <message>
        <source>under {high} min</source>
        <translation>menos de {high} min</translation>
    </message>
    <message>
        <source>{low} to {high} min</source>
        <translation>{low} a {high} min</translation>
    </message>
    <message>
        <source>Waiting time: {wait}</source>
        <translation>Espera: {wait}</translation>
    </message>
    <message>
        <source>It is closed now</source>
        <translation>Ahora está cerrado</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Hoy no se atiende</translation>
    </message>
    <message>
        <source>No places left right now</source>
        <translation>Por ahora no hay lugar</translation>
    </message>
    <message>
        <source>No places left today</source>
        <translation>Hoy ya no hay lugar</translation>
    </message>
    <message>
        <source>Please ask at the welcome desk when to come back.</source>
        <translation>Pregunte en Bienvenida cuándo volver.</translation>
    </message>
    <message>
        <source>Come back {when}.</source>
        <translation>Vuelva {when}.</translation>
    </message>
    <message>
        <source>Closed. {when}</source>
        <translation>Cerrado. {when}</translation>
    </message>
    <message>
        <source>Full. {when}</source>
        <translation>Sin lugar. {when}</translation>
    </message>
    <message>
        <source>Not today. {when}</source>
        <translation>Hoy no. {when}</translation>
    </message>
    <message>
        <source>Yes, keep my place</source>
        <translation>Sí, guarden mi lugar</translation>
    </message>
    <message>
        <source>Yes, that is it</source>
        <translation>Sí, eso es</translation>
    </message>
    <message>
        <source>I come alone</source>
        <translation>Vengo sin nadie más</translation>
    </message>
    <message numerus="yes">
        <source>We are %n</source>
        <translation>
            <numerusform>Somos %n</numerusform>
            <numerusform>Somos %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Go on ({count})</source>
        <translation>Seguir ({count})</translation>
    </message>
    <message>
        <source>We can’t read codes right now</source>
        <translation>Ahora no podemos leer códigos</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>Sacar un número</translation>
    </message>
    <message>
        <source>We don’t know this code</source>
        <translation>Código desconocido</translation>
    </message>
    <message>
        <source>Please try once more, or go to the welcome desk.</source>
        <translation>Pruebe otra vez, o vaya a Bienvenida.</translation>
    </message>
    <message>
        <source>A long code can only be read by the scanner.</source>
        <translation>Un código largo solo se lee con el lector.</translation>
    </message>
    <message>
        <source>This code was used already</source>
        <translation>Código ya usado</translation>
    </message>
    <message>
        <source>If it was you, look at your number and sit down.</source>
        <translation>Si fue usted, mire su número y tome asiento.</translation>
    </message>
    <message>
        <source>Lost it? The welcome desk gives it to you again.</source>
        <translation>¿Lo perdió? En Bienvenida se lo dan otra vez.</translation>
    </message>
    <message>
        <source>Your code is for later</source>
        <translation>Su código es para más tarde</translation>
    </message>
    <message>
        <source>Keep it and come back then.</source>
        <translation>Guárdelo y vuelva entonces.</translation>
    </message>
    <message>
        <source>Do you need something today? Take a number.</source>
        <translation>¿Necesita algo hoy? Saque un número.</translation>
    </message>
    <message>
        <source>The day of this code is over</source>
        <translation>El día de este código ya pasó</translation>
    </message>
    <message>
        <source>Take a number, and we see you today.</source>
        <translation>Saque un número y se le atiende hoy.</translation>
    </message>
    <message>
        <source>Appointment {time}</source>
        <translation>Cita {time}</translation>
    </message>
    <message>
        <source>You are early</source>
        <translation>Llegó temprano</translation>
    </message>
    <message>
        <source>You are on time</source>
        <translation>Llegó a tiempo</translation>
    </message>
    <message>
        <source>We see you soon</source>
        <translation>Le atendemos pronto</translation>
    </message>
    <message>
        <source>We can’t take your answer right now</source>
        <translation>Ahora no podemos recibir su respuesta</translation>
    </message>
    <message>
        <source>Please tell the welcome desk.</source>
        <translation>Por favor, cuéntelo en Bienvenida.</translation>
    </message>
    <message>
        <source>You have your place</source>
        <translation>Ya tiene su lugar</translation>
    </message>
    <message>
        <source>You are in line</source>
        <translation>Está en la fila</translation>
    </message>
    <message>
        <source>It is your turn</source>
        <translation>Es su turno</translation>
    </message>
    <message>
        <source>Your place is kept</source>
        <translation>Su lugar está guardado</translation>
    </message>
    <message>
        <source>This visit is over</source>
        <translation>Esta visita ya terminó</translation>
    </message>
    <message>
        <source>Thank you for coming.</source>
        <translation>Gracias por venir.</translation>
    </message>
    <message>
        <source>We have called your number</source>
        <translation>Ya llamamos su número</translation>
    </message>
    <message>
        <source>Say that you are here now.</source>
        <translation>Diga que ya está aquí.</translation>
    </message>
</context>
<context>
    <name>KioskHead</name>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
</context>
<context>
    <name>KioskPlinth</name>
    <message>
        <source>Accessibility</source>
        <translation>Accesibilidad</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Leave and clear</source>
        <translation>Salir y borrar</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>More help</source>
        <translation>Más ayuda</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Speak in private</source>
        <translation>Hablar en privado</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>¿Cómo le fue?</translation>
    </message>
</context>
<context>
    <name>LanguageGrid</name>
    <message>
        <source>Touch your language</source>
        <translation>Toque su idioma</translation>
    </message>
    <message>
        <source>I have a code</source>
        <translation>Tengo un código</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Which language do you speak?</source>
        <translation>¿En qué idioma?</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Kiosk</source>
        <translation>Quiosco</translation>
    </message>
</context>
<context>
    <name>NeedGrid</name>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>NeedPage</name>
    <message>
        <source>What do you need today?</source>
        <translation>¿Qué necesita hoy?</translation>
    </message>
    <message>
        <source>We help you at the welcome desk</source>
        <translation>Le ayudamos en Bienvenida</translation>
    </message>
    <message>
        <source>Touch what fits. You can choose several.</source>
        <translation>Toque lo que necesita. Puede elegir varias cosas.</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>What happens next</source>
        <translation>Qué sigue</translation>
    </message>
    <message>
        <source>Take your paper</source>
        <translation>Tome su papel</translation>
    </message>
    <message>
        <source>We keep your place</source>
        <translation>Guardamos su lugar</translation>
    </message>
    <message>
        <source>Sit down and wait calmly</source>
        <translation>Siéntese y espere con calma</translation>
    </message>
    <message>
        <source>You will see it on the screen and hear it</source>
        <translation>Lo verá en la pantalla y lo oirá</translation>
    </message>
    <message>
        <source>When %1 shows, go to the desk</source>
        <translation>Cuando salga %1, vaya a la ventanilla</translation>
    </message>
</context>
<context>
    <name>NumberFacts</name>
    <message>
        <source>before you</source>
        <translation>antes que usted</translation>
    </message>
    <message>
        <source>of waiting, more or less</source>
        <translation>de espera, más o menos</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Hasta las %1</translation>
    </message>
    <message>
        <source>Then you wait again, without going to the end.</source>
        <translation>Después vuelve a esperar, sin ir al final.</translation>
    </message>
</context>
<context>
    <name>NumberPanel</name>
    <message>
        <source>Your number</source>
        <translation>Su número</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>How many are you?</source>
        <translation>¿Cuántas personas son?</translation>
    </message>
    <message>
        <source>One number is enough for all of you.</source>
        <translation>Un número alcanza para todos.</translation>
    </message>
    <message>
        <source>We are more</source>
        <translation>Somos más</translation>
    </message>
</context>
<context>
    <name>PriorityPage</name>
    <message>
        <source>Is one of these you?</source>
        <translation>¿Alguno es su caso?</translation>
    </message>
    <message>
        <source>You do not have to answer. Nobody asks for proof.</source>
        <translation>No tiene que responder. No pedimos pruebas.</translation>
    </message>
    <message>
        <source>None of these, or I prefer not to say</source>
        <translation>Nada de esto, o prefiero no decir</translation>
    </message>
</context>
<context>
    <name>PrivatePage</name>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Please take a seat</source>
        <translation>Tome asiento, por favor</translation>
    </message>
    <message>
        <source>Somebody will come to you.</source>
        <translation>Alguien viene por usted.</translation>
    </message>
    <message>
        <source>You need not explain anything else.</source>
        <translation>No tiene que explicar nada más.</translation>
    </message>
    <message>
        <source>This number is yours. Nobody calls it out.</source>
        <translation>Es su número. Nadie lo dice en voz alta.</translation>
    </message>
    <message>
        <source>Follow your turn
on your phone</source>
        <translation>Siga su turno
en su teléfono</translation>
    </message>
    <message>
        <source>Done, thank you</source>
        <translation>Listo, gracias</translation>
    </message>
    <message>
        <source>It takes a little longer than usual. Please stay here.</source>
        <translation>Tarda un poco más de lo normal. Espere aquí, por favor.</translation>
    </message>
</context>
<context>
    <name>SaveSteps</name>
    <message>
        <source>Or scan the code with your phone</source>
        <translation>O escanee el código con su teléfono</translation>
    </message>
    <message>
        <source>Write down your number, or take a photo</source>
        <translation>Anote su número o tome una foto</translation>
    </message>
    <message>
        <source>They write your number on a paper</source>
        <translation>Le escriben su número en un papel</translation>
    </message>
    <message>
        <source>No phone? Say so at the welcome desk</source>
        <translation>¿Sin teléfono? Dígalo en Bienvenida</translation>
    </message>
</context>
<context>
    <name>StaffKey</name>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Take the last digit back</source>
        <translation>Borrar la última cifra</translation>
    </message>
</context>
<context>
    <name>StaffCheck</name>
    <message>
        <source>Look again</source>
        <translation>Mirar otra vez</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Esta computadora</translation>
    </message>
</context>
<context>
    <name>StaffPin</name>
    <message>
        <source>%1 digits typed</source>
        <translation>%1 cifras escritas</translation>
    </message>
    <message>
        <source>For the team</source>
        <translation>Para el equipo</translation>
    </message>
    <message>
        <source>Not for visitors. This page closes by itself.</source>
        <translation>No es para visitantes. Esta página se cierra sola.</translation>
    </message>
    <message>
        <source>PIN of this kiosk</source>
        <translation>PIN de este quiosco</translation>
    </message>
</context>
<context>
    <name>StaffTouch</name>
    <message>
        <source>A mark must come under your finger, at once.</source>
        <translation>Debe salir una marca bajo su dedo, al instante.</translation>
    </message>
    <message>
        <source>The panel feels everywhere.</source>
        <translation>La pantalla siente en todas partes.</translation>
    </message>
    <message>
        <source>This way is up. Touch 1 to 5.</source>
        <translation>Esto es arriba. Toque del 1 al 5.</translation>
    </message>
</context>
<context>
    <name>StaffWork</name>
    <message>
        <source>Change the paper</source>
        <translation>Cambiar el papel</translation>
    </message>
    <message>
        <source>Check touch and rotation</source>
        <translation>Revisar toque y giro</translation>
    </message>
    <message>
        <source>For the team</source>
        <translation>Para el equipo</translation>
    </message>
    <message>
        <source>Hear chime and voice</source>
        <translation>Oír timbre y voz</translation>
    </message>
    <message>
        <source>Paper is in: go on</source>
        <translation>Ya hay papel: seguir</translation>
    </message>
    <message>
        <source>Print a test</source>
        <translation>Imprimir una prueba</translation>
    </message>
    <message>
        <source>Print the last ticket again</source>
        <translation>Imprimir otra vez el último</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Reiniciar el quiosco</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>Revisar esta computadora</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>We clear this page in %1 s.</source>
        <translation>Borramos esta página en %1 s.</translation>
    </message>
    <message>
        <source>Still there?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message>
        <source>Yes, I need more time</source>
        <translation>Sí, necesito más tiempo</translation>
    </message>
</context>
<context>
    <name>ThanksPage</name>
    <message>
        <source>Thank you for telling us</source>
        <translation>Gracias por contarnos</translation>
    </message>
</context>
<context>
    <name>TicketActs</name>
    <message>
        <source>I have saved my number</source>
        <translation>Ya guardé mi número</translation>
    </message>
    <message>
        <source>Done, thank you</source>
        <translation>Listo, gracias</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Imprimir de nuevo</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>Your place is kept. You don’t lose it.</source>
        <translation>Su lugar está guardado. No lo pierde.</translation>
    </message>
</context>
<context>
    <name>TurnedActs</name>
    <message>
        <source>I have saved the code</source>
        <translation>Ya guardé el código</translation>
    </message>
    <message>
        <source>Done, thank you</source>
        <translation>Listo, gracias</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Imprimir de nuevo</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>I need something else</source>
        <translation>Necesito otra cosa</translation>
    </message>
</context>
<context>
    <name>TurnedPage</name>
    <message>
        <source>The code on this page is enough.</source>
        <translation>Con el código de esta página basta.</translation>
    </message>
    <message>
        <source>The photo is enough</source>
        <translation>Con la foto basta</translation>
    </message>
    <message>
        <source>Take a photo of the code</source>
        <translation>Tome una foto del código</translation>
    </message>
    <message>
        <source>Take your paper</source>
        <translation>Tome su papel</translation>
    </message>
    <message>
        <source>When you come back</source>
        <translation>Cuando vuelva</translation>
    </message>
    <message>
        <source>Show it at the welcome desk</source>
        <translation>Muéstrelo en Bienvenida</translation>
    </message>
</context>
<context>
    <name>TurnedPanel</name>
    <message>
        <source>With this code you go first that day.</source>
        <translation>Con este código le atendemos primero ese día.</translation>
    </message>
    <message>
        <source>Your place is kept</source>
        <translation>Su lugar está guardado</translation>
    </message>
</context>
<context>
    <name>UnreadyPage</name>
    <message>
        <source>This kiosk is not ready yet</source>
        <translation>Este quiosco aún no está listo</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
</context>
<context>
    <name>VolumeTile</name>
    <message>
        <source>Louder</source>
        <translation>Más alto</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>Volume: %1 of %2</source>
        <translation>Volumen: %1 de %2</translation>
    </message>
</context>
<context>
    <name>WelcomeHead</name>
    <message>
        <source>Hello</source>
        <translation>Hola</translation>
    </message>
    <message>
        <source>Welcome.</source>
        <translation>Le damos la bienvenida.</translation>
    </message>
</context>
<context>
    <name>CalledTo</name>
    <message>
        <source>Go to desk</source>
        <translation>Pase a la ventanilla</translation>
    </message>
</context>
</TS>
