/**
 * What guessing begins with, letters only, without marks: the usual words of leaked passwords, Albanian first names,
 * towns, clubs and oaths, and the words of this work. A password made of one or two of them is no secret.
 */
const albanian = `fjalekalim fjalekalimi kodi kod sekret hyrje hyr perdorues administrator admin
shqiperi shqiperia shqipe shqiponja shqiptar shqiptare kosova kosove kuqezi kuqezinj atdheu flamuri skenderbeu
tirana tirane durres durresi vlora vlore shkodra shkoder elbasan elbasani korca korce fier fieri berat berati lushnje
kavaje kavaja gjirokaster gjirokastra sarande saranda pogradec lezhe lezha kukes kukesi diber peshkopi kruje kruja lac
burrel permet tepelene himare dhermi ksamil librazhd patos ballsh kucove puke bulqize rrogozhine kamez prishtina prizren
bashkia bashkise bashki kryetari kryetar sporteli sportel qytetar qytetari zyra zyre drejtori drejtoria protokoll arka
mamaja mamaime babai motra vellai familja familjaime zemra zemer zemraime dashuri dashuria jeta jetaime shpirt shpirti
tedua lule lulja yll ylli dielli hena deti mali bukur bukuria mirdita mirmengjes pershendetje faleminderit miremengjes
arben arbeni agim agron altin andi ardian arjan armend artan besnik blerim dritan edmond endri erion ermal fatmir florian
gent genti gezim ilir ilirjan klajdi klodian kujtim luan lulzim mentor petrit redi saimir sokol valon ylber
albana alma anila arta aurora blerta brunilda dorina drita eda elira elona entela era eriona fatime flora flutura
ina klea ledia lindita lira majlinda manjola mimoza mirela nora rovena silva teuta valbona vjollca xhesika
partizani vllaznia skenderbeu flamurtari teuta besa kombetarja`;
const everywhere = `password passw parola parole secret login letmein welcome welkom master root user guest test testing
qwerty qwertyuiop qwertz qwertzuiop azerty asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc wsxedc
abc abcd abcdef abcdefgh abcdefghijkl iloveyou lovely love baby princess sunshine football basketball soccer baseball
dragon monkey superman batman spiderman pokemon naruto starwars michael jordan jessica ashley daniel charlie thomas
summer winter spring autumn january february march april june july august september october november december monday
friday sunday freedom whatever trustno computer internet google facebook instagram youtube microsoft windows samsung
iphone apple changeme default access shadow hunter killer ninja mustang ferrari porsche mercedes bmw audi golf juventus
inter milan barcelona realmadrid chelsea arsenal liverpool manchester ronaldo messi hello helloworld cheese cookie banana
chocolate flower diamond silver golden angel forever family mother father brother sister money lucky happy`;

export const commonWords = new Set(`${albanian} ${everywhere}`.split(/\s+/));
