<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>DocumentPosting</name>
    <message numerus="yes">
        <location filename="../../ui/warehouse/document_posting.py" line="145"/>
        <source>Not enough stock in %n line(s).</source>
        <translation>
            <numerusform>Not enough stock in %n line.</numerusform>
            <numerusform>Not enough stock in %n lines.</numerusform>
        </translation>
    </message>
</context>
</TS>
