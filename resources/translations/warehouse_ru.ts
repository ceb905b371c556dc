<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>BalanceList</name>
    <message>
        <location filename="../../ui/warehouse/balance_list.py" line="38"/>
        <source>Code</source>
        <extracomment>`open_moves(item_id, warehouse_id)`. `open_reservations(item_id, name, warehouse_id)`.</extracomment>
        <translation>Код</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/balance_list.py" line="39"/>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/balance_list.py" line="40"/>
        <source>Name</source>
        <translation>Наименование</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/balance_list.py" line="41"/>
        <location filename="../../ui/warehouse/balance_list.py" line="177"/>
        <source>Warehouse</source>
        <translation>Склад</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/balance_list.py" line="42"/>
        <source>Unit</source>
        <translation>Ед.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/balance_list.py" line="43"/>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/balance_list.py" line="45"/>
        <source>Reserved</source>
        <translation>В резерве</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/balance_list.py" line="47"/>
        <source>Free</source>
        <translation>Свободно</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/balance_list.py" line="49"/>
        <source>Value</source>
        <translation>Стоимость</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/balance_list.py" line="50"/>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/balance_list.py" line="160"/>
        <source>Name, code, article or barcode</source>
        <translation>Наименование, код, артикул или штрихкод</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/balance_list.py" line="161"/>
        <source>There is no stock here. A posted receipt brings it in.</source>
        <translation>Остатков здесь нет. Их создаёт проведённый приход.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/balance_list.py" line="168"/>
        <source>All warehouses</source>
        <translation>Все склады</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/balance_list.py" line="173"/>
        <source>Stock</source>
        <translation>Остатки</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/balance_list.py" line="175"/>
        <source>as of</source>
        <translation>на момент</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/balance_list.py" line="176"/>
        <source>with zero</source>
        <translation>с нулевыми</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/balance_list.py" line="178"/>
        <source>As of day</source>
        <translation>На день</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/balance_list.py" line="179"/>
        <source>As of time</source>
        <translation>На время</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/balance_list.py" line="180"/>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/balance_list.py" line="181"/>
        <source>day&apos;s end</source>
        <translation>конец дня</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <location filename="../../ui/warehouse/receipt_comparison.py" line="131"/>
        <source>Ordered, on paper, in fact</source>
        <translation>Заказано, по документу, фактически</translation>
    </message>
</context>
<context>
    <name>DocumentActions</name>
    <message>
        <location filename="../../ui/warehouse/document_actions.py" line="112"/>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_actions.py" line="113"/>
        <source>Post and keep open</source>
        <translation>Провести и не закрывать</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_actions.py" line="114"/>
        <source>Pick goods from stock…</source>
        <translation>Подобрать товар из остатков…</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_actions.py" line="116"/>
        <source>Pick what is returned…</source>
        <translation>Подобрать возвращаемое…</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_actions.py" line="118"/>
        <source>Fill from specification</source>
        <translation>Заполнить по спецификации</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_actions.py" line="119"/>
        <source>Fill prices…</source>
        <translation>Заполнить цены…</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_actions.py" line="120"/>
        <source>Take the filling back</source>
        <translation>Отменить заполнение</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_actions.py" line="121"/>
        <source>Paste lines from a spreadsheet</source>
        <translation>Вставить строки из таблицы</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_actions.py" line="122"/>
        <source>Columns of the lines…</source>
        <translation>Столбцы строк…</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_actions.py" line="123"/>
        <source>Extra costs of the receipt</source>
        <translation>Дополнительные расходы</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_actions.py" line="124"/>
        <source>Ordered, on paper, in fact…</source>
        <translation>Заказано, по документу, фактически…</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_actions.py" line="125"/>
        <source>Print the act of discrepancies</source>
        <translation>Печать акта о расхождении</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_actions.py" line="126"/>
        <source>Make the next document…</source>
        <translation>Создать следующий документ…</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_actions.py" line="127"/>
        <source>Copy the document</source>
        <translation>Копировать документ</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_actions.py" line="128"/>
        <source>Files of the document</source>
        <translation>Файлы документа</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_actions.py" line="129"/>
        <source>What was made from what</source>
        <translation>Что из чего создано</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_actions.py" line="130"/>
        <source>Why this price</source>
        <translation>Почему такая цена</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_actions.py" line="131"/>
        <source>Close the order with its remainder…</source>
        <translation>Закрыть заказ с остатком…</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_actions.py" line="132"/>
        <source>Unpost: back to draft</source>
        <translation>Отменить проведение</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_actions.py" line="133"/>
        <source>Reverse by a document of today…</source>
        <translation>Сторнировать сегодняшним документом…</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_actions.py" line="134"/>
        <source>Annul…</source>
        <translation>Аннулировать…</translation>
    </message>
</context>
<context>
    <name>DocumentCard</name>
    <message>
        <location filename="../../ui/warehouse/document_card.py" line="44"/>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
</context>
<context>
    <name>DocumentCommands</name>
    <message>
        <location filename="../../ui/warehouse/document_commands.py" line="79"/>
        <source>There is no form to print such a document by.</source>
        <translation>Для такого документа нет печатной формы.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_commands.py" line="127"/>
        <source>%1 looks like a barcode, not like a quantity.</source>
        <translation>%1 похоже на штрихкод, а не на количество.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_commands.py" line="137"/>
        <source>Add these goods</source>
        <translation>Добавить этот товар</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_commands.py" line="137"/>
        <source>It is the quantity</source>
        <translation>Это количество</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_commands.py" line="164"/>
        <source>An annulled document moves no stock and stays in the list for ever. Annul it?</source>
        <translation>Аннулированный документ не меняет остатки и навсегда остаётся в списке. Аннулировать?</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_commands.py" line="165"/>
        <source>Annul</source>
        <translation>Аннулировать</translation>
    </message>
</context>
<context>
    <name>DocumentFiles</name>
    <message>
        <location filename="../../ui/warehouse/document_files.py" line="43"/>
        <source>Files %1</source>
        <translation>Файлы %1</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_files.py" line="43"/>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_files.py" line="45"/>
        <source>Files are added once the document is kept: begin with its lines.</source>
        <translation>Файлы добавляют, когда документ сохранён: начните с его строк.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_files.py" line="46"/>
        <source>Files of the document</source>
        <translation>Файлы документа</translation>
    </message>
</context>
<context>
    <name>DocumentFlow</name>
    <message>
        <location filename="../../ui/warehouse/document_flow.py" line="97"/>
        <source>A document of today will undo this one; both stay in the list. Reverse it?</source>
        <translation>Сегодняшний документ отменит этот; оба останутся в списке. Сторнировать?</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_flow.py" line="98"/>
        <source>Reverse</source>
        <translation>Сторнировать</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_flow.py" line="107"/>
        <source>Undone by %1.</source>
        <translation>Отменено документом: %1.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_flow.py" line="112"/>
        <source>What has not come of this order is not expected any more. Close it?</source>
        <translation>То, что по заказу не пришло, больше не ожидается. Закрыть заказ?</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_flow.py" line="113"/>
        <source>Close the order</source>
        <translation>Закрыть заказ</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_flow.py" line="115"/>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_flow.py" line="127"/>
        <source>The order is closed.</source>
        <translation>Заказ закрыт.</translation>
    </message>
</context>
<context>
    <name>DocumentForm</name>
    <message>
        <location filename="../../ui/warehouse/document_start.py" line="41"/>
        <source>This is what was typed here before the program ended.</source>
        <translation>Восстановлено то, что было введено до завершения программы.</translation>
    </message>
</context>
<context>
    <name>DocumentHeader</name>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="35"/>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="36"/>
        <source>Supplier</source>
        <translation>Поставщик</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="37"/>
        <source>Payer</source>
        <translation>Плательщик</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="38"/>
        <source>Consignee</source>
        <translation>Получатель</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="39"/>
        <source>Warehouse</source>
        <translation>Склад</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="40"/>
        <source>From</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="41"/>
        <source>To</source>
        <translation>Куда</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="42"/>
        <source>Arrival</source>
        <translation>Приёмка</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="43"/>
        <source>Received by</source>
        <translation>Принимает</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="44"/>
        <source>Released by</source>
        <translation>Отпуск разрешил</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="45"/>
        <source>Accountant</source>
        <translation>Бухгалтер</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="46"/>
        <source>Handed over by</source>
        <translation>Отпуск произвёл</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="47"/>
        <source>Accepted by</source>
        <translation>Груз принял</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="48"/>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="49"/>
        <source>Date, time</source>
        <translation>Дата, время</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="50"/>
        <source>Kept until</source>
        <translation>Держать до</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="51"/>
        <source>Expected</source>
        <translation>Ожидается</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="52"/>
        <source>Prices</source>
        <translation>Цены</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="53"/>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="54"/>
        <source>Rate</source>
        <translation>Курс</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="55"/>
        <source>Basis</source>
        <translation>Основание</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="56"/>
        <source>Contract</source>
        <translation>Договор</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="57"/>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="58"/>
        <source>Terms</source>
        <translation>Условия</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="59"/>
        <source>Deliver to</source>
        <translation>Доставка</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="60"/>
        <source>Carrier</source>
        <translation>Перевозчик</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="61"/>
        <source>Comment</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="62"/>
        <source>VAT</source>
        <translation>НДС</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="63"/>
        <source>Their number</source>
        <translation>Их номер</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="64"/>
        <source>Their date</source>
        <translation>Их дата</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="65"/>
        <source>Shipment</source>
        <translation>Отгрузка</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="66"/>
        <source>Receipt</source>
        <translation>Приход</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="67"/>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="68"/>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="69"/>
        <source>Commission</source>
        <translation>Комиссия</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="70"/>
        <source>Purpose</source>
        <translation>Назначение</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="71"/>
        <source>Department</source>
        <translation>Подразделение</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="72"/>
        <source>Valid from</source>
        <translation>Действует с</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="73"/>
        <source>Valid to</source>
        <translation>Действует по</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="78"/>
        <source>the director</source>
        <translation>директор</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="79"/>
        <source>the chief accountant</source>
        <translation>главный бухгалтер</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="80"/>
        <source>who posts it</source>
        <translation>кто проведёт</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="30"/>
        <source>included in prices</source>
        <translation>в ценах</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="31"/>
        <source>on top of prices</source>
        <translation>сверх цен</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="32"/>
        <source>without VAT</source>
        <translation>без НДС</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_header.py" line="69"/>
        <source>Show the whole head</source>
        <extracomment>Shares of the width, by the place in a line: what stands first is the widest.</extracomment>
        <translation>Показать шапку целиком</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_header.py" line="69"/>
        <source>Fold the head to one line</source>
        <translation>Свернуть шапку в строку</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_header.py" line="197"/>
        <source>no client yet</source>
        <translation>клиент не выбран</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_header.py" line="214"/>
        <source>separately</source>
        <translation>отдельно</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_header.py" line="215"/>
        <source>The goods are on the way until the other warehouse receives them.</source>
        <translation>Товар считается в пути, пока его не примет другой склад.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/header_fields.py" line="77"/>
        <source>two letters of the name</source>
        <extracomment>What an empty field means, where it means somebody.</extracomment>
        <translation>две буквы названия</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_header.py" line="221"/>
        <source>More fields of the head</source>
        <translation>Остальные поля шапки</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <location filename="../../ui/warehouse/document_list.py" line="56"/>
        <source>Number</source>
        <extracomment>A colleague&apos;s change is shown after so many ms of quiet.</extracomment>
        <translation>Номер</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_list.py" line="58"/>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_list.py" line="59"/>
        <location filename="../../ui/warehouse/document_list.py" line="215"/>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_list.py" line="60"/>
        <source>Partner</source>
        <translation>Контрагент</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_list.py" line="61"/>
        <source>Warehouse</source>
        <translation>Склад</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_list.py" line="63"/>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_list.py" line="64"/>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_list.py" line="65"/>
        <location filename="../../ui/warehouse/document_list.py" line="216"/>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_list.py" line="67"/>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_list.py" line="206"/>
        <source>Number, partner or supplier&apos;s number</source>
        <translation>Номер, контрагент или номер поставщика</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_list.py" line="207"/>
        <source>There are no documents of this period, kind and state.</source>
        <translation>Документов этого периода, вида и состояния нет.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_list.py" line="212"/>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_list.py" line="177"/>
        <source>All kinds</source>
        <translation>Все виды</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_list.py" line="208"/>
        <source>New document…</source>
        <translation>Новый документ…</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_list.py" line="214"/>
        <source>All states</source>
        <translation>Все состояния</translation>
    </message>
</context>
<context>
    <name>DocumentLoading</name>
    <message>
        <location filename="../../ui/warehouse/document_loading.py" line="57"/>
        <source>What was typed here and not saved is back.</source>
        <translation>Восстановлено введённое здесь и не сохранённое.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_loading.py" line="63"/>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>DocumentPosting</name>
    <message>
        <location filename="../../ui/warehouse/document_posting.py" line="62"/>
        <source>Waiting for the goods of a code that was just typed…</source>
        <extracomment>Lines that want more than is free, or than is left to be reserved. Other documents stand in the way. The moment is the reason: as of now it may go through. Refusals of several lines at once, and the cell where each is shown. A posting whose answer never came: asked again with the same id, it changes nothing twice. What waits for codes that are being looked up.</extracomment>
        <translation>Ищем товар по только что введённому коду…</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_posting.py" line="99"/>
        <source>The line is away: whether it was done is not known. Ask again; nothing is done twice.</source>
        <translation>Связи нет: неизвестно, выполнено ли это. Повторите — дважды ничего не будет сделано.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_posting.py" line="103"/>
        <source>Post as of now</source>
        <translation>Провести текущим временем</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_posting.py" line="116"/>
        <source>Show theirs</source>
        <translation>Показать чужое</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_posting.py" line="116"/>
        <source>Keep mine</source>
        <translation>Оставить моё</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_posting.py" line="118"/>
        <source>Show its present state</source>
        <translation>Показать, что сейчас</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_posting.py" line="144"/>
        <source>These goods have no price yet. Type one; 0 is allowed.</source>
        <translation>У этого товара ещё нет цены. Введите её; допустим и 0.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/warehouse/document_posting.py" line="174"/>
        <source>Not enough stock in %n line(s).</source>
        <translation>
            <numerusform>Не хватает остатка в %n строке.</numerusform>
            <numerusform>Не хватает остатка в %n строках.</numerusform>
            <numerusform>Не хватает остатка в %n строках.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_posting.py" line="175"/>
        <source>Set to free</source>
        <translation>Поставить свободное</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_posting.py" line="189"/>
        <source>Nothing is free of these goods, their lines are deleted: %1</source>
        <translation>Свободного остатка нет, строки удалены: %1</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_posting.py" line="206"/>
        <source>Open the stocktaking</source>
        <translation>Открыть инвентаризацию</translation>
    </message>
</context>
<context>
    <name>DocumentTitle</name>
    <message>
        <location filename="../../ui/warehouse/document_title.py" line="102"/>
        <source>Post and close</source>
        <translation>Провести и закрыть</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_title.py" line="103"/>
        <source>Receive and close</source>
        <translation>Принять и закрыть</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_title.py" line="104"/>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_title.py" line="86"/>
        <location filename="../../ui/warehouse/document_title.py" line="87"/>
        <source>More commands</source>
        <extracomment>Commands of which a document shows one beside its title. What fills the lines of this kind: in sight, as nobody looks for it in a menu. The primary button posts; where the person may not, it saves.</extracomment>
        <translation>Другие команды</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_title.py" line="102"/>
        <source>Save and close</source>
        <translation>Сохранить и закрыть</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_title.py" line="104"/>
        <source>Post and print</source>
        <translation>Провести и напечатать</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_title.py" line="114"/>
        <source>saved %1</source>
        <translation>сохранено в %1</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_title.py" line="115"/>
        <source>saving…</source>
        <translation>сохраняется…</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_title.py" line="116"/>
        <source>kept on this computer until the line is back</source>
        <translation>хранится на этом компьютере, пока нет связи</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_title.py" line="117"/>
        <source>not saved yet</source>
        <translation>ещё не сохранено</translation>
    </message>
</context>
<context>
    <name>DocumentTree</name>
    <message>
        <location filename="../../ui/warehouse/document_tree.py" line="41"/>
        <source>Nothing was made from this document, and it was made from none.</source>
        <translation>Из этого документа ничего не создано, и сам он создан не из другого.</translation>
    </message>
</context>
<context>
    <name>DocumentWords</name>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="95"/>
        <source>Supplier order</source>
        <extracomment>Prices that tell what goods cost us: a right of its own. The kind of document that a return takes its lines from. Another screen shows it: the lines are not a list of goods.</extracomment>
        <translation>Заказ поставщику</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="96"/>
        <source>New supplier order</source>
        <translation>Новый заказ поставщику</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="104"/>
        <source>Receipt</source>
        <translation>Приход</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="105"/>
        <source>New receipt</source>
        <translation>Новый приход</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="115"/>
        <source>Return to supplier</source>
        <translation>Возврат поставщику</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="116"/>
        <source>New return to supplier</source>
        <translation>Новый возврат поставщику</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="126"/>
        <source>Reservation</source>
        <translation>Резерв</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="127"/>
        <source>New reservation</source>
        <translation>Новый резерв</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="135"/>
        <source>Release of a reservation</source>
        <translation>Снятие резерва</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="136"/>
        <source>New release</source>
        <translation>Новое снятие резерва</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="144"/>
        <source>Shipment</source>
        <translation>Отгрузка</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="145"/>
        <source>New shipment</source>
        <translation>Новая отгрузка</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="157"/>
        <source>Return from client</source>
        <translation>Возврат от клиента</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="158"/>
        <source>New return from client</source>
        <translation>Новый возврат от клиента</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="168"/>
        <source>Transfer</source>
        <translation>Перемещение</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="169"/>
        <source>New transfer</source>
        <translation>Новое перемещение</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="176"/>
        <source>Issue for own needs</source>
        <translation>Списание на нужды</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="177"/>
        <source>New issue for own needs</source>
        <translation>Новое списание на нужды</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="184"/>
        <source>Output from production</source>
        <translation>Выпуск продукции</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="185"/>
        <source>New output from production</source>
        <translation>Новый выпуск продукции</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="192"/>
        <source>Assembly</source>
        <translation>Комплектация</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="193"/>
        <source>New assembly</source>
        <translation>Новая комплектация</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="200"/>
        <source>Disassembly</source>
        <translation>Разукомплектация</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="201"/>
        <source>New disassembly</source>
        <translation>Новая разукомплектация</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="208"/>
        <source>Stocktaking</source>
        <translation>Инвентаризация</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="209"/>
        <source>New stocktaking</source>
        <translation>Новая инвентаризация</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="215"/>
        <source>Surplus</source>
        <translation>Оприходование излишков</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="216"/>
        <source>New surplus</source>
        <translation>Новое оприходование</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="223"/>
        <source>Write-off</source>
        <translation>Списание</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="224"/>
        <source>New write-off</source>
        <translation>Новое списание</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="231"/>
        <source>Regrading</source>
        <translation>Пересортица</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="232"/>
        <source>New regrading</source>
        <translation>Новая пересортица</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="239"/>
        <source>Opening balance</source>
        <translation>Ввод остатков</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="240"/>
        <source>New opening balance</source>
        <translation>Новый ввод остатков</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="247"/>
        <source>Cost correction</source>
        <translation>Корректировка стоимости</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="248"/>
        <source>New cost correction</source>
        <translation>Новая корректировка стоимости</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="255"/>
        <source>Price change</source>
        <translation>Изменение цен</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="256"/>
        <source>New price change</source>
        <translation>Новое изменение цен</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="269"/>
        <source>Purchases</source>
        <extracomment>Kinds that make goods of others. Kind -&gt; what it is, in the order of lists and menus. Kinds that one looks for together, each under a source in the context &quot;DocumentWords&quot;.</extracomment>
        <translation>Закупки</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="270"/>
        <source>Sales</source>
        <translation>Продажи</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="273"/>
        <source>In the warehouse</source>
        <translation>На складе</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="276"/>
        <source>Counting</source>
        <translation>Инвентаризация и пересчёт</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_kinds.py" line="277"/>
        <source>Balances and prices</source>
        <translation>Остатки и цены</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_words.py" line="20"/>
        <source>Draft</source>
        <extracomment>Kind -&gt; the object of rights that stands for it.</extracomment>
        <translation>Черновик</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_words.py" line="21"/>
        <source>Sent, not received</source>
        <translation>Отправлено, не принято</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_words.py" line="22"/>
        <source>Posted</source>
        <translation>Проведён</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_words.py" line="23"/>
        <source>Reversed</source>
        <translation>Сторнировано</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_words.py" line="24"/>
        <source>Annulled</source>
        <translation>Аннулирован</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_words.py" line="27"/>
        <source>%1 is sent; the other warehouse receives it.</source>
        <translation>%1: отправлено, ждёт приёмки.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/document_words.py" line="28"/>
        <source>%1 is posted.</source>
        <translation>%1: проведено.</translation>
    </message>
</context>
<context>
    <name>KitFilling</name>
    <message>
        <location filename="../../ui/warehouse/kit_filling.py" line="47"/>
        <source>Type what is made and how much of it first, then fill in its components.</source>
        <extracomment>Item -&gt; how much of it is made, or taken apart. What the components were filled for, and which they were. A quantity that was pointed out already is not pointed out again.</extracomment>
        <translation>Сначала введите, что собирается и сколько, затем заполните состав.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/kit_filling.py" line="66"/>
        <source>%1: there is no specification. Set one in the card of the goods.</source>
        <translation>%1: спецификации нет. Задайте её в карточке товара.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/kit_filling.py" line="116"/>
        <source>The components stand there for another quantity.</source>
        <translation>Состав заполнен на другое количество.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/kit_filling.py" line="117"/>
        <source>Fill in anew by the specification</source>
        <translation>Заполнить заново по спецификации</translation>
    </message>
</context>
<context>
    <name>LandedCosts</name>
    <message>
        <location filename="../../ui/warehouse/landed_costs.py" line="20"/>
        <source>by value</source>
        <translation>по стоимости</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/landed_costs.py" line="21"/>
        <source>by quantity</source>
        <translation>по количеству</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/landed_costs.py" line="22"/>
        <source>by weight</source>
        <translation>по весу</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/landed_costs.py" line="146"/>
        <source>carriage, customs, insurance</source>
        <translation>перевозка, таможня, страховка</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/landed_costs.py" line="147"/>
        <source>Extra cost: what for</source>
        <translation>Доп. расход: за что</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/landed_costs.py" line="148"/>
        <source>Extra cost: amount without VAT</source>
        <translation>Доп. расход: сумма без НДС</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/landed_costs.py" line="149"/>
        <source>Extra cost: spread over the lines</source>
        <translation>Доп. расход: распределение по строкам</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/landed_costs.py" line="151"/>
        <location filename="../../ui/warehouse/landed_costs.py" line="152"/>
        <source>Remove this cost</source>
        <translation>Убрать этот расход</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/landed_costs.py" line="155"/>
        <source>Extra costs</source>
        <translation>Доп. расходы</translation>
    </message>
</context>
<context>
    <name>LayerPicker</name>
    <message>
        <location filename="../../ui/warehouse/layer_picker.py" line="33"/>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/layer_picker.py" line="37"/>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/layer_picker.py" line="38"/>
        <source>Partner</source>
        <translation>Партнёр</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/layer_picker.py" line="39"/>
        <source>Lot</source>
        <translation>Партия</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/layer_picker.py" line="40"/>
        <source>Left</source>
        <translation>Осталось</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/layer_picker.py" line="41"/>
        <source>Value</source>
        <translation>Стоимость</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/layer_picker.py" line="56"/>
        <source>Correct one receipt only: %1</source>
        <translation>Поправить только одно поступление: %1</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/layer_picker.py" line="69"/>
        <source>All that lies there</source>
        <translation>Весь остаток</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/layer_picker.py" line="72"/>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/layer_picker.py" line="97"/>
        <source>Number, partner or lot</source>
        <translation>Номер, партнёр или партия</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/layer_picker.py" line="99"/>
        <source>Nothing is left of any receipt. Goods that are valued by an average are corrected all at once.</source>
        <translation>Ни от одного поступления ничего не осталось. Товары со средней себестоимостью поправляют сразу все.</translation>
    </message>
</context>
<context>
    <name>LineGrid</name>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="79"/>
        <source>Change of value</source>
        <extracomment>Columns that only goods with lots or serial numbers ask for. Columns by the right to cost. Lines are counted in these only while somebody types them. What became of a line is known of posted documents only. Out of sight until the person asks for it.</extracomment>
        <translation>Изменение стоимости</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="81"/>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="83"/>
        <source>Shipped</source>
        <translation>Отгружено</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="85"/>
        <source>Held</source>
        <translation>Держится</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="87"/>
        <source>From quantity</source>
        <translation>От количества</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="89"/>
        <source>New price</source>
        <translation>Новая цена</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="96"/>
        <source>+ in</source>
        <translation>+ приход</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="97"/>
        <source>− out</source>
        <translation>− расход</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="194"/>
        <source>Side</source>
        <extracomment>Cells that a person types into in every kind that has them.</extracomment>
        <translation>Сторона</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="196"/>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="198"/>
        <location filename="../../ui/warehouse/line_columns.py" line="209"/>
        <source>Name</source>
        <translation>Наименование</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="199"/>
        <source>Lot, serial</source>
        <translation>Партия, серия</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="200"/>
        <source>For receipt</source>
        <translation>За поступление</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="201"/>
        <source>Expires</source>
        <translation>Годен до</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="204"/>
        <source>Becomes</source>
        <translation>Становится</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="211"/>
        <source>Unit</source>
        <translation>Ед.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="212"/>
        <source>Quantity</source>
        <translation>Кол-во</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="213"/>
        <source>Free</source>
        <translation>Свободно</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="215"/>
        <source>Old price</source>
        <translation>Старая цена</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="219"/>
        <source>Received</source>
        <translation>Получено</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="226"/>
        <source>Remains</source>
        <translation>Осталось</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="231"/>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="232"/>
        <source>Change, %</source>
        <translation>Изменение, %</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="235"/>
        <source>Margin, %</source>
        <translation>Маржа, %</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="240"/>
        <source>Disc. %</source>
        <translation>Скид. %</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="241"/>
        <source>Without VAT</source>
        <translation>Без НДС</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="242"/>
        <source>VAT %</source>
        <translation>НДС, %</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="243"/>
        <source>VAT</source>
        <translation>НДС</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="244"/>
        <source>Total</source>
        <translation>Всего</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="247"/>
        <source>Share of cost</source>
        <translation>Доля стоимости</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="252"/>
        <source>Cost</source>
        <translation>Себестоимость</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="253"/>
        <source>By paper</source>
        <translation>По документу</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="256"/>
        <source>Places</source>
        <translation>Мест</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="264"/>
        <source>Net, kg</source>
        <translation>Нетто, кг</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="272"/>
        <source>Gross, kg</source>
        <translation>Брутто, кг</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="278"/>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="281"/>
        <source>Customs declaration</source>
        <translation>Таможенная декларация</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_columns.py" line="286"/>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
</context>
<context>
    <name>LineGridModel</name>
    <message>
        <location filename="../../ui/warehouse/line_marks.py" line="31"/>
        <source>No goods with this code. Correct it or choose from the list (F4).</source>
        <extracomment>Cells that show what is reckoned until somebody types it. Cells that are drawn as wrong where the line has a refusal under this name.</extracomment>
        <translation>Товара с таким кодом нет. Исправьте код или выберите из списка (F4).</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_marks.py" line="37"/>
        <source>Which goods? Type an article, a code or two letters of the name.</source>
        <translation>Какой товар? Введите артикул, код или две буквы наименования.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_marks.py" line="41"/>
        <source>How much? The quantity is empty.</source>
        <translation>Сколько? Количество не указано.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_marks.py" line="43"/>
        <source>What do these goods become? Type an article or two letters of the name.</source>
        <translation>Чем становится этот товар? Введите артикул или две буквы наименования.</translation>
    </message>
</context>
<context>
    <name>LineInfo</name>
    <message>
        <location filename="../../ui/warehouse/line_info.py" line="77"/>
        <source>free %1</source>
        <translation>свободно %1</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_info.py" line="79"/>
        <source>by paper %1, difference %2</source>
        <translation>по документу %1, разница %2</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_info.py" line="82"/>
        <location filename="../../ui/warehouse/line_info.py" line="85"/>
        <source>reserved %1</source>
        <translation>в резерве %1</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_info.py" line="84"/>
        <source>lot %1: free %2</source>
        <translation>партия %1: свободно %2</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_info.py" line="88"/>
        <source>expected %1</source>
        <translation>ожидается %1</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_info.py" line="90"/>
        <source>%1 on %2</source>
        <translation>%1 на %2</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_info.py" line="92"/>
        <source>after this document %1</source>
        <translation>после документа %1</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_info.py" line="75"/>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>LineProgress</name>
    <message>
        <location filename="../../ui/warehouse/line_progress.py" line="65"/>
        <source>Came with receipts of this order and was not ordered: %1</source>
        <translation>Пришло с поступлениями по этому заказу, но не заказывалось: %1</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <location filename="../../ui/warehouse/moment_field.py" line="77"/>
        <source>Left empty, the whole of the last day counts.</source>
        <extracomment>Of a day whose time nobody typed; the server takes the moment of posting, or the end of an earlier day. Of a last day whose time nobody typed: all of it. Room for a whole day with its calendar, and for an hour, px. The server keeps no document of an earlier day.</extracomment>
        <translation>Если время не указано, считается весь последний день.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/moment_field.py" line="79"/>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/moment_field.py" line="80"/>
        <source>Left empty, the document takes effect when it is posted.</source>
        <translation>Если время не указано, документ действует с момента проведения.</translation>
    </message>
</context>
<context>
    <name>MoveList</name>
    <message>
        <location filename="../../ui/warehouse/move_list.py" line="82"/>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/move_list.py" line="83"/>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/move_list.py" line="84"/>
        <source>Partner</source>
        <translation>Контрагент</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/move_list.py" line="85"/>
        <source>Warehouse</source>
        <translation>Склад</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/move_list.py" line="86"/>
        <source>In</source>
        <translation>Приход</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/move_list.py" line="87"/>
        <source>Out</source>
        <translation>Расход</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/move_list.py" line="90"/>
        <source>Value</source>
        <translation>Стоимость</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/move_list.py" line="101"/>
        <source>Nothing has moved yet.</source>
        <translation>Движений ещё не было.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/move_list.py" line="111"/>
        <source>Moves</source>
        <translation>Движения</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <location filename="../../ui/warehouse/notice_bar.py" line="80"/>
        <location filename="../../ui/warehouse/notice_bar.py" line="81"/>
        <source>Close (Esc)</source>
        <extracomment>A button&apos;s word and what it does. A sentence came into sight and took room. What the person is asked for beside the sentence; hidden where nothing is.</extracomment>
        <translation>Закрыть (Esc)</translation>
    </message>
</context>
<context>
    <name>PeriodFilter</name>
    <message>
        <location filename="../../ui/warehouse/period_filter.py" line="88"/>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/period_filter.py" line="89"/>
        <source>Last 7 days</source>
        <translation>Последние 7 дней</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/period_filter.py" line="90"/>
        <source>This month</source>
        <translation>Этот месяц</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/period_filter.py" line="91"/>
        <source>Last month</source>
        <translation>Прошлый месяц</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/period_filter.py" line="92"/>
        <source>This year</source>
        <translation>Этот год</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/period_filter.py" line="93"/>
        <source>Any time</source>
        <translation>Всё время</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/period_filter.py" line="94"/>
        <source>Own days…</source>
        <translation>Свои даты…</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/period_filter.py" line="97"/>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/period_filter.py" line="98"/>
        <source>From day</source>
        <translation>С даты</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/period_filter.py" line="99"/>
        <source>To day</source>
        <translation>По дату</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/period_filter.py" line="100"/>
        <source>from</source>
        <translation>с</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/period_filter.py" line="101"/>
        <source>to</source>
        <translation>по</translation>
    </message>
</context>
<context>
    <name>PickingDialog</name>
    <message numerus="yes">
        <location filename="../../ui/warehouse/picking_dialog.py" line="102"/>
        <source>%n line(s) chosen</source>
        <translation>
            <numerusform>выбрана %n строка</numerusform>
            <numerusform>выбрано %n строки</numerusform>
            <numerusform>выбрано %n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/warehouse/picking_dialog.py" line="103"/>
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/picking_dialog.py" line="120"/>
        <source>Bring into the document</source>
        <translation>Внести в документ</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/picking_dialog.py" line="121"/>
        <source>All that is left (Ctrl+A)</source>
        <translation>Всё оставшееся (Ctrl+A)</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/picking_dialog.py" line="123"/>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>PriceFillRule</name>
    <message>
        <location filename="../../ui/warehouse/price_fill_rule.py" line="58"/>
        <source>goods of the document</source>
        <extracomment>Stands for the goods of the document&apos;s own lines among the groups.</extracomment>
        <translation>товары документа</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/price_fill_rule.py" line="59"/>
        <source>all goods</source>
        <translation>все товары</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/price_fill_rule.py" line="66"/>
        <source>a multiple of what?</source>
        <translation>чему кратны?</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/price_fill_rule.py" line="91"/>
        <location filename="../../ui/warehouse/price_fill_rule.py" line="93"/>
        <source>prices of “%1”</source>
        <translation>цены «%1»</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/price_fill_rule.py" line="98"/>
        <source>cost of stock</source>
        <translation>себестоимость остатка</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/price_fill_rule.py" line="98"/>
        <source>the last receipt</source>
        <translation>последнее поступление</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/price_fill_rule.py" line="100"/>
        <source>as the price kind says</source>
        <translation>по правилу вида цен</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/price_fill_rule.py" line="110"/>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/price_fill_rule.py" line="110"/>
        <source>Percent on top</source>
        <translation>Процент сверху</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/price_fill_rule.py" line="110"/>
        <source>Goods</source>
        <translation>Товары</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/price_fill_rule.py" line="111"/>
        <source>Rounded</source>
        <translation>Округление</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/price_fill_rule.py" line="111"/>
        <source>A multiple of</source>
        <translation>Кратно</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/price_fill_rule.py" line="111"/>
        <source>Then less</source>
        <translation>Затем минус</translation>
    </message>
</context>
<context>
    <name>PriceFillWindow</name>
    <message>
        <location filename="../../ui/warehouse/price_fill_window.py" line="56"/>
        <source>Article</source>
        <extracomment>More than this are not copied out of a preview: lists have their own way for that, by a right.</extracomment>
        <translation>Артикул</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/price_fill_window.py" line="57"/>
        <source>Name</source>
        <translation>Наименование</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/price_fill_window.py" line="58"/>
        <source>Worked out from</source>
        <translation>Исходная цена</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/price_fill_window.py" line="60"/>
        <source>Old price</source>
        <translation>Старая цена</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/price_fill_window.py" line="61"/>
        <source>New price</source>
        <translation>Новая цена</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/price_fill_window.py" line="62"/>
        <source>Change, %</source>
        <translation>Изменение, %</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/price_fill_window.py" line="67"/>
        <source>Margin, %</source>
        <translation>Маржа, %</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/price_fill_window.py" line="117"/>
        <source>Say what the prices are a multiple of.</source>
        <translation>Укажите, чему кратны цены.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/warehouse/price_fill_window.py" line="148"/>
        <source>%n price(s) change</source>
        <translation>
            <numerusform>меняется %n цена</numerusform>
            <numerusform>меняются %n цены</numerusform>
            <numerusform>меняется %n цен</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/price_fill_window.py" line="150"/>
        <source>only the first %1 goods: choose a group</source>
        <translation>только первые %1 товаров: выберите группу</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/price_fill_window.py" line="161"/>
        <source>Fill prices: %1 from %2</source>
        <translation>Заполнение цен: %1 с %2</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/price_fill_window.py" line="164"/>
        <source>New prices</source>
        <translation>Новые цены</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/price_fill_window.py" line="168"/>
        <source>Put into the document</source>
        <translation>Перенести в документ</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/price_fill_window.py" line="169"/>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>PriceFilling</name>
    <message>
        <location filename="../../ui/warehouse/price_filling.py" line="63"/>
        <source>Choose first whose prices change.</source>
        <translation>Сначала выберите, какие цены меняются.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/warehouse/price_filling.py" line="91"/>
        <source>%n price(s) are filled.</source>
        <translation>
            <numerusform>Заполнена %n цена.</numerusform>
            <numerusform>Заполнено %n цены.</numerusform>
            <numerusform>Заполнено %n цен.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/price_filling.py" line="92"/>
        <source>Take back</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>ReceiptComparison</name>
    <message>
        <location filename="../../ui/warehouse/receipt_comparison.py" line="46"/>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/receipt_comparison.py" line="48"/>
        <source>Name</source>
        <translation>Наименование</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/receipt_comparison.py" line="49"/>
        <source>Unit</source>
        <translation>Ед.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/receipt_comparison.py" line="51"/>
        <source>Ordered</source>
        <translation>Заказано</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/receipt_comparison.py" line="52"/>
        <source>Came before</source>
        <translation>Пришло раньше</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/receipt_comparison.py" line="53"/>
        <source>On paper</source>
        <translation>По документу</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/receipt_comparison.py" line="54"/>
        <source>In fact</source>
        <translation>Фактически</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/receipt_comparison.py" line="55"/>
        <source>Against the order</source>
        <translation>К заказу</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/receipt_comparison.py" line="58"/>
        <source>Against the paper</source>
        <translation>К документу</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/receipt_comparison.py" line="86"/>
        <source>Print the act of discrepancies</source>
        <extracomment>Prints the act; only where the paper says another quantity.</extracomment>
        <translation>Печать акта о расхождении</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/receipt_comparison.py" line="88"/>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/warehouse/receipt_comparison.py" line="107"/>
        <source>%n line(s) differ from the paper</source>
        <translation>
            <numerusform>%n строка расходится с документом</numerusform>
            <numerusform>%n строки расходятся с документом</numerusform>
            <numerusform>%n строк расходятся с документом</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/receipt_comparison.py" line="107"/>
        <source>All as on paper</source>
        <translation>Всё по документу</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/warehouse/receipt_comparison.py" line="108"/>
        <source>%n from the order</source>
        <translation>
            <numerusform>%n — с заказом</numerusform>
            <numerusform>%n — с заказом</numerusform>
            <numerusform>%n — с заказом</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReservationList</name>
    <message>
        <location filename="../../ui/warehouse/reservation_list.py" line="44"/>
        <source>Code</source>
        <extracomment>A colleague&apos;s change is shown after so many ms of quiet.</extracomment>
        <translation>Код</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/reservation_list.py" line="45"/>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/reservation_list.py" line="46"/>
        <source>Item</source>
        <translation>Товар</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/reservation_list.py" line="47"/>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/reservation_list.py" line="49"/>
        <source>Held</source>
        <translation>Держится</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/reservation_list.py" line="50"/>
        <source>Unit</source>
        <translation>Ед.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/reservation_list.py" line="52"/>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/reservation_list.py" line="53"/>
        <source>Reservation</source>
        <translation>Резерв</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/reservation_list.py" line="54"/>
        <location filename="../../ui/warehouse/reservation_list.py" line="224"/>
        <source>Warehouse</source>
        <translation>Склад</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/reservation_list.py" line="55"/>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/reservation_list.py" line="56"/>
        <source>At first</source>
        <translation>Вначале</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/reservation_list.py" line="57"/>
        <source>Shipped</source>
        <translation>Отгружено</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/reservation_list.py" line="58"/>
        <source>Freed</source>
        <translation>Снято</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/reservation_list.py" line="59"/>
        <source>Expired</source>
        <translation>Истекло</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/reservation_list.py" line="132"/>
        <source>Until which day does %1 hold its goods? Empty: until they are freed.</source>
        <translation>До какого дня держать товар по резерву %1? Пусто — пока резерв не снимут.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/reservation_list.py" line="135"/>
        <source>Set the term</source>
        <translation>Установить срок</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/reservation_list.py" line="137"/>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/reservation_list.py" line="152"/>
        <source>The reservation has a new term.</source>
        <translation>У резерва новый срок.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/reservation_list.py" line="195"/>
        <source>All warehouses</source>
        <translation>Все склады</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/reservation_list.py" line="215"/>
        <source>Item, code, client or number</source>
        <translation>Товар, код, клиент или номер</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/reservation_list.py" line="215"/>
        <source>Nothing is reserved.</source>
        <translation>Ничего не зарезервировано.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/reservation_list.py" line="218"/>
        <source>Reservations</source>
        <translation>Резервы</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/reservation_list.py" line="220"/>
        <source>with past ones</source>
        <translation>с прошлыми</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/reservation_list.py" line="221"/>
        <source>Release…</source>
        <translation>Снять резерв…</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/reservation_list.py" line="222"/>
        <source>Free what the reservation still holds</source>
        <translation>Освободить то, что резерв ещё держит</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/reservation_list.py" line="223"/>
        <source>Other term…</source>
        <translation>Другой срок…</translation>
    </message>
</context>
<context>
    <name>ReturnPicker</name>
    <message>
        <location filename="../../ui/warehouse/return_picking.py" line="31"/>
        <source>Shipped</source>
        <extracomment>Fields of the head that all lines of one return share with the documents they stood in.</extracomment>
        <translation>Отгружено</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/return_picking.py" line="32"/>
        <source>Received</source>
        <translation>Получено</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/return_picking.py" line="171"/>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/return_picking.py" line="172"/>
        <source>Day</source>
        <translation>Дата</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/return_picking.py" line="173"/>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/return_picking.py" line="174"/>
        <source>Name</source>
        <translation>Наименование</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/return_picking.py" line="175"/>
        <source>Unit</source>
        <translation>Ед.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/return_picking.py" line="178"/>
        <source>Returned</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/return_picking.py" line="184"/>
        <source>Left</source>
        <translation>Осталось</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/return_picking.py" line="188"/>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/return_picking.py" line="193"/>
        <source>Return</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>ReturnPicking</name>
    <message>
        <location filename="../../ui/warehouse/return_picking.py" line="50"/>
        <source>Choose whose goods come back, then pick them.</source>
        <translation>Выберите, чей это возврат, затем подбирайте.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/return_picking.py" line="100"/>
        <source>Pick from what was shipped: %1</source>
        <translation>Подбор из отгруженного: %1</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/return_picking.py" line="100"/>
        <source>Pick from what was received: %1</source>
        <translation>Подбор из полученного: %1</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/return_picking.py" line="128"/>
        <source>Goods or number of the document</source>
        <translation>Товар или номер документа</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/return_picking.py" line="129"/>
        <source>Space takes all that is left of a row, digits a part of it</source>
        <translation>пробел — всё оставшееся по строке, цифры — часть</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/return_picking.py" line="130"/>
        <source>Nothing here is left to be returned.</source>
        <translation>Возвращать здесь больше нечего.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/return_picking.py" line="139"/>
        <source>These documents have prices with VAT and without, or two currencies: one return each.</source>
        <translation>У этих документов разный учёт НДС в цене или разная валюта: на каждый нужен свой возврат.</translation>
    </message>
</context>
<context>
    <name>SeriesPage</name>
    <message>
        <location filename="../../ui/warehouse/number_series.py" line="27"/>
        <source>Own firm</source>
        <translation>Своя фирма</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/number_series.py" line="29"/>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/number_series.py" line="31"/>
        <source>Next number</source>
        <translation>Следующий номер</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/number_series.py" line="54"/>
        <source>Prefix</source>
        <translation>Префикс</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/number_series.py" line="55"/>
        <source>Digits</source>
        <translation>Цифр</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/number_series.py" line="56"/>
        <source>Each year</source>
        <translation>Каждый год</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/number_series.py" line="64"/>
        <source>Begins anew from 1</source>
        <translation>Начинается снова с 1</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/number_series.py" line="83"/>
        <source>Numbers of documents</source>
        <translation>Нумерация документов</translation>
    </message>
</context>
<context>
    <name>StockPicker</name>
    <message>
        <location filename="../../ui/warehouse/stock_picker.py" line="97"/>
        <source>Pick from stock: %1</source>
        <translation>Подбор из остатков: %1</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stock_picker.py" line="99"/>
        <source>type a quantity in a row</source>
        <translation>введите количество в строке</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stock_picker.py" line="98"/>
        <source>Name, code, article or barcode</source>
        <translation>Наименование, код, артикул или штрихкод</translation>
    </message>
</context>
<context>
    <name>StockPickerModel</name>
    <message>
        <location filename="../../ui/warehouse/stock_picker.py" line="51"/>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stock_picker.py" line="53"/>
        <source>Name</source>
        <translation>Наименование</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stock_picker.py" line="59"/>
        <source>Lot</source>
        <translation>Партия</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stock_picker.py" line="60"/>
        <source>Unit</source>
        <translation>Ед.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stock_picker.py" line="62"/>
        <source>In stock</source>
        <translation>В наличии</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stock_picker.py" line="65"/>
        <source>Reserved</source>
        <translation>В резерве</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stock_picker.py" line="71"/>
        <source>Free</source>
        <translation>Свободно</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stock_picker.py" line="77"/>
        <source>Expected</source>
        <translation>Ожидается</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stock_picker.py" line="79"/>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
</context>
<context>
    <name>StockRefusals</name>
    <message>
        <location filename="../../ui/warehouse/refusals.py" line="45"/>
        <source>%1: free %2.</source>
        <extracomment>Fields of a line that have a cell; what is wrong with any other is shown at the item.</extracomment>
        <translation>%1: свободно %2.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/refusals.py" line="49"/>
        <source>Last taken by %1 (%2).</source>
        <translation>Последний расход: %1 (%2).</translation>
    </message>
</context>
<context>
    <name>StocktakingBoard</name>
    <message>
        <location filename="../../ui/warehouse/stocktaking_board.py" line="129"/>
        <source>The last count is taken back.</source>
        <extracomment>Something of this stocktaking changed on the server.</extracomment>
        <translation>Последний подсчёт отменён.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_board.py" line="167"/>
        <source>%1: the count is deleted</source>
        <translation>%1: подсчёт удалён</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_board.py" line="180"/>
        <source>No goods have the code %1. Nothing was counted.</source>
        <translation>Товара с кодом %1 нет. Ничего не посчитано.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/warehouse/stocktaking_board.py" line="184"/>
        <source>%n count(s) wait for the server</source>
        <translation>
            <numerusform>%n подсчёт ждёт сервера</numerusform>
            <numerusform>%n подсчёта ждут сервера</numerusform>
            <numerusform>%n подсчётов ждут сервера</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_board.py" line="231"/>
        <source>Name, code, lot or place</source>
        <translation>Название, код, партия или место</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_board.py" line="231"/>
        <source>Nothing has been counted yet. Scan the first.</source>
        <translation>Пока ничего не посчитано. Сканируйте первый товар.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_board.py" line="234"/>
        <source>Name, code or lot</source>
        <translation>Название, код или партия</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_board.py" line="234"/>
        <source>There is nothing of this kind.</source>
        <translation>Такого здесь нет.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_board.py" line="237"/>
        <source>of everyone</source>
        <translation>всех считающих</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_board.py" line="240"/>
        <source>Everything</source>
        <translation>Всё</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_board.py" line="241"/>
        <source>Only what differs</source>
        <translation>Только расхождения</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_board.py" line="242"/>
        <source>Only what is not counted</source>
        <translation>Только непосчитанное</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_board.py" line="243"/>
        <source>Only what moved meanwhile</source>
        <translation>Только двигавшееся</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_board.py" line="246"/>
        <source>Which differences</source>
        <translation>Какие расхождения</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_board.py" line="247"/>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_board.py" line="248"/>
        <source>Counted</source>
        <translation>Посчитано</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_board.py" line="249"/>
        <source>Against the book</source>
        <translation>Сверка с учётом</translation>
    </message>
</context>
<context>
    <name>StocktakingCard</name>
    <message>
        <location filename="../../ui/warehouse/stocktaking_card.py" line="187"/>
        <source>Finished. Made of the differences: %1.</source>
        <extracomment>Many people count at once: the head follows them at this pace.</extracomment>
        <translation>Завершено. По расхождениям созданы: %1.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_card.py" line="187"/>
        <source>Finished. Nothing differs.</source>
        <translation>Завершено. Расхождений нет.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_card.py" line="196"/>
        <source>Show them</source>
        <translation>Показать их</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_card.py" line="196"/>
        <source>Take the last count</source>
        <translation>Принять последний подсчёт</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_card.py" line="209"/>
        <source>Drafts of surplus and write-off are annulled, and counting goes on. Count again?</source>
        <translation>Черновики излишков и списания будут аннулированы, подсчёт продолжится. Считать снова?</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_card.py" line="210"/>
        <source>Count again</source>
        <translation>Считать снова</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_card.py" line="212"/>
        <source>What was counted is given up, and nothing becomes of it. Annul the stocktaking?</source>
        <translation>Посчитанное пропадёт, и из него ничего не получится. Аннулировать инвентаризацию?</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_card.py" line="213"/>
        <source>Annul</source>
        <translation>Аннулировать</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_card.py" line="255"/>
        <source>Counts still wait for the line. Close this when it is back.</source>
        <translation>Подсчёты ещё ждут связи. Закройте вкладку, когда она вернётся.</translation>
    </message>
</context>
<context>
    <name>StocktakingEntry</name>
    <message>
        <location filename="../../ui/warehouse/stocktaking_entry.py" line="115"/>
        <source>Which lot or serial number?</source>
        <extracomment>A code that no item has. What was just counted, in words.</extracomment>
        <translation>Какая партия или серийный номер?</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_entry.py" line="120"/>
        <source>How much lies there?</source>
        <translation>Сколько лежит?</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_entry.py" line="206"/>
        <source>counted here before: %1</source>
        <translation>здесь уже посчитано: %1</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_entry.py" line="233"/>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_entry.py" line="234"/>
        <source>Goods</source>
        <translation>Товары</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_entry.py" line="235"/>
        <source>Lot or serial number</source>
        <translation>Партия или серийный номер</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_entry.py" line="236"/>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_entry.py" line="243"/>
        <source>Scan, or type an article, a code or two letters</source>
        <translation>Сканируйте или введите артикул, код, две буквы</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_entry.py" line="244"/>
        <source>shelf, cell</source>
        <translation>полка, ячейка</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_entry.py" line="245"/>
        <source>Count</source>
        <translation>Посчитать</translation>
    </message>
</context>
<context>
    <name>StocktakingFinish</name>
    <message>
        <location filename="../../ui/warehouse/stocktaking_finish.py" line="55"/>
        <source>Finish the stocktaking</source>
        <translation>Завершение инвентаризации</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_finish.py" line="56"/>
        <source>Write off what nobody counted (%1)</source>
        <translation>Списать непосчитанное (%1)</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_finish.py" line="57"/>
        <source>Post surplus and write-off at once</source>
        <translation>Сразу провести излишки и списание</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_finish.py" line="58"/>
        <source>Finish</source>
        <translation>Завершить</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_finish.py" line="59"/>
        <source>Go on counting</source>
        <translation>Считать дальше</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_finish.py" line="67"/>
        <source>Counted: %1. More than in the book: %2, less: %3. Not counted: %4.</source>
        <translation>Посчитано: %1. Больше, чем по учёту: %2, меньше: %3. Не посчитано: %4.</translation>
    </message>
</context>
<context>
    <name>StocktakingHead</name>
    <message>
        <location filename="../../ui/warehouse/stocktaking_head.py" line="85"/>
        <source>Finish</source>
        <extracomment>The sheets that can be printed.</extracomment>
        <translation>Завершить</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_head.py" line="86"/>
        <source>Count again…</source>
        <translation>Считать снова…</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_head.py" line="86"/>
        <source>Annul…</source>
        <translation>Аннулировать…</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_head.py" line="87"/>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_head.py" line="90"/>
        <source>Sheet without the book</source>
        <translation>Ведомость без учётных количеств</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_head.py" line="91"/>
        <source>Sheet with the book</source>
        <translation>Ведомость с учётными количествами</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_head.py" line="92"/>
        <source>Differences</source>
        <translation>Расхождения</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_head.py" line="109"/>
        <source>goods counted: %1, people: %2</source>
        <translation>посчитано товаров: %1, людей: %2</translation>
    </message>
</context>
<context>
    <name>StocktakingList</name>
    <message>
        <location filename="../../ui/warehouse/stocktaking_list.py" line="41"/>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_list.py" line="42"/>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_list.py" line="43"/>
        <location filename="../../ui/warehouse/stocktaking_list.py" line="130"/>
        <source>Warehouse</source>
        <translation>Склад</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_list.py" line="44"/>
        <source>What is counted</source>
        <translation>Что считают</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_list.py" line="45"/>
        <source>Meanwhile</source>
        <translation>Тем временем</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_list.py" line="46"/>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_list.py" line="47"/>
        <source>Goods counted</source>
        <translation>Товаров посчитано</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_list.py" line="48"/>
        <source>People</source>
        <translation>Людей</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_list.py" line="49"/>
        <source>Begun by</source>
        <translation>Начал</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_list.py" line="118"/>
        <location filename="../../ui/warehouse/stocktaking_list.py" line="128"/>
        <source>Stocktakings</source>
        <translation>Инвентаризации</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_list.py" line="119"/>
        <source>Nothing has been counted yet. A stocktaking compares the shelves with the book.</source>
        <translation>Инвентаризаций ещё не было. Инвентаризация сравнивает полки с учётом.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_list.py" line="120"/>
        <source>New stocktaking</source>
        <translation>Новая инвентаризация</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_list.py" line="125"/>
        <source>All warehouses</source>
        <translation>Все склады</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_list.py" line="129"/>
        <source>only what is being counted</source>
        <translation>только незавершённые</translation>
    </message>
</context>
<context>
    <name>StocktakingSheets</name>
    <message>
        <location filename="../../ui/warehouse/stocktaking_sheets.py" line="25"/>
        <source>moved meanwhile: count again</source>
        <extracomment>Which differences are in sight.</extracomment>
        <translation>двигался за это время: пересчитать</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_sheets.py" line="26"/>
        <source>Lot</source>
        <translation>Партия</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_sheets.py" line="27"/>
        <source>Commission: %1</source>
        <translation>Комиссия: %1</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_sheets.py" line="28"/>
        <source>not counted</source>
        <translation>не посчитан</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_sheets.py" line="36"/>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_sheets.py" line="37"/>
        <location filename="../../ui/warehouse/stocktaking_sheets.py" line="64"/>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_sheets.py" line="38"/>
        <location filename="../../ui/warehouse/stocktaking_sheets.py" line="65"/>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_sheets.py" line="39"/>
        <location filename="../../ui/warehouse/stocktaking_sheets.py" line="66"/>
        <source>Name</source>
        <translation>Наименование</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_sheets.py" line="40"/>
        <location filename="../../ui/warehouse/stocktaking_sheets.py" line="70"/>
        <source>Counted</source>
        <translation>Посчитано</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_sheets.py" line="42"/>
        <location filename="../../ui/warehouse/stocktaking_sheets.py" line="67"/>
        <source>Unit</source>
        <translation>Ед.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_sheets.py" line="44"/>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_sheets.py" line="45"/>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_sheets.py" line="69"/>
        <source>In the book</source>
        <translation>По учёту</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_sheets.py" line="72"/>
        <source>Difference</source>
        <translation>Разница</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_sheets.py" line="75"/>
        <source>Value</source>
        <translation>Стоимость</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_sheets.py" line="77"/>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
</context>
<context>
    <name>StocktakingStart</name>
    <message>
        <location filename="../../ui/warehouse/stocktaking_start.py" line="104"/>
        <source>Join that stocktaking</source>
        <extracomment>Asked again after a lost answer it begins nothing twice.</extracomment>
        <translation>Присоединиться к ней</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_start.py" line="159"/>
        <source>Warehouse</source>
        <translation>Склад</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_start.py" line="160"/>
        <source>Goods</source>
        <translation>Товары</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_start.py" line="161"/>
        <source>Reason</source>
        <translation>Основание</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_start.py" line="162"/>
        <source>Commission</source>
        <translation>Комиссия</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_start.py" line="173"/>
        <source>Nothing moves until the counting ends</source>
        <translation>До конца подсчёта ничего не движется</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_start.py" line="175"/>
        <source>Without it work goes on, and each count is compared with the book of its own moment.</source>
        <translation>Без этого работа продолжается, и каждый подсчёт сравнивается с учётом на свой момент.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_start.py" line="177"/>
        <source>order, end of the year</source>
        <translation>приказ, конец года</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_start.py" line="178"/>
        <source>who counts</source>
        <translation>кто считает</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_start.py" line="179"/>
        <source>Begin to count</source>
        <translation>Начать подсчёт</translation>
    </message>
</context>
<context>
    <name>StocktakingWords</name>
    <message>
        <location filename="../../ui/warehouse/stocktaking_words.py" line="18"/>
        <source>Not begun</source>
        <translation>Не начата</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_words.py" line="19"/>
        <source>Counting</source>
        <translation>Идёт подсчёт</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_words.py" line="20"/>
        <source>Finished</source>
        <translation>Завершена</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_words.py" line="22"/>
        <source>goods do not move</source>
        <translation>товар не движется</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_words.py" line="23"/>
        <source>work goes on</source>
        <translation>работа идёт</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_words.py" line="24"/>
        <source>All goods</source>
        <translation>Все товары</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_words.py" line="25"/>
        <source>draft</source>
        <translation>черновик</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/stocktaking_words.py" line="26"/>
        <source>Stocktaking</source>
        <translation>Инвентаризация</translation>
    </message>
</context>
<context>
    <name>TotalsBar</name>
    <message>
        <location filename="../../ui/warehouse/totals_bar.py" line="68"/>
        <source>Lines</source>
        <translation>Строк</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/totals_bar.py" line="69"/>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/totals_bar.py" line="70"/>
        <source>Without VAT</source>
        <translation>Без НДС</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/totals_bar.py" line="71"/>
        <source>VAT</source>
        <translation>НДС</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/totals_bar.py" line="72"/>
        <source>Total</source>
        <translation>Всего</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_load.py" line="15"/>
        <source>by paper %1, difference %2</source>
        <translation>по документу %1, разница %2</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_load.py" line="16"/>
        <source>places %1</source>
        <translation>мест %1</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_load.py" line="17"/>
        <source>net %1 kg</source>
        <translation>нетто %1 кг</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/line_load.py" line="18"/>
        <source>gross %1 kg</source>
        <translation>брутто %1 кг</translation>
    </message>
</context>
<context>
    <name>UnknownCodes</name>
    <message>
        <location filename="../../ui/warehouse/unknown_codes.py" line="34"/>
        <source>No goods have the code %1. It stays in its line: correct it there or delete the line.</source>
        <extracomment>The line that the notice speaks of, and what it says.</extracomment>
        <translation>Товара с кодом %1 нет. Код остался в своей строке: исправьте его там или удалите строку.</translation>
    </message>
    <message>
        <location filename="../../ui/warehouse/unknown_codes.py" line="35"/>
        <source>New item…</source>
        <translation>Новый товар…</translation>
    </message>
</context>
</TS>
