<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ConsolePage</name>
    <message>
        <source>Give a number</source>
        <translation>Dar un número</translation>
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
        <source>No answer. When the connection is back you will see whether it was done.</source>
        <translation>Sin respuesta. Cuando vuelva la conexión, verá si se hizo.</translation>
    </message>
    <message>
        <source>It was not done. Press again.</source>
        <translation>No se hizo. Pulse otra vez.</translation>
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
        <source>Not done: the center&apos;s computer cannot save now. Try again.</source>
        <translation>No se hizo: el computador del centro no puede guardar ahora. Pruebe otra vez.</translation>
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
        <source>{desk} is in use on another computer. Choose another one.</source>
        <translation>{desk} está en uso en otro computador. Elija otra.</translation>
    </message>
    <message>
        <source>{staff} is at {desk}. Choose another one, or ask them.</source>
        <translation>{staff} está ahora en {desk}. Elija otra, o hable con esa persona.</translation>
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
        <source>Another computer answers in the center&apos;s place.</source>
        <translation>Responde otro computador en lugar del centro.</translation>
    </message>
    <message>
        <source>This program and the center&apos;s are not of the same version.</source>
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
        <source>The center&apos;s computer does not answer. Is it on, and the network too?</source>
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
        <source>at another desk now</source>
        <translation>ahora en otra ventanilla</translation>
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
        <source>Called after waiting {waited}.</source>
        <translation>Llamado después de esperar {waited}.</translation>
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
        <source>The visitor did not come</source>
        <translation>No vino</translation>
    </message>
    <message>
        <source>Begin with the visitor (Enter does the same)</source>
        <translation>Empezar a atender (Enter hace lo mismo)</translation>
    </message>
    <message>
        <source>Finish with the visitor</source>
        <translation>Terminar de atender</translation>
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
</context>
<context>
    <name>LoadingPage</name>
    <message>
        <source>Looking for the center…</source>
        <translation>Buscando el centro…</translation>
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
    <name>OthersHead</name>
    <message>
        <source>For other desks</source>
        <translation>Para otras ventanillas</translation>
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
    <name>SignInForm</name>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Su PIN</translation>
    </message>
    <message>
        <source>Open the desk</source>
        <translation>Abrir ventanilla</translation>
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
    <name>VisitorActs</name>
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
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Waiting</source>
        <translation>Esperan</translation>
    </message>
</context>
</TS>
