<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>AboutTab</name>
    <message>
        <location filename="../../ui/clients/about_tab.py" line="35"/>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <location filename="../../ui/clients/about_tab.py" line="36"/>
        <source>Full legal name</source>
        <translation>Полное название</translation>
    </message>
    <message>
        <location filename="../../ui/clients/about_tab.py" line="37"/>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <location filename="../../ui/clients/about_tab.py" line="38"/>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <location filename="../../ui/clients/about_tab.py" line="39"/>
        <source>Roles</source>
        <translation>Роли</translation>
    </message>
    <message>
        <location filename="../../ui/clients/about_tab.py" line="40"/>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <location filename="../../ui/clients/about_tab.py" line="41"/>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <location filename="../../ui/clients/about_tab.py" line="42"/>
        <source>Reason of the status</source>
        <translation>Причина статуса</translation>
    </message>
    <message>
        <location filename="../../ui/clients/about_tab.py" line="43"/>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <location filename="../../ui/clients/about_tab.py" line="44"/>
        <source>Visibility</source>
        <translation>Видимость</translation>
    </message>
    <message>
        <location filename="../../ui/clients/about_tab.py" line="45"/>
        <source>Department</source>
        <translation>Отдел</translation>
    </message>
    <message>
        <location filename="../../ui/clients/about_tab.py" line="46"/>
        <source>Price kind</source>
        <translation>Вид цены</translation>
    </message>
    <message>
        <location filename="../../ui/clients/about_tab.py" line="47"/>
        <source>Days to pay</source>
        <translation>Дней на оплату</translation>
    </message>
    <message>
        <location filename="../../ui/clients/about_tab.py" line="48"/>
        <source>Language of papers</source>
        <translation>Язык документов</translation>
    </message>
    <message>
        <location filename="../../ui/clients/about_tab.py" line="92"/>
        <source>not set</source>
        <translation>не указано</translation>
    </message>
    <message>
        <location filename="../../ui/clients/about_tab.py" line="95"/>
        <source>Private: hidden from colleagues</source>
        <translation>Личный: коллеги не видят</translation>
    </message>
    <message>
        <location filename="../../ui/clients/about_tab.py" line="96"/>
        <source>given on saving</source>
        <translation>при сохранении</translation>
    </message>
</context>
<context>
    <name>CardTabs</name>
    <message>
        <location filename="../../ui/clients/card_tabs.py" line="18"/>
        <source>Relationship</source>
        <translation>Отношения</translation>
    </message>
    <message>
        <location filename="../../ui/clients/card_tabs.py" line="19"/>
        <source>Trade</source>
        <translation>Торговля</translation>
    </message>
    <message>
        <location filename="../../ui/clients/card_tabs.py" line="20"/>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
</context>
<context>
    <name>ChannelRow</name>
    <message>
        <location filename="../../ui/clients/channel_rows.py" line="85"/>
        <source>Kind of phone or address</source>
        <translation>Вид связи</translation>
    </message>
    <message>
        <location filename="../../ui/clients/channel_rows.py" line="86"/>
        <source>Phone or address</source>
        <translation>Телефон или адрес</translation>
    </message>
    <message>
        <location filename="../../ui/clients/channel_rows.py" line="87"/>
        <source>main</source>
        <translation>основной</translation>
    </message>
    <message>
        <location filename="../../ui/clients/channel_rows.py" line="88"/>
        <source>do not disturb</source>
        <translation>не беспокоить</translation>
    </message>
    <message>
        <location filename="../../ui/clients/channel_rows.py" line="90"/>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <location filename="../../ui/clients/channel_rows.py" line="91"/>
        <source>Remove the phone or address</source>
        <translation>Убрать телефон или адрес</translation>
    </message>
</context>
<context>
    <name>ChannelRows</name>
    <message>
        <location filename="../../ui/clients/channel_rows.py" line="209"/>
        <source>Add a phone or address</source>
        <translation>Добавить телефон или адрес</translation>
    </message>
    <message>
        <location filename="../../ui/clients/channel_rows.py" line="211"/>
        <source>You have no right to see phones and addresses.</source>
        <translation>У вас нет права видеть телефоны и адреса.</translation>
    </message>
</context>
<context>
    <name>ClientCard</name>
    <message>
        <location filename="../../ui/clients/client_card.py" line="141"/>
        <source>%1 is saved.</source>
        <translation>%1: сохранено.</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_card.py" line="191"/>
        <source>What you had typed and not saved is back.</source>
        <translation>Несохранённые правки восстановлены.</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_card.py" line="197"/>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_card.py" line="211"/>
        <source>Feed</source>
        <translation>Лента</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_card.py" line="212"/>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_card.py" line="213"/>
        <source>About</source>
        <translation>О клиенте</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_card.py" line="214"/>
        <source>Requisites</source>
        <translation>Реквизиты</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_card.py" line="263"/>
        <location filename="../../ui/clients/client_card.py" line="296"/>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_card.py" line="263"/>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_card.py" line="290"/>
        <source>What you wrote in the form of the call is not added yet.</source>
        <translation>Написанное в форме звонка ещё не добавлено.</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_card.py" line="291"/>
        <source>Close without it</source>
        <translation>Закрыть без него</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_card.py" line="297"/>
        <source>%1 has changes that are not saved.</source>
        <translation>%1: есть несохранённые изменения.</translation>
    </message>
</context>
<context>
    <name>ClientHeader</name>
    <message>
        <location filename="../../ui/clients/client_header.py" line="119"/>
        <source>Save and close</source>
        <translation>Сохранить и закрыть</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_header.py" line="124"/>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_header.py" line="128"/>
        <source>Private: hidden from colleagues</source>
        <translation>Личный: коллеги не видят</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_header.py" line="140"/>
        <source>no next step</source>
        <translation>нет следующего шага</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_header.py" line="145"/>
        <source>late: %1</source>
        <translation>просрочено: %1</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_header.py" line="145"/>
        <source>next: %1</source>
        <translation>далее: %1</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_header.py" line="154"/>
        <source>Do not disturb: ask first. </source>
        <translation>Не беспокоить: сначала спросите. </translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_header.py" line="155"/>
        <source>Add a call with this client</source>
        <translation>Добавить звонок этому клиенту</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_header.py" line="159"/>
        <source>Write an e-mail</source>
        <translation>Написать письмо</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_header.py" line="162"/>
        <source>owes %1</source>
        <translation>долг %1</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_header.py" line="162"/>
        <source>prepaid %1</source>
        <translation>аванс %1</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_header.py" line="168"/>
        <source>last contact %1</source>
        <translation>последний контакт %1</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_header.py" line="170"/>
        <source>No. %1</source>
        <translation>№ %1</translation>
    </message>
</context>
<context>
    <name>ClientList</name>
    <message>
        <location filename="../../ui/clients/client_list.py" line="53"/>
        <source>Name</source>
        <extracomment>A colleague&apos;s change is shown after so many ms of quiet.</extracomment>
        <translation>Название</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_list.py" line="54"/>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_list.py" line="55"/>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_list.py" line="56"/>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_list.py" line="58"/>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_list.py" line="61"/>
        <source>Last contact</source>
        <translation>Последний контакт</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_list.py" line="62"/>
        <source>Balance</source>
        <translation>Баланс</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_list.py" line="144"/>
        <source>Name, number, tax number, phone or e-mail</source>
        <translation>Название, номер, ИНН, телефон или почта</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_list.py" line="145"/>
        <source>There are no clients here yet.</source>
        <translation>Клиентов пока нет.</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_list.py" line="146"/>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_list.py" line="161"/>
        <source>Any status</source>
        <translation>Любой статус</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_list.py" line="169"/>
        <source>Only mine</source>
        <translation>Только мои</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_list.py" line="182"/>
        <source>mine</source>
        <translation>мои</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_list.py" line="183"/>
        <source>all</source>
        <translation>все</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_list.py" line="185"/>
        <source>Show: %1</source>
        <translation>Показать: %1</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_list.py" line="193"/>
        <source>Found as “%1”</source>
        <translation>Найдено как «%1»</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_list.py" line="203"/>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_list.py" line="204"/>
        <source>Import…</source>
        <translation>Загрузить…</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_list.py" line="205"/>
        <source>Filter</source>
        <translation>Отбор</translation>
    </message>
</context>
<context>
    <name>ClientWords</name>
    <message>
        <location filename="../../ui/clients/call_form.py" line="24"/>
        <source>we to them</source>
        <translation>мы им</translation>
    </message>
    <message>
        <location filename="../../ui/clients/call_form.py" line="25"/>
        <source>they to us</source>
        <translation>они нам</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="16"/>
        <source>Firm</source>
        <translation>Организация</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="17"/>
        <source>Sole trader</source>
        <translation>ИП</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="18"/>
        <source>Person</source>
        <translation>Физическое лицо</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="21"/>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="22"/>
        <source>Supplier</source>
        <translation>Поставщик</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="23"/>
        <source>Partner</source>
        <translation>Партнёр</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="24"/>
        <source>Competitor</source>
        <translation>Конкурент</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="25"/>
        <source>Own firm</source>
        <translation>Своя организация</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="28"/>
        <source>Work phone</source>
        <translation>Рабочий телефон</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="29"/>
        <source>Mobile</source>
        <translation>Мобильный</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="30"/>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="31"/>
        <source>Telegram</source>
        <translation>Telegram</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="32"/>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="33"/>
        <source>Other</source>
        <translation>Другое</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="37"/>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="38"/>
        <source>Meeting</source>
        <translation>Встреча</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="39"/>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="40"/>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="44"/>
        <source>Task</source>
        <translation>Задача</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="45"/>
        <source>Receipt</source>
        <translation>Приход</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="46"/>
        <source>Shipment</source>
        <translation>Отгрузка</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="47"/>
        <source>Return from client</source>
        <translation>Возврат от клиента</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="48"/>
        <source>Return to supplier</source>
        <translation>Возврат поставщику</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="49"/>
        <source>Supplier order</source>
        <translation>Заказ поставщику</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="50"/>
        <source>Reservation</source>
        <translation>Резерв</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="51"/>
        <source>Release of a reservation</source>
        <translation>Снятие резерва</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="52"/>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="53"/>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="56"/>
        <source>client added</source>
        <translation>клиент добавлен</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="57"/>
        <source>client imported</source>
        <translation>клиент загружен из файла</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="58"/>
        <source>card changed</source>
        <translation>карточка изменена</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="59"/>
        <source>draft</source>
        <translation>черновик</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="60"/>
        <source>posted</source>
        <translation>проведено</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="61"/>
        <source>annulled</source>
        <translation>аннулировано</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="62"/>
        <source>reversed</source>
        <translation>сторнировано</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="63"/>
        <source>planned</source>
        <translation>запланировано</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="64"/>
        <source>in work</source>
        <translation>в работе</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="65"/>
        <source>done</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="66"/>
        <source>done in part</source>
        <translation>выполнено частично</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="67"/>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="68"/>
        <source>not done</source>
        <translation>не выполнено</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="71"/>
        <source>the same tax number</source>
        <translation>тот же ИНН</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="72"/>
        <source>the same phone</source>
        <translation>тот же телефон</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="73"/>
        <source>the same e-mail</source>
        <translation>тот же адрес почты</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="77"/>
        <source>Contact</source>
        <extracomment>Parts of a card as the feed names them; fields have their words in ui/common/field_names.py.</extracomment>
        <translation>Контактное лицо</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="78"/>
        <source>Payer</source>
        <translation>Плательщик</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="79"/>
        <source>Phones and addresses</source>
        <translation>Телефоны и адреса</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="80"/>
        <source>Bank accounts</source>
        <translation>Банковские счета</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="83"/>
        <source>Russian</source>
        <translation>Русский</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="84"/>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="85"/>
        <source>Romanian</source>
        <translation>Румынский</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="86"/>
        <source>Spanish</source>
        <translation>Испанский</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="87"/>
        <source>Arabic</source>
        <translation>Арабский</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="90"/>
        <source>Russia</source>
        <translation>Россия</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="91"/>
        <source>Romania</source>
        <translation>Румыния</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="92"/>
        <source>Belarus</source>
        <translation>Беларусь</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="93"/>
        <source>Kazakhstan</source>
        <translation>Казахстан</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="94"/>
        <source>Moldova</source>
        <translation>Молдова</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="95"/>
        <source>Spain</source>
        <translation>Испания</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="96"/>
        <source>Germany</source>
        <translation>Германия</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="97"/>
        <source>United Kingdom</source>
        <translation>Великобритания</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="98"/>
        <source>United Arab Emirates</source>
        <translation>ОАЭ</translation>
    </message>
    <message>
        <location filename="../../ui/clients/client_words.py" line="99"/>
        <source>Egypt</source>
        <translation>Египет</translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <location filename="../../ui/clients/contact_form.py" line="135"/>
        <source>left %1</source>
        <translation>не работает с %1</translation>
    </message>
    <message>
        <location filename="../../ui/clients/contact_form.py" line="138"/>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <location filename="../../ui/clients/contact_form.py" line="139"/>
        <source>Name of the person</source>
        <translation>Имя контактного лица</translation>
    </message>
    <message>
        <location filename="../../ui/clients/contact_form.py" line="140"/>
        <location filename="../../ui/clients/contact_form.py" line="141"/>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <location filename="../../ui/clients/contact_form.py" line="142"/>
        <location filename="../../ui/clients/contact_form.py" line="143"/>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <location filename="../../ui/clients/contact_form.py" line="144"/>
        <source>main</source>
        <translation>основной</translation>
    </message>
    <message>
        <location filename="../../ui/clients/contact_form.py" line="146"/>
        <source>Remove the person; with a history the person has left the firm</source>
        <translation>Убрать; если с ним была переписка, он останется как бывший сотрудник</translation>
    </message>
    <message>
        <location filename="../../ui/clients/contact_form.py" line="147"/>
        <source>Remove the person</source>
        <translation>Убрать контактное лицо</translation>
    </message>
</context>
<context>
    <name>ContactsTab</name>
    <message>
        <location filename="../../ui/clients/contacts_tab.py" line="132"/>
        <source>The client&apos;s own phones and addresses</source>
        <translation>Общие телефоны и адреса клиента</translation>
    </message>
    <message>
        <location filename="../../ui/clients/contacts_tab.py" line="133"/>
        <source>Add a person</source>
        <translation>Добавить контактное лицо</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <location filename="../../ui/clients/duplicates_dialog.py" line="28"/>
        <location filename="../../ui/clients/duplicates_dialog.py" line="34"/>
        <source>This client may be here already</source>
        <translation>Возможно, этот клиент уже есть</translation>
    </message>
    <message>
        <location filename="../../ui/clients/duplicates_dialog.py" line="39"/>
        <source>There is one more client with %1. You may not see it; %2 answers for it.</source>
        <translation>Есть ещё один клиент, у которого %1. Вам он не виден; за него отвечает %2.</translation>
    </message>
    <message>
        <location filename="../../ui/clients/duplicates_dialog.py" line="59"/>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <location filename="../../ui/clients/duplicates_dialog.py" line="68"/>
        <source>Back to the card</source>
        <translation>Вернуться к карточке</translation>
    </message>
    <message>
        <location filename="../../ui/clients/duplicates_dialog.py" line="69"/>
        <source>Save as another client</source>
        <translation>Сохранить как отдельного клиента</translation>
    </message>
</context>
<context>
    <name>FeedTab</name>
    <message>
        <location filename="../../ui/clients/feed_tab.py" line="147"/>
        <source>Nothing of this kind in this time.</source>
        <extracomment>Codes of the kind filter -&gt; kinds of entries. `add_call(connection, save_id, client_id, interaction, next_step)`: the planner&apos;s, handed in by the composition root.</extracomment>
        <translation>За это время ничего такого не было.</translation>
    </message>
    <message>
        <location filename="../../ui/clients/feed_tab.py" line="147"/>
        <source>Nothing has happened yet.</source>
        <translation>Пока ничего не происходило.</translation>
    </message>
    <message>
        <location filename="../../ui/clients/feed_tab.py" line="148"/>
        <source>Add the first call</source>
        <translation>Добавить первый звонок</translation>
    </message>
    <message>
        <location filename="../../ui/clients/feed_tab.py" line="160"/>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <location filename="../../ui/clients/feed_tab.py" line="229"/>
        <source>Everything</source>
        <translation>Всё</translation>
    </message>
    <message>
        <location filename="../../ui/clients/feed_tab.py" line="230"/>
        <source>Calls and notes</source>
        <translation>Разговоры</translation>
    </message>
    <message>
        <location filename="../../ui/clients/feed_tab.py" line="231"/>
        <source>Tasks</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <location filename="../../ui/clients/feed_tab.py" line="232"/>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <location filename="../../ui/clients/feed_tab.py" line="233"/>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <location filename="../../ui/clients/feed_tab.py" line="236"/>
        <source>By anyone</source>
        <translation>Любой автор</translation>
    </message>
    <message>
        <location filename="../../ui/clients/feed_tab.py" line="239"/>
        <source>All time</source>
        <translation>Всё время</translation>
    </message>
    <message>
        <location filename="../../ui/clients/feed_tab.py" line="240"/>
        <source>A week</source>
        <translation>Неделя</translation>
    </message>
    <message>
        <location filename="../../ui/clients/feed_tab.py" line="241"/>
        <source>A month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <location filename="../../ui/clients/feed_tab.py" line="242"/>
        <source>Three months</source>
        <translation>Три месяца</translation>
    </message>
    <message>
        <location filename="../../ui/clients/feed_tab.py" line="243"/>
        <source>A year</source>
        <translation>Год</translation>
    </message>
    <message>
        <location filename="../../ui/clients/feed_tab.py" line="249"/>
        <source>Kind of entries</source>
        <translation>Вид записей</translation>
    </message>
    <message>
        <location filename="../../ui/clients/feed_tab.py" line="250"/>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <location filename="../../ui/clients/feed_tab.py" line="251"/>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <location filename="../../ui/clients/feed_tab.py" line="252"/>
        <source>Feed</source>
        <translation>Лента</translation>
    </message>
    <message>
        <location filename="../../ui/clients/feed_tab.py" line="256"/>
        <source>Add a call with its next step (Ins)</source>
        <translation>Добавить звонок и следующий шаг (Ins)</translation>
    </message>
</context>
<context>
    <name>FeedWords</name>
    <message>
        <location filename="../../ui/clients/feed_words.py" line="32"/>
        <source>%1 added: %2</source>
        <translation>%1, добавлено: %2</translation>
    </message>
    <message>
        <location filename="../../ui/clients/feed_words.py" line="33"/>
        <source>%1 removed: %2</source>
        <translation>%1, убрано: %2</translation>
    </message>
    <message>
        <location filename="../../ui/clients/feed_words.py" line="34"/>
        <source>%1 changed</source>
        <translation>%1: изменено</translation>
    </message>
    <message>
        <location filename="../../ui/clients/feed_words.py" line="35"/>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <location filename="../../ui/clients/feed_words.py" line="36"/>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <location filename="../../ui/clients/feed_words.py" line="37"/>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <location filename="../../ui/clients/feed_words.py" line="38"/>
        <source>no</source>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <location filename="../../ui/clients/import_wizard.py" line="68"/>
        <source>File of clients</source>
        <extracomment>Rows a call of the server, so that none takes long.</extracomment>
        <translation>Файл с клиентами</translation>
    </message>
    <message>
        <location filename="../../ui/clients/import_wizard.py" line="86"/>
        <source>The file cannot be read: %1</source>
        <translation>Файл не читается: %1</translation>
    </message>
    <message>
        <location filename="../../ui/clients/import_wizard.py" line="91"/>
        <source>Checking against the base…</source>
        <translation>Сверяем с базой…</translation>
    </message>
    <message>
        <location filename="../../ui/clients/import_wizard.py" line="103"/>
        <source>Importing…</source>
        <translation>Загружаем…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/clients/import_wizard.py" line="124"/>
        <source>%n client(s) imported.</source>
        <translation>
            <numerusform>Загружен %n клиент.</numerusform>
            <numerusform>Загружено %n клиента.</numerusform>
            <numerusform>Загружено %n клиентов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/clients/import_wizard.py" line="126"/>
        <source>%n row(s) were refused by the server.</source>
        <translation>
            <numerusform>Сервер не принял %n строку.</numerusform>
            <numerusform>Сервер не принял %n строки.</numerusform>
            <numerusform>Сервер не принял %n строк.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/clients/import_wizard.py" line="169"/>
        <source>The same stands in row %1 already.</source>
        <translation>То же самое уже есть в строке %1.</translation>
    </message>
    <message>
        <location filename="../../ui/clients/import_wizard.py" line="172"/>
        <source>%1: client %2</source>
        <translation>%1 у клиента %2</translation>
    </message>
    <message>
        <location filename="../../ui/clients/import_wizard.py" line="174"/>
        <source>%1: a client that you may not see; %2 answers for it</source>
        <translation>%1 у клиента, которого вы не видите; за него отвечает %2</translation>
    </message>
    <message>
        <location filename="../../ui/clients/import_wizard.py" line="68"/>
        <source>Tables (*.csv *.txt *.xlsx);;All files (*)</source>
        <translation>Таблицы (*.csv *.txt *.xlsx);;Все файлы (*)</translation>
    </message>
    <message>
        <location filename="../../ui/clients/import_wizard.py" line="181"/>
        <source>Choose a CSV or XLSX file; its first line holds the headings.</source>
        <translation>Выберите файл CSV или XLSX; в первой строке — заголовки.</translation>
    </message>
    <message>
        <location filename="../../ui/clients/import_wizard.py" line="182"/>
        <source>Import</source>
        <translation>Загрузить</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/clients/import_wizard.py" line="187"/>
        <source>%n row(s) read.</source>
        <translation>
            <numerusform>Прочитана %n строка.</numerusform>
            <numerusform>Прочитано %n строки.</numerusform>
            <numerusform>Прочитано %n строк.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/clients/import_wizard.py" line="188"/>
        <source>%n row(s) with faults stay out.</source>
        <translation>
            <numerusform>%n строка с ошибками не войдёт.</numerusform>
            <numerusform>%n строки с ошибками не войдут.</numerusform>
            <numerusform>%n строк с ошибками не войдут.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/clients/import_wizard.py" line="188"/>
        <source>No faults.</source>
        <translation>Ошибок нет.</translation>
    </message>
    <message>
        <location filename="../../ui/clients/import_wizard.py" line="192"/>
        <source>Columns that are not imported: %1.</source>
        <translation>Столбцы, которые не загружаются: %1.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/clients/import_wizard.py" line="195"/>
        <source>Import %n client(s)</source>
        <translation>
            <numerusform>Загрузить %n клиента</numerusform>
            <numerusform>Загрузить %n клиентов</numerusform>
            <numerusform>Загрузить %n клиентов</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/clients/import_wizard.py" line="232"/>
        <source>Import of clients</source>
        <translation>Загрузка клиентов</translation>
    </message>
    <message>
        <location filename="../../ui/clients/import_wizard.py" line="233"/>
        <source>Choose a file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <location filename="../../ui/clients/import_wizard.py" line="234"/>
        <source>Import also those that may be here already</source>
        <translation>Загрузить и тех, кто, возможно, уже есть</translation>
    </message>
    <message>
        <location filename="../../ui/clients/import_wizard.py" line="236"/>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <location filename="../../ui/clients/import_wizard.py" line="236"/>
        <source>Column</source>
        <translation>Столбец</translation>
    </message>
    <message>
        <location filename="../../ui/clients/import_wizard.py" line="236"/>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <location filename="../../ui/clients/import_wizard.py" line="236"/>
        <source>What is wrong</source>
        <translation>Что не так</translation>
    </message>
    <message>
        <location filename="../../ui/clients/import_wizard.py" line="238"/>
        <source>Faults of the file</source>
        <translation>Ошибки файла</translation>
    </message>
</context>
<context>
    <name>InteractionForm</name>
    <message>
        <location filename="../../ui/clients/call_form.py" line="138"/>
        <source>What you typed here will be lost.</source>
        <extracomment>Used where the composition root hands in no kinds of the planner&apos;s own. It came into sight or went: while it is there, its button is the primary one.</extracomment>
        <translation>Набранное здесь пропадёт.</translation>
    </message>
    <message>
        <location filename="../../ui/clients/call_form.py" line="139"/>
        <source>Discard it</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <location filename="../../ui/clients/call_form.py" line="149"/>
        <source>Say in a word or two what it was about.</source>
        <translation>Напишите в двух словах, о чём был разговор.</translation>
    </message>
    <message>
        <location filename="../../ui/clients/call_form.py" line="152"/>
        <source>On which day? For example: 26, +3, t.</source>
        <translation>На какой день? Например: 26, +3, t.</translation>
    </message>
    <message>
        <location filename="../../ui/clients/call_form.py" line="249"/>
        <source>nobody in particular</source>
        <translation>никто в отдельности</translation>
    </message>
    <message>
        <location filename="../../ui/clients/call_form.py" line="255"/>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <location filename="../../ui/clients/call_form.py" line="255"/>
        <source>with</source>
        <translation>с кем</translation>
    </message>
    <message>
        <location filename="../../ui/clients/call_form.py" line="255"/>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <location filename="../../ui/clients/call_form.py" line="256"/>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <location filename="../../ui/clients/call_form.py" line="256"/>
        <source>What was said</source>
        <translation>О чём говорили</translation>
    </message>
    <message>
        <location filename="../../ui/clients/call_form.py" line="256"/>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <location filename="../../ui/clients/call_form.py" line="257"/>
        <source>Step and day</source>
        <translation>Шаг и день</translation>
    </message>
    <message>
        <location filename="../../ui/clients/call_form.py" line="262"/>
        <source>Direction</source>
        <translation>Направление</translation>
    </message>
    <message>
        <location filename="../../ui/clients/call_form.py" line="262"/>
        <source>Person</source>
        <translation>Контактное лицо</translation>
    </message>
    <message>
        <location filename="../../ui/clients/call_form.py" line="263"/>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <location filename="../../ui/clients/call_form.py" line="263"/>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <location filename="../../ui/clients/call_form.py" line="264"/>
        <source>Next step: kind</source>
        <translation>Следующий шаг: вид</translation>
    </message>
    <message>
        <location filename="../../ui/clients/call_form.py" line="265"/>
        <location filename="../../ui/clients/call_form.py" line="271"/>
        <source>Next step: subject</source>
        <translation>Следующий шаг: тема</translation>
    </message>
    <message>
        <location filename="../../ui/clients/call_form.py" line="265"/>
        <source>Next step: day</source>
        <translation>Следующий шаг: день</translation>
    </message>
    <message>
        <location filename="../../ui/clients/call_form.py" line="266"/>
        <source>Next step: time</source>
        <translation>Следующий шаг: время</translation>
    </message>
    <message>
        <location filename="../../ui/clients/call_form.py" line="270"/>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <location filename="../../ui/clients/call_form.py" line="272"/>
        <source>day</source>
        <translation>день</translation>
    </message>
    <message>
        <location filename="../../ui/clients/call_form.py" line="273"/>
        <source>time</source>
        <translation>время</translation>
    </message>
    <message>
        <location filename="../../ui/clients/call_form.py" line="274"/>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <location filename="../../ui/clients/call_form.py" line="275"/>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>RequisitesTab</name>
    <message>
        <location filename="../../ui/clients/requisites_tab.py" line="99"/>
        <source>Payer</source>
        <translation>Плательщик</translation>
    </message>
    <message>
        <location filename="../../ui/clients/requisites_tab.py" line="100"/>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <location filename="../../ui/clients/requisites_tab.py" line="101"/>
        <source>Short name</source>
        <translation>Краткое название</translation>
    </message>
    <message>
        <location filename="../../ui/clients/requisites_tab.py" line="102"/>
        <source>Full name</source>
        <translation>Полное название</translation>
    </message>
    <message>
        <location filename="../../ui/clients/requisites_tab.py" line="103"/>
        <source>Tax number (INN)</source>
        <translation>ИНН</translation>
    </message>
    <message>
        <location filename="../../ui/clients/requisites_tab.py" line="104"/>
        <source>KPP</source>
        <translation>КПП</translation>
    </message>
    <message>
        <location filename="../../ui/clients/requisites_tab.py" line="105"/>
        <source>OGRN</source>
        <translation>ОГРН</translation>
    </message>
    <message>
        <location filename="../../ui/clients/requisites_tab.py" line="106"/>
        <source>OKPO</source>
        <translation>ОКПО</translation>
    </message>
    <message>
        <location filename="../../ui/clients/requisites_tab.py" line="107"/>
        <source>VAT</source>
        <translation>НДС</translation>
    </message>
    <message>
        <location filename="../../ui/clients/requisites_tab.py" line="108"/>
        <source>Valid from</source>
        <translation>Действует с</translation>
    </message>
    <message>
        <location filename="../../ui/clients/requisites_tab.py" line="109"/>
        <source>Addresses</source>
        <translation>Адреса</translation>
    </message>
    <message>
        <location filename="../../ui/clients/requisites_tab.py" line="110"/>
        <source>Legal address</source>
        <translation>Юридический адрес</translation>
    </message>
    <message>
        <location filename="../../ui/clients/requisites_tab.py" line="111"/>
        <source>Postal address</source>
        <translation>Почтовый адрес</translation>
    </message>
    <message>
        <location filename="../../ui/clients/requisites_tab.py" line="112"/>
        <source>Phone in papers</source>
        <translation>Телефон в бумагах</translation>
    </message>
    <message>
        <location filename="../../ui/clients/requisites_tab.py" line="113"/>
        <source>Bank account</source>
        <translation>Банковский счёт</translation>
    </message>
    <message>
        <location filename="../../ui/clients/requisites_tab.py" line="114"/>
        <source>BIK</source>
        <translation>БИК</translation>
    </message>
    <message>
        <location filename="../../ui/clients/requisites_tab.py" line="115"/>
        <source>Bank</source>
        <translation>Банк</translation>
    </message>
    <message>
        <location filename="../../ui/clients/requisites_tab.py" line="116"/>
        <source>Account</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <location filename="../../ui/clients/requisites_tab.py" line="117"/>
        <source>Correspondent account</source>
        <translation>Корр. счёт</translation>
    </message>
    <message>
        <location filename="../../ui/clients/requisites_tab.py" line="124"/>
        <source>Pays no VAT</source>
        <translation>Не платит НДС</translation>
    </message>
    <message>
        <location filename="../../ui/clients/requisites_tab.py" line="125"/>
        <source>You have no right to see bank accounts.</source>
        <translation>У вас нет права видеть банковские счета.</translation>
    </message>
</context>
<context>
    <name>TermsTab</name>
    <message>
        <location filename="../../ui/clients/terms_tab.py" line="44"/>
        <source>Item</source>
        <translation>Товар</translation>
    </message>
    <message>
        <location filename="../../ui/clients/terms_tab.py" line="44"/>
        <location filename="../../ui/clients/terms_tab.py" line="49"/>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <location filename="../../ui/clients/terms_tab.py" line="44"/>
        <location filename="../../ui/clients/terms_tab.py" line="49"/>
        <source>To</source>
        <translation>По</translation>
    </message>
    <message>
        <location filename="../../ui/clients/terms_tab.py" line="44"/>
        <source>From quantity</source>
        <translation>От количества</translation>
    </message>
    <message>
        <location filename="../../ui/clients/terms_tab.py" line="44"/>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <location filename="../../ui/clients/terms_tab.py" line="45"/>
        <source>Add a special price</source>
        <translation>Добавить специальную цену</translation>
    </message>
    <message>
        <location filename="../../ui/clients/terms_tab.py" line="49"/>
        <source>Percent off</source>
        <translation>Скидка</translation>
    </message>
    <message>
        <location filename="../../ui/clients/terms_tab.py" line="49"/>
        <source>On the group</source>
        <translation>На группу</translation>
    </message>
    <message>
        <location filename="../../ui/clients/terms_tab.py" line="50"/>
        <source>Add a discount</source>
        <translation>Добавить скидку</translation>
    </message>
    <message>
        <location filename="../../ui/clients/terms_tab.py" line="95"/>
        <source>The terms are saved.</source>
        <translation>Условия сохранены.</translation>
    </message>
    <message>
        <location filename="../../ui/clients/terms_tab.py" line="138"/>
        <source>with VAT</source>
        <translation>с НДС</translation>
    </message>
    <message>
        <location filename="../../ui/clients/terms_tab.py" line="145"/>
        <source>all goods</source>
        <translation>все товары</translation>
    </message>
    <message>
        <location filename="../../ui/clients/terms_tab.py" line="185"/>
        <source>Save terms</source>
        <translation>Сохранить условия</translation>
    </message>
    <message>
        <location filename="../../ui/clients/terms_tab.py" line="186"/>
        <source>Discounts</source>
        <translation>Скидки</translation>
    </message>
    <message>
        <location filename="../../ui/clients/terms_tab.py" line="187"/>
        <source>Special prices</source>
        <translation>Специальные цены</translation>
    </message>
    <message>
        <location filename="../../ui/clients/terms_tab.py" line="189"/>
        <source>Discounts are not added up: the largest holds. Nothing comes off a special price.</source>
        <translation>Скидки не складываются: действует наибольшая. Со специальной цены скидок нет.</translation>
    </message>
</context>
</TS>
