<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ConnectionBanner</name>
    <message>
        <source>No connection</source>
        <translation>Sin conexión</translation>
    </message>
</context>
<context>
    <name>MainButton</name>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
</context>
<context>
    <name>SecondButton</name>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
</context>
<context>
    <name>StepDots</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Join a center</source>
        <translation>Unirse a un centro</translation>
    </message>
</context>
<context>
    <name>JoiningFoot</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>This device: %1</source>
        <translation>Este equipo: %1</translation>
    </message>
</context>
<context>
    <name>CentersFace</name>
    <message>
        <source>Name: %1</source>
        <translation>Nombre: %1</translation>
    </message>
</context>
<context>
    <name>OnScreenKeys</name>
    <message>
        <source>Capital</source>
        <translation>Mayúscula</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>Which center does this device join?</source>
        <translation>¿A qué centro se une este equipo?</translation>
    </message>
    <message>
        <source>Found on this network:</source>
        <translation>Encontrado en esta red:</translation>
    </message>
    <message>
        <source>Looking for centers on this network…</source>
        <translation>Buscando centros en esta red…</translation>
    </message>
    <message>
        <source>It goes on with this one in {seconds} s.</source>
        <translation>Sigue con este en {seconds} s.</translation>
    </message>
    <message>
        <source>Type an address</source>
        <translation>Escribir una dirección</translation>
    </message>
    <message>
        <source>What is this device called?</source>
        <translation>¿Cómo se llama este equipo?</translation>
    </message>
    <message>
        <source>The center lists it under this name.</source>
        <translation>El centro lo muestra con este nombre.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Asking {center}</source>
        <translation>Preguntando a {center}</translation>
    </message>
    <message>
        <source>That is no address. It looks like 192.168.1.20:8443</source>
        <translation>Eso no es una dirección. Se ve así: 192.168.1.20:8443</translation>
    </message>
    <message>
        <source>What is the center’s address?</source>
        <translation>¿Cuál es la dirección del centro?</translation>
    </message>
    <message>
        <source>The center’s computer shows it when it starts, as 192.168.1.20:8443</source>
        <translation>La computadora del centro la muestra al arrancar, así: 192.168.1.20:8443</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>{seconds} s left. Then new digits come here.</source>
        <translation>Quedan {seconds} s. Después vienen otros números.</translation>
    </message>
    <message>
        <source>The last digits ran out. These are new.</source>
        <translation>Los números de antes vencieron. Estos son nuevos.</translation>
    </message>
    <message>
        <source>A manager types these digits</source>
        <translation>Quien dirige escribe estos números</translation>
    </message>
    <message>
        <source>At a console of {center}: Ctrl+D, devices of the center.</source>
        <translation>En un puesto de {center}: Ctrl+D, equipos del centro.</translation>
    </message>
    <message>
        <source>Wrong digits were typed too often. These are new.</source>
        <translation>Se escribieron números equivocados varias veces. Estos son nuevos.</translation>
    </message>
    <message>
        <source>Are these very digits refused? Then another computer answers here: go back.</source>
        <translation>¿No aceptan justo estos números? Entonces aquí responde otra computadora: vuelva atrás.</translation>
    </message>
    <message>
        <source>Or on the center’s computer: {command}</source>
        <translation>O en la computadora del centro: {command}</translation>
    </message>
    <message>
        <source>Next try in {seconds} s.</source>
        <translation>Otro intento en {seconds} s.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>It said: {reason}. Go back and begin again.</source>
        <translation>Dijo: {reason}. Vuelva atrás y empiece otra vez.</translation>
    </message>
    <message>
        <source>The center did not accept this</source>
        <translation>El centro no aceptó esto</translation>
    </message>
    <message>
        <source>Nobody answers there</source>
        <translation>Ahí no responde nadie</translation>
    </message>
    <message>
        <source>Is the center’s computer on, and the network cable in? Address: {where}</source>
        <translation>¿Está encendida la computadora del centro, y conectado el cable de red? Dirección: {where}</translation>
    </message>
    <message>
        <source>Too many devices are waiting</source>
        <translation>Hay demasiados equipos esperando</translation>
    </message>
    <message>
        <source>Leave this page open. It gets its turn by itself.</source>
        <translation>Deje esta página abierta. El turno llega solo.</translation>
    </message>
    <message>
        <source>Nobody typed the digits in time</source>
        <translation>Nadie escribió los números a tiempo</translation>
    </message>
    <message>
        <source>New ones come by themselves.</source>
        <translation>Vienen otros solos.</translation>
    </message>
    <message>
        <source>Wrong digits were typed too often</source>
        <translation>Se escribieron números equivocados varias veces</translation>
    </message>
    <message>
        <source>New ones come by themselves. Read them to the manager once more.</source>
        <translation>Vienen otros solos. Léalos de nuevo a quien dirige.</translation>
    </message>
    <message>
        <source>That center has another version</source>
        <translation>Ese centro tiene otra versión</translation>
    </message>
    <message>
        <source>Or it is no center at all. Install the same version here, or choose another.</source>
        <translation>O no es un centro. Instale aquí la misma versión, o elija otro.</translation>
    </message>
    <message>
        <source>Somebody may be in between</source>
        <translation>Puede haber alguien en medio</translation>
    </message>
    <message>
        <source>What answers at {where} is not the center it says it is. Nothing was kept. Check cables and address, and tell the manager.</source>
        <translation>Lo que responde en {where} no es el centro que dice ser. No se guardó nada. Revise cables y dirección, y avise a quien dirige.</translation>
    </message>
    <message>
        <source>This device cannot keep what it is given</source>
        <translation>Este equipo no puede guardar lo que recibe</translation>
    </message>
    <message>
        <source>Its folder is read-only or full. Make room, then try again.</source>
        <translation>Su carpeta está llena o es de solo lectura. Haga lugar e intente de nuevo.</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Admitido</translation>
    </message>
    <message>
        <source>The hub must list this device now under this name: {name}. If it does not, forget it: another computer has answered.</source>
        <translation>El centro debe mostrar ahora este equipo con este nombre: {name}. Si no lo muestra, olvídelo: respondió otra computadora.</translation>
    </message>
    <message>
        <source>It goes on by itself in {seconds} s.</source>
        <translation>Sigue solo en {seconds} s.</translation>
    </message>
    <message>
        <source>Forget and start again</source>
        <translation>Olvidar y empezar otra vez</translation>
    </message>
    <message>
        <source>The center was told not to listen to this device any more.</source>
        <translation>Al centro se le pidió no atender más a este equipo.</translation>
    </message>
    <message>
        <source>The center does not know this device. It may have been restored from an older backup.</source>
        <translation>El centro no conoce este equipo. Puede que se haya recuperado de una copia anterior.</translation>
    </message>
    <message>
        <source>This device has to join again</source>
        <translation>Este equipo tiene que unirse otra vez</translation>
    </message>
    <message>
        <source>If the center knows it again, it goes on by itself.</source>
        <translation>Si el centro lo vuelve a conocer, sigue solo.</translation>
    </message>
    <message>
        <source>Join again</source>
        <translation>Unir otra vez</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Quiosco</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Pantalla</translation>
    </message>
</context>
</TS>
