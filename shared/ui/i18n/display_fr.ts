<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>CallField</name>
    <message>
        <source>Please come now</source>
        <translation>Venez maintenant</translation>
    </message>
    <message>
        <source>Last called</source>
        <translation>Dernier appel</translation>
    </message>
    <message>
        <source>Only a test</source>
        <translation>Ceci est un essai</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Called</source>
        <translation>Appelés</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Waiting room</source>
        <translation>Salle d’attente</translation>
    </message>
    <message>
        <source>Numbers may come late now. Please ask at a window.</source>
        <translation>Les numéros peuvent tarder. Demandez à un guichet.</translation>
    </message>
    <message>
        <source>A test of light and sound. These numbers are read from %1 m.</source>
        <translation>Essai de lumière et de son. Ces numéros se lisent à %1 m.</translation>
    </message>
</context>
<context>
    <name>SeveralField</name>
    <message>
        <source>Please come now</source>
        <translation>Venez maintenant</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>No connection</source>
        <translation>Pas de connexion</translation>
    </message>
</context>
</TS>
