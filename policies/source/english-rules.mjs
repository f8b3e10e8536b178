// Rules that the packs for finance share. Each pack gives the citations and the owner.
const kept = { negated: true, quoted: true, attributed: true, asked: true };

const projectionExcept = {
  ...kept,
  concepts: [
    'workplace',
    'calendar-fact',
    'hedge',
    'projection-aside',
    'no-forecast',
    'everyday-price',
    'company-figure',
    'analyst-action',
    'told-past',
  ],
};
const ofNow = { ...projectionExcept, concepts: [...projectionExcept.concepts, 'history'] };

export const rules = [
  {
    id: 'promissory-return',
    family: 'promissory',
    title: 'Promises a return',
    severity: 'block',
    message:
      'This sentence joins certainty to a return. Nobody can promise what an investment will bring.',
    guidance:
      'Say what you do and what can go wrong, without "guaranteed", "certain" or "cannot lose". A disclaimer behind it does not cure it. Fine: "Investments can rise and fall; nothing about returns is guaranteed."',
    suggest:
      'Investments can rise and fall in value, and past results say little about the future.',
    lesson: 'promises',
    match: {
      kind: 'near',
      all: [
        { concepts: ['firm-certainty', 'slang-certainty', 'no-loss', 'sure'] },
        { concepts: ['return-word'] },
      ],
      within: { words: 22 },
    },
    unless: {
      ...kept,
      concepts: ['workplace', 'caution', 'harmless-guarantee', 'everyday', 'event'],
    },
    examples: {
      hit: [
        'Guaranteed 8% a year, paid monthly.',
        'I promise you a 12% return on this note.',
        'Our fund is sure to gain 10% annually.',
        'Guaranteed 10%. Capital at risk.',
        'Profits every month without fail with our options program.',
        'A rock solid 7% yield, rain or shine.',
      ],
      miss: [
        'Nothing is guaranteed in this game, returns least of all.',
        'We never promise returns.',
        'Our pay is unfair and the promised 3% raise never came.',
        'Money-back guarantee on our software.',
        'The caller promised a guaranteed 12% return. Hang up.',
        'Past performance is no guarantee of future results.',
        'What does a guaranteed return really mean?',
      ],
    },
  },
  {
    id: 'promissory-outcome',
    family: 'promissory',
    title: 'Promises how an investment turns out',
    severity: 'warn',
    message:
      'This sentence joins certainty to a return. Nobody can promise what an investment will bring.',
    guidance:
      'Say what you do and what can go wrong, without "guaranteed", "certain" or "cannot lose". A disclaimer behind it does not cure it. Fine: "Investments can rise and fall; nothing about returns is guaranteed."',
    suggest:
      'Investments can rise and fall in value, and past results say little about the future.',
    lesson: 'promises',
    match: {
      kind: 'near',
      all: [
        { concepts: ['certainty', 'slang-certainty', 'no-loss', 'sure'] },
        { concepts: ['payoff', 'gain'] },
        { concepts: ['pitch'] },
      ],
      within: { words: 22 },
    },
    unless: {
      ...kept,
      concepts: ['workplace', 'caution', 'harmless-guarantee', 'everyday', 'event'],
    },
    examples: {
      hit: [
        'Guaranteed 8% a year, paid monthly.',
        'I promise you a 12% return on this note.',
        'Our fund is sure to gain 10% annually.',
        'Guaranteed 10%. Capital at risk.',
        'Profits every month without fail with our options program.',
        'A rock solid 7% yield, rain or shine.',
      ],
      miss: [
        'Nothing is guaranteed in this game, returns least of all.',
        'We never promise returns.',
        'Our pay is unfair and the promised 3% raise never came.',
        'Money-back guarantee on our software.',
        'The caller promised a guaranteed 12% return. Hang up.',
        'Past performance is no guarantee of future results.',
        'What does a guaranteed return really mean?',
      ],
    },
  },
  {
    id: 'promissory-figure',
    family: 'promissory',
    title: 'Promises a figure',
    severity: 'warn',
    message: 'This speaks of a return as if it came by itself, always.',
    guidance:
      'Returns vary. Say so, in the same sentence, or leave the figure out. Fine: "The bond pays a fixed coupon; its price moves and the issuer can default."',
    suggest: 'The bond’s coupon is fixed; its price moves, and the issuer can default.',
    lesson: 'promises',
    match: {
      kind: 'near',
      all: [
        { concepts: ['soft-certainty'] },
        { concepts: ['return-figure', 'figure'] },
        { concepts: ['investing'] },
      ],
      within: { words: 24 },
    },
    unless: {
      ...kept,
      concepts: [
        'workplace',
        'caution',
        'harmless-guarantee',
        'other-thing',
        'event',
        'arithmetic',
        'afford-to-lose',
        'hedge',
        'history',
        'company-figure',
      ],
      phrases: [
        'mortgage',
        'inflation',
        'always read',
        'fixed rate',
        'fixed income desk',
        'contribution',
        'contributions',
        'fee',
        'fees',
        'expense ratio',
        'tax',
        'limit',
      ],
    },
    examples: {
      hit: [
        'Our income fund pays a steady 7%, month after month.',
        'A reliable 9% return on our loan notes.',
        'This strategy makes 2% each and every month, always.',
      ],
      miss: [
        'The fund’s fee is 0.4%, always.',
        'Steady volumes in stocks today; the index rose 1%.',
        'If a stock falls 20% it always has to rise 25% to get back.',
      ],
    },
  },
  {
    id: 'no-loss',
    family: 'promissory',
    title: 'Says that nothing can be lost',
    severity: 'block',
    message: 'This says or suggests that an investment is without risk. Every investment can lose.',
    guidance:
      'Name the risk that matters most, in the same post. A disclaimer behind the claim does not cure it. Fine: "Short-term bonds move less than stocks, and they can still lose value."',
    suggest: 'Our research, with its reasons and its risks, is on our website.',
    lesson: 'promises',
    match: {
      kind: 'near',
      all: [{ concepts: ['no-loss'] }, { concepts: ['stakes', 'return-figure'] }],
      within: 'sentence',
    },
    unless: {
      ...kept,
      concepts: ['workplace', 'caution', 'harmless-guarantee', 'everyday', 'event'],
      phrases: [
        'in your (people|team|career|health)',
        'in yourself',
        'risk free rate',
        'risk free rates',
        'risk free asset',
        'risk free trial',
        'no risk no reward',
        'no risk no return',
        'nothing to lose by asking',
        'no downside protection',
        'sleep at night test',
      ],
    },
    examples: {
      hit: [
        'You cannot lose with this bond.',
        'Zero risk, monthly income: our note program.',
        'This fund has never had a losing year and never will.',
        'Your principal is completely protected in our bond strategy.',
        'Safe as houses: our loan notes.',
      ],
      miss: [
        'You can lose money in this fund.',
        'There is no such thing as a risk-free investment.',
        'No risk, no reward: every stock can fall.',
        'The risk-free rate is the yield of short treasuries.',
        'You have nothing to lose by asking about your pension.',
        'Never trust a stock tip that says you cannot lose.',
      ],
    },
  },
  {
    id: 'no-loss-said',
    family: 'promissory',
    title: 'Says that an investment does not lose',
    severity: 'advise',
    message:
      'This says of an investment that it does not lose, fall or fail, or what the reader will get.',
    guidance:
      'Nobody knows that. Say what could go wrong instead. Fine: "The fund fell by 9% in 2022, and it can fall again."',
    suggest: 'The fund fell in 2022, and it can fall again.',
    lesson: 'promises',
    match: {
      kind: 'near',
      all: [{ concepts: ['denied-loss'] }, { concepts: ['stakes'] }],
      within: 'post',
    },
    unless: {
      quoted: true,
      attributed: true,
      asked: true,
      concepts: [
        'workplace',
        'caution',
        'harmless-guarantee',
        'everyday',
        'event',
        'afford-to-lose',
        'hedge',
        'arithmetic',
      ],
    },
    examples: {
      hit: [
        'Our bond fund does not fall.',
        'Our fund does not lose money.',
        'Worst case you get every cent back from this annuity.',
      ],
      miss: [
        'Never invest money that you cannot afford to lose.',
        'No risk management is perfect, says every fund.',
        'You can lose money in stocks.',
        'We do not promise that the fund does not lose.',
      ],
    },
  },
  {
    id: 'promissory',
    family: 'promissory',
    title: 'Sounds like a promise about an investment',
    severity: 'warn',
    message: 'This speaks of an investment as if its outcome were certain.',
    guidance:
      'Take the certainty out and say what could go wrong. Fine: "I like this company, and I may be wrong."',
    suggest: 'I like how this company is run, and I may be wrong about it.',
    lesson: 'promises',
    match: {
      kind: 'near',
      all: [{ concepts: ['slang-certainty'] }, { concepts: ['investing', 'return-figure'] }],
      within: { words: 18 },
    },
    unless: {
      ...kept,
      concepts: ['workplace', 'caution', 'harmless-guarantee', 'everyday', 'event'],
      phrases: [
        'in your (people|team|career|health|kids)',
        'in yourself',
        'thought',
        'lesson learned',
      ],
    },
    examples: {
      hit: [
        'This stock is a slam dunk.',
        'Munis are a no-brainer right now.',
        'That IPO is easy money.',
        'You cannot go wrong with dividend stocks.',
      ],
      miss: [
        'No stock is a slam dunk.',
        'The slam dunk contest was fun.',
        'A 401(k) match is part of our pay, and we want it back.',
      ],
    },
  },
  {
    id: 'loss-ruled-out',
    family: 'promissory',
    title: 'Rules a loss out',
    severity: 'warn',
    message: 'This says that an investment, or whoever holds it, cannot come to harm.',
    guidance:
      'Every investment can lose. Name the risk that matters most instead of denying it. Fine: "The buffer absorbs the first 10% of a fall; everything below that is yours to bear."',
    suggest: 'The buffer absorbs a first part of a fall; what is below that is yours to bear.',
    lesson: 'promises',
    match: {
      kind: 'near',
      all: [{ concepts: ['loss-ruled-out', 'loss-denied'] }, { concepts: ['stakes', 'figure'] }],
      within: 'sentence',
    },
    unless: {
      quoted: true,
      attributed: true,
      asked: true,
      concepts: [
        'workplace',
        'caution',
        'harmless-guarantee',
        'everyday',
        'event',
        'afford-to-lose',
        'unsure',
        'aimed',
        'arithmetic',
      ],
      anywhere: { concepts: ['told-risk'] },
    },
    examples: {
      hit: [
        'u cant get rekt with this stablecoin vault',
        'Losses are off the menu in our land fund.',
        'Nobody retires poor with our dividend plan.',
        'Show me where the risk is in our munis.',

        'Our floating-rate fund cannot hurt you.',
        'Your downside has been welded shut. That is what our overlay does.',
        'The chance of losing principal in this note: zero.',
        'Our loan notes have nothing that could hurt you.',
      ],
      miss: [
        'Don’t miss out on the match in your 401(k).',
        'A buffer does not protect you from the whole of a loss.',
        'No downtime, no losses in the softball league.',

        'This fund can hurt you: it fell by a third in 2008.',
        'There is plenty of risk in a high-yield bond.',
        'The chance of losing principal is not zero in any note.',
        'The new kitchen floor is welded shut until Monday.',
      ],
    },
  },
  {
    id: 'safe-like',
    family: 'promissory',
    title: 'Compares an investment with something safe',
    severity: 'warn',
    message: 'This puts an investment beside cash, a bank account or another thing that is safe.',
    guidance:
      'An investment is not a deposit. Say how it differs, with its risk. Fine: "Unlike a savings account, the fund is not insured and its price can fall."',
    suggest: 'Unlike a savings account, the fund is not insured, and its price can fall.',
    lesson: 'promises',
    match: {
      kind: 'near',
      all: [{ concepts: ['safe-like'] }, { concepts: ['product'] }],
      within: 'sentence',
    },
    unless: {
      ...kept,
      concepts: [
        'workplace',
        'caution',
        'harmless-guarantee',
        'everyday',
        'event',
        'unsure',
        'aimed',
      ],
      anywhere: { concepts: ['told-risk'] },
    },
    examples: {
      hit: [
        'Our floating-rate fund is basically a savings account with 7%.',
        'An ark for your capital: our bond ladder is a lighthouse in any storm.',

        'Our credit fund has all the safety of a CD and twice the yield.',
        'Think Fort Knox, with a coupon: our gold note.',
        'As dependable as gravity: the income from our bond ladder.',
      ],
      miss: [
        'The safety of our branch: new doors from Monday.',

        'Nobody should call a bond fund a savings account.',
        'The new safe in the branch is as solid as a rock.',
        'The fund is not cash, and it can drop below what you paid.',
      ],
    },
  },
  {
    id: 'unconditional',
    family: 'promissory',
    title: 'Says that an investment pays whatever happens',
    severity: 'warn',
    message: 'This says that an investment pays, rises or comes back in any case.',
    guidance:
      'Payments stop and prices fall. Say on what they depend. Fine: "The fund pays monthly; the amount changes and can be cut."',
    suggest: 'The fund pays monthly; the amount changes, and it can be cut.',
    lesson: 'promises',
    match: {
      kind: 'near',
      all: [{ concepts: ['unconditional'] }, { concepts: ['stakes', 'figure'] }],
      within: 'sentence',
    },
    unless: {
      ...kept,
      concepts: [
        'workplace',
        'caution',
        'harmless-guarantee',
        'everyday',
        'event',
        'afford-to-lose',
        'unsure',
        'aimed',
        'arithmetic',
      ],
      anywhere: { concepts: ['told-risk'] },
    },
    examples: {
      hit: [
        'You’re paid regardless: our HMO notes.',
        'Dividends, rain or shine: our covered-call trust pays you.',

        'Our timber trust pays investors whether or not anyone is buying.',
        'The coupon has to come; it is the law of the lease.',
        'You will have your 9% from this note.',
      ],
      miss: [
        'A bond is certain to mature, if its issuer lasts.',
        'The market always opens at 9:30.',

        'The bond pays until the issuer does not.',
        'The dividend can be cut at any time.',
        'No fund pays whatever happens.',
      ],
    },
  },
  {
    id: 'certain-idiom',
    family: 'promissory',
    title: 'Calls an investment certain',
    severity: 'warn',
    message: 'This wording says that an investment cannot go wrong.',
    guidance:
      'No investment is a certainty, however it is put. Say what could go wrong. Fine: "I like the lease, and the tenant could still leave."',
    suggest: 'I like the lease, and the tenant could still leave.',
    lesson: 'promises',
    match: {
      kind: 'near',
      all: [{ concepts: ['certain-idiom'] }, { concepts: ['product', 'stakes', 'figure'] }],
      within: 'sentence',
    },
    unless: {
      ...kept,
      concepts: [
        'workplace',
        'caution',
        'harmless-guarantee',
        'everyday',
        'event',
        'unsure',
        'aimed',
      ],
      anywhere: { concepts: ['told-risk'] },
    },
    examples: {
      hit: [
        'Easiest 20% of your life: $NVDA calls.',

        'This fund is a winning ticket that you buy after the draw.',
        'Short vol into expiry is like taking candy from a baby.',
        'This REIT pays or I will eat my hat.',
      ],
      miss: [
        'The retirement party is a done deal.',

        'No stock is free money.',
        'The cake at the bank holiday party is a sure thing.',
        'I thought the note was a winning ticket, and then it defaulted.',
      ],
    },
  },
  {
    id: 'promissory-asked',
    family: 'promissory',
    title: 'Promises by a question',
    severity: 'warn',
    message: 'This asks whether an investment can lose and answers that it cannot.',
    guidance: 'A question does not soften a promise. Answer it with the risk that matters most.',
    suggest: 'Can it fall? Yes, and it has: ask for the figures with all their years.',
    lesson: 'promises',
    match: {
      kind: 'near',
      all: [{ concepts: ['flat-no'] }, { concepts: ['loss-asked'] }, { concepts: ['stakes'] }],
      within: 'post',
    },
    unless: {
      quoted: true,
      concepts: ['workplace', 'caution', 'harmless-guarantee', 'everyday', 'event'],
      phrases: [
        '(does|do|did|can|will|would|is) (diversification|rebalancing|insurance|it|that|this|they|a _|an _|the _|your _|our _) (|really|always|also|fully) (protect~|guarantee~|ensure~|insure~|prevent~|eliminate~|remove~|assure~)',
      ],
      anywhere: { concepts: ['told-risk'] },
    },
    examples: {
      hit: [
        'Can you lose with this note? No.',
        'Tired of losses? Our ladder has never heard of them.',
        'What happens to your coupon if the economy tanks? Nothing.',
      ],
      miss: [
        'Can you lose with this note? Yes.',
        'Is the income from a fund safe? No.',
        'What happens to your coupon if the issuer fails? It stops.',
      ],
    },
  },
  {
    id: 'promissory-assured',
    family: 'promissory',
    title: 'Answers that it is safe',
    severity: 'warn',
    message: 'This asks whether an investment is safe and answers that it is.',
    guidance: 'A question does not soften a promise. Answer it with the risk that matters most.',
    suggest: 'Can it fall? Yes, and it has: ask for the figures with all their years.',
    lesson: 'promises',
    match: {
      kind: 'near',
      all: [{ concepts: ['safety-asked'] }, { concepts: ['flat-yes'] }, { concepts: ['stakes'] }],
      within: 'post',
    },
    unless: {
      quoted: true,
      concepts: ['workplace', 'caution', 'harmless-guarantee', 'everyday', 'event'],
      anywhere: { concepts: ['told-risk'] },
    },
    examples: {
      hit: [
        'Is the income from our fund safe? Absolutely.',
        'Is it impossible to lose here? Yes. The note pays either way.',
        'Guaranteed, you ask? Of course. Our bond always pays.',
      ],
      miss: [
        'Is the income from a fund safe? No.',
        'Is this note insured? The prospectus says it is not.',
        'Is the conference room secure? Yes.',
      ],
    },
  },
  {
    id: 'promissory-rhetorical',
    family: 'promissory',
    title: 'Promises by asking',
    severity: 'warn',
    message: 'This promises in the form of a question.',
    guidance: 'A question does not soften a promise. Answer it with the risk that matters most.',
    suggest: 'Can it fall? Yes, and it has: ask for the figures with all their years.',
    lesson: 'promises',
    match: {
      kind: 'near',
      all: [{ concepts: ['rhetorical'] }, { concepts: ['stakes'] }],
      within: 'post',
    },
    unless: {
      quoted: true,
      concepts: ['workplace', 'caution', 'harmless-guarantee', 'everyday', 'event'],
      anywhere: { concepts: ['told-risk'] },
    },
    examples: {
      hit: [
        'Who else pledges 6% and full capital protection on a bond?',
        'Why gamble with stocks when our notes have no risk?',
        'Where else do you get 7% without losing sleep over your money?',
      ],
      miss: [
        'Who else is going to the conference?',
        'Why would anyone trust a guaranteed bond?',
        'Why take a risk that you do not understand?',
      ],
    },
  },
  {
    id: 'calm-money',
    family: 'promissory',
    title: 'Promises calm',
    severity: 'warn',
    message: 'This says that an investment brings no surprises or worries.',
    guidance:
      'Every investment can surprise. Say how. Fine: "The fund has moved less than stocks, and it can still fall."',
    suggest: 'Bond prices have moved less than share prices, and can still fall.',
    lesson: 'promises',
    match: {
      kind: 'near',
      all: [{ concepts: ['calm'] }, { concepts: ['product'] }],
      within: { words: 25 },
    },
    unless: {
      ...kept,
      concepts: [
        'workplace',
        'caution',
        'harmless-guarantee',
        'everyday',
        'event',
        'unsure',
        'aimed',
        'arithmetic',
      ],
      anywhere: { concepts: ['told-risk'] },
    },
    examples: {
      hit: [
        'Our income fund pays without so much as a wobble.',
        'Dividends with no nasty surprises: our ladder.',
        'A portfolio of bonds that you never have to question.',
      ],
      miss: [
        'No surprises at the office party.',
        'We seek to run the fund without surprises.',
        'There were surprises in this fund.',
      ],
    },
  },
  {
    id: 'promise-proper',
    family: 'promissory',
    title: 'Promises an outcome',
    severity: 'warn',
    message: 'This promises what comes out of an investment.',
    guidance:
      'Nobody knows that in advance. Say on what it depends. Fine: "The note pays a coupon as long as the issuer can."',
    suggest: 'The note pays a coupon as long as the issuer can.',
    lesson: 'promises',
    match: { kind: 'phrases', concepts: ['promise-proper'] },
    unless: {
      ...kept,
      concepts: [
        'workplace',
        'caution',
        'harmless-guarantee',
        'everyday',
        'event',
        'unsure',
        'aimed',
      ],
      anywhere: { concepts: ['told-risk'] },
    },
    examples: {
      hit: [
        'Our returns are contractual.',

        'Put in $10,000 and you will have $14,000 by spring.',
        'Known returns from our lending desk.',
        'The possibility of loss has been eliminated.',
      ],
      miss: [
        'Our returns are not fixed.',

        'The possibility of a loss has not gone away.',
        'Nobody has known returns.',
        'Known issues: the exit on floor two sticks.',
      ],
    },
  },
  {
    id: 'promissory-endorsed',
    family: 'promissory',
    title: 'Takes over a promise of somebody else',
    severity: 'warn',
    message: 'This passes on a promise about an investment and agrees with it.',
    guidance: 'What you quote with approval is yours. Leave it out, or say what is wrong with it.',
    suggest: 'Our research, with its reasons and its risks, is on our website.',
    lesson: 'promises',
    match: {
      kind: 'near',
      all: [
        {
          concepts: [
            'no-loss',
            'loss-denied',
            'loss-ruled-out',
            'sure',
            'slang-certainty',
            'certain-idiom',
            'safe-like',
            'surety',
          ],
        },
        { concepts: ['endorsed'] },
        { concepts: ['stakes'] },
      ],
      within: 'sentence',
    },
    unless: {
      concepts: ['workplace', 'caution', 'harmless-guarantee', 'everyday', 'event'],
      anywhere: { concepts: ['told-risk'] },
    },
    examples: {
      hit: [
        'Our PM said "this portfolio cannot lose" and I agree.',
        'Per our own research desk: "no conceivable loss" for holders of our notes.',
        'As we always say, you "can’t lose" with munis.',
      ],
      miss: [
        'A caller said "you cannot lose". We hung up.',
        'I agree that you can lose money in a fund.',
        'Our PM said that losses are part of the job.',
      ],
    },
  },
  {
    id: 'promissory-surety',
    family: 'promissory',
    title: 'Makes sure of an outcome',
    severity: 'warn',
    message: 'This tells the reader that an investment works out, whoever or whatever comes.',
    guidance:
      'Say on what the outcome depends, in the same post. Fine: "The bond pays until 2030 if the issuer can."',
    suggest: 'The bond pays a coupon as long as the issuer can.',
    lesson: 'promises',
    match: {
      kind: 'near',
      all: [{ concepts: ['surety'] }, { concepts: ['stakes', 'figure'] }],
      within: 'sentence',
    },
    unless: {
      ...kept,
      concepts: [
        'workplace',
        'caution',
        'harmless-guarantee',
        'everyday',
        'event',
        'unsure',
        'aimed',
      ],
      anywhere: { concepts: ['told-risk'] },
    },
    examples: {
      hit: [
        'Our autocall has only two outcomes: good and very good.',
        '8 wins in 8 launches, same recipe, same result: join our IPO fund.',
        'We’ll make you whole if the bond ever pays late.',

        'Our annuity blend: income forever.',
        'If this muni ever missed a payment I would eat my tie.',
        'Our managed futures sleeve turns every panic into a payday.',
      ],
      miss: [
        'You can’t count on the dividend of a fund like the sunrise.',
        '8 wins in 8 games for the five-a-side team.',

        'If this muni fails, holders stand in line.',
        'Nobody gets rich with a fund overnight.',
        'The pay rise came through after the union talks.',
      ],
    },
  },
  {
    id: 'promise-unqualified',
    family: 'promissory',
    title: 'Promises without any "if"',
    severity: 'advise',
    message: 'This offers an investment in absolute words and has no word of what could go wrong.',
    guidance:
      'Leave out "always", "every" and "never", or say what it depends on. Fine: "The fund pays monthly, and the amount can be cut."',
    suggest: 'The fund pays monthly, and the amount can be cut.',
    lesson: 'promises',
    match: {
      kind: 'near',
      all: [{ concepts: ['absolutely'] }, { concepts: ['paying-off'] }, { concepts: ['stakes'] }],
      within: 'post',
    },
    unless: {
      quoted: true,
      attributed: true,
      asked: true,
      concepts: [
        'workplace',
        'caution',
        'harmless-guarantee',
        'everyday',
        'event',
        'unsure',
        'aimed',
      ],
      anywhere: { concepts: ['told-risk', 'sober'] },
    },
    examples: {
      hit: [
        'Our sleeve turns every panic into cash for you.',
        'Start our plan: everyone ends up a winner.',
        'Your deposit in our bond comes home with interest whatever the index does.',
      ],
      miss: [
        'Our fund pays every month, and the amount can be cut.',
        'Our fund pays every month; it fell by 9% in 2022.',
        'Every coupon of our bond depends on the issuer.',
      ],
    },
  },
  {
    id: 'promissory-pitch',
    family: 'promissory',
    title: 'Offers an investment as a certainty',
    severity: 'warn',
    message: 'This offers an investment and says that it cannot go wrong.',
    guidance:
      'Say in the same post what could go wrong. Fine: "The fund pays monthly; the amount changes and can be cut."',
    suggest: 'The fund pays monthly; the amount changes, and it can be cut.',
    lesson: 'promises',
    match: {
      kind: 'near',
      all: [
        {
          concepts: ['loss-ruled-out', 'loss-denied', 'surety'],
        },
        { concepts: ['pitch'] },
      ],
      within: 'post',
    },
    unless: {
      quoted: true,
      attributed: true,
      asked: true,
      concepts: [
        'workplace',
        'caution',
        'harmless-guarantee',
        'everyday',
        'event',
        'afford-to-lose',
        'unsure',
        'aimed',
        'arithmetic',
      ],
      anywhere: { concepts: ['told-risk'] },
    },
    examples: {
      hit: [
        'Our note program. No losses, ever. Ask me.',
        'Worry: none. That is our buffered ETF.',
        'Nothing here can go wrong. Come for the 9%.',
      ],
      miss: [
        'Our note program. It can lose. Ask me.',
        'No fund pays whatever happens.',
        'The cake at the bank holiday party is a sure thing.',
      ],
    },
  },
  {
    id: 'promissory-pitch-claim',
    family: 'promissory',
    title: 'Offers what is certain or safe',
    severity: 'warn',
    message: 'This offers an investment and says that it cannot go wrong.',
    guidance:
      'Say in the same post what could go wrong. Fine: "The fund pays monthly; the amount changes and can be cut."',
    suggest: 'The fund pays monthly; the amount changes, and it can be cut.',
    lesson: 'promises',
    match: {
      kind: 'near',
      all: [
        {
          concepts: ['unconditional', 'safe-like', 'certain-idiom', 'no-loss', 'promise-proper'],
        },
        { concepts: ['pitch'] },
      ],
      within: 'post',
    },
    unless: {
      ...kept,
      concepts: [
        'workplace',
        'caution',
        'harmless-guarantee',
        'everyday',
        'event',
        'afford-to-lose',
        'unsure',
        'aimed',
        'arithmetic',
      ],
      anywhere: { concepts: ['told-risk'] },
    },
    examples: {
      hit: [
        'Our note program. Zero risk. Ask me.',
        'You’re paid regardless. Load up on this bond.',
        'Peace of mind. It comes with our annuity.',
      ],
      miss: [
        'Our note program. It can lose. Ask me.',
        'No fund pays whatever happens.',
        'The cake at the bank holiday party is a sure thing.',
      ],
    },
  },
  {
    id: 'promissory-loose',
    family: 'promissory',
    title: 'May sound like a promise',
    severity: 'advise',
    message: 'Read together, these sentences may say that an investment cannot go wrong.',
    guidance:
      'If that is not meant, say what could go wrong in the same post. Fine: "The fund pays monthly; the amount changes and can be cut."',
    suggest: 'The fund pays monthly; the amount changes, and it can be cut.',
    lesson: 'promises',
    match: {
      kind: 'near',
      all: [
        {
          concepts: [
            'loss-ruled-out',
            'loss-denied',
            'surety',
            'unconditional',
            'safe-like',
            'certain-idiom',
            'no-loss',
          ],
        },
        { concepts: ['stakes', 'figure'] },
      ],
      within: 'post',
    },
    unless: {
      quoted: true,
      attributed: true,
      asked: true,
      concepts: [
        'workplace',
        'caution',
        'harmless-guarantee',
        'everyday',
        'event',
        'afford-to-lose',
        'unsure',
        'aimed',
        'arithmetic',
      ],
      anywhere: { concepts: ['told-risk'] },
    },
    examples: {
      hit: [
        'Our note program. Zero risk. Ask me.',
        'You’re paid regardless. That is our bond.',
        'Peace of mind. It comes with our annuity.',
      ],
      miss: [
        'Our note program. It can lose. Ask me.',
        'No fund pays whatever happens.',
        'The cake at the bank holiday party is a sure thing.',
      ],
    },
  },
  {
    id: 'projection',
    family: 'projection',
    title: 'Predicts a price or a return',
    severity: 'warn',
    message: 'This says where the price or the return of an investment is going.',
    guidance:
      'Posts may not predict or project performance, also in slang and without a number. An illustration of arithmetic is fine if it names no investment. Fine: "I am watching margins here; they could also shrink."',
    suggest: 'I am watching this company’s margins; they could also shrink.',
    lesson: 'predictions',
    match: {
      kind: 'near',
      all: [{ concepts: ['future-move', 'bare-level'] }, { concepts: ['tradable'] }],
      within: { words: 24 },
    },
    unless: projectionExcept,
    examples: {
      hit: [
        '$NVDA is going to $200 by Friday.',
        'This fund will return 12% next year.',
        'Small caps are going to rally.',
        'The shares should reach $75 within six months.',
        'Bitcoin is headed to 150k.',
        'Stocks will fall hard this winter.',
      ],
      miss: [
        '$TSLA closed at 412 today after a quiet session.',
        'I will not predict whether stocks rise.',
        'Nobody knows whether the S&P will be up or down by Friday.',
        'The company will report earnings on Thursday; the stock was flat.',
        'At 7% a year money doubles in about ten years (arithmetic, not a forecast).',
        'Analysts at Citi expect gold to rise; we publish no targets.',
      ],
    },
  },
  {
    id: 'projection-soon',
    family: 'projection',
    title: 'Predicts a price or a return',
    severity: 'warn',
    message: 'This names a price or a move of an investment and when it is to come.',
    guidance:
      'Posts may not predict or project performance, also as "190 by Friday". Fine: "190 is where the stock closed on Friday."',
    suggest: 'I am watching this company’s margins; they could also shrink.',
    lesson: 'predictions',
    match: {
      kind: 'near',
      all: [
        { concepts: ['plain-move'], entities: ['security-price'] },
        { concepts: ['plain-deadline'] },
        { concepts: ['tradable'] },
      ],
      within: { words: 18 },
    },
    unless: ofNow,
    examples: {
      hit: [
        '$TSLA 470 by open tomorrow',
        '$AMD 190 eow',
        'This stock doubles by Christmas.',
        'Copper miners triple in the next cycle.',
        'Gold at $4,000 before year end.',
      ],
      miss: [
        '$TSLA was at 412 last week.',
        '$AMD 190 calls eow had the most open interest.',
        'The stock doubled in 2013.',
        'Our offices close early before Christmas; the market is open.',
      ],
    },
  },
  {
    id: 'projection-view',
    family: 'projection',
    title: 'Gives a forecast of one’s own',
    severity: 'warn',
    message: 'This is a forecast of one’s own for an investment.',
    guidance:
      'A forecast needs approval and the firm’s disclosures; a post cannot carry them. Fine: "Our analyst’s report, with its reasons and risks, is on our site."',
    suggest: 'Our analyst’s report, with the reasons and the risks, is on our website.',
    lesson: 'predictions',
    match: {
      kind: 'near',
      all: [
        { concepts: ['plain-forecast'] },
        { concepts: ['direction', 'plain-move'] },
        { concepts: ['tradable'] },
      ],
      within: { words: 20 },
    },
    unless: ofNow,
    examples: {
      hit: [
        'I expect small caps to rally 30%.',
        'My price target on Palantir is $90.',
        'I think the stock doubles from here.',
        'We see the index much higher.',
      ],
      miss: [
        'I think the market is closed on Monday.',
        'We cannot predict where stocks go.',
        'I expect a busy week at the bank.',
        'The Street’s target on Deere is $510, according to FactSet.',
      ],
    },
  },
  {
    id: 'projection-target',
    family: 'projection',
    title: 'Names a target of one’s own',
    severity: 'warn',
    message: 'This names a price or a return that the writer expects.',
    guidance:
      'A target needs approval and the firm’s disclosures; a post cannot carry them. Fine: "Our analyst’s report, with its reasons and risks, is on our site."',
    suggest: 'Our analyst’s report, with the reasons and the risks, is on our website.',
    lesson: 'predictions',
    match: {
      kind: 'near',
      all: [
        { concepts: ['own-target'] },
        {
          entities: ['price', 'percent', 'security-price'],
          patterns: ['\\b\\d{2,6}(?:\\.\\d+)?\\b'],
        },
      ],
      within: { words: 14 },
    },
    unless: {
      ...kept,
      concepts: [
        'workplace',
        'calendar-fact',
        'hedge',
        'projection-aside',
        'no-forecast',
        'event',
        'arithmetic',
      ],
      phrases: ['fundraising', 'savings target', 'sales target', 'step target', 'recruiting'],
    },
    examples: {
      hit: [
        'My twelve-month target on Deere is $510.',
        'Our year-end forecast for the index: 7,200',
        'My price target is 90.',
      ],
      miss: [
        'The Street’s target is $510, according to FactSet.',
        'My sales target is 40 calls a week.',
        'Our forecast for Saturday is rain.',
      ],
    },
  },
  {
    id: 'projection-level',
    family: 'projection',
    title: 'Names a price that is to come',
    severity: 'warn',
    message: 'This names a price that a security is to reach.',
    guidance:
      'Posts may not predict prices, also where the security stands in another sentence. Fine: "It closed at 47 on Friday."',
    suggest: 'I am watching this company’s margins; they could also shrink.',
    lesson: 'predictions',
    match: {
      kind: 'near',
      all: [{ concepts: ['bare-level', 'forecast-idiom'] }, { concepts: ['named-security'] }],
      within: 'post',
    },
    unless: {
      ...ofNow,
      concepts: [...ofNow.concepts, 'event'],
    },
    examples: {
      hit: [
        'I agree with her, it is going to 2,000. $TSLA',
        'Cheap on every metric. $90 is where this is headed. $DAL',
        'The stock is dull. My number: 88',
        '$SOFI: the only question is how fast it gets to 50.',
      ],
      miss: [
        'The stock was quiet. Our quiz is at 6.',
        'It is going to 2,000 members, our club. The chart of the club is on the wall.',
        '$TSLA closed at 412. We raised $500 by Friday for the food bank.',
        'We do not know whether it hits 50. $SOFI',
      ],
    },
  },
  {
    id: 'projection-sum',
    family: 'projection',
    title: 'Says what a sum will become',
    severity: 'warn',
    message: 'This says what money put into an investment will have become.',
    guidance:
      'What an account will be worth is a projection of its performance. Arithmetic is fine if it names no investment. Fine: "At 7% a year money doubles in about ten years (arithmetic, not a forecast)."',
    suggest: 'We can go through what you pay in, what it costs, and what may go wrong.',
    lesson: 'predictions',
    match: {
      kind: 'near',
      all: [{ concepts: ['sum-growth'] }, { concepts: ['own-vehicle'] }, { concepts: ['horizon'] }],
      within: { words: 36 },
    },
    unless: ofNow,
    examples: {
      hit: [
        'Ten years at our fund’s pace: $10,000 becomes $26,500.',
        'Leave it in our balanced fund and at 62 your money grows to $400,000.',
        'Five years of this and your 401(k) doubles.',
      ],
      miss: [
        'Leave $100 a month in a jar and after 40 years you have $48,000.',
        '£1,000 in our fund at launch in 2012 was worth £1,870 in 2024.',
        'Your account is in two parts for two years.',
      ],
    },
  },
  {
    id: 'projection-return',
    family: 'projection',
    title: 'Says what an investment will return',
    severity: 'warn',
    message: 'This names a return that an investment is to bring.',
    guidance:
      'Expected, targeted and projected returns are projections. Fine: "Returns of this fund differ from year to year and have been negative in some."',
    suggest: 'Returns of this fund differ from year to year and can be negative.',
    lesson: 'predictions',
    match: {
      kind: 'near',
      all: [
        { concepts: ['expected-return'] },
        { concepts: ['return-amount'] },
        { concepts: ['invested'] },
      ],
      within: { words: 18 },
    },
    unless: ofNow,
    examples: {
      hit: [
        'Over a full cycle you are looking at roughly nine percent a year from our growth sleeve.',
        'Figure on the fund paying about seven percent in a normal year.',
        'Investors in this note stand to make 1.6x.',
      ],
      miss: [
        'The fund returned 8% last year.',
        'The IMF expects global growth of 3.1% next year.',
        'Nobody can tell you to expect 8% from a fund.',
      ],
    },
  },
  {
    id: 'projection-ahead',
    family: 'projection',
    title: 'Says what times are ahead of an investment',
    severity: 'warn',
    message: 'This says that good or bad times are ahead of an investment.',
    guidance:
      'A strong year, a big move or a rebound to come is a prediction, also without a number. Fine: "The fund had a strong year in 2023 and a weak one in 2022."',
    suggest: 'I am watching this company’s margins; they could also shrink.',
    lesson: 'predictions',
    match: {
      kind: 'near',
      all: [{ concepts: ['foretells'] }, { concepts: ['big-time'] }, { concepts: ['tradable'] }],
      within: { words: 16 },
    },
    unless: { ...ofNow, concepts: [...ofNow.concepts, 'event'] },
    examples: {
      hit: [
        'We expect bond funds to have a strong year.',
        'Copper is about to have a monster year.',
        'Small caps are set for a big rally.',
        'A sharp rebound in REITs is coming.',
      ],
      miss: [
        'The fund had a strong year in 2023.',
        'We expect a busy year at the bank.',
        'Nobody knows whether stocks are in for a rough year.',
        'Our team had its best quarter ever.',
      ],
    },
  },
  {
    id: 'projection-outlook',
    family: 'projection',
    title: 'Says what is ahead of an investment',
    severity: 'advise',
    message: 'This says what is ahead of an investment, and by when.',
    guidance:
      'A time to come, an investment and what becomes of it are a prediction, whatever the words. Fine: "The company reports on Thursday; I will read it."',
    suggest: 'I am watching this company’s margins; they could also shrink.',
    lesson: 'predictions',
    match: {
      kind: 'near',
      all: [{ concepts: ['time-to-come', 'any-future'] }, { concepts: ['tradable-wide'] }],
      within: { words: 18 },
    },
    unless: { ...ofNow, concepts: [...ofNow.concepts, 'event', 'agenda'] },
    examples: {
      hit: [
        'The next twelve months belong to Latin American bonds.',
        'Doge flips XRP by Mardi Gras.',
        'Five years out, nobody will remember this dip in small caps.',
      ],
      miss: [
        'The stock closed at 412 on Friday.',
        'The bond matures in June next year.',
        'Join our talk about bonds next week.',
      ],
    },
  },
  {
    id: 'projection-adopted',
    family: 'projection',
    title: 'Takes up somebody’s prediction',
    severity: 'warn',
    message: 'This agrees with somebody else’s prediction, and so makes it.',
    guidance:
      'To report what a named forecaster says is fine; to add "he is right" makes it your own prediction. Fine: "Her note puts it at 600; others are below 400. We take no view."',
    suggest: 'Her note has one view of the stock, and other analysts have another.',
    lesson: 'predictions',
    match: {
      kind: 'near',
      all: [
        { concepts: ['agrees'] },
        { concepts: ['future-move', 'bare-level', 'present-move', 'own-target'] },
        { concepts: ['tradable', 'named-security'] },
      ],
      within: 'post',
    },
    unless: {
      negated: true,
      concepts: ['workplace', 'no-forecast', 'projection-aside', 'history', 'event'],
    },
    examples: {
      hit: [
        'Ives is right on Tesla. $600 is where this one is headed.',
        'My barber says Dogecoin hits a dollar this summer, and you know what, the man is right.',
        'Goldman sees gold at 5,000 and I agree with every word.',
      ],
      miss: [
        'Goldman sees gold at 5,000. We report it, no more.',
        'You are right: the meeting is at 5.',
        'I agree that fees matter.',
      ],
    },
  },
  {
    id: 'projection-asked',
    family: 'projection',
    title: 'Predicts by asking',
    severity: 'warn',
    message: 'This asks a question to which the answer is a prediction.',
    guidance:
      'A question that leaves one answer only is a prediction. Fine: "What would have to be true for this stock to double? And to halve?"',
    suggest: 'I am watching this company’s margins; they could also shrink.',
    lesson: 'predictions',
    match: {
      kind: 'near',
      all: [{ concepts: ['leading-question'] }, { concepts: ['named-security', 'tradable'] }],
      within: 'post',
    },
    unless: {
      negated: true,
      quoted: true,
      concepts: ['workplace', 'no-forecast', 'projection-aside', 'hedge', 'event'],
    },
    examples: {
      hit: [
        'Is there anyone left who doubts that Bitcoin goes past 250,000?',
        '$PYPL under 70? Not for much longer, friends.',
        'Who is ready for Dow 50,000?',
        'Where else will you make 15% this year? Ask us about our energy basket.',
      ],
      miss: [
        'Who is ready for the office run? The market opens at 9:30.',
        'Where do you think stocks go? I have no idea.',
        'Would you sell your shares after a 40% drop? Many did.',
      ],
    },
  },
  {
    id: 'projection-signs',
    family: 'projection',
    title: 'Lets a chart or a model predict',
    severity: 'warn',
    message: 'This lets a chart, a model or the market say where a price is going.',
    guidance:
      'What a chart or a model "says" is the writer’s own prediction. Fine: "The chart shows what has happened; it does not say what will."',
    suggest: 'The chart shows what has happened; it does not say what will.',
    lesson: 'predictions',
    match: {
      kind: 'near',
      all: [
        { concepts: ['signs'] },
        { concepts: ['future-move', 'bare-level', 'direction'] },
        { concepts: ['tradable', 'named-security'] },
      ],
      within: { words: 24 },
    },
    unless: {
      negated: true,
      quoted: true,
      asked: true,
      concepts: [...ofNow.concepts, 'event'],
    },
    examples: {
      hit: [
        'The bond market is telling you stocks are going to be lower this time next year.',
        'Replacement cost alone says this refiner has to be $45.',
        'Every chart I own points to a rally in copper miners.',
      ],
      miss: [
        'The chart shows what has happened; it does not say what will.',
        'The data says that stocks fell in 2022.',
        'What does the market tell us about bonds?',
      ],
    },
  },
  {
    id: 'projection-context',
    family: 'projection',
    title: 'May predict a price or a return',
    severity: 'advise',
    message: 'This may say what is ahead of the investment that the post names.',
    guidance:
      'If it is about what a price or a return will be, take it out. Fine: "I am watching margins here; they could also shrink."',
    suggest: 'I am watching this company’s margins; they could also shrink.',
    lesson: 'predictions',
    match: {
      kind: 'near',
      all: [
        { concepts: ['future-move', 'bare-level', 'forecast-idiom'] },
        { concepts: ['tradable-wide'] },
      ],
      within: 'post',
    },
    unless: { ...ofNow, concepts: [...ofNow.concepts, 'event', 'agenda'] },
    examples: {
      hit: [
        'Regional bank stocks are out of fashion. I think they will double.',
        'Bitcoin had a rough week. The recovery is only a matter of time.',
        'Own the index. You will look back and laugh.',
      ],
      miss: [
        'The stock closed at 412. I went for a walk.',
        'Stocks fell in 2022. We wrote about it.',
        'Our fund has a new factsheet. Questions go to the desk.',
      ],
    },
  },
  {
    id: 'projection-by',
    family: 'projection',
    title: 'May say what comes by when',
    severity: 'advise',
    message: 'This may say how an investment moves, and when.',
    guidance:
      'If it is about what a price or a return will be, take it out. Fine: "190 is where the stock closed on Friday."',
    suggest: 'I am watching this company’s margins; they could also shrink.',
    lesson: 'predictions',
    match: {
      kind: 'near',
      all: [
        { concepts: ['present-move', 'price-and-time'] },
        { concepts: ['deadline'] },
        { concepts: ['tradable-wide'] },
      ],
      within: { words: 18 },
    },
    unless: ofNow,
    examples: {
      hit: [
        'Silver miners trade at four times their price before the decade is out.',
        'Within months office REITs sell off hard.',
        'Once the ETF approval lands, Litecoin goes vertical.',
      ],
      miss: [
        '$TSLA was at 412 last week.',
        'The stock doubled in 2013.',
        'Our offices close early before Christmas; the market is open.',
      ],
    },
  },
  {
    id: 'projection-opinion',
    family: 'projection',
    title: 'May be a forecast of one’s own',
    severity: 'advise',
    message: 'This may be a forecast of one’s own for an investment.',
    guidance:
      'A forecast needs approval and the firm’s disclosures; a post cannot carry them. Fine: "Our analyst’s report, with its reasons and risks, is on our site."',
    suggest: 'Our analyst’s report, with the reasons and the risks, is on our website.',
    lesson: 'predictions',
    match: {
      kind: 'near',
      all: [
        { concepts: ['own-forecast'] },
        { concepts: ['direction', 'present-move'] },
        { concepts: ['tradable-wide'] },
      ],
      within: { words: 20 },
    },
    unless: ofNow,
    examples: {
      hit: [
        'I would be shocked if the Hang Seng is not through 30,000 by then.',
        'Every model we trust has small caps beating large caps.',
        'The odds favor a rebound in homebuilder stocks.',
      ],
      miss: [
        'I think the market is closed on Monday.',
        'We cannot predict where stocks go.',
        'I expect a busy week at the bank.',
      ],
    },
  },
  {
    id: 'projection-idiom',
    family: 'projection',
    title: 'Exaggerates what is to come',
    severity: 'warn',
    message: 'These words, also as slang or emoji, say that a price is going to move.',
    guidance:
      'Exaggerated and unwarranted claims are not allowed. Say what you find interesting and what could go wrong. Fine: "I am following $AMD. Competition is a real risk."',
    suggest: 'I am following this company. Competition is a real risk.',
    lesson: 'predictions',
    match: {
      kind: 'near',
      all: [{ concepts: ['forecast-idiom'] }, { concepts: ['tradable'] }],
      within: { words: 20 },
    },
    unless: {
      ...kept,
      concepts: [
        'workplace',
        'calendar-fact',
        'projection-aside',
        'history',
        'no-forecast',
        'event',
        'everyday-price',
        'company-figure',
        'analyst-action',
      ],
    },
    examples: {
      hit: [
        '$GME to the moon',
        'This stock has room to run.',
        'The bottom is in for REITs.',
        '$SOFI is the next Nvidia',
        'Massive upside ahead for crypto, strap in',
      ],
      miss: [
        'The crew’s trip to the moon was delayed again.',
        'We need room to run our charity race.',
        'I never say that a stock has room to run.',
        'Don’t believe anyone who says a stock is going to the moon.',
      ],
    },
  },
];

export const lessons = {
  promises: {
    title: 'Promises about money',
    text: 'Nobody knows what an investment will bring. A post that joins certainty ("guaranteed", "sure", "cannot lose", "safe as cash") to money misleads the reader, and a disclaimer behind it does not cure that. It is the claim that counts, also in slang, as a joke, or as an emoji. You may say that nothing is guaranteed, quote somebody else’s promise to warn of it, and state a fact with its risk.',
    right: 'Treasuries are backed by the US government, and their market price can still fall.',
    wrong: 'Guaranteed 8% a year with our bond fund. Capital at risk.',
  },
  predictions: {
    title: 'Predictions',
    text: 'A post may not say where a price or a return is going: no targets, no "by Friday", no "room to run". What has happened may be told, and so may a date, a report or a named forecaster’s view that you do not adopt. Arithmetic is fine as long as no investment of yours stands in it.',
    right: 'The stock closed at 412 on Friday after a quiet session.',
    wrong: '$TSLA 470 by open tomorrow',
  },
};
