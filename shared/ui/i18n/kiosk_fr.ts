<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Nobody will know it was you.</source>
        <translation>Personne ne saura que c’est vous.</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>De quoi s’agit-il ?</translation>
    </message>
</context>
<context>
    <name>AccessPage</name>
    <message>
        <source>Black on white</source>
        <translation>Noir sur blanc</translation>
    </message>
    <message>
        <source>Done, go on</source>
        <translation>C’est bon, continuer</translation>
    </message>
    <message>
        <source>Everything lower down</source>
        <translation>Tout plus bas</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Lettres plus grandes</translation>
    </message>
    <message>
        <source>Read to me</source>
        <translation>Lire à voix haute</translation>
    </message>
    <message>
        <source>Touch what helps. Touch it again to undo it.</source>
        <translation>Touchez ce qui vous aide. Touchez encore pour l’enlever.</translation>
    </message>
    <message>
        <source>What helps you?</source>
        <translation>Qu’est-ce qui vous aide ?</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>Blanc sur noir</translation>
    </message>
</context>
<context>
    <name>AccessTile</name>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
</context>
<context>
    <name>ChoiceFacts</name>
    <message>
        <source>One number for all of it</source>
        <translation>Un seul numéro pour tout</translation>
    </message>
</context>
<context>
    <name>CodeKeys</name>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>Show it to the scanner, or touch its letters.</source>
        <translation>Montrez-le au lecteur, ou touchez ses lettres.</translation>
    </message>
    <message>
        <source>What is your code?</source>
        <translation>Quel est votre code ?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
</context>
<context>
    <name>ConfirmPage</name>
    <message>
        <source>Is this what you need?</source>
        <translation>C’est bien cela ?</translation>
    </message>
    <message>
        <source>It takes a little longer than usual. Please stay here.</source>
        <translation>C’est un peu plus long que d’habitude. Restez ici, s’il vous plaît.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>No, something else</source>
        <translation>Non, autre chose</translation>
    </message>
    <message>
        <source>Touch here if you are more</source>
        <translation>Touchez ici si vous êtes plusieurs</translation>
    </message>
</context>
<context>
    <name>FacesPage</name>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>Nobody will know it was you.</source>
        <translation>Personne ne saura que c’est vous.</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Comment ça s’est passé ?</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Very well</source>
        <translation>Très bien</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>So-so</source>
        <translation>Moyen</translation>
    </message>
    <message>
        <source>Badly</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>Very badly</source>
        <translation>Très mal</translation>
    </message>
    <message>
        <source>In general</source>
        <translation>En général</translation>
    </message>
    <message>
        <source>Something serious? Report it to {name}: {contact}</source>
        <translation>Quelque chose de grave ? Signalez-le à {name} : {contact}</translation>
    </message>
    <message>
        <source>Or write it on your number’s page, with the QR of your paper. Nobody in this center can read it.</source>
        <translation>Ou écrivez-le sur la page de votre numéro, avec le QR du papier. Personne dans ce centre ne peut le lire.</translation>
    </message>
</context>
<context>
    <name>FitPage</name>
    <message>
        <source>Which fits best?</source>
        <translation>Qu’est-ce qui convient ?</translation>
    </message>
    <message>
        <source>I don’t know</source>
        <translation>Je ne sais pas</translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <source>Please wait {seconds} s before the next try.</source>
        <translation>Attendez {seconds} s avant un autre essai.</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Ce n’est pas le code PIN.</translation>
    </message>
    <message>
        <source>No PIN is set. On this computer: python -m kiosk pin</source>
        <translation>Pas de code PIN. Sur cet ordinateur : python -m kiosk pin</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Pas d’imprimante</translation>
    </message>
    <message>
        <source>The printer does not say how it is</source>
        <translation>L’imprimante ne dit pas son état</translation>
    </message>
    <message>
        <source>The printer is ready</source>
        <translation>L’imprimante est prête</translation>
    </message>
    <message>
        <source>Printing rests: change the paper now</source>
        <translation>L’impression attend : changez le papier</translation>
    </message>
    <message>
        <source>The printer is out of paper</source>
        <translation>L’imprimante n’a plus de papier</translation>
    </message>
    <message>
        <source>The printer is low on paper</source>
        <translation>L’imprimante a peu de papier</translation>
    </message>
    <message>
        <source>The printer is open</source>
        <translation>L’imprimante est ouverte</translation>
    </message>
    <message>
        <source>The printer’s cutter is stuck</source>
        <translation>Le coupe-papier est bloqué</translation>
    </message>
    <message>
        <source>The printer is not reached: cable, power?</source>
        <translation>Imprimante injoignable : câble, courant ?</translation>
    </message>
    <message>
        <source>The printer is in trouble</source>
        <translation>L’imprimante a un problème</translation>
    </message>
    <message>
        <source>Nothing was printed yet</source>
        <translation>Rien n’a encore été imprimé</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>attend</translation>
    </message>
    <message>
        <source>is being printed</source>
        <translation>s’imprime</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>imprimé</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyé</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>non imprimé</translation>
    </message>
    <message>
        <source>not needed any more</source>
        <translation>plus nécessaire</translation>
    </message>
    <message>
        <source>Waiting for paper: {count}</source>
        <translation>En attente de papier : {count}</translation>
    </message>
    <message>
        <source>Looking for the hub</source>
        <translation>Recherche du serveur</translation>
    </message>
    <message>
        <source>The hub answers</source>
        <translation>Le serveur répond</translation>
    </message>
    <message>
        <source>The hub does not answer</source>
        <translation>Le serveur ne répond pas</translation>
    </message>
    <message>
        <source>Sound: not known yet</source>
        <translation>Son : pas encore connu</translation>
    </message>
    <message>
        <source>Sound and voice are ready</source>
        <translation>Son et voix prêts</translation>
    </message>
    <message>
        <source>The screen does not say its size: {pixels}</source>
        <translation>L’écran ne dit pas sa taille : {pixels}</translation>
    </message>
    <message>
        <source>This ticket is too old to print again.</source>
        <translation>Ce ticket est trop ancien pour être réimprimé.</translation>
    </message>
    <message>
        <source>This is the voice of the kiosk.</source>
        <translation>Voici la voix de la borne.</translation>
    </message>
    <message>
        <source>No sound: loudspeaker, sound card?</source>
        <translation>Pas de son : haut-parleur, carte son ?</translation>
    </message>
    <message>
        <source>The voice does not speak: is it installed?</source>
        <translation>La voix ne parle pas : est-elle installée ?</translation>
    </message>
    <message>
        <source>Reading aloud is switched off</source>
        <translation>La lecture à voix haute est éteinte</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Examen de cet ordinateur…</translation>
    </message>
</context>
<context>
    <name>FollowCode</name>
    <message>
        <source>Follow your turn
on your phone</source>
        <translation>Suivez votre tour
sur votre téléphone</translation>
    </message>
</context>
<context>
    <name>FreeNote</name>
    <message>
        <source>Everything here is free.</source>
        <translation>Ici, tout est gratuit.</translation>
    </message>
    <message>
        <source>We ask for no name and no papers.</source>
        <translation>Nous ne demandons ni nom ni papiers.</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>The printer is getting new paper.</source>
        <translation>On remet du papier dans l’imprimante.</translation>
    </message>
    <message>
        <source>Yes, give me a number</source>
        <translation>Oui, je veux un numéro</translation>
    </message>
    <message>
        <source>There is no answer yet</source>
        <translation>Pas encore de réponse</translation>
    </message>
    <message>
        <source>We keep trying. Your number comes here.</source>
        <translation>Nous essayons encore. Votre numéro s’affiche ici.</translation>
    </message>
    <message>
        <source>If you prefer, go to the welcome desk.</source>
        <translation>Si vous préférez, allez à l’accueil.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The choices have just changed</source>
        <translation>Les choix ont changé</translation>
    </message>
    <message>
        <source>Please choose once more.</source>
        <translation>Choisissez encore une fois, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>Choisir à nouveau</translation>
    </message>
    <message>
        <source>This page goes on by itself when it works again.</source>
        <translation>Cette page reprend seule dès que cela marche.</translation>
    </message>
    <message>
        <source>We can’t give numbers right now</source>
        <translation>Pas de numéros pour le moment</translation>
    </message>
    <message>
        <source>Please go to the welcome desk. They help you there.</source>
        <translation>Allez à l’accueil, s’il vous plaît. On vous y aide.</translation>
    </message>
    <message>
        <source>This kiosk is not joined to a hub yet.</source>
        <translation>cette borne n’est pas encore reliée à un serveur.</translation>
    </message>
    <message>
        <source>The hub does not know this kiosk.</source>
        <translation>le serveur ne connaît pas cette borne.</translation>
    </message>
    <message>
        <source>Another hub answers at this address.</source>
        <translation>un autre serveur répond à cette adresse.</translation>
    </message>
    <message>
        <source>The hub has another version.</source>
        <translation>le serveur a une autre version.</translation>
    </message>
    <message>
        <source>For the team: {note}</source>
        <translation>Pour l’équipe : {note}</translation>
    </message>
    <message>
        <source>Nobody is waiting now</source>
        <translation>Personne n’attend en ce moment</translation>
    </message>
    <message numerus="yes">
        <source>%n people are waiting now</source>
        <translation>
            <numerusform>%n personne attend en ce moment</numerusform>
            <numerusform>%n personnes attendent en ce moment</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We clear this page in %n seconds. Press any key to stay.</source>
        <translation>
            <numerusform>Nous effaçons cette page dans %n seconde. Appuyez sur une touche pour rester.</numerusform>
            <numerusform>Nous effaçons cette page dans %n secondes. Appuyez sur une touche pour rester.</numerusform>
        </translation>
    </message>
    <message>
        <source>Chosen.</source>
        <translation>Choisi.</translation>
    </message>
    <message>
        <source>Not chosen.</source>
        <translation>Pas choisi.</translation>
    </message>
    <message>
        <source>You are at:</source>
        <translation>Vous êtes sur :</translation>
    </message>
    <message>
        <source>I read the pages to you. Move with the arrows and choose with OK. The help key reads the page again.</source>
        <translation>Je vous lis les pages. Déplacez-vous avec les flèches et choisissez avec OK. La touche d’aide relit la page.</translation>
    </message>
    <message numerus="yes">
        <source>Clears in %n seconds. Touch to stay.</source>
        <translation>
            <numerusform>S’efface dans %n seconde. Touchez pour rester.</numerusform>
            <numerusform>S’efface dans %n secondes. Touchez pour rester.</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Impression…</translation>
    </message>
    <message>
        <source>It is printed.</source>
        <translation>Il est imprimé.</translation>
    </message>
    <message>
        <source>It should be out now. If not, this number is enough.</source>
        <translation>Il doit sortir. Sinon, ce numéro suffit.</translation>
    </message>
    <message>
        <source>The printer is out of paper.</source>
        <translation>L’imprimante n’a plus de papier.</translation>
    </message>
    <message>
        <source>The printer is open.</source>
        <translation>L’imprimante est ouverte.</translation>
    </message>
    <message>
        <source>The printer does not answer.</source>
        <translation>L’imprimante ne répond pas.</translation>
    </message>
    <message>
        <source>Something else, or I don’t know</source>
        <translation>Autre chose, ou je ne sais pas</translation>
    </message>
    <message numerus="yes">
        <source>%n left today</source>
        <translation>
            <numerusform>Il en reste %n aujourd’hui</numerusform>
            <numerusform>Il en reste %n aujourd’hui</numerusform>
        </translation>
    </message>
    <message>
        <source>about {high} min</source>
        <translation>environ {high} min</translation>
    </message>
    <message>
        <source>under {high} min</source>
        <translation>moins de {high} min</translation>
    </message>
    <message>
        <source>{low} to {high} min</source>
        <translation>{low} à {high} min</translation>
    </message>
    <message>
        <source>Waiting time: {wait}</source>
        <translation>Attente : {wait}</translation>
    </message>
    <message>
        <source>It is closed now</source>
        <translation>C’est fermé</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Pas aujourd’hui</translation>
    </message>
    <message>
        <source>No places left right now</source>
        <translation>Plus de place pour l’instant</translation>
    </message>
    <message>
        <source>No places left today</source>
        <translation>Plus de place aujourd’hui</translation>
    </message>
    <message>
        <source>Please ask at the welcome desk when to come back.</source>
        <translation>Demandez à l’accueil quand revenir.</translation>
    </message>
    <message>
        <source>Come back {when}.</source>
        <translation>Revenez {when}.</translation>
    </message>
    <message>
        <source>Closed. {when}</source>
        <translation>Fermé. {when}</translation>
    </message>
    <message>
        <source>Full. {when}</source>
        <translation>Complet. {when}</translation>
    </message>
    <message>
        <source>Not today. {when}</source>
        <translation>Pas ce jour. {when}</translation>
    </message>
    <message>
        <source>Yes, keep my place</source>
        <translation>Oui, gardez ma place</translation>
    </message>
    <message>
        <source>Yes, that is it</source>
        <translation>Oui, c’est cela</translation>
    </message>
    <message>
        <source>I come alone</source>
        <translation>Une seule personne</translation>
    </message>
    <message numerus="yes">
        <source>We are %n</source>
        <translation>
            <numerusform>Nous sommes %n</numerusform>
            <numerusform>Nous sommes %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Go on ({count})</source>
        <translation>Continuer ({count})</translation>
    </message>
    <message>
        <source>We can’t read codes right now</source>
        <translation>Nous ne pouvons pas lire les codes</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>Prendre un numéro</translation>
    </message>
    <message>
        <source>We don’t know this code</source>
        <translation>Ce code est inconnu</translation>
    </message>
    <message>
        <source>Please try once more, or go to the welcome desk.</source>
        <translation>Essayez encore, ou allez à l’accueil.</translation>
    </message>
    <message>
        <source>A long code can only be read by the scanner.</source>
        <translation>Un code long se lit seulement au lecteur.</translation>
    </message>
    <message>
        <source>This code was used already</source>
        <translation>Ce code a déjà servi</translation>
    </message>
    <message>
        <source>If it was you, look at your number and sit down.</source>
        <translation>Si c’était vous, gardez votre numéro et prenez place.</translation>
    </message>
    <message>
        <source>Lost it? The welcome desk gives it to you again.</source>
        <translation>Perdu ? L’accueil vous le redonne.</translation>
    </message>
    <message>
        <source>Your code is for later</source>
        <translation>Votre code est pour plus tard</translation>
    </message>
    <message>
        <source>Keep it and come back then.</source>
        <translation>Gardez-le et revenez ce jour-là.</translation>
    </message>
    <message>
        <source>Do you need something today? Take a number.</source>
        <translation>Besoin de quelque chose aujourd’hui ? Prenez un numéro.</translation>
    </message>
    <message>
        <source>The day of this code is over</source>
        <translation>Le jour de ce code est passé</translation>
    </message>
    <message>
        <source>Take a number, and we see you today.</source>
        <translation>Prenez un numéro, on vous reçoit aujourd’hui.</translation>
    </message>
    <message>
        <source>Appointment {time}</source>
        <translation>Rendez-vous {time}</translation>
    </message>
    <message>
        <source>You are early</source>
        <translation>Vous êtes en avance</translation>
    </message>
    <message>
        <source>You are on time</source>
        <translation>Vous êtes à l’heure</translation>
    </message>
    <message>
        <source>We see you soon</source>
        <translation>C’est bientôt à vous</translation>
    </message>
    <message>
        <source>We can’t take your answer right now</source>
        <translation>Nous ne pouvons pas recevoir votre réponse maintenant</translation>
    </message>
    <message>
        <source>Please tell the welcome desk.</source>
        <translation>Dites-le à l’accueil, s’il vous plaît.</translation>
    </message>
    <message>
        <source>You have your place</source>
        <translation>Vous avez votre place</translation>
    </message>
    <message>
        <source>You are in line</source>
        <translation>Vous êtes dans la file</translation>
    </message>
    <message>
        <source>It is your turn</source>
        <translation>C’est votre tour</translation>
    </message>
    <message>
        <source>Your place is kept</source>
        <translation>Votre place est gardée</translation>
    </message>
    <message>
        <source>This visit is over</source>
        <translation>Cette visite est terminée</translation>
    </message>
    <message>
        <source>Thank you for coming.</source>
        <translation>Merci de votre visite.</translation>
    </message>
    <message>
        <source>We have called your number</source>
        <translation>Votre numéro a été appelé</translation>
    </message>
    <message>
        <source>Say that you are here now.</source>
        <translation>Dites que vous êtes là.</translation>
    </message>
</context>
<context>
    <name>KioskHead</name>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
</context>
<context>
    <name>KioskPlinth</name>
    <message>
        <source>Accessibility</source>
        <translation>Accessibilité</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Leave and clear</source>
        <translation>Sortir et effacer</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>More help</source>
        <translation>Plus d’aide</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Répéter</translation>
    </message>
    <message>
        <source>Speak in private</source>
        <translation>Parler en privé</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Votre avis</translation>
    </message>
</context>
<context>
    <name>LanguageGrid</name>
    <message>
        <source>Touch your language</source>
        <translation>Touchez votre langue</translation>
    </message>
    <message>
        <source>I have a code</source>
        <translation>J’ai un code</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Which language do you speak?</source>
        <translation>En quelle langue ?</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Kiosk</source>
        <translation>Borne</translation>
    </message>
</context>
<context>
    <name>NeedGrid</name>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>NeedPage</name>
    <message>
        <source>What do you need today?</source>
        <translation>De quoi avez-vous besoin ?</translation>
    </message>
    <message>
        <source>We help you at the welcome desk</source>
        <translation>Nous vous aidons à l’accueil</translation>
    </message>
    <message>
        <source>Touch what fits. You can choose several.</source>
        <translation>Plusieurs choix sont possibles.</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>What happens next</source>
        <translation>Et maintenant</translation>
    </message>
    <message>
        <source>Take your paper</source>
        <translation>Prenez votre papier</translation>
    </message>
    <message>
        <source>We keep your place</source>
        <translation>Nous gardons votre place</translation>
    </message>
    <message>
        <source>Sit down and wait calmly</source>
        <translation>Asseyez-vous tranquillement</translation>
    </message>
    <message>
        <source>You will see it on the screen and hear it</source>
        <translation>Vous le verrez et l’entendrez</translation>
    </message>
    <message>
        <source>When %1 shows, go to the desk</source>
        <translation>Quand %1 s’affiche, allez au guichet</translation>
    </message>
</context>
<context>
    <name>NumberFacts</name>
    <message>
        <source>before you</source>
        <translation>avant vous</translation>
    </message>
    <message>
        <source>of waiting, more or less</source>
        <translation>d’attente, environ</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Jusqu’à %1</translation>
    </message>
    <message>
        <source>Then you wait again, without going to the end.</source>
        <translation>Puis vous attendez encore, sans perdre votre rang.</translation>
    </message>
</context>
<context>
    <name>NumberPanel</name>
    <message>
        <source>Your number</source>
        <translation>Votre numéro</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Étape %1 sur %2</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>How many are you?</source>
        <translation>Combien êtes-vous ?</translation>
    </message>
    <message>
        <source>One number is enough for all of you.</source>
        <translation>Un seul numéro suffit pour tous.</translation>
    </message>
    <message>
        <source>We are more</source>
        <translation>Plus de personnes</translation>
    </message>
</context>
<context>
    <name>PriorityPage</name>
    <message>
        <source>Is one of these you?</source>
        <translation>Est-ce votre cas ?</translation>
    </message>
    <message>
        <source>You do not have to answer. Nobody asks for proof.</source>
        <translation>Réponse libre. Aucune preuve demandée.</translation>
    </message>
    <message>
        <source>None of these, or I prefer not to say</source>
        <translation>Rien de cela, ou je préfère ne pas dire</translation>
    </message>
</context>
<context>
    <name>PrivatePage</name>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>Please take a seat</source>
        <translation>Asseyez-vous</translation>
    </message>
    <message>
        <source>Somebody will come to you.</source>
        <translation>Quelqu’un vient vers vous.</translation>
    </message>
    <message>
        <source>You need not explain anything else.</source>
        <translation>Vous n’avez rien d’autre à expliquer.</translation>
    </message>
    <message>
        <source>This number is yours. Nobody calls it out.</source>
        <translation>C’est votre numéro. On ne l’annonce pas.</translation>
    </message>
    <message>
        <source>Follow your turn
on your phone</source>
        <translation>Suivez votre tour
sur votre téléphone</translation>
    </message>
    <message>
        <source>Done, thank you</source>
        <translation>C’est bon, merci</translation>
    </message>
    <message>
        <source>It takes a little longer than usual. Please stay here.</source>
        <translation>C’est un peu plus long que d’habitude. Restez ici, s’il vous plaît.</translation>
    </message>
</context>
<context>
    <name>SaveSteps</name>
    <message>
        <source>Or scan the code with your phone</source>
        <translation>Ou scannez le code avec votre téléphone</translation>
    </message>
    <message>
        <source>Write down your number, or take a photo</source>
        <translation>Notez ou photographiez le numéro</translation>
    </message>
    <message>
        <source>They write your number on a paper</source>
        <translation>On écrit votre numéro sur un papier</translation>
    </message>
    <message>
        <source>No phone? Say so at the welcome desk</source>
        <translation>Sans téléphone ? Dites-le à l’accueil</translation>
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
        <translation>Effacer le dernier chiffre</translation>
    </message>
</context>
<context>
    <name>StaffCheck</name>
    <message>
        <source>Look again</source>
        <translation>Regarder encore</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
</context>
<context>
    <name>StaffPin</name>
    <message>
        <source>%1 digits typed</source>
        <translation>%1 chiffres tapés</translation>
    </message>
    <message>
        <source>For the team</source>
        <translation>Pour l’équipe</translation>
    </message>
    <message>
        <source>Not for visitors. This page closes by itself.</source>
        <translation>Pas pour les visiteurs. Cette page se ferme seule.</translation>
    </message>
    <message>
        <source>PIN of this kiosk</source>
        <translation>Code PIN de cette borne</translation>
    </message>
</context>
<context>
    <name>StaffTouch</name>
    <message>
        <source>A mark must come under your finger, at once.</source>
        <translation>Une marque doit venir sous le doigt, aussitôt.</translation>
    </message>
    <message>
        <source>The panel feels everywhere.</source>
        <translation>L’écran réagit partout.</translation>
    </message>
    <message>
        <source>This way is up. Touch 1 to 5.</source>
        <translation>Le haut est ici. Touchez 1 à 5.</translation>
    </message>
</context>
<context>
    <name>StaffWork</name>
    <message>
        <source>Change the paper</source>
        <translation>Changer le papier</translation>
    </message>
    <message>
        <source>Check touch and rotation</source>
        <translation>Vérifier toucher et rotation</translation>
    </message>
    <message>
        <source>For the team</source>
        <translation>Pour l’équipe</translation>
    </message>
    <message>
        <source>Hear chime and voice</source>
        <translation>Écouter carillon et voix</translation>
    </message>
    <message>
        <source>Paper is in: go on</source>
        <translation>Papier prêt, continuer</translation>
    </message>
    <message>
        <source>Print a test</source>
        <translation>Imprimer un essai</translation>
    </message>
    <message>
        <source>Print the last ticket again</source>
        <translation>Réimprimer le dernier ticket</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Redémarrer la borne</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>Vérifier cet ordinateur</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>We clear this page in %1 s.</source>
        <translation>Nous effaçons cette page dans %1 s.</translation>
    </message>
    <message>
        <source>Still there?</source>
        <translation>Êtes-vous toujours là ?</translation>
    </message>
    <message>
        <source>Yes, I need more time</source>
        <translation>Oui, encore du temps</translation>
    </message>
</context>
<context>
    <name>ThanksPage</name>
    <message>
        <source>Thank you for telling us</source>
        <translation>Merci de votre avis</translation>
    </message>
</context>
<context>
    <name>TicketActs</name>
    <message>
        <source>I have saved my number</source>
        <translation>J’ai gardé mon numéro</translation>
    </message>
    <message>
        <source>Done, thank you</source>
        <translation>C’est bon, merci</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Imprimer à nouveau</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>Your place is kept. You don’t lose it.</source>
        <translation>Votre place reste gardée.</translation>
    </message>
</context>
<context>
    <name>TurnedActs</name>
    <message>
        <source>I have saved the code</source>
        <translation>J’ai gardé le code</translation>
    </message>
    <message>
        <source>Done, thank you</source>
        <translation>C’est bon, merci</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Imprimer à nouveau</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>I need something else</source>
        <translation>J’ai besoin d’autre chose</translation>
    </message>
</context>
<context>
    <name>TurnedPage</name>
    <message>
        <source>The code on this page is enough.</source>
        <translation>Le code de cette page suffit.</translation>
    </message>
    <message>
        <source>The photo is enough</source>
        <translation>La photo suffit</translation>
    </message>
    <message>
        <source>Take a photo of the code</source>
        <translation>Prenez le code en photo</translation>
    </message>
    <message>
        <source>Take your paper</source>
        <translation>Prenez votre papier</translation>
    </message>
    <message>
        <source>When you come back</source>
        <translation>À votre retour</translation>
    </message>
    <message>
        <source>Show it at the welcome desk</source>
        <translation>Montrez-le à l’accueil</translation>
    </message>
</context>
<context>
    <name>TurnedPanel</name>
    <message>
        <source>With this code you go first that day.</source>
        <translation>Avec ce code, vous passez en premier ce jour-là.</translation>
    </message>
    <message>
        <source>Your place is kept</source>
        <translation>Votre place est gardée</translation>
    </message>
</context>
<context>
    <name>UnreadyPage</name>
    <message>
        <source>This kiosk is not ready yet</source>
        <translation>Cette borne n’est pas encore prête</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
</context>
<context>
    <name>VolumeTile</name>
    <message>
        <source>Louder</source>
        <translation>Plus fort</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Moins fort</translation>
    </message>
    <message>
        <source>Volume: %1 of %2</source>
        <translation>Volume : %1 sur %2</translation>
    </message>
</context>
<context>
    <name>WelcomeHead</name>
    <message>
        <source>Hello</source>
        <translation>Bonjour</translation>
    </message>
    <message>
        <source>Welcome.</source>
        <translation>Bienvenue.</translation>
    </message>
</context>
<context>
    <name>CalledTo</name>
    <message>
        <source>Go to desk</source>
        <translation>Allez au guichet</translation>
    </message>
</context>
</TS>
