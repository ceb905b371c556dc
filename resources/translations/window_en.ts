<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <location filename="../../ui/window/status_line.py" line="120"/>
        <source>%n task(s) due</source>
        <translation>
            <numerusform>%n task due</numerusform>
            <numerusform>%n tasks due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/status_line.py" line="123"/>
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/status_line.py" line="126"/>
        <source>%n late order(s)</source>
        <translation>
            <numerusform>%n late order</numerusform>
            <numerusform>%n late orders</numerusform>
        </translation>
    </message>
</context>
</TS>
