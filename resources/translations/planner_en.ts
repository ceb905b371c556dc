<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
    <context>
        <name>ChipList</name>
        <message numerus="yes">
            <location filename="../../ui/planner/chip_list.py" line="118" />
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n item</numerusform>
                <numerusform>%n items</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DayList</name>
        <message numerus="yes">
            <location filename="../../ui/planner/day_list.py" line="74" />
            <source>%n task(s)</source>
            <translation>
                <numerusform>%n task</numerusform>
                <numerusform>%n tasks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QuickAddLine</name>
        <message numerus="yes">
            <location filename="../../ui/planner/quick_add_line.py" line="196" />
            <source>(Down: %n more)</source>
            <translation>
                <numerusform>(Down: %n more)</numerusform>
                <numerusform>(Down: %n more)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReminderPopup</name>
        <message numerus="yes">
            <location filename="../../ui/planner/reminder_popup.py" line="122" />
            <source>%n reminder(s)</source>
            <translation>
                <numerusform>%n reminder</numerusform>
                <numerusform>%n reminders</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SheetGrid</name>
        <message numerus="yes">
            <location filename="../../ui/planner/sheet_grid.py" line="201" />
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n item</numerusform>
                <numerusform>%n items</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SheetHead</name>
        <message numerus="yes">
            <location filename="../../ui/planner/sheet_head.py" line="87" />
            <source>%n week(s)</source>
            <translation>
                <numerusform>%n week</numerusform>
                <numerusform>%n weeks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TaskActions</name>
        <message numerus="yes">
            <location filename="../../ui/planner/task_actions.py" line="42" />
            <source>%n task(s)</source>
            <translation>
                <numerusform>%n task</numerusform>
                <numerusform>%n tasks</numerusform>
            </translation>
        </message>
    </context>
</TS>
