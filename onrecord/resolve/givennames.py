"""Given names that tell a gender wherever they are used: a small open table; names used for both, or differing by country, are left out."""

from __future__ import annotations

from functools import lru_cache

from onrecord.names import Gender, fold_name, words_of

_FEMALE = words_of(
    """
    abigail ada adaeze adele adriana agatha agnes agnieszka aida aileen aisha akiko alexandra alice alicia alina alison allison amanda
    amelia amina amy ana anastasia angela angelina anita anjali ann anna anne annemarie annette annie antonia aoife astrid aurora
    ayesha barbara beata beatrice beatrix beatriz belinda benazir bernadette beth bethany betty beverly birgit birgitta bonnie brenda
    bridget brigitte britta bronwen caitlin camila carla carmen carol carole carolina caroline carolyn catarina catherine cathy
    cecilia celestine celia cerys chantal charlotte cheryl chiamaka chiara chloe christina christine cindy claire clara claudia
    colleen concepcion condoleezza cristiana cristina cynthia daisy daniela danielle daphne deborah debra deirdre delia denise diana
    diane dilma dina dolores donna dora dorothy edith edna eileen elaine eleanor elena elin elisa elisabeth elise eliza elizabeth ella
    ellen elsa elsie emilia emily emma erica erika erin esperanza esther ethel eugenia eunice eva eve evelyn farah fatima fatma
    fatoumata federica felicity fiona folake frances francesca frida gabriela gabriella gabrielle gail galina geraldine gertrude
    gillian gina giorgia giovanna giulia gloria grainne greta gretchen guadalupe gunvor gwen gwendolyn hanako hanan hannah harriet
    heather hedwig heidi helen helena helene helga henrietta hilda hillary ida ilse imelda imogen indira ines ingrid irena irene irina
    iris irma isabel isabella isabelle ivana jacinda jacqueline jane janet janice jasmine jeanette jeanne jemima jennifer jenny
    jessica jill joan joanna joanne johanna josephine joyce juanita judith judy julia juliana julie juliet karen karin katarina kate
    katharina katherine kathleen kathryn kathy katie katrina katya keiko kerstin kirsten kirsty krystyna ksenia lakshmi lara larisa
    laura lauren layla leila lena leonora leticia leyla lidia lilian liliana lillian lily linda lisa liv lola loretta lorraine lottie
    louisa louise lourdes lucia lucinda lucy ludmila luisa lydia lynne lyudmila madeleine magdalena maggie malala mamata manuela
    marcia margaret margarita margot maria mariam marianne marie marina marine marissa marjorie marlene marta martha martina mary
    maryam mathilde matilda maud maureen mavis meera megan melanie melinda melissa mercedes meredith mette michelle michiko mildred
    miranda miriam moira mona monica monique muriel myra nadezhda nadia nadine nancy naomi nasreen natalia natalie natasha nawal
    nellie ngozi nia niamh nicole nina nomvula nora norma oksana olena olga olivia orla ottilie paloma pamela patricia paula pauline
    peggy penelope philippa phoebe phyllis pilar polly priscilla priya priyanka rachel ramona rania raquel rebecca regina renata rhian
    rhoda rita roberta rosa rosalind roseanne rosemary ruth sabina sabine sabrina sally samantha samira sandra saoirse sara sarah
    selma sharon sheila shirin shirley sigrid silvia sinead siobhan sofia solveig sonia sonja sophia sophie soraya stefania stella
    stephanie sue sunita susan susana susanna susanne sushma suzanne svetlana sylvia tabitha tamara tamsin tania tanya tara tatiana
    teresa thandiwe thelma theodora theresa tina trudy ulrika uma ursula valentina valeria valerie vanessa vera verena veronica
    victoria viktoria viola violet violeta virginia vivian vivienne wanda wangari wendy wilhelmina winifred xenia ximena yasmin
    yewande yoko yolanda yuki yulia yuliya yvette yvonne zahra zainab zara zoe"""
)
_MALE = words_of(
    """
    aaron abdul abdullah abraham adam adolf adrian ahmad ahmed aidan alain alan albert alberto aldo alejandro aleksander aleksandr
    alessandro alexander alfonso alfred alfredo ali alistair allan allen alvaro amadou amit anatoliy anatoly anders andreas andrei
    andrew andrey andrzej andy angus anil anthony antoine anton antonio antony archibald arnold arthur arturo arun augusto avigdor
    babatunde barack bartholomew bashar ben benedict benito benjamin bernard bernardo bernie bilal bill billy bjorn bob bobby boris
    bradley brendan brian bruce bruno carl carlos casper cedric cesar charles charlie chester chinedu christian christoph christophe
    christopher chuck clarence claudio clifford clive colin conor conrad cormac craig crispin cristiano curtis cyril damian daniel
    danny dariusz darren dave david declan dennis derek dermot desmond diego dieter dimitri dirk dmitri dmitry domenico dominic donal
    donald douglas dragan duncan dwight dylan eamon eddie edgar edmund eduardo edward edwin ehud eli elias elliott emeka emil emilio
    emmanuel emrys enrico enrique eric erich erik ernest ernesto eugene evan evo ewan fabio federico felipe felix ferdinand fergus
    fernando fidel filip francesco francis francisco francois frank franklin fred frederick friedrich gareth gary gavin gennady geoff
    geoffrey george gerald gerard gerhard gethin giacomo gilbert giorgio giovanni giuseppe glenn godfrey goodluck goran gordon graham
    greg gregor gregory guillermo gunnar gustav gustavo hamid hamish hamza hans harald harold harry harvey hassan hector heinrich
    heinz henri henrik henry herbert herman hiroshi horst hosni howard hubert hugh hugo humphrey hussein ian ibrahim ignacio igor
    imran isaac isaiah ismail ivan ivo jack jacob jacques jakob jakub jalal james jaroslaw jason javier jeff jeffrey jens jeremy
    jerome jerry jesus jim jimmy joachim joaquin joe joel johan johann johannes john johnny jomo jonas jonathan jorge jorgen jose
    josef joseph joshua juan julian julio junichiro jurgen justin kareem karl kazimierz keith kenji kenneth kenny kevin khalid kieran
    klaus kofi konrad konstantin kurt kwame kyle lance lars lawrence lech leif leo leon leonard leonardo leonid leopold leroy lionel
    lorenzo louis luc luca lucas luigi luis luiz lukas luke magnus mahmoud malcolm manfred manmohan manuel marc marcel marco marcus
    mario mark markus martin marvin mateusz matteo matthew matthias maurice mauricio maxim maximilian mehmet melvin michael michel
    miguel mike mikhail milan miles milos mohamed mohammad mohammed mohamud moshe mstislav muammar muhammad mustafa nahuel narendra
    nathan nathaniel nawaz ned neil nelson neville nicholas nick nicolas nigel nikolai norman nursultan olaf oleg oliver olusegun omar
    orlando osama oscar osman oswald otto owen pablo paolo pascal patrick patrik paul pavel pawel pedro percy pervez peter philip
    philippe phillip pierre pieter piotr radovan rafael rahul raj rajesh rajiv ralph ramesh ramon ramzan randolph raphael rashid ratko
    raul ravi raymond recep reginald reinhard renaud reza rhys ricardo richard rick robert roberto rodney rodrigo roger roland rolf
    roman ron ronald rory ross roy rudolf rudolph rupert russell samuel sanjay santiago saul scott seamus sean sebastian sergei sergey
    sergio seth shaun shimon shinzo siegfried sigmund silvio simon slobodan soren stanley stefan stephen steve steven stewart stuart
    sunil suresh sven tadeusz takeshi tariq taro ted terence terry thabo thaddeus theodore thomas tim timothy timur tobias todd tom
    tomas tommy tony torsten trevor tristan tunde ulrich ulysses vaclav valentin victor vijay viktor vincent vincenzo vladimir
    vladislav volodymyr walter warren wayne werner wilbur wilfred wilhelm willem william willy winston wolfgang xavier yasser yitzhak
    yuri yusuf zachary zbigniew zoran"""
)


@lru_cache(maxsize=8192)
def given_gender(name: str) -> Gender | None:
    """The gender that a given name tells: Margaret, Pavel; None for one that is not in the table."""
    folded = fold_name(name)
    given = folded if folded in _FEMALE or folded in _MALE else folded.split("-")[0]
    return "f" if given in _FEMALE else "m" if given in _MALE else None
