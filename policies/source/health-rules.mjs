// Rules of the pack for health and pharma. Written as grammar: which product does what to which
// condition, who was here for which care. A list of remembered sentences finds those sentences only.
import { concepts as shared } from './us/shared.mjs';
import { pieces } from './pieces.mjs';
import { phrasesOf } from '../../scripts/phrases-of-pattern.mjs';

const re = String.raw;
const { part, parts } = pieces('health');
export { parts };
const kept = { negated: true, quoted: true, attributed: true, asked: true };
const claimed = { negated: true, quoted: true, asked: true };

/** Signs between two words as words, where the pattern can be read as phrases then: they cost less. */
function inWords(pattern) {
  const gapped = pattern.replace(
    /\\b\[\^\.!\?\\n\]\{0,(\d+)\}\\b/g,
    (_, signs) => `(?: +\\w+){0,${Math.round(signs / 7)}} +`,
  );
  const out = gapped.replaceAll(/\{\{(.+?)\}\}/g, (_, name) => `(?:${parts[name]})`);
  return phrasesOf(out) ? gapped : pattern;
}

/** The same for all patterns within a rule or a concept. */
function worded(value) {
  if (Array.isArray(value)) return value.map(worded);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, of]) => [
      name,
      name === 'patterns' ? of.map(inWords) : worded(of),
    ]),
  );
}

/** "(one|two)" as phrases of their own. */
const words = (lines) => lines.flatMap((line) => line.slice(1, -1).split('|'));

/** Words as groups that fit into patterns of at most 2,000 characters. */
function groups(alternatives, room) {
  const found = [''];
  for (const word of alternatives.match(/(?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\]|[^|()[\]])+/g)) {
    const last = found.at(-1);
    if (last !== '' && last.length + word.length > room) found.push(word);
    else found[found.length - 1] = last === '' ? word : `${last}|${word}`;
  }
  return found.map((group) => `(?:${group})`);
}

// What people have and want to be rid of, by part of the body. `outcomes` is what a body does.
const conditions = [
  re`migraines?|headaches?|pains?|aches?|soreness|sprain(?:s|ed)?|arthritis|athritis|arthr\w+|osteo\w+|rheumat\w+|fibro\w*|sciatica|slipped +discs?|herniat\w+|back +trouble|lumbago|bursitis|tendon\w*|whiplash|bunions?|plantar +fasciitis|tennis +elbow|carpal +tunnel|frozen +shoulder|stiffness|spasms?|spasticity|cramps?|fractures?|bone +(?:loss|density)|gout|muscle +loss|sarcopenia|scoliosis`,
  re`diabet\w+|pre-?diabet\w+|type +(?:1|2|one|two)|blood +sugars?|glucose|a1c|hba1c|hypos?|sugar +(?:spikes?|highs|lows)|cholest\w+|ldl|triglycerides|lipids|blood +pressure|hypertension|obesity|overweight|belly +fat|body +fat|visceral +fat|cravings?|appetite|hunger|(?:extra|excess|few|those|ten|twelve|five|twenty|thirty|forty|fifty|stubborn|holiday|winter) +(?:pounds|lbs|kilos)|waistlines?|muffin +tops?|love +handles|double +chins?|fatty +liver|nash|mash|cirrhosis|thyroid|hypothyroidism|hashimoto\w*|hormone +imbalances?|cortisol|pcos`,
  re`hay +fever|asthma\w*|copd|emphysema|bronchi\w+|wheez\w*|breathless\w*|shortness +of +breath|croup|cystic +fibrosis|pulmonary|sinusitis|sinus\w*|congestion|polyps?|sneez\w*|cough\w*|sniffles|(?:runny|blocked|stuffy) +noses?|nosebleeds?|a +cold|the +cold|common +cold|colds|man +flu|sore +throats?|fevers?|strep|tonsillitis|snoring|apn(?:o)?ea|allerg\w+|pollen|anaphylaxis`,
  re`psoria\w+|plaques?|eczema|dermatitis|rosacea|acne|breakouts|blemishes|spots|zits|pimples|itch\w*|hives|shingles|warts|verrucas?|cold +sores?|herpes|rash(?:es)?|redness|scars?|scarring|stretch +marks|cellulite|wrinkles?|frown +lines|fine +lines|laughter +lines|crow'?s +feet|jowls|dark +(?:spots|circles)|eye +bags|melasma|pigment\w*|age?ing|sunburn|vitiligo|keloids?|skin +tags|nail +fungus|athlete'?s +foot|hair +loss|bald\w*|thinning +hair|shedding|dandruff|head +lice|nits|thinning|alopecia|sweat\w*`,
  re`afib|atrial +fibrillation|arrhythmias?|palpitations|strokes?|clots?|dvt|thrombo\w+|embolisms?|heart +(?:attacks?|failure|disease|rhythm)|failing +hearts?|angina|varicose +veins|spider +veins|lymph(?:o)?edema|(?:o)?edema|swelling|sickle +cell|an(?:a)?emia|h(?:a)?emophilia|bleeds|poor +circulation|vascul\w+|fainting`,
  re`cancers?|tumou?rs?|leuk(?:a)?emia|lymphoma|melanoma|metasta\w+|myeloma|carcinoma|glioblastoma|sarcoma|lesions?|cysts?|fibroids|als|motor +neuron(?:e)?|sma|muscular +dystrophy|huntington\w*|lupus|sjogren\w*|sarcoidosis|scleroderma|transplant +rejection|lyme|long +covid`,
  re`depress\w+|low +mood|mood +swings|the +blues|anxi\w+|panic(?: +attacks)?|stress|jitters|stage +fright|nerves|bipolar|mania|schizophrenia|psychosis|psychoses|hallucinations|voices|ptsd|ocd|adhd|autism|autistic|insomnia|sleepless\w*|nightmares|dementia|alzheimer\w*|memory +loss|forgetfulness|brain +fog|fog|parkinson\w*|tremors?|tics|multiple +sclerosis|relapses?|neuropathy|nerve +damage|chronic +fatigue|fatigue|tiredness|exhaustion|burnout|epilep\w+|seizures?|convulsions|addiction|alcoholism|drinking|smoking|smokers?|cigarettes|nicotine|opioids?|withdrawal|hangovers?|jet +lag|motion +sickness`,
  re`tinnitus|ringing|vertigo|dizziness|hearing +loss|deafness|ear +infections?|earache|glue +ear|earwax|wax|glaucoma|eye +pressure|(?:dry|runny|watery|red|itchy|tired|puffy|gritty|sore) +eyes?|macular +\w+|cataracts?|vision +loss|blindness|floaters|myopia|short-?sight\w*|reading +glasses|pink +eye|tooth +decay|cavit(?:y|ies)|gum +disease|gingivitis|bad +breath|halitosis|sensitive +teeth|toothaches?|teething|gummy +smile|dentures|crooked +teeth|stained +teeth|jaw +pain|grinding`,
  re`infections?|infected|uti|utis|cystitis|thrush|sepsis|flu|influenza|covid\w*|rsv|pneumonia|virus(?:es)?|viral +load|bacteria|germs|bugs|superbugs|mrsa|hiv|aids|hepatitis|hep +[bc]|malaria|dengue|tuberculosis|tb|measles|hpv|std|stds|stis?|chlamydia|worms|parasites|candida|nausea|vomiting|(?:morning|travel) +sickness|colic|ibs|ibd|crohn\w*|colitis|ulcers?|reflux|heartburn|indigestion|bloating|constipation|diarrh\w+|(?:tummy|stomach) +(?:bugs?|aches?|cramps?|upsets?|flu)|h(?:a)?emorrhoids|piles|fissures|gallstones|leaky +gut|c(?:o)?eliac`,
  re`kidney +(?:stones?|disease|failure)|ckd|dialysis|proteinuria|infertility|endometriosis|pms|period +pains?|periods|perimenopaus\w*|menopaus\w+|hot +fl(?:a|u)sh(?:es)?|night +sweats|vaginal +dryness|erectile +\w+|impotence|low +(?:t|testosterone|libido)|enlarged +prostate|incontinence|(?:leaky|overactive) +bladder|leaks|bedwetting|toxins|wounds?|burns?|bruis\w+|blisters?|cuts +and +grazes|flares?|flare-?ups?|symptoms?|attacks|episodes|epileptic +fits|febrile +fits|exacerbations|hospital +(?:visits|stays|admissions)|disease(?:s)?|disorders?|illness(?:es)?|ailments?|hospitali[sz]ations?|er +visits|death|mortality|progression`,
  re`presbyopia|long-?sight\w*|astigmatism|squint\w*|amblyopia|lazy +eyes?|blepharitis|uveitis|keratoconus|retin(?:al|opathy|itis)\w*|conjunctivitis|hypogly\w+|hypergly\w+|ketoacidosis|goitre|graves|acromegaly|neph\w+|prostat\w+|bph|peyronie\w*|vaginismus|dysmenorr\w+|pre-?eclampsia|postpartum|post-?natal|baby +blues|miscarriages?|mastitis|cradle +cap|(?:nappy|diaper) +rash|tongue[- ]tie|impetigo|ringworm|tinea|scabies|cellulitis|hidradenitis|hyperhidrosis|actinic|moles|corns|callus(?:es)?|ingrown|hammertoes?|flat +feet|heel +spurs?|shin +splints|acl|meniscus|rotator +cuffs?|trigger +finger|dupuytren\w*|spondyl\w+|stenosis|restless +legs|narcolepsy|sleepiness|sleepy|night +terrors|stutter\w*|tourette\w*|myasthenia|ataxia|dystonia|cerebral +palsy|concussions?|aneurysms?|claudication|raynaud\w*|cardiomyopathy|tachycardia|palpitations|syncope|hypotension`,
  re`laryngitis|hoarse\w*|mouth +ulcers|canker +sores|dry +mouth|tmj|bruxism|overbite|receding|periodont\w+|abscess\w*|tartar|gerd|gord|gastr(?:itis|oparesis)|dyspepsia|hernias?|diverticul\w+|pancreatitis|jaundice|sibo|food +poisoning|noro-?virus|rotavirus|salmonella|c +diff|typhoid|cholera|polio|tetanus|rabies|whooping +cough|mumps|rubella|chickenpox|meningitis|glandular +fever|ebola|mpox|syphilis|gonorrh\w+|vaginosis|yeast|angi(?:o)?edema|neutropenia|thalass\w+|pots|snorers?|puffiness|puffy|saggy|sagging|crepey|age +spots|hooded|under-?eye|tired +eyes|lumps?|nodules|stones|scurvy|frailty|falls|dehydration|heavy +legs|water +retention|love +handles|flab\w*|fat|belly|bingeing|binges?|smokers?|drinkers?|gambling|phobias?|fear +of|nail +biting|bed-?wetting|tantrums|meltdowns|hyperactiv\w+|grief|loneliness|overwhelm|stents|grafts|vessels|stress\w*|tension|knots|stiff\w*|sore|achy|itchy|wheezy|sneezy|blocked|runny|sniffly|hurting|aching`,
].join('|');
const outcomes = re`lips|noses?|sinuses|throats?|ears?|veins|nervous +system|breath(?:ing|es?)?|airways?|lungs?|blood +flow|circulation|heart|heart +rate|arteries|muscles?|muscle +mass|strength|bones?|joints?|cartilage|discs?|knees?|hips?|spines?|hands|feet|walk(?:s|ing)?|mobility|movement|grip|skin|complexion|collagen|pores|scalp|hair|hairlines?|fringes?|curls|nails|lashes|brows|teeth|gums|enamel|smiles?|chins?|jawline|eyes|sight|eyesight|vision|hear(?:ing)?|smell|taste|voice|memory|focus|attention|concentration|cognition|brains?|mind|moods?|energy|stamina|libido|sex +(?:drive|life)|erections?|fertility|ovulation|cycles|pregnan\w+|sperm|egg +quality|sleep|nights|weight|waist|metabolism|insulin|insulin +resistance|digestion|tummy|stomach|gut|gut +lining|bowels?|bladders?|prostate|liver|kidneys?|immun\w+|antibod\w+|platelets|t +cells|red +blood +cells|white +cells|h(?:a)?emoglobin|iron|bone +marrow|remission|surviv\w+|years|life +expectancy|lives|life|quality +of +life|recovery|healing|quit(?:ting)?|relief|mornings|nerve +cells|lymph +nodes|lines|scans|newborns|babies|infants`;
const things = `${conditions}|${outcomes}`;
const thingGroups = groups(things, 1000);
// Words that mean much else: alone they say nothing of an illness.
const loose = new Set(
  re`stiffness|spasms?|cramps?|hunger|appetite|cravings?|thinning|shedding|spots|scars?|redness|plaques?|voices|nerves|stress|jitters|stage +fright|mania|fog|the +blues|panic(?: +attacks)?|tics|drinking|smoking|smokers?|drinkers?|cigarettes|nicotine|withdrawal|fatigue|tiredness|exhaustion|burnout|relapses?|wax|ringing|grinding|floaters|worms|germs|bugs|superbugs|bacteria|virus(?:es)?|parasites|infected|attacks|episodes|symptoms?|disease(?:s)?|disorders?|illness(?:es)?|ailments?|death|mortality|progression|hospitali[sz]ations?|er +visits|leaks|toxins|burns?|bleeds|periods|moles|corns|stones|lumps?|falls|graves|pots|polyps?|pollen|sinus\w*|congestion|a +cold|the +cold|colds|fevers?|thrush|tb|std|stds|als|sma|yeast|hooded|puffy|puffiness|saggy|sagging|crepey|fat|belly|flab\w*|bingeing|binges?|gambling|phobias?|fear +of|tantrums|meltdowns|grief|loneliness|overwhelm|stents|grafts|vessels|stress\w*|tension|knots|stiff\w*|sore|achy|itchy|wheezy|sneezy|blocked|runny|sniffly|hurting|aching|receding|concussions?|sleepy|squint\w*|pigment\w*|sweat\w*|age?ing|swelling|pulmonary|vascul\w+|neph\w+|infections?|lesions?|glucose|overweight|waistlines?|colic|piles|fissures|hypos?|lipids|knots|drunk|opioids?|jet +lag|nits|aids|nail +biting|hyperactiv\w+|snorers?|actinic|retin(?:al|opathy|itis)\w*|acl|meniscus|prostat\w+|crooked +teeth|stained +teeth|dentures|reading +glasses|wounds?|blisters?|cuts +and +grazes|flares?|nodules|frailty|dehydration|menopaus\w+|dizziness|bleeding|thyroid|depress\w+|anxi\w+`.split(
    '|',
  ),
);
const firm = conditions
  .match(/(?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\]|[^|()[\]])+/g)
  .filter((word) => !loose.has(word))
  .concat('depression', 'anxiety', 'anxieties');
const firmGroups = groups(firm.join('|'), 1000);
const looseGroups = groups([...loose].join('|'), 1000);
// What a body does, where the verb means little.
const bodily = re`breath(?:ing|es)?|airways?|lungs?|blood +flow|circulation|heart +rate|arteries|muscle +mass|bones?|joints?|cartilage|knees?|hips?|spines?|mobility|skin|complexion|collagen|pores|scalp|hair|hairlines?|nails|lashes|gums|enamel|eyesight|hear(?:ing)?|memory|cognition|moods?|libido|erections?|fertility|ovulation|pregnan\w+|sperm|sleep|metabolism|insulin +resistance|digestion|tummy|stomach|gut|bowels?|bladders?|prostate|liver|kidneys?|immun\w+|antibod\w+|platelets|remission|walking`;
const conditionGroups = groups(conditions, 1300);

// What a product is said to do: to lessen, to end, to mend, to guard, to give.
const verbs = [
  re`cuts?|cutting|slash(?:es|ed)?|clear(?:s|ed|ing)?|helps?|helped|lower(?:s|ed|ing)?|reduc(?:es|ed|e|ing)|reliev(?:es|ed|e|ing)|eas(?:es|ed|e|ing)|keeps?|kept|control(?:s|led)?|treat(?:s|ed)|fights?|tackl(?:es|ed|e)|stop(?:s|ped)?|prevent(?:s|ed|ing)?|protect(?:s|ed)?|improv(?:es|ed|e|ing)|heal(?:s|ed)?|boost(?:s|ed|ing)?|knock(?:s|ed)?|shift(?:s|ed)|spots|detect(?:s|ed)?|sees|catches|sooth(?:es|ed|e|ing)|calm(?:s|ed|ing)?|restor(?:es|ed|e|ing)|revers(?:es|ed|e)|manag(?:es|ed)|brings?|brought|takes|took|halv(?:es|ed|e|ing)|slow(?:s|ed|ing)?|beats?|sorts?|sorted`,
  re`works? +(?:on|for|against|fast|wonders|like|in)|kick(?:s|ed)?|melt(?:s|ed)?|banish(?:es|ed)?|zap(?:s|ped)?|lift(?:s|ed|ing)?|shrink(?:s|ing)?|shrank|builds?|built|rebuil(?:ds?|t)|doubl(?:es|ed|e)|tripl(?:es|ed|e)|strengthen(?:s|ed)?|regrow(?:s)?|regrew|grows|repair(?:s|ed)?|renew(?:s|ed)?|open(?:s|ed)|block(?:s|ed)?|curb(?:s|ed)?|tam(?:es|ed|e)|dial(?:s|ed)|turn(?:s|ed)?|quiet(?:s|ed|ens)?|silenc(?:es|ed|e)|smooth(?:s|es|ed)?|soften(?:s|ed)?|fad(?:es|ed|e)|eras(?:es|ed|e)|delet(?:es|ed|e)|eliminat(?:es|ed|e)|eradicat(?:es|ed|e)|end(?:s|ed)|gets|got|gives?|gave|giving|hand(?:s|ed)|lets|letting|allow(?:s|ed)|makes|mak(?:e|ing)|extend(?:s|ed)?|prolong(?:s|ed)?|adds?|added|increas(?:es|ed|e)|rais(?:es|ed)`,
  re`normali[sz](?:es|ed|e)|balanc(?:es|ed|e)|stabili[sz](?:es|ed|e)|regulat(?:es|ed|e)|delay(?:s|ed)?|suppress(?:es|ed)?|destroy(?:s|ed)?|kill(?:s|ed)?|attack(?:s|ed)|targets|dissolv(?:es|ed|e)|drain(?:s|ed)?|dropped|trim(?:s|med)?|burns|burned|sheds|speed(?:s)? +up|shorten(?:s|ed)?|heads? +off|wards? +off|fends? +off|staves? +off|sees? +off|holds? +off|chas(?:es|ed)|send(?:s)?|sent|puts?|putting|outperform(?:s|ed)?|relax(?:es|ed)?|loosen(?:s|ed)?|numb(?:s|ed)?|sharpen(?:s|ed)?|support(?:s|ed)|sav(?:es|ed|e|ing)|slim(?:s)?|tighten(?:s|ed)?|whiten(?:s|ed)?|brighten(?:s|ed)?|straighten(?:s|ed)?|corrects?|fix(?:es|ed)?|unblocks?|unclogs?|unplugs?|thins|thickens?|plumps?|firms?|quells?|wipes?|bye-?bye|goodbye|deliver(?:s|ed)|settl(?:es|ed|e)|even(?:s|ed)|level(?:s|led)`,
  re`stead(?:ies|ied|y)|dries|dry(?:s|ing)|dried|shield(?:s|ed|ing)?|guard(?:s|ed|ing)?|defend(?:s|ed)?|immuni[sz](?:es|ed)|arrest(?:s|ed)?|halt(?:s|ed)?|paus(?:es|ed)|pull(?:s|ed|ing)?|free(?:s|d)|rescu(?:es|ed|e)|revives?|revived|wak(?:es|en|ens)|switch(?:es|ed)|talks|rein(?:s|ed)|damp(?:s|ens|ened)|dous(?:es|ed)|cool(?:s|ed)|flush(?:es|ed)?|scrub(?:s|bed)|mop(?:s|ped)|reset(?:s)?|restart(?:s|ed)?|reboot(?:s|ed)?|kick-?starts?|jump-?starts?|supercharges?|nuk(?:es|ed)|crush(?:es|ed)?|smash(?:es|ed)?|demolish(?:es|ed)?|obliterat(?:es|ed)|annihilat(?:es|ed)|murder(?:s|ed)?|evict(?:s|ed)|tranquilli[sz]es|mut(?:es|ed)|hush(?:es|ed)|sooths|flatten(?:s|ed)?|wip(?:es|ed)|undo(?:es)?|undid|revers(?:es|ed)|combats?|conquer(?:s|ed)?|overc(?:omes?|ame)|defeat(?:s|ed)?|vanquish\w*|rids?|unlock(?:s|ed)?|transform(?:s|ed)?|replac(?:es|ed)|rejuvenat(?:es|ed)|nourish(?:es)?|hydrat(?:es|ed)|regenerat(?:es|ed|e)|mend(?:s|ed)?|cur(?:es|ed|e)|pushes|holds?|held|carr(?:ies|ied)|bears|absorbs?|cushions?|stabili[sz]es`,
].join('|');
const faint = new Set(
  re`takes|took|gets|got|gives?|gave|giving|makes|mak(?:e|ing)|brings?|brought|puts?|putting|keeps?|kept|lets|letting|adds?|added|opens?|open(?:s|ed)|turn(?:s|ed)?|hand(?:s|ed)|holds?|held|carr(?:ies|ied)|bears|sends?|send(?:s)?|sent|drops|dropped|works? +(?:on|for|against|fast|wonders|like|in)|built|builds?|doubl(?:es|ed|e)|allow(?:s|ed)|rais(?:es|ed)|sees|catches|spots|detect(?:s|ed)?|talks|switch(?:es|ed)|pull(?:s|ed|ing)?|pushes|replac(?:es|ed)|deliver(?:s|ed)|support(?:s|ed)|level(?:s|led)|even(?:s|ed)|end(?:s|ed)|cool(?:s|ed)|guard(?:s|ed|ing)?|free(?:s|d)|sav(?:es|ed|e|ing)|targets|thins|firms?|fix(?:es|ed)?|kick(?:s|ed)?|knock(?:s|ed)?|shift(?:s|ed)|lift(?:s|ed|ing)?|manag(?:es|ed)|helps?|helped|wak(?:es|en|ens)|extend(?:s|ed)?|paus(?:es|ed)|halt(?:s|ed)?|reset(?:s)?|wipes?|settl(?:es|ed|e)|steadies|fades?|block(?:s|ed)?|attack(?:s|ed)|chas(?:es|ed)|drain(?:s|ed)?|trim(?:s|med)?|burned|lead|undo(?:es)?|dial(?:s|ed)`.split(
    '|',
  ),
);
const verbList = verbs.match(/(?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\]|[^|()[\]])+/g);
const verbGroups = groups(verbs, 800);
const firmVerbs = groups(verbList.filter((verb) => !faint.has(verb)).join('|'), 800);
const faintVerbs = groups(
  verbList.filter((verb) => faint.has(verb)).join('|') + re`|helps? +you|lets? +you|gets? +you`,
  800,
);
// The same in the third person or the past: an unknown word in front is the product.
const strong = re`(?:cuts?|slash(?:es|ed)|clear(?:s|ed)|help(?:s|ed)|lower(?:s|ed)|reduce[sd]|relieve[sd]|ease[sd]|keeps|kept|control(?:s|led)|treats|fights|tackle[sd]|stop(?:s|ped)|prevent(?:s|ed)|protect(?:s|ed)|improve[sd]|heal(?:s|ed)|boost(?:s|ed)|knock(?:s|ed)|shifts|spots|detects|sees|catches|soothe[sd]|calm(?:s|ed)|restore[sd]|reverse[sd]|manages|brings|brought|takes|took|halve[sd]|slow(?:s|ed)|beats|sorts|kick(?:s|ed)|melts|banishes|zaps|lift(?:s|ed)|shrinks|shrank|builds|rebuilds|double[sd]|triple[sd]|strengthens|regrows|repairs|renews|opens|blocks|curbs|tames|dials|turn(?:s|ed)|quiet(?:s|ens)|silences|smooth(?:s|es)|softens|fades|erases|deletes|eliminates|eradicates|ends|ended|gets|got|gives|gave|hands|lets|makes|extends|prolongs|adds|increase[sd]|raises|normali[sz]es|balances|stabili[sz]es|regulates|delay(?:s|ed)|suppresse[sd]|destroys|kills|attacks|targets|dissolves|drains|drops|dropped|burns|shortens|heads|wards|fends|staves|chases|sends|puts|outperforms|relaxes|loosens|numbs|sharpens|slims|tightens|whitens|brightens|straightens|corrects|fixes|unblocks|thickens|plumps|firms|quells|wipes|delivers|settles|evens|levels|steadies|dries|shields|guards|defends|arrests|halts|pulls|frees|rescues|revives|wakens|tranquilli[sz]es|nukes|crushes|smashes|obliterates|mutes|hushes|flattens|undoes|combats|conquers|overcomes|defeats|vanquishes|rids|unlocks|transforms|replaces|rejuvenates|regenerates|mends|cures|works|did|holds)`;

// Without the verbs that also mean to catch it or to have it.
const plain = strong.replace(
  /\|(?:gets|got|did|works|makes|adds|raises|catches|sees|increase\[sd\])(?=[|)])/g,
  '',
);

// Stems of international names (WHO) and the names of classes.
const stem = re`[a-z]{3,}(?:mab|tinib|ciclib|parib|rafenib|metinib|sertib|gliptin|gliflozin|glutide|glitazone|formin|statin|sartan|prazole|cillin|floxacin|[aeo]mycin|cycline|penem|netant|golix|sapent|isant|giline|capone|pexole|nirole|stigmine|osamide|inamide|zolamide|oprost|imod|degib|lisib|clax|zomib|domide|[bnf]ercept|atercept|[lt]acept|oquine|relin|relix|teplase|gestrel|terone|fungin|floxacin|glicin|mectin|adol|pirone|lamine|pressin|tocin|idipine|tilide|zaban|sidone|cillin|tamine|cycloprine|carbamol|zanidine|otidine|dryl|nitrate|prednis\w+|ticasone|metasone|fexofen\w+|leptin|oxaban|gatran|parin|[ou]grel|[ltn]olol|dipine|[aeio]pril|triptan|gepant|azepam|azolam|zepam|oxetine|opram|traline|azodone|apine|idone|piprazole|setron|tidine|tadine|lukast|[a-rt-z]terol|sone|solone|sonide|nidazole|conazole|bendazole|vir|vudine|vaxine|caine|curonium|dronate|fenac|profen|coxib|barbital|toin|gabalin|gabatrin|bamate|racetam|afil|steride|lutamide|trozole|oxifene|platin|taxel|rubicin|bicin|trexate|mustine|poside|tecan|begron|dralazine|zosin|thiazide|semide|lactone|renone|vaptan|sacubitril|cilosporin|limus|leukin|nersen|siran|parvovec|leucel|[lru]utide|eotide|[io]natide|paratide|actide|orexant|melteon|perone|peridol|promazine|verine|tropium|oxybutynin|pamil|arone|ivabradine|codone|morphone|fentanil|oxicam|pramine|triptyline|poetin|grastim|pitant|fibrate|citabine|rizine|caftor|bactam|oxacin|azoline|azepine|zolam|oprazan|vudine)`;
// Names that are made for medicines end in these, and few words do.
const brandname = re`(?:[a-z]{2,}(?:[iou]vant|vanta|velta)|[a-z]{3,}(?:trix|trex|vexa|[aeo]plex|pex|alex|prex|[aeiou]tril|[aeu]vide|[a-z]vida|[aey]quil|prana|zera|xera|vera|zia|[dvr]anza|[aeiklrv]enza|exa|uxa|ixa|oxa|axa|uva|eva|iza|oza|eza|yra|yva|yza|yxa|[lr]mera|astra|[ckmntvz]ora|ira|etra|itra|elva|elvo|elzo|ilto|anzo|onzo|ivo|ivex|vix|zix|yx|olan|esol|arelle|exo|ixo|uvo|alis|umia|ynta|onta|drine|ivant|antor|ovir|inor|anex|evo|ulla|oril|eril|anis|avis|izol|idor|idra|adra)|(?:gluco|cardi|puls|son[ao]|derm|neph|neuro|onco|pulmo|oste|arthr|hepat|rheum|radi|vacu|opti|denti|audi|lipo|vita|flexi|airo|respi|oxy|somn|noct|night|heart|skin|joint|inconti|somni|uro|gyn|prosta|thyro|gastro|hemo|haemo|immuno|vaso|lympho|allergi|rhino|sinu|osteo|physio|spino|verte|lumba|migra|cephal|emesi|glyc|insul|keto|dento|gingi|ortho|follic|tricho|collag|retin|ocul|ophth|acou|tinni|psori|ecze|nutri|omega|snor|airo|nico|pneu|menop|ovu|ferti|vagi|pelvi)[a-z]*(?:ring|guard|bridge|seal|firm|loop|aid|ease|sense|flow|band|pod|patch|pro|max|fit|fix|lift|gel|calm|track|scan|cure|heal|well|life|dose|jet|drip|spa|cap|cuff|port|clip|lens|wand|pump|stim|rex|zen|via|xa|va|ix))`;
// What may be sold or done: the form of a medicine, a device, a procedure, a remedy.
const forms = part(
  'forms',
  re`tablets?|pills?|capsules?|caplets?|softgels?|melts?|lozenges?|pastilles?|gumm(?:y|ies)|syrups?|tinctures?|sachets?|powders?|drops|sprays?|inhalers?|puffers?|nebuli[sz]ers?|creams?|ointments?|gels?|serums?|balms?|salves?|lotions?|oils?|masks?|patch(?:es)?|plasters?|dressings?|bandages?|injections?|injectables?|jabs?|shots?|pens?|infusions?|drips?|vaccines?|boosters?|biologics?|antibod(?:y|ies)|gene +therapy|supplements?|herbs?|herbal\w*|roots?|extracts?|teas?|tea +blend|probiotics?|vitamins?|remed(?:y|ies)|elixirs?|formula|tonics?|medicines?|medications?|meds|drugs?|treatments?|therap(?:y|ies)|cures?|protocols?|programmes?|programs?|procedures?|operations?|surger(?:y|ies)|implants?|fillers?|threads|peels?|facials?|lasers?|light +(?:therapy|pens?|box|treatment|mask)|red +light|lamps?|shockwaves?|ultrasound|radiofrequency|ozone|stem +cells?|exosomes|prp|chambers?|salt +rooms?|cupping|needles|acupuncture|adjustments?|hypnosis|hypnotherapy|cleanse|detox|devices?|handsets?|headsets?|headbands?|wearables?|bands?|rings?|bracelets?|insoles?|braces?|splints?|aligners?|veneers?|whitening|bleaching(?: +gel)?|hearing +aids?|stents?|valves?|pacemakers?|monitors?|sensors?|meters?|pumps?|stimulators?|machines?|lenses|mouthwash|toothpaste|shampoo|cement|mesh|screws|filler|stent`,
);
// Forms whose words are none of the household or of machines.
const cures = part(
  'cures',
  re`tablets?|pills?|capsules?|caplets?|softgels?|lozenges?|pastilles?|gummies|syrups?|tinctures?|sachets?|(?:eye|ear|nose|cough|throat|herbal) +drops|sprays?|inhalers?|puffers?|nebuli[sz]ers?|creams?|ointments?|gels?|serums?|balms?|salves?|lotions?|patch(?:es)?|injections?|injectables?|jabs?|infusions?|vaccines?|biologics?|gene +therapy|supplements?|herbal\w*|(?:herbal|detox|slimming|sleep|green) +teas?|tea +blend|probiotics?|elixirs?|tonics?|implants?|fillers?|peels?|facials?|lasers?|laser +\w+|light +(?:therapy|pens?|box|treatment|mask)|red +light|shockwaves?|radiofrequency|stem +cells?|exosomes|prp|cupping|acupuncture|hypnosis|hypnotherapy|detox|wearables?|insoles?|splints?|aligners?|veneers?|whitening|hearing +aids?|stents?|pacemakers?|stimulators?|mouthwash|cbd +oil|fish +oil|essential +oils?`,
);
const product = `${forms}|sessions?|clinics?|package|method|technique|technology|diet +plan|kits?`;

// Words for care, and who can be recognised without a name.
const care = re`laser|whitening|hair +removal|chart|records?|x-?rays?|results?|appointments?|crowns?|surgery|operation|procedure|visit|scan|mri|ct|ultrasound|blood +(?:tests?|work)|treatments?|prescriptions?|diagnosis|claim|rash|cavity|fillings?|implants?|delivery|infection|tests?|labs?|biopsy|root +canal|cleaning|check-?up|consultation|chemo|dialysis|physio|therapy|sessions?|stitches|cast|medications?|refills?|lens(?:es)?|injections?|c-section|colonoscopy|mammogram|smear|admission|stay|discharge|copay|transplant|cataracts?|hysterectomy|epidural|vaccination|pregnancy|extraction|braces|wisdom +teeth|knee +replacement|hip +replacement|bypass|stent|pacemaker|hernia|gallbladder|appendix|tonsils|vasectomy|amputation|angioplasty|catheter|drip|infusions?|insulin|inhaler|hearing +aids?|dentures|veneers|botox|fillers?|ivf|embryo|labou?r|twins|rehab|detox|overdose|stroke|seizures?|heart +attack|cancer|tumou?r|relapse|ecg|ekg|bloods|swab|mole|lump|waters|wound|scar`;
const role = re`mayor|host|coach|teacher|principal|headmaster|headmistress|headteacher|head +teacher|weatherman|weather +girl|anchor(?:man|woman)?|newsreader|presenter|pastor|vicar|bishop|priest|nun|rabbi|imam|neighbou?r|wife|husband|quarterback|goalkeepers?|goalie|striker|pitcher|midfielder|player|captain|senator|governor|councill?or|congress\w+|mp|minister|member +of +(?:the +cabinet|parliament|congress)|actor|actress|singer|drummer|guitarist|bassist|frontman|rapper|dj|celebrity|influencer|youtuber|tiktoker|footballer|olympi\w+|rower|swimmer|skier|cyclist|rider|sprinter|caretaker|janitor|cleaner|jockey|boxer|novelist|lady +who|guy +who|man +who|woman +who|kid +who|girl +who|boy +who|chap +who|owner|landlord|landlady|barber|hairdresser|butcher|baker|florist|grocer|publican|mailman|postman|postie|milkman|sheriff|judge|magistrate|firefighter|fireman|police +(?:chief|officer)|boss|ceo|mother-in-law|father-in-law|librarian|bus +driver|lorry +driver|taxi +driver|farmer|you +know +who|someone +famous|somebody +famous|a +certain|drama +teacher|family|couple|twins|widow|widower|bride|groom|(?:lady|gentleman|man|woman|boy|girl|chap|bloke|guy|kid|lad|lass|pensioner) +(?:with|from|in|off|behind|next)|photographer|plumber|electrician|carpenter|builder|roofer|decorator|gardener|chef|cook|waiter|waitress|bartender|barman|barmaid|pilot|stewardess|sailor|soldier|veteran|accountant|solicitor|lawyer|barrister|estate +agent|journalist|reporter|author|poet|artist|sculptor|dancer|ballerina|gymnast|violinist|pianist|organist|cellist|conductor|opera +singer|nanny|shepherd|fisherman|beekeeper|lighthouse +keeper|blacksmith|tailor|jeweller|locksmith|undertaker|verger|choirmaster|lollipop +lady|window +cleaner|driver|mechanic`;

const careGroups = groups(care, 900);
const roleGroups = groups(role, 900);

/** "7 of 7", "of 7 treated, 7", for the numbers from one to another, as phrases. */
const same = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at).flatMap((n) => [
    `${n} (of|out of|of our|of the|of our first|out of our) ${n}`,
    `of (|our|the|my) ${n} _ (|_) ${n}`,
  ]);

// Given names that are no other words: the entity `person` wants a surname.
const names = [
  'aaron|abdul|abigail|adam|adele|adrian|agnes|ahmed|aisha|alan|alastair|albert|alejandro|alex|alexander|alfie|alfred|alice|alison|amanda|amelia|amir|amit|amy|ana|anders|andre|andrea|andrew|angela|angus|anika|anita|anna|anne|annie|anthony|antonio|anya|archie|arjun|arlo|arthur|asha|astrid|audrey|ava|aylin|barbara|barry|beatrice|becky|ben|benjamin|bernard|bernie|beth|betty|beverley|bianca|bob|boris|brad|brandon|brenda|brian|bridget|bruce|bruno|bryan|caleb|callum|cameron|camille|carl|carla|carlos|carmen|carol|caroline|carolyn|cath|catherine|cathy|cecilia|charles|charlie|charlotte|cheryl|chloe|chris|christina|christine|christopher|claire|clara|clare|claudia|clive|colin|colleen|connor|craig|cynthia|daniel|daniela|danny|daphne|darren|dave|david|debbie|deborah|deepak|denise|dennis|derek|diana|diane|diego|dimitri|dominic|donald|donna|doris|dorothy|doug|douglas|duncan|eddie|edith|edna|edward|edwin',
  'eileen|elaine|eleanor|elena|eli|elias|elijah|elise|elizabeth|ella|ellen|ellie|elsie|emily|emma|enid|eric|erica|erik|esther|ethan|ethel|eugene|eva|evan|evelyn|ezra|fabian|farah|fatima|felix|femi|fernando|finn|fiona|frances|francesca|francis|frankie|fred|freda|freddie|frederick|freya|gareth|gary|gavin|gemma|geoff|geoffrey|george|gerald|gerard|gertrude|gillian|gina|giulia|gladys|glenn|gloria|gordon|greg|gregory|greta|guillermo|gwen|hamza|hannah|hans|harold|harriet|harry|harvey|hassan|hector|heidi|helen|helena|henrik|henry|hilda|hugo|hussein|ian|ibrahim|igor|imran|ingrid|irene|isaac|isabel|isabella|isla|ivan|jacob|jacqueline|jake|jamal|james|jamie|jane|janet|janice|jared|jasmine|jason|javier|jean|jeff|jeffrey|jenna|jennifer|jenny|jeremy|jerome|jerry|jess|jesse|jessica|jill|jim|jimmy|joan|joanna|joanne|joel|johan|johanna|john|johnny|jonas|jonathan|jorge|jose|joseph|josephine|josh|joshua|joyce',
  'juan|judith|judy|julia|julian|julie|juliet|justin|kamal|karen|karim|karl|kate|katherine|kathleen|kathy|katie|katrina|kayla|keith|kelly|kenneth|kevin|khalid|kieran|kiran|kirsten|kristen|kumar|kurt|kyle|lars|laura|lauren|laurence|leah|lena|lenny|leo|leon|leonard|leroy|leslie|lewis|liam|lila|lily|linda|lisa|liz|lola|lorna|lorraine|louis|louise|lucas|lucia|lucy|luis|luke|lydia|mabel|maddie|madeleine|maeve|malcolm|marco|marcus|margaret|maria|marian|marie|marilyn|marina|mario|marion|marlon|martha|martin|marvin|mary|mateo|matilda|matt|matthew|maureen|maurice|mavis|megan|mehmet|melanie|melissa|mia|michael|michaela|michelle|miguel|mike|mila|millie|miranda|miriam|mohamed|mohammed|molly|monica|moses|muriel|myra|nadia|nadine|nancy|naomi|natalie|natasha|nathan|neil|nicholas|nicola|nicole|nigel|nina|noah|noel|nora|norma|norman|olga|oliver|olivia|omar|oscar|owen|pam|pamela|patricia|patrick|paul|paula',
  'pauline|pedro|peggy|penelope|pete|peter|phil|philip|phoebe|phyllis|priya|rachel|rafael|rahul|raj|ralph|ramona|raymond|rebecca|reggie|rhys|ricardo|richard|rita|robert|roberta|rodney|roger|roland|ronald|rosa|rosie|roxanne|rupert|russell|ruth|ryan|sabrina|sadie|sally|salma|sam|samantha|samir|samuel|sandra|sanjay|sara|sarah|saskia|sean|sebastian|selina|serena|seth|shane|shannon|sharon|sheila|shirley|silvia|simon|sofia|sonia|sonja|sophia|sophie|stacey|stanley|stella|stephanie|stephen|steve|steven|stewart|stuart|sunita|susan|suzanne|svetlana|sylvia|tamara|tanya|tara|tariq|ted|teresa|terry|tess|thelma|theresa|thomas|tiffany|tim|timothy|tina|tobias|toby|todd|tom|tommy|tony|tracey|tracy|travis|trevor|tristan|tyler|tyrell|ursula|valerie|vanessa|vera|veronica|vicky|victoria|vijay|vincent|vivian|vladimir|walter|wanda|wayne|wendy|wilfred|william|winifred|winston|xavier|yasmin|yolanda|yusuf|yvonne',
  'zach|zachary|zara|zoe',
  'jack|tasha|kev|rob|joe|kim|imogen|polly|evie|niamh|siobhan|aoife|ciara|declan|conor|sinead|dmitri|yuki|kenji|ngozi|kwame|kofi|leila|zainab|bilal|becca|holly',
];

// What a label does not name, by the medicine: [medicines, uses].
const uses = [
  [
    re`ozempic|semaglutide|mounjaro|tirzepatide|rybelsus|trulicity|victoza|liraglutide|glp-?1s?|metformin`,
    re`slim\w*|weight|pounds|lbs|pcos|ag(?:e)?ing|longevity|alcohol|addiction|drinking|fertility|cravings|wedding|beach|non-?diabetic\w*|dementia|healthy`,
  ],
  [
    re`trazodone|quetiapine|seroquel|mirtazapine|gabapentin|pregabalin|lyrica|hydroxyzine|clonidine|amitriptyline|olanzapine|benadryl`,
    re`sleep\w*|insomnia|anxiety|panic|back +pain|sciatica|migraines?|hot +fl(?:a|u)shes|alcohol|lights +out|nerves|stress|ibs|bipolar`,
  ],
  [
    re`propranolol|beta-? ?blockers?|atenolol|xanax|lorazepam`,
    re`stage +fright|nerves|speech\w*|interviews?|jitters|talks?|concerts?|exams?|auditions?|presentations?|public +speaking|shak\w+|first +date|hands`,
  ],
  [
    re`spironolactone|finasteride|dutasteride|minoxidil`,
    re`acne|hair|breakouts|women|hirsutism|facial|jawline`,
  ],
  [
    re`ivermectin|hydroxychloroquine|plaquenil|fenbendazole|mebendazole`,
    re`covid\w*|cancers?|tumou?rs?|flu|virus\w*|rsv|lyme|long +covid|autism`,
  ],
  [
    re`naltrexone|ldn`,
    re`fibromyalgia|weight|crohn\w*|lupus|ms|pain|long +covid|fatigue|autoimmune|hashimoto\w*`,
  ],
  [re`ketamine|psilocybin|mdma`, re`depress\w+|anxiety|ptsd|pain|ocd|mood|trauma|suicid\w+|grief`],
  [
    re`botox|botulinum +toxin|dysport|xeomin|fillers?`,
    re`cal(?:f|ves)|legs|jaw\w*|slim\w*|gummy|depress\w+|nose|neck|scalp|traps?|trapezius|shoulders?|sweat\w*|hands|feet|pores|knees`,
  ],
  [
    re`topiramate|topamax|bupropion|wellbutrin|naltrexone|adderall|vyvanse|ritalin|phentermine`,
    re`weight|slim\w*|pounds|binge|alcohol|libido|focus|exams?|study\w*|finals|productivity|smoking +weed|migraines +in +kids`,
  ],
  [
    re`modafinil|provigil|armodafinil|amphetamine|amfetamine|dexamfetamine|dexamphetamine|lisdexamfetamine|lisdexamphetamine|methylphenidate|adderall|ritalin|vyvanse|elvanse|concerta`,
    re`focus|exams?|revision|deadlines?|essays?|term|finals|productivity|fatigue|night +shifts?|jet +lag|study\w*|coding`,
  ],
  [re`prazosin`, re`nightmares|ptsd|sleep`],
  [
    re`viagra|sildenafil|cialis|tadalafil`,
    re`women|athlet\w*|altitude|endurance|jet +lag|pump|gym|fertility|raynaud\w*|dementia`,
  ],
  [
    re`testosterone|hgh|growth +hormone|clomid|letrozole|dhea|anastrozole`,
    re`women|energy|ag(?:e)?ing|longevity|muscle|gym|libido|men|anti-?aging|fertility|performance|athlet\w*|recovery`,
  ],
  [
    re`rapamycin|sirolimus|dasatinib|nad`,
    re`ag(?:e)?ing|longevity|lifespan|healthspan|dogs|years|younger|dementia`,
  ],
  [re`domperidone|metoclopramide|reglan`, re`milk|breastfeeding|supply|lactation`],
  [re`ondansetron|zofran`, re`morning +sickness|pregnan\w+|hangovers?`],
  [
    re`sertraline|zoloft|paroxetine|paxil|dapoxetine|venlafaxine|effexor|fluoxetine|prozac`,
    re`premature|hot +fl(?:a|u)shes|menopaus\w+|migraines?|lasting +longer|autism|shy\w*|dogs`,
  ],
  [re`baclofen|topiramate|gabapentin`, re`alcohol|drinking|cravings|hiccups`],
  [re`latisse|bimatoprost`, re`brows?|eyebrows|hair|scalp|beards?`],
  [re`tranexamic +acid|txa`, re`melasma|dark +spots|pigment\w*`],
  [
    re`methotrexate|dupixent|dupilumab|humira|xeljanz|rinvoq|olumiant`,
    re`long +covid|hair +loss|vitiligo|fatigue|food +allerg\w+|keloids?|endometriosis`,
  ],
  [
    re`statins?|aspirin|lithium|atorvastatin|colchicine`,
    re`dementia|alzheimer\w*|cancer|longevity|preeclampsia|covid\w*|ag(?:e)?ing|fertility`,
  ],
  [re`keytruda|opdivo|avastin`, re`macular|every +tumou?r|any +tumou?r|early|prevent\w*`],
  [re`epidiolex|cbd|cannabidiol`, re`anxiety|pain|sleep|autism|adhd|dogs|inflammation`],
];

export const concepts = worded({
  medicine: {
    phrases: words([
      '(metformin|ibuprofen|naproxen|aspirin|paracetamol|acetaminophen|tylenol|advil|motrin|aleve|nurofen|celecoxib|celebrex|diclofenac|voltaren|tramadol|oxycodone|oxycontin|fentanyl|morphine)',
      '(semaglutide|tirzepatide|liraglutide|dulaglutide|exenatide|ozempic|wegovy|rybelsus|mounjaro|zepbound|saxenda|victoza|trulicity|januvia|jardiance|farxiga|invokana|sitagliptin|dapagliflozin|empagliflozin)',
      '(glp 1|glp1|sglt2|ssri|ssris|snri|nsaid|nsaids|ace inhibitor|ace inhibitors|beta blocker|beta blockers|benzo|benzos|blood thinner|blood thinners|antidepressant|antidepressants|antihistamine|antihistamines|antiviral|antivirals)',
      '(atorvastatin|rosuvastatin|simvastatin|lipitor|crestor|zocor|repatha|praluent|leqvio|zetia|statin|statins|warfarin|coumadin|apixaban|rivaroxaban|dabigatran|edoxaban|eliquis|xarelto|pradaxa|plavix|clopidogrel|brilinta|entresto|heparin)',
      '(omeprazole|prilosec|nexium|pepcid|lisinopril|amlodipine|norvasc|losartan|valsartan|diovan|metoprolol|propranolol|atenolol|carvedilol|furosemide|spironolactone|hydrochlorothiazide|clonidine|prazosin|digoxin|amiodarone)',
      '(sertraline|zoloft|fluoxetine|prozac|escitalopram|lexapro|citalopram|celexa|paroxetine|paxil|venlafaxine|effexor|duloxetine|cymbalta|bupropion|wellbutrin|trazodone|mirtazapine|amitriptyline|nortriptyline|buspirone|zurzuvae|spravato|esketamine)',
      '(gabapentin|neurontin|pregabalin|lyrica|lamotrigine|lamictal|topiramate|topamax|levetiracetam|keppra|valproate|depakote|carbamazepine|lithium|quetiapine|seroquel|olanzapine|zyprexa|aripiprazole|abilify|risperidone|risperdal|vraylar|latuda|rexulti|caplyta)',
      '(xanax|alprazolam|klonopin|clonazepam|ativan|lorazepam|valium|diazepam|ambien|zolpidem|lunesta|belsomra|hydroxyzine|benadryl|melatonin|modafinil|provigil|adderall|ritalin|vyvanse|methylphenidate|concerta|strattera)',
      '(humira|adalimumab|enbrel|etanercept|remicade|infliximab|stelara|cosentyx|taltz|skyrizi|tremfya|otezla|rinvoq|xeljanz|olumiant|sotyktu|dupixent|dupilumab|xolair|nucala|fasenra|tezspire|actemra|orencia|entyvio|methotrexate|hydroxychloroquine|plaquenil|prednisone|prednisolone|dexamethasone|cortisone)',
      '(keytruda|pembrolizumab|opdivo|nivolumab|ibrance|kisqali|verzenio|tagrisso|herceptin|avastin|imbruvica|revlimid|lynparza|xtandi|zytiga|tamoxifen|letrozole|anastrozole|gleevec|car t)',
      '(prolia|denosumab|fosamax|alendronate|evenity|forteo|boniva|reclast|singulair|montelukast|advair|symbicort|trelegy|breo|spiriva|albuterol|ventolin|salbutamol|claritin|zyrtec|allegra|flonase|loratadine|cetirizine)',
      '(aimovig|ajovy|emgality|nurtec|ubrelvy|qulipta|sumatriptan|imitrex|rimegepant|ocrevus|kesimpta|tysabri|tecfidera|copaxone|leqembi|kisunla|aricept|donepezil|namenda|memantine|levodopa|sinemet)',
      '(accutane|isotretinoin|tretinoin|retin a|retinol|finasteride|propecia|minoxidil|rogaine|dutasteride|botox|dysport|xeomin|botulinum toxin|juvederm|restylane|kybella|latisse|lip filler)',
      '(viagra|sildenafil|cialis|tadalafil|testosterone|hgh|growth hormone|estradiol|estrogen|progesterone|hrt|premarin|veozah|addyi|clomid|clomiphene|paxlovid|tamiflu|xofluza|truvada|descovy|biktarvy|prep|valtrex|acyclovir|valacyclovir|harvoni|epclusa|mavyret)',
      '(amoxicillin|azithromycin|doxycycline|ciprofloxacin|cephalexin|penicillin|ivermectin|fluconazole|terbinafine|antibiotic|antibiotics|chantix|varenicline|nicotine patch|naltrexone|vivitrol|suboxone|buprenorphine|methadone|ondansetron|zofran|colchicine|allopurinol)',
      '(synthroid|levothyroxine|insulin|lantus|humalog|novolog|tresiba|toujeo|ketamine|psilocybin|cbd|epidiolex|rapamycin|nad|dhea|peptides|bpc 157|shingrix|gardasil|prevnar|arexvy|vaccine|vaccines|jab|flu shot|flu shots|wonderjab)',
      '(steroid|steroids|opioid|opioids|painkiller|painkillers|triptan|triptans|retinoid|contraceptive|the pill|hrt patch|biosimilar|gene therapy|immunotherapy|chemo|radiotherapy|car t)',
      '(eylea|lucentis|vabysmo|ozurdex|trikafta|kaftrio|spinraza|zolgensma|evrysdi|casgevy|hemgenix|enhertu|kadcyla|perjeta|tecentriq|imfinzi|calquence|brukinsa|venclexta|venclyxto|darzalex|pomalyst|jakafi|cabometyx|lenvima|nubeqa|erleada|pluvicto|lumakras|tepezza|uplizna|soliris|ultomiris|vyvgart|fabrazyme|nplate|aranesp|neulasta|opsumit|uptravi|adempas|ofev|esbriet|anoro|breztri|trimbow|dulera|qvar|pulmicort|flovent|seretide|fostair|atrovent)',
      '(zyban|nicorette|champix|narcan|sublocade|auvelity|trintellix|viibryd|pristiq|remeron|lybalvi|cobenfy|ingrezza|austedo|nuplazid|xcopri|briviact|vimpat|fycompa|linzess|trulance|amitiza|xifaxan|zeposia|omvoh|cibinqo|adbry|ebglyss|nemluvio|litfulo|leqselvi|opzelura|eucrisa|elidel|protopic|epiduo|differin|winlevi|qbrexza|jublia|myrbetriq|gemtesa|vesicare|flomax|avodart|orilissa|myfembree|ryeqo|nuvaring|mirena|nexplanon|intrarosa|osphena|vagifem|evista|tymlos|uloric|krystexxa|actonel|savella|nucynta|ultram|belbuca|butrans)',
      '(sculptra|radiesse|daxxify|jeuveau|letybo|azzalure|bocouture|belotero|profhilo|ultherapy|coolsculpting|emsculpt|thermage|morpheus8|invisalign|lagevrio|veklury|cabenuva|dovato|triumeq|genvoya|apretude|vemlidy|baraclude|relenza|nexletol|nexlizet|vascepa|camzyos|verquvo|corlanor|multaq|ranexa|lixiana|efient|kerendia|soliqua|xultophy|basaglar|fiasp|lyumjev|afrezza|omnipod|gaviscon|rennie|imodium|dulcolax|canesten|corsodyl|sudafed|benylin|strepsils|lemsip|piriton|beconase|calpol|anadin|solpadeine|volterol|deep heat|bonjela|zovirax|regaine)',
      '(aduhelm|gilenya|codeine|epipen|naloxone|propofol|hydroxyurea)',
      '(etoricoxib|nusinersen|midazolam|mirabegron|oxybutynin|risperidone|bisoprolol|ramipril|enalapril|telmisartan|candesartan|clozapine|haloperidol|zopiclone|sertralin|imatinib|rituximab|trastuzumab|cannabis|medical marijuana|kratom|ayahuasca)',
    ]),
    patterns: [
      re`\b${stem}\b`,
      re`\bcef[a-z]{4,}\b`,
      re`\b(?:bempedoic|valproic|tranexamic|folic|hyaluronic|mefenamic|azelaic|salicylic|zoledronic|alendronic|ibandronic|mycophenolic|ursodeoxycholic|obeticholic|kojic|glycolic) +acid\b`,
    ],
  },
  treatment: {
    patterns: [
      re`\bour +(?:[\w-]+ +){0,2}(?:wands?|combs?|tables?|trainers?|pipes?|sticks?|rollers?|collars?|belts?|pillows?|mattress(?:es)?|chairs?|tape|mats?|baths?|saunas?|helmets?|socks?|soles?|goggles|hoods?|tents?|pods?|plungers?|cups?|magnets?|crystals?|blends?|brew|juice|clay|mud|honey|leaf|seeds?|berries|mushrooms?|shakes?|coaching|retreat|healers?)\b`,
      re`\bour +(?:pivotal +|phase +\w+ +|own +|last +)?(?:trial|study|compound|molecule|candidate)\b`,
      re`\b(?:${product})\b`,
    ],
  },
  // What is sold to be well.
  remedy: {
    patterns: [
      re`\b(?:${cures})\b`,
      re`\b(?:our|this|these|my) +(?:[\w-]+ +){0,4}(?:${forms}|programme?|protocol|method|technique|technology|diet +plan|kits?|sessions?|wands?|combs?|rollers?|belts?|pillows?|mattress(?:es)?|mats?|baths?|saunas?|helmets?|socks?|goggles|pods?|magnets?|crystals?|blends?|brew|juice|honey|leaf|seeds?|berries|mushrooms?|shakes?|trainers?|mouthpieces?|guards?|straps?|corsets?|wraps?|coaching|retreat|course|trial|compound|molecule|candidate)\b`,
      re`\b(?:one|a|two|three|four|six|first|single) +(?:\w+ +){0,2}(?:sessions?|treatments?|injections?|doses?)\b`,
      re`\bthe +(?:new +|only +|first +|one +)(?:[\w-]+ +){0,2}(?:${forms})\b`,
    ],
  },
  'our-product': {
    concepts: ['medicine', 'made-name'],
    patterns: [
      re`\b(?:puffs?|drops?|tablets?|capsules?|doses?|sachets?|spoons?|teaspoons?|sprays?|jabs?|ampoules?|vials?|pills?|spritz) +of +[a-z]{4,}\b`,
      re`\b(?:our|this|these|the +new|with +the|the +only|meet +the|try +the) +(?:[\w-]+ +){0,3}(?:${forms})\b`,
      re`\b[a-z]{5,} +(?:braces?|splints?|handsets?|headsets?|headbands?|inhalers?|patch(?:es)?|hearing +aids?|implants?|insoles?|aligners?|stents?|pumps?|sensors?|stimulators?|dressings?|creams?|serums?|sprays?|capsules?|tablets?|gummies)\b`,
      re`\b[a-z]{5,}(?:ine|ol|in|ide|ate|one|ium|an|il|al|ar|ir|ac|ex|ax|um|ic +acid) +(?:tablets?|pills?|capsules?|lozenges?|syrup|drops|spray|inhaler|cream|ointment|gel|patch(?:es)?|injections?|shots?|jabs?|pens?)\b`,
    ],
  },
  // Forms whose words mean little else.
  'clear-form': {
    patterns: [
      re`\b(?:eye|ear|nose|sleep|herbal|calming|homeopathic|cbd|[a-z]{4,}(?:ia|ra|ex|on|um|is)) +drops\b`,
      re`\b(?:tablets?|pills?|capsules?|caplets?|softgels?|lozenges?|gumm(?:y|ies)|syrups?|tinctures?|sachets?|nasal +sprays?|sleep +sprays?|sprays?|inhalers?|puffers?|creams?|ointments?|gels?|serums?|balms?|salves?|lotions?|injections?|injectables?|jabs?|infusions?|vaccines?|antibod(?:y|ies)|gene +therapy|supplements?|herbs?|herbal\w*|extracts?|probiotics?|vitamins?|remed(?:y|ies)|elixirs?|tonics?|medicines?|medications?|drugs?|treatments?|therap(?:y|ies)|procedures?|surger(?:y|ies)|implants?|fillers?|peels?|lasers?|light +(?:therapy|pens?|box|treatment)|red +light|shockwaves?|ultrasound|radiofrequency|ozone|stem +cells?|exosomes|prp|salt +rooms?|acupuncture|hypno\w+|cleanse|detox|insoles?|braces?|splints?|aligners?|veneers?|whitening|bleaching|hearing +aids?|stents?|pacemakers?|stimulators?|mouthwash|toothpaste|shampoo|starter +set|dose[sd]?)\b`,
      re`\bour +(?:[\w-]+ +){0,3}(?:${forms})\b`,
    ],
  },
  // A name that no list knows and that is made like a medicine's.
  'made-name': { patterns: [re`\b${brandname}\b`] },
  works: {
    patterns: [
      ...firmVerbs.flatMap((verb) =>
        thingGroups.map((group) => re`\b${verb}\b[^.!?\n]{0,50}\b${group}\b`),
      ),
      ...faintVerbs.flatMap((verb) =>
        [...firmGroups, `(?:${bodily})`].map((group) => re`\b${verb}\b[^.!?\n]{0,40}\b${group}\b`),
      ),
      re`\b(?:lose|loses|losing|drop|drops|shed|sheds|melt|melts) +(?:\w+ +){0,3}(?:\d+ *|weight|fat|inches)(?:lbs|pounds|kilos|kg|stone)?\b`,
      re`\b(?:get|gets|have|bring|brings|gives?|want) +(?:you +|back +|them +)?(?:your|their|the|his|her|my) +(?:\w+ +)?(?:hearing|sight|eyesight|vision|hair|hairline|figure|youth|erections|sex +(?:drive|life)|libido|memory|energy|mobility|fertility|sense +of +\w+|life|lives|skin|smile|nights|sleep|waist) +back\b`,
      re`\b(?:for|into|a|your|get|gets|enjoy|gives?)(?: +\w+)? +(?:deep|deeper|restful|sounder|peaceful|refreshing|uninterrupted)(?:, +| +)(?:\w+ +)?(?:sleep|nights?|night'?s +(?:sleep|rest)|slumber|rest)\b`,
      re`\b(?:live|lives|lived|survive|survives|survived|stay|stayed)(?: +\w+){0,4} +longer\b`,
      re`\b(?:help|helps|helped|let|lets|get|gets|makes?|gives?|gave) +(?:you|people|patients|them|adults|kids|children|women|men|babies|teens|him|her|everyone|your +\w+|my +patients|our +patients) +(?:to +|back +to +)?(?:feel(?:ing)? +(?:better|good|great|calm\w*|like|well|younger|fresh\w*|rested|human)|sleep\w*|fall +asleep|nod +off|drift +off|stay +asleep|wake +up|breathe|hear|see|walk\w*|move|run|remember|concentrate|focus|relax|quit|stop +\w+ing|lose +\w+|follow +\w+|kneel|bend|climb|smile|eat|clear +skin)\b`,
      ...firmGroups.flatMap((group) => [
        re`\b${group}\b[^.!?\n]{0,60}\b(?:relief|under +control|in +check|at +bay|on +the +head|gone|goes|fade[ds]?|down +by|cut +(?:in +half|by)|halve[ds]|cleared|clears|vanish\w*|disappear\w*|better|reduced|lowered|improve[ds]|shrank|shrinks?|eased?|dropped|fell|falls?|tumbles?|melts?|clear(?:s|ed)? +up|goes +away|went +away|(?:is|are) +over|quieter|settled|dried +up|lifted|no +more)\b`,
        re`\b${group} +(?:gone|sorted|history|bye|vanished)\b`,
        // "slaps for nerve pain", "a lifesaver in asthma"
        re`\b(?:great|good|brilliant|fantastic|amazing|wonderful|perfect|ideal|excellent|superb|unbeatable|effective|slaps|rocks|rules|goated|the +goat|bangs|fire|lit|elite|magic|gold|god-?send|life-?saver|game-?changer|superpower|secret +weapon|answer|best +(?:thing|friend|drug|aid|option)|go-?to|wonders|a +treat|like +a +charm|hits +different|unreal|insane|the +business|the +trick|relief|hope|help) +(?:for|against|with|in|on|from|to)\b[^.!?\n]{0,30}\b${group}\b`,
        re`\b(?:less|fewer|zero|no +more|half +the|hardly +any|free +(?:of|from)|rid +of|relief +from|out +of|end +(?:of|to)|answer +to|goodbye +to|brakes? +on|lid +on|edge +off|sting +out +of|hope +(?:for|in)) +(?:\w+ +){0,3}${group}\b`,
      ]),
      ...looseGroups.flatMap((group) => [
        re`\b(?:no +more|zero|goodbye +to|bye +to|rid +of|relief +from) +(?:\w+ +)?${group}\b`,
      ]),
      re`\b(?:breathe|sleep|feel|live|move|walk|see|hear|think|focus|run|climb|dance|smell|taste) +(?:easier|better|deeper|clearer|freely|again|longer|younger|sooner|properly|right +through)\b`,
      re`\b(?:less|fewer|clearer|clear|smoother|stronger|thicker|younger|longer|fuller|firmer|brighter|whiter|calmer|quieter|sharper|steadier|smaller|slimmer|leaner|healthier|no +more) +(?:\w+ +){0,2}(?:pain|skin|hair|fringes?|bones|swelling|stiffness|attacks|days|flares|migraines|headaches|itching|wrinkles|symptoms|seizures|nights|sneezing|cramps|joints|nails|teeth|relapses|hospital\w*|prostates?|lashes|brows|chins?|waists?|puffs|strokes|bleeds|finger +pricks|memory|minds?|moods?|sleep|breath\w*|legs|calves|jaws?|jawlines?|lips|faces?)\b`,
      re`\b(?:lowered|reduced|cut|improved|cleared|halved|dropped|lost|shed)(?: +\w+){0,3} +(?:in|by)\b[^.!?\n]{0,40}(?:trial|study|weeks|patients|adults|%|points)`,
    ],
  },
  // What is done to an illness.
  eases: {
    patterns: verbGroups.flatMap((verb) =>
      [...firmGroups, `(?:${bodily})`].map((group) => re`\b${verb}\b[^.!?\n]{0,40}\b${group}\b`),
    ),
  },
  illness: { patterns: firmGroups.map((group) => re`\b${group}\b`) },
  ailment: {
    patterns: [
      ...conditionGroups.map((group) => re`\b${group}\b`),
      re`\b(?:breath\w*|airways?|lungs?|blood +flow|circulation|heart(?:beat)?|arter\w+|bones?|joints?|cartilage|knees?|hips?|spines?|skin|complexion|collagen|pores|scalps?|hair|hairline|lashes|brows|gums|enamel|smiles?|eyesight|vision|libido|erections?|fertility|ovulation|sperm|metabolism|insulin|digestion|gut|bowels?|bladders?|prostate|livers?|kidneys?|immun\w+|antibod\w+|platelets|bone +marrow|remission|cycles)\b`,
    ],
  },
  // What praises a medicine that is named, though it names no illness.
  'praise-medicine': {
    phrases: [
      '(works|delivers|performs) (fast|wonders|beautifully|brilliantly|every|like|when|where|so|for|in|better|well)',
      '(brings|bringing|brought|gives|giving|gave|hands|puts|gets) (people|patients|them|you|us|her|him|children|families|joints|everyone|folks|kids|adults|women|men) (back|up|out|their|a|the|more|home|hope|years|time)',
      '(back to|a new lease of|new|second|another|extra) (life|spring|wind|chance|years)',
      '(game changer|gamechanger|superpower|life changing|lifechanging|life saver|lifesaver|godsend|secret weapon|revolution|revolutionary|breakthrough|wonder drug|practice changing|gold standard|best in class|first in class)',
      '(slaps|rocks|rules|is goated|hits different|is magic|is a hit|is the goat|is elite|is unreal|is underrated)',
      '(buys|bought) (time|years|months)',
      '(twice|three times|ten times|far|much|way) (as|more) (strong|effective|potent|powerful|fast)',
      '(half the|none of the) (trouble|hassle|fuss|weight|bother)',
      '(couldnt|cannot|cant|dont) (live|do|imagine) without',
      '(no|without) (downside|drawbacks|fuss)',
      '(like nothing else|unlike anything|like no other|in every way|beats everything|nothing comes close|second to none)',
      '(never|not once) (fails|failed|let me down|lets me down|lets anyone down)',
      '(sleep|study|weight loss|anxiety) (hack|aid|drug|pill)',
      '(same story|happy patients|patients love|people love|my patients swear|clients rave)',
      '(rebuilds|restores|revives|rescues|transforms|tames|outperforms|outshines|saves)',
      '(up the stairs|sitting up|back at work|back in the saddle|sleeping through)',
      'back on (the|her|his|their) (bike|feet|court|course|pitch)',
      '(makes|renders) (diets|dieting|surgery|insulin|injections|needles|pain) (unnecessary|obsolete|superfluous|history)',
      'scans (went dark|came back clean|clear|cleared)',
      '(simple|easy) for (patients|you|doctors)',
      '(fewer|less|longer|smaller|better|quieter|calmer|sharper|lighter|happier|healthier|stronger|thicker|younger) (days|nights|mornings|worries|trips|calls|letters|puffs|moods|prostate|lives|people|minds|hair|bone|bones)',
    ],
    patterns: [
      re`\b(?:saved|saves|spares?|spared) +(?:\w+ +){1,4}(?:calls|visits|trips|admissions|ambulances?|beds|lives|surgery|transfusions)\b`,
      re`\bin +(?:\w+ +)?(?:minutes|hours|days|weeks)\b[^.!?\n]{0,20}[:!]`,
      re`\b(?:hero(?:es)?|star|champion|workhorse|winner|legend|legendary|jewel|gem|beauty|dream|blessing|gift|marvel|wonder\w*|magic\w*|miracle\w*|brilliant\w*|fantastic\w*|amazing\w*|incredibl[ey]|stunning\w*|spectacular\w*|remarkabl[ey]|impressive\w*|phenomenal\w*|outstanding\w*|excellent\w*|superb\w*|terrific\w*|fabulous\w*|great|super|superior|best|better|finest|strongest|fastest|powerful|potent|effective\w*|efficacious|reliabl[ey]|dependable|gentle|well +tolerated|smooth|elegant\w*|beautiful\w*|delivers?|shines?|wins?|winning|triumph\w*|excels?|beats?|tops|leads|unbeat\w+|unmatched|unrivalled)\b`,
      re`\b(?:because|means?|thanks +to|gone|over|off|away|saved?|saves|again|finally|at +last|by +(?:itself|themselves|monday|easter|christmas|summer|spring|lunch\w*|breakfast|friday)|meet +your +match|want +to|given +up|can +now|new|second|opens|free[sd]?|wakes?|sleeps?|slept|walk\w*|climb\w*|danc\w+|run(?:s|ning)?|play\w*|breath\w*|calm\w*|clear\w*|steady|light(?:er)?|young\w*|strong\w*|fast\w*|quick\w*|easily|simply|smooth\w*|works|worked|helps|helped|does +(?:it|that)|did +(?:it|that)|makes|made|turns|turned|keeps?|kept|lets|gives|gave|takes|took|brings|brought|puts|love|loves|loved|adore|swear|swears|fan +of|impressed|proud|thrilled|delighted|happy|happier|grateful|smil\w+|dancing|running +again|jogging|gardening|golf|piano|choir|grandchildren|weddings?|school +run|back +at|resumed|normal +life|their +lives|her +life|his +life|life|freedom|free|hope|future|success\w*|results?|response|respond\w*|remission|recover\w*|improv\w+|reliev\w+|relief|does +the +(?:trick|job)|do +the +(?:trick|job)|turned +(?:it|things|\w+) +around|turnaround|difference|like +new|new +(?:life|man|woman|person|hands|knees|lungs)|before\b[^.!?\n]{0,40}\bafter|boring|quiet\w*|empty|easier|simpler|longer|last|lasts|wait|unnecessary|obsolete|no +longer|not +(?:one|a +single)|nobody|none|never|half|twice|double|triple|fewer|less|smaller|thicker|sharper|slaps|rocks|goat\w*|fire|lit|elite|insane|unreal|hits +different|hack|superpower)\b`,
    ],
  },
  'for-you': {
    patterns: [
      re`\bbelongs? +to +(?:you|them|him|her)\b`,
      re`\b(?:days?|weeks?|months?|years?|nights?|sessions?|doses?) +(?:of|on|with|into|after) +(?:our|this|these|the)\b`,
      re`\b(?:carr(?:y|ies)|bears?|absorbs?|cushions?|does|do) +(?:the|all +the|your) +(?:load|work|weight|strain|shock|counting|thinking|worrying)\b|\bso +(?:that +)?(?:you|your|they|their) +(?:\w+ +)?(?:doesn'?t|don'?t|can|needn'?t|won'?t|never)\b`,
      re`\b(?:gives?|gave|hands?|brings?|gets?|lets?|makes?|keeps?|leaves?|puts?|turns?|takes?|carries|sends?) +(?:back +)?(?:you|your|them|people|patients|adults|women|men|kids|children|babies|mums|moms|seniors|grandma|grandad|everyone|folks|sufferers|users|wearers|customers|him|her)\b`,
      re`\byou +(?:can +|will +|'ll +|just +|simply +)?(?:drift|doze|sleep|wake|hear|see|walk|climb|breathe|taste|smell|remember|bend|kneel|lift|run|dance|laugh|sneeze|jump|smile|eat|swallow|feel|look|forget|lose|drop|shed|stop|quit)\b`,
      re`\b(?:like +(?:you|they|she|he)(?:'re| +are| +were| +did)? +(?:at +)?(?:\w+teen|twenty|thirty|forty|\d\d)|at +(?:nineteen|eighteen|twenty|twenty-\w+|thirty|\d\d)|years +younger|ten +years +off|turns? +back +the +clock)\b`,
    ],
  },
  'on-it': {
    patterns: [
      re`\b(?:sorts?|sorted|fix(?:es|ed)?|clears?|cleared|cures?|ends?|ended|stops?|stopped|beats?|kills?|zaps?|deals? +with|handles?|tackles?|heals?|soothes?|calms?|eases?|relieves?|banishes|removes?|settles?|dries|dry|melts?|dissolves?|takes? +care +of|gets? +rid +of|sees? +off|puts? +an +end +to|knocks?|shifts?|lifts?|works? +on|does +for) +(?:it|them|that|those|this|both|all|the +lot)\b`,
      re`\b(?:in|within|under|after) +(?:just +|only +|under +|less +than +)?(?:an?|one|two|three|four|five|ten|\w+teen|\w+ty|\d+|a +few|a +couple +of) +(?:seconds?|minutes?|hours?|days?|nights?|weeks?|sessions?|doses?|visits?|puffs?|drops?)\b`,
      re`\b(?:we've +got +(?:you|it)|we +have +the +answer|here'?s +the +answer|problem +solved|sorted|done|gone|solved|no +more|not +any +more|say +no +more|look +no +further|help +is +here|got +you +covered)\b`,
    ],
  },
  // An unknown name as the subject of such a verb: at the head of a clause, or a name made like a
  // medicine's, or "our" something.
  'unknown-product': {
    patterns: [
      // No gerund, and no noun for a quality or an act.
      re`^(?:(?:meet|so|and|new:?|yes,?|why|because) +)?[a-z-]{2,}(?:[^g s-]|[^n ]g|[^i ]ng)(?:, +[^,.!?\n]{3,40},)?(?: +(?:also|now|really|just|simply|quickly|gently|can|will|actually|safely|literally|lowkey|\d+(?: *mg)?))* +${plain}\b`,
      re`\b(?:our|this) +(?:new +|own +|latest +|newest +|little +)?[a-z-]+(?: +[a-z-]+){0,2} +${plain}\b`,
    ],
  },
  // People, places and papers at the head of the sentence.
  'people-subject': {
    patterns: [
      re`\b(?:team|teams|unit|ward|hospital|clinic|department|surgeons?|nurses?|doctors?|gps?|physio\w*|dentists?|vets?|pharmacists?|midwi(?:fe|ves)|therapists?|practice|service|services|charity|centre|center|trust|company|firm|government|ministry|state|council|county|city|world|country|study|studies|trial|paper|book|film|report|survey|data|figures|law|bill|budget|policy|volunteers?|students?|colleagues?|staff|team +mate|partners?|friends?|family|mother|father|mum|mom|dad|son|daughter|wife|husband|grandmother|grandfather|patients?|people|women|men|children|kids|everyone|nobody|heat|cold|weather|winter|summer|spring|age|genes?|food|coffee|sugar|salt|alcohol|smoke|virus|bacteria|body|brain|skin|heart|system|blood|condition|disease|illness|first|last|second|one|half|year|month|week|day|session|conference|congress|event|blog|article|speaker|professor|prof|dr|mrs|mr|ms)(?: +\w+){0,4} +${plain}\b`,
      re`^[a-z]{3,}(?:ness|ment|ity|ance|ence|ship|hood|ation|ition|ture|phy|logy|ics|ism)(?: +\w+){0,3} +${plain}\b`,
    ],
  },
  // Where a medicine is meant that no list knows: its label, its doctors, a name made like one.
  'label-talk': {
    phrases: [
      'whatever the box says',
      '(mg|mcg|ml|smpc|puff|puffs|dose|doses|dosing)',
      'approved course',
      '(officially|on paper|strictly speaking|off the record|unofficially)',
      'trials only',
    ],
    patterns: [
      re`\b[a-z]{4,}(?:prana|quil|[iou]vant|zera|xera|plex|prex|tril|vex|zix|ivix|loop|mera|vera|tiva|zumia|axa|ixa|ova)\b`,
    ],
  },
  lifestyle: {
    patterns: [
      re`\b(?:exercis\w*|walking|running|rest|water|hydration|diet\w*|eating|vegetables|fruit|fibre|fiber|salt|yoga|swimming|stretching|meditation|mindfulness|breathing +practice|handwashing|washing|sunscreen|quitting|laughter|music|gardening|friends?|volunteer\w*|seat ?belts?|helmets?|funding|grant|budget|research|donations?|screening|mammograms?|colonoscop\w+|staffing|nurses?|checklists?|buddy|puppy|dog|cat|coffee|printer|software|app +update|team|volunteers|car +park|parking|policy|law|bill|scanner|newsletter|webinar|podcast|workshop|class|guide|leaflet|charity|5k|fundraiser|course|lunches|naps?|sunshine|daylight|practice|chat|talking|singing|dancing|reading|knitting|leave|holiday|weekend|handover|toast|soup|broth|honey|tea|kettle|brew|therapy +dogs?|choir|garden|nature|forest|sea|routine|schedule|queue|triage|alarm|radio)\b(?: +\w+){0,4} +(?:helps?|lowers?|eases?|cuts?|reduces?|improves?|calms?|keeps?|prevents?|doubles|lifts|boosts|saves?|gets?|gives?|makes|gave|builds?|slows?|stops?|supports?|raised|protects?|can|may)\b`,
      re`\b(?:nothing|nobody|no +one|neither|no +(?:\w+ +){1,3}|hardly +any(?:thing)?|(?:stopping|giving +up|cutting +down) +\w+|people|most +people|everyone|everybody|anyone|someone|somebody|we|they|he|she|you|i|who|party|apology|walk|kindness|patience|time)(?: +(?:also|really|just|straight +up|literally|simply|can|ever|will|always|never))? +${strong}\b`,
      re`\b(?:was|is|were|are|been) +(?:only +|first +|never +)?(?:cleared|cut|kept|stopped|opened|sent|put|built|brought|turned|lifted|dropped|extended|renewed|raised|delivered|moved) +(?:for|by|in|on|to|at|from|until|last|this|again)\b`,
      re`\b(?:has|have|had|did|does|do|was|is|were|are|can|could|will|would|may)(?: +not|n'?t) +(?:\w+ +)?(?:help|cure|work|clear|heal|stop|ease|lower|reduce|improve|treat|prevent|relieve|end|fix|shrink|slow|keep|protect)\w*\b`,
      re`\b(?:a|small|brisk|short|good|little|long|cold) +(?:walk|nap|breath|apology|laugh|cry|hug|chat|cup|break|swim|breakfast|night'?s|routine)\b`,
      re`^breathe easier:`,
      re`\b(?:car +park|parking|printer|potluck|roof|tractor|charging +points)\b`,
    ],
  },
  'serious-risk': {
    phrases: [
      'boxed warning',
      'black box',
      'life threatening',
      '(can|may|could) be fatal',
      '(sometimes|even|possibly|some) fatal',
      'fatal (bleeding|infection|infections|reactions)',
      'contraindicated',
      'must not be (used|taken)',
      '(do not|dont|never) (use|take) (it|this) (if|with|while|when|during)',
      'not for (people|anyone|anybody|patients|women|those) (with|who)',
      'should not (take|use) it',
      'suicidal',
      '(too far|too low|too quickly)',
      '(misused|misuse|not stop|never stop|dont stop|do not stop|stop suddenly|stopped suddenly)',
      'birth defects',
      'lactic acidosis',
      'anaphylaxis',
      'liver (failure|damage|injury)',
      'thyroid (tumors|tumours|c cell tumors|cancer)',
      'pancreatitis',
      'stevens johnson',
      'rhabdomyolysis',
      '(people|patients|children|participants|women|men) (died|have died|had died|were hospitalised|were hospitalized)',
      '(stopped|halted|paused|withdrawn|pulled) (early|for safety|over safety|from the market)',
      '(breakdown|destruction|death) of (muscle|tissue|bone)',
      'serotonin syndrome',
      'respiratory depression',
      '(to|on|in) the (warnings|boxed warning|contraindications|safety section)',
      '(new|updated|fresh) (warning|warnings|safety information|safety advice)',
      'letter to (prescribers|doctors|healthcare professionals)',
      '(dear doctor letter|safety alert|safety notice|drug safety update|urgent recall)',
      '(vision|sight|hearing|limbs|a limb) may be lost',
      '(vasculitis|agranulocytosis|necrosis|hepatotoxicity|torsades|angioedema|neutropenia|lymphopenia|pml|meningitis|myocarditis)',
      '(suicide|suicidal thoughts|addictive|habit forming|withdrawal symptoms|abuse)',
    ],
    patterns: [
      re`\b(?:can|may|might|could) +(?:also +|even +|rarely +|sometimes +)?(?:cause|harm|damage|worsen|trigger|lead +to|provoke|kill|burn|rupture|make +(?:the +|your +)?(?:heart|liver|kidneys?|mood|blood|you +(?:bleed|faint|ill|worse)))\b`,
      re`\b(?:can|may|might|could|possible|risks?:|risks? +(?:are|is|include|including|includes)|(?:serious|main|important|increased|higher|greater|biggest|known|small|rare|raises? +the|increases? +the|carries +(?:a|the)|has +(?:a|the)|comes +with +(?:a|the)|with +(?:a|the)) +risks?(?: +(?:of|is|are|include|including|for))?|side +effects? +(?:include|including|can +include|may +include|such +as|are|is)|warnings?:?|serious|severe|rarely|raises?|watch +for)\b[^.!?\n]{0,90}\b(?:bleed\w*|h(?:a)?emorrhag\w*|infections?|tb|tuberculosis|cancers?|lymphoma|tumou?rs?|deaths?|die|fatal|heart +(?:attack|failure|problems)|strokes?|clots?|liver|kidney|suicid\w*|birth +defects|seizures?|allergic +reactions?|low +(?:calcium|blood +sugar|blood +pressure)|hypogly\w+|muscle +(?:breakdown|damage)|blindness|vision +loss|addiction|dependence|overdose|breathing +problems|trouble +breathing|swallowing|perforation|ulcers?|jaw|psychosis|mood +changes|rash|burns?|scarring|paralysis|pancreatitis|gallbladder|drowsiness|fainting|rejection|puncture)\b`,
    ],
  },
  'not-approved': {
    phrases: [
      'off label',
      'unapproved',
      '(whatever|never mind what|regardless of what|no matter what|ignore what|forget what|despite what) the (box|label|leaflet|package insert|insert)',
      'the (label|leaflet|box|insert|package insert) (says|stops|ends|only says|only lists|mentions|only mentions|doesnt mention|does not mention|starts|starts at|is silent)',
      '(though|although|even though|but|even if) (the|its|our) (label|leaflet|box|insert)',
      '(not|isnt) (technically|officially|strictly|yet) (approved|indicated|on the label|licensed)',
      '(not|isnt|arent) on the label',
      'officially (you|we|it|its|only|were)',
      'unofficially',
      'between (us|you and me)',
      '(beyond|outside|past|over|above) (the|its|our) (label|labelled dose|labeled dose|indication|licence|license|approved dose|approved use|recommended dose|maximum dose|max dose)',
      'longer than the label',
      '(you|they|patients|clients|people|one) (dont|do not|doesnt|neednt|need not) (|have to|need to) (be|have) (|_|_ _) (diabetic|diabetes|overweight|obese|depressed|ill|sick|adhd|a diagnosis|a prescription|pain) (|_) (to|for) (|_) (get|use|take|try|benefit|buy|have)',
      '(earlier|longer|more often|younger|higher|later|further) than (|it is|its|what is|whats|officially) (approved|licensed|labelled|labeled|indicated|allowed|recommended|authorised)',
      '(longer|more|higher|earlier|younger|later|oftener|more often|further|beyond) than (|what) (the|its|our|their) (leaflet|label|licence|license|box|smpc|insert|guideline|guidelines|package)',
      'no label for',
      'instead of (the approved|benzos|opioids|antidepressants|chemo|insulin|statins|surgery)',
      'half a (tablet|pill|dose|capsule)',
      '(double|doubling|triple|tripling|twice|two times|three times) (the|their|your|that) (dose|recommended dose|usual dose|approved dose|labelled dose)',
      '(higher|bigger|extra|larger) (dose|doses)',
      'dose higher',
      'microdose',
      'microdosing',
      'stay on it (past|longer|well past)',
      'well past the',
      'even if you (arent|are not|dont have|do not have)',
      'even (without|with no) (diabetes|a diagnosis|depression|acid reflux)',
      'is what (fda|the fda|the ema|the mhra) gave us',
      'trials only (enrolled|included|covered)',
      '(wasnt|hasnt been|was never|never) (studied|tested|trialled|trialed) in',
      '(works|use it|used|great|good|perfect|handy) for (so|much) more than',
      'isnt just for',
    ],
    patterns: [
      re`\b(?:not|isn'?t|aren'?t|no +longer|never) +(?:just|only|merely|simply) +(?:for +|about +|a +|an +)?(?:the +)?(?:frown|diabet\w+|migraines?|depress\w+|adults|wrinkles|epilep\w+|psoriasis|asthma|shingles|pain|seizures|blood +pressure|acne|men|women|grown-?ups|heart|cancer|arthritis|lines|allerg\w+|malaria|worms|horses|infections?|weight)\b`,
      re`\b(?:twice|double|triple|half|a +\w+(?:th|rd) +of|three +times|four +times|five +times|ten +times|\d+ *(?:x|times)|above|below|over|beyond|exceed\w*|more +than|past|higher +than) +(?:\w+ +)?(?:the +|its +|that +)?(?:usual|licen[cs]ed|approved|label(?:l)?ed|recommended|standard|adult|max\w*|starting|normal|official) +(?:dos(?:e|es|age)|weeks|course|duration|age|limit)\b`,
      re`\b\d+ *(?:mg|mcg|units|ml|g) +is +(?:where|when|what|the +(?:real|sweet))\b`,
      re`\b(?:unlicen[cs]ed|unapproved|unlabel(?:l)?ed|off[- ]the[- ]label|off[- ]licen[cs]e|repurpos\w+|cosmetic +use|veterinary|cleared +for +(?:horses|dogs|cats|hips|knees|adults|animals)|the +(?:men|women|adult|kid|children|dog|horse)'?s'? +(?:one|version|dose))\b`,
      re`\b(?:use|uses|used|using|give|gives|gave|giving|try|works?|great|good|fine|safe|safely|perfect|prescribe[sd]?|recommend|recommends|popular|inject|injects|start|starting|brilliant|helps?|ideal|ok|okay|down|hit|loved|favourite|favorite|suitable|handy|approved|licensed|label|effective|super|amazing|fantastic|excellent|wonderful|superb|awesome|magic|slips?|nicely|calms?|wonders)(?: +\w+){0,6} +(?:in|for|to|with|by|as +young +as) +(?:\w+ +){0,2}(?:toddlers?|pre-?schoolers?|babies|newborns?|infants|kids|six-year-olds|(?:\w+|\d+)-year-olds|\d+ +year +olds|teens|teenagers|schoolchildren|pregnan\w+|mums-to-be|moms-to-be|breastfeeding|nursing +mothers|unborn)\b`,
      re`\b(?:anyone|anybody|colleagues|who'?s|who +has|who +is|which +of +you|any +of +you|how +many +of +you)\b[^.!?\n]{0,30}\b(?:us(?:e|es|ing|ed)|tried|trying|prescrib\w+|injecting|giving) +(?:our|the|this|it|their)\b[^.!?\n]{0,40}\b(?:in|for|on|against)\b`,
      re`\b(?:we|i|i'd|we'd|i've|we've|my +\w+|our +\w+) +(?:\w+ +)?(?:use|used|using|inject|reach|prescribe|been +giving|give|gave|recommend|take|compound|add|start)(?: +it| +them| +this)? +(?:for|in|on|against)\b`,
      re`\b(?:pill|drug|tablet|cream|drops|medicine|gel|patch|jab|shot)(?:s)? +(?:that|which) +(?:also +)?(?:clears?|calms?|slims?|helps?|sharpens?|lifts?|grows?|stops?|melts?)\b`,
      ...conditionGroups.map(
        (group) =>
          re`\b(?:use|uses|using|used|tried|trying|reach(?:es|ing)? +for|prescrib(?:e|es|ing)|inject\w*|give|gives|giving|swear +by|like|love|adore) +(?:our|the +same|this|that) +(?:[\w-]+ +){1,3}(?:in|for|on|against|off|to +treat) +(?:\w+ +){0,2}${group}\b`,
      ),
      re`\b(?:licen[cs]ed|approved|cleared|indicated|registered|label(?:l)?ed|meant|made|sold|authori[sz]ed) +(?:for|in|as) +(?:\w+ +){0,2}\w+[,;:–-]* +(?:but +|yet +|and +|though +)?(?:loved|used|adored|popular|prescribed|given|great|works?|handy|brilliant|useful|also|equally|just +as|ask +me|everyone)\b`,
      re`\b(?:tricks?|uses?|things?|tips?|hacks?|secrets?|indications?) +(?:that +)?(?:the +|our +|no +|your +)?(?:product +sheet|label|leaflet|smpc|insert|textbooks?|licen[cs]e|guidelines?|reps?|manufacturer) +(?:\w+ +)?(?:never|doesn'?t|don'?t|won'?t|can'?t|forgot|leaves?|didn'?t)\b`,
      re`\b(?:loved|adored|used|popular|prescribed|a +hit|favou?rites?) +(?:by|with|in|among|at|of) +(?:\w+ +)?(?:pa?ediatric\w*|children'?s|kids|midwives|maternity|vets?|gyms?|athletes|students|bodybuilders|models|brides|slimmers|dancers|traders|coders|gamers|jet-?setters|ballet|biohackers?)\b`,
      re`\b(?:forget|ignore|never +mind|disregard|skip|overlook|don'?t +mind|pay +no +attention +to|despite|regardless +of|whatever|notwithstanding) +(?:about +)?(?:the +|what +the +)?(?:age|limit|label|box|carton|pack(?:age|et)?|leaflet|dose|weight|small +print|indication|licen[cs]e|insert|smpc|wording)\b`,
      re`\b(?:from|at) +(?:\w+|\d+) +(?:months?|weeks?)(?: +(?:old|up|on|onwards))?\b`,
      re`\bwhat +(?:\w+ +){1,5}(?:do|does|did|are +doing|is +doing) +with +(?:it|them|ours?|this)\b`,
      re`\b(?:nobody|no +one|they) +(?:will|won'?t|would|wants +to|dares?(?: +to)?) +(?:put|say|write|print|admit)\b[^.!?\n]{0,20}\b(?:it|writing|loud|down|that)\b`,
      re`\b(?:bmi|age|weight|diagnosis|prescription|referral|history|label|indication)s? +(?:doesn'?t|does +not|don'?t|isn'?t|is +not|no +longer) +(?:really +)?(?:matter|needed|required|count|bother|stop)|\bno +(?:bmi|diagnosis|prescription|referral|age +limit|minimum|doctor'?s +note)s?\b +(?:is +|are +|was +)?(?:needed|required|asked|necessary)\b`,
      re`\b(?:not|isn'?t|aren'?t|nowhere|won'?t +find +(?:it|that|this)|doesn'?t +appear|never +made +it|missing|absent) +(?:in|on|from|into) +(?:the|our|its|any) +(?:smpc|spc|label|leaflet|box|insert|licen[cs]e|guidelines?|carton|pack|product +sheet|textbooks?)\b`,
      re`\b(?:may|can|could|must|are|allowed +to) +(?:only +)?(?:only +)?(?:print|write|put|say|list|mention) +(?:\w+ +){0,3}(?:on|in) +(?:the|our) +(?:box|label|leaflet|pack|carton|insert|slide|website|site|poster)\b`,
      re`\b(?:can'?t|cannot|not +allowed +to|may +not|mustn'?t|aren'?t +allowed +to) +(?:bring|raise|mention|talk|discuss|promote|say|tell|advertise)\b[^\n]{0,60}\b(?:you +can|you +may|ask +(?:me|them|us)|dm|message +me|coffee)\b`,
      re`\b(?:seen|see|guess|imagine|know|ask|discover|wait +for|tell +you|look +at) +(?:\w+ +){0,2}what +(?:it|this|[a-z]+) +(?:also +)?(?:does|can +do|did) +(?:to|for|in|on|with|against)\b`,
      re`\b(?:people|those|customers|clients|women|men|patients|folks) +who +(?:simply|just|only|merely|really) +(?:want|can'?t|need|like|struggle|feel)\b|\bto +(?:their|your|our|his|her) +(?:dogs?|cats?|horses?|pets?)\b`,
      re`\b(?:prescribed|used|given|dosed|injected) +(?:by|with|in) +(?:us|our)\b`,
      re`\b(?:two|three|four|double|twice|extra|more) +(?:\w+ +)?(?:puffs?|tablets?|pills?|drops|doses?|sprays?|mg|units|weeks?|months?) +(?:\w+ +)?(?:more +than|longer +than|than|extra|over|above|beyond) +(?:the|what|its|our|recommended|usual|label\w*|licen\w+|approved|it)\b`,
      re`\bat +(?:just +)?\d+ *(?:mg|mcg)?,? +it(?:'s| +is| +becomes| +turns)\b`,
      re`\b(?:nobody|no +one|don'?t|never) +(?:\w+ +)?(?:told|tell|asked|ask) +(?:the +)?(?:fda|ema|mhra|agency|label|regulator|company|legal|compliance)\b`,
      re`\b(?:off +the +record|between +colleagues|don'?t +quote +me|you +didn'?t +hear +it +from +me|not +supposed +to +say|can'?t +(?:say|put|write|post) +(?:it|this|that|more|which)|can +only +(?:put|say|show|mention)|rhymes +with)\b`,
      re`\b(?:is|it's|really|basically|actually|secretly|lowkey|also) +(?:\w+ +)?(?:a +|the +|an +)?(?:best +)?(?:weight-?loss|sleep|study(?:-hall)?|exam|smart|party|diet|slimming|longevity|anti-?age?ing|focus|beauty|performance) +(?:drug|aid|pill|hack|superpower|jab|secret|med|booster)\b`,
      re`\b(?:go|goes|push|pushes|titrate|start|starts|bump|take|use|uses|using) +(?:\w+ +){0,3}(?:up +)?to +\d+ *(?:mg|mcg|ml|units|g)\b`,
      re`\b(?:fine|safe|ok|okay|great|good|perfect|handy|ideal|works?|option|suitable|helps?|wonders|give +it +to|gave +it +to|use +it +(?:in|for|on)|used +(?:in|for|on)|use +(?:in|for|on)|prescrib\w+ +(?:it +)?(?:to|for)|dos(?:e|ing) +(?:for|in)|tip +for) +(?:\w+ +){0,3}(?:kids?|children|child|toddlers?|babies|baby|infants?|newborns?|teens?|teenagers?|adolescents|under +\d+s?|expecting +(?:mums|moms|mothers)|pregnan\w+|breastfeeding|nursing +mothers|healthy +(?:people|members|adults)|athletes|students|pets|dogs)\b`,
      re`\b(?:kids?|children|toddlers?|babies|teens?|teenagers?|expecting +(?:mums|moms|mothers)|pregnant +(?:women|mums|moms|patients)|breastfeeding +(?:mums|moms)|bipolar +folks|seniors|athletes) +(?:\w+ +)?(?:can +(?:take|use|have|start|try)|do +(?:great|well|fine)|love|respond|tolerate|benefit)\b`,
      re`\b(?:also|too|as +well)\b[^.!?\n]{0,20}\b(?:sorts|works|helps|treats|good|great|handy|does|use|used|useful|effective) +(?:\w+ +){0,3}(?:for|in|on|with|against|a)\b`,
      re`\b(?:can|could|should|do|we|often|happily) +(?:\w+ +)?(?:use|try|prescribe|give)\b[^.!?\n]{0,40}\b(?:too|as +well|for +other|in +other)\b`,
      re`\bjust +as +(?:handy|good|effective|safe|useful) +(?:for|in)\b`,
      re`\b(?:to +shift|to +drop|to +lose) +(?:\w+ +){0,4}(?:pounds|lbs|weight|kilos|stone)\b`,
      re`\b(?:prescribe|prescribes|give|gives|offer) +it +to +(?:anyone|anybody|everyone|people)\b`,
    ],
  },
  // Where the label ends ...
  'label-limit': {
    patterns: [
      re`\b(?:label|licen[cs]e|licen[cs]ed|leaflet|indications?|smpc|spc|package +insert|insert|on +paper|officially|approved|approval|cleared|registered|ce[- ]marked?|indicated|authori[sz]ed|guidelines?|fda|ema|mhra|the +box|the +slide|regulators?|on +record|reimbursed)\b`,
    ],
  },
  // ... and what is done beyond it.
  'beyond-label': {
    patterns: [
      re`\b(?:had|have|get|gets|got|seen|see|seeing|with) +(?:such +|really +|some +|very +)?(?:great|good|super|excellent|amazing|fantastic|lovely|nice|impressive|beautiful|brilliant|wonderful) +(?:results|success|outcomes|responses?|feedback) +(?:in|on|with|for|from)\b`,
      re`\b(?:we|i|i've|we've|colleagues|cent(?:re|er)s|hospitals|clinics?|surgeons|prescribers|consultants|doctors|everyone|everybody|half +(?:of +)?\w+|many|most|some|people|practices?|the +\w+ +(?:people|folks|team|guys|crowd))(?: +(?:now|also|often|all|happily|routinely|quietly|still|already|have|been|just|simply|do))* +(?:us(?:e|es|ing|ed)|prescrib(?:e|es|ing|ed)|giv(?:e|es|ing|ing)|gave|go(?:es)? +(?:down|up|to|past|beyond|higher|lower|longer)|start(?:s|ed)?|writ(?:e|es|ing)|inject(?:s|ed)?|reach|tak(?:e|es)|send(?:ing)?|post|dose|doubl(?:e|es)|stay|stays|keep|keeps|phone|phoning|ask|asking|see|sees|seeing|swear|love|get|getting|try|tried|run|continue)\b`,
      re`\b(?:so +should|and +you +should|should +be +in|so +can +you|you +can +too|try +it|give +it +a +(?:go|try)|ask +me|dm +me|message +me|call +me|ping +me|talk +to +me|let'?s +talk|happy +to +(?:share|show|send|explain)|samples|case +series|few +cases|cases +for|hasn'?t +caught +up|haven'?t +caught +up|lags?|behind +the +(?:science|times|data)|the +other +(?:thing|use|one)|what +everyone +uses|is +where +you|in +practice|in +real +life|real +world|wink|works +(?:beautifully|just|fine|well|wonders|in|for|too)|is +(?:perfectly +|just +)?fine|great +(?:in|for)|first[- ]line|use +it|used +in|should +know|worth +a +try|why +wait|where +the +growth|sell +themselves|potential|helps?|settles?|calms?|shines?)\b`,
      re`😉|😏|🤫|🤐|👀`,
    ],
  },
  'other-use': {
    patterns: uses.flatMap(([names, ends]) => [
      re`\b(?:${names})(?: +\w+){0,14} +(?:${ends})\b`,
      re`\b(?:${ends})(?: +\w+){0,8} +(?:${names})\b`,
    ]),
  },
  // News of approvals, labels kept, warnings: nothing of it promotes a use.
  'within-label': {
    phrases: [
      '(is not|isnt|arent|are not|not|never|hasnt been|has not been) (yet|) (approved|licensed|authorised|authorized) (for|in|anywhere)',
      'not among its approved uses',
      '(fda|ema|mhra|agency|commission) (today|has|) (approved|cleared|authorised|authorized|warned|warns|told|says|said)',
      '(has not|hasnt|have not|havent) been studied',
      '(do|does) not (prescribe|offer|recommend) it',
      '(dont|doesnt) (prescribe|offer|recommend)',
      '(never|do not|dont) (give|share|use|take|double|split|crush)',
      '(not|isnt|arent) for (children|kids|pregnant|under)',
      'not safe (for|in)',
      'approved a second use',
      'what does the evidence say',
      '(mice|monkeys|animals only|lancet|nejm|jama)',
      'posters',
      'to settle claims',
      '(vaccine|flu|shot) clinic',
      'clinical trial',
      '(trial|study) (is|are|was) (enrolling|recruiting|testing)',
      'ask your (pediatrician|paediatrician|midwife)',
      'medical information',
      '(warned|fined|charged|sued|settled|settlement|court|pleaded guilty)',
      'investigational',
      'take back day',
      'not approved',
      'medinfo',
      '(the answer is|its|we say|so) no',
      '(dont|doesnt|do not|does not|wont|cannot|cant) (support|promote|discuss|advise|encourage|endorse|talk about|dm|know|have data)',
      'please (dont|do not)',
      '(is it|are they|was it) (licensed|licenced|approved|on label)',
      '(isnt|arent|wasnt|not) (licensed|licenced|authorised|cleared|indicated)',
      'no licence',
      'no license',
      '(asked|quotes|quoted|interviewed) (two|three|four|five|some|several) (professors|experts|doctors|who)',
      '(human|the|good|little|thin) evidence',
      '(news|feature|review|editorial) (on|of|about)',
      '(approved|signed) (use|uses|request|requests)',
      '(regulatory affairs|dress down|jeans|outlet)',
      '(isnt|is not|not|wasnt) (meant for|for|made for) (that|this|it|them)',
      '(read|follow|see|keep to|stick to|mind|respect|check) (the|your|what the) (insert|leaflet|label|age|instructions|smpc)',
      '(controlled medicine|controlled drug|controlled substance)',
      '(anthropologist|historian|sociologist|ethicist|debate|library|documentary|radio|feature|column|op ed|novelist)',
      'report (it|any|side effects|them)',
    ],
    patterns: [re`\b(?:no|nope|don'?t)[.!]`],
  },
  // That it works on everybody, every time, for ever, better than all else, and hurts nobody.
  absolute: {
    phrases: same(2, 150),
    patterns: [
      re`\b(?:nobody|no +one|none|not +one|not +a +single +\w+)(?: +\w+){0,8} +ever(?: +\w+){1,4} +(?:again|since)\b`,
      re`\b(?:nobody|no +one|no-?body|not +one|not +a +single|never +once|none|not +(?:one|a +single) +(?:person|patient|client|customer|user|case|soul))\b[^.!?\n]{0,40}\b(?:fail\w*|relaps\w+|needed|react\w*|leaves?|left|walks? +out|complain\w*|disappoint\w*|upset|regret\w*|let +down|lets? +(?:\w+ +)?down|come +back|came +back|comes +back|returned|side +effects?|adverse|suffer\w*|bleed|hurt|harmed|had +(?:a|any) +(?:reaction|problem|complaint|relapse|side|bad|complication|flare))\b`,
      re`\b(?:never|cannot|can'?t|can +not|won'?t|doesn'?t|does +not|don'?t|could +not|couldn'?t|hasn'?t|have +yet +to|has +yet +to|yet +to) +(?:ever +|possibly +)?(?:do +(?:any +|you +|them +)?harm|meet|find|fails?|failed|go +wrong|goes +wrong|lets? +(?:\w+ +)?down|disappoints?|hurts?|harms?|come +back|comes +back|return|relapse|miss|misses|upset|see +(?:a|the|one)|had +(?:a|one)|wears? +off|backfires?|lose|being +ill|be +ill)\b`,
      re`\b(?:never|no +more) +(?:\w+ +){0,3}(?:again|ever)\b`,
      re`\b(?:0(?:[.,]0)? *%|zero +percent|100 *%|hundred +percent|(?:0|zero|no) +(?:relapses?|failures?|complaints?|side +effects?|complications?|recurrences?|reactions?|downtime|downsides?|come-?backs?|repeats?|regrets?|colds|pain|symptoms|flares|attacks|migraines|seizures|scars?))\b`,
      re`\b(?:two +(?:out +)?of +two|three +(?:out +)?of +three|four +(?:out +)?of +four|five +(?:out +)?of +five|six +(?:out +)?of +six|seven +(?:out +)?of +seven|eight +(?:out +)?of +eight|nine +(?:out +)?of +nine|ten +(?:out +)?of +ten|twelve +(?:out +)?of +twelve|twenty +(?:out +)?of +twenty|200 +(?:out +)?of +200|250 +(?:out +)?of +250|300 +(?:out +)?of +300|500 +(?:out +)?of +500|1,?000 +(?:out +)?of +1,?000)\b`,
      re`\b(?:as +)?safe +as +(?:a +|an +|the +)?(?:\w+ +)?(?:water|tea|milk|sugar|salt|honey|apples?|houses|bread|breathing|air|sunshine|toothpaste|aspirin|coffee|a +hug|chamomile|candy|sweets|vitamins?)\b`,
      re`\b(?:story|journey|search|nightmare|suffering|struggle|misery|ordeal|fight|battle|odyssey|chapter|marathon) +(?:ends?|is +over|stops|is +done|is +finished)\b`,
      re`\balways +(?:has|have|will|does|did|works?|worked|helps?|heals?|wins)\b`,
      re`\b(?:without|not|never|nor|minus) +(?:a +single|any|one|the +slightest|the +least) +(?:\w+ +)?(?:risks?|side +effects?|downsides?|complications?|drawbacks?|adverse\w*|reactions?|problems?|failures?|relapses?|scars?)\b`,
      re`\bonce,? +(?:and +)?(?:properly|only|for +all)\b`,
      re`\bhow +many +(?:of +\w+ +)?(?:\w+ +){0,4}(?:needed|came +back|relapsed|complained|failed|returned)\b`,
      re`\b(?:kept|hidden|hid|hiding|keeping|suppressed|buried|withheld) +(?:it +)?(?:from|by) +(?:you|us|the +public|patients|pharma|big|doctors)\b`,
      re`\b(?:works|helps|heals|cures|fixes|treats|suits|fits|calms|slims|saves|mends|frees|silences|protects|relieves|soothes|reaches) +(?:literally +)?(?:anybody|anyone|everybody|everyone)\b`,
      re`\b(?:not|never|nobody|can'?t|won'?t) +(?:\w+ +)?(?:find|meet|hear|see|seen|met|found|heard) +(?:\w+ +)?(?:one|a|any|a +single) +(?:unhappy|dissatisfied|disappointed|complaint|failure|bad|case|patient|person|customer|relapse)\b`,
      re`\b(?:chapter|case|book|file|subject|matter) +(?:is +|was +)?(?:now +)?closed\b`,
      re`\b(?:let +them +keep|they +can +keep|you +can +keep|keep) +(?:their|your) +(?:statins?|pills?|tablets?|jabs?|injections?|chemo|scalpels?|knives|drugs?|inhalers?|needles|insulin)\b|\bdo(?:es)? +more +(?:than +(?:any|all)|and +ask)\b`,
      re`\b(?:no|zero|without|minus) +(?:a +)?(?:drawbacks?|catch|strings|ifs|buts|worries|harm|danger|dangers|hangover|drowsiness|side[- ]effects?)\b`,
      re`\b(?:stands?|stood|have|has|had|having) +(?:no|little) +chance|\b(?:don'?t|doesn'?t|won'?t|didn'?t|never|no +\w+|not|not +\w+) +(?:even +)?(?:stands?|stood|have|has) +(?:a|any) +chance\b`,
      re`\b(?:for +all +time|for +keeps|ever +after|the +rest +of +(?:your|their|his|her) +(?:life|lives|days)|as +long +as +you +live|never +to +(?:return|be +seen)|(?:won'?t|not) +(?:be +)?(?:coming +)?back|no +(?:come-?back|way +back|return|going +back|relapse|second +course)|stays? +(?:away|gone|off|shut)|gone +and|extinct|out +of +work|yesterday'?s +news|(?:it'?s|is|are|they'?re|was) +(?:finally +|now +)?(?:solved|beaten|history|obsolete)|finished +for|sorted +for|until +you'?re|till +you'?re)\b`,
      re`\b(?:show|find|name|bring) +(?:me|us) +(?:the|a|one|any\w*) +(?:person|patient|man|woman|child|case|\w+)\b[^.!?\n]{0,50}\b(?:not|couldn'?t|can'?t|didn'?t|doesn'?t|won'?t|hasn'?t|fail\w*)\b`,
      re`\b(?:don'?t|doesn'?t|didn'?t|won'?t|no +longer|never|not) +(?:\w+ +)?(?:need(?:s|ed)?|require[sd]?|touch(?:ed)?|use[sd]?) +(?:\w+ +){0,3}(?:any +?more|any +longer|again|since)\b|\bno +longer +needs?\b|\bnot +needed\b|\bwho +needs\b`,
      re`\b(?:bye|goodbye|farewell|adieu|adios|so +long|rip|r\.i\.p\.|ta-?ta|ciao|see +ya|sayonara|cheerio)[,:]? +(?:bye +)?(?:to +)?(?:\w+ +)?(?:inhalers?|insulin|meds|pills|tablets|statins?|glasses|contacts|hearing +aids?|crutches|sticks|cane|needles|dentures|fillings|opioids|antidepressants|chemo|surgery|scalpel|doctors?)\b`,
      re`\b0(?:[.,]0+)? *(?:%|percent|side|relapse|complication)`,
      re`\b(?:for +good|for +life|for +ever|forever|permanent(?:ly)?|once +and +for +all|one +and +done|once +and +(?:you|it|that)|over +and +done|done +with +it|a +thing +of +the +past|ancient +history|is +history|last(?:s)? +a +lifetime|the +last +\w+ +you(?:'ll| +will)|you(?:'ll| +will) +ever +need|gone +for|in +one +(?:go|sitting|session|visit|dose|shot|spoon)|first +time +round|and +that'?s +it)\b|[,.:–-] *(?:full +stop|period)(?:[.!]|$)`,
      re`\b(?:works?|worked|effective|safe|suitable|right|good|great|perfect|gentle|fine|ideal|results?|success|relief|cures?|harmless|designed|made|helps?|reversed?|fits|suits|heals?|fixes|treats)(?: +(?:for|on|in|at|with))? +(?:literally +|just +about +|absolutely +)?(?:every(?:body|one)|any(?:body|one)|every +(?:single +)?(?:\w+ +)?(?:person|patient|client|customer|user|case|type|scalp|head|mouth|face|knee|back|foot|smile|bladder|skin|body|age|child|woman|man|smoker|couple|sufferer|\w+ +type)|all +(?:ages|patients|skin|ages|comers|bodies|types)|any +(?:age|body|skin|patient|weight))\b`,
      re`\b(?:every(?:body|one)|every +(?:single +)?(?:\w+ +)?(?:person|patient|client|customer|user|child|woman|man|smoker|couple|sufferer|virus|pain|ache|cell|germ|cough)|each +and +every|all +(?:of +them|our +(?:patients|clients|users|customers)))\b[^.!?\n]{0,40}\b(?:walk\w* +(?:out|away|again)|(?:leaves?|left) +(?:\w+ +){0,3}(?:smiling|happy|healthy|cured|pain-?free|well|better|without|with +(?:a +smile|new|straight|clear|perfect))|recover\w*|responds?|responded|heals?|healed|healthy|better|free|cured|quits?|pregnant|sleeps?|loses?|lost|gone|goes|works?|worked|sees?|hears?|benefits?|improve[sd]?)\b`,
      re`\b(?:works?|worked|heals?|cures?|helps?|fails?)\b[^.!?\n]{0,20}\b(?:every(?: +single)? +time|always|each +time|all +the +time|without +fail|without +exception|no +exceptions?|whoever +you +are|no +matter +(?:what|who|how)|regardless)\b`,
      re`\b(?:whoever +(?:takes|uses|tries|wears|drinks|needs|wants)|: *all +of +them|no +exceptions?|without +exceptions?|without +fail|whoever +you +are)\b`,
      re`\b(?:harmless|risk-?free|side[- ]effect[- ]free|foolproof|fool-proof|infallible|fail-?safe|bullet-?proof|sure-?fire|unfailing\w*|invariably|guaranteed?|guarantees|gaurante\w+|garante\w+|no +downsides?|no +risks?|without +risks?|zero +risk|nothing +to +(?:fear|lose)|nothing +but +good|safe +as +(?:water|milk|houses)|can +only +(?:help|do +good)|gentle +enough|safe +(?:enough +)?(?:for|in|even)|completely +safe|perfectly +safe|totally +safe|100 *% +safe)\b`,
      re`\b(?:better|superior|gentler|stronger|safer|faster|quicker|milder|kinder|purer|more +(?:\w+)|smarter|cleaner|deeper|higher +\w+) +(?:than|to) +(?:any|anything|every|everything|all|the +(?:rest|others?|competition|market\w*|leading)|whatever|prescription|your +(?:doctor|gp)|big +pharma|the +(?:pills?|drugs?|tablets?|originals?|brand))\b`,
      re`\b(?:twice|thrice|three +times|four +times|five +times|ten +times) +(?:as +|more +)?(?:strong|effective|potent|powerful|good|fast|safe|gentle|stronger|better|safer|faster)\b`,
      re`\b(?:can'?t|cannot|couldn'?t) +say +the +same\b|\b(?:can|could) +only +dream\b|\beat +your +heart +out\b`,
      re`\b(?:like +nothing +else|unlike +any(?:thing)?|like +no +other|second +to +none|nothing +(?:comes +close|else +(?:comes|works|compares)|beats|touches|works +like|rivals)|no +(?:drug|medicine|tablet|pill|cream|rival|competitor|other +\w+) +(?:comes|can|does|works|beats|matches|touches)|unmatched|unrival\w+|unbeatable|unbeaten|unparalleled|without +equal|in +(?:every|all) +(?:way|respect|ways|respects)|on +every +(?:count|measure)|blows +\w+ +(?:away|out)|leaves? +(?:\w+ +){1,3}(?:standing|behind|in +the +dust|for +dead)|out(?:performs?|classes|shines|does|guns|strips|perform)|kicks +(?:\w+ +){1,3}off|in +the +museum|knocks +(?:\w+ +){1,3}into|runs +rings|wipes +the +floor|puts +(?:\w+ +){1,3}(?:to +shame|in +the +shade|out +of +business)|the +(?:best|safest|strongest|finest|fastest|number +one|no\.? *1|only) +(?:\w+ +){0,3}(?:ever|there +is|on +(?:the +market|earth|the +shelf|the +planet)|in +(?:the +world|psychiatry|medicine|town|the +country)|you|that +(?:works|does|really|actually)|money))\b`,
      re`\b(?:miracles?|miraculous\w*|magic(?:al)?|wonder +(?:drug|cure|pill|weapon)|panacea|fountain +of +youth|game +over +for|secret +(?:that|which|to)|pharma +(?:does|do|doesn'?t|don'?t|hates?|is +hiding|won'?t)|doctors +(?:hate|don'?t|won'?t)|they +don'?t +want +you|doesn'?t +want +you +to +know|no +(?:virus|germ|bug|cold|pain|wrinkle|tumou?r|cell|migraine|bacteria|allergy) +(?:stands?|survives?|can|is +safe|escapes?|lasts))\b`,
    ],
  },
  // Where health is meant: an illness, a treatment, those who are treated.
  // That it is for all, or that none was ever seen: mostly something else.
  'absolute-faint': {
    patterns: [
      re`\bthe +(?:end|death|grave|funeral) +(?:of|for) +(?:your +|all +)?\w+`,
      re`\bevery +(?:single +)?(?:[\w-]+ +){1,2}(?:we|i|that +(?:we|i))(?:'ve| +have)?\b`,
      re`\b(?:for|on|in|at|to|with|of) +(?:literally +|just +about +|absolutely +)?(?:every(?:body|one)|any(?:body|one)|every +(?:single +)?(?:\w+ +)?(?:person|patient|client|customer|user|case|type|scalp|head|mouth|face|knee|back|foot|smile|bladder|skin|body|age|child|woman|man|smoker|couple|sufferer|\w+ +type)|all +(?:ages|patients|skin|comers|bodies|types)|any +(?:age|body|skin|patient|weight))\b`,
      re`\b(?:(?:i|we)(?:'ve| +have)? +(?:have +|'ve +)?yet +to|still +(?:waiting|looking|searching) +for +(?:the|a|our|one|my)|have +never +(?:once +)?(?:seen|had|met)|never +(?:once +)?(?:seen|had|met))\b`,
      re`\b(?:twice|thrice|three +times|four +times|five +times|ten +times|far|much|way|so +much) +(?:as +|more +)?(?:strong|effective|potent|powerful|good|fast|safe|gentle|stronger|better|safer|faster)\b`,
      re`\b(?:move +over|step +aside|watch +out),? +[a-z]+\b|\bmore +(?:[a-z]+ +){1,4}than +any\b|\blike +new\b`,
      re`\b(?:that'?s +everyone|that'?s +all +of +them|the +lot|each +and +every +one|breakthrough|holy +grail|silver +bullet)\b`,
      re`\b(?:have|has)(?:n'?t| +not| +never) +(?:yet +)?met +(?:them|one|him|her|anyone|anybody|the)\b`,
    ],
  },
  // The same, plain enough to stand in another sentence than the treatment.
  'absolute-alone': {
    patterns: [
      re`\b(?:works? +on|silences|cures|helps|fixes|heals|slims|calms|suits|fits|saves|reaches|mends|frees) +(?:literally +)?(?:anybody|anyone|everybody|everyone)\b`,
      re`\balways +has,? +(?:and +)?always +will\b|\b(?:it|this) +(?:always|simply|just) +works\b|\bworks +(?:every +(?:single +)?time|without +fail|first +time)\b`,
      re`\b(?:story|journey|nightmare|suffering|struggle|misery|ordeal|odyssey|chapter) +(?:ends|is +over|stops|is +finished|is +closed)\b`,
      re`\bhow +many +(?:of +\w+ +)?(?:\w+ +){0,4}(?:needed|came +back +for|relapsed|complained|failed)\b`,
      re`\b(?:nobody|no +one|not +one|not +a +single +(?:\w+)|none +of +(?:them|our +\w+))\b[^.!?\n]{0,30}\b(?:failed|relapsed|came +back|has +come +back|complained|second +(?:visit|course|session|dose)|side +effects?|reaction)\b`,
      re`\b(?:show|find|name|bring) +(?:me|us) +(?:the|a|one) +(?:person|patient|man|woman|child|case|smoker|\w+er)\b[^.!?\n]{0,50}\b(?:could +not|couldn'?t|can'?t|didn'?t|doesn'?t|won'?t|hasn'?t|failed)\b`,
      re`\b(?:gone|healed|cured|fixed|sorted|finished|beaten|over) +(?:for +good|for +life|for +ever|forever|once +and +for +all|for +all +time)\b`,
      re`\b(?:not +coming +back|never +(?:comes|came|coming) +back|won'?t +(?:ever +)?(?:come|be) +back|nobody +relapses|never +had +a +(?:single +)?(?:failure|complaint|relapse|complication))\b`,
      re`\b(?:they|doctors|pharma|big +pharma|the +industry|hospitals) +(?:\w+ +)?(?:don'?t|doesn'?t|didn'?t|won'?t|hates?|hide|hides|hid) +(?:\w+ +)?(?:want|tell|let|it|this)\b`,
    ],
  },
  'cure-words': {
    patterns: [
      re`\b(?:heal|heals|reverse|reverses|cure|cures|repair|repairs|fix|fixes) +(?:your|their) +\w+(?: +\w+)? +(?:naturally|for +good|permanently|completely|forever|once +and +for +all)\b`,
      re`\bnothing +(?:\w+ +)?(?:better|stronger|safer|faster|more +\w+|as +(?:good|effective|strong|safe))(?: +\w+){0,7} +(?:than|as) +(?:our|this|these)\b`,
      re`\b(?:promise|promises|guarantee|guarantees|assure|assures)(?: +you)?(?: +of)? +(?:a +)?(?:\w+ +)?(?:full|complete|total|speedy|quick|fast|lasting|permanent) +(?:recovery|healing|cure|remission|relief|results?)\b`,
      re`\b(?:we|i|we've|i've|our +(?:clinic|team|lab|company))(?: +\w+){0,2} +(?:have|has|got|found|offer|sell|discovered|make|provide|hold) +(?:a|the|your) +(?:\w+ +)?cure +(?:for|to)\b`,
      ...firmGroups.flatMap((group) => [
        re`\b(?:cures|cured|curing|(?:can|could|will|to|we|i|does|do|that|they|and|would|may|might|now|finally|simply|even) +cure)(?: +(?:your|the|any|all|my|even|his|her|their|every|both|severe|chronic|most|stubborn|old|this|these|type|thousands +of|hundreds +of|people +of|patients +of|you +of|me +of|her +of|him +of|them +of)){0,2} +${group}\b`,
        re`\b(?:beaten|deletes?|deleted|nukes?|nuked|obliterat\w+|annihilat\w+|vaporis\w+|abolish\w*|conquer(?:s|ed)|vanquish\w*|reverses?|reversed|reversing|eradicates?|wip\w+ +out|eliminat\w+|defeats|rids? +(?:you|them|yourself) +of|rid +of|freed +from)\b[^.!?\n]{0,30}\b${group}\b`,
        re`\b${group}\b[^.!?\n]{0,40}\b(?:vanish|vanishes|vanished|disappears?|disappeared|gone|nowhere +to +be +found|cured|doesn'?t +stand +a +chance|is +history|a +thing +of +the +past|permanently|for +good|forever|for +ever|once +and +for +all|ends +here|never +(?:comes?|came) +back|without +fail)\b`,
        re`\b(?:never|no +more)\b[^.!?\n]{0,25}\b${group}\b[^.!?\n]{0,15}\b(?:again|ever)\b`,
        re`\b(?:permanent|lasting|instant|total|complete|guaranteed|sure|one-?time|definitive|final|natural|secret) +(?:\w+ +)?(?:fix|cure|end|answer|solution|relief|freedom|remedy|reversal)\b[^.!?\n]{0,30}\b${group}\b`,
      ]),
      ...[...firmGroups, `(?:${bodily})`].map(
        (group) =>
          re`\b(?:kills?|stops?|destroys?|ends?|fix(?:es)?|heals?|restores?|silences?|zaps?|banish(?:es)?) +(?:every|all|any)\b[^.!?\n]{0,15}\b${group}\b`,
      ),
      ...[...firmGroups, `(?:${bodily})`].map(
        (group) =>
          re`\b(?:fix(?:es)?|heals?|ends?|stops?|silences?|removes?|clears?|banish(?:es)?|goodbye|bye|gone|erases?|rid)\b[^.!?\n]{0,25}\b${group}\b[^.!?\n]{0,30}\b(?:completely|entirely|fully|totally|altogether|overnight|instantly|permanently|forever|for +good|once +and +for +all|for +ever|full +stop|whoever|every +time|in +(?:a|one|two|three|four|five|six|seven|ten|2|3|4|5|6|7|10|14) +(?:day|days|session|sessions|week|weeks|minutes|hours|visit|visits|treatments)|within +(?:a|one|two|three|2|3|7|10|14|30) +(?:weeks?|months?|days?|hours?)|guaranteed)\b`,
      ),
      ...firmGroups.map(
        (group) =>
          re`\b${group} +(?:is|are|becomes?|will +be|was) +(?:now +|only +|just +)?(?:a +choice|optional|over|curable|solvable|solved|beatable|beaten|reversible|unnecessary|no +match|a +memory|defeated|conquered|toast|no +longer +(?:a|an|your))\b`,
      ),
      re`\bnothing +(?:\w+ +){0,3}(?:soothes|works|heals|cures|calms|clears|helps|relieves|protects|beats|lifts|eases|stops|settles|shrinks|touches|grows)\b[^.!?\n]{0,40}\b(?:like +(?:our|this|these)|(?:better|faster) +than +(?:our|this|these))\b`,
      re`\b(?:zero|no|0) +[a-z-]+(?: +[a-z]+)?,? +(?:and +)?(?:zero|no|0) +(?:side[- ]effects?|risks?|pain|downtime|downsides?|regrets?|scars?|needles?|surgery|recovery|complications?|relapses?|hangover|drowsiness)\b`,
      re`\b(?:zero|no|0) +(?:side[- ]effects?|risks?|pain|downtime|downsides?|scars?|complications?|relapses?), +(?:and +)?(?:zero|no|0) +[a-z]+\b`,
      re`\b(?:you|they|we +guarantee +you|people)(?:'ll| +will)? +(?:will +)?(?:never|not +ever) +(?:\w+ +)?(?:feel|have|get|suffer|see|need|notice|worry +about) +(?:\w+ +){0,3}(?:it|them|pain|symptoms?|\w+ache) +(?:again|ever)\b`,
      re`\b(?:from +ever|never|will +not +ever|won'?t +ever|no +longer) +(?:\w+ +)?(?:getting|get|gets|be|being|fall|falling|feel|feeling|catch|catching|suffer|suffering) +(?:\w+ +){0,2}(?:sick|ill|unwell|colds?|flu|tired|bloated|depressed|anxious|sore|stiff|old|pain|headaches?|migraines?) +(?:again|ever)\b`,
      re`\b(?:get|gets|have|bring|brings|restore|restores|back|return|returns) +(?:you +|back +)?(?:your|their|the|his|her) +(?:\w+ +)?(?:hearing|sight|eyesight|vision|hair|hairline|memory|mobility|fertility|sense +of +\w+|skin|smile|knees?|back) +(?:back +)?to +(?:100|normal|perfect|full|what +it +was|\w+ +percent)`,
      re`\b(?:there +is|there'?s|here +is|here'?s|we +have|we'?ve +(?:got|found)|finally|introducing|our) +(?:now +|finally +|at +last +)?(?:a|the|an|our)? *(?:\w+ +)?cure +for\b[^.!?\n]{0,60}\b(?:we|our|us|book|order|here)\b`,
      re`\bworks? +(?:100 +(?:percent +)?|all +|every +bit +)of +the +time\b`,
      re`\b(?:healed|cured|fixed|freed|rescued|reversed)(?: +\w+)? +(?:hundreds|thousands|millions|dozens|countless|scores|plenty|loads|tons|so +many|many|over +\w+|more +than +\w+)(?: +of)? +(?:\w+ +)?(?:people|patients|clients|customers|women|men|kids|children|couples|families|diabetics|smokers|sufferers|cases)\b`,
      re`\b(?:won'?t|don'?t|will +not|will +never|never|no +longer|not) +(?:\w+ +)?need +(?:your|those|the|any|a|their) +(?:\w+ +)?(?:inhalers?|insulin|meds|medications?|medicines?|pills|tablets|glasses|statins?|painkillers|surgery|cpap|crutches|hearing +aids?|injections?|antidepressants|sleeping +pills|doctors?) +(?:any +longer|any ?more|again|ever|after|once|with)\b`,
      re`\b(?:kills?|destroys?|dissolves?|shrinks?|starves?|eats?|melts?|wipes? +out|stops?|blocks?)(?: +\w+){0,3} +(?:cancers?|tumou?rs?|tumour +cells|cancer +cells|metasta\w+|leuk(?:a)?emia|melanoma|lymphoma)\b`,
      re`\b(?:kiss|kisses|wave|waves) +(?:your|the|those) +(?:\w+ +){1,3}(?:goodbye|bye|farewell)\b`,
      ...firmGroups.map(
        (group) =>
          re`\b${group} +(?:free +)?(?:(?:for +)?(?:life|ever|forever|guaranteed|naturally)|(?:will +be|is|are|becomes?|become) +(?:a +)?(?:distant +)?(?:memory|memories|history))\b`,
      ),
      ...firmGroups.map(
        (group) =>
          re`\b(?:we|i|our +\w+|the +clinic|that|which) +(?:can +|could +|will +|do +|now +|actually +|really +)*(?:cure|cures) +(?:your +|any +|all +|even +)?${group}\b`,
      ),
      ...firmGroups.map(
        (group) =>
          re`\b(?:free|freedom|relief|rid) +(?:of|from) +(?:your +|all +|any +)?${group} +(?:for +(?:good|life|ever)|forever|after|within|in|once|guaranteed|without|today)\b`,
      ),
      re`\b(?:proven|real|true|actual|first|only|natural|simple|perfect|ultimate|effective|known) +cure +(?:for|of|against)\b`,
      re`\b(?:all|100 +percent|each) +(?:of +)?(?:our|my|the) +(?:patients|clients|customers|users|people) +(?:\w+ +)?(?:are|is|get|got|feel|felt|leave|left|were|become|became) +(?:\w+ +)?(?:pain[- ]free|symptom[- ]free|cured|healed|better|healthy|well|free +of|free +from)\b`,
      re`\b(?:completely|totally|fully|entirely|permanently|naturally) +(?:heals?|cures?|cured|reverses?|reversed|eliminates?|eradicates?|removes?|ends?|gets? +rid +of|healed)\b`,
      ...firmGroups.map(
        (group) =>
          re`\b(?:flush(?:es)?|wash(?:es)?|sweats?|pulls?|draws?|drives?|melts?|burns?|zaps?) +(?:\w+ +){0,2}(?:out|away|off) +(?:\w+ +){0,2}${group}\b`,
      ),
      ...firmGroups.map(
        (group) =>
          re`\b(?:heal|heals|reverse|reverses|cure|cures|beat|beats|undo|fix|fixes) +(?:your|you +of|their|his|her|my +clients' +)? *(?:own +)?${group} +(?:naturally|yourself|at +home|without|with +(?:our|this|these|diet|herbs|food)|fast|quickly|overnight)\b`,
      ),
      re`\b(?:cures?|cured) +(?:everything|anything|it|them|him|her|me|all|in +\d+|\w*itis|\w+osis)\b`,
      re`\b(?:100|one +hundred) *(?:%|percent|per +cent) *(?:cure|cured|effective|success|natural +cure|guaranteed|remission|pain[- ]free|safe +(?:for|treatment|and)|harmless|of +(?:our +)?(?:patients|people|clients|users))`,
      re`\b(?:no|zero|without|free +of|free +from|not +a +single|none +of +the) +(?:any +|known +|nasty +)?(?:side[- ]?effects?|risks? +(?:at +all|whatsoever)|downsides?)\b`,
      re`\b(?:side[- ]?effects?) *(?:: *|= *|are +)(?:none|zero|0|nil|nonexistent)\b`,
      re`\b(?:works?|effective|safe|suitable|right)(?: +\w+)? +for +(?:everyone|everybody|anyone|anybody|all +(?:patients|ages|people)|every +(?:patient|single +patient|body))\b`,
      re`\b(?:it|this|that|which|never +ever) +(?:has +|have +)?never +(?:ever +|once +)?(?:fails?|failed)\b|\b(?:cannot|can'?t|could +not) +(?:possibly +)?(?:fail|go +wrong|come +back)\b`,
      re`\b(?:can|could|will|would|do|does) +(?:\w+ +)?(?:cure|end|undo|reverse|erase|beat)\b[^.!?\n]{0,30}\b(?:flu|cancer|diabetes|ag(?:e)?ing|smoking|years|damage|depression|dementia|arthritis|colds?|obesity|infertility|pain)\b[.!]? *(?:with|and|thanks +to) +our\b`,
      re`\b(?:undoes?|undid|undo|erases?|reverses?|wipes? +out|makes? +up +for|cancels? +out) +(?:what|all|the|years|decades|every\w*|twenty|thirty|forty|ten|\d+)\b[^.!?\n]{0,40}\b(?:smoking|drinking|sun|years|damage|age|ag(?:e)?ing|stress|sugar|wear|winters?|summers?)\b`,
      re`\b(?:works?|heals?|helps?) +(?:every +(?:single +)?time|on +everybody|on +everyone|for +every +\w+)\b`,
      re`\b(?:completely|totally|perfectly|absolutely|100 *%|entirely|utterly) +(?:safe|harmless|risk[- ]free|cured|healed|side[- ]effect[- ]free)\b`,
      re`\bevery +(?:single +)?(?:person|patient|one|client|woman|man|child|couple|customer|case|user)\b[^.!?\n]{0,30}\b(?:pain[- ]free|cured|healed|(?:gets?|got|feels?|felt|is|was) +(?:\w+ +)?better|walks +out|recovers|recovered|responds?|responded|pregnant|remission|heals?)\b`,
      re`\b(?:miracle|wonder +drug|wonder +cure|magic +(?:pill|bullet)|breakthrough +cure|fountain +of +youth|cure-?all|panacea|miraculous(?:ly)?)\b`,
      re`\b(?:guarante\w+|garante\w+|gaurante\w+|promises?|certain|sure|always)(?: +\w+)? +(?:to +)?(?:work|works|results?|relief|cure|remission|success|pregnan\w+|weight +loss|regrowth|recovery|healing|improvement)\b`,
      re`\b(?:say|wave|kiss)(?:ing)? +(?:bye-?bye|bye|goodbye) +to +(?:your +)?(?:pain|diabetes|tinnitus|migraines?|arthritis|insulin|meds|medication|anxiety|insomnia|reading +glasses|asthma|eczema|acne|statins|inhalers?|hot +flashes|snoring)\b`,
      re`\b(?:throw|bin|toss|ditch|dump|chuck|flush)(?:ing)?(?: +(?:away|out))? +(?:out +|away +)?(?:your|the|their|those) +(?:\w+ +)?(?:strips|meds|medications?|pills|inhalers?|insulin|glasses|tablets|statins?|epipen|cpap|crutches|cane|hearing +aids?|prescriptions?|needles|meter)\b`,
      re`\b(?:wipes?|end|ends|eliminates?|remove[sd]?) +(?:out +)?(?:your|the|any|all) +need +(?:for|to)\b|\bnever +need +(?:\w+ +){0,2}(?:insulin|surgery|meds|medication|pills|glasses|inhaler|doctor|statins?)\b`,
      re`\b(?:most +(?:effective|powerful|potent)|safest|(?:strongest|best|fastest) +(?:drug|medicine|treatment|therapy|painkiller|pill|cream|remedy|supplement|antidepressant|antibiotic|vaccine|implant))(?: +\w+){0,3} +(?:ever|on +the +market|in +the +world|there +is|money +can +buy|on +earth|known +to|available)\b`,
      re`\b(?:superior|better|stronger|safer|faster|gentler|more +(?:effective|powerful|potent))(?: +\w+)? +(?:to|than) +(?:[a-z]+(?:mab|statin|farin|oxaban|glutide|olol|pril|azole|profen|cillin|formin)|humira|ozempic|wegovy|mounjaro|statins?|chemo\w*|insulin|advil|tylenol|aleve|aspirin|paracetamol|botox|viagra|prozac|zoloft|xanax|ambien|antidepressants?|antibiotics?|opioids?|morphine|surgery|lasik|steroids?|cortisone|nurofen|any +(?:other +)?(?:drug|treatment|medicine|pill|medication|therapy|cream|vaccine|injection)|every +(?:other +)?(?:drug|treatment|medicine)|the +competition|prescription\w*|all +(?:other|others)|(?:your|big) +(?:doctor|pharma)\w*)\b`,
      re`\bbeats? +(?:[a-z]+(?:mab|statin|farin|oxaban|glutide|profen|formin)|humira|ozempic|wegovy|mounjaro|statins?|insulin|chemo\w*|advil|tylenol|botox|surgery|antibiotics|antidepressants|any +(?:drug|medicine|treatment|pill)|every +(?:drug|medicine|treatment|pill|other)|the +(?:competition|leading +brand))\b`,
    ],
  },
  'patient-told': {
    patterns: [
      re`\b(?:having|had|see|seeing|have|keep|keeping|lose|losing|welcome|welcoming) +you +(?:back +|down +|registered +)?as +(?:a|our|my) +(?:\w+ +)?patient\b|\bbeing +(?:a +patient +of +(?:ours|mine)|our +patient|such +a +(?:\w+ +)?patient)\b`,
      re`\b(?:how|the +way) +(?:well +)?your +(?:new +|\w+ +)?(?:nose|teeth|tooth|smile|knees?|hips?|shoulder|back|ankle|wrist|foot|feet|hand|eyes?|ears?|chin|lips|skin|scar|hair|braces|veneers|crowns?|implants?|results|baby|legs?|neck|jaw) +(?:turned|looks?|looked|came|healed|settled|feels?|is|are|has|have)\b`,
      re`\b(?:hope|hoping|glad|happy|pleased|sorry|feeling|feel)(?: +\w+){0,8} +(?:yesterday'?s|today'?s|monday'?s|tuesday'?s|wednesday'?s|thursday'?s|friday'?s|saturday'?s|last +week'?s|this +morning'?s|last +night'?s) +(?:\w+ +)?(?:${care})\b`,
      re`\b(?:privilege|honou?r|honou?red|pleasure|glad|happy|proud|thank +you|thanks|grateful)(?: +\w+){0,8} +(?:part +of|in +on|support|help|accompany|join|share|trusting +us +with) +(?:\w+ +)?your +(?:\w+ +){0,2}(?:journey|recovery|healing|pregnancy|treatment|birth|smile|operation|surgery|chemo|rehab)\b`,
      re`\b(?:my|our) +(?:\w+ +)?patient +(?:today|this +(?:morning|afternoon|evening|week)|yesterday|tonight|last +(?:night|week)|just +now)\b`,
      re`\b(?:glad|happy|pleased|delighted|hope|thrilled|sorry|so +nice)(?: +\w+){0,2} +(?:the|those|that) +(?:\w+ +)?(?:crowns?|braces|stitches|cast|fillings?|implants?|stent|tube|drain|catheter|hearing +aids?|dentures|bandages?|splint|tooth|lens(?:es)?|pump) +(?:came|comes|fell|turned|held|holds|fits?|fitted|went|works?|helps?|helped|is +out|are +out|is +off|are +off)\b`,
      re`\b(?:when|since|after|while|because|day|last +time|time) +you +(?:came(?: +in| +to +(?:us|me))?|visited|were +(?:here|in|seen|admitted|with +us|on +(?:our|the)|under)|had +(?:your|the|that)|saw +(?:us|dr|our|me)|left +(?:us|the +(?:ward|clinic|practice|hospital))|checked +in|stayed|stopped +by|picked +up|joined +us|brought|started +(?:treatment|on|with))\b`,
      re`\byour +(?:\w+ +){0,2}(?:${care})\b(?: +\w+){0,3} +(?:was|were|went|came +(?:back|out|in|up)|looked|showed|had|healed|fitted|turned|said|(?:is|are|has|have|looks?|'s) +(?:\w+ +)?(?:healing|healed|doing|better|back|in|clear|normal|fine|good|great|positive|negative|settled|settling|improved|improving|gone|holding|behaving|perfect|waiting|arrived|been +(?:sent|called|fixed|removed|refilled)))\b`,
      re`\b(?:our|your|my) +(?:records?|notes|files?|chart|system|appointment +book|paperwork) +(?:have|has|shows?|says?|lists?|confirms?|tells?)\b|\b(?:on|in|from) +your +(?:chart|file|record|notes)\b`,
      re`\byou(?:'ve| +have|'re| +are|'d| +were) +(?:\w+ +)?(?:been +)?(?:a +|an +|one +of +our +)?(?:\w+ +)?(?:patient +(?:here|of|with|at|since|in)|seeing +(?:us|dr|our)|coming +to +us|under +(?:our|my) +care|with +us +(?:for|since)|on +our +books)\b`,
      re`\bwe(?:'ve| +have)? +(?:had|seen|treated|looked +after|known) +you\b`,
      re`\byou +(?:missed|cancelled|canceled|refused|declined|stopped +taking|no-?showed|skipped|failed +to|(?:didn'?t|did +not) +(?:take|show|turn +up|attend|follow|finish|tell|come)|never +(?:showed|came|took|returned|filled)|were +(?:prescribed|given|told|advised|discharged|referred|diagnosed)|asked +for|signed|told +(?:us|dr|the|our|me)|left +against|tested)\b[^.!?\n]{0,60}\b(?:${care}|us|late|visits?|form|consent|dose|antibiotics|lithium|insulin|pills|tablets|medicines?|meds|inhaler|advice|pain)\b`,
      re`\b(?:glad|happy|pleased|good +to +hear|delighted|hope|thrilled|great|love|thanks|thank +you|sorry|congrat\w*|so +nice)\b[^.!?\n]{0,50}\b(?:your|his|her|their) +(?:\w+ +)?(?:${care}|hip|knee|tooth|teeth|smile|recovery|healing|baby|stitches|scar|wound|shoulder|ankle|back|eye|eyes|skin|braces|veneers|migraines?|pain)\b`,
      re`\b(?:glad|happy|pleased|good +to +hear|delighted|hope|thrilled|sorry|congrat\w*|so +nice)\b[^.!?\n]{0,35}\b(?:the +new|that|the|those) +(?:\w+ +)?(?:crowns?|operation|fillings?|implants?|infection|root +canal|stitches|cast|injections?|braces|veneers|hip|knee|tooth|scar|wound|shoulder|ankle|hearing +aids?|dentures|botox|fillers?|swelling|rash|pain|migraines?|headaches?|cough|lens(?:es)?|insoles?|pacemaker|stent) +(?:is|are|has|have|was|were|went|feels?|feeling|healed|settled|gone|better|isn'?t|hasn'?t|aren'?t)\b`,
      re`\b(?:great|good|lovely|nice|pleasure|wonderful|fab|always +\w+) +(?:\w+ +)?(?:seeing|to +see|having|to +have|meeting|treating|looking +after|to +(?:look +after|treat|care +for|meet|help|deliver)) +you\b[^.!?\n]{0,40}\b(?:again|back +(?:for|in|at)|in +for|round +(?:two|three)|today|yesterday|last|this|for +your|in +clinic|at +your|(?:on|in|at) +(?:the|our) +(?:\w+ +)?(?:ward|unit|clinic|chair|hospital|practice|surgery)|in +the +(?:chair|clinic|surgery|practice))\b`,
      re`\b(?:sorry|apolog\w+)\b[^.!?\n]{0,50}\b(?:at|for|during|before|after|about|with) +your +(?:\w+ +)?(?:appointment|visit|treatment|operation|surgery|scan|stay|procedure|consultation|check-?up|session|prescription|results)\b`,
      re`\b(?:thanks|thank +you)\b[^.!?\n]{0,20}\bfor +(?:\w+ +)?(?:coming|popping|dropping|calling) +(?:in|by|to +(?:see|us))\b[^.!?\n]{0,20}\b(?:today|yesterday|last|this|on|for|again|with)\b`,
      re`\b(?:i|we)(?:'ve| +have)? +(?:just +)?(?:checked|looked +(?:at|up|into|through)|opened|pulled|read|reviewed|see +(?:in|from|on)|found|have) +(?:in +)?your +(?:\w+ +)?(?:file|chart|records?|notes|results|bloods?|x-?rays?|scan|history|prescription|test)\b`,
      re`\b(?:thanks|thank +you|glad|pleased|pleasure|honou?red)\b[^.!?\n]{0,30}\b(?:trusting +us|choosing +us|coming +(?:in|to +see|back)|visiting +us|seeing +(?:dr|us)|treating +you|to +(?:treat|care +for|look +after) +you)\b[^.!?\n]{0,25}\b(?:${care}|smile|care|knee|hip|delivery|today|yesterday|last|on|again|dr)\b`,
      re`\b(?:has|have|did|is|are|how'?s|how +(?:is|are)) +your +(?:\w+ +)?(?:${care}|knee|hip|tooth|back|pain|swelling|shoulder)\b[^.!?\n]{0,30}\b(?:gone|since|settled|better|healed|feeling|doing|after|healing|holding|help\w*)\b`,
      re`\b(?:stitched +up|operated +on|delivered|treated|sat +with|looked +after|saw|met|admitted|intubated|examined|diagnosed|vaccinated|discharged|coded|lost|nursed|resuscitated|sedated|had|scanned|held +the +hand +of)\b[^.!?\n]{0,20}\b(?:\d+[- ]year[- ]?old|the +only +(?:\w+ +){1,3}in|the +(?:\w+ +)?(?:bride|groom|mayor|coach|teacher|principal|player|twins|family|boy|girl|man|woman|couple|driver|kid|guy|lady) +(?:from|who|of|in)|the +bride|the +groom|the +twins|our +(?:mayor|sheriff|coach|principal|pastor|neighbou?r))\b`,
      re`\bour +(?:most +)?(?:famous|celebrated|favou?rite|youngest|oldest|bravest|toughest|best-?known) +(?:ever +)?(?:\w+ +)?(?:acl|hip|knee|transplant|patient|recipient|heart|stent|nose|hamstring|shoulder|kidney|liver|smile|survivor|bypass|chin)\b`,
      re`\b(?:before|until|for|at|when +it +was) +your +(?:turn|slot)\b|\bkept +you +waiting\b|\byou +had +to +wait\b`,
      re`\b(?:if|had) +you(?:'d| +had)? +(?:told|taken|listened|come +back|kept|mentioned|followed|finished|worn)\b[^.!?\n]{0,60}\b(?:us|your|the +(?:\w+ +)?(?:extraction|op|operation|procedure|scan|antibiotics|tablets|dressing|brace|advice|appointment|course|dose))\b`,
      re`\byou +(?:were|have +been|got|had +been) +(?:\w+ +)?(?:seen|treated|examined|triaged|admitted|discharged|operated +on|scanned|assessed|vaccinated|diagnosed|looked +after) +(?:by|at|on|in|here|for|with)\b`,
      re`\byour +(?:\w+ +){1,3}with +(?:us|me|dr +\w+) +(?:is|was|has|went|ended|starts|started|comes|finished|continues)\b`,
      re`\bas +(?:you +know|discussed|we +discussed|agreed|(?:we|i) +(?:\w+ +)?(?:told|explained|advised|said|mentioned|agreed))(?: +\w+){0,3} +your +(?:\w+ +)?(?:${care})\b`,
      re`\byou +asked +about +your +(?:father|mother|dad|mum|mom|wife|husband|son|daughter|brother|sister|grandmother|grandfather|nan|gran|partner|baby)\b`,
      re`\btwins? +we +delivered|\bwe +delivered +(?:\w+ +){0,3}(?:twins|triplets|baby)\b`,
      re`\bcame +in +for +(?:a|an|her|his|their|another|more|some) +(?:\w+ +){0,2}(?:${care}|vasectomy|botox|filler|abortion|detox)\b`,
      re`\b(?:boy|girl|man|woman|kid|baby|driver|child|couple|family|teen\w*|guy|lady|patient|cyclist|mum|mom|dad|bride) +(?:from|in) +(?:the|last|yesterday'?s|saturday'?s|sunday'?s|tonight'?s|today'?s|that) +(?:\w+ +){0,3}(?:crash|accident|fire|shooting|pile-?up|collapse|explosion|stabbing|game|wreck)\b`,
      re`\b(?:is|was|are|were|patient|guy|lady|man|woman|gentleman) +(?:\w+ +)?in +(?:bed|room|bay|cubicle) +(?:\d+|four|two|three|five|six)\b`,
      re`\b[a-z]+'s +(?:mri|scan|biopsy|chart|x-?ray|diagnosis|chemo|labs|blood +(?:work|tests?)|drug +test|surgery|transplant|ultrasound|hysterectomy|c-section|ct|ecg|relapse|overdose|stitches|cast|colonoscopy)\b`,
      re`\b(?:finished|completed|graduated +from|started|beat|is +done +with|last|final|through) +(?:\w+ +){0,3}(?:rehab|chemo|radiation|detox|dialysis)(?: +(?:with +us|here|today|this +\w+|on +our)|\b[^.!?\n]{0,20}\b(?:today|yesterday|this +(?:morning|afternoon|week)|bell))`,
      re`\b(?:rang|rings?|ringing) +(?:the|her|his|their|that) +bell\b[^.!?\n]{0,40}\b(?:chemo|treatment|radiation|cancer|remission|oncology)\b`,
      re`\b(?:on +(?:dialysis|chemo|our +ward|our +unit|the +ward)|patient|in +(?:treatment|therapy|rehab)|coming) +(?:here +|to +us +|with +us +)(?:since|for|every|today)\b`,
      re`\b(?:our|my) +(?:\w+ +)?patient,? +(?:[a-z]+ +[a-z]\.?|who|from|mr|mrs|ms|little)\b`,
      re`\b(?:mrn|nhs +(?:no|number)|medical +record(?: +(?:no|number))?|patient +(?:id|no|number)|chart +#?)[ :#.]{0,3}\d{4,}`,
    ],
  },
  'patient-tale': {
    patterns: [
      re`\b(?:here +is|here's|here +are|meet|look +at|see|check +out|love|loving|swipe +for|how +about|wow) +(?:\w+ +){1,3}(?:before +and +afters?|transformation|smile +makeover|recovery +story|weight +loss +journey)\b`,
      re`\b(?:she|he|they) +(?:now +)?(?:says|say|said|tells +us|told +us) +(?:that +)?(?:she|he|they|it|life)(?:'s| +is| +are| +has| +have)? +(?:\w+ +){0,4}(?:years +younger|better +than|amazing|like +new|like +a +new|reborn|brand +new|pain[- ]free|so +much +better|never +(?:felt|slept|looked|been)|life +back)\b`,
      re`\b(?:our|a|one +of +our|my) +(?:\w+ +)?(?:clients?|patients?|members?|customers?)(?: +\w+){0,2} +(?:lost|dropped|shed) +(?:\w+ +){1,3}(?:kilos?|kg|pounds|lbs|stone)\b`,
      re`\b(?:clients?|patients?|members?|customers?|he|she|they|[a-z]{3,}) +(?:tells?|shares?|told|shared) +(?:us +|you +)?(?:his|her|their) +(?:\w+ +)?(?:story|journey|experience) +(?:here|with +us|below|in +our|on +our|how +(?:our|we))\b`,
      re`\b(?:a|one|another|our|my|this|that) +(?:\w+ +)?(?:of +our +(?:\w+ +)?)?(?:patients?|clients?|mums?|moms?|dads?|customers?|lady|gentleman|runner|grandmother|grandad|grandfather|man|woman|couple|teacher|parent|regular)(?: +\w+)? +(?:(?:told|tells|wrote +to|writes +to|messaged|emailed|texted|said +to|rang|called) +(?:us|me)|says|said|writes|reports|swears)(?: +\w+){1,9} +(?:life ?-?saver|life +savers?|saved|changed|amazing|wonderful|works|worked|gone|disappeared|vanished|pain[- ]free|pain +went|pain +left|again|miracles?|magic|helped|cured|healed|godsend|life +back|sleeps|slept|walks?|best +(?:thing|decision|sleep|money)|like +new|transformed)\b`,
      re`\bfrom +(?:\w+ +){0,2}(?:wheelchair|crutches|bed|bedridden|sticks|walker|sofa|pain|darkness|silence|stretcher|couch|oxygen|insulin|despair) +(?:back +)?to\b`,
      re`\bsince +(?:the|his|her|their|our|he|she|they)\b[^.!?\n]{0,30}\b(?:splints?|braces?|implants?|hearing +aids?|insoles?|inhalers?|injections?|tablets?|treatments?|operation|surgery|procedure|stent|lenses|aligners|veneers|drops|cream|therapy|infusions?|pump|patch(?:es)?)\b`,
      re`\b(?:[45](?:[.,]\d)?|9[.,]\d|10) *(?:/|out +of) *(?:5|five|10|ten)\b[^.!?\n]{0,40}\b(?:google|trustpilot|doctify|yelp|reviews?|stars?|ratings?|voices|patients|opinions)\b`,
      re`\b(?:came|come|comes|walked|limped|hobbled|shuffled|wheeled|carried|crawled|arrived|rolled) +(?:in|to +us|through)(?: +the +door)? +(?:\w+ +){0,2}(?:on|with|bent|limping|crying|unable|blind|deaf|stooped|hunched|hurting|broken|crooked|sleepless|wheezing|scared|desperate|pain|wheelchair|sticks|crutches|cane)\b[^.\n]{0,60}\b(?:left|leaves|walked|walks|danced|dances|ran|runs|skipped|strolled|went +home|now|out)\b`,
      re`\b(?:since +i +(?:started|joined|switched|began|had)|i'm +back +on|i +can +(?:finally +|now +)?(?:\w+ +)?(?:walk|breathe|sleep|run|see|hear|smile|eat|play|dance|smell|taste|kneel|swim|drive)\b[^.!?\n]{0,30}\b(?:again|now|finally|without))\b`,
      re`\bi(?:'ve)? +(?:have +)?(?:lost|dropped|shed) +\d+ *(?:lbs?|pounds|kg|kilos|stone)\b`,
      re`\b(?:swears?|swearing) +by +(?:his|her|their|our|its) +(?:\w+ +){0,2}(?:${product})\b`,
      re`\b(?:what|how|why|hear|listen +to|watch|meet|read) +(?:\w+ +){0,2}(?:our +(?:\w+ +)?(?:patients?|clients?|users)|recipients?|people +(?:who|we|who'?ve)|folks +(?:who|we)|mums +who|somebody +who|someone +who|those +(?:who|we))\b[^.!?\n]{0,60}\b(?:say|says|saying|tell|tells|telling|own +words|wrote|write|swear|choose|think|story|stories)\b`,
      re`\b(?:dr\.? +\w+|doctor|nurses?|clinic|dentist|physio\w*|surgeon|midwives|treatment|inhaler|this +team|they) +(?:gave|saved|changed|brought) +(?:me|my|our|us) +(?:back +)?(?:my +|our +)?(?:life|lives|sight|smile|hearing|marriage|back|knees?|hips?|confidence|hope|energy|skin|sleep|baby|leg|son|daughter|mum|mom|dad|husband|wife|teeth|feet|hands|voice|summer|weekends)\b`,
      re`\b(?:best|kindest|loveliest|greatest|nicest) +(?:dentist|doctor|surgeon|clinic|nurse|pharmacist|physio\w*|midwife|care|ward|hospital|pharmacy)(?: +\w+){0,3} +(?:ever|had|in +(?:town|the +\w+)|i|we)\b`,
    ],
  },
  // The same, where a warning hangs on it.
  'treatment-talk': {
    concepts: ['medicine', 'remedy', 'made-name', 'illness'],
    patterns: [
      re`\b(?:treatments?|therap(?:y|ies)|surger(?:y|ies)|procedures?|programmes?|programs?|method|detox|drops|airways?|lungs?|arteries|joints?|cartilage|knees?|hips?|spines?|complexion|collagen|pores|scalps?|hair|lashes|gums|enamel|eyesight|libido|erections?|fertility|ovulation|sperm|weight +loss|metabolism|insulin|digestion|gut|bowels?|bladders?|prostate|livers?|kidneys?|immun\w+|antibod\w+|bone +marrow|remission|regrowth|unborn|side +effects?|adverse +events?|relaps\w+|chemo|cured?|heal(?:s|ed|ing)?|scalpel|injected|wrinkle\w*|baldness|skin|smiles?|teeth|vision|hearing|pregnan\w+|stomachs?|tumm(?:y|ies)|symptoms?|sleep|muscles?|bones?|toxins|veins?|doses?)\b`,
    ],
  },
  'health-talk': {
    concepts: ['medicine', 'clear-form', 'made-name'],
    patterns: [
      ...conditionGroups.map((group) => re`\b${group}\b`),
      re`\b(?:breath\w*|airways?|lungs?|blood|circulation|heart|arter\w+|muscles?|bones?|joints?|cartilage|knees?|hips?|spines?|skin|complexion|collagen|pores|scalps?|hair|nails|lashes|brows|teeth|gums|enamel|smiles?|eyes?|eyesight|vision|hearing|hears?|ears?|libido|erections?|fertility|ovulation|pregnan\w+|sperm|sleep|weight +loss|metabolism|insulin|digestion|stomachs?|tumm(?:y|ies)|gut|bowels?|bladders?|prostate|livers?|kidneys?|immun\w+|antibod\w+|bone +marrow|remission|survival|recovery|healing|regrowth|unborn)\b`,
      re`\b(?:patients?|treated|side +effects?|adverse +events?|relaps\w+|symptom\w*|prescri\w+|chemo|cured?|heal(?:s|ed|ing)?|scalpel|injected|dose[sd]?|wrinkle\w*|ears|baldness)\b`,
    ],
  },
  'no-cure-meant': {
    phrases: [
      '(ham|bacon|cheese|resin|concrete|epoxy|pickles|meat|salami|glue|paint|varnish)',
      '(parking|car park|wifi|printer|rota|app|software|label machine|menu|schedule|newsletter|playlist)',
      '(tribute|fundraiser|potluck|coach thinks|marathon|race|team won|game)',
      '(retires|retire|retiring|retirement|leaving us)',
      '(office|building|flood|lobby|playground|bridge|doughnuts|donuts|cake)',
      'trading standards',
      'ask your cardiologist',
      '(still|there is|theres) no (cure|evidence)',
      '(search|hope|hoping|race|fund|research|looking|raise money) for a cure',
      'no cure',
      '(ask~|want~|wish~|hope~|hoping|look~|search~|wait~|beg~|no|not|isnt|never) (|_|_ _|_ _ _) (magic pill|magic pills|miracle|miracles|magic bullet|wonder drug|wonder cure|quick fix|silver bullet|cure all|panacea|fountain of youth|magic wand)',
      '(was|were) (told|ordered|declared|eradicated)',
    ],
    patterns: [
      ...conditionGroups.map(
        (group) =>
          re`\b${group} +(?:is|are|can +be|stays?|may +be|often) +(?:a +)?(?:for +life|for +ever|forever|lifelong|chronic|permanent)`,
      ),
    ],
  },
  // What is spoken of is no treatment: machines, meals, journeys, games, the house.
  'other-affairs': {
    phrases: [
      '(software|erp|app store|wifi|printer|printers|laptop|server|password|excel|spreadsheet|crossword|algorithm|website|intranet|app update|till)',
      '(canteen|caterer|catering|lasagne|lasagna|soup|biscuits|brownies|cake|cakes|coffee|espresso|barista|bacon|pickles|dinner|pizza|doughnuts|donuts|christmas dinner|buffet|toast|sandwich|sandwiches|curry|scones|bake sale)',
      '(football|cricket|rugby|goalkeeping|game character|gamer|crossfit|dragon boat|choir|karaoke|escape room|quiz|pub quiz|playlist|concert|film|movie|novel|crime series|box set)',
      '(bus stop|shuttle bus|bus strike|the bus|buses|train|trains|tram|minibus|parking|car park|parking spot|bike rack|elevator|vans|van|courier|pallets|filling line|logger|cold chain|boxes hold|forklift|tractor|conveyor)',
      '(the|our|summer|christmas|leaving|garden) (party|picnic|barbecue|reception|drinks)',
      '(landlord|tenants|roof|plumber|burst pipe|renovation|new wing|old dispensary|garden|figs|terrace|boiler|fire drill|fire alarm)',
      '(spaniel|labrador|puppy|kitten|tooth fairy|escape rooms|umbrella|umbrellas|sat nav|suitcase)',
      '(audit|auditors|auditor|procurement|invoice|invoices|newsletter|rota|scheduling|onboarding|leadership)',
    ],
  },
  // Warnings against such claims, and what came of those who made them.
  beware: {
    phrases: [
      '(no such thing|red flag|red flags|too good to be true|beware|buyer beware|be wary|watch out for|snake oil|quack|quacks|quackery|charlatan|charlatans|pseudoscience|misinformation|disinformation|debunk|debunked|debunking|hoax|scam|scams|scammers|fraud|fraudsters|counterfeit|fake|myth|myths|nonsense|bogus|rubbish|phishing|clickbait|placebo)',
      '(be|stay|please be) (careful|sceptical|skeptical|suspicious|cautious)',
      '(dont|do not|never|shouldnt|wouldnt) (believe|trust|fall for|listen to|buy|stop|swallow|share)',
      '(far from|anything but|not exactly)',
      '(was|were|got|been|is|are) (fined|banned|barred|charged|convicted|jailed|sued|struck off|misleading|false|untrue|unproven|not true|ordered)',
      '(fined|banned|sued|convicted|prosecuted|pulled) (for|over|that|the|an|a|after|by)',
      '(if|wherever) (you|somebody|someone|anybody|anyone) (read|reads|see|sees|hear|hears)',
      '(if|when|whenever) (you|somebody|someone|anybody|anyone|a website|an ad|a clinic|a rep|they|it) (sells|sell|says|tells|promises|offers|claims|sounds)',
      '(anyone|anybody|whoever|someone|somebody|those|people|sites|websites|ads|clinics) (selling|claiming|promising|offering|telling)',
      '(anyone|anybody|whoever|someone|somebody|those|people|sites|websites|ads|clinics) (who|that) (sells|sell|claims|claim|promises|promise|offers|offer|tells|tell|says|say)',
      '(a|some|one) (clinic|website|company|firm|spa|influencer|man|woman|shop) (in|on|from|near|that)',
      '(sec|fda|ftc|fca|mhra|ema|court|judge|regulator|regulators|police) (says|said|has|have|found|warns|warned|ordered|fined|today|banned)',
      '(close the tab|walk away|run away|run the other way|hang up|report it|report them|show them out|in the bin)',
      '(trading standards|medwatch|asa|advertising standards|federal court|attorney general)',
      '(claims|claimed|promised|advertised|advertisement|advert|flyer|brochure|meme|headline) (that|to|in|from|on|said|says|was|1|is)',
      '(if only|i wish there|wouldnt it be)',
    ],
    patterns: [
      re`\b(?:no|not +every|not +all|hardly +any|few) +(?:\w+ +)?(?:medicines?|drugs?|treatments?|therap(?:y|ies)|methods?|pills?|creams?|teas?|vaccines?|devices?|supplements?|procedures?|laser|diet|remed(?:y|ies)|cure|lasers) +(?:can|cures?|works?|is|are|will|has|does|suits|fits|comes|ever|helps?|makes|reverses?|that|gets)\b`,
    ],
  },
  // As in the other packs, but for "an hour", which is also how long a dose takes.
  'care-workplace': {
    ...shared.workplace,
    phrases: [
      ...shared.workplace.phrases.filter((phrase) => phrase !== 'an hour'),
      '(unions|rotas|payslip|unpaid|strikes|picket|differential|wages|salaries|annual leave|sick leave|short staffed)',
    ],
  },
  // What others ask, and what becomes of those who stop.
  'in-doubt': {
    phrases: [
      '(ask~|wonder~|know~|unsure|unclear|question~|discuss~|debate~|find out|look~ at|test~|see) (|us|me|you|them|it) (whether|if)',
      '(whether|if) (our|this|the|a|an|it|they|these) (|_|_ _) (cure~|help~|work~|treat~|heal~|clear~|stop~|prevent~|reduce~|relieve~|protect~|improve~|ease~)',
      '(stop|stops|stopped|stopping|start|starts|started|starting|forget|forgets|forgot|remember|miss|missed|skip|skipped|run out of|give up) (|to|_) (take|taking|using|their|your|the|a) (|_|_ _) (tablet|tablets|pill|pills|medicine|medicines|medication|meds|inhaler|inhalers|statin|statins|insulin|dose|doses|treatment|antibiotics)',
      '(stewardship|prescribing rates|prescription rates|prescriptions for|resistance|overprescribing|overuse)',
      '(did not|didnt|does not|doesnt|failed to|could not|cannot|not shown to|no evidence that) (|_) (prevent|help|work|improve|reduce|cure|treat|beat)',
      '(one in|two in|three in|half of|percent of|out of every) (|_|_ _) (people|patients|adults|women|men|children|hospital)',
      '(thank god|touch wood|no thanks|no offence)',
    ],
  },
  'no-praise': {
    phrases: [
      '(paper|study|trial|review|authors) (asks|asked|is|was|are|will|tests)',
      '(monkeys|mice|rats|animals|investigational|recall|recalled|trademark|price|prices|vacancy|hiring|webinar|podcast)',
      'evidence say',
      'trials are small',
      'rest fluids',
      '(make|sure|whether|does|do) (it|they|the study drug) (work|works)',
      '(awareness|world|national) (day|week|month)',
      '(thesis|phd|doctorate|degree|graduate|graduated|graduation|professor of|professorship|fellowship|scholarship|lecture|lectures|seminar|keynote|residency|exam|exams|viva|grant|prize|medal|award|obituary|retires|retired|retirement|anniversary|birthday)',
      '(recruiting|enrolling|we are looking for|is looking for|join our|join us|apply by|apply now|vacancy|vacancies|hiring)',
      '(call|ring|dial|go to|see) (999|911|112|111|a and e|your gp|the emergency)',
      '(results next year|null result|null results|no difference|did not differ|no better than)',
      'scientists',
      '(dont|doesnt|do not|does not|isnt|wont|not) (work|help|prevent|cure|treat|get)',
      'how (does|do|to)',
      '(who|that|they|he|she) (found|discovered|invented|isolated|synthesised|synthesized|named)',
    ],
  },
  // What is said of a medicine besides its use: its supply, its price, its papers, its history.
  'of-use': {
    patterns: [
      re`\b(?:my|our|your|his|her|most|many|all|some|\d+|\w+ty) +(?:\w+ +)?(?:patients|people|clients|ladies|gentlemen|teenagers|kids|families|mums|dads|gps?|customers|regulars|asthmatics|diabetics|smokers|users)\b`,
      re`\b(?:days?|weeks?|months?|years?|nights?|sessions?|doses?|puffs?|drops|tablets?|rounds?) +(?:of|on|with|into|after)\b`,
    ],
  },
  // The illness itself as the subject: it keeps you awake.
  'ailment-subject': {
    patterns: conditionGroups.map(
      (group) =>
        re`\b${group} +(?:also +|just +|often +|really +)?(?:keeps?|kept|makes?|made|gets?|gives?|gave|takes?|took|stops?|stopped|turns?|comes?|brings?|ends?|ruins?|steals?|holds?|wakes?|runs?|puts?|hits?|affects?|kills?|costs?|slows?|adds?|raises?|sends?|is|are|can|has|have)\b`,
    ),
  },
  'medicine-class': {
    phrases: [
      '(painkiller|painkillers|antibiotic|antibiotics|antidepressant|antidepressants|antihistamine|antihistamines|antiviral|antivirals|vaccine|vaccines|jab|flu shot|flu shots|steroid|steroids|opioid|opioids|blood thinner|blood thinners|benzo|benzos|chemo|radiotherapy|gene therapy|immunotherapy|contraceptive|the pill|nsaid|nsaids|ssri|ssris|biosimilar|insulin|peptides|nad|prep)',
    ],
  },
  'neutral-news': {
    patterns: [
      re`\b(?:years +(?:old|ago)|thread|speaking +for +myself|ashamed|plant|floor|moves? +to|moved|new +address|directions|cool|cold|freez\w*|heat\w*|warm|temperature|refrigerat\w*|recall\w*|batch(?:es)?|shortages?|supply|supplies|deliver(?:y|ies)|delay\w*|stock\w*|price[sd]?|pricing|cost[s]?|wholesalers?|tender|reimburse\w*|insurers?|leaflets?|insert|label\w*|warnings?|prescribing +information|yellow +card|medwatch|pharmacovigilance|ema|mhra|chmp|cdc|agency|committee|regulators?|ruling|court|judge|police|customs|patents?|trademark|generic +(?:version|name)|biosimilars|filing|submission|decision|application|approv(?:al|ed)|licen[cs]ed?|unlicen[cs]ed|stud(?:y|ies|ying)|papers?|authors?|evidence|reviews?|cochrane|lancet|nejm|jama|bmj|reuters|stat +news|monkeys|mice|rats|animals?|placebo|endpoint|readout|enrol\w*|recruit\w*|participants|anniversary|history|museum|discover\w*|invent\w*|named +(?:after|by)|pronounce\w*|spell\w*|mnemonic|1[89]\d\d|nobel|campus|building|factory|webinar|podcast|register|registration|agenda|vacanc\w+|hiring|appoint\w+|walk-?ins?|opening +hours|hours|storage|expir\w+|dispose|disposal|take-?back|interact\w*|allerg(?:y|ic)|overdose|poison\w*|emergency|side +effects?|adverse|contraindicat\w*|monitor\w*|counterfeit|fake|stolen|classmate|poll|quiz|students?|lecture|seminar|thesis|party|cake|launch +day|shareholders?|acquisition|merger|revenue|sales|quarter\w*)\b`,
    ],
  },
  'no-praise-post': {
    phrases: [
      'fictional',
      '(documentary|bbc|film quote|april fool|satire|parody|cartoon)',
      'not a real (drug|product|medicine)',
      'no good evidence',
      'credit card',
      'interest rate',
      'compounding',
      'lunches',
      'nobody yet knows',
      'tells us nothing yet about people',
      'whether the study drug',
      'report them to medwatch',
      'yellow card',
      'not approved for that',
      'isnt approved for that',
      'dont offer it',
    ],
  },
  // Who: a name with its title, a person of the town, somebody everybody knows.
  'by-name': {
    entities: ['person'],
    patterns: [
      ...names.map((group) => re`\b(?:${group})\b`),
      re`\b(?:mr|mrs|ms|cllr|auntie|uncle) +[a-z]{4,}\b`,
      re`\bthe +[a-z]+(?:manns|sens|sons|ers|tons|fords|leys|mans)\b`,
    ],
  },
  somebody: {
    concepts: ['by-name'],
    patterns: [
      re`\b(?:mr|mrs|ms|sir|dame|cllr|councill?or|reverend|mayor|senator|auntie|uncle|nana|granny|grandad) +[a-z]{3,}\b`,
      re`\bmr\.|\bmrs\.`,
      re`\b(?:little|baby|wee|officer|sergeant|constable|pastor|coach|deputy|trooper|judge|firefighter) +[a-z]{3,}\b`,
      re`\b(?:our|my|your|that|this) +(?:\w+ +)?(?:patients?|kidney +recipient|recipient|service +user)\b`,
      ...roleGroups.map(
        (group) =>
          re`\b(?:the|our|my|your|his|her|that|this|both|a|an|certain|town'?s|which|what|another|some|local|\w+'s|is|only|retired|old|former|famous) +(?:[\w-]+ +){0,2}${group}(?:'s|')?\b`,
      ),
      re`\b[a-z]{3,} +\(\d{1,2}\)`,
      re`\b(?:guess +(?:who|whose)|no +names|hint:|never +guess|won'?t +believe +who|not +naming|you +know +who|somebody +(?:off|from) +(?:the )?(?:telly|tv)|initials)\b`,
      re`\b(?:famous|household +name|you +all +know|you'?d +(?:all +)?know|everybody +knows|everyone +knows|from +(?:the +)?(?:telly|tv|stage|screen|charts|premier +league|parliament)|whose +\w+ +you)\b`,
      re`\b(?:four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)[- ](?:year|month|week)s?[- ]old\b`,
      re`\b(?:aged +\d{1,3}|\d{1,3}[- ]years?[- ]old|[a-z]+ty-(?:one|two|three|four|five|six|seven|eight|nine)-year-old|, +\d{1,2},)`,
    ],
  },
  'care-noun': {
    concepts: ['ailment'],
    patterns: [
      ...careGroups.map((group) => re`\b${group}\b`),
      re`\b(?:pulse|cholesterol|blood +(?:pressure|sugar)|temperature|contractions|bandage|plaster|hearing|eyesight|gums?|tooth|teeth|tonsils|levels?|dose|heart|kidneys?)\b`,
    ],
  },
  'of-ours': {
    patterns: [re`\b(?:we|us|our|ours|i|me|my|here)\b`],
  },
  staff: {
    patterns: [
      re`\b(?:dr|doctor|prof|professor|nurse|sister|matron|physio|midwife|surgeon|consultant|registrar|pharmacist|dietitian|psychologist|hygienist|receptionist|porter|manager|director|lead|head|chief|officer|engineer|rep|scientist|researcher|author|minister|team|teams|department|lab|talk|lecture|webinar|podcast|paper|study|book|award|prize|shift)\b`,
    ],
  },
  'neutral-person': {
    phrases: [
      '(disease|syndrome|lymphoma|sign|score|test|scale|method|procedure|classification) (is|was|in|of)',
      '(will|can|may) (speak|talk|show|teach|explain|lead|present|answer)',
      '(speaks|talks|shows|teaches|explains|leads|presents|answers|wrote the|edited|founded|discovered)',
      '(thank you for writing|thanks for writing|cannot say|cant say|cannot discuss|cant discuss)',
    ],
  },
  clinical: {
    patterns: [
      re`\b(?:(?:corneal +)?grafts?|gastric +(?:band|bypass|sleeve)|oxygen|catheter|drip|stoma|epidurals?|ecg|ekg|mri|biops(?:y|ies)|chemo\w*|radiotherapy|c-section|caesarean|triplets|stitches|operated +on|under +the +knife|anaesthetic|anesthetic|transplant\w*|bypass|pacemaker|dialysis|ventilator|icu|intensive +care|our +waiting +room|our +consulting +room|on +our +couch|(?:clear|free|cured|rid) +of +(?:\w+ +)?cancer|cancer[- ]free|remission|fainted|collapsed|had +a +seizure|overdos\w+|miscarr\w+|relapsed|diagnosed|prescribed|injected|botox|fillers|veneers|root +canal|cataracts?|hip +replacement|knee +replacement|vasectomy|hernia|gallstones|appendix|nose +job|facelift|tummy +tuck|liposuction|boob +job|hair +transplant|methadone|blood +results|test +results|tested +positive|recovering +from|lost +(?:his|her) +(?:leg|baby|sight|hearing)|in +labou?r|water +broke|waters +broke|discharged|admitted|intubated|sedated|wheeled +in)\b`,
    ],
  },
  'care-history': {
    patterns: [
      re`\b(?:1[5-8]\d\d|19[0-6]\d|pharaoh|king|queen|emperor|president|composer|painter|victorian|medieval)\b`,
    ],
  },
  'role-own': {
    patterns: [...roleGroups.map((group) => re`\b(?:the|our|my|your) +(?:\w+ +)?${group}'s?\b`)],
  },
  'him-or-her': {
    patterns: [
      re`\b(?:he|she|him|his|hers|guess +who|guess +whose|somebody|someone|a +(?:lady|gentleman|man|woman|boy|girl|father|mother|couple|young +\w+|retired +\w+|former +\w+))\b`,
    ],
  },
  'staff-voice': {
    phrases: [
      '(registrar|consultant|auditor|inspector|matron|porter|apprentice|trainee|intern|student|manager|director|founder|ceo|union|caterer|landlord|colleague|colleagues)',
    ],
  },
  addressed: { patterns: [re`\b(?:you|your|you've|you're|you'd|yours)\b`] },
  // The care of somebody, or what anybody may have.
  'care-of': {
    patterns: [
      re`\b(?:repeat +prescriptions?|recipients?)\b`,
      re`\b(?:on|in|into|at|left|leaves?|off|out +of) +(?:our|my) +(?:\w+ +)?(?:ward|unit|list|books|clinic|chair|table|care|icu|er|a&e|theatre|theater|rehab|practice|surgery|caseload|panel|waiting +room|couch|delivery +room|labou?r +ward|hospital|pharmacy|dispensary)\b`,
      re`\b(?:on|in|into|at|left|leaves?|leaving|off) +our +(?:\w+ +){1,2}(?:ward|unit|clinic|theatre|practice|hospital|bay)\b`,
      re`\b(?:off|on) +(?:the +|his +|her +)?(?:oxygen|drip|ventilator|morphine|feeding +tube|antibiotics|steroids)\b`,
      re`\b(?:with|on|needs?|needed|got|has|had|having|wears?|wearing) +(?:\w+ +){0,2}(?:pins|plates|screws|stitches|staples|crutches|a +sling|a +cast|a +catheter|a +stoma|a +drip|a +new +(?:hip|knee|heart|kidney|liver|lens|valve|tooth|nose|face|chin))\b`,
      re`\b(?:keep|change|wear|take|finish) +(?:the|that|your|her|his) +(?:\w+ +)?(?:cast|dressing|stitches|wound|splint|brace|patch|retainer|tablets|antibiotics|antivirals)\b`,
      re`\b(?:repeat +prescriptions?|refills?|his|her|their|your|last|first|final|fourth|third|second|round +of|another|new|'s|s') +(?:\w+ +){0,2}(?:prescriptions?|chemo\w*|dialysis|transplant|bypass|stents?|hamstrings?|hip|knee|pacemaker|hernia|gallbladder|biopsy|scan|mri|op|operation|surgery|vasectomy|botox|fillers?|implants?|crowns?|root +canal|dentures|hearing +aids?|ivf|c-section|cast|stitches|epidural|colonoscopy|hysterectomy|abortion|rehab|detox|relapse|overdose|methadone|insulin|valtrex|viagra|prozac|ozempic|meds|results|bloods|x-rays?|diagnosis|kidney|liver|valve|rash|cyst|tumou?r)\b`,
    ],
  },
  // What only those know who cared for them.
  'care-given': {
    patterns: [
      re`\b(?:came|comes|brought|rushed|taken|flown|carried|arrived|landed|ended +up|turned +up|walked) +(?:in +)?(?:to|into|at|in|through) +(?:our|my|the) +(?:\w+ +)?(?:er|ed|a&e|emergency|casualty|icu|trauma|delivery|labou?r +ward|maternity|resus)\b`,
      re`\b(?:we|i|we've|i've|our +\w+) +(?:have +|has +|had +)?been +(?:\w+ +)?(?:looking +after|treating|seeing|nursing|caring +for|managing|filling|fitting|delivering)\b`,
      re`\b(?:i|we|i've|we've|we'd|i'd|our +(?:team|unit|ward|clinic|practice|surgeons?|nurses?|midwives|staff|department)|my +(?:team|ward|unit))(?: +\w+){0,2} +(?:treat(?:ed)?|operat(?:e|ed) +on|deliver(?:ed)?|stitched|patched|fitted|mended|admitted|discharged|diagnosed|vaccinated|intubated|resuscitated|nursed|scanned|looked +after|extracted|injected|counselled|counseled|detoxed|cared +for|sent +home|(?:saw|see|had|have|lost|fixed|removed|prescribed|dispensed) +(?:him|her|mr|mrs|ms|little|a +certain|a +famous|you +in|a +\d+))\b`,
      re`\b(?:went +home +today|goes +home +(?:today|tomorrow)|off +the +ventilator|out +of +(?:icu|intensive +care|surgery|theatre|recovery|the +coma)|in +(?:icu|intensive +care|recovery|rehab|detox|remission|theatre)|(?:op|operation|surgery|procedure|birth|delivery|section) +(?:went|was)|(?:up +and +about|back +on +(?:your|his|her) +feet|good +as +new|on +the +mend|all +clear|cancer[- ]free|rang +the +bell|on +dialysis|on +chemo|on +methadone|on +our +books|under +(?:our|my) +care|with +us +(?:for|since|in)|patient +(?:here|of +(?:ours|mine))|surgery +list|six +weeks +of|through +(?:chemo|surgery|rehab|treatment)))\b`,
      re`\b(?:came|comes|coming|popped|limped|walked|rushed|wheeled|brought|carried) +(?:in|to +(?:see +)?(?:us|me)|back) +(?:for|with|on|after|last|from)\b`,
      re`\b(?:we|i) +(?:removed|pulled|took|drained|cut|fished|extracted|shaved|scraped) +(?:[\w-]+ +){1,4}(?:from|off|out +of) +(?:a|an|the|his|her|our|my|little|old|mr|mrs)\b`,
      re`\b(?:is|was|been|being|gets?|got) +(?:\w+ +)?(?:treated|operated +on|stitched|patched +up|admitted|seen|looked +after|scanned) +(?:here|by +us|at +ours|with +us|two +floors|in +our|on +our)\b`,
      re`\bhad +(?:his|her|their|a|the) +(?:[\w-]+ +){0,3}(?:here|with +us|at +ours|in +our +\w+)\b`,
      re`\b(?:rounds|cycles|sessions|operations|scans|transfusions|visits|months|weeks|nights) +(?:here|with +us|on +our|in +our)\b|\bpregnancy +test\b`,
      re`\bwhose +(?:\w+ +){0,2}(?:band|corneas?|gastric +band|bunions?|bypass|stent|filling|crown|polyps?|cyst|lump|cataracts?|hips?|knees?|hernia|teeth|tooth|nose|face|chin|breasts?|lips|eyes?|ears?|heart|kidneys?|liver|gallbladder|appendix|tonsils|baby|twins|prostate|womb|thyroid|hand|wrist|ankle|shoulder|spine|back|hamstrings?|acl|moles?|veins|smile|braces|veneers|implants?|prescriptions?|results?|scan|bloods?|chart|file|waters) +(?:\w+ +)?(?:i|we|our)\b`,
      re`\bward +\d+\b[^.!?\n]{0,40}\b(?:goodbye|farewell|lost|welcomed|discharged|sent +home|cheered|clapped|waved)\b`,
      re`\b(?:whose|the) +\w+(?: +\w+)? +(?:we|i) +(?:mended|fixed|treated|operated|replaced|removed|repaired|delivered|set|stitched|saved|scanned|straightened|filled|crowned|corrected|rebuilt)\b`,
      re`\b(?:when|after|while|since|before|as) +(?:i|we) +(?:\w+ +)?(?:took|put|set|pulled|drained|stitched|fitted|removed|gave|saw|examined|scanned|checked|changed|injected|operated|treated|numbed|delivered|admitted|discharged)\b[^.!?\n]{0,30}\b(?:you|your|stents?|stitches|drain|tube|cast|tooth|catheter|line|screws?|pins?|plates?|cyst|lump|implant|coil|iud|appendix|tonsils|dressing|baby|lens|crown|bandage|out)\b`,
      re`\b(?:i|we) +(?:\w+ +)?(?:took|put|pulled|drained|stitched|fitted|removed|cut|drilled|replaced|repaired|filled|straightened|cleaned|screwed|plated|pinned) +(?:\w+ +)?(?:his|her|your|their|the +\w+'s?|\w+'s)\b`,
      re`\b(?:after|since|following|from|with|for|about) +(?:the|your|his|her|that|their) +(?:\w+ +)?(?:bypass|stent|op|operation|surgery|procedure|transplant|chemo\w*|scan|birth|delivery|stroke|heart +attack|biopsy|vasectomy|hysterectomy|overdose|relapse|fall|miscarriage|extraction|root +canal|braces|fillings?|crowns?|implants?|botox|fillers?|treatment|injections?|infusions?|diagnosis)\b`,
      re`\b(?:back|in|here|came|booked|queuing|round|due) +for +(?:more|another|her|his|their|a|an|some|the|round|number)\b[^.!?\n]{0,30}\b(?:plaster|dressing|change|fillers?|botox|chemo\w*|scan|jab|injections?|dialysis|methadone|refill|op|check-?up|stitches|cleaning|crown|filling|vasectomy|pills|peel|infusion|transfusion|detox|tests?|screening|appointment|shot)\b`,
      re`\byou(?:'ve)? +(?:fixed|healed|treated|operated|cured|saved|delivered|stitched|looked +after) +(?:me|my|him|her|our)\b`,
      re`\b(?:stent|implant|round|filling|graft|transplant|hip|knee|baby|vial|dose|refill) +(?:number|no\.?) +(?:\w+)\b`,
      re`\b(?:is|was|'s|are|were) +(?:back +)?(?:in +(?:bed|room|bay|cubicle|theatre|resus)|on +(?:icu|the +ward|a +drip|methadone|antidepressants|lithium|prep|insulin|dialysis|chemo)|having +(?:a|her|his|their) +(?:\w+ +)?(?:baby|op|scan|chemo|c-section|transplant)|being +treated|recovering|pregnant|hiv|diabetic|positive)\b`,
    ],
  },
  // Colleagues, visitors, animals, the dead of history.
  'no-patient-person': {
    phrases: [
      '(our|a|my|new|former|dear|two|three|of our) (colleague|colleagues)',
      '(founder|cofounder|co founder|our new|therapy dog|therapy dogs|therapy cat|apprentice|trainee|trainees|registrar|consultant|speaker|lecturer|keynote|chairman|chairwoman|trustee|volunteer|volunteers|intern|interns|resident|residents|student|students)',
      '(joins|joined|retires|retired from|retiring|appointed|promoted|hired|hiring|graduates|thesis|degree|exam|marathon|half marathon|choir|quiz|bake sale|bake|doughnuts|donuts|cupcakes|tractor|roof|printer|lunch|cake|rota|slides|laptop|car park|parking)',
      '(opening|opened|opens|unveiled|donated|fundraiser|fundraising|campaign|speech|visited the|tour|ribbon|interview|documentary|film|play|novel|episode|biography|memoir|podcast)',
      '(i used to play|my own|my dad|my mum|my mom|my grandmother|my grandfather|my daughter|my son|my wife|my husband)',
    ],
  },
  // Praise of care: whose words, what praise, and that care is meant.
  'care-praise-words': {
    phrases: [
      '(life changing|lifechanging|life changer|game changer|worth every penny|worth it|never looked back|cant thank you enough)',
    ],
    patterns: [
      re`\b(?:dread|afraid|angels?|heroes|lovely|wonderful|brilliant|fantastic|amazing|incredible|excellent|outstanding|superb|painless|pain-?free|kind(?:est|ness)?|gentle|caring|compassionate|professional|attentive|best|magic(?:al)?|miracles?|grateful|thankful|thrilled|over +the +moon|delighted|glowing|rave|five[- ]stars?|5[- ]stars?|six +stars|ten +stars|10/10|five +out +of +five|recommend\w*|should'?ve +done|should +have +done|wish +i'?d|nowhere +else|nobody +else|anybody +else|anyone +else|no +one +else|never +(?:felt|hurt|looked +back|\w+ +since|go +anywhere)|hardly +felt|didn'?t +feel|couldn'?t +be +happier|can'?t +(?:stop|thank)|can +(?:finally|now)|life +back|changed +(?:my|our|her|his)|saved +(?:my|our|her|his)|gave +(?:me|us|her|him)|again|listened|felt +(?:safe|heard|looked +after|at +home)|put +me +at +ease|like +(?:new|family|royalty)|back +(?:on|to|at)|threw|cured|fixed|healed|worked|works|without +pain|feel +(?:like|twenty|younger|human)|breeze|easy|grinning|smil\w+|birds +are +back|worth +every|thank\w*|explained|new +(?:me|woman|man|person|lease)|since|swears?|hasn'?t +had|haven'?t +had|choose)\b`,
      re`⭐|🌟`,
    ],
  },
  'patient-voice': {
    patterns: [
      re`\b(?:reviews?|reviewers?|reviewed|feedback|testimonials?|guest +book|visitors'? +book|letters?|cards?|notes?|messages?|messaged|texted|emails?|dms?|comments?|wall +of|thank[- ]you(?:s|'s)|google|trustpilot|doctify|yelp|facebook|stars?|stories|story|repost(?:ing|ed)?|rt|retweet|shared +(?:with|by)|in +(?:their|her|his) +own +words|own +words|swears? +by|tells? +(?:on|you|us|it|her|his|their)|told +(?:our|us|the|me)|hear +(?:how|from|what|why)|listen +to|watch|video|here'?s +what|look +what|this +is +what|what +(?:people|patients|they|you|folks|mums|parents|families|somebody|someone|clients)|(?:write|wrote|writes|say|says|said|saying|writing|quote|in +the +words)|voices? +of|from +(?:a|one|another) +(?:happy +|grateful +|recent +)?(?:patient|mum|mom|dad|client|lady|gentleman|customer|parent)|anonymous|one +of +our)\b`,
      re`⭐ *⭐`,
    ],
  },
  'own-voice': {
    patterns: [
      re`\byou +(?:all +)?(?:gave|made|saved|fixed|healed|changed|brought|did|helped|listened|delivered|found)\b`,
      re`\b(?:i|i'm|i've|i'd|my|me|you +lot|you +did|you +are|you're|we've|our)\b`,
    ],
  },
  'praise-strong': {
    patterns: [
      re`\b(?:reviews?|(?:five|5|six|4|four|ten)[- ]stars?|stars|guest +book|thank-?yous?|changed +my|saved +my|my +life|recommend|crutches|never +felt|wizards?|angels?|heroes)\b`,
    ],
  },
  'review-source': {
    phrases: [
      '(says|said|writes|wrote|raves|gushes) _ (|_) (about|of|after) (her|his|their|our|the)',
      '(writes|wrote|says|said|reports|tells us|raves) (one|another|two|some|many|a|our) (|of) (|our|my|the|happy|long term|grateful) (|_) (user|users|patient|patients|customer|customers|client|clients|member|members|wearer|wearers|reader|runner|mum|mom|dad)',
    ],
    patterns: [
      re`\b(?:what +(?:do|did) +(?:people|patients|they|clients|mums|parents|folks|our \w+) +say|words +from|lines +from|postcards?|letters?|cards?|notes?|messages?|texts?|emails?|voicemail|chocolates|flowers|from +one +of +(?:our|the)|one +of +(?:our|the)|sent +(?:us|this|me|in)|writes?|wrote|told +us|@[a-z_\d]+|why +(?:we|i) +(?:do|get|got|come|love)|made +(?:our|my|the) +(?:day|week|whole)|thank +you,? +[a-z]+!?|thanks,? +[a-z]+!?|you +(?:lot|guys|all))\b`,
      re`\b(?:reviews?|reviewers?|guest +book|visitors'? +book|wall +of|thank[- ]you(?:s|'s| +cards?| +notes?| +letters?)|testimonials?|(?:google|trustpilot|doctify|yelp|facebook) +(?:review|rating|stars?)|(?:five|5|four|six|ten)[- ]?stars?|(?:their|her|his|a|one|another) +thank[- ]you|thank(?:s|ed)? +(?:us|our|my|the|dr)\b[^.!?\n"]{0,40}\bfor|feedback|write +about +us|wrote +(?:to +us|about +us|us)|says +about +us|said +about +us|patients? +(?:wrote|write|said|says|say|told)|(?:a|another|one) +(?:lady|gentleman|mum|mom|dad|patient|client|customer|father|mother|parent|couple|widow|pensioner)\b[^.!?\n"]{0,40}\b(?:wrote|writes|says|said|told|put +it|left|sent)|(?:mum|mom|dad|patient|client|customer|anonymous|parent)s?,? +(?:on|of|in|anonymous|last +week|from)|in +(?:his|her|their) +own +words|card +after +(?:her|his|their) +(?:stay|op|operation|birth|treatment))\b`,
    ],
  },
  'care-place': {
    concepts: ['medicine', 'made-name'],
    phrases: [
      'our (|_) (users|wearers|clients|customers)',
      '(treatment|drops|cream|device|implant|implants|session|sessions|sleep|sleeping|pain|pain free|headaches|migraines|skin)',
    ],
    patterns: [
      re`\b(?:oncology|cardiology|maternity|neonatal|orthop\w+|radiology|pa?ediatrics|dermatology|urology|gyna?ecology|neurology|intensive +care|patients?|clinic|ward|dentists?|teeth|tooth|smile|hygienist|midwi(?:fe|ves)|birth|doula|nurses?|dr|doctors?|gp|surgeons?|surgery|procedure|operation|physio\w*|osteopath|chiropract\w*|therapists?|psycholog\w+|psychiatr\w+|podiatr\w+|optician|optometr\w+|vet|pharmacist|pharmacy|hospital|hospice|hearing|audiolog\w*|treatment|treated|stay|needle|jab|injection|implants?|inhaler|medicine|tablets?|visits?|appointment|rehab|detox|fertility|ivf|knees?|hips?|hands?|feet|foot|arms?|legs?|shoulders?|back +pain|sciatica|eyes?|sight|skin|lenses|laser|stimulator|recipients?|pain|crutches|migraines?|relapse|sneez\w*|lost +\d+ *(?:lbs?|pounds|kg|kilos|stone)|braces|botox|filler|scan|a&e|er|paramedics?|ambulance|carers?|care +home|nursing +home|counsell?or|aligners|cured|symptoms)\b`,
    ],
  },
  // Who praises here is no patient, or what is praised is no care.
  'no-patient-voice': {
    phrases: [
      '(your|my|his|her|our|their) (grandmother|gran|granny|nan|nana|grandma|mother|aunt|auntie|uncle|grandfather|grandad|neighbour|neighbor|sister|brother) (swears|swore|always)',
      '(wanted|tempted|allowed|asked) (|us|me) to (write|print|post|advertise|call it)',
      '(our|the|my) (dentists|lawyers|lawyer|legal|compliance|doctors|marketing|agency) (said|say|says|team|wanted|suggested)',
      '(patient|patients) (council|group|groups|association|panel|charity|charities|forum|advocate*|board|safety|representative*|survey|leaflet)',
      '(colleague|colleagues|rep|reps|trainee|trainees|intern|interns|student|students|auditor|inspectors|inspection|commission|regulator|new nurse|new nurses|theatre nurses|technician|our ceo|the board|landlord|caterer|retirement|leaving do)',
      '(worked|working) (in|at|with|for)',
      '(choose|chose|love) (nursing|medicine|pharmacy|this job|midwifery)',
      '(study|trial|court|fda|mhra|ema|ruling|asa|advert|advertisement|ad|mug|flyer|poster|meme)',
      '(parking|barista|tooth fairy|taco|podcast|restaurant|recipe|soup|training tip|typo|marathon|slides|form)',
      '(should|can|may) (clinics|we|practices|doctors|dentists|pharmacies) (ever|post|share|reply|ask)',
      '(leave|give|send|write|tell) (us|feedback|a review|your feedback)',
      'please (use|call|ring|phone|write|dont)',
      '(dont|do not|wont|never|cant|cannot) (share|post|pass|repost|reply|answer|publish|quote)',
      'thank you for (your|taking|leaving|the) (review|reviews|feedback|time|comment|comments|the time|a review|writing)',
    ],
  },
  'no-patient': {
    phrases: [
      '(if|once|before|whether|how|where|until|make sure|check|when|while) (your|you) (are|need|want|have|would|feel|come|cannot|cant|see)',
      '(if|once|whether|how|where|make sure|check) your',
      '(before|after|until) your (visit|appointment|operation|scan|procedure|first|next|results)',
      '(book|bring|manage|cancel|reschedule|view|see|find|get|order|check|request|ask about|call for|prepare for|leave feedback on) your',
      'about your (visit|appointment|care|results|treatment|prescription|health|options|medicine|medicines|data|rights|experience)',
      '(about|before|after|during) your visit (on|by|with|is|at|please|we|you)',
      '(cant|cannot|can not|neither|we never|i never|never) (discuss|confirm|share|comment)',
      '(cant|cannot|can not|we never|i never) say',
      '(ribbon|bananas|doughnuts|donuts|cupcakes|bake sale|new ward|roof|tractor factory|campaign|charity|cheque|flu shot story|speech|grand opening|tour|open evening|therapy dog|cat)',
      '(opening|opened|opens|unveiled|donated|cut the)',
      '(public figure|announced|statement|told reporters|interview|published|biography|novel|film|textbook)',
      '(mens|womens|childrens|hospitals|worlds|todays|everyones|patients|my own) (health|week|day|history)',
      '(intern|interns|residents|student|students|volunteer|volunteers)',
      '(your|our) (pay|raise|union|contract|shift|shifts)',
      'training tip',
      'results are in the link',
      '(my|our) (dad|mum|mom|daughter|son|own surgery)',
    ],
    patterns: [re`\b(?:in|since|of) +(?:1[78]\d|19[0-6])\d\b`],
  },
  invented: {
    phrases: [
      '(teddy|teddies|teddy bear|teddy bears|plush|manikin|mannequin|dummy|puppet|puppets|toy|toys|cartoon|office plant|houseplant)',
      'fictional',
      'invented',
      'made up',
      'simulated',
      'simulation',
      'not a real patient',
      'training scenario',
      'training tip',
      'for our students',
      'composite case',
      'with (her|his|their) (written|) (consent|permission)',
      'shared with permission',
      'novel',
      'episode',
      'the governor announced',
    ],
  },
});

export const rules = worded([
  {
    id: 'cure-claim',
    family: 'cure-claim',
    title: 'Promises a cure or perfect safety',
    severity: 'block',
    message:
      'This says that something cures, always works, has no side effects or is better than all else.',
    guidance:
      'Claims about health need evidence and balance, and nothing works for everybody. A line that the FDA has not evaluated it cures nothing. Fine: "Ask your doctor whether this treatment may suit you, and what its risks are."',
    suggest: 'Ask your doctor whether this treatment may suit you, and what its risks are.',
    lesson: 'claims-about-health',
    match: {
      kind: 'phrases',
      concepts: ['cure-words'],
    },
    unless: {
      ...claimed,
      concepts: ['beware', 'in-doubt', 'no-cure-meant', 'other-affairs', 'care-workplace'],
      anywhere: {
        phrases: [
          '(i|we) (|have|finally|once|almost|accidentally) (cured|beat|conquered|defeated|overcame|got rid of) (my|our|the)',
          'no such thing',
          'no good evidence',
          'not true',
          'there is no evidence',
        ],
      },
    },
    examples: {
      hit: [
        'Arthrelle cures arthritis.',
        'A pill with no side effects at all.',
        'Our program works for everyone.',
        'A miracle in a bottle.',
        'These drops will reverse your dementia.',
      ],
      miss: [
        'Nothing cures arthritis.',
        'No treatment works for everybody.',
        'Is there a cure for the common cold?',
        'Dry-cured bacon rolls for the night shift.',
        'Beware of a "miracle" cure.',
      ],
    },
  },
  {
    id: 'cure-absolute',
    family: 'cure-claim',
    title: 'Promises that it always works or never harms',
    severity: 'warn',
    message:
      'This says of a treatment that it works on everybody, for ever, without harm or better than all else.',
    guidance:
      'Every treatment fails some people and harms a few. Say what was found, in how many, and what the risks are. Fine: "Ask your doctor whether this treatment may suit you, and what its risks are."',
    suggest: 'Ask your doctor whether this treatment may suit you, and what its risks are.',
    lesson: 'claims-about-health',
    match: {
      kind: 'near',
      all: [{ concepts: ['absolute'] }, { concepts: ['treatment-talk'] }],
      within: { words: 28 },
    },
    unless: {
      ...claimed,
      concepts: [
        'beware',
        'in-doubt',
        'no-cure-meant',
        'no-praise',
        'other-affairs',
        'care-workplace',
        'within-label',
      ],
      anywhere: {
        concepts: ['no-praise-post'],
        phrases: ['no such thing', 'no good evidence', 'not true', 'there is no evidence'],
      },
    },
    examples: {
      hit: [
        'Nobody has ever relapsed after our detox.',
        'Our nasal spray is gentler than any tablet.',
        'One session with our laser and the tinnitus is a thing of the past.',
        'Our herbal drops are harmless, even for babies.',
      ],
      miss: [
        'No treatment is harmless.',
        'Our parking app works for everybody.',
        'Nobody on the ward has ever seen the lift work.',
        'We do not promise that the pain goes for good.',
      ],
    },
  },
  {
    id: 'cure-absolute-alone',
    family: 'cure-claim',
    title: 'Promises that it always works',
    severity: 'warn',
    message: 'This says of a treatment that it works on everybody, or for ever.',
    guidance:
      'Every treatment fails some people and harms a few. Say what was found, in how many, and what the risks are. Fine: "Ask your doctor whether this treatment may suit you, and what its risks are."',
    suggest: 'Ask your doctor whether this treatment may suit you, and what its risks are.',
    lesson: 'claims-about-health',
    match: {
      kind: 'near',
      all: [{ concepts: ['absolute-alone'] }, { concepts: ['clear-form', 'medicine', 'ailment'] }],
      within: 'post',
    },
    unless: {
      ...claimed,
      concepts: [
        'beware',
        'in-doubt',
        'no-cure-meant',
        'no-praise',
        'other-affairs',
        'care-workplace',
        'within-label',
      ],
      anywhere: {
        concepts: ['no-praise-post', 'other-affairs', 'beware'],
        phrases: ['no such thing', 'no good evidence', 'not true', 'there is no evidence'],
      },
    },
    examples: {
      hit: [
        'Laser gum therapy. Always has worked: it simply works.',
        'Endometriosis? We remove the root and the story ends there.',
        'Our strip stops snoring. It silences anybody.',
      ],
      miss: [
        'Our old lift: it simply works.',
        'Migraine is hard. No treatment helps everybody.',
        'The story ends there, says the novelist.',
      ],
    },
  },
  {
    id: 'benefit-without-risk',
    family: 'benefit-without-risk',
    title: 'Benefit without its most serious risk',
    severity: 'block',
    message: 'This says what a medicine or device does and not its most serious risk.',
    guidance:
      'Each post has to carry the benefit and the most serious risk together; if that does not fit, the post is the wrong place. A reminder that names no use is fine: "Lumivex. Ask your neurologist."',
    suggest: 'Ask your doctor or pharmacist about your options and their risks.',
    lesson: 'claims-about-health',
    match: {
      kind: 'near',
      all: [{ concepts: ['medicine', 'remedy', 'made-name'] }, { concepts: ['works'] }],
      within: { words: 32 },
    },
    unless: {
      ...kept,
      concepts: [
        'beware',
        'in-doubt',
        'lifestyle',
        'no-praise',
        'other-affairs',
        'care-workplace',
        'within-label',
      ],
      anywhere: { concepts: ['serious-risk', 'no-praise-post'] },
    },
    examples: {
      hit: [
        'Semaglutide helps adults bring blood sugar down.',
        'Metformin keeps your blood sugar in check.',
        'Ibuprofen tackles period pain twice as fast.',
        'Our pivotal trial lowered LDL by half.',
      ],
      miss: [
        'Lumivex. Ask your neurologist.',
        'Semaglutide helps lower blood sugar. Boxed warning: thyroid tumors.',
        'Flu clinic hours this week: Tuesday and Thursday.',
        'Metformin was first approved here in 1994.',
      ],
    },
  },
  {
    id: 'benefit-of-a-name',
    family: 'benefit-without-risk',
    title: 'Benefit without its most serious risk',
    severity: 'warn',
    message: 'This says what a product does against an illness and not its most serious risk.',
    guidance:
      'Each post has to carry the benefit and the most serious risk together; if that does not fit, the post is the wrong place. A reminder that names no use is fine: "Lumivex. Ask your neurologist."',
    suggest: 'Ask your doctor or pharmacist about your options and their risks.',
    lesson: 'claims-about-health',
    match: {
      kind: 'near',
      all: [{ concepts: ['unknown-product'] }, { concepts: ['eases'] }],
      within: { words: 32 },
    },
    unless: {
      ...kept,
      concepts: [
        'ailment-subject',
        'by-name',
        'people-subject',
        'beware',
        'in-doubt',
        'lifestyle',
        'no-praise',
        'other-affairs',
        'care-workplace',
        'within-label',
      ],
      anywhere: { concepts: ['serious-risk', 'no-praise-post'] },
    },
    examples: {
      hit: [
        'Clarinel knocks hay fever on the head.',
        'Velorin really soothes eczema.',
        'Our newest molecule halves seizures.',
      ],
      miss: [
        'A walk calms the nerves.',
        'Nothing cures a cold.',
        'Our volunteers help people with dementia to find the ward.',
      ],
    },
  },
  {
    id: 'benefit-of-it',
    family: 'benefit-without-risk',
    title: 'Benefit without its most serious risk',
    severity: 'warn',
    message:
      'This announces a product, says what it does against an illness and not its most serious risk.',
    guidance:
      'Each post has to carry the benefit and the most serious risk together; if that does not fit, the post is the wrong place. A reminder that names no use is fine: "Lumivex. Ask your neurologist."',
    suggest: 'Ask your doctor or pharmacist about your options and their risks.',
    lesson: 'claims-about-health',
    match: {
      kind: 'near',
      all: [
        {
          phrases: [
            '(it|which|that|this one|this|they|and|also|gently|quickly|clinically proven to|proven to|shown to|designed to) (|also|really|quickly|gently|actually|even) (reduce~|cut~|halve~|relieve~|ease~|clear~|stop~|prevent~|lower~|control~|treat~|fight~|heal~|soothe~|calm~|slow~|shrink~|beat~|improve~|restore~|tackle~|target~|block~|end~|help~|keep~|bring~)',
          ],
        },
        { concepts: ['eases'] },
        {
          phrases: [
            '(ask your doctor about|ask your gp about|talk to your doctor about|ask us about|launched|proudly launch|rolled out|is here|got approved|now approved|on the market|now available|available now|now in stock|just landed|just launched|has launched|introducing|say hello to|meet the|meet our|new from|new in|order yours|order now|buy now|shop now|try it|try our|ask us for it|ask us about it|get yours|our new|our latest|our own|our very own|on offer|from only|book yours|book now|link in bio|free delivery)',
          ],
          concepts: ['medicine', 'made-name', 'remedy'],
        },
      ],
      within: 'post',
    },
    unless: {
      ...claimed,
      attributed: true,
      concepts: [
        'ailment-subject',
        'beware',
        'in-doubt',
        'lifestyle',
        'no-praise',
        'other-affairs',
        'people-subject',
        'care-workplace',
        'within-label',
      ],
      anywhere: { concepts: ['serious-risk', 'no-praise-post', 'neutral-news'] },
    },
    examples: {
      hit: [
        'Excited to share that Zolmara is here. Order now! It reduces migraine days by half.',
        'Our new inhaler has landed. It really cuts asthma attacks.',
        'Say hello to Dermaluxe. It calms eczema.',
      ],
      miss: [
        'Our new ward has opened. It has ten beds for people with asthma.',
        'Introducing our asthma nurse, Jo.',
        'Our new inhaler has landed. It cuts asthma attacks and can cause pneumonia.',
      ],
    },
  },
  {
    id: 'benefit-for-you',
    family: 'benefit-without-risk',
    title: 'Benefit without its most serious risk',
    severity: 'advise',
    message: 'This says what a product does for people and not its most serious risk.',
    guidance:
      'Each post has to carry the benefit and the most serious risk together; if that does not fit, the post is the wrong place. A reminder that names no use is fine: "Lumivex. Ask your neurologist."',
    suggest: 'Ask your doctor or pharmacist about your options and their risks.',
    lesson: 'claims-about-health',
    match: {
      kind: 'near',
      all: [{ concepts: ['our-product'] }, { concepts: ['for-you', 'on-it'] }],
      within: { words: 20 },
    },
    unless: {
      ...claimed,
      concepts: [
        'beware',
        'lifestyle',
        'no-praise',
        'other-affairs',
        'care-workplace',
        'within-label',
      ],
      anywhere: { concepts: ['serious-risk', 'no-praise-post', 'neutral-news', 'beware'] },
    },
    examples: {
      hit: [
        'Our shampoo gives you back the parting you had at nineteen.',
        'With the SomniCap you drift off before midnight.',
        'Runny eyes? Olopatadine drops sort them in minutes.',
      ],
      miss: [
        'Our tablets are delivered on Tuesdays.',
        'The printer gives you back your page.',
        'Our drops do not give you back your sight.',
      ],
    },
  },
  {
    id: 'benefit-of-a-medicine',
    family: 'benefit-without-risk',
    title: 'Praise of a medicine without its most serious risk',
    severity: 'block',
    message: 'This praises a medicine by its name and does not say its most serious risk.',
    guidance:
      'Each post has to carry the benefit and the most serious risk together; if that does not fit, the post is the wrong place. A reminder that names no use is fine: "Lumivex. Ask your neurologist."',
    suggest: 'Ask your doctor or pharmacist about your options and their risks.',
    lesson: 'claims-about-health',
    match: {
      kind: 'near',
      all: [{ concepts: ['medicine', 'made-name'] }, { concepts: ['works'] }],
      within: 'post',
    },
    unless: {
      negated: true,
      attributed: true,
      asked: true,
      concepts: ['beware', 'in-doubt', 'no-praise', 'other-affairs', 'care-workplace'],
      anywhere: { concepts: ['serious-risk', 'no-praise-post', 'within-label'] },
    },
    examples: {
      hit: [
        'Meet the tablet that calms the bladder: mirabegron.',
        'Sertraline lifts the fog.',
        'No more migraines. Rimegepant, everybody.',
      ],
      miss: [
        'Sertraline is out of stock until Friday.',
        'Rituximab was named by a committee.',
        'Mirabegron: prescribing information has changed.',
      ],
    },
  },
  {
    id: 'praise-of-a-medicine',
    family: 'benefit-without-risk',
    title: 'Praise of a medicine without its most serious risk',
    severity: 'advise',
    message: 'This praises a medicine by its name and does not say its most serious risk.',
    guidance:
      'Praise is a claim even where no illness is named. Each post has to carry the benefit and the most serious risk together. A reminder that names no use is fine: "Lumivex. Ask your neurologist."',
    suggest: 'Ask your doctor or pharmacist about your options and their risks.',
    lesson: 'claims-about-health',
    match: {
      kind: 'near',
      all: [{ concepts: ['medicine', 'made-name'] }, { concepts: ['praise-medicine', 'of-use'] }],
      within: 'post',
    },
    unless: {
      negated: true,
      asked: true,
      concepts: ['medicine-class', 'beware', 'no-praise', 'other-affairs', 'care-workplace'],
      anywhere: {
        concepts: ['serious-risk', 'no-praise-post', 'within-label', 'neutral-news', 'beware'],
      },
    },
    examples: {
      hit: [
        'Sertraline is a game changer.',
        'On risankizumab it is the same story: people back at work.',
        'Fezolinetant turns the furnace off.',
      ],
      miss: [
        'Sertraline is back in stock from Friday.',
        'Rituximab was named by a committee.',
        'Mirabegron: the leaflet has a better layout now.',
      ],
    },
  },
  {
    id: 'off-label',
    family: 'off-label',
    title: 'Use that is not approved',
    severity: 'warn',
    message: 'This speaks of a use, dose or group of people that is not approved.',
    guidance:
      'Promotion has to stay within the approved label. Send questions about other uses to medical information. Fine: "Please ask your doctor; our medical information line answers questions."',
    suggest: 'Please ask your doctor; our medical information line answers questions.',
    lesson: 'claims-about-health',
    match: {
      kind: 'near',
      all: [
        { concepts: ['not-approved', 'other-use'] },
        { concepts: ['medicine', 'made-name', 'remedy', 'our-product', 'label-talk'] },
      ],
      within: 'post',
    },
    unless: {
      ...claimed,
      concepts: ['care-workplace', 'beware', 'in-doubt', 'within-label'],
      anywhere: { concepts: ['within-label', 'serious-risk'] },
    },
    examples: {
      hit: [
        'Half a tablet is fine for children under six.',
        'Semaglutide for PCOS, yes we prescribe it!',
        'This inhaler is just as good for kids, whatever the label says.',
      ],
      miss: [
        'Not for children under six, not even half a tablet.',
        'It isn’t approved for that.',
        'The FDA today approved a second use for dapagliflozin in children.',
        'HX-204 is not approved anywhere.',
      ],
    },
  },
  {
    id: 'beyond-the-label',
    family: 'off-label',
    title: 'Sets the label against the use',
    severity: 'warn',
    message: 'This names where the label ends and speaks for a use beyond it.',
    guidance:
      'Promotion has to stay within the approved label. Send questions about other uses to medical information. Fine: "Please ask your doctor; our medical information line answers questions."',
    suggest: 'Please ask your doctor; our medical information line answers questions.',
    lesson: 'claims-about-health',
    match: {
      kind: 'near',
      all: [
        { concepts: ['label-limit'] },
        { concepts: ['beyond-label'] },
        { concepts: ['medicine', 'made-name', 'treatment', 'health-talk'] },
        {
          patterns: [
            re`\b(?:but|though|although|yet|still|anyway|so +should|however|whatever|never +mind|even|just|only|hasn'?t|haven'?t|doesn'?t|stops?|ends?|says?|off|beyond|outside|despite|regardless|not|in +practice|other|unofficially|why +wait|cleared +for|paper|everyone +uses|really)\b`,
            re`😉|🤫|🤐`,
          ],
        },
      ],
      within: 'post',
    },
    unless: {
      quoted: true,
      attributed: true,
      concepts: ['care-workplace', 'beware', 'within-label', 'other-affairs'],
      anywhere: { concepts: ['within-label', 'serious-risk'] },
    },
    examples: {
      hit: [
        'The licence says adults. Our clinics give it to teenagers, so should yours: great drops.',
        'Approved for gout only, but colleagues use our tablets in heart disease.',
        'Officially it is an allergy spray. Ask me what everyone uses it for 😉',
      ],
      miss: [
        'The licence says adults. Please do not ask us about teenagers.',
        'The leaflet says how to take the tablets. Read it.',
        'Our tablets are approved for gout.',
      ],
    },
  },
  {
    id: 'off-label-anyway',
    family: 'off-label',
    title: 'Not approved, and done all the same',
    severity: 'warn',
    message: 'This says that a use is not approved and that it is done all the same.',
    guidance:
      'Promotion has to stay within the approved label. Send questions about other uses to medical information. Fine: "Please ask your doctor; our medical information line answers questions."',
    suggest: 'Please ask your doctor; our medical information line answers questions.',
    lesson: 'claims-about-health',
    match: {
      kind: 'phrases',
      phrases: [
        '(not|isnt|arent|wasnt|never|hasnt been|havent been|only) (|yet|officially|technically|strictly|formally) (approved|licensed|licenced|indicated|cleared|authorised|authorized|labelled|labeled|registered|on the label|on label) (|_|_ _|_ _ _|_ _ _ _|_ _ _ _ _) (but|though|yet|still|however) (we|i|our doctors|our clinics|our team|doctors|colleagues|everyone|everybody|most|many|plenty|people|clinics|lots of|most of|many of) (|_|_ _|_ _ _|_ _ _ _) (use|uses|using|used|take|takes|give|gives|prescribe|prescribes|inject|injects|offer|offers|do it|do them|recommend|swear|love|get great|get good|see great|see good)',
        '(not|isnt|arent|wasnt) (|yet|officially|technically|strictly) (approved|licensed|licenced|cleared|indicated|authorised|authorized) (|for that|for this|for it|yet) (but|though) (hey|who cares|so what|oh well|shh|whatever|never mind|who is counting|whos counting|it works|nobody|no one)',
        '(ask|dm|message|call|ring|email|talk to) (our|your|the|my|us|me) (|rep|reps|team|msl|msls|sales team|local rep) (|about) (how|what|why|which) (|_|_ _) (use|uses|using|used|prescribe|prescribes|give|gives) (it|ours|them|this|our) (|_|_ _) (in|for|with) (pregnan*|kids|children|babies|teens|teenagers|toddlers|breastfeeding|weight*|sleep|anxiety|migraine*|dementia|autism|dogs|cats|healthy)',
        '(not|isnt|arent|hasnt been|only) (|yet|officially|technically|strictly|formally) (approved|licensed|licenced|indicated|cleared|authorised|authorized|labelled|labeled|registered|on the label) (|_|_ _|_ _ _|_ _ _ _|_ _ _ _ _) (but|though|yet|still|however) (it|they|it still|half a tablet|the results) (|_|_ _) (work|works|worked|help|helps|helped|great|brilliant|amazing|beautifully|speak|are great)',
        '(works|helps|great|good|perfect|fine|use it|give it|prescribe it|take it) (|_|_ _|_ _ _|_ _ _ _|_ _ _ _ _) (although|even though|even if|though|despite) (it|its|they|theyre|the label|the licence|it is|this|thats|being) (|_|_ _) (officially|not|isnt|only|approved|licensed|says|stops|ends|unlicensed)',
      ],
    },
    unless: {
      quoted: true,
      attributed: true,
      asked: true,
      concepts: ['care-workplace', 'beware', 'other-affairs'],
      anywhere: { concepts: ['serious-risk'] },
    },
    examples: {
      hit: [
        'It is not approved for noses, but we do them every week.',
        'Only licensed for diabetes, but everyone takes it for weight.',
        'Works for teenagers too, although it’s officially for adults.',
      ],
      miss: [
        'It is not approved for noses, and we do not offer it.',
        'Not approved in the EU yet, but we expect a decision in May.',
        'Only licensed for diabetes. We do not discuss other uses.',
      ],
    },
  },
  {
    id: 'patient',
    family: 'patient',
    title: 'Confirms or tells of a patient',
    severity: 'block',
    message:
      'This confirms that somebody is or was a patient, or tells of one who can be recognised.',
    guidance:
      'Even a kind reply to a review confirms the visit. Say thank you, and ask them to call. Fine: "We take privacy seriously and cannot reply here; please call our office."',
    suggest:
      'Thank you. We take privacy seriously and cannot say more here; please call our office.',
    lesson: 'patients',
    match: {
      kind: 'phrases',
      concepts: ['patient-told'],
    },
    unless: {
      quoted: true,
      concepts: ['care-workplace', 'beware', 'no-patient'],
      anywhere: { concepts: ['invented'] },
    },
    examples: {
      hit: [
        'We’re sorry the wait was long when you came in for your crown.',
        'Your chart shows you refused the X-ray.',
        'Glad the new hip is holding up!',
        'You’ve been a patient here since 2016.',
        'Our mayor is in bed 4.',
      ],
      miss: [
        'We take privacy seriously; please call us.',
        'We can’t discuss anyone’s care in public.',
        'Thank you for taking the time to leave a review.',
        'Glad the new roof is holding up.',
        'Fictional case for our students: a teacher was in bed 4.',
      ],
    },
  },
  {
    id: 'patient-known',
    family: 'patient',
    title: 'Tells of a patient who can be recognised',
    severity: 'warn',
    message: 'This tells of somebody who can be recognised and of the care that they had.',
    guidance:
      'That somebody was treated is itself protected, and a role, an age or a place is enough to recognise them by. Fine: "Thank you to everybody who wrote to us this week."',
    suggest:
      'Thank you. We take privacy seriously and cannot say more here; please call our office.',
    lesson: 'patients',
    match: {
      kind: 'near',
      all: [{ concepts: ['somebody'] }, { concepts: ['care-given', 'care-of'] }],
      within: 'post',
    },
    unless: {
      concepts: ['beware', 'no-patient', 'no-patient-person', 'other-affairs', 'care-workplace'],
      anywhere: { concepts: ['invented', 'no-patient-person'] },
    },
    examples: {
      hit: [
        'Our unit delivered the judge’s twins this morning!',
        'Mrs Fielding has had her repeat prescriptions from us for forty years.',
        'The drummer of a band you all know was on our ward for detox.',
      ],
      miss: [
        'Mrs Fielding, our founder, opened this pharmacy in 1951.',
        'The judge opened our new ward this morning.',
        'We cannot say who was on our ward.',
      ],
    },
  },
  {
    id: 'patient-of-the-town',
    family: 'patient',
    title: 'Tells what ails somebody of the town',
    severity: 'advise',
    message: 'This tells what ails somebody who can be recognised by their part in town.',
    guidance:
      'In a town there is one vicar and one mayor: a role and an illness name the person. Fine: "Thank you to everybody who wrote to us this week."',
    suggest:
      'Thank you. We take privacy seriously and cannot say more here; please call our office.',
    lesson: 'patients',
    match: {
      kind: 'near',
      all: [{ concepts: ['role-own'] }, { concepts: ['ailment'] }],
      within: { words: 6 },
    },
    unless: {
      concepts: [
        'beware',
        'no-patient',
        'no-patient-person',
        'other-affairs',
        'care-workplace',
        'neutral-news',
      ],
      anywhere: { concepts: ['invented', 'no-patient-person'] },
    },
    examples: {
      hit: [
        'The vicar’s shingles, the baker’s gout: we know it all.',
        'Our mayor’s knee is better.',
        'The headmaster’s tremor has gone, by the way.',
      ],
      miss: [
        'The vicar’s sermon on hope was moving.',
        'The baker’s bread is back.',
        'The mayor’s speech about dementia research, in a fictional case.',
      ],
    },
  },
  {
    id: 'patient-clinical',
    family: 'patient',
    title: 'Tells of care of somebody who can be recognised',
    severity: 'advise',
    message: 'This tells of the care of somebody who can be recognised.',
    guidance:
      'A name, or a part in town, together with what was done tells of a patient. Fine: "Thank you to everybody who wrote to us this week."',
    suggest:
      'Thank you. We take privacy seriously and cannot say more here; please call our office.',
    lesson: 'patients',
    match: {
      kind: 'near',
      all: [{ concepts: ['somebody'] }, { concepts: ['clinical'] }],
      within: { words: 16 },
    },
    unless: {
      quoted: true,
      concepts: [
        'beware',
        'no-patient',
        'no-patient-person',
        'staff',
        'other-affairs',
        'care-workplace',
        'neutral-person',
      ],
      anywhere: { concepts: ['invented', 'no-patient-person', 'care-history'] },
    },
    examples: {
      hit: [
        'Our window cleaner is two years clear of bowel cancer, operated on here.',
        'Saskia did brilliantly with the epidural.',
        'The driver of line 14 fainted in our waiting room, the judge too.',
      ],
      miss: [
        'Our window cleaner won a ladder race.',
        'Dr Saskia Brand talks about epidurals on Friday.',
        'Our postman brings the bandages.',
      ],
    },
  },
  {
    id: 'patient-named',
    family: 'patient',
    title: 'Names somebody together with their care',
    severity: 'advise',
    message: 'This names somebody together with an illness or a treatment here.',
    guidance:
      'That somebody was treated is itself protected. Fine: "Thank you to everybody who wrote to us this week."',
    suggest:
      'Thank you. We take privacy seriously and cannot say more here; please call our office.',
    lesson: 'patients',
    match: {
      kind: 'near',
      all: [{ concepts: ['by-name'] }, { concepts: ['care-noun'] }, { concepts: ['of-ours'] }],
      within: 'sentence',
    },
    unless: {
      concepts: [
        'beware',
        'no-patient',
        'no-patient-person',
        'staff',
        'other-affairs',
        'care-workplace',
        'neutral-person',
      ],
      anywhere: { concepts: ['invented', 'no-patient-person'] },
    },
    examples: {
      hit: [
        'Marcus, your crown was fitted by us on the ninth.',
        'Jean Whitlow has been coming to us for her dialysis since March.',
        'Tell Andre that we need to see his cast again.',
      ],
      miss: [
        'Marcus from our dialysis team ran the marathon.',
        'Dr Jean Whitlow leads our dialysis unit.',
        'Thank you for writing, Marcus. We cannot say anything here.',
      ],
    },
  },
  {
    id: 'patient-addressed',
    family: 'patient',
    title: 'Speaks to somebody as a patient',
    severity: 'warn',
    message: 'This speaks to somebody of the care that they had.',
    guidance:
      'Even a kind reply to a review confirms the visit. Say thank you, and ask them to call. Fine: "We take privacy seriously and cannot reply here; please call our office."',
    suggest:
      'Thank you. We take privacy seriously and cannot say more here; please call our office.',
    lesson: 'patients',
    match: {
      kind: 'near',
      all: [{ concepts: ['care-given'] }, { concepts: ['addressed'] }],
      within: { words: 16 },
    },
    unless: {
      ...claimed,
      concepts: ['beware', 'no-patient', 'no-patient-person', 'other-affairs', 'care-workplace'],
      anywhere: { concepts: ['invented'] },
    },
    examples: {
      hit: [
        'As I told you when I took the stent out, that is normal.',
        'Good to see you up and about after the bypass!',
        'We operated on you in May, Tom.',
      ],
      miss: [
        'If you are on our waiting list, please call.',
        'Bring your card when you come.',
        'You can see how we painted the floor.',
        'As I told you when I took the minutes, that is normal.',
      ],
    },
  },
  {
    id: 'patient-words',
    family: 'testimonial',
    title: 'Passes on what a patient says',
    severity: 'warn',
    message: 'This passes on what a patient says of a treatment or of care.',
    guidance:
      'One person’s story says nothing of what others may expect, and it tells of a patient. It needs consent and approval. Fine: "Have something to tell us? Please use the form on our site."',
    suggest: 'Have something to tell us about your care? Please use the form on our site.',
    lesson: 'patients',
    match: {
      kind: 'near',
      all: [
        { concepts: ['care-praise-words'] },
        { concepts: ['patient-voice'] },
        { concepts: ['care-place'] },
        {
          patterns: [
            re`"`,
            re`\b(?:own +words|swears? +by|reviews?|testimonials?|letter|story|stories|hear +(?:how|from|what|why)|told +(?:our|us)|tells? +(?:on|you|us|it)|yelp|google|trustpilot|doctify|healthgrades|zocdoc|(?:their|her|his) +words|rt|repost\w*|i'?m|i'?ve|i +(?:can|feel|was|had|got|walk|lost))\b`,
          ],
        },
      ],
      within: 'post',
    },
    unless: {
      concepts: ['beware', 'no-patient-voice', 'other-affairs', 'care-workplace'],
      anywhere: { concepts: ['no-patient-voice'] },
    },
    examples: {
      hit: [
        'From our guest book: "best dentist in town, never felt a thing".',
        '"I can finally hear my wife again", writes a gentleman who was fitted at our hearing centre.',
        'Listen to our fertility patients tell you in their own words why they would choose us again.',
      ],
      miss: [
        'From our suggestion box: "a second microwave, please".',
        'Thank you for your review of our clinic.',
        'The inspectors wrote that our clinic is "good".',
      ],
    },
  },
  {
    id: 'review-passed-on',
    family: 'testimonial',
    title: 'Passes on a review',
    severity: 'warn',
    message: 'This passes on a review of a patient or client.',
    guidance:
      'One person’s story says nothing of what others may expect. A review needs consent and approval before it is passed on. Fine: "Have something to tell us? Please use the form on our site."',
    suggest: 'Have something to tell us about your care? Please use the form on our site.',
    lesson: 'patients',
    match: {
      kind: 'near',
      all: [
        { concepts: ['review-source'] },
        { patterns: [re`"`] },
        { concepts: ['care-praise-words', 'own-voice'] },
        { concepts: ['care-place', 'ailment', 'praise-strong'] },
      ],
      within: 'post',
    },
    unless: {
      concepts: ['beware', 'no-patient-voice', 'other-affairs', 'care-workplace'],
      anywhere: { concepts: ['no-patient-voice', 'other-affairs'] },
    },
    examples: {
      hit: [
        'We never ask for reviews. This one came anyway: "changed my life".',
        'Five-star feedback this week: "I threw the crutches away".',
        'From our wall of thank-yous: "never felt a thing".',
      ],
      miss: [
        'We never ask for reviews and do not pass them on.',
        'Our caterer got a review: "best soup in town".',
        'Thank you for your review.',
      ],
    },
  },
  {
    id: 'patient-story',
    family: 'testimonial',
    title: 'Tells a patient’s story',
    severity: 'warn',
    message: 'This tells how somebody was before and after a treatment.',
    guidance:
      'One person’s story says nothing of what others may expect, and it tells of a patient. It needs consent and approval. Fine: "Have something to tell us? Please use the form on our site."',
    suggest: 'Have something to tell us about your care? Please use the form on our site.',
    lesson: 'patients',
    match: {
      kind: 'phrases',
      concepts: ['patient-tale'],
    },
    unless: {
      asked: true,
      concepts: ['beware', 'no-patient-voice', 'other-affairs', 'care-workplace'],
      anywhere: { concepts: ['no-patient-voice', 'other-affairs', 'invented'] },
    },
    examples: {
      hit: [
        'She came in on two sticks and left on none.',
        'Hear from Rob, who swears by his inhaler.',
        '"I can finally hear the birds again!"',
      ],
      miss: [
        'The new coffee machine gave me my life back.',
        'The inspectors came in through the side door.',
        'My grandmother swears by soup.',
      ],
    },
  },
  // Where the words leave room for doubt there is advice and no warning.
  {
    id: 'medicine-without-risk',
    family: 'benefit-without-risk',
    title: 'Names a medicine without its risk',
    severity: 'advise',
    message:
      'This names a medicine and not its most serious risk. Does it say what it is good for?',
    guidance:
      'If the post says what a medicine does, its most serious risk has to stand there too. News of supply, prices and approvals needs none.',
    suggest: 'Ask your doctor or pharmacist about your options and their risks.',
    lesson: 'claims-about-health',
    match: {
      kind: 'near',
      all: [
        { concepts: ['medicine', 'made-name'] },
        {
          concepts: ['ailment', 'for-you', 'on-it', 'of-use'],
          patterns: [
            re`\b(?:we|i|my|people|patients?|they|she|he|grandma|mum|dad|because|so|when|means?|once|before|than|after|until)\b`,
          ],
        },
      ],
      within: 'post',
    },
    unless: {
      negated: true,
      concepts: ['beware', 'no-praise', 'other-affairs', 'care-workplace', 'medicine-class'],
      anywhere: {
        concepts: ['serious-risk', 'no-praise-post', 'within-label', 'neutral-news', 'beware'],
      },
    },
    examples: {
      hit: [
        'Bempedoic acid, because your patients expect it.',
        'Sumatriptan and she is back before lunch.',
        'Olumiant? Have you seen the hair of my patients?',
      ],
      miss: [
        'Lumivex. Ask your neurologist.',
        'Metformin is out of stock.',
        'Do not share metformin with your neighbour: it can cause lactic acidosis.',
      ],
    },
  },
  {
    id: 'claim-of-a-product',
    family: 'benefit-without-risk',
    title: 'May say what a product does',
    severity: 'advise',
    message: 'This may say what a product does without its most serious risk.',
    guidance:
      'If the post says what a medicine or device does, its most serious risk has to stand there too.',
    suggest: 'Ask your doctor or pharmacist about your options and their risks.',
    lesson: 'claims-about-health',
    match: {
      kind: 'near',
      all: [
        { concepts: ['our-product', 'clear-form'] },
        { concepts: ['ailment', 'for-you', 'on-it'] },
      ],
      within: 'sentence',
    },
    unless: {
      ...claimed,
      concepts: [
        'beware',
        'lifestyle',
        'no-praise',
        'other-affairs',
        'care-workplace',
        'within-label',
      ],
      anywhere: {
        concepts: ['serious-risk', 'no-praise-post', 'neutral-news', 'within-label', 'beware'],
      },
    },
    examples: {
      hit: [
        'Our shampoo for thinning hair: like at nineteen.',
        'The new brace lets you kneel.',
        'This cream is a dream for knees.',
      ],
      miss: [
        'Our creams are on the second shelf.',
        'The printer lets you scan.',
        'No cream cures a cold.',
      ],
    },
  },
  {
    id: 'absolute-and-treatment',
    family: 'cure-claim',
    title: 'May promise too much',
    severity: 'advise',
    message: 'This may promise that a treatment works on everybody, for ever, or without harm.',
    guidance:
      'Every treatment fails some people and harms a few. Say what was found, and in how many.',
    suggest: 'Ask your doctor whether this treatment may suit you, and what its risks are.',
    lesson: 'claims-about-health',
    match: {
      kind: 'near',
      all: [
        { concepts: ['absolute', 'absolute-faint'] },
        { concepts: ['health-talk', 'treatment'] },
      ],
      within: 'post',
    },
    unless: {
      quoted: true,
      concepts: ['beware', 'no-cure-meant', 'other-affairs', 'care-workplace', 'within-label'],
      anywhere: { concepts: ['no-praise-post', 'other-affairs', 'beware', 'serious-risk'] },
    },
    examples: {
      hit: [
        'Laser gum therapy. Always has worked, always will.',
        'Cinnamon does it without a single risk. Who needs tablets?',
        'Ask our vein clinic how many needed a second visit.',
      ],
      miss: [
        'No treatment works for everybody.',
        'Our lift never fails.',
        'Nobody promises you a cure here.',
      ],
    },
  },
  {
    id: 'perhaps-off-label',
    family: 'off-label',
    title: 'May speak of a use that is not approved',
    severity: 'advise',
    message: 'This may speak of a use, dose or group of people that is not approved.',
    guidance:
      'Promotion has to stay within the approved label. Send questions about other uses to medical information.',
    suggest: 'Please ask your doctor; our medical information line answers questions.',
    lesson: 'claims-about-health',
    match: {
      kind: 'near',
      all: [
        { concepts: ['not-approved', 'other-use', 'label-limit'] },
        { concepts: ['beyond-label', 'of-use', 'not-approved'] },
        { concepts: ['medicine', 'made-name', 'our-product'] },
      ],
      within: 'post',
    },
    unless: {
      quoted: true,
      concepts: ['beware', 'within-label', 'other-affairs', 'care-workplace'],
      anywhere: { concepts: ['within-label', 'serious-risk', 'beware', 'invented'] },
    },
    examples: {
      hit: [
        'Olumiant is approved for eczema, sure. Have you seen what it does to vitiligo?',
        'The licence of our tablets ends at 65. Ask me what people use at 80.',
        'Lisdexamfetamine before the finals? We prescribe.',
      ],
      miss: [
        'The label of our tablets is blue.',
        'Olumiant is approved for eczema; we do not discuss other uses.',
        'The licence of our lorry ends in May.',
      ],
    },
  },
  {
    id: 'care-of-somebody',
    family: 'patient',
    title: 'May tell of a patient',
    severity: 'advise',
    message: 'This may tell of a patient. Could somebody recognise them?',
    guidance:
      'That somebody was treated is itself protected, and a role, an age or a place is enough to recognise them by.',
    suggest:
      'Thank you. We take privacy seriously and cannot say more here; please call our office.',
    lesson: 'patients',
    match: {
      kind: 'near',
      all: [
        { concepts: ['somebody', 'him-or-her'] },
        { concepts: ['care-noun', 'care-given', 'care-of', 'clinical'] },
        { concepts: ['of-ours', 'addressed'] },
      ],
      within: 'post',
    },
    unless: {
      concepts: [
        'beware',
        'no-patient',
        'no-patient-person',
        'other-affairs',
        'care-workplace',
        'neutral-person',
      ],
      anywhere: {
        concepts: ['invented', 'no-patient-person', 'care-history', 'staff', 'neutral-news'],
      },
    },
    examples: {
      hit: [
        'Guess whose gastric band we tightened today.',
        'You asked about Ms Ito: she is off the oxygen and eats with us.',
        'He left our hand clinic with two pins.',
      ],
      miss: [
        'Our volunteers bring him tea.',
        'Dr Klein is on holiday; her patients can see us.',
        'We cannot say who was here.',
      ],
    },
  },
  {
    id: 'words-about-care',
    family: 'testimonial',
    title: 'May pass on what a patient says',
    severity: 'advise',
    message: 'This may pass on what a patient says of their care.',
    guidance:
      'One person’s story says nothing of what others may expect, and it tells of a patient. It needs consent and approval.',
    suggest: 'Have something to tell us about your care? Please use the form on our site.',
    lesson: 'patients',
    match: {
      kind: 'near',
      all: [
        { patterns: [re`"`] },
        { concepts: ['own-voice', 'care-praise-words'] },
        { concepts: ['care-place', 'ailment'] },
        { concepts: ['patient-voice', 'review-source', 'of-ours'] },
      ],
      within: 'post',
    },
    unless: {
      concepts: ['beware', 'no-patient-voice', 'other-affairs', 'care-workplace'],
      anywhere: {
        concepts: ['no-patient-voice', 'other-affairs', 'beware', 'staff-voice'],
      },
    },
    examples: {
      hit: [
        'After eight weeks of our rehab: "I lifted my grandson."',
        '"You lot are wizards", says the lady whose hip we did.',
        'Two words on a card for our midwives: "thank you".',
      ],
      miss: [
        '"I need a coffee", says our registrar.',
        'The word "patient" means one who suffers.',
        'Our auditor says: "you passed".',
      ],
    },
  },
]);

export const lessons = {
  'claims-about-health': {
    title: 'What may be said of a medicine',
    text: 'A post that says what a medicine does has to carry its most serious risk in the same post, and has to stay within the approved use. Nothing cures everybody, and nothing is without side effects. If the risk does not fit, the post is the wrong place. A reminder that names only the product is fine.',
    right: 'Lumivex. Ask your neurologist.',
    wrong: 'Metformin keeps your blood sugar in check, day in, day out.',
  },
  patients: {
    title: 'Patients',
    text: 'That somebody is a patient is itself protected. A reply to a review that thanks for the visit confirms it, and a story without a name can still be recognised. Say thank you, give the number of the office, and stop there.',
    right: 'We take privacy seriously and cannot reply here; please call our office.',
    wrong: 'We’re sorry the wait was so long when you came in for your crown.',
  },
};
