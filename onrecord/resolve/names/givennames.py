"""Given names that tell a gender wherever they are used: a small open table; names used for both, or differing by country, are left out."""

from __future__ import annotations

from functools import lru_cache

from onrecord.names import Gender, fold_name, words_of

_FEMALE = words_of(
    """
    abigail ada adaeze adaline adaora adele aditi adriana agata agatha agnes agnieszka aida aigul ailbhe aileen aisha aiyana aizada akiko
    akinyi akosua akua albana alejandra alexandra alice alicia alina aliona alison aliya allison amanda amelia amelie amina aminata amra
    amy ana anais anastasia anastasiya aneta angela angelina anita anjali anke ann anna anne anneke anneliese annelise annemarie annemiek
    annette annie annika anouk antje antonia antonina aoibheann aoife aparna apinya araceli arianna aroha aruna asel asha asma astrid
    asuncion atieno audrey aurelie aurora ausra awa ayesha aylin aysel azadeh azra bahar baiba banu barbara barbora beata beatrice beatrix
    beatriz belinda benazir bernadette bernadine beryl beth bethany bettina betty beverly bhavna bibigul biljana birgit birgitta birte
    birthe blaithin blanca blerta blodwen bodil boglarka bojana bonnie bozena brenda bridget bridie brigid brigita brigitte britta bronagh
    bronwen busisiwe caitlin camila caoimhe carla carmen carol carole carolina caroline carolyn carys catarina catherine cathy cecilia
    celeste celestine celia cerys chandrika chantal chantelle charlotte cheryl chiamaka chiara chinwe chioma chloe christina christine
    cindy claire clara claudia clemence clementine colleen concepcion concepta condoleezza consolata constance consuelo cordelia cosima
    coumba cressida cristiana cristina cynthia dagny daisy daiva dalia danica daniela danielle danuta daphne daria darja darlene daryna
    deb debbie deborah debra deepa deepika deirdre delia delphine denise desiree despina devi dewi diana diane dilma dilnoza dilys dina
    dinara doina dolly dolores donatella donna dora doreen doris dorotea dorothea dorothy dorte dragana durdica ebru edith edna edona
    effie egle eileen eilidh eimear eirini ela elaine eleanor elena eleni elif elin elisa elisabeth elisaveta elise eliza elizabeth ella
    ellen elmira elsa elsie emese emilia emily emine emma emmeline enid erica erika erin esme esperanza esra estela esther eszter ethel
    eugenia eunice eva eve evelyn ewa ewelina fadila farah farida farzana fatima fatma fatou fatoumata fatoumatta federica felicia
    felicity femke fenella fereshteh feride fernanda feruza ffion fiona florence folake frances francesca freja frida friederike funmilayo
    gabriela gabriella gabrielle gail galia galina geraldine gerda gerlinde gertrude gesine ghada ghislaine gillian gina giorgia giovanna
    gitta gitte giulia glenys gloria gordana graciela grainne grazyna greta gretchen guadalupe gudrun gulmira gulnara gulnaz gulsara
    gulsum gulten gulya gunvor gwen gwenda gwendoline gwendolyn hadeel hadiza hafsa halima halina halyna hana hanadi hanako hanan hande
    hannah hanneke harriet hatice haya heather heba hedda hedvig hedwig hege heidi heike helen helena helene helga henrietta henriette
    hester hilda hillary hiroko hortensia hrefna ida ifeoma ikram ilaria ildiko ilona ilse imelda imogen indira ines inese inga ingeborg
    ingibjorg ingrid ingunn inkeri ioana ioanna iolanda irena irene irina iris irma isabel isabella isabelle ishbel isla isolde itzel
    itziar iva ivana ivanka ivy jacinda jacinta jacqueline jadranka jadwiga jana jane janet janice janina jaroslava jasmina jasmine jasna
    jayanti jeanette jeanne jelena jemima jennifer jenny jessica jill jitka joan joanna joanne johanna jolanta jolene jorunn josefina
    josephine josipa joyce juanita judit judita judith judy julia juliana julie juliet jutta kadri kaisa kalliopi kalpana kamala kanchana
    karen karin karina karlygash karolina katarina kate kateryna katharina katherine kathleen kathryn kathy katie katrin katrina katya
    kavita kavitha kayleigh keiko kersti kerstin ketevan kezia khadija khady kinga kirsi kirsten kirsty klara kornelia kristina krystyna
    ksenia lakshmi lamia lara larisa lata latha laura lauren layla leanne leela leila lena lene lenka leokadia leonora lesya leticia
    lettie leyla leyre lidia lidiya lieke lieve lilian liliana lillian lily linda lindiwe linnea lisa liv ljiljana ljubica lola lorelei
    loretta lorna lorraine lottie louisa louise lourdes lucia lucija lucinda lucrecia lucy ludivine ludmila ludmilla luisa lusiana luzia
    lydia lynne lyubov lyudmila maaike madeleine madina maelle maeve magda magdalena maggie maja malala malgorzata malika malin mamata
    manal manjula manuela marcia maren margaret margarita marged margot margrethe marguerite maria mariam mariama marianne maribel marie
    marieke marija marijke marika marina marine marisa marisela marisol marissa marit marjatta marjorie marketa marlene marta martha
    martina martyna mary maryam mathilda mathilde matilda maud maureen mavis meena meera megan mehwish melanie mele melinda melissa
    mercedes meredith meryem mette michelle michiko mildred milena milica mimoza minna minnie miranda mireille mirela mirella miriam
    mirjam mirjana moira mojca mona monica monika monique munira muriel myfanwy myra nadezda nadezhda nadia nadine nagehan nahid najwa
    naledi nancy nandini naoko naomi nasreen natalia natalie natalija nataliya natasa natasha natela nawal nazia ndeye neema neha nellie
    nevena ngaire ngozi nia niamh nicole nigora niloufar nilufer nina nisha nkechi nkosazana noemi nokuthula nomsa nomvula nonhlanhla nora
    noreen noriko norma nuala nurcan nurgul nuria nurul nyambura odile oksana olena olga olha olivia oluchi olwen orla orsolya ottilie
    ottoline oumou outi paivi palesa pallavi paloma pamela parisa parveen patricia patsy paula paulette pauline peggy penelope petra
    petronella philippa philomena phoebe phyllis pilar piret polly pooja preeti priscilla priya priyanka purity putri rachel radhika radka
    radmila ragna ragnhild rahel raisa rajani ramona rania raquel rasha ratna rebecca reem regina rekha renata rhian rhoda riitta rima
    rita roberta rocio roisin rokhaya romana rosa rosalba rosalina rosalind rosamund roseanne rosemary rosetta roxana roza rubina rukhsana
    rukmini ruth sabiha sabina sabine sabrina sachiko sadia safiya sally salma samantha samira sandra sangeeta sanja sanna sanne saoirse
    sara sarah saskia saule selma senada sevgi shabnam shanthi sharon shazia sheetal sheila shireen shirin shirley shobha shruti sigita
    sigrid sigridur sigrun sile silke silvia simona sinazo sinead siobhan sirpa sita siti slavica smita snezana snjezana sofia sofija
    soledad solene solvei solveig sonal sonia sonja sophia sophie soraya spela stanislava stefania stella stephanie suchitra sue sujata
    sumaya sumitra sunita sunniva susan susana susanna susanne sushma suzanne svanhild svenja svetlana svitlana swati sylvia tabitha
    tahira taisiya tamara tamsin tania tanya tara tarja tatiana tatjana tatyana teresa tereza teuta thandeka thandiwe thelma theodora
    theresa thokozile thorunn tiina tijana tina tomoko tonje tove trixie trudy tulay turid tuuli tuva ulrika uma una urmila ursula urszula
    usha ute valentina valentyna valeria valerie vandana vanessa vasiliki vasilisa vera verena veronica veronika vesna victoria vigdis
    viktoria vilma viola violet violeta virginia vivian vivienne vjosa wambui wanda wangari wanjiku wanjiru wendy wiebke wilhelmina
    wilhelmine wilma winifred xenia ximena xiomara xochitl yael yasemin yasmin yekaterina yelizaveta yetunde yevgenia yewande yoko yolanda
    yuki yulia yuliya yumiko yvette yvonne zahra zainab zanele zara zarina zdenka zehra zeynep zhanna zinaida zineb zlata zodwa zoe zofia
    zofie zohreh zorica zoya zsofia zuleika zuzana zuzanna"""
)
_MALE = words_of(
    """
    aaron abdi abdoulaye abdourahman abdul abdullah abebe abel abraham adam adebayo adelbert adeola adnan adolf adrian afonso agustin
    ahmad ahmed aidan aivars ajay akhtar alain alan alasdair alastair albert alberto aldo aled alejandro aleksandar aleksander aleksandr
    alemayehu alessandro alexander alfonso alfred alfredo algirdas ali alistair allan allen alois alpha alun alvaro amadeo amadou ambrose
    aminu amit anand anatol anatole anatoliy anatoly anders andreas andrei andrew andrey andris andrius andriy andrzej andy angus anil
    anselm ansgar ante anthony antoine anton antonio antony antti apisai aram archibald arkady arman armand armen arne arnold arthur
    arturas arturo arun arvid arvo aryeh asbjorn ashok ashot ashraf asif askar atanas attila augustin augusto aulis aurelio avigdor axel
    azamat aziz babatunde bakary bakhtiyar balazs balint bambang baptiste barack barnabas bartek bartholomew bartolome bashar basil bassam
    bayo behrouz ben benedict benedikt benito benjamin benoit bernard bernardo bernie bertil bertrand bheki bilal bilel bill billy birger
    bjarne bjorn blagoj bob bobby bogdan bohdan bojan bolat boniface boris borislav boubacar bradley bram branko brendan brian bruce bruno
    bryce brynjar buford bulent burak caio callum carl carlos casimir caspar casper cathal cedric cem cemal cesar charles charlie cheikh
    chester chinedu christian christoph christophe christopher chuck chukwuemeka ciaran ciprian claes clarence claudio clement clifford
    clive clovis colin colm colum conor conrad constantin cormac cornelis corrado craig crispin cristiano cristobal curtis cuthbert cyril
    dag daisuke damian damir daniel danilo danny danylo dariush dariusz darko darren daud daulet dauren dave david davit davor dawid dawit
    declan dejan delroy dennis denny denys derek dermot desmond desta devendra dezso diarmaid diarmuid diego dieter dilip dimitri dinesh
    dirk dmitri dmitry dmytro domenico domhnall dominic donal donald donnie dorin dougie douglas dragan drago drazen duarte duncan dusan
    dwight dylan eamon eddie edgar edin edmund eduardo edvard edward edwin eero efrain egils ehud einar eino eirik eitan eli elias elliott
    emeka emeric emil emilio emmanuel emmerich emomali emre emrys endre enoch enrico enrique eoghan eoin ephraim eric erich erik erkki
    erling ernest ernesto esben esteban ettore eugene eustace evan everard everett evgeny evo ewan eyal ezra fabio fabrice facundo fahad
    faisal farhad farid farouk farrukh faustin fausto fazal federico feliks felipe felix ferdinand ferenc fergus fernando fidel filip
    filippo finlay fintan fouad francesco francis francisco francois frank franklin fred frederick fredrik friedrich fyodor gabor gagik
    gareth garth gary gaspard gautam gavin gediminas geir gennadi gennadiy gennady gennaro geoff geoffrey george georgi georgios gerald
    gerard gerhard gerrit getachew gethin ghassan giacomo gianluca gideon gilbert giles gintaras giorgi giorgio giorgos giovanni girish
    giulio giuseppe glenn godfrey goncalo gonzalo goodluck gopal goran gordon graham greg gregor gregory grzegorz guido guillermo gunnar
    gunther guntis gus gustaf gustav gustavo gyorgy haitham hakan halvard hamad hamid hamish hamza hank hannes hannu hans harald haris
    harish harold harry haruki harun harvey hasan hassan hayk hazem hector heinrich heinz hendrik henning henri henrik henrique henry
    herbert heriberto herman hideo hilario hiroki hiroshi hisham hjalmar horst hosni hossein hovhannes howard howell hristo hubert hugh
    hugo humphrey huseyin hussein ian ibrahim ibrahima idris idrissa ignacio ignacy ignas ignatius igor ikechukwu ilija ilir ilisoni ilkka
    imad imran imre indrek ingemar innokenty ioannis irakli isaac isaiah ismael ismail ismet istvan itamar ivan ivica ivo jaakko jabari
    jabulani jack jacob jacques jagdish jakob jakub jalal james jamshid janez janko jannik janos jarek jarkko jaroslav jaroslaw jason
    javad javier jayant jed jeff jeffrey jens jeremy jeroen jerome jerry jerzy jesus jim jimmy jiri joachim joao joaquim joaquin joe joel
    johan johann johannes john johnny jomo jonas jonathan joos joost jorge jorgen joris jose josef joseph joshua josip jovan jozef juan
    juha juhani jukka julian julio junichiro jurgen juris jussi justin kaarel kairat kamal kamil kanat kareem karel karl kasimir kazimierz
    kazuo kees keith kemal kenichi kenji kenneth kenny kestutis ketil kevin khaled khalid kieran kimmo kiril kjell klaus koen kofi koji
    kojo konrad konstantin kresimir kristjan krzysztof kunal kurt kwabena kwadwo kwaku kwame kwasi kyle lachlan ladislav lajos lalit
    lambert lamine lamont lance lars laszlo laurens lautaro lawrence lazar lech leif lennox leo leon leonard leonardo leonhard leonid
    leonty leopold leopoldo leroy leszek levan levente lionel ljubomir lorcan lorenzo louis lubomir luc luca lucas lucian lucius lucjan
    ludovic luigi luis luiz luka lukas luke lwazi maarten macario magne magnus mahesh mahmoud mahmud malachy malcolm mamadou mandla
    manfred manish manmohan manoj manuel marat marc marcel marcin marco marcus marek marijan mario mark markus martin marvin marwan masaru
    masoud matej mateo mateus mateusz mathieu matias matteo matthew matthias matti mattias maurice mauricio mauro maxim maximilian
    maximiliano mbongeni mehdi mehmet meir melvin merv mervyn michael michel miguel mihai mihail mikael mike mikhail mikko miklos mikolaj
    milan miles milo milos miloslav mindaugas miodrag miroslav mirza mladen modibo modou mohamed mohammad mohammed mohamud mohsen momcilo
    moshe moussa mstislav muammar muhammad mukesh munir murad murat murdo musa mustafa mustapha mykola myroslav nabil nadir nahuel
    narendra nathan nathaniel naveen nawaz nebojsa ned neil nelson nenad neven neville nicholas nick nicolas nigel nikolai nikolaos nikos
    nils nitin nodar norman nuno nurlan nursultan obinna octavio oddvar odin olaf olav oleg oleh oleksandr oliver oliwier olle olumide
    olusegun omar onur orlando osama oscar oskar osman osvald osvaldo oswald otabek otakar otis ottmar otto ottokar oumar ousmane ovidiu
    owen oystein paavo pablo paddy padraig panagiotis pankaj paolo pascal patrick patrik paul pavel pawel pedro pekka pentti per percival
    percy pervez petar peter petr petri petro philip philippe phillip piero pierre piers pieter piotr pradeep prakash pramod predrag rade
    radek radoslav radovan rafael rafe rahul raimo rainer raj rajesh rajiv rakesh ralph ramadan ramesh rami ramin ramiro ramon ramzan
    randolph raphael rasheed rashid rasmus ratko raul ravi rayko raymond recep reginald reinhard renaud renzo rex reza rhodri rhys ricardo
    richard rick roar robert roberto rodney rodolfo rodrigo roger rogier rohit roland rolf roman romeo ron ronald rory ross roy ruairi
    ruaridh ruben rudolf rudolph rufus rui rupert ruslan russell rustam rutger ryszard saeed salif salman samir samuel sandor sanjay
    sanjiv santiago santosh satish satoshi saul scott seamus sean sebastian segun sekou semi seppo sergei sergey sergio serhii serhiy
    serik seth seydou shahid shankar shaun shavkat sherzod shigeru shimon shinzo shlomo siamak siarhei sibusiso siddharth siegfried
    sigmund sigurd silvio simon sipho sitiveni siyabonga sizwe slamet slavko slawomir slobodan solomon soren souleymane srdjan stanislav
    stanislaw stanley stavros stefan stein stepan stephen steve steven stewart stig stipe stuart subhash sudhir sulayman suleiman sunil
    suresh svein sven sverre szymon tadej tadeusz tadhg takashi takeshi tamas tanel tobias tapani taras tarek tariku tariq taro tarquin ted
    tendai teodor terence terrence terry tevita thabiso thabo thaddeus themba theo theodore thiago thijs thomas thulani tiago tibor tigran
    tim timo timofei timofey timothy timur todd toivo tom tomas tomasi tomasz tomislav tommy tony torbjorn torquil torstein torsten
    toshio trevor tristan trond tsegaye tunde ugur ulrich ulysses umar uwe vaclav vaclovas vadim vakhtang valdis valentin vasco vasile
    vasilis vasyl vedran vegard veljko venkat vesa victor vidar vijay viktor vilho viliame vilmos vinay vincent vincenzo vinod vitalii
    vitaly vjekoslav vladan vladimir vladimiros vladislav vojtech volodymyr vuk vusi vytautas wael walid wallace walt walter warren wassim
    wayne wendell werner wilbur wilf wilfred wilfredo wilhelm willem william willy wim winston wojciech wolfgang wolfram wyatt xavier
    yannick yaroslav yasser yaw yefim yerlan yevgeny yevhen yiannis yiorgos yitzhak yohannes yosef yoshihide yousef youssouf yukio yuri
    yusuf zachary zahid zbigniew zdenek zeljko ziad zlatan zlatko zoltan zoran zurab zvonimir"""
)


@lru_cache(maxsize=8192)
def given_gender(name: str) -> Gender | None:
    """The gender that a given name tells: Margaret, Pavel; None for one that is not in the table."""
    folded = fold_name(name)
    given = folded if folded in _FEMALE or folded in _MALE else folded.split("-")[0]
    if given != folded and given in ("jean", "jan"):  # Jean-Luc, while Jean may be a woman
        return "m"
    return "f" if given in _FEMALE else "m" if given in _MALE else None


# names that are words too: they tell the gender of whom the text names so, and nothing of whether somebody is named
_WORDS: dict[str, Gender] = {
    **dict.fromkeys(words_of("""
        rose joy grace hope faith summer april may june iris ivy daisy ruby pearl amber crystal dawn eve holly charity prudence patience
        mercy autumn violet olive hazel willow
    """), "f"),
    **dict.fromkeys(words_of("will grant rich bill rob chase miles guy earl cliff curt herb rod chuck hank art"), "m"),
}  # fmt: skip


def gender_of_person(given: str) -> Gender | None:
    """The gender that a person's given name tells, be it a word too: Rose, Will."""
    return given_gender(given) or _WORDS.get(fold_name(given))


# short forms that are not the beginning of the name
_SHORT = {
    "bill": "william", "bob": "robert", "jim": "james", "jimmy": "james", "mike": "michael", "dick": "richard", "rick": "richard",
    "chuck": "charles", "charlie": "charles", "tony": "anthony", "jack": "john", "johnny": "john", "ted": "edward", "eddie": "edward",
    "joe": "joseph", "larry": "lawrence", "harry": "henry", "jerry": "gerald", "andy": "andrew", "nick": "nicholas", "dave": "david",
    "steve": "stephen", "dan": "daniel", "danny": "daniel", "kenny": "kenneth", "ronnie": "ronald", "bobby": "robert", "billy": "william",
    "liz": "elizabeth", "betsy": "elizabeth", "beth": "elizabeth", "kate": "katherine", "kathy": "kathleen", "peggy": "margaret",
    "maggie": "margaret", "debbie": "deborah", "becky": "rebecca", "jenny": "jennifer", "vicky": "victoria", "sandy": "sandra",
}  # fmt: skip
_LEAST = 3  # letters of a short form
_MORE = 2  # letters that the whole name has more: Ann and Anna, Eric and Erica may be two


def is_short_given(one: str, other: str) -> bool:
    """Whether one given name, folded, is the short form of the other: Ken and Kenneth, Bill and William."""
    short, long = sorted((one, other), key=len)
    if _SHORT.get(short) == long:
        return True
    begins = len(short) >= _LEAST and len(long) - len(short) >= _MORE and long.startswith(short)
    return begins and gender_of_person(short) in (None, gender_of_person(long))
