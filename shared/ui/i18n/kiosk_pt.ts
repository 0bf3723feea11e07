<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Nobody will know it was you.</source>
        <translation>Ninguém vai saber que foi você.</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Do que se trata?</translation>
    </message>
</context>
<context>
    <name>AccessPage</name>
    <message>
        <source>Black on white</source>
        <translation>Preto no branco</translation>
    </message>
    <message>
        <source>Done, go on</source>
        <translation>Pronto, continuar</translation>
    </message>
    <message>
        <source>Everything lower down</source>
        <translation>Tudo mais abaixo</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Letras maiores</translation>
    </message>
    <message>
        <source>Read to me</source>
        <translation>Ler em voz alta</translation>
    </message>
    <message>
        <source>Touch what helps. Touch it again to undo it.</source>
        <translation>Toque no que ajuda. Toque outra vez para tirar.</translation>
    </message>
    <message>
        <source>What helps you?</source>
        <translation>O que ajuda você?</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>Branco no preto</translation>
    </message>
</context>
<context>
    <name>AccessTile</name>
    <message>
        <source>Off</source>
        <translation>Desligado</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ligado</translation>
    </message>
</context>
<context>
    <name>ChoiceFacts</name>
    <message>
        <source>One number for all of it</source>
        <translation>Um só número para tudo</translation>
    </message>
</context>
<context>
    <name>CodeKeys</name>
    <message>
        <source>Erase</source>
        <translation>Apagar</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>Show it to the scanner, or touch its letters.</source>
        <translation>Mostre ao leitor, ou toque nas letras.</translation>
    </message>
    <message>
        <source>What is your code?</source>
        <translation>Qual é o seu código?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Um momento…</translation>
    </message>
</context>
<context>
    <name>ConfirmPage</name>
    <message>
        <source>Is this what you need?</source>
        <translation>É disso que precisa?</translation>
    </message>
    <message>
        <source>It takes a little longer than usual. Please stay here.</source>
        <translation>Demora um pouco. Espere aqui, por favor.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Um momento…</translation>
    </message>
    <message>
        <source>No, something else</source>
        <translation>Não, outra coisa</translation>
    </message>
    <message>
        <source>Touch here if you are more</source>
        <translation>Toque aqui se forem mais</translation>
    </message>
</context>
<context>
    <name>FacesPage</name>
    <message>
        <source>One moment…</source>
        <translation>Um momento…</translation>
    </message>
    <message>
        <source>Nobody will know it was you.</source>
        <translation>Ninguém vai saber que foi você.</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Como foi?</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Very well</source>
        <translation>Muito bem</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>Bem</translation>
    </message>
    <message>
        <source>So-so</source>
        <translation>Mais ou menos</translation>
    </message>
    <message>
        <source>Badly</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>Very badly</source>
        <translation>Muito mal</translation>
    </message>
    <message>
        <source>In general</source>
        <translation>Em geral</translation>
    </message>
    <message>
        <source>Something serious? Report it to {name}: {contact}</source>
        <translation>Algo grave? Conte para {name}: {contact}</translation>
    </message>
    <message>
        <source>Or write it on your number’s page, with the QR of your paper. Nobody in this center can read it.</source>
        <translation>Ou escreva na página do seu número, com o QR do seu papel. Ninguém deste centro pode ler.</translation>
    </message>
</context>
<context>
    <name>FitPage</name>
    <message>
        <source>Which fits best?</source>
        <translation>O que serve melhor?</translation>
    </message>
    <message>
        <source>I don’t know</source>
        <translation>Não sei</translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <source>Please wait {seconds} s before the next try.</source>
        <translation>Espere {seconds} s antes de tentar de novo.</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Esse não é o PIN.</translation>
    </message>
    <message>
        <source>No PIN is set. On this computer: python -m kiosk pin</source>
        <translation>Não há PIN. Neste computador: python -m kiosk pin</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Sem impressora</translation>
    </message>
    <message>
        <source>The printer does not say how it is</source>
        <translation>A impressora não diz como está</translation>
    </message>
    <message>
        <source>The printer is ready</source>
        <translation>A impressora está pronta</translation>
    </message>
    <message>
        <source>Printing rests: change the paper now</source>
        <translation>A impressão espera: troque o papel</translation>
    </message>
    <message>
        <source>The printer is out of paper</source>
        <translation>A impressora está sem papel</translation>
    </message>
    <message>
        <source>The printer is low on paper</source>
        <translation>A impressora tem pouco papel</translation>
    </message>
    <message>
        <source>The printer is open</source>
        <translation>A impressora está aberta</translation>
    </message>
    <message>
        <source>The printer’s cutter is stuck</source>
        <translation>O cortador está preso</translation>
    </message>
    <message>
        <source>The printer is not reached: cable, power?</source>
        <translation>Sem contato com a impressora: cabo, energia?</translation>
    </message>
    <message>
        <source>The printer is in trouble</source>
        <translation>A impressora tem um problema</translation>
    </message>
    <message>
        <source>Nothing was printed yet</source>
        <translation>Nada foi impresso ainda</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>espera</translation>
    </message>
    <message>
        <source>is being printed</source>
        <translation>imprimindo</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>impresso</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>não impresso</translation>
    </message>
    <message>
        <source>not needed any more</source>
        <translation>já não é preciso</translation>
    </message>
    <message>
        <source>Waiting for paper: {count}</source>
        <translation>Esperam papel: {count}</translation>
    </message>
    <message>
        <source>Looking for the hub</source>
        <translation>Procurando o servidor</translation>
    </message>
    <message>
        <source>The hub answers</source>
        <translation>O servidor responde</translation>
    </message>
    <message>
        <source>The hub does not answer</source>
        <translation>O servidor não responde</translation>
    </message>
    <message>
        <source>Sound: not known yet</source>
        <translation>Som: ainda não se sabe</translation>
    </message>
    <message>
        <source>Sound and voice are ready</source>
        <translation>Som e voz prontos</translation>
    </message>
    <message>
        <source>The screen does not say its size: {pixels}</source>
        <translation>A tela não diz o tamanho: {pixels}</translation>
    </message>
    <message>
        <source>This ticket is too old to print again.</source>
        <translation>Esta senha é antiga: não se imprime de novo.</translation>
    </message>
    <message>
        <source>This is the voice of the kiosk.</source>
        <translation>Esta é a voz do quiosque.</translation>
    </message>
    <message>
        <source>No sound: loudspeaker, sound card?</source>
        <translation>Sem som: alto-falante, placa de som?</translation>
    </message>
    <message>
        <source>The voice does not speak: is it installed?</source>
        <translation>A voz não fala: está instalada?</translation>
    </message>
    <message>
        <source>Reading aloud is switched off</source>
        <translation>A leitura em voz alta está desligada</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Vendo este computador…</translation>
    </message>
</context>
<context>
    <name>FollowCode</name>
    <message>
        <source>Follow your turn
on your phone</source>
        <translation>Acompanhe sua vez
no seu celular</translation>
    </message>
</context>
<context>
    <name>FreeNote</name>
    <message>
        <source>Everything here is free.</source>
        <translation>Tudo aqui é grátis.</translation>
    </message>
    <message>
        <source>We ask for no name and no papers.</source>
        <translation>Não pedimos seu nome nem seus documentos.</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>The printer is getting new paper.</source>
        <translation>Estão trocando o papel da impressora.</translation>
    </message>
    <message>
        <source>Yes, give me a number</source>
        <translation>Sim, quero meu número</translation>
    </message>
    <message>
        <source>There is no answer yet</source>
        <translation>Ainda não há resposta</translation>
    </message>
    <message>
        <source>We keep trying. Your number comes here.</source>
        <translation>Continuamos tentando. Seu número aparece aqui.</translation>
    </message>
    <message>
        <source>If you prefer, go to the welcome desk.</source>
        <translation>Se preferir, vá ao Acolhimento.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>The choices have just changed</source>
        <translation>As opções mudaram</translation>
    </message>
    <message>
        <source>Please choose once more.</source>
        <translation>Por favor, escolha outra vez.</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>Escolher de novo</translation>
    </message>
    <message>
        <source>This page goes on by itself when it works again.</source>
        <translation>Esta página continua sozinha quando voltar a funcionar.</translation>
    </message>
    <message>
        <source>We can’t give numbers right now</source>
        <translation>Agora não podemos dar números</translation>
    </message>
    <message>
        <source>Please go to the welcome desk. They help you there.</source>
        <translation>Por favor, vá ao Acolhimento. Lá ajudam você.</translation>
    </message>
    <message>
        <source>This kiosk is not joined to a hub yet.</source>
        <translation>este quiosque ainda não está ligado a um servidor.</translation>
    </message>
    <message>
        <source>The hub does not know this kiosk.</source>
        <translation>o servidor não conhece este quiosque.</translation>
    </message>
    <message>
        <source>Another hub answers at this address.</source>
        <translation>outro servidor responde neste endereço.</translation>
    </message>
    <message>
        <source>The hub has another version.</source>
        <translation>o servidor tem outra versão.</translation>
    </message>
    <message>
        <source>For the team: {note}</source>
        <translation>Para a equipe: {note}</translation>
    </message>
    <message>
        <source>Nobody is waiting now</source>
        <translation>Ninguém espera agora</translation>
    </message>
    <message numerus="yes">
        <source>%n people are waiting now</source>
        <translation>
            <numerusform>%n pessoa espera agora</numerusform>
            <numerusform>%n pessoas esperam agora</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Ninguém</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n pessoa</numerusform>
            <numerusform>%n pessoas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We clear this page in %n seconds. Press any key to stay.</source>
        <translation>
            <numerusform>Limpamos esta página em %n segundo. Aperte qualquer tecla para ficar.</numerusform>
            <numerusform>Limpamos esta página em %n segundos. Aperte qualquer tecla para ficar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Chosen.</source>
        <translation>Escolhido.</translation>
    </message>
    <message>
        <source>Not chosen.</source>
        <translation>Não escolhido.</translation>
    </message>
    <message>
        <source>You are at:</source>
        <translation>Você está em:</translation>
    </message>
    <message>
        <source>I read the pages to you. Move with the arrows and choose with OK. The help key reads the page again.</source>
        <translation>Leio as páginas para você. Mova-se com as setas e escolha com OK. A tecla de ajuda lê a página de novo.</translation>
    </message>
    <message numerus="yes">
        <source>Clears in %n seconds. Touch to stay.</source>
        <translation>
            <numerusform>Apaga em %n segundo. Toque para ficar.</numerusform>
            <numerusform>Apaga em %n segundos. Toque para ficar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Imprimindo…</translation>
    </message>
    <message>
        <source>It is printed.</source>
        <translation>Já está impresso.</translation>
    </message>
    <message>
        <source>It should be out now. If not, this number is enough.</source>
        <translation>Já deve sair. Se não, este número basta.</translation>
    </message>
    <message>
        <source>The printer is out of paper.</source>
        <translation>A impressora está sem papel.</translation>
    </message>
    <message>
        <source>The printer is open.</source>
        <translation>A impressora está aberta.</translation>
    </message>
    <message>
        <source>The printer does not answer.</source>
        <translation>A impressora não responde.</translation>
    </message>
    <message>
        <source>Something else, or I don’t know</source>
        <translation>Outra coisa, ou não sei</translation>
    </message>
    <message numerus="yes">
        <source>%n left today</source>
        <translation>
            <numerusform>Resta %n hoje</numerusform>
            <numerusform>Restam %n hoje</numerusform>
        </translation>
    </message>
    <message>
        <source>about {high} min</source>
        <translation>cerca de {high} min</translation>
    </message>
    <message>
        <source>under {high} min</source>
        <translation>menos de {high} min</translation>
    </message>
    <message>
        <source>{low} to {high} min</source>
        <translation>{low} a {high} min</translation>
    </message>
    <message>
        <source>Waiting time: {wait}</source>
        <translation>Espera: {wait}</translation>
    </message>
    <message>
        <source>It is closed now</source>
        <translation>Agora está fechado</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Hoje não atendemos</translation>
    </message>
    <message>
        <source>No places left right now</source>
        <translation>Agora não há vaga</translation>
    </message>
    <message>
        <source>No places left today</source>
        <translation>Hoje não há mais vaga</translation>
    </message>
    <message>
        <source>Please ask at the welcome desk when to come back.</source>
        <translation>Pergunte no Acolhimento quando voltar.</translation>
    </message>
    <message>
        <source>Come back {when}.</source>
        <translation>Volte {when}.</translation>
    </message>
    <message>
        <source>Closed. {when}</source>
        <translation>Fechado. {when}</translation>
    </message>
    <message>
        <source>Full. {when}</source>
        <translation>Sem vaga. {when}</translation>
    </message>
    <message>
        <source>Not today. {when}</source>
        <translation>Hoje não. {when}</translation>
    </message>
    <message>
        <source>Yes, keep my place</source>
        <translation>Sim, guardem meu lugar</translation>
    </message>
    <message>
        <source>Yes, that is it</source>
        <translation>Sim, é isso</translation>
    </message>
    <message>
        <source>I come alone</source>
        <translation>Venho sem mais ninguém</translation>
    </message>
    <message numerus="yes">
        <source>We are %n</source>
        <translation>
            <numerusform>Somos %n</numerusform>
            <numerusform>Somos %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Go on ({count})</source>
        <translation>Continuar ({count})</translation>
    </message>
    <message>
        <source>We can’t read codes right now</source>
        <translation>Agora não podemos ler códigos</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>Tirar um número</translation>
    </message>
    <message>
        <source>We don’t know this code</source>
        <translation>Não conhecemos este código</translation>
    </message>
    <message>
        <source>Please try once more, or go to the welcome desk.</source>
        <translation>Tente outra vez, ou vá ao Acolhimento.</translation>
    </message>
    <message>
        <source>A long code can only be read by the scanner.</source>
        <translation>Um código longo só se lê com o leitor.</translation>
    </message>
    <message>
        <source>This code was used already</source>
        <translation>Este código já foi usado</translation>
    </message>
    <message>
        <source>If it was you, look at your number and sit down.</source>
        <translation>Se foi você, veja seu número e sente-se.</translation>
    </message>
    <message>
        <source>Lost it? The welcome desk gives it to you again.</source>
        <translation>Perdeu? O Acolhimento entrega outra vez.</translation>
    </message>
    <message>
        <source>Your code is for later</source>
        <translation>Seu código é para mais tarde</translation>
    </message>
    <message>
        <source>Keep it and come back then.</source>
        <translation>Guarde-o e volte nesse dia.</translation>
    </message>
    <message>
        <source>Do you need something today? Take a number.</source>
        <translation>Precisa de algo hoje? Tire um número.</translation>
    </message>
    <message>
        <source>The day of this code is over</source>
        <translation>O dia deste código já passou</translation>
    </message>
    <message>
        <source>Take a number, and we see you today.</source>
        <translation>Tire um número e atendemos você hoje.</translation>
    </message>
    <message>
        <source>Appointment {time}</source>
        <translation>Agendamento {time}</translation>
    </message>
    <message>
        <source>You are early</source>
        <translation>Chegou cedo</translation>
    </message>
    <message>
        <source>You are on time</source>
        <translation>Chegou a tempo</translation>
    </message>
    <message>
        <source>We see you soon</source>
        <translation>Atendemos em breve</translation>
    </message>
    <message>
        <source>We can’t take your answer right now</source>
        <translation>Agora não podemos receber a sua resposta</translation>
    </message>
    <message>
        <source>Please tell the welcome desk.</source>
        <translation>Por favor, conte no Acolhimento.</translation>
    </message>
    <message>
        <source>You have your place</source>
        <translation>Já tem seu lugar</translation>
    </message>
    <message>
        <source>You are in line</source>
        <translation>Você está na fila</translation>
    </message>
    <message>
        <source>It is your turn</source>
        <translation>É a sua vez</translation>
    </message>
    <message>
        <source>Your place is kept</source>
        <translation>Seu lugar está guardado</translation>
    </message>
    <message>
        <source>This visit is over</source>
        <translation>Esta visita já terminou</translation>
    </message>
    <message>
        <source>Thank you for coming.</source>
        <translation>Agradecemos a sua visita.</translation>
    </message>
    <message>
        <source>We have called your number</source>
        <translation>Já chamamos seu número</translation>
    </message>
    <message>
        <source>Say that you are here now.</source>
        <translation>Diga que já está aqui.</translation>
    </message>
</context>
<context>
    <name>KioskHead</name>
    <message>
        <source>Start</source>
        <translation>Início</translation>
    </message>
</context>
<context>
    <name>KioskPlinth</name>
    <message>
        <source>Accessibility</source>
        <translation>Acesso fácil</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Leave and clear</source>
        <translation>Sair e apagar</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Ouvir</translation>
    </message>
    <message>
        <source>More help</source>
        <translation>Mais ajuda</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Speak in private</source>
        <translation>Falar em particular</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Como foi?</translation>
    </message>
</context>
<context>
    <name>LanguageGrid</name>
    <message>
        <source>Touch your language</source>
        <translation>Toque seu idioma</translation>
    </message>
    <message>
        <source>I have a code</source>
        <translation>Tenho um código</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Which language do you speak?</source>
        <translation>Em que idioma?</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Kiosk</source>
        <translation>Quiosque</translation>
    </message>
</context>
<context>
    <name>NeedGrid</name>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
</context>
<context>
    <name>NeedPage</name>
    <message>
        <source>What do you need today?</source>
        <translation>Do que precisa hoje?</translation>
    </message>
    <message>
        <source>We help you at the welcome desk</source>
        <translation>Ajudamos você no Acolhimento</translation>
    </message>
    <message>
        <source>Touch what fits. You can choose several.</source>
        <translation>Toque no que precisa. Pode escolher várias coisas.</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>What happens next</source>
        <translation>O que vem agora</translation>
    </message>
    <message>
        <source>Take your paper</source>
        <translation>Pegue seu papel</translation>
    </message>
    <message>
        <source>We keep your place</source>
        <translation>Guardamos seu lugar</translation>
    </message>
    <message>
        <source>Sit down and wait calmly</source>
        <translation>Sente-se e espere com calma</translation>
    </message>
    <message>
        <source>You will see it on the screen and hear it</source>
        <translation>Vai aparecer na tela e no som</translation>
    </message>
    <message>
        <source>When %1 shows, go to the desk</source>
        <translation>Quando sair %1, vá ao guichê</translation>
    </message>
</context>
<context>
    <name>NumberFacts</name>
    <message>
        <source>before you</source>
        <translation>antes de você</translation>
    </message>
    <message>
        <source>of waiting, more or less</source>
        <translation>de espera, mais ou menos</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Até às %1</translation>
    </message>
    <message>
        <source>Then you wait again, without going to the end.</source>
        <translation>Depois você volta a esperar, sem ir para o fim.</translation>
    </message>
</context>
<context>
    <name>NumberPanel</name>
    <message>
        <source>Your number</source>
        <translation>Seu número</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Passo %1 de %2</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>How many are you?</source>
        <translation>Quantas pessoas são?</translation>
    </message>
    <message>
        <source>One number is enough for all of you.</source>
        <translation>Um número basta para todos.</translation>
    </message>
    <message>
        <source>We are more</source>
        <translation>Somos mais</translation>
    </message>
</context>
<context>
    <name>PriorityPage</name>
    <message>
        <source>Is one of these you?</source>
        <translation>Algum é o seu caso?</translation>
    </message>
    <message>
        <source>You do not have to answer. Nobody asks for proof.</source>
        <translation>Não precisa responder. Não pedimos provas.</translation>
    </message>
    <message>
        <source>None of these, or I prefer not to say</source>
        <translation>Nada disto, ou prefiro não dizer</translation>
    </message>
</context>
<context>
    <name>PrivatePage</name>
    <message>
        <source>One moment…</source>
        <translation>Um momento…</translation>
    </message>
    <message>
        <source>Please take a seat</source>
        <translation>Sente-se, por favor</translation>
    </message>
    <message>
        <source>Somebody will come to you.</source>
        <translation>Alguém vem até você.</translation>
    </message>
    <message>
        <source>You need not explain anything else.</source>
        <translation>Não precisa explicar mais nada.</translation>
    </message>
    <message>
        <source>This number is yours. Nobody calls it out.</source>
        <translation>Este número é seu. Ninguém o diz em voz alta.</translation>
    </message>
    <message>
        <source>Follow your turn
on your phone</source>
        <translation>Acompanhe sua vez
no seu celular</translation>
    </message>
    <message>
        <source>Done, thank you</source>
        <translation>Tudo certo</translation>
    </message>
    <message>
        <source>It takes a little longer than usual. Please stay here.</source>
        <translation>Demora um pouco. Espere aqui, por favor.</translation>
    </message>
</context>
<context>
    <name>SaveSteps</name>
    <message>
        <source>Or scan the code with your phone</source>
        <translation>Ou escaneie o código com seu celular</translation>
    </message>
    <message>
        <source>Write down your number, or take a photo</source>
        <translation>Anote seu número ou tire uma foto</translation>
    </message>
    <message>
        <source>They write your number on a paper</source>
        <translation>Escrevem seu número em um papel</translation>
    </message>
    <message>
        <source>No phone? Say so at the welcome desk</source>
        <translation>Sem celular? Fale no Acolhimento</translation>
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
        <translation>Apagar o último número</translation>
    </message>
</context>
<context>
    <name>StaffCheck</name>
    <message>
        <source>Look again</source>
        <translation>Ver de novo</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este computador</translation>
    </message>
</context>
<context>
    <name>StaffPin</name>
    <message>
        <source>%1 digits typed</source>
        <translation>%1 números digitados</translation>
    </message>
    <message>
        <source>For the team</source>
        <translation>Para a equipe</translation>
    </message>
    <message>
        <source>Not for visitors. This page closes by itself.</source>
        <translation>Não é para visitantes. Esta página se fecha sozinha.</translation>
    </message>
    <message>
        <source>PIN of this kiosk</source>
        <translation>PIN deste quiosque</translation>
    </message>
</context>
<context>
    <name>StaffTouch</name>
    <message>
        <source>A mark must come under your finger, at once.</source>
        <translation>Uma marca deve surgir sob o dedo, na hora.</translation>
    </message>
    <message>
        <source>The panel feels everywhere.</source>
        <translation>A tela sente em toda parte.</translation>
    </message>
    <message>
        <source>This way is up. Touch 1 to 5.</source>
        <translation>Isto é para cima. Toque de 1 a 5.</translation>
    </message>
</context>
<context>
    <name>StaffWork</name>
    <message>
        <source>Change the paper</source>
        <translation>Trocar o papel</translation>
    </message>
    <message>
        <source>Check touch and rotation</source>
        <translation>Verificar toque e giro</translation>
    </message>
    <message>
        <source>For the team</source>
        <translation>Para a equipe</translation>
    </message>
    <message>
        <source>Hear chime and voice</source>
        <translation>Ouvir sinal e voz</translation>
    </message>
    <message>
        <source>Paper is in: go on</source>
        <translation>Papel no lugar: seguir</translation>
    </message>
    <message>
        <source>Print a test</source>
        <translation>Imprimir um teste</translation>
    </message>
    <message>
        <source>Print the last ticket again</source>
        <translation>Imprimir de novo a última</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Reiniciar o quiosque</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>Verificar este computador</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>We clear this page in %1 s.</source>
        <translation>Apagamos esta página em %1 s.</translation>
    </message>
    <message>
        <source>Still there?</source>
        <translation>Ainda está aí?</translation>
    </message>
    <message>
        <source>Yes, I need more time</source>
        <translation>Sim, preciso de mais tempo</translation>
    </message>
</context>
<context>
    <name>ThanksPage</name>
    <message>
        <source>Thank you for telling us</source>
        <translation>Agradecemos por nos contar</translation>
    </message>
</context>
<context>
    <name>TicketActs</name>
    <message>
        <source>I have saved my number</source>
        <translation>Já guardei meu número</translation>
    </message>
    <message>
        <source>Done, thank you</source>
        <translation>Tudo certo</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Imprimir de novo</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Um momento…</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>Your place is kept. You don’t lose it.</source>
        <translation>Seu lugar está guardado. Você não o perde.</translation>
    </message>
</context>
<context>
    <name>TurnedActs</name>
    <message>
        <source>I have saved the code</source>
        <translation>Já guardei o código</translation>
    </message>
    <message>
        <source>Done, thank you</source>
        <translation>Tudo certo</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Imprimir de novo</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Um momento…</translation>
    </message>
    <message>
        <source>I need something else</source>
        <translation>Preciso de outra coisa</translation>
    </message>
</context>
<context>
    <name>TurnedPage</name>
    <message>
        <source>The code on this page is enough.</source>
        <translation>O código desta página basta.</translation>
    </message>
    <message>
        <source>The photo is enough</source>
        <translation>A foto basta</translation>
    </message>
    <message>
        <source>Take a photo of the code</source>
        <translation>Tire uma foto do código</translation>
    </message>
    <message>
        <source>Take your paper</source>
        <translation>Pegue seu papel</translation>
    </message>
    <message>
        <source>When you come back</source>
        <translation>Quando voltar</translation>
    </message>
    <message>
        <source>Show it at the welcome desk</source>
        <translation>Mostre no Acolhimento</translation>
    </message>
</context>
<context>
    <name>TurnedPanel</name>
    <message>
        <source>With this code you go first that day.</source>
        <translation>Com este código, sua vez vem primeiro nesse dia.</translation>
    </message>
    <message>
        <source>Your place is kept</source>
        <translation>Seu lugar está guardado</translation>
    </message>
</context>
<context>
    <name>UnreadyPage</name>
    <message>
        <source>This kiosk is not ready yet</source>
        <translation>Este quiosque ainda não está pronto</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Um momento…</translation>
    </message>
</context>
<context>
    <name>VolumeTile</name>
    <message>
        <source>Louder</source>
        <translation>Mais alto</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Mais baixo</translation>
    </message>
    <message>
        <source>Volume: %1 of %2</source>
        <translation>Volume: %1 de %2</translation>
    </message>
</context>
<context>
    <name>WelcomeHead</name>
    <message>
        <source>Hello</source>
        <translation>Olá</translation>
    </message>
    <message>
        <source>Welcome.</source>
        <translation>Boas-vindas.</translation>
    </message>
</context>
<context>
    <name>CalledTo</name>
    <message>
        <source>Go to desk</source>
        <translation>Vá ao guichê</translation>
    </message>
</context>
</TS>
