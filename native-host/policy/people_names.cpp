#include "policy/people_names.h"

#include <string_view>

#include "policy/entities_scan.h"

namespace forepost::policy {
namespace {

constexpr WordText kGiven{
    "aaron abby abdul abdullah abel abigail abraham ada adam adele adelina adrian adriana adrien "
    "agatha agnes agnieszka ahmad ahmed aidan aiden aileen aisha aitor akash alain alan alana "
    "alasdair alba albert alberto alejandra alejandro aleksandra alessandra alessandro alex "
    "alexander alexandra alexandre alexandru alexis alfonso alfred alfredo ali alice alicia alina "
    "alison alistair allan allen allison alma alois alphonse alvaro alvin alyssa amalia amanda "
    "amar amaya amber amelia amelie amina amir amit amparo amy ana anais anand anastasia andre "
    "andrea andreas andrei andres andrew andrzej andy aneta angel angela angelica angelika "
    "angelina "
    "angelo angus anil anita anja anjali anke ankit ann anna anne annette annie annika anthony "
    "antje antoine anton antonia antonio anya arjun arlene arlette armand armando armin arnaud "
    "arnold arthur arturo arun asha ashish ashley ashok astrid audrey august auguste aurelie "
    "aurora "
    "avery axel ayesha aziz barbara barry bart bartosz basil bastian baptiste beata beatrice "
    "beatrix beatriz becky belen belinda ben benedict benjamin benoit bernadette bernard bernd "
    "bernhard bernice bert bertha bertrand beryl bess beth bethany betsy betty beverly bianca bill "
    "billy birgit bjorn blake blanca bob bobby bogdan bonnie boris bozena brad bradley brandon "
    "brenda brendan brent brett brian bridget brigitte britta brittany bruce bruno bryan bryce "
    "byron caleb callum calvin cameron camila camille candace carla carlos carmen carol carole "
    "caroline carolyn carrie carsten casey cassandra catalina catherine cathy cecil cecile cecilia "
    "cedric celia celine cesar chad chantal charles charlie charlotte cheryl chiara chloe chris "
    "christa christian christiane christina christine christoph christophe christopher christy "
    "cindy claire clara clarence clarissa claude claudia claudine claudio claus clayton clement "
    "clemens clifford clint clive clyde colette colin colleen connie conor conrad consuelo cora "
    "corey corinna corinne cornelia courtney craig cristian cristina cristobal curtis cynthia "
    "cyril "
    "dagmar daisy dale damian damien dan dana daniel daniela danielle danny daphne darius darko "
    "darlene darrell darren daryl dave david dawid dawn deanna deb debbie deborah debra deepak "
    "deirdre delia delphine denis denise dennis derek desmond devon diana diane diego dieter "
    "dietmar "
    "dimitri dina dirk dmitri dolores dominic dominik dominique don donald donna dora doreen doris "
    "dorota dorothea dorothy doug douglas duncan dustin dwayne dwight dylan earl eberhard eddie "
    "edgar "
    "edith edmund eduardo edward edwin eileen elaine eleanor elena eli elias elijah elisa "
    "elisabeth "
    "elise elizabeth ella ellen elliot elliott elodie eloise elsa elsie elvira emil emilia emilie "
    "emilio emily emma emmanuel enrico enrique eric erica erich erik erika erin ernest ernesto "
    "ernst "
    "erwin esperanza esteban estelle esther ethan etienne eugene eugenia eva evan eve evelyn ewa "
    "fabian fabienne fabio fabrice farah faruk fatima federica federico felicity felipe felix "
    "fernanda fernando filip fiona flora florent florian floriane frances francesca francesco "
    "francine francis francisca francisco franck franco francois francoise frank frankie franz "
    "fred "
    "freddie frederic frederick frederik freya frida friedrich fritz gabriel gabriela gabriele "
    "gabriella gail gareth gary gavin gaelle genevieve geoff geoffrey george georges gerald "
    "geraldine "
    "gerard gerardo gerd gerhard gerry gertrud gertrude ghislaine giles gilbert gillian gina "
    "giorgio "
    "giovanni gisela giulia giuseppe gladys glen glenda glenn gloria gonzalo gordon grace grant "
    "greg gregoire gregor gregory greta gretchen grzegorz guadalupe gudrun guido guillaume "
    "guillermo "
    "gunter gunther gustav gustavo guy gwen gwendolyn hamid hannah hannelore hannes hans harald "
    "hari harold harriet harry harvey hassan hazel heather hector heidi heike heiko heinrich heinz "
    "helen helena helene helga helmut hendrik henri henrik henry herbert herman hermann hernan "
    "hilary hilda hildegard holger holly horst howard hubert hugh hugo humberto ian ibrahim ida "
    "ignacio igor ilona ilse imran ines inga inge ingeborg ingrid inigo ioana irene irina iris "
    "irma "
    "isaac isabel isabella isabelle ismail ivan ivana ivy jack jackie jacob jacqueline jacques "
    "jaime "
    "jake jakob jakub james jamie jan jana jane janet janice janine janos jared jaroslav jasmin "
    "jasmine jason javier jay jayne jean jeanette jeanne jeff jeffrey jenna jennifer jenny jens "
    "jeremy "
    "jerome jerry jess jesse jessica jesus jill jim jimena jimmy jin joachim joan joana joanna "
    "joanne "
    "joao joaquin jochen jodie joe joel joelle joerg johan johann johanna johannes john johnny jon "
    "jonas jonathan jorge jose josef josefina joseph josephine josh joshua josie joy joyce juan "
    "juana juanita judith judy jules julia julian juliana julie julien juliet juliette julio "
    "jurgen "
    "juergen justin justine jutta kai kamal kamil karen karim karin karina karl karla karolina "
    "karsten kartik kasia katarina katarzyna kate katharina katherine kathleen kathryn kathy katie "
    "katja katrin kay kayla keith kelly ken kenneth kerry kerstin kevin khalid kieran kim kirsten "
    "kirsty klara klaus konrad konstantin krishna kristen kristin kristina krystyna krzysztof "
    "kumar "
    "kurt kyle lance lara larry lars laszlo laura laure laurel lauren laurence laurent laurie "
    "lawrence "
    "leah lee leila leith lena leo leon leonard leonardo leonie leonor leopold leroy leslie "
    "leticia "
    "lewis liam liana lidia liliana lillian lily linda lindsay linus lionel lisa lise liz liza "
    "lloyd logan lois lola lorena lorenzo loretta lori lorraine lothar lotte lou louis louisa "
    "louise "
    "luc luca lucas lucia luciano lucie lucien lucille lucinda lucy ludwig luigi luis luisa lukas "
    "luke luz lydia lynn mabel maciej madeleine madeline magda magdalena maggie magnus mahmoud "
    "maja "
    "malcolm malgorzata malik mandy manfred manon manuel manuela marc marcel marcela marcelo "
    "marcia "
    "marcin marco marcos marcus marek margaret margarita margot marguerite maria mariam marian "
    "mariana marianne marie mariela marilyn marina mario marion marisa marisol maritza marius "
    "marjorie "
    "mark marko markus marlene marlon marta martha martin martina martine marvin mary maryam "
    "mateo mateusz mathias mathieu mathilde matilda matt matteo matthew matthias maud maureen "
    "maurice mauricio max maxim maxime maximilian maya meera megan mehmet mei melanie melinda "
    "melissa "
    "mercedes meredith michael michaela michal michel michele michelle miguel mikael mike mikhail "
    "mila milan mildred milena milos mina minh mira miranda mireille miriam mirko mitchell mohamed "
    "mohammad mohammed moira molly mona monica monika monique montserrat muhammad muriel murray "
    "myriam nadia nadine nancy naomi natalia natalie natasha nathalie nathan nathaniel neal neha "
    "neil "
    "nelson nestor nicholas nick nicola nicolas nicole nigel nikhil nikita nikola nikolai nikolaus "
    "nils nina nisha noah noel noemi nora norbert norma norman nuria octavio olaf olga oliver "
    "olivia "
    "olivier omar oscar oskar osman otto owen pablo paige paloma pam pamela paola paolo pascal "
    "pascale "
    "patricia patricio patrick patrik patty paul paula paulina pauline paulo pavel pawel pedro "
    "peggy "
    "penelope penny percy perry pete peter petr petra phil philip philipp philippa philippe "
    "phillip "
    "phoebe phyllis pia pierre pilar piotr pooja prakash pranav preston priya quentin quinn rachel "
    "rafael rahul rainer raj rajesh ralf ralph ramesh ramiro ramon randall randy raphael raquel "
    "rashid "
    "raul ravi ray raymond rebecca regina regine reiner reinhard reinhold rekha remi renate renato "
    "rene renee reza rhonda rhys ricardo richard rick ricky riley rita rob robbie robert roberta "
    "roberto robin rocio rod roderick rodney rodolfo rodrigo roger rohan rohit roland rolf roman "
    "romain ron ronald ronnie rory rosa rosalie rosalind rosario rose rosemarie rosemary ross "
    "roswitha "
    "rowan roxanne roy ruben rudolf rudy rupert russell ruth ryan sabine sabrina sadie said sally "
    "salma salvador sam samantha samir samuel sandeep sandra sandro sanjay santiago sara sarah "
    "sascha "
    "saul scott sean sebastian sebastien selina serena serge sergei sergio seth shane shannon "
    "sharon "
    "shaun shawn sheila shelley sherry shirley shreya sibylle sid sidney siegfried sigrid silke "
    "silvia "
    "silvio simon simona simone sofia sofie soledad sonia sonja sophia sophie stacey stacy stan "
    "stanislav stefan stefanie stefano stella stephan stephane stephanie stephen sterling steve "
    "steven "
    "stewart stuart sue sunil sunita suresh susan susana susanne susie suzanne svenja sven "
    "svetlana "
    "sylvain sylvia sylvie sylwia tamara tammy tania tanja tanya tara tariq tatiana ted teodoro "
    "teresa "
    "terrence terry tess tessa thea theo theodor theodore theresa therese thibault thierry thomas "
    "thorsten tiffany till tim timo timothy tina tobias toby todd tom tomas tomasz tommy tony "
    "torsten "
    "tracey tracy travis trent trevor tricia tristan troy tyler udo uli ulrich ulrike ulf umberto "
    "ursula "
    "usha ute uwe valentin valentina valeria valerie vanessa vera verena vernon veronica veronika "
    "veronique vicente vicki vicky victor vijay vikram viktor viktoria vince vincent vincenzo "
    "viola "
    "violet virginie vivian viviane vivien vladimir volker waldemar wallace walter wanda warren "
    "wayne "
    "wendy werner wesley wilfried wilhelm willi willem william willie wilma winston wojciech "
    "wolfgang "
    "xavier ximena yan yannick yasmin yasmine yolanda yosef youssef yuki yuri yusuf yves yvette "
    "yvonne "
    "zachary zara zoe zofia"};

constexpr WordText kNoSurnames{
    "your my our the this that these those a an and or of in on at to for from with by is are was "
    "were has have had will would can could should not no yes new day days week month year years "
    "january february march april june july august september october november december monday "
    "tuesday "
    "wednesday thursday friday saturday sunday street st road avenue lane square park city county "
    "state island airport station river lake beach bay valley university college school academy "
    "hospital clinic bank banks bancorp capital partners group inc llc llp plc ltd corp "
    "corporation co "
    "company gmbh ag sa fund funds etf securities stock stocks shares market markets index wealth "
    "management asset assets investment investments financial finance advisors advisers insurance "
    "mutual holdings energy oil gas motor motors airlines air foods pharma pharmaceuticals health "
    "healthcare tech technologies technology systems software cloud data ai labs solutions "
    "services "
    "schwab sachs chase stanley mellon lynch fargo templeton winton cup open award awards prize "
    "foundation institute center centre stadium arena hotel restaurant theatre theater museum says "
    "said "
    "up out down off over it its we you he she they who what when why how if then now just so but "
    "great good big best top first next last happy thanks thank please join read see check save "
    "calendars calendar ceo cfo cto chairman president director team desk report review times post "
    "journal weekly daily ford brand act rule law bill order report series phase plan street's"};

constexpr WordText kFirmWords{
    "bank bancorp capital partners group inc llc llp plc ltd corp corporation co company gmbh ag "
    "sa "
    "fund funds securities wealth management asset investment investments financial finance "
    "advisors "
    "advisers insurance mutual holdings energy motor motors airlines foods pharmaceuticals "
    "technologies systems software labs solutions services university college school hospital "
    "foundation institute center centre stadium arena hotel street avenue award prize cup"};

constexpr WordText kPublicFigures{
    "powell yellen lagarde buffett munger musk trump biden obama harris dimon bezos cook "
    "zuckerberg "
    "gates jobs dalio ackman gensler bessent warsh bernanke greenspan volcker keynes friedman "
    "bogle "
    "graham lynch soros icahn altman huang nadella pichai bailey sunak starmer reeves hunt draghi "
    "scholz merz macron meloni milei putin xi modi burry druckenmiller marks klarman griffin dalio "
    "fink solomon moynihan fraser gorman saylor armstrong buterin shiller fama markowitz sharpe "
    "siegel "
    "thaler kahneman taleb cramer fischer nagel jordan schlegel williams waller goolsbee kashkari "
    "daly bullard mester barkin bostic"};

constexpr auto kGivenTable = WordTable<kGiven.Count()>::Of(kGiven);
constexpr auto kNoSurnameTable = WordTable<kNoSurnames.Count()>::Of(kNoSurnames);
constexpr auto kFirmTable = WordTable<kFirmWords.Count()>::Of(kFirmWords);
constexpr auto kPublicTable = WordTable<kPublicFigures.Count()>::Of(kPublicFigures);

}  // namespace

bool IsGivenName(WordHash hash) { return kGivenTable.Has(hash); }

bool IsNoSurname(WordHash hash) { return kNoSurnameTable.Has(hash); }

bool IsFirmWord(WordHash hash) { return kFirmTable.Has(hash); }

bool IsPublicFigure(WordHash given, const Word& surname) {
  // Frequent surnames are a figure's with the figure's given name only.
  constexpr WordTable kFrequent({"williams", "harris", "jordan",   "fraser", "hunt",      "cook",
                                 "bailey",   "marks",  "griffin",  "graham", "armstrong", "fischer",
                                 "daly",     "jobs",   "gates",    "waller", "lynch",     "reeves",
                                 "solomon",  "sharpe", "friedman", "nagel",  "gorman"});
  constexpr WordTable kTheirs({"john",   "kamala",  "thomas", "jane",        "jeremy", "tim",
                               "andrew", "howard",  "ken",    "benjamin",    "brian",  "stanley",
                               "mary",   "steve",   "bill",   "christopher", "peter",  "rachel",
                               "david",  "william", "milton", "joachim",     "james"});
  return kPublicTable.Has(surname) && (!kFrequent.Has(surname) || kTheirs.Has(given));
}

}  // namespace forepost::policy
