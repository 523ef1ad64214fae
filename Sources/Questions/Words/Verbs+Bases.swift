extension Verbs {
  /// English verbs in their base form, with what else they can be.
  static let bases: [(WordClass, String)] = [
    (.verb, plain), (.nounOrVerb, nouns), (.intransitive, intransitive),
  ]

  /// Verbs that are hardly nouns.
  private static let plain = """
    absorb accelerate accept accompany achieve acquire activate adapt add address adjust administer
    adopt advise affect agree allow alter analyze announce appear apply appoint argue arise arrange
    arrive ask assemble assert assess assign assist assume attach attain attract attribute avoid
    become begin behave believe belong bind bleed blend breathe bring broadcast browse build bury
    buy calculate carry catch categorize celebrate choose circulate clarify classify coat collapse
    collect combine come command commit communicate compare compete compile complain complete
    comprise compute conceal concern conclude condense conduct confirm connect conquer consist
    constitute construct consult consume contain continue contribute convert convey convince
    coordinate correspond create criticize cultivate deal decide decode decompose decorate decrease
    defend define deflect deliver demonstrate deny depend depict deploy derive describe destroy
    detect determine develop differ digest direct disappear discover discuss displace display
    dissolve distinguish distribute divide drain eat educate elect eliminate embody embrace emerge
    emit emphasize employ enable encode encourage end enforce engage enhance enjoy ensure enter
    entitle establish evaluate evaporate evolve exceed exchange exclude execute exert exist expand
    explain exploit explore expose express extend extract face facilitate fail feed fetch fill
    filter find follow forbid forget forward fulfill gain gather generate get give govern grant
    grow guarantee happen hear hinder hold identify ignore illustrate imagine imitate imply improve
    include incorporate increase indicate infect inflict influence inform inhabit inhibit inherit
    initiate inject insert inspect install integrate interact interpret intervene introduce invent
    investigate invite involve isolate join judge keep know lack lay lead learn leave lend let
    lie lift link listen live locate lose lubricate maintain make manage manufacture mean
    measure mediate meet merge migrate modify move multiply need negotiate nourish obey observe
    obtain occupy occur offer operate oppose organize originate oversee own pass penetrate perceive
    perform permit persuade pollinate portray possess precede predict prefer prepare prescribe
    preserve prevent process proclaim produce prohibit promise promote propose prosecute protect
    prove provide publish punish pursue raise reach react read realize receive recognize recommend
    recover recruit reduce refer reflect refuse regulate reinforce reject relate release relieve
    rely remain remember remind remove render repair repeat replace represent reproduce require
    resemble resist resolve respond restore restrict retain retrieve return reveal revolve sacrifice
    satisfy say secrete see seek seem select sell send separate serve show simplify sing sink sit
    solve speak specify spend stimulate strengthen study submit succeed suck suffer suggest
    summarize supervise supply support surround survive sustain swim take teach tell tend think throw
    tolerate transform translate transmit treat try undergo understand undertake undo unite use
    utilize vary verify visit vote wait want warn wear weaken weigh win withdraw write yield
    shorten lengthen strengthen weaken widen tighten loosen harden soften thicken darken broaden
    deepen flatten sharpen straighten fasten heighten lessen moisten worsen threaten ripen
    authorize authenticate encrypt decrypt lease borrow inspect prioritize ratify veto overrule
    uphold infringe invoke waive impose convict acquit sue petition emulsify simmer braise knead
    whisk rinse chop mince caramelize rotate flex abduct adduct anchor moor hoist steer tack
    oversee orbit enclose envelop encircle tilt squeeze ooze stretch shrink inflate contract detach
    dominate betray seduce deceive marry inspire collaborate administer defeat escape flee gossip
    """

  /// Verbs that are as often nouns.
  private static let nouns = """
    act aim alert anchor answer appeal approach attack attempt balance ban bar base battle bear beat
    bend benefit bid bill bite blame block board boast bond book boost border bore bow brake branch
    break bridge broker call camp care cast cause center chain challenge chance change channel
    charge chart chase check claim clean clear climb close cloud coach code color comfort comment
    compound concentrate conflict contact contrast control cook cool copy cost count couple cover
    craft crash credit cross crush cry curb cure curve cut cycle damage dance date deal debate
    decline delay delegate demand deposit design desire detail diet dip discipline discount dismiss
    dispute dock document dose doubt draft draw dream dress drift drill drink drive drop dry echo
    edit effect estimate exercise exhibit experience experiment export factor fall farm fashion
    favor fear feature feel field fight figure file film finance fire fish fit fix flag flash flavor
    float flood flow focus fold force frame free front fuel function fund fuse gate grade graft grip
    ground group guard guess guide hand handle harm harvest haul head heal heat heel help hide hit
    honor hook host house hunt hurt impact import interest interview invest issue journey jump key
    kick kill land last laugh launch lean leap level light limit line list load lock look love lower
    mark market mask master match matter mind mine mirror mix model monitor mount murder name note
    notice number object open order outline pace pack package paint pair part patrol pause pay peak
    phrase pick picture pilot pin pinch place plan plant play plot point pool position post pour
    power practice praise present press price print probe profit program progress project pull pump
    purchase push question quote race rain range rank rate reason record regard register reign
    relay remark rent report request rescue research reserve result reward ride ring rise risk rock
    roll root rotate round row rule run rush sail sample save scale scatter score screen seal search
    seat sense sentence set shape share shelter shift ship shock shoot shop shoulder shout side sign
    signal sketch slice slide slip slow smell smoke sort sound source space spark speed spell spin
    split sponsor spot spray spread stabilize staff stage stain stamp stand star start state station
    stay steer step stick stir stop store strain stream stress strike structure struggle style
    subject surface surprise survey suspect switch talk target taste tax tear test thank time title
    touch tour trace track trade train transfer transport trap travel trick trigger trip trust turn
    twist type value view voice walk warm wash waste watch wave welcome wind wish witness wonder
    work worry wrap end face find return release repair offer permit address link lift visit vote
    use judge study influence form feed exploit extract insert live lead wait leave lie produce
    fill try resolve gossip combine
    """

  /// Verbs, of either sort, that take a preposition or nothing.
  private static let intransitive = """
    act aim appear argue arise arrive battle begin behave belong bleed campaign care climb collapse
    come compete concentrate consist correspond dance deal depend die differ disappear drift emerge
    end exist fall fight flee float flow focus function go grow happen insist interact invest jump
    lead lean lie listen live look march matter merge migrate move object occur operate originate
    play point preach ooze rain range react refer reign relate rely remain respond result return
    revolve ride rise rotate serve rule run rush sail shift shrink sink sit sleep slide speak spin
    stand start stay step struggle succeed suffer survive talk tend think travel try turn twist
    vary vote wait walk work worry emigrate immigrate shorten lengthen weaken widen tighten loosen
    harden soften thicken darken broaden deepen flatten straighten worsen ripen simmer rotate
    """

  /// Verbs in whose past tense a bare noun is the object.
  static let deeds = """
    abolish advocate argue assassinate betray claim collect command compose conquer criticize
    defeat defend demand deny design develop direct discover edit escape establish explain explore
    formulate found govern illustrate influence inspire introduce invent kill marry murder nurse
    oppose organize overcome paint patent persecute pioneer popularize preach predict promote
    propose prove publish receive reform refuse reject resist revolutionize rule support succeed
    teach translate unify unite champion commission coin describe observe measure calculate
    demonstrate expand launch lose perform play produce star steal study visit
    """
}
