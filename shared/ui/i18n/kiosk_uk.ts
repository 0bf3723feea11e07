<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Nobody will know it was you.</source>
        <translation>Ніхто не знатиме, що це ви.</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Про що йдеться?</translation>
    </message>
</context>
<context>
    <name>AccessPage</name>
    <message>
        <source>Black on white</source>
        <translation>Чорне на білому</translation>
    </message>
    <message>
        <source>Done, go on</source>
        <translation>Готово, далі</translation>
    </message>
    <message>
        <source>Everything lower down</source>
        <translation>Усе нижче</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Більші літери</translation>
    </message>
    <message>
        <source>Read to me</source>
        <translation>Читати вголос</translation>
    </message>
    <message>
        <source>Touch what helps. Touch it again to undo it.</source>
        <translation>Торкніться того, що допомагає. Торкніться ще раз, щоб вимкнути.</translation>
    </message>
    <message>
        <source>What helps you?</source>
        <translation>Що вам допоможе?</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>Біле на чорному</translation>
    </message>
</context>
<context>
    <name>AccessTile</name>
    <message>
        <source>Off</source>
        <translation>Вимкнено</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Увімкнено</translation>
    </message>
</context>
<context>
    <name>ChoiceFacts</name>
    <message>
        <source>One number for all of it</source>
        <translation>Один номер на все</translation>
    </message>
</context>
<context>
    <name>CodeKeys</name>
    <message>
        <source>Erase</source>
        <translation>Стерти</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>Show it to the scanner, or touch its letters.</source>
        <translation>Покажіть зчитувачу або наберіть.</translation>
    </message>
    <message>
        <source>What is your code?</source>
        <translation>Який ваш код?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Далі</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Хвилинку…</translation>
    </message>
</context>
<context>
    <name>ConfirmPage</name>
    <message>
        <source>Is this what you need?</source>
        <translation>Усе правильно?</translation>
    </message>
    <message>
        <source>It takes a little longer than usual. Please stay here.</source>
        <translation>Це триває трохи довше, ніж зазвичай. Зачекайте тут, будь ласка.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Хвилинку…</translation>
    </message>
    <message>
        <source>No, something else</source>
        <translation>Ні, щось інше</translation>
    </message>
    <message>
        <source>Touch here if you are more</source>
        <translation>Торкніться, якщо вас більше</translation>
    </message>
</context>
<context>
    <name>FacesPage</name>
    <message>
        <source>One moment…</source>
        <translation>Хвилинку…</translation>
    </message>
    <message>
        <source>Nobody will know it was you.</source>
        <translation>Ніхто не знатиме, що це ви.</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Як усе пройшло?</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Very well</source>
        <translation>Дуже добре</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>Добре</translation>
    </message>
    <message>
        <source>So-so</source>
        <translation>Так собі</translation>
    </message>
    <message>
        <source>Badly</source>
        <translation>Погано</translation>
    </message>
    <message>
        <source>Very badly</source>
        <translation>Дуже погано</translation>
    </message>
    <message>
        <source>In general</source>
        <translation>Загалом</translation>
    </message>
    <message>
        <source>Something serious? Report it to {name}: {contact}</source>
        <translation>Щось серйозне? Зверніться: {name}, {contact}</translation>
    </message>
    <message>
        <source>Or write it on your number’s page, with the QR of your paper. Nobody in this center can read it.</source>
        <translation>Або напишіть на сторінці свого номера через QR на папері. Ніхто в цьому центрі не зможе це прочитати.</translation>
    </message>
</context>
<context>
    <name>FitPage</name>
    <message>
        <source>Which fits best?</source>
        <translation>Що підходить?</translation>
    </message>
    <message>
        <source>I don’t know</source>
        <translation>Не знаю</translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <source>Please wait {seconds} s before the next try.</source>
        <translation>Зачекайте {seconds} с до наступної спроби.</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Це не той PIN.</translation>
    </message>
    <message>
        <source>No PIN is set. On this computer: python -m kiosk pin</source>
        <translation>PIN не задано. На цьому комп’ютері: python -m kiosk pin</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Без принтера</translation>
    </message>
    <message>
        <source>The printer does not say how it is</source>
        <translation>Принтер не повідомляє свій стан</translation>
    </message>
    <message>
        <source>The printer is ready</source>
        <translation>Принтер готовий</translation>
    </message>
    <message>
        <source>Printing rests: change the paper now</source>
        <translation>Друк чекає: замініть папір</translation>
    </message>
    <message>
        <source>The printer is out of paper</source>
        <translation>У принтері немає паперу</translation>
    </message>
    <message>
        <source>The printer is low on paper</source>
        <translation>У принтері мало паперу</translation>
    </message>
    <message>
        <source>The printer is open</source>
        <translation>Принтер відкритий</translation>
    </message>
    <message>
        <source>The printer’s cutter is stuck</source>
        <translation>Ніж принтера застряг</translation>
    </message>
    <message>
        <source>The printer is not reached: cable, power?</source>
        <translation>Немає зв’язку з принтером: кабель, живлення?</translation>
    </message>
    <message>
        <source>The printer is in trouble</source>
        <translation>З принтером щось не так</translation>
    </message>
    <message>
        <source>Nothing was printed yet</source>
        <translation>Ще нічого не надруковано</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>чекає</translation>
    </message>
    <message>
        <source>is being printed</source>
        <translation>друкується</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>надруковано</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>надіслано</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>не надруковано</translation>
    </message>
    <message>
        <source>not needed any more</source>
        <translation>вже не потрібен</translation>
    </message>
    <message>
        <source>Waiting for paper: {count}</source>
        <translation>Чекають на папір: {count}</translation>
    </message>
    <message>
        <source>Looking for the hub</source>
        <translation>Шукаємо сервер</translation>
    </message>
    <message>
        <source>The hub answers</source>
        <translation>Сервер відповідає</translation>
    </message>
    <message>
        <source>The hub does not answer</source>
        <translation>Сервер не відповідає</translation>
    </message>
    <message>
        <source>Sound: not known yet</source>
        <translation>Звук: ще невідомо</translation>
    </message>
    <message>
        <source>Sound and voice are ready</source>
        <translation>Звук і голос готові</translation>
    </message>
    <message>
        <source>The screen does not say its size: {pixels}</source>
        <translation>Екран не повідомляє розмір: {pixels}</translation>
    </message>
    <message>
        <source>This ticket is too old to print again.</source>
        <translation>Цей талон застарий для повторного друку.</translation>
    </message>
    <message>
        <source>This is the voice of the kiosk.</source>
        <translation>Це голос термінала.</translation>
    </message>
    <message>
        <source>No sound: loudspeaker, sound card?</source>
        <translation>Немає звуку: динамік, звукова карта?</translation>
    </message>
    <message>
        <source>The voice does not speak: is it installed?</source>
        <translation>Голос не говорить: чи його встановлено?</translation>
    </message>
    <message>
        <source>Reading aloud is switched off</source>
        <translation>Читання вголос вимкнено</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Оглядаємо цей комп’ютер…</translation>
    </message>
</context>
<context>
    <name>FollowCode</name>
    <message>
        <source>Follow your turn
on your phone</source>
        <translation>Стежте за чергою
у телефоні</translation>
    </message>
</context>
<context>
    <name>FreeNote</name>
    <message>
        <source>Everything here is free.</source>
        <translation>Тут усе безкоштовно.</translation>
    </message>
    <message>
        <source>We ask for no name and no papers.</source>
        <translation>Ми не питаємо ні імені, ні документів.</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>The printer is getting new paper.</source>
        <translation>У принтер кладуть новий папір.</translation>
    </message>
    <message>
        <source>Yes, give me a number</source>
        <translation>Так, дайте мені номер</translation>
    </message>
    <message>
        <source>There is no answer yet</source>
        <translation>Відповіді ще немає</translation>
    </message>
    <message>
        <source>We keep trying. Your number comes here.</source>
        <translation>Ми ще пробуємо. Ваш номер з’явиться тут.</translation>
    </message>
    <message>
        <source>If you prefer, go to the welcome desk.</source>
        <translation>Якщо хочете, підійдіть до рецепції.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Спробувати ще раз</translation>
    </message>
    <message>
        <source>The choices have just changed</source>
        <translation>Вибір щойно змінився</translation>
    </message>
    <message>
        <source>Please choose once more.</source>
        <translation>Оберіть ще раз, будь ласка.</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>Обрати ще раз</translation>
    </message>
    <message>
        <source>This page goes on by itself when it works again.</source>
        <translation>Щойно все запрацює, ця сторінка піде далі сама.</translation>
    </message>
    <message>
        <source>We can’t give numbers right now</source>
        <translation>Зараз не даємо номерів</translation>
    </message>
    <message>
        <source>Please go to the welcome desk. They help you there.</source>
        <translation>Підійдіть до рецепції, будь ласка. Там вам допоможуть.</translation>
    </message>
    <message>
        <source>This kiosk is not joined to a hub yet.</source>
        <translation>цей термінал ще не приєднано до сервера.</translation>
    </message>
    <message>
        <source>The hub does not know this kiosk.</source>
        <translation>сервер не знає цього термінала.</translation>
    </message>
    <message>
        <source>Another hub answers at this address.</source>
        <translation>за цією адресою відповідає інший сервер.</translation>
    </message>
    <message>
        <source>The hub has another version.</source>
        <translation>у сервера інша версія.</translation>
    </message>
    <message>
        <source>For the team: {note}</source>
        <translation>Для працівників: {note}</translation>
    </message>
    <message>
        <source>Nobody is waiting now</source>
        <translation>Зараз ніхто не чекає</translation>
    </message>
    <message numerus="yes">
        <source>%n people are waiting now</source>
        <translation>
            <numerusform>Зараз чекає %n людина</numerusform>
            <numerusform>Зараз чекають %n людини</numerusform>
            <numerusform>Зараз чекають %n людей</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Нікого</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n людина</numerusform>
            <numerusform>%n людини</numerusform>
            <numerusform>%n людей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We clear this page in %n seconds. Press any key to stay.</source>
        <translation>
            <numerusform>Ми зітремо цю сторінку через %n секунду. Натисніть будь-яку клавішу, щоб лишитися.</numerusform>
            <numerusform>Ми зітремо цю сторінку через %n секунди. Натисніть будь-яку клавішу, щоб лишитися.</numerusform>
            <numerusform>Ми зітремо цю сторінку через %n секунд. Натисніть будь-яку клавішу, щоб лишитися.</numerusform>
        </translation>
    </message>
    <message>
        <source>Chosen.</source>
        <translation>Вибрано.</translation>
    </message>
    <message>
        <source>Not chosen.</source>
        <translation>Не вибрано.</translation>
    </message>
    <message>
        <source>You are at:</source>
        <translation>Ви на:</translation>
    </message>
    <message>
        <source>I read the pages to you. Move with the arrows and choose with OK. The help key reads the page again.</source>
        <translation>Я читаю вам сторінки. Рухайтеся стрілками й обирайте клавішею OK. Клавіша допомоги читає сторінку ще раз.</translation>
    </message>
    <message numerus="yes">
        <source>Clears in %n seconds. Touch to stay.</source>
        <translation>
            <numerusform>Зникне через %n секунду. Торкніться, щоб лишити.</numerusform>
            <numerusform>Зникне через %n секунди. Торкніться, щоб лишити.</numerusform>
            <numerusform>Зникне через %n секунд. Торкніться, щоб лишити.</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Друкуємо…</translation>
    </message>
    <message>
        <source>It is printed.</source>
        <translation>Надруковано.</translation>
    </message>
    <message>
        <source>It should be out now. If not, this number is enough.</source>
        <translation>Папір має вийти. Якщо ні, досить номера.</translation>
    </message>
    <message>
        <source>The printer is out of paper.</source>
        <translation>У принтері немає паперу.</translation>
    </message>
    <message>
        <source>The printer is open.</source>
        <translation>Принтер відкритий.</translation>
    </message>
    <message>
        <source>The printer does not answer.</source>
        <translation>Принтер не відповідає.</translation>
    </message>
    <message>
        <source>Something else, or I don’t know</source>
        <translation>Щось інше, або не знаю</translation>
    </message>
    <message numerus="yes">
        <source>%n left today</source>
        <translation>
            <numerusform>Сьогодні лишилося %n місце</numerusform>
            <numerusform>Сьогодні лишилося %n місця</numerusform>
            <numerusform>Сьогодні лишилося %n місць</numerusform>
        </translation>
    </message>
    <message>
        <source>about {high} min</source>
        <translation>близько {high} хв</translation>
    </message>
    <message>
        <source>under {high} min</source>
        <translation>менше ніж {high} хв</translation>
    </message>
    <message>
        <source>{low} to {high} min</source>
        <translation>від {low} до {high} хв</translation>
    </message>
    <message>
        <source>Waiting time: {wait}</source>
        <translation>Чекати: {wait}</translation>
    </message>
    <message>
        <source>It is closed now</source>
        <translation>Зараз зачинено</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Сьогодні не приймаємо</translation>
    </message>
    <message>
        <source>No places left right now</source>
        <translation>Зараз місць немає</translation>
    </message>
    <message>
        <source>No places left today</source>
        <translation>На сьогодні місць немає</translation>
    </message>
    <message>
        <source>Please ask at the welcome desk when to come back.</source>
        <translation>Запитайте на рецепції, коли прийти знову.</translation>
    </message>
    <message>
        <source>Come back {when}.</source>
        <translation>Приходьте: {when}.</translation>
    </message>
    <message>
        <source>Closed. {when}</source>
        <translation>Зачинено. {when}</translation>
    </message>
    <message>
        <source>Full. {when}</source>
        <translation>Місць немає. {when}</translation>
    </message>
    <message>
        <source>Not today. {when}</source>
        <translation>Не сьогодні. {when}</translation>
    </message>
    <message>
        <source>Yes, keep my place</source>
        <translation>Так, збережіть моє місце</translation>
    </message>
    <message>
        <source>Yes, that is it</source>
        <translation>Так, саме це</translation>
    </message>
    <message>
        <source>I come alone</source>
        <translation>Лише я</translation>
    </message>
    <message numerus="yes">
        <source>We are %n</source>
        <translation>
            <numerusform>Нас %n</numerusform>
            <numerusform>Нас %n</numerusform>
            <numerusform>Нас %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Далі</translation>
    </message>
    <message>
        <source>Go on ({count})</source>
        <translation>Далі ({count})</translation>
    </message>
    <message>
        <source>We can’t read codes right now</source>
        <translation>Зараз не можемо прочитати код</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>Взяти номер</translation>
    </message>
    <message>
        <source>We don’t know this code</source>
        <translation>Цей код нам невідомий</translation>
    </message>
    <message>
        <source>Please try once more, or go to the welcome desk.</source>
        <translation>Спробуйте ще раз або підійдіть до рецепції.</translation>
    </message>
    <message>
        <source>A long code can only be read by the scanner.</source>
        <translation>Довгий код читає лише зчитувач.</translation>
    </message>
    <message>
        <source>This code was used already</source>
        <translation>Цей код уже використано</translation>
    </message>
    <message>
        <source>If it was you, look at your number and sit down.</source>
        <translation>Якщо це були ви, гляньте на свій номер і сідайте.</translation>
    </message>
    <message>
        <source>Lost it? The welcome desk gives it to you again.</source>
        <translation>Загубили? На рецепції дадуть знову.</translation>
    </message>
    <message>
        <source>Your code is for later</source>
        <translation>Ваш код на пізніше</translation>
    </message>
    <message>
        <source>Keep it and come back then.</source>
        <translation>Збережіть його і приходьте тоді.</translation>
    </message>
    <message>
        <source>Do you need something today? Take a number.</source>
        <translation>Щось потрібно сьогодні? Візьміть номер.</translation>
    </message>
    <message>
        <source>The day of this code is over</source>
        <translation>День цього коду минув</translation>
    </message>
    <message>
        <source>Take a number, and we see you today.</source>
        <translation>Візьміть номер, і ми приймемо вас сьогодні.</translation>
    </message>
    <message>
        <source>Appointment {time}</source>
        <translation>Запис {time}</translation>
    </message>
    <message>
        <source>You are early</source>
        <translation>Ви прийшли раніше</translation>
    </message>
    <message>
        <source>You are on time</source>
        <translation>Ви вчасно</translation>
    </message>
    <message>
        <source>We see you soon</source>
        <translation>Скоро приймемо</translation>
    </message>
    <message>
        <source>We can’t take your answer right now</source>
        <translation>Зараз ми не можемо прийняти вашу відповідь</translation>
    </message>
    <message>
        <source>Please tell the welcome desk.</source>
        <translation>Скажіть про це на рецепції.</translation>
    </message>
    <message>
        <source>You have your place</source>
        <translation>Ви зайняли чергу</translation>
    </message>
    <message>
        <source>You are in line</source>
        <translation>Ви в черзі</translation>
    </message>
    <message>
        <source>It is your turn</source>
        <translation>Ваша черга</translation>
    </message>
    <message>
        <source>Your place is kept</source>
        <translation>Ваше місце збережено</translation>
    </message>
    <message>
        <source>This visit is over</source>
        <translation>Цей візит завершено</translation>
    </message>
    <message>
        <source>Thank you for coming.</source>
        <translation>Дякуємо, що прийшли.</translation>
    </message>
    <message>
        <source>We have called your number</source>
        <translation>Ваш номер уже викликали</translation>
    </message>
    <message>
        <source>Say that you are here now.</source>
        <translation>Скажіть, що ви вже тут.</translation>
    </message>
</context>
<context>
    <name>KioskHead</name>
    <message>
        <source>Start</source>
        <translation>Спочатку</translation>
    </message>
</context>
<context>
    <name>KioskPlinth</name>
    <message>
        <source>Accessibility</source>
        <translation>Доступність</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Leave and clear</source>
        <translation>Вийти й стерти</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Слухати</translation>
    </message>
    <message>
        <source>More help</source>
        <translation>Більше допомоги</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Повторити</translation>
    </message>
    <message>
        <source>Speak in private</source>
        <translation>Поговорити наодинці</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Як усе пройшло?</translation>
    </message>
</context>
<context>
    <name>LanguageGrid</name>
    <message>
        <source>Touch your language</source>
        <translation>Торкніться своєї мови</translation>
    </message>
    <message>
        <source>I have a code</source>
        <translation>У мене є код</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Which language do you speak?</source>
        <translation>Якою мовою?</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Kiosk</source>
        <translation>Термінал</translation>
    </message>
</context>
<context>
    <name>NeedGrid</name>
    <message>
        <source>More</source>
        <translation>Ще</translation>
    </message>
</context>
<context>
    <name>NeedPage</name>
    <message>
        <source>What do you need today?</source>
        <translation>Що вам потрібно?</translation>
    </message>
    <message>
        <source>We help you at the welcome desk</source>
        <translation>Допоможемо на рецепції</translation>
    </message>
    <message>
        <source>Touch what fits. You can choose several.</source>
        <translation>Торкніться потрібного. Можна обрати кілька.</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>What happens next</source>
        <translation>Що далі</translation>
    </message>
    <message>
        <source>Take your paper</source>
        <translation>Візьміть папірець</translation>
    </message>
    <message>
        <source>We keep your place</source>
        <translation>Ми бережемо ваше місце</translation>
    </message>
    <message>
        <source>Sit down and wait calmly</source>
        <translation>Сідайте й спокійно чекайте</translation>
    </message>
    <message>
        <source>You will see it on the screen and hear it</source>
        <translation>Його буде видно й чути</translation>
    </message>
    <message>
        <source>When %1 shows, go to the desk</source>
        <translation>Побачите %1 — до вікна</translation>
    </message>
</context>
<context>
    <name>NumberFacts</name>
    <message>
        <source>before you</source>
        <translation>перед вами</translation>
    </message>
    <message>
        <source>of waiting, more or less</source>
        <translation>чекати, приблизно</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>До %1</translation>
    </message>
    <message>
        <source>Then you wait again, without going to the end.</source>
        <translation>Потім чекаєте далі, не з кінця черги.</translation>
    </message>
</context>
<context>
    <name>NumberPanel</name>
    <message>
        <source>Your number</source>
        <translation>Ваш номер</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Крок %1 з %2</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>How many are you?</source>
        <translation>Скільки вас?</translation>
    </message>
    <message>
        <source>One number is enough for all of you.</source>
        <translation>Одного номера досить на всіх.</translation>
    </message>
    <message>
        <source>We are more</source>
        <translation>Нас більше</translation>
    </message>
</context>
<context>
    <name>PriorityPage</name>
    <message>
        <source>Is one of these you?</source>
        <translation>Це про вас?</translation>
    </message>
    <message>
        <source>You do not have to answer. Nobody asks for proof.</source>
        <translation>Відповідати не обов’язково. Доказів не треба.</translation>
    </message>
    <message>
        <source>None of these, or I prefer not to say</source>
        <translation>Нічого з цього, або не хочу казати</translation>
    </message>
</context>
<context>
    <name>PrivatePage</name>
    <message>
        <source>One moment…</source>
        <translation>Хвилинку…</translation>
    </message>
    <message>
        <source>Please take a seat</source>
        <translation>Сідайте, будь ласка</translation>
    </message>
    <message>
        <source>Somebody will come to you.</source>
        <translation>До вас підійдуть.</translation>
    </message>
    <message>
        <source>You need not explain anything else.</source>
        <translation>Більше нічого пояснювати не треба.</translation>
    </message>
    <message>
        <source>This number is yours. Nobody calls it out.</source>
        <translation>Це ваш номер. Його не називають уголос.</translation>
    </message>
    <message>
        <source>Follow your turn
on your phone</source>
        <translation>Стежте за чергою
у телефоні</translation>
    </message>
    <message>
        <source>Done, thank you</source>
        <translation>Готово, дякую</translation>
    </message>
    <message>
        <source>It takes a little longer than usual. Please stay here.</source>
        <translation>Це триває трохи довше, ніж зазвичай. Зачекайте тут, будь ласка.</translation>
    </message>
</context>
<context>
    <name>SaveSteps</name>
    <message>
        <source>Or scan the code with your phone</source>
        <translation>Або зіскануйте код телефоном</translation>
    </message>
    <message>
        <source>Write down your number, or take a photo</source>
        <translation>Запишіть номер або сфотографуйте</translation>
    </message>
    <message>
        <source>They write your number on a paper</source>
        <translation>Вам напишуть номер на папері</translation>
    </message>
    <message>
        <source>No phone? Say so at the welcome desk</source>
        <translation>Немає телефону? Скажіть на рецепції</translation>
    </message>
</context>
<context>
    <name>StaffKey</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Take the last digit back</source>
        <translation>Стерти останню цифру</translation>
    </message>
</context>
<context>
    <name>StaffCheck</name>
    <message>
        <source>Look again</source>
        <translation>Перевірити ще раз</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ще</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Цей комп’ютер</translation>
    </message>
</context>
<context>
    <name>StaffPin</name>
    <message>
        <source>%1 digits typed</source>
        <translation>Введено цифр: %1</translation>
    </message>
    <message>
        <source>For the team</source>
        <translation>Для працівників</translation>
    </message>
    <message>
        <source>Not for visitors. This page closes by itself.</source>
        <translation>Не для відвідувачів. Сторінка закриється сама.</translation>
    </message>
    <message>
        <source>PIN of this kiosk</source>
        <translation>PIN цього термінала</translation>
    </message>
</context>
<context>
    <name>StaffTouch</name>
    <message>
        <source>A mark must come under your finger, at once.</source>
        <translation>Під пальцем одразу має з’явитися позначка.</translation>
    </message>
    <message>
        <source>The panel feels everywhere.</source>
        <translation>Екран реагує всюди.</translation>
    </message>
    <message>
        <source>This way is up. Touch 1 to 5.</source>
        <translation>Тут верх. Торкніться 1–5.</translation>
    </message>
</context>
<context>
    <name>StaffWork</name>
    <message>
        <source>Change the paper</source>
        <translation>Замінити папір</translation>
    </message>
    <message>
        <source>Check touch and rotation</source>
        <translation>Перевірити дотик</translation>
    </message>
    <message>
        <source>For the team</source>
        <translation>Для працівників</translation>
    </message>
    <message>
        <source>Hear chime and voice</source>
        <translation>Почути сигнал і голос</translation>
    </message>
    <message>
        <source>Paper is in: go on</source>
        <translation>Папір є: далі</translation>
    </message>
    <message>
        <source>Print a test</source>
        <translation>Пробний друк</translation>
    </message>
    <message>
        <source>Print the last ticket again</source>
        <translation>Ще раз останній талон</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Перезапустити термінал</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>Перевірити цей комп’ютер</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>We clear this page in %1 s.</source>
        <translation>Ми зітремо цю сторінку через %1 с.</translation>
    </message>
    <message>
        <source>Still there?</source>
        <translation>Ви ще тут?</translation>
    </message>
    <message>
        <source>Yes, I need more time</source>
        <translation>Так, потрібно більше часу</translation>
    </message>
</context>
<context>
    <name>ThanksPage</name>
    <message>
        <source>Thank you for telling us</source>
        <translation>Дякуємо, що розповіли</translation>
    </message>
</context>
<context>
    <name>TicketActs</name>
    <message>
        <source>I have saved my number</source>
        <translation>Номер збережено</translation>
    </message>
    <message>
        <source>Done, thank you</source>
        <translation>Готово, дякую</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Надрукувати ще раз</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Хвилинку…</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>Your place is kept. You don’t lose it.</source>
        <translation>Ваше місце не пропаде.</translation>
    </message>
</context>
<context>
    <name>TurnedActs</name>
    <message>
        <source>I have saved the code</source>
        <translation>Код збережено</translation>
    </message>
    <message>
        <source>Done, thank you</source>
        <translation>Готово, дякую</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Надрукувати ще раз</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Хвилинку…</translation>
    </message>
    <message>
        <source>I need something else</source>
        <translation>Мені потрібно щось інше</translation>
    </message>
</context>
<context>
    <name>TurnedPage</name>
    <message>
        <source>The code on this page is enough.</source>
        <translation>Досить коду на цій сторінці.</translation>
    </message>
    <message>
        <source>The photo is enough</source>
        <translation>Досить фото</translation>
    </message>
    <message>
        <source>Take a photo of the code</source>
        <translation>Сфотографуйте код</translation>
    </message>
    <message>
        <source>Take your paper</source>
        <translation>Візьміть папірець</translation>
    </message>
    <message>
        <source>When you come back</source>
        <translation>Наступного разу</translation>
    </message>
    <message>
        <source>Show it at the welcome desk</source>
        <translation>Покажіть на рецепції</translation>
    </message>
</context>
<context>
    <name>TurnedPanel</name>
    <message>
        <source>With this code you go first that day.</source>
        <translation>З цим кодом вас приймуть того дня першими.</translation>
    </message>
    <message>
        <source>Your place is kept</source>
        <translation>Ваше місце збережено</translation>
    </message>
</context>
<context>
    <name>UnreadyPage</name>
    <message>
        <source>This kiosk is not ready yet</source>
        <translation>Цей термінал ще не готовий</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Хвилинку…</translation>
    </message>
</context>
<context>
    <name>VolumeTile</name>
    <message>
        <source>Louder</source>
        <translation>Гучніше</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Тихіше</translation>
    </message>
    <message>
        <source>Volume: %1 of %2</source>
        <translation>Гучність: %1 з %2</translation>
    </message>
</context>
<context>
    <name>WelcomeHead</name>
    <message>
        <source>Hello</source>
        <translation>Вітаємо</translation>
    </message>
    <message>
        <source>Welcome.</source>
        <translation>Ласкаво просимо.</translation>
    </message>
</context>
<context>
    <name>CalledTo</name>
    <message>
        <source>Go to desk</source>
        <translation>Підійдіть до вікна</translation>
    </message>
</context>
</TS>
