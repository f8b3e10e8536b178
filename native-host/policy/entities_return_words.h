// The words that say what a figure measures, in English, German, French and Spanish, as a
// normalised text has them: small letters without accents.
#pragma once

#include "policy/entities_scan.h"

namespace forepost::policy {

// clang-format off
inline constexpr WordTable kReturnNouns({
    "return", "returns", "yield", "yields", "gain", "gains", "profit", "profits", "interest",
    "dividend", "dividends", "coupon", "coupons", "performance", "roi", "irr", "cagr", "apy",
    "alpha", "upside", "payout", "payouts", "income", "appreciation", "winner", "winners",
    "rendite", "renditen", "zins", "zinsen", "gewinn", "gewinne", "ertrag", "ertrage",
    "ausschuttung", "dividende", "dividenden", "wertzuwachs", "kupon", "wertentwicklung",
    "kursgewinn", "kursgewinne", "verzinsung", "zuwachs", "rendement", "rendements", "interet",
    "interets", "dividendes", "rentabilite", "gagne", "benefice", "benefices", "performances",
    "plus-value", "remuneration", "rentabilidad", "rentabilidades", "rendimiento", "rendimientos",
    "ganancia", "ganancias", "interes", "intereses", "dividendo", "dividendos", "beneficio",
    "beneficios", "retorno", "retornos"});

// What these have as their object is a return, whatever the subject.
inline constexpr WordTable kGainVerbs({
    "earn", "earns", "earned", "earning", "make", "makes", "made", "making", "returned",
    "returning", "yielded", "yielding", "gained", "gaining", "outperform", "outperforms",
    "outperformed", "compound", "compounds", "compounded", "compounding", "pocket", "pocketed",
    "bank", "banked", "netted", "deliver", "delivers", "delivered", "delivering", "erzielen",
    "erzielt", "erzielte", "verdienen", "verdient", "verdienst", "bringt", "bringen", "abwerfen",
    "erwirtschaften", "erwirtschaftet", "einbringt", "wirft", "gewinnen", "rapporte", "rapporter",
    "rapportent", "rapportera", "gagner", "gagnez", "gagne", "toucher", "touchez", "ganar",
    "gana", "gane", "ganas", "ganamos", "ganan", "ganaras", "rinde", "rendir", "renta", "obten",
    "obtener", "obtenga"});

// These need a thing that is somebody's money or a security.
inline constexpr WordTable kRiseVerbs({
    "rise", "rises", "rose", "risen", "rising", "climb", "climbs", "climbed", "climbing", "grow",
    "grows", "grew", "grown", "growing", "up", "jump", "jumps", "jumped", "soar", "soars",
    "soared", "surge", "surges", "surged", "rally", "rallied", "rallies", "run", "ran", "pop",
    "popped", "pay", "pays", "paid", "paying", "beat", "beats", "increase", "increases",
    "increased", "added", "add", "adds", "move", "moves", "give", "gives", "offers", "offer",
    "offering", "generate", "generates", "generated", "generating", "produce", "produces",
    "produced", "providing", "get", "getting", "higher", "down", "fell", "lost", "dropped",
    "steigt", "steigen", "stieg", "gestiegen", "wachst", "zahlt", "plus", "hausse", "monte",
    "monter", "augmente", "grimpe", "progresse", "sube", "subir", "subira", "subio", "crece",
    "crecer", "paga", "verse", "verspricht", "bietet", "offre", "ofrece", "double", "doubled",
    "outpaced", "hit", "see", "target", "targeting", "targets"});

inline constexpr WordTable kThings({
    "investment", "investments", "invest", "invested", "investing", "investors", "investor",
    "portfolio", "portfolios", "fund", "funds", "stock", "stocks", "share", "shares", "savings",
    "money", "capital", "cash", "bitcoin", "btc", "eth", "ethereum", "crypto", "gold", "silver",
    "market", "markets", "index", "dow", "nasdaq", "etf", "etfs", "bond", "bonds", "pension",
    "401k", "ira", "isa", "position", "positions", "picks", "pick", "strategy", "strategies",
    "deposit", "deposits", "annuity", "note", "notes", "treasuries", "treasury", "holdings",
    "equities", "equity", "trade", "trades", "token", "tokens", "coin", "reit", "reits", "cd",
    "cds", "gilts", "model", "nest", "wealth", "nestegg", "dax", "spx", "spy", "qqq", "geld",
    "anlage", "anlagen", "aktie", "aktien", "fonds", "depot", "kapital", "vermogen", "einlage",
    "investition", "ersparnisse", "anleihe", "anleihen", "einsatz", "argent", "placement",
    "placements", "action", "actions", "investissement", "epargne", "mise", "titre", "obligation",
    "obligations", "capitaux", "bourse", "livret", "dinero", "inversion", "inversiones", "accion",
    "acciones", "fondo", "fondos", "ahorros", "cartera", "bono", "bonos", "bolsa"});

// What a figure measures otherwise.
inline constexpr WordTable kOthers({
    "off", "cashback", "discount", "discounts", "sale", "coupon-code", "inflation", "cpi",
    "unemployment", "vat", "tax", "taxes", "taxed", "taxation", "fee", "fees", "commission",
    "commissions", "expense", "expenses", "cost", "costs", "charge", "charges", "charged",
    "pay-rise", "salary", "salaries", "wage", "wages", "raise", "raises", "bonus", "clients",
    "people", "workers", "employees", "staff", "customers", "users", "members", "women", "men",
    "households", "americans", "adults", "respondents", "students", "battery", "attendance",
    "score", "scored", "scores", "margin", "margins", "revenue", "revenues", "sales", "turnover",
    "ebitda", "gdp", "turnout", "approval", "volume", "rates", "fed", "ecb", "mortgage",
    "mortgages", "loan", "loans", "debt", "premiums", "rent", "rents", "prices", "traffic",
    "headcount", "subscribers", "followers", "emissions", "humidity", "accuracy", "chance",
    "probability", "odds", "confident", "sure", "certain", "agree", "effective", "efficacy",
    "alcohol", "cotton", "recycled", "orders", "productivity", "engagement", "growth", "union",
    "contribution", "contributions", "match", "matching", "stake", "ownership", "allocation",
    "allocated", "weighting", "tariff", "tariffs", "overhead", "withholding", "downtime",
    "uptime", "capacity", "budget", "donations", "volatility", "drawdown", "deductible", "copay",
    "penalty", "vote", "votes", "voted", "jobs", "deficit", "hiring", "penetration", "rate",
    "rabatt", "steuer", "steuern", "gebuhr", "gebuhren", "kosten", "mitarbeiter", "kunden",
    "umsatz", "arbeitslosigkeit", "gehalt", "lohn", "menschen", "marge", "mehrwertsteuer",
    "remise", "reduction", "impot", "impots", "frais", "taxe", "chomage", "salaire", "salaires",
    "chiffre", "francais", "inflacion", "descuento", "impuesto", "impuestos", "comision",
    "comisiones", "gastos", "paro", "desempleo", "salario", "ingresos", "ventas", "clientes",
    "personas", "empleados", "iva", "tva", "mwst"});

inline constexpr WordTable kCompanies({
    "net", "operating", "gross", "pretax", "company", "group", "quarterly", "profit", "profits",
    "income", "earnings", "gewinn", "benefice", "beneficio"});

inline constexpr WordTable kMultipleWords({
    "double", "doubles", "doubled", "doubling", "triple", "triples", "tripled", "tripling",
    "quadruple", "quadrupled", "twofold", "threefold", "fourfold", "fivefold", "tenfold",
    "verdoppeln", "verdoppelt", "verdoppele", "verdopple", "verdreifachen", "verdreifacht",
    "vervielfachen", "doubler", "doublez", "tripler", "triplez", "duplicar", "duplica",
    "duplique", "duplicara", "triplicar", "triplica"});
inline constexpr WordTable kBaggers({
    "bagger", "baggers", "tenbagger", "tenbaggers", "multibagger", "multibaggers"});
inline constexpr WordTable kTimes({
    "x", "times", "fold", "fach", "fache", "fois", "veces", "mal"});

inline constexpr WordTable kTimeArticles({
    "a", "per", "each", "every", "par", "al", "im", "pro", "por", "an", "l", "cada", "chaque",
    "jedes", "jeden"});
inline constexpr WordTable kTimes1({
    "year", "month", "week", "day", "quarter", "annum", "jahr", "monat", "woche", "tag", "an",
    "mois", "semaine", "jour", "ano", "mes", "semana", "dia"});
inline constexpr WordTable kTimeWords({
    "pa", "annually", "yearly", "monthly", "annual", "annualized", "annualised", "weekly",
    "daily", "apy", "jahrlich", "monatlich", "annuel", "annuels", "mensuel", "anual", "anuales",
    "mensual", "mensuales", "annuelle", "guaranteed", "garantiert", "garantis", "garanti",
    "garantizado", "garantizada", "riskfree"});
// clang-format on

}  // namespace forepost::policy
