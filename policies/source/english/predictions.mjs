// How English says where a price or a return is going, and by when.
import { inParts } from './in-parts.mjs';
import { pieces } from '../pieces.mjs';

const re = String.raw;
const { part, parts } = pieces('predictions');
export { parts };

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
// How far "will" may stand from its verb.
const adverbs = part(
  'adverbs',
  re`(?:(?:also|all|always|absolutely|again|almost|certainly|clearly|comfortably|definitely|defo|def|easily|either|ever|even|eventually|fast|finally|first|just|likely|literally|most|never|not|now|once|one +day|only|prob|probably|quickly|really|simply|someday|soon|still|surely|then|totally|together|undoubtedly|well|yet|\w{3,}ly) +){0,3}`,
);
const ones = part(
  'ones',
  re`(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|eighteen|twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|milly|grand)`,
);
const wordNumber = re`(?:(?:a +(?:half|quarter|cool|good|full|whole|round|clean) +|a +|half +a +)?${ones}(?:[ -]+(?:and +a +(?:half|quarter)|(?:and +)?${ones}))*)\b`;
const number = part(
  'number',
  re`(?:[$£€] *\d[\d,.]*(?: *(?:[kmb]n?|million|grand)\b)?|\d[\d,.]*(?:[kmbp]|ish|c)?\b)`,
);
const fraction = part(
  'fraction',
  re`(?:half|double|twice|triple|treble|quadruple|a +third|a +quarter|a +fifth|a +tenth|two[- ]thirds|three[- ]quarters|(?:two|three|four|five|six|ten|\d+(?:\.\d+)?) +times)`,
);
const digits = re`(?:\d[- ]figures?|(?:low|mid|high)?[- ]*(?:single|double|triple|three|four|five|six|seven|mid|low|high)[- ]*(?:digits?|figures?|teens|twenties|thirties|hundreds|thousands)|the +(?:low +|mid +|high +)?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|\d0'?s|hundreds|thousands))`;
const peak = re`(?:(?:a +|an +|its +|their +|the +)?(?:new|fresh|record|all[- ]?time|52[- ]week|multi-?year|higher|cycle|old|prior|previous|pre-\w+)(?: +\w+)? +(?:highs?|lows?|peaks?|records?|aths?|territory|ground)|records?|aths?|a +(?:dollar|buck|pound|euro|tenner|fiver|grand)|parity|par|zero|nothing|dust|pennies|nav|book +value|fair +value|breakeven|the +(?:moon|stars|stratosphere|sky|basement|gutter|floor|ceiling|roof|abyss))`;
const where = part('where', re`(?:${number}|${peak}|${digits}|${fraction}|${wordNumber})`);

// What prices do, and nothing else does: good beside any security.
const rises = listed(
  'rally, surge, soar, skyrocket, moon, rocket, outperform, overperform, appreciate, rebound, bounce, rerate, re-rate, re-price, reprice, double, triple, tripple, treble, quadruple, quintuple, 10x, 5x, 3x, 2x, 100x, 4x, pop, rip, spike, balloon, melt up, break out, breakout, blast off, lift off, squeeze, gap up, snap back, bounce back, spring back, claw back, roar back, come roaring back, come back, bottom, bottom out, mean-revert, pump, levitate, catch a bid, catch up, catch fire, outrun, outpace, outstrip, outgain, outshine, outclass, leapfrog, flip green, go green, go parabolic, go vertical, go nuts, go bananas, go ballistic, go bonkers, go berserk, go crazy, go through the roof, leave the rest, leave everything, multiply, compound, snowball, mushroom, recover, climb, jump, rise, leap, gain, go up, go higher, go north, vault, richen, strengthen, thrive, flourish, prosper, boom, explode, erupt, take off, trounce, beat, pay off, pay handsomely, reward, turn around, turn the corner, pull ahead, find a floor, find its feet, make back, earn back, win back, bear fruit, hit paydirt, print money, mint money, make money, make a killing, teleport, zoom, catapult, advance, ascend, revive',
);
const falls = listed(
  'crash, tank, plunge, tumble, dump, collapse, halve, crater, slump, nosedive, implode, sink, slide, slip, drop, fall, decline, correct, bleed, dip, sag, retrace, deflate, capitulate, crumble, underperform, lag, roll over, top out, peak, weaken, soften, retreat, stumble, falter, wobble, fade, depreciate, evaporate, vanish, shed, lose, nuke, unwind, unravel, buckle, gap down, melt down, break down, sell off, go down, go lower, go south, go to zero, go bust, go sideways, go nowhere, tread water, wilt, shrink, suffer, disappoint, give back, give up, get cooked, get crushed, get killed, get destroyed, get slaughtered, get smoked, get rekt, get wrecked, get hammered, get clobbered, get whacked, get torched, get obliterated, get sold, get bought, get nuked, get cut in half, get halved, get chopped in half, get repriced, get rerated, get taken out, get annihilated, get dumped, get hit hard',
);
// Verbs that take a price or a percentage.
const reaches = listed(
  'hit, reach, touch, tag, retest, print, cross, break, clear, top, exceed, approach, smash, eclipse, surpass, kiss, notch, fetch, command, change hands, rise, climb, jump, fall, drop, sink, slide, slip, rally, bounce, return, gain, lose, shed, yield, throw off, compound, march, creep, grind, drift, fly, shoot, be worth, be priced, be sitting, be trading, be changing hands, be looking at, return you, pay you, make you, earn you, bring you, give you, blow past, blow through, break through, sail past, sail through, zoom past, cruise to, double to, bottom, peak, top out, bottom out',
);
// The same of companies and people, but for a price or a percentage.
const turns = listed(
  'be, b, trade, test, see, pass, crack, cost, go, get, run, head, move, add, grow, earn, pay, deliver, produce, generate, net, average, make, bring, give, finish, end, close, open, sit, settle, land, hold, stay, push, come, stand, test, take out',
);
const priced = part(
  'priced',
  re`(?:(?: +\w+){0,2}? +(?:at|@|above|below|near|around|north +of|south +of|under|over|past|through|beyond|to|into|between|by)(?: +(?:about|roughly|nearly|at +least|the|a|well|just))* +(?:${number}|${digits})|(?: +(?:you|us|holders|investors|another|an|a|about|roughly|at +least|up|down|over|nearly|some|out|back))* +(?:\d[\d,.]*k\b|[$£€] *\d[\d,.]*k?\b|\d[\d,.]* *(?:%|percent|per +cent|pct|p\b|x\b|points|pts|bps|bucks|dollars|quid)|${digits}|(?:new|fresh|record|all[- ]?time) +(?:highs?|lows?)|zero|parity))`,
);
const reachAt = part(
  'reach-at',
  re`(?: +(?:out|up|down|at|@|above|below|over|under|near|around|about|north +of|south +of|past|beyond|through|to|into|in|for|back|on|by|close|between|well|roughly|nearly|almost|some|somewhere|comfortably|easily|approximately|circa|another|an +extra|a +further|at +least|more +than|less +than|upwards? +of|as +much +as|maybe|perhaps|closer|the +(?:year|month|week|quarter|day|decade)|the|an?|its|nicely|somewhere|straight|right|all +the +way))*`,
);
const modal = re`(?:will|wil|wll|willl|won'?t|'ll|ll|shall|should|shld|shuld|shoud|ought +to|oughta|stands? +to|looks? +(?:set|ready|poised|primed|likely|sure|due) +to|can +only|(?:could|can|may|might|would) +(?:easily|well)|(?:can'?t|cannot) +(?:help +)?but|(?:has|have) +(?:got +)?to|(?:has|have) +no +choice +but +to|(?:is|are) +to)`;
const about = re`(?:(?:going|goin|about|'?bout|set|poised|primed|due|bound|sure|certain|destined|likely|slated|positioned|geared +up|lined +up|gearing +up|fixing|ready|fated|meant|headed|on +(?:track|course|pace|the +verge)|(?:on|in) +(?:its|the|their|his) +way|expected|coiled|itching|dying|begging|aching) +(?:to|2)|gonna|gunna|gona|finna|boutta|gon)`;
const auxiliary = part('auxiliary', re`(?:${modal}|${about})`);
const oneOf = (verbs, form) => `(?:${verbs.map(form).join('|')})`;

const chunks = (words, most) =>
  inParts(
    words,
    (word) => word,
    (group) => `(${group.slice(3, -1)})`,
    most,
  );
const adverbWords =
  '(also|all|always|absolutely|again|almost|certainly|clearly|comfortably|definitely|defo|easily|either|even|eventually|ever|fast|finally|first|just|likely|literally|most likely|very likely|never|not|not only|now|once again|one day|only|prob|probably|quickly|quietly|really|simply|slowly|someday|soon|steadily|sharply|still|suddenly|surely|then|totally|together|truly|ultimately|undoubtedly|well|yet|)';
const willWords =
  '(will|wil|wll|willl|wont|itll|theyll|youll|thisll|shall|should|shld|shuld|shoud|ought to|oughta|stand to|stands to|look set to|looks set to|look ready to|looks ready to|look poised to|looks poised to|looks primed to|look likely to|looks likely to|look sure to|looks sure to|can only|could easily|can easily|may easily|might easily|would easily|could well|may well|might well|cant but|cannot but|cant help but|cannot help but|has to|have to|has got to|have got to|has no choice but to|have no choice but to|is to|are to)';
const aboutWords =
  '(going to|goin to|about to|bout to|set to|poised to|primed to|bound to|sure to|certain to|destined to|likely to|slated to|positioned to|geared up to|lined up to|gearing up to|ready to|fated to|headed to|on track to|on course to|on pace to|on its way to|on their way to|expected to|itching to|gonna|gunna|gona|finna|boutta)';
const driftVerbs =
  '(go|move|drift|grind|creep|inch|edge|tick|shoot|march|power|push|press|head|trend|trade|run|climb|work|nudge|float|settle|finish|stay|remain|gap|break|come|slide|fall|rise|swing|keep going|keep climbing|be|end|close|open)';
const driftForms =
  '(go|goes|going|move|moves|moving|drift|drifts|drifting|grind|grinds|grinding|creep|creeps|creeping|inch|inches|edge|edges|tick|ticks|shoot|shoots|march|marches|marching|power|powers|push|pushes|pushing|press|presses|head|heads|heading|headed|trend|trends|trending|trade|trades|trading|run|runs|climb|climbs|climbing|work|works|nudge|nudges|float|floats|settle|settles|open|opens|end|ends|close|closes|finish|finishes|stay|stays|remain|remains|gap|gaps|break|breaks|come|comes|slide|slides|fall|falls|rise|rises|swing|swings|keeps going|keep climbing|keeps climbing)';
const driftBy =
  '(a bit|a lot|a touch|a little|a good bit|a good deal|much|far|way|well|even|significantly|meaningfully|materially|sharply|considerably|substantially|straight|back|further|right|a lot further|much further|)';
const driftTo =
  '(up|higher|north|upward|upwards|down|lower|south|downward|downwards|green|red|sideways|in the green|in the red|in the black)';
const reachVerbs = part('reach-verbs', oneOf(reaches, same));
const turnVerbs = part('turn-verbs', oneOf(turns, same));
const reachesNow = part(
  'reaches-now',
  oneOf(
    [...reaches, ...turns, ...listed('take, carry, push, send, lift, drive, drag, pull, knock')],
    third,
  ),
);
const reachPlain = part(
  'reach-plain',
  oneOf(
    listed(
      'hit, reach, touch, see, print, clear, cross, break, retest, test, add, lose, gain, drop, fall, be, get to, go to, return, pay, yield, make, earn, deliver, give back, trade, finish, end, close, open, double to, run to, work up, pull back',
    ),
    same,
  ),
);
// How an investment fares, in plain words.
const fares = listed(
  'be happy, be very happy, get squeezed, make more with, make more in, earn more with, earn more in, earn more than, make more than, beat any, lead the way, lead this, lead the next, lead from here, win big, win from here, win this, do well, do really well, do very well, do great, do better, do much better, do fine, do badly, do poorly, do worse, do the same, perform well, perform better, perform strongly, perform poorly, fare better, fare well, fly, flip, shine, find a bottom, find its footing, get there, make people money, make people rich, make people a lot of money, make you money, make you a lot of money, make us money, make us a lot of money, make holders money, make investors money, make investors a lot of money, make a lot of money, make good money, be very good for, be good for, be great for, be kind to, be glad they, be glad you, be very happy with, be happy with, reflect it, reflect this, reflect that, show it, pay off for',
);
// Whole turns of speech about what is to come.
const foreseen = [
  '(no way|no chance|no scenario|no world) (_|_ _|_ _ _|that _|that _ _) (is|stays|trades|ends|goes|gets|remains|closes|finishes) (below|under|above|over|at|down|up|here|lower|higher)',
  '(downturn|sell off|selloff|correction|slump|bear market|rout|decline|bleeding|slide) (in _|in _ _|for _|) (ends|stops|is over|is ending|turns|finishes)',
  '(years|decades|plenty|lots|a lot|loads) of (growth|gains|upside|outperformance|returns|appreciation) (ahead|to come|left|in store|still to come)',
  '(done|finished|through) (going down|falling|dropping|correcting|going up|rising|selling off|bleeding)',
  '(best|worst|good|bad|glory|easy|great|better|bright|brighter|dark|darker) (days|years|times|gains|returns) (for _|for _ _|in _|in _ _|) (is|are|lie|lies) (now|all|well|already|still|far|long|) (behind|ahead|in front|over|yet to come|still to come|to come)',
  '(cant|cannot|dont|do not|can not|struggle to) (see|imagine|picture) (_|_ _|_ _ _) (falling|dropping|going|trading|staying|getting|losing|rising|ending|finishing|returning)',
  '(gets|will get|gonna get|will be|getting) (taken out|bought out|taken private|bid for|acquired) at',
  '(will be|going to be|should be|to be|ll be) (the|one of the|among the|our|my) (best|worst|top|biggest|strongest|weakest|hottest) (performing|performer|performers|winner|winners|loser|losers|place|places|trade|trades|sector|market|asset class|asset|stock|stocks|coin|investment|area|fund)',
  '(top|bottom|peak|low|high|floor|cycle top|cycle high) (is|will be|should be|comes|comes in|lands|sits) (probably|likely|maybe|somewhere|roughly|surely|) (around|near|at|close to|above|below|between)',
  '(dividend|dividends|distribution|distributions|payout|payouts|nav|unit price|share price|value of the fund|value of your investment) (should|will|is going to|are going to|is set to|are set to) (increase|grow|rise|keep growing|keep rising|go up|improve|be raised|double|rise again|grow again|go on rising)',
  '(next|last) (sector|stock|stocks|group|name|one|coin|market|area|country|shoe|domino|theme) to (run|rally|move|pop|break out|go|drop|fall|rip|soar|double|crack|rerate)',
  '(youll|ill|well|theyll) (really|soon|all|) (wish|regret|kick yourself|thank me|look back)',
  'no (good|obvious|earthly|particular|) reason (for|why|that|to think|it|this|they|the next) (_|_ _|_ _ _|_ _ _ _|) (stop|differ|change|end|slow|reverse|last|stops|changes|ends)',
  '(not|cant|cannot|isnt|arent|never) (be|) (too|very|that|) far (from|off|away from) (a|an|the|its|another|new|) (bounce|rally|rebound|bottom|bottoming|peak|top|breakout|breaking out|recovery|crash|correction|squeeze|new highs|turning)',
  '(double|triple|leg up|rally|rerating|breakout|squeeze|ten bagger|rebound|bounce|crash|correction|new highs) (is|are|s|) (still|now|well|very much|) (on the table|on the cards|in the cards|in play|in the offing|in store|within reach|coming|likely|due|doable|in sight|in the works|in the pipeline|in there)',
  '(nobody|no one) (will|is going to|s going to) (ever|) (sell|give|offer|hand) (you|us|anyone) (_|_ _|_ _ _) (at|for|below|under)',
  '(will|ll) be (glad|happy|thrilled|sorry) (they|you|we) (stayed|held|bought|sold|own|kept|waited|got)',
  '(stocks|shares|stock|share price|market|price|index|coin) will (soon|eventually|finally|) (reflect|follow|notice|catch on|catch up|respond|react|show it)',
  '(at|below|under|near|for) (this price|these prices|this level|these levels|current prices|current levels|these valuations|this valuation) (again|ever again|for long|for much longer|much longer|forever)',
  '(this|so|that) (cheap|low|high|expensive) (again|ever again|for long|for much longer|much longer|forever)',
  '(havent|hasnt|have not|has not) (moved|run|rallied|taken off|broken out|recovered|fallen|caught up) yet but (they|it|that) (will|is about to|are about to)',
  '(no way|no world|no universe|no scenario|no chance|impossible) (_|_ _|_ _ _|that _|that _ _|where _|where _ _|in which _|in which _ _) (isnt|is not|doesnt|does not|wont|will not|arent|dont) (be|trade|go|finish|end|hit|reach|get|double|higher|worth|at|above|below|lower|up|down|rally|recover)',
  '(catch up|catch up trade|rebound|recovery|rally|move|upside|bounce|correction|unwind|rerating|return|returns|gain|gains|run) (is|are) (going to|gonna|about to) (be|get|come|start|happen|continue)',
  '(will be|going to be|is going to be|should be|wont be) (no different|different this time|the same again|even better|much better|a lot better|better than|much worse|a lot worse|worth a lot more|worth a fortune|worth far more|worth much more|worth more|up big|down big|rich)',
  '(haven t|hasn t) (moved|run|rallied) yet',
  '(flat|unchanged|sideways) to (up|down|higher|lower)',
  '(joins|joining|enters|entering|join|enter) the (trillion|one trillion|two trillion|three trillion|four trillion|five trillion|billion) dollar club',
];

const timeQuality = listed(
  'cracking, belting, storming, fantastic, amazing, excellent, superb, phenomenal, terrific, outstanding, sparkling, stonking, breakout, vintage, dreadful, awful, horrible, rotten, grim, brilliant, monster, huge, massive, big, great, banner, blockbuster, record, stellar, strong, stronger, monumental, epic, wild, decent, serious, major, rough, ugly, brutal, terrible, painful, nasty, hard, tough, violent, steep, sharp, deep, bumper, historic, spectacular, explosive, double digit, triple digit, lost, golden, better, good, fat, bright, brighter, dark, darker, bad, worse, worst, best, choppy, handsome, healthy, solid, outsized, juicy, ferocious, savage, powerful, dramatic, significant, meaningful, substantial, considerable, enormous, insane, stunning, tremendous',
);
const timeNouns = listed(
  'quarter, quarters, year, years, month, months, decade, decades, half, stretch, run, move, moves, rally, selloff, sell off, drop, fall, decline, pullback, correction, drawdown, crash, bounce, rebound, recovery, breakout, squeeze, gain, gains, upside, return, returns, comeback, rerating, repricing, winter, summer, spring, autumn, melt up, meltdown, bull market, bear market, bull run, boom, bust, surge, spike, pop, jump, reversal, turnaround, appreciation, loss, losses, first half, second half, payday, upswing, upturn, downturn, slide, slump, tumble, plunge, wipeout, days, times',
);

export const concepts = {
  // What is to come, of a security that stands near.
  'future-move': {
    phrases: [
      ...[willWords, aboutWords].flatMap((auxiliary) => [
        ...chunks([...rises, ...falls, ...fares], 800).map(
          (verbs) => `${auxiliary} ${adverbWords} ${verbs}`,
        ),
        `${auxiliary} ${adverbWords} ${driftVerbs} ${driftBy} ${driftTo}`,
        `${auxiliary} ${adverbWords} (continue|keep|start|begin|resume) (to|on|its|their|the|) (rise|rising|work|working|winning|performing|shining|leading|outperforming|delivering|growing|grow|deliver|perform|lead|shine|beating|climb*|fall*|drop*|rally*|rallies|go up|going up|go higher|going higher|gain*|outperform*|beat*|compound*|run*|slide|sliding|sink*|doubl*|ripping|bleed*|pay|paying|grind*|soar*|surg*|appreciat*|recover*)`,
      ]),
      ...foreseen,
    ],
    patterns: [
      re`(?:^|[^a-z])${auxiliary} +(?:not +)?${adverbs}${reachVerbs}${reachAt} +${where}`,
      re`(?:^|[^a-z])${auxiliary} +(?:not +)?(?:\w+ly +|also +|still +|soon +|just +|then +)?${turnVerbs}${priced}`,
      re`(?:^|[^a-z])(?:will|wil|'ll|should|shld|going +to|gonna|gunna|shall|bound +to|set +to|ought +to) +(?:not +)?${adverbs}(?:be|b) +(?:a +|an +)?(?:worth|up|down|north +of|south +of|above|below|at|@|over|under|trading|higher|lower|much +higher|flat|green|red|priced|dearer|cheaper|richer|back +(?:at|above|to|below)|multiples +of|double|triple|quadruple|ten-?bagger|multi-?bagger|\d+-?bagger|zero|winners?|losers?|huge|massive|violent|ugly|brutal|epic|spectacular|explosive|rewarded|the +(?:trade|winner|winners|story|stock|sector|asset|place) +(?:of|to +be))\b`,
      re`(?:^|[^a-z])(?:will|'ll|you'll|they'll|it'll|we'll|i'll|this'll|that'll|won'?t|should|going +to|gonna) +(?:not +)?${adverbs}(?:be|have +you)(?: +all| +both)? +(?:smiling|toasting|laughing|celebrating|rich|richer|wealthy|wealthier|retired|millionaires?|popping|dancing|cheering|grinning|partying|thanking|sorry|crying|weeping|sobbing|kicking|buying +(?:boats?|yachts?|lambos?|islands?|houses?)|sitting +pretty|glad|happy +(?:you|they)|eating +well|printing|swimming +in)\b`,
      re`\b(?:will|'ll|you'll|they'll|it'll|we'll|i'll|this'll|that'll|going +to|gonna|should|is +about +to|are +about +to) +(?:\w+ +)?(?:wish +(?:you|they)|regret|kick +yourself|thank +(?:me|us|yourself)|look +(?:cheap|tiny|silly|expensive|like +a +(?:gift|bargain|steal|joke))|look +back|make +(?:\w+ +)?(?:millionaires|fortunes|people +rich|you +rich))\b`,
      re`\b(?:will|'ll|you'll|they'll|it'll|we'll|i'll|this'll|that'll|should|could +easily|would) +have +(?:\w+ly +|already +|at +least +)?(?:doubled|tripled|quadrupled|halved|recovered|rallied|crashed|fallen|risen|bottomed|peaked|caught +up|made +back|gone +(?:up|down)|gained|lost|returned|outperformed|beaten|paid +you|earned|grown +(?:to|by)|turned +into|become)\b`,
      re`\b(?:has|have|had|got|there'?s|there +is|is|offers?|holds?|still|leaves?|with|'?ve|'s)(?: +\w+)? +(?:another|a +further|at +least|easily|an +extra|about|roughly|probably|maybe|some|good +for)(?: +\w+)? +(?:\d+(?:\.\d+)? *(?:%|percent|pct|per +cent|points|pts|bps|dollars|bucks|quid|x\b|pips)|[$£€]\d[\d,.]*k?|${wordNumber}(?: +(?:percent|per +cent|points|dollars|bucks|pounds|euros|pence))?)(?: +\w+){0,3} +(?:ahead|left|to +go|to +run|upside|downside|in +(?:it|them|the +tank|this +\w+|that +\w+|the +\w+)|to +come|to +give|from +here|higher|lower|coming)`,
      re`\b(?:isn'?t|aren'?t|won'?t|will +not|not +going +to|never|can'?t|cannot|doesn'?t|don'?t)(?: +\w+)? +(?:stay(?:ing)?|remain(?:ing)?|last(?:ing)?|hang(?:ing)?|linger(?:ing)?|be|trade|sit(?:ting)?|see|go +back|look +back|trading)\b[^.!?\n]{0,30}\b(?:for +(?:long|much +longer)|much +longer|again|(?:here|there|down +here|this +(?:cheap|low|high)) +(?:for|much|long))`,
      re`\b(?:not|n't|never|won'?t|isn'?t|hardly|barely) +(?:\w+ +)?(?:be +|trade +|stay +|go +|see +|come +|drop +|fall +|get +|dip +|revisit +|look +)(?:back +)?(?:\w+ +)?(?:below|under|above|over|this +(?:low|cheap|high)|its +(?:ipo|low|high)|down +(?:here|there)|back +(?:to|at|here)|${number})\b`,
      re`\b(?:sell-?off|correction|pain|dip|bear +market|bull +market|decline|slide|drawdown|worst|pullback|rout|downturn|bleeding|slump|weakness|rally|party|run|bull +run|winter|easy +(?:money|part)|upside|downside)(?: +\w+){0,3} +(?:is|are|'s)(?: +(?:now|finally|nearly|almost|all|far +from|not|nowhere +near))? +(?:over|behind +us|done|finished|ending|at +an +end|in +the +rear-?view)\b`,
      re`\b(?:recovery|rally|rebound|run|bull +market|bear +market|next +leg|breakout|crash|correction|comeback|re-?rating|catch-?up +trade|squeeze|selloff|melt-?up|rotation|supercycle|upcycle|bull +run|mean +reversion|alt ?season|move|leg +(?:up|down|higher|lower)) +(?:starts|begins|kicks +off|comes|arrives|resumes|continues|is +on +its +way|is +next|isn'?t +over|has +legs|has +further +to +go|has +(?:barely|only +just|just|hardly) +(?:begun|started)|is +far +from +over|is +just +(?:beginning|starting|getting +started)|is +here +to +stay|will +do +the +rest|does +the +rest)\b`,
      re`\b(?:market|street|crowd|everyone|others|world|wall +street|rest) +(?:will|is +going +to|'ll)(?: +\w+)? +(?:figure|catch|wake|notice|see|realize|realise|come +around|agree|re-?rate)\w*`,
      re`\b(?:market|street|crowd|wall +street|others) +(?:figures|wakes|catches|comes +around|realizes|realises|notices|prices)\b`,
      re`\b(?:chart|charts|pattern|technicals?|setup|flag|breakout|cup +and +handle|fibs?|model|models|math|numbers|valuation|fundamentals?|history|cycle|replacement +cost|book +value|sum +of +the +parts|comps?)s? +(?:alone +)?(?:says?|points?|targets?|projects?|implies|suggests?|screams?|calls? +for|tells? +(?:me|us)|measures?|is +pointing|gets? +(?:me|us|you) +to|puts? +(?:it|this|fair +value))(?: +[\w'-]+){0,4} +(?:to +|at +)?(?:${where}|higher|lower|up|down|upside|downside|a +(?:rally|drop|crash|move|run|double)|new)`,
      re`(?:^|[^a-z])(?:will|'ll|you'll|they'll|it'll|we'll|i'll|this'll|that'll|should|going +to|gonna|shall|bound +to|set +to|expect\w*|see|seeing|predict\w*|forecast\w*|look\w* +for) +(?:\S+ +){1,4}(?:to +)?(?:rally|surge|soar|moon|pop|rip|explode|skyrocket|double|triple|outperform|recover|rebound|bounce|crash|plunge|tumble|collapse|halve|underperform)(?:s|es|ing)?\b`,
      re`\b(?:headed|heading|marching|racing|flying|rocketing|climbing|creeping|barrelling|barreling|cruising|sailing|grinding|steaming|hurtling|careening|rolling|en +route|next +stop|destination|destined)(?: +(?:straight|right|back|up|down|easily|all|way|the|is|for))* +(?:to|for|toward|towards|past|above|below|through|is|into|under|over)? *(?:${where}|higher|lower|north|south)\b`,
      re`\b(?:is|are|'s|'re|its|it'?s|be|just|stock|shares|coin|price) +(?:\w+ +)?(?:going|moving|running|ripping|rolling|coming +back|going +back|goin|bound|pushing|working +its +way|on +(?:its|the|their) +way|on +(?:the +)?(?:road|path|march))(?: +(?:straight|right|back|up|down|easily|all|way|the))* +(?:to|past|above|below|through|under|over|north +of|for)(?: +at +least)? +${where}`,
      re`\b(?:next +(?:stop|station|target|level|leg|resistance|support|magnet|handle)|price +objective|final +destination|destination|magnet) *(?:is|at|:|=|-|,|takes +\w+ +to)* *(?:the +)?(?:${where})`,
      re`\b(?:only|just +one|one|single|sole) +(?:way|direction|place|road|path)\b(?: +(?:from|out|of|left|to|for|now|it|them|this|here|there|can|go|prices?|possible))* *(?:is|are|and|:|,)? *(?:it'?s +|that'?s +)?(?:up|down|north|south|higher|lower|upwards?)\b`,
      re`\b(?:only|just|can +only|will +only) +(?:ever +)?(?:goes?|going|moves?|climbs?|heads?|points?)(?: +in)?(?: +(?:one|1)) +(?:way|direction)`,
      re`\b(?:can +only|could +only|only) +(?:go(?:es)?|move|head|get) +(?:one +way|up|higher|down|lower|better|worse|north|south)\b|\bnowhere +(?:to +go +|left +to +go +|else +to +go +)?(?:but|except) +(?:up|down|higher|lower)\b`,
      re`\b(?:question|matter) +(?:of|is) +(?:how +(?:fast|soon|quickly|far|high|low|much)|when|time|days|weeks|months|not +if)\b`,
      re`\b(?:not|isn'?t) +(?:a +question +of +|a +matter +of +|about +|an? +)?(?:if|maybe|whether)\b.{0,20}\bwhen\b|\bforget +(?:about +)?if\b`,
      re`\b(?:how +(?:fast|soon|quickly|long|high)|when|until|till|by +the +time|once|the +day|the +moment)\b[^.!?\n]{0,25}\b(?:hits?|gets? +(?:back +)?to|reaches|crosses|prints|touches|clears|breaks|passes|sees|runs +to|trades +at|trades +above) +${where}`,
      re`\b(?:stands?|stood|positioned|set|sure|likely|bound|poised|due|on +course|on +track) +to +(?:gain|make|pocket|earn|benefit|net|collect|rake|bank|reap|clean +up|receive|double|multiply|profit|win|harvest|clear|come +out +ahead)\b`,
      re`\b(?:should|ought +to|has +(?:got +)?to|have +to|must|deserves? +to|needs? +to|belongs?|shld|shud|oughta) +(?:already +|really +|easily +|honestly +)?(?:b|be|trade|trading|sit|fetch|sell|cost|go|change +hands|be +changing +hands|be +trading|be +priced|be +sitting)?(?: *(?:at|@|for|near|around|above|over|north +of|closer +to|worth|about|a))* *(?:${number}|${fraction}|${digits}|a +ten-?bagger)`,
      re`\b(?:is|are|'s|be|shares|stock|it'?s) +(?:easily +|worth +|really +)*worth +(?:\w+ +){0,2}(?:double|twice|triple|two|three|multiples|far +more|much +more|a +lot +more|way +more|at +least|${number})`,
      re`\b(?:has|have|'s|got|with)(?: +\w+)? +(?:legs|wings|room|runway|fuel|gas|gas +in +the +tank|juice|steam|space|torque|road) +(?:left +)?(?:to|for|until|till|up +to|all +the +way)\b`,
      re`\b(?:better|brighter|good|great|big|bigger|happier|higher|fatter|best|darker|rough|rougher|bad|worse|tough|hard|lean|boom|glory)(?: +\w+)? +(?:days|times|years|year|prices|highs|half|quarter|quarters|things|returns|gains|months|decade|second +half|first +half)(?: +(?:for|in) +[\w -]{2,30})? *(?:is|are|lie|lies)? *(?:still +|yet +|right +|just +)*(?:coming|ahead|to +come|in +store|around +the +corner|on +the +way|await\w*|in +front +of)\b`,
      re`\b(?:i|we)(?:'ve|'d| +have| +would)?(?: +(?:got|still))? +(?:have|got|put|peg|pegged|see|price|pencil|mark|value)? *(?:it|us|this|them|him|her|fair +value|equities|stocks|bonds|gold|the +\w+) +(?:at|going +to|in +the|closer +to|around|near|above|north +of) +(?:${where})`,
      re`\b(?:ends?|finish(?:es)?|closes?|sees? +out|exits?|starts?|opens?) +(?:out +)?(?:the|this|next) +(?:year|month|week|quarter|decade|day|session|cycle|half|century)(?: +\w+){0,3}? +(?:higher|lower|up|down|above|below|at|near|green|red|flat|positive|negative|ahead|behind)\b`,
      re`\b(?:will|'ll|you'll|they'll|it'll|we'll|i'll|this'll|that'll|going +to|gonna|should|could +easily|is +about +to|are +about +to|set +to) +(?:\w+ +)?(?:be|become|get|turn +into|end +up|prove)(?: +(?:an?|the|absolute|total|complete|one|some|real|proper|huge|big|really|very|like|into|as|such|quite|our|your|this))* +(?:bloodbath|massacre|carnage|slaughter|wipe-?out|disaster|bonanza|feast|jackpot|gold ?mine|rocket|monsters?|home ?run|winners?|losers?|duds?|dogs?|cash +cows?|bargains?|gifts?|steals?|stars?|darlings?|toast|roadkill|history|beast|banger|flop|graveyard|moonshot|goldilocks|whole(?: +again)?|made +whole|back +to +even|even +again|profitable +for +(?:you|holders)|ugly|nasty|bumpy|glorious|beautiful|spectacular|fine|okay|ok|fun|lucrative|rewarding|rewarded|painful|punished|well +paid|well +rewarded|worthless|priceless|kings?|leaders?|laggards?|heroes|best +performers?|top +performers?|worst +performers?|outperformers?)\b`,
      re`\b(?:gives?|adds?|brings?|gets?|throws? +in|tacks? +on|hands?|makes?|earns?)(?: +(?:you|us|holders|investors|them|it|on|in))* +(?:another|a +further|an +extra|an +additional) +(?:${number}|${wordNumber}|few|couple|handful|third|half|quarter|fifth)`,
      re`\b(?:here +comes?|now +comes?|cue|next +up|up +next|coming +next|then +comes?|brace +for|get +ready +for|ready +for|prepare +for|enjoy|welcome +to|say +hello +to|say +goodbye +to|hello|goodbye|adios|farewell)(?: +(?:the|a|an|another|our|your|to|part +where|bit +where|moment +when|real|big|long-awaited|\w+))*? +(?:rally|crash|squeeze|breakout|rebound|recovery|bounce|correction|bear +market|bull +market|melt-?up|pain|fireworks|price|prices|highs?|lows?|\$?\d[\d,.]*k?|gains|losses|re-?rating|catch-?up|run|move|leg +(?:up|down)|payday|boom|bust|digits)\b`,
      re`\b(?:clear|straight|easy|open|credible|smooth|fast|quick|realistic|obvious|visible|direct|short|plausible) +(?:path|road|runway|line|shot|route|way|journey|walk|glide +path|drive|trip|sailing) +(?:up +|back +|down +)?(?:to|towards?|for|until|up|higher)\b`,
      re`\b(?:designed|built|structured|engineered|meant|aims?|aiming|seeks?|seeking|intended|constructed|set +up|wired|calibrated|positioned) +to +(?:deliver|pay|return|generate|earn|yield|produce|make|gain|provide|throw +off|give)\b[^.!?\n]{0,25}(?:\d+(?:\.\d+)? *(?:%|percent|per +cent)|${digits})`,
      re`\b(?:mechanically|reliably|consistently|routinely|invariably|predictably|dependably|steadily|comfortably) +(?:earns?|returns?|pays?|yields?|delivers?|makes?|gains?|beats?|outperforms?|compounds?|produces?)\b`,
      re`\b(?:it|that|this|they)(?:'s|'re| +is| +are) +(?:all +)?(?:coming|happening|inevitable|programmed|only +a +matter|just +a +matter|baked +in|in +the +bag|on +(?:its|the|their) +way|going +to +happen|gonna +happen)\b`,
      re`\b(?:do|does|will|is|are)(?:n'?t| +not) +(?:going +to +)?(?:stop|stopping|end|ending|peak|top +out|pause|rest|stall|quit|turn +back) +(?:at|here|there|until|till|before|short +of|anytime|any +time)\b`,
      re`\b(?:is|are|looks|look|should +be|'s|'re) +(?:\w+ly +)?(?:good|worth|primed|ready|set|positioned|due|ripe|headed|cruising|shooting) +for +(?:another +|at +least +|a +|an +|about +|around +|roughly +|easily +)*(?:\d+(?:\.\d+)? *(?:%|percent)|${wordNumber} +percent|${digits}|double|triple|\d+x)`,
      re`\b(?:expected|target(?:ed)?|projected|anticipated|forecast|estimated|pro +forma|underwritten|indicative|modell?ed) +(?:net +|gross +|annual +|total +|average +|annuali[sz]ed +|cash +|levered +|investor +)*(?:irr|return|returns|yield|multiple|moic|distribution|distributions|appreciation|gain|gains|coupon|payout|growth|profit|income)\b`,
      re`\b(?:goes|heads|runs|rips|marches|gets|races|shoots|flies|trades +up|drifts)(?: +(?:straight|right|back|up|down|easily|all +the +way|just))*(?: +from +${number})? +(?:to|past|through|above|below|under) +(?:${number}|${wordNumber}|${digits}|zero|parity|the +moon)`,
      re`\b(?:double|triple|winner|ten-?bagger|rally|squeeze|crash|accident|disaster|bounce|breakout|rerating|multi-?bagger|explosion|monster|move|homerun|home +run|layup) +(?:waiting +to +happen|in +the +making|in +waiting|about +to +happen|ready +to +go)\b`,
      re`\b(?:hands?|gives?|pays?|brings?|earns?|makes?|nets?|returns?|gets?|wins?|hand|give|pay|bring) +(?:you|us|holders|investors|them|owners|buyers) +(?:your|their|our|its|the|a|an|back|all|every|everything|at +least|about|twice|double|half)(?: +[\w-]+){0,3} *\b(?:back|outlay|money|stake|capital|principal|year|return|double|triple|profit|gain|fortune|%|percent|multiple|times)`,
      ...[same, third].flatMap((form) =>
        [rises, falls].flatMap((verbs) =>
          inParts(
            verbs,
            form,
            (verb) =>
              re`\b(?:then|before|until|till|after +which|next|whereupon) +(?:they|it|this|that|we|everything|prices?|stocks?|shares?|the +(?:\w+ +)?(?:market|price|stock|shares|coin|fund|rest|crowd|thing|sector|index))(?:'ll| will)? +(?:finally +|really +|suddenly +|just +|all +|all +over +)?${verb}\b`,
            900,
          ),
        ),
      ),
      re`\b(?:has|have|'s|'ve|hasn'?t|haven'?t|not)(?: +(?:now|probably|finally|likely|already|clearly|yet|almost|nearly|not|just|surely))* +(?:bottomed|peaked|topped|turned +the +corner|run +its +course|found +(?:a|its|their) +(?:floor|bottom|feet|footing)|finished +(?:correcting|falling|dropping|rising)|stopped +(?:falling|bleeding|dropping))\b`,
      re`\b(?:this|that|here|these|those|it) +(?:is|was|are|were|has +to +be|must +be|looks +like|feels +like|'s) +(?:the|a|our) +(?:\w+ +)?(?:bottom|top|low|lows|floor|peak|capitulation|launchpad|launch +pad|last +(?:dip|chance|stop|call|sensible|good|cheap|great|real)(?: +\w+)?(?: +(?:entry|price|point|chance|opportunity|dip|level))?)\b`,
      re`\b(?:cheapest|lowest|best|highest|most|worst) +(?:price +|level +|entry +|it +|they +|prices +)?(?:you|we|anyone|it|they)(?:'ll| will| are +going +to|'re +going +to| is +going +to)(?: +ever)? +(?:see|get|be|have|trade|find|pay)\b`,
      re`\b(?:'?ve|has|have|had|got|with) +(?:another|one +more|a +second|a +final|a +further|at +least +one +more|several +more|more) +(?:\w+ +)?(?:leg|run|gear|push|double|act|chapter|inning|innings|lap|wave|burst|surge|move|year|rally|drop|10|20|30|50)\b(?: +(?:in|left|to +come|ahead|of) *(?:it|them)?)?`,
      re`\b(?:doesn'?t|don'?t|does +not|nobody|no +one|market|street) +(?:know|knows|see|sees|realize|realizes|realise|notice|notices|price|believe|believes)(?: +(?:it|this|that|about +it|them))? +(?:yet|in +yet|for +now|until)\b`,
      re`\b(?:pays?|paying|pay) +for +(?:my|your|our|their|the|his|her|a) +(?:next +|new +)?(?:retirement|house|boat|van|car|yacht|college|kids|tuition|mortgage|wedding|island|beach|grandkids|honeymoon|roof|kitchen|freedom|vacation|holiday)\b|\b(?:quit|quitting|leave|leaving|fire|firing) +(?:your|my|the|our) +(?:day +)?(?:job|boss|9-5|desk +job)\b|\b(?:put|puts|send|sends|sees?) +(?:your|my|the|our) +(?:kids?|children|daughter|son|grandkids) +through +(?:college|university|school)\b`,
      re`\b(?:undervalued|overvalued|mispriced|underpriced|overpriced) +by\b|\b(?:intrinsic|fair|true|real|private +market|takeout|break-?up|liquidation) +(?:value|worth|price)(?: +\w+){0,3}? +(?:is|of|at|near|around|closer|above|north|:|=)(?: +\w+){0,3}? *(?:${number}|double|twice)`,
      re`\b(?:all|it'?s|everything +is) +(?:\w+ +)?(?:downhill|uphill|gravy|upside|blue +sky)\b|\b(?:downhill|uphill) +(?:from +here|from +now|now|for)\b`,
      re`\b(?:calls?|puts?|options|longs?|shorts?) +(?:are +|is +)?(?:about +to +|gonna +|going +to +|will +|'bout +to +)?(?:print|printing|printng|pay|paying)\b`,
      re`\b(?:pain +trade|path|risk|bias|trend|direction|drift|magnet|surprise|direction +of +travel)(?: +of +least +resistance)?(?: +for +[\w ]{2,20})? +(?:is|are|remains|stays|points|leads)(?: +(?:still|clearly|firmly|to +the))* +(?:up|higher|upside|upward|down|lower|downside|north|south)\b`,
    ],
  },
  // Good or bad times, where a future stands beside them.
  'big-time': {
    phrases: [
      'golden (age|era|decade|period|years)',
      '(strong|weak|great|good|bad|better|solid|rough|tough|big|record|terrific|huge|brutal) (2026|2027|2028|2029|2030|q1|q2|q3|q4|first quarter|second quarter|third quarter|fourth quarter)',
      `(${timeQuality.join('|')}) (_|) (${timeNouns.join('|')})`,
      '(a|another|the next|new|some|an|this) (bounce|rally|bull run|bull market|bear market|breakout|rebound|recovery|pop|crash|correction|rerating|re rating|squeeze|short squeeze|drawdown|melt up|selloff|sell off|pullback|leg up|leg down|leg higher|leg lower|comeback|slump|plunge|wipeout|supercycle|upcycle|boom|bust|bloodbath|reckoning|haircut)',
      '(bounce|rally|breakout|rebound|recovery|crash|correction|new highs|new lows|record highs|all time highs|higher prices|lower prices|big gains|big losses|strong gains|strong returns|outsized returns|double digit returns|double digit gains|heavy losses|trouble|pain|fireworks|liftoff|lift off|a fall|a drop|a jump|a pop|a run|gains|upside|downside)',
    ],
  },
  foretells: {
    phrases: [
      '(in for|in store for|headed for|heading for|setting up for|set for|set up for|due for|overdue for|ripe for|poised for|ready for|primed for|positioned for|braced for|brace for|bracing for|destined for|on course for|on track for|on pace for|cruising for|shaping up for|shaping up to be|lined up for|gearing up for|bound for|looking at|staring at|on the verge of|on the cusp of|early in)',
      '(will|wont|shall|should|going to|gonna|bound to|set to|sure to|likely to|about to|youll|theyll|itll) (also|really|soon|finally|probably|certainly|definitely|easily|again|still|all|just|likely|) (have|see|be|get|post|deliver|enjoy|face|bring|give|suffer|stage|put in|be in for|experience|witness|go through)',
      '(expect|expecting|anticipate|predicting|predicts|anticipating|calling for|predict|foresee|look for|looking for|we forecast|i forecast|forecasting|projecting|i see|we see|cue|here comes|get ready for|prepare for)',
      '(is|are) (coming|ahead|next|near|due|overdue|starting|beginning|just beginning|about to start|close|imminent|on the way|on its way|around the corner|in store|in the cards|on the cards|inevitable|upon us|brewing)',
    ],
  },
  // In the present tense, of what is still to come; a deadline has to stand beside it.
  'present-move': {
    phrases: [
      `(${timeQuality.join('|')}|another|next|new|fresh) (_|) (${timeNouns.join('|')})`,
      `${driftForms} ${driftBy} ${driftTo}`,
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
      re`\b${reachesNow}(?: +(?:us|it|them|you|this))?${reachAt} +${where}`,
      re`\b${reachPlain}${reachAt} +${where}`,
      re`(?:^|[^a-z])(?:to|past|above|through|below|under|sub|over|at|@|near|around|north +of|south +of|back +to|up +to|down +to|towards?|beyond|into) *(?:another +)?(?:${number}|${digits})`,
      re`\b(?:another|further|extra|additional|good +for|worth|minimum|easy|easily|at +least|roughly|about|around|maybe|some) +(?:a +|another +)?(?:\d+(?:\.\d+)? *(?:%|percent|pct|points|pts|bps|x\b)|${wordNumber} +(?:percent|per +cent|points|basis +points))`,
      re`\b\d+(?:\.\d+)? *(?:%|percent|pct|per +cent|points|pts)(?:[- ]plus)? +(?:upside|downside|higher|lower|more|gains?|rally|drop|move|return|returns|drawdown|haircut|pop|jump|a +year|per +year|annual\w*|annum|p\.?a\b|in +(?:it|them)|left)`,
      re`\b(?:takes?|carr(?:y|ies)|puts?|pushes|sends?|brings?|gets?|drives?|lifts?|drags?|pulls?|knocks?|leads?|propels?|catapults?)(?: +[$\w'&-]+){1,5}? +(?:higher|lower|up|down|back|past|above|below|to +(?:${number}|twice|double|new|fresh|record|half)|(?:well|right|all +the +way|a +good +way) +(?:past|above|to|below|through))\b`,
      re`\b(?:cut|chopped|slashed|sliced) +in +(?:half|two)\b|\b(?:loses?|losing|sheds?|shedding|drops?|gains?|gaining|adds?|adding|recoups?|recovers?|surrenders?) +(?:up +to +|at +least +|about +|nearly +|over +|more +than +|almost +|every +|another +|all +|most +|much +|the +)*(?:half|a +third|a +quarter|a +fifth|a +tenth|two[- ]thirds|everything|cent|penny|of +it|${number})`,
      re`\b(?:is|are|'s|be) +(?:already +|easily +|back +)?(?:at|above|below|over|under|north +of|south +of|worth|up|down|near|past|through|trading +at|priced +at|priced +like|dead|toast|cooked|a +zero|a +double|a +triple|double|triple|half|twice|next)\b`,
      re`\b(?:claws?|clawing|wins?|earns?|makes?|gets?|gives?) +(?:it +)?(?:all +)?back\b`,
    ],
  },
  deadline: {
    phrases: [
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
      '(tomorrow|open tomorrow|monday open|at the open|next leg|next stop|soon|sooner or later|shortly|imminent|imminently|incoming|inbound|any day now|any minute now|any moment now|in no time|this time next year|a year from now|a year from today|years from now|months from now|months from today|weeks from now|a year out|in a year|in years to come|for years to come|in my lifetime|in our lifetime|in our lifetimes|before you know it|before long|sooner than|from here|from these levels|from this base|from this level|from hear|from now|from there|from current levels|at this rate|you ll see|youll see|watch|just wait|wait for it|mark my words|mark my wrods|mark the tweet|mark this tweet|bookmark|bookmark this|screenshot|screenshot this|save this tweet|save this post|read it here first|heard it here first|you heard it here|calling it|you read it here|receipts|remember this|remember i said|thats the tweet|thats the post|wait and see|hold me to it|quote me|dont say i didnt|told you so|loading|szn|over the cycle|over a full cycle|before its over|when its over|ten years from now|down the road|down the line|eventually|one day|someday)',
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
      '⏳',
    ],
    patterns: [
      re`\b(?:by|in|before|during|end +of|eoy|into|through|until|till|come|for|to|mid|late|early) +(?:early +|late +|mid-? *|the +end +of +|h[12] +|q[1-4] +|\w+ +)?20(?:2[6-9]|[3-9]\d)\b|\b20(?:2[7-9]|[3-9]\d)\b`,
      re`\b(?:in|within|inside|over|after|inside +of|under|give +(?:it|them|us|me|the \w+))(?: +the)?(?: +next| +coming| +roughly| +about| +just| +maybe)? +(?:a +few|a +couple +of|a +couple|\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen|twenty|thirty|sixty|ninety|thirty-six)(?: +(?:to|or|-) +\w+| *- *\d+)? *(?:short +|trading +|calendar +|more +)?(?:days?|weeks?|wks?|months?|mos?|quarters?|years?|yrs?|sessions?|decades?)\b`,
      re`(?:[,;:(]|target|pt|horizon|on +a|over|my) *(?:12|twelve|18|eighteen|six|6|24)[- ]+months?\b`,
      re`\b(?:in|by|come|before|till|until) +(?:early +|late +|mid-? *)?(?:january|february|march|april|june|july|august|september|october|november|december)\b`,
      re`\b(?:by|before|until|till) +(?:the +time|then|your|my|our|anyone|anybody|everyone|most|people)(?: +\w+){1,4}`,
      re`\b(?:before|till|until|by +the +time) +the +(?:\w+ +){1,3}(?:is|are|turn|turns|go|goes|end|ends|final|finals|starts?|opens?|melts?|falls?|out|over|vote|meeting|season|holidays?)\b`,
    ],
  },
  'own-forecast': {
    phrases: [
      '(wouldnt|would not|wont|will not|shouldnt|dont) (surprise|shock|be surprised|be shocked|bet against|put it past|rule out)',
      '(wouldnt|would not|won t|wouldn t) (surprise|shock) (me|us|anyone|anybody|a soul)',
      '(wouldnt|would not|wont|wouldn t|dont|not) be (at all|one bit|) (surprised|shocked)',
      '(not|hardly|nt) (surprised|shocked) (if|when|to see)',
      '(be|am|are|im|id be|ill be|would be|well be) (shocked|surprised|amazed|astonished|stunned|floored|disappointed|gobsmacked|very surprised|quite surprised|really surprised|pretty surprised|truly surprised) (if|not to)',
      '(i|id|id say|ill|we) (give|gives|allow|allow for) (it|this|them|the|that)',
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
      '(imo|imho|iyam|nfa)',
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
      '(nobody|no one|noone|none of us|few|everyone|everybody|all of us|most of us|the desk|the room|the office|half the desk|the team) (here|in this office|in the office|on the desk|on my desk|on our desk|i know|at the firm|in the room|around here|seriously|really|) (thinks|expects|believes|sees|doubts|is positioned for|is ready for|is pricing in|will believe|wants to be short|think|expect|believe|see|doubt)',
      '(put|mark|write|jot) (me|it|that|this) down',
      '(put|bet|id bet|bet my|wager) (the house|the farm|the ranch|your house|money|my house|my bike|my hat|my boots|my shirt|a pint|dinner|lunch) (on|)',
      'i know where',
      '(i|ill|we) (told|tell|promise|assure|telling) (you|ya|u)',
      'ill tell you (where|what|how)',
      'no (doubt|question|question about it|two ways about it) (in my mind|in our minds|)',
      'not (saying|a prediction|financial advice|a forecast|allowed to give) (but|)',
    ],
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
      re`\b\d+ *(?:-|to)? *\d* *(?:%|percent) +(?:upside|higher|more|left|to +go|in +(?:it|them))`,
    ],
    phrases: [
      '(climb|climbs|multiply|multiplies|recovers|outpace|doubles|triples|outperforms|rallies|crashes|halves)',
      '(higher|lower|double|triple|doubling|tripling|upside|downside|fireworks in|explosion|carnage|bloodbath|pain|whole again|made whole|back to even|gains|losses|turbulence|liftoff|payday|windfall|outperform|outperforming|beating|beat|rally|rallying|bounce|rebound|bottom|bottomed|topped|peak|peaked|new highs|new lows|recover|breakout|crash|correction|multibagger|ten bagger|tenbagger|moon|rise|rising|fall|falling|gain|gains|return|returns|three digits|double digits|triple digits|mid teens|squeeze|total return|parity|jump|jumping|pop|rip|soar|surge)',
    ],
    entities: ['security-price', 'return-figure', 'percent', 'price'],
  },
  'forecast-idiom': {
    phrases: [
      '(golden|lost|monster|roaring) (decade|twenties)',
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
      '(room|headroom|space|runway|road|scope|potential|fuel|gas|dry powder|life|legs|juice|torque|steam|miles|upside|distance|way|ways) (left |) (to run|to go|to climb|to grow|to rise|to fall|to move up|in the tank|to double|to the upside|for further gains|for more gains|for more upside|for upside)',
      '(upside|downside) (left|from here|ahead|remaining|potential of|potential|of|is huge|is massive|is enormous|to come|optionality|case|target|surprise|is coming|asymmetry)',
      '(massive|huge|enormous|tremendous|significant|asymmetric|unlimited|explosive|material|considerable|substantial|meaningful|plenty of|tons of|lots of|loads of|big|serious|insane|crazy) (upside|gains ahead|gains to come|returns ahead)',
      '(the|a|this|thats the|that was the|put in the|put in a|putting in the|formed a|found a|near the|near a) (bottom|floor|low|lows|worst|pain|trough|top|peak|high) (is|are|has been|) (in|put in|behind us|printed|confirmed|set|near|close|done)',
      '(bottoms|tops|lows|floors) (is |) in',
      'path of least resistance',
      '(nothing but |) (blue|clear|open) (sky|skies|water|air|road|runway) (above|ahead|from here|to|beyond)',
      '(no|little|not much|zero|thin|nothing) (resistance|ceiling|supply|overhead supply|overhead|roof) (above|overhead|until|till|left|in the way|)',
      '(sky is|skys|stars are|moon is) (the|) (limit|next)',
      '(rally|crash|squeeze|breakout|bull run|moon|pump|correction|rebound|moonshot|bounce|recovery|boom|melt up|short squeeze|supercycle|explosion|liftoff|lift off|launch|rocket|rug|alt season|altseason|green candle|green candles|god candle|face ripper|turn|reversal|wipeout|bloodbath|bear market|bull market|bust) (is|) (coming|incoming|loading|imminent|ahead|inbound|starting|brewing|soon|next|near|overdue|on deck|cooking|building|about to start|inevitable|upon us|around the corner|a matter of time)',
      '(just|only|barely|hardly) (getting|gotten|got|getting warmed|warming|begun|the|a) (started|up|going|warmed up|beginning|the beginning|start|appetizer|warm up|tip of the iceberg)',
      '(going|go|goes|gone|turn|turning|to turn) (parabolic|vertical|exponential|supernova|thermonuclear)',
      '(missing|add|adding|adds|tack on|put) (off|a zero|another zero|a couple of zeros|zeros|a digit)',
      '(zero|digit) (is |) missing',
      '(going|goes|headed|heading|on its way|race|racing) (to|) (zero|the moon|pluto|mars|valhalla|the stars|the shadow realm|the graveyard|the dustbin|the poorhouse)',
      '(next|second|new|baby|mini|future|chinese|european) (nvidia|tesla|bitcoin|amazon|apple|google|netflix|palantir|microsoft|facebook|berkshire|asml|monster|ethereum|solana|dogecoin|shopify)',
      '(multi|ten|10|100|hundred|five|5|three|3|twenty|20|fifty|50|four|4|two|2|1000) (bagger|baggers)',
      '(tenbagger|multibagger|multibaggers|tenbaggers|hundredbagger)',
      '(generational|life changing|once in a lifetime|once in a generation|once in a decade|retirement|millionaire making|millionaire maker|fortune making|career making) (buy|buying opportunity|wealth|bottom|money|gains|trade|opportunity|setup|entry|returns|stock|coin|play|low|move)',
      '(strap|strapped|buckle|buckled) (in|up)',
      '(hold|hang|fasten|grab|get) (on|your|on to your|tight|some) (boys|lads|folks|people|seatbelts|seat belts|belts|hats|seats|popcorn|tight)',
      '(get|got|jump|climb|pile|load|buy|add|accumulate|stack|scoop|grab|position|positioned) (in|on|up|it|some|yours|shares|more|) (before|ahead of) (it|this|the|everyone|they|its|liftoff|takeoff|launch|people|wall street|retail)',
      '(load|back|loading|backing|fill|filling) (up |) (the|your) (boat|truck|boots|bags)',
      '(easy|easiest|quick) (double|triple|2x|3x|5x|10x|money|20|doubling|gains|trade of the year|money left|winner)',
      '(set|ready|primed|cleared|poised|prepare|preparing|countdown) (for|to) (lift off|liftoff|takeoff|take off|launch|blast off|blastoff|ignition|moonshot)',
      '(lambo|lambos|wagmi|lfg|hopium|giga pump|gigapump|up only|uponly|number go up|numba go up|green dildos|send it|sending it|full send|we ride|we ride at dawn|printer go brrr|stonks only go up|bullish af|turbo bullish|moonboy|hodl for|rocket fuel|jet fuel|rocketship|rocket ship|tendies|god candle|god candles)',
      '(thank|thanking) (me|us) (later|latter|in|when|by|next|then|at|one day)',
      '(early |) retirement (is |) (loading|incoming|secured|plan)',
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
      '(fifty|sixty|70|60|50|forty|80) cents on the dollar',
      '(worth|trading at|priced at|selling for) (half|a fraction|a third) (of|) (what|its|fair|intrinsic|true)',
      '(mispriced|undervalued|oversold|undiscovered|overlooked) (for now|not for long|wont last)',
      'not for (much longer|long)',

      '(another|further|extra) (10|20|25|30|40|50|60|70|80|100) (percent|) in (it|them)',
      'upside over (the|) (next|coming)',
      'in the dust',
      'have its (decade|moment|day|year)',
      'golden decade',
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
      '(melt|melts|rip|rips) (your|some|everyones|all the|) (face|faces)',
      '🚀',
      '🌕',
      '🌙',
    ],
    patterns: [
      re`\b(?:spy|qqq|spx|btc|eth|sol|xrp|ada|doge|link|avax|bnb|dot|sui|ltc|shib|pepe|iwm|es|nq|vix|gold|silver|oil|crude|nvda|tsla|pltr|amd|gme|amc|sofi|mstr|coin|hood|nasdaq|dow|ftse|dax|bitcoin|ethereum|solana|\$[a-z]{1,5}) +(?:to +|at +|@ *|= *|-> *|→ *|is +)?${number} +(?:loading|incoming|soon|eo[dymw]|next|szn|programmed|inbound|inevitable|easy|ez|imminent|on +deck)\b`,
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
    phrases: [
      '(will|should|going to|ll|itll|theyll) be worth (more|a lot more|much more|far more|way more|double|twice|triple|a fortune|multiples|many times)',
      'watch (it|them|this|these) (run|rip|fly|double|lead|go|soar|moon|rally|climb|jump|pop|explode|outperform|recover|bounce|crash|tank|collapse|fall|melt|take off|rerate|catch up|break out|squeeze)',
      '(this one|this dip|this thing|this ticker|this setup|that one) (is|s) (going to|gonna|about to|set to|ready to) (run|rip|fly|moon|pop|double|triple|explode|take off|break out|squeeze|rocket|soar)',
      '(it|they|this|this one|this thing|these|those|price|prices|the shares|the stock|the price|the market|the rest|everything|stock|shares) (will|is going to|are going to|is about to|are about to|is bound to|are bound to|is set to|are set to|s going to|s gonna|gonna|gunna|should|has to|have to|can only|must) (absolutely|certainly|definitely|easily|eventually|finally|just|likely|only|probably|soon|still|surely|then|again|) (rally|surge|soar|skyrocket|moon|rocket|outperform|rebound|bounce|bounce back|double|triple|quadruple|pop|rip|melt up|break out|take off|go up|go higher|go parabolic|crash|tank|plunge|collapse|halve|fly|get rerated|get bought)',
      '(itll|theyll|thisll|thatll|its gonna|its going to|theyre going to|theyre gonna) (absolutely|certainly|definitely|easily|eventually|finally|just|likely|only|probably|soon|still|surely|then|again|) (rally|surge|soar|skyrocket|moon|rocket|outperform|rebound|bounce|bounce back|double|triple|quadruple|pop|rip|melt up|break out|take off|go up|go higher|go parabolic|crash|tank|plunge|collapse|halve|fly|get rerated|get bought)',
    ],
    patterns: [
      re`^[\w&'$]+[a-ce-z0-9] +(?:to|->|→) +(?:\d{2,4}p|[$£€]\d[\d,]*k?)(?:[.,!;]|$)`,
      re`\b(?:target|pt|objective|fair +value) +(?:for|on) +\$[a-z]{1,5}\b[^.!?\n]{0,20}\d`,
      re`\b(?:it|this|that|price|shares|they|we|one|thing|stock|coin|she|he|ticker|chart|puppy|bad +boy)(?:'s|'re|'ll| is| are| will| gonna|s)?(?: +(?:just|still|def|definitely|only|easily|prob|probably|soon|be|now|clearly))* +(?:going|headed|heading|on +(?:its|the) +way|running|ripping|flying|marching|bound|coming +back|rolling|goes|runs|rips|heads|gets|hits|reaches|touches|tags|sees|prints)(?: +(?:straight|right|back|up|down|easily|all +the +way|just|over|close|nearly))*(?: +(?:to|past|above|below|through|under|for|towards?|over|near|north +of))? +(?:${number}|${digits}|${peak}|twice|double|triple|half|${wordNumber} *(?:bucks|dollars|quid|pounds|pence|p\b|k\b))`,
      re`(?:${number}|${digits}|${wordNumber}) +(?:is|'s) +(?:where|what|next|coming|the +(?:next|target|magnet|number|destination|floor)|in +(?:play|sight|the +cards|the +bag|range)|on +(?:deck|the +way|tap|the +cards|the +menu)|programmed|inevitable|conservative|a +lock|just +a)`,
      re`\b(?:squeez\w+|rip|rips|ripping|run|runs|pop|pops|bounce|bounces|moon|send|sends|dump|dumps|crash|crashes|gap|gaps|fade|fades|retrace|retraces|rally|rallies|straight|right|back|moves?|breakout|launch|rocket)(?: +(?:it|this|her|us|straight|back|right|up|down))* +(?:to|past|above|below|through|2) +(?:${number}|${digits})`,
      re`\b(?:sub|under|over|above|below|north +of|south +of) +(?:${number}|${digits}) +(?:by|before|in|come|this|next|within|inside|eo[dwmyq]|soon|after|into|tomorrow|tmrw|on)\b`,
      re`(?:[$£€] *\d[\d,.]*[kmb]?|\b\d[\d,.]*[kp]|\b\d{1,3}(?:,\d{3})+|\b\d{1,6}(?:\.\d+)?|${digits}|${wordNumber} +(?:bucks|dollars|quid|cents|pence)) +(?:eo[dwmyq]|incoming|loading|inbound|szn|programmed|inevitable|soon|next|easy|ez|minimum|min|or +bust|here +we +come|imminent|on +deck|imo|iyam|trust|lfg)\b`,
      re`(?:[$£€] *\d[\d,.]*[kmb]?|\b\d[\d,.]*[kp]|\b\d{1,5}(?:\.\d+)?|${digits}|${wordNumber} +(?:bucks|dollars|quid|cents|pence)) +(?:by|before|come|in +a|in +\d+|within|inside|next|this|ahead +of|until|till|into) +(?:the +)?(?:\w+ +)?(?:week|weeks|month|months|year|years|yr|quarter|quarters|days|day|monday|tuesday|wednesday|thursday|friday|sunday|weekend|january|february|march|april|may|june|july|august|september|october|november|december|christmas|xmas|easter|spring|summer|autumn|fall|winter|halloween|thanksgiving|labor +day|memorial +day|q[1-4]|h[12]|opex|earnings|results|eoy|eom|eow|20\d\d|new +year|halving|decade|cycle|quarter|election|midterms|expiry)\b`,
      re`\b(?:my|our|the|a|an|new|official|personal|random|here'?s +(?:a|my|our))(?: +\w+){0,3} +(?:number|target|pt|tp|price +target|price +objective|fair +value|figure|level|magnet)(?: +(?:on|for) +\S+)?(?: +(?:is|of|stays|remains|starts|begins|has|at|to)|:|=|\?| -|,)+(?: *[\w']+){0,5}? *(?:${number}|${digits}|with +an? +\d)`,
      re`\b(?:target|targeting|tgt|tp|pt|price +target|fair +value|objective|take +profit|tp1|eyeing|gunning +for|looking +for|shooting +for|aiming +for|calling +for|calling) *(?:is|of|at|:|=|->|→|@)? *(?:[$£€] *\d[\d,.]*k?|\d[\d,.]*[kp]|\d{2,6}(?:\.\d+)?)\b`,
      re`🎯 *[$£€]?\d`,
      re`\b(?:they|it|these|this|those)(?:'ll| will)? +gives? +(?:it +all +|all +of +it +|everything +|most +of +it +)?back\b`,
      re`\b(?:\d{1,3}(?:,\d{3})+|[$£€]\d+) +(?:by|before|come|in +a|within|inside|next|until|till|into) +(?:the +)?(?:\w+ +)?(?:week|month|year|quarter|monday|tuesday|wednesday|thursday|friday|weekend|january|february|march|april|may|june|july|august|september|october|november|december|christmas|xmas|easter|spring|summer|autumn|fall|winter|halloween|thanksgiving|q[1-4]|opex|earnings|eoy|20\d\d|new +year|halving|election|decade)\b`,
      re`\b(?:half|twice|double|triple|a +third +of +the|a +fraction +of +the) +(?:the +|its +|today'?s +|this +)?price +(?:by|before|in|within|next|come|this)\b`,
      re`\b(?:and|then|before) +(?:they|it|these|this|prices) +(?:fly|flies|run|runs|rip|rips|double|doubles|triple|triples|soar|soars|rally|rallies|moon|moons|crash|crashes|rerate|rerates|explode|explodes|pop|pops|tank|tanks|rebound|rebounds|collapse|collapses|halve|halves)\b`,
      re`(?:${number}|${digits}) +(?:is|are|looks|was +always|seems|feels) +(?:a +|an +|just +|merely +|only +|the +|my +|nothing +but +a +|too +)?(?:when|formality|given|matter|foregone|done +deal|certainty|lock|lay-?up|stepping|pit +stop|appeti[sz]er|conservative|low-?ball|low|modest|easy|light|minimum|floor|start|beginning|programmed|conversation|reality|destiny|math|maths|fair|doable|achievable|realistic|reasonable|inevitable|coming|likely|possible|baked|magnet)\b`,
      re`\$[a-z]{1,5} +(?:at +|@ *)?[$£€]?\d[\d,.]*[kp]? +(?:by|before|when|once|if|into|come|next|eo[dwmyq]|soon|incoming|🚀|📈)`,
      re`\$[a-z]{1,5} +(?:to|->|→|2) +[$£€]?\d[\d,.]*[kp]?(?:[^%\d\w.,]|[.,]\D|[.,]?$)`,
      re`(?:${number}) +(?:easily|easy|ez|at +least|minimum|or +(?:better|higher|more|bust)|and +(?:up|higher|beyond))\b`,
      re`\beas(?:y|iest) +(?:${number} *%?|double|triple|money)`,
      re`\b(?:they|it|these|those|this|shares|prices?)(?:'ll| will| should| could easily|'s gonna| is going to| are going to) +(?:all +)?be +(?:(?:a +(?:third|quarter|half|fifth|tenth|lot|good +deal|good +bit)|much|far|way|twice|double|${number}(?: *%| +percent)?)(?: +or +more)? +)?(?:dearer|higher|lower|cheaper|up|down|more|pricier|above|below|gone|richer|bigger)\b`,
      re`\b(?:expect|figure|look +for|count +on|bank +on) +(?:it|this|them|that|prices|a|an|another|at +least)\b[^.!?\n]{0,25}(?:\d+(?:\.\d+)? *%|percent|points|double|triple|digits)`,
      re`\b(?:you|we|they|holders|investors)(?:'ll| will) +(?:soon +)?(?:see|get|have|enjoy|make|earn|be +up|be +looking +at)(?: +an?| +at +least| +another| +some)* +(?:\d+(?:\.\d+)? *(?:%|percent)|double|triple|${digits})`,
      re`\b(?:upside|downside)(?: +(?:from|to|of|at|case|target|potential|here|in))* *(?:is|are|looks|:|=|to|of)+ *(?:to +|maybe +|about +|around +|roughly +|easily +|at +least +|the +)*(?:${number}|${digits}|${wordNumber})`,
      re`\b(?:wouldn'?t|won'?t|don'?t|not) +(?:be +)?(?:surprise[ds]?|shock(?:ed)?)\b[^.!?\n]{0,30}\b(?:see|if|when|at|to)\b[^.!?\n]{0,20}(?:twice|double|half|triple|${number}|${digits}|higher|lower|zero)`,
      re`\b(?:holders|longs|owners|bagholders|buyers|shareholders|bulls|believers|investors) +(?:will|'ll|you'll|they'll|it'll|we'll|i'll|this'll|that'll|are +gonna|are +going +to|gonna|should|about +to)(?: +be)?(?: +all| +soon| +very)? +(?:smiling|toasting|laughing|celebrating|rich|smile|toast|laugh|celebrate|retire|retiring|feast|eat|eating|dance|dancing|cheer|cheering|cry|crying|grin|grinning|very +happy|happy|thank)\b`,
      re`\b(?:(?:this|that) +(?:one|dip|thing|name|ticker|trade|setup|stock|coin)|it|it'?ll|they) +(?:gets? +(?:bought|cut|halved|sold|taken +out|rerated)|doubles|triples|runs|rips|moons|goes +(?:parabolic|higher|up|vertical)|is +gonna +(?:run|rip|fly|moon|pop|double)|is +going +to +(?:run|rip|fly|moon|pop|double|do +the +same)|will +(?:run|rip|fly|moon|pop|double|do +the +same))\b`,
    ],
  },
  // What such a post names.
  'named-security': {
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
    entities: ['cashtag', 'ticker'],
    concepts: ['companies', 'more-companies'],
    patterns: [re`\$[a-z]{1,5}(?:[_.-][a-z])?\b`],
  },
  // A sum and what it is to become.
  'sum-growth': {
    phrases: [
      '(see|watch|let|have|make|help) your (account|money|savings|portfolio|pension|investment|investments|balance|pot|capital|nest egg|wealth) (grow|double|triple|multiply|compound|increase|rise|climb)',
    ],
    patterns: [
      re`\b(?:with|to|into|of|at|reach\w*|cross\w*|hits?|has|have|own\w*|see|holding|worth) +(?:an? +|your +|the +)?(?:\w+ +)?(?:five|six|seven|eight)[- ]figure +(?:pot|sum|balance|account|nest +egg|portfolio|number|fund|pension|retirement|stake|cushion|value|payout)\b`,
      re`(?:${number}|\b(?:a +)?(?:hundred|thousand|million|grand|monthly +\w+)\b)(?: +(?:a|per|each|every) +(?:month|week|year))?(?: +(?:in|with|at|into|through|from|inside|put|invested|left|today|now) [^.!?\n]{1,50}?)? *(?:,|;|:|->|→|=|=>)* *(?:becomes?|turns? +into|grows? +(?:in)?to|gets +you(?: +to)?|ends +up(?: +as| +at)?|compounds? +(?:in)?to|snowballs? +(?:in)?to|balloons +to|swells +to|is +a|is +worth|should +be(?: +worth)?|will +be(?: +worth)?|would +be(?: +worth)?|could +be(?: +worth)?|ought +to +be|->|→|=|=>|makes|buys|returns|pays +(?:back|out)|comes +(?:back|out)(?: +as| +at)?)(?: +(?:about|roughly|around|over|nearly|at +least|some|an?|almost|more +than|close +to|maybe|you))* *(?:[$£€] *\d|\d[\d,.]*k\b|half +a +million|a +(?:cool +)?million|${wordNumber}|six +figures|seven +figures)`,
      re`\b(?:you|they|she|he|we|your +(?:kids?|daughter|son|family|children|heirs))(?:'d|'ll| +will| +would| +should| +could| +can)? +(?:already +|easily +|comfortably +|probably +)?(?:have|has|be +(?:sitting|looking|living|worth)(?: +on| +at)?|end +up(?: +with| +on)?|walk +away(?: +with)?|retire(?: +with| +on)?|wake +up +(?:to|with)|finish(?: +with)?|get(?: +back)?|receive|collect|pocket|come +(?:out|away)(?: +with)?|reach|hit)(?: +(?:about|roughly|around|over|nearly|at +least|some|an?|almost|more +than|north +of|close +to|maybe|back|out|on|with))* *(?:[$£€] *\d[\d,.]{3,}|[$£€] *\d[\d,.]*(?: *k\b| *m\b| *million)|half +a +million|a +(?:cool +)?million|a +quarter +million|(?:one|two|three|four|five|six|seven|eight)(?: +\w+)? +(?:million|hundred +thousand)|(?:five|six|seven|eight)[ -]+figures?|double|twice|a +(?:small +)?fortune|a +millionaire)`,
      re`\b(?:account|balance|pot|nest +egg|portfolio|401\(?k\)?|ira|roth|isa|sipp|pension|money|savings|stake|plan|principal|capital|investment|contributions?|it)(?: +value)? +(?:(?:will|should|would|could|can|'ll|'d) +)?(?:easily +|comfortably +|likely +|probably +|roughly +)?(?:doubles?|triples?|quadruples?|multipl(?:y|ies)|recovers?|comes? +back)\b`,
      re`\b(?:account|balance|pot|nest +egg|portfolio|401\(?k\)?|ira|roth|isa|sipp|pension|money|savings|stake|plan|principal|capital|sum|investment|contribution|contributions|deposit|cash|dollars?|pounds?|it)(?: +value)? +(?:(?:will|should|would|could|can|'ll|'d) +)?(?:easily +|comfortably +|likely +|probably +)?(?:be|be +worth|is +worth|grows? +(?:in)?to|hatch(?:es)?(?: +at)?|becomes?|reach(?:es)?|swells? +to|doubles?|triples?|quadruples?|turns? +into|hits?|tops?|snowballs? +(?:in)?to|balloons? +(?:in)?to|multipl(?:y|ies)|cross(?:es)?|compounds? +(?:in)?to|pass(?:es)?)(?: +(?:worth|about|roughly|around|over|nearly|at +least|some|an?|almost|more +than|north +of|well +past|close +to|back|meaningfully|much|far|considerably|in|every|to|a +lot|significantly)){0,4} *(?:${number}|million|half|larger|bigger|higher|fatter|double|twice|triple|with +(?:a +)?(?:profit|interest)|${wordNumber}|(?:six|seven|eight) +figures|every|no +ifs|in|by|itself)`,
      re`\b(?:${fraction}|\d+(?:\.\d+)?x?(?: +(?:and|to|or) +\d+(?:\.\d+)?)?(?: +times|x)|${wordNumber} +times) +(?:your|their|its|his|her|the|what +you|our) +(?:\w+ +)?(?:money|capital|stake|investment|outlay|cash|principal|size|original|initial|commitment|deposit|savings|put +in|paid|worth|value)\b`,
      re`\b(?:your|the|their) +(?:stake|money|principal|capital|cash|savings|investment|deposit)(?: +back)? *(?:plus|and|is +back +with|back +with|comes +back +with|returns +with|, +plus) +(?:a +|an +|some +)?(?:half|third|quarter|profit|interest|\d+ *%|double|gain|extra|\w+ +percent)`,
    ],
  },
  'own-vehicle': {
    phrases: ['(with|at|through) (us|our firm|our team)'],
    patterns: [
      re`\b(?:our|this|the|my|these|that|here|we|with +us)(?: +[\w&'-]+){0,4}? +(?:fund|funds|portfolio|portfolios|strategy|strategies|sleeve|basket|trust|note|notes|etf|model|models|plan|annuity|reit|option|growth +option|sma|l?lp|partnership|offering|program|programme|product|bond|bonds|account|app|isa|sipp|ira|pool|deal|fund's|strategy's|opportunity|tracker|stock|shares|platform|desk|robo|index)\b`,
      re`\b(?:put|putting|invest|investing|pay|paying|leave|leaving) +[$£€]\d[\d,.]*k? +(?:in|into|with)\b|[$£€]\d[\d,.]{3,}k? +in,|\b\d+k +in,|\bdown +payment\b`,
      re`\b(?:401\(?k\)?|roth|ira|isa|sipp|529|pension|nest +egg|s ?& ?p|index +funds?|etfs?|stocks?|dollar-cost +averag\w+|drip|reinvest\w*|dividends?|invest(?:ed|ing|s)?|put +in +here|bitcoin|crypto|gold|property|real +estate|reits?)\b`,
    ],
  },
  // When the sum is to be there.
  horizon: {
    concepts: ['deadline'],
    patterns: [
      re`\b(?:at|by|from|until|till|when +you(?:'re| +are)?|turn(?:ing|s)?|age|aged|before) +(?:age +|you(?:'re| +are| +turn)? +)?(?:1[89]|2[0-9]|3\d|4\d|5\d|6\d|7\d)\b`,
      re`\b(?:by|at|in|until|till|before|for|into|when|once|as) +(?:\w+ +){0,3}(?:university|school|newborn|18|21|retire|retires|retirement|retiring|college|graduation|graduates|turns +18|kids +are +grown|pensionable|mortgage +is +paid)\b`,
      re`\b(?:${wordNumber}|\d+|a +few|a +couple +of) +(?:more +)?(?:years?|months?|decades?)\b|\bdecades?\b|\bevery +(?:\w+ +)?years?\b|\b\d+-year\b|\b(?:five|ten|seven|three|two)-year\b`,
    ],
  },
  // A return that is still to come.
  'expected-return': {
    phrases: [
      '(can|will|may|should|do|to) (expect|look forward to|count on|bank on|plan on)',
      '(expect|expects|figure on|figuring on|count on|bank on|look for|looking for|pencil in|plan on|budget for|reckon on|anticipate|anticipates|i think|we think|target|targets|targeting|aim for|aiming for|project|projects|projecting|forecast|forecasts|forecasting|model|models|modeling|modelling|underwrite|underwriting|underwritten to|underwritten at|assume|eyeing|i see|we see|i am seeing|envision|predict|hoping for|shooting for)',
      '(youre|you are|were|we are|its|is|are|be|stand|stands|stood) (looking at|staring at|facing|eyeing|in line for|on pace for|on track for|in for|on course for|to make|to earn|to gain|to pocket|to collect|to net|to clear|to get|to see|headed for|going to get|going to make)',
      '(base|bull|bear|best|worst|conservative|central|upside|downside|optimistic) (case|scenario|estimate|assumption)',
      '(pro forma|projected|forecasted|anticipated|expected|forward|fwd|target|targeted|estimated) (return|returns|yield|irr|multiple|total return|gain|gains|performance|appreciation|12m|irrs|moic|net return|profit|growth|income|annual|net|yields)',
      '(pro forma|scenario table|scenario analysis|return forecast|return outlook|capital market assumptions|return assumptions|our forecasts|our projections|our outlook|year ahead outlook)',
      '(next year|next 12 months|next twelve months|the coming year|the year ahead|over the coming|over the next|in the coming|per year from here|a year from here|from here on|from here to|going forward|for years to come|for the foreseeable|over a full cycle|over the cycle|over a cycle|through the cycle|through the end of the decade|in a normal year|in a good year|in a typical year|in an average year|in any normal year|in a decent year|year in year out|each and every year|per year after that)',
      '(annualized|annualised|a year|per year|per annum|annually|every year|each year|a month|every month|a quarter|every quarter) (over|for|through|until|till|between|from here|from now) (the|20|now|here|years|as long|a|next|decades)',
      '(on pace|on track|on course|in line|set|lined up|shaping up|headed) for (a|an|another|its|) (double digit|mid teens|high single digit|low teens|banner|bumper|strong|solid|record|stellar|great)',
      '(where else|how else) (can|will|would|could|do) (you|anyone|we) (make|get|earn|find|see)',
      '(how does|how about|would you take|would you like|fancy|want|ready for|interested in|care for)',
      '(compounds|compounding|compound) (at|away at|along at|nicely at)',
      '(gets|nets|pays|earns|makes|hands|brings|gives|offers|get|earn|net|give) (you|us|holders|investors|clients|owners|buyers)',
      '(if|when|while|as long as|provided|for those who|whoever) (you|they|we|who|) (hold|holds|stay|stays|wait|waits|stick|sit|keep|remain)',
      '(will|ll|should|ought to|shall|would|gonna|going to|could|can) (easily|comfortably|likely|probably|well|) (return|yield|earn|make|pay|deliver|produce|generate|net|throw off|average|compound|give|bring|appreciate|gain|grow|beat|outpace|outperform)',
    ],
    patterns: [
      re`\b20(?:2[7-9]|3\d|4\d)\b|\b(?:through|until|till|to|by|in|for) +20(?:2[6-9]|3\d|4\d)\b`,
    ],
  },
  'return-amount': {
    concepts: ['figure', 'return-figure'],
    patterns: [
      digits,
      re`\b\d+(?:\.\d+)?x\b`,
      re`\b\d{1,2}(?:\.\d+)? +(?:a|per|each|every) +(?:year|annum)\b|\b\d{1,2}(?:\.\d+)? +(?:annually|annualized|annualised|p\.?a\b)`,
      re`\b(?:points?|basis +points) +(?:a +year +)?(?:over|above|ahead +of|better +than|more +than)\b`,
      re`\b(?:${wordNumber}) *(?:%|percent|per +cent|points?|a +year|annually|times)`,
      re`\b(?:at|about|roughly|around|close +to|nearly|almost|just +(?:under|over)|north +of|upwards +of|better +than|compounding +at|paying(?: +about| +around| +roughly)?|in +the) +(?:${wordNumber}|low +teens|mid +teens|high +teens|high +single|mid +single)\b`,
      re`\b(?:beat|beats|beating|outperform\w*|outpac\w+|trounc\w+|ahead +of|better +than|more +than) +(?:the +|your +|any +|its +|their +)?(?:cash|inflation|index|s ?& ?p(?: +500)?|market|benchmark|peers|bonds|stocks|deposits|savings +account|cd|cds|t-?bills|treasuries|rivals|active|bank|gilts|competition)\b`,
    ],
  },
  // A time that can only be to come, or what makes a present tense one.
  'time-to-come': {
    phrases: [
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
      '(now comes|here comes|here come|next up|cue the|then comes|stay tuned|wait for it|wait till|wait until|just wait|youll see|you will see|mark my words|remember this|set a reminder|remindme|screenshot|screencap|save this|bookmark this|come back to this|check back|talk in|see you in|revisit this|put it in the calendar|calendar it|write it down|mark it down|hold me to it|quote me|you heard it|you read it|calling it|watch this|watch what|watch for|watch them|watch it|get ready|be ready|be there|get positioned|thank me|dont say)',
      '(the|those|these|our) (years|year|months|decade|decades) (ahead|to come|that lie ahead|in front of us)',
      '(whoever|anyone who|anybody who|those who|people who|investors who) (waits|wait|buys|buy|holds|hold|stays|stay|sits|sit|owns|own|gets in|sells|sell|adds|stick|sticks)',
    ],
    patterns: [
      re`\b(?:by|before|until|till|through|come|into|in|to|for|over|during|of|mid|late|early) +(?:early +|late +|mid-? *|the +end +of +|h[12] +|q[1-4] +|\w+ +)?20(?:2[7-9]|3\d|4\d)\b`,
      re`\b(?:within|inside|inside +of|in +under|in +less +than|in) +(?:a +few|a +couple +of|\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen|twenty|thirty)(?: +(?:to|or) +\w+)? +(?:short +|trading +|more +)?(?:weeks?|months?|quarters?|years?|sessions?|decades?)\b`,
    ],
  },
  // The future in any form.
  'any-future': {
    patterns: [
      re`(?:^|[^a-z])(?:will|won'?t|'ll|gonna|gunna|finna|(?:is|are|'s|'re) +(?:going|bound|set|poised|due|about|destined|sure|certain|likely|primed|ready|to) +to|should|shld|ought +to|oughta|stands? +to|can +only|could +(?:easily|well)|has +(?:got +)?to|have +(?:got +)?to|deserves? +to|cannot +help|can'?t +help) +[a-z]{2,}`,
      re`\b(?:up +next|is +next|comes +next|what +follows|follows +this +time|waiting +to +happen|in +the +making|to +come|yet +to|still +ahead|ahead +of +(?:it|them)|overdue|awaits|brewing|in +waiting|tomorrow'?s|a +matter +of|question +of|sooner +or +later|eventually|inevitabl[ey]|imminent|one +day|someday|soon|prediction|predictions|forecast|forecasts|crystal +ball|prophecy|bold +call|spoiler|hunch|gut +says|base +case|bull +case|bear +case|price +target|fair +value|upside|i +(?:bet|reckon|expect|foresee|predict|see)|we +(?:bet|reckon|expect|foresee|predict|see|pencil|model)|i'?d +(?:bet|wager|expect|pencil)|my +(?:bet|money|call|hunch|gut)|gets? +you|hands +you|pays +you|earns +you|ends +(?:with|up|at|in)|winds +up|catalysts?|undervalued|mispriced|re-?rat(?:e|es|ing)|thinks?|deserves?|warrants?|merits|until +(?:it|they) +(?:isn'?t|aren'?t|doesn'?t|don'?t)|last +(?:chance|call|time)|nobody +(?:sees|notices|talks|believes|wants)|the +case +for|next +(?:big|great)|sleeper|bargain|steal|no-?brainer|gift|load(?:ing)? +up|not +(?:too +)?late)\b`,
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
    ],
  },
  // Things that are said to say what is to come.
  signs: {
    patterns: [
      re`\b(?:we|i)(?:'re|'m|'ve +been| +are| +am| +have +been| +keep)? +(?:telling|tell|advising|advise|guiding|guide|urging|urge|preparing|reminding|warning|promising) +(?:(?:all|our|new|my|every|the|some|young|older) +)*(?:clients?|investors?|people|everyone|customers?|friends|you|anyone|families|callers|savers|readers|followers|subscribers)\b`,
      re`\b(?:charts?|tape|market|markets|curve|credit|set-?up|technicals?|valuations?|math|maths|numbers|data|history|cycles?|seasonality|models?|screens?|indicators?|signals?|patterns?|price +action|volume|flows?|fundamentals?|replacement +cost|back-?test|everything|gut|experience|crystal +ball|tea +leaves|stars|algos?|quants?|spreads?|breadth|momentum|earnings|order +book|order +books|balance +sheet|insiders?|insider +buying|copper|dr +copper|transports|vix|fibonacci|fibs?|rsi|macd|moving +average|golden +cross|death +cross|spreadsheet|logic|common +sense|it)(?: +(?:\w+)){0,3}? +(?:says?|saying|tells?|telling|points?|pointing|screams?|screaming|whispers?|whispering|suggests?|implies|imply|calls? +for|targets?|projects?|predicts?|flash(?:es)?|shouts?|signals?|signalling|leads?|spells?|forecasts?|argues?|favou?rs?|demands?|warrants?)\b`,
    ],
  },
  // The plainest of them, for a warning.
  'plain-move': {
    phrases: [
      '(run|runs|running) (hard|higher|up to|into|to|past|back|from here|straight|another|10|15|20|25|30|40|50)',
      '(double|triple|quadruple|rally|rip|soar|surge|moon|skyrocket|outperform|bounce|rebound|recover|explode|pop|climb|rise|crash|tank|plunge|collapse|halve|squeeze|rocket)',
      '(doubles|triples|quadruples|rallies|rips|soars|surges|moons|skyrockets|outperforms|bounces|rebounds|recovers|explodes|pops|climbs|rises|crashes|tanks|plunges|collapses|halves|squeezes|rockets)',
      '(doubling|tripling|quadrupling|rallying|ripping|soaring|surging|mooning|skyrocketing|outperforming|bouncing|rebounding|recovering|exploding|popping|climbing|rising|crashing|tanking|plunging|collapsing|halving|squeezing|rocketing)',
      'melts up',
      'breaks out',
      '(hits|reaches|touches|crosses|breaks|prints|trades at|trades up to|trades above|closes above|gives back|gets bought|open down|open up|opens down|opens up|beats|beating|jump on it|jumps|gains|drops|falls)',
      '(go|goes|going|move|moves|moving|head|heads|heading|come|comes) (straight|right|back|further|much|way|sharply|) (up|higher|down|lower)',
      'new highs',
      'new high',
      'all time high',
      'all time highs',
      'new lows',
      '10x',
      '5x',
      '3x',
      '2x',
      '4x',
      '20x',
      '50x',
      '100x',
      'twofold',
      'threefold',
      'tenfold',
      'goes parabolic',
      'gap closes',
      'higher',
      'a good bit higher',
      'much higher',
      'a lot higher',
      'lower',
      'much lower',
      '📈',
      '🚀',
      '🌕',
    ],
    patterns: [
      re`(?:^|[^a-z])(?:to|past|above|through|below) +(?:[$£€] *\d[\d,.]*k?\b|\d[\d,.]*[kp]\b|\d[\d,.]*(?: +(?:by|before|in|this|next|on|come|within|eo[wmy]|soon|easy)\b|[.,!]? *$))`,
      re`\b(?:another|further) +\d+ *(?:%|percent|points)`,
    ],
  },
  // The plainest times.
  'plain-deadline': {
    phrases: [
      '(a when not an if|when not if|a matter of when|a question of when)',
      '(on|from) day one',
      '(when|once|as|after) (the fed|rates|the strike|the dust) (cuts|ends|end|settles|fall|come down|drop|peak|falls|are cut)',
      'by (tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the weekend|next week|next month|next quarter|next year|year end|years end|yearend|spring|summer|autumn|fall|winter|easter|christmas|xmas|thanksgiving|labor day|memorial day|new year|q1|q2|q3|q4|june|july|august|september|october|november|december|january|february|march|april|may|eoy|eom|eow|then|tonight)',
      '(by|before|until|towards) (the|) (end|close|start|middle|turn) of (the|) (year|month|week|quarter|day|decade|summer|spring)',
      '(before|until|into|after|come|this|next|over|for) (christmas|xmas|easter|spring|summer|autumn|fall|winter|earnings|year end|the year is out|q1|q2|q3|q4|the summer|the spring|the election|results|opex|fomc)',
      'eoy',
      'eom',
      'eow',
      'eod',
      'year end',
      'yearend',
      '(in|after|during|come) (q1|q2|q3|q4|earnings|autumn|spring|summer|winter|the new year|the second half|h1|h2)',
      'this (quarter|year|decade|summer|spring|autumn|winter|earnings season|upcycle|cycle|halving)',
      '(next|within a|in a|over the next|over the coming|in the next|in the coming|for the next|for the coming|inside of a|inside of two|inside of three|inside a) (day|days|week|weeks|month|months|quarter|quarters|year|years|decade|summer|spring|autumn|winter|earnings season|upcycle|cycle|halving)',
      '(tomorrow|open tomorrow|monday open|at the open|next leg|next stop|soon|shortly|imminent|incoming|any day now|in no time|this time next year|a year from now|a year out|in a year|in my lifetime|before you know it|from here|from these levels|from this base|from hear|at this rate|you ll see|youll see|watch|just wait|mark my words|mark the tweet|mark this tweet|bookmark|screenshot this|save this tweet|read it here first|heard it here first|you heard it here|calling it|you read it here)',
      'not if when',
      'not if but when',
      'once the fed (cuts|blinks|pivots|eases)',
      'the moment (the fed|mas|the ecb|the boe)',
      'when the fed (cuts|blinks|pivots|eases)',
      'give it (a|six|twelve|eighteen|two|three|) (month|months|year|years|week|weeks|time)',
      '⏳',
    ],
    patterns: [
      re`\b(?:by|in|before|during|end +of|eoy|into|through|until|till) +(?:early +|late +|mid-? *|the +end +of +)?20(?:2[6-9]|[3-9]\d)\b`,
      re`\b(?:in|within|inside|over|after|inside +of)(?: +the)?(?: +next| +coming)? +(?:a +few|a +couple +of|\d+|two|three|four|five|six|nine|ten|twelve|eighteen|thirty-six) +(?:to +\w+ +)?(?:trading +)?(?:days?|weeks?|months?|quarters?|years?|sessions?)\b`,
      re`\b(?:in|by) +(?:january|february|march|april|june|july|august|september|october|november|december)\b`,
    ],
  },
  // The plainest forecasts of one's own.
  'plain-forecast': {
    phrases: [
      '(id|i would|we would|wed|ill|we will|i will) be (very|really|quite|) (surprised|shocked|amazed|astonished|stunned|disappointed) (if|not to)',
      '(wouldnt|would not|wont|will not|shouldnt) (surprise|shock) (me|us|anyone)',
      '(wouldnt|wont|wouldn t) be (surprised|shocked)',
      '(im|i am|were|we are|youre) (looking at|positioned for|pricing in|banking on|counting on|convinced|confident|certain|sure|penciling in|pencilling in|staring at)',
      '(my|our) (money|chips|number|gut|crystal ball|math|hunch) (is|are|says|tells|on)',
      '(i|we) (wouldnt|would not|dont|do not) (bet against|want to be short|rule out)',
      '(i|we) (can|could) (easily|well|really|) see',
      '(i|we) (have|ve got|got) (it|this|them|the stock|the index) (at|going|hitting|reaching|doubling)',
      'if (im|i am|were) right',
      'all signs point to',
      'odds are',
      'chances are',
      'it looks like',
      '(i|we) (still|really|honestly|do|would|d|just|strongly|fully|personally|genuinely|now|) (see|expect|predict|forecast|project|reckon|bet|guess|figure|call|foresee|anticipate|envision|say)',
      '(i|we) (still|really|honestly|do|just|strongly|) (think|thnk|believe|feel|am confident|are confident|m confident|re confident|am sure|m sure|re sure|m convinced|am convinced)',
      '(i|we) (am|are|m|re) (calling|expecting|predicting|forecasting|projecting|looking for|looking at|betting on|betting|targeting|eyeing|seeing|modelling|modeling|bullish|bearish|saying)',
      '(im|were|id) (calling|expecting|predicting|forecasting|projecting|looking for|betting|targeting|seeing|bullish|bearish|say|guess|call|bet)',
      '(my|our) (own|personal|base case|honest|updated|new|12 month|twelve month|year end|next|) (target|targets|pt|price target|forecast|forcast|prediction|projection|fair value|call|estimate|guess|answer|bet|base case|outlook|view|model|models|numbers|house view)',
      'fair value on our numbers',
      'every model we run',
      'in my (view|opinion|book)',
      'seems right to us',
      'youre looking at',
      'you are looking at',
      'ask me where',
      'because thats where were going',
      'dont be surprised (when|if)',
      'dont be shocked (when|if)',
      'get ready for',
      'gonna look back',
    ],
  },
};
