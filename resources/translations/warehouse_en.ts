<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>DocumentPosting</name>
    <message numerus="yes">
        <location filename="../../ui/warehouse/document_posting.py" line="174"/>
        <source>Not enough stock in %n line(s).</source>
        <translation>
            <numerusform>Not enough stock in %n line.</numerusform>
            <numerusform>Not enough stock in %n lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PickingDialog</name>
    <message numerus="yes">
        <location filename="../../ui/warehouse/picking_dialog.py" line="102"/>
        <source>%n line(s) chosen</source>
        <translation>
            <numerusform>%n line chosen</numerusform>
            <numerusform>%n lines chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/warehouse/picking_dialog.py" line="103"/>
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PriceFillWindow</name>
    <message numerus="yes">
        <location filename="../../ui/warehouse/price_fill_window.py" line="148"/>
        <source>%n price(s) change</source>
        <translation>
            <numerusform>%n price changes</numerusform>
            <numerusform>%n prices change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PriceFilling</name>
    <message numerus="yes">
        <location filename="../../ui/warehouse/price_filling.py" line="91"/>
        <source>%n price(s) are filled.</source>
        <translation>
            <numerusform>%n price is filled.</numerusform>
            <numerusform>%n prices are filled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiptComparison</name>
    <message numerus="yes">
        <location filename="../../ui/warehouse/receipt_comparison.py" line="107"/>
        <source>%n line(s) differ from the paper</source>
        <translation>
            <numerusform>%n line differs from the paper</numerusform>
            <numerusform>%n lines differ from the paper</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/warehouse/receipt_comparison.py" line="108"/>
        <source>%n from the order</source>
        <translation>
            <numerusform>%n from the order</numerusform>
            <numerusform>%n from the order</numerusform>
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
