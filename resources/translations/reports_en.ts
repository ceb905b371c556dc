<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>OrderProposals</name>
    <message numerus="yes">
        <location filename="../../ui/reports/order_proposals.py" line="104"/>
        <source>%n draft(s) of orders made.</source>
        <translation>
            <numerusform>%n draft of an order made.</numerusform>
            <numerusform>%n drafts of orders made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/reports/order_proposals.py" line="141"/>
        <source>Order %n item(s)</source>
        <translation>
            <numerusform>Order %n item</numerusform>
            <numerusform>Order %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportFilters</name>
    <message numerus="yes">
        <location filename="../../ui/reports/report_filters.py" line="96"/>
        <source>unused for %n day(s)</source>
        <translation>
            <numerusform>unused for %n day</numerusform>
            <numerusform>unused for %n days</numerusform>
        </translation>
    </message>
</context>
</TS>
