<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ht" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Nobody will know it was you.</source>
        <translation>Pèsonn p ap konnen se ou.</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>De kisa li ye?</translation>
    </message>
</context>
<context>
    <name>AccessPage</name>
    <message>
        <source>Black on white</source>
        <translation>Nwa sou blan</translation>
    </message>
    <message>
        <source>Done, go on</source>
        <translation>Fini, kontinye</translation>
    </message>
    <message>
        <source>Everything lower down</source>
        <translation>Tout bagay pi ba</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Pi gwo lèt</translation>
    </message>
    <message>
        <source>Read to me</source>
        <translation>Li awotvwa</translation>
    </message>
    <message>
        <source>Touch what helps. Touch it again to undo it.</source>
        <translation>Touche sa k ap ede w. Touche l ankò pou retire l.</translation>
    </message>
    <message>
        <source>What helps you?</source>
        <translation>Kisa ki ede w?</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>Blan sou nwa</translation>
    </message>
</context>
<context>
    <name>AccessTile</name>
    <message>
        <source>Off</source>
        <translation>Etenn</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Limen</translation>
    </message>
</context>
<context>
    <name>ChoiceFacts</name>
    <message>
        <source>One number for all of it</source>
        <translation>Yon sèl nimewo pou tout</translation>
    </message>
</context>
<context>
    <name>CodeKeys</name>
    <message>
        <source>Erase</source>
        <translation>Efase</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>Show it to the scanner, or touch its letters.</source>
        <translation>Montre lektè a li, oswa touche lèt yo.</translation>
    </message>
    <message>
        <source>What is your code?</source>
        <translation>Ki kòd ou genyen?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Kontinye</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Yon ti moman…</translation>
    </message>
</context>
<context>
    <name>ConfirmPage</name>
    <message>
        <source>Is this what you need?</source>
        <translation>Se sa ou bezwen?</translation>
    </message>
    <message>
        <source>It takes a little longer than usual. Please stay here.</source>
        <translation>Sa pran yon ti tan. Tanpri rete la.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Yon ti moman…</translation>
    </message>
    <message>
        <source>No, something else</source>
        <translation>Non, yon lòt bagay</translation>
    </message>
    <message>
        <source>Touch here if you are more</source>
        <translation>Touche la si nou plizyè</translation>
    </message>
</context>
<context>
    <name>FacesPage</name>
    <message>
        <source>One moment…</source>
        <translation>Yon ti moman…</translation>
    </message>
    <message>
        <source>Nobody will know it was you.</source>
        <translation>Pèsonn p ap konnen se ou.</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Kijan sa te pase?</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Very well</source>
        <translation>Trè byen</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>Byen</translation>
    </message>
    <message>
        <source>So-so</source>
        <translation>Konsi konsa</translation>
    </message>
    <message>
        <source>Badly</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>Very badly</source>
        <translation>Trè mal</translation>
    </message>
    <message>
        <source>In general</source>
        <translation>An jeneral</translation>
    </message>
    <message>
        <source>Something serious? Report it to {name}: {contact}</source>
        <translation>Yon bagay grav? Rapòte l bay {name}: {contact}</translation>
    </message>
    <message>
        <source>Or write it on your number’s page, with the QR of your paper. Nobody in this center can read it.</source>
        <translation>Oswa ekri l sou paj nimewo ou, ak QR ki sou papye ou. Pèsonn nan sant sa a pa ka li l.</translation>
    </message>
</context>
<context>
    <name>FitPage</name>
    <message>
        <source>Which fits best?</source>
        <translation>Kisa ki pi bon?</translation>
    </message>
    <message>
        <source>I don’t know</source>
        <translation>Mwen pa konnen</translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <source>Please wait {seconds} s before the next try.</source>
        <translation>Tann {seconds} s anvan ou eseye ankò.</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Se pa PIN nan.</translation>
    </message>
    <message>
        <source>No PIN is set. On this computer: python -m kiosk pin</source>
        <translation>Pa gen PIN. Sou òdinatè sa a: python -m kiosk pin</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Pa gen enprimant</translation>
    </message>
    <message>
        <source>The printer does not say how it is</source>
        <translation>Enprimant lan pa di ki jan li ye</translation>
    </message>
    <message>
        <source>The printer is ready</source>
        <translation>Enprimant lan pare</translation>
    </message>
    <message>
        <source>Printing rests: change the paper now</source>
        <translation>Enprimant lan ap tann: chanje papye a</translation>
    </message>
    <message>
        <source>The printer is out of paper</source>
        <translation>Enprimant lan pa gen papye</translation>
    </message>
    <message>
        <source>The printer is low on paper</source>
        <translation>Papye a preske fini</translation>
    </message>
    <message>
        <source>The printer is open</source>
        <translation>Enprimant lan louvri</translation>
    </message>
    <message>
        <source>The printer’s cutter is stuck</source>
        <translation>Kouto enprimant lan bloke</translation>
    </message>
    <message>
        <source>The printer is not reached: cable, power?</source>
        <translation>Nou pa jwenn enprimant lan: fil, kouran?</translation>
    </message>
    <message>
        <source>The printer is in trouble</source>
        <translation>Enprimant lan gen yon pwoblèm</translation>
    </message>
    <message>
        <source>Nothing was printed yet</source>
        <translation>Anyen poko enprime</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>ap tann</translation>
    </message>
    <message>
        <source>is being printed</source>
        <translation>ap enprime</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>enprime</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>voye</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>pa enprime</translation>
    </message>
    <message>
        <source>not needed any more</source>
        <translation>pa nesesè ankò</translation>
    </message>
    <message>
        <source>Waiting for paper: {count}</source>
        <translation>K ap tann papye: {count}</translation>
    </message>
    <message>
        <source>Looking for the hub</source>
        <translation>N ap chèche sèvè a</translation>
    </message>
    <message>
        <source>The hub answers</source>
        <translation>Sèvè a reponn</translation>
    </message>
    <message>
        <source>The hub does not answer</source>
        <translation>Sèvè a pa reponn</translation>
    </message>
    <message>
        <source>Sound: not known yet</source>
        <translation>Son: nou poko konnen</translation>
    </message>
    <message>
        <source>Sound and voice are ready</source>
        <translation>Son ak vwa pare</translation>
    </message>
    <message>
        <source>The screen does not say its size: {pixels}</source>
        <translation>Ekran an pa di gwosè l: {pixels}</translation>
    </message>
    <message>
        <source>This ticket is too old to print again.</source>
        <translation>Tikè sa a twò ansyen pou n enprime l ankò.</translation>
    </message>
    <message>
        <source>This is the voice of the kiosk.</source>
        <translation>Sa a se vwa bòn nan.</translation>
    </message>
    <message>
        <source>No sound: loudspeaker, sound card?</source>
        <translation>Pa gen son: opalè, kat son?</translation>
    </message>
    <message>
        <source>The voice does not speak: is it installed?</source>
        <translation>Vwa a pa pale: èske li enstale?</translation>
    </message>
    <message>
        <source>Reading aloud is switched off</source>
        <translation>Lekti awotvwa etenn</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>N ap gade òdinatè sa a…</translation>
    </message>
</context>
<context>
    <name>FollowCode</name>
    <message>
        <source>Follow your turn
on your phone</source>
        <translation>Swiv tou ou
sou telefòn ou</translation>
    </message>
</context>
<context>
    <name>FreeNote</name>
    <message>
        <source>Everything here is free.</source>
        <translation>Tout bagay isit la gratis.</translation>
    </message>
    <message>
        <source>We ask for no name and no papers.</source>
        <translation>Nou pa mande ni non ni papye.</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>The printer is getting new paper.</source>
        <translation>Y ap mete papye nan enprimant lan.</translation>
    </message>
    <message>
        <source>Yes, give me a number</source>
        <translation>Wi, mwen vle nimewo m</translation>
    </message>
    <message>
        <source>There is no answer yet</source>
        <translation>Poko gen repons</translation>
    </message>
    <message>
        <source>We keep trying. Your number comes here.</source>
        <translation>N ap eseye toujou. Nimewo ou ap parèt la a.</translation>
    </message>
    <message>
        <source>If you prefer, go to the welcome desk.</source>
        <translation>Si ou prefere, ale nan Akèy la.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Eseye ankò</translation>
    </message>
    <message>
        <source>The choices have just changed</source>
        <translation>Chwa yo chanje</translation>
    </message>
    <message>
        <source>Please choose once more.</source>
        <translation>Tanpri chwazi yon lòt fwa.</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>Chwazi ankò</translation>
    </message>
    <message>
        <source>This page goes on by itself when it works again.</source>
        <translation>Paj sa a ap kontinye poukont li lè sa mache ankò.</translation>
    </message>
    <message>
        <source>We can’t give numbers right now</source>
        <translation>Nou pa ka bay nimewo kounye a</translation>
    </message>
    <message>
        <source>Please go to the welcome desk. They help you there.</source>
        <translation>Tanpri ale nan Akèy la. Y ap ede ou la.</translation>
    </message>
    <message>
        <source>This kiosk is not joined to a hub yet.</source>
        <translation>bòn sa a poko konekte ak yon sèvè.</translation>
    </message>
    <message>
        <source>The hub does not know this kiosk.</source>
        <translation>sèvè a pa konnen bòn sa a.</translation>
    </message>
    <message>
        <source>Another hub answers at this address.</source>
        <translation>se yon lòt sèvè ki reponn nan adrès sa a.</translation>
    </message>
    <message>
        <source>The hub has another version.</source>
        <translation>sèvè a gen yon lòt vèsyon.</translation>
    </message>
    <message>
        <source>For the team: {note}</source>
        <translation>Pou ekip la: {note}</translation>
    </message>
    <message>
        <source>Nobody is waiting now</source>
        <translation>Pa gen moun k ap tann kounye a</translation>
    </message>
    <message numerus="yes">
        <source>%n people are waiting now</source>
        <translation>
            <numerusform>%n moun ap tann kounye a</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Pa gen moun</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n moun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We clear this page in %n seconds. Press any key to stay.</source>
        <translation>
            <numerusform>N ap efase paj sa a nan %n segonn. Peze nenpòt touch pou w rete.</numerusform>
        </translation>
    </message>
    <message>
        <source>Chosen.</source>
        <translation>Chwazi.</translation>
    </message>
    <message>
        <source>Not chosen.</source>
        <translation>Pa chwazi.</translation>
    </message>
    <message>
        <source>You are at:</source>
        <translation>Ou sou:</translation>
    </message>
    <message>
        <source>I read the pages to you. Move with the arrows and choose with OK. The help key reads the page again.</source>
        <translation>Mwen li paj yo pou ou. Deplase ak flèch yo epi chwazi ak OK. Touch èd la li paj la ankò.</translation>
    </message>
    <message numerus="yes">
        <source>Clears in %n seconds. Touch to stay.</source>
        <translation>
            <numerusform>L ap efase nan %n segonn. Touche pou w rete.</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>L ap enprime…</translation>
    </message>
    <message>
        <source>It is printed.</source>
        <translation>Li enprime deja.</translation>
    </message>
    <message>
        <source>It should be out now. If not, this number is enough.</source>
        <translation>Li dwe soti kounye a. Sinon, nimewo sa a sifi.</translation>
    </message>
    <message>
        <source>The printer is out of paper.</source>
        <translation>Enprimant lan pa gen papye.</translation>
    </message>
    <message>
        <source>The printer is open.</source>
        <translation>Enprimant lan louvri.</translation>
    </message>
    <message>
        <source>The printer does not answer.</source>
        <translation>Enprimant lan pa reponn.</translation>
    </message>
    <message>
        <source>Something else, or I don’t know</source>
        <translation>Yon lòt bagay, oswa m pa konnen</translation>
    </message>
    <message numerus="yes">
        <source>%n left today</source>
        <translation>
            <numerusform>Rete %n jodi a</numerusform>
        </translation>
    </message>
    <message>
        <source>about {high} min</source>
        <translation>anviwon {high} min</translation>
    </message>
    <message>
        <source>under {high} min</source>
        <translation>mwens pase {high} min</translation>
    </message>
    <message>
        <source>{low} to {high} min</source>
        <translation>{low} a {high} min</translation>
    </message>
    <message>
        <source>Waiting time: {wait}</source>
        <translation>Tan pou tann: {wait}</translation>
    </message>
    <message>
        <source>It is closed now</source>
        <translation>Kounye a li fèmen</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Pa jodi a</translation>
    </message>
    <message>
        <source>No places left right now</source>
        <translation>Pa gen plas kounye a</translation>
    </message>
    <message>
        <source>No places left today</source>
        <translation>Pa gen plas ankò jodi a</translation>
    </message>
    <message>
        <source>Please ask at the welcome desk when to come back.</source>
        <translation>Mande nan akèy la ki lè pou tounen.</translation>
    </message>
    <message>
        <source>Come back {when}.</source>
        <translation>Tounen {when}.</translation>
    </message>
    <message>
        <source>Closed. {when}</source>
        <translation>Fèmen. {when}</translation>
    </message>
    <message>
        <source>Full. {when}</source>
        <translation>Plen. {when}</translation>
    </message>
    <message>
        <source>Not today. {when}</source>
        <translation>Pa jodi a. {when}</translation>
    </message>
    <message>
        <source>Yes, keep my place</source>
        <translation>Wi, kenbe plas mwen</translation>
    </message>
    <message>
        <source>Yes, that is it</source>
        <translation>Wi, se sa</translation>
    </message>
    <message>
        <source>I come alone</source>
        <translation>Mwen vini pou kont mwen</translation>
    </message>
    <message numerus="yes">
        <source>We are %n</source>
        <translation>
            <numerusform>Nou se %n moun</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Kontinye</translation>
    </message>
    <message>
        <source>Go on ({count})</source>
        <translation>Kontinye ({count})</translation>
    </message>
    <message>
        <source>We can’t read codes right now</source>
        <translation>Nou pa ka li kòd kounye a</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>Pran yon nimewo</translation>
    </message>
    <message>
        <source>We don’t know this code</source>
        <translation>Nou pa konnen kòd sa a</translation>
    </message>
    <message>
        <source>Please try once more, or go to the welcome desk.</source>
        <translation>Eseye ankò, oswa ale nan Akèy.</translation>
    </message>
    <message>
        <source>A long code can only be read by the scanner.</source>
        <translation>Se lektè a sèlman ki ka li yon kòd long.</translation>
    </message>
    <message>
        <source>This code was used already</source>
        <translation>Kòd sa a sèvi deja</translation>
    </message>
    <message>
        <source>If it was you, look at your number and sit down.</source>
        <translation>Si se te ou, gade nimewo ou epi chita.</translation>
    </message>
    <message>
        <source>Lost it? The welcome desk gives it to you again.</source>
        <translation>Ou pèdi li? Akèy ap ba ou li ankò.</translation>
    </message>
    <message>
        <source>Your code is for later</source>
        <translation>Kòd ou a se pou pita</translation>
    </message>
    <message>
        <source>Keep it and come back then.</source>
        <translation>Kenbe li epi tounen lè sa a.</translation>
    </message>
    <message>
        <source>Do you need something today? Take a number.</source>
        <translation>Ou bezwen yon bagay jodi a? Pran yon nimewo.</translation>
    </message>
    <message>
        <source>The day of this code is over</source>
        <translation>Jou kòd sa a fin pase</translation>
    </message>
    <message>
        <source>Take a number, and we see you today.</source>
        <translation>Pran yon nimewo, n ap resevwa ou jodi a.</translation>
    </message>
    <message>
        <source>Appointment {time}</source>
        <translation>Randevou {time}</translation>
    </message>
    <message>
        <source>You are early</source>
        <translation>Ou rive bonè</translation>
    </message>
    <message>
        <source>You are on time</source>
        <translation>Ou rive alè</translation>
    </message>
    <message>
        <source>We see you soon</source>
        <translation>N ap resevwa ou talè</translation>
    </message>
    <message>
        <source>We can’t take your answer right now</source>
        <translation>Nou pa ka resevwa repons ou kounye a</translation>
    </message>
    <message>
        <source>Please tell the welcome desk.</source>
        <translation>Tanpri di l nan Akèy la.</translation>
    </message>
    <message>
        <source>You have your place</source>
        <translation>Ou gen plas ou</translation>
    </message>
    <message>
        <source>You are in line</source>
        <translation>Ou nan liy lan</translation>
    </message>
    <message>
        <source>It is your turn</source>
        <translation>Se tou pa w</translation>
    </message>
    <message>
        <source>Your place is kept</source>
        <translation>Plas ou rezève</translation>
    </message>
    <message>
        <source>This visit is over</source>
        <translation>Vizit sa a fini</translation>
    </message>
    <message>
        <source>Thank you for coming.</source>
        <translation>Mèsi dèske ou te vini.</translation>
    </message>
    <message>
        <source>We have called your number</source>
        <translation>Nou te rele nimewo w la</translation>
    </message>
    <message>
        <source>Say that you are here now.</source>
        <translation>Di yo ou la kounye a.</translation>
    </message>
</context>
<context>
    <name>KioskHead</name>
    <message>
        <source>Start</source>
        <translation>Kòmansman</translation>
    </message>
</context>
<context>
    <name>KioskPlinth</name>
    <message>
        <source>Accessibility</source>
        <translation>Aksesibilite</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tounen</translation>
    </message>
    <message>
        <source>Leave and clear</source>
        <translation>Soti epi efase</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Koute</translation>
    </message>
    <message>
        <source>More help</source>
        <translation>Plis èd</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repete</translation>
    </message>
    <message>
        <source>Speak in private</source>
        <translation>Pale an prive</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Kijan sa te pase?</translation>
    </message>
</context>
<context>
    <name>LanguageGrid</name>
    <message>
        <source>Touch your language</source>
        <translation>Touche lang ou</translation>
    </message>
    <message>
        <source>I have a code</source>
        <translation>Mwen gen yon kòd</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Which language do you speak?</source>
        <translation>Nan ki lang?</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Kiosk</source>
        <translation>Bòn</translation>
    </message>
</context>
<context>
    <name>NeedGrid</name>
    <message>
        <source>More</source>
        <translation>Plis</translation>
    </message>
</context>
<context>
    <name>NeedPage</name>
    <message>
        <source>What do you need today?</source>
        <translation>Kisa ou bezwen jodi a?</translation>
    </message>
    <message>
        <source>We help you at the welcome desk</source>
        <translation>N ap ede ou nan Akèy la</translation>
    </message>
    <message>
        <source>Touch what fits. You can choose several.</source>
        <translation>Touche sa ou bezwen. Ou ka chwazi plizyè.</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>What happens next</source>
        <translation>Sa k ap vini</translation>
    </message>
    <message>
        <source>Take your paper</source>
        <translation>Pran papye ou</translation>
    </message>
    <message>
        <source>We keep your place</source>
        <translation>Nou kenbe plas ou</translation>
    </message>
    <message>
        <source>Sit down and wait calmly</source>
        <translation>Chita epi tann ak kè poze</translation>
    </message>
    <message>
        <source>You will see it on the screen and hear it</source>
        <translation>W ap wè li sou ekran an epi w ap tande l</translation>
    </message>
    <message>
        <source>When %1 shows, go to the desk</source>
        <translation>Lè %1 parèt, ale nan gichè a</translation>
    </message>
</context>
<context>
    <name>NumberFacts</name>
    <message>
        <source>before you</source>
        <translation>anvan ou</translation>
    </message>
    <message>
        <source>of waiting, more or less</source>
        <translation>pou tann, apeprè</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Jiska %1</translation>
    </message>
    <message>
        <source>Then you wait again, without going to the end.</source>
        <translation>Apre sa ou tann ankò, san ou pa ale nan fen liy lan.</translation>
    </message>
</context>
<context>
    <name>NumberPanel</name>
    <message>
        <source>Your number</source>
        <translation>Nimewo ou</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Etap %1 sou %2</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>How many are you?</source>
        <translation>Konbe moun nou ye?</translation>
    </message>
    <message>
        <source>One number is enough for all of you.</source>
        <translation>Yon sèl nimewo ase pou nou tout.</translation>
    </message>
    <message>
        <source>We are more</source>
        <translation>Nou plis</translation>
    </message>
</context>
<context>
    <name>PriorityPage</name>
    <message>
        <source>Is one of these you?</source>
        <translation>Èske youn se ka pa w?</translation>
    </message>
    <message>
        <source>You do not have to answer. Nobody asks for proof.</source>
        <translation>Ou pa oblije reponn. Nou pa mande prèv.</translation>
    </message>
    <message>
        <source>None of these, or I prefer not to say</source>
        <translation>Anyen ladan yo, oswa mwen pito pa di</translation>
    </message>
</context>
<context>
    <name>PrivatePage</name>
    <message>
        <source>One moment…</source>
        <translation>Yon ti moman…</translation>
    </message>
    <message>
        <source>Please take a seat</source>
        <translation>Chita, tanpri</translation>
    </message>
    <message>
        <source>Somebody will come to you.</source>
        <translation>Yon moun ap vin bò kote w.</translation>
    </message>
    <message>
        <source>You need not explain anything else.</source>
        <translation>Ou pa bezwen esplike anyen ankò.</translation>
    </message>
    <message>
        <source>This number is yours. Nobody calls it out.</source>
        <translation>Nimewo sa a se pou ou. Pèsonn p ap di l fò.</translation>
    </message>
    <message>
        <source>Follow your turn
on your phone</source>
        <translation>Swiv tou ou
sou telefòn ou</translation>
    </message>
    <message>
        <source>Done, thank you</source>
        <translation>Fini, mèsi</translation>
    </message>
    <message>
        <source>It takes a little longer than usual. Please stay here.</source>
        <translation>Sa pran yon ti tan. Tanpri rete la.</translation>
    </message>
</context>
<context>
    <name>SaveSteps</name>
    <message>
        <source>Or scan the code with your phone</source>
        <translation>Oswa eskane kòd la ak telefòn ou</translation>
    </message>
    <message>
        <source>Write down your number, or take a photo</source>
        <translation>Ekri nimewo ou oswa pran yon foto</translation>
    </message>
    <message>
        <source>They write your number on a paper</source>
        <translation>Y ap ekri nimewo ou sou yon papye</translation>
    </message>
    <message>
        <source>No phone? Say so at the welcome desk</source>
        <translation>Pa gen telefòn? Di sa nan Akèy la</translation>
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
        <translation>Efase dènye chif la</translation>
    </message>
</context>
<context>
    <name>StaffCheck</name>
    <message>
        <source>Look again</source>
        <translation>Gade ankò</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plis</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Òdinatè sa a</translation>
    </message>
</context>
<context>
    <name>StaffPin</name>
    <message>
        <source>%1 digits typed</source>
        <translation>%1 chif tape</translation>
    </message>
    <message>
        <source>For the team</source>
        <translation>Pou ekip la</translation>
    </message>
    <message>
        <source>Not for visitors. This page closes by itself.</source>
        <translation>Se pa pou vizitè. Paj sa a ap fèmen poukont li.</translation>
    </message>
    <message>
        <source>PIN of this kiosk</source>
        <translation>PIN bòn sa a</translation>
    </message>
</context>
<context>
    <name>StaffTouch</name>
    <message>
        <source>A mark must come under your finger, at once.</source>
        <translation>Yon mak dwe parèt anba dwèt ou, touswit.</translation>
    </message>
    <message>
        <source>The panel feels everywhere.</source>
        <translation>Ekran an santi toupatou.</translation>
    </message>
    <message>
        <source>This way is up. Touch 1 to 5.</source>
        <translation>Anwo se bò sa a. Touche 1 rive 5.</translation>
    </message>
</context>
<context>
    <name>StaffWork</name>
    <message>
        <source>Change the paper</source>
        <translation>Chanje papye a</translation>
    </message>
    <message>
        <source>Check touch and rotation</source>
        <translation>Tcheke touche ak vire</translation>
    </message>
    <message>
        <source>For the team</source>
        <translation>Pou ekip la</translation>
    </message>
    <message>
        <source>Hear chime and voice</source>
        <translation>Tande son ak vwa</translation>
    </message>
    <message>
        <source>Paper is in: go on</source>
        <translation>Papye a la: kontinye</translation>
    </message>
    <message>
        <source>Print a test</source>
        <translation>Enprime yon tès</translation>
    </message>
    <message>
        <source>Print the last ticket again</source>
        <translation>Enprime dènye tikè a ankò</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Rekòmanse bòn nan</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>Tcheke òdinatè sa a</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>We clear this page in %1 s.</source>
        <translation>N ap efase paj sa a nan %1 s.</translation>
    </message>
    <message>
        <source>Still there?</source>
        <translation>Ou la toujou?</translation>
    </message>
    <message>
        <source>Yes, I need more time</source>
        <translation>Wi, mwen bezwen plis tan</translation>
    </message>
</context>
<context>
    <name>ThanksPage</name>
    <message>
        <source>Thank you for telling us</source>
        <translation>Mèsi paske ou di nou sa</translation>
    </message>
</context>
<context>
    <name>TicketActs</name>
    <message>
        <source>I have saved my number</source>
        <translation>Mwen sere nimewo m</translation>
    </message>
    <message>
        <source>Done, thank you</source>
        <translation>Fini, mèsi</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Enprime ankò</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Yon ti moman…</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>Your place is kept. You don’t lose it.</source>
        <translation>Nou kenbe plas ou. Ou p ap pèdi l.</translation>
    </message>
</context>
<context>
    <name>TurnedActs</name>
    <message>
        <source>I have saved the code</source>
        <translation>Mwen kenbe kòd la</translation>
    </message>
    <message>
        <source>Done, thank you</source>
        <translation>Fini, mèsi</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Enprime ankò</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Yon ti moman…</translation>
    </message>
    <message>
        <source>I need something else</source>
        <translation>Mwen bezwen yon lòt bagay</translation>
    </message>
</context>
<context>
    <name>TurnedPage</name>
    <message>
        <source>The code on this page is enough.</source>
        <translation>Kòd ki sou paj sa a sifi.</translation>
    </message>
    <message>
        <source>The photo is enough</source>
        <translation>Foto a sifi</translation>
    </message>
    <message>
        <source>Take a photo of the code</source>
        <translation>Pran yon foto kòd la</translation>
    </message>
    <message>
        <source>Take your paper</source>
        <translation>Pran papye ou</translation>
    </message>
    <message>
        <source>When you come back</source>
        <translation>Lè w tounen</translation>
    </message>
    <message>
        <source>Show it at the welcome desk</source>
        <translation>Montre l nan akèy la</translation>
    </message>
</context>
<context>
    <name>TurnedPanel</name>
    <message>
        <source>With this code you go first that day.</source>
        <translation>Ak kòd sa a, w ap pase an premye jou sa a.</translation>
    </message>
    <message>
        <source>Your place is kept</source>
        <translation>Plas ou rezève</translation>
    </message>
</context>
<context>
    <name>UnreadyPage</name>
    <message>
        <source>This kiosk is not ready yet</source>
        <translation>Bòn sa a poko pare</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Yon ti moman…</translation>
    </message>
</context>
<context>
    <name>VolumeTile</name>
    <message>
        <source>Louder</source>
        <translation>Pi fò</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Pi ba</translation>
    </message>
    <message>
        <source>Volume: %1 of %2</source>
        <translation>Volim: %1 sou %2</translation>
    </message>
</context>
<context>
    <name>WelcomeHead</name>
    <message>
        <source>Hello</source>
        <translation>Bonjou</translation>
    </message>
    <message>
        <source>Welcome.</source>
        <translation>Byenveni.</translation>
    </message>
</context>
<context>
    <name>CalledTo</name>
    <message>
        <source>Go to desk</source>
        <translation>Ale nan gichè</translation>
    </message>
</context>
</TS>
