<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Nobody will know it was you.</source>
        <translation>لن يعرف أحد أنه أنت.</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>عن أي شيء؟</translation>
    </message>
</context>
<context>
    <name>AccessPage</name>
    <message>
        <source>Black on white</source>
        <translation>أسود على أبيض</translation>
    </message>
    <message>
        <source>Done, go on</source>
        <translation>تم، متابعة</translation>
    </message>
    <message>
        <source>Everything lower down</source>
        <translation>كل شيء في الأسفل</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>أحرف أكبر</translation>
    </message>
    <message>
        <source>Read to me</source>
        <translation>القراءة بصوت عالٍ</translation>
    </message>
    <message>
        <source>Touch what helps. Touch it again to undo it.</source>
        <translation>المس ما يساعدك. المسه مرة أخرى لإلغائه.</translation>
    </message>
    <message>
        <source>What helps you?</source>
        <translation>ما الذي يساعدك؟</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>أبيض على أسود</translation>
    </message>
</context>
<context>
    <name>AccessTile</name>
    <message>
        <source>Off</source>
        <translation>غير مُفعّل</translation>
    </message>
    <message>
        <source>On</source>
        <translation>مُفعّل</translation>
    </message>
</context>
<context>
    <name>ChoiceFacts</name>
    <message>
        <source>One number for all of it</source>
        <translation>رقم واحد لكل ذلك</translation>
    </message>
</context>
<context>
    <name>CodeKeys</name>
    <message>
        <source>Erase</source>
        <translation>مسح</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>Show it to the scanner, or touch its letters.</source>
        <translation>أرِه للقارئ أو المس حروفه.</translation>
    </message>
    <message>
        <source>What is your code?</source>
        <translation>ما رمزك؟</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>لحظة…</translation>
    </message>
</context>
<context>
    <name>ConfirmPage</name>
    <message>
        <source>Is this what you need?</source>
        <translation>هل هذا ما تحتاج إليه؟</translation>
    </message>
    <message>
        <source>It takes a little longer than usual. Please stay here.</source>
        <translation>يستغرق الأمر وقتًا أطول قليلًا من المعتاد. يرجى الانتظار هنا.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>لحظة…</translation>
    </message>
    <message>
        <source>No, something else</source>
        <translation>لا، شيء آخر</translation>
    </message>
    <message>
        <source>Touch here if you are more</source>
        <translation>المس هنا إن كنتم أكثر</translation>
    </message>
</context>
<context>
    <name>FacesPage</name>
    <message>
        <source>One moment…</source>
        <translation>لحظة…</translation>
    </message>
    <message>
        <source>Nobody will know it was you.</source>
        <translation>لن يعرف أحد أنه أنت.</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>كيف كانت زيارتك؟</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Very well</source>
        <translation>جيدة جدًا</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>جيدة</translation>
    </message>
    <message>
        <source>So-so</source>
        <translation>متوسطة</translation>
    </message>
    <message>
        <source>Badly</source>
        <translation>سيئة</translation>
    </message>
    <message>
        <source>Very badly</source>
        <translation>سيئة جدًا</translation>
    </message>
    <message>
        <source>In general</source>
        <translation>بشكل عام</translation>
    </message>
    <message>
        <source>Something serious? Report it to {name}: {contact}</source>
        <translation>أمر خطير؟ أبلغ {name}: {contact}</translation>
    </message>
    <message>
        <source>Or write it on your number’s page, with the QR of your paper. Nobody in this center can read it.</source>
        <translation>أو اكتبه في صفحة رقمك عبر رمز QR على ورقتك. لا يستطيع أحد في هذا المركز قراءته.</translation>
    </message>
</context>
<context>
    <name>FitPage</name>
    <message>
        <source>Which fits best?</source>
        <translation>ما الأنسب؟</translation>
    </message>
    <message>
        <source>I don’t know</source>
        <translation>لا أعرف</translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <source>Please wait {seconds} s before the next try.</source>
        <translation>يرجى الانتظار {seconds} ث قبل المحاولة التالية.</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>هذا ليس الرمز الصحيح.</translation>
    </message>
    <message>
        <source>No PIN is set. On this computer: python -m kiosk pin</source>
        <translation>لم يُحدَّد رمز. على هذا الحاسوب: python -m kiosk pin</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>بلا طابعة</translation>
    </message>
    <message>
        <source>The printer does not say how it is</source>
        <translation>لا تخبر الطابعة بحالتها</translation>
    </message>
    <message>
        <source>The printer is ready</source>
        <translation>الطابعة جاهزة</translation>
    </message>
    <message>
        <source>Printing rests: change the paper now</source>
        <translation>الطباعة متوقفة: غيّر الورق الآن</translation>
    </message>
    <message>
        <source>The printer is out of paper</source>
        <translation>لا ورق في الطابعة</translation>
    </message>
    <message>
        <source>The printer is low on paper</source>
        <translation>الورق قليل في الطابعة</translation>
    </message>
    <message>
        <source>The printer is open</source>
        <translation>الطابعة مفتوحة</translation>
    </message>
    <message>
        <source>The printer’s cutter is stuck</source>
        <translation>قاطع الورق عالق</translation>
    </message>
    <message>
        <source>The printer is not reached: cable, power?</source>
        <translation>تعذّر الوصول إلى الطابعة: السلك؟ الكهرباء؟</translation>
    </message>
    <message>
        <source>The printer is in trouble</source>
        <translation>في الطابعة مشكلة</translation>
    </message>
    <message>
        <source>Nothing was printed yet</source>
        <translation>لم يُطبع شيء بعد</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>is being printed</source>
        <translation>قيد الطباعة</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>طُبع</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>أُرسل</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>لم يُطبع</translation>
    </message>
    <message>
        <source>not needed any more</source>
        <translation>لم يعد لازمًا</translation>
    </message>
    <message>
        <source>Waiting for paper: {count}</source>
        <translation>بانتظار الورق: {count}</translation>
    </message>
    <message>
        <source>Looking for the hub</source>
        <translation>جارٍ البحث عن الخادم</translation>
    </message>
    <message>
        <source>The hub answers</source>
        <translation>الخادم يجيب</translation>
    </message>
    <message>
        <source>The hub does not answer</source>
        <translation>الخادم لا يجيب</translation>
    </message>
    <message>
        <source>Sound: not known yet</source>
        <translation>الصوت: غير معروف بعد</translation>
    </message>
    <message>
        <source>Sound and voice are ready</source>
        <translation>الصوت والنطق جاهزان</translation>
    </message>
    <message>
        <source>The screen does not say its size: {pixels}</source>
        <translation>لا تخبر الشاشة بحجمها: {pixels}</translation>
    </message>
    <message>
        <source>This ticket is too old to print again.</source>
        <translation>هذه التذكرة قديمة ولا تُطبع مجددًا.</translation>
    </message>
    <message>
        <source>This is the voice of the kiosk.</source>
        <translation>هذا صوت الجهاز.</translation>
    </message>
    <message>
        <source>No sound: loudspeaker, sound card?</source>
        <translation>لا صوت: مكبر الصوت، بطاقة الصوت؟</translation>
    </message>
    <message>
        <source>The voice does not speak: is it installed?</source>
        <translation>الصوت لا ينطق: هل هو مثبت؟</translation>
    </message>
    <message>
        <source>Reading aloud is switched off</source>
        <translation>القراءة بصوت عالٍ متوقفة</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>نفحص هذا الحاسوب…</translation>
    </message>
</context>
<context>
    <name>FollowCode</name>
    <message>
        <source>Follow your turn
on your phone</source>
        <translation>تابع دورك
على هاتفك</translation>
    </message>
</context>
<context>
    <name>FreeNote</name>
    <message>
        <source>Everything here is free.</source>
        <translation>كل شيء هنا مجاني.</translation>
    </message>
    <message>
        <source>We ask for no name and no papers.</source>
        <translation>لا نطلب اسمك ولا أوراقك.</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>The printer is getting new paper.</source>
        <translation>يوضع ورق جديد في الطابعة الآن.</translation>
    </message>
    <message>
        <source>Yes, give me a number</source>
        <translation>نعم، أريد رقمًا</translation>
    </message>
    <message>
        <source>There is no answer yet</source>
        <translation>لا يوجد رد بعد</translation>
    </message>
    <message>
        <source>We keep trying. Your number comes here.</source>
        <translation>ما زلنا نحاول. سيظهر رقمك هنا.</translation>
    </message>
    <message>
        <source>If you prefer, go to the welcome desk.</source>
        <translation>يمكنك أيضًا التوجه إلى الاستقبال.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>The choices have just changed</source>
        <translation>تغيّرت الخيارات الآن</translation>
    </message>
    <message>
        <source>Please choose once more.</source>
        <translation>يرجى الاختيار مرة أخرى.</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>اختر مرة أخرى</translation>
    </message>
    <message>
        <source>This page goes on by itself when it works again.</source>
        <translation>تُكمل هذه الصفحة وحدها عندما يعود العمل.</translation>
    </message>
    <message>
        <source>We can’t give numbers right now</source>
        <translation>لا أرقام متاحة الآن</translation>
    </message>
    <message>
        <source>Please go to the welcome desk. They help you there.</source>
        <translation>يرجى التوجه إلى الاستقبال. سيساعدونك هناك.</translation>
    </message>
    <message>
        <source>This kiosk is not joined to a hub yet.</source>
        <translation>هذا الجهاز غير مرتبط بعد بالخادم.</translation>
    </message>
    <message>
        <source>The hub does not know this kiosk.</source>
        <translation>الخادم لا يعرف هذا الجهاز.</translation>
    </message>
    <message>
        <source>Another hub answers at this address.</source>
        <translation>يجيب خادم آخر على هذا العنوان.</translation>
    </message>
    <message>
        <source>The hub has another version.</source>
        <translation>لدى الخادم إصدار آخر.</translation>
    </message>
    <message>
        <source>For the team: {note}</source>
        <translation>لفريق العمل: {note}</translation>
    </message>
    <message>
        <source>Nobody is waiting now</source>
        <translation>لا أحد ينتظر الآن</translation>
    </message>
    <message numerus="yes">
        <source>%n people are waiting now</source>
        <translation>
            <numerusform>لا أحد ينتظر الآن</numerusform>
            <numerusform>شخص واحد ينتظر الآن</numerusform>
            <numerusform>شخصان ينتظران الآن</numerusform>
            <numerusform>%n أشخاص ينتظرون الآن</numerusform>
            <numerusform>%n شخصًا ينتظرون الآن</numerusform>
            <numerusform>%n شخص ينتظرون الآن</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>لا أحد</numerusform>
            <numerusform>شخص واحد</numerusform>
            <numerusform>شخصان</numerusform>
            <numerusform>%n أشخاص</numerusform>
            <numerusform>%n شخصًا</numerusform>
            <numerusform>%n شخص</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We clear this page in %n seconds. Press any key to stay.</source>
        <translation>
            <numerusform>نمسح هذه الصفحة الآن. اضغط أي مفتاح للبقاء.</numerusform>
            <numerusform>نمسح هذه الصفحة بعد ثانية. اضغط أي مفتاح للبقاء.</numerusform>
            <numerusform>نمسح هذه الصفحة بعد ثانيتين. اضغط أي مفتاح للبقاء.</numerusform>
            <numerusform>نمسح هذه الصفحة بعد %n ثوانٍ. اضغط أي مفتاح للبقاء.</numerusform>
            <numerusform>نمسح هذه الصفحة بعد %n ثانية. اضغط أي مفتاح للبقاء.</numerusform>
            <numerusform>نمسح هذه الصفحة بعد %n ثانية. اضغط أي مفتاح للبقاء.</numerusform>
        </translation>
    </message>
    <message>
        <source>Chosen.</source>
        <translation>مختار.</translation>
    </message>
    <message>
        <source>Not chosen.</source>
        <translation>غير مختار.</translation>
    </message>
    <message>
        <source>You are at:</source>
        <translation>أنت عند:</translation>
    </message>
    <message>
        <source>I read the pages to you. Move with the arrows and choose with OK. The help key reads the page again.</source>
        <translation>أقرأ لك الصفحات. تنقّل بالأسهم واختر بمفتاح OK. مفتاح المساعدة يقرأ الصفحة مرة أخرى.</translation>
    </message>
    <message numerus="yes">
        <source>Clears in %n seconds. Touch to stay.</source>
        <translation>
            <numerusform>تُمسح الآن. المس الشاشة للبقاء.</numerusform>
            <numerusform>تُمسح بعد ثانية. المس الشاشة للبقاء.</numerusform>
            <numerusform>تُمسح بعد ثانيتين. المس الشاشة للبقاء.</numerusform>
            <numerusform>تُمسح بعد %n ثوانٍ. المس الشاشة للبقاء.</numerusform>
            <numerusform>تُمسح بعد %n ثانية. المس الشاشة للبقاء.</numerusform>
            <numerusform>تُمسح بعد %n ثانية. المس الشاشة للبقاء.</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>جارٍ الطباعة…</translation>
    </message>
    <message>
        <source>It is printed.</source>
        <translation>تمت الطباعة.</translation>
    </message>
    <message>
        <source>It should be out now. If not, this number is enough.</source>
        <translation>يجب أن تكون الورقة قد خرجت. وإلا فهذا الرقم يكفي.</translation>
    </message>
    <message>
        <source>The printer is out of paper.</source>
        <translation>نفد الورق من الطابعة.</translation>
    </message>
    <message>
        <source>The printer is open.</source>
        <translation>الطابعة مفتوحة.</translation>
    </message>
    <message>
        <source>The printer does not answer.</source>
        <translation>الطابعة لا تستجيب.</translation>
    </message>
    <message>
        <source>Something else, or I don’t know</source>
        <translation>شيء آخر، أو لا أعرف</translation>
    </message>
    <message numerus="yes">
        <source>%n left today</source>
        <translation>
            <numerusform>لا أماكن اليوم</numerusform>
            <numerusform>بقي مكان واحد اليوم</numerusform>
            <numerusform>بقي مكانان اليوم</numerusform>
            <numerusform>بقيت %n أماكن اليوم</numerusform>
            <numerusform>بقي %n مكانًا اليوم</numerusform>
            <numerusform>بقي %n مكان اليوم</numerusform>
        </translation>
    </message>
    <message>
        <source>about {high} min</source>
        <translation>حوالي {high} د</translation>
    </message>
    <message>
        <source>under {high} min</source>
        <translation>أقل من {high} د</translation>
    </message>
    <message>
        <source>{low} to {high} min</source>
        <translation>من {low} إلى {high} د</translation>
    </message>
    <message>
        <source>Waiting time: {wait}</source>
        <translation>مدة الانتظار: {wait}</translation>
    </message>
    <message>
        <source>It is closed now</source>
        <translation>مغلق الآن</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>ليس اليوم</translation>
    </message>
    <message>
        <source>No places left right now</source>
        <translation>لا أماكن متبقية الآن</translation>
    </message>
    <message>
        <source>No places left today</source>
        <translation>لا أماكن متبقية اليوم</translation>
    </message>
    <message>
        <source>Please ask at the welcome desk when to come back.</source>
        <translation>يرجى سؤال الاستقبال عن موعد العودة.</translation>
    </message>
    <message>
        <source>Come back {when}.</source>
        <translation>يرجى العودة: {when}.</translation>
    </message>
    <message>
        <source>Closed. {when}</source>
        <translation>مغلق. {when}</translation>
    </message>
    <message>
        <source>Full. {when}</source>
        <translation>اكتمل العدد. {when}</translation>
    </message>
    <message>
        <source>Not today. {when}</source>
        <translation>ليس اليوم. {when}</translation>
    </message>
    <message>
        <source>Yes, keep my place</source>
        <translation>نعم، احفظوا مكاني</translation>
    </message>
    <message>
        <source>Yes, that is it</source>
        <translation>نعم، هذا هو</translation>
    </message>
    <message>
        <source>I come alone</source>
        <translation>جئت وحدي</translation>
    </message>
    <message numerus="yes">
        <source>We are %n</source>
        <translation>
            <numerusform>نحن %n</numerusform>
            <numerusform>نحن %n</numerusform>
            <numerusform>نحن %n</numerusform>
            <numerusform>نحن %n</numerusform>
            <numerusform>نحن %n</numerusform>
            <numerusform>نحن %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Go on ({count})</source>
        <translation>متابعة ({count})</translation>
    </message>
    <message>
        <source>We can’t read codes right now</source>
        <translation>لا يمكننا قراءة الرموز الآن</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>أخذ رقم</translation>
    </message>
    <message>
        <source>We don’t know this code</source>
        <translation>لا نعرف هذا الرمز</translation>
    </message>
    <message>
        <source>Please try once more, or go to the welcome desk.</source>
        <translation>حاول مرة أخرى أو اذهب إلى الاستقبال.</translation>
    </message>
    <message>
        <source>A long code can only be read by the scanner.</source>
        <translation>الرمز الطويل يقرؤه القارئ فقط.</translation>
    </message>
    <message>
        <source>This code was used already</source>
        <translation>سبق استعمال هذا الرمز</translation>
    </message>
    <message>
        <source>If it was you, look at your number and sit down.</source>
        <translation>إن كنت أنت من استعمله، فانظر إلى رقمك واجلس.</translation>
    </message>
    <message>
        <source>Lost it? The welcome desk gives it to you again.</source>
        <translation>هل فقدته؟ يعطيك الاستقبال إياه مرة أخرى.</translation>
    </message>
    <message>
        <source>Your code is for later</source>
        <translation>رمزك لوقت لاحق</translation>
    </message>
    <message>
        <source>Keep it and come back then.</source>
        <translation>احتفظ به وعُد حينها.</translation>
    </message>
    <message>
        <source>Do you need something today? Take a number.</source>
        <translation>هل تحتاج شيئًا اليوم؟ خذ رقمًا.</translation>
    </message>
    <message>
        <source>The day of this code is over</source>
        <translation>انتهى يوم هذا الرمز</translation>
    </message>
    <message>
        <source>Take a number, and we see you today.</source>
        <translation>خذ رقمًا ونستقبلك اليوم.</translation>
    </message>
    <message>
        <source>Appointment {time}</source>
        <translation>موعد {time}</translation>
    </message>
    <message>
        <source>You are early</source>
        <translation>جئت مبكرًا</translation>
    </message>
    <message>
        <source>You are on time</source>
        <translation>جئت في الموعد</translation>
    </message>
    <message>
        <source>We see you soon</source>
        <translation>نستقبلك قريبًا</translation>
    </message>
    <message>
        <source>We can’t take your answer right now</source>
        <translation>لا نستطيع استلام جوابك الآن</translation>
    </message>
    <message>
        <source>Please tell the welcome desk.</source>
        <translation>أخبر مكتب الاستقبال من فضلك.</translation>
    </message>
    <message>
        <source>You have your place</source>
        <translation>حصلت على مكانك</translation>
    </message>
    <message>
        <source>You are in line</source>
        <translation>أنت في الصف</translation>
    </message>
    <message>
        <source>It is your turn</source>
        <translation>حان دورك</translation>
    </message>
    <message>
        <source>Your place is kept</source>
        <translation>مكانك محفوظ</translation>
    </message>
    <message>
        <source>This visit is over</source>
        <translation>انتهت هذه الزيارة</translation>
    </message>
    <message>
        <source>Thank you for coming.</source>
        <translation>شكرًا لزيارتك.</translation>
    </message>
    <message>
        <source>We have called your number</source>
        <translation>نادينا رقمك من قبل</translation>
    </message>
    <message>
        <source>Say that you are here now.</source>
        <translation>قل لهم إنك هنا الآن.</translation>
    </message>
</context>
<context>
    <name>KioskHead</name>
    <message>
        <source>Start</source>
        <translation>البداية</translation>
    </message>
</context>
<context>
    <name>KioskPlinth</name>
    <message>
        <source>Accessibility</source>
        <translation>سهولة الوصول</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Leave and clear</source>
        <translation>خروج ومسح</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>استماع</translation>
    </message>
    <message>
        <source>More help</source>
        <translation>مساعدة أكثر</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Speak in private</source>
        <translation>تحدث على انفراد</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>كيف كانت زيارتك؟</translation>
    </message>
</context>
<context>
    <name>LanguageGrid</name>
    <message>
        <source>Touch your language</source>
        <translation>المس لغتك</translation>
    </message>
    <message>
        <source>I have a code</source>
        <translation>لديّ رمز</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Which language do you speak?</source>
        <translation>بأي لغة؟</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Kiosk</source>
        <translation>جهاز الأرقام</translation>
    </message>
</context>
<context>
    <name>NeedGrid</name>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>NeedPage</name>
    <message>
        <source>What do you need today?</source>
        <translation>ماذا تحتاج اليوم؟</translation>
    </message>
    <message>
        <source>We help you at the welcome desk</source>
        <translation>نساعدك في الاستقبال</translation>
    </message>
    <message>
        <source>Touch what fits. You can choose several.</source>
        <translation>المس ما يناسبك. يمكن اختيار أكثر من شيء.</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>What happens next</source>
        <translation>ماذا بعد ذلك</translation>
    </message>
    <message>
        <source>Take your paper</source>
        <translation>خذ ورقتك</translation>
    </message>
    <message>
        <source>We keep your place</source>
        <translation>نحفظ مكانك</translation>
    </message>
    <message>
        <source>Sit down and wait calmly</source>
        <translation>اجلس وانتظر بهدوء</translation>
    </message>
    <message>
        <source>You will see it on the screen and hear it</source>
        <translation>ستراه على الشاشة وتسمعه</translation>
    </message>
    <message>
        <source>When %1 shows, go to the desk</source>
        <translation>عند ظهور %1 توجّه إلى الشباك</translation>
    </message>
</context>
<context>
    <name>NumberFacts</name>
    <message>
        <source>before you</source>
        <translation>قبلك</translation>
    </message>
    <message>
        <source>of waiting, more or less</source>
        <translation>من الانتظار تقريبًا</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>حتى الساعة %1</translation>
    </message>
    <message>
        <source>Then you wait again, without going to the end.</source>
        <translation>ثم تنتظر من جديد دون العودة إلى آخر الصف.</translation>
    </message>
</context>
<context>
    <name>NumberPanel</name>
    <message>
        <source>Your number</source>
        <translation>رقمك</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>الخطوة %1 من %2</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>How many are you?</source>
        <translation>كم عددكم؟</translation>
    </message>
    <message>
        <source>One number is enough for all of you.</source>
        <translation>رقم واحد يكفيكم جميعًا.</translation>
    </message>
    <message>
        <source>We are more</source>
        <translation>نحن أكثر</translation>
    </message>
</context>
<context>
    <name>PriorityPage</name>
    <message>
        <source>Is one of these you?</source>
        <translation>هل ينطبق عليك شيء؟</translation>
    </message>
    <message>
        <source>You do not have to answer. Nobody asks for proof.</source>
        <translation>لست ملزمًا بالجواب. لا نطلب إثباتًا.</translation>
    </message>
    <message>
        <source>None of these, or I prefer not to say</source>
        <translation>لا شيء من هذا، أو أفضّل ألا أقول</translation>
    </message>
</context>
<context>
    <name>PrivatePage</name>
    <message>
        <source>One moment…</source>
        <translation>لحظة…</translation>
    </message>
    <message>
        <source>Please take a seat</source>
        <translation>تفضل بالجلوس</translation>
    </message>
    <message>
        <source>Somebody will come to you.</source>
        <translation>سيأتي إليك أحدنا.</translation>
    </message>
    <message>
        <source>You need not explain anything else.</source>
        <translation>لا داعي لشرح أي شيء آخر.</translation>
    </message>
    <message>
        <source>This number is yours. Nobody calls it out.</source>
        <translation>هذا رقمك. لا أحد ينطق به بصوت عالٍ.</translation>
    </message>
    <message>
        <source>Follow your turn
on your phone</source>
        <translation>تابع دورك
على هاتفك</translation>
    </message>
    <message>
        <source>Done, thank you</source>
        <translation>تم، شكرًا</translation>
    </message>
    <message>
        <source>It takes a little longer than usual. Please stay here.</source>
        <translation>يستغرق الأمر وقتًا أطول قليلًا من المعتاد. يرجى الانتظار هنا.</translation>
    </message>
</context>
<context>
    <name>SaveSteps</name>
    <message>
        <source>Or scan the code with your phone</source>
        <translation>أو امسح الرمز بهاتفك</translation>
    </message>
    <message>
        <source>Write down your number, or take a photo</source>
        <translation>اكتب رقمك أو صوّره</translation>
    </message>
    <message>
        <source>They write your number on a paper</source>
        <translation>سيكتبون رقمك على ورقة</translation>
    </message>
    <message>
        <source>No phone? Say so at the welcome desk</source>
        <translation>ليس لديك هاتف؟ أخبر الاستقبال</translation>
    </message>
</context>
<context>
    <name>StaffKey</name>
    <message>
        <source>OK</source>
        <translation>موافق</translation>
    </message>
    <message>
        <source>Take the last digit back</source>
        <translation>حذف آخر رقم</translation>
    </message>
</context>
<context>
    <name>StaffCheck</name>
    <message>
        <source>Look again</source>
        <translation>الفحص مرة أخرى</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>هذا الحاسوب</translation>
    </message>
</context>
<context>
    <name>StaffPin</name>
    <message>
        <source>%1 digits typed</source>
        <translation>أرقام مكتوبة: %1</translation>
    </message>
    <message>
        <source>For the team</source>
        <translation>للفريق</translation>
    </message>
    <message>
        <source>Not for visitors. This page closes by itself.</source>
        <translation>ليست للزوار. تُغلق هذه الصفحة وحدها.</translation>
    </message>
    <message>
        <source>PIN of this kiosk</source>
        <translation>رمز هذا الجهاز</translation>
    </message>
</context>
<context>
    <name>StaffTouch</name>
    <message>
        <source>A mark must come under your finger, at once.</source>
        <translation>يجب أن تظهر علامة تحت إصبعك فورًا.</translation>
    </message>
    <message>
        <source>The panel feels everywhere.</source>
        <translation>الشاشة تستجيب في كل مكان.</translation>
    </message>
    <message>
        <source>This way is up. Touch 1 to 5.</source>
        <translation>الأعلى من هنا. المس من 1 إلى 5.</translation>
    </message>
</context>
<context>
    <name>StaffWork</name>
    <message>
        <source>Change the paper</source>
        <translation>تغيير الورق</translation>
    </message>
    <message>
        <source>Check touch and rotation</source>
        <translation>فحص اللمس والدوران</translation>
    </message>
    <message>
        <source>For the team</source>
        <translation>للفريق</translation>
    </message>
    <message>
        <source>Hear chime and voice</source>
        <translation>سماع الجرس والصوت</translation>
    </message>
    <message>
        <source>Paper is in: go on</source>
        <translation>الورق جاهز: متابعة</translation>
    </message>
    <message>
        <source>Print a test</source>
        <translation>طباعة تجريبية</translation>
    </message>
    <message>
        <source>Print the last ticket again</source>
        <translation>إعادة طباعة آخر تذكرة</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>إعادة تشغيل الجهاز</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>فحص هذا الحاسوب</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>We clear this page in %1 s.</source>
        <translation>نمسح هذه الصفحة بعد %1 ث.</translation>
    </message>
    <message>
        <source>Still there?</source>
        <translation>هل ما زلت هنا؟</translation>
    </message>
    <message>
        <source>Yes, I need more time</source>
        <translation>نعم، أحتاج إلى وقت أكثر</translation>
    </message>
</context>
<context>
    <name>ThanksPage</name>
    <message>
        <source>Thank you for telling us</source>
        <translation>شكرًا لأنك أخبرتنا</translation>
    </message>
</context>
<context>
    <name>TicketActs</name>
    <message>
        <source>I have saved my number</source>
        <translation>حفظت رقمي</translation>
    </message>
    <message>
        <source>Done, thank you</source>
        <translation>تم، شكرًا</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>اطبع مرة أخرى</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>لحظة…</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>Your place is kept. You don’t lose it.</source>
        <translation>مكانك محفوظ ولن تفقده.</translation>
    </message>
</context>
<context>
    <name>TurnedActs</name>
    <message>
        <source>I have saved the code</source>
        <translation>حفظت الرمز</translation>
    </message>
    <message>
        <source>Done, thank you</source>
        <translation>تم، شكرًا</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>اطبع مرة أخرى</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>لحظة…</translation>
    </message>
    <message>
        <source>I need something else</source>
        <translation>أحتاج إلى شيء آخر</translation>
    </message>
</context>
<context>
    <name>TurnedPage</name>
    <message>
        <source>The code on this page is enough.</source>
        <translation>الرمز في هذه الصفحة يكفي.</translation>
    </message>
    <message>
        <source>The photo is enough</source>
        <translation>الصورة تكفي</translation>
    </message>
    <message>
        <source>Take a photo of the code</source>
        <translation>صوّر الرمز</translation>
    </message>
    <message>
        <source>Take your paper</source>
        <translation>خذ ورقتك</translation>
    </message>
    <message>
        <source>When you come back</source>
        <translation>عندما تعود</translation>
    </message>
    <message>
        <source>Show it at the welcome desk</source>
        <translation>أظهرها في الاستقبال</translation>
    </message>
</context>
<context>
    <name>TurnedPanel</name>
    <message>
        <source>With this code you go first that day.</source>
        <translation>بهذا الرمز يأتي دورك أولًا في ذلك اليوم.</translation>
    </message>
    <message>
        <source>Your place is kept</source>
        <translation>مكانك محفوظ</translation>
    </message>
</context>
<context>
    <name>UnreadyPage</name>
    <message>
        <source>This kiosk is not ready yet</source>
        <translation>هذا الجهاز غير جاهز بعد</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>لحظة…</translation>
    </message>
</context>
<context>
    <name>VolumeTile</name>
    <message>
        <source>Louder</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>أخفض</translation>
    </message>
    <message>
        <source>Volume: %1 of %2</source>
        <translation>مستوى الصوت: %1 من %2</translation>
    </message>
</context>
<context>
    <name>WelcomeHead</name>
    <message>
        <source>Hello</source>
        <translation>مرحبًا</translation>
    </message>
    <message>
        <source>Welcome.</source>
        <translation>أهلاً وسهلاً.</translation>
    </message>
</context>
<context>
    <name>CalledTo</name>
    <message>
        <source>Go to desk</source>
        <translation>توجّه إلى الشباك</translation>
    </message>
</context>
</TS>
