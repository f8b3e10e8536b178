#include "policy/people_names.h"

#include <algorithm>
#include <ranges>
#include <string_view>
#include <vector>

#include "policy/entities_scan.h"

namespace forepost::policy {
namespace {

constexpr WordText kGiven{
    "aaron abby abdul abdullah abel abigail abraham ada adam adele adelheid adelina aditi "
    "adrian adriana adrien agata agatha agnes agnieszka agustin ahmad ahmed aidan aiden "
    "aileen aisha aisling aitor akash alain alan alana alasdair alba alban albert alberto "
    "albrecht alejandra alejandro aleksandra alessandra alessandro alessia alex alexander "
    "alexandra alexandre alexandru alexei alexis alfonso alfred alfredo ali alice alicia "
    "alina aline alison alistair allan allen allison alma alois alphonse alun alvaro alvin "
    "alwin alyssa amaia amalia amanda amandine amar amaya amber amelia amelie amina amir amit "
    "amos amparo amy ana anais anand ananya anastasia andre andrea andreas andrei andres "
    "andrew andrzej andy aneta angel angela angelica angelika angelina angelo angus anil "
    "anita anja anjali anke ankit ann anna anne annegret anneliese annemarie annette annie "
    "annika anouk anthony antje antoine anton antonia antonio anya arjun arlene arlette arlo "
    "armand armando armin arnaud arne arnold arthur arturo arun asa asha ashish ashley ashok "
    "astrid audrey audric august auguste aurelie aurelien aurora avery avis axel axelle "
    "ayesha aziz baptiste barbara barry bart bartek bartosz basil bastian bea beata beate "
    "beatrice beatrix beatriz becky begona belen belinda ben benedict benedicte benjamin "
    "benoit benoite bernadette bernard bernd bernhard bernice bernie bert bertha bertrand "
    "beryl bess beth bethany betsy bettina betty beverly bianca bilal bill billy birgit bjorn "
    "blaine blaise blake blanca bob bobby bodo bogdan bonnie boris borja boyd bozena brad "
    "bradley brady brandon brenda brendan brent brett brian bridget brigitte britta brittany "
    "bronwen brooke bruce bruno bryan bryce buck burkhard burt byron caleb callum calvin "
    "cameron camila camille candace candela capucine carina carla carlos carlotta carlton "
    "carmela carmen carol carole caroline carolyn carrie carsten cary carys casey cassandra "
    "cassie catalina cathal catherine cathy cayetana cecelia cecil cecile cecilia cedric "
    "celestin celia celina celine cesar chad chandra chantal charles charlie charline "
    "charlotte cheryl chester chet chiara chloe chris christa christel christian christiane "
    "christina christine christoph christophe christopher christy ciara cindy claire clara "
    "clarence clarissa claude claudia claudine claudio claus clayton clemens clement "
    "clementine cleo cliff clifford clint clinton clive clotilde clyde cody colette colin "
    "colleen conner connie conor conrad consuelo cora corentin corey corinna corinne cornelia "
    "cory courtney craig cristian cristina cristobal curtis cynthia cyril cyrille dafydd "
    "dagmar dahlia daisy dale dalia damian damien dan dana daniel daniela danielle danny "
    "daphne dario darius darko darla darlene darrel darrell darren daryl dave david dawid "
    "dawn deanna deanne deb debbie deborah debra declan deepak deirdre delbert delia delores "
    "delphine denis denise dennis denny derek desiree desmond detlef devon dexter diana diane "
    "diego dieter diethelm dietmar dimitri dina dirk divya dmitri dolly dolores dominic "
    "dominik dominique don donald donna donnie dora doreen doris dorota dorothea dorothee "
    "dorothy dottie doug douglas duncan dustin dwayne dwight dylan earl earnest eberhard "
    "ebony eddie eddy edeltraud edgar edith edmund eduardo edward edwin effie egon eike "
    "eileen elaine eldon eleanor elena elfriede eli elias elijah elinor elisa elisabeth "
    "elisabetta elise eliza elizabeth elke ella ellen ellie elliot elliott elmar elmer elmo "
    "elodie eloisa eloise elsa elsie elton elvira elvis emanuele emeline emery emil emilia "
    "emilie emilio emily emma emmanuel emmanuelle emmett encarna enid enrico enrique "
    "enriqueta eoin eric erica erich erik erika erin erma erna ernest ernesto ernie ernst "
    "errol erwin esme esperanza esteban estelle esther ethan ethel etienne etta eugene "
    "eugenia eugenie eugenio eulalia eunice eva evan eve evelyn ewa ewald ewelina ezra fabian "
    "fabienne fabio fabiola fabrice falk farah farhan faruk fatima faustine fay faye federica "
    "federico felicity felipe felix fergus fern fernanda fernando filip filippo fiona flavie "
    "flora florence florent florian floriane floyd forrest fran frances francesca francesco "
    "francine francis francisca francisco franck franco francois francoise frank frankie "
    "franz frauke fred freddie frederic frederick frederik freya frida friedrich fritz gabi "
    "gabriel gabriela gabriele gabriella gaelle gail galina gareth garrett gary gaspard "
    "gaurav gautier gavin gebhard genevieve gennaro geoff geoffrey george georges gerald "
    "geraldine gerard gerardo gerd gerda gerhard gerhild gerlinde gernot gerry gertrud "
    "gertrude gertrudis gesine gethin ghislaine gianluca gianni gilbert gilda giles gilles "
    "gillian gina gines ginny giorgio giovanni gisbert gisela giulia giulio giuseppe gladys "
    "glen glenda glenn gloria glynn gonzalo gordon gottfried gotz grace grant greg gregoire "
    "gregor gregory greta gretchen grzegorz guadalupe gudrun guido guillaume guillermo "
    "gundula gunter gunther gus gustav gustavo guy gwen gwenaelle gwendolyn hadrien hafiz "
    "hagen hal halina hamid hamish hamza hank hannah hannelore hannes hans harald hari harold "
    "harriet harry hartmut harvey hassan hattie hazel heather hector hedi hedwig heidi "
    "heidrun heike heiko heiner heinrich heinz helen helena helene helga helmut hendrik "
    "henning henri henrik henry herbert herman hermann hernan hertha herve hettie hilary "
    "hilda hildegard hiltrud hiram holger holly homer honore horst hortensia howard howie "
    "hubert hugh hugo hui humberto ian ibrahim ida ignacio igor ike ilana ilka ilona ilse "
    "ilya imke imogen imran ines inga inge ingeborg ingo ingrid inigo ioana iona ira irena "
    "irene irina iris irma irmgard irmtraud irving isaac isabel isabella isabelle isaiah "
    "isidro isla ismail isobel isolde ivan ivana ivy jacinta jack jackie jacob jacobo "
    "jacqueline jacques jada jaime jake jakob jakub jalen jamal james jamie jan jana jane "
    "janelle janet janice janine janos jared jaroslav jarrod jasmin jasmine jason jaume "
    "javier javon jay jayne jean jeanette jeanne jed jeff jeffrey jemma jenna jennifer jenny "
    "jens jeremy jerome jerri jerry jerzy jess jesse jessica jesus jill jim jimena jimmy jin "
    "jing jo joachim joan joana joanna joanne joao joaquin jochen jodie joe joel joelle joerg "
    "johan johann johanna johannes john johnny jon jonas jonathan joni jonny jordi jorg jorge "
    "jose josef josefina josep joseph josephine josh joshua josiane josie joy joyce juan "
    "juana juanita judd judith judy juergen jules julia julian juliana julie julien juliet "
    "juliette julio jurg jurgen justin justine jutta kai kaitlyn kamal kamil kamila kareem "
    "karen karim karin karina karl karla karolina karsten kartik kasey kasia kaspar katarina "
    "katarzyna kate katharina katherine kathleen kathrin kathryn kathy katie katja katrin "
    "kavita kay kayla keira keith kelly kelvin ken kendra kenneth kenny kermit kerry kerstin "
    "kevin khadija khalid kieran kilian kim kip kirby kirsten kirsty kitty klara klaus konrad "
    "konstantin krishna krista kristen kristin kristina kristy krystyna krzysztof kumar "
    "kunigunde kurt kwok kyle kyra lachlan laetitia lakshmi lamar lambert lana lance lara "
    "larry lars laszlo latoya laura laure laurel lauren laurence laurent laurie laverne "
    "lawrence layla leah lee leila leire leith leland lena lenny leo leon leonard leonardo "
    "leonie leonor leopold leroy leslie lester leszek leticia letitia lewis liam liana lidia "
    "lieselotte lila lilian liliana lillian lily linda lindsay ling linus lionel lisa lisbeth "
    "lise liz liza lloyd logan lois lola lorena lorenz lorenza lorenzo loretta lori lorna "
    "lorraine lothar lotte lou louis louisa louise lourdes luc luca lucas lucia luciana "
    "luciano lucie lucien lucienne lucille lucinda lucy ludger ludmila ludovic ludwig luella "
    "luigi luis luisa luise lukas luke luther lutz luz lydia lyle lynn mabel macarena maciej "
    "mack madeleine madeline madge mae maelle maeve magda magdalena maggie magnus mahmoud "
    "mairi maite maja malcolm malgorzata malik mamie mandy manfred manish manny manon manuel "
    "manuela marc marcel marcela marcelo marci marcia marcial marcin marco marcos marcus "
    "marek margaret margarita marge margie margit margo margot margrit marguerite maria "
    "mariam marian mariana marianne marie mariela marielle marilyn marina marine mario marion "
    "marisa marisela marisol maritza marius marjorie mark marko markus marla marlene marlies "
    "marlon marta martha martin martina martine marty marvin mary maryam marzena massimo "
    "mateo mateusz mathew mathias mathieu mathilde mathis matilda matt matteo matthew "
    "matthias maud maureen maurice mauricio mavis max maxim maxime maximilian maxine maya "
    "mechthild meera megan mehmet mei meinrad mel melanie melinda melissa mercedes meredith "
    "merle mervin michael michaela michal michel michele michelle mickey miguel mikael mike "
    "mikel mikhail mila milan mildred milena milos mina mindy ming minh minnie mira miranda "
    "mireille mirella miriam mirjam mirko mitch mitchell moe mohamed mohammad mohammed moira "
    "molly mona monica monika monique montse montserrat morag mort moses muhammad muriel "
    "murray myra myriam myrna myrtle nadege nadezhda nadia nadine nancy naomi natalia natalie "
    "natasha nate nathalie nathan nathaniel neal ned neeraj neha neil nell nelson nepomuk "
    "nerea nestor nettie niamh nicanor nicholas nick nicola nicolas nicole nicoletta nieves "
    "nigel nikhil nikita nikola nikolai nikolaus nils nina nisha nitin noah noel noemi noemie "
    "nola nolan nora norbert norma norman nuria nurul octavio odessa odette odile oisin "
    "oksana olaf olalla olga oliver olivia olivier ollie omar ophelie ora oriane oriol "
    "ornella orville oscar oskar osman osvaldo otis otmar ottilie ottmar otto owen pablo paco "
    "padraig paige paloma pam pamela paola paolina paolo parul pascal pascale pascaline "
    "patricia patricio patrick patrik patryk patty paul paula paulina pauline paulo pavel "
    "pawel paz pedro peggy penelope penny pepe percy perry pete peter petr petra phil philip "
    "philipp philippa philippe phillip phoebe phyllis pia pierluigi pierre pierrick pilar "
    "piotr polly pooja prakash pranav preston priya prudence purificacion quentin quincy "
    "quinn quintin rachel rafael raffaele rahul raimund rainer raj rajesh rakesh ralf ralph "
    "ramesh ramiro ramon ramona randall randi randy raphael raphaelle raquel rashid rashida "
    "raul ravi ray raymond rebecca regan reggie regina regine regis reiner reinhard reinhold "
    "rekha remedios remi remy renata renate renato rene renee reto rex reza rhea rhiannon "
    "rhoda rhonda rhys ricardo riccardo richard richarda rick ricky rico riley rita ritu rob "
    "robbie robert roberta roberto robin rocco rocio rod roderick rodney rodolfo rodrigo "
    "roger rohan rohit roisin roland rolando rolf romain roman romane ron ronald ronda ronnie "
    "rory rosa rosalia rosalie rosalind rosanna rosario roscoe rose rosemarie rosemary roslyn "
    "ross roswitha rowan rowena roxane roxanne roxie roy ruben ruby rudolf rudy rufus rupert "
    "russell ruth ryan sabine sabrina sadie said sal sally salma salome salvador salvatore "
    "sam samantha samir sammy samuel sana sandeep sandra sandro sanjay santi santiago santos "
    "sara sarah sascha saul scott scotty sean sebastian sebastien segolene selina selma sepp "
    "serena serge sergei sergey sergio seth severin severine seymour shalini shane shannon "
    "sharon shaun shawn sheila shelley sherman sherry sheryl shirley shreya sian sibylle sid "
    "sidney siegbert siegfried siew sigmund sigrid silas silke silvana silvia silvio simon "
    "simona simone siobhan siti sneha sofia sofie sol soledad solene sonia sonja sophia "
    "sophie stacey stacie stacy stan stanislav stefan stefania stefanie stefano steffen "
    "stella stephan stephane stephanie stephen sterling steve steven stewart stu stuart sue "
    "sunil sunita suresh susan susana susanne susie suzanne sven svenja svetlana sybil "
    "sylvain sylvester sylvia sylvie sylwia tabitha tad tadeusz tamara tamika tammy tanguy "
    "tania tanja tanya tara tariq tatiana tatyana ted teodoro terence teresa terrence terry "
    "tess tessa thaddaus thea thelma theo theodor theodora theodore theres theresa therese "
    "thibault thibaut thierry thilo thomas thorben thorsten thurman tia tiffany till tilly "
    "tilman tim timo timothy tina tiziana tobias toby todd tom tomas tomasz tommie tommy tony "
    "tonya torsten tracey tracie tracy traudl travis trent trevor tricia trina tristan troy "
    "trudi trudy txema ty tyler udo ulf uli ulla ulrich ulrike ulysses umberto urbano urs "
    "ursula usha ute uwe vadim valentin valentina valentine valeria valerie vanessa vaughn "
    "veit velma vera verena vern vernon veronica veronika veronique vicente vicki vicky "
    "victoire victor vidal vijay vikas vikram viktor viktoria vince vincent vincenzo vinod "
    "vinzenz viola violet virgil virginie vittoria vivian viviane vivien vladimir volker "
    "vreni wade walburga waldemar wallace wally walt walter waltraud wanda warren wayne wei "
    "wendy wenzel werner wes wesley wiebke wilbur wilfred wilfried wilhelm willard willem "
    "willi william willie wilma winfried winifred winnie winston wojciech wolfgang wolfram "
    "woody xaver xavi xavier ximena xin yago yan yann yannick yash yasir yasmin yasmine "
    "yelena yolanda yong yosef youssef yuki yuri yusuf yves yvette yvonne zach zachariah "
    "zachary zainab zara zbigniew zelda zita zoe zofia zuzanna"};

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

constexpr auto kNoSurnameTable = WordTable<kNoSurnames.Count()>::Of(kNoSurnames);
constexpr auto kFirmTable = WordTable<kFirmWords.Count()>::Of(kFirmWords);
constexpr auto kPublicTable = WordTable<kPublicFigures.Count()>::Of(kPublicFigures);

}  // namespace

bool IsGivenName(WordHash hash) {
  // So many are more than a compiler likes to sort; they are sorted when first asked for.
  static const std::vector<WordHash> sorted = [] {
    std::vector<WordHash> hashes;
    for (const auto word : std::views::split(kGiven.words, ' ')) {
      hashes.push_back(HashWord(std::string_view(word.begin(), word.end())));
    }
    std::ranges::sort(hashes);
    return hashes;
  }();
  return std::ranges::binary_search(sorted, hash);
}

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
