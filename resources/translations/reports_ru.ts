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
        <location filename="../../ui/reports/report_screen.py" line="167"/>
        <source>Name, code, number or partner</source>
        <translation>Название, код, номер или контрагент</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_screen.py" line="189"/>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_screen.py" line="192"/>
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
        <translation>Остаток не равен сумме движений</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="31"/>
        <source>The balance is not the sum of its layers</source>
        <translation>Остаток не равен сумме партий</translation>
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
        <location filename="../../ui/reports/report_kinds.py" line="150"/>
        <source>Opening</source>
        <translation>Начало</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="89"/>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="85"/>
        <source>Opening balance</source>
        <extracomment>Object of the rights to see, print and export it.</extracomment>
        <translation>Начальный остаток</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="90"/>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="91"/>
        <source>Item</source>
        <translation>Товар</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="92"/>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="93"/>
        <location filename="../../ui/reports/report_kinds.py" line="247"/>
        <source>Warehouse</source>
        <translation>Склад</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="94"/>
        <source>Unit</source>
        <translation>Ед.</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="95"/>
        <location filename="../../ui/reports/report_kinds.py" line="184"/>
        <source>Value</source>
        <translation>Стоимость</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="118"/>
        <source>Stock</source>
        <translation>Остатки</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="119"/>
        <source>What lies where, now or at any moment, by group and lot</source>
        <translation>Что и где лежит сейчас или на любой момент, по группам и партиям</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="120"/>
        <source>Nothing lay here at that moment.</source>
        <translation>В этот момент здесь ничего не было.</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="124"/>
        <location filename="../../ui/reports/report_kinds.py" line="181"/>
        <source>Lot</source>
        <translation>Партия</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="125"/>
        <source>Expires</source>
        <translation>Годен до</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="126"/>
        <location filename="../../ui/reports/report_kinds.py" line="182"/>
        <location filename="../../ui/reports/report_kinds.py" line="201"/>
        <location filename="../../ui/reports/report_kinds.py" line="228"/>
        <location filename="../../ui/reports/report_kinds.py" line="270"/>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="127"/>
        <location filename="../../ui/reports/report_kinds.py" line="251"/>
        <source>Reserved</source>
        <translation>В резерве</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="143"/>
        <source>Turnover</source>
        <translation>Обороты</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="144"/>
        <source>Opening, in, out and closing of a period, in quantity and value</source>
        <translation>Начальный остаток, приход, расход и конечный остаток за период, в количестве и стоимости</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="145"/>
        <source>Nothing lay here and nothing moved in that period.</source>
        <translation>За этот период не было ни остатков, ни движений.</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="151"/>
        <source>In</source>
        <translation>Приход</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="152"/>
        <source>Out</source>
        <translation>Расход</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="153"/>
        <source>Closing</source>
        <translation>Конец</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="154"/>
        <source>Opening value</source>
        <translation>Начало, сумма</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="155"/>
        <source>Value in</source>
        <translation>Приход, сумма</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="156"/>
        <source>Value out</source>
        <translation>Расход, сумма</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="157"/>
        <source>Closing value</source>
        <translation>Конец, сумма</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="172"/>
        <source>Item ledger</source>
        <translation>Карточка товара</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="173"/>
        <source>Every move of one item, with what lay there after it</source>
        <translation>Каждое движение товара и остаток после него</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="174"/>
        <source>Choose an item to see its moves.</source>
        <translation>Выберите товар, чтобы увидеть его движения.</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="177"/>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="178"/>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="179"/>
        <source>Partner</source>
        <translation>Контрагент</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="183"/>
        <source>After it</source>
        <translation>Остаток после</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="185"/>
        <source>Value after it</source>
        <translation>Стоимость после</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="195"/>
        <source>Slow and dead stock</source>
        <translation>Неликвиды</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="196"/>
        <source>Goods that nobody took for many days</source>
        <translation>Товары, которые давно никто не брал</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="197"/>
        <source>All goods in stock were used within these days.</source>
        <translation>За эти дни расходовались все товары на складе.</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="202"/>
        <source>Came last</source>
        <translation>Последний приход</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="203"/>
        <source>Used last</source>
        <translation>Последний расход</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="204"/>
        <location filename="../../ui/reports/report_kinds.py" line="229"/>
        <source>Days</source>
        <translation>Дней</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="216"/>
        <source>Goods in transit</source>
        <translation>Товары в пути</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="217"/>
        <source>What was sent and has not been received</source>
        <translation>Отправлено и ещё не получено</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="218"/>
        <source>Nothing is on its way.</source>
        <translation>В пути ничего нет.</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="221"/>
        <source>Transfer</source>
        <translation>Перемещение</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="222"/>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="223"/>
        <source>From</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="224"/>
        <source>To</source>
        <translation>Куда</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="240"/>
        <source>Reservations</source>
        <translation>Резервы</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="241"/>
        <source>What is kept for whom, and until when</source>
        <translation>Что, для кого и до какого срока отложено</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="242"/>
        <source>Nothing is reserved.</source>
        <translation>Ничего не зарезервировано.</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="245"/>
        <source>Reservation</source>
        <translation>Резерв</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="246"/>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="252"/>
        <source>Shipped</source>
        <translation>Отгружено</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="253"/>
        <source>Remains</source>
        <translation>Осталось</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="254"/>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="263"/>
        <source>Value check</source>
        <translation>Проверка стоимости</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="264"/>
        <source>Items whose value deserves a look</source>
        <translation>Товары, чья стоимость требует внимания</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="265"/>
        <source>Moves, balances and layers agree, and no cost looks odd.</source>
        <translation>Движения, остатки и партии сходятся, странных цен нет.</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="268"/>
        <source>Why</source>
        <translation>Причина</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="272"/>
        <source>Cost of one</source>
        <translation>Себестоимость</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="273"/>
        <source>Last bought at</source>
        <translation>Цена закупки</translation>
    </message>
</context>
<context>
    <name>StockReports</name>
    <message>
        <location filename="../../ui/reports/stock_reports.py" line="74"/>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
</context>
</TS>
