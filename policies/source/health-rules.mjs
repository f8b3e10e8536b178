// Rules of the pack for health and pharma. Written as grammar: which product does what to which
// condition, who was here for which care. A list of remembered sentences finds those sentences only.
const re = String.raw;
const kept = { negated: true, quoted: true, attributed: true, asked: true };

/** "(one|two)" as phrases of their own. */
const words = (lines) => lines.flatMap((line) => line.slice(1, -1).split('|'));

/** Words as groups that fit into patterns of at most 2,000 characters. */
function groups(alternatives, room) {
  const found = [''];
  for (const word of alternatives.match(/(?:\((?:[^()]|\([^()]*\))*\)|[^|()])+/g)) {
    const last = found.at(-1);
    if (last !== '' && last.length + word.length > room) found.push(word);
    else found[found.length - 1] = last === '' ? word : `${last}|${word}`;
  }
  return found.map((group) => `(?:${group})`);
}

// What people have, feel or want mended. `conditions` names illness; `outcomes` what a body does.
const conditions = re`migraines?|headaches?|pains?|aches?|soreness|arthritis|athritis|arthr\w+|osteo\w+|rheumat\w+|diabet\w+|blood +sugars?|glucose|a1c|hba1c|cholest\w+|ldl|triglycerides|lipids|hay +fever|asthma|copd|emphysema|bronchitis|psoria\w+|plaques?|eczema|dermatitis|rosacea|acne|breakouts|blemishes|itch\w*|hives|shingles|warts|cold +sores|herpes|rash(?:es)?|redness|scars?|stretch +marks|cellulite|wrinkles?|frown +lines|fine +lines|crow'?s +feet|dark +spots|melasma|age?ing|afib|atrial +fibrillation|arrhythmias?|palpitations|strokes?|clots?|dvt|embolisms?|heart +(?:attacks?|failure|disease|rhythm)|angina|cancers?|tumou?rs?|leuk(?:a)?emia|lymphoma|melanoma|metasta\w+|myeloma|depress\w+|low +mood|mood +swings|anxiety|panic(?: +attacks)?|stress|bipolar|mania|schizophrenia|psychosis|hallucinations|ptsd|trauma|ocd|adhd|autism|autistic|insomnia|sleeplessness|sleep +apn(?:o)?ea|snoring|dementia|alzheimer\w*|memory +loss|brain +fog|parkinson\w*|tremors?|tics|multiple +sclerosis|relapses?|als|motor +neuron(?:e)?|neuropathy|nerve +damage|sciatica|slipped +discs?|fibromyalgia|chronic +fatigue|fatigue|tiredness|exhaustion|blood +pressure|hypertension|tinnitus|ringing|vertigo|dizziness|hearing +loss|ear +infections?|infections?|uti|utis|sepsis|flu|influenza|covid\w*|rsv|pneumonia|virus(?:es)?|viral +load|bacteria|sinusitis|sinus\w*|congestion|polyps?|sneez\w*|cough\w*|colds?|sore +throats?|fevers?|strep|tonsillitis|hiv|aids|hepatitis|hep +[bc]|malaria|tuberculosis|measles|hpv|std|stds|stis?|obesity|overweight|belly +fat|body +fat|visceral +fat|cravings?|appetite|hunger|pounds|lbs|kilos|waistlines?|nausea|vomiting|morning +sickness|motion +sickness|epilep\w+|seizures?|colic|ibs|crohn\w*|colitis|ulcers?|reflux|heartburn|indigestion|bloating|constipation|diarrh\w+|h(?:a)?emorrhoids|gallstones|leaky +gut|celiac|allerg\w+|anaphylaxis|swelling|stiffness|inflam\w+|spasms?|spasticity|cramps?|fractures?|bone +(?:loss|density)|gout|kidney +(?:stones?|disease|failure)|dialysis|proteinuria|fatty +liver|cirrhosis|infertility|pcos|endometriosis|fibroids|pms|period +pain|periods|menopaus\w+|hot +fl(?:a|u)shes|night +sweats|vaginal +dryness|erectile +\w+|impotence|low +(?:t|testosterone|libido)|enlarged +prostate|incontinence|leaks|overactive +bladder|bedwetting|nail +fungus|athlete'?s +foot|hair +loss|bald\w*|thinning +hair|shedding|dandruff|glaucoma|eye +pressure|dry +eyes?|macular +\w+|cataracts?|vision +loss|floaters|myopia|lupus|sickle +cell|an(?:a)?emia|h(?:a)?emophilia|bleeds|cystic +fibrosis|thyroid|hypothyroidism|hormone +imbalances?|cortisol|addiction|alcoholism|drinking|smoking|cigarettes|nicotine|opioids?|withdrawal|bunions?|plantar +fasciitis|tennis +elbow|carpal +tunnel|frozen +shoulder|varicose +veins|spider +veins|lymph(?:o)?edema|edema|tooth +decay|cavit(?:y|ies)|gum +disease|gingivitis|bad +breath|sensitive +teeth|toothaches?|gummy +smile|jaw|wounds?|burns?|flares?|flare-?ups?|symptoms?|attacks|episodes|wheez\w*|breathless\w*|shortness +of +breath|hangovers?|jet +lag|fainting|disease(?:s)?|illness(?:es)?|toxins|hospitali[sz]ations?|er +visits|death|mortality|progression`;
const outcomes = re`breathing|breathe|airways?|lungs?|lung +function|blood +flow|circulation|heart|heart +rate|arteries|muscles?|muscle +mass|strength|bones?|joints?|cartilage|knees?|hips?|spines?|hands|walk(?:ing)?|mobility|movement|grip|skin|complexion|collagen|pores|scalp|hair|hairlines?|nails|lashes|brows|teeth|gums|enamel|smiles?|sight|eyesight|vision|hearing|smell|taste|voice|memory|focus|attention|concentration|cognition|brain|mood|energy|stamina|libido|sex +(?:drive|life)|erections?|fertility|ovulation|pregnan\w+|sperm|egg +quality|sleep|nights|appetite|weight|waist|metabolism|insulin|insulin +resistance|digestion|gut|gut +lining|bowels?|bladder|prostate|liver|kidneys?|kidney +function|immun\w+|antibod\w+|platelets|t +cells|red +blood +cells|white +cells|h(?:a)?emoglobin|iron|bone +marrow|remission|survival|years|life +expectancy|lives|life|quality +of +life|recovery|healing|quit(?:ting)?|relief|mornings|sniffles|nerves|nerve +cells|lymph +nodes|lines`;
const things = `${conditions}|${outcomes}`;
const thingGroups = groups(things, 900);
const conditionGroups = groups(conditions, 1300);

// What a product is said to do.
const verbs = re`cuts?|cutting|slash(?:es|ed)?|clear(?:s|ed)(?: +up)?|clears|helps?|helped|lower(?:s|ed|ing)?|reduc(?:es|ed|e|ing)|reliev(?:es|ed|e|ing)|eas(?:es|ed|e|ing)|keeps?|kept|control(?:s|led)|treat(?:s|ed)|fights?|tackl(?:es|ed|e)|stop(?:s|ped)?|prevent(?:s|ed|ing)?|protect(?:s|ed)?|improv(?:es|ed|e|ing)|heal(?:s|ed)|boost(?:s|ed|ing)?|knock(?:s|ed)|shift(?:s|ed)|spots?|detect(?:s|ed)?|sooth(?:es|ed|e|ing)|calm(?:s|ed|ing)?|restor(?:es|ed|e|ing)|revers(?:es|ed|e)|manag(?:es|ed)|brings?(?: +(?:down|back))?|brought|takes?|took|halv(?:es|ed|e|ing)|slow(?:s|ed|ing)?|beats?|sorts|works? +(?:on|for|against|fast|wonders)|kick(?:s|ed)|melt(?:s|ed)?|banish(?:es|ed)?|zap(?:s|ped)|lift(?:s|ed|ing)?|shrink(?:s|ing)?|shrank|builds?|built|rebuil(?:ds?|t)|doubl(?:es|ed|e)|tripl(?:es|ed|e)|strengthen(?:s|ed)?|regrow(?:s)?|regrew|repair(?:s|ed)?|renew(?:s|ed)|open(?:s|ed)|block(?:s|ed)|curb(?:s|ed)?|tam(?:es|ed|e)|dial(?:s|ed) +(?:down|back)|turn(?:s|ed)|quiet(?:s|ed|ens)?|silenc(?:es|ed|e)|smooth(?:s|es|ed)|soften(?:s|ed)?|fad(?:es|ed|e)|eras(?:es|ed|e)|eliminat(?:es|ed|e)|eradicat(?:es|ed)|end(?:s|ed)|gets|got|gives?|gave|lets|allow(?:s|ed)|makes|extend(?:s|ed)?|prolong(?:s|ed)?|add(?:s|ed)|increas(?:es|ed|e)|rais(?:es|ed)|normali[sz](?:es|ed|e)|balanc(?:es|ed|e)|stabili[sz](?:es|ed|e)|regulat(?:es|ed|e)|delay(?:s|ed)?|suppress(?:es|ed)?|destroy(?:s|ed)?|kill(?:s|ed)?|attack(?:s|ed)|targets|dissolv(?:es|ed|e)|drain(?:s|ed)|drops|dropped|trim(?:s|med)|burns|burned|sheds|speed(?:s)? +up|shorten(?:s|ed)?|heads? +off|wards? +off|chas(?:es|ed)|send(?:s)?|sent|put(?:s)?|outperform(?:s|ed)?|relax(?:es|ed)?|loosen(?:s|ed)?|numb(?:s|ed)?|sharpen(?:s|ed)?|support(?:s|ed)|save(?:s|d)|slim(?:s)?|tighten(?:s|ed)?|whiten(?:s|ed)?|straighten(?:s|ed)?|corrects?|fix(?:es|ed)|unblocks|unclogs|thins|quells|wipes|bye-?bye|say +(?:goodbye|bye)|goodbye|deliver(?:s|ed)|works`;
const verbGroups = groups(verbs, 900);
const strong = re`(?:lowers|lowered|reduces|reduced|relieves|eases|eased|keeps|controls|treats|fights|tackles|stops|prevents|improves|improved|heals|boosts|knocks|soothes|calms|restores|reverses|brings|takes|halves|halved|slows|slowed|beats|melts|banishes|zaps|lifts|lifted|shrinks|shrank|builds|rebuilds|doubles|doubled|triples|strengthens|regrows|repairs|opens|blocks|curbs|tames|quiets|quietens|silences|smooths|softens|fades|erases|eliminates|ends|gets|gives|gave|lets|extends|prolongs|raises|normali[sz]es|stabili[sz]es|regulates|delays|delayed|suppresses|destroys|kills|targets|dissolves|shortens|wards|heads|relaxes|loosens|sharpens|cuts|slashed|slashes|clears|cleared|helps|helped|protects|spots|detects|tightens|works|delivers|delivered|puts|cures|fixes|makes|increases|increased|adds|dials|turns|sends|sorts|kept|brought|got|did)`;

// Names that are made for medicines end like this; an unknown word in front of such a verb is one.
const brand = re`(?:[a-z]{2,}(?:mab|nib|ciclib|gliptin|gliflozin|glutide|tirzepatide|statin|sartan|prazole|cillin|mycin|vir|parin|olol|azole|cept|oxaban|grel|triptan|pam|lam|caine|profen|oxetine|azepam|cycline|floxacin|dronate|setron|gepant|lukast|terol|sone|solone|fenac|coxib|barbital|zosin|formin|ra|va|za|xa|iq|yx|ix|ex|ax|ox|anz|elle|ane|vant|vance|tis|lis|qa|zo|vo|ro|ria|via|zia|uza|ya|ga|ta|la|na|da|ma|sa|ca|lix|ril|il|ol|in|en|an|on|ine|ium|uil|ent|ant|ista|era|eva|ova|um|us|is|or|iva|ia|ic|loop|derm|care|gene|plus|cel|plex|fix|calm|aid|max|pro|well|tex|xr|sr|er))`;

// Words for care, and who can be recognised without a name.
const care = re`chart|records?|x-?rays?|results?|appointments?|crowns?|surgery|operation|procedure|visit|scan|mri|ct|ultrasound|blood +(?:tests?|work)|treatments?|prescriptions?|diagnosis|claim|rash|cavity|fillings?|implants?|delivery|infection|tests?|labs?|biopsy|root +canal|cleaning|check-?up|consultation|chemo|dialysis|physio|therapy|sessions?|stitches|cast|medications?|refills?|lens(?:es)?|injections?|c-section|colonoscopy|mammogram|smear|admission|stay|discharge|copay|transplant|cataracts?|hysterectomy|epidural|vaccination|pregnancy|extraction|braces|wisdom +teeth|knee +replacement|hip +replacement`;
const role = re`mayor|coach|teacher|principal|weatherman|anchor(?:man|woman)?|newsreader|pastor|vicar|priest|rabbi|imam|neighbou?r|wife|husband|quarterback|goalkeeper|striker|player|senator|councill?or|congress\w+|mp|actor|actress|singer|celebrity|influencer|footballer|lady +who|guy +who|man +who|woman +who|kid +who|girl +who|boy +who|owner|barber|hairdresser|mailman|postman|sheriff|judge|firefighter|police +(?:chief|officer)|landlord|boss|mother-in-law|baker|butcher|librarian|bus +driver|headteacher|head +teacher|dj|drummer|rapper|you +know +who|someone +famous|a +certain|drama +teacher|\d+-year-old|ex`;

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
    re`stage +fright|nerves|speech\w*|interviews?|exams?|auditions?|presentations?|public +speaking|shak\w+|first +date|hands`,
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
    re`modafinil|provigil|armodafinil`,
    re`focus|exams?|productivity|adhd|fatigue|night +shifts?|jet +lag|study\w*|coding`,
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

export const concepts = {
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
      '(accutane|isotretinoin|tretinoin|retin a|retinol|finasteride|propecia|minoxidil|rogaine|dutasteride|botox|dysport|xeomin|botulinum toxin|juvederm|restylane|kybella|latisse|filler|fillers|lip filler)',
      '(viagra|sildenafil|cialis|tadalafil|testosterone|hgh|growth hormone|estradiol|estrogen|progesterone|hrt|premarin|veozah|addyi|clomid|clomiphene|paxlovid|tamiflu|xofluza|truvada|descovy|biktarvy|prep|valtrex|acyclovir|valacyclovir|harvoni|epclusa|mavyret)',
      '(amoxicillin|azithromycin|doxycycline|ciprofloxacin|cephalexin|penicillin|ivermectin|fluconazole|terbinafine|antibiotic|antibiotics|chantix|varenicline|nicotine patch|naltrexone|vivitrol|suboxone|buprenorphine|methadone|ondansetron|zofran|colchicine|allopurinol)',
      '(synthroid|levothyroxine|insulin|lantus|humalog|novolog|tresiba|toujeo|ketamine|psilocybin|cbd|epidiolex|rapamycin|nad|dhea|peptides|bpc 157|shingrix|gardasil|prevnar|arexvy|vaccine|vaccines|jab|flu shot|flu shots|wonderjab)',
      '(steroid|steroids|inhaler|inhalers|pill|pills|tablet|tablets|capsule|capsules|injection|injections|injectable|weekly shot|one shot|shots|infusion|infusions|iv drip|drip|drips|patch|patches|drops|cream|ointment|gel|serum|spray|lozenge|lozenges|gummies|tincture|syrup|balm|salve|lotion)',
      '(supplement|supplements|herbal|herb|herbs|extract|tea blend|probiotic|probiotics|collagen powder|turmeric|ashwagandha|vitamin|vitamins|zinc|magnesium|omega 3|mushroom|essential oil|essential oils|homeopathic|remedy|remedies|elixir|formula)',
      '(laser|lasers|implant|implants|stent|stents|pacemaker|defibrillator|monitor|wearable|sensor|cgm|insulin pump|cpap|hearing aid|hearing aids|device|devices|brace|insoles|aligners|veneers|neurostimulator|stimulator|tens unit|catheter|valve|robot|headset|mask|red light)',
      '(treatment|treatments|therapy|therapies|procedure|surgery|shockwave|radiofrequency|ultrasound|microneedling|prp|stem cell|stem cells|exosomes|hyperbaric|hyperbaric chamber|acupuncture|cupping|chiropractic|adjustment|adjustments|cryotherapy|hypnotherapy|detox|cleanse|chelation|ozone|tms|ect|lasik|lipo|liposuction|coolsculpting|gastric sleeve|gastric bypass|gastric balloon|peel|facial|hydrafacial|dermal|keratin|daith piercing)',
      '(session|sessions|once a day|once daily|once weekly|medicine|medicines|medication|medications|drug|drugs|biologic|biologics|compound|antibody|gene therapy|immunotherapy|chemo|our trial|our study|pivotal trial|phase 3|phase iii|protocol)',
    ]),
    patterns: [
      re`\b[a-z]{3,}(?:mab|tinib|ciclib|gliptin|gliflozin|glutide|statin|sartan|prazole|cillin|mycin|parin|olol|azole|oxaban|triptan|azepam|oxetine|cycline|floxacin|dronate|setron|gepant|lukast|vir)\b`,
    ],
  },
  works: {
    patterns: [
      ...verbGroups.flatMap((verb) =>
        thingGroups.map((group) => re`\b${verb}\b[^.!?\n]{0,60}\b${group}\b`),
      ),
      ...conditionGroups.map(
        (group) =>
          re`\b${group}\b[^.!?\n]{0,60}\b(?:relief|under +control|in +check|on +the +head|gone|fade[ds]?|down +by|cut +(?:in +half|by)|halved|cleared|clears|vanish\w*|disappear\w*|better|reduced|lowered|improved|sorted|shrank|eased|fewer|drop(?:s|ped)?|fell|melts?(?: +away)?)\b`,
      ),
      re`\b(?:breathe|sleep|feel|live|move|walk|see|hear|think) +(?:easier|better|deeper|clearer|freely|again)\b`,
      re`\b(?:less|fewer|clearer|smoother|stronger|thicker|younger|no +more) +(?:\w+ +){0,2}(?:pain|skin|hair|bones|swelling|stiffness|attacks|days|flares|migraines|headaches|itching|wrinkles|symptoms|seizures|nights|sneezing|cramps|joints|nails|teeth|relapses|hospital\w*)\b`,
      re`\b(?:lowered|reduced|cut|improved|cleared|halved|dropped|lost|shed)(?: +\w+){0,3} +(?:in|by)\b[^.!?\n]{0,40}(?:trial|study|weeks|patients|adults|%)`,
    ],
  },
  // An unknown name as the subject: at the head of a sentence, or a word made like a brand.
  'unknown-product': {
    patterns: [
      re`(?:^|[.!?:;,\n]["']? +|\b(?:but|and|because|that|what|how|when|with|on) +)[a-z][a-z-]{4,}(?:, +[^,.!?\n]{3,40},)?(?: +(?:also|now|really|just|simply|quickly|gently|can|will|actually|safely|\d+))? +${strong}\b[^.!?\n]{0,90}`,
      re`\b${brand}(?: +(?:also|now|really|just|simply|can|\d+(?: *mg)?))? +${strong}\b[^.!?\n]{0,90}`,
      re`\b(?:on|with|taking|using|thanks +to|started|starting|try|meet|choose|ask +(?:for|about)) +${brand}\b`,
      re`\bour +(?:new +|own +)?[a-z-]+(?: +[a-z-]+){0,2} +${strong}\b[^.!?\n]{0,90}`,
    ],
  },
  // Where a medicine is meant that no list knows: its label, its doctors, a name made like one.
  'label-talk': {
    phrases: [
      'label',
      'leaflet',
      'package insert',
      'whatever the box says',
      'fda',
      'mg',
      'approved course',
      'trials only',
    ],
    patterns: [
      re`\b[a-z]{4,}(?:elle|prana|quil|ivant|vant|zera|xera|plex|prex|tril|vex|zix|ivix|loop|mera|vera|tiva|zumia|axa|ixa|ova)\b`,
    ],
  },
  lifestyle: {
    patterns: [
      re`\b(?:exercis\w*|walking|running|rest|water|hydration|diet\w*|eating|vegetables|fruit|fibre|fiber|salt|yoga|swimming|stretching|meditation|mindfulness|breathing +practice|handwashing|washing|sunscreen|quitting|laughter|music|gardening|friends?|volunteer\w*|seat ?belts?|helmets?|funding|grant|budget|research|donations?|screening|mammograms?|colonoscop\w+|staffing|nurses?|checklists?|buddy|puppy|dog|cat|coffee|printer|software|app +update|team|volunteers|car +park|parking|policy|law|bill|scanner|newsletter|webinar|podcast|workshop|class|guide|leaflet|charity|5k|fundraiser|course|lunches)\b(?: +\w+){0,2} +(?:helps?|lowers?|eases?|cuts?|reduces?|improves?|calms?|keeps?|prevents?|doubles|lifts|boosts|saves?|gets?|gives?|makes|gave|builds?|slows?|stops?|supports?|raised|protects?|can|may)\b`,
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
      'birth defects',
      'lactic acidosis',
      'anaphylaxis',
      'liver (failure|damage|injury)',
      'thyroid (tumors|tumours|c cell tumors|cancer)',
      'pancreatitis',
      'stevens johnson',
      'rhabdomyolysis',
      'serotonin syndrome',
      'respiratory depression',
    ],
    patterns: [
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
      re`\bnot +just +(?:for +)?(?:frown|diabetes|migraine|depression|adults|wrinkles|epilepsy|psoriasis|asthma)\b`,
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
  'other-use': {
    patterns: uses.flatMap(([names, ends]) => [
      `\\b(?:${names})\\b[^\\n]{0,70}\\b(?:${ends})\\b`,
      `\\b(?:${ends})\\b[^\\n]{0,60}\\b(?:${names})\\b`,
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
      '(was|were) (told|ordered|declared|eradicated)',
    ],
  },
  'no-praise': {
    phrases: [
      '(paper|study|trial|review|authors) (asks|asked|is|was|are|will|tests)',
      '(monkeys|mice|rats|animals|investigational|recall|recalled|trademark|price|lot|vacancy|hiring|webinar|podcast)',
      'evidence say',
      'trials are small',
      'rest fluids',
      '(make|sure|whether|does|do) (it|they|the study drug) (work|works)',
      '(awareness|world) (day|week|month)',
      'scientists',
      '(dont|doesnt|do not|does not|isnt|wont|not) (work|help|prevent|cure|treat|get)',
      'how (does|do|to)',
    ],
  },
  'no-praise-post': {
    phrases: [
      'fictional',
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
  'no-patient': {
    phrases: [
      '(if|once|before|whether|how|where|until|make sure|check) your',
      '(book|bring|manage|cancel|reschedule|view|see|find|get|order|check|request|ask about|call for|prepare for|about|leave feedback on) your',
      '(about|before|after|during) your visit (on|by|with|is|at|please|we|you)',
      '(cant|cannot|can not|neither|never) (discuss|confirm|say|share|comment)',
      '(ribbon|bananas|doughnuts|donuts|cupcakes|bake sale|new ward|roof|tractor factory|campaign|charity|cheque|flu shot story|speech|grand opening|tour|open evening|therapy dog|cat)',
      '(opening|opened|opens|unveiled|donated|cut the)',
      '(public figure|announced|statement|told reporters|interview|published|biography|novel|film|textbook)',
      '(mens|womens|childrens|hospitals|worlds|todays|everyones|patients|my own) (health|week|day|history)',
      '(intern|interns|resident|residents|colleague|colleagues|student|students|volunteer|volunteers)',
      '(your|our) (pay|raise|union|contract|shift|shifts)',
      'training tip',
      'results are in the link',
      '(my|our) (dad|mum|mom|daughter|son|own surgery)',
    ],
    patterns: [re`\b(?:in|since|of) +(?:1[78]\d|19[0-6])\d\b`],
  },
  invented: {
    phrases: [
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
};

export const rules = [
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
      kind: 'pattern',
      patterns: [
        ...conditionGroups.flatMap((group) => [
          re`\b(?:cures?|cured|curing|beaten|conquer(?:s|ed)|vanquish\w*|reverses?|reversed|reversing|eradicat\w+|wip\w+ +out|eliminat\w+|defeat(?:s|ed)|rid +(?:you|them|yourself) +of|get +rid +of)\b[^.!?\n]{0,30}\b${group}\b`,
          re`\b${group}\b[^.!?\n]{0,40}\b(?:vanish\w*|disappear\w*|gone|nowhere +to +be +found|cured|doesn'?t +stand +a +chance|is +history|a +thing +of +the +past|permanently|for +good|forever|for +ever|once +and +for +all|ends +here|never +(?:comes?|came) +back|without +fail)\b`,
          re`\b(?:never|no +more)\b[^.!?\n]{0,25}\b${group}\b[^.!?\n]{0,15}(?:again|ever)\b`,
          re`\b(?:permanent|lasting|instant|total|complete|guaranteed|sure|one-?time|definitive|final|natural|secret) +(?:\w+ +)?(?:fix|cure|end|answer|solution|relief|freedom|remedy|reversal)\b[^.!?\n]{0,30}\b${group}\b`,
        ]),
        ...thingGroups.map(
          (group) =>
            re`\b(?:kills?|stops?|destroys?|ends?|fix(?:es)?|heals?|restores?|silences?|zaps?|banish(?:es)?) +(?:every|all|any)\b[^.!?\n]{0,15}\b${group}\b`,
        ),
        ...thingGroups.map(
          (group) =>
            re`\b(?:fix(?:es)?|heals?|ends?|stops?|silences?|removes?|clears?|banish(?:es)?|goodbye|bye|gone|erases?|rid)\b[^.!?\n]{0,25}\b${group}\b[^.!?\n]{0,30}\b(?:permanently|forever|for +good|once +and +for +all|for +ever|full +stop|whoever|every +time|in +(?:a|one|two|three|\d+) +(?:days?|sessions?)|within +(?:a|one|\d+) +(?:week|month|day)s?|guaranteed)\b`,
        ),
        re`\b(?:cures?|cured) +(?:everything|anything|it|them|him|her|me|all|in +\d+|\w*itis|\w+osis)\b`,
        re`\b(?:100|one +hundred) *(?:%|percent|per +cent) *(?:cure|cured|effective|success|natural +cure|guaranteed|remission|pain[- ]free|safe +(?:for|treatment|and)|harmless|of +(?:our +)?(?:patients|people|clients|users))`,
        re`\b(?:no|zero|without|free +of|free +from|not +a +single|none +of +the) +(?:any +|known +|nasty +)?(?:side[- ]?effects?|risks? +(?:at +all|whatsoever)|downsides?)\b`,
        re`\b(?:side[- ]?effects?) *(?:: *|= *|are +)(?:none|zero|0|nil|nonexistent)\b`,
        re`\b(?:works?|effective|safe|suitable|right)(?: +\w+)? +for +(?:everyone|everybody|anyone|anybody|all +(?:patients|ages|people)|every +(?:patient|single +patient|body))\b`,
        re`\b(?:works?|heals?|helps?) +(?:every +(?:single +)?time|on +everybody|on +everyone|for +every +\w+)\b`,
        re`\b(?:completely|totally|perfectly|absolutely|100 *%|entirely|utterly) +(?:safe|harmless|risk[- ]free|cured|healed|side[- ]effect[- ]free)\b`,
        re`\bevery +(?:single +)?(?:person|patient|one|client|woman|man|child|couple|customer|case|user)\b[^.!?\n]{0,40}\b(?:pain[- ]free|cured|healed|better|walks?|leaves?|recover\w*|responds?|pregnant|remission|heals?|gets|got|sees)\b`,
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
    unless: {
      ...kept,
      concepts: ['caution', 'no-cure-meant'],
      anywhere: {
        phrases: ['no such thing', 'no good evidence', 'not true', 'there is no evidence'],
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
      all: [{ concepts: ['medicine', 'unknown-product'] }, { concepts: ['works'] }],
      within: { words: 32 },
    },
    unless: {
      ...kept,
      concepts: ['caution', 'lifestyle', 'no-praise'],
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
    id: 'off-label',
    family: 'off-label',
    title: 'Use that is not approved',
    severity: 'block',
    message: 'This speaks of a use, dose or group of people that is not approved.',
    guidance:
      'Promotion has to stay within the approved label. Send questions about other uses to medical information. Fine: "Please ask your doctor; our medical information line answers questions."',
    suggest: 'Please ask your doctor; our medical information line answers questions.',
    lesson: 'claims-about-health',
    match: {
      kind: 'near',
      all: [
        { concepts: ['not-approved', 'other-use'] },
        { concepts: ['medicine', 'unknown-product', 'label-talk'] },
      ],
      within: 'post',
    },
    unless: {
      ...kept,
      concepts: ['caution', 'within-label'],
      anywhere: { concepts: ['within-label'] },
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
      kind: 'pattern',
      patterns: [
        re`\b(?:when|since|after|while|because|day|last +time|time) +you +(?:came(?: +in| +to +(?:us|me))?|visited|were +(?:here|in|seen|admitted|with +us|on +(?:our|the)|under)|had +(?:your|the|that)|saw +(?:us|dr|our|me)|left +(?:us|the +(?:ward|clinic|practice|hospital))|checked +in|stayed|stopped +by|picked +up|joined +us|brought|started +(?:treatment|on|with))\b`,
        re`\byour +(?:\w+ +){0,2}(?:${care})\b(?: +\w+){0,3} +(?:is|are|was|were|went|came|looked|look|shows?|showed|has|have|had|healed|fitted|took|turned|says|said|needs?|goes)\b`,
        re`\b(?:our|the|your|my) +(?:records?|notes|files?|chart|system|appointment +book|paperwork) +(?:have|has|shows?|says?|lists?|confirms?|tells?)\b|\b(?:on|in|from) +your +(?:chart|file|record|notes)\b`,
        re`\byou(?:'ve| +have|'re| +are|'d| +were) +(?:\w+ +)?(?:been +)?(?:a +|an +|one +of +our +)?(?:\w+ +)?(?:patients?|seeing +(?:us|dr|our)|coming +to +us|under +(?:our|my) +care|with +us +(?:for|since)|on +our +books)\b`,
        re`\bwe(?:'ve| +have)? +(?:had|seen|treated|looked +after|known) +you\b`,
        re`\byou +(?:missed|cancelled|canceled|refused|declined|stopped +taking|no-?showed|skipped|failed +to|didn'?t +(?:take|show|turn +up|attend|follow|finish|tell|come)|never +(?:showed|came|took|returned|filled)|were +(?:prescribed|given|told|advised|discharged|referred|diagnosed)|asked +for|signed|told +(?:us|dr|the|our|me)|left +against|tested)\b[^.!?\n]{0,60}\b(?:${care}|us|late|visits?|form|consent|dose|antibiotics|lithium|insulin|pills|advice|pain)\b`,
        re`\b(?:glad|happy|pleased|good +to +hear|delighted|hope|thrilled|great|love|thanks|thank +you|sorry|congrat\w*|so +nice)\b[^.!?\n]{0,50}\b(?:your|the +new|that|the|those|his|her|their) +(?:\w+ +)?(?:${care}|hip|knee|tooth|teeth|smile|recovery|healing|baby|stitches|scar|wound|shoulder|ankle|back|eye|eyes|skin|braces|veneers|migraines?|pain)\b`,
        re`\b(?:thanks|thank +you|glad|pleased|pleasure|honou?red)\b[^.!?\n]{0,30}\b(?:trusting +us|choosing +us|coming +(?:in|to +see|back)|visiting +us|seeing +(?:dr|us)|treating +you|to +(?:treat|care +for|look +after) +you)\b[^.!?\n]{0,25}\b(?:${care}|smile|care|knee|hip|delivery|today|yesterday|last|on|again|dr)\b`,
        re`\b(?:has|have|did|is|are|how'?s|how +(?:is|are)) +your +(?:\w+ +)?(?:${care}|knee|hip|tooth|back|pain|swelling|shoulder)\b[^.!?\n]{0,30}\b(?:gone|since|settled|better|healed|feeling|doing|after|healing|holding|help\w*)\b`,
        re`\b(?:stitched +up|operated +on|delivered|treated|sat +with|looked +after|saw|met|admitted|intubated|examined|diagnosed|vaccinated|discharged|coded|lost|nursed|resuscitated|sedated|had|scanned|held +the +hand +of)\b[^.!?\n]{0,20}\b(?:\d+[- ]year[- ]?old|the +only +(?:\w+ +){1,3}in|the +(?:\w+ +)?(?:bride|groom|mayor|coach|teacher|principal|player|twins|family|boy|girl|man|woman|couple|driver|kid|guy|lady) +(?:from|who|of|in)|the +bride|the +groom|the +twins|our +(?:mayor|sheriff|coach|principal|pastor|neighbou?r))\b`,
        re`\btwins? +we +delivered|\bwe +delivered +(?:\w+ +){0,3}(?:twins|triplets|baby)\b`,
        re`\b(?:${role})\b[^.!?\n]{0,40}\b(?:came +(?:in|to +(?:me|us|see +(?:me|us)|our))|was +(?:in|admitted|here|brought +in)|is +(?:in|back|here|on) +|checked +in|picked +up|filled|collected|had|has|got|just +left|tested|overdosed|walked +in|on|needs|needed|refused)\b[^.!?\n]{0,40}\b(?:${care}|bed|room +\d+|ward|icu|er|a&e|rehab|relapse\w*|alcoholism|cancer|herpes|hiv|valtrex|viagra|filler|botox|vasectomy|pregnan\w*|methadone|overdose|suboxone|prozac|insulin|ozempic|meds?|stitches|ms|diabetes|dementia|stroke|depression)\b`,
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
    unless: { ...kept, concepts: ['caution', 'no-patient'], anywhere: { concepts: ['invented'] } },
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
    id: 'patient-praise',
    family: 'testimonial',
    title: 'Passes on a patient’s praise',
    severity: 'warn',
    message: 'This passes on what a patient says of a treatment or of care.',
    guidance:
      'One person’s story says nothing of what others may expect, and it tells of a patient. It needs consent and approval. Fine: "Have something to tell us? Please use the form on our site."',
    suggest: 'Have something to tell us about your care? Please use the form on our site.',
    lesson: 'patients',
    match: {
      kind: 'pattern',
      patterns: [
        re`\b(?:dr\.? +\w+|doctor\w*|nurses?|clinic|dentist|team|inhaler|treatment|surgeon|therapist|they|he|she|program\w*|[a-z]+(?:ra|va|eva|lis|ix|ex)) +(?:gave|saved|changed|given|brought) +(?:me|my|our|us) +(?:back +)?(?:my +|our +)?(?:life|lives|sight|smile|hearing|marriage|back|knees?|hips?|confidence|hope|energy|skin|sleep|baby|leg|son|daughter|mum|mom|dad)\b`,
        re`\b(?:since +i +(?:started|joined|switched|began)|i'm +back +on|i +can +(?:\w+ +)?(?:walk|breathe|sleep|run|see|hear|smile|eat|play|dance) +again|swears? +by|10/10|(?:would|highly) +recommend|(?:five|5)[- ]star +(?:review|rating|feedback)|(?:stories|messages|reviews|words|notes|feedback) +like +(?:this|these|\w+'s)|hear +from +\w+,? +who|best +(?:dentist|doctor|surgeon|clinic|nurse|pharmacist|physio\w*|midwife|care|decision) +(?:i|we|ever)|in +(?:their|her|his) +own +words|choose +(?:our|us|\w+)(?: +\w+){0,3} +again|(?:changed|saved) +my +life)\b`,
        re`\bi(?:'ve)? +(?:have +)?(?:lost|dropped|shed) +\d+ *(?:lbs?|pounds|kg|kilos|stone)\b`,
        re`\b(?:wrote|writes|says|said|told +us|left +us|messaged|reviewed?|review|reviews|feedback)\b[^.!?\n"]{0,50}: *"`,
        re`\b(?:look +what|here'?s +what|read +what|this +is +what)\b[^.!?\n]{0,60}\b(?:patients?|people +we|somebody +who|someone +who|clients?|had +(?:their|her|his))\b`,
        re`(?:⭐ *){3,}`,
      ],
    },
    unless: {
      negated: true,
      concepts: ['caution'],
      phrases: [
        'parking',
        'coffee',
        'should clinics',
        'printer',
        'car park',
        'spaniel',
        'barista',
        'tooth fairy',
        'my kid',
        'taco',
        'podcast',
        'book',
        'restaurant',
        'training tip',
        'fda',
        'court',
        'study',
      ],
    },
    examples: {
      hit: [
        '"Dr. Whitlock gave me my life back." Read this five-star review.',
        '"Since I started Osteva I’m back on the golf course"',
        'Hear from Rob, who swears by his inhaler.',
      ],
      miss: [
        'The new coffee machine gave me my life back.',
        'Should clinics ever post what patients write?',
        'Thank you for your review.',
      ],
    },
  },
];

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
