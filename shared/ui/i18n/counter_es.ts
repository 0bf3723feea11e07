<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Accuracy</name>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Nobody was told a wait yet that has come true or not.</source>
        <translation>Todavía no se le dijo a nadie una espera que ya se haya cumplido o no.</translation>
    </message>
    <message>
        <source>Of 100 people, {kept} waited no longer than they were told.</source>
        <translation>De cada 100 personas, {kept} no esperaron más de lo que se les dijo.</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Todo junto</translation>
    </message>
    <message>
        <source>fewer than 5</source>
        <translation>menos de 5</translation>
    </message>
    <message>
        <source>The figures could not be worked out. Open the page again.</source>
        <translation>No se pudieron calcular las cifras. Abra la página de nuevo.</translation>
    </message>
    <message>
        <source>There is no connection now. The figures come when it is back.</source>
        <translation>Ahora no hay conexión. Las cifras llegan cuando vuelva.</translation>
    </message>
</context>
<context>
    <name>AccuracyPage</name>
    <message>
        <source>By service, over the last twelve weeks</source>
        <translation>Por servicio, en las últimas doce semanas</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>Por semana</translation>
    </message>
</context>
<context>
    <name>AccuracyRow</name>
    <message>
        <source>%1 waits, %2 longer</source>
        <translation>%1 esperas, %2 más</translation>
    </message>
</context>
<context>
    <name>AccuracyTable</name>
    <message>
        <source>sooner</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>as told</source>
        <translation>lo dicho</translation>
    </message>
    <message>
        <source>longer</source>
        <translation>más</translation>
    </message>
    <message>
        <source>off by</source>
        <translation>error medio</translation>
    </message>
</context>
<context>
    <name>ArrivalPane</name>
    <message>
        <source>Somebody comes with a code</source>
        <translation>Alguien llega con un código</translation>
    </message>
    <message>
        <source>Code, or scan it</source>
        <translation>Código, o escanéelo</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Registrar llegada</translation>
    </message>
    <message>
        <source>An appointment, or a slip of somebody who was turned away. A ticket opens its visit.</source>
        <translation>Una cita, o el papel de quien no pudo ser atendido. Un papel con número abre su visita.</translation>
    </message>
</context>
<context>
    <name>BarActs</name>
    <message>
        <source>Again</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>No show</source>
        <translation>No vino</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Send on</source>
        <translation>Derivar</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
</context>
<context>
    <name>BarPage</name>
    <message>
        <source>The whole console</source>
        <translation>La consola entera</translation>
    </message>
</context>
<context>
    <name>BreakPane</name>
    <message>
        <source>Pause the desk</source>
        <translation>Pausar la ventanilla</translation>
    </message>
    <message>
        <source>Pause without saying why</source>
        <translation>Pausar sin decir por qué</translation>
    </message>
</context>
<context>
    <name>CausesView</name>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>A share is a part of all that made it tighter. It describes, it does not prove.</source>
        <translation>Cada parte es de todo lo que apretó la espera. Describe, no demuestra.</translation>
    </message>
</context>
<context>
    <name>ConsolePage</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message>
        <source>You called {number} again.</source>
        <translation>Llamó otra vez a {number}.</translation>
    </message>
    <message>
        <source>You began with {number}.</source>
        <translation>Empezó con {number}.</translation>
    </message>
    <message>
        <source>You finished with {number}.</source>
        <translation>Terminó con {number}.</translation>
    </message>
    <message>
        <source>Noted: {number} did not come.</source>
        <translation>Anotado: {number} no vino.</translation>
    </message>
    <message>
        <source>Your desk is paused.</source>
        <translation>Su ventanilla está en pausa.</translation>
    </message>
    <message>
        <source>Your desk is open.</source>
        <translation>Su ventanilla está abierta.</translation>
    </message>
    <message>
        <source>You gave the number {number}.</source>
        <translation>Dio el número {number}.</translation>
    </message>
    <message>
        <source>{number} is at your desk.</source>
        <translation>{number} está en su ventanilla.</translation>
    </message>
    <message>
        <source>You sent {number} on to {where}.</source>
        <translation>Derivó a {number} a {where}.</translation>
    </message>
    <message>
        <source>{number} is on hold and keeps the place.</source>
        <translation>{number} queda en espera y conserva su lugar.</translation>
    </message>
    <message>
        <source>{number} waits again.</source>
        <translation>{number} vuelve a esperar.</translation>
    </message>
    <message>
        <source>{number} is open and waits again.</source>
        <translation>{number} queda abierto y vuelve a esperar.</translation>
    </message>
    <message>
        <source>Here is {number} once more.</source>
        <translation>Aquí está otra vez {number}.</translation>
    </message>
    <message>
        <source>Noted for {number}.</source>
        <translation>Anotado para {number}.</translation>
    </message>
    <message>
        <source>You finished with {closed} and called {number}.</source>
        <translation>Terminó con {closed} y llamó a {number}.</translation>
    </message>
    <message>
        <source>You called {number}.</source>
        <translation>Llamó a {number}.</translation>
    </message>
    <message>
        <source>You finished with {closed}.</source>
        <translation>Terminó con {closed}.</translation>
    </message>
    <message>
        <source>Undone: the call.</source>
        <translation>Deshecho: la llamada.</translation>
    </message>
    <message>
        <source>Undone: calling again.</source>
        <translation>Deshecho: llamar otra vez.</translation>
    </message>
    <message>
        <source>Undone: the arrival.</source>
        <translation>Deshecho: la llegada.</translation>
    </message>
    <message>
        <source>Undone: the beginning.</source>
        <translation>Deshecho: el comienzo.</translation>
    </message>
    <message>
        <source>Undone: the end.</source>
        <translation>Deshecho: el final.</translation>
    </message>
    <message>
        <source>Undone: the no show.</source>
        <translation>Deshecho: no vino.</translation>
    </message>
    <message>
        <source>Undone: the cancelling.</source>
        <translation>Deshecho: la cancelación.</translation>
    </message>
    <message>
        <source>Undone: sending on.</source>
        <translation>Deshecho: la derivación.</translation>
    </message>
    <message>
        <source>Undone: putting on hold.</source>
        <translation>Deshecho: dejar en espera.</translation>
    </message>
    <message>
        <source>Undone: the return.</source>
        <translation>Deshecho: el regreso.</translation>
    </message>
    <message>
        <source>Undone: opening again.</source>
        <translation>Deshecho: abrir de nuevo.</translation>
    </message>
    <message>
        <source>Undone: the change of priority.</source>
        <translation>Deshecho: el cambio de prioridad.</translation>
    </message>
    <message>
        <source>Undone: the last act.</source>
        <translation>Deshecho: lo último.</translation>
    </message>
    <message>
        <source>As before: {numbers}.</source>
        <translation>Como antes: {numbers}.</translation>
    </message>
    <message>
        <source>You finished with {closed}. Nobody else is waiting for you.</source>
        <translation>Terminó con {closed}. Nadie más espera por usted.</translation>
    </message>
    <message>
        <source>Nobody is waiting for you now.</source>
        <translation>Nadie espera por usted ahora.</translation>
    </message>
    <message>
        <source>Too many tries. Wait {seconds} seconds, then try again.</source>
        <translation>Demasiados intentos. Espere {seconds} segundos y pruebe otra vez.</translation>
    </message>
    <message>
        <source>Not done ({code}). Tell whoever looks after the system.</source>
        <translation>No se hizo ({code}). Avise a quien cuida el sistema.</translation>
    </message>
    <message>
        <source>Not done: there is no connection.</source>
        <translation>No se hizo: no hay conexión.</translation>
    </message>
    <message>
        <source>{number} will not come: given up, or renumbered on paper. Find it to reopen.</source>
        <translation>{number} no vendrá: dejó su lugar, o su papel trae otro número. Para reabrirlo, búsquelo.</translation>
    </message>
    <message>
        <source>No answer. When the connection is back you will see whether it was done.</source>
        <translation>Sin respuesta. Cuando vuelva la conexión, verá si se hizo.</translation>
    </message>
    <message>
        <source>It was not done. Press again.</source>
        <translation>No se hizo. Pulse otra vez.</translation>
    </message>
    <message>
        <source>No answer came. See in the list whether it was done.</source>
        <translation>No llegó respuesta. Mire en la lista si se hizo.</translation>
    </message>
    <message>
        <source>Not done: the key before was still at work. Press again.</source>
        <translation>No se hizo: la tecla anterior seguía en marcha. Pulse otra vez.</translation>
    </message>
    <message>
        <source>Not done: your desk is paused. Open it with P.</source>
        <translation>No se hizo: su ventanilla está en pausa. Ábrala con P.</translation>
    </message>
    <message>
        <source>Not done: nobody is with you.</source>
        <translation>No se hizo: nadie está con usted.</translation>
    </message>
    <message>
        <source>Your turn at this desk has ended. Sign in again.</source>
        <translation>Su turno en esta ventanilla terminó. Entre otra vez.</translation>
    </message>
    <message>
        <source>Not done: finish first with {number}.</source>
        <translation>No se hizo: termine primero con {number}.</translation>
    </message>
    <message>
        <source>Name and PIN do not match. Try again.</source>
        <translation>El nombre y el PIN no coinciden. Pruebe otra vez.</translation>
    </message>
    <message>
        <source>Not done: something written here is not allowed.</source>
        <translation>No se hizo: hay algo escrito que no se admite.</translation>
    </message>
    <message>
        <source>This desk no longer exists. Choose another one.</source>
        <translation>Esta ventanilla ya no existe. Elija otra.</translation>
    </message>
    <message>
        <source>The services have changed. Choose again.</source>
        <translation>Los servicios cambiaron. Elija otra vez.</translation>
    </message>
    <message>
        <source>The languages have changed. Choose again.</source>
        <translation>Los idiomas cambiaron. Elija otra vez.</translation>
    </message>
    <message>
        <source>Not done: that number is already closed.</source>
        <translation>No se hizo: ese número ya está cerrado.</translation>
    </message>
    <message>
        <source>Not done: the center's computer cannot save now. Try again.</source>
        <translation>No se hizo: el computador del centro no puede guardar ahora. Pruebe otra vez.</translation>
    </message>
    <message>
        <source>Not done: {number} was there already. Find the visit and open it again.</source>
        <translation>No se hizo: {number} ya estuvo allí. Busque la visita y ábrala de nuevo.</translation>
    </message>
    <message>
        <source>{number} waits for that already.</source>
        <translation>{number} ya espera para eso.</translation>
    </message>
    <message>
        <source>Not done: that desk does not serve this.</source>
        <translation>No se hizo: esa ventanilla no atiende esto.</translation>
    </message>
    <message>
        <source>It is too late for that. Give a new number.</source>
        <translation>Ya es tarde para eso. Dé un número nuevo.</translation>
    </message>
    <message>
        <source>Nothing to undo: this desk did nothing in the last 5 minutes.</source>
        <translation>No hay nada que deshacer: esta ventanilla no hizo nada en los últimos 5 minutos.</translation>
    </message>
    <message>
        <source>Not undone: somebody has done something with that visit since.</source>
        <translation>No se deshizo: otra persona ya hizo algo con esa visita.</translation>
    </message>
    <message>
        <source>Not done: calling out of turn is for other colleagues here. Ask them.</source>
        <translation>No se hizo: llamar fuera de turno les toca aquí a otros colegas. Pregúnteles.</translation>
    </message>
    <message>
        <source>Not done: this visit is over.</source>
        <translation>No se hizo: esta visita ya terminó.</translation>
    </message>
    <message>
        <source>No visit has this number.</source>
        <translation>Ninguna visita tiene este número.</translation>
    </message>
    <message>
        <source>The priority classes have changed. Choose again.</source>
        <translation>Las prioridades cambiaron. Elija de nuevo.</translation>
    </message>
    <message>
        <source>Not done: that time is over. Is the clock here right?</source>
        <translation>No se hizo: esa hora ya pasó. ¿Está bien el reloj de aquí?</translation>
    </message>
    <message>
        <source>Not done: choose a time within the next 24 hours.</source>
        <translation>No se hizo: elija una hora dentro de las próximas 24 horas.</translation>
    </message>
    <message>
        <source>It is closed now. Nobody knows yet when it opens.</source>
        <translation>Ahora está cerrado. Todavía no se sabe cuándo abre.</translation>
    </message>
    <message>
        <source>No places are left. Nobody knows yet when there are.</source>
        <translation>No quedan lugares. Todavía no se sabe cuándo habrá.</translation>
    </message>
    <message>
        <source>Nobody is here for that today.</source>
        <translation>Hoy no hay nadie para eso.</translation>
    </message>
    <message>
        <source>No appointment has this code.</source>
        <translation>Ninguna cita tiene este código.</translation>
    </message>
    <message>
        <source>This appointment has a number already.</source>
        <translation>Esta cita ya tiene número.</translation>
    </message>
    <message>
        <source>This appointment is on another day.</source>
        <translation>Esta cita es otro día.</translation>
    </message>
    <message>
        <source>This return code is not known. Give a number.</source>
        <translation>Este código de regreso no se conoce. Dé un número.</translation>
    </message>
    <message>
        <source>This return code was used already.</source>
        <translation>Este código de regreso ya se usó.</translation>
    </message>
    <message>
        <source>It is too early for this return code.</source>
        <translation>Es temprano para este código de regreso.</translation>
    </message>
    <message>
        <source>This return code is over. Give a number.</source>
        <translation>Este código de regreso ya venció. Dé un número.</translation>
    </message>
    <message>
        <source>This return code is for another service.</source>
        <translation>Este código de regreso es para otro servicio.</translation>
    </message>
    <message>
        <source>Not done. Press again.</source>
        <translation>No se hizo. Presione otra vez.</translation>
    </message>
    <message>
        <source>It is closed now. It opens {when}.</source>
        <translation>Ahora está cerrado. Abre {when}.</translation>
    </message>
    <message>
        <source>No places are left now. The next are {when}.</source>
        <translation>Ahora no quedan lugares. Los próximos son {when}.</translation>
    </message>
    <message>
        <source>Nobody is here for that today. The next is {when}.</source>
        <translation>Hoy no hay nadie para eso. Hay {when}.</translation>
    </message>
    <message>
        <source>This appointment is {when}.</source>
        <translation>Esta cita es {when}.</translation>
    </message>
    <message>
        <source>It is too early for this code: it counts {when}.</source>
        <translation>Es temprano para este código: vale {when}.</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>hoy a las {time}</translation>
    </message>
    <message>
        <source>on {weekday} {date} at {time}</source>
        <translation>el {weekday} {date} a las {time}</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>lunes</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>martes</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>miércoles</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>jueves</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>viernes</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>sábado</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>domingo</translation>
    </message>
    <message>
        <source>Too soon: call {number} {count} times before that.</source>
        <translation>Es pronto: llame {count} veces a {number} antes de eso.</translation>
    </message>
    <message>
        <source>Too soon: give {number} {seconds} more seconds.</source>
        <translation>Es pronto: dele a {number} {seconds} segundos más.</translation>
    </message>
    <message>
        <source>Too soon. Wait a moment, then press again.</source>
        <translation>Es pronto. Espere un momento y presione otra vez.</translation>
    </message>
    <message>
        <source>Your desk is paused already.</source>
        <translation>Su ventanilla ya está en pausa.</translation>
    </message>
    <message>
        <source>Your desk is open already.</source>
        <translation>Su ventanilla ya está abierta.</translation>
    </message>
    <message>
        <source>Not done: this is no longer possible with {number}.</source>
        <translation>No se hizo: con {number} ya no es posible.</translation>
    </message>
    <message>
        <source>Desk {name}</source>
        <translation>Ventanilla {name}</translation>
    </message>
    <message>
        <source>less than 1 min</source>
        <translation>menos de 1 min</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>No connection since {time}</source>
        <translation>Sin conexión desde {time}</translation>
    </message>
    <message>
        <source>This computer has not joined a center yet.</source>
        <translation>Este computador todavía no está unido a un centro.</translation>
    </message>
    <message>
        <source>Another computer answers in the center's place.</source>
        <translation>Responde otro computador en lugar del centro.</translation>
    </message>
    <message>
        <source>This program and the center's are not of the same version.</source>
        <translation>Este programa y el del centro no son de la misma versión.</translation>
    </message>
    <message>
        <source>Go on with {number}. You can call again when it is back.</source>
        <translation>Siga con {number}. Podrá llamar otra vez cuando vuelva.</translation>
    </message>
    <message>
        <source>You see the last state. It comes back by itself.</source>
        <translation>Ve lo último que se supo. Vuelve por sí sola.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>The center's computer does not answer. Is it on, and the network too?</source>
        <translation>El computador del centro no responde. ¿Está encendido, y la red también?</translation>
    </message>
    <message>
        <source>No desk open</source>
        <translation>Ninguna ventanilla abierta</translation>
    </message>
    <message>
        <source>1 desk open</source>
        <translation>1 ventanilla abierta</translation>
    </message>
    <message>
        <source>{count} desks open</source>
        <translation>{count} ventanillas abiertas</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Nobody is with you</source>
        <translation>Nadie está con usted</translation>
    </message>
    <message>
        <source>Open your desk with P when you are ready.</source>
        <translation>Abra su ventanilla con P cuando quiera.</translation>
    </message>
    <message>
        <source>Whoever comes for your desk appears in the list.</source>
        <translation>Quien venga a su ventanilla aparece en la lista.</translation>
    </message>
    <message>
        <source>Press F9 to call whoever is next.</source>
        <translation>Pulse F9 para llamar a quien sigue.</translation>
    </message>
    <message>
        <source>With you now</source>
        <translation>Con usted ahora</translation>
    </message>
    <message>
        <source>At your desk</source>
        <translation>En su ventanilla</translation>
    </message>
    <message>
        <source>On the way, called {count} times</source>
        <translation>Viene en camino, ya son {count} llamadas</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Viene en camino</translation>
    </message>
    <message>
        <source>usually up to {length}</source>
        <translation>normal hasta {length}</translation>
    </message>
    <message>
        <source>since the call</source>
        <translation>desde la llamada</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>Llamar siguiente</translation>
    </message>
    <message>
        <source>Calling…</source>
        <translation>Llamando…</translation>
    </message>
    <message>
        <source>Nobody is called to you. Open your desk with P.</source>
        <translation>No se le llama a nadie. Abra su ventanilla con P.</translation>
    </message>
    <message>
        <source>1 can come to you</source>
        <translation>1 puede venir con usted</translation>
    </message>
    <message>
        <source>{count} can come to you</source>
        <translation>{count} pueden venir con usted</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Nadie espera.</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 persona</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} personas</translation>
    </message>
    <message>
        <source>speaks {language}</source>
        <translation>habla {language}</translation>
    </message>
    <message>
        <source>About {length}.</source>
        <translation>Más o menos {length}.</translation>
    </message>
    <message>
        <source>About {low} to {high} min.</source>
        <translation>Más o menos de {low} a {high} min.</translation>
    </message>
    <message>
        <source>Cannot look now: there is no connection.</source>
        <translation>Ahora no se puede buscar: no hay conexión.</translation>
    </message>
    <message>
        <source>Write a number such as A-017.</source>
        <translation>Escriba un número como A-017.</translation>
    </message>
    <message>
        <source>Came at {time}</source>
        <translation>Llegó a las {time}</translation>
    </message>
    <message>
        <source>Came on {date} at {time}</source>
        <translation>Llegó el {date} a las {time}</translation>
    </message>
    <message>
        <source>this visit is over</source>
        <translation>esta visita ya terminó</translation>
    </message>
    <message>
        <source>comes later</source>
        <translation>viene después</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>espera</translation>
    </message>
    <message>
        <source>at another desk now</source>
        <translation>ahora en otra ventanilla</translation>
    </message>
    <message>
        <source>called</source>
        <translation>con llamada</translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation>en la ventanilla</translation>
    </message>
    <message>
        <source>being served</source>
        <translation>en atención</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>done</source>
        <translation>listo</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>no vino</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>sent on</source>
        <translation>derivado</translation>
    </message>
    <message>
        <source>the day ended before</source>
        <translation>terminó el día antes</translation>
    </message>
    <message>
        <source>No priority</source>
        <translation>Sin prioridad</translation>
    </message>
    <message>
        <source>Picked by hand after waiting {waited}, before 1 other.</source>
        <translation>Elegido a mano tras esperar {waited}, antes que otra persona.</translation>
    </message>
    <message>
        <source>Picked by hand after waiting {waited}, before {count} others.</source>
        <translation>Elegido a mano tras esperar {waited}, antes que otras {count} personas.</translation>
    </message>
    <message>
        <source>Called because: waited {waited}, nobody else was waiting.</source>
        <translation>Llamado por: esperó {waited}, nadie más esperaba.</translation>
    </message>
    <message>
        <source>Called because: waited {waited}, longer than anybody else.</source>
        <translation>Llamado por: esperó {waited}, era quien más esperaba.</translation>
    </message>
    <message>
        <source>Called because: waited {waited}, as long as anybody may wait.</source>
        <translation>Llamado por: esperó {waited}, lo máximo que alguien puede esperar.</translation>
    </message>
    <message>
        <source>Called because: it is time for the appointment.</source>
        <translation>Llamado por: es la hora de su cita.</translation>
    </message>
    <message>
        <source>Called because: waited {waited} and goes first, having priority.</source>
        <translation>Llamado por: esperó {waited} y pasa antes, por prioridad.</translation>
    </message>
    <message>
        <source>Called because: waited {waited}. After several with priority, somebody without.</source>
        <translation>Llamado por: esperó {waited}. Tras varios con prioridad, alguien sin ella.</translation>
    </message>
    <message>
        <source>Picked by hand after waiting {waited}.</source>
        <translation>Elegido a mano tras esperar {waited}.</translation>
    </message>
    <message>
        <source>Called after waiting {waited}.</source>
        <translation>Llamado después de esperar {waited}.</translation>
    </message>
    <message>
        <source>Next in line was {number}: {waited}.</source>
        <translation>Le seguía {number}: {waited}.</translation>
    </message>
    <message>
        <source>Closes {number}.</source>
        <translation>Cierra {number}.</translation>
    </message>
    <message>
        <source>waited {waited}</source>
        <translation>esperó {waited}</translation>
    </message>
    <message>
        <source>It will be {number}: {facts}.</source>
        <translation>Será {number}: {facts}.</translation>
    </message>
    <message>
        <source>{number} asks to speak in private.</source>
        <translation>{number} pide hablar en privado.</translation>
    </message>
    <message>
        <source>Since {waited}.</source>
        <translation>Desde hace {waited}.</translation>
    </message>
    <message>
        <source>{count} more ask for it.</source>
        <translation>Lo piden {count} más.</translation>
    </message>
    <message>
        <source>Interpreter: {language}</source>
        <translation>Intérprete: {language}</translation>
    </message>
    <message>
        <source>Appointment {time}</source>
        <translation>Cita {time}</translation>
    </message>
    <message>
        <source>{staff}: “{text}”</source>
        <translation>{staff}: «{text}»</translation>
    </message>
    <message>
        <source>This computer is not allowed to serve. Tell whoever looks after the system.</source>
        <translation>Este computador no tiene permiso para atender. Avise a quien cuida el sistema.</translation>
    </message>
    <message>
        <source>Nobody is before it.</source>
        <translation>No hay nadie antes.</translation>
    </message>
    <message>
        <source>1 is before it.</source>
        <translation>Hay 1 antes.</translation>
    </message>
    <message>
        <source>{count} are before it.</source>
        <translation>Hay {count} antes.</translation>
    </message>
    <message>
        <source>Send {number} on</source>
        <translation>Derivar a {number}</translation>
    </message>
    <message>
        <source>Choose a service, a desk, or both.</source>
        <translation>Elija un servicio, una ventanilla o ambos.</translation>
    </message>
    <message>
        <source>{number} waits for {service}, at {desk} only.</source>
        <translation>{number} espera para {service}, solo en {desk}.</translation>
    </message>
    <message>
        <source>{number} waits for {service}, at any desk.</source>
        <translation>{number} espera para {service}, en cualquier ventanilla.</translation>
    </message>
    <message>
        <source>Time waited so far</source>
        <translation>El tiempo ya esperado</translation>
    </message>
    <message>
        <source>Since arriving here</source>
        <translation>Desde que llegó</translation>
    </message>
    <message>
        <source>As the last one</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>Codes on today's tickets lead nowhere: the hub has moved</source>
        <translation>Los códigos de hoy no llevan a nada: cambió la dirección del hub</translation>
    </message>
    <message>
        <source>asked for time</source>
        <translation>pidió más tiempo</translation>
    </message>
    <message>
        <source>Is coming</source>
        <translation>Avisó que viene</translation>
    </message>
    <message>
        <source>back at {time}</source>
        <translation>vuelve a las {time}</translation>
    </message>
    <message>
        <source>not before {time}</source>
        <translation>no antes de las {time}</translation>
    </message>
    <message>
        <source>on hold, back at {time}</source>
        <translation>en espera, vuelve a las {time}</translation>
    </message>
    <message>
        <source>another service comes first</source>
        <translation>antes va otro servicio</translation>
    </message>
    <message>
        <source>appointment {time}</source>
        <translation>cita {time}</translation>
    </message>
    <message>
        <source>interpreter: {language}</source>
        <translation>intérprete: {language}</translation>
    </message>
    <message>
        <source>Not done: your turn at this desk has ended. Sign in again.</source>
        <translation>No se hizo: su turno en esta ventanilla terminó. Entre otra vez.</translation>
    </message>
    <message>
        <source>{desk} is in use on another computer.</source>
        <translation>{desk} se usa en otro computador.</translation>
    </message>
    <message>
        <source>{staff} is at {desk}.</source>
        <translation>{staff} está en {desk}.</translation>
    </message>
    <message>
        <source>Open again.</source>
        <translation>Abierta otra vez.</translation>
    </message>
    <message>
        <source>{who} has joined.</source>
        <translation>{who} ya hace parte del centro.</translation>
    </message>
    <message>
        <source>It is called {who} now.</source>
        <translation>Ahora se llama {who}.</translation>
    </message>
    <message>
        <source>{who} is shut out.</source>
        <translation>{who} queda fuera del centro.</translation>
    </message>
    <message>
        <source>Your PIN is changed. It counts from now on.</source>
        <translation>Su PIN cambió. Vale desde ahora.</translation>
    </message>
    <message>
        <source>{who} has a new PIN. It counts from now on.</source>
        <translation>{who} tiene un PIN nuevo. Vale desde ahora.</translation>
    </message>
    <message>
        <source>Not done: the console had locked itself. Press again.</source>
        <translation>No se hizo: la consola se había bloqueado. Oprima otra vez.</translation>
    </message>
    <message>
        <source>Not done: this device is no longer in the list.</source>
        <translation>No se hizo: este equipo ya no está en la lista.</translation>
    </message>
    <message>
        <source>This device was shut out already.</source>
        <translation>Este equipo ya quedó fuera.</translation>
    </message>
    <message>
        <source>Nobody here signs in with this name.</source>
        <translation>Nadie entra aquí con este nombre.</translation>
    </message>
    <message>
        <source>Eight digits are needed. Some are missing.</source>
        <translation>Se necesitan ocho cifras. Faltan algunas.</translation>
    </message>
    <message>
        <source>Those are more than eight digits.</source>
        <translation>Son más de ocho cifras.</translation>
    </message>
    <message>
        <source>Only digits: the eight that the device shows.</source>
        <translation>Solo cifras: las ocho que muestra el equipo.</translation>
    </message>
    <message>
        <source>No device shows digits now. They count for 2 minutes: begin again there.</source>
        <translation>Ningún equipo muestra cifras ahora. Valen 2 minutos: empiece otra vez allá.</translation>
    </message>
    <message>
        <source>The new PIN is not the same both times.</source>
        <translation>El PIN nuevo no es igual las dos veces.</translation>
    </message>
    <message>
        <source>A PIN has 4 to 12 digits.</source>
        <translation>Un PIN tiene de 4 a 12 cifras.</translation>
    </message>
    <message>
        <source>This is the PIN you have already.</source>
        <translation>Este es el PIN que ya tiene.</translation>
    </message>
    <message>
        <source>Not done: only managers may do that. Ask one.</source>
        <translation>No se hizo: solo la gerencia puede hacerlo. Pídalo allí.</translation>
    </message>
    <message>
        <source>No answer came. Look whether it was done.</source>
        <translation>No llegó respuesta. Mire si se hizo.</translation>
    </message>
    <message>
        <source>Only that person, a supervisor or a manager can take over this desk.</source>
        <translation>Solo esa persona, supervisión o gerencia puede tomar esta ventanilla.</translation>
    </message>
    <message>
        <source>That is not the PIN. Try again.</source>
        <translation>Ese no es el PIN. Pruebe otra vez.</translation>
    </message>
    <message>
        <source>No answer came. Try again.</source>
        <translation>No llegó respuesta. Pruebe otra vez.</translation>
    </message>
    <message>
        <source>No device shows these digits now. Read them there once more.</source>
        <translation>Ningún equipo muestra estas cifras ahora. Léalas allá otra vez.</translation>
    </message>
    <message>
        <source>This is not your PIN of now. Try again.</source>
        <translation>Ese no es su PIN de ahora. Pruebe otra vez.</translation>
    </message>
    <message>
        <source>No answer came. Use the new PIN next time, or else the old one.</source>
        <translation>No llegó respuesta. La próxima vez use el PIN nuevo; si no, el anterior.</translation>
    </message>
    <message>
        <source>No answer came. Make another one.</source>
        <translation>No llegó respuesta. Haga otro.</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>En ventanilla</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisión</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Gerencia</translation>
    </message>
    <message>
        <source>{staff} took over this desk.</source>
        <translation>{staff} tomó esta ventanilla.</translation>
    </message>
    <message>
        <source>{staff} took over this desk at {time}.</source>
        <translation>{staff} tomó esta ventanilla a las {time}.</translation>
    </message>
    <message>
        <source>Your last key is still on its way.</source>
        <translation>Su última tecla sigue en camino.</translation>
    </message>
    <message>
        <source>Your last key was done: {what}</source>
        <translation>Su última tecla sí se hizo: {what}</translation>
    </message>
    <message>
        <source>No answer came to your last key. It may have been done.</source>
        <translation>No llegó respuesta a su última tecla. Tal vez se hizo.</translation>
    </message>
    <message>
        <source>Your last key was not done.</source>
        <translation>Su última tecla no se hizo.</translation>
    </message>
    <message>
        <source>Take over this desk</source>
        <translation>Tomar esta ventanilla</translation>
    </message>
    <message>
        <source>Go on at this desk</source>
        <translation>Seguir en esta ventanilla</translation>
    </message>
    <message>
        <source>Open the desk</source>
        <translation>Abrir la ventanilla</translation>
    </message>
    <message>
        <source>You are signed in at {desk}.</source>
        <translation>Usted ya entró en {desk}.</translation>
    </message>
    <message>
        <source>Taking over signs them out there at once. Whoever is being served stays at the desk.</source>
        <translation>Si la toma, esa persona sale allá enseguida. A quien atienden se queda en la ventanilla.</translation>
    </message>
    <message>
        <source>If that is another computer, it goes back to signing in. Nothing else changes.</source>
        <translation>Si es otro computador, ese vuelve a la entrada. Lo demás no cambia.</translation>
    </message>
    <message>
        <source>This computer was shut out of the center</source>
        <translation>Este computador quedó fuera del centro</translation>
    </message>
    <message>
        <source>Nothing of the center is shown here any more. To use it again, it must be paired again: ask a manager.</source>
        <translation>Aquí ya no se muestra nada del centro. Para usarlo otra vez hay que emparejarlo de nuevo: pídalo a la gerencia.</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Quiosco</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Consola</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>Manager's computer</source>
        <translation>Computador de gerencia</translation>
    </message>
    <message>
        <source>version not known</source>
        <translation>versión desconocida</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>versión {number}</translation>
    </message>
    <message>
        <source>not heard yet</source>
        <translation>aún sin noticia</translation>
    </message>
    <message>
        <source>last at {time}</source>
        <translation>última vez {time}</translation>
    </message>
    <message>
        <source>last on {date} at {time}</source>
        <translation>última vez {date}, {time}</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Sin impresora</translation>
    </message>
    <message>
        <source>Printer ready</source>
        <translation>Impresora lista</translation>
    </message>
    <message>
        <source>Printer paused: paper is being changed</source>
        <translation>Impresora en pausa: cambian el papel</translation>
    </message>
    <message>
        <source>Printer open</source>
        <translation>Impresora abierta</translation>
    </message>
    <message>
        <source>Printer out of paper</source>
        <translation>Impresora sin papel</translation>
    </message>
    <message>
        <source>Printer low on paper</source>
        <translation>Impresora con poco papel</translation>
    </message>
    <message>
        <source>Printer: the cutter is stuck</source>
        <translation>Impresora: la cuchilla está trabada</translation>
    </message>
    <message>
        <source>Printer: a fault of its own</source>
        <translation>Impresora: falla propia</translation>
    </message>
    <message>
        <source>Printer offline</source>
        <translation>Impresora fuera de línea</translation>
    </message>
    <message>
        <source>Printer not reached</source>
        <translation>Impresora sin conexión</translation>
    </message>
    <message>
        <source>Printer cut off while printing</source>
        <translation>Impresora cortada al imprimir</translation>
    </message>
    <message>
        <source>Printer does not answer</source>
        <translation>Impresora no responde</translation>
    </message>
    <message>
        <source>Printer: not known</source>
        <translation>Impresora: no se sabe</translation>
    </message>
    <message>
        <source>On paper, not in the queue: {numbers}</source>
        <translation>En papel, pero no en la fila: {numbers}</translation>
    </message>
    <message>
        <source>{first}, and {count} more</source>
        <translation>{first}, y {count} más</translation>
    </message>
    <message>
        <source>Joined on {date} at {time}</source>
        <translation>Llegó al centro el {date} a las {time}</translation>
    </message>
    <message>
        <source>address {addresses}</source>
        <translation>dirección {addresses}</translation>
    </message>
    <message>
        <source>The devices can be seen when it is back.</source>
        <translation>Los equipos se ven cuando vuelva.</translation>
    </message>
    <message>
        <source>You see them as they were at {time}.</source>
        <translation>Los ve como estaban a las {time}.</translation>
    </message>
    <message>
        <source>Only supervisors and managers see the devices.</source>
        <translation>Solo supervisión y gerencia ven los equipos.</translation>
    </message>
    <message>
        <source>this console</source>
        <translation>esta consola</translation>
    </message>
    <message>
        <source>The device</source>
        <translation>El equipo</translation>
    </message>
    <message>
        <source>Two computers use its key</source>
        <translation>Dos computadores usan su llave</translation>
    </message>
    <message>
        <source>At {addresses}, at the same time. If nobody knows why, shut it out.</source>
        <translation>En {addresses}, al mismo tiempo. Si nadie sabe por qué, déjelo fuera.</translation>
    </message>
    <message>
        <source>Only this console has joined</source>
        <translation>Solo esta consola hace parte del centro</translation>
    </message>
    <message>
        <source>{total} devices, all connected</source>
        <translation>{total} equipos, todos conectados</translation>
    </message>
    <message>
        <source>{total} devices, {count} not connected</source>
        <translation>{total} equipos, {count} sin conexión</translation>
    </message>
    <message>
        <source>No device shows digits now.</source>
        <translation>Ningún equipo muestra cifras ahora.</translation>
    </message>
    <message>
        <source>1 device shows its digits now.</source>
        <translation>1 equipo muestra sus cifras ahora.</translation>
    </message>
    <message>
        <source>{count} devices show their digits now.</source>
        <translation>{count} equipos muestran sus cifras ahora.</translation>
    </message>
    <message>
        <source>It stops working at once. To use it again it must be paired again.</source>
        <translation>Deja de funcionar enseguida. Para usarlo otra vez hay que emparejarlo de nuevo.</translation>
    </message>
    <message>
        <source>This is the console you are at: you are signed out, too.</source>
        <translation>Es la consola que usa ahora: usted también sale.</translation>
    </message>
    <message>
        <source>Your colleagues can be seen when the connection is back.</source>
        <translation>Sus colegas se ven cuando vuelva la conexión.</translation>
    </message>
    <message>
        <source>Nobody else signs in here.</source>
        <translation>Nadie más entra aquí.</translation>
    </message>
    <message>
        <source>Your note on {number} is kept.</source>
        <translation>Su nota sobre {number} queda guardada.</translation>
    </message>
    <message>
        <source>{number} waits for one more service.</source>
        <translation>{number} espera un servicio más.</translation>
    </message>
    <message>
        <source>The appointment has the number {number}.</source>
        <translation>La cita tiene el número {number}.</translation>
    </message>
    <message>
        <source>{number} has the place that was kept.</source>
        <translation>{number} tiene el lugar que se le guardó.</translation>
    </message>
    <message>
        <source>Your colleagues are told.</source>
        <translation>Sus colegas ya lo saben.</translation>
    </message>
    <message>
        <source>Everybody sees that you go.</source>
        <translation>Todos ven que usted va.</translation>
    </message>
    <message>
        <source>For today {who} serves these services.</source>
        <translation>Por hoy {who} atiende estos servicios.</translation>
    </message>
    <message>
        <source>Undone: the number of people.</source>
        <translation>Deshecho: el número de personas.</translation>
    </message>
    <message>
        <source>Undone: the note on interpreting.</source>
        <translation>Deshecho: lo del intérprete.</translation>
    </message>
    <message>
        <source>Undone: the added service.</source>
        <translation>Deshecho: el servicio agregado.</translation>
    </message>
    <message>
        <source>The outcomes have changed. Choose again.</source>
        <translation>Los resultados cambiaron. Elija otra vez.</translation>
    </message>
    <message>
        <source>The breaks have changed. Choose again.</source>
        <translation>Las pausas cambiaron. Elija otra vez.</translation>
    </message>
    <message>
        <source>Somebody goes there already.</source>
        <translation>Ya va alguien.</translation>
    </message>
    <message>
        <source>1 service given</source>
        <translation>1 servicio prestado</translation>
    </message>
    <message>
        <source>{count} services given</source>
        <translation>{count} servicios prestados</translation>
    </message>
    <message>
        <source>That is no code of this center.</source>
        <translation>Ese no es un código de este centro.</translation>
    </message>
    <message>
        <source>Finish with {number}</source>
        <translation>Terminar con {number}</translation>
    </message>
    <message>
        <source>The visit of {number}</source>
        <translation>La visita de {number}</translation>
    </message>
    <message>
        <source>at most {length}</source>
        <translation>máximo {length}</translation>
    </message>
    <message>
        <source>{staff} goes there.</source>
        <translation>Va {staff}.</translation>
    </message>
    <message>
        <source>a computer</source>
        <translation>un computador</translation>
    </message>
    <message>
        <source>Help is needed: {who} ({time})</source>
        <translation>Se necesita ayuda: {who} ({time})</translation>
    </message>
    <message>
        <source>{number} has come. Nobody was waiting.</source>
        <translation>Llegó {number}. No esperaba nadie.</translation>
    </message>
    <message>
        <source>1 person waits longer than they should.</source>
        <translation>1 persona espera más de lo debido.</translation>
    </message>
    <message>
        <source>{count} people wait longer than they should.</source>
        <translation>{count} personas esperan más de lo debido.</translation>
    </message>
    <message>
        <source>Nobody was told: there is no connection. Call out loud.</source>
        <translation>Nadie se enteró: no hay conexión. Llame en voz alta.</translation>
    </message>
    <message>
        <source>From the manager’s pages:</source>
        <translation>De quien dirige:</translation>
    </message>
    <message>
        <source>{sender} says:</source>
        <translation>{sender} dice:</translation>
    </message>
    <message>
        <source>It shows this now: {who}.</source>
        <translation>Ahora muestra esto: {who}.</translation>
    </message>
    <message>
        <source>Not done: the set-up has no such part any more.</source>
        <translation>No se hizo: los ajustes ya no tienen esa parte.</translation>
    </message>
    <message>
        <source>Calls of the whole center</source>
        <translation>Llamadas de todo el centro</translation>
    </message>
    <message>
        <source>Calls of: {zone}</source>
        <translation>Llamadas de: {zone}</translation>
    </message>
    <message>
        <source>{who} shows a test now, unless somebody is being called there.</source>
        <translation>{who} muestra ahora una prueba, si allí no están llamando a nadie.</translation>
    </message>
    <message>
        <source>{who}: its sound is as you chose.</source>
        <translation>{who}: el sonido queda como eligió.</translation>
    </message>
</context>
<context>
    <name>DeviceChanging</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Shut it out…</source>
        <translation>Dejarlo fuera…</translation>
    </message>
    <message>
        <source>It shows</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>Chime and voice are heard here</source>
        <translation>Aquí se oyen el timbre y la voz</translation>
    </message>
</context>
<context>
    <name>DevicePanel</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Managers give it another name or shut it out.</source>
        <translation>La gerencia le cambia el nombre o lo deja fuera.</translation>
    </message>
    <message>
        <source>Try light and sound</source>
        <translation>Probar luz y sonido</translation>
    </message>
</context>
<context>
    <name>DeviceRevoking</name>
    <message>
        <source>Shut out %1?</source>
        <translation>¿Dejar fuera %1?</translation>
    </message>
    <message>
        <source>No, leave it as it is</source>
        <translation>No, dejarlo como está</translation>
    </message>
    <message>
        <source>Yes, shut it out</source>
        <translation>Sí, dejarlo fuera</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
</context>
<context>
    <name>EmergencyRow</name>
    <message>
        <source>I am going</source>
        <translation>Voy yo</translation>
    </message>
</context>
<context>
    <name>FindPane</name>
    <message>
        <source>Find a visit</source>
        <translation>Buscar una visita</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Ticket once more</source>
        <translation>Otra vez el papel</translation>
    </message>
    <message>
        <source>For a lost ticket, somebody who is back, or a visit closed too early.</source>
        <translation>Para un papel perdido, alguien que volvió o una visita cerrada antes de tiempo.</translation>
    </message>
</context>
<context>
    <name>FinishPane</name>
    <message>
        <source>One service fewer</source>
        <translation>Un servicio menos</translation>
    </message>
    <message>
        <source>One service more</source>
        <translation>Un servicio más</translation>
    </message>
    <message>
        <source>Finish without saying</source>
        <translation>Terminar sin decirlo</translation>
    </message>
</context>
<context>
    <name>FloorAttention</name>
    <message>
        <source>Asks for your attention</source>
        <translation>Pide su atención</translation>
    </message>
    <message>
        <source>Nothing asks for your attention.</source>
        <translation>Nada pide su atención.</translation>
    </message>
</context>
<context>
    <name>FloorSide</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Say a line to this desk</source>
        <translation>Decir algo a esta ventanilla</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
</context>
<context>
    <name>FloorTimeline</name>
    <message>
        <source>Who waits, and since when</source>
        <translation>Quién espera y desde cuándo</translation>
    </message>
    <message>
        <source>target</source>
        <translation>meta</translation>
    </message>
    <message>
        <source>beyond it</source>
        <translation>pasó su meta</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>esperan</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>más larga</translation>
    </message>
    <message>
        <source>a newcomer</source>
        <translation>quien llega</translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message>
        <source>All keys</source>
        <translation>Todas las teclas</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Cerrar el programa</translation>
    </message>
    <message>
        <source>Help!</source>
        <translation>¡Ayuda!</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Barra</translation>
    </message>
</context>
<context>
    <name>FoundStep</name>
    <message>
        <source>Call now</source>
        <translation>Llamar ya</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Abrir de nuevo</translation>
    </message>
    <message>
        <source>Is back</source>
        <translation>Volvió</translation>
    </message>
</context>
<context>
    <name>FoundVisit</name>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
</context>
<context>
    <name>HeadBar</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>Median wait in minutes, by hour of arrival. Press one to see why.</source>
        <translation>Espera mediana en minutos, por hora de llegada. Pulse una para ver por qué.</translation>
    </message>
    <message>
        <source>%1, %2: median wait %3 minutes. Why?</source>
        <translation>%1, %2: espera mediana %3 minutos. ¿Por qué?</translation>
    </message>
</context>
<context>
    <name>IssueFoot</name>
    <message>
        <source>One person fewer</source>
        <translation>Una persona menos</translation>
    </message>
    <message>
        <source>One person more</source>
        <translation>Una persona más</translation>
    </message>
    <message>
        <source>Give the number</source>
        <translation>Dar el número</translation>
    </message>
</context>
<context>
    <name>IssueForm</name>
    <message>
        <source>What is it about? One or more.</source>
        <translation>¿De qué se trata? Uno o varios.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>IssuePane</name>
    <message>
        <source>Give a number</source>
        <translation>Dar un número</translation>
    </message>
    <message>
        <source>Number given</source>
        <translation>Número dado</translation>
    </message>
</context>
<context>
    <name>IssuedTicket</name>
    <message>
        <source>The visitor can photograph the number, or follow it on a phone with the code.</source>
        <translation>Puede tomarle una foto al número, o seguirlo en su teléfono con el código.</translation>
    </message>
    <message>
        <source>Give another</source>
        <translation>Dar otro</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>JoinPanel</name>
    <message>
        <source>A new device</source>
        <translation>Un equipo nuevo</translation>
    </message>
    <message>
        <source>It shows eight digits. Type them here: then it belongs to this center.</source>
        <translation>Muestra ocho cifras. Escríbalas aquí: así hace parte de este centro.</translation>
    </message>
    <message>
        <source>Its eight digits</source>
        <translation>Sus ocho cifras</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>Aceptarlo</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>{staff} was added as {role}.</source>
        <translation>Se agregó a {staff}: {role}.</translation>
    </message>
    <message>
        <source>Took the desk over from {who}.</source>
        <translation>Relevó a {who} en la ventanilla.</translation>
    </message>
    <message>
        <source>The hub</source>
        <translation>El sistema</translation>
    </message>
    <message>
        <source>no desk</source>
        <translation>ninguna ventanilla</translation>
    </message>
    <message>
        <source>a confidential service</source>
        <translation>un servicio reservado</translation>
    </message>
    <message>
        <source>It was closed.</source>
        <translation>Estaba cerrado.</translation>
    </message>
    <message>
        <source>There were no places left.</source>
        <translation>Ya no había lugar.</translation>
    </message>
    <message>
        <source>Not on that day.</source>
        <translation>Ese día no.</translation>
    </message>
    <message>
        <source>{who} called {number} to {desk} for {service}.</source>
        <translation>{who} llamó a {number} a {desk} para {service}.</translation>
    </message>
    <message>
        <source>{who} called {number} again to {desk}.</source>
        <translation>{who} llamó otra vez a {number} a {desk}.</translation>
    </message>
    <message>
        <source>{number} came to {desk}.</source>
        <translation>{number} llegó a {desk}.</translation>
    </message>
    <message>
        <source>{who} began with {number} at {desk}.</source>
        <translation>{who} empezó con {number} en {desk}.</translation>
    </message>
    <message>
        <source>{who} finished with {number} at {desk}.</source>
        <translation>{who} terminó con {number} en {desk}.</translation>
    </message>
    <message>
        <source>{number} did not come to {desk}.</source>
        <translation>{number} no vino a {desk}.</translation>
    </message>
    <message>
        <source>{who} took back the last act at {desk}.</source>
        <translation>{who} deshizo lo último en {desk}.</translation>
    </message>
    <message>
        <source>{number} was given at {who}.</source>
        <translation>Se dio {number} en {who}.</translation>
    </message>
    <message>
        <source>{number} was opened again.</source>
        <translation>Se abrió otra vez {number}.</translation>
    </message>
    <message>
        <source>{number} was put on hold.</source>
        <translation>{number} quedó en espera aparte.</translation>
    </message>
    <message>
        <source>{number} waits again.</source>
        <translation>{number} espera otra vez.</translation>
    </message>
    <message>
        <source>{who} sent {number} on from {service}.</source>
        <translation>{who} derivó a {number} desde {service}.</translation>
    </message>
    <message>
        <source>{number} no longer waits for {service}.</source>
        <translation>{number} ya no espera en {service}.</translation>
    </message>
    <message>
        <source>The day ended before {number} was served.</source>
        <translation>El día terminó antes de atender a {number}.</translation>
    </message>
    <message>
        <source>{who} changed the priority of {number}.</source>
        <translation>{who} cambió la prioridad de {number}.</translation>
    </message>
    <message>
        <source>{who} noted that {number} is {people} people.</source>
        <translation>{who} anotó que {number} son {people} personas.</translation>
    </message>
    <message>
        <source>{who} wrote a note about {number}.</source>
        <translation>{who} escribió una nota sobre {number}.</translation>
    </message>
    <message>
        <source>{who} showed the ticket {number} once more.</source>
        <translation>{who} mostró otra vez el tiquete {number}.</translation>
    </message>
    <message>
        <source>{number} asked to speak in private.</source>
        <translation>{number} pidió hablar en privado.</translation>
    </message>
    <message>
        <source>Somebody was turned away from {service}.</source>
        <translation>No hubo número para alguien en {service}.</translation>
    </message>
    <message>
        <source>{who} noted an interpreter for {number}.</source>
        <translation>{who} anotó un intérprete para {number}.</translation>
    </message>
    <message>
        <source>An appointment for {service} was booked.</source>
        <translation>Se reservó una cita para {service}.</translation>
    </message>
    <message>
        <source>Somebody came for an appointment.</source>
        <translation>Alguien vino a su cita.</translation>
    </message>
    <message>
        <source>An appointment was cancelled.</source>
        <translation>Se canceló una cita.</translation>
    </message>
    <message>
        <source>Nobody came for an appointment: {service}.</source>
        <translation>Nadie vino a una cita: {service}.</translation>
    </message>
    <message>
        <source>{who} signed in at {desk}.</source>
        <translation>{who} entró en {desk}.</translation>
    </message>
    <message>
        <source>{who} left {desk}.</source>
        <translation>{who} dejó {desk}.</translation>
    </message>
    <message>
        <source>{who} paused {desk}.</source>
        <translation>{who} puso en pausa {desk}.</translation>
    </message>
    <message>
        <source>{who} opened {desk} again.</source>
        <translation>{who} volvió a abrir {desk}.</translation>
    </message>
    <message>
        <source>{who} changed what {desk} serves: {services}.</source>
        <translation>{who} cambió lo que atiende {desk}: {services}.</translation>
    </message>
    <message>
        <source>{who} closed {service} for the day.</source>
        <translation>{who} cerró {service} por el día.</translation>
    </message>
    <message>
        <source>{who} opened {service} again.</source>
        <translation>{who} volvió a abrir {service}.</translation>
    </message>
    <message>
        <source>{who} called for help at {desk}.</source>
        <translation>{who} pidió ayuda en {desk}.</translation>
    </message>
    <message>
        <source>{who} went to help.</source>
        <translation>{who} fue a ayudar.</translation>
    </message>
    <message>
        <source>{who} published the set-up.</source>
        <translation>{who} publicó los ajustes.</translation>
    </message>
    <message>
        <source>{who} added {staff} as {role}.</source>
        <translation>{who} agregó a {staff}: {role}.</translation>
    </message>
    <message>
        <source>{who} made {staff} {role}.</source>
        <translation>{who} cambió el rol de {staff}: {role}.</translation>
    </message>
    <message>
        <source>{who} removed {staff}.</source>
        <translation>{who} quitó a {staff}.</translation>
    </message>
    <message>
        <source>{who} gave {staff} a new PIN.</source>
        <translation>{who} dio un PIN nuevo a {staff}.</translation>
    </message>
    <message>
        <source>{staff} changed their own PIN.</source>
        <translation>{staff} cambió su propio PIN.</translation>
    </message>
    <message>
        <source>{name} joined as {role}.</source>
        <translation>{name} se unió: {role}.</translation>
    </message>
    <message>
        <source>A device is called {name} now.</source>
        <translation>Un equipo se llama ahora {name}.</translation>
    </message>
    <message>
        <source>{name} was shut out.</source>
        <translation>{name} quedó fuera.</translation>
    </message>
    <message>
        <source>{name} was heard at two places at once.</source>
        <translation>{name} se oyó en dos sitios a la vez.</translation>
    </message>
    <message>
        <source>The day {day} ended.</source>
        <translation>Terminó el día {day}.</translation>
    </message>
    <message>
        <source>The clock was set by {seconds} s.</source>
        <translation>El reloj se movió {seconds} s.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamados</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Ventanillas</translation>
    </message>
    <message>
        <source>Set-up and people</source>
        <translation>Ajustes y personas</translation>
    </message>
    <message>
        <source>The journal cannot be read: there is no connection.</source>
        <translation>No se puede leer el diario: no hay conexión.</translation>
    </message>
    <message>
        <source>There is no such desk.</source>
        <translation>No hay una ventanilla así.</translation>
    </message>
    <message>
        <source>This day cannot be read. Write it as 21/11.</source>
        <translation>Ese día no se entiende. Escríbalo como 21/11.</translation>
    </message>
    <message>
        <source>This number cannot be read. Write it as A-017.</source>
        <translation>Ese número no se entiende. Escríbalo como A-017.</translation>
    </message>
    <message>
        <source>The journal is for who leads.</source>
        <translation>El diario es para quien dirige.</translation>
    </message>
    <message>
        <source>The journal cannot be read now.</source>
        <translation>Ahora no se puede leer el diario.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Nothing like that stands in the journal.</source>
        <translation>Nada así está en el diario.</translation>
    </message>
    <message>
        <source>One entry</source>
        <translation>Una anotación</translation>
    </message>
    <message>
        <source>The newest {count} entries</source>
        <translation>Las {count} anotaciones más nuevas</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} anotaciones</translation>
    </message>
    <message>
        <source>{name} shows another part of the center now.</source>
        <translation>{name} muestra ahora otra parte del centro.</translation>
    </message>
    <message>
        <source>{who} tried light and sound of {name}.</source>
        <translation>{who} probó la luz y el sonido de {name}.</translation>
    </message>
    <message>
        <source>{who} changed whether {name} is heard.</source>
        <translation>{who} cambió si {name} suena o no.</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Person, as they sign in</source>
        <translation>Persona, como entra al sistema</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Ventanilla</translation>
    </message>
    <message>
        <source>Day, such as 21/11</source>
        <translation>Día, como 21/11</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Show older entries</source>
        <translation>Ver anotaciones anteriores</translation>
    </message>
</context>
<context>
    <name>KeysPane</name>
    <message>
        <source>Call next, and close the visitor who is here</source>
        <translation>Llamar siguiente, y cerrar a quien está aquí</translation>
    </message>
    <message>
        <source>Call the same number again</source>
        <translation>Llamar otra vez el mismo número</translation>
    </message>
    <message>
        <source>The visitor has come</source>
        <translation>La persona llegó</translation>
    </message>
    <message>
        <source>The visitor did not come</source>
        <translation>No vino</translation>
    </message>
    <message>
        <source>Begin with the visitor (Enter does the same)</source>
        <translation>Empezar a atender (Enter hace lo mismo)</translation>
    </message>
    <message>
        <source>Send the visitor on to a service or desk</source>
        <translation>Derivar a un servicio o a una ventanilla</translation>
    </message>
    <message>
        <source>Put the visitor on hold</source>
        <translation>Dejar en espera</translation>
    </message>
    <message>
        <source>Somebody on hold is back</source>
        <translation>Volvió alguien que estaba en espera</translation>
    </message>
    <message>
        <source>Show the ticket once more</source>
        <translation>Mostrar otra vez el papel</translation>
    </message>
    <message>
        <source>Finish with the visitor</source>
        <translation>Terminar de atender</translation>
    </message>
    <message>
        <source>Undo what this desk did last</source>
        <translation>Deshacer lo último que hizo esta ventanilla</translation>
    </message>
    <message>
        <source>Find a visit by its number</source>
        <translation>Buscar una visita por su número</translation>
    </message>
    <message>
        <source>Pause or open the desk</source>
        <translation>Poner en pausa o abrir la ventanilla</translation>
    </message>
    <message>
        <source>Give a number to somebody standing here</source>
        <translation>Dar un número a quien está de pie aquí</translation>
    </message>
    <message>
        <source>Show or hide these keys</source>
        <translation>Ver u ocultar estas teclas</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todas las teclas</translation>
    </message>
    <message>
        <source>Your PIN, the lock, and what else you may do</source>
        <translation>Su PIN, el bloqueo y lo demás que puede hacer</translation>
    </message>
    <message>
        <source>Lock this console</source>
        <translation>Bloquear esta consola</translation>
    </message>
    <message>
        <source>Finish, and say how many services that was</source>
        <translation>Terminar, y decir cuántos servicios fueron</translation>
    </message>
    <message>
        <source>How many they are, interpreter, one more service, class, note</source>
        <translation>Cuántos son, intérprete, otro servicio, prioridad, nota</translation>
    </message>
    <message>
        <source>Somebody comes with a code: appointment, return slip (or scan it)</source>
        <translation>Alguien llega con un código: cita o papel de regreso (o escanéelo)</translation>
    </message>
    <message>
        <source>A bar above other programs, and the whole console again</source>
        <translation>Una barra sobre otros programas, y otra vez la consola entera</translation>
    </message>
    <message>
        <source>Call for help: every colleague sees it</source>
        <translation>Pedir ayuda: lo ven todos sus colegas</translation>
    </message>
    <message>
        <source>Say that you go to who called for help</source>
        <translation>Decir que usted va a quien pidió ayuda</translation>
    </message>
    <message>
        <source>Put a notice away</source>
        <translation>Quitar un aviso</translation>
    </message>
    <message>
        <source>The whole floor, for who leads</source>
        <translation>Toda la sala, para quien dirige</translation>
    </message>
    <message>
        <source>What was said to this desk is read</source>
        <translation>Lo dicho a esta ventanilla está leído</translation>
    </message>
</context>
<context>
    <name>LoadingPage</name>
    <message>
        <source>Looking for the center…</source>
        <translation>Buscando el centro…</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>This console is locked</source>
        <translation>Esta consola está bloqueada</translation>
    </message>
    <message>
        <source>Your desk stays as it is. Go on with your PIN.</source>
        <translation>Su ventanilla queda como está. Siga con su PIN.</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Su PIN</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>You can go on when it is back.</source>
        <translation>Puede seguir cuando vuelva.</translation>
    </message>
    <message>
        <source>Somebody else works here now</source>
        <translation>Ahora trabaja aquí otra persona</translation>
    </message>
</context>
<context>
    <name>MadePin</name>
    <message>
        <source>Tell it to them now: it is shown only this once.</source>
        <translation>Dígaselo ahora: solo se muestra esta vez.</translation>
    </message>
    <message>
        <source>They can change it later with F2 at any console.</source>
        <translation>Después lo puede cambiar con F2 en cualquier consola.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Counter</source>
        <translation>Puesto de atención</translation>
    </message>
</context>
<context>
    <name>Manager</name>
    <message>
        <source>This computer</source>
        <translation>Esta computadora</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Revisando esta computadora…</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Nadie espera.</translation>
    </message>
    <message>
        <source>One person is waiting.</source>
        <translation>Espera una persona.</translation>
    </message>
    <message>
        <source>{count} people are waiting.</source>
        <translation>Esperan {count} personas.</translation>
    </message>
    <message>
        <source>All within their target.</source>
        <translation>Todas dentro de su meta.</translation>
    </message>
    <message>
        <source>One has passed the target.</source>
        <translation>Una ya pasó su meta.</translation>
    </message>
    <message>
        <source>{count} have passed their target.</source>
        <translation>{count} ya pasaron su meta.</translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <translation>{weekday} {day} {month}</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Lunes</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Martes</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Miércoles</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Jueves</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Viernes</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Sábado</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Domingo</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>ene</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>mar</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>abr</translation>
    </message>
    <message>
        <source>May</source>
        <translation>may</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>jun</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>jul</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>ago</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>sep</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>oct</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>dic</translation>
    </message>
    <message>
        <source>You see how it was then. It goes on by itself.</source>
        <translation>Ve cómo estaba entonces. Sigue por sí solo.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>none today</source>
        <translation>hoy no</translation>
    </message>
    <message>
        <source>A newcomer waits {low} to {high} min</source>
        <translation>Quien llega espera de {low} a {high} min</translation>
    </message>
    <message>
        <source>{low}–{high} min</source>
        <translation>{low}–{high} min</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>On break</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Llamó</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>Atiende</translation>
    </message>
    <message>
        <source>Long visit</source>
        <translation>Visita larga</translation>
    </message>
    <message>
        <source>Can call</source>
        <translation>Puede llamar</translation>
    </message>
    <message>
        <source>Nobody to call</source>
        <translation>Nadie por llamar</translation>
    </message>
    <message>
        <source>No open desk serves {service}</source>
        <translation>Ninguna ventanilla abierta atiende {service}</translation>
    </message>
    <message>
        <source>One person waits: {time}.</source>
        <translation>Espera una persona: {time}.</translation>
    </message>
    <message>
        <source>{count} people wait, the first {time}.</source>
        <translation>Esperan {count} personas; la primera, {time}.</translation>
    </message>
    <message>
        <source>{number} has waited {time} for {service}</source>
        <translation>{number} espera {time} en {service}</translation>
    </message>
    <message>
        <source>The target is {target} min.</source>
        <translation>La meta es {target} min.</translation>
    </message>
    <message>
        <source>One more is beyond it.</source>
        <translation>Otra persona ya la pasó.</translation>
    </message>
    <message>
        <source>{count} more are beyond it.</source>
        <translation>Otras {count} ya la pasaron.</translation>
    </message>
    <message>
        <source>One desk serves.</source>
        <translation>Atiende una ventanilla.</translation>
    </message>
    <message>
        <source>{count} desks serve.</source>
        <translation>Atienden {count} ventanillas.</translation>
    </message>
    <message>
        <source>No open desk speaks {language}</source>
        <translation>Ninguna ventanilla abierta habla {language}</translation>
    </message>
    <message>
        <source>{desk}: {number} takes long</source>
        <translation>{desk}: {number} toma mucho tiempo</translation>
    </message>
    <message>
        <source>{time} so far. Usual are {usual} min.</source>
        <translation>Lleva {time}. Lo usual son {usual} min.</translation>
    </message>
    <message>
        <source>Since {time}.</source>
        <translation>Desde hace {time}.</translation>
    </message>
    <message>
        <source>Somebody asks to speak in private</source>
        <translation>Alguien pide hablar en privado</translation>
    </message>
    <message>
        <source>No numbers for {service} today</source>
        <translation>Hoy no hay números para {service}</translation>
    </message>
    <message>
        <source>Closed by hand until the end of the day.</source>
        <translation>Cerrado a mano hasta el fin del día.</translation>
    </message>
    <message>
        <source>{name} is not connected</source>
        <translation>{name} no está en línea</translation>
    </message>
    <message>
        <source>1 kiosk</source>
        <translation>1 quiosco</translation>
    </message>
    <message>
        <source>{count} kiosks</source>
        <translation>{count} quioscos</translation>
    </message>
    <message>
        <source>1 screen</source>
        <translation>1 pantalla</translation>
    </message>
    <message>
        <source>{count} screens</source>
        <translation>{count} pantallas</translation>
    </message>
    <message>
        <source>{count} not connected</source>
        <translation>{count} sin conexión</translation>
    </message>
    <message>
        <source>all connected</source>
        <translation>todo en línea</translation>
    </message>
    <message>
        <source>Open it at {desk}</source>
        <translation>Abrir en {desk}</translation>
    </message>
    <message>
        <source>No longer at {desk}</source>
        <translation>Ya no en {desk}</translation>
    </message>
    <message>
        <source>Give no more numbers today</source>
        <translation>No dar más números hoy</translation>
    </message>
    <message>
        <source>Give numbers again</source>
        <translation>Volver a dar números</translation>
    </message>
    <message>
        <source>Serve {service}</source>
        <translation>Atender {service}</translation>
    </message>
    <message>
        <source>No longer {service}</source>
        <translation>Ya no {service}</translation>
    </message>
    <message>
        <source>Serve what is planned</source>
        <translation>Atender lo previsto</translation>
    </message>
    <message>
        <source>Target {target} min</source>
        <translation>Meta: {target} min</translation>
    </message>
    <message>
        <source>Open at: {desks}</source>
        <translation>Abierto en: {desks}</translation>
    </message>
    <message>
        <source>Open at no desk</source>
        <translation>Abierto en ninguna ventanilla</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Nadie está en esta ventanilla</translation>
    </message>
    <message>
        <source>“{text}” — read by {who}</source>
        <translation>«{text}» — leído por {who}</translation>
    </message>
    <message>
        <source>“{text}” — not read yet</source>
        <translation>«{text}» — aún sin leer</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Hecho.</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Simular</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diario</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Estadísticas</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>Estimaciones</translation>
    </message>
</context>
<context>
    <name>ManagerPage</name>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
</context>
<context>
    <name>MessageBand</name>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
</context>
<context>
    <name>NewPinPane</name>
    <message>
        <source>Somebody forgot their PIN</source>
        <translation>Alguien olvidó su PIN</translation>
    </message>
    <message>
        <source>The old PIN stops working at once, and they are signed out.</source>
        <translation>El PIN anterior deja de valer enseguida, y esa persona sale de su ventanilla.</translation>
    </message>
    <message>
        <source>Choose who</source>
        <translation>Elija a quién</translation>
    </message>
    <message>
        <source>Make a new PIN for %1</source>
        <translation>Hacer un PIN nuevo para %1</translation>
    </message>
</context>
<context>
    <name>OthersHead</name>
    <message>
        <source>Not for this desk now</source>
        <translation>Por ahora no para esta ventanilla</translation>
    </message>
</context>
<context>
    <name>PaneHead</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ParkPane</name>
    <message>
        <source>%1 on hold</source>
        <translation>%1 en espera</translation>
    </message>
    <message>
        <source>The place is kept. When are they back?</source>
        <translation>El lugar se guarda. ¿Cuándo vuelve?</translation>
    </message>
    <message>
        <source>Whenever they come back</source>
        <translation>Cuando vuelva</translation>
    </message>
    <message>
        <source>In %1 min, at %2</source>
        <translation>En %1 min, a las %2</translation>
    </message>
</context>
<context>
    <name>ParkedLine</name>
    <message>
        <source>Is back</source>
        <translation>Volvió</translation>
    </message>
</context>
<context>
    <name>ParkedList</name>
    <message>
        <source>On hold: they keep their place</source>
        <translation>En espera: conservan su lugar</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Agent</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisión</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Calls and serves visitors.</source>
        <translation>Llama y atiende a quienes vienen.</translation>
    </message>
    <message>
        <source>Also sees the floor, and lets kiosks and screens join.</source>
        <translation>También ve la sala y admite quioscos y pantallas.</translation>
    </message>
    <message>
        <source>Also sets the center up: profile, staff, devices.</source>
        <translation>También ajusta el centro: perfil, personal, equipos.</translation>
    </message>
    <message>
        <source>{who} may sign in.</source>
        <translation>{who} ya puede entrar.</translation>
    </message>
    <message>
        <source>{who} has the new role.</source>
        <translation>{who} tiene el nuevo rol.</translation>
    </message>
    <message>
        <source>{who} has a new PIN, and was signed out.</source>
        <translation>{who} tiene un PIN nuevo; se cerró su sesión.</translation>
    </message>
    <message>
        <source>{who} signs in no more.</source>
        <translation>{who} ya no entra.</translation>
    </message>
    <message>
        <source>{who} is on the staff already.</source>
        <translation>{who} ya está en el personal.</translation>
    </message>
    <message>
        <source>{who} is the only manager, and stays one.</source>
        <translation>{who} es la única persona en dirección, y sigue.</translation>
    </message>
    <message>
        <source>{who} is no longer on the staff.</source>
        <translation>{who} ya no está en el personal.</translation>
    </message>
    <message>
        <source>The hub does not answer. Look at the list before again.</source>
        <translation>El servidor no responde. Mire la lista antes de repetir.</translation>
    </message>
    <message>
        <source>The hub refused this.</source>
        <translation>El servidor no aceptó esto.</translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>Lock this console</source>
        <translation>Bloquear esta consola</translation>
    </message>
    <message>
        <source>Devices of the center</source>
        <translation>Equipos del centro</translation>
    </message>
    <message>
        <source>Change my PIN</source>
        <translation>Cambiar mi PIN</translation>
    </message>
    <message>
        <source>Somebody forgot their PIN</source>
        <translation>Alguien olvidó su PIN</translation>
    </message>
    <message>
        <source>The whole floor, for who leads</source>
        <translation>Toda la sala, para quien dirige</translation>
    </message>
    <message>
        <source>Services of a desk, today</source>
        <translation>Servicios de una ventanilla, hoy</translation>
    </message>
</context>
<context>
    <name>PickForm</name>
    <message>
        <source>Why now, before others? It is kept.</source>
        <translation>¿Por qué ahora, antes que otros? Se guarda.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
</context>
<context>
    <name>PinPane</name>
    <message>
        <source>My PIN</source>
        <translation>Mi PIN</translation>
    </message>
    <message>
        <source>Your PIN now</source>
        <translation>Su PIN de ahora</translation>
    </message>
    <message>
        <source>The new one, 4 to 12 digits</source>
        <translation>El nuevo, de 4 a 12 cifras</translation>
    </message>
    <message>
        <source>The new one once more</source>
        <translation>El nuevo otra vez</translation>
    </message>
    <message>
        <source>Change my PIN</source>
        <translation>Cambiar mi PIN</translation>
    </message>
</context>
<context>
    <name>RatesTrial</name>
    <message>
        <source>What would it do?</source>
        <translation>¿Qué haría?</translation>
    </message>
    <message>
        <source>Full days, made up for this center’s desks: as it calls now, and as the draft would.</source>
        <translation>Días llenos, inventados para las ventanillas de este centro: como llama ahora y como llamaría el borrador.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Nine in ten wait at most, in minutes (%1 days):</source>
        <translation>Nueve de cada diez esperan a lo sumo, en minutos (%1 días):</translation>
    </message>
</context>
<context>
    <name>ReferForm</name>
    <message>
        <source>At one desk only</source>
        <translation>Solo en una ventanilla</translation>
    </message>
    <message>
        <source>A note for your colleague</source>
        <translation>Una nota para su colega</translation>
    </message>
    <message>
        <source>What counts there</source>
        <translation>Qué cuenta allí</translation>
    </message>
</context>
<context>
    <name>ReferPane</name>
    <message>
        <source>Send on</source>
        <translation>Derivar</translation>
    </message>
</context>
<context>
    <name>SetUp</name>
    <message>
        <source>The profile cannot be read now.</source>
        <translation>El perfil no se puede leer ahora.</translation>
    </message>
    <message>
        <source>The center</source>
        <translation>El centro</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Desks and skills</source>
        <translation>Ventanillas y destrezas</translation>
    </message>
    <message>
        <source>What the kiosk asks</source>
        <translation>En el quiosco</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Festivos</translation>
    </message>
    <message>
        <source>Special days</source>
        <translation>Días especiales</translation>
    </message>
    <message>
        <source>Quotas</source>
        <translation>Cupos</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>Llamados</translation>
    </message>
    <message>
        <source>Notices on screens</source>
        <translation>Avisos en pantallas</translation>
    </message>
    <message>
        <source>Staff and roles</source>
        <translation>Personal y roles</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>History and files</source>
        <translation>Historial y archivos</translation>
    </message>
    <message>
        <source>Only for these services (none: the whole center)</source>
        <translation>Solo para estos servicios (ninguno: todo el centro)</translation>
    </message>
    <message>
        <source>Only on these days (none: every day)</source>
        <translation>Solo estos días (ninguno: todos)</translation>
    </message>
    <message>
        <source>Name or figure on it</source>
        <translation>Nombre o cifra que lleva</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Where “speak in private” leads</source>
        <translation>Adónde lleva “hablar en privado”</translation>
    </message>
    <message>
        <source>Address on the tickets’ QR (empty: the hub’s own)</source>
        <translation>Dirección del QR en los tiquetes (vacía: la del servidor)</translation>
    </message>
    <message>
        <source>On the ticket: where to wait</source>
        <translation>En el tiquete: dónde esperar</translation>
    </message>
    <message>
        <source>On the ticket: where to ask</source>
        <translation>En el tiquete: dónde preguntar</translation>
    </message>
    <message>
        <source>Pictogram</source>
        <translation>Pictograma</translation>
    </message>
    <message>
        <source>Letter of its numbers</source>
        <translation>Letra de sus números</translation>
    </message>
    <message>
        <source>Wait to aim at, in minutes</source>
        <translation>Espera que se busca, en minutos</translation>
    </message>
    <message>
        <source>How long a visit takes, in minutes</source>
        <translation>Cuánto dura una atención, en minutos</translation>
    </message>
    <message>
        <source>Longest wait, in minutes: then next of all</source>
        <translation>Espera máxima, en minutos: luego sigue de primero</translation>
    </message>
    <message>
        <source>What to bring, on the ticket</source>
        <translation>Qué traer, en el tiquete</translation>
    </message>
    <message>
        <source>Sensitive: never named where others read</source>
        <translation>Sensible: nunca se nombra donde otros leen</translation>
    </message>
    <message>
        <source>Discreet: never announced, somebody fetches the visitor</source>
        <translation>Discreto: no se anuncia, alguien busca a la persona</translation>
    </message>
    <message>
        <source>Neutral name for tickets and screens</source>
        <translation>Nombre neutro para tiquetes y pantallas</translation>
    </message>
    <message>
        <source>An interpreter can be called here</source>
        <translation>Aquí se puede llamar a un intérprete</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>And on these dates (2026-12-24, …)</source>
        <translation>Y en estas fechas (2026-12-24, …)</translation>
    </message>
    <message>
        <source>Where it is, in words</source>
        <translation>Dónde está, en palabras</translation>
    </message>
    <message>
        <source>Open (08:00-12:00, 13:00-17:00)</source>
        <translation>Abierto (08:00-12:00, 13:00-17:00)</translation>
    </message>
    <message>
        <source>At these hours (08:00-12:00; none: always)</source>
        <translation>A estas horas (08:00-12:00; ninguna: siempre)</translation>
    </message>
    <message>
        <source>Date (2026-12-24)</source>
        <translation>Fecha (2026-12-24)</translation>
    </message>
    <message>
        <source>Visits a day (empty: no limit)</source>
        <translation>Visitas al día (vacío: sin límite)</translation>
    </message>
    <message>
        <source>Visits an hour (empty: no limit)</source>
        <translation>Visitas por hora (vacío: sin límite)</translation>
    </message>
    <message>
        <source>A minute of theirs counts as many (1.5)</source>
        <translation>Un minuto suyo cuenta como tantos (1.5)</translation>
    </message>
    <message>
        <source>More time to come when called, in seconds</source>
        <translation>Más tiempo para llegar al llamado, en segundos</translation>
    </message>
    <message>
        <source>Wait for a desk of one’s language, minutes</source>
        <translation>Espera por una ventanilla de su idioma, minutos</translation>
    </message>
    <message>
        <source>So many priority calls in a row, then another (0: no limit)</source>
        <translation>Tantos llamados con prioridad seguidos, luego otro (0: sin límite)</translation>
    </message>
    <message>
        <source>Calls before a visitor counts as absent</source>
        <translation>Llamados antes de contar como ausente</translation>
    </message>
    <message>
        <source>Seconds between two calls</source>
        <translation>Segundos entre dos llamados</translation>
    </message>
    <message>
        <source>Minutes in which who was absent may come back</source>
        <translation>Minutos en que quien faltó puede volver</translation>
    </message>
    <message>
        <source>Seconds until such a visitor is called again</source>
        <translation>Segundos hasta llamar otra vez a esa persona</translation>
    </message>
    <message>
        <source>Seconds to walk from desk to desk</source>
        <translation>Segundos para ir de una ventanilla a otra</translation>
    </message>
    <message>
        <source>The kiosk asks who cannot wait like others</source>
        <translation>El quiosco pregunta quién no puede esperar como los demás</translation>
    </message>
    <message>
        <source>The kiosk asks how many come together</source>
        <translation>El quiosco pregunta cuántas personas vienen juntas</translation>
    </message>
    <message>
        <source>Minutes until an unused console locks (0: never)</source>
        <translation>Minutos hasta que se bloquea una consola sin uso (0: nunca)</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Frase</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Lun</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Mié</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Jue</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Vie</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sáb</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Dom</translation>
    </message>
    <message>
        <source>New date</source>
        <translation>Fecha nueva</translation>
    </message>
    <message>
        <source>New, without a name</source>
        <translation>Nuevo, sin nombre</translation>
    </message>
    <message>
        <source>1 to {} letters.</source>
        <translation>De 1 a {} letras.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Esto hace falta.</translation>
    </message>
    <message>
        <source>A whole number.</source>
        <translation>Un número entero.</translation>
    </message>
    <message>
        <source>A number.</source>
        <translation>Un número.</translation>
    </message>
    <message>
        <source>At least {}.</source>
        <translation>Al menos {}.</translation>
    </message>
    <message>
        <source>At most {}.</source>
        <translation>A lo sumo {}.</translation>
    </message>
    <message>
        <source>At least {} of them.</source>
        <translation>Al menos {} de ellos.</translation>
    </message>
    <message>
        <source>At most {} of them.</source>
        <translation>A lo sumo {} de ellos.</translation>
    </message>
    <message>
        <source>A date such as 2026-12-24.</source>
        <translation>Una fecha como 2026-12-24.</translation>
    </message>
    <message>
        <source>There is no such date.</source>
        <translation>Esa fecha no existe.</translation>
    </message>
    <message>
        <source>Hours such as 08:00-12:00.</source>
        <translation>Horas como 08:00-12:00.</translation>
    </message>
    <message>
        <source>A time from 00:00 to 24:00.</source>
        <translation>Una hora de 00:00 a 24:00.</translation>
    </message>
    <message>
        <source>Hours that end after they begin.</source>
        <translation>Horas que terminan después de empezar.</translation>
    </message>
    <message>
        <source>{} and {} overlap.</source>
        <translation>{} y {} se cruzan.</translation>
    </message>
    <message>
        <source>A text in the center’s own language is needed.</source>
        <translation>Falta el texto en el idioma del centro.</translation>
    </message>
    <message>
        <source>The center does not have this language: {}.</source>
        <translation>El centro no tiene este idioma: {}.</translation>
    </message>
    <message>
        <source>No desk serves this.</source>
        <translation>Ninguna ventanilla atiende esto.</translation>
    </message>
    <message>
        <source>No desk that serves this is there when it is open.</source>
        <translation>Ninguna ventanilla que lo atiende está cuando abre.</translation>
    </message>
    <message>
        <source>There is no service {}.</source>
        <translation>No hay servicio {}.</translation>
    </message>
    <message>
        <source>{} stands here twice.</source>
        <translation>{} está dos veces.</translation>
    </message>
    <message>
        <source>A time zone such as America/Bogota.</source>
        <translation>Una zona horaria como America/Bogota.</translation>
    </message>
    <message>
        <source>An address such as http://puente.local:8080.</source>
        <translation>Una dirección como http://puente.local:8080.</translation>
    </message>
    <message>
        <source>No more than a day’s {}.</source>
        <translation>No más que las {} del día.</translation>
    </message>
    <message>
        <source>It shares its letter with a service that is not sensitive.</source>
        <translation>Comparte su letra con un servicio que no sea sensible.</translation>
    </message>
    <message>
        <source>A neutral name that a service that is not sensitive has, too.</source>
        <translation>Un nombre neutro que también tenga un servicio no sensible.</translation>
    </message>
    <message>
        <source>This would tell its tickets from those of a sensitive service.</source>
        <translation>Esto distinguiría sus tiquetes de los de un servicio sensible.</translation>
    </message>
    <message>
        <source>Nothing that this desk serves is open then.</source>
        <translation>Nada de lo que atiende esta ventanilla abre entonces.</translation>
    </message>
    <message>
        <source>These hours never meet the center’s.</source>
        <translation>Estas horas nunca coinciden con las del centro.</translation>
    </message>
    <message>
        <source>A service that is not sensitive.</source>
        <translation>Un servicio que no sea sensible.</translation>
    </message>
    <message>
        <source>No waiting area has this desk.</source>
        <translation>Ninguna sala tiene esta ventanilla.</translation>
    </message>
    <message>
        <source>{where}: another order</source>
        <translation>{where}: otro orden</translation>
    </message>
    <message>
        <source>{where}: new, {after}</source>
        <translation>{where}: nuevo, {after}</translation>
    </message>
    <message>
        <source>{where}: gone, was {before}</source>
        <translation>{where}: ya no, era {before}</translation>
    </message>
    <message>
        <source>{where}: {before} → {after}</source>
        <translation>{where}: {before} → {after}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>{count} things to put right before you publish.</source>
        <translation>Hay {count} cosas por corregir antes de publicar.</translation>
    </message>
    <message>
        <source>One thing to put right before you publish.</source>
        <translation>Hay una cosa por corregir antes de publicar.</translation>
    </message>
    <message>
        <source>{count} changes, not yet published.</source>
        <translation>{count} cambios sin publicar.</translation>
    </message>
    <message>
        <source>One change, not yet published.</source>
        <translation>Un cambio sin publicar.</translation>
    </message>
    <message>
        <source>The center lives by what you see.</source>
        <translation>El centro funciona con lo que ve aquí.</translation>
    </message>
    <message>
        <source>Published.</source>
        <translation>Publicado.</translation>
    </message>
    <message>
        <source>Kiosks, consoles and screens follow at once.</source>
        <translation>Quioscos, consolas y pantallas lo siguen enseguida.</translation>
    </message>
    <message>
        <source>Your changes now stand upon the newest profile.</source>
        <translation>Sus cambios quedan sobre el perfil más nuevo.</translation>
    </message>
    <message>
        <source>Look at them once more, then publish.</source>
        <translation>Mírelos otra vez y publique.</translation>
    </message>
    <message>
        <source>Brought in, and not yet published.</source>
        <translation>Traído, y aún sin publicar.</translation>
    </message>
    <message>
        <source>Below stands what it would change.</source>
        <translation>Abajo está lo que cambiaría.</translation>
    </message>
    <message>
        <source>Saved to the file.</source>
        <translation>Guardado en el archivo.</translation>
    </message>
    <message>
        <source>This file cannot be used.</source>
        <translation>Este archivo no sirve.</translation>
    </message>
    <message>
        <source>This is no profile to live by.</source>
        <translation>Con este perfil no se puede trabajar.</translation>
    </message>
    <message>
        <source>Somebody still waits for what would go.</source>
        <translation>Alguien espera todavía lo que se quitaría.</translation>
    </message>
    <message>
        <source>Nothing was changed. Publish when they have been served.</source>
        <translation>No se cambió nada. Publique cuando ya los hayan atendido.</translation>
    </message>
    <message>
        <source>A desk that would go is still in use.</source>
        <translation>Una ventanilla que se quitaría está en uso.</translation>
    </message>
    <message>
        <source>Nothing was changed. Publish when its clerk has signed out.</source>
        <translation>No se cambió nada. Publique cuando haya salido quien atiende allí.</translation>
    </message>
    <message>
        <source>Somebody else has published meanwhile.</source>
        <translation>Otra persona publicó entretanto.</translation>
    </message>
    <message>
        <source>Nothing of yours is lost. Put it upon theirs, and look once more.</source>
        <translation>No se pierde nada suyo. Póngalo sobre lo de ella y mire otra vez.</translation>
    </message>
    <message>
        <source>The hub does not answer.</source>
        <translation>El servidor no responde.</translation>
    </message>
    <message>
        <source>Your draft is kept. Try again when the connection is back.</source>
        <translation>Su borrador queda guardado. Pruebe cuando vuelva la conexión.</translation>
    </message>
    <message>
        <source>The hub refused.</source>
        <translation>El servidor no lo aceptó.</translation>
    </message>
    <message>
        <source>a tool on the hub’s computer</source>
        <translation>una herramienta en el equipo del servidor</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todas las personas</translation>
    </message>
    <message>
        <source>Without priority</source>
        <translation>Sin prioridad</translation>
    </message>
    <message>
        <source>Put the rates right first.</source>
        <translation>Primero corrija las tasas.</translation>
    </message>
    <message>
        <source>It could not be worked out.</source>
        <translation>No se pudo calcular.</translation>
    </message>
    <message>
        <source>Waiting areas</source>
        <translation>Salas de espera</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Pantallas</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Ventanillas</translation>
    </message>
    <message>
        <source>What is heard of a call</source>
        <translation>Qué se oye de un llamado</translation>
    </message>
    <message>
        <source>Volume in percent, 10 to 100</source>
        <translation>Volumen en porcentaje, de 10 a 100</translation>
    </message>
    <message>
        <source>A called number flashes</source>
        <translation>El número llamado destella</translation>
    </message>
    <message>
        <source>Show how long each letter waits</source>
        <translation>Mostrar cuánto espera cada letra</translation>
    </message>
    <message>
        <source>Darker at these hours (19:30-24:00)</source>
        <translation>Más oscuras a estas horas (19:30-24:00)</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>A chime</source>
        <translation>Un timbre</translation>
    </message>
    <message>
        <source>A chime and the voice</source>
        <translation>Un timbre y la voz</translation>
    </message>
    <message>
        <source>At least one desk, or a service that some desk has.</source>
        <translation>Al menos una ventanilla, o un servicio que alguna atienda.</translation>
    </message>
    <message>
        <source>Who reads complaints is not changed from here.</source>
        <translation>Quién lee las quejas no se cambia desde aquí.</translation>
    </message>
    <message>
        <source>That is done on the hub’s computer. Nothing was changed.</source>
        <translation>Eso se hace en el equipo del servidor. No se cambió nada.</translation>
    </message>
    <message>
        <source>New, without a sector</source>
        <translation>Nuevo, sin sector</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} días</translation>
    </message>
    <message>
        <source>As long as the center is in use</source>
        <translation>Mientras el centro exista</translation>
    </message>
    <message>
        <source>Until the visit is over</source>
        <translation>Hasta que termine la visita</translation>
    </message>
    <message>
        <source>Visits: numbers, services, times</source>
        <translation>Visitas: números, servicios, horas</translation>
    </message>
    <message>
        <source>The journal: who did what</source>
        <translation>El diario: quién hizo qué</translation>
    </message>
    <message>
        <source>Staff: names and PINs</source>
        <translation>Personal: nombres y PIN</translation>
    </message>
    <message>
        <source>The center’s set-up</source>
        <translation>La configuración del centro</translation>
    </message>
    <message>
        <source>The hub’s keys</source>
        <translation>Las llaves del servidor</translation>
    </message>
    <message>
        <source>Secrets of tickets: the visitor’s page</source>
        <translation>Secretos de los turnos: la página del visitante</translation>
    </message>
    <message>
        <source>Notes about visits</source>
        <translation>Notas sobre las visitas</translation>
    </message>
    <message>
        <source>Codes of appointments</source>
        <translation>Códigos de citas</translation>
    </message>
    <message>
        <source>Answers already given to devices</source>
        <translation>Respuestas ya dadas a los equipos</translation>
    </message>
    <message>
        <source>Faces: how it went</source>
        <translation>Caras: cómo le fue</translation>
    </message>
    <message>
        <source>Complaints, sealed</source>
        <translation>Quejas, selladas</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de respaldo</translation>
    </message>
    <message>
        <source>The hub’s log</source>
        <translation>El registro técnico del servidor</translation>
    </message>
    <message>
        <source>Reports by themselves</source>
        <translation>Informes automáticos</translation>
    </message>
    <message>
        <source>Humanitarian sectors</source>
        <translation>Sectores humanitarios</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Qué se guarda</translation>
    </message>
    <message>
        <source>Who reads complaints</source>
        <translation>Quién lee las quejas</translation>
    </message>
    <message>
        <source>Somebody outside the center who reads them</source>
        <translation>Alguien de fuera del centro que las lee</translation>
    </message>
    <message>
        <source>Municipality, for its reports (name or DIVIPOLA code)</source>
        <translation>Municipio, para sus informes (nombre o código DIVIPOLA)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Cada cuánto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Como</translation>
    </message>
    <message>
        <source>Folder on the hub’s computer (empty: the hub’s own)</source>
        <translation>Carpeta en el servidor (vacío: la suya propia)</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>Indicator (none: only the sector)</source>
        <translation>Indicador (ninguno: solo el sector)</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Para qué</translation>
    </message>
    <message>
        <source>How many days</source>
        <translation>Cuántos días</translation>
    </message>
    <message>
        <source>How to reach them (address, telephone)</source>
        <translation>Cómo contactarle (dirección, teléfono)</translation>
    </message>
    <message>
        <source>Their public key (none: phones only tell the contact)</source>
        <translation>Su clave pública (sin ella, el celular solo muestra el contacto)</translation>
    </message>
    <message>
        <source>Choose the municipality, or write its DIVIPOLA code.</source>
        <translation>Elija el municipio o escriba su código DIVIPOLA.</translation>
    </message>
    <message>
        <source>No municipality has this code. Near it: {}.</source>
        <translation>Ningún municipio tiene este código. Cerca: {}.</translation>
    </message>
    <message>
        <source>There is no such sector.</source>
        <translation>No existe ese sector.</translation>
    </message>
    <message>
        <source>Sector {} has no such indicator.</source>
        <translation>El sector {} no tiene ese indicador.</translation>
    </message>
    <message>
        <source>{} stands under another sector already.</source>
        <translation>{} ya está en otro sector.</translation>
    </message>
    <message>
        <source>A whole path such as /srv/reports.</source>
        <translation>Una ruta completa como /srv/informes.</translation>
    </message>
    <message>
        <source>Days, from {} to {}.</source>
        <translation>Días, de {} a {}.</translation>
    </message>
    <message>
        <source>These are always kept {} days.</source>
        <translation>Estas siempre se guardan {} días.</translation>
    </message>
    <message>
        <source>These are kept as long as the center is in use.</source>
        <translation>Esto se guarda mientras el centro exista.</translation>
    </message>
    <message>
        <source>This could lead to a person: say after how many days it goes.</source>
        <translation>Esto podría llevar a una persona: diga después de cuántos días se borra.</translation>
    </message>
    <message>
        <source>Days: this belongs to no visit.</source>
        <translation>Días: esto no es de ninguna visita.</translation>
    </message>
    <message>
        <source>Say under “What is kept” how long complaints are kept.</source>
        <translation>Diga en «Qué se guarda» cuánto tiempo se guardan las quejas.</translation>
    </message>
    <message>
        <source>The public key, as “complaints keygen” prints it.</source>
        <translation>La clave pública, como la muestra «complaints keygen».</translation>
    </message>
    <message>
        <source>Only the hub’s computer can change this: save all to a file (History and files), take this back here, and run “profile import” there.</source>
        <translation>Esto solo se cambia en el servidor: guarde todo en un archivo (Historial y archivos), deshaga este cambio aquí y ejecute allá «profile import».</translation>
    </message>
    <message>
        <source>Brought in, but for who reads complaints.</source>
        <translation>Traído, salvo quién lee las quejas.</translation>
    </message>
    <message>
        <source>That is named on the hub’s computer, and stays as it is.</source>
        <translation>Eso se nombra en el servidor y queda como está.</translation>
    </message>
    <message>
        <source>Is counted as not served</source>
        <translation>Cuenta como no atendido</translation>
    </message>
    <message>
        <source>Waits on, the next day</source>
        <translation>Sigue esperando, al día siguiente</translation>
    </message>
    <message>
        <source>What comes of a service</source>
        <translation>En qué queda una atención</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>Pausas</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Horas de silencio</translation>
    </message>
    <message>
        <source>Who may call somebody out of turn</source>
        <translation>Quién puede llamar fuera de turno</translation>
    </message>
    <message>
        <source>Who still waits when the day ends</source>
        <translation>Quien aún espera cuando acaba el día</translation>
    </message>
    <message>
        <source>The day ends at (18:00; empty: all who wait stay)</source>
        <translation>El día acaba a las (18:00; vacío: quien espera se queda)</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Todos los días</translation>
    </message>
    <message>
        <source>A time after 00:00; the midnight that ends a day is 24:00.</source>
        <translation>Una hora después de las 00:00; la medianoche que acaba el día es 24:00.</translation>
    </message>
    <message>
        <source>Not before the last closing, {}.</source>
        <translation>No antes del último cierre, {}.</translation>
    </message>
    <message>
        <source>Not after the end of the day, {}.</source>
        <translation>No después de acabar el día, {}.</translation>
    </message>
    <message>
        <source>Less than is heard at other times.</source>
        <translation>Menos de lo que se oye a otras horas.</translation>
    </message>
    <message>
        <source>At these hours (08:00-12:00)</source>
        <translation>A estas horas (08:00-12:00)</translation>
    </message>
</context>
<context>
    <name>SetupEntries</name>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
</context>
<context>
    <name>SetupHistory</name>
    <message>
        <source>In force since %1</source>
        <translation>En vigor desde %1</translation>
    </message>
    <message>
        <source>Choose an earlier one to see what has changed since.</source>
        <translation>Elija uno anterior para ver qué cambió desde entonces.</translation>
    </message>
    <message>
        <source>Changed since then</source>
        <translation>Cambió desde entonces</translation>
    </message>
    <message>
        <source>It says what the one in force says.</source>
        <translation>Dice lo mismo que el que está en vigor.</translation>
    </message>
    <message>
        <source>Take it as the draft</source>
        <translation>Tomarlo como borrador</translation>
    </message>
    <message>
        <source>The whole profile as a file (TOML)</source>
        <translation>El perfil entero como archivo (TOML)</translation>
    </message>
    <message>
        <source>Save the draft there</source>
        <translation>Guardar allí el borrador</translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation>Traerlo</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Throw away</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Managers set the center up. It can be read here when the hub answers.</source>
        <translation>El centro lo ajusta la dirección. Se lee aquí cuando el servidor responde.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>Rehacer</translation>
    </message>
</context>
<context>
    <name>SetupPart</name>
    <message>
        <source>Nothing here yet. Add the first one.</source>
        <translation>Aquí no hay nada todavía. Agregue el primero.</translation>
    </message>
</context>
<context>
    <name>SetupPublish</name>
    <message>
        <source>Put mine upon theirs</source>
        <translation>Poner lo mío sobre lo suyo</translation>
    </message>
    <message>
        <source>Nothing to publish: the draft says what the center lives by.</source>
        <translation>No hay nada por publicar: el centro ya funciona así.</translation>
    </message>
    <message>
        <source>This changes</source>
        <translation>Esto cambia</translation>
    </message>
    <message>
        <source>Why, for the history (may stay empty)</source>
        <translation>Por qué, para el historial (puede quedar vacío)</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Publicar ahora</translation>
    </message>
</context>
<context>
    <name>SetupStaff</name>
    <message>
        <source>Somebody new</source>
        <translation>Persona nueva</translation>
    </message>
    <message>
        <source>Their PIN, to be written down now: %1</source>
        <translation>Su PIN, para anotar ahora: %1</translation>
    </message>
    <message>
        <source>Name, to sign in with</source>
        <translation>Nombre, para entrar</translation>
    </message>
    <message>
        <source>Add, with a PIN made here</source>
        <translation>Agregar, con un PIN hecho aquí</translation>
    </message>
    <message>
        <source>Make a new PIN</source>
        <translation>Hacer un PIN nuevo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>They sign in no more, and are signed out at once. What they did stays in the journal.</source>
        <translation>Ya no entra, y su sesión se cierra enseguida. Lo que hizo queda en el registro.</translation>
    </message>
    <message>
        <source>Remove now</source>
        <translation>Quitar ahora</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo así</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Su PIN</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Where do you work today?</source>
        <translation>¿Dónde atiende hoy?</translation>
    </message>
</context>
<context>
    <name>SkillsPane</name>
    <message>
        <source>Services of a desk, today</source>
        <translation>Servicios de una ventanilla, hoy</translation>
    </message>
    <message>
        <source>It serves these now. A press changes it at once, until the day ends.</source>
        <translation>Ahora atiende estos. Cada toque cambia al instante, hasta que termine el día.</translation>
    </message>
    <message>
        <source>As in the profile</source>
        <translation>Como en el perfil</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>fewer than 5, or it would tell of fewer</source>
        <translation>menos de 5, o delataría a menos de 5</translation>
    </message>
    <message>
        <source>Half waited {half} or less. One in ten, more than {most}.</source>
        <translation>La mitad esperó {half} o menos. Una de cada diez, más de {most}.</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Estadísticas</translation>
    </message>
    <message>
        <source>Nobody was called in these days.</source>
        <translation>En estos días no se llamó a nadie.</translation>
    </message>
    <message>
        <source>Nobody came in these days.</source>
        <translation>En estos días no vino nadie.</translation>
    </message>
    <message>
        <source>Fewer than five visits.</source>
        <translation>Menos de cinco visitas.</translation>
    </message>
    <message>
        <source>Nobody has been here yet.</source>
        <translation>Aún no ha venido nadie.</translation>
    </message>
    <message>
        <source>These days cannot be counted.</source>
        <translation>Estos días no se pueden contar.</translation>
    </message>
    <message>
        <source>The hub does not answer.</source>
        <translation>El servidor no responde.</translation>
    </message>
    <message>
        <source>The figures could not be worked out.</source>
        <translation>No se pudieron calcular las cifras.</translation>
    </message>
    <message>
        <source>These figures are for managers.</source>
        <translation>Estas cifras son para la gerencia.</translation>
    </message>
    <message>
        <source>Choose other days, or fewer filters.</source>
        <translation>Elija otros días o menos filtros.</translation>
    </message>
    <message>
        <source>Figures of so few would tell of single persons. Choose more days, or fewer filters.</source>
        <translation>Cifras de tan pocas visitas hablarían de personas. Elija más días o menos filtros.</translation>
    </message>
    <message>
        <source>Figures stand here after the first visits.</source>
        <translation>Las cifras aparecen tras las primeras visitas.</translation>
    </message>
    <message>
        <source>The first day must be before the last. Write them like 2026-03-31.</source>
        <translation>El primer día debe ir antes del último. Escríbalos así: 31/3/2026.</translation>
    </message>
    <message>
        <source>The figures come when it is back.</source>
        <translation>Las cifras llegan cuando vuelva.</translation>
    </message>
    <message>
        <source>Try again, or ask for fewer days.</source>
        <translation>Intente otra vez o pida menos días.</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>visitas</translation>
    </message>
    <message>
        <source>median wait</source>
        <translation>espera mediana</translation>
    </message>
    <message>
        <source>90th percentile</source>
        <translation>percentil 90</translation>
    </message>
    <message>
        <source>called within target</source>
        <translation>llamadas dentro de la meta</translation>
    </message>
    <message>
        <source>left before a call</source>
        <translation>se fue sin llamada</translation>
    </message>
    <message>
        <source>before: {figure}</source>
        <translation>antes: {figure}</translation>
    </message>
    <message>
        <source>Waits are of who was called; a few were not.</source>
        <translation>Las esperas son de quienes fueron llamados; unos pocos no lo fueron.</translation>
    </message>
    <message>
        <source>Waits known: {known}. Never called: {missing}.</source>
        <translation>Esperas medidas: {known}. Sin llamada: {missing}.</translation>
    </message>
    <message>
        <source>Sensitive services are not counted here.</source>
        <translation>Los servicios sensibles no se cuentan aquí.</translation>
    </message>
    <message>
        <source>Last 4 weeks</source>
        <translation>Últimas 4 semanas</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>El mes pasado</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Últimos 12 meses</translation>
    </message>
    <message>
        <source>Last 5 years</source>
        <translation>Últimos 5 años</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Del … al …</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Todos los servicios</translation>
    </message>
    <message>
        <source>All desks</source>
        <translation>Toda ventanilla</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todas las personas</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Todos los idiomas</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Todos los días</translation>
    </message>
    <message>
        <source>All hours</source>
        <translation>Todas las horas</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Ventanilla</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Día de la semana</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Without priority</source>
        <translation>Sin prioridad</translation>
    </message>
    <message>
        <source>At no desk</source>
        <translation>En ninguna ventanilla</translation>
    </message>
    <message>
        <source>Mornings</source>
        <translation>Mañanas</translation>
    </message>
    <message>
        <source>Afternoons</source>
        <translation>Tardes</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Tendencia</translation>
    </message>
    <message>
        <source>All waits</source>
        <translation>Esperas</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Ventanillas</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Services asked for</source>
        <translation>Servicios pedidos</translation>
    </message>
    <message>
        <source>Desks a visit was called to</source>
        <translation>Llamadas por visita</translation>
    </message>
    <message>
        <source>Wait, mean</source>
        <translation>Espera, media</translation>
    </message>
    <message>
        <source>Wait, longest</source>
        <translation>Espera, la más larga</translation>
    </message>
    <message>
        <source>Service, mean · median · 90th percentile</source>
        <translation>Atención: media · mediana · percentil 90</translation>
    </message>
    <message>
        <source>Service time not known</source>
        <translation>Duración sin información</translation>
    </message>
    <message>
        <source>Way to the desk, mean · median · 90th percentile</source>
        <translation>Camino a la ventanilla: media · mediana · percentil 90</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Atendidos</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Derivados</translation>
    </message>
    <message>
        <source>Called and did not come</source>
        <translation>Llamados que no vinieron</translation>
    </message>
    <message>
        <source>Left before a call</source>
        <translation>Se fueron sin llamada</translation>
    </message>
    <message>
        <source>Left after the call</source>
        <translation>Se fueron tras la llamada</translation>
    </message>
    <message>
        <source>Not served when it closed</source>
        <translation>Sin atención al cierre</translation>
    </message>
    <message>
        <source>Turned away (closed, full, not today)</source>
        <translation>Sin número (cerrado, lleno, hoy no)</translation>
    </message>
    <message>
        <source>Desks: open · with visitors · idle</source>
        <translation>Ventanillas: abiertas · atendiendo · libres</translation>
    </message>
    <message>
        <source>Breaks: how many · how long</source>
        <translation>Pausas: cuántas · duración</translation>
    </message>
    <message>
        <source>Feedback: how many · mean of 1 to 5</source>
        <translation>Opiniones: cuántas · media de 1 a 5</translation>
    </message>
    <message>
        <source>{now} arrivals an hour; usual {usual}</source>
        <translation>{now} llegadas por hora; lo usual, {usual}</translation>
    </message>
    <message>
        <source>{now} desks at work; usual {usual}</source>
        <translation>{now} ventanillas atendiendo; lo usual, {usual}</translation>
    </message>
    <message>
        <source>Services of {now}; usual {usual}</source>
        <translation>Atenciones de {now}; lo usual, {usual}</translation>
    </message>
    <message>
        <source>{now} of the work for priority; usual {usual}</source>
        <translation>{now} del trabajo para prioridad; lo usual, {usual}</translation>
    </message>
    <message>
        <source>More people came</source>
        <translation>Vino más gente</translation>
    </message>
    <message>
        <source>Fewer desks were at work</source>
        <translation>Hubo menos ventanillas atendiendo</translation>
    </message>
    <message>
        <source>Services took longer</source>
        <translation>Las atenciones duraron más</translation>
    </message>
    <message>
        <source>More was done for priority</source>
        <translation>Hubo más prioridad</translation>
    </message>
    <message>
        <source>There is too little of the weeks before to compare with.</source>
        <translation>Hay muy poco de las semanas anteriores para comparar.</translation>
    </message>
    <message>
        <source>{over} were not called within target. Compared with {usual}.</source>
        <translation>{over} no fueron llamadas dentro de la meta. Comparado con {usual}.</translation>
    </message>
    <message>
        <source>Nothing was tighter than in the weeks before.</source>
        <translation>Nada estuvo más apretado que en las semanas anteriores.</translation>
    </message>
    <message>
        <source>Desk {name}</source>
        <translation>Ventanilla {name}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>sin información</translation>
    </message>
</context>
<context>
    <name>StatisticsBars</name>
    <message>
        <source>Bars: services asked for. Dots: median wait, the highest %1.</source>
        <translation>Barras: servicios pedidos. Puntos: espera mediana, la mayor %1.</translation>
    </message>
    <message>
        <source>How many waited how many minutes. Each bar stands for five or more; a wide one for fewer a minute.</source>
        <translation>Cuántas personas esperaron cuántos minutos. Cada barra son cinco o más; las anchas, pocas por minuto.</translation>
    </message>
</context>
<context>
    <name>StatisticsFacts</name>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
</context>
<context>
    <name>StatisticsFilters</name>
    <message>
        <source>From</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>to</source>
        <translation>al</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Contar</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>— is %1.</source>
        <translation>— significa %1.</translation>
    </message>
</context>
<context>
    <name>StatisticsTable</name>
    <message>
        <source>asked for</source>
        <translation>pedidos</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>a tiempo</translation>
    </message>
    <message>
        <source>median</source>
        <translation>mediana</translation>
    </message>
    <message>
        <source>p90</source>
        <translation>p90</translation>
    </message>
    <message>
        <source>target</source>
        <translation>meta</translation>
    </message>
</context>
<context>
    <name>StudyProgress</name>
    <message>
        <source>Working it out… %1 %</source>
        <translation>Calculando… %1 %</translation>
    </message>
</context>
<context>
    <name>TicketPane</name>
    <message>
        <source>The ticket once more</source>
        <translation>El papel otra vez</translation>
    </message>
    <message>
        <source>Here is the number</source>
        <translation>Aquí está el número</translation>
    </message>
</context>
<context>
    <name>VisitForm</name>
    <message>
        <source>One person fewer</source>
        <translation>Una persona menos</translation>
    </message>
    <message>
        <source>One person more</source>
        <translation>Una persona más</translation>
    </message>
    <message>
        <source>Somebody interprets</source>
        <translation>Hay intérprete</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>One more service, afterwards</source>
        <translation>Un servicio más, después</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>A note for colleagues (M). It is forgotten in time.</source>
        <translation>Una nota para sus colegas (M). Se borra a su tiempo.</translation>
    </message>
</context>
<context>
    <name>VisitorActs</name>
    <message>
        <source>Again</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Has come</source>
        <translation>Llegó</translation>
    </message>
    <message>
        <source>No show</source>
        <translation>No vino</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Send on</source>
        <translation>Derivar</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
</context>
<context>
    <name>WaitingFoot</name>
    <message>
        <source>Give a number</source>
        <translation>Dar un número</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>WaitingHead</name>
    <message>
        <source>Waiting</source>
        <translation>Esperan</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>What would another desk change?</source>
        <translation>¿Qué cambiaría con otro puesto?</translation>
    </message>
    <message>
        <source>Living through a hundred days…</source>
        <translation>Se simulan cien días…</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>lun</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>mar</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>mié</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>jue</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>vie</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>sáb</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>dom</translation>
    </message>
    <message>
        <source>on Mondays</source>
        <translation>los lunes</translation>
    </message>
    <message>
        <source>on Tuesdays</source>
        <translation>los martes</translation>
    </message>
    <message>
        <source>on Wednesdays</source>
        <translation>los miércoles</translation>
    </message>
    <message>
        <source>on Thursdays</source>
        <translation>los jueves</translation>
    </message>
    <message>
        <source>on Fridays</source>
        <translation>los viernes</translation>
    </message>
    <message>
        <source>on Saturdays</source>
        <translation>los sábados</translation>
    </message>
    <message>
        <source>on Sundays</source>
        <translation>los domingos</translation>
    </message>
    <message>
        <source>One more desk</source>
        <translation>Un puesto más</translation>
    </message>
    <message>
        <source>One desk fewer</source>
        <translation>Un puesto menos</translation>
    </message>
    <message>
        <source>{count} more desks</source>
        <translation>{count} puestos más</translation>
    </message>
    <message>
        <source>{count} desks fewer</source>
        <translation>{count} puestos menos</translation>
    </message>
    <message>
        <source>Choose a service.</source>
        <translation>Elija un servicio.</translation>
    </message>
    <message>
        <source>{desks} for {service}, {weekdays} from {begin} to {end}.</source>
        <translation>{desks} para {service}, {weekdays} de {begin} a {end}.</translation>
    </message>
    <message>
        <source>Nobody comes for {service} then.</source>
        <translation>Ese día nadie viene por {service}.</translation>
    </message>
    <message>
        <source>{service}: no change that is more than chance.</source>
        <translation>{service}: ningún cambio que no sea azar.</translation>
    </message>
    <message>
        <source>{service}: {then} minutes on average instead of {today}.</source>
        <translation>{service}: {then} minutos en promedio en vez de {today}.</translation>
    </message>
    <message>
        <source>{service}: {then} minutes on average, not {today} as today.</source>
        <translation>{service}: {then} minutos en promedio, no {today} como hoy.</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} a {high}</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Todo junto</translation>
    </message>
    <message>
        <source>A hundred days made of {days} real ones, {since} to {until}, with {visits} visits each.</source>
        <translation>Cien días hechos de {days} reales, de {since} a {until}, con {visits} visitas cada uno.</translation>
    </message>
    <message>
        <source>On those days people really waited {real} minutes; simulated as today, {made}.</source>
        <translation>Esos días se esperó de verdad {real} minutos; simulados como hoy, {made}.</translation>
    </message>
    <message>
        <source>There is no such day in the past yet.</source>
        <translation>Todavía no hay un día así en el pasado.</translation>
    </message>
    <message>
        <source>Fewer than five visitors came on such days.</source>
        <translation>En días así vinieron menos de cinco visitantes.</translation>
    </message>
    <message>
        <source>This takes too long. Ask again later.</source>
        <translation>Esto tarda demasiado. Pregunte más tarde.</translation>
    </message>
    <message>
        <source>Other figures are being worked out. Ask again soon.</source>
        <translation>Se están calculando otras cifras. Pregunte de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The days could not be simulated. Ask again.</source>
        <translation>No se pudieron simular los días. Pregunte de nuevo.</translation>
    </message>
    <message>
        <source>There is no connection now. Ask again when it is back.</source>
        <translation>Ahora no hay conexión. Pregunte de nuevo cuando vuelva.</translation>
    </message>
    <message>
        <source>{weekdays}: as it is staffed now.</source>
        <translation>{weekdays}: con el personal de ahora.</translation>
    </message>
    <message>
        <source>{desks} for {service} from {begin} to {end}</source>
        <translation>{desks} para {service} de {begin} a {end}</translation>
    </message>
    <message>
        <source>{hours} more desk hours: {then} within target, not {today}.</source>
        <translation>{hours} horas de puesto más: {then} dentro de la meta, no {today}.</translation>
    </message>
    <message>
        <source>{hours} desk hours can be spared: {then} within target.</source>
        <translation>Sobran {hours} horas de puesto: {then} dentro de la meta.</translation>
    </message>
    <message>
        <source>Staffed as it is, {today} are served within target.</source>
        <translation>Con el personal de ahora, {today} dentro de la meta.</translation>
    </message>
    <message>
        <source>From another system: {count} of them.</source>
        <translation>De otro sistema: {count} de ellos.</translation>
    </message>
    <message>
        <source>Left out, as nobody knows which desks called: {count} more.</source>
        <translation>Quedan fuera, porque no se sabe qué ventanillas llamaban: {count} más.</translation>
    </message>
    <message>
        <source>Of none of these days it is known which desks called. Import them with their desks.</source>
        <translation>De ninguno de esos días se sabe qué ventanillas llamaban. Impórtelos con sus ventanillas.</translation>
    </message>
</context>
<context>
    <name>WhatIfEffect</name>
    <message>
        <source>%1 a day</source>
        <translation>%1 al día</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>hoy %1</translation>
    </message>
</context>
<context>
    <name>WhatIfHead</name>
    <message>
        <source>Mean wait</source>
        <translation>Espera media</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>with the change</source>
        <translation>con el cambio</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>diferencia</translation>
    </message>
    <message>
        <source>within target</source>
        <translation>dentro de la meta</translation>
    </message>
</context>
<context>
    <name>WhatIfPage</name>
    <message>
        <source>Choose a day, a service and the hours. A hundred days of your own past are then lived through twice: as they were staffed, and with the change.</source>
        <translation>Elija un día, un servicio y las horas. Cien días de su propio pasado se viven entonces dos veces: con el personal que hubo, y con el cambio.</translation>
    </message>
    <message>
        <source>Ranges are right nine times in ten.</source>
        <translation>Los rangos aciertan nueve de cada diez veces.</translation>
    </message>
</context>
<context>
    <name>WhatIfQuestion</name>
    <message>
        <source>from</source>
        <translation>de</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>Try it on a hundred days</source>
        <translation>Probarlo en cien días</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>What would be enough?</source>
        <translation>¿Con qué alcanzaría?</translation>
    </message>
</context>
<context>
    <name>WhatIfStepper</name>
    <message>
        <source>Less: %1</source>
        <translation>Menos: %1</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>Más: %1</translation>
    </message>
</context>
<context>
    <name>ComputerPage</name>
    <message>
        <source>Look again</source>
        <translation>Revisar otra vez</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>The center’s report</source>
        <translation>Informe del centro</translation>
    </message>
    <message>
        <source>For the municipality</source>
        <translation>Para el municipio</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Un día</translation>
    </message>
    <message>
        <source>A week</source>
        <translation>Una semana</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Un mes</translation>
    </message>
    <message>
        <source>A quarter</source>
        <translation>Un trimestre</translation>
    </message>
    <message>
        <source>PDF, to print</source>
        <translation>PDF, para imprimir</translation>
    </message>
    <message>
        <source>XLSX, for a spreadsheet</source>
        <translation>XLSX, para hoja de cálculo</translation>
    </message>
    <message>
        <source>CSV, for other programs</source>
        <translation>CSV, para otros programas</translation>
    </message>
    <message>
        <source>Quarter {number} of {year}</source>
        <translation>Trimestre {number} de {year}</translation>
    </message>
    <message>
        <source>{kind}, {every}</source>
        <translation>{kind}, {every}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ninguno todavía</translation>
    </message>
    <message>
        <source>{kinds} in {folder}. Last: {last}</source>
        <translation>{kinds} en {folder}. Último: {last}</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>cada día</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>cada semana</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>cada mes</translation>
    </message>
    <message>
        <source>every quarter</source>
        <translation>cada trimestre</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>It cannot be written there.</source>
        <translation>No se puede escribir ahí.</translation>
    </message>
    <message>
        <source>The hub does not answer.</source>
        <translation>El servidor no responde.</translation>
    </message>
    <message>
        <source>Nobody has been here yet.</source>
        <translation>Aquí no ha venido nadie todavía.</translation>
    </message>
    <message>
        <source>The hub is at other figures. Try again in a moment.</source>
        <translation>El servidor está con otras cifras. Intente de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The report could not be made.</source>
        <translation>No se pudo hacer el informe.</translation>
    </message>
</context>
<context>
    <name>ReportForm</name>
    <message>
        <source>Which report?</source>
        <translation>¿Qué informe?</translation>
    </message>
    <message>
        <source>Of how long?</source>
        <translation>¿De cuánto tiempo?</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>This is not over yet: its report will still change.</source>
        <translation>Esto no ha terminado: su informe todavía va a cambiar.</translation>
    </message>
    <message>
        <source>In which language?</source>
        <translation>¿En qué idioma?</translation>
    </message>
    <message>
        <source>As which file?</source>
        <translation>¿Como qué archivo?</translation>
    </message>
</context>
<context>
    <name>ReportMaking</name>
    <message>
        <source>Into which folder of this computer?</source>
        <translation>¿En qué carpeta de este computador?</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Hacerlo</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>What the center did, as a file for others.</source>
        <translation>Lo que hizo el centro, en un archivo para otros.</translation>
    </message>
    <message>
        <source>Made by the hub itself</source>
        <translation>Los que hace el servidor solo</translation>
    </message>
    <message>
        <source>None. The profile can ask for them under [[reports]].</source>
        <translation>Ninguno. El perfil los puede pedir en [[reports]].</translation>
    </message>
    <message>
        <source>Figures of fewer than five visits are withheld, and those that would give them away. A supervisor’s report leaves confidential services out.</source>
        <translation>Las cifras de menos de cinco visitas se retienen, y las que las revelarían también. El informe de una supervisora no cuenta los servicios reservados.</translation>
    </message>
</context>
</TS>
