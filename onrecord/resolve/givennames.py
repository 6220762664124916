"""Given names that tell a gender wherever they are used: a small open table; names used for both, or differing by country, are left out."""

from __future__ import annotations

from functools import lru_cache

from onrecord.names import Gender, fold_name, words_of

_FEMALE = words_of(
    """
    abigail ada adaeze adaline adele adriana agatha agnes agnieszka aida ailbhe aileen aisha akiko alexandra alice alicia alina alison
    allison amanda amelia amina amy ana anastasia angela angelina anita anjali ann anna anne anneke anneliese annemarie annemiek annette
    annie annika anouk antonia aoibheann aoife araceli astrid audrey aurelie aurora ayesha barbara beata beatrice beatrix beatriz
    belinda benazir bernadette bernadine beryl beth bethany bettina betty beverly birgit birgitta blanca blodwen bonnie brenda bridget
    bridie brigid brigitte britta bronagh bronwen caitlin camila caoimhe carla carmen carol carole carolina caroline carolyn catarina
    catherine cathy cecilia celeste celestine celia cerys chantal chantelle charlotte cheryl chiamaka chiara chinwe chloe christina
    christine cindy claire clara claudia clementine colleen concepcion concepta condoleezza constance consuelo cordelia cosima cressida
    cristiana cristina cynthia dagny daisy daniela danielle daphne darlene deb debbie deborah debra deirdre delia delphine denise
    desiree diana diane dilma dilys dina dolly dolores donatella donna dora doreen doris dorotea dorothea dorothy edith edna effie
    eileen elaine eleanor elena eleni elin elisa elisabeth elise eliza elizabeth ella ellen elsa elsie emilia emily emma emmeline enid
    erica erika erin esperanza esther ethel eugenia eunice eva eve evelyn ewa farah fatima fatma fatoumata federica felicity fenella
    fiona florence folake frances francesca frida friederike gabriela gabriella gabrielle gail galina geraldine gerda gertrude ghislaine
    gillian gina giorgia giovanna giulia glenys gloria graciela grainne greta gretchen guadalupe gulnara gulsum gunvor gwen gwenda
    gwendoline gwendolyn hadiza halima hana hanako hanan hannah hanneke harriet heather hedda hedwig heidi helen helena helene helga
    henrietta hester hilda hillary hortensia ida ifeoma ilse imelda imogen indira ines ingeborg ingrid ingunn ioanna iolanda irena irene
    irina iris irma isabel isabella isabelle isla isolde ivana ivy jacinda jacinta jacqueline jane janet janice jasmine jasna jeanette
    jeanne jemima jennifer jenny jessica jill joan joanna joanne johanna jolene jorunn josefina josephine joyce juanita judith judy
    julia juliana julie juliet karen karin katarina kate katharina katherine kathleen kathryn kathy katie katrina katya kayleigh keiko
    kerstin kezia kirsten kirsty krystyna ksenia lakshmi lara larisa laura lauren layla leanne leila lena leonora leticia lettie leyla
    lidia lieve lilian liliana lillian lily linda linnea lisa liv lola lorelei loretta lorna lorraine lottie louisa louise lourdes lucia
    lucinda lucrecia lucy ludmila ludmilla luisa luzia lydia lynne lyudmila madeleine magdalena maggie malala mamata manuela marcia
    margaret margarita marged margot marguerite maria mariam marianne maribel marie marina marine marisa marisela marissa marit marjorie
    marlene marta martha martina mary maryam mathilde matilda maud maureen mavis meera megan melanie melinda melissa mercedes meredith
    mette michelle michiko mildred minnie miranda mireille mirela mirella miriam moira mona monica monique muriel myfanwy myra nadezhda
    nadia nadine nancy naomi nasreen natalia natalie natasha nawal nellie ngaire ngozi nia niamh nicole nina nkechi noemi nomvula nora
    noreen norma odile oksana olena olga olivia orla ottilie ottoline paloma pamela patricia patsy paula paulette pauline peggy penelope
    petra philippa philomena phoebe phyllis pilar polly priscilla priya priyanka rachel radka radmila ragnhild ramona rania raquel
    rebecca regina renata rhian rhoda rita roberta roisin romana rosa rosalba rosalina rosalind rosamund roseanne rosemary rosetta
    rukmini ruth sabina sabine sabrina sally samantha samira sandra sanne saoirse sara sarah saskia selma sharon sheila shirin shirley
    sigrid sigrun silvia sinead siobhan sofia solveig sonia sonja sophia sophie soraya stefania stella stephanie sue sunita sunniva
    susan susana susanna susanne sushma suzanne svetlana sylvia tabitha tamara tamsin tania tanya tara tatiana teresa thandiwe thelma
    theodora theresa tina tove trudy ulrika uma una ursula valentina valeria valerie vanessa vera verena veronica vesna victoria
    viktoria viola violet violeta virginia vivian vivienne wanda wangari wendy wilhelmina wilma winifred xenia ximena xiomara xochitl
    yasmin yelizaveta yewande yoko yolanda yuki yulia yuliya yvette yvonne zahra zainab zara zdenka zoe zofia zuleika"""
)
_MALE = words_of(
    """
    aaron abdi abdul abdullah abel abraham adam adelbert adolf adrian ahmad ahmed aidan alain alan alasdair alastair albert alberto aldo
    aled alejandro aleksander aleksandr alessandro alexander alfonso alfred alfredo ali alistair allan allen alun alvaro amadeo amadou
    ambrose amit anatol anatoliy anatoly anders andreas andrei andrew andrey andrzej andy angus anil anselm ansgar anthony antoine anton
    antonio antony archibald arkady armand arnold arthur arturo arun arvid augustin augusto aurelio avigdor babatunde barack barnabas
    bartek bartholomew bashar basil ben benedict benedikt benito benjamin bernard bernardo bernie bertrand bilal bill billy bjorn bob
    bobby bogdan boris bradley bram brendan brian bruce bruno bryce buford callum carl carlos casimir caspar casper cedric cesar charles
    charlie chester chinedu christian christoph christophe christopher chuck clarence claudio clement clifford clive clovis colin colm
    conor conrad cormac cornelis corrado craig crispin cristiano curtis cuthbert cyril daisuke damian daniel danny dariusz darren dave
    david declan delroy dennis denny derek dermot desmond diego dieter dimitri dirk dmitri dmitry domenico domhnall dominic donal donald
    dougie douglas dragan duarte duncan dwight dylan eamon eddie edgar edmund eduardo edward edwin ehud eli elias elliott emeka emeric
    emil emilio emmanuel emre emrys enoch enrico enrique ephraim eric erich erik ernest ernesto esteban eugene eustace evan everard
    everett evo ewan ezra fabio fabrice farid farouk faustin fausto federico felipe felix ferdinand fergus fernando fidel filip finlay
    fintan francesco francis francisco francois frank franklin fred frederick friedrich gareth garth gary gaspard gavin gennady geoff
    geoffrey george gerald gerard gerhard gethin giacomo gianluca gideon gilbert giorgio giorgos giovanni giuseppe glenn godfrey
    goodluck goran gordon graham greg gregor gregory guillermo gunnar gus gustaf gustav gustavo hamid hamish hamza hank hans harald
    harold harry harvey hassan hector heinrich heinz henri henrik henry herbert herman hilario hiroshi hjalmar horst hosni howard howell
    hubert hugh hugo humphrey hussein ian ibrahim idris ignacio ignacy ignatius igor imran imre ingemar isaac isaiah ismail ismet ivan
    ivo jabari jack jacob jacques jakob jakub jalal james jannik jaroslaw jason javier jayant jed jeff jeffrey jens jeremy jerome jerry
    jesus jim jimmy joachim joaquim joaquin joe joel johan johann johannes john johnny jomo jonas jonathan joost jorge jorgen jose josef
    joseph joshua juan julian julio junichiro jurgen justin kareem karl kazimierz keith kenji kenneth kenny kevin khalid kieran klaus
    kofi konrad konstantin kurt kwabena kwame kyle lambert lamont lance lars laszlo lawrence lech leif lennox leo leon leonard leonardo
    leonhard leonid leopold leopoldo leroy lionel lorcan lorenzo louis luc luca lucas lucian lucius lucjan ludovic luigi luis luiz lukas
    luke magnus mahmoud malachy malcolm manfred manmohan manuel marc marcel marco marcus marek mario mark markus martin marvin mateo
    mateus mateusz matteo matthew matthias maurice mauricio maxim maximilian maximiliano mehmet melvin merv mervyn michael michel miguel
    mike mikhail milan miles milo milos modibo mohamed mohammad mohammed mohamud moshe mstislav muammar muhammad mustafa nahuel narendra
    nathan nathaniel nawaz ned neil nelson neville nicholas nick nicolas nigel nikolai nils norman nursultan octavio olaf oleg oliver
    olusegun omar orlando osama oscar osman osvald oswald otis ottmar otto ottokar oumar ousmane owen pablo paddy paolo pascal patrick
    patrik paul pavel pawel pedro percival percy pervez peter philip philippe phillip pierre piers pieter piotr radek radovan rafael
    rafe rahul raj rajesh rajiv ralph ramesh ramiro ramon ramzan randolph raphael rasheed rashid rasmus ratko raul ravi raymond recep
    reginald reinhard renaud renzo reza rhodri rhys ricardo richard rick robert roberto rodney rodrigo roger rogier roland rolf roman
    ron ronald rory ross roy ruairi ruben rudolf rudolph rufus rupert russell rutger samuel sanjay santiago saul scott seamus sean
    sebastian sergei sergey sergio seth shaun sherzod shimon shinzo siegfried sigmund silvio simon slobodan solomon soren stanley
    stavros stefan stephen steve steven stewart stuart sunil suresh sven tadeusz takeshi taras tariq taro tarquin ted teodor terence
    terrence terry thabo thaddeus theo theodore thijs thomas tiago tibor tim timofey timothy timur tobias todd tom tomas tomasz tommy
    tony torquil torsten trevor tristan tunde ulrich ulysses umar vaclav valentin victor vijay viktor vilmos vincent vincenzo vladimir
    vladislav volodymyr wallace walt walter warren wayne wendell werner wilbur wilf wilfred wilhelm willem william willy wim winston
    wolfgang wolfram wyatt xavier yasser yefim yitzhak yuri yusuf zachary zbigniew zoltan zoran"""
)


@lru_cache(maxsize=8192)
def given_gender(name: str) -> Gender | None:
    """The gender that a given name tells: Margaret, Pavel; None for one that is not in the table."""
    folded = fold_name(name)
    given = folded if folded in _FEMALE or folded in _MALE else folded.split("-")[0]
    return "f" if given in _FEMALE else "m" if given in _MALE else None
