<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>ListTotal</name>
    <message numerus="yes">
        <location filename="../../ui/common/list_total.py" line="31"/>
        <source>The first %n row(s), sorted; search to narrow the list</source>
        <translation>
            <numerusform>The first row, sorted; search to narrow the list</numerusform>
            <numerusform>The first %n rows, sorted; search to narrow the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/common/list_total.py" line="33"/>
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/common/list_total.py" line="35"/>
        <source>%n row(s) loaded, more below</source>
        <translation>
            <numerusform>%n row loaded, more below</numerusform>
            <numerusform>%n rows loaded, more below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/common/list_total.py" line="37"/>
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
    <context>
        <name>ListMenu</name>
        <message numerus="yes">
            <source>%n row(s) exported: %1</source>
            <translation>
                <numerusform>%n row exported: %1</numerusform>
                <numerusform>%n rows exported: %1</numerusform>
            </translation>
        </message>
    </context>
</TS>
