<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ht" sourcelanguage="en">
<context>
    <name>CallField</name>
    <message>
        <source>Please come now</source>
        <translation>Vini kounye a</translation>
    </message>
    <message>
        <source>Last called</source>
        <translation>Dènye apèl</translation>
    </message>
    <message>
        <source>Only a test</source>
        <translation>Se yon tès sèlman</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Called</source>
        <translation>Rele deja</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Anvan</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Waiting room</source>
        <translation>Sal datant</translation>
    </message>
    <message>
        <source>Numbers may come late now. Please ask at a window.</source>
        <translation>Nimewo yo ka an reta. Mande nan yon gichè.</translation>
    </message>
    <message>
        <source>A test of light and sound. These numbers are read from %1 m.</source>
        <translation>Tès limyè ak son. Nimewo sa yo li a %1 m.</translation>
    </message>
</context>
<context>
    <name>SeveralField</name>
    <message>
        <source>Please come now</source>
        <translation>Vini kounye a</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>No connection</source>
        <translation>Pa gen koneksyon</translation>
    </message>
</context>
</TS>
