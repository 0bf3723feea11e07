<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk" sourcelanguage="en">
<context>
    <name>CallField</name>
    <message>
        <source>Please come now</source>
        <translation>Підійдіть зараз</translation>
    </message>
    <message>
        <source>Last called</source>
        <translation>Останній виклик</translation>
    </message>
    <message>
        <source>Only a test</source>
        <translation>Це лише перевірка</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Called</source>
        <translation>Викликані</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Раніше</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Waiting room</source>
        <translation>Зала очікування</translation>
    </message>
    <message>
        <source>Numbers may come late now. Please ask at a window.</source>
        <translation>Номери можуть запізнюватися. Запитайте біля вікна.</translation>
    </message>
    <message>
        <source>A test of light and sound. These numbers are read from %1 m.</source>
        <translation>Перевірка світла і звуку. Ці номери видно з %1 м.</translation>
    </message>
</context>
<context>
    <name>SeveralField</name>
    <message>
        <source>Please come now</source>
        <translation>Підійдіть зараз</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>No connection</source>
        <translation>Немає зв’язку</translation>
    </message>
</context>
</TS>
