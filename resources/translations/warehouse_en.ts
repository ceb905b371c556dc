<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>DocumentPosting</name>
    <message numerus="yes">
        <location filename="../../ui/warehouse/document_posting.py" line="169"/>
        <source>Not enough stock in %n line(s).</source>
        <translation>
            <numerusform>Not enough stock in %n line.</numerusform>
            <numerusform>Not enough stock in %n lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StockPicker</name>
    <message numerus="yes">
        <location filename="../../ui/warehouse/stock_picker.py" line="82"/>
        <source>%n item(s) in stock</source>
        <translation>
            <numerusform>%n item in stock</numerusform>
            <numerusform>%n items in stock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/warehouse/stock_picker.py" line="83"/>
        <source>%n line(s) chosen</source>
        <translation>
            <numerusform>%n line chosen</numerusform>
            <numerusform>%n lines chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StocktakingBoard</name>
    <message numerus="yes">
        <location filename="../../ui/warehouse/stocktaking_board.py" line="184"/>
        <source>%n count(s) wait for the server</source>
        <translation>
            <numerusform>%n count waits for the server</numerusform>
            <numerusform>%n counts wait for the server</numerusform>
        </translation>
    </message>
</context>
</TS>
