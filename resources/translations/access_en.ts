<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ProfileCard</name>
    <message numerus="yes">
        <location filename="../../ui/access/profile_card.py" line="110"/>
        <source>“%1”, %n person(s) have it.</source>
        <translation>
            <numerusform>“%1”: %n person has it.</numerusform>
            <numerusform>“%1”: %n people have it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/access/profile_card.py" line="258"/>
        <source>%n cell(s) give more</source>
        <translation>
            <numerusform>%n cell gives more</numerusform>
            <numerusform>%n cells give more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/access/profile_card.py" line="259"/>
        <source>%n cell(s) take away</source>
        <translation>
            <numerusform>%n cell takes away</numerusform>
            <numerusform>%n cells take away</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileComparison</name>
    <message numerus="yes">
        <location filename="../../ui/access/profile_comparison.py" line="84"/>
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileFiles</name>
    <message numerus="yes">
        <location filename="../../ui/access/profile_files.py" line="97"/>
        <source>%n profile(s) are written to %1.</source>
        <translation>
            <numerusform>%n profile is written to %1.</numerusform>
            <numerusform>%n profiles are written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileHead</name>
    <message numerus="yes">
        <location filename="../../ui/access/profile_head.py" line="100"/>
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileImport</name>
    <message numerus="yes">
        <location filename="../../ui/access/profile_import.py" line="123"/>
        <source>%n profile(s) in the file</source>
        <translation>
            <numerusform>%n profile in the file</numerusform>
            <numerusform>%n profiles in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/access/profile_import.py" line="124"/>
        <source>%n of them new</source>
        <translation>
            <numerusform>%n of them new</numerusform>
            <numerusform>%n of them new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/access/profile_import.py" line="125"/>
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnusedRights</name>
    <message numerus="yes">
        <location filename="../../ui/access/unused_rights.py" line="102"/>
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
</TS>
