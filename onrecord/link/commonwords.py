"""The words of English that tell two utterances apart least: counted in news, invented news and talk, names left out."""

from __future__ import annotations

from onrecord.names import words_of

# the words that any sentence has
SMALL = words_of("""
    the of a to and in that is it on for was i he at with by not as have be are has from his this said we you they who but she an had
    one would been there will her what which were about no two people all so their do out more if or its when up like my first can
    them over our after did than him some me other time now then only because say years last also how know into year could three
    before where may most told us since any back day called those well both many think made your just down should go between get does
    here says under government still good four asked see own want same long take way every these put going right being against percent
    through very work home such come second party night whether never while off week am isn done having shall might must nor
""")
# the next few hundred by frequency
PLAIN = words_of("""
    world make country public even according got left much days another law why look old little million too former came next again
    went five man general found case something today used office known six part use number without group among took let morning
    question name until end half line each later support open least life need wrote political during full show health school seen vote
    call early place believe best months though away far things kind secretary third members already point high campaign less thing
    give always once given tell several money around past within read side lot pay saying thought nothing taken hours free order find
    family better change different keep ever war however women small close town information chief across behind issue nine yet room
    ago business month enough rights countries set late clear lost words governor whose foreign data interview run police men others
    few real front report minutes statement person wanted matter plan woman outside reported system anything questions ask team
    director leader job leave points short decision weeks media comes hour head live tax gave election himself company won water talk
    described began help hand eight figure working together held voters seven sure board really including word turn doing service
    further social children yes story either senator staff move along top trade local judge security course re important history fire
    bad earlier race takes meeting air stop view sent taking fact research record father wrong policy although message deal study
    published military whole expected born private hold true rather itself makes means video turned th mean paper received often start
    cut major lead answer love big mother return results term problem capital workers presidential letter hard coming primary become
    interest heard billion debate single instead bring language candidate else cause list hall book test died spent met share building
    anyone almost sea federal added groups following class works built lives nobody officials jobs stay radio paid per road someone
    cost nation released energy goes low address saw main near action form due agreed hear claim able led result friends conference
    candidates calls force try based personal square education cases site above trying closed process gone named ended longer
    themselves nearly needed largest wait account summer whom mayor getting bit evening recent lower feel knew rules age note running
    area page raised rule young car wife talking large speech reason denied light television season written author culture politics
    face idea play hands spoke present started evidence neither needs example key announced parties special making chairman professor
    brother stand schools direct noted member probably mind attention rest border understand using final district
""")
# the next thousand
USUAL = words_of("""
    official became students care death future related shown agency economic agreement release opened field leaders market alone
    decided twice door offer below moment email meet afternoon hotel rise chair worked tried wants experience companies played hit
    calling build showed ahead brought economy majority allowed speak student voice land passed leading looked chance sign watch river
    friend defense average table happened actually delegates source level food plans inside quite trial bridge costs learned role army
    trust exchange opposition speaking numbers beyond continue consider civil upon regional families elected content attack proposed
    human position appeal elections likely film review follow game visit red living expressed writing promised independent website
    certain sense yesterday fall meant dollars considered appeared similar dead sides ground cast channel floor choice response bank
    telling minute believes college thinking vice names mission count bus kept moved control failed lines discuss son society poll
    refused opinion changed daughter fair victory fine expect remains changes hundred executive believed oh services check appear
    suggested moving sit ten argument article reports shows sources walk served de remain industry ones supporters blue claims respect
    maybe child perhaps black century airport co document write community star asking charge cross looks residents colleagues
    administration parents focus pointed mass image offered worth higher prime rate difference officer followed price space events
    spoken standing places science fell weekend raise explained hearing islands previous voted declined manager request map whatever
    current ran al soldiers cold involved file twenty museum ordered reach toward carried carry talks stories opening accept station
    miles mail quickly leaving correct phone online effect ways population legal runs marriage tomorrow terms break train citizens
    adding region add non reading polls stopped mention send hospital available letters recently total voting reporter analysis
    planned continued ban sister rose approach biggest safe declared begin development date spokesman facts poor documents bought
    issued spring growing sound larger deep studies identified measures worst quarter common global please signed promise tells editor
    relief period beginning throughout values sat shared continues holds popular knows returned respond value stood fear nominee body
    property accepted steps felt books pressure clean husband buy oil worse thousand peace pass program stage series budget match
    broken sitting interviews gives seem lie attempt sort notes credit directly link movement hot reasons cover base threat choose
    helped shot remarks argued sentence learn presidency round finance wind confirmed stands critics standard thinks authority
    environment original forces size founder complete career network picture posted highest doubt lunch explain boy minority soon sell
    none spend myself retired laid host photo dinner goal coast killed leads digital survey gas smaller finally experts situation
    village ice reached supposed fellow herself jury millions responsible streets thousands growth leadership agenda travel knowledge
    confidence turning exactly views newspaper driver slow measure founded cities card freedom watching dog included double project
    platform handed inquiry finished provided gets claimed finding subject generation doctor teachers strength abroad compared wing
    pick strike easy horse fourth agree crisis created chamber additional recalled divided lived usually fifth access necessary
    limited flat giving stated wide decide sold training feet winter fired draw exist notice mistake brief tour nice loss allow
    attacks pledged goals piece banks senators truth understood relations answered homes eyes shift finish adopted differences
    background walked otherwise ministry forty save writer impact bar topics guy decades okay opportunity employees writes holding
    waiting parts lawyer suggest beat appears drawn crime missing thirty damage firm quiet provides touch beautiful reform particular
    contest representative hurt secret pretty conducted urged ambassador statements quality self standards blame nomination trouble
    lack core gun plant broke attorney loan individual prices competition constitutional weather planning owner management battle
    captain centre fund troops warning governments alliance maintained problems serious opposite senior except error joined entire
    admitted offers concluded feeling interviewed findings drove markets influence ruling join ticket younger conflict resources girl
    version benefit drew emergency success figures discussed flight material required safety amount widely path boat aside advice
    increase seek income changing rates entered basis closing forced event risk serving alternative ill degrees protect covered fast
    serve award heavy band zero music eye officers acknowledged practice track grew considering games insurance responded bringing
    older accounts caught crowd owned affected dark concerns box immediately unless remained supported visited papers laws require
    filed shut birth nature invited foot taxes organization largely established dispute customers drive title counted interesting
    married registered demanded ballot criminal bear lay fields wear split gap cash mentioned sees audience bed bottom latest coffee
    seems willing decisions meaning brothers ends route behalf progress attend deny receive section fill rich conservative
    headquarters affairs follows shortly heads speaks hundreds spending phrase putting labor somewhere heat reporting search launched
    corner profit chapter volunteers production prison seemed emails eleven charges breaking medical previously observed arrived pages
    calendar liberal sending sports era basic counsel sites code joint tonight driven avoid contributions delivered forum block
    systems witness chosen attended apart commercial treated supports heart conversation cabinet mixed scale spokeswoman modern color
    die camp plus theory finds estimated mine towards incident normal driving authorities prove failure interested pm seconds usual
    performance chairs condition lies session professional begun victims copy noticed picked critical challenge stayed summit placed
    type reaction individuals stone contract faith breakfast shop fans contact showing apply football surface closely classified
    leaves prepared violence arms overall magazine requires levels keeps surprise authors dry requested marked sample samples citizen
    dad outcome positive dangerous answers cycle killing cars photograph represents kids earned applied weekly obtained ruled
    currently doors customs quick highly annual apparently wins keeping simple selling painting allows internal claiming art aid
    financial empty grown window offering immediate purpose roll focused throw headed courts wages separate languages resign demands
    spot informed pulled anywhere intelligence margin animals eventually liked length readers seeing eat playing managers increased
    hair quoted assistant produced welcomed master alleged puts listed signs couple distance estate suggests guests traffic sheet
    polling doctors speed pictures interests matters scene describe drawing computer famous complaint faces store client walking
    predicted column entering operations row easily fewer packed assured protest wearing posts houses researchers instance enter
    favorite guess task whoever expensive tree presented includes partner target broad relevant product estimate plays opponent
    neighborhood range removed plants print environmental minimum talked province shape losses loud drink owners wake opposed watched
    fuel judgment silver golf adviser establishment user sanctions setting fly hoped measured enforcement completed draft demand
    signature balance rain agent catch regular fishing collection intended bigger weight active argues
""")
# what anybody says when asked: "I'm very proud", "no comment", "thoughts and prayers", "we take this very seriously"
FORMULAS = words_of("""
    absolutely amazing anybody apologise apologize appreciate aware awful boys certainly clearly comment comments committed completely
    concern concerned condemn condemns condolences confident congratulate congratulations cooperate deeply definitely delighted
    details devastated difficult direction disgrace disgraceful effectively effort efforts everybody everyone everything excited
    fantastic fight fighting forward frankly fully glad grateful gratitude great guys happen happens happy heartbroken hide honest
    honestly honor honour honoured hope hopeful hopes horrible incredible investigating investigation lads looking lose luck obviously
    ongoing optimistic pleased possible power prayers premature pride priority privilege proud proudly ready regret remember
    responsibility ridiculous sad saddened seriously shame shock shocked sick simply sincerely somebody sorry speculate step strong
    stronger strongly sympathy terrible thank thankful thanks thoughts thrilled tired tolerance totally tough tragedy tragic
    tremendous truly unacceptable welcome win winning wish wonderful worried
""")
