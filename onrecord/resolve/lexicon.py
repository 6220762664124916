"""The words that tell people, bodies and groups apart: small open tables an editor can read and extend."""

from __future__ import annotations

import re

from onrecord.names import Gender, words_of

# a person by office, trade or kin; each may stand before a name ("council member Rima Tarabay") or for one ("the minister")
ROLES = words_of(
    """
    academic accountant activist actor actress administrator admiral adviser advisor advocate agent aide ambassador analyst anchor
    anchorman anchorwoman announcer committeeman committeewoman
    apprentice archbishop architect archivist artist assistant associate astronomer athlete attorney auditor author baker banker
    barrister biologist bishop blogger boss brigadier broker builder businessman businesswoman campaigner candidate captain cardinal
    caretaker carpenter cashier chair chairman chairperson chairwoman champion chancellor chemist chief cleric clerk coach colonel
    columnist commander commissioner comptroller conductor congressman congresswoman constable consul consultant contractor convener
    coordinator cop coroner correspondent councillor councilman councilor councilwoman counsel counsellor critic curator dean defender
    delegate democrat deputy designer detective developer dictator diplomat director dissident doctor driver economist editor employee
    engineer entrepreneur envoy epidemiologist executive expert farmer father-in-law filmmaker financier firefighter fisherman foreman
    forecaster forward founder friar gaffer gardener general geologist goalkeeper governor grocer groundsman guard guitarist
    headmaster headmistress headteacher historian hotelier imam incumbent inspector instructor interpreter investigator investor
    janitor journalist judge juror jurist justice keeper king landlord landlady lawmaker lawyer leader lecturer legislator librarian
    billionaire millionaire multimillionaire magnate mogul socialite heiress superstar moderator co-moderator co-host
    lieutenant magistrate major manager marine marshal mayor mechanic mediator member midfielder midwife miner minister miller monk
    monarch musician negotiator neurologist novelist nun nurse observer officer official ombudsman operator opponent organiser
    organizer owner painter parliamentarian pastor pathologist patriarch pharmacist philosopher photographer physician physicist
    pianist pilot player poet policeman policewoman politician pollster pope porter postmaster postmistress premier presenter president
    priest prince princess principal prior producer professor programmer prosecutor psychiatrist psychologist publisher pupil queen rabbi
    rapporteur referee regulator-general reporter representative republican researcher resident retiree rider rival sailor scholar
    scientist secretary secretary-general senator sergeant sheriff shepherd shopkeeper singer skipper soldier solicitor speaker
    specialist spokesman spokesperson spokeswoman stallholder statesman steward stockbroker strategist striker student sultan
    superintendent supervisor surgeon surveyor tailor teacher technician tenant trader trainer treasurer trucker trustee tycoon umpire
    undersecretary veteran vet vicar vice-president vicepresident volunteer waiter waitress warden watchman whistleblower winemaker
    witness worker writer youth footman chaplain abbot emir sheikh taoiseach first-minister whip frontrunner front-runner
    spokesman-general vice-chancellor vice-chairman co-founder cofounder co-chair mp mep msp dci di pc ceo cfo campaign-manager
    backbencher parent customer shareholder economist-in-chief archdeacon poster commentator brother sister mother father son daughter
    wife husband widow widower uncle aunt cousin nephew niece grandmother grandfather grandson granddaughter stepfather stepmother
    boyfriend girlfriend bride groom bridegroom partner fellow fiancé fiancée twin
    friend neighbour neighbor colleague cellmate classmate teammate landowner
    beekeeper collector sarpanch man woman boy girl person passer-by passerby bystander motorist passenger patient predecessor
    successor counterpart client insider source user rescuer diver corporal lady reverend rev comrade dad mum mom gran
    grandad auntie academician anaesthetist archaeologist astronaut biochemist botanist butcher cardiologist chef choreographer comedian
    composer cyclist dancer dentist dramatist ecologist electrician essayist footballer hacker hiker interviewer linguist mathematician
    medic meteorologist mountaineer naturalist newsreader oncologist paediatrician paramedic playwright plumber podcaster
    prisoner psychotherapist publican radiologist rapper registrar screenwriter sculptor seismologist sociologist swimmer theologian
    therapist toxicologist translator unionist violinist virologist warder zoologist clinician suspect defendant plaintiff claimant
    hostage detainee inmate refugee migrant pensioner commuter protester demonstrator voter villager islander
    planner custodian pundit postie ombudswoman councilperson dsp asp csp ssp acp
    bowler spinner seamer batsman batter wicketkeeper winger climber sprinter runner skier boxer wrestler golfer gymnast rower skater jockey
    opener grader dcp igp sho survivor eyewitness evacuee victim pilgrim mourner
    lobbyist lifeguard revd canon rector provost alderman bailie mlc mla mha mna
    barber bookkeeper bricklayer cleaner florist grower hairdresser homeowner lodger postman ranger receptionist roofer shopper
    undertaker vendor welder
    """
)
# words that stand before a role and belong to it, capitalised or not
ROLE_MODIFIERS = words_of(
    """
    prime vice deputy foreign interior exterior home defence defense finance health education justice transport trade labour labor
    environment energy agriculture culture economy economic assistant associate senior junior chief first second acting interim former
    ex-president ex-minister ex then late retired outgoing incoming executive managing general lead top special presidential
    ministerial shadow major detective press state federal regional national local district city county borough town provincial police
    fire attorney solicitor opposition communist conservative liberal democratic independent republican social christian green supreme
    high permanent principal honorary presiding chief-of-staff staff lieutenant brigadier rear wing squadron group fleet field marine
    party council parliament parliamentary house senate majority minority co under environmental industry science tourism sports
    information immigration development planning housing financial operating medical scientific commercial legal veterinary nursing
    technology most right very"""
)
FEMALE = words_of(
    """
    spokeswoman chairwoman congresswoman councilwoman businesswoman policewoman actress queen princess nun mother sister daughter wife
    widow aunt niece grandmother granddaughter stepmother girlfriend fiancée landlady headmistress waitress woman girl postmistress
    midwife baroness dame lady mum mom gran auntie empress duchess countess heroine lioness"""
)
MALE = words_of(
    """
    spokesman chairman congressman councilman businessman policeman king prince monk friar father brother son husband widower uncle
    nephew grandfather grandson stepfather boyfriend fiancé landlord headmaster waiter man boy fisherman foreman groundsman footman
    statesman watchman emperor duke count dad grandad sultan emir sheikh imam pope cardinal priest"""
)
# titles that may also be surnames: "Stephen King" ends in one
SURNAME_TITLES = words_of(
    """
    king prince bishop judge major marshal pope abbot prior baker farmer carpenter miller porter shepherd painter driver chancellor
    deacon knight page taylor smith cook mason warden parker sergeant general justice chase steward constable sheriff"""
)

# heads of bodies: "the ministry", "European Commission"
BODIES = words_of(
    """
    academy administration agency airline airlines airport alliance army assembly association authority bank base board body branch
    brigade broadcaster broadsheet corps bureau business cabinet camp campaign caucus centre center chamber channel charity church clinic
    club coalition coastguard college command commission committee community company compact confederation conference congregation congress
    consortium constabulary consulate cooperative corporation council court courthouse daily delegation department desk diocese
    directorate district embassy enquiry establishment executive exchange factory fc federation fellowship firm fleet force forces forum
    foundation front fund gazette government group guild headquarters hospital house inquiry inspectorate institute institution
    investigators judiciary junta jury laboratory leadership league legislature lobby lodge magazine majority maker management
    manufacturer mayoralty media military militia ministry mission monitor monitors movement municipality museum navy network
    newspaper newsroom office ombudsman-office operator opposition orchestra order organisation organization outlet palace panel paper
    parish parliament party paramilitary patrol platform plant police presidency press prosecution prosecutor-general publication
    publisher rebels regime regulator republic retailer school secretariat senate service services shipyard side society squad staff
    state station store studio subsidiary summit supplier syndicate synod taskforce team tribunal troupe trust union united university
    utility vatican watchdog website weekly white-house workers works yard bloc camps parquet newswire observatory registry treasury
    kremlin pentagon chancellery guard bundestag knesset duma senate-house times post star echo courier bugle ledger mirror argus
    observer examiner herald tribune guardian journal telegraph news television radio tv wire inc ltd llc plc corp co gmbh sa ag
    holdings industries bros telecom airways electric energy motors systems pharma pharmaceuticals laboratories rovers united-nations
    library gallery theatre theater zoo aquarium archives hospice
    nations city-hall downing-street parliament-house coast-guard department-store"""
)
# how companies' names end; no surname is likely here
COMPANY_ENDS = words_of(
    """
    minerals metals mines resources materials fisheries vineyards hotels resorts cruises ferries cement textiles renewables freight tyres
    health foods biologics pictures sound lines telecom securities research software records stores steel oil gas petroleum power
    water mining shipping aerospace technologies technology solutions partners capital insurance entertainment productions ventures
    logistics rail railways buses brands mills breweries creameries dairies bakeries distilleries
    biotech chemicals instruments automotive aviation semiconductors robotics
    analytics consulting associates communications broadcasting publishing construction engineering properties investments finance
    markets homes therapeutics biosciences biopharma genetics genomics diagnostics imaging dynamics semiconductor networks microsystems
    vaccines aeronautics athletic albion hotspur wanderers harriers rangers air"""
)
# how parties and their members are called; with a capital they are the party
PARTIES = words_of(
    """
    labour democrats liberals conservatives tories socialists greens communists nationalists republicans centrists unionists
    agrarians monarchists islamists populists progressives pirates"""
)
# words in a company's name that say it is one
COMPANY_FORMS = words_of(
    "corp inc ltd llc plc co gmbh sa ag holdings industries bros motors airways airlines electric energy pharma systems"
)
# words for a kind of body: alone they name none, however printed
KINDS_OF_BODY = words_of(
    """
    ministry council court government commission committee party union bank parliament department agency board club company regulator
    authority trust institute federation opposition police association movement university hospital museum school group firm army
    cabinet coalition campaign administration pac pacs"""
)
# words for a kind of body, and for no human, that stand right before its name or after it: "the charity Open Road"
CALLED_BODIES = words_of(
    """
    company firm supplier airline club charity bank agency network newspaper organisation organization start-up startup insurer
    broadcaster utility watchdog magazine website supermarket brewery retailer lender regulator carmaker chipmaker drugmaker planemaker
    housebuilder shipbuilder processor brewer distiller giant group movement militia faction daily weekly journal tabloid portal outlet
    carrier site"""
)
# a general word that may follow a body's name and adds nothing: "the M5S party"
GENERIC_BODIES = words_of(
    """
    party group company agency newspaper magazine organisation organization union charity network website firm broadcaster club
    movement"""
)
# what papers and schools add to the name of their place: "Arizona" is not short for its newspaper
PAPERS = words_of(
    """republic times post herald tribune gazette courier journal star echo news state university college republican dispatch observer
    examiner chronicle mirror mail guardian telegraph sentinel ledger argus record standard press weekly daily radio tv crescent cross"""
)
# written things that speak
DOCUMENTS = words_of(
    """
    affidavit transcript footage recording card image photograph screenshot article interview e-mails agreement announcement
    application audit bill blog book briefing budget bulletin caption charter circular communique communiqué complaint constitution contract
    convention data decision decree declaration dispatch document documents dossier draft editorial email e-mail emails estimate
    estimates filing lawsuit suit figures
    finding findings handbook indictment judgment judgement law leaflet letter letters list log manifesto
    manual map memo memorandum message minutes motion newsletter note notice order paper petition placard poll polls post posting
    posts poster press-release protocol reading record records release report reports resolution results review ruling rules sentence
    sign signs slogan statement statements statistics statute study submission survey surveys tender testimony text treaty tweet
    verdict will writ website banner sticker graffiti plaque paragraph clause chapter section"""
)
# the last words of names that no body has: what they name cannot speak
THINGS = words_of(
    """
    system systems database programme program software app application robot vehicle aircraft airliner jet helicopter ship ferry
    satellite telescope bridge road motorway tunnel dam act law treaty bill film album song novel game match cup award prize trophy day
    week war battle drug vaccine virus storm hurricane building tower engine reactor device phone console"""
)
# several people, never one: the head of a group
GROUPS = words_of(
    """
    americans analysts activists anglers auditors authors aides authorities backbenchers bidders brothers campaigners candidates children
    citizens colleagues commentators commissioners companies counties countries couples critics crew crews delegates democrats detectives
    developers diplomats directors dissidents doctors economists editors employees employers engineers europeans everyone everybody
    executives experts families fans farmers fishermen governments governors guards historians hospitals insurers investigators investors
    islanders journalists judges jurors lawmakers lawyers leaders locals makers managers mediators members men ministers mothers mourners
    negotiators neighbours neighbors nurses objectors observers officers officials opponents organisers organizers owners parents
    participants parties passengers people players police politicians pollsters prosecutors protesters protestors public regulators
    relatives reporters republicans researchers residents rebels russians scholars scientists seniors shareholders shipowners shopkeepers
    sides soldiers sources specialists spokesmen staff strategists students supporters survivors bystanders eyewitnesses onlookers teachers
    troops truckers trustees twins unions users villagers visitors volunteers voters watchers whips witnesses women workers writers youths
    muslims christians catholics protestants evangelicals mormons jews hindus buddhists sikhs hispanics latinos millennials
    hawks doves many some others most few several both individuals posters bureaucrats conservatives socialists greens tories liberals
    traders holders drivers"""
)
# of these, people who hide behind an office or a promise: their kind is "unnamed"
UNNAMED = words_of(
    """
    aides bureaucrats diplomats eyewitnesses insiders officials people posters sources individuals executives critics colleagues negotiators
    delegates watchers members scholars ministers advisers evacuees lawyers reporters"""
)

# which general words may stand for which offices; the key is the head of the definite phrase
STANDS_FOR: dict[str, frozenset[str]] = {
    "ceo": words_of("ceo executive"),
    "executive": words_of("executive ceo"),
    "diplomat": words_of(
        """
    diplomat ambassador envoy consul attaché foreign undersecretary"""
    ),
    "envoy": words_of("envoy ambassador"),
    "expert": words_of("expert analyst scholar scientist economist researcher professor fellow specialist historian lecturer academic"),
    "analyst": words_of("analyst expert economist fellow strategist researcher scholar"),
    "lawmaker": words_of(
        """
    lawmaker mp mep senator deputy congressman congresswoman legislator representative parliamentarian member backbencher"""
    ),
    "legislator": words_of(
        """
    legislator lawmaker mp senator deputy congressman congresswoman representative member"""
    ),
    "parliamentarian": words_of("parliamentarian mp mep senator deputy lawmaker member"),
    "politician": words_of(
        """
    politician mp senator minister leader president candidate deputy lawmaker councillor premier mayor chancellor"""
    ),
    "leader": words_of("leader president premier chancellor king emir chairman"),
    "premier": words_of("premier"),
    "official": words_of(
        """
    official officer commissioner secretary undersecretary director"""
    ),
    "scientist": words_of(
        """
    scientist biologist physicist chemist professor researcher geologist epidemiologist"""
    ),
    "researcher": words_of("researcher scientist professor biologist economist lecturer"),
    "academic": words_of(
        """
    academic professor lecturer researcher scholar historian economist"""
    ),
    "scholar": words_of("scholar professor lecturer historian"),
    "spokesman": words_of("spokesman spokesperson"),
    "spokeswoman": words_of("spokeswoman spokesperson"),
    "spokesperson": words_of("spokesperson spokesman spokeswoman"),
    "coach": words_of("coach manager trainer gaffer"),
    "manager": words_of("manager coach gaffer"),
    "gaffer": words_of("manager coach boss"),
    "judge": words_of("judge justice magistrate"),
    "lawyer": words_of("lawyer attorney barrister solicitor counsel advocate"),
    "counsel": words_of("counsel barrister advocate"),
    "officer": words_of(
        """
    officer sergeant constable captain lieutenant colonel inspector detective superintendent"""
    ),
    "general": words_of("general gen"),
    "captain": words_of("captain skipper"),
    "skipper": words_of("captain skipper"),
    "chief": words_of("chief director head commissioner executive boss"),
    "boss": words_of("boss chief manager director ceo executive"),
    "head": words_of("head director chief"),
    "chairman": words_of("chairman chair chairperson"),
    "chair": words_of("chair chairman chairwoman chairperson"),
    "doctor": words_of("doctor physician surgeon dr"),
    "professor": words_of("professor prof"),
    "monarch": words_of("king queen monarch"),
    "senator": words_of("senator sen"),
    "governor": words_of("governor gov"),
    "councillor": words_of("councillor cllr councilor"),
    "candidate": words_of("candidate nominee"),
    "author": words_of("author writer novelist"),
    "writer": words_of("writer author novelist"),
    "priest": words_of("priest vicar father pastor"),
    "ombudsman": words_of("ombudsman ombudswoman"),
}
# words that place a title high or old without telling whose it is
LOOSE_MODIFIERS = words_of(
    """
    top senior high-ranking chief then former late outgoing incoming new old younger older elder young veteran respected embattled same said
    visiting regional country nation country's nation's 's"""
)

# trades of those whom a text need not introduce by them
FAMED = words_of("""
    actor actress artist singer musician pianist guitarist violinist rapper dancer comedian filmmaker director novelist author writer poet
    playwright painter sculptor striker midfielder defender goalkeeper footballer swimmer cyclist rider champion tycoon billionaire
    unionist activist campaigner dissident
""")
# offices as they are shortened before a name
ABBREVIATED_OFFICES = {
    "gen": "general",
    "pres": "president",
    "sen": "senator",
    "gov": "governor",
    "rep": "representative",
    "capt": "captain",
    "col": "colonel",
    "prof": "professor",
}
# styles of the clergy
REVEREND = words_of("rev revd reverend")
CLERGY = words_of("archbishop bishop priest vicar pastor reverend preacher canon dean")
# what somebody says, under other names: "by his own account", "according to the ministry's account"
OWN_WORDS = words_of("account admission assessment calculation calculations count reckoning telling version words eyes gut")
# days and months: never who speaks
DATES = words_of(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tomorrow last next this on"""
)
# capitalised at the start of a sentence, yet no name
COMMON = words_of(
    """
    a an the this that these those it its he his him she her hers they their them we our us i my me you your who whose whom which what
    when where why how in on at by for from with without within into onto upon of off over under after before between among during
    since until till against about above across along around behind below beneath beside besides beyond despite down except inside
    like unlike amid amidst alongside versus near outside past per through throughout to toward towards up via and or but nor so
    yet both either neither not no yes if as
    than then though although because while whereas whether once unless even also only just still already again ever never always
    often sometimes soon later earlier meanwhile however moreover instead indeed perhaps maybe thus hence therefore here there now
    today yesterday tomorrow tonight all any each every few many more most much several some such other others another one two three
    four five six seven eight nine ten eleven twelve dozens hundreds thousands millions half nearly almost roughly according asked
    speaking writing citing addressing standing calling presiding retired told said says saying adding last next first second
    third is are was were be
    been being am do does did done has have had having will would shall should can could may might must let lets monday tuesday
    wednesday thursday friday saturday sunday january february march april june july august september october november december jan
    feb mar apr jun jul aug sept sep oct nov dec advertisement photo photograph image read home news topics share copyright updated
    published by-line well oh okay ok thank thanks please dear nobody everybody somebody anybody everyone someone anyone nothing
    everything something anything whoever whatever pressed announcing describing discussing referring responding replying born
    neighbouring neighboring nearby highness majesty excellency dated prompted based founded compared combined given seen taken
    made built launched meets none current absent enter"""
)
# what ministers are of
PORTFOLIOS = words_of("""
    affairs agriculture aviation climate culture defence defense development education employment energy environment finance fisheries
    health housing immigration industry information infrastructure integration interior justice labour labor planning resources science
    security sport sports state tourism trade transport water works intelligence commerce treasury cooperation relations reform
    reconstruction
""")
# what has a name and is no human
VESSELS = words_of("""
    trawler ship ferry yacht vessel boat tanker freighter steamer liner frigate destroyer submarine schooner lifeboat tugboat tug dredger
    racehorse horse mare stallion gelding greyhound
""")
# first words of places rather than people
PLACES = words_of(
    """
    north south east west northern southern eastern western new old great little upper lower central mount mt lake river port fort san santa
    saint st cape isle street road avenue square bridge city town village county valley bay island islands sea ocean gulf strait hill
    hills mountain mountains park plaza lane harbour harbor beach coast peninsula desert forest stadium hall tower palace cathedral
    basin republic kingdom federation states emirates cup war summit day year festival championship championships league games award
    prize act treaty accord bill world global tour line canal market quay gate crossing creek falls heights terrace drive wing
    monument memorial station airport"""
)
# offices that somebody holds for the day, or of which a place has but one: a text seldom names the holder
NAMELESS_OFFICES = words_of(
    """
    announcer commentator presenter interviewer interpreter postmistress chair chairman speaker clerk usher
    moderator ombudsman auditor-general magistrate referee umpire"""
)
DEFINITE = words_of("the this that these those same")
INDEFINITE = words_of(
    """
    a an one another some two three four five six seven several many few most any no each every certain other"""
)
POSSESSIVE = words_of("his her its their my our your whose")
PRONOUNS: dict[str, str] = {
    "he": "he", "him": "he", "his": "he", "himself": "he", "she": "she", "her": "she", "hers": "she", "herself": "she",
    "it": "it", "its": "it", "itself": "it", "they": "they", "them": "they", "their": "they", "themselves": "they",
    "we": "we", "us": "we", "our": "we", "i": "i", "me": "i", "my": "i", "myself": "i",
    "who": "who", "whom": "who", "whose": "who", "which": "who", "that": "who", "you": "you", "your": "you", "he's": "he", "she's": "she",
}  # fmt: skip


_TRADE = re.compile(rf"(?:-|(?<=[a-z]{{3}}))(?:{'|'.join(sorted(word for word in ROLES if len(word) > 4))})$")


def is_trade(word: str) -> bool:
    """Whether a word is an office or a trade, or ends in one: "schoolteacher", "lorry-driver"."""
    return word in ROLES or word.split("-")[-1] in ROLES or _TRADE.search(word) is not None


def role_gender(words: frozenset[str] | tuple[str, ...]) -> Gender | None:
    """The gender that words of office or kin tell: spokeswoman, father; None where they tell none or both."""
    female, male = not FEMALE.isdisjoint(words), not MALE.isdisjoint(words)
    return None if female == male else "f" if female else "m"


# as headlines and agencies print them, "PM Ada Lund", "the Iranian FM"
MINISTERS_IN_SHORT = {"pm": "prime minister", "fm": "foreign minister"}
