// How English says where a price or a return is going, and by when.
const re = String.raw;

// "climb" -> climbs, climbing; only what is regular enough for the verbs below.
const vowelEnd = /(?:[sxz]|ch|sh|o)$/;
const doubled =
  'run rip pop drop slip dip sag pump top spin plug win hit get cut trim sit snap jet zip skid flop';
const spaced = (form) => (verb) => form(verb).replace(/ /g, ' +');
const third = spaced((verb) =>
  verb.replace(/^\S+/, (word) =>
    /[^aeiou]y$/.test(word) ? word.slice(0, -1) + 'ies' : word + (vowelEnd.test(word) ? 'es' : 's'),
  ),
);
const going = spaced((verb) =>
  verb.replace(/^\S+/, (word) => {
    if (doubled.split(' ').includes(word)) return word + word.at(-1) + 'ing';
    return (/[^e]e$/.test(word) ? word.slice(0, -1) : word) + 'ing';
  }),
);
const listed = (text) => text.split(',').map((part) => part.trim().replace(/\s+/g, ' '));
const same = spaced((verb) => verb);
// One pattern holds 2,000 characters; a long list of verbs needs several.
const inParts = (verbs, form, pattern, most = 450) => {
  const parts = [[]];
  for (const verb of verbs.map(form)) {
    if (parts.at(-1).join('|').length + verb.length > most) parts.push([]);
    parts.at(-1).push(verb);
  }
  return parts.filter((part) => part.length > 0).map((part) => pattern(`(?:${part.join('|')})`));
};
// Phrases in the phrases' own notation as patterns, which are not counted against a policy's phrases.
const short = {
  im: "i'?m",
  ive: "i'?ve",
  ill: "i'?ll",
  id: "i'?d",
  were: "we're",
  weve: "we'?ve",
  well: "we'll",
  youre: "you'?re",
  youll: "you'?ll",
  wont: "won'?t",
  dont: "don'?t",
  cant: "can'?t",
  isnt: "isn'?t",
  arent: "aren'?t",
  doesnt: "doesn'?t",
  wouldnt: "wouldn'?t",
  shouldnt: "shouldn'?t",
  couldnt: "couldn'?t",
  its: "it'?s",
  thats: "that'?s",
  whos: "who'?s",
  skys: "sky'?s",
  bottoms: "bottom'?s",
};
const gap = '[ ,]+';
const worded = (text) =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => short[word] ?? word)
    .join(gap);
const spoken = (...phrases) => {
  const whole = phrases.map((phrase) => {
    let started = false;
    return phrase
      .match(/\([^)]*\)|[^\s()]+/g)
      .map((token) => {
        const choices = token.replace(/^\(|\)$/g, '').split('|');
        const inner = `(?:${choices
          .filter((choice) => choice !== '')
          .map(worded)
          .join('|')})`;
        const optional = choices.includes('');
        if (!started) {
          started = !optional;
          return optional ? `(?:${inner}${gap})?` : inner;
        }
        return optional ? `(?:${gap}${inner})?` : gap + inner;
      })
      .join('');
  });
  return inParts(
    whole.map((text) => ({ text })),
    ({ text }) => text,
    (all) => `\\b${all}\\b`,
    1700,
  );
};

// How far "will" may stand from its verb.
const adverbs = re`(?:(?:also|all|always|absolutely|again|almost|certainly|clearly|comfortably|definitely|defo|def|easily|either|ever|even|eventually|fast|finally|first|just|likely|literally|most|never|not|now|once|one +day|only|prob|probably|quickly|really|simply|someday|soon|still|surely|then|totally|together|undoubtedly|well|yet|\w{3,}ly) +){0,3}`;
const ones = re`(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|eighteen|twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|grand)`;
const wordNumber = re`(?:(?:a +(?:half|quarter|cool|good|full|whole|round|clean) +|a +|half +a +)?${ones}(?:[ -]+(?:and +a +(?:half|quarter)|${ones}))*)\b`;
const number = re`(?:[$£€] *\d[\d,.]*(?: *(?:[kmb]n?|million|grand)\b)?|\d[\d,.]*(?:[kmbp]|ish|c)?\b)`;
const fraction = re`(?:half|double|twice|triple|treble|quadruple|a +third|a +quarter|a +fifth|a +tenth|two[- ]thirds|three[- ]quarters|(?:two|three|four|five|six|ten|\d+(?:\.\d+)?) +times)`;
const digits = re`(?:(?:low|mid|high)?[- ]*(?:single|double|triple|three|four|five|six|seven|mid|low|high)[- ]*(?:digits?|figures?|teens|twenties|thirties|hundreds|thousands))`;
const peak = re`(?:(?:a +|an +|its +|their +|the +)?(?:new|fresh|record|all[- ]?time|52[- ]week|multi-?year|higher|cycle|old|prior|previous|pre-\w+)(?: +\w+)? +(?:highs?|lows?|peaks?|records?|aths?|territory|ground)|records?|aths?|a +(?:dollar|buck|pound|euro|tenner|fiver|grand)|parity|par|zero|nothing|dust|pennies|nav|book +value|fair +value|breakeven|the +(?:moon|stars|stratosphere|sky|basement|gutter|floor|ceiling|roof|abyss))`;
const levels = [re`(?:${number}|${peak})`, re`(?:${digits}|${fraction})`, wordNumber];
const where = re`(?:${number}|${peak}|${digits}|${fraction}|${wordNumber})`;

// What prices do, and nothing else does: good beside any security.
const rises = listed(
  'rally, surge, soar, skyrocket, moon, rocket, outperform, overperform, appreciate, rebound, bounce, rerate, re-rate, re-price, reprice, double, triple, tripple, treble, quadruple, quintuple, 10x, 5x, 3x, 2x, 100x, 4x, pop, rip, spike, balloon, melt up, break out, breakout, blast off, lift off, squeeze, gap up, snap back, bounce back, spring back, claw back, roar back, come roaring back, come back, bottom, bottom out, mean-revert, pump, levitate, catch a bid, catch up, catch fire, outrun, outpace, outstrip, outgain, outshine, outclass, leapfrog, flip green, go green, go parabolic, go vertical, go nuts, go bananas, go ballistic, go bonkers, go berserk, go crazy, go through the roof, leave the rest, leave everything, multiply, compound, snowball, mushroom, recover, climb, jump, rise, leap, gain, go up, go higher, go north, vault, richen, strengthen, thrive, flourish, prosper, boom, explode, erupt, take off, trounce, beat, pay off, pay handsomely, reward, turn around, turn the corner, pull ahead, find a floor, find its feet, make back, earn back, win back, bear fruit, hit paydirt, print money, mint money, make money, make a killing, teleport, zoom, catapult, advance, ascend, revive',
);
const falls = listed(
  'crash, tank, plunge, tumble, dump, collapse, halve, crater, slump, nosedive, implode, sink, slide, slip, drop, fall, decline, correct, bleed, dip, sag, retrace, deflate, capitulate, crumble, underperform, lag, roll over, top out, peak, weaken, soften, retreat, stumble, falter, wobble, fade, depreciate, evaporate, vanish, shed, lose, nuke, unwind, unravel, buckle, gap down, melt down, break down, sell off, go down, go lower, go south, go to zero, go bust, go sideways, go nowhere, tread water, wilt, shrink, suffer, disappoint, give back, give up, get cooked, get crushed, get killed, get destroyed, get slaughtered, get smoked, get rekt, get wrecked, get hammered, get clobbered, get whacked, get torched, get obliterated, get sold, get bought, get nuked, get cut in half, get halved, get chopped in half, get repriced, get rerated, get taken out, get annihilated, get dumped, get hit hard',
);
const drifts = re`(?:go|move|drift|grind|creep|inch|edge|tick|shoot|march|power|push|press|head|trend|trade|run|climb|work|nudge|float|settle|open|end|close|finish|stay|remain|gap|break|come|get|be|turn|slide|fall|rise|swing|keep +going|keep +climbing)(?:s|es|ing)? +(?:(?:a +(?:bit|lot|touch|little|good +bit|good +deal)|much|far|way|well|even|significantly|meaningfully|materially|sharply|considerably|substantially|straight|back|further|right) +)*(?:up|higher|north|upwards?|down|lower|south|downwards?|green|red|sideways|in +the +(?:green|red|black))\b`;
// Verbs that take a price or a percentage.
const reaches = listed(
  'hit, reach, touch, tag, test, retest, print, see, pass, cross, break, clear, top, exceed, approach, smash, crack, eclipse, surpass, kiss, notch, fetch, command, cost, trade, change hands, be, b, go, get, run, head, move, rise, climb, jump, fall, drop, sink, slide, slip, rally, bounce, return, gain, lose, add, shed, grow, earn, yield, pay, deliver, produce, generate, throw off, net, average, compound, make, bring, give, finish, end, close, open, sit, settle, land, hold, stay, push, march, creep, grind, drift, fly, shoot, come, stand, be worth, be priced, be sitting, be trading, be changing hands, be looking at, return you, pay you, make you, earn you, bring you, give you, test, take out, blow past, blow through, break through, sail past, sail through, zoom past, cruise to, double to, bottom, peak, top out, bottom out',
);
const reachAt = re`(?: +(?:out|up|down|at|@|above|below|over|under|near|around|about|north +of|south +of|past|beyond|through|to|into|in|for|back|on|by|close|between|well|roughly|nearly|almost|some|somewhere|comfortably|easily|approximately|circa|another|an +extra|a +further|at +least|more +than|less +than|upwards? +of|as +much +as|maybe|perhaps|closer|the +(?:year|month|week|quarter|day|decade)|the|an?|its|nicely|somewhere|straight|right|all +the +way))*`;
const modal = re`(?:will|wil|wll|willl|won'?t|'ll|ll|shall|should|shld|shuld|shoud|ought +to|oughta|stands? +to|looks? +(?:set|ready|poised|primed|likely|sure|due) +to|can +only|(?:could|can|may|might|would) +(?:easily|well)|(?:can'?t|cannot) +(?:help +)?but|(?:has|have) +(?:got +)?to|(?:has|have) +no +choice +but +to|must|needs? +to|wants +to|begins? +to|(?:is|are) +to)`;
const about = re`(?:(?:going|goin|about|'?bout|set|poised|primed|due|bound|sure|certain|destined|likely|slated|positioned|geared +up|lined +up|gearing +up|fixing|ready|fated|meant|headed|on +(?:track|course|pace|the +verge)|(?:on|in) +(?:its|the|their|his) +way|expected|coiled|itching|dying|begging|aching) +(?:to|2)|gonna|gunna|gona|finna|boutta|gon)`;
const auxiliaries = [modal, about];
const bigMove = re`(?:monster|huge|massive|big|great|banner|blockbuster|record|stellar|strong|stronger|monumental|epic|wild|nice|decent|serious|major|rough|ugly|brutal|terrible|painful|nasty|hard|tough|violent|steep|sharp|deep|bumper|historic|spectacular|explosive|face-?ripping|double-?digit|triple-?digit|mid-?teens|multi-?year|lost|golden|better|good|fat|fine|brighter|bright|dark|darker|bad|worse|worst|best|rocky|choppy|handsome|healthy|solid|outsized|juicy|tasty|ferocious|savage|vicious|powerful|dramatic|significant|meaningful|substantial|sizeable|sizable|considerable|enormous|gigantic|colossal|insane|ridiculous|stunning|breathtaking|tremendous|above-?average|below-?average|\d+[- ]?(?:%|percent|point)(?:[- ]plus)?|\d+(?:\.\d+)?x)`;
const moveNoun = re`(?:quarter|year|month|week|decade|half|stretch|run|move|leg +up|leg +down|rally|selloff|sell-?off|drop|fall|decline|pullback|correction|drawdown|crash|bounce|rebound|recovery|breakout|squeeze|rip|ride|gains?|upside|returns?|comeback|re-?rating|repricing|winter|summer|spring|autumn|haircut|melt-?up|melt-?down|bull +market|bear +market|bull +run|boom|bust|surge|spike|pop|jump|reversal|turnaround|catch-?up|appreciation|losses|loss|profits?|payday|payoff|upswing|upturn|downturn|upcycle|supercycle|slide|slump|tumble|plunge|wipe-?out|washout|flush|capitulation|liftoff|lift-?off|explosion|fireworks|reckoning|unwind|double|triple|ten-?bagger|multibagger)`;

export const concepts = {
  // What is to come, of a security that stands near.
  'future-move': {
    patterns: [
      ...auxiliaries.flatMap((auxiliary) =>
        [rises, falls].flatMap((verbs) =>
          inParts(
            verbs,
            same,
            (verb) => re`(?:^|[^a-z])${auxiliary} +(?:not +)?${adverbs}${verb}\b`,
          ),
        ),
      ),
      ...auxiliaries.flatMap((auxiliary) => [
        re`(?:^|[^a-z])${auxiliary} +(?:not +)?${adverbs}${drifts}`,
        re`(?:^|[^a-z])${auxiliary} +(?:not +)?${adverbs}(?:continue|keep|start|begin|resume)(?: +(?:to|on|its|their|the))* +(?:ris|climb|fall|drop|ralli|rally|go|gain|outperform|beat|compound|run|slid|sink|doubl|rip|bleed|mov|march|creep|pay|grind|soar|surg|appreciat|recover)\w*`,
      ]),
      ...auxiliaries.flatMap((auxiliary) =>
        levels.flatMap((level) =>
          inParts(
            reaches,
            same,
            (verb) => re`(?:^|[^a-z])${auxiliary} +(?:not +)?${adverbs}${verb}${reachAt} +${level}`,
            220,
          ),
        ),
      ),
      re`(?:^|[^a-z])(?:will|wil|'ll|should|shld|going +to|gonna|gunna|shall|bound +to|set +to|ought +to) +(?:not +)?${adverbs}(?:be|b) +(?:a +|an +)?(?:worth|up|down|north +of|south +of|above|below|at|@|over|under|trading|higher|lower|much +higher|flat|green|red|priced|dearer|cheaper|richer|back +(?:at|above|to|below)|multiples +of|double|triple|quadruple|half|twice|ten-?bagger|multi-?bagger|\d+-?bagger|zero|winners?|losers?|next|huge|massive|violent|ugly|brutal|epic|spectacular|explosive|rewarded|the +(?:trade|winner|winners|story|stock|sector|asset|place) +(?:of|to +be))\b`,
      re`(?:^|[^a-z])(?:will|'ll|won'?t|should|going +to|gonna) +(?:not +)?${adverbs}(?:be|have +you)(?: +all| +both)? +(?:smiling|toasting|laughing|celebrating|rich|richer|wealthy|wealthier|retired|millionaires?|popping|dancing|cheering|grinning|partying|thanking|sorry|crying|weeping|sobbing|kicking|buying +(?:boats?|yachts?|lambos?|islands?|houses?)|sitting +pretty|glad|happy +(?:you|they)|eating +well|printing|swimming +in)\b`,
      re`\b(?:will|'ll|going +to|gonna|should|is +about +to|are +about +to) +(?:\w+ +)?(?:wish +(?:you|they)|regret|kick +yourself|thank +(?:me|us|yourself)|look +(?:cheap|tiny|silly|expensive|like +a +(?:gift|bargain|steal|joke))|look +back|make +(?:\w+ +)?(?:millionaires|fortunes|people +rich|you +rich))\b`,
      re`\b(?:will|'ll|should|could +easily|would) +have +(?:\w+ly +|already +|at +least +)?(?:doubled|tripled|quadrupled|halved|recovered|rallied|crashed|fallen|risen|bottomed|peaked|caught +up|made +back|gone +(?:up|down)|gained|lost|returned|outperformed|beaten|paid +you|earned|grown +(?:to|by)|turned +into|become)\b`,
      re`\b(?:has|have|had|got|there'?s|there +is|is|offers?|holds?|still|leaves?|with)(?: +\w+)? +(?:another|a +further|at +least|easily|an +extra|about|roughly|probably|maybe|some|good +for)(?: +\w+)? +(?:\d+(?:\.\d+)? *(?:%|percent|pct|per +cent|points|pts|bps|dollars|bucks|quid|x\b|pips)|[$£€]\d[\d,.]*k?|${wordNumber}(?: +(?:percent|per +cent|points|dollars|bucks|pounds|euros|pence))?)(?: +\w+){0,3} +(?:ahead|left|to +go|to +run|upside|downside|in +(?:it|them|the +tank)|to +come|to +give|from +here|higher|lower|coming)`,
      re`\b(?:isn'?t|aren'?t|won'?t|will +not|not +going +to|never|can'?t|cannot|doesn'?t|don'?t)(?: +\w+)? +(?:stay(?:ing)?|remain(?:ing)?|last(?:ing)?|hang(?:ing)?|linger(?:ing)?|be|trade|sit(?:ting)?|see|go +back|look +back|trading)\b[^.!?\n]{0,30}\b(?:for +(?:long|much +longer)|much +longer|again|(?:here|there|down +here|this +(?:cheap|low|high)) +(?:for|much|long))`,
      re`\b(?:not|n't|never|won'?t|isn'?t|hardly|barely) +(?:\w+ +)?(?:be +|trade +|stay +|go +|see +|come +|drop +|fall +|get +|dip +|revisit +|look +)(?:back +)?(?:\w+ +)?(?:below|under|above|over|this +(?:low|cheap|high)|its +(?:ipo|low|high)|down +(?:here|there)|back +(?:to|at|here)|${number})\b`,
      re`(?:${number}|\bthis +(?:price|level)|\bthese +(?:prices|levels)|\bthis +(?:cheap|low)) +(?:[a-z]+ +){0,3}(?:is|are|isn'?t|aren'?t|'s) +(?:never|not|gone)(?: +\w+)? +(?:coming +back|come +back|be +seen|back|again|for +(?:good|ever))`,
      re`\b(?:nobody|no +one|you|we) +(?:will|'ll|won'?t|are +never +going +to|is +going +to|are +not +going +to)(?: +(?:be +able +to|ever|never|not))* +(?:get|buy|see|find|own)\b[^.!?\n]{0,30}\b(?:under|below|at|for|this) +(?:${number}|cheap|price|level|again|low|prices|levels)`,
      re`(?:^|[^a-z])(?:going|set|gonna|ready|due|primed|poised|bound|likely|sure|about)(?: +to)? +(?:have|see|get|post|enjoy|face|enter|put +in|deliver|be|go +on|stage|begin|start|give|bring)(?: +[\w%-]+){0,3} +${bigMove} +(?:\w+ +)?${moveNoun}\b`,
      re`(?:\b(?:will|should|in +for|in +store +for|headed +for|heading +for|setting +up +for|ahead +of|due|overdue|ripe +for|looking +at|staring +at|facing|eyeing|ready +for|primed +for|brace +for|prepare +for|expect|cue|stage|enter|entering|begin|beginning|start +of|early +in|promises|spells|points +to|call\w* +for)|'ll)(?: +(?:have|see|be|get|post|deliver|enjoy|face|bring|give|for|us|you|an?|some|their|its|the|at +least|roughly|about|around))* +${bigMove} +(?:\w+ +)?${moveNoun}\b`,
      re`(?:^|[^a-z])(?:set|due|overdue|headed|heading|in|ready|primed|poised|destined|ripe|cruising|bound|on +(?:track|course|pace)|gearing +up|shaping +up|setting +up|lining +up|brace|bracing) +for +(?:a +|an +|another +|some +|new +|big +|huge +|massive +|more +|further +|the +|its +|their +|[\w%]+[- ])*?(?:bounce|rally|run|surge|breakout|break-?out|gains?|highs?|rebound|recovery|pop|crash|drop|correction|fall|jump|double|triple|rerating|re-rating|upside|moon|liftoff|lift-?off|leg +up|leg +down|squeeze|haircut|lows?|drawdown|melt-?up|slide|slump|tumble|plunge|reversal|comeback|selloff|sell-?off|pullback|winter|bear +market|bull +market|bull +run|returns?|losses|decline|beating|pain|explosion|fireworks|move|takeoff|boom|bust|reckoning)\b`,
      re`\b(?:cannot|can'?t|isn'?t|not|never) +(?:be +)?(?:too +|very +|that +)?far +(?:from|off|away +from)(?: +(?:an?|the|its|another|new))* +(?:${moveNoun}|new +highs?|turning|bottom\w*|peak\w*)\b`,
      re`\b(?:${bigMove}|next|big|another) +(?:\w+ +)?${moveNoun} +(?:is|are|'s|lies|lie|looks)(?: +(?:now|just|already|finally|almost|about +to))? +(?:coming|ahead|next|near|here|due|overdue|starting|beginning|begin|start|underway|close|imminent|on +(?:the|its) +way|around +the +corner|at +hand|in +store|in +the +cards|on +the +cards|inevitable|inbound|upon +us|likely|brewing)\b`,
      re`\b(?:sell-?off|correction|pain|dip|bear +market|bull +market|decline|slide|drawdown|worst|pullback|rout|downturn|bleeding|slump|weakness|rally|party|run|bull +run|winter|easy +(?:money|part)|upside|downside)(?: +\w+){0,3} +(?:is|are|'s)(?: +(?:now|finally|nearly|almost|all|far +from|not|nowhere +near))? +(?:over|behind +us|done|finished|ending|at +an +end|in +the +rear-?view)\b`,
      re`\b(?:recovery|rally|rebound|run|bull +market|bear +market|next +leg|breakout|crash|correction|comeback|re-?rating|catch-?up +trade|squeeze|selloff|melt-?up|rotation|supercycle|upcycle|bull +run|mean +reversion|alt ?season|move|leg +(?:up|down|higher|lower)) +(?:starts|begins|kicks +off|comes|arrives|resumes|continues|is +on +its +way|is +next|isn'?t +over|has +legs|has +further +to +go|has +(?:barely|only +just|just|hardly) +(?:begun|started)|is +far +from +over|is +just +(?:beginning|starting|getting +started)|is +here +to +stay|will +do +the +rest|does +the +rest)\b`,
      re`\b(?:market|street|crowd|everyone|others|world|wall +street|rest) +(?:will|is +going +to|'ll)(?: +\w+)? +(?:figure|catch|wake|notice|see|realize|realise|come +around|agree|re-?rate)\w*`,
      re`\b(?:won'?t|will +not|doesn'?t|not +going +to) +take +(?:the|them|it|long|much|many)\b[^.!?\n]{0,25}\b(?:long|notice|price|catch +(?:on|up)|wake|figure|get +there|get +back|recover)`,
      re`\b(?:market|street|crowd|wall +street|others) +(?:figures|wakes|catches|comes +around|realizes|realises|notices|prices)\b`,
      re`\b(?:chart|charts|pattern|technicals?|setup|flag|breakout|cup +and +handle|fibs?|model|models|math|numbers|valuation|fundamentals?|history|cycle|replacement +cost|book +value|sum +of +the +parts|comps?)s? +(?:alone +)?(?:says?|points?|targets?|projects?|implies|suggests?|screams?|calls? +for|tells? +(?:me|us)|measures?|is +pointing|gets? +(?:me|us|you) +to|puts? +(?:it|this|fair +value))(?: +[\w'-]+){0,4} +(?:to +|at +)?(?:${where}|higher|lower|up|down|upside|downside|a +(?:rally|drop|crash|move|run|double)|new)`,
      re`\b(?:pencil(?:ing)?|put|putting|mark|count|figure|pencilling|budget)(?:ing)? +(?:me +)?(?:in|down|on)(?: +(?:for|at|about|roughly|around|a|an|the))* +(?:${number}|${digits}|${wordNumber} +(?:percent|per +cent|dollars|bucks))`,
      re`\b(?:christmas|xmas|december|spring|summer|eoy|years?[- ]end|20[2-9]\d|12[- ]?m(?:onth)?s?)(?: +(?:on|for|target|price|level|number|close|pt|tp))*(?: +(?:the +)?[$a-z&]+(?: +500)?)? *[:=]+ *${number}`,
      re`(?:^|[^a-z])(?:will|'ll|should|going +to|gonna|shall|bound +to|set +to|expect\w*|see|seeing|predict\w*|forecast\w*|look\w* +for) +(?:\S+ +){1,4}(?:to +)?(?:rally|surge|soar|moon|pop|rip|explode|skyrocket|double|triple|outperform|recover|rebound|bounce|crash|plunge|tumble|collapse|halve|underperform)(?:s|es|ing)?\b`,
      re`\b(?:headed|heading|marching|racing|flying|rocketing|climbing|creeping|barrelling|barreling|cruising|sailing|grinding|steaming|hurtling|careening|rolling|en +route|next +stop|destination|destined)(?: +(?:straight|right|back|up|down|easily|all|way|the|is|for))* +(?:to|for|toward|towards|past|above|below|through|is|into|under|over)? *(?:${where}|higher|lower|north|south)\b`,
      re`\b(?:is|are|'s|'re|its|it'?s|be|just|stock|shares|coin|price) +(?:\w+ +)?(?:going|moving|running|ripping|rolling|coming +back|going +back|goin|bound|pushing|working +its +way|on +(?:its|the|their) +way|on +(?:the +)?(?:road|path|march))(?: +(?:straight|right|back|up|down|easily|all|way|the))* +(?:to|past|above|below|through|under|over|north +of|for)(?: +at +least)? +${where}`,
      re`\b(?:next +(?:stop|station|target|level|leg|resistance|support|magnet|handle)|price +objective|final +destination|destination|magnet) *(?:is|at|:|=|-|,|takes +\w+ +to)* *(?:the +)?(?:${where})`,
      re`\b(?:only|just +one|one|single|sole) +(?:way|direction|place|road|path)\b(?: +(?:from|out|of|left|to|for|now|it|them|this|here|there|can|go|prices?|possible))* *(?:is|are|and|:|,)? *(?:it'?s +|that'?s +)?(?:up|down|north|south|higher|lower|upwards?)\b`,
      re`\b(?:only|just|can +only|will +only) +(?:ever +)?(?:goes?|going|moves?|climbs?|heads?|points?)(?: +in)?(?: +(?:one|1)) +(?:way|direction)`,
      re`\b(?:can +only|could +only|only) +(?:go(?:es)?|move|head|get) +(?:one +way|up|higher|down|lower|better|worse|north|south)\b|\bnowhere +(?:to +go +|left +to +go +|else +to +go +)?(?:but|except) +(?:up|down|higher|lower)\b`,
      re`\b(?:there'?s|there +is|i +(?:see|know)|in) +(?:no|not +a|not +one|any) +(?:single +)?(?:universe|world|scenario|timeline|way|reality|version|path|outcome|case)\b[^.!?\n]{0,30}\b(?:isn'?t|doesn'?t|does +not|is +not|won'?t|ends|trades|stays|closes|finishes)\b[^.!?\n]{0,30}(?:${number}|double|higher|lower|up|win|work)`,
      re`\b(?:question|matter) +(?:of|is) +(?:how +(?:fast|soon|quickly|far|high|low|much)|when|time|days|weeks|months|not +if)\b`,
      re`\b(?:not|isn'?t) +(?:a +question +of +|a +matter +of +|about +|an? +)?(?:if|maybe|whether)\b.{0,20}\bwhen\b|\bforget +(?:about +)?if\b`,
      re`\b(?:how +(?:fast|soon|quickly|long|high)|when|until|till|by +the +time|once|the +day|the +moment)\b[^.!?\n]{0,25}\b(?:hits?|gets? +(?:back +)?to|reaches|crosses|prints|touches|clears|breaks|passes|sees|runs +to|trades +at|trades +above) +${where}`,
      re`\b(?:gap|discount|spread)\b[^.!?\n]{0,40}\b(?:will|closes|narrows|vanishes|disappears|shrinks|evaporates|shuts)\b`,
      re`\b(?:stands?|stood|positioned|set|sure|likely|bound|poised|due|on +course|on +track) +to +(?:gain|make|pocket|earn|benefit|net|collect|rake|bank|reap|clean +up|receive|double|multiply|profit|win|harvest|clear|come +out +ahead)\b`,
      re`\b(?:should|ought +to|has +(?:got +)?to|have +to|must|deserves? +to|needs? +to|belongs?|shld|shud|oughta) +(?:already +|really +|easily +|honestly +)?(?:b|be|trade|trading|sit|fetch|sell|cost|go|change +hands|be +changing +hands|be +trading|be +priced|be +sitting)?(?: *(?:at|@|for|near|around|above|over|north +of|closer +to|worth|about|a))* *(?:${number}|${fraction}|${digits}|a +ten-?bagger)`,
      re`\b(?:is|are|'s|be|shares|stock|it'?s) +(?:easily +|worth +|really +)*worth +(?:\w+ +){0,2}(?:double|twice|triple|two|three|multiples|far +more|much +more|a +lot +more|way +more|at +least|${number})`,
      re`\b(?:has|have|'s|got|with)(?: +\w+)? +(?:legs|wings|room|runway|fuel|gas|gas +in +the +tank|juice|steam|space|torque|road) +(?:left +)?(?:to|for|until|till|up +to|all +the +way)\b`,
      re`\b(?:better|brighter|good|great|big|bigger|happier|higher|fatter|best|darker|rough|rougher|bad|worse|tough|hard|lean|boom|glory)(?: +\w+)? +(?:days|times|years|year|prices|highs|half|quarter|quarters|things|returns|gains|months|decade|second +half|first +half)(?: +(?:for|in) +[\w -]{2,30})? *(?:is|are|lie|lies)? *(?:still +|yet +|right +|just +)*(?:coming|ahead|to +come|in +store|around +the +corner|on +the +way|await\w*|in +front +of)\b`,
      re`\b(?:is|are|looks?|remains?|'s) +(?:up|down|higher|lower|going +up|going +down|heading +up|heading +down|headed +up|headed +down|headed +higher|headed +lower|going +higher|going +lower)(?: +\d+ *%?)? *(?:through|into|from +here|by|next|in +\w+ +months)\b`,
      re`\b(?:goes|heads|runs|rips|marches|climbs|gets|races|shoots|flies|trades +up|drifts|slides|sinks|falls|rises|rallies|pops|comes)(?: +(?:straight|right|back|up|down|easily|all +the +way|just))*(?: +from +${number})? +(?:to|past|through|above|below|under) +(?:${number}|${wordNumber}|${digits}|zero|parity|the +moon)`,
      re`\b(?:trade|trades|trading|quoted|priced|print|prints|quote) +(?:with|at) +(?:a|an) +(?:\w+ +)?(?:one|two|three|four|five|six|seven|eight|nine|\d)(?: +(?:in +front|handle|as +the +first)|-handle)|\b(?:starts?|begins?) +with +(?:a|an) +(?:one|two|three|four|five|six|seven|eight|nine|\d)\b|\b\d +handle\b`,
      re`\b(?:double|triple|winner|ten-?bagger|rally|squeeze|crash|accident|disaster|bounce|breakout|rerating|multi-?bagger|explosion|monster|move|homerun|home +run|layup) +(?:waiting +to +happen|in +the +making|in +waiting|about +to +happen|ready +to +go)\b`,
      re`\b(?:hands?|gives?|pays?|brings?|earns?|makes?|nets?|returns?|gets?|wins?|hand|give|pay|bring) +(?:you|us|holders|investors|them|owners|buyers) +(?:your|their|our|its|the|a|an|back|all|every|everything|at +least|about|twice|double|half)(?: +[\w-]+){0,3} *\b(?:back|outlay|money|stake|capital|principal|year|return|double|triple|profit|gain|fortune|%|percent|multiple|times)`,
      re`\b(?:calls?|puts?|options|longs?|shorts?) +(?:are +|is +)?(?:about +to +|gonna +|going +to +|will +|'bout +to +)?(?:print|printing|printng|pay|paying)\b`,
      re`\b(?:pain +trade|path|risk|bias|trend|direction|drift|magnet|surprise|direction +of +travel)(?: +of +least +resistance)?(?: +for +[\w ]{2,20})? +(?:is|are|remains|stays|points|leads)(?: +(?:still|clearly|firmly|to +the))* +(?:up|higher|upside|upward|down|lower|downside|north|south)\b`,
    ],
  },
  // In the present tense, of what is still to come; a deadline has to stand beside it.
  'present-move': {
    phrases: [
      '📈',
      '🚀',
      '🌕',
      '(ath|aths|new high|new highs|new low|new lows|all time high|all time highs|record high|record highs|fresh high|fresh highs|new record|new records)',
      '(10x|5x|3x|2x|4x|20x|50x|100x|6x|8x|twofold|threefold|fivefold|tenfold)',
      '(higher|lower|much higher|much lower|way higher|way lower|a lot higher|a lot lower|sharply higher|sharply lower)',
      '(dearer|pricier|richer|under water|underwater|green|red|parabolic)',
      '(upside|downside|rally|rebound|bounce|recovery|correction|crash|breakout|squeeze|melt up|meltdown|selloff|sell off|pullback|haircut|bear market|bull market|drawdown)',
      'printng',
      'trippel',
      'tripple',
      'a zero',
    ],
    patterns: [
      ...[same, third, going].flatMap((form) =>
        [rises, falls].flatMap((verbs) => inParts(verbs, form, (verb) => re`\b${verb}\b`, 1200)),
      ),
      re`\b${drifts}`,
      ...inParts(
        [...reaches, 'take', 'carry', 'push', 'send', 'lift', 'drive', 'drag', 'pull', 'knock'],
        third,
        (verb) => re`\b${verb}(?: +(?:us|it|them|you|this))?${reachAt} +${where}`,
        190,
      ),
      ...inParts(
        'hit, reach, touch, see, print, clear, cross, break, retest, test, add, lose, gain, drop, fall, be, get to, go to, return, pay, yield, make, earn, deliver, give back, trade, finish, end, close, open, double to, run to, work up, pull back'.split(
          ', ',
        ),
        same,
        (verb) => re`\b${verb}${reachAt} +${where}`,
        190,
      ),
      re`(?:^|[^a-z])(?:to|past|above|through|below|under|sub|over|at|@|near|around|north +of|south +of|back +to|up +to|down +to|towards?|beyond|into) *(?:another +)?(?:${number}|${digits})`,
      re`\b(?:another|further|extra|additional|good +for|worth|minimum|easy|easily|at +least|roughly|about|around|maybe|some) +(?:a +|another +)?(?:\d+(?:\.\d+)? *(?:%|percent|pct|points|pts|bps|x\b)|${wordNumber} +(?:percent|per +cent|points|basis +points))`,
      re`\b\d+(?:\.\d+)? *(?:%|percent|pct|per +cent|points|pts)(?:[- ]plus)? +(?:upside|downside|higher|lower|more|gains?|rally|drop|move|return|returns|drawdown|haircut|pop|jump|a +year|per +year|annual\w*|annum|p\.?a\b|in +(?:it|them)|left)`,
      re`\b(?:takes?|carr(?:y|ies)|puts?|pushes|sends?|brings?|gets?|drives?|lifts?|drags?|pulls?|knocks?|leads?|propels?|catapults?)(?: +[$\w'&-]+){1,5}? +(?:higher|lower|up|down|back|past|above|below|to +(?:${number}|twice|double|new|fresh|record|half)|(?:well|right|all +the +way|a +good +way) +(?:past|above|to|below|through))\b`,
      re`\b(?:cut|chopped|slashed|sliced) +in +(?:half|two)\b|\b(?:loses?|losing|sheds?|shedding|drops?|gains?|gaining|adds?|adding|recoups?|recovers?|surrenders?) +(?:up +to +|at +least +|about +|nearly +|over +|more +than +|almost +|every +|another +|all +|most +|much +|the +)*(?:half|a +third|a +quarter|a +fifth|a +tenth|two[- ]thirds|everything|cent|penny|of +it|${number})`,
      re`\b(?:is|are|'s|be) +(?:already +|easily +|back +)?(?:at|above|below|over|under|north +of|south +of|worth|up|down|near|past|through|trading +at|priced +at|priced +like|dead|toast|finished|cooked|history|done|gone|a +zero|a +double|a +triple|double|triple|half|twice|next)\b`,
      re`\b(?:${bigMove}|another|next|new|fresh) +(?:\w+ +)?${moveNoun}\b`,
      re`\b(?:claws?|clawing|wins?|earns?|makes?|gets?|gives?) +(?:it +)?(?:all +)?back\b`,
    ],
  },
  deadline: {
    phrases: ['⏳'],
    patterns: [
      ...spoken(
        'by (tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the weekend|next week|next month|next quarter|next year|year end|years end|yearend|spring|summer|autumn|fall|winter|easter|christmas|xmas|thanksgiving|labor day|memorial day|new year|q1|q2|q3|q4|june|july|august|september|october|november|december|january|february|febuary|march|april|may|eoy|eom|eow|then|tonight|halloween|diwali|ramadan|eid|hanukkah|lunar new year|chinese new year|valentines|july 4|independence day|bank holiday|boxing day|new years|christmas eve|the new year|the holidays|the fourth|opex|halving|lunch|noon|close|open|midnight|the bell|the close|the open|week end|month end|quarter end|half year|midyear|mid year|the midterms|the election|election day|the halving|the time)',
        '(before|until|till|into|after|come|this|next|over|for|through|around|ahead of|post|pre|past|towards) (christmas|xmas|easter|spring|summer|autumn|fall|winter|earnings|year end|yearend|q1|q2|q3|q4|the summer|the spring|the winter|the election|results|opex|fomc|the fed|thanksgiving|halloween|labor day|memorial day|new year|the new year|the holidays|the midterms|the halving|the split|the merger|expiry|the budget|the world cup|the super bowl|the olympics|the close|the open|the bell|tomorrow|monday|tuesday|wednesday|thursday|friday|the weekend|june|july|august|september|october|november|december|january|february|march|april|march madness|school is out|the vote|cpi|jobs day|the year is out|the clocks go back|the clocks change|the leaves turn|the snow melts)',
        '(by|before|until|till|towards|toward|at|near|into) (the|this|next) (end|close|start|middle|turn|back half) of (the|next|this|) (year|month|week|quarter|day|decade|summer|spring|cycle|fiscal year)',
        'eoy',
        'eom',
        'eow',
        'eod',
        'eoq',
        'year end',
        'yearend',
        'in (the|) (new year|second half|first half|back half|h1|h2)',
        '(next|within a|in a|over the next|over the coming|in the next|in the coming|for the next|for the coming|inside of a|inside of two|inside of three|inside a|inside the|during the next|in under a|in less than a|over a|over the following|in the coming|within the|the coming|the next) (few|couple of|) (day|days|week|weeks|wk|wks|month|months|quarter|quarters|year|years|yr|yrs|decade|decades|summer|spring|autumn|fall|winter|earnings season|upcycle|cycle|halving|half|session|sessions|leg)',
        'this (halving|cycle|decade|winter|summer|autumn|fall|spring|season|wk|time)',
        '(this|in this) (week|month|quarter|year)',
        '(tmrw|tmw|2morrow|tomoz|tmr|2nite|tonite|nxt wk|nxt week|nxt month|nxt yr)',
        '(tomorrow|open tomorrow|monday open|at the open|next leg|next stop|soon|sooner or later|shortly|imminent|imminently|incoming|inbound|any day now|any minute now|any moment now|in no time|this time next year|a year from now|a year from today|years from now|months from now|months from today|weeks from now|a year out|in a year|in years to come|for years to come|in my lifetime|in our lifetime|in our lifetimes|before you know it|before long|sooner than|from here|from these levels|from this base|from this level|from hear|from now|from there|from current levels|at this rate|you ll see|youll see|watch|just wait|wait for it|mark my words|mark my wrods|mark the tweet|mark this tweet|bookmark|bookmark this|screenshot|screenshot this|save this tweet|save this post|read it here first|heard it here first|you heard it here|calling it|you read it here|receipts|remember this|remember i said|thats the tweet|hold me to it|quote me|dont say i didnt|told you so|loading|szn|over the cycle|over a full cycle|before its over|when its over|ten years from now|down the road|down the line|eventually|one day|someday)',
        'not if when',
        'not if but when',
        '(once|as soon as|the moment|the minute|the day|the second|the instant|the week|if and when) (the|this|that|it|they|we|rates|cuts|inflation|powell|people|mas|supply|demand|everyone|retail|institutions|earnings|china|shorts|results|congress|trump|volatility|buybacks|approval|management|opec|selling|flows|money)',
        '(when|whenever|after|as) (the fed|mas|the ecb|the boe|the bank of england|powell|the boj|the pboc) (cuts|blinks|pivots|eases|hikes|stops|caves|folds|moves|prints|turns)',
        'when (it|this|that|they) (does|do|arrives|arrive|comes|lands|hits|breaks|clears|happens|closes|drops)',
        '(on|after|into) (earnings|the news|results|the print|the readout|the open|the announcement|day one|the report|approval|the vote|the listing|the debut)',
        'give it (a|six|twelve|eighteen|two|three|some|) (month|months|year|years|week|weeks|time)',
        'the year (ahead|of|the|that|when)',
        '(within|in|inside|in just|in mere) (days|weeks|months|hours|minutes)',
        '(on|by|come) (the|) (1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th|11th|12th|13th|14th|15th|16th|17th|18th|19th|20th|21st|22nd|23rd|24th|25th|26th|27th|28th|29th|30th|31st)',

        '(fwd|forward) (12m|12 months|twelve months|year)',
      ),
      re`\b(?:by|in|before|during|end +of|eoy|into|through|until|till|come|for|to|mid|late|early) +(?:early +|late +|mid-? *|the +end +of +|h[12] +|q[1-4] +|\w+ +)?20[2-9]\d\b|\b20(?:2[7-9]|[3-9]\d)\b`,
      re`\b(?:in|within|inside|over|after|inside +of|under|give +(?:it|them|us|me|the \w+))(?: +the)?(?: +next| +coming| +roughly| +about| +just| +maybe)? +(?:a +few|a +couple +of|a +couple|\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen|twenty|thirty|sixty|ninety|thirty-six)(?: +(?:to|or|-) +\w+| *- *\d+)? *(?:short +|trading +|calendar +|more +)?(?:days?|weeks?|wks?|months?|mos?|quarters?|years?|yrs?|sessions?|decades?)\b`,
      re`(?:[,;:(]|target|pt|horizon|on +a|over|my) *(?:12|twelve|18|eighteen|six|6|24)[- ]+months?\b`,
      re`\bthink +[$£€]?\d`,
      re`\b(?:in|by|come|before|till|until) +(?:early +|late +|mid-? *)?(?:january|february|march|april|june|july|august|september|october|november|december)\b`,
      re`\b(?:by|before|until|till) +(?:the +time|then|your|you|my|our|we|they|anyone|anybody|everyone|most|people|i)(?: +\w+){1,4}`,
      re`\b(?:before|till|until|by +the +time) +the +(?:\w+ +){1,3}(?:is|are|turn|turns|go|goes|end|ends|final|finals|starts?|opens?|melts?|falls?|out|over|vote|meeting|season|holidays?)\b`,
    ],
  },
  'own-forecast': {
    patterns: spoken(
      '(wouldnt|would not|wont|will not|shouldnt|dont) (surprise|shock|be surprised|be shocked|bet against|put it past|rule out)',
      '(wouldnt|would not|won t|wouldn t) (surprise|shock) (me|us|anyone|anybody|a soul)',
      '(wouldnt|would not|wont|wouldn t|dont|not) be (at all|one bit|) (surprised|shocked)',
      '(not|hardly|nt) (surprised|shocked) (if|when|to see)',
      '(im|i am|were|we are|youre|you are) (looking at|positioned for|positioning for|pricing in|banking on|counting on|convinced|confident|certain|sure|penciling in|pencilling in|staring at|playing for|gunning for|leaning|braced for|bracing for|long and strong|buying ahead of|front running|underwriting|underwriting to|modeling in|eyeballing|waiting for|holding for|holding out for|staying for)',
      '(my|our) (money|chips|number|gut|crystal ball|math|maths|hunch|work|spreadsheet|model|models|analysts|desk|team|strategists|quant|quants|thesis|conclusion|conviction|read|reading|take|two cents|feeling|sense|call|bet|wager|bold prediction|hot take|prophecy|vision|expectation|expectations|best guess|odds|line in the sand|house call|base case|bull case|bear case|central case|scenario|roadmap|road map|playbook) (is|are|says|say|tells|tell|on|for|has|have|puts|points|stands|remains|calls|suggests|suggest|shows|show|gets|get|sees|see|expects|expect|implies|imply)',
      '(my|our) (take|view|read|prediction|forecast|bet|call|guess|hunch|conclusion|base case|hot take|target|thesis|prophecy|two cents)',
      '(hot take|bold call|bold prediction|bold claim|prediction|predictions|spoiler|spoiler alert|unpopular opinion|call of the year|prediction time|prophecy|crystal ball|big call|table pounding|our numbers|my numbers|our desks math|our maths|our math|house view)',
      '(i|we) (wouldnt|would not|dont|do not) (bet against|want to be short|rule out|doubt|see why|see how)',
      '(i|we|anyone else|anybody else|who else|does anyone|do you|can you) (can|could|) (easily|well|really|clearly|totally|also|still|) see',
      '(i|we|ive|weve) (have|got|put|pencil|price|have got|have pencilled|have penciled) (it|this|them|us|him|the stock|the shares|the index|the fund|fair value|a landing|equities|stocks|gold) (at|going|hitting|reaching|doubling|compounding|for|in|returning|worth|earning|finishing|ending|up|down|landing|trading)',
      'if (im|i am|were|we are) (right|even half right|half right|correct)',
      '(all|every) (signs|sign|indicator|indicators|signal|signals|chart|model|metric|roads) (points|point|says|say|lead|leads|agrees|agree|screams|scream) (to|)',
      '(odds|chances|signs|the smart money|everything|the setup|the tape|the stars|history) (are|is|says|say|point|points|favor|favors|favour|favours|suggests|suggest)',
      '(it|that|this|everything) (looks|smells|feels|seems|shapes up) (like|as if|as though|right|ready|primed)',
      '(i|we) (still|really|honestly|do|would|d|just|strongly|fully|personally|genuinely|now|continue to|) (see|expect|predict|forecast|project|reckon|bet|guess|figure|call|foresee|anticipate|envision|say|wager|model|envisage|imagine|suspect|guarantee|prophesy|hold|look for|pencil in|sense|smell|assume|argue|maintain|submit|contend|estimate|calculate|conclude|target|eye|price|have)',
      '(i|we) (still|really|honestly|do|just|strongly|firmly|truly|) (think|thnk|thk|believe|feel|am confident|are confident|m confident|re confident|am sure|m sure|re sure|m convinced|am convinced|fancy|hope)',
      '(i|we) (am|are|m|re) (calling|expecting|predicting|forecasting|projecting|looking for|looking at|betting on|betting|targeting|eyeing|seeing|modelling|modeling|bullish|bearish|saying|guessing|thinking|underwriting|penciling|anticipating|confident)',
      '(im|were|id|ill|well|weve) (calling|expecting|predicting|forecasting|projecting|looking for|look for|betting|targeting|seeing|bullish|bearish|say|guess|call|bet|wager|take|eyeing|expect|put|pencil|pencil in|reckoning|thinking|guessing|got|modeling|modelling|underwriting|anticipating)',
      '(i|we) (d|would|ll|will) (say|guess|call|bet|wager|put|pencil|pencil in|look for|expect|take|see)',
      '(my|our) (own|personal|base case|honest|updated|new|12 month|twelve month|year end|next|) (target|targets|pt|price target|forecast|forcast|prediction|projection|fair value|call|estimate|guess|answer|bet|base case|outlook|view|model|models|numbers|house view|number|figure)',
      'fair value on our numbers',
      '(every|our|my|the|any) (model|scenario|stress test|simulation|screen) (we|i) (run|ran|have|build|built|trust)',
      'in (my|our) (view|opinion|book|estimation|judgment|judgement|humble opinion)',
      '(imo|imho|iyam|ngl|nfa|fwiw|tbh)',
      'seems (right|about right|reasonable|fair|likely|plausible|conservative) (to us|to me|)',
      '(youre|you are|were|we are|its|it is|is|are) looking at',
      '(you|investors|holders|buyers|clients) (can|could|should|may|might) (expect|count on|look forward to|see|look for|figure on|pencil in|bank on|bet on|anticipate)',
      '(expect|figure on|count on|bank on|look for|watch for|bet on|anticipate|pencil in|plan on|budget for|reckon on|prepare for|brace for)',
      'ask me where',
      'because thats where were going',
      'dont be (surprised|shocked) (when|if)',
      '(who is|whos|are you|you) ready for',
      'get (ready|set|comfy|comfortable) (for|)',
      '(gonna|going to|will|youll) (look back|be telling|wish|regret)',
      '(quietly|clearly|obviously|frankly|honestly|simply|basically) (headed|going|on its way)',
      '(still|really|anyone|anybody|nobody|who) (left|else|) (who|) (doubts|doubt|believes|thinks)',
      '(put|mark|write|jot) (me|it|that|this) down',
      '(put|bet|id bet|bet my|wager) (the house|the farm|the ranch|your house|money|my house|my bike|my hat|my boots|my shirt|a pint|dinner|lunch) (on|)',
      'i know where',
      '(i|ill|we) (told|tell|promise|assure|telling) (you|ya|u)',
      'ill tell you (where|what|how)',
      'no (doubt|question|question about it|two ways about it) (in my mind|in our minds|)',
      'not (saying|a prediction|financial advice|a forecast|allowed to give) (but|)',
    ),
  },
  'own-target': {
    phrases: [
      '(my|our) (own|personal|base case|updated|new|12 month|twelve month|18 month|one year|year end|next|bull case|short term|long term|) (target|targets|pt|price target|price objective|forecast|forcast|prediction|projection|fair value|base case)',
      '(im|i am|were|we are|im still|were still) (targeting|looking for|calling for|expecting|modelling|modeling|pencilling in|penciling in|forecasting|projecting)',
      'my call is',
      'my answer',
      'my guess is',
      'fair value (on|is|at|of)',
      'i have it at',
      'we have it at',
      '(pt|price target) (raised|lifted|bumped|up) to',
    ],
    misspelt: true,
  },
  direction: {
    patterns: [
      re`\b(?:above|below|at|to|past|north +of|south +of|over|under|near|around|toward|towards) +${number}`,
      re`\bhave +(?:another|a +further|a +good|at +least|\d+) +\d+ *(?:%|percent)`,
      re`\b\d+ *(?:-|to)? *\d* *(?:%|percent) +(?:upside|higher|more|left|to +go|in +(?:it|them))`,
    ],
    phrases: [
      '(finish|finishes|end|ends|trade|trades|close|closes|climb|climbs|multiply|multiplies|recovers|outpace|lead|leads|doubles|triples)',
      '(higher|lower|up|down|double|triple|doubling|tripling|upside|downside|outperform|outperforming|beating|beat|rally|rallying|bounce|rebound|bottom|bottomed|top|topped|peak|peaked|new highs|new lows|recover|breakout|crash|correction|multibagger|ten bagger|tenbagger|moon|run|rise|rising|fall|falling|gain|gains|return|returns|three digits|double digits|triple digits|mid teens|squeeze|total return|parity|jump|jumping|pop|rip|soar|surge)',
    ],
    entities: ['security-price', 'return-figure', 'percent', 'price'],
  },
  'forecast-idiom': {
    phrases: [
      '(another|further|extra) (10|20|25|30|40|50|60|70|80|100) (percent|) in (it|them)',
      'upside over (the|) (next|coming)',
      'in the dust',
      'have its (decade|moment|day|year)',
      '(golden|lost|next) decade',
      'buying (boats|yachts|lambos|islands)',
      'you will thank me',
      'youll thank me',
      'thank me later',
      'early innings',
      'first inning',
      'inflection point',
      'coiled spring',
      'wont stop',
      'unstoppable',
      'cant keep it down',
      'higher for longer from here',
      'printing new highs',
      'price discovery',
      '(further|room|plenty of room|lots of room|miles|legs|upside) (left|) to (run|go|grow|climb)',
      'upside (left|from here|ahead|remaining|potential of|of|is huge|is massive|is enormous)',
      'next stop',
      'bottom is in',
      'bottoms in',
      'top is in',
      'path of least resistance',
      'blue sky (above|ahead)',
      'clear skies ahead',
      '(to|too|2) the moon',
      'tothemoon',
      'moonshot',
      'mooning',
      'no ceiling',
      'sky is the limit',
      'skys the limit',
      '(rally|crash|squeeze|breakout|bull run|moon|pump|correction|rebound|moonshot|bounce|recovery|boom) (is|) (coming|incoming|loading|imminent|ahead|inbound|starting|brewing)',
      'just getting started',
      'only getting started',
      '(going|go|goes|gone) parabolic',
      'about to (get cooked|explode|pop|rip|run|moon|break out|fly|go nuts|take off)',
      '(missing|add) (off|a zero|another zero)',
      'zero missing',
      'going to zero',
      '(next|the next) (nvidia|tesla|bitcoin|amazon|apple|google|netflix|palantir)',
      'multibagger',
      'multi bagger',
      '(ten|10|100|hundred|five|5) bagger',
      'tenbagger',
      'generational (buy|buying opportunity|wealth|bottom)',
      'life changing (money|gains|wealth)',
      'strap in',
      'strapped in',
      'buckle up',
      'get in before',
      'load the boat',
      'easy (double|triple|2x|5x|10x|money)',
      'set for lift off',
      'ready for lift off',
      'lambo',
      'wagmi',
      'loading ⏳',
      '🚀',
      '🌕',
      '🌙',
    ],
    patterns: [
      ...spoken(
        '(golden|lost|next|monster|roaring) (decade|years|twenties)',
        '(has|have|having|had|get|gets|enjoy|enjoys|enjoying) (its|their|his|her) (decade|moment|day|year|time|turn) (in the sun|)',
        '(time|turn|day|moment|decade|year) (is|has) (coming|come|arrived|near|now)',
        '(buying|shopping for|picking out|picked out|order|ordering|pick out|choose|choosing) (the|a|your|my|our|) (boat|boats|yacht|yachts|lambo|lambos|island|islands|jet|jets|villa|beach house|second home|ferrari|porsche)',
        '(early|first|second|third|top of the) (innings|inning)',
        '(still early|so early|super early|we are early|you are early|youre early|never too late)',
        '(coiled|loaded|compressed) (spring|like a spring)',
        'coiling',
        '(powder|gun powder) keg',
        '(sleeping|waking|awakening) giant',
        '(the|a|this) (giant|bull|beast|sleeper) (wakes|awakens|is waking|has awoken|stirs)',
        '(wont|will not|cant|cannot|nothing can|nothing will|no) (stop|stopping|be stopped|hold it back|keep it down|hold back)',
        '(higher|lower) for longer from here',
        '(room|headroom|space|runway|road|scope|potential|fuel|gas|dry powder|life|legs|juice|torque|steam|miles|upside|distance|way|ways) (left |)(to run|to go|to climb|to grow|to rise|to fall|to move up|in the tank|to double|to the upside|for further gains|for more gains|for more upside|for upside)',
        '(upside|downside) (left|from here|ahead|remaining|potential of|potential|of|is huge|is massive|is enormous|to come|optionality|case|target|surprise|is coming|asymmetry)',
        '(massive|huge|enormous|tremendous|significant|asymmetric|unlimited|explosive|material|considerable|substantial|meaningful|plenty of|tons of|lots of|loads of|big|serious|insane|crazy) (upside|gains ahead|gains to come|returns ahead)',
        '(the|a|this|thats the|that was the|put in the|put in a|putting in the|formed a|found a|near the|near a) (bottom|floor|low|lows|worst|pain|trough|top|peak|high) (is|are|has been|) (in|put in|behind us|printed|confirmed|set|near|close|done)',
        '(bottoms|tops|lows|floors) (is |)in',
        'path of least resistance',
        '(nothing but |)(blue|clear|open) (sky|skies|water|air|road|runway) (above|ahead|from here|to|beyond)',
        '(no|little|not much|zero|thin|nothing) (resistance|ceiling|supply|overhead supply|overhead|roof) (above|overhead|until|till|left|in the way|)',
        '(sky is|skys|stars are|moon is) (the|) (limit|next)',
        '(rally|crash|squeeze|breakout|bull run|moon|pump|correction|rebound|moonshot|bounce|recovery|boom|melt up|short squeeze|supercycle|explosion|liftoff|lift off|launch|rocket|rug|alt season|altseason|green candle|green candles|god candle|face ripper|turn|reversal|wipeout|bloodbath|bear market|bull market|bust) (is|) (coming|incoming|loading|imminent|ahead|inbound|starting|brewing|soon|next|near|overdue|on deck|cooking|building|about to start|inevitable|upon us|around the corner|a matter of time)',
        '(just|only|barely|hardly) (getting|gotten|got|getting warmed|warming|begun|the|a) (started|up|going|warmed up|beginning|the beginning|start|appetizer|warm up|tip of the iceberg)',
        '(going|go|goes|gone|turn|turning|to turn) (parabolic|vertical|exponential|supernova|thermonuclear)',
        '(missing|add|adding|adds|tack on|put) (off|a zero|another zero|a couple of zeros|zeros|a digit)',
        '(zero|digit) (is |)missing',
        '(going|goes|headed|heading|on its way|race|racing) (to|) (zero|the moon|pluto|mars|valhalla|the stars|the shadow realm|the graveyard|the dustbin|the poorhouse)',
        '(next|second|new|baby|mini|future|chinese|european) (nvidia|tesla|bitcoin|amazon|apple|google|netflix|palantir|microsoft|facebook|berkshire|asml|monster|ethereum|solana|dogecoin|shopify)',
        '(multi|ten|10|100|hundred|five|5|three|3|twenty|20|fifty|50|four|4|two|2|1000) (bagger|baggers)',
        '(tenbagger|multibagger|multibaggers|tenbaggers|hundredbagger)',
        '(generational|life changing|once in a lifetime|once in a generation|once in a decade|retirement|millionaire making|millionaire maker|fortune making|career making) (buy|buying opportunity|wealth|bottom|money|gains|trade|opportunity|setup|entry|returns|stock|coin|play|low|move)',
        '(strap|strapped|buckle|buckled) (in|up)',
        '(hold|hang|fasten|grab|get) (on|your|on to your|tight|some) (boys|lads|folks|people|seatbelts|seat belts|belts|hats|seats|popcorn|tight)',
        '(get|got|jump|climb|pile|load|buy|add|accumulate|stack|scoop|grab|position|positioned) (in|on|up|it|some|yours|shares|more|) (before|ahead of) (it|this|the|everyone|they|its|liftoff|takeoff|launch|people|wall street|retail)',
        '(load|back|loading|backing|fill|filling) (up |)(the|your) (boat|truck|boots|bags)',
        '(easy|easiest|quick) (double|triple|2x|3x|5x|10x|money|20|doubling|gains|trade of the year|money left|winner)',
        '(set|ready|primed|cleared|poised|prepare|preparing|countdown) (for|to) (lift off|liftoff|takeoff|take off|launch|blast off|blastoff|ignition|moonshot)',
        '(lambo|lambos|wagmi|lfg|hopium|giga pump|gigapump|up only|uponly|number go up|numba go up|green dildos|send it|sending it|full send|we ride|we ride at dawn|printer go brrr|stonks only go up|bullish af|turbo bullish|moonboy|hodl for|rocket fuel|jet fuel|rocketship|rocket ship|tendies|god candle|god candles)',
        '(thank|thanking) (me|us) (later|latter|in|when|by|next|then|at|one day)',
        '(early |)retirement (is |)(loading|incoming|secured|plan)',
        '(millionaire|millionaires|rich|wealthy|retired|financially free|set for life|sitting pretty) (by|in|before|after|next|soon|one day|within|off|from)',
        '(make|makes|making|mint|mints|minting|create|creates) (you|us|people|holders|a lot of|new|many|) (rich|millionaires|millionaire|wealthy|fortunes|a fortune|generational wealth)',
        '(get|getting|retire|retiring) (rich|wealthy|early|richer) (with|on|off|from|holding|owning|trading)',
        '(inflection|tipping|turning) point',
        'price discovery',
        '(mother|granddaddy|grandaddy|king|queen) of all (squeezes|rallies|short squeezes|bull markets|crashes|bubbles|corrections|melt ups|trades)',
        '(pump|dump|rug|rally|rip|moon|dip|bleed|squeeze|print) (it|) (season|szn|mode|time|o clock)',
        '(trade|opportunity|stock|bet|play|investment|setup|coin|short|long) of (the|a) (decade|century|lifetime|year|cycle|generation)',
        '(bears|shorts|bulls|longs|hedgies|sellers|the bears|the shorts) (are|r|about to|gonna|get|is|in|will be|to get|getting) (get|in|) (cooked|rekt|trapped|toast|crushed|fried|burned|burnt|destroyed|squeezed|wrecked|liquidated|cremated|roasted|slaughtered|carried out|shambles|done|dead|covering|be sorry|be crying|smoked|finished|extinct)',
        '(new|fresh|another) (paradigm|regime|supercycle|super cycle|bull market|bull run|era|all time high|ath)',
        '(tick tock|tick tick boom|clock is ticking for shorts)',
        '(not|no) (too late|top) (yet|in sight|in sight yet)',
        '(dead money|dead cat|falling knife) (from here|bounce ahead|until|for years)',
        '(is|are) (dead|toast|finished|cooked|a zero|worthless|going nowhere|a dead duck|over) (from here|in|by|within|soon)',
        '(dollar|ten dollar|hundred dollar|fifty dollar|twenty dollar) (bill|bills) (for|lying|on the|selling)',
        '(fifty|sixty|70|60|50|forty|80) cents (on the dollar)',
        '(worth|trading at|priced at|selling for) (half|a fraction|a third) (of|) (what|its|fair|intrinsic|true)',
        '(mispriced|undervalued|oversold|undiscovered|overlooked) (for now|not for long|wont last)',
        'not for (much longer|long)',
      ),
      re`\b(?:spy|qqq|spx|btc|eth|sol|es|nq|tsla|nvda|\$[a-z]{1,5}) +${number} +(?:loading|incoming|soon|eo[dymw]|next|szn|programmed|inbound|inevitable|easy|ez|imminent|on +deck)\b`,
      re`\b(?:bottom|top|peak|floor|low|lows) +(?:is|are|'s) +in\b|\b(?:bottom|top|floor|low)'?s +in\b`,
      re`\b(?:ez|easy|easiest|quick|clean|guaranteed|potential|possible|clear|minimum|min|at +least|another|a|conservative|simple|next|lazy|cheeky) +(?:\d+ *x|double|triple|\d+-?bagger|two-?bagger|ten-?bagger|\d+ *%(?: +(?:of +your +life|upside|move|gain|gains|play|trade|runner|pop|flip))?)(?: +(?:from +(?:here|this|these)|easy|ez|incoming|soon|runner|play|gem|coming|potential|by|loading|upside))`,
      re`\b\d+(?:-\d+)? *x(?: +(?:from +(?:here|this|these)|easy|ez|incoming|soon|runner|play|gem|coming|potential|loading|minimum|min|szn|inbound|by|in))\b`,
      re`\b(?:does|do|doing|ez|easy|easiest|quick|good +for|worth) +(?:a +|an +)?(?:clean +|quick +|easy +|cool +)?\d+ *(?:x\b|bagger)`,
      re`\b(?:has|have|got|with|there'?s)(?: +\w+)? +(?:much|a +lot|lots|plenty|loads|miles|far|way|further|more|a +long +way|some|tons)(?: +\w+)? +(?:to +(?:go|run|rise|climb|fall|give|gain|drop)|higher|lower|left|upside|downside|ahead +of +it|in +(?:it|them|the +tank))\b`,
      re`(?:^|[^a-z])(?:to +the|2 +the|2 +da|to +da) +(?:moon|stars|sky|heavens)\b`,
      re`\b(?:inevitable|unstoppable|parabolic|moonshot|mooning|moonbound|tothemoon|multibagger|uptober|altszn|altseason|melt-?up +incoming)\b`,
      re`\b(?:in +the +(?:dust|rear-?view(?: +mirror)?))\b`,
    ],
  },
  // A level that is to come, where the security stands elsewhere in the post.
  'bare-level': {
    patterns: [
      re`\b(?:it|this|that|price|shares|they|we|one|thing|stock|coin|she|he|ticker|chart|puppy|bad +boy)(?:'s|'re|'ll| is| are| will| gonna|s)?(?: +(?:just|still|def|definitely|only|easily|prob|probably|soon|be|now|clearly))* +(?:going|headed|heading|on +(?:its|the) +way|running|ripping|flying|marching|bound|coming +back|rolling|goes|runs|rips|heads|gets|hits|reaches|touches|tags|sees|prints)(?: +(?:straight|right|back|up|down|easily|all +the +way|just|over|close|nearly))*(?: +(?:to|past|above|below|through|under|for|towards?|over|near|north +of))? +(?:${number}|${digits}|${peak}|twice|double|triple|half|${wordNumber} *(?:bucks|dollars|quid|pounds|pence|p\b|k\b))`,
      re`(?:${number}|${digits}|${wordNumber}) +(?:is|'s) +(?:where|what|next|coming|the +(?:next|target|magnet|number|destination|floor)|in +(?:play|sight|the +cards|the +bag|range)|on +(?:deck|the +way|tap|the +cards|the +menu)|programmed|inevitable|conservative|a +lock|just +a)`,
      re`\b(?:squeez\w+|rip|rips|ripping|run|runs|pop|pops|bounce|bounces|moon|send|sends|dump|dumps|crash|crashes|gap|gaps|fade|fades|retrace|retraces|rally|rallies|straight|right|back|moves?|breakout|launch|rocket)(?: +(?:it|this|her|us|straight|back|right|up|down))* +(?:to|past|above|below|through|2) +(?:${number}|${digits})`,
      re`\b(?:sub|under|over|above|below|north +of|south +of) +(?:${number}|${digits}) +(?:by|before|in|come|this|next|within|inside|eo[dwmyq]|soon|after|into|tomorrow|tmrw|on)\b`,
      re`(?:[$£€] *\d[\d,.]*[kmb]?|\b\d[\d,.]*[kp]|\b\d{1,3}(?:,\d{3})+|\b\d{1,6}(?:\.\d+)?|${digits}|${wordNumber} +(?:bucks|dollars|quid|cents|pence)) +(?:eo[dwmyq]|incoming|loading|inbound|szn|programmed|inevitable|soon|next|easy|ez|minimum|min|or +bust|here +we +come|imminent|on +deck|imo|iyam|trust|lfg)\b`,
      re`(?:[$£€] *\d[\d,.]*[kmb]?|\b\d[\d,.]*[kp]|\b\d{1,5}(?:\.\d+)?|${digits}|${wordNumber} +(?:bucks|dollars|quid|cents|pence)) +(?:by|before|come|in +a|in +\d+|within|inside|next|this|ahead +of|until|till|into) +(?:the +)?(?:\w+ +)?(?:week|weeks|month|months|year|years|yr|quarter|quarters|days|day|monday|tuesday|wednesday|thursday|friday|sunday|weekend|january|february|march|april|may|june|july|august|september|october|november|december|christmas|xmas|easter|spring|summer|autumn|fall|winter|halloween|thanksgiving|labor +day|memorial +day|q[1-4]|h[12]|opex|earnings|results|eoy|eom|eow|20\d\d|new +year|halving|election|midterms|expiry)\b`,
      re`\b(?:how +(?:fast|soon|quickly|long)|when|until|till|by +the +time|once|the +(?:day|moment|only +question))\b[^.!?\n]{0,25}\b(?:it|this|she|he|they|we|one)\b[^.!?\n]{0,12}\b(?:hits?|gets? +(?:back +)?to|reaches|crosses|prints|touches|clears|breaks|passes|sees|runs +to|trades +at) +${where}`,
      re`\b(?:no|not +a|not +one) +(?:single +)?(?:universe|world|scenario|timeline|way|reality|version|path|outcome)\b[^.!?\n]{0,20}\b(?:isn'?t|doesn'?t|is +not|won'?t|not|ends|trades|stays|closes|finishes)\b[^.!?\n]{0,20}(?:${number}|double|higher|lower|up)\b`,
      re`\b(?:my|our|the|a|an|new|official|personal|random|here'?s +(?:a|my|our))(?: +\w+){0,3} +(?:number|target|pt|tp|price +target|price +objective|fair +value|figure|level|magnet)(?: +(?:on|for) +\S+)?(?: +(?:is|of|stays|remains|starts|begins|has|at|to)|:|=|\?| -|,)+(?: *[\w']+){0,5}? *(?:${number}|${digits}|with +an? +\d)`,
      re`\b(?:target|targeting|tgt|tp|pt|price +target|fair +value|objective|take +profit|tp1|eyeing|gunning +for|looking +for|shooting +for|aiming +for|calling +for|calling) *(?:is|of|at|:|=|->|→|@)? *(?:[$£€] *\d[\d,.]*k?|\d[\d,.]*[kp]|\d{2,6}(?:\.\d+)?)\b`,
      re`🎯 *[$£€]?\d`,
      re`(?:${number}) +(?:easily|easy|ez|at +least|minimum|or +(?:better|higher|more|bust)|and +(?:up|higher|beyond))\b`,
      re`\beas(?:y|iest) +(?:${number} *%?|double|triple|money)`,
      re`\b(?:they|it|these|those|this|shares|prices?)(?:'ll| will| should| could easily|'s gonna| is going to| are going to) +(?:all +)?be +(?:(?:a +(?:third|quarter|half|fifth|tenth|lot|good +deal|good +bit)|much|far|way|twice|double|${number}(?: *%| +percent)?)(?: +or +more)? +)?(?:dearer|higher|lower|cheaper|up|down|more|pricier|above|below|gone|richer|bigger)\b`,
      re`\b(?:expect|figure|look +for|count +on|bank +on) +(?:it|this|them|that|prices|a|an|another|at +least)\b[^.!?\n]{0,25}(?:\d+(?:\.\d+)? *%|percent|points|double|triple|digits)`,
      re`\b(?:you|we|they|holders|investors)(?:'ll| will) +(?:soon +)?(?:see|get|have|enjoy|make|earn|be +up|be +looking +at)(?: +an?| +at +least| +another| +some)* +(?:\d+(?:\.\d+)? *(?:%|percent)|double|triple|${digits})`,
      re`\b(?:goes|going|go|runs?|moves?|trades?|climbs?) +from +${number} +to +${number}`,
      re`\b(?:coin +flip|somewhere|range|anywhere|anything) +between +${number} +and +${number}`,
      re`\b(?:at|@|above|past|over) +${number}(?: +\w+){0,2}? +(?:you +(?:may|can|will|'ll|owe|should|all)|y'?all|i'?ll +(?:accept|take|be|buy|expect)|thank|remember|tell +me|we +(?:talk|party|celebrate|dance))`,
      re`\b(?:see +you|meet +me|wake +me(?: +up)?|call +me|talk +to +me|find +me|i'?ll +be +back|set +an? +alerts?|alert +set|alarm +set|come +back|check +back|party|drinks +on +me|selling|i'?m +selling|taking +profits?|tattoo|i'?m +out|let'?s +talk|text +me) +(?:again +|it +)?(?:at|when +it(?:'s| +is| +hits)?|@|above|north +of) +(?:${number}|${digits})`,
      re`\b(?:i'?m|we'?re|i +am|we +are|i'?ve +got +(?:it|us|this)|i +have +(?:it|this)|i'?d +(?:be|say)) +(?:at|@|with) +(?:${number}) +(?:within|by|in|before|for|on|this|next|inside|over)\b`,
      re`\b(?:upside|downside)(?: +(?:from|to|of|at|case|target|potential|here|in))* *(?:is|are|looks|:|=|to|of)+ *(?:to +|maybe +|about +|around +|roughly +|easily +|at +least +|the +)*(?:${number}|${digits}|${wordNumber})`,
      re`\b(?:wouldn'?t|won'?t|don'?t|not) +(?:be +)?(?:surprise[ds]?|shock(?:ed)?)\b[^.!?\n]{0,30}\b(?:see|if|when|at|to)\b[^.!?\n]{0,20}(?:twice|double|half|triple|${number}|${digits}|higher|lower|zero)`,
      re`(?:${number}|this +cheap|these +prices)\?+ *(?:not|won'?t|never|enjoy|say +goodbye|gone|last)\b[^.!?\n]{0,30}\b(?:long|longer|last|it|again|soon)\b`,
      re`\b(?:under|below|over|above) +${number}\?* +(?:won'?t|will +not|not|isn'?t|is +a +gift|is +a +steal|is +free|is +theft|is +a +joke|is +criminal)\b`,
      re`\b(?:gets?|takes?|gonna +get|will +get|puts?|carries) +(?:it|this|us|them|you) +(?:there|(?:to|past) +${number})`,
      re`\bdo +the +math\b[^\n]{0,60}\b(?:20\d\d|share|digits)`,
      re`\b(?:holders|longs|owners|bagholders|buyers|shareholders|bulls|believers|investors) +(?:will|'ll|are +gonna|are +going +to|gonna|should|about +to)(?: +be)?(?: +all| +soon| +very)? +(?:smiling|toasting|laughing|celebrating|rich|smile|toast|laugh|celebrate|retire|retiring|feast|eat|eating|dance|dancing|cheer|cheering|cry|crying|grin|grinning|very +happy|happy|thank)\b`,
      re`\b(?:(?:this|that) +(?:one|dip|thing|name|ticker|trade|setup|stock|coin)|it|it'?ll|they) +(?:gets? +(?:bought|cut|halved|sold|taken +out|rerated)|doubles|triples|runs|rips|moons|goes +(?:parabolic|higher|up|vertical)|is +gonna +(?:run|rip|fly|moon|pop|double)|is +going +to +(?:run|rip|fly|moon|pop|double|do +the +same)|will +(?:run|rip|fly|moon|pop|double|do +the +same))\b`,
    ],
  },
  // What such a post names.
  'named-security': {
    entities: ['cashtag', 'ticker'],
    concepts: ['companies'],
    patterns: [re`\$[a-z]{1,5}(?:[_.-][a-z])?\b`],
    phrases: [
      '(our|this|new|the|that) (fund|funds|basket|sleeve|strategy|note|portfolio|etf|trust|reit|annuity|bond|bonds)',
      '(energy|robotics|technology|tech|income|growth|balanced|dividend|value|thematic|bond|equity|infrastructure|property) (fund|basket|sleeve|strategy|portfolio|etf|trust)',
      '(mid|small|large) caps',
      '(investing|investment|investments|portfolio)',
      '(bitcoin|btc|ethereum|ether|eth|solana|dogecoin|doge|xrp|cardano|ada|bnb|avax|pepe|shib|shiba|litecoin|ltc|chainlink|altcoin|altcoins|memecoin|memecoins|shitcoin|alts)',
      '(spx|spy|qqq|iwm|ndx|s p 500|nasdaq|dow|russell|ftse|dax|nikkei|vix|es|nq)',
      '(the|this|that|a) (stock|share price|shares|ticker|coin|token|chart)',
      '(stock|shares|share price|calls|puts|squeeze|short squeeze|float|shorts|short interest|cost to borrow|equities|stocks|options|market cap)',
      '(gold|silver|uranium|copper|crude|brent|wti) (price|futures|miners|miner|trade|spot|stock|stocks|etf|bulls|bears)',
    ],
  },
  // A sum and what it is to become.
  'sum-growth': {
    patterns: [
      re`(?:${number}|\b(?:a +)?(?:hundred|thousand|million|grand|monthly +\w+)\b)(?: +(?:a|per|each|every) +(?:month|week|year))?(?: +(?:in|with|at|into|through|from|inside|put|invested|left|today|now) [^.!?\n]{1,50}?)? *(?:,|;|:|->|→|=|=>)* *(?:becomes?|turns? +into|grows? +(?:in)?to|gets +you(?: +to)?|ends +up(?: +as| +at)?|compounds? +(?:in)?to|snowballs? +(?:in)?to|balloons +to|swells +to|is +a|is +worth|should +be(?: +worth)?|will +be(?: +worth)?|would +be(?: +worth)?|could +be(?: +worth)?|ought +to +be|->|→|=|=>|makes|buys|returns|pays +(?:back|out)|comes +(?:back|out)(?: +as| +at)?)(?: +(?:about|roughly|around|over|nearly|at +least|some|an?|almost|more +than|close +to|maybe|you))* *(?:[$£€] *\d|\d[\d,.]*k\b|half +a +million|a +(?:cool +)?million|${wordNumber}|six +figures|seven +figures)`,
      re`\b(?:you|they|she|he|we|your +(?:kids?|daughter|son|family|children|heirs))(?:'d|'ll| +will| +would| +should| +could| +can)? +(?:already +|easily +|comfortably +|probably +)?(?:have|has|be +(?:sitting|looking|living|worth)(?: +on| +at)?|end +up(?: +with| +on)?|walk +away(?: +with)?|retire(?: +with| +on)?|wake +up +(?:to|with)|finish(?: +with)?|get(?: +back)?|receive|collect|pocket|come +(?:out|away)(?: +with)?|reach|hit)(?: +(?:about|roughly|around|over|nearly|at +least|some|an?|almost|more +than|north +of|close +to|maybe|back|out|on|with))* *(?:[$£€] *\d[\d,.]{3,}|[$£€] *\d[\d,.]*(?: *k\b| *m\b| *million)|half +a +million|a +(?:cool +)?million|a +quarter +million|(?:one|two|three|four|five|six|seven|eight)(?: +\w+)? +(?:million|hundred +thousand)|(?:six|seven|eight) +figures|double|twice|a +(?:small +)?fortune|a +millionaire)`,
      re`\b(?:account|balance|pot|nest +egg|portfolio|401\(?k\)?|ira|roth|isa|sipp|pension|money|savings|stake|plan|principal|capital|investment|contributions?|it)(?: +value)? +(?:(?:will|should|would|could|can|'ll|'d) +)?(?:easily +|comfortably +|likely +|probably +|roughly +)?(?:doubles?|triples?|quadruples?|multipl(?:y|ies)|recovers?|comes? +back)\b`,
      re`\b(?:account|balance|pot|nest +egg|portfolio|401\(?k\)?|ira|roth|isa|sipp|pension|money|savings|stake|plan|principal|capital|sum|investment|contribution|contributions|deposit|cash|dollars?|pounds?|it)(?: +value)? +(?:(?:will|should|would|could|can|'ll|'d) +)?(?:easily +|comfortably +|likely +|probably +)?(?:be|be +worth|is +worth|grows? +(?:in)?to|hatch(?:es)?(?: +at)?|becomes?|reach(?:es)?|swells? +to|doubles?|triples?|quadruples?|turns? +into|hits?|tops?|snowballs? +(?:in)?to|balloons? +(?:in)?to|multipl(?:y|ies)|cross(?:es)?|compounds? +(?:in)?to|pass(?:es)?)(?: +(?:worth|about|roughly|around|over|nearly|at +least|some|an?|almost|more +than|north +of|well +past|close +to|back|meaningfully|much|far|considerably|in|every|to|a +lot|significantly)){0,4} *(?:${number}|million|half|larger|bigger|higher|fatter|double|twice|triple|with +(?:a +)?(?:profit|interest)|${wordNumber}|(?:six|seven|eight) +figures|every|no +ifs|in|by|itself)`,
      re`(?:${number}) +(?:in|goes +in|going +in|down|today|now)\b[^.!?\n]{0,20}(?:${number}) +(?:out|back|comes? +out|coming +out|later|then)\b`,
      re`\b(?:${fraction}|\d+(?:\.\d+)?x?(?: +(?:and|to|or) +\d+(?:\.\d+)?)?(?: +times|x)|${wordNumber} +times) +(?:your|their|its|his|her|the|what +you|our) +(?:\w+ +)?(?:money|capital|stake|investment|outlay|cash|principal|size|original|initial|commitment|deposit|savings|put +in|paid|worth|value)\b`,
      re`\b(?:your|the|their) +(?:stake|money|principal|capital|cash|savings|investment|deposit)(?: +back)? *(?:plus|and|is +back +with|back +with|comes +back +with|returns +with|, +plus) +(?:a +|an +|some +)?(?:half|third|quarter|profit|interest|\d+ *%|double|gain|extra|\w+ +percent)`,
    ],
  },
  'own-vehicle': {
    patterns: [
      re`\b(?:our|this|the|my|these|that|here|we|with +us)(?: +[\w&'-]+){0,4}? +(?:fund|funds|portfolio|portfolios|strategy|strategies|sleeve|basket|trust|note|notes|etf|model|models|plan|annuity|reit|option|growth +option|sma|l?lp|partnership|offering|program|programme|product|bond|bonds|account|app|isa|sipp|ira|pool|deal|fund's|strategy's|opportunity|tracker|stock|shares|platform|desk|robo|index)\b`,
      re`[$£€]\d[\d,.]*k? +in\b|\bdown +payment\b`,
      re`\b(?:401\(?k\)?|roth|ira|isa|sipp|529|pension|nest +egg|s ?& ?p|index +funds?|etfs?|stocks?|dollar-cost +averag\w+|drip|reinvest\w*|dividends?|invest(?:ed|ing|s)?|put +in +here|bitcoin|crypto|gold|property|real +estate|reits?)\b`,
    ],
  },
  // When the sum is to be there.
  horizon: {
    concepts: ['deadline'],
    patterns: [
      re`\b(?:at|by|from|until|till|when +you(?:'re| +are)?|turn(?:ing|s)?|age|aged|before) +(?:age +|you(?:'re| +are| +turn)? +)?(?:3\d|4\d|5\d|6\d|7\d)\b`,
      re`\b(?:by|at|in|until|till|before|for|into|when|once|as) +(?:\w+ +){0,3}(?:retire|retires|retirement|retiring|college|graduation|graduates|turns +18|kids +are +grown|pensionable|mortgage +is +paid)\b`,
      re`\b(?:${wordNumber}|\d+|a +few|a +couple +of) +(?:more +)?(?:years?|months?|decades?)\b|\bdecades?\b|\bevery +(?:\w+ +)?years?\b|\b\d+-year\b|\b(?:five|ten|seven|three|two)-year\b`,
    ],
  },
  // A return that is still to come.
  'expected-return': {
    patterns: [
      ...spoken(
        '(expect|expects|figure on|figuring on|count on|bank on|look for|looking for|pencil in|plan on|budget for|reckon on|anticipate|anticipates|i think|we think|target|targets|targeting|aim for|aiming for|project|projects|projecting|forecast|forecasts|forecasting|model|models|modeling|modelling|underwrite|underwriting|underwritten to|underwritten at|assume|eyeing|i see|we see|i am seeing|envision|predict|hoping for|shooting for)',
        '(youre|you are|were|we are|its|is|are|be|stand|stands|stood) (looking at|staring at|facing|eyeing|in line for|on pace for|on track for|in for|on course for|to make|to earn|to gain|to pocket|to collect|to net|to clear|to get|to see|headed for|going to get|going to make)',
        '(base|bull|bear|best|worst|conservative|central|upside|downside|optimistic) (case|scenario|estimate|assumption)',
        '(pro forma|outlook|projection|projections|projected|forecast|forecasted|anticipated|expected|forward|fwd|target|targeted|estimated|scenario|scenarios|implied) (return|returns|yield|irr|multiple|total return|gain|gains|performance|appreciation|12m|irrs|moic|table|net return|profit|growth|income|annual|)',
        '(next year|next 12 months|next twelve months|the coming year|the year ahead|over the coming|over the next|in the coming|per year from here|a year from here|from here on|from here to|going forward|for years to come|for the foreseeable|over a full cycle|over the cycle|over a cycle|through the cycle|through the end of the decade|in a normal year|in a good year|in a typical year|in an average year|in any normal year|in a decent year|year in year out|each and every year|per year after that)',
        '(annualized|annualised|a year|per year|per annum|annually|every year|each year|a month|every month|a quarter|every quarter) (over|for|through|until|till|between|from here|from now) (the|20|now|here|years|as long|a|next|decades)',
        '(on pace|on track|on course|in line|set|lined up|shaping up|headed) for (a|an|another|its|) (double digit|mid teens|high single digit|low teens|banner|bumper|strong|solid|record|stellar|great)',
        '(where else|how else) (can|will|would|could|do) (you|anyone|we) (make|get|earn|find|see)',
        '(how does|how about|would you take|would you like|fancy|want|ready for|interested in|care for)',
        '(will|ll|should|ought to|shall|would|gonna|going to|could|can) (easily|comfortably|likely|probably|well|) (return|yield|earn|make|pay|deliver|produce|generate|net|throw off|average|compound|give|bring|appreciate|gain|grow|beat|outpace|outperform)',
      ),
      re`\b20(?:2[7-9]|3\d|4\d)\b|\b(?:through|until|till|to|by|in|for) +20(?:2[6-9]|3\d|4\d)\b`,
    ],
  },
  'return-amount': {
    concepts: ['figure', 'return-figure'],
    patterns: [
      digits,
      re`\b\d+(?:\.\d+)?x\b`,
      re`\b(?:points?|basis +points) +(?:a +year +)?(?:over|above|ahead +of|better +than|more +than)\b`,
      re`\b(?:${wordNumber}) *(?:%|percent|per +cent|points?|a +year|annually|times)`,
      re`\b(?:at|about|roughly|around|compounding +at|paying(?: +about| +around| +roughly)?|in +the) +(?:${wordNumber}|low +teens|mid +teens|high +teens|high +single|mid +single)\b`,
      re`\b(?:beat|beats|beating|outperform\w*|outpac\w+|trounc\w+|ahead +of|better +than|more +than) +(?:the +|your +|any +|its +|their +)?(?:cash|inflation|index|s ?& ?p(?: +500)?|market|benchmark|peers|bonds|stocks|deposits|savings +account|cd|cds|t-?bills|treasuries|rivals|active|bank|gilts|competition)\b`,
    ],
  },
  // A time that can only be to come, or what makes a present tense one.
  'time-to-come': {
    patterns: [
      ...spoken(
        '(by|before|until|till|come|ahead of|in time for|going into|heading into) (tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the weekend|next|year end|yearend|spring|summer|autumn|fall|winter|easter|christmas|xmas|thanksgiving|labor day|memorial day|new year|q1|q2|q3|q4|june|july|august|september|october|november|december|january|february|march|april|may|eoy|halloween|mardi gras|diwali|ramadan|valentines|the holidays|the halving|the election|the midterms|opex|earnings|the world cup|the super bowl|the olympics|lunch|midnight|st patricks day|bonfire night|boxing day|groundhog day|tax day|tax season|black friday|back to school)',
        '(next|the next|the coming|over the next|over the coming|in the next|within the|in the coming) (few|couple of|two|three|five|six|ten|twelve|eighteen|) (week|weeks|month|months|quarter|quarters|year|years|decade|decades|spring|summer|autumn|winter|cycle|upcycle|halving|rate cycle|bull run|bull market|leg|chapter|act|move|phase|half|wave)',
        '(a year|a decade|two years|three years|five years|ten years|six months|twelve months|12 months|18 months|eighteen months|a quarter|two quarters|weeks|months|years) (out|from now|from today|hence|down the road|down the line|ahead)',
        '(from here|from these levels|from this level|from this base|from now on|from there on|at this rate|at this pace|from here on|from here on out|on the other side of this|on the other side|when the dust settles|when this is over|when all is said and done|in due course|in due time|before its over|before this is over|before the year is out|before the decade is out|before long|in no time|any day now|sooner or later|sooner than you think|one of these days|this time next year|by then|in years to come|for years to come|in my lifetime|in the long run|over the long haul|waiting to happen|to come|lies ahead|in store|around the corner|on the horizon|on deck|in the cards|on the cards)',
        '(once|as soon as|the moment|the minute|the day|the second|the instant|the week|if and when|right after|soon after|just after|shortly after|whenever) (the|this|that|it|they|we|rates|cuts|inflation|powell|people|mas|supply|demand|everyone|retail|institutions|earnings|china|shorts|results|congress|trump|volatility|buybacks|approval|management|opec|selling|flows|money|anyone|wall street|yields|a)',
        '(before|until|till|by the time) (anyone|anybody|everyone|everybody|most people|people|the crowd|the market|wall street|the street|retail|the rest|others|the others|the news|your|my|our|the kids|the leaves|the snow|the clocks|the fed|the next) [a-z]+',
        '(within|in|inside|in just|in mere) (days|weeks|months|hours|minutes)',
        'the year (the|that|when|of|it|they)',
        '(on|by|come) (the|) (1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th|11th|12th|13th|14th|15th|16th|17th|18th|19th|20th|21st|22nd|23rd|24th|25th|26th|27th|28th|29th|30th|31st)',
        '(this|and this) (one|time|year) (is|will be|should be) (no exception|no different|the one|better|worse|the same)',
        '(not|never|nothing) (yet|so far) (priced|priced in)',
        '(the|those|these|our) (years|year|months|decade|decades) (ahead|to come|that lie ahead|in front of us)',
        '(whoever|anyone who|anybody who|those who|people who|investors who) (waits|wait|buys|buy|holds|hold|stays|stay|sits|sit|owns|own|gets in|sells|sell|adds|stick|sticks)',
      ),
      re`\b(?:by|before|until|till|through|come|into|in) +(?:early +|late +|mid-? *|the +end +of +|h[12] +|q[1-4] +)?20(?:2[7-9]|3\d|4\d)\b`,
      re`\b(?:within|inside|inside +of|in +under|in +less +than|in) +(?:a +few|a +couple +of|\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen|twenty|thirty)(?: +(?:to|or) +\w+)? +(?:short +|trading +|more +)?(?:weeks?|months?|quarters?|years?|sessions?|decades?)\b`,
    ],
  },
  // The future in any form.
  'any-future': {
    patterns: [
      re`(?:^|[^a-z])(?:will|won'?t|'ll|gonna|gunna|finna|(?:is|are|'s|'re) +(?:going|bound|set|poised|due|about|destined|sure|certain|likely|primed|ready|to) +to|should|shld|ought +to|oughta|stands? +to|can +only|could +(?:easily|well)|has +(?:got +)?to|have +(?:got +)?to|deserves? +to|cannot +help|can'?t +help) +[a-z]{2,}`,
      re`\b(?:up +next|is +next|comes +next|what +follows|follows +this +time|waiting +to +happen|in +the +making|to +come|yet +to|still +ahead|ahead +of +(?:it|them)|overdue|awaits|brewing|in +waiting|tomorrow'?s|a +matter +of|question +of|sooner +or +later|eventually|inevitabl[ey]|imminent|one +day|someday|soon|prediction|predictions|forecast|forecasts|crystal +ball|prophecy|bold +call|spoiler|hunch|gut +says|base +case|bull +case|bear +case|price +target|fair +value|upside|i +(?:bet|reckon|expect|foresee|predict|see)|we +(?:bet|reckon|expect|foresee|predict|see|pencil|model)|i'?d +(?:bet|wager|expect|pencil)|my +(?:bet|money|call|guess|number|target|hunch|gut))\b`,
    ],
  },
  // Taking up what somebody else said.
  agrees: {
    patterns: [
      re`\b(?:(?:is|are|was|'s)(?: +(?:so|absolutely|dead|exactly|spot|totally|probably|100%))* +(?:right|spot +on|on +the +money|correct|onto +something|bang +on)\b|(?:i|we|can'?t +but|couldn'?t|could +not)(?: +(?:fully|totally|completely|strongly|tend +to|have +to|happen +to|'m +inclined +to|would|do))* +agree\b|agree +with +(?:him|her|them|every|all|that|this|cathie|\w+ \w+ on)|(?:i'?m|we'?re|i +am|we +are|count +me) +(?:with|in +the|on +board +with|in)\b|well +said|nails +it|nailed +it|what +(?:he|she|they) +said|couldn'?t +have +said +it|my +view +(?:too|exactly|as +well)|i +(?:buy|believe|second|share) +(?:that|it|this|him|her|their|his|the)|smarter +than +me|for +once +i +agree|preach|this +is +the +way|he +gets +it|she +gets +it)`,
    ],
  },
  // A question that leaves one answer.
  'leading-question': {
    patterns: [
      re`\bnot +for +(?:much +)?long(?:er)?\b`,
      re`\b(?:anyone|anybody|who|nobody|someone)(?: +(?:is|are|really|actually|else|still|here))* +(?:left +(?:who|that) +)?(?:still +)?(?:doubts?|not +see|thinks? +this +(?:stops|is +over)|(?:bet(?:ting)?) +against)\b`,
      re`\b(?:who'?s|who +is|are +you|are +we|is +anyone|y'?all|you) +(?:also +)?(?:ready|prepared|positioned|excited|strapped +in|psyched) +for +(?:[\w$&'.]+ +){0,4}?(?:${number}|${digits}|rally|squeeze|breakout|crash|moon|melt-?up|bull +market|next +leg|rebound|liftoff|lift-?off|double|ten-?bagger|new +highs?)`,
      re`\b(?:anyone|anybody|who|does +anyone|you)(?: +else)?(?: +(?:also|can))? +see(?:s|ing)? +(?:[\w$&'.]+ +){1,4}?(?:at|above|below|hit(?:ting)?|going +to|over|under|past|to) +${number}`,
      re`\b(?:where|how) +else +(?:can|will|would|could|do|are) +(?:you|anyone|we|i) +(?:going +to +)?(?:make|get|earn|find|see|pick +up|grow)\b`,
      re`\b(?:would|wouldn'?t|do|don'?t) +you +(?:like|take|want|enjoy|say +no +to|fancy)\b[^.!?\n]{0,30}(?:\d+(?:\.\d+)? *(?:%|percent|x\b)|double|triple|${digits})[^.?\n]{0,40}\b(?:by|in|next|this|over|before|within)\b`,
      re`(?:${number}|\bthis +(?:price|level|cheap|low)|\bthese +(?:prices|levels))\?+ *(?:not|won'?t|never|enjoy|say +goodbye|wave|gone|kiss|blink)\b[^.!?\n]{0,40}`,
      re`\b(?:how|what) +(?:high|low|far|about)\b[^.!?\n]{0,30}\?+ *(?:higher|lower|further|much|a +lot|${number}|think|try|way|how +about)`,
      re`\bwhere +(?:does|do|is|are|will)\b[^.?\n]{0,40}\b(?:go|end|finish|headed|going|heading|trade|land|close|be)\b[^.?\n]{0,20}\?+[^?\n]{0,40}(?:${number}|higher|lower|up|north|south)`,
      re`\bwhat +(?:happens|comes|follows)\b[^.?\n]{0,40}\?+[^?\n]{0,50}\b(?:up|down|higher|lower|drift|rally|rise|climb|fall|double|pop|rip|${moveNoun})\b`,
      re`\b(?:why +(?:wait|not|bother)|what +(?:are +you|stops|is +there) +(?:waiting +for|left)|when|isn'?t +it +obvious)\b[^.?\n]{0,40}\?[^?\n]{0,40}\b(?:before|doubles|runs|leaves +without|${number})\b`,
    ],
  },
};
