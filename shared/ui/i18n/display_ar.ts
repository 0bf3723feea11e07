<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>CallField</name>
    <message>
        <source>Please come now</source>
        <translation>تفضّل الآن</translation>
    </message>
    <message>
        <source>Last called</source>
        <translation>آخر نداء</translation>
    </message>
    <message>
        <source>Only a test</source>
        <translation>هذه تجربة فقط</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Called</source>
        <translation>نودي عليهم</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>من قبل</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Waiting room</source>
        <translation>غرفة الانتظار</translation>
    </message>
    <message>
        <source>Numbers may come late now. Please ask at a window.</source>
        <translation>قد تتأخر الأرقام الآن. اسأل عند أي شباك.</translation>
    </message>
    <message>
        <source>A test of light and sound. These numbers are read from %1 m.</source>
        <translation>تجربة الضوء والصوت. تُقرأ هذه الأرقام من %1 م.</translation>
    </message>
</context>
<context>
    <name>SeveralField</name>
    <message>
        <source>Please come now</source>
        <translation>تفضلوا الآن</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>No connection</source>
        <translation>لا يوجد اتصال</translation>
    </message>
</context>
</TS>
