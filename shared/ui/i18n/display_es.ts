<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>CallField</name>
    <message>
        <source>Please come now</source>
        <translation>Pase ahora</translation>
    </message>
    <message>
        <source>Last called</source>
        <translation>Último llamado</translation>
    </message>
    <message>
        <source>Only a test</source>
        <translation>Es solo una prueba</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Called</source>
        <translation>Llamados</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Waiting room</source>
        <translation>Sala de espera</translation>
    </message>
    <message>
        <source>Numbers may come late now. Please ask at a window.</source>
        <translation>Los números pueden llegar tarde. Pregunte en una ventanilla.</translation>
    </message>
    <message>
        <source>A test of light and sound. These numbers are read from %1 m.</source>
        <translation>Prueba de luz y sonido. Estos números se leen desde %1 m.</translation>
    </message>
</context>
<context>
    <name>SeveralField</name>
    <message>
        <source>Please come now</source>
        <translation>Pasen ahora</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>No connection</source>
        <translation>Sin conexión</translation>
    </message>
</context>
</TS>
