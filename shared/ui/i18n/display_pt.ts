<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>CallField</name>
    <message>
        <source>Please come now</source>
        <translation>Venha agora</translation>
    </message>
    <message>
        <source>Last called</source>
        <translation>Último chamado</translation>
    </message>
    <message>
        <source>Only a test</source>
        <translation>É só um teste</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Called</source>
        <translation>Chamados</translation>
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
        <translation>Os números podem atrasar. Pergunte em um guichê.</translation>
    </message>
    <message>
        <source>A test of light and sound. These numbers are read from %1 m.</source>
        <translation>Teste de luz e som. Estes números se leem a %1 m.</translation>
    </message>
</context>
<context>
    <name>SeveralField</name>
    <message>
        <source>Please come now</source>
        <translation>Venham agora</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>No connection</source>
        <translation>Sem conexão</translation>
    </message>
</context>
</TS>
