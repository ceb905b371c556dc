<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ImportWizard</name>
    <message numerus="yes">
        <location filename="../../ui/clients/import_wizard.py" line="124" />
        <source>%n client(s) imported.</source>
        <translation>
            <numerusform>%n client imported.</numerusform>
            <numerusform>%n clients imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/clients/import_wizard.py" line="126" />
        <source>%n row(s) were refused by the server.</source>
        <translation>
            <numerusform>%n row was refused by the server.</numerusform>
            <numerusform>%n rows were refused by the server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/clients/import_wizard.py" line="187" />
        <source>%n row(s) read.</source>
        <translation>
            <numerusform>%n row read.</numerusform>
            <numerusform>%n rows read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/clients/import_wizard.py" line="188" />
        <source>%n row(s) with faults stay out.</source>
        <translation>
            <numerusform>%n row with faults stays out.</numerusform>
            <numerusform>%n rows with faults stay out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/clients/import_wizard.py" line="195" />
        <source>Import %n client(s)</source>
        <translation>
            <numerusform>Import %n client</numerusform>
            <numerusform>Import %n clients</numerusform>
        </translation>
    </message>
</context>
</TS>