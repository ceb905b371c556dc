<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
    <context>
        <name>StockRefusals</name>
        <message numerus="yes">
            <location filename="../../ui/warehouse/refusals.py" line="41" />
            <source>Not enough stock in %n line(s).</source>
            <extracomment>Fields of a line that have a cell; what is wrong with any other is shown at the item.</extracomment>
            <translation>
                <numerusform>Not enough stock in %n line.</numerusform>
                <numerusform>Not enough stock in %n lines.</numerusform>
            </translation>
        </message>
    </context>
</TS>
