<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
    <context>
        <name>BasketStrip</name>
        <message>
            <location filename="../../ui/planner/basket_strip.py" line="83" />
            <source>Overdue</source>
            <extracomment>"All to the next working day".</extracomment>
            <translation>Просрочено</translation>
        </message>
        <message>
            <location filename="../../ui/planner/basket_strip.py" line="83" />
            <source>Nothing is overdue.</source>
            <translation>Просроченного нет.</translation>
        </message>
        <message>
            <location filename="../../ui/planner/basket_strip.py" line="86" />
            <source>Without a date</source>
            <translation>Без даты</translation>
        </message>
        <message>
            <location filename="../../ui/planner/basket_strip.py" line="87" />
            <source>Drag here what has no date yet.</source>
            <translation>Перетащите сюда задачи, у которых пока нет даты.</translation>
        </message>
        <message>
            <location filename="../../ui/planner/basket_strip.py" line="125" />
            <source>Move all overdue to the next working day</source>
            <translation>Перенести всё просроченное на следующий рабочий день</translation>
        </message>
    </context>
    <context>
        <name>ChipList</name>
        <message numerus="yes">
            <location filename="../../ui/planner/chip_list.py" line="118" />
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n задача</numerusform>
                <numerusform>%n задачи</numerusform>
                <numerusform>%n задач</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ClientDigestView</name>
        <message>
            <location filename="../../ui/planner/client_digest_view.py" line="56" />
            <source>Open the client</source>
            <translation>Открыть клиента</translation>
        </message>
        <message>
            <location filename="../../ui/planner/client_digest_view.py" line="63" />
            <source>Lately</source>
            <translation>Недавно</translation>
        </message>
        <message>
            <location filename="../../ui/planner/client_digest_view.py" line="79" />
            <source>Phone</source>
            <translation>Телефон</translation>
        </message>
        <message>
            <location filename="../../ui/planner/client_digest_view.py" line="80" />
            <source>Contact</source>
            <translation>Контакт</translation>
        </message>
        <message>
            <location filename="../../ui/planner/client_digest_view.py" line="81" />
            <source>Last contact</source>
            <translation>Последний контакт</translation>
        </message>
        <message>
            <location filename="../../ui/planner/client_digest_view.py" line="82" />
            <source>Next step</source>
            <translation>Следующий шаг</translation>
        </message>
    </context>
    <context>
        <name>ClientPlanTab</name>
        <message>
            <location filename="../../ui/planner/client_plan_tab.py" line="56" />
            <source>Open tasks</source>
            <extracomment>Tasks of the client changed: the card's header (next step) is to be read anew.</extracomment>
            <translation>Открытые задачи</translation>
        </message>
        <message>
            <location filename="../../ui/planner/client_plan_tab.py" line="57" />
            <source>Done tasks</source>
            <translation>Завершённые задачи</translation>
        </message>
        <message>
            <location filename="../../ui/planner/client_plan_tab.py" line="92" />
            <source>Plan</source>
            <translation>План</translation>
        </message>
        <message>
            <location filename="../../ui/planner/client_plan_tab.py" line="93" />
            <source>Add a task</source>
            <translation>Добавить задачу</translation>
        </message>
        <message>
            <location filename="../../ui/planner/client_plan_tab.py" line="94" />
            <source>Open</source>
            <translation>Открытые</translation>
        </message>
        <message>
            <location filename="../../ui/planner/client_plan_tab.py" line="95" />
            <source>Done</source>
            <translation>Завершённые</translation>
        </message>
        <message>
            <location filename="../../ui/planner/client_plan_tab.py" line="96" />
            <source>Nothing is planned with this client. Add the next step.</source>
            <translation>С этим клиентом ничего не запланировано. Добавьте следующий шаг.</translation>
        </message>
    </context>
    <context>
        <name>CompletionForm</name>
        <message>
            <location filename="../../ui/planner/completion_form.py" line="82" />
            <source>Done: what came of it?</source>
            <translation>Сделано: каков итог?</translation>
        </message>
        <message>
            <location filename="../../ui/planner/completion_form.py" line="83" />
            <source>Result</source>
            <translation>Итог</translation>
        </message>
        <message>
            <location filename="../../ui/planner/completion_form.py" line="85" />
            <source>Done</source>
            <translation>Готово</translation>
        </message>
        <message>
            <location filename="../../ui/planner/completion_form.py" line="86" />
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
    </context>
    <context>
        <name>DayList</name>
        <message>
            <location filename="../../ui/planner/day_list.py" line="32" />
            <source>Tasks of the day</source>
            <translation>Задачи дня</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/planner/day_list.py" line="74" />
            <source>%n task(s)</source>
            <translation>
                <numerusform>%n задача</numerusform>
                <numerusform>%n задачи</numerusform>
                <numerusform>%n задач</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ItemMenu</name>
        <message>
            <location filename="../../ui/planner/item_menu.py" line="18" />
            <source>Open	Enter</source>
            <translation>Открыть	Enter</translation>
        </message>
        <message>
            <location filename="../../ui/planner/item_menu.py" line="19" />
            <source>Open the client</source>
            <translation>Открыть клиента</translation>
        </message>
        <message>
            <location filename="../../ui/planner/item_menu.py" line="21" />
            <source>Done…	Space</source>
            <translation>Сделано…	Пробел</translation>
        </message>
        <message>
            <location filename="../../ui/planner/item_menu.py" line="22" />
            <source>Open again</source>
            <translation>Открыть заново</translation>
        </message>
        <message>
            <location filename="../../ui/planner/item_menu.py" line="23" />
            <source>Take into work</source>
            <translation>Взять в работу</translation>
        </message>
        <message>
            <location filename="../../ui/planner/item_menu.py" line="25" />
            <source>Move to today</source>
            <translation>Перенести на сегодня</translation>
        </message>
        <message>
            <location filename="../../ui/planner/item_menu.py" line="26" />
            <source>A day later	+</source>
            <translation>На день позже	+</translation>
        </message>
        <message>
            <location filename="../../ui/planner/item_menu.py" line="27" />
            <source>A day earlier	−</source>
            <translation>На день раньше	−</translation>
        </message>
        <message>
            <location filename="../../ui/planner/item_menu.py" line="28" />
            <source>To the next working day</source>
            <translation>На следующий рабочий день</translation>
        </message>
        <message>
            <location filename="../../ui/planner/item_menu.py" line="29" />
            <source>Take the date away</source>
            <translation>Убрать дату</translation>
        </message>
        <message>
            <location filename="../../ui/planner/item_menu.py" line="31" />
            <source>Cancel the task</source>
            <translation>Отменить задачу</translation>
        </message>
    </context>
    <context>
        <name>NextStepFields</name>
        <message>
            <location filename="../../ui/planner/next_step_fields.py" line="98" />
            <source>Next step</source>
            <translation>Следующий шаг</translation>
        </message>
        <message>
            <location filename="../../ui/planner/next_step_fields.py" line="99" />
            <source>Kind</source>
            <translation>Вид</translation>
        </message>
        <message>
            <location filename="../../ui/planner/next_step_fields.py" line="99" />
            <source>Subject</source>
            <translation>Тема</translation>
        </message>
        <message>
            <location filename="../../ui/planner/next_step_fields.py" line="99" />
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <location filename="../../ui/planner/next_step_fields.py" line="103" />
            <source>Next step: subject</source>
            <translation>Следующий шаг: тема</translation>
        </message>
        <message>
            <location filename="../../ui/planner/next_step_fields.py" line="104" />
            <source>Next step: day</source>
            <translation>Следующий шаг: день</translation>
        </message>
        <message>
            <location filename="../../ui/planner/next_step_fields.py" line="105" />
            <source>Next step: time</source>
            <translation>Следующий шаг: время</translation>
        </message>
        <message>
            <location filename="../../ui/planner/next_step_fields.py" line="106" />
            <source>time</source>
            <translation>время</translation>
        </message>
    </context>
    <context>
        <name>PlannerSheet</name>
        <message>
            <location filename="../../ui/planner/planner_sheet.py" line="117" />
            <source>Planner</source>
            <translation>Планировщик</translation>
        </message>
    </context>
    <context>
        <name>QuickAddLine</name>
        <message>
            <location filename="../../ui/planner/quick_add_line.py" line="129" />
            <source>10:30 call Ivanov about prices, 30 min</source>
            <extracomment>Enter waits so long for the client's name to be found; then the words stay in the subject.</extracomment>
            <translation>10:30 звонок Иванову о ценах 30 мин</translation>
        </message>
        <message>
            <location filename="../../ui/planner/quick_add_line.py" line="130" />
            <source>New task in one line</source>
            <translation>Новая задача одной строкой</translation>
        </message>
        <message>
            <location filename="../../ui/planner/quick_add_line.py" line="171" />
            <source>Enter adds, Esc closes</source>
            <translation>Enter добавит, Esc закроет</translation>
        </message>
        <message>
            <location filename="../../ui/planner/quick_add_line.py" line="175" />
            <source>without a date</source>
            <translation>без даты</translation>
        </message>
        <message>
            <location filename="../../ui/planner/quick_add_line.py" line="178" />
            <source>important</source>
            <translation>важно</translation>
        </message>
        <message>
            <location filename="../../ui/planner/quick_add_line.py" line="188" />
            <source>%1 is no time or date, so it is left out</source>
            <translation>%1 — не время и не дата, поэтому пропущено</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/planner/quick_add_line.py" line="196" />
            <source>(Down: %n more)</source>
            <translation>
                <numerusform>(Вниз: ещё %n)</numerusform>
                <numerusform>(Вниз: ещё %n)</numerusform>
                <numerusform>(Вниз: ещё %n)</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/planner/quick_add_line.py" line="200" />
            <source>without a client</source>
            <translation>без клиента</translation>
        </message>
        <message>
            <location filename="../../ui/planner/quick_add_line.py" line="202" />
            <source>No client “%1”: the words stay in the subject</source>
            <translation>Клиента «%1» нет: слова останутся в теме</translation>
        </message>
        <message>
            <location filename="../../ui/planner/quick_add_line.py" line="204" />
            <source>Looking for “%1”…</source>
            <translation>Ищу «%1»…</translation>
        </message>
    </context>
    <context>
        <name>ReminderPopup</name>
        <message>
            <location filename="../../ui/planner/reminder_popup.py" line="107" />
            <source>Close; these reminders do not come again</source>
            <extracomment>Room for the words of a line; the whole is in its tip. Minutes to snooze; None is tomorrow morning.</extracomment>
            <translation>Закрыть; эти напоминания больше не появятся</translation>
        </message>
        <message>
            <location filename="../../ui/planner/reminder_popup.py" line="109" />
            <source>Remind again in</source>
            <translation>Напомнить через</translation>
        </message>
        <message>
            <location filename="../../ui/planner/reminder_popup.py" line="111" />
            <source>5 min</source>
            <translation>5 мин</translation>
        </message>
        <message>
            <location filename="../../ui/planner/reminder_popup.py" line="112" />
            <source>15 min</source>
            <translation>15 мин</translation>
        </message>
        <message>
            <location filename="../../ui/planner/reminder_popup.py" line="113" />
            <source>1 hour</source>
            <translation>1 час</translation>
        </message>
        <message>
            <location filename="../../ui/planner/reminder_popup.py" line="114" />
            <source>tomorrow</source>
            <translation>завтра</translation>
        </message>
        <message>
            <location filename="../../ui/planner/reminder_popup.py" line="122" />
            <source>Reminder</source>
            <translation>Напоминание</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/planner/reminder_popup.py" line="122" />
            <source>%n reminder(s)</source>
            <translation>
                <numerusform>%n напоминание</numerusform>
                <numerusform>%n напоминания</numerusform>
                <numerusform>%n напоминаний</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/planner/reminder_popup.py" line="167" />
            <source>Open the client</source>
            <translation>Открыть клиента</translation>
        </message>
    </context>
    <context>
        <name>SheetGrid</name>
        <message>
            <location filename="../../ui/planner/sheet_grid.py" line="179" />
            <source>Planner sheet</source>
            <extracomment>The cursor went to an item (id) or off items (None). Add in place on a day, with the letters typed so far. Shift an item by so many days. Scroll by so many weeks. The wheel turned with Ctrl: more (+1) or fewer (-1) weeks on the sheet. A drag of an item began, moved (global point) and ended (global point, False when given up).</extracomment>
            <translation>Лист планировщика</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/planner/sheet_grid.py" line="201" />
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n задача</numerusform>
                <numerusform>%n задачи</numerusform>
                <numerusform>%n задач</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SheetHead</name>
        <message>
            <location filename="../../ui/planner/sheet_head.py" line="77" />
            <source>A week earlier (PgUp)</source>
            <translation>На неделю раньше (PgUp)</translation>
        </message>
        <message>
            <location filename="../../ui/planner/sheet_head.py" line="78" />
            <source>A week later (PgDn)</source>
            <translation>На неделю позже (PgDn)</translation>
        </message>
        <message>
            <location filename="../../ui/planner/sheet_head.py" line="79" />
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <location filename="../../ui/planner/sheet_head.py" line="80" />
            <source>Back to this week (Home)</source>
            <translation>К текущей неделе (Home)</translation>
        </message>
        <message>
            <location filename="../../ui/planner/sheet_head.py" line="81" />
            <source>New task</source>
            <translation>Новая задача</translation>
        </message>
        <message>
            <location filename="../../ui/planner/sheet_head.py" line="82" />
            <source>Opens the whole form; Enter on a day adds in one line</source>
            <translation>Открывает всю форму; Enter на дне добавляет одной строкой</translation>
        </message>
        <message>
            <location filename="../../ui/planner/sheet_head.py" line="83" />
            <source>Weeks</source>
            <translation>Недель</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/planner/sheet_head.py" line="87" />
            <source>%n week(s)</source>
            <translation>
                <numerusform>%n неделя</numerusform>
                <numerusform>%n недели</numerusform>
                <numerusform>%n недель</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SheetPainting</name>
        <message>
            <location filename="../../ui/planner/sheet_painting.py" line="185" />
            <source>+%1 more</source>
            <translation>ещё %1</translation>
        </message>
        <message>
            <location filename="../../ui/planner/sheet_painting.py" line="242" />
            <source>W%1</source>
            <translation>%1 нед.</translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <location filename="../../ui/planner/side_panel.py" line="116" />
            <source>Close</source>
            <extracomment>The pages in the order in which they are stacked.</extracomment>
            <translation>Закрыть</translation>
        </message>
        <message>
            <location filename="../../ui/planner/side_panel.py" line="120" />
            <source>Select a task to see it and its client here.

Enter or a double click on a day adds a task.
Space: done, with the next step.
+ and −: a day later or earlier.
Ctrl+Z takes the last change back.</source>
            <translation>Выберите задачу, и здесь появятся она и её клиент.

Enter или двойной щелчок по дню добавляет задачу.
Пробел: сделано, со следующим шагом.
+ и −: на день позже или раньше.
Ctrl+Z отменяет последнее изменение.</translation>
        </message>
    </context>
    <context>
        <name>TaskActions</name>
        <message>
            <location filename="../../ui/planner/task_actions.py" line="38" />
            <source>Moved to “Without a date”</source>
            <translation>Перенесено в «Без даты»</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_actions.py" line="40" />
            <source>Moved to %1</source>
            <translation>Перенесено на %1</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/planner/task_actions.py" line="42" />
            <source>%n task(s)</source>
            <translation>
                <numerusform>%n задача</numerusform>
                <numerusform>%n задачи</numerusform>
                <numerusform>%n задач</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_actions.py" line="52" />
            <source>Done, next step planned</source>
            <translation>Сделано, следующий шаг запланирован</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_actions.py" line="52" />
            <source>Done</source>
            <translation>Сделано</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_actions.py" line="62" />
            <source>Opened again</source>
            <translation>Открыто заново</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_actions.py" line="69" />
            <source>State: %1</source>
            <translation>Состояние: %1</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_actions.py" line="79" />
            <source>Added</source>
            <translation>Добавлено</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_actions.py" line="80" />
            <source>Added: %1</source>
            <translation>Добавлено: %1</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_actions.py" line="96" />
            <source>Nothing to undo</source>
            <translation>Отменять нечего</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_actions.py" line="101" />
            <source>Undone: %1</source>
            <translation>Отменено: %1</translation>
        </message>
    </context>
    <context>
        <name>TaskDetailsView</name>
        <message>
            <location filename="../../ui/planner/task_details.py" line="68" />
            <source>Edit (F2)</source>
            <translation>Изменить (F2)</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_details.py" line="73" />
            <source>Done… (Space)</source>
            <translation>Сделано… (Пробел)</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_details.py" line="73" />
            <source>Open again</source>
            <translation>Открыть заново</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_details.py" line="91" />
            <source>without a date</source>
            <translation>без даты</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_details.py" line="96" />
            <source>Kind</source>
            <translation>Вид</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_details.py" line="97" />
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_details.py" line="98" />
            <source>Length</source>
            <translation>Длительность</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_details.py" line="99" />
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_details.py" line="100" />
            <source>Done at</source>
            <translation>Завершено</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_details.py" line="101" />
            <source>Performer</source>
            <translation>Исполнитель</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_details.py" line="102" />
            <source>Author</source>
            <translation>Автор</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_details.py" line="103" />
            <source>Deadline</source>
            <translation>Срок</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_details.py" line="104" />
            <source>Priority</source>
            <translation>Важность</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_details.py" line="105" />
            <source>Postponed</source>
            <translation>Переносов</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_details.py" line="106" />
            <source>Note</source>
            <translation>Заметка</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_details.py" line="107" />
            <source>Result</source>
            <translation>Итог</translation>
        </message>
    </context>
    <context>
        <name>TaskForm</name>
        <message>
            <location filename="../../ui/planner/task_form.py" line="143" />
            <source>The task was changed and is not saved.</source>
            <translation>Задача изменена и не сохранена.</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_form.py" line="149" />
            <source>Subject</source>
            <translation>Тема</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_form.py" line="150" />
            <source>Kind</source>
            <translation>Вид</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_form.py" line="151" />
            <source>Client</source>
            <translation>Клиент</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_form.py" line="165" />
            <source>Time</source>
            <translation>Время</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_form.py" line="153" />
            <source>Length</source>
            <translation>Длительность</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_form.py" line="152" />
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_form.py" line="154" />
            <source>Performer</source>
            <translation>Исполнитель</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_form.py" line="155" />
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_form.py" line="156" />
            <source>Priority</source>
            <translation>Важность</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_form.py" line="157" />
            <source>Deadline</source>
            <translation>Срок</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_form.py" line="158" />
            <source>Reminder</source>
            <translation>Напомнить</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_form.py" line="159" />
            <source>Note</source>
            <translation>Заметка</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_form.py" line="160" />
            <source>Result</source>
            <translation>Итог</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_form.py" line="166" />
            <source>time</source>
            <translation>время</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_form.py" line="167" />
            <source>Private: colleagues see only that I am busy</source>
            <translation>Личное: коллеги видят только, что я занят</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_form.py" line="171" />
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_form.py" line="172" />
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_form.py" line="237" />
            <source>New task</source>
            <translation>Новая задача</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_form.py" line="237" />
            <source>Task</source>
            <translation>Задача</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_form.py" line="241" />
            <source>None</source>
            <translation>Нет</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_form.py" line="243" />
            <source>At the start</source>
            <translation>В момент начала</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_form.py" line="245" />
            <source>A day before</source>
            <translation>За день</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_form.py" line="246" />
            <source>%1 before</source>
            <translation>За %1</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_form.py" line="254" />
            <source>Saved: %1</source>
            <translation>Сохранено: %1</translation>
        </message>
    </context>
    <context>
        <name>TaskWords</name>
        <message>
            <location filename="../../ui/planner/task_words.py" line="16" />
            <source>Planned</source>
            <translation>Запланировано</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_words.py" line="17" />
            <source>In work</source>
            <translation>В работе</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_words.py" line="18" />
            <source>Done</source>
            <translation>Сделано</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_words.py" line="19" />
            <source>Postponed</source>
            <translation>Отложено</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_words.py" line="20" />
            <source>Refused</source>
            <translation>Отказ</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_words.py" line="21" />
            <source>Cancelled</source>
            <translation>Отменено</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_words.py" line="25" />
            <source>High</source>
            <translation>Высокая</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_words.py" line="26" />
            <source>Usual</source>
            <translation>Обычная</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_words.py" line="27" />
            <source>Low</source>
            <translation>Низкая</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_words.py" line="87" />
            <source>today</source>
            <extracomment>Kind -&gt; meaning of ui/common/icons. Kinds whose edge has the colour of a near relation.</extracomment>
            <translation>сегодня</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_words.py" line="88" />
            <source>tomorrow</source>
            <translation>завтра</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_words.py" line="89" />
            <source>yesterday</source>
            <translation>вчера</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_words.py" line="115" />
            <source>busy</source>
            <translation>занят</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_words.py" line="122" />
            <source>Busy</source>
            <translation>Занят</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_words.py" line="123" />
            <source>without a date</source>
            <translation>без даты</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_words.py" line="133" />
            <source>Deadline: %1</source>
            <translation>Срок: %1</translation>
        </message>
        <message>
            <location filename="../../ui/planner/task_words.py" line="136" />
            <source>Postponed: %1</source>
            <translation>Переносов: %1</translation>
        </message>
    </context>
</TS>
