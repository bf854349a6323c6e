<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>PlanChart</name>
    <message numerus="yes">
        <source>{name}, {day}: %n letter(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n in all, each checked when it was made.</source>
        <translation>
            <numerusform>%n in all, checked when it was made.</numerusform>
            <numerusform>%n in all, each checked when it was made.</numerusform>
        </translation>
    </message>
</context>
</TS>
