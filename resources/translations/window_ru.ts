<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>Commands</name>
    <message>
        <location filename="../../ui/window/main_window.py" line="119"/>
        <source>Light or dark colours</source>
        <translation>Светлая или тёмная тема</translation>
    </message>
    <message>
        <location filename="../../ui/window/main_window.py" line="125"/>
        <source>Sign out</source>
        <translation>Сменить сотрудника</translation>
    </message>
    <message>
        <location filename="../../ui/window/screens.py" line="178"/>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <location filename="../../ui/window/catalog_screens.py" line="70"/>
        <source>New item</source>
        <extracomment>What the window gives to the screens: a tab by its lasting name, and another name for a tab.</extracomment>
        <translation>Новый товар</translation>
    </message>
    <message>
        <location filename="../../ui/window/screens.py" line="181"/>
        <source>Import clients</source>
        <translation>Загрузить клиентов</translation>
    </message>
    <message>
        <location filename="../../ui/window/access_screens.py" line="80"/>
        <source>New employee</source>
        <extracomment>Objects of rights that open a page.</extracomment>
        <translation>Новый сотрудник</translation>
    </message>
    <message>
        <location filename="../../ui/window/own_sign_in.py" line="47"/>
        <source>Change my password</source>
        <translation>Сменить мой пароль</translation>
    </message>
    <message>
        <location filename="../../ui/window/own_sign_in.py" line="48"/>
        <source>My deputies</source>
        <translation>Мои заместители</translation>
    </message>
    <message>
        <location filename="../../ui/window/stock_screens.py" line="169"/>
        <source>Reservations: who holds what</source>
        <extracomment>What the window gives to the screens: a tab by its lasting name, a record&apos;s card, and another name for a tab.</extracomment>
        <translation>Резервы: кто что держит</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <location filename="../../ui/window/help_page.py" line="84"/>
        <source>Help: %1</source>
        <extracomment>The page for a screen that has none of its own. A line of text stays readable up to this width, px. The page of help for a section or a kind of card; the others have the window&apos;s.</extracomment>
        <translation>Справка: %1</translation>
    </message>
</context>
<context>
    <name>LineBanner</name>
    <message>
        <location filename="../../ui/window/line_banner.py" line="41"/>
        <source>The line to the server is lost; connecting again. Go on typing: nothing typed is lost.</source>
        <translation>Связь с сервером прервалась, подключаемся снова. Можно печатать дальше: набранное не пропадёт.</translation>
    </message>
    <message>
        <location filename="../../ui/window/line_banner.py" line="43"/>
        <source>Try now</source>
        <translation>Подключиться сейчас</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../ui/window/main_window.py" line="244"/>
        <source>Search everything</source>
        <translation>Найти всё</translation>
    </message>
    <message>
        <location filename="../../ui/window/main_window.py" line="247"/>
        <location filename="../../ui/window/main_window.py" line="248"/>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <location filename="../../ui/window/main_window.py" line="250"/>
        <source>Choose a section on the left, or press Ctrl+K and type a name.</source>
        <translation>Выберите раздел слева или нажмите Ctrl+K и начните вводить название.</translation>
    </message>
    <message>
        <location filename="../../ui/window/main_window.py" line="252"/>
        <source>Your rights open no section of this window. Ask your administrator.</source>
        <translation>По вашим правам в этом окне не открыт ни один раздел. Обратитесь к администратору.</translation>
    </message>
</context>
<context>
    <name>OwnSignIn</name>
    <message>
        <location filename="../../ui/window/own_sign_in.py" line="24"/>
        <source>Your password holds until %1. Choose another one: menu of the window, “Change my password”.</source>
        <extracomment>So long before a password runs out its owner is told at each sign-in.</extracomment>
        <translation>Ваш пароль действует по %1. Смените его: меню окна, «Сменить мой пароль».</translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <location filename="../../ui/window/search_palette.py" line="33"/>
        <source>Clients</source>
        <extracomment>Kinds of hits in the order of their groups: heading and icon.</extracomment>
        <translation>Клиенты</translation>
    </message>
    <message>
        <location filename="../../ui/window/search_palette.py" line="34"/>
        <source>Contacts</source>
        <translation>Контактные лица</translation>
    </message>
    <message>
        <location filename="../../ui/window/search_palette.py" line="36"/>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <location filename="../../ui/window/search_palette.py" line="37"/>
        <source>Goods</source>
        <translation>Товары</translation>
    </message>
    <message>
        <location filename="../../ui/window/search_palette.py" line="35"/>
        <source>Phones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <location filename="../../ui/window/search_palette.py" line="161"/>
        <source>Found as “%1”: the other keyboard layout.</source>
        <extracomment>Enter came before the answer: the first line is opened when it is there.</extracomment>
        <translation>Найдено как «%1»: набрано в другой раскладке.</translation>
    </message>
    <message>
        <location filename="../../ui/window/search_palette.py" line="164"/>
        <source>Nothing found.</source>
        <translation>Ничего не найдено.</translation>
    </message>
    <message>
        <location filename="../../ui/window/search_palette.py" line="187"/>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <location filename="../../ui/window/search_palette.py" line="214"/>
        <source>Client, phone, document number, article, barcode or command</source>
        <translation>Клиент, телефон, номер документа, артикул, штрихкод или команда</translation>
    </message>
    <message>
        <location filename="../../ui/window/search_palette.py" line="216"/>
        <source>Search everything</source>
        <translation>Найти всё</translation>
    </message>
    <message>
        <location filename="../../ui/window/search_palette.py" line="217"/>
        <source>Found</source>
        <translation>Найдено</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <location filename="../../ui/window/screens.py" line="127"/>
        <source>Planner</source>
        <extracomment>What the drafts folder calls an unsaved client.</extracomment>
        <translation>Планировщик</translation>
    </message>
    <message>
        <location filename="../../ui/window/screens.py" line="128"/>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <location filename="../../ui/window/screens.py" line="129"/>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <location filename="../../ui/window/catalog_screens.py" line="144"/>
        <source>Terms</source>
        <translation>Условия</translation>
    </message>
    <message>
        <location filename="../../ui/window/catalog_screens.py" line="152"/>
        <location filename="../../ui/window/screens.py" line="130"/>
        <source>Stock</source>
        <translation>Остатки</translation>
    </message>
    <message>
        <location filename="../../ui/window/screens.py" line="131"/>
        <source>Stocktaking</source>
        <translation>Инвентаризация</translation>
    </message>
    <message>
        <location filename="../../ui/window/catalog_screens.py" line="78"/>
        <location filename="../../ui/window/screens.py" line="132"/>
        <source>Goods</source>
        <translation>Товары</translation>
    </message>
    <message>
        <location filename="../../ui/window/report_screens.py" line="73"/>
        <location filename="../../ui/window/screens.py" line="133"/>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
    <message>
        <location filename="../../ui/window/access_screens.py" line="88"/>
        <location filename="../../ui/window/screens.py" line="134"/>
        <source>Administration</source>
        <translation>Управление</translation>
    </message>
    <message>
        <location filename="../../ui/window/client_tabs.py" line="23"/>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <location filename="../../ui/window/client_tabs.py" line="23"/>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <location filename="../../ui/window/catalog_screens.py" line="152"/>
        <location filename="../../ui/window/client_tabs.py" line="24"/>
        <source>History</source>
        <translation>История</translation>
    </message>
</context>
<context>
    <name>SignInWindow</name>
    <message>
        <location filename="../../ui/window/sign_in_window.py" line="267"/>
        <source>Signing in…</source>
        <extracomment>A one-time password, or one that has run out, opens nothing but its own change.</extracomment>
        <translation>Входим…</translation>
    </message>
    <message>
        <location filename="../../ui/window/sign_in_window.py" line="273"/>
        <source>Sign in – Kontor</source>
        <translation>Вход – Kontor</translation>
    </message>
    <message>
        <location filename="../../ui/window/sign_in_window.py" line="274"/>
        <source>Clients, plan, warehouse and papers in one window</source>
        <translation>Клиенты, план, склад и документы в одном окне</translation>
    </message>
    <message>
        <location filename="../../ui/window/sign_in_window.py" line="275"/>
        <location filename="../../ui/window/sign_in_window.py" line="281"/>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <location filename="../../ui/window/sign_in_window.py" line="276"/>
        <location filename="../../ui/window/sign_in_window.py" line="282"/>
        <source>Name</source>
        <translation>Имя входа</translation>
    </message>
    <message>
        <location filename="../../ui/window/sign_in_window.py" line="277"/>
        <location filename="../../ui/window/sign_in_window.py" line="283"/>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <location filename="../../ui/window/sign_in_window.py" line="278"/>
        <source>Remember the password on this computer</source>
        <translation>Запомнить пароль на этом компьютере</translation>
    </message>
    <message>
        <location filename="../../ui/window/sign_in_window.py" line="279"/>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <location filename="../../ui/window/sign_in_window.py" line="280"/>
        <source>Demo firm: sign in with one click</source>
        <translation>Демонстрационная фирма: вход одним щелчком</translation>
    </message>
    <message>
        <location filename="../../ui/window/sign_in_window.py" line="284"/>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <location filename="../../ui/window/status_line.py" line="103"/>
        <source>Working…</source>
        <extracomment>A line slower than this is named slow, ms.</extracomment>
        <translation>Выполняется…</translation>
    </message>
    <message>
        <location filename="../../ui/window/status_line.py" line="111"/>
        <source>no line</source>
        <translation>нет связи</translation>
    </message>
    <message>
        <location filename="../../ui/window/status_line.py" line="113"/>
        <source>connected</source>
        <translation>на связи</translation>
    </message>
    <message>
        <location filename="../../ui/window/status_line.py" line="115"/>
        <source>%1 ms</source>
        <translation>%1 мс</translation>
    </message>
    <message>
        <location filename="../../ui/window/status_line.py" line="117"/>
        <source>Delay of the line: the quickest of the last answers</source>
        <translation>Задержка связи: самый быстрый из последних ответов</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/status_line.py" line="120"/>
        <source>%n task(s) due</source>
        <translation>
            <numerusform>%n задача к исполнению</numerusform>
            <numerusform>%n задачи к исполнению</numerusform>
            <numerusform>%n задач к исполнению</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/status_line.py" line="123"/>
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n предупреждение</numerusform>
            <numerusform>%n предупреждения</numerusform>
            <numerusform>%n предупреждений</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/window/status_line.py" line="124"/>
        <source>What the watch noticed and nobody has taken in hand</source>
        <translation>Замечено наблюдением, и никто ещё не взял в работу</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/window/status_line.py" line="126"/>
        <source>%n late order(s)</source>
        <translation>
            <numerusform>%n заказ опаздывает</numerusform>
            <numerusform>%n заказа опаздывают</numerusform>
            <numerusform>%n заказов опаздывают</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/window/status_line.py" line="127"/>
        <source>Orders to suppliers whose goods should have come by now</source>
        <translation>Заказы поставщикам, по которым товар уже должен был прийти</translation>
    </message>
    <message>
        <location filename="../../ui/window/status_line.py" line="130"/>
        <source>Cancel</source>
        <translation>Прервать</translation>
    </message>
    <message>
        <location filename="../../ui/window/status_line.py" line="131"/>
        <source>Cancel the running work</source>
        <translation>Прервать выполнение</translation>
    </message>
    <message>
        <location filename="../../ui/window/status_line.py" line="132"/>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <location filename="../../ui/window/status_line.py" line="133"/>
        <source>Signed in as</source>
        <translation>Сотрудник</translation>
    </message>
</context>
<context>
    <name>TabArea</name>
    <message>
        <location filename="../../ui/window/tab_area.py" line="241"/>
        <source>%1 (not saved)</source>
        <extracomment>Before a window&apos;s title that holds unsaved changes; tested beside the words &quot;not saved&quot; of the tip. px: the widest tab, and what a tab needs beside its title (margins and the close button). A title or a dirty mark changed. A tab is gone, with this screen (None: it was never looked at).</extracomment>
        <translation>%1 (не сохранено)</translation>
    </message>
</context>
<context>
    <name>TrialBanner</name>
    <message>
        <location filename="../../ui/window/trial.py" line="66"/>
        <source>Trial of the profile “%1” on invented rows. Nothing here is real; it goes with this window.</source>
        <translation>Проба профиля «%1» на придуманных данных. Здесь нет ничего настоящего; всё исчезнет вместе с окном.</translation>
    </message>
</context>
<context>
    <name>WindowMenu</name>
    <message>
        <location filename="../../ui/window/window_menu.py" line="32"/>
        <source>As the system</source>
        <extracomment>Commands that have their place elsewhere in the window.</extracomment>
        <translation>Как в системе</translation>
    </message>
    <message>
        <location filename="../../ui/window/window_menu.py" line="32"/>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <location filename="../../ui/window/window_menu.py" line="32"/>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <location filename="../../ui/window/window_menu.py" line="33"/>
        <source>Colours</source>
        <translation>Тема</translation>
    </message>
    <message>
        <location filename="../../ui/window/window_menu.py" line="35"/>
        <source>By the window&apos;s height</source>
        <translation>По высоте окна</translation>
    </message>
    <message>
        <location filename="../../ui/window/window_menu.py" line="36"/>
        <source>Compact</source>
        <translation>Плотно</translation>
    </message>
    <message>
        <location filename="../../ui/window/window_menu.py" line="37"/>
        <source>Normal</source>
        <translation>Обычно</translation>
    </message>
    <message>
        <location filename="../../ui/window/window_menu.py" line="38"/>
        <source>Comfortable</source>
        <translation>Просторно</translation>
    </message>
    <message>
        <location filename="../../ui/window/window_menu.py" line="40"/>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <location filename="../../ui/window/window_menu.py" line="41"/>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
</context>
</TS>
