<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Kiosk</name>
    <message numerus="yes">
        <source>%n people are waiting now</source>
        <translation>
            <numerusform>%n person is waiting now</numerusform>
            <numerusform>%n people are waiting now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We clear this page in %n seconds. Press any key to stay.</source>
        <translation>
            <numerusform>We clear this page in %n second. Press any key to stay.</numerusform>
            <numerusform>We clear this page in %n seconds. Press any key to stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clears in %n seconds. Touch to stay.</source>
        <translation>
            <numerusform>Clears in %n second. Touch to stay.</numerusform>
            <numerusform>Clears in %n seconds. Touch to stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left today</source>
        <translation>
            <numerusform>%n left today</numerusform>
            <numerusform>%n left today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We are %n</source>
        <translation>
            <numerusform>We are %n</numerusform>
            <numerusform>We are %n</numerusform>
        </translation>
    </message>
</context>
</TS>
