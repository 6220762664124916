"""Given names that tell a gender wherever they are used: a small open table; names used for both, or differing by country, are left out."""

from __future__ import annotations

from functools import lru_cache

from onrecord.names import Gender, fold_name, words_of

_FEMALE = words_of(
    """
    abigail ada adaeze adaline adaora adele aditi adriana agatha agnes agnieszka aida ailbhe aileen aisha aiyana akiko akosua akua
    alejandra alexandra alice alicia alina aliona alison aliya allison amanda amelia amina amy ana anastasia aneta angela angelina
    anita anjali ann anna anne anneke anneliese annelise annemarie annemiek annette annie annika anouk antonia aoibheann aoife aparna
    apinya araceli arianna aroha aruna asel asma astrid asuncion audrey aurelie aurora ayesha aysel azadeh bahar banu barbara beata
    beatrice beatrix beatriz belinda benazir bernadette bernadine beryl beth bethany bettina betty beverly bhavna birgit birgitta birte
    birthe blaithin blanca blodwen bodil bojana bonnie bozena brenda bridget bridie brigid brigitte britta bronagh bronwen caitlin
    camila caoimhe carla carmen carol carole carolina caroline carolyn catarina catherine cathy cecilia celeste celestine celia cerys
    chandrika chantal chantelle charlotte cheryl chiamaka chiara chinwe chioma chloe christina christine cindy claire clara claudia
    clementine colleen concepcion concepta condoleezza constance consuelo cordelia cosima cressida cristiana cristina cynthia dagny
    daisy dalia danica daniela danielle danuta daphne daria darlene deb debbie deborah debra deepa deepika deirdre delia delphine
    denise desiree devi diana diane dilma dilnoza dilys dina doina dolly dolores donatella donna dora doreen doris dorotea dorothea
    dorothy dorte dragana durdica ebru edith edna effie eileen eilidh eimear ela elaine eleanor elena eleni elif elin elisa elisabeth
    elisaveta elise eliza elizabeth ella ellen elmira elsa elsie emilia emily emine emma emmeline enid erica erika erin esme esperanza
    esra estela esther eszter ethel eugenia eunice eva eve evelyn ewa fadila farah farida farzana fatima fatma fatoumata fatoumatta
    federica felicia felicity femke fenella feride fernanda fiona florence folake frances francesca freja frida friederike funmilayo
    gabriela gabriella gabrielle gail galia galina geraldine gerda gerlinde gertrude ghislaine gillian gina giorgia giovanna gitta
    gitte giulia glenys gloria gordana graciela grainne grazyna greta gretchen guadalupe gudrun gulnara gulnaz gulsum gulya gunvor gwen
    gwenda gwendoline gwendolyn hadiza hafsa halima halyna hana hanako hanan hande hannah hanneke harriet hatice haya heather heba
    hedda hedwig hege heidi helen helena helene helga henrietta hester hilda hillary hiroko hortensia hrefna ida ifeoma ikram ilaria
    ildiko ilse imelda imogen indira ines inga ingeborg ingrid ingunn inkeri ioana ioanna iolanda irena irene irina iris irma isabel
    isabella isabelle ishbel isla isolde itziar iva ivana ivanka ivy jacinda jacinta jacqueline jadranka jadwiga jana jane janet janice
    janina jaroslava jasmine jasna jeanette jeanne jelena jemima jennifer jenny jessica jill jitka joan joanna joanne johanna jolanta
    jolene jorunn josefina josephine josipa joyce juanita judita judith judy julia juliana julie juliet jutta kaisa kalpana kamala
    kanchana karen karin karina karolina katarina kate kateryna katharina katherine kathleen kathryn kathy katie katrina katya kavita
    kayleigh keiko kerstin kezia khadija kinga kirsten kirsty klara kristina krystyna ksenia lakshmi lara larisa lata laura lauren
    layla leanne leela leila lena lene lenka leokadia leonora leticia lettie leyla leyre lidia lieke lieve lilian liliana lillian lily
    linda linnea lisa liv ljiljana ljubica lola lorelei loretta lorna lorraine lottie louisa louise lourdes lucia lucija lucinda
    lucrecia lucy ludmila ludmilla luisa lusiana luzia lydia lynne lyubov lyudmila maaike madeleine maeve magda magdalena maggie maja
    malala malgorzata malika malin mamata manjula manuela marcia margaret margarita marged margot marguerite maria mariam marianne
    maribel marie marieke marija marijke marika marina marine marisa marisela marissa marit marjorie marketa marlene marta martha
    martina martyna mary maryam mathilda mathilde matilda maud maureen mavis meena meera megan mehwish melanie mele melinda melissa
    mercedes meredith meryem mette michelle michiko mildred milena milica minna minnie miranda mireille mirela mirella miriam mirjana
    moira mona monica monika monique muriel myfanwy myra nadezda nadezhda nadia nadine nagehan nahid naledi nancy nandini naomi nasreen
    natalia natalie natalija natasha nawal neema neha nellie nevena ngaire ngozi nia niamh nicole nilufer nina nisha nkechi nkosazana
    noemi nomsa nomvula nora noreen norma nuala nurgul nuria odile oksana olena olga olivia oluchi olwen orla orsolya ottilie ottoline
    palesa pallavi paloma pamela parveen patricia patsy paula paulette pauline peggy penelope petra petronella philippa philomena
    phoebe phyllis pilar polly pooja preeti priscilla priya priyanka purity rachel radhika radka radmila ragnhild rahel rajani ramona
    rania raquel rebecca regina rekha renata rhian rhoda riitta rima rita roberta roisin romana rosa rosalba rosalina rosalind rosamund
    roseanne rosemary rosetta roxana roza rukhsana rukmini ruth sabiha sabina sabine sabrina safiya sally salma samantha samira sandra
    sangeeta sanja sanne saoirse sara sarah saskia saule selma sevgi shabnam shanthi sharon sheetal sheila shireen shirin shirley
    shruti sigita sigrid sigridur sigrun sile silke silvia simona sinazo sinead siobhan sirpa sita smita snezana sofia sofija soledad
    solveig sonal sonia sonja sophia sophie soraya stanislava stefania stella stephanie suchitra sue sujata sumitra sunita sunniva
    susan susana susanna susanne sushma suzanne svetlana svitlana swati sylvia tabitha tahira taisiya tamara tamsin tania tanya tara
    tatiana tatjana teresa tereza thandeka thandiwe thelma theodora theresa tiina tijana tina tove trixie trudy tuuli ulrika uma una
    urmila ursula urszula usha valentina valentyna valeria valerie vandana vanessa vasilisa vera verena veronica veronika vesna
    victoria vigdis viktoria vilma viola violet violeta virginia vivian vivienne vjosa wambui wanda wangari wanjiru wendy wilhelmina
    wilhelmine wilma winifred xenia ximena xiomara xochitl yael yasemin yasmin yelizaveta yetunde yevgenia yewande yoko yolanda yuki
    yulia yuliya yvette yvonne zahra zainab zanele zara zdenka zehra zeynep zhanna zinaida zineb zlata zodwa zoe zofia zofie zsofia
    zuleika zuzana"""
)
_MALE = words_of(
    """
    aaron abdi abdoulaye abdourahman abdul abdullah abebe abel abraham adam adebayo adelbert adeola adnan adolf adrian agustin ahmad
    ahmed aidan ajay akhtar alain alan alasdair alastair albert alberto aldo aled alejandro aleksandar aleksander aleksandr alemayehu
    alessandro alexander alfonso alfred alfredo ali alistair allan allen alois alpha alun alvaro amadeo amadou ambrose aminu amit anand
    anatol anatole anatoliy anatoly anders andreas andrei andrew andrey andrius andriy andrzej andy angus anil anselm ansgar ante
    anthony antoine anton antonio antony antti apisai aram archibald arkady arman armand arne arnold arthur arturo arun arvid arvo
    aryeh ashok ashraf atanas attila augustin augusto aulis aurelio avigdor axel aziz babatunde bakary balazs balint baptiste barack
    barnabas bartek bartholomew bartolome bashar basil bayo ben benedict benedikt benito benjamin benoit bernard bernardo bernie
    bertrand bilal bilel bill billy birger bjorn blagoj bob bobby bogdan bohdan bojan boniface boris borislav boubacar bradley bram
    branko brendan brian bruce bruno bryce brynjar buford bulent burak callum carl carlos casimir caspar casper cathal cedric cem cemal
    cesar charles charlie chester chinedu christian christoph christophe christopher chuck chukwuemeka ciaran ciprian claes clarence
    claudio clement clifford clive clovis colin colm colum conor conrad constantin cormac cornelis corrado craig crispin cristiano
    cristobal curtis cuthbert cyril dag daisuke damian damir daniel danilo danny danylo dariusz darko darren daud dave david davor
    dawid dawit declan dejan delroy dennis denny denys derek dermot desmond desta devendra dezso diarmaid diarmuid diego dieter dilip
    dimitri dinesh dirk dmitri dmitry dmytro domenico domhnall dominic donal donald donnie dorin dougie douglas dragan drago drazen
    duarte duncan dusan dwight dylan eamon eddie edgar edin edmund eduardo edvard edward edwin eero ehud einar eino eirik eitan eli
    elias elliott emeka emeric emil emilio emmanuel emmerich emre emrys endre enoch enrico enrique eoghan eoin ephraim eric erich erik
    erkki erling ernest ernesto esben esteban ettore eugene eustace evan everard everett evo ewan ezra fabio fabrice fahad faisal
    farhad farid farouk faustin fausto fazal federico feliks felipe felix ferdinand ferenc fergus fernando fidel filip filippo finlay
    fintan francesco francis francisco francois frank franklin fred frederick fredrik friedrich fyodor gabor gareth garth gary gaspard
    gautam gavin geir gennady gennaro geoff geoffrey george georgi georgios gerald gerard gerhard gerrit getachew gethin ghassan
    giacomo gianluca gideon gilbert giles giorgio giorgos giovanni girish giulio giuseppe glenn godfrey goodluck gopal goran gordon
    graham greg gregor gregory grzegorz guido guillermo gunnar gunther gus gustaf gustav gustavo gyorgy hakan halvard hamad hamid
    hamish hamza hank hannes hannu hans harald haris harish harold harry haruki harun harvey hasan hassan hector heinrich heinz hendrik
    henning henri henrik henry herbert heriberto herman hideo hilario hiroshi hisham hjalmar horst hosni hovhannes howard howell hristo
    hubert hugh hugo humphrey huseyin hussein ian ibrahim idris ignacio ignacy ignas ignatius igor ilija ilir ilisoni ilkka imad imran
    imre indrek ingemar ioannis isaac isaiah ismael ismail ismet istvan itamar ivan ivica ivo jaakko jabari jabulani jack jacob jacques
    jagdish jakob jakub jalal james janez janko jannik janos jarek jaroslav jaroslaw jason javier jayant jed jeff jeffrey jens jeremy
    jeroen jerome jerry jerzy jesus jim jimmy jiri joachim joao joaquim joaquin joe joel johan johann johannes john johnny jomo jonas
    jonathan joos joost jorge jorgen joris jose josef joseph joshua josip jovan jozef juan juhani jukka julian julio junichiro jurgen
    jussi justin kaarel kamal kamil kareem karel karl kasimir kazimierz kazuo kees keith kemal kenji kenneth kenny ketil kevin khaled
    khalid kieran kiril kjell klaus koen kofi konrad konstantin kresimir kristjan krzysztof kunal kurt kwabena kwaku kwame kwasi kyle
    lachlan ladislav lajos lalit lambert lamont lance lars laszlo laurens lawrence lazar lech leif lennox leo leon leonard leonardo
    leonhard leonid leopold leopoldo leroy leszek levan levente lionel ljubomir lorcan lorenzo louis lubomir luc luca lucas lucian
    lucius lucjan ludovic luigi luis luiz luka lukas luke lwazi maarten macario magnus mahesh mahmoud mahmud malachy malcolm manfred
    manmohan manoj manuel marat marc marcel marcin marco marcus marek marijan mario mark markus martin marvin matej mateo mateus
    mateusz mathieu matias matteo matthew matthias matti mattias maurice mauricio mauro maxim maximilian maximiliano mbongeni mehdi
    mehmet meir melvin merv mervyn michael michel miguel mihai mihail mikael mike mikhail mikko miklos mikolaj milan miles milo milos
    miloslav miodrag miroslav mirza mladen modibo mohamed mohammad mohammed mohamud momcilo moshe mstislav muammar muhammad mukesh
    munir murad murat murdo musa mustafa mustapha mykola myroslav nabil nadir nahuel narendra nathan nathaniel naveen nawaz nebojsa ned
    neil nelson nenad neven neville nicholas nick nicolas nigel nikolai nikolaos nikos nils norman nuno nursultan octavio oddvar odin
    olaf olav oleg oleh oleksandr oliver oliwier olle olusegun omar onur orlando osama oscar oskar osman osvald oswald otakar otis
    ottmar otto ottokar oumar ousmane ovidiu owen paavo pablo paddy padraig panagiotis pankaj paolo pascal patrick patrik paul pavel
    pawel pedro pekka per percival percy pervez petar peter petr petri petro philip philippe phillip piero pierre piers pieter piotr
    pradeep prakash pramod predrag rade radek radoslav radovan rafael rafe rahul raimo rainer raj rajesh rajiv rakesh ralph ramadan
    ramesh rami ramin ramiro ramon ramzan randolph raphael rasheed rashid rasmus ratko raul ravi rayko raymond recep reginald reinhard
    renaud renzo rex reza rhodri rhys ricardo richard rick roar robert roberto rodney rodolfo rodrigo roger rogier roland rolf roman
    romeo ron ronald rory ross roy ruairi ruaridh ruben rudolf rudolph rufus rupert ruslan russell rutger ryszard salman samir samuel
    sandor sanjay sanjiv santiago santosh satish saul scott seamus sean sebastian semi seppo sergei sergey sergio serhii serhiy seth
    shankar shaun sherzod shimon shinzo siarhei sibusiso siddharth siegfried sigmund sigurd silvio simon sipho sitiveni slavko slawomir
    slobodan solomon soren srdjan stanislav stanislaw stanley stavros stefan stein stepan stephen steve steven stewart stig stipe
    stuart subhash sudhir sulayman suleiman sunil suresh svein sven szymon tadej tadeusz tadhg takeshi tamas tanel taras tariku tariq
    taro tarquin ted tendai teodor terence terrence terry tevita thabiso thabo thaddeus themba theo theodore thijs thomas tiago tibor
    tim timofey timothy timur tobias todd toivo tom tomas tomasi tomasz tomislav tommy tony torquil torsten trevor tristan trond
    tsegaye tunde ugur ulrich ulysses umar uwe vaclav vaclovas vadim valentin vasile vasilis vasyl vedran veljko venkat vesa victor
    vidar vijay viktor vilho viliame vilmos vincent vincenzo vinod vitalii vitaly vjekoslav vladan vladimir vladimiros vladislav
    vojtech volodymyr vuk wael walid wallace walt walter warren wassim wayne wendell werner wilbur wilf wilfred wilhelm willem william
    willy wim winston wojciech wolfgang wolfram wyatt xavier yannick yaroslav yasser yaw yefim yevgeny yiannis yiorgos yitzhak yohannes
    yosef yousef yuri yusuf zachary zbigniew zdenek zeljko zlatan zlatko zoltan zoran zvonimir"""
)


@lru_cache(maxsize=8192)
def given_gender(name: str) -> Gender | None:
    """The gender that a given name tells: Margaret, Pavel; None for one that is not in the table."""
    folded = fold_name(name)
    given = folded if folded in _FEMALE or folded in _MALE else folded.split("-")[0]
    return "f" if given in _FEMALE else "m" if given in _MALE else None
