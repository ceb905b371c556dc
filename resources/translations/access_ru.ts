<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>AccessReasons</name>
    <message>
        <location filename="../../ui/access/access_reasons.py" line="26"/>
        <source>allowed</source>
        <translation>можно</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_reasons.py" line="27"/>
        <source>denied, and that wins</source>
        <translation>запрещено, и это сильнее</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_reasons.py" line="29"/>
        <source>%1, private too</source>
        <translation>%1, и личные</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_reasons.py" line="92"/>
        <source>May</source>
        <translation>Может</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_reasons.py" line="96"/>
        <source>Whose records</source>
        <translation>Чьи записи</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_reasons.py" line="99"/>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_reasons.py" line="106"/>
        <source>By profile</source>
        <translation>По профилю</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_reasons.py" line="107"/>
        <source>Lent by</source>
        <translation>Чьи права переданы</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_reasons.py" line="108"/>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_reasons.py" line="157"/>
        <source>All objects</source>
        <translation>Все объекты</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_reasons.py" line="161"/>
        <source>Object, action or profile</source>
        <translation>Объект, действие или профиль</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_reasons.py" line="162"/>
        <source>No profile gives this person such a right.</source>
        <translation>Ни один профиль не даёт этому человеку такого права.</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_reasons.py" line="166"/>
        <source>Who may what</source>
        <translation>Кто что может</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_reasons.py" line="167"/>
        <source>Person</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_reasons.py" line="86"/>
        <location filename="../../ui/access/access_reasons.py" line="168"/>
        <source>Object</source>
        <translation>Объект</translation>
    </message>
</context>
<context>
    <name>AccessWords</name>
    <message>
        <location filename="../../ui/access/access_words.py" line="13"/>
        <source>own</source>
        <translation>свои</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="14"/>
        <source>team</source>
        <translation>команды</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="15"/>
        <source>department</source>
        <translation>отдела</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="16"/>
        <source>warehouses</source>
        <translation>складов</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="17"/>
        <source>all</source>
        <translation>все</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="20"/>
        <source>added</source>
        <translation>добавлено</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="21"/>
        <source>changed</source>
        <translation>изменено</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="22"/>
        <source>deleted</source>
        <translation>удалено</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="25"/>
        <source>Russian</source>
        <translation>русский</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="26"/>
        <source>English</source>
        <translation>английский</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="30"/>
        <source>Client</source>
        <extracomment>What a person calls the rows of a table; a table that is not here shows under its own name.</extracomment>
        <translation>Клиент</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="31"/>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="32"/>
        <source>Phone or address</source>
        <translation>Телефон или адрес</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="33"/>
        <source>Payer</source>
        <translation>Плательщик</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="34"/>
        <source>Bank account</source>
        <translation>Банковский счёт</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="35"/>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="36"/>
        <source>Line of a document</source>
        <translation>Строка документа</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="37"/>
        <source>Task</source>
        <translation>Задача</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="38"/>
        <source>Item</source>
        <translation>Товар</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="39"/>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="40"/>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="41"/>
        <location filename="../../ui/access/access_words.py" line="65"/>
        <source>Warehouse</source>
        <translation>Склад</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="42"/>
        <source>Own firm</source>
        <translation>Своя фирма</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="43"/>
        <source>Department</source>
        <translation>Отдел</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="44"/>
        <location filename="../../ui/access/access_words.py" line="63"/>
        <source>Employee</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="45"/>
        <location filename="../../ui/access/access_words.py" line="64"/>
        <source>Profile</source>
        <translation>Профиль</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="46"/>
        <source>Right of a profile</source>
        <translation>Право профиля</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="47"/>
        <source>Warehouse of an employee</source>
        <translation>Склад сотрудника</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="48"/>
        <source>Request for rights</source>
        <translation>Запрос прав</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="49"/>
        <source>Profile of an employee</source>
        <translation>Профиль сотрудника</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="53"/>
        <source>Initials</source>
        <extracomment>Fields of employees and rights, as the journal shows them; all others have their words in ui/common/field_names.py.</extracomment>
        <translation>Инициалы</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="54"/>
        <source>Works here</source>
        <translation>Работает</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="55"/>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="56"/>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="57"/>
        <source>Networks</source>
        <translation>Сети</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="58"/>
        <source>Works from</source>
        <translation>Работает с</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="59"/>
        <source>Works until</source>
        <translation>Работает до</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="60"/>
        <source>Sessions at most</source>
        <translation>Сеансов не более</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="61"/>
        <source>Locked until</source>
        <translation>Закрыт до</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="62"/>
        <source>Must change the password</source>
        <translation>Должен сменить пароль</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="66"/>
        <source>Access key</source>
        <translation>Ключ доступа</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="67"/>
        <source>Object</source>
        <translation>Объект</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="68"/>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="69"/>
        <source>Scope</source>
        <translation>Область</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="70"/>
        <source>Private rows too</source>
        <translation>И личные записи</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="71"/>
        <source>Denied</source>
        <translation>Запрет</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="72"/>
        <source>Valid from</source>
        <translation>Действует с</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="73"/>
        <source>Valid until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="74"/>
        <source>Asked by</source>
        <translation>Запросил</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="75"/>
        <source>Asked at</source>
        <translation>Когда запросили</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="76"/>
        <source>Decided by</source>
        <translation>Решил</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="77"/>
        <source>Decided at</source>
        <translation>Когда решили</translation>
    </message>
    <message>
        <location filename="../../ui/access/access_words.py" line="78"/>
        <source>Contents</source>
        <translation>Содержание</translation>
    </message>
</context>
<context>
    <name>Administration</name>
    <message>
        <location filename="../../ui/access/administration.py" line="15"/>
        <source>Employees</source>
        <translation>Сотрудники</translation>
    </message>
    <message>
        <location filename="../../ui/access/administration.py" line="16"/>
        <source>Departments and teams</source>
        <translation>Отделы и команды</translation>
    </message>
    <message>
        <location filename="../../ui/access/administration.py" line="17"/>
        <source>Signed in now</source>
        <translation>Сейчас вошли</translation>
    </message>
    <message>
        <location filename="../../ui/access/administration.py" line="18"/>
        <source>Sign-ins</source>
        <translation>Входы</translation>
    </message>
    <message>
        <location filename="../../ui/access/administration.py" line="19"/>
        <source>Requests</source>
        <translation>Запросы</translation>
    </message>
    <message>
        <location filename="../../ui/access/administration.py" line="20"/>
        <source>Profiles</source>
        <translation>Профили</translation>
    </message>
    <message>
        <location filename="../../ui/access/administration.py" line="21"/>
        <source>Unused rights</source>
        <translation>Неиспользуемые права</translation>
    </message>
    <message>
        <location filename="../../ui/access/administration.py" line="22"/>
        <source>Who may what</source>
        <translation>Кто что может</translation>
    </message>
    <message>
        <location filename="../../ui/access/administration.py" line="24"/>
        <source>Numbers of documents</source>
        <translation>Нумерация документов</translation>
    </message>
    <message>
        <location filename="../../ui/access/administration.py" line="25"/>
        <source>VAT rates</source>
        <translation>Ставки НДС</translation>
    </message>
    <message>
        <location filename="../../ui/access/administration.py" line="26"/>
        <source>Tax regimes</source>
        <translation>Налоговые режимы</translation>
    </message>
    <message>
        <location filename="../../ui/access/administration.py" line="27"/>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <location filename="../../ui/access/administration.py" line="80"/>
        <source>Administration</source>
        <translation>Управление</translation>
    </message>
    <message>
        <location filename="../../ui/access/administration.py" line="23"/>
        <source>Alerts</source>
        <translation>Предупреждения</translation>
    </message>
</context>
<context>
    <name>AlertList</name>
    <message>
        <location filename="../../ui/access/alert_list.py" line="38"/>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <location filename="../../ui/access/alert_list.py" line="39"/>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <location filename="../../ui/access/alert_list.py" line="40"/>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <location filename="../../ui/access/alert_list.py" line="41"/>
        <source>Figures</source>
        <translation>Цифры</translation>
    </message>
    <message>
        <location filename="../../ui/access/alert_list.py" line="42"/>
        <source>In hand</source>
        <translation>Разбирает</translation>
    </message>
    <message>
        <location filename="../../ui/access/alert_list.py" line="43"/>
        <source>What came of it</source>
        <translation>Чем кончилось</translation>
    </message>
    <message>
        <location filename="../../ui/access/alert_list.py" line="106"/>
        <source>What came of it? The note stays in the journal.</source>
        <translation>Чем кончилось? Заметка останется в журнале.</translation>
    </message>
    <message>
        <location filename="../../ui/access/alert_list.py" line="108"/>
        <source>Take in hand</source>
        <translation>Взять в работу</translation>
    </message>
    <message>
        <location filename="../../ui/access/alert_list.py" line="109"/>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <location filename="../../ui/access/alert_list.py" line="120"/>
        <source>The alert is in your hands.</source>
        <translation>Предупреждение взято в работу.</translation>
    </message>
    <message>
        <location filename="../../ui/access/alert_list.py" line="137"/>
        <source>Somebody has taken it in hand already.</source>
        <translation>Его уже взяли в работу.</translation>
    </message>
    <message>
        <location filename="../../ui/access/alert_list.py" line="140"/>
        <location filename="../../ui/access/alert_list.py" line="143"/>
        <source>Alerts</source>
        <translation>Предупреждения</translation>
    </message>
    <message>
        <location filename="../../ui/access/alert_list.py" line="140"/>
        <source>Nothing waits for you: all is quiet.</source>
        <translation>Ничего не ждёт: всё спокойно.</translation>
    </message>
    <message>
        <location filename="../../ui/access/alert_list.py" line="144"/>
        <source>those in hand, too</source>
        <translation>и взятые в работу</translation>
    </message>
    <message>
        <location filename="../../ui/access/alert_list.py" line="145"/>
        <source>Take in hand…</source>
        <translation>Взять в работу…</translation>
    </message>
    <message>
        <location filename="../../ui/access/alert_list.py" line="146"/>
        <source>Thresholds…</source>
        <translation>Пороги…</translation>
    </message>
</context>
<context>
    <name>ChangedFields</name>
    <message>
        <location filename="../../ui/access/changed_fields.py" line="33"/>
        <source>yes</source>
        <extracomment>Field -&gt; id -&gt; name, for fields that hold an id. Fields whose codes have words of their own.</extracomment>
        <translation>да</translation>
    </message>
    <message>
        <location filename="../../ui/access/changed_fields.py" line="34"/>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <location filename="../../ui/access/changed_fields.py" line="47"/>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <location filename="../../ui/access/changed_fields.py" line="48"/>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <location filename="../../ui/access/changed_fields.py" line="50"/>
        <source>After</source>
        <translation>Стало</translation>
    </message>
    <message>
        <location filename="../../ui/access/changed_fields.py" line="87"/>
        <source>Changed fields</source>
        <translation>Изменённые поля</translation>
    </message>
</context>
<context>
    <name>DepartmentDialog</name>
    <message>
        <location filename="../../ui/access/department_dialog.py" line="35"/>
        <source>New department</source>
        <translation>Новый отдел</translation>
    </message>
    <message>
        <location filename="../../ui/access/department_dialog.py" line="41"/>
        <source>in the archive</source>
        <translation>в архиве</translation>
    </message>
    <message>
        <location filename="../../ui/access/department_dialog.py" line="43"/>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <location filename="../../ui/access/department_dialog.py" line="44"/>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <location filename="../../ui/access/department_dialog.py" line="57"/>
        <source>nothing: at the top</source>
        <translation>ничему: верхний уровень</translation>
    </message>
    <message>
        <location filename="../../ui/access/department_dialog.py" line="93"/>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <location filename="../../ui/access/department_dialog.py" line="93"/>
        <source>Stands below</source>
        <translation>Подчинён</translation>
    </message>
    <message>
        <location filename="../../ui/access/department_dialog.py" line="98"/>
        <source>Whoever may see a department sees what stands below it: rights follow a move at once.</source>
        <translation>Кто видит отдел, видит и то, что ему подчинено: права меняются сразу после переноса.</translation>
    </message>
</context>
<context>
    <name>Deputies</name>
    <message>
        <location filename="../../ui/access/deputies.py" line="67"/>
        <source>Rights are lent for days: from and until.</source>
        <translation>Права передаются на дни: укажите начало и конец.</translation>
    </message>
    <message>
        <location filename="../../ui/access/deputies.py" line="71"/>
        <source>It ends before it begins.</source>
        <translation>Конец раньше начала.</translation>
    </message>
    <message>
        <location filename="../../ui/access/deputies.py" line="87"/>
        <source>Asked for. It takes effect once a second person has approved it.</source>
        <translation>Запрос отправлен. Подействует, когда его одобрит второй человек.</translation>
    </message>
    <message>
        <location filename="../../ui/access/deputies.py" line="89"/>
        <source>The rights are lent; they come back by themselves.</source>
        <translation>Права переданы; вернутся сами.</translation>
    </message>
    <message>
        <location filename="../../ui/access/deputies.py" line="93"/>
        <source>%1 loses what %2 lends, also in windows that are open now.</source>
        <translation>%1 лишится прав, переданных от %2, в том числе в уже открытых окнах.</translation>
    </message>
    <message>
        <location filename="../../ui/access/deputies.py" line="95"/>
        <source>End it</source>
        <translation>Прекратить</translation>
    </message>
    <message>
        <location filename="../../ui/access/deputies.py" line="109"/>
        <source>lends to %1</source>
        <translation>передаёт права: %1</translation>
    </message>
    <message>
        <location filename="../../ui/access/deputies.py" line="109"/>
        <source>is lent by %1</source>
        <translation>замещает: %1</translation>
    </message>
    <message>
        <location filename="../../ui/access/deputies.py" line="113"/>
        <source>End…</source>
        <translation>Прекратить…</translation>
    </message>
    <message>
        <location filename="../../ui/access/deputies.py" line="129"/>
        <source>from %1 until %2</source>
        <translation>с %1 по %2</translation>
    </message>
    <message>
        <location filename="../../ui/access/deputies.py" line="157"/>
        <source>Deputies</source>
        <translation>Замещение</translation>
    </message>
    <message>
        <location filename="../../ui/access/deputies.py" line="158"/>
        <source>Nobody stands in: no rights are lent.</source>
        <translation>Никто не замещает: права не переданы.</translation>
    </message>
    <message>
        <location filename="../../ui/access/deputies.py" line="162"/>
        <source>Deputy</source>
        <translation>Заместитель</translation>
    </message>
    <message>
        <location filename="../../ui/access/deputies.py" line="163"/>
        <source>from day</source>
        <translation>с дня</translation>
    </message>
    <message>
        <location filename="../../ui/access/deputies.py" line="163"/>
        <source>until day</source>
        <translation>по день</translation>
    </message>
    <message>
        <location filename="../../ui/access/deputies.py" line="166"/>
        <source>The last day counts whole; then the rights end by themselves.</source>
        <translation>Последний день входит целиком; затем права прекращаются сами.</translation>
    </message>
    <message>
        <location filename="../../ui/access/deputies.py" line="168"/>
        <source>Lend</source>
        <translation>Передать права</translation>
    </message>
    <message>
        <location filename="../../ui/access/deputies.py" line="168"/>
        <source>Ask to lend</source>
        <translation>Запросить передачу</translation>
    </message>
</context>
<context>
    <name>DifferenceTable</name>
    <message>
        <location filename="../../ui/access/right_differences.py" line="79"/>
        <source>Differences of rights</source>
        <translation>Различия прав</translation>
    </message>
    <message>
        <location filename="../../ui/access/right_differences.py" line="99"/>
        <source>Profile</source>
        <translation>Профиль</translation>
    </message>
    <message>
        <location filename="../../ui/access/right_differences.py" line="101"/>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <location filename="../../ui/access/right_differences.py" line="101"/>
        <source>By the file</source>
        <translation>По файлу</translation>
    </message>
    <message>
        <location filename="../../ui/access/right_differences.py" line="104"/>
        <source>First profile</source>
        <translation>Первый профиль</translation>
    </message>
    <message>
        <location filename="../../ui/access/right_differences.py" line="105"/>
        <source>Second profile</source>
        <translation>Второй профиль</translation>
    </message>
    <message>
        <location filename="../../ui/access/right_differences.py" line="109"/>
        <source>Object</source>
        <translation>Объект</translation>
    </message>
    <message>
        <location filename="../../ui/access/right_differences.py" line="110"/>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
</context>
<context>
    <name>EmployeeCard</name>
    <message>
        <location filename="../../ui/access/employee_card.py" line="138"/>
        <source>%1 is saved.</source>
        <translation>Сохранено: %1.</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_card.py" line="150"/>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_card.py" line="207"/>
        <source>New employee</source>
        <translation>Новый сотрудник</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_card.py" line="207"/>
        <source>Employee</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_card.py" line="216"/>
        <source>Dismissal…</source>
        <translation>Увольнение…</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_card.py" line="222"/>
        <source>Save and close</source>
        <translation>Сохранить и закрыть</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_card.py" line="222"/>
        <source>Add and show the password</source>
        <translation>Добавить и показать пароль</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_card.py" line="245"/>
        <source>%1 has changes that are not saved.</source>
        <translation>%1: изменения не сохранены.</translation>
    </message>
</context>
<context>
    <name>EmployeeForm</name>
    <message>
        <location filename="../../ui/access/employee_form.py" line="113"/>
        <source>Choose the department.</source>
        <extracomment>Zones of countries and cities; the rest of the catalogue are old names and offsets without summer time.</extracomment>
        <translation>Выберите отдел.</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="117"/>
        <source>Hours have a beginning and an end.</source>
        <translation>У часов работы есть начало и конец.</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="143"/>
        <source>Person</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="144"/>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="145"/>
        <source>Initials</source>
        <translation>Инициалы</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="146"/>
        <source>Department</source>
        <translation>Отдел</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="147"/>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="148"/>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="149"/>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="150"/>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="153"/>
        <source>Sign-in</source>
        <translation>Вход</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="154"/>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="155"/>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="156"/>
        <source>Works from</source>
        <translation>Работает с</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="157"/>
        <source>Works until</source>
        <translation>Работает до</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="158"/>
        <source>Networks</source>
        <translation>Сети</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="159"/>
        <source>Workstations</source>
        <translation>Компьютеры</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="160"/>
        <source>Sessions at most</source>
        <translation>Сеансов не более</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="161"/>
        <source>Password, days</source>
        <translation>Пароль, дней</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="173"/>
        <source>Warehouses</source>
        <translation>Склады</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="174"/>
        <source>Only these own firms</source>
        <translation>Только эти организации</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="175"/>
        <source>Teams</source>
        <translation>Команды</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="223"/>
        <source>Small Latin letters, digits and _; it is never changed and never given to anyone else.</source>
        <translation>Строчные латинские буквы, цифры и _; логин не меняется и другому человеку не выдаётся.</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="225"/>
        <source>A login is never changed: the journal names people by it.</source>
        <translation>Логин не меняется: по нему людей называет журнал.</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="228"/>
        <source>By the clock of the employee&apos;s time zone; outside these hours nothing opens.</source>
        <translation>По часам пояса сотрудника; в другое время ничего не откроется.</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="231"/>
        <source>From elsewhere this person&apos;s sign-in shows nothing, even with the password.</source>
        <translation>Из других мест этот вход ничего не покажет, даже с паролем.</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="233"/>
        <source>Names or MAC addresses. It is what the computer says of itself: a hurdle, not a lock.</source>
        <translation>Имена или MAC-адреса. Это слова самого компьютера: препятствие, а не замок.</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="236"/>
        <source>After so many days the password must be changed before anything opens. Empty: it holds for good.</source>
        <translation>Через столько дней пароль придётся сменить, прежде чем что-либо откроется. Пусто: бессрочно.</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="238"/>
        <source>Documents of other own firms are not seen. None ticked: of all firms.</source>
        <translation>Документы других организаций не видны. Ничего не отмечено: видны все.</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="245"/>
        <source>Hours, networks, warehouses and profiles are set once the employee is added.</source>
        <translation>Часы, сети, склады и профили задаются, когда сотрудник уже добавлен.</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="247"/>
        <location filename="../../ui/access/employee_form.py" line="248"/>
        <source>any time</source>
        <translation>в любое</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="249"/>
        <source>any network</source>
        <translation>любая сеть</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="250"/>
        <source>any computer</source>
        <translation>любой компьютер</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_form.py" line="251"/>
        <source>for good</source>
        <translation>бессрочно</translation>
    </message>
</context>
<context>
    <name>EmployeeList</name>
    <message>
        <location filename="../../ui/access/employee_list.py" line="27"/>
        <source>works</source>
        <extracomment>How an employee stands with the sign-in.</extracomment>
        <translation>открыт</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_list.py" line="28"/>
        <source>locked for a while</source>
        <translation>временно закрыт</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_list.py" line="29"/>
        <source>has a one-time password</source>
        <translation>с одноразовым паролем</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_list.py" line="30"/>
        <source>blocked</source>
        <translation>заблокирован</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_list.py" line="31"/>
        <source>left the firm</source>
        <translation>уволен</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_list.py" line="61"/>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_list.py" line="62"/>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_list.py" line="63"/>
        <source>Department</source>
        <translation>Отдел</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_list.py" line="64"/>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_list.py" line="65"/>
        <source>Profiles</source>
        <translation>Профили</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_list.py" line="67"/>
        <source>Last sign-in</source>
        <translation>Последний вход</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_list.py" line="68"/>
        <source>State</source>
        <translation>Вход</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_list.py" line="115"/>
        <source>Name, login, department or profile</source>
        <translation>Имя, логин, отдел или профиль</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_list.py" line="116"/>
        <source>Nobody works here yet.</source>
        <translation>Здесь пока никто не работает.</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_list.py" line="117"/>
        <source>New employee</source>
        <translation>Новый сотрудник</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_list.py" line="121"/>
        <source>Employees</source>
        <translation>Сотрудники</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_list.py" line="122"/>
        <source>with blocked</source>
        <translation>с заблокированными</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <location filename="../../ui/access/event_words.py" line="23"/>
        <source>Changes of data</source>
        <translation>Изменения данных</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="24"/>
        <source>Changes of people and rights</source>
        <translation>Изменения людей и прав</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="25"/>
        <source>Sign-ins</source>
        <translation>Входы</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="26"/>
        <source>Refusals</source>
        <translation>Отказы</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="27"/>
        <source>Exports</source>
        <translation>Выгрузки</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="28"/>
        <source>Prints</source>
        <translation>Печать</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="29"/>
        <source>Alerts</source>
        <translation>Предупреждения</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="33"/>
        <source>Sign-in</source>
        <extracomment>What stands in the column &quot;What&quot; for entries that are no change.</extracomment>
        <translation>Вход</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="34"/>
        <source>Refusal</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="35"/>
        <source>Export</source>
        <translation>Выгрузка</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="36"/>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="37"/>
        <source>Alert</source>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="40"/>
        <source>to a file</source>
        <translation>в файл</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="41"/>
        <source>copied</source>
        <translation>скопировано</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="42"/>
        <source>on paper</source>
        <translation>на бумаге</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="43"/>
        <source>as a file</source>
        <translation>в файле</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="46"/>
        <source>Reads far more than usual</source>
        <translation>Читает намного больше обычного</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="47"/>
        <source>Opens far more cards than usual</source>
        <translation>Открывает намного больше карточек, чем обычно</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="48"/>
        <source>Many refusals</source>
        <translation>Много отказов</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="49"/>
        <source>A long export</source>
        <translation>Большая выгрузка</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="50"/>
        <source>Locked after wrong passwords</source>
        <translation>Вход закрыт после неверных паролей</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="51"/>
        <source>A limit was overridden</source>
        <translation>Лимит превышен по особому праву</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="52"/>
        <source>The journal was edited</source>
        <translation>Журнал правили</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="53"/>
        <source>A query took too much disk</source>
        <translation>Запрос занял слишком много места на диске</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="57"/>
        <source>below the list by more than %1 %, lines %2</source>
        <extracomment>Code of the refusal that the right to override prices took the place of -&gt; what was gone beyond.</extracomment>
        <translation>ниже прайса больше чем на %1 %, строки %2</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="58"/>
        <source>sold without a current price, lines %2</source>
        <translation>продано без действующей цены, строки %2</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="59"/>
        <source>the sum is above %1</source>
        <translation>сумма больше %1</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="62"/>
        <source>finished</source>
        <translation>завершена</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="63"/>
        <source>cancelled</source>
        <translation>отменена</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="64"/>
        <source>failed</source>
        <translation>не удалась</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="65"/>
        <source>broken off</source>
        <translation>оборвана</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="124"/>
        <source>rows unknown</source>
        <translation>число строк неизвестно</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="125"/>
        <source>%1 rows by the program&apos;s word</source>
        <translation>строк по словам программы: %1</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="128"/>
        <source>the server sent %1 meanwhile</source>
        <translation>сервер за это время отдал %1</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="135"/>
        <source>%1 in the hour from %2, usually %3</source>
        <translation>%1 за час с %2, обычно %3</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="140"/>
        <source>%1 in the hour from %2: %3</source>
        <translation>%1 за час с %2: %3</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="147"/>
        <source>seal %1 does not fit</source>
        <translation>пломба %1 не сходится</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="155"/>
        <source>an expired lot went out</source>
        <translation>отпущена партия с истёкшим сроком</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="157"/>
        <source>goods came back that no document stands for</source>
        <translation>вернулся товар, за которым не стоит документ</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="193"/>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="194"/>
        <source>Columns</source>
        <translation>Колонки</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="195"/>
        <source>Filter</source>
        <translation>Отбор</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="196"/>
        <source>Outcome</source>
        <translation>Исход</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="197"/>
        <source>Rows, by the program&apos;s word</source>
        <translation>Строк, по словам программы</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="198"/>
        <source>Rows the server sent meanwhile</source>
        <translation>Строк отдал сервер за это время</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="199"/>
        <source>Form</source>
        <translation>Форма</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="200"/>
        <source>Copies</source>
        <translation>Экземпляров</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="201"/>
        <source>Printer, by the program&apos;s word</source>
        <translation>Принтер, по словам программы</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="202"/>
        <source>Computer, by its word</source>
        <translation>Компьютер, по его словам</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="203"/>
        <source>MAC, by its word</source>
        <translation>MAC, по его словам</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="204"/>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="205"/>
        <source>Right</source>
        <translation>Право</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="206"/>
        <source>Hour</source>
        <translation>Час</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="207"/>
        <source>Rows</source>
        <translation>Строк</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="208"/>
        <source>Rows usually</source>
        <translation>Строк обычно</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="209"/>
        <source>Cards</source>
        <translation>Карточек</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="210"/>
        <source>Cards usually</source>
        <translation>Карточек обычно</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="211"/>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="212"/>
        <source>Reason, by the person&apos;s word</source>
        <translation>Причина, со слов человека</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="213"/>
        <source>Limit</source>
        <translation>Лимит</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="214"/>
        <source>Lines</source>
        <translation>Строки</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="215"/>
        <source>Expired lots</source>
        <translation>Партии с истёкшим сроком</translation>
    </message>
    <message>
        <location filename="../../ui/access/event_words.py" line="216"/>
        <source>Without a document</source>
        <translation>Без документа</translation>
    </message>
</context>
<context>
    <name>GivenProfiles</name>
    <message>
        <location filename="../../ui/access/given_profiles.py" line="89"/>
        <source>Take away…</source>
        <translation>Отобрать…</translation>
    </message>
    <message>
        <location filename="../../ui/access/given_profiles.py" line="105"/>
        <source>from %1</source>
        <translation>с %1</translation>
    </message>
    <message>
        <location filename="../../ui/access/given_profiles.py" line="108"/>
        <source>until %1</source>
        <translation>до %1 включительно</translation>
    </message>
    <message>
        <location filename="../../ui/access/given_profiles.py" line="109"/>
        <location filename="../../ui/access/given_profiles.py" line="180"/>
        <source>for good</source>
        <translation>бессрочно</translation>
    </message>
    <message>
        <location filename="../../ui/access/given_profiles.py" line="125"/>
        <source>%1 loses the rights of “%2”, also in windows that are open now.</source>
        <translation>%1 теряет права профиля «%2», в том числе в уже открытых окнах.</translation>
    </message>
    <message>
        <location filename="../../ui/access/given_profiles.py" line="129"/>
        <source>Take away</source>
        <translation>Отобрать</translation>
    </message>
    <message>
        <location filename="../../ui/access/given_profiles.py" line="159"/>
        <source>Asked for. It takes effect once a second person has approved it.</source>
        <translation>Запрос отправлен. Он вступит в силу, когда его одобрит второй человек.</translation>
    </message>
    <message>
        <location filename="../../ui/access/given_profiles.py" line="161"/>
        <source>Done.</source>
        <translation>Готово.</translation>
    </message>
    <message>
        <location filename="../../ui/access/given_profiles.py" line="169"/>
        <source>Profiles</source>
        <translation>Профили</translation>
    </message>
    <message>
        <location filename="../../ui/access/given_profiles.py" line="170"/>
        <source>No profile yet: without one the person may do nothing.</source>
        <translation>Профиля пока нет: без него человек ничего не может.</translation>
    </message>
    <message>
        <location filename="../../ui/access/given_profiles.py" line="176"/>
        <source>Profile to give</source>
        <translation>Какой профиль дать</translation>
    </message>
    <message>
        <location filename="../../ui/access/given_profiles.py" line="177"/>
        <source>From day</source>
        <translation>С дня</translation>
    </message>
    <message>
        <location filename="../../ui/access/given_profiles.py" line="178"/>
        <source>at once</source>
        <translation>сразу</translation>
    </message>
    <message>
        <location filename="../../ui/access/given_profiles.py" line="179"/>
        <source>Until day</source>
        <translation>До какого дня</translation>
    </message>
    <message>
        <location filename="../../ui/access/given_profiles.py" line="181"/>
        <source>The last day of the profile; it ends by itself. Empty: for good.</source>
        <translation>Последний день профиля; дальше он кончается сам. Пусто: бессрочно.</translation>
    </message>
    <message>
        <location filename="../../ui/access/given_profiles.py" line="182"/>
        <source>Ask for this profile</source>
        <translation>Запросить этот профиль</translation>
    </message>
</context>
<context>
    <name>HistoryFields</name>
    <message>
        <location filename="../../ui/access/history_fields.py" line="11"/>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="12"/>
        <source>Arrived</source>
        <translation>Прибыло</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="13"/>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="14"/>
        <source>Basis</source>
        <translation>Основание</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="15"/>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="16"/>
        <source>Closed</source>
        <translation>Закрыт</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="17"/>
        <source>Commission</source>
        <translation>Комиссия</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="18"/>
        <source>Consignee</source>
        <translation>Грузополучатель</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="19"/>
        <source>Contract</source>
        <translation>Договор</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="20"/>
        <source>Counted by</source>
        <translation>Считал</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="21"/>
        <source>Delivery address</source>
        <translation>Адрес доставки</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="22"/>
        <source>Deputy</source>
        <translation>Заместитель</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="23"/>
        <source>Direction</source>
        <translation>Направление</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="24"/>
        <source>Discount, %</source>
        <translation>Скидка, %</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="25"/>
        <source>Dismissed</source>
        <translation>Уволен</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="26"/>
        <source>Do not disturb</source>
        <translation>Не беспокоить</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="27"/>
        <source>Done at</source>
        <translation>Сделано</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="28"/>
        <source>Ends</source>
        <translation>Окончание</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="29"/>
        <source>Expected on</source>
        <translation>Ожидается</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="30"/>
        <source>Expires on</source>
        <translation>Годен до</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="31"/>
        <source>How many in it</source>
        <translation>Сколько в ней</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="32"/>
        <source>Finished</source>
        <translation>Закончено</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="33"/>
        <source>Form</source>
        <translation>Форма</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="34"/>
        <source>From quantity</source>
        <translation>От количества</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="35"/>
        <source>Frozen</source>
        <translation>Заморожено</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="36"/>
        <source>Main</source>
        <translation>Основной</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="37"/>
        <source>Last on</source>
        <translation>Последняя дата</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="38"/>
        <source>Last price</source>
        <translation>Последняя цена</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="39"/>
        <source>Left the firm on</source>
        <translation>Ушёл из фирмы</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="40"/>
        <source>Added</source>
        <translation>Добавлен</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="41"/>
        <source>Type of the file</source>
        <translation>Тип файла</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="42"/>
        <source>Size, bytes</source>
        <translation>Размер, байт</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="43"/>
        <source>Made on</source>
        <translation>Изготовлено</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="44"/>
        <source>How many</source>
        <translation>Сколько</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="45"/>
        <source>Name, English</source>
        <translation>Название, английское</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="46"/>
        <source>Name, Russian</source>
        <translation>Название, русское</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="47"/>
        <source>Without VAT</source>
        <translation>Без НДС</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="48"/>
        <source>VAT</source>
        <translation>НДС</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="49"/>
        <source>Next task</source>
        <translation>Следующая задача</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="50"/>
        <source>On day</source>
        <translation>На день</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="51"/>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="52"/>
        <source>Own firm</source>
        <translation>Своя фирма</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="53"/>
        <source>Pieces in the pack</source>
        <translation>Штук в упаковке</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="54"/>
        <source>Pack</source>
        <translation>Упаковка</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="55"/>
        <source>Partner</source>
        <translation>Партнёр</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="56"/>
        <source>Password holds until</source>
        <translation>Пароль действует до</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="57"/>
        <source>Pause, minutes</source>
        <translation>Перерыв, минут</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="58"/>
        <source>Payer</source>
        <translation>Плательщик</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="59"/>
        <source>Per cent</source>
        <translation>Процент</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="60"/>
        <source>Posted</source>
        <translation>Проведён</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="61"/>
        <source>Posted by</source>
        <translation>Провёл</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="62"/>
        <source>Times postponed</source>
        <translation>Сколько раз перенесена</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="63"/>
        <source>Printed</source>
        <translation>Напечатано</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="64"/>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="65"/>
        <source>Received by</source>
        <translation>Принял</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="66"/>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="67"/>
        <source>Spread by</source>
        <translation>Распределяется по</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="68"/>
        <source>Started</source>
        <translation>Начато</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="69"/>
        <source>Started by</source>
        <translation>Начал</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="70"/>
        <source>Starts</source>
        <translation>Начало</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="71"/>
        <source>Successor</source>
        <translation>Преемник</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="72"/>
        <source>Date of the supplier&apos;s paper</source>
        <translation>Дата бумаги поставщика</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="73"/>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="74"/>
        <source>Terms</source>
        <translation>Условия</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="75"/>
        <source>Responsible there</source>
        <translation>Ответственный там</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="76"/>
        <source>Total</source>
        <translation>Всего</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="77"/>
        <source>In two steps</source>
        <translation>В два шага</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="78"/>
        <source>Cost of one</source>
        <translation>Себестоимость единицы</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="79"/>
        <source>Not counted is zero</source>
        <translation>Непосчитанное — ноль</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="80"/>
        <source>VAT in prices</source>
        <translation>НДС в ценах</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="81"/>
        <source>VAT rate</source>
        <translation>Ставка НДС</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="82"/>
        <source>Weekday</source>
        <translation>День недели</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_fields.py" line="83"/>
        <source>What</source>
        <translation>Что</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <location filename="../../ui/access/history_tab.py" line="81"/>
        <source>When</source>
        <extracomment>px at the start: a handful of fields below, the list above.</extracomment>
        <translation>Когда</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_tab.py" line="82"/>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_tab.py" line="85"/>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_tab.py" line="90"/>
        <source>Fields</source>
        <translation>Поля</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_tab.py" line="96"/>
        <source>From address</source>
        <translation>С адреса</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_tab.py" line="97"/>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_tab.py" line="119"/>
        <source>The values belong to a time that is not yours to see.</source>
        <translation>Значения относятся ко времени, которое вам не показывают.</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_tab.py" line="123"/>
        <location filename="../../ui/access/history_tab.py" line="126"/>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_tab.py" line="123"/>
        <source>Nothing was changed since the journal began.</source>
        <translation>С начала журнала ничего не менялось.</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <location filename="../../ui/access/history_words.py" line="18"/>
        <source>(not shown)</source>
        <translation>(не показано)</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="19"/>
        <source>the server</source>
        <translation>сервер</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="22"/>
        <source>Price of a line</source>
        <extracomment>What a card calls its parts, beyond the journal&apos;s own words for tables.</extracomment>
        <translation>Цена строки</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="23"/>
        <source>Totals</source>
        <translation>Итоги</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="24"/>
        <source>Supplier&apos;s paper</source>
        <translation>Бумага поставщика</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="25"/>
        <source>Delivery</source>
        <translation>Доставка</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="26"/>
        <source>Extra cost</source>
        <translation>Доп. расход</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="27"/>
        <source>Printed</source>
        <translation>Напечатано</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="28"/>
        <source>Call or note</source>
        <translation>Звонок или заметка</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="29"/>
        <source>Price for the client</source>
        <translation>Цена для клиента</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="30"/>
        <source>Discount for the client</source>
        <translation>Скидка клиента</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="31"/>
        <source>Person of the task</source>
        <translation>Участник задачи</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="32"/>
        <source>Pack</source>
        <translation>Упаковка</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="33"/>
        <source>Barcode</source>
        <translation>Штрихкод</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="34"/>
        <source>Last cost</source>
        <translation>Последняя себестоимость</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="35"/>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="36"/>
        <source>Own firm of an employee</source>
        <translation>Своя фирма сотрудника</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="37"/>
        <source>Working hours</source>
        <translation>Рабочие часы</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="38"/>
        <source>Deputy</source>
        <translation>Заместитель</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="39"/>
        <source>Handed over</source>
        <translation>Передано</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="40"/>
        <source>Limit of a profile</source>
        <translation>Предел профиля</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="44"/>
        <source>draft</source>
        <translation>черновик</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="45"/>
        <source>on the way</source>
        <translation>в пути</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="46"/>
        <source>posted</source>
        <translation>проведён</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="47"/>
        <source>reversed</source>
        <translation>сторнирован</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="48"/>
        <source>annulled</source>
        <translation>аннулирован</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="49"/>
        <source>planned</source>
        <translation>запланирована</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="50"/>
        <source>in work</source>
        <translation>в работе</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="51"/>
        <source>postponed</source>
        <translation>отложена</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="52"/>
        <source>done</source>
        <translation>сделана</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="53"/>
        <source>cancelled</source>
        <translation>отменена</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="54"/>
        <source>waiting</source>
        <translation>ждёт</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="55"/>
        <source>approved</source>
        <translation>одобрено</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="56"/>
        <source>refused</source>
        <translation>отказано</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="59"/>
        <source>author</source>
        <translation>автор</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="60"/>
        <source>performer</source>
        <translation>исполнитель</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="61"/>
        <source>observer</source>
        <translation>наблюдатель</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="64"/>
        <source>firm</source>
        <translation>фирма</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="65"/>
        <source>person</source>
        <translation>человек</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="66"/>
        <source>mobile phone</source>
        <translation>мобильный телефон</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="67"/>
        <source>work phone</source>
        <translation>рабочий телефон</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="68"/>
        <source>e-mail</source>
        <translation>эл. почта</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="69"/>
        <source>site</source>
        <translation>сайт</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="70"/>
        <source>call</source>
        <translation>звонок</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="71"/>
        <source>meeting</source>
        <translation>встреча</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="72"/>
        <source>note</source>
        <translation>заметка</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="73"/>
        <source>receipt</source>
        <translation>приход</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="74"/>
        <source>shipment</source>
        <translation>отгрузка</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="75"/>
        <source>a profile to be given</source>
        <translation>дать профиль</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="76"/>
        <source>a profile to be taken away</source>
        <translation>отобрать профиль</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="77"/>
        <source>rights of a profile to be changed</source>
        <translation>изменить права профиля</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="78"/>
        <source>rights to be lent to a deputy</source>
        <translation>передать права заместителю</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="79"/>
        <source>work of who left to be handed over</source>
        <translation>передать дела ушедшего</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="82"/>
        <source>client</source>
        <translation>клиент</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="83"/>
        <source>supplier</source>
        <translation>поставщик</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="84"/>
        <source>partner</source>
        <translation>партнёр</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="87"/>
        <source>incoming</source>
        <translation>входящий</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="88"/>
        <source>outgoing</source>
        <translation>исходящий</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="91"/>
        <source>VAT included</source>
        <translation>НДС в цене</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="92"/>
        <location filename="../../ui/access/history_words.py" line="93"/>
        <source>VAT on top</source>
        <translation>НДС сверху</translation>
    </message>
    <message>
        <location filename="../../ui/access/history_words.py" line="94"/>
        <source>without VAT</source>
        <translation>без НДС</translation>
    </message>
</context>
<context>
    <name>JournalList</name>
    <message>
        <location filename="../../ui/access/journal_list.py" line="47"/>
        <source>When</source>
        <extracomment>px at the start: a handful of fields below, the list above. Table of a record that has a card -&gt; what the window calls that card.</extracomment>
        <translation>Когда</translation>
    </message>
    <message>
        <location filename="../../ui/access/journal_list.py" line="48"/>
        <location filename="../../ui/access/journal_list.py" line="206"/>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <location filename="../../ui/access/journal_list.py" line="49"/>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <location filename="../../ui/access/journal_list.py" line="52"/>
        <source>From address</source>
        <translation>С адреса</translation>
    </message>
    <message>
        <location filename="../../ui/access/journal_list.py" line="53"/>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <location filename="../../ui/access/journal_list.py" line="195"/>
        <source>Everyone</source>
        <translation>Все сотрудники</translation>
    </message>
    <message>
        <location filename="../../ui/access/journal_list.py" line="197"/>
        <source>All records</source>
        <translation>Все записи</translation>
    </message>
    <message>
        <location filename="../../ui/access/journal_list.py" line="203"/>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <location filename="../../ui/access/journal_list.py" line="200"/>
        <source>There are no entries for this choice.</source>
        <translation>Для этого выбора записей нет.</translation>
    </message>
    <message>
        <location filename="../../ui/access/journal_list.py" line="207"/>
        <source>Kind of record</source>
        <translation>Вид записи</translation>
    </message>
    <message>
        <location filename="../../ui/access/journal_list.py" line="208"/>
        <source>From day</source>
        <translation>С какого дня</translation>
    </message>
    <message>
        <location filename="../../ui/access/journal_list.py" line="209"/>
        <source>To day</source>
        <translation>По какой день</translation>
    </message>
    <message>
        <location filename="../../ui/access/journal_list.py" line="210"/>
        <source>from</source>
        <translation>с</translation>
    </message>
    <message>
        <location filename="../../ui/access/journal_list.py" line="211"/>
        <source>to</source>
        <translation>по</translation>
    </message>
    <message>
        <location filename="../../ui/access/journal_list.py" line="50"/>
        <source>Deed</source>
        <translation>Действие</translation>
    </message>
    <message>
        <location filename="../../ui/access/journal_list.py" line="51"/>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <location filename="../../ui/access/journal_list.py" line="193"/>
        <source>All kinds</source>
        <translation>Все виды</translation>
    </message>
    <message>
        <location filename="../../ui/access/journal_list.py" line="200"/>
        <source>Words in an entry</source>
        <translation>Слова из записи</translation>
    </message>
    <message>
        <location filename="../../ui/access/journal_list.py" line="205"/>
        <source>Kind of entry</source>
        <translation>Вид записи</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <location filename="../../ui/access/leaving_dialog.py" line="55"/>
        <source>Dismissal</source>
        <translation>Увольнение</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_dialog.py" line="61"/>
        <source>Asking the server…</source>
        <translation>Спрашиваем сервер…</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_dialog.py" line="62"/>
        <location filename="../../ui/access/leaving_dialog.py" line="92"/>
        <source>Dismiss and end the sessions…</source>
        <translation>Уволить и завершить сеансы…</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_dialog.py" line="66"/>
        <source>Hand over everything chosen</source>
        <translation>Передать всё выбранное</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_dialog.py" line="67"/>
        <source>Save the report…</source>
        <translation>Сохранить отчёт…</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_dialog.py" line="68"/>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_dialog.py" line="69"/>
        <source>Return…</source>
        <translation>Вернуть…</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_dialog.py" line="71"/>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_dialog.py" line="86"/>
        <source>Left on %1; open sessions: %2</source>
        <translation>Уволен(а) %1; открытых сеансов: %2</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_dialog.py" line="88"/>
        <source>Works here; open sessions: %2. Nothing can be handed over before the dismissal.</source>
        <translation>Работает здесь; открытых сеансов: %2. До увольнения ничего передать нельзя.</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_dialog.py" line="92"/>
        <source>End the sessions</source>
        <translation>Завершить сеансы</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_dialog.py" line="113"/>
        <source>%1 is signed out everywhere within seconds and cannot sign in any more. What others lent on this person&apos;s behalf ends. Clients, tasks and drafts stay until they are handed over.</source>
        <translation>%1: все сеансы завершатся за секунды, войти больше нельзя. Права, одолженные от имени этого человека, прекратятся. Клиенты, задачи и черновики останутся, пока их не передадут.</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_dialog.py" line="116"/>
        <source>Dismiss</source>
        <translation>Уволить</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_dialog.py" line="134"/>
        <source>%1 can sign in again with a one-time password, and may nothing: ask for the profiles anew. What was handed over stays with the successors.</source>
        <translation>%1 снова сможет войти по одноразовому паролю, но без прав: запросите профили заново. Переданное останется у преемников.</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_dialog.py" line="137"/>
        <source>Take back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_dialog.py" line="170"/>
        <location filename="../../ui/access/leaving_dialog.py" line="190"/>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_dialog.py" line="189"/>
        <source>Hand over</source>
        <translation>Передать</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_dialog.py" line="218"/>
        <source>Whoever takes clients, tasks, a place in a team or lent rights sees more than before: a second person approves it, unless you may reassign them yourself.</source>
        <translation>Кто принимает клиентов, задачи, место в команде или одолженные права, видит больше прежнего: это одобряет второй человек, если вы сами не вправе переназначать.</translation>
    </message>
</context>
<context>
    <name>LeavingReport</name>
    <message>
        <location filename="../../ui/access/leaving_report.py" line="32"/>
        <source>Still works here.</source>
        <translation>Ещё работает здесь.</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_report.py" line="34"/>
        <source>Dismissed: %1</source>
        <translation>Уволен(а): %1</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_report.py" line="35"/>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_report.py" line="35"/>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_report.py" line="35"/>
        <source>How</source>
        <translation>Как</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_report.py" line="38"/>
        <source>Login: %1</source>
        <translation>Логин: %1</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_report.py" line="40"/>
        <source>Open sessions: %1</source>
        <translation>Открытых сеансов: %1</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_report.py" line="42"/>
        <source>Handed over</source>
        <translation>Передано</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_report.py" line="43"/>
        <location filename="../../ui/access/leaving_report.py" line="46"/>
        <source>How many</source>
        <translation>Сколько</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_report.py" line="43"/>
        <source>To</source>
        <translation>Кому</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_report.py" line="43"/>
        <source>By</source>
        <translation>Кто передал</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_report.py" line="46"/>
        <source>Still in these hands</source>
        <translation>Осталось на руках</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_report.py" line="48"/>
        <source>Exports and copies, 90 days</source>
        <translation>Выгрузки и копирование за 90 дней</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_report.py" line="49"/>
        <source>Rows</source>
        <translation>Строк</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_report.py" line="53"/>
        <source>Prints, 90 days</source>
        <translation>Печать за 90 дней</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_report.py" line="53"/>
        <source>Copies</source>
        <translation>Копий</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_report.py" line="56"/>
        <source>Last sign-ins</source>
        <translation>Последние входы</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_report.py" line="57"/>
        <source>From address</source>
        <translation>С адреса</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_report.py" line="57"/>
        <source>Said of itself</source>
        <translation>Назвал себя</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_report.py" line="60"/>
        <source>Written %1</source>
        <translation>Составлено %1</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_report.py" line="66"/>
        <source>Save the report</source>
        <translation>Сохранить отчёт</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_report.py" line="74"/>
        <source>The report is saved.</source>
        <translation>Отчёт сохранён.</translation>
    </message>
</context>
<context>
    <name>LeavingRow</name>
    <message>
        <location filename="../../ui/access/leaving_row.py" line="95"/>
        <source>Asked for. A second person must approve it; press again after that.</source>
        <extracomment>What must have a successor; the others may simply end.</extracomment>
        <translation>Запрошено. Второй человек должен одобрить; потом нажмите ещё раз.</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_row.py" line="99"/>
        <source>%1 done, %2 left</source>
        <translation>сделано %1, осталось %2</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_row.py" line="102"/>
        <source>Done: %1</source>
        <translation>Сделано: %1</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_row.py" line="123"/>
        <source>Choose a person…</source>
        <translation>Выберите человека…</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_row.py" line="123"/>
        <source>Nobody: it ends</source>
        <translation>Никому: прекратить</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_row.py" line="125"/>
        <source>Successor for %1</source>
        <translation>Преемник: %1</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_row.py" line="126"/>
        <source>End</source>
        <translation>Прекратить</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_row.py" line="126"/>
        <source>Hand over</source>
        <translation>Передать</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_row.py" line="132"/>
        <source>Approved by a second person.</source>
        <translation>Одобрено вторым человеком.</translation>
    </message>
</context>
<context>
    <name>LeavingWords</name>
    <message>
        <location filename="../../ui/access/leaving_words.py" line="15"/>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_words.py" line="16"/>
        <source>Open tasks</source>
        <translation>Открытые задачи</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_words.py" line="17"/>
        <source>Drafts of documents</source>
        <translation>Черновики документов</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_words.py" line="18"/>
        <source>Places in teams</source>
        <translation>Места в командах</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_words.py" line="19"/>
        <source>Rights lent by others</source>
        <translation>Права, одолженные другими</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_words.py" line="20"/>
        <source>Profiles</source>
        <translation>Профили</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_words.py" line="23"/>
        <source>export to a file</source>
        <translation>выгрузка в файл</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_words.py" line="24"/>
        <source>copy of many rows</source>
        <translation>копирование многих строк</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_words.py" line="25"/>
        <source>print on paper</source>
        <translation>печать на бумагу</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_words.py" line="26"/>
        <source>print form to a file</source>
        <translation>печатная форма в файл</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_words.py" line="29"/>
        <source>signed in</source>
        <translation>вход</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_words.py" line="30"/>
        <source>wrong password</source>
        <translation>неверный пароль</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_words.py" line="31"/>
        <source>locked</source>
        <translation>заблокирован</translation>
    </message>
    <message>
        <location filename="../../ui/access/leaving_words.py" line="33"/>
        <source>nobody</source>
        <translation>никому</translation>
    </message>
</context>
<context>
    <name>LimitFields</name>
    <message>
        <location filename="../../ui/access/limit_fields.py" line="76"/>
        <source>Limits</source>
        <extracomment>Limits that something asks for. `debt_override` waits for the money of clients: a field that guards nothing misleads.</extracomment>
        <translation>Лимиты</translation>
    </message>
    <message>
        <location filename="../../ui/access/limit_fields.py" line="80"/>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <location filename="../../ui/access/limit_fields.py" line="81"/>
        <source>The widest limit of a person&apos;s profiles holds. Empty: this profile names none.</source>
        <translation>Действует самый широкий лимит из профилей человека. Пусто: профиль лимита не задаёт.</translation>
    </message>
</context>
<context>
    <name>NamesDialog</name>
    <message>
        <location filename="../../ui/access/profile_naming.py" line="40"/>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_naming.py" line="90"/>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_naming.py" line="90"/>
        <source>Name, English</source>
        <translation>Название, англ.</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_naming.py" line="91"/>
        <source>Name, Russian</source>
        <translation>Название, рус.</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_naming.py" line="96"/>
        <source>Small Latin letters, digits and _; it stands in files and is never changed.</source>
        <translation>Строчные латинские буквы, цифры и _; стоит в файлах и не меняется.</translation>
    </message>
</context>
<context>
    <name>NetworksField</name>
    <message>
        <location filename="../../ui/access/networks_field.py" line="23"/>
        <source>A network is written as 192.168.1.0/24, a single computer as 192.168.1.7.</source>
        <translation>Сеть пишется как 192.168.1.0/24, один компьютер как 192.168.1.7.</translation>
    </message>
</context>
<context>
    <name>OwnDeputiesDialog</name>
    <message>
        <location filename="../../ui/access/own_deputies.py" line="28"/>
        <source>My deputies</source>
        <translation>Мои заместители</translation>
    </message>
    <message>
        <location filename="../../ui/access/own_deputies.py" line="34"/>
        <source>For these days your deputy sees and does what you may in business; administration is never lent.</source>
        <translation>В эти дни заместитель видит и делает в работе то же, что и вы; администрирование не передаётся.</translation>
    </message>
</context>
<context>
    <name>OwnPasswordDialog</name>
    <message>
        <location filename="../../ui/access/own_password.py" line="37"/>
        <location filename="../../ui/access/own_password.py" line="68"/>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <location filename="../../ui/access/own_password.py" line="43"/>
        <source>Change the password</source>
        <translation>Сменить пароль</translation>
    </message>
    <message>
        <location filename="../../ui/access/own_password.py" line="44"/>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <location filename="../../ui/access/own_password.py" line="53"/>
        <source>Choose a password of your own</source>
        <translation>Придумайте свой пароль</translation>
    </message>
    <message>
        <location filename="../../ui/access/own_password.py" line="56"/>
        <source>The password you were given stops working.</source>
        <translation>Выданный пароль перестанет действовать.</translation>
    </message>
    <message>
        <location filename="../../ui/access/own_password.py" line="58"/>
        <source>Then sign in again with it, here and on other computers.</source>
        <translation>После этого войдите с ним заново, здесь и на других компьютерах.</translation>
    </message>
    <message>
        <location filename="../../ui/access/own_password.py" line="59"/>
        <source>At least %1 characters; a sentence of several words is easy to keep in mind.</source>
        <translation>Не короче %1 знаков; фразу из нескольких слов легко запомнить.</translation>
    </message>
    <message>
        <location filename="../../ui/access/own_password.py" line="68"/>
        <source>Once more</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <location filename="../../ui/access/own_password.py" line="96"/>
        <source>At least %1 characters.</source>
        <translation>Не меньше %1 знаков.</translation>
    </message>
    <message>
        <location filename="../../ui/access/own_password.py" line="98"/>
        <source>This is the password you were given. Choose another.</source>
        <translation>Это выданный вам пароль. Придумайте другой.</translation>
    </message>
    <message>
        <location filename="../../ui/access/own_password.py" line="100"/>
        <source>The two differ. Type it once more.</source>
        <translation>Пароли не совпали. Введите ещё раз.</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <location filename="../../ui/access/one_time_password.py" line="33"/>
        <location filename="../../ui/access/one_time_password.py" line="49"/>
        <source>One-time password</source>
        <extracomment>Without letters and digits that are mistaken for one another when read aloud or from paper.</extracomment>
        <translation>Одноразовый пароль</translation>
    </message>
    <message>
        <location filename="../../ui/access/one_time_password.py" line="37"/>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <location filename="../../ui/access/one_time_password.py" line="38"/>
        <source>I have written it down</source>
        <translation>Пароль записан</translation>
    </message>
    <message>
        <location filename="../../ui/access/one_time_password.py" line="42"/>
        <source>The password of %1</source>
        <translation>Пароль: %1</translation>
    </message>
    <message>
        <location filename="../../ui/access/one_time_password.py" line="44"/>
        <source>Login: %1</source>
        <translation>Логин: %1</translation>
    </message>
    <message>
        <location filename="../../ui/access/one_time_password.py" line="50"/>
        <source>It is shown only now: the server keeps no password, and nobody can look it up later.</source>
        <translation>Он показан только сейчас: пароля на сервере нет, и посмотреть его потом никто не сможет.</translation>
    </message>
</context>
<context>
    <name>ProfileCard</name>
    <message>
        <location filename="../../ui/access/profile_card.py" line="103"/>
        <source>Ask the second person</source>
        <translation>Запросить одобрение</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_card.py" line="103"/>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/access/profile_card.py" line="110"/>
        <source>“%1”, %n person(s) have it.</source>
        <translation>
            <numerusform>Профиль «%1» есть у %n человека.</numerusform>
            <numerusform>Профиль «%1» есть у %n человек.</numerusform>
            <numerusform>Профиль «%1» есть у %n человек.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_card.py" line="111"/>
        <source>Gives:</source>
        <translation>Даёт:</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_card.py" line="111"/>
        <source>Takes:</source>
        <translation>Отнимает:</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_card.py" line="115"/>
        <source>Somebody gains by it, so it waits until a second person approves all of it.</source>
        <translation>Кто-то получит больше прав, поэтому всё это ждёт одобрения вторым человеком.</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_card.py" line="117"/>
        <source>Nobody gains by it: it holds at once, also in windows that are open now.</source>
        <translation>Никто не получит больше прав: подействует сразу, в том числе в открытых окнах.</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_card.py" line="142"/>
        <source>Asked for. It takes effect once a second person has approved it.</source>
        <translation>Запрос отправлен. Подействует, когда его одобрит второй человек.</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_card.py" line="144"/>
        <source>“%1” is changed.</source>
        <translation>Профиль «%1» изменён.</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_card.py" line="169"/>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_card.py" line="176"/>
        <source>Rename the profile</source>
        <translation>Переименовать профиль</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_card.py" line="176"/>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_card.py" line="190"/>
        <source>Copy the profile</source>
        <translation>Копировать профиль</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_card.py" line="190"/>
        <source>Make the copy</source>
        <translation>Создать копию</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_card.py" line="198"/>
        <source>“%1” goes to the archive: it can be given to nobody until it is brought back.</source>
        <translation>«%1» уйдёт в архив: выдать его нельзя, пока не вернёте.</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_card.py" line="200"/>
        <source>“%1” comes back from the archive and can be given again.</source>
        <translation>«%1» вернётся из архива, и его снова можно будет выдавать.</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_card.py" line="201"/>
        <source>To the archive</source>
        <translation>В архив</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_card.py" line="201"/>
        <source>Bring back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_card.py" line="218"/>
        <source>Done.</source>
        <translation>Готово.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/access/profile_card.py" line="258"/>
        <source>%n cell(s) give more</source>
        <translation>
            <numerusform>%n ячейка даёт больше</numerusform>
            <numerusform>%n ячейки дают больше</numerusform>
            <numerusform>%n ячеек дают больше</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/access/profile_card.py" line="259"/>
        <source>%n cell(s) take away</source>
        <translation>
            <numerusform>%n ячейка отнимает</numerusform>
            <numerusform>%n ячейки отнимают</numerusform>
            <numerusform>%n ячеек отнимают</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_card.py" line="278"/>
        <source>“%1” has changes that are not saved.</source>
        <translation>В профиле «%1» есть несохранённые изменения.</translation>
    </message>
</context>
<context>
    <name>ProfileComparison</name>
    <message>
        <location filename="../../ui/access/profile_comparison.py" line="60"/>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_comparison.py" line="73"/>
        <source>Choose two profiles to see what they differ in.</source>
        <translation>Выберите два профиля, чтобы увидеть различия.</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_comparison.py" line="81"/>
        <source>The two allow exactly the same.</source>
        <translation>Оба разрешают одно и то же.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/access/profile_comparison.py" line="84"/>
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n различие</numerusform>
            <numerusform>%n различия</numerusform>
            <numerusform>%n различий</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_comparison.py" line="113"/>
        <source>Compare profiles</source>
        <translation>Сравнение профилей</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_comparison.py" line="115"/>
        <source>and</source>
        <translation>и</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_comparison.py" line="116"/>
        <source>also what is the same</source>
        <translation>и совпадающее</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_comparison.py" line="117"/>
        <source>First profile</source>
        <translation>Первый профиль</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_comparison.py" line="118"/>
        <source>Second profile</source>
        <translation>Второй профиль</translation>
    </message>
</context>
<context>
    <name>ProfileFiles</name>
    <message>
        <location filename="../../ui/access/profile_files.py" line="64"/>
        <source>New profile</source>
        <translation>Новый профиль</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_files.py" line="64"/>
        <source>Make the profile</source>
        <translation>Создать профиль</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_files.py" line="70"/>
        <source>Profiles to a file</source>
        <translation>Профили в файл</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_files.py" line="72"/>
        <location filename="../../ui/access/profile_files.py" line="87"/>
        <source>Profiles (*.json)</source>
        <translation>Профили (*.json)</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_files.py" line="85"/>
        <source>Profiles from a file</source>
        <translation>Профили из файла</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/access/profile_files.py" line="97"/>
        <source>%n profile(s) are written to %1.</source>
        <translation>
            <numerusform>%n профиль записан в %1.</numerusform>
            <numerusform>%n профиля записаны в %1.</numerusform>
            <numerusform>%n профилей записано в %1.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_files.py" line="100"/>
        <source>The file could not be written: %1</source>
        <translation>Не удалось записать файл: %1</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_files.py" line="109"/>
        <source>New profile…</source>
        <translation>Новый профиль…</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_files.py" line="110"/>
        <source>Compare…</source>
        <translation>Сравнить…</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_files.py" line="111"/>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_files.py" line="112"/>
        <source>Export all profiles…</source>
        <translation>Выгрузить все профили…</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_files.py" line="114"/>
        <source>Import profiles…</source>
        <translation>Загрузить профили…</translation>
    </message>
</context>
<context>
    <name>ProfileHead</name>
    <message numerus="yes">
        <location filename="../../ui/access/profile_head.py" line="100"/>
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n человек</numerusform>
            <numerusform>%n человека</numerusform>
            <numerusform>%n человек</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_head.py" line="103"/>
        <source>Bring back…</source>
        <translation>Вернуть…</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_head.py" line="103"/>
        <source>To the archive…</source>
        <translation>В архив…</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_head.py" line="110"/>
        <source>People still have it: take it away from them first.</source>
        <translation>Он ещё выдан людям: сначала снимите его с них.</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_head.py" line="113"/>
        <source>Nothing is changed: mark a cell by Space or a click.</source>
        <translation>Ничего не изменено: отметьте ячейку пробелом или мышью.</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_head.py" line="116"/>
        <location filename="../../ui/access/profile_head.py" line="117"/>
        <source>Object or action</source>
        <translation>Объект или действие</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_head.py" line="118"/>
        <source>All objects</source>
        <translation>Все объекты</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_head.py" line="119"/>
        <source>All rights</source>
        <translation>Все права</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_head.py" line="119"/>
        <source>Only given</source>
        <translation>Только выданные</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_head.py" line="119"/>
        <source>Only changed</source>
        <translation>Только изменённые</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_head.py" line="121"/>
        <source>Objects shown</source>
        <translation>Показанные объекты</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_head.py" line="122"/>
        <source>Rights shown</source>
        <translation>Показанные права</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_head.py" line="123"/>
        <source>Try it</source>
        <translation>Попробовать</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_head.py" line="124"/>
        <source>A window with this profile alone, as it is saved, on invented rows</source>
        <translation>Окно с одним этим профилем, как он сохранён, на придуманных данных</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_head.py" line="125"/>
        <source>Compare…</source>
        <translation>Сравнить…</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_head.py" line="126"/>
        <source>Copy…</source>
        <translation>Копировать…</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_head.py" line="127"/>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_head.py" line="128"/>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>ProfileImport</name>
    <message>
        <location filename="../../ui/access/profile_import.py" line="34"/>
        <source>new</source>
        <translation>новый</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_import.py" line="35"/>
        <source>changed</source>
        <translation>изменён</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_import.py" line="36"/>
        <source>waits for a second person</source>
        <translation>ждёт второго человека</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_import.py" line="37"/>
        <source>as it was</source>
        <translation>без изменений</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_import.py" line="110"/>
        <source>Left out, as this server does not know it: %1</source>
        <translation>Пропущено, этот сервер такого не знает: %1</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_import.py" line="113"/>
        <source>The file says what is in force already.</source>
        <translation>В файле то же, что уже действует.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/access/profile_import.py" line="123"/>
        <source>%n profile(s) in the file</source>
        <translation>
            <numerusform>%n профиль в файле</numerusform>
            <numerusform>%n профиля в файле</numerusform>
            <numerusform>%n профилей в файле</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/access/profile_import.py" line="124"/>
        <source>%n of them new</source>
        <translation>
            <numerusform>из них %n новый</numerusform>
            <numerusform>из них %n новых</numerusform>
            <numerusform>из них %n новых</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/access/profile_import.py" line="125"/>
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n различие</numerusform>
            <numerusform>%n различия</numerusform>
            <numerusform>%n различий</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_import.py" line="136"/>
        <source>Nothing was changed.</source>
        <translation>Ничего не изменено.</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_import.py" line="169"/>
        <source>Import profiles</source>
        <translation>Загрузка профилей</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_import.py" line="171"/>
        <source>Import</source>
        <translation>Загрузить</translation>
    </message>
</context>
<context>
    <name>ProfileMatrix</name>
    <message>
        <location filename="../../ui/access/profile_matrix.py" line="29"/>
        <source>%1 (in the archive)</source>
        <extracomment>Actions with a column of their own; the rarer ones stand together in the last.</extracomment>
        <translation>%1 (в архиве)</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_matrix.py" line="30"/>
        <source>denied</source>
        <translation>запрещено</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_matrix.py" line="31"/>
        <source>%1, private too</source>
        <translation>%1, и личные</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_matrix.py" line="88"/>
        <source>Profile</source>
        <translation>Профиль</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_matrix.py" line="89"/>
        <source>People</source>
        <translation>Людей</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_matrix.py" line="91"/>
        <location filename="../../ui/access/profile_matrix.py" line="161"/>
        <source>Object</source>
        <translation>Объект</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_matrix.py" line="93"/>
        <source>View</source>
        <translation>Смотреть</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_matrix.py" line="94"/>
        <source>Create</source>
        <translation>Создавать</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_matrix.py" line="95"/>
        <source>Edit</source>
        <translation>Менять</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_matrix.py" line="96"/>
        <source>Post</source>
        <translation>Проводить</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_matrix.py" line="97"/>
        <source>Print</source>
        <translation>Печатать</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_matrix.py" line="98"/>
        <source>Other rights</source>
        <translation>Другие права</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_matrix.py" line="153"/>
        <source>Profile, object or action</source>
        <translation>Профиль, объект или действие</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_matrix.py" line="153"/>
        <source>No profile has such a right.</source>
        <translation>Такого права нет ни в одном профиле.</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_matrix.py" line="156"/>
        <source>Profiles</source>
        <translation>Профили</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_matrix.py" line="159"/>
        <source>All objects</source>
        <translation>Все объекты</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_matrix.py" line="160"/>
        <source>All actions</source>
        <translation>Все действия</translation>
    </message>
    <message>
        <location filename="../../ui/access/profile_matrix.py" line="162"/>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
</context>
<context>
    <name>RecordMenu</name>
    <message>
        <location filename="../../ui/access/record_menu.py" line="69"/>
        <location filename="../../ui/access/record_menu.py" line="70"/>
        <source>About this record</source>
        <translation>Об этой записи</translation>
    </message>
    <message>
        <location filename="../../ui/access/record_menu.py" line="71"/>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <location filename="../../ui/access/record_menu.py" line="72"/>
        <source>Who may see it, and why…</source>
        <translation>Кто это видит и почему…</translation>
    </message>
</context>
<context>
    <name>RequestList</name>
    <message>
        <location filename="../../ui/access/request_list.py" line="33"/>
        <source>give a profile</source>
        <translation>дать профиль</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="34"/>
        <source>take a profile away</source>
        <translation>отобрать профиль</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="35"/>
        <source>lend rights to a deputy</source>
        <translation>передать права заместителю</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="36"/>
        <source>change a profile&apos;s rights</source>
        <translation>изменить права профиля</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="37"/>
        <source>hand the work of who left over</source>
        <translation>передать дела ушедшего</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="40"/>
        <source>waits</source>
        <translation>ждёт</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="41"/>
        <source>approved</source>
        <translation>одобрено</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="42"/>
        <source>refused</source>
        <translation>отклонено</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="46"/>
        <source>to %1</source>
        <extracomment>Lines of a change that the question before a decision shows.</extracomment>
        <translation>кому: %1</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="47"/>
        <source>until %1</source>
        <translation>до %1 включительно</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="91"/>
        <source>Asked</source>
        <translation>Запрошено</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="93"/>
        <source>By</source>
        <translation>Кто просит</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="95"/>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="97"/>
        <source>For whom</source>
        <translation>Кому</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="99"/>
        <source>Profile</source>
        <translation>Профиль</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="100"/>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="101"/>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="104"/>
        <source>Decided by</source>
        <translation>Решил</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="165"/>
        <source>%1 (%2) takes effect at once, and the journal names you as the second person.</source>
        <translation>%1 (%2): вступит в силу сразу, а журнал назовёт вас вторым человеком.</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="166"/>
        <source>Approve</source>
        <translation>Одобрить</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="168"/>
        <source>%1 (%2) is refused; whoever wants it must ask again.</source>
        <translation>%1 (%2): будет отклонено; кому это нужно, попросит снова.</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="169"/>
        <source>Refuse</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="178"/>
        <source>Approved.</source>
        <translation>Одобрено.</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="178"/>
        <source>Refused.</source>
        <translation>Отклонено.</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="185"/>
        <location filename="../../ui/access/request_list.py" line="203"/>
        <source>Requests</source>
        <translation>Запросы</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="185"/>
        <source>No change of rights waits for approval.</source>
        <translation>Ни одно изменение прав не ждёт одобрения.</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="195"/>
        <source>Another person approves: one with the right “profiles, approve”, such as the director.</source>
        <translation>Одобряет другой человек: у кого есть право «профили, одобрять», например директор.</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="197"/>
        <source>Whoever asked, or gains by it, does not decide.</source>
        <translation>Кто просил или кто получает права, тот не решает.</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="204"/>
        <source>Approve…</source>
        <translation>Одобрить…</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="205"/>
        <source>Refuse…</source>
        <translation>Отклонить…</translation>
    </message>
    <message>
        <location filename="../../ui/access/request_list.py" line="206"/>
        <source>with decided</source>
        <translation>с решёнными</translation>
    </message>
</context>
<context>
    <name>RightGrid</name>
    <message>
        <location filename="../../ui/access/right_grid.py" line="25"/>
        <source>Own</source>
        <extracomment>A cell that holds, comes, goes, or could be marked; a change is told by its sign, not by colour alone.</extracomment>
        <translation>Свои</translation>
    </message>
    <message>
        <location filename="../../ui/access/right_grid.py" line="26"/>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <location filename="../../ui/access/right_grid.py" line="27"/>
        <source>Department</source>
        <translation>Отдел</translation>
    </message>
    <message>
        <location filename="../../ui/access/right_grid.py" line="28"/>
        <source>Warehouses</source>
        <translation>Склады</translation>
    </message>
    <message>
        <location filename="../../ui/access/right_grid.py" line="29"/>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <location filename="../../ui/access/right_grid.py" line="30"/>
        <source>Private too</source>
        <translation>И личные</translation>
    </message>
    <message>
        <location filename="../../ui/access/right_grid.py" line="31"/>
        <source>Denied</source>
        <translation>Запрет</translation>
    </message>
    <message>
        <location filename="../../ui/access/right_grid.py" line="79"/>
        <source>Object</source>
        <translation>Объект</translation>
    </message>
    <message>
        <location filename="../../ui/access/right_grid.py" line="82"/>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
    <message>
        <location filename="../../ui/access/right_grid.py" line="100"/>
        <source>Rights of the profile</source>
        <translation>Права профиля</translation>
    </message>
</context>
<context>
    <name>RightWords</name>
    <message>
        <location filename="../../ui/access/right_words.py" line="22"/>
        <source>Clients and plan</source>
        <translation>Клиенты и план</translation>
    </message>
    <message>
        <location filename="../../ui/access/right_words.py" line="23"/>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <location filename="../../ui/access/right_words.py" line="24"/>
        <source>Goods, prices and cost</source>
        <translation>Товары, цены, себестоимость</translation>
    </message>
    <message>
        <location filename="../../ui/access/right_words.py" line="25"/>
        <source>Administration</source>
        <translation>Администрирование</translation>
    </message>
    <message>
        <location filename="../../ui/access/right_words.py" line="27"/>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
    <message>
        <location filename="../../ui/access/right_words.py" line="28"/>
        <source>denied</source>
        <translation>запрещено</translation>
    </message>
    <message>
        <location filename="../../ui/access/right_words.py" line="29"/>
        <source>%1 with private ones</source>
        <translation>%1, и личные</translation>
    </message>
    <message>
        <location filename="../../ui/access/right_words.py" line="30"/>
        <source>%1, %2: %3 instead of %4</source>
        <translation>%1, %2: %3 вместо «%4»</translation>
    </message>
    <message>
        <location filename="../../ui/access/right_words.py" line="31"/>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <location filename="../../ui/access/right_words.py" line="32"/>
        <source>limit “%1”: %2 instead of %3</source>
        <translation>лимит «%1»: %2 вместо %3</translation>
    </message>
    <message>
        <location filename="../../ui/access/right_words.py" line="33"/>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <location filename="../../ui/access/right_words.py" line="34"/>
        <source>and %1 more</source>
        <translation>и ещё %1</translation>
    </message>
</context>
<context>
    <name>SessionList</name>
    <message>
        <location filename="../../ui/access/session_list.py" line="28"/>
        <source>working</source>
        <extracomment>What pg_stat_activity says of a connection, in the words of an office.</extracomment>
        <translation>работает</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="29"/>
        <source>waiting</source>
        <translation>ждёт</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="30"/>
        <source>in the middle of a change</source>
        <translation>посреди изменения</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="31"/>
        <source>in a failed change</source>
        <translation>в сорванном изменении</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="34"/>
        <source>Employee</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="35"/>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="36"/>
        <source>From address</source>
        <translation>С адреса</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="37"/>
        <source>Says it is</source>
        <translation>Назвался</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="38"/>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="39"/>
        <source>Since</source>
        <translation>С какого времени</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="40"/>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="41"/>
        <source>State since</source>
        <translation>В этом состоянии с</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="90"/>
        <source>%1 loses this connection at once: what is typed stays on that computer, a change under way is taken back. The person can sign in again; to prevent that, block the employee.</source>
        <translation>%1 сразу теряет это соединение: набранное останется на том компьютере, начатое изменение отменится. Человек может войти снова; чтобы не мог, заблокируйте сотрудника.</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="94"/>
        <source>End the session</source>
        <translation>Завершить сеанс</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="99"/>
        <source>A session of %1 is ended.</source>
        <translation>Сеанс завершён: %1.</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="105"/>
        <source>Name, login, address or program</source>
        <translation>Имя, логин, адрес или программа</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="105"/>
        <source>Nobody is signed in.</source>
        <translation>Никто не вошёл.</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="112"/>
        <source>This is your own session: sign out instead.</source>
        <translation>Это ваш собственный сеанс: просто выйдите из программы.</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="116"/>
        <source>Signed in now</source>
        <translation>Сейчас вошли</translation>
    </message>
    <message>
        <location filename="../../ui/access/session_list.py" line="117"/>
        <source>End session…</source>
        <translation>Завершить сеанс…</translation>
    </message>
</context>
<context>
    <name>SignInActions</name>
    <message>
        <location filename="../../ui/access/employee_sign_in.py" line="54"/>
        <source>The present password of %1 stops working at once. The new one must be changed at the next sign-in.</source>
        <translation>%1: нынешний пароль сразу перестанет действовать. Новый нужно будет сменить при первом входе.</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_sign_in.py" line="56"/>
        <source>Make a new password</source>
        <translation>Сделать новый пароль</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_sign_in.py" line="73"/>
        <source>%1 can sign in again with the former password and has the same profiles as before.</source>
        <translation>%1: вход снова откроется с прежним паролем и с теми же профилями.</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_sign_in.py" line="75"/>
        <source>%1 can sign in again.</source>
        <translation>%1: вход снова открыт.</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_sign_in.py" line="76"/>
        <source>Unblock</source>
        <translation>Разблокировать</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_sign_in.py" line="79"/>
        <source>%1 is signed out everywhere at once and cannot sign in until unblocked. Clients, tasks and documents stay as they are.</source>
        <translation>%1 сразу выходит отовсюду и не сможет войти, пока блокировку не снимут. Клиенты, задачи и документы остаются как есть.</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_sign_in.py" line="83"/>
        <source>%1 is blocked.</source>
        <translation>Заблокировано: %1.</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_sign_in.py" line="84"/>
        <source>Block</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_sign_in.py" line="100"/>
        <source>New password…</source>
        <translation>Новый пароль…</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_sign_in.py" line="102"/>
        <source>Unblock…</source>
        <translation>Разблокировать…</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_sign_in.py" line="102"/>
        <source>Block…</source>
        <translation>Заблокировать…</translation>
    </message>
    <message>
        <location filename="../../ui/access/employee_sign_in.py" line="109"/>
        <source>Nobody blocks the own sign-in.</source>
        <translation>Свой собственный вход не блокируют.</translation>
    </message>
</context>
<context>
    <name>SignInList</name>
    <message>
        <location filename="../../ui/access/sign_in_list.py" line="24"/>
        <source>signed in</source>
        <translation>вход</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_list.py" line="25"/>
        <source>wrong password</source>
        <translation>неверный пароль</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_list.py" line="26"/>
        <source>locked after wrong passwords</source>
        <translation>закрыт после неверных паролей</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_list.py" line="72"/>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_list.py" line="73"/>
        <location filename="../../ui/access/sign_in_list.py" line="109"/>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_list.py" line="74"/>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_list.py" line="77"/>
        <source>What happened</source>
        <translation>Что было</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_list.py" line="83"/>
        <source>From address</source>
        <translation>С адреса</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_list.py" line="84"/>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_list.py" line="85"/>
        <source>Computer (by its word)</source>
        <translation>Компьютер (с его слов)</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_list.py" line="86"/>
        <source>MAC (by its word)</source>
        <translation>MAC (с его слов)</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_list.py" line="102"/>
        <source>Everyone</source>
        <translation>Все сотрудники</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_list.py" line="105"/>
        <location filename="../../ui/access/sign_in_list.py" line="108"/>
        <source>Sign-ins</source>
        <translation>Входы</translation>
    </message>
    <message>
        <location filename="../../ui/access/sign_in_list.py" line="105"/>
        <source>There are no sign-ins for this choice.</source>
        <translation>Для этого выбора входов нет.</translation>
    </message>
</context>
<context>
    <name>Structure</name>
    <message>
        <location filename="../../ui/access/structure.py" line="48"/>
        <location filename="../../ui/access/structure.py" line="159"/>
        <source>Department</source>
        <translation>Отдел</translation>
    </message>
    <message>
        <location filename="../../ui/access/structure.py" line="51"/>
        <source>People</source>
        <translation>Людей</translation>
    </message>
    <message>
        <location filename="../../ui/access/structure.py" line="53"/>
        <source>Place in the tree</source>
        <translation>Место в дереве</translation>
    </message>
    <message>
        <location filename="../../ui/access/structure.py" line="56"/>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <location filename="../../ui/access/structure.py" line="57"/>
        <source>Members</source>
        <translation>Участники</translation>
    </message>
    <message>
        <location filename="../../ui/access/structure.py" line="159"/>
        <source>There is no department yet.</source>
        <translation>Отделов пока нет.</translation>
    </message>
    <message>
        <location filename="../../ui/access/structure.py" line="159"/>
        <source>New department</source>
        <translation>Новый отдел</translation>
    </message>
    <message>
        <location filename="../../ui/access/structure.py" line="164"/>
        <source>Team or member</source>
        <translation>Команда или участник</translation>
    </message>
    <message>
        <location filename="../../ui/access/structure.py" line="165"/>
        <source>No team yet: people who share clients across departments.</source>
        <translation>Команд пока нет: это люди разных отделов с общими клиентами.</translation>
    </message>
    <message>
        <location filename="../../ui/access/structure.py" line="166"/>
        <source>New team</source>
        <translation>Новая команда</translation>
    </message>
    <message>
        <location filename="../../ui/access/structure.py" line="170"/>
        <source>Departments and teams</source>
        <translation>Отделы и команды</translation>
    </message>
    <message>
        <location filename="../../ui/access/structure.py" line="171"/>
        <source>with archived</source>
        <translation>с архивными</translation>
    </message>
</context>
<context>
    <name>TeamDialog</name>
    <message>
        <location filename="../../ui/access/team_dialog.py" line="46"/>
        <source>New team</source>
        <translation>Новая команда</translation>
    </message>
    <message>
        <location filename="../../ui/access/team_dialog.py" line="54"/>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <location filename="../../ui/access/team_dialog.py" line="55"/>
        <source>Dissolve…</source>
        <translation>Распустить…</translation>
    </message>
    <message>
        <location filename="../../ui/access/team_dialog.py" line="56"/>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <location filename="../../ui/access/team_dialog.py" line="107"/>
        <source>“%1” is dissolved: its members no longer see each other&apos;s records by the scope “team”.</source>
        <translation>Команда «%1» будет распущена: по охвату «команда» её участники перестанут видеть записи друг друга.</translation>
    </message>
    <message>
        <location filename="../../ui/access/team_dialog.py" line="112"/>
        <source>Dissolve</source>
        <translation>Распустить</translation>
    </message>
    <message>
        <location filename="../../ui/access/team_dialog.py" line="132"/>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <location filename="../../ui/access/team_dialog.py" line="133"/>
        <source>Name of the team</source>
        <translation>Название команды</translation>
    </message>
    <message>
        <location filename="../../ui/access/team_dialog.py" line="134"/>
        <location filename="../../ui/access/team_dialog.py" line="135"/>
        <source>Find a person</source>
        <translation>Найти человека</translation>
    </message>
    <message>
        <location filename="../../ui/access/team_dialog.py" line="138"/>
        <source>Members</source>
        <translation>Участники</translation>
    </message>
</context>
<context>
    <name>ThresholdDialog</name>
    <message>
        <location filename="../../ui/access/threshold_dialog.py" line="37"/>
        <source>When an alert is raised</source>
        <translation>Когда появляется предупреждение</translation>
    </message>
    <message>
        <location filename="../../ui/access/threshold_dialog.py" line="48"/>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <location filename="../../ui/access/threshold_dialog.py" line="49"/>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <location filename="../../ui/access/threshold_dialog.py" line="49"/>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <location filename="../../ui/access/threshold_dialog.py" line="58"/>
        <source>Rows read in an hour, at least</source>
        <translation>Прочитано строк за час, не меньше</translation>
    </message>
    <message>
        <location filename="../../ui/access/threshold_dialog.py" line="59"/>
        <source>Below this nobody is noticed, however much more than usual it is.</source>
        <translation>Ниже этого никого не замечают, даже если это намного больше обычного.</translation>
    </message>
    <message>
        <location filename="../../ui/access/threshold_dialog.py" line="62"/>
        <source>Times the person&apos;s own habit</source>
        <translation>Во сколько раз больше обычного</translation>
    </message>
    <message>
        <location filename="../../ui/access/threshold_dialog.py" line="63"/>
        <source>The habit is the middle hour of the last 30 days; it counts for rows and for cards.</source>
        <translation>Обычное у человека: средний час за последние 30 дней; относится и к строкам, и к карточкам.</translation>
    </message>
    <message>
        <location filename="../../ui/access/threshold_dialog.py" line="66"/>
        <source>Guarded cards opened in an hour, at least</source>
        <translation>Открыто охраняемых карточек за час, не меньше</translation>
    </message>
    <message>
        <location filename="../../ui/access/threshold_dialog.py" line="67"/>
        <source>Cards with phones or bank data; below this nobody is noticed.</source>
        <translation>Карточки с телефонами и банковскими счетами; ниже этого никого не замечают.</translation>
    </message>
    <message>
        <location filename="../../ui/access/threshold_dialog.py" line="70"/>
        <source>Guarded cards in an hour at most</source>
        <translation>Охраняемых карточек за час, не больше</translation>
    </message>
    <message>
        <location filename="../../ui/access/threshold_dialog.py" line="71"/>
        <source>More are opened only by the right to export clients. 0: any number.</source>
        <translation>Больше открывает только право выгружать клиентов. 0: сколько угодно.</translation>
    </message>
    <message>
        <location filename="../../ui/access/threshold_dialog.py" line="74"/>
        <source>Refusals in an hour, more than</source>
        <translation>Отказов за час, больше чем</translation>
    </message>
    <message>
        <location filename="../../ui/access/threshold_dialog.py" line="75"/>
        <source>What the server refused to one person for want of a right or by its rules.</source>
        <translation>В чём сервер отказал одному человеку: нет права или против правил.</translation>
    </message>
    <message>
        <location filename="../../ui/access/threshold_dialog.py" line="77"/>
        <source>Rows of an export, more than</source>
        <translation>Строк в выгрузке, больше чем</translation>
    </message>
    <message>
        <location filename="../../ui/access/threshold_dialog.py" line="77"/>
        <source>A longer export or copy is told.</source>
        <translation>О более длинной выгрузке или копии сообщается.</translation>
    </message>
    <message>
        <location filename="../../ui/access/threshold_dialog.py" line="79"/>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <location filename="../../ui/access/threshold_dialog.py" line="81"/>
        <source>Without one nothing is exported, and no more than 100 rows are copied. It stays in the journal.</source>
        <translation>Без неё ничего не выгружается и не копируется больше 100 строк. Она остаётся в журнале.</translation>
    </message>
    <message>
        <location filename="../../ui/access/threshold_dialog.py" line="104"/>
        <source>The thresholds hold from now on.</source>
        <translation>Новые пороги действуют.</translation>
    </message>
    <message>
        <location filename="../../ui/access/threshold_dialog.py" line="126"/>
        <source>asked for each export and each copy of many rows</source>
        <translation>спрашивать при выгрузке и копировании многих строк</translation>
    </message>
</context>
<context>
    <name>TrialStart</name>
    <message>
        <location filename="../../ui/access/trial_start.py" line="53"/>
        <source>The trial cannot be started: this program was installed without its server part.</source>
        <extracomment>Making the sample the first time takes half a minute on a slow computer.</extracomment>
        <translation>Пробу не запустить: программа установлена без серверной части.</translation>
    </message>
    <message>
        <location filename="../../ui/access/trial_start.py" line="57"/>
        <source>The trial opens in a window of its own; the first one takes a minute.</source>
        <translation>Проба откроется в отдельном окне; первая занимает минуту.</translation>
    </message>
    <message>
        <location filename="../../ui/access/trial_start.py" line="69"/>
        <source>The trial could not be made: %1</source>
        <translation>Пробу не удалось подготовить: %1</translation>
    </message>
    <message>
        <location filename="../../ui/access/trial_start.py" line="71"/>
        <source>The trial did not open. Try kontor-server trial in a terminal to see why.</source>
        <translation>Проба не открылась. Запустите kontor-server trial в терминале, чтобы узнать почему.</translation>
    </message>
</context>
<context>
    <name>UnusedRights</name>
    <message>
        <location filename="../../ui/access/unused_rights.py" line="27"/>
        <source>nobody has it</source>
        <translation>никому не выдан</translation>
    </message>
    <message>
        <location filename="../../ui/access/unused_rights.py" line="39"/>
        <source>Employee</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <location filename="../../ui/access/unused_rights.py" line="41"/>
        <source>By profile</source>
        <translation>По профилю</translation>
    </message>
    <message>
        <location filename="../../ui/access/unused_rights.py" line="43"/>
        <source>Object</source>
        <translation>Объект</translation>
    </message>
    <message>
        <location filename="../../ui/access/unused_rights.py" line="45"/>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
    <message>
        <location filename="../../ui/access/unused_rights.py" line="47"/>
        <source>Whose records</source>
        <translation>Чьи записи</translation>
    </message>
    <message>
        <location filename="../../ui/access/unused_rights.py" line="48"/>
        <source>Rows read</source>
        <translation>Прочитано строк</translation>
    </message>
    <message>
        <location filename="../../ui/access/unused_rights.py" line="49"/>
        <source>Last sign-in</source>
        <translation>Последний вход</translation>
    </message>
    <message>
        <location filename="../../ui/access/unused_rights.py" line="98"/>
        <source>Person, profile, object or action</source>
        <translation>Человек, профиль, объект или действие</translation>
    </message>
    <message>
        <location filename="../../ui/access/unused_rights.py" line="98"/>
        <source>Every right was used in that time.</source>
        <translation>За это время использованы все права.</translation>
    </message>
    <message>
        <location filename="../../ui/access/unused_rights.py" line="102"/>
        <source>Unused rights</source>
        <translation>Неиспользуемые права</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/access/unused_rights.py" line="103"/>
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/access/unused_rights.py" line="104"/>
        <source>Not used for</source>
        <translation>Не использовались</translation>
    </message>
    <message>
        <location filename="../../ui/access/unused_rights.py" line="107"/>
        <source>Told from changes, exports and prints in the journal, and from counted rows: a right to see is listed only of who read nothing at all in that time, of phones and bank data of who opened no such card. Other rights leave no trace and are never listed. What is listed is a question, not a proof.</source>
        <translation>Судит по изменениям, выгрузкам и печати в журнале и по сосчитанным строкам: право видеть попадает сюда, только если человек за это время не читал вовсе ничего, а телефоны и счета, если не открывал таких карточек. Прочие права следа не оставляют и сюда не попадают. То, что здесь, это вопрос, а не доказательство.</translation>
    </message>
</context>
<context>
    <name>WhoSees</name>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="28"/>
        <source>sees it</source>
        <translation>видит</translation>
    </message>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="29"/>
        <source>denied, and that wins</source>
        <translation>запрещено, и это главнее</translation>
    </message>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="30"/>
        <source>does not see it</source>
        <translation>не видит</translation>
    </message>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="35"/>
        <source>Seller</source>
        <extracomment>The ready profiles by code, for who asks from a card and may not read the profiles themselves.</extracomment>
        <translation>Продавец</translation>
    </message>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="36"/>
        <source>Senior seller</source>
        <translation>Старший продавец</translation>
    </message>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="37"/>
        <source>Head of sales</source>
        <translation>Начальник отдела продаж</translation>
    </message>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="38"/>
        <source>Storekeeper</source>
        <translation>Кладовщик</translation>
    </message>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="39"/>
        <source>Senior storekeeper</source>
        <translation>Старший кладовщик</translation>
    </message>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="40"/>
        <source>Buyer</source>
        <translation>Закупщик</translation>
    </message>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="41"/>
        <source>Accountant</source>
        <translation>Бухгалтер</translation>
    </message>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="42"/>
        <source>Cashier</source>
        <translation>Кассир</translation>
    </message>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="43"/>
        <source>Director</source>
        <translation>Директор</translation>
    </message>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="44"/>
        <source>Newcomer</source>
        <translation>Новичок</translation>
    </message>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="45"/>
        <source>Auditor</source>
        <translation>Ревизор</translation>
    </message>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="46"/>
        <source>System administrator</source>
        <translation>Системный администратор</translation>
    </message>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="47"/>
        <source>Robot</source>
        <translation>Робот</translation>
    </message>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="60"/>
        <location filename="../../ui/access/who_sees_dialog.py" line="132"/>
        <source>Who may see it</source>
        <translation>Кто это видит</translation>
    </message>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="65"/>
        <source>Asking the server…</source>
        <translation>Спрашиваем сервер…</translation>
    </message>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="69"/>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="77"/>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="80"/>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="87"/>
        <source>By profile</source>
        <translation>По профилю</translation>
    </message>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="88"/>
        <source>Whose records</source>
        <translation>Чьи записи</translation>
    </message>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="89"/>
        <source>Lent by</source>
        <translation>Одолжил</translation>
    </message>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="90"/>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="103"/>
        <source>People who see it: %1</source>
        <translation>Видят это человек: %1</translation>
    </message>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="128"/>
        <source>Person, profile or scope</source>
        <translation>Человек, профиль или область</translation>
    </message>
    <message>
        <location filename="../../ui/access/who_sees_dialog.py" line="129"/>
        <source>Filter</source>
        <translation>Отбор</translation>
    </message>
</context>
</TS>
