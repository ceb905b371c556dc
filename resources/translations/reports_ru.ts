<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>ReportFilters</name>
    <message>
        <location filename="../../ui/reports/report_filters.py" line="79"/>
        <source>All warehouses</source>
        <translation>Все склады</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_filters.py" line="80"/>
        <source>All groups</source>
        <translation>Все группы</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_filters.py" line="154"/>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/reports/report_filters.py" line="96"/>
        <source>unused for %n day(s)</source>
        <translation>
            <numerusform>без расхода %n день</numerusform>
            <numerusform>без расхода %n дня</numerusform>
            <numerusform>без расхода %n дней</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_filters.py" line="146"/>
        <source>as of</source>
        <translation>на</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_filters.py" line="147"/>
        <location filename="../../ui/reports/report_filters.py" line="151"/>
        <source>Unused for days</source>
        <translation>Без расхода, дней</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_filters.py" line="148"/>
        <source>by lot</source>
        <translation>по партиям</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_filters.py" line="149"/>
        <source>Warehouse</source>
        <translation>Склад</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_filters.py" line="150"/>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_filters.py" line="152"/>
        <source>As of day</source>
        <translation>На день</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_filters.py" line="153"/>
        <source>As of time</source>
        <translation>На время</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_filters.py" line="155"/>
        <source>day&apos;s end</source>
        <translation>конец дня</translation>
    </message>
</context>
<context>
    <name>ReportScreen</name>
    <message>
        <location filename="../../ui/reports/report_screen.py" line="157"/>
        <source>Name, code, number or partner</source>
        <translation>Название, код, номер или контрагент</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_screen.py" line="178"/>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_screen.py" line="181"/>
        <source>You have no right to print stock reports.</source>
        <translation>У вас нет права печатать складские отчёты.</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="30"/>
        <source>The balance is not the sum of its moves</source>
        <extracomment>What a line opens: the ledger of its item, or the document behind it. Documents lie between these moments. Why a line stands in the value check.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="31"/>
        <source>The balance is not the sum of its layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="32"/>
        <source>Goods that cost nothing</source>
        <translation>Товар с нулевой стоимостью</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="33"/>
        <source>Cost is far from the last purchase</source>
        <translation>Себестоимость далека от последней закупки</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="83"/>
        <location filename="../../ui/reports/report_kinds.py" line="142"/>
        <source>Opening</source>
        <translation>Начальный</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="87"/>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="88"/>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="89"/>
        <source>Item</source>
        <translation>Товар</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="90"/>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="91"/>
        <location filename="../../ui/reports/report_kinds.py" line="238"/>
        <source>Warehouse</source>
        <translation>Склад</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="92"/>
        <source>Unit</source>
        <translation>Ед.</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="93"/>
        <source>Value</source>
        <translation>Стоимость</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="111"/>
        <source>Stock</source>
        <translation>Остатки</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="112"/>
        <source>What lies where, now or at any moment, by group and lot</source>
        <translation>Что и где лежит сейчас или на любой момент, по группам и партиям</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="113"/>
        <source>Nothing lay here at that moment.</source>
        <translation>В этот момент здесь ничего не было.</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="117"/>
        <location filename="../../ui/reports/report_kinds.py" line="173"/>
        <source>Lot</source>
        <translation>Партия</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="118"/>
        <source>Expires</source>
        <translation>Годен до</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="119"/>
        <location filename="../../ui/reports/report_kinds.py" line="174"/>
        <location filename="../../ui/reports/report_kinds.py" line="193"/>
        <location filename="../../ui/reports/report_kinds.py" line="220"/>
        <location filename="../../ui/reports/report_kinds.py" line="260"/>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="120"/>
        <location filename="../../ui/reports/report_kinds.py" line="242"/>
        <source>Reserved</source>
        <translation>В резерве</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="136"/>
        <source>Turnover</source>
        <translation>Обороты</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="137"/>
        <source>Opening, in, out and closing of a period, in quantity and value</source>
        <translation>Начальный остаток, приход, расход и конечный остаток за период, в количестве и стоимости</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="138"/>
        <source>Nothing lay here and nothing moved in that period.</source>
        <translation>За этот период не было ни остатков, ни движений.</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="143"/>
        <source>In</source>
        <translation>Приход</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="144"/>
        <source>Out</source>
        <translation>Расход</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="145"/>
        <source>Closing</source>
        <translation>Конечный</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="146"/>
        <source>Opening value</source>
        <translation>Стоимость на начало</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="147"/>
        <source>Value in</source>
        <translation>Стоимость прихода</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="148"/>
        <source>Value out</source>
        <translation>Стоимость расхода</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="149"/>
        <source>Closing value</source>
        <translation>Стоимость на конец</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="164"/>
        <source>Item ledger</source>
        <translation>Карточка товара</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="165"/>
        <source>Every move of one item, with what lay there after it</source>
        <translation>Каждое движение товара и остаток после него</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="166"/>
        <source>Choose an item to see its moves.</source>
        <translation>Выберите товар, чтобы увидеть его движения.</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="169"/>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="170"/>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="171"/>
        <source>Partner</source>
        <translation>Контрагент</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="175"/>
        <source>After it</source>
        <translation>Остаток после</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="177"/>
        <source>Value after it</source>
        <translation>Стоимость после</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="187"/>
        <source>Slow and dead stock</source>
        <translation>Неликвиды</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="188"/>
        <source>Goods that nobody took for many days</source>
        <translation>Товары, которые давно никто не брал</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="189"/>
        <source>All goods in stock were used within these days.</source>
        <translation>За эти дни расходовались все товары на складе.</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="194"/>
        <source>Came last</source>
        <translation>Последний приход</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="195"/>
        <source>Used last</source>
        <translation>Последний расход</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="196"/>
        <location filename="../../ui/reports/report_kinds.py" line="221"/>
        <source>Days</source>
        <translation>Дней</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="208"/>
        <source>Goods in transit</source>
        <translation>Товары в пути</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="209"/>
        <source>What was sent and has not been received</source>
        <translation>Отправлено и ещё не получено</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="210"/>
        <source>Nothing is on its way.</source>
        <translation>В пути ничего нет.</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="213"/>
        <source>Transfer</source>
        <translation>Перемещение</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="214"/>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="215"/>
        <source>From</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="216"/>
        <source>To</source>
        <translation>Куда</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="231"/>
        <source>Reservations</source>
        <translation>Резервы</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="232"/>
        <source>What is kept for whom, and until when</source>
        <translation>Что, для кого и до какого срока отложено</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="233"/>
        <source>Nothing is reserved.</source>
        <translation>Ничего не зарезервировано.</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="236"/>
        <source>Reservation</source>
        <translation>Резерв</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="237"/>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="243"/>
        <source>Shipped</source>
        <translation>Отгружено</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="244"/>
        <source>Remains</source>
        <translation>Осталось</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="245"/>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="253"/>
        <source>Value check</source>
        <translation>Проверка стоимости</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="254"/>
        <source>Items whose value deserves a look</source>
        <translation>Товары, чья стоимость требует внимания</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="255"/>
        <source>Moves, balances and layers agree, and no cost looks odd.</source>
        <translation>Движения, остатки и партии сходятся, странных цен нет.</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="258"/>
        <source>Why</source>
        <translation>Причина</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="262"/>
        <source>Cost of one</source>
        <translation>Себестоимость</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="263"/>
        <source>Last bought at</source>
        <translation>Цена закупки</translation>
    </message>
</context>
<context>
    <name>StockReports</name>
    <message>
        <location filename="../../ui/reports/stock_reports.py" line="72"/>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
</context>
</TS>
