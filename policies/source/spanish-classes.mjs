// Spanish by classes: every verb, noun and idiom that can stand in one place of a sentence. Written
// without accents, as texts are read.
const re = String.raw;

// --- Promises ---

// A word that denies nothing.
const word = re`(?:[a-mo-z][a-z]*|nos|nuestr[oa]s?|nuev[oa]s?)`;
const few = (most) => re`(?: +[a-z0-9%]+){0,${most}}?`;

const negator = re`(?:no|nunca|jamas|nadie|tampoco|ni|nada|ningun[oa]?(?: +[a-z]+)?)`;
// What may stand between the negator and its verb.
const betweenNegated = re`(?: +(?:jamas|nunca|se|te|le|les|os|nos|lo|la|me|ha|han|hemos|he|has|va|van|vas|vamos|a|puede[ns]?|podes|podra[ns]?|podria[ns]?|llega[ns]?|llegara[ns]?|sabe[ns]?|suele[ns]?|mas|aqui|siquiera|hay|que|existe|manera|modo|forma|quien|de|cabe|ahi|uno|un|ser|haya|ningun[oa]?|cliente|clientes|inversor|inversora|inversores|inversionista|inversionistas|ahorrador|ahorradores|participe|participes|socio|socios)){0,6}`;
const money = re`(?:dinero|plata|lana|guita|pasta|billete|feria|mosca|capital|ahorros?|inversion|patrimonio|euros?|pesos?|dolares|soles|centimos?|centavos?|duros?|un +(?:duro|peso|euro|centimo|centavo|dolar|mango|sol|quinto|varo|cobre|clavo)|platica|platita|dinerito|lo +(?:invertido|aportado|puesto|que +(?:pones|ponga|metes|inviertes|invierte|pusiste|puso)))`;
const endOfClause = re`(?: *[.,;:!)?…"»]| *$|\n| +[^a-z0-9 ])`;
const lose = re`(?:perder(?:a|an|as|ia|emos|eis|se|lo|la)?|pierde[ns]?|perdes|perdemos|perdio|perdido|palmar?(?:a|an|as|emos)?|palma[ns]?|palmado|fallar?(?:a|an|te|le|nos|les|os)?|falla[ns]?|fallado)`;

const badThings = re`(?:numeros +rojos|(?:en +)?rojo|(?:en +|terreno +)?negativ[oa]s?|perdidas?|minusvalias?|quebrantos?|mermas?|menoscabos?|sustos?|disgustos?|sobresaltos?|sorpresas? +(?:desagradables?|negativas?)|malas? +(?:sorpresas?|noticias?|rachas?|pasadas?)|malos? +(?:anos?|mes|meses|dias?|ratos?|tragos?)|caidas?|bajones?|bajon|batacazos?|descalabros?|dolor(?:es)? +de +(?:cabeza|muelas)|quebraderos? +de +cabeza|impagos?|defaults?|riesgos?|peligros?|drawdowns?|(?:noches?|dias?|mes(?:es)?|anos?|sorpresas?|noticias?|rachas?|tragos?) +(?:mal[oa]s?|amarg[oa]s?|negr[oa]s?|roj[oa]s?|tont[oa]s?)|turbulencias|vaivenes|altibajos|zozobra|incertidumbres?)`;

const whole = re`(?:entero|enteros|entera|enteritos?|enterit[oa]|integr[oa]s?|integramente|complet[oa]s?|intact[oa]s?|tod[oa]s?|el +100|al +100|cien +por +cien|hasta +el +ultimo|sin +(?:un +)?rasgun[oa]|sin +merma|tal +cual|ilesos?|ilesa|con +creces|multiplicad[oa]s?|peso +(?:a|por|sobre) +peso|euro +(?:a|por|sobre) +euro|dolar +(?:a|por) +dolar)`;
const amount = re`(?:us\$|\$|€)? *(?:\d[\d.,]*|mil|dos +mil|tres +mil|cinco +mil|(?:diez|veinte|treinta|cincuenta|cien|doscientos|quinientos)(?: +mil)?|un +millon|millones)`;
const comesBack = re`(?:vuelven?|volvera[ns]?|regresan?|regresaran?|retornan?|retornaran?|recuperas?|recuperan|recuperaras?|recuperara|recuperamos|te +llevas|se +lleva|devolvemos|devuelve[ns]?|devolvera[ns]?|reembolsamos|reembolsa[ns]?|reintegramos|restituimos|rescatas?|sale[ns]?|saldra[ns]?|queda[ns]?|permanece[ns]?|llega[ns]?)`;
const kept = re`(?:a +salvo|intact[oa]s?|integr[oa]s?|protegid[oa]s?|blindad[oa]s?|a +cubierto|cubiert[oa]s?|a +resguardo|resguardad[oa]s?|a +buen +recaudo|bajo +(?:llave|siete +llaves)|en +(?:una +)?caja +fuerte|fuera +de +(?:todo +)?peligro|segur[oa]s?|segurisim[oa]s?|asegurad[oa]s?|amarrad[oa]s?|garantizad[oa]s?|a +prueba|inmunes?|intocables?|acorazad[oa]s?|atad[oa]s?|bien +guardad[oa]s?|en +(?:zona|terreno|puerto) +segur[oa])`;
const capitalNoun = re`(?:capital(?:it[oa]l?)?|dinero|dinerito|plata|platita|lana|guita|pasta|feria|ahorros?|ahorritos|inversion(?:es)?|patrimonio|deposito|aportacion(?:es)?|aporte|principal|cartera|portafolio|pension|jubilacion|retiro|euros|pesos|dolares|soles|nominal|posicion|colchon|billete)`;
const isKept = re`(?:esta[ns]?|estara[ns]?|estan|queda[ns]?|quedara[ns]?|permanece[ns]?|permanecera[ns]?|sigue[ns]?|seguira[ns]?|se +mantiene[ns]?|se +mantendra[ns]?|duerme[ns]?|es|son|vive|descansa[ns]?|anda|continua[ns]?|tienes|tiene|tenes|tendras|va)`;

const allOf = re`(?:cualquier(?:a)?|tod[oa]s?|toda +clase|todo +tipo|siempre|punto|al +100|totalmente|por +completo|completamente|cien +por +cien|pase|venga|llueva|haga)`;
const shield = re`(?:blinda(?:n|mos|r|ndo|ra|ran|s)?|protege(?:n|mos|r|ra|ran|s)?|protegen|resguarda(?:n|mos|r)?|salvaguarda(?:n|mos|r)?|pone(?:n|mos)? +a +salvo|inmuniza(?:n|mos|r)?|acoraza(?:n|mos|r)?|amuralla(?:n|mos)?|cubre(?:n|s)?|libra(?:n|mos|r)? +de|aisla(?:n|mos|r)? +de)`;
const erase = re`(?:elimina(?:n|mos|do|r|ndo|ra)?|suprim(?:e|en|imos|ir|ido)|anula(?:n|mos|r|do|ndo)?|borra(?:n|mos|r|do|ndo)?|destierra(?:n)?|desterramos|quita(?:n|mos|r|do|ndo)?|saca(?:n|mos)?|erradica(?:n|mos|r|do)?|neutraliza(?:n|mos|r|do|ndo)?|despeja(?:n|mos)?|descarta(?:n|mos|do)?|liquida(?:n|mos|do)?|acaba(?:n|mos)? +con|termina(?:n|mos)? +con|deja(?:n|mos)? +(?:fuera|atras)|evita(?:n|mos)? +(?:por +completo|toda?|cualquier)|extirpa(?:n|mos|do)?|reduce(?:n)? +a +(?:cero|nada)|bajamos +a +cero|olvida(?:te|rse|os)?(?: +de)?|olvidese(?: +de)?|adios +(?:al?|a +los|a +las)|dile +adios +a|di +adios +a|despidete +de|despidase +de|se +acabaron|se +acabo)`;
const danger = re`(?:riesgos?|peligros?|posibilidad(?:es)? +de +(?:perder|perdidas?|quebranto|fallo|fracaso)|probabilidad(?:es)? +de +(?:perder|perdidas?|quebranto|fallo)|perdidas?|quebrantos?|volatilidad|incertidumbre|sustos?|altibajos|miedo +a +(?:perder|la +bolsa|las +caidas)|caidas|sobresaltos|numeros +rojos)`;

// Markets up or down, anything may happen: whatever stands with it holds in all cases.
const inAllWeathers = re`(?:(?:tanto +)?si +(?:la +bolsa +|el +mercado +|los +mercados +)?(?:sube[ns]?|baja[ns]?|gana[ns]?|va[ns]? +bien)(?: +(?:o|como|y|e))? +(?:si +)?(?:no|baja[ns]?|cae[ns]?|sube[ns]?|va[ns]? +mal)|su[bp](?:a[ns]?|iendo|e|en) +(?:o|y|,) +(?:ba[jy]a?[ns]?|bajando|baje[ns]?|caiga[ns]?|cayendo|se +caiga)|(?:en|con|bajo|para) +(?:cualquier(?:a)?(?: +tipo +de)?|tod[oa]s?(?: +l[oa]s)?|todo +tipo +de) +(?:escenarios?|mercados?|entornos?|circunstancias?|coyunturas?|ciclos?|contextos?|climas?|caso|temporal(?:es)?|tormentas?|epocas?|tiempos?|condicion(?:es)?|situacion(?:es)?)|(?:haga|diga|pase|venga|ocurra|suceda|caiga|hagan|digan|decida|pete|truene|explote|toque|gobierne|mande|quiebre|gane|salga) +(?:lo +que|quien|el +que|la +que|como) +(?:[a-z]+ +){0,3}?(?:haga|diga|pase|venga|ocurra|suceda|caiga|hagan|digan|decida|pete|truene|explote|toque|gobierne|mande|quiebre|gane|salga|quiera|sea)|llueva(?: +o)? +(?:truene|nieve|haga +sol)|(?:ni +)?con +(?:crisis|recesion|guerra|pandemia|inflacion)(?: +o +sin +(?:crisis|recesion|ella))?|(?:pasan|cambian|caen|suben +y +bajan|vienen +y +van) +(?:los|las) +(?:gobiernos|crisis|modas|presidentes|mercados|bolsas|anos|tormentas)|haya +[a-z]+ +[oy] +(?:haya +)?[a-z]+|(?:aunque|ni +aunque|asi|incluso +si|aun +si|por +mas +que|por +mucho +que) +(?:se +|nos +)?(?:caiga|hunda|acabe|desplome|tiemble|llueva|truene|nieve|quiebre|estalle|baje|pare|muera|cierre|arda|caigan|bajen|hundan|vaya|vengan?|suban?|tumbe|venga)n?|(?:con|en) +(?:viento +a +favor|las +buenas) +(?:o|y) +en +(?:contra|las +malas)|truene +o +relampaguee|(?:me|nos|te|le) +(?:da|importa) +(?:igual|lo +mismo|poco) +(?:el|la|lo|que|si|como)|(?:en +)?las +duras +y +(?:en +)?las +maduras|cruz +o +cara|cara +o +cruz)`;

const sleepWell = re`(?:duerm[aeo](?:[ns]|mos)?|dorm(?:ir|is|imos|i|iras|ira|iran|iremos|is)|descans(?:a|e|ar|as|aras|ara|en)|respir(?:a|e|ar|as)|viv(?:e|a|ir|es|iras)|jubil(?:ate|arse|arte|ese)|retir(?:ate|arse|arte|ese)) +(?:muy +|bien +|mas +|tan +)?(?:tranquil[oa]s?|como +(?:un +)?(?:bebe|angel(?:ito)?|tronco|liron|lirones|nin[oa]|marmota|bendito|reyes?)|a +pierna +suelta|placidamente|en +paz|de +un +tiron|sin +(?:sobresaltos?|pastillas|preocupar(?:te|se|me|nos)|miedo|despertador|pensar +en)|con +los +dos +ojos|bien|sereno)`;

const slangSure = re`(?:tiro +(?:al +piso|fijo|hecho|seguro)|a +la +(?:fija|segura)|(?:es|va|voy|vamos) +(?:a +)?la +(?:fija|segura)|una +(?:fija|papita|papa|pichanga|bicoca|mamadera|manteca)|fijazo|papita +pa|papa +pelada|clavo +pasado|pan +comido|cosa +hecha|mango +bajito|soplar +y +hacer +botellas?|coser +y +cantar|gan(?:ar|as|amos) +o +ganar?|win ?-?win|(?:no +hay|sin|no +tiene|ni +tiene|cero) +(?:pierde|falla|fallo|perdida|vuelta +de +hoja|pele)|pura +ganancia|todo +ganancia|solo +(?:ganancias?|alegrias|se +gana)|(?:plata|lana|guita|pasta|dinero|billete|money|euros|dolares|feria|billetes|pesos) +(?:gratis|regalad[oa]s?|facil|segur[oa]s?|fij[oa]s?|de +arriba|caid[oa]s? +del +cielo|que +(?:caen?|llueve) +del +cielo|por +no +hacer +nada)|free +money|dinero +en +la +mano|(?:me|te|nos|os|le) +(?:forro|forras|forramos|forrais|forraras)|negociazo|chollazos?|chollos?|gangas?|bicocas?|a +prueba +de +(?:tontos?|bombas?|balas?|crisis|cracks?|crash|todo|recesion(?:es)?|sustos|caidas|inflacion|giles|torpes|terremotos|fallos|errores|bajistas)|(?:imposible|dificil) +(?:fallar|equivocar(?:se|te)|cagarla|pifiarla|salir +(?:mal|escaldad[oa]|mal +parad[oa]|trasquilad[oa]|perdiendo|rana))|(?:maquina|maquinita|fabrica|impresora|cajero|arbol) +(?:de|del) +(?:hacer +)?(?:dinero|billetes?|plata|lana|dolares|euros|pasta|guita)|gallina +de +los +huevos +de +oro|mas +facil +que|(?:esta|es) +(?:regalad[oa]|chupad[oa]|tirad[oa]|mamad[oa]|hech[oa]|cantad[oa]|ganad[oa]|amarrad[oa]|de +cajon|de +ley)|sin +trampa +ni +carton|seguro +como +que|firmar?(?:ia)? +con +sangre|(?:mas|tan) +(?:ciert[oa]s?|segur[oa]s?|fij[oa]s?|fiables?|solid[oa]s?|firmes?|tranquil[oa]s?) +(?:que|como)|como +(?:que +)?(?:manana +)?(?:sale|saldra) +el +sol|rocas? +(?:solida|firme)|como +una +roca|solid[oa]s? +como|reloj(?:ito)? +suizo|como +un +(?:reloj|relojito|banco|bunker|tanque|clavo)|(?:un|el|nuestro|tu|su) +(?:bunker|castillo|fortin|seguro +de +vida|airbag|paracaidas|colchon|salvavidas) +(?:financiero|para +tu|para +su|de +tu|de +su|contra)|como +(?:[a-z]+ +){0,3}(?:bajo|debajo +del?) +(?:el +)?colchon|como +en +(?:una +|la +)?caja +fuerte|zona +de +confort|va +solo|piloto +automatico|balsa +de +aceite|mano +de +santo|sota[, ]+caballo +y +rey|dos +y +dos +(?:son|igual)|te +lo +(?:firmo|juro|prometo|aseguro|garantizo|digo +yo)|se +lo +(?:firmo|juro|prometo|aseguro|garantizo)|la +mano +en +el +fuego|me +(?:juego|apuesto) +(?:el|la|los|lo) +(?:cuello|mano|brazo|bigote|sueldo|pelo|vida|que)|me +corto +(?:la|el|un|una)|(?:nadie|ninguno|nunca) +(?:se +)?(?:arrepiente|arrepintio|se +quejo|se +ha +quejado|arrepentido))`;

export const classes = {
  'es-no-loss-class': {
    patterns: [
      re`\b${negator}${betweenNegated} +${lose}(?: +(?:ni|jamas|nunca|aqui|con|en|nada|un|una|de|su|tu|sus|tus|el|lo|al?)){0,3}(?: +(?:solo|triste|misero|unico))? +(?:${money}|nada|valor|nunca|jamas|invirtiendo|(?:con|en) +(?:est[ea]|nuestr[oa]s?|el|la|nosotros|un|una))`,
      re`\b(?:nunca|jamas|nadie|aqui +no +se|aqui +no|aqui +nadie|imposible|no +se +puede|no +puede[ns]?|no +podes|ni +queriendo|ni +a +proposito|ni +aunque +quieras)${betweenNegated} +${lose}${endOfClause}`,
      re`\b${lose} +(?:es|resulta|seria|sera|se +vuelve|no +es|ni +es|ni +siquiera +es|no +entra|ni +entra|no +figura|no +esta|ni +esta|no +cabe|no +existe|queda) *(?:[a-z]+ +){0,3}?(?:imposible|una? +opcion|opcion|posible|alternativa|en +los +planes|en +el +menu|en +el +diccionario|en +el +vocabulario|contemplad[oa]|descartad[oa]|fuera|impensable|en +la +ecuacion)`,
      re`\b(?:nunca|jamas|no|sin|nadie|ni|ningun[oa]?)(?: +(?:se|te|le|les|os|nos|he|ha|han|hemos|va|van|vas|a|jamas|nunca|nadie|aqui|mas|un|una|ni|el|la|los|las|de|en|tu|su|sus|tus|mi|por|solo|siquiera|ningun[oa]?)){0,5} *(?:vera[ns]?|veras|ver|veis|ve|ves|conoce[ns]?|conocer|conocera[ns]?|conocido|da[ns]?|dara[ns]?|dar|dado|tiene[ns]?|tendra[ns]?|tener|tenido|entra[ns]?|entrara[ns]?|entrar|entrado|cierra[ns]?|cerrara[ns]?|cerrado|existe[ns]?|hay|habra|sufre[ns]?|sufrir|sufrira[ns]?|sufrido|registra[ns]?|registrado|llevara[ns]?|lleva[ns]?|llevar|llevado|pasa[ns]?|pasara[ns]?|trae[ns]?|traera[ns]?|corre[ns]?|corremos|correr|entiende[ns]?|sabe[ns]? +de|esta[ns]?|estara[ns]?|estado|pisa[ns]?|pisado|pisara[ns]?|toca[ns]?|tocado|queda[ns]?|quedara[ns]?|asoma[ns]?|asume[ns]?|asumir|asumes)(?: +(?:el|la|los|las|un|una|ni|en|por|a|de|su|tu|mas|ningun|ninguna|solo|sola|lo|que|es|son|estado|de +cuenta|extracto|saldo|cuenta|cartera|mes|ano|trimestre)){0,6} +${badThings}`,
      re`\b(?:imposible|impensable|inconcebible|inimaginable|descartado|no +hay +(?:forma|manera|modo|como)|no +existe +(?:forma|manera|modo)|ni +en +(?:suenos|pesadillas)|ni +de +broma|ni +de +cona|ni +loco)${few(3)} +(?:que +)?(?:se +)?(?:salir|salga[sn]?|acabar|acabes?|terminar|termines?|quedar(?:se|te)?|irse|irte|ir|caer|caiga|bajar|baje|perder|pierda[sn]?|palmar|palmes?|fallar|falle|quebrar|quiebre|meter +la +pata|equivocar(?:se|te)|arruinar(?:se|te)|bancarrota)`,
      re`\b${erase}(?: +(?:de|del|la|el|los|las|al|a|todo|toda|todos|todas|cualquier|por|completo|ecuacion|tu|su|vida|ese|esa|esos|una|vez|mapa|raiz|atisbo|rastro)){0,6} +${danger}`,
      re`\b(?:el +|los +|todo +)?(?:riesgos?|peligro|perdidas|volatilidad|miedo|incertidumbre)(?: +(?:aqui|de +perder|de +perdidas?|de +capital|de +impago|de +mercado|de +credito|con +nosotros|para +ti|para +usted|al))? *[:,=]? *(?:no +existen?|es +(?:un +)?(?:cero|nulo|inexistente|mito|cuento|leyenda)|es +cosa +(?:del +pasado|de +otros)|brillan? +por +su +ausencia|desaparecen?|ni +(?:esta|estan|existe|aparece|asoma)|no +(?:aparece|entra|esta|estan|tiene +(?:sitio|cabida|lugar))|se +(?:queda|quedan) +(?:fuera|en +la +puerta|con +(?:nosotros|el +emisor))|lo +(?:asume|pone|corre|asumimos|ponemos|corremos) +(?:otr[oa]s?|el|la|nosotros|el +banco)|cero|ninguno|nulo|inexistente|cero +patatero|ni +uno|nada|no +va +contigo|para +otros)`,
      re`\b${comesBack}(?: +${word}){0,4}? +(?:tu|tus|su|sus|el|los|lo|mi|la|todo|del)(?: +${word}){0,2}? +${capitalNoun}(?: +${word}){0,3}? +${whole}`,
      re`\b(?:tu|tus|su|sus|el|los|lo|la|mi|esa|nuestro)(?: +[a-z]+)? *${capitalNoun}(?: +${word}){0,3}? +(?:te |le |os |les )?${comesBack}(?: +${word}){0,2}? +${whole}`,
      re`\b(?:${comesBack}|te +llevaras|recibes|recibira[sn]?|cobras?|cobrara[sn]?|sacas|saca[ns]?)(?: +${word}){0,3}? +(?:mas +de +lo +(?:que +(?:entr|pus|invert|invirt|met|aport|pon|inviert|prest|compr|ten|dej|tra)[a-z]+|invertido|aportado|puesto)|hasta +el +ultimo|cada +(?:centimo|euro|peso|centavo)|(?:siempre|al +menos|como +minimo|por +lo +menos) +lo +(?:que|invertido|aportado|mismo))`,
      re`\b(?:tu|tus|su|sus|el|los|lo|la|esa|nuestr[oa]|mi)(?: +[a-z]+)? *${capitalNoun}(?: +${word}){0,3}? +(?:ya +|siempre +|te +|le +|se +)?${isKept} +(?:${word} +){0,3}?${kept}`,
      re`\b${capitalNoun} +(?:100 *% +|totalmente +|plenamente +|siempre +|bien +|absolutamente +)?${kept}\b`,
      re`\b(?:tu|tus|su|sus|el|los|lo|la|esa|ese|nuestr[oa]|mi)(?: +[a-z]+)? *${capitalNoun}(?: +[a-z]+){0,3}? +(?:no|ni|nunca|jamas) +(?:se +)?(?:mueven?|tocan?|toca|menguan?|mengua|merman?|evapora|evaporan|esfuma|pierde|corren? +(?:ningun +)?(?:peligro|riesgo)|peligran?|bajan?|sufren?|despeina|inmutan?|inmuta|va +a +(?:ninguna|ningun))`,
      re`\b(?:blinda(?:n|mos|r|ndo)?|acoraza(?:n|mos)?|inmuniza(?:n|mos)?)(?: +(?:tu|tus|su|sus|el|los|la|las|nuestro|mi)) +(?:[a-z]+ +)?(?:${capitalNoun}|futuro|familia|jubilacion|vejez)`,
      re`\b(?:te|le|os|les|nos|lo|la|tu|su|el|los|tus|sus) *${few(2)} *${shield}(?: *,? *[a-z]+){0,4}? *,? +${allOf}`,
      re`\b${shield}${few(4)} +(?:frente +a|contra|de|ante) +(?:${allOf}|las +(?:caidas|crisis|perdidas)|el +(?:mercado|riesgo))`,
      re`\b(?:espalda|espaldas|riesgo|posicion|capital)(?: +[a-z]+){0,2}? +(?:bien +)?(?:cubiert[oa]s?|protegid[oa]s?|guardad[oa]s?)`,
      re`\b(?:inmunes?|ajen[oa]s?|insensibles?|impermeables?|invulnerables?|indiferentes?|blindad[oa]s?|resistentes? +a +tod[oa]s?|a +prueba) +(?:a|al|de|frente +a|contra|ante)(?: +[a-z]+){0,2}? *(?:crisis|recesion(?:es)?|caidas?|bolsas?|mercados?|bajadas?|volatilidad|inflacion|sustos?|vaivenes|tormentas?|cracks?|tipos|todo)`,
      re`\b(?:salir?|sale[sn]?|saldra[sn]?|acaba[sn]?|acabara[sn]?|termina[sn]?)(?: +[a-z]+)? +(?:siempre +)?(?:ganando|con +(?:beneficio|beneficios|ganancias?|mas +de +lo|mas +dinero|mas +plata|mas +lana))`,
      re`\b(?:siempre|nunca +dejas +de|jamas +dejas +de|solo|unicamente) +(?:se +|vas +a +|va +a +|puedes +|vas +|sale[sn]? +|salir +|acaba[sn]? +)?(?:gana[sn]?|ganar|ganando|ganamos|ganancias|suma[sn]?|sumar|cobra[sn]?|cobrar|en +(?:verde|positivo)|subir|subiendo|sube[sn]?|crecer|crece[sn]?|hacia +arriba|para +arriba|pa +arriba)`,
      re`\b(?:sin|cero|0|nada +de|ni|fuera|ningun|ninguna|libres? +de|exent[oa]s? +de) +(?:[a-z]+ +){0,2}?(?:riesgos?|perdidas?|quebrantos?|minusvalias?|impagos?|drawdown|volatilidad|altibajos|vaivenes|sustos|sobresaltos|disgustos|turbulencias|zozobras?)\b`,
    ],
  },
  // Safe against any odds, in a word.
  'es-sure-win': {
    patterns: [
      re`\bte +(?:la|lo|los|las) +(?:devuelvo|devolvemos|regreso|regresamos|doy|damos|pago|pagamos) +(?:con|al|el)(?: +(?:un|el|mas))? *(?:\d|doble|interes|ganancia|creces|premio)|\b(?:fija|fije|bloquea|bloquee|asegura|asegure|asegurate|asegurese|amarra|amarre|congela|blinda|blinde|garantiza|garantice|garantizate|atrapa)(?: +(?:ya|hoy|ahora))? +(?:tu|su|una|un|el|la|tus|sus) +(?:[a-z]+ +)?(?:ganancias?|rentabilidad|rendimientos?|retorno|beneficios?|cupon|renta|ingresos?|futuro|jubilacion|retiro|capital|\d)`,
      re`\b(?:no +conozco|nunca +(?:conoci|he +conocido|vi|he +visto)|no +he +(?:visto|conocido)|no +hay|jamas +(?:vi|he +visto))(?: +a)? +(?:nadie|un +solo +cliente|ningun[a-z ]{0,15}|quien)(?: +que)?(?: +(?:haya|ha|se +haya))? *(?:perdid|perdier|perder|pierd|arrepent|arrepient|quejad)[a-z]*|\bperder +(?:es|resulta) +(?:[a-z]+ +)?(?:dificil|complicado|casi|rarisimo)|\bsi +(?:de +verdad +|realmente +)?(?:hubiera|hubiese|tuviera|existiera|fuera) +(?:algun +|un +|tan +)?(?:riesgo|peligro|peligroso|arriesgado)|\bsin +fisuras\b`,
      re`\bsiempre +(?:lo +|la +|los +|las +)?(?:cumple|logra|consigue|alcanza|supera|acierta)n?\b|\b(?:sigue|siguen|seguira|seguiran|sigues|seguiras) +(?:cobrando|ganando|pagando|rindiendo|sumando)\b`,
      re`\bcon +nosotros *,? *(?:solo +|siempre +|si +|tu +|usted +)*(?:cobr|gan)(?:as|a)\b|\btu +(?:tranquilidad|seguridad) *,? *(?:es +)?nuestr|\bsolo +(?:tienes?|tiene[ns]?|hay|debes?|queda) +(?:que +)?(?:sentar|esperar|cobrar|recoger|pasar +a +cobrar|contar +(?:el|los|billetes))[a-z]*|\bmas +(?:protegid|segur|a +salvo|blindad|guardad|firm|solid|fiabl|tranquil)[a-z]* +que\b`,
      re`\b(?:inflacion|crisis|mercado|bolsa|recesion|devaluacion|fisco)(?: +[a-z]+){0,2}? +(?:nunca|jamas|no|ya +no) +(?:te|le|os|nos|les)? *(?:va +a +|podra +|puede +|volvera +a +)?(?:gan|com|toc|alcanz|hacer +dano|venc|quit|asust|rob)[a-z]*|\briesgo *\? *(?:ninguno|en +ningun|no +lo +hay|cero|no +existe|nada|por +ninguna)|\briesgos? +(?:controlad|acotad|eliminad|neutralizad|cubiert|dominad|resuelt)[oa]s?(?: +[a-z]+){0,2}? +(?:al +100|por +completo|totalmente|del +todo)`,
      re`\btodos +(?:los +que|nuestros|sus|los)[a-z ]{0,30}? +(?:ganan|han +ganado|ganaran|ganaron|cobran|cobraran|cobraron|salen +ganando|salieron +ganando|duermen)|\b(?:no +se +va|nadie +se +va|no +sale|nadie +sale|no +se +ha +ido|nadie +se +ha +ido)[a-z ]{0,18}? +(?:con +menos|perdiendo|descontent|en +rojo|con +las +manos +vacias)|\b(?:respondemos|respondo|responde|responden) +(?:del|por +el|de +tu|por +tu|de +su|por +su|de +la|por +la) +(?:resultado|rendimiento|capital|dinero|inversion|rentabilidad|ganancia)|\bno +(?:sabemos|sabe|saben|sabes) +(?:lo +que +es +)?perder\b`,
      re`\b(?:con +)?(?:la +misma|identica|igual|toda +la|la +maxima) +(?:tranquilidad|seguridad|certeza|garantia|solidez|proteccion|certidumbre)\b|\barriesg[a-z]+ +(?:como|lo +mismo|menos|tan +poco)(?: +[a-z]+){0,2}? +(?:en|que|con) +(?:un|una|el|la) +(?:deposito|cuenta|plazo|colchon|libreta|banco)`,
      re`\bno +(?:te|le|les|os|me) +(?:va +a +)?falt(?:ar|ara|aran) +(?:ni +)?(?:un|nada|dinero|plata|de)|\b(?:cero|0|ni +un(?: +solo)?|ningun|sin) +(?:anos?|mes(?:es)?|trimestres?|dias?|ejercicios?|operacion(?:es)?|cierres?) +(?:negativ|mal|en +(?:rojo|negativo|perdidas)|roj|de +perdidas|perdedor)[a-z]*`,
      re`\b(?:desenlace|final|resultado|destino|retorno|desempeno) +(?:conocido|escrito|cerrado|garantizado|cantado|seguro|asegurado|feliz|previsto)\b|\b(?:valor|riqueza|oro|ahorro|dinero) +que +(?:no|nunca|jamas)(?: +se)? +(?:evapor|esfum|pierd|deval|deprec|baj|sal|muer|oxid|desaparec|ca)[a-z]*`,
      re`\b(?:mas|igual +de|tan) +(?:tranquil|comod)[oa]s? +que +(?:en|con) +(?:el|un|su|tu) +(?:banco|deposito)|\b(?:no|ni) +(?:pueden?|podran?) +no +(?:pagar|devolver|cumplir|cobrar|ganar)[a-z]*|\b(?:lo +mejor +de +(?:dos|ambos) +mundos)\b`,
      re`\bno +(?:te|le|os|les|nos) +(?:falla[n]?|fallara[n]?|va[n]? +a +(?:fallar|decepcionar|defraudar|dar +(?:disgustos|sustos|problemas))|decepciona[n]?|defrauda[n]?|traiciona[n]?|deja[n]? +tirad[oa]s?|da[n]? +(?:disgustos|sustos|problemas))\b|\b(?:no|nadie|ninguno|ningun +[a-z]+) +(?:se|te) +(?:arrepiente[ns]?|ha +arrepentido|arrepentira[sn]?|arrepintio|va +a +arrepentir)\b|\bse +(?:paga|pagan|costea|financia)n? +sol[oa]s?\b`,
      re`\ben +el +peor +(?:de +los +casos|escenario|caso)[^.!?\n]{0,40}\b(?:recuper|gan|cobr|empat|sal[ei]s? +a +mano|tablas|igual|vuelv|devolv|llev|qued)[a-z]*|${comesBack}(?: +${word}){0,3}? +lo +(?:invertido|aportado|puesto|tuyo|suyo)\b`,
      re`\b(?:refugio|puerto|seguro|cobijo|fortin|paraguas|escudo) +(?:total|absoluto|perfecto|definitivo|infalible|contra +todo)\b|\bni +(?:el|la|los|las|un|una|otro|otra) +[a-z0-9 ]{3,30}? +(?:tumb|hund|afect|mov|muev|romp|par|quit|logr|pudo|podr|pued|derrib|hace +mella)[a-z]*`,
      re`\briesgos? +(?:minimo|nulo|cero|inexistente|bajisimo|casi +cero|practicamente +nulo)s?[^.!?\n]{0,20}\b(?:ganancia|rentabilidad|rendimiento|beneficio|retorno)s? +(?:maxim|alt|enorm|total|asegur|garantiz|fij|impresion)[a-z]+|\b(?:ganancia|rentabilidad|rendimiento|beneficio|retorno)s? +(?:maxim|alt|enorm|total)[a-z]+[^.!?\n]{0,20}\briesgos? +(?:minimo|nulo|cero|inexistente|bajisimo)`,
      re`\b(?:nadie|nunca|jamas|ninguno|ningun +[a-z]+|no)(?: +[a-z]+){0,3}? +(?:sale[ns]?|salido|salir|salio|saldra[sn]?|salgas?) +(?:escaldad|trasquilad|mal|perdiendo|con +menos|en +rojo|descontent|con +las +manos +vacias|herid|perjudicad|perdedor)[a-z]*`,
      re`\b(?:rendimiento|rentabilidad|ganancia|retorno|cupon|beneficio|ingreso|pago|interes|dividendo|plusvalia|resultado|utilidad|exito)(?:es|s)?(?: +${word}){0,3}? +(?:esta[ns]?|queda[ns]?|es|son|viene[ns]?|va[ns]?)(?: +(?:mas +que|totalmente|ya|siempre|bien|100 *%))? +(?:amarrad|asegurad|garantizad|fijad|cerrad|blindad|pactad|firmad|atad|cantad|hech|inamovibl|incuestionabl|indiscutibl|sagrad|segur|inevitabl|cubiert|protegid|escrit)[a-z]*`,
      re`\b(?:gan|cobr|ingres|factur|crec)[a-z]+(?: +[a-z]+){0,2}? +mientras +(?:duerm|descans|viaj|desayun|est)[a-z]+|\b(?:aciert|acert)[a-z]+ +(?:en +)?(?:\d+|nueve|diez) +(?:de +cada|veces +de)|\b(?:la +suerte|el +azar) +(?:no|ni|aqui +no) +(?:interviene|pinta|cuenta|tiene)|\bganancias? +(?:ilimitad|sin +(?:limite|techo|fin))[a-z]*|\brecompra +(?:garantizada|asegurada|pactada)|\b(?:a +ciegas|sin +temor(?:es)?|con +(?:total|toda|plena) +confianza)\b`,
      re`\b(?:paga|cobra|gana|rinde|renta|sube|da|suma|crece|cumple|entra|cae|llega)[ns]? +(?:muy +)?(?:seguro|segurisimo|fijo|siempre|si +o +si|sin +falta|de +fijo|si +o +tambien|religiosamente|aunque)`,
      re`\b(?:siempre|nunca +deja +de|jamas +deja +de) +(?:da|dan|dio|paga|pagan|pago|pagar|cumple|cumplen|responde|gana|suma|sube|rinde|cobra|cobras|vuelve|acierta|termina +(?:arriba|en))\b`,
      re`\b(?:nunca|jamas|ni +una +(?:sola +)?vez|no|en +(?:diez|veinte|treinta|\d+) +anos +no) +(?:te +|le +|nos +|os +)?(?:he|hemos|ha|han|ha +llegado +a) +(?:fallado|dejado +de +(?:pagar|cobrar|dar)|incumplido|retrasado|faltado|impagado|decepcionado|defraudado|perdido|bajado|roto|quebrado|tenido +(?:que +|una? +)?(?:impago|perdida|queja|fallo|mes|ano))`,
      re`\b(?:nunca|jamas) +(?:te +|le +|nos +|os +|l[ao]s? +)?(?:traicion|defraud|decepcion|engan|abandon|fall|deja +(?:tirad|colgad|en +la +estacada)|deval|muere|pasa +de +moda)[a-z]*`,
      re`\bsin +(?:arriesgar|exponer|jugar(?:se|te)|comprometer|poner +en +(?:riesgo|peligro|juego)|tocar +(?:tu|el|su) +capital|mover +un +dedo|perder(?: +(?:el +sueno|la +calma|nada|ni|un|dinero|tu|su|capital))?|depender +de +(?:la +bolsa|los +mercados|el +mercado))\b`,
      re`\b(?:unico|unica) +(?:riesgo|peligro|error|problema|miedo|manera +de +perder|forma +de +perder)(?: +(?:aqui|real|que +[a-z]+))? *(?:es|sera|seria|esta|consiste)(?: +en)? +(?:no|quedar|llegar|esperar|perder|dejar|que)|\blo +(?:peor|unico) +que +(?:te|le|os|nos)? *(?:puede|podria|va +a|puedes|vas +a)(?: +a)? *(?:pasar|ocurrir|suceder|perder)[^.!?\n]{0,60}\b(?:es|seria|sera) +(?:no +)?(?:ganar|cobrar|quedar|recuperar|el +tiempo|la +oportunidad|un|que)`,
      re`\b(?:alcistas?|al +alza|subidas?|arriba|buenos|favorables) +(?:y|o|como|e|u) +(?:tambien +)?(?:en +|a +|de +|con +|los +|las +)?(?:la +)?(?:bajistas?|baja|bajadas?|abajo|caidas?|malos|laterales|adversos)\b`,
      re`\bno +(?:entiende|sabe|conoce|depende|vive +pendiente|se +entera|tiene +miedo|teme|le +teme|cree|hace +caso)n?(?: +(?:de|a|del|ni|la|el|los|las))* +(?:guerras?|crisis|elecciones|aranceles|ciclos|bolsas?|caidas?|mercados?|titulares|noticias|politica|trump|tormentas?|recesion(?:es)?|modas|inflacion|rojos?|numeros +rojos|sustos|volatilidad|malas|devaluaciones)\b`,
      re`\bnada +(?:puede|podra|va +a|podria|tiene +por +que)(?: +[a-z]+)? +(?:torcerse|torcer|fallar|salir|ir|romperse|tocar|quitar|pasar|parar|estropear)`,
      re`\b(?:respond|respald|cubiert|asegurad|garantiz|avalad|protegid)[a-z]* +(?:por +|hasta +|con +)?(?:cada|el +ultimo|todo +el|hasta +el) +(?:peso|euro|dolar|centimo|centavo|sol)|\bmas +que +(?:respaldad|garantizad|asegurad|cubiert|protegid|segur)[oa]s?\b|\b(?:respaldo|blindaje) +(?:total|absoluto|pleno|completo)`,
      re`\bcomo +(?:tener +|tenerlo +|dejar +|guardar +)?(?:(?:el|tu|la|su) +)?(?:dinero|plata|lana|guita|efectivo)? *(?:en +(?:el|un) +banco|en +efectivo|contante|en +mano)\b|\b(?:imposible|no +hay +(?:forma|manera|modo)|no +existe +(?:forma|manera|modo))${few(3)} +quedar?[a-z]* +sin +(?:cobrar|dinero|plata|nada|lo|tu|su|lana)|\bimposible +(?:que|de) +[^.!?\n]{0,30}\b(?:mal|gane|perder|pierd[a-z]+|falle|fallar|caiga|baje|torc[a-z]+|tuerz[a-z]+)\b`,
      // From one amount to another, as a thing that happens.
      re`\b(?:met(?:es|a|e|en|emos)|pon(?:es|e|en|ga|gan)|entras? +con|inviert(?:es|e|en|a|an)|dejas?|deje|deposit(?:as|a|e|en)|coloc(?:as|a|ue)|apart(?:as|a)|das|prestas?)(?: +[a-z]+){0,3}? +${amount}[^.!?\n]{0,60}?\b(?:salen|saldran|sacas?|sacaras?|recog(?:es|e|en|eras|era)|te +llevas|se +lleva|tienes|tiene|tendras|tendra|cobras?|cobraras?|vuelven|volveran|recib(?:es|e|iras|ira)|retiras?|retiraras?|son|seran|te +devolvemos|devolvemos|te +damos|le +damos|pagamos|te +pagan)(?: +[a-z]+){0,3}? +${amount}`,
      re`\b(?:el +|un +|con +)?(?:piso|suelo|tope|limite|colchon|freno|red)(?: +de +(?:seguridad|proteccion|perdidas?|caida|la +inversion))?(?: +a +las? +(?:perdidas?|caidas?|bajadas?))? +(?:esta +)?(?:puesto|puesta|garantizad[oa]|asegurad[oa]|debajo|incorporad[oa]|de +serie|fijad[oa]|por +contrato|firmad[oa])`,
      re`\b(?:de +ahi|de +ese +(?:piso|suelo|nivel|punto)|por +debajo +de +(?:lo +(?:aportado|invertido|puesto)|esa +cifra|tu +capital|su +capital)) +(?:no|nunca|jamas) +(?:se +)?(?:pasa|baja|cae|va +a|puede|hay)`,
      re`\b(?:pon(?:ga|gan|le|gale|er)? +(?:fin|punto +final)|adios|chau|chao|bye|se +(?:acab|termin)(?:o|aron)|basta +de|nunca +mas|no +mas|fuera|despid(?:ete|ase|anse)|di(?:gale|le|gan)? +adios|deja(?:r)? +atras|deje +atras|olvid(?:a|e)(?:te|se|nse|os)?|nada +de|cero|ni +un(?:a)?(?: +solo| +sola)?|sin|librate|librese|acaba +con|acabe +con)(?: +(?:a|al|a +la|a +los|a +las|de|del|de +la|de +los|de +las|con|el|la|los|las|esas?|esos?|todo|toda)){0,3} +(?:miedos?|angustia|sustos?|incertidumbres?|riesgos?|perdidas?|perder|volatilidad|nervios|sobresaltos?|sudores(?: +frios)?|sufrir|sufrimiento|ansiedad|insomnio|montana +rusa|noches +(?:en +vela|sin +dormir)|preocupacion(?:es)?|disgustos?|numeros +rojos|malas +noticias|sorpresas|altibajos|desvelos?)(?: +(?:de|a|por))?`,
      re`\b(?:solo|unicamente|exclusivamente|siempre)(?: +(?:se|puede|sabe|va|tiene|conoce|mueve|moverse|camina|viaja|hay|entiende|avanza|en|hacia|una|a|de)){1,4} +(?:direccion|sentido|para +arriba|pa +arriba|arriba|adelante|camino)`,
      re`\b(?:ningun[oa]?|la|las|el|los|ni +(?:la|el|las|los|una)?) *(?:crisis|recesion(?:es)?|mercados?|bolsas?|inflacion|guerras?|pandemias?|caidas?|crac|crash|bce|fed|gobierno|devaluacion(?:es)?|volatilidad|tormentas?|osos?)(?: +[a-z]+){0,2}? *(?:no +)?(?:pueden?|podran?|logran?|consiguen?)? *(?:con +(?:el|ella|este|esta|nuestr[oa]|tu|su|nosotros)|(?:l[oae]s? +)?(?:afectan?|tumban?|mueven?|inmutan?|despeinan?|quitan?|hacen? +(?:mella|cosquillas|ni +cosquillas|dano)))`,
      re`\b(?:ni +se +(?:entera|inmuta|despeina|mueve|entero|inmuto|despeino)n?|(?:aguanta|resiste|sobrevive +a|soporta|puede +con)n? +(?:todo|lo +que +(?:sea|le +echen|venga)|cualquier +cosa|carros +y +carretas)|nada +(?:l[oae]s?|nos|te) +(?:tumba|para|afecta|hunde|toca|derriba|quita|mueve))`,
      re`\b(?:sabes|sabe|sabras|sabra|saber|sabiendo|conoces|conoce|conocer|conociendo)(?: +[a-z]+){0,3}? +(?:de +antemano|desde +(?:hoy|ya|el +(?:primer +dia|principio|inicio|minuto +uno))|al +centimo|exactamente|con +exactitud|(?:cuanto|lo +que) +(?:vas?|van?|voy|te|se|le|cobrar|ganar|recibir|retirar|tendr)[a-z]*)`,
      re`\b(?:cubrimos|cubro|asumimos|asumo|compensamos|compenso|reponemos|repongo|pagamos|ponemos|abonamos|respondemos|respondo|devolvemos|reembolsamos|se +hace +cargo|nos +hacemos +cargo|corre[n]?)(?: +[a-z]+){0,5}? +(?:perdidas?|diferencia|quebranto|de +(?:mi|nuestro) +bolsillo|de +(?:mi|nuestra) +cuenta|con +(?:mi|nuestro) +(?:patrimonio|dinero|capital)|lo +que +falte|lo +perdido)`,
      re`\bsi +(?:pierdes?|pierde|baja|cae|(?:algo +)?(?:va|sale) +mal|no +(?:ganas|gana|sube|rinde|llega|funciona|cumple))[^.!?\n]{0,30}\b(?:te +lo +(?:devuelvo|devolvemos|pago|pagamos|repongo)|lo +(?:pago|pongo|pagamos|ponemos|cubro|cubrimos)|pago +yo|pagamos +nosotros|me +lo +como|invita +la +casa|te +devolvemos|le +devolvemos|devolvemos)`,
      re`\b(?:rentables?|lucrativ[oa]s?|productiv[oa]s?|atractiv[oa]s?) *(?:,|y|e|a +la +vez +que|pero|al +tiempo +que|ademas +de) +(?:muy +|totalmente +|100 *% +)?segur[oa]s?|segur[oa]s? *(?:,|y|e|a +la +vez +que|pero|ademas +de) +(?:muy +)?(?:rentables?|lucrativ[oa]s?)|(?:seguridad|tranquilidad|certeza) +y +(?:rentabilidad|rendimiento|ganancias?)|(?:rentabilidad|rendimiento|ganancias?) +y +(?:seguridad|tranquilidad|certeza)|(?:rentabilidad|rendimiento|ganancia)s? +sin +(?:sustos|sobresaltos|dolores|complicaciones|sorpresas|perder|peros|condiciones|riesgos?)`,
      re`\b(?:pagos?|cobros?|cupon(?:es)?|rentas?|ingresos?|liquidacion(?:es)?) +(?:siempre +)?(?:puntual(?:es|isimos?)?|garantizad[oa]s?|asegurad[oa]s?|cert[oa]s?|sin +falta|inamovibles?)`,
      re`\b(?:acertamos|acierta|aciertan|acertar|damos +en +el +clavo|la +clavamos|clavamos)(?: +[a-z]+)? +(?:siempre|todas|cada|el +100|100)|\b(?:no +fallamos|no +falla|no +fallan|sin +fallar) +(?:ni +)?una\b|\b(?:tasa|indice|porcentaje) +de +(?:acierto|exito)s? +(?:del? +)?100|\btodas +(?:las|mis|nuestras) +(?:operaciones|posiciones|entradas|senales)(?: +[a-z]+){0,2}? +(?:en +verde|ganadoras|en +positivo|con +ganancia)`,
      re`\b(?:mas|menos) +(?:riesgos?|peligro) +(?:que|tiene[n]?|corres?|hay|es|conlleva)(?: +en)? +(?:cruzar|salir|ir|subir|bajar|levantarse|dejar|tener|quedarse|no +(?:invertir|hacer|entrar)|el +colchon|tu +colchon|la +cuenta|tu +cuenta|un +deposito|comprar +(?:pan|loteria)|andar|conducir|manejar|respirar|comer|dormir)`,
      re`\b(?:inquebrantables?|inamovibles?|inexpugnables?|irrompibles?|indestructibles?|incombustibles?|imbatibles?|infalibles?|invencibles?|invulnerables?|(?:de|como +el) +(?:hierro|acero|hormigon|titanio|concreto|granito)|murallas?|fortalezas?|bastion(?:es)?|bunkers?|ciudadelas?|acorazad[oa]s?|antibalas|antisustos|anticrisis|anticaidas|todoterreno)\b`,
      re`\b(?:gan(?:ar|as|amos) +o +ganar?|tiro +al +piso|no +hay +pierde|sin +pierde|no +tiene +pierde|(?:imposible|dificil) +(?:fallar|pifiarla|cagarla|equivocarse|salir +mal)|no +(?:tiene[ns]?|hay|existe|veo|encuentro|se +me +ocurre) +(?:ni +)?(?:como|manera|forma|modo|por +donde|razon +para)(?: +de)?(?: +que)?(?: +[a-z]+)? *(?:fall|perd|pierd|salir +mal|sal[ei]|ca[ie]|palm|torc|tuerc|equivoc|baj|hund|quebr|quieb)[a-z]*|(?:con|lleva|trae|tiene|incluye) +(?:el +)?(?:cinturon|airbag|paracaidas|red|salvavidas|chaleco|casco|freno|frenos)(?: +de +(?:seguridad|mano))?(?: +(?:y|puest[oa]|incluid[oa]|de +serie|incorporad[oa]|,)| *[,.;:!])|es +como +(?:imprimir|fabricar) +(?:dinero|billetes|plata|lana)|(?:igual|tan|asi) +de +(?:segur[oa]s?|fiables?|solid[oa]s?|tranquil[oa]s?|ciert[oa]s?)|mas +segur[oa]s? +(?:que|imposible)|sin +(?:trampa +ni +carton|letra +pequena)|dinero +(?:gratis|regalado|facil|seguro)|plata +(?:facil|regalada|segura)|lana +(?:facil|segura)|free +money)\b`,
      re`\b(?:tope|nivel|limite|grado|indice|cuota|dosis) +(?:al|de|del) +riesgo *[:=,]? *(?:es +)?(?:cero|nulo|ninguno|0|inexistente)`,
    ],
  },
  'es-my-word': {
    patterns: [
      re`\b(?:te|os|le|les|se +lo|te +lo|os +lo|yo) +(?:aseguro|garantizo|prometo|juro|firmo|certifico)(?: +yo)?\b`,
    ],
  },
  // Questions that ask for facts. "Did you know …?" and "why not …?" do not.
  'es-question': {
    patterns: [
      re`¿ *(?:rentabilidad|ganancias?|ingresos?|inversion(?:es)?|dinero|beneficios?|capital|riesgo|cero|sin|todo|interes(?:es)?|plata|lana|seguro|segura|garantizad[oa])(?:[^?\n]{0,40})\?|: *¿[a-z ]{3,60}\?`,
      re`¿ *(?:y +|pero +|entonces +|o +)?(?:(?:te|le|os|les|nos) +(?:han?|ofrecen?|ofrecieron|prometen?|prometieron|suena|llego|llamaron|llaman|dijeron)|has +(?:visto|recibido|leido)|habeis +(?:visto|recibido|leido)|recibiste|recibio|conoces +a +alguien|se|hay|existen?|es|son|pueden?|cuanto|cuantos|cuantas|que +(?:es|pasa|paso|significa|quiere|riesgos?|tan|hay|fondo|producto|ocurre)|cuales?|como +(?:se|de|es|funciona|saber|puede|te|le|distinguir|evitar)|de +verdad|realmente|alguien|algun[oa]?|prometen?|garantizan?|aseguran?|estan?|tienen?|cobra|gana|funciona|deberia[a-z]*|conviene|donde|cuando|sirven?|merece|vale +la +pena|tiene +sentido|seguro +que|seria|sera|cabe|podemos|podria[a-z]*)\b[^?\n]{0,240}\?`,
    ],
  },
  'es-investing-class': {
    phrases: [
      'este papel',
      'nuestro papel',
      'este instrumento',
      'covered calls',
      'sofipo',
      'sofipos',
      'nuestro plan',
      'nuestros participes',
      'participes',
      'letras a corto',
      'letras a',
      'papel comercial',
      'volatilidad',
      'udis',
      'ahorra',
      'ahorre',
      'ahorren',
      'este producto',
      'esta poliza',
      'impagos',
      'historial',
      'tu plan',
      'plan de ahorro',
      'plan de inversion',
      'plan individual',
      'market neutral',
      'oro fisico',
      'lingotes',
      'tokenizamos',
      'obligaciones',
      'tu jubilacion',
      'su jubilacion',
      'tu retiro',
      'su retiro',
      'cooperativa de ahorro',
      'fideicomiso',
      'fideicomisos',
      'fiduciario',
      'nota estructurada',
      'notas estructuradas',
      'esta nota',
      'nuestra nota',
      'renta vitalicia',
      'rentas vitalicias',
      'anualidad',
      'anualidades',
      'seguro de ahorro',
      'letras estructuradas',
      'private credit',
      'private equity',
      'credito privado',
      'deuda privada',
      'capital privado',
      'capital riesgo',
      'venture capital',
      'factoraje',
      'factoring',
      'deuda',
      'deuda corporativa',
      'deuda subordinada',
      'obligaciones negociables',
      'cedears',
      'preferentes',
      'participaciones preferentes',
      'dividendo',
      'dividendos',
      'sp500',
      'indexado',
      'indexados',
      'indexada',
      'fondo indexado',
      'fibra',
      'fibras',
      'reit',
      'reits',
      'staking',
      'stablecoin',
      'stablecoins',
      'defi',
      'copy trading',
      'forex',
      'divisas',
      'opciones',
      'futuros',
      'derivados',
      'hipotecas',
      'arrendamiento',
      'renta corta',
      'nuestro programa',
      'el programa',
      'tu portafolio',
      'mi portafolio',
      'sicav',
      'fiducia',
      'cdt',
      'cdts',
      'plazo fijo',
      'plazos fijos',
      'depositos',
      'fondo mutuo',
      'fondos mutuos',
      'fondo comun',
      'fci',
      'apv',
      'afp',
      'ppr',
      'afore',
      'siefore',
      'pension privada',
      'retiro',
      'etf',
      'esta emision',
      'la emision',
      'emision',
      'ticket minimo',
      'rentas',
      'plusvalia',
      'preventa',
      'preventas',
      'terrenos',
      'lotes',
      'garajes',
      'plazas de garaje',
      'trasteros',
      'parking',
      'parkings',
      'coliving',
      'residencias',
      'energia solar',
      'huertos solares',
      'litigios',
      'metodologia',
      'subyacente',
      'cobertura',
      'coberturas',
      'robo advisor',
      'gestion pasiva',
      'mandato',
      'mandatos',
      'gestion discrecional',
      'capital garantizado',
      'vencimiento',
      'emisor',
      'emisores',
      'mercado',
      'mercados',
      'la bolsa',
      'bolsa',
      'accionistas',
      'unit linked',
      'pias',
      'sialp',
      'ahorrador',
      'ahorradores',
      'el cliente',
      'nuestros clientes',
      'al cliente',
      'suscribe',
      'suscriba',
      'suscribir',
      'contrata',
      'contrate',
    ],
    patterns: [
      re`\b(?:gane|gana|ganas|ganen|ganad|hace|haz|hagan) +(?:mas +)?(?:dinero|plata|lana|pasta)\b`,
      re`\b(?:re)?inv(?:ert|iert|irt)[a-z]+\b`,
      re`\b(?:ganar|hacer|generar|multiplicar|mover|poner +a +trabajar|rentabilizar) +(?:tu +|su +|el +|mas +)?(?:dinero|plata|lana|pasta)|\b(?:ingresos?|rentas?) +(?:pasiv|mensual|extra|fij|vitalici)[a-z]+|\bprestamos?\b|\bbonos? +(?:corporativ|verde|soberan|del?|en +(?:dolares|pesos|euros)|al?|ajustabl|convertibl|subordinad|senior|high|estructurad|a +\d)[a-z]*|\bfondos? +(?:de|del|inmobiliari|monetari|mixt|cotizad|indexad|conservador|en)[a-z]*|\bseguro +(?:de +)?(?:vida +)?ahorro|\bdeposit[oa]s?\b|\bdeuda +de\b|\b(?:este|nuestro|el|un) +(?:activo|papel|lote|terreno|algoritmo|programa|vehiculo)\b|\bvivir? +de +(?:tus|sus|las) +rentas`,
      re`\b(?:metele|metanle|meter|mete|metan|pongan|pon|ponga|poner|ponle|pone[rs]?|invertile|ponele|entra|entren|entrar|entre|compra|compren) +(?:tu +|su +|la +|el +|tus +|unos +)?(?:lana|plata|pasta|guita|feria|dinero|\d[\d.,]* *(?:euros|pesos|dolares|k|mil|€)|\d[\d.,]{3,})`,
    ],
    entities: ['cashtag', 'ticker', 'isin'],
  },
  'es-sure-class': {
    patterns: [
      re`\b${inAllWeathers}\b`,
      re`\b(?:clavad[oa]s?|asegurad[oa]s?|garantizad[oa]s?|anclad[oa]s?|amarrad[oa]s?|blindad[oa]s?|pactad[oa]s?|cerrad[oa]s?|atad[oa]s?|firmes?|ciert[oa]s?) +(?:al?|en|del?|el|un) +(?:el +|un +)?\d`,
      re`\b(?:asi +de +fij[oa]|de +fij[oa]|fij[oa]s?,? +(?:sin|todos|cada|llueva|pase)|sin +(?:falla|fallo|falta|fallar|excepcion|fallar +ni)|ni +un +solo +(?:mes|ano|dia)|religiosamente|puntualmente|sagradamente|invariablemente|indefectiblemente|infaliblemente|irremediablemente|ineludiblemente|forzosamente|por +narices|por +cojones|a +huevo|si +o +tambien|si +o +si|aunque +no +quieras|de +todas +todas|con +certeza|con +toda +seguridad|con +seguridad|cien +por +cien|al +cien|100 *%|(?:sin|fuera +de|no +admite|no +cabe|no +hay|no +deja) +(?:lugar +a +|ninguna +|la +menor +|toda +)?(?:dudas?|discusion|vuelta +de +hoja|trampa|letra +pequena|misterio)|(?:es +un +|un +)?hecho|por +ley|por +contrato|ante +notario|con +papeles|por +escrito|firmado|blanco +sobre +negro|palabra|contante +y +sonante|matematico|matematica +pura|es +matematica|son +matematicas|es +cuestion +de +tiempo|inevitable)\b`,
      re`\b(?:nos|me) +comprom(?:etemos|eto) +a\b`,
      re`\b(?:asegur|garantiz|promet|avala|respond|jur|certific)(?:amos|emos|imos|o|a|as|an|ia|aria|ando)\b`,
    ],
  },
  'es-good-outcome': {
    patterns: [
      re`\b(?:cobra(?:s|r|n|mos|ra|ras|ran|ndo)?|paga(?:n|mos|ndo|ra|ran)?|pagandote|abona(?:n|mos|ra)?|reparte(?:n)?|repartimos|recoge(?:n|s|ra|ras)?|recibe(?:n|s)?|recibira[sn]?|embolsa(?:s|n|ras|ra)?|ingresa(?:s|n|mos|ras)?|ingresos?|sueldo +extra|renta +de +por +vida|rinde[ns]?|rendira[ns]?|renta[ns]?|gana(?:s|r|n|mos|ra|ras|ran|ndo)?|ganes|ganancias?|beneficios?|rentabilidad(?:es)?|rendimientos?|intereses|interes|dividendos?|cupon(?:es)?|plusvalias?|retornos?|utilidad(?:es)?|rentas|renta +(?:mensual|fija|vitalicia|extra)|revalorizacion|(?:va|ira|vaya|vayan|van) +bien|multiplica[sn]?|duplica[sn]?|dobla[sn]?|suma[ns]?|trabaja[ns]?|produce[ns]?|genera[ns]?|funciona[ns]?|aguanta[ns]?|responde[ns]?|cumple[ns]?|(?:va[ns]?|ira[ns]?) +a +(?:pagar|cobrar|ganar|rendir|rentar|dar|sumar|crecer|recibir)|pagar|crece[ns]?|crecera[ns]?|sube[ns]?|subira[ns]?)\b`,
    ],
    entities: ['return-figure'],
  },
  'es-slang-sure-class': {
    patterns: [
      re`\b${sleepWell}\b`,
      re`\b(?:quita[nr]?|quitara[ns]?|robar?(?:a|an)?) +(?:[a-z]+ +)?el +sueno\b`,
      ...split(slangSure),
      re`\b(?:tranquilidad|paz|seguridad|solidez|certeza|certidumbre|confianza|calma|proteccion|cobertura|garantia|fiabilidad|estabilidad) +(?:total(?:es)?|absoluta|plena|maxima|completa|garantizada|asegurada|financiera +(?:total|absoluta)|de +(?:cobrar|saber|un +deposito|ganar|que)|a +prueba|sin +(?:sorpresas|fisuras|limites))\b`,
      re`\b(?:inversion(?:es)?|apuestas?|valor(?:es)?|refugios?|puertos?|negocios?|jugadas?|activos?|productos?) +(?:[a-z]+ +)?(?:segur[oa]s?|redond[oa]s?|infalibles?|segurisim[oa]s?|ganador(?:a|es|as)?|maestras?|indestructibles?|blindad[oa]s?|imbatibles?|fij[oa]s?|perfect[oa]s?)\b`,
    ],
  },
};

/** A long alternation as several patterns. */
function split(alternation) {
  return halves(alternation, 1200).map((each) => re`\b${each}\b`);
}

/** A long alternation as several, each of so many characters about. */
function halves(alternation, most = 500) {
  const inner = alternation.slice(3, -1);
  const parts = [];
  let depth = 0;
  let part = '';
  for (const sign of inner) {
    if (sign === '(') ++depth;
    if (sign === ')') --depth;
    if (sign === '|' && depth === 0 && part.length > most) {
      parts.push(part);
      part = '';
      continue;
    }
    part += sign;
  }
  return [...parts, part].map((each) => `(?:${each})`);
}

// --- Projection: the future of a price, in verbs, nouns and idioms. ---

// Verbs of markets, as they stand before -ra and -ran, and their infinitives.
const marketFuture = re`(?:subi|baja|cae|cerra|acaba|llega|alcanza|supera|toca|rompe|vald|costa|dobla|duplica|triplica|cuadruplica|multiplica|perde|desploma|hundi|arrastra|empuja|impulsa|catapulta|catapulta|regala|sonrei|asombra|impresiona|enamora|decepciona|castiga|reacciona|desperta|estabiliza|modera|relaja|tensa|devalua|revalua|evapora|esfuma|fortalece|debilita|rebota|rendi|renta|dispara|bati|gana|crece|avanza|retrocede|corregi|recupera|revaloriza|aprecia|deprecia|despega|explota|vola|cotiza|marca|testea|perfora|conquista|estalla|repunta|remonta|escala|trepa|segui|continua|volve|pulveriza|reventa|pega|brilla|luci|lidera|encabeza|comanda|despunta|sobresal(?:d)?|destaca|flori?ce|premia|recompensa|compensa|roza|ronda|aguanta|resisti|sufri|sangra|retoma|acelera|desinfla|pincha|cambia +de +tendencia|engorda|encarece|abarata|descuenta|refleja|converge|normaliza|despierta|resucita|renace|festeja|celebra|agradece|bata|sorprende|cosecha|merece|dispara|adelanta|aplasta|arrasa|barre|vence|deja +atras|vapulea|flota|aterriza|mejora|empeora|oscila|fluctua|flojea|cede|afloja|derrumba|estanca|consolida|asalta|ataca|busca|visita|coquetea|desembarca|dara +(?:alegrias|guerra|un +(?:salto|estiron|tiron|susto))|da +(?:alegrias|guerra|frutos|dividendos))`;
const marketInfinitive = re`(?:subir|bajar|caer|cerrar|llegar|alcanzar|superar|tocar|romper|valer|costar|doblar|duplicar(?:se)?|triplicar(?:se)?|cuadruplicar(?:se)?|multiplicar(?:se)?|perder|desplomarse|hundirse|arrastrar|impulsar(?:se)?|regalar(?:nos|te)?|sorprender|decepcionar|reaccionar|estabilizar(?:se)?|moderar(?:se)?|devaluar(?:se)?|revaluar(?:se)?|evaporar(?:se)?|fortalecer(?:se)?|debilitar(?:se)?|rebotar|rendir|rentar|disparar(?:se)?|batir|ganar|crecer|avanzar|retroceder|corregir|recuperar(?:se)?|revalorizar(?:se)?|apreciarse|depreciarse|explotar|volar|cotizar|marcar|perforar|conquistar|estallar|repuntar|remontar|escalar|trepar|seguir|volver|pulverizar|reventar|rebentar|brillar|lucir|liderar|encabezar|comandar|despuntar|sobresalir|destacar|florecer|premiar|recompensar|compensar|rozar|rondar|aguantar|sufrir|sangrar|retomar|acelerar(?:se)?|desinflarse|pinchar|engordar|encarecerse|abaratarse|despertar|resucitar|renacer|arrasar|barrer|vencer|aplastar|mejorar|empeorar|derrumbarse|consolidar|irse|estar|pegar|petarla|romperla|partirla|moverse|salir +disparad[oa]s?|dar +(?:alegrias|guerra|que +hablar|un +(?:salto|estiron|tiron|susto|respiro)|frutos|mucho|mas|la +(?:sorpresa|campanada|vuelta))|hacer +(?:x ?\d|ricos?|millonarios?|maximos|nuevos|cima|cumbre|caja)|ser +(?:la|el|los|las) +(?:estrellas?|sorpresas?|ganador(?:a|as|es)?|proxim[oa]|protagonistas?|reinas?|rey|que))`;
const willOf = re`(?:(?:se +|nos +|les +|te +|os +|me +)?(?:va|van|ba|ban|vamos|ira|iran)(?: +a)?|deberia[ns]?|debe[ns]?(?: +de)?|tiene[ns]? +que|tendra[ns]? +que|tendria[ns]? +que|ha[ns]? +de|habra[ns]? +de|no +(?:puede[ns]?|podra[ns]?|hace[ns]?|haran?|queda) +(?:sino|mas +que|otra +cosa +que|otra +que)|(?:solo|unicamente) +(?:puede[ns]?|sabe[ns]?|cabe|queda|le[s]? +queda)|(?:puede[ns]?|podria[ns]?|podra[ns]?) +(?:perfectamente|facilmente|tranquilamente|muy +bien|de +sobra|incluso)|esta[ns]? +(?:para|a +punto +de|por|llamad[oa]s? +a|destinad[oa]s? +a|list[oa]s? +para|preparad[oa]s? +para|condenad[oa]s? +a|en +camino +de|cerca +de|abocad[oa]s? +a|pidiendo|lista +pa|list[oa]s? +pa)|no +tardara[ns]?(?: +(?:mucho|nada|ni +un +mes))? +en|tardara[ns]? +(?:poco|nada) +en|le[s]? +toca|les? +falta +poco +para|apunta[ns]? +a|aspira[ns]? +a|promete[ns]?|amenaza[ns]? +con|acabara[ns]? +por|terminara[ns]? +por|volvera[ns]? +a|seguira[ns]? +sin|empezara[ns]? +a|comenzara[ns]? +a|pinta[ns]? +(?:para|pa|a)|se +prepara[ns]? +para|se +encamina[ns]? +a|se +dispone[ns]? +a|calienta[ns]? +para|tiene[ns]? +(?:toda +la +pinta|pinta|papeletas|todo|todas +las +papeletas|fuerza|margen|potencial|madera|mimbres) +(?:de|para)|capaz +de|capaces +de)`;

const rise = re`(?:sustos?|recuperacion(?:es)?|caidas?|bajadas?|derrumbes?|colapsos?|(?:decada|etapa|era|epoca|racha|temporada) +(?:dorada|gloriosa|de +oro|brillante|historica|excepcional|alcista|bajista|verde|roja)|anos +dorados|edad +de +oro|viento +de +cola|cambio +de +ciclo|subidas?|alzas?|rall(?:y|ies|is)|escaladas?|tiron(?:es)?|estiron(?:es)?|despegues?|rebotes?|rebotazo|desplomes?|bajon(?:es)?|batacazos?|correccion(?:es)?|pump|pumpazo|dump|moonshot|breakout|tramo +(?:alcista|bajista|al +alza)|impulso +(?:alcista|bajista)|recorrido|repunte|revalorizacion|vacas +(?:gordas|flacas)|mercado +(?:alcista|bajista)|bull +(?:run|market)|bear +market|superciclo|maximos?|minimos?|techo|senda +(?:alcista|bajista)|tendencia +(?:alcista|bajista)|ciclo +(?:alcista|bajista)|verdes?|temporada +alta|remontada|galope|explosion|sangria|crash|crac|fiesta|alegrias?)`;
const comingUp = re`(?:se +(?:viene[ns]?|avecina[ns]?|acerca[ns]?|huele[ns]?|masca[ns]?|cuece[ns]?|nota[ns]?|aproxima[ns]?|intuye[ns]?|ve[n]? +venir|ve +a +la +legua)|viene[ns]?|vendra[ns]?|veremos|vamos +a +ver|veras|vereis|veran|queda[ns]?|quedara[ns]?|le[s]? +queda[ns]?|espera[ns]?|esperad|toca|tocara|tocan|arranca|arrancara|empieza|empezara|comienza|llega|llegara|llegaran|asoma|tendremos|habra|hay|huele +a|sabe +a|suena +a|anticipa|preparaos +para|preparense +para|preparate +para|prepara +para|listos +para|ojo +al|atentos +al|viviremos|disfrutaremos|nos +espera[ns]?|por +delante|a +la +vista|en +camino|en +preparacion|en +ciernes|a +la +vuelta +de +la +esquina|inminente|proxim[oa]|garantizad[oa]|servid[oa]|retomara[ns]?|retoma|reanudara[ns]?|recuperara[ns]?|prolongara[ns]?|continuara[ns]?|iniciara[ns]?|volvera[ns]?|mantendra[ns]?|liderar(?:a|an)?|encabezar(?:a|an)?)`;

const farAhead = re`(?:para +rato|hasta +(?:el|los|las|fin|final|navidad|verano|enero|diciembre|20\d\d|\d)|por +delante|de +sobra|todavia|aun|y +mucha|infinit[oa]|para +(?:un +buen +rato|anos|meses|dar +y +tomar|rato|el +ano|todo|subir|llegar))`;
const fuel = re`(?:cuerda|gasolina|nafta|bencina|mecha|pilas?|bateria|fuelle|polvora|combustible|gas|aire|recorrido|carrete|tela|camino|margen|potencial|upside|espacio|vida|pista|chicha|dinamita|municion|nitro)`;

export const outlook = {
  'es-will-move': {
    patterns: [
      re`\b(?:se +)?${marketFuture}(?:ra|ran)\b`,
      ...halves(marketInfinitive).map(
        (infinitives) => re`\b${willOf}${few(3)} +${infinitives}(?:la|lo|le|les)?\b`,
      ),
      re`\b(?:se +|nos +)(?:encamina|encaminan|dirige|dirigen|lanza|catapulta|va|van|ira|iran|marcha|marchan|estira|estiran|planta|plantan|plantara|plantaran|pone|ponen|pondra|pondran|coloca|colocan|mete|meten|acerca|acercara|queda +corto)(?: +[a-z]+){0,2}? +(?:a|hasta|en|hacia|para|por) +(?:los +|las +|el +|la +|por +encima +de +|mas +de +|cerca +de +)?(?:\$|€|usd *|us\$ *)?(?:\d|luna|cielo|estratosfera|infinito|marte|nubes|doble|triple|infierno|hoyo|maximos|minimos|techo|suelo|cero)`,
      re`\b(?:estara[ns]?|sera[ns]?|andara[ns]?|quedara[ns]?|tendra[ns]?|hara[ns]?|pondra[ns]?|costara[ns]?|dejara[ns]?|dara[ns]?|veremos|vera[ns]?|veras)(?: +[a-z]+){0,4}? +(?:x ?\d|por +(?:encima|debajo|los|las|\d)|\d[\d.,]*|mejor|peor|el +doble|doble|triple|mas +(?:car[oa]s?|alt[oa]s?|barat[oa]s?|arriba|abajo|valios[oa]s?|valor)|maximos|minimos|en +(?:verde|rojo|maximos|minimos|positivo|negativo|otra +liga|otro +nivel)|muy +(?:arriba|abajo)|l[oa]s? +que +(?:mas|mejor)|las? +estrellas?|alegrias|records?)`,
      re`\b(?:te +llevas|te +llevaras|se +lleva[n]?|sacas|sacaras|ganas|ganaras|obtienes|obtendras|tendras|tendremos|nos +llevamos|ganamos|ganaremos) +(?:un|el|otro|mas +de +un|al +menos +un|como +minimo +un|hasta +un|entre +un) +\d+(?:[.,]\d+)? *(?:%|por)`,
      re`\b(?:sera[ns]?|van? +a +ser|vamos +a +ser) +(?:el|la|los|las|un|una|lo) +(?:gran(?:des)? +)?(?:mejor|peor|ganador|ganadora|ganadoras|ganadores|reina|rey|estrella|estrellas|sorpresa|protagonista|protagonistas|decepcion|revelacion|bombazo|pelotazo|chollo|locomotora|oro +digital|proxim[oa]|nuev[oa])`,
      re`\b(?:tocara[ns]?|hara[ns]?|encontrara[ns]?|buscara[ns]?) +(?:fondo|suelo|techo|piso|minimos|maximos|cima|cumbre)`,
      re`\b(?:habra[ns]?|habremos) +(?:ya +)?(?:subido|bajado|doblado|duplicado|triplicado|caido|perdido|ganado|recuperado|volado|multiplicado|superado|despegado|corregido|tocado|alcanzado|roto)\b`,
      re`\b(?:se +va|se +van|se +ira|se +iran) +(?:a|hasta|por) +(?:los +|las +)?\d|\b(?:tiene[ns]?|esta[ns]?) +(?:pinta +|margen +|fuerza +|gas +)?para +(?:dar|subir|hacer|llegar|otro|un|mas|ir|recuperar|volver|rebotar|caer|bajar|doblar|duplicar)\b`,
      re`\b(?:pagar|compensar|recompensar|premiar)[a-z]* +con +creces|\bpegan? +(?:el|un) +(?:salto|tiron|estiron|bote|acelon|bajon|pelotazo)|\bsegunda +(?:juventud|vida)|\bva[n]? +a +vivir\b|\bpertenece[n]? +a\b|\ba +(?:recuperar|subir|volar|duplicar|multiplicar|doblar|despegar|rebotar)\b`,
      re`\b(?:nos +|te +|os +|le +)?(?:va[n]?|ira[n]?) +a +(?:regalar|dar|dejar|entregar|pagar|sacar|rentar|ofrecer|devolver|rendir)(?:nos|te|le|les)? +(?:un|el|otro|mas +de +un|al +menos +un|hasta +un) +\d+(?:[.,]\d+)? *(?:%|por)|\b(?:sera|seran|van +a +ser) +(?:el|la|los|las) +que\b|\bahi +(?:es +donde +)?(?:acabara|terminara|llegara|ira|llega|acaba|termina|vamos)\b|\b(?:llega|sube|cae|toca|rompe|supera|baja)n? +(?:si +o +si|seguro|fijo|de +cajon|si +o +tambien)\b`,
      re`\bvaldra[ns]? +(?:bastante|mucho|muchisimo|algo|un +poco)? *(?:mas|menos|el +doble|el +triple|\d)`,
      re`\b(?:est[ea]|nuestr[oa]|el|la|los|las|un|una|con|mi)\b[^.!?\n]{0,50}\b(?:aspira|aspiramos|apunta|apuntamos|proyecta|proyectamos|buscamos|busca|persigue|espera|esperamos|estima|estimamos|preve|prevemos|calculamos|contamos +con)[a-z]* +(?:a +|en +|que +|llegar +a +|lograr +|obtener +|alcanzar +|conseguir +|(?:una? +)?(?:tir|irr|rentabilidad|rendimiento|retorno|ganancia|yield)[a-z ]{0,20}(?:de|del|entre|superior|cercan[oa]|en +torno)?)[^.!?\n]{0,30}?(?:\d|doble +digito|dos +digitos|batir|superar|duplicar|triplicar|ganarle)`,
      re`\b(?:no +me +(?:extranaria|sorprenderia)|esper[a-z]+|veremos|veo|vemos|vamos +a +ver|quiero +ver|veras|vereis|veran|podriamos +ver|imagino|me +imagino|pongo|ponemos)(?: +ver)? +(?:al?|el|la|los|las) +[a-z ]{2,24} +(?:en|a|por|sobre|tocando|superando|rozando|rondando|cerca +de) +(?:los +|las +)?(?:us\$|\$|€)?\d`,
      re`\b(?:(?:va|van|vamos|ira|iran|deberia|deberian) +(?:a +)?(?:tener|vivir|firmar|hacer|ser|cerrar|dar)|tendra|tendran|vivira|viviran|firmara|firmaran|sera|seran|hara|cerrara|traera|dara|tendremos) +(?:de +)?(?:un|el|su|otro|una)(?: +[a-z]+){0,2}? +(?:ano|anazo|trimestre|semestre|verano|otono|periodo|racha|tramo|decada|temporada)(?: +(?:historic|espectacular|brutal|record|excelente|magnific|redond|buen|de)[a-z]*)?`,
      re`\b(?:espero|esperamos|prevemos|preveo|anticipamos|anticipo|proyectamos|proyecto|estimamos|estimo|calculamos|calculo|auguramos|auguro|vaticino|pronostico|pronosticamos|vemos|veo) +(?:unas? +|unos? +|mas +|nuevas? +|fuertes? +|buenas? +|grandes? +)*(?:rentabilidad|retorno|rendimiento|subida|caida|ganancia|alza|revaloriz|doble|correccion|rebote|maximo|minimo|desplome|recuper|recorrido|bajada|plusvalia|tension|rally)[a-z]*`,
      re`\b(?:lo|la|los|las|a +\w+ +(?:lo|la|le)|le|les) +(?:veo|vemos|pongo|ponemos|situo|situamos|espero|esperamos|imagino|calculo|calculamos|doy|damos|auguro|auguramos|presiento|huelo|coloco|hago)(?: +[a-z]+){0,3}? +(?:en|a|por|hasta|sobre|cerca|un|una|otro|\d|los|al|con|tocando|rondando|rompiendo|superando|doblando|mas|subiendo|bajando|cayendo|volando)`,
      re`\b(?:espero|esperamos|preveo|prevemos|confio +en|confiamos +en|apuesto +a|apostamos +a|calculo|calculamos|auguro|auguramos|pronostico|pronosticamos|vaticino|vaticinamos|anticipo|anticipamos|estimo|estimamos|intuyo|presiento|me +huelo|sospecho|no +me +extranaria|no +me +sorprenderia|juraria|diria|apostaria|preparaos +para|me +juego +\w+ +\w+ +a) +(?:a +)?(?:que|un|una|el|la|los|las|mas|otro|otra|nuevas?|nuevos?|caidas|subidas|alzas|al|tramos?|rebotes?)${few(5)}`,
    ],
  },
  'es-coming-class': {
    patterns: [
      re`\b${comingUp}(?: +[a-z0-9]+){0,6}? +${rise}\b`,
      re`\b(?:pegar|dar|meter|hacer)(?:a|an)?(?: +[a-z]+){0,2}? +${rise}\b`,
      re`\b(?:es|son|solo|mera|pura) +(?:es +)?cuestion +de +(?:tiempo|dias|semanas|meses|poco|horas)\b|\b(?:la|una) +(?:operacion|oportunidad|compra|apuesta|inversion|jugada|trade) +(?:del|de +la|de +una|de +tu) +(?:ano|decada|siglo|vida|generacion|historia)|\b(?:te|nos|os) +(?:paga|pagara|compra|comprara|jubila|jubilara|cambia|cambiara|resuelve|resolvera|soluciona|solucionara|saca|sacara|hace|hara) +(?:la +(?:vida|carrera|casa|hipoteca|jubilacion|boda|universidad)|de +pobre|ric[oa]|el +(?:coche|piso|retiro|master))`,
      re`\b(?:en|a|por|hasta) +(?:las +|los +)?(?:tres|cuatro|cinco|seis|siete|ocho|\d) +(?:cifras|digitos|ceros)\b|\b(?:alcista|bajista|bullish|bearish)s? +(?:en|con|sobre)\b|\b(?:arriba|abajo) +(?:un|otro) +\d|\b(?:luego|despues|y|hacia) +(?:a +)?nuev[oa]s? +(?:record|maximo|minimo|techo)s?\b|\best[ea] +(?:correccion|caida|bajada|dip|recorte|susto) +(?:es|son) +(?:un +)?(?:regalo|oportunidad|rebaja|ganga|ocasion)|\btir[a-z]+ +del +carro\b|\bde +(?:escandalo|traca|infarto|pelicula)\b|\b(?:los|el|quien|quienes|la) +que +(?:compr|entr|aguant)[a-z]+[^.!?\n]{0,40}\b(?:sonri|celebr|contando|brind|feliz|felices|ric|forr|dando)[a-z]*`,
      re`\b(?:via|pista|camino|autopista|barra) +(?:libre|despejad[oa])|\bluz +verde +(?:hasta|para)|\bdoble +(?:suelo|techo|piso)|\b(?:copa +con +asa|bandera +alcista|cruce +dorado|golden +cross|triangulo +(?:ascendente|alcista)|divergencia +alcista|hombro +cabeza)|\b(?:vuelta|regreso|retorno|rumbo|camino) +a +(?:los|las) +\d|\bboom\b|\b(?:sera|es) +(?:el|la) +(?:ano|decada|trimestre|hora|momento|turno|epoca) +de\b|\bhuele +a\b|\bgrita +|\bme +da +en +la +nariz|\bel +palpito\b|\bcampanazo\b|\bpelotazo\b|\bsuelo +(?:[a-z]+ +){0,3}(?:visto|hecho|tocado|puesto)`,
      re`(?:=|=>|->|\bimplica\b|\bsignifica\b|\bsupone\b|\bequivale +a\b|\btraera?\b) +(?:una +|un +|la +|mas +)?${rise}\b`,
      re`\b(?:dificil|imposible|impensable|complicado|improbable) +que +(?:la +|lo +|se +|el +[a-z]+ +|la +[a-z]+ +)?(?:vuelva|baje|suba|caiga|pierda|supere|pase|corrija|frene|pare|vea)n?|\bmucho +tendria +que|\bno +(?:bajara|caera|subira|vera)n? +mas|\bya +no +(?:baja|cae|sube)n? +mas|\b(?:la|lo|las|los) +(?:veremos|veras|vereis|veran|vais +a +ver|van +a +ver|vas +a +ver|vamos +a +ver) +(?:en|a|por|arriba|abajo|mas|cotizando|volando|duplic|dobl|subi|cae)|\bva[n]? +(?:para|pa|hacia) +(?:arriba|abajo)|\b(?:esta|estan) +pidiendo +(?:subir|guerra)|\bpunto +de +inflexion|\bvuelta +en +v\b`,
      re`\b\d+(?:[.,]\d+)? *% +(?:mas +)?(?:de +)?(?:upside|recorrido|potencial|downside|margen|subida +(?:por|pendiente)|camino|alza +(?:por|pendiente))`,
      re`\b(?:o|y +si +no|si +no|sino),? +(?:me +(?:rapo|tatuo|afeito|como|tino|corto|pelo|depilo|borro|retiro|jubilo|cambio +de +nombre|tiro)|cierro +(?:la +)?cuenta|invito +yo|pago +(?:yo|una|las|la))`,
      re`\b(?:pronostico|prevision|vaticinio|augurio|prediccion|quiniela)(?: +(?:de +la +casa|personal|nuestr[oa]|mi[oa]|para|del? +[a-z]+))* *:`,
      re`\b(?:otro|un|buen|gran|mejor|mal|peor) +(?:ano|trimestre|semestre|mes|tramo|ciclo|periodo)(?: +(?:muy +)?(?:bueno|buenisimo|excelente|redondo|malo|dificil|historico|record|espectacular|de +(?:alegrias|ganancias|subidas|gloria)))? +para +(?:el|la|los|las)\b`,
      re`\b(?:otro|otra) +(?:planeta|galaxia|liga|dimension)\b|\bentra(?:n|ra|ran)? +en +(?:fase|modo|zona|tendencia|ciclo|mercado) +(?:alcista|bajista|cohete|de +despegue|turbo)|\bbarra +libre|\bhay +que +estar +dentro|\bpista +de +despegue|\bmodo +(?:cohete|turbo|bestia)`,
      re`\b(?:pon(?:dra|dran|en|e|er|iendo)|enfila[nr]?|enfilara[n]?|toma[nr]?|tomara[n]?|coge[nr]?|agarra[nr]?|apunta[nr]?|mira[nr]?)(?: +[a-z]+)? +(?:rumbo|direccion|proa|mirada|camino)? *(?:al? +)?(?:norte|cielo|luna|arriba|alza|carrerilla|impulso|vuelo|altura|estratosfera)\b`,
      re`\b(?:el +que|la +que|quien(?:es)?|los +que|aquel +que|todo +el +que|si) +(?:hoy +|ahora +|ahorita +|ya +|no +)*(?:venda[ns]?|vende[ns]?|vendes|compre[ns]?|compra[ns]?|tenga[ns]?|tiene[ns]?|entre[ns]?|entra[ns]?|espere[ns]?|espera[ns]?|se +quede[ns]?|suelte[ns]?|suelta[ns]?|aguante[ns]?|aguanta[ns]?|dude[ns]?|siga[ns]?|se +baje[ns]?|salga[ns]?)\b[^.!?\n]{0,60}?\b(?:llor|arrep|lament|tir[a-z]+ +de +los +pelos|cabezaz|reir|rie|brind|celebr|festej|agradec|jubil|forr|invit|se +hace +ric|sera +ric|se +va +a +(?:arrepent|llor|lament)|va +a +(?:arrepent|llor|lament|ganar|forrar))`,
      re`\b(?:acaba|termina|acabara|terminara|va +a +(?:acabar|terminar)|vamos +a +(?:acabar|terminar)|acabamos|terminamos)(?: +[a-z]+){0,4}? +(?:duplic|tripl|dobl|multiplic|dispar|subiendo|bajando|cayendo|volando|por +las +nubes|arriba|en +maximos|en +lagrimas|en +lambo|mas +(?:alto|arriba|car))[a-z]*`,
      re`\b(?:nos +vemos|te +veo|los +veo|os +veo|nos +encontramos|quedamos)(?: +[a-z]+)? +(?:en|a|por|arriba +de|encima +de) +(?:los +|las +)?(?:us\$|\$|€)?\d`,
      re`\bno +(?:paro|paramos|vendo|vendemos|suelto|soltamos|me +bajo|nos +bajamos|salgo|toco)(?: +[a-z]+){0,3}? +(?:hasta|antes +de|por +menos +de) +(?:que +)?(?:los +|las +|ver +)?(?:[a-z]+ +){0,2}?(?:us\$|\$|€)?\d`,
      re`\b(?:a +por|vamos +(?:a +)?por|vamos +pa|va +por|van +por|buscando|en +busca +de|ahora +(?:a +)?por|siguiente +(?:parada|objetivo)|mirando +a) +(?:los +|las +|el +)?(?:us\$|\$|€)?(?:\d|maximos|doble)`,
      re`\b(?:ultima +(?:vez|oportunidad|llamada|ocasion)|no +(?:vuelve|volver|volvera|volveras|volveran|volveremos|vuelven|veras|veremos|veran|duraran?|dura)[a-z]*|despid(?:ete|anse|ase|eos)|disfrut(?:a|e|ad|en) +(?:de +)?est(?:os|as)|aprovech(?:a|e|ad|en)(?:n)?(?: +que)?|nunca +mas +(?:la|lo|las|los)? *(?:veras|veremos)?)(?: +[a-z]+){0,6}? +(?:precios?|por +debajo|a +estos +niveles|niveles|tan +barat[oa]s?|baratas?|baratos?|de +saldo|de +(?:los +|las +)?(?:us\$|\$|€)?\d)`,
      re`\b(?:lo +(?:bueno|mejor|gordo|fuerte)|la +parte +(?:buena|divertida)) +(?:esta +por|viene|empieza|llega|falta|aun|todavia|va +a)|\bfalta +lo +mejor|\bahora +(?:le|les) +toca\b|\bla +(?:siguiente|proxima) +en +(?:subir|moverse|despegar|explotar|volar|caer|dispararse)|\bes +(?:el +)?turno +de\b|\bnada +(?:la|lo|las|los) +(?:para|frena|detiene)\b`,
      re`\b${rise}(?: +[a-z]+){0,7}? +(?:queda|quedan|no +ha +terminado|no +ha +acabado|sigue +(?:vivo|viva|intact[oa])|acaba +de +empezar|apenas +empieza|recien +empieza|a +la +vista|en +camino|en +preparacion|en +ciernes|inminente|asegurad[oa]s?|por +delante|a +la +vuelta|servid[oa]|garantizad[oa]s?|pendientes?|que +(?:viene|vendra|nos +espera|se +avecina)|en +puertas|al +caer)`,
      re`\b(?:tiene[ns]?|queda[ns]?|le[s]? +queda[ns]?|con|hay|sobra|tendra[ns]?|lleva[ns]?|mucho|mucha) +(?:[a-z]+ +){0,2}?${fuel} +(?:[a-z]+ +)?${farAhead}`,
      re`\b(?:le[s]? +)(?:queda[ns]?|sobra|falta[n]?)(?: +[a-z]+){0,3}? +${fuel}`,
      re`\b(?:recorrido|potencial|upside|margen|subida|alza|revalorizacion|retorno|tir|downside)(?: +[a-z]+){0,6}? +(?:de|del|es|supera|superior|ronda|cercano|en +torno)(?: +[a-z]+){0,3}? *[+-]?\d+(?:[.,]\d+)? *(?:%|por +cien(?:to)?|x\b)`,
      re`\b(?:suelo|piso|fondo|minimos|lo +peor|la +peor +parte|la +tormenta|la +purga|la +sangria|el +castigo|la +limpieza)(?: +[a-z]+){0,2}? *(?:hecho|tocado|visto|vistos|confirmado|ya +paso|paso|quedo +atras|ha +pasado|ya +esta|ha +quedado +atras|termino|acabo|terminado|acabado|a +punto +de)`,
      re`\b(?:proxim[oa]|siguiente|ultima) +(?:parada|estacion|destino|objetivo|nivel|escala|meta|tramo|cifra)\b`,
      re`\b(?:destino|rumbo|camino|direccion|directo|directa|derechit[oa]|de +cabeza|viaje|billete|pasaje|vuelo|cohete|nave|ascensor|elevador)(?: +[a-z]+){0,2}? *(?:a|al|hacia|para|:) +(?:los +|las +|la +)?(?:\$|€|us\$)?(?:\d|luna|maximos|cielo|estrellas|doble|marte|abismo|infierno|norte|sur|arriba|estratosfera|nubes|cero|suelo)`,
      re`\b(?:cohete|tren|bala|misil|ascensor|resorte|muelle|bomba|olla +a +presion|bestia|toro|dragon|gigante|leon) +(?:en +(?:preparacion|marcha|plataforma|la +rampa)|list[oa]|a +punto|cargad[oa]|comprimid[oa]|dormid[oa]|despertando|calentando|por +(?:estallar|despertar|explotar)|despega|que +despierta)`,
      re`\b(?:calienta|calentando|despegando|calentar) +(?:motores|los +motores|turbinas)|(?:abrochen|abrochense|abrochaos|ajusten|ajustense|agarrense|agarrate|agarraos|amarrense|cinturones|palomitas|sujetame|sujetenme|ponte +el +cinturon)\b`,
      re`\b(?:me|nos) +(?:lo|la) +(?:agradecer\w+|contar\w+|dir\w+|dices|cuentas|comentas|dicen)|(?:marque|marquen|marca|marcad|guarden?|guardad|guarda|apunten?|apuntad|apunta|anota|anoten|graben|captura|capturen|screenshot|pantallazo) +(?:est[ea] +|la +|el +|de +est[ea] +)?(?:fecha|tuit|tweet|post|mensaje|captura|pantalla|mensaje|hilo|palabras)|(?:al +tiempo|tiempo +al +tiempo|ya +(?:me +|nos +)?(?:vereis|veran|veras|contaras|contareis|diran|diras)|avisad[oa]s +(?:estan|quedan|estais)|quien +avisa|el +que +avisa|avisad[oa]s +qued[ao]|que +conste|luego +no +(?:digan|digais|llores|lloreis|lloren|vengan|me)|despues +no +(?:digan|lloren|vengan|digas)|quedais +avisados|no +digan +que +no|recuerden +(?:este|esto|mis)|quien +(?:no +)?(?:entre|compre|tenga|espere|venda)[a-z ]{0,40}(?:se +(?:va|arrepentira|quedara|lamentara)|llorara|se +lo +perdera|me +va|invita|pagara|reira|festejara|celebrara))\b`,
      re`\b(?:cifras?|digitos?|ceros?|escalon(?:es)?|pisos?|niveles?|peldanos?) +(?:mas +)?(?:arriba|abajo|mas|menos)\b`,
      re`\b(?:el|la|su|mi|nuestr[oa]|sera +(?:el|la)) +(?:ano|trimestre|momento|decada|temporada|revancha|primavera|verano|turno) +(?:de +l[oa]s?|del?|sera|de +gloria)\b[^.!?\n]{0,20}`,
      re`\b(?:asi +pinta|asi +veo|asi +imagino|pinta[ns]? +(?:muy +|tan +)?(?:bien|alcista|bajista|mal|verde|rojo)|huele +a|tiene +pinta +de|toda +la +pinta|lo +mejor +(?:esta|viene|aun)|no +ha +hecho +mas +que +empezar|esto +(?:acaba|recien|apenas) +(?:de +)?(?:empez\w+|comienz\w+|arranc\w+|empieza)|recien +(?:empieza|arranca|comienza)|apenas +(?:empieza|arranca|comienza|va +empezando)|el +techo +esta +lejos|no +(?:lo|la|los|las) +(?:para|frena|detiene|tumba|baja|aguanta)n? +(?:nadie|ni +(?:dios|cristo|nadie|la +fed|el +bce|su +madre)|nada)|me +quedo +corto|(?:pon|pone|poned|ponga|pongan|ponga)(?:le|les) +(?:un |los |unos )?\d|no +tiene +techo|no +hay +techo|imparable|sin +freno|nada +l[oa] +(?:para|frena|detiene)|quien +l[oa] +para|solo +(?:puede|sabe|hay|queda)(?: +una +direccion)?|solo +una +direccion|de +aqui +(?:para|hacia|pa|al|a +la|en +adelante)(?: +[a-z]+){0,3}? +(?:arriba|abajo|cielo|luna|sube|subir|doble)|pa(?:ra)? +arriba|hacia +arriba|no +miro? +(?:para|pa|hacia)? *atras|nos +va +a +hacer +(?:ricos|millonarios)|jubila(?:r|ra|nos|mos)|retirarme|ferrari|lambo)\b`,
    ],
  },
  // Bought at one price today, sold at another tomorrow.
  'es-buy-then-sell': {
    patterns: [
      re`\b(?:compr(?:e|a|as|o|en|an|amos|ado)|entr(?:e|a|o|en)|cargu?e?n?)(?: +[a-z]+){0,4}? +(?:en|a|por) +(?:us\$|\$|€)?\d[\d.,]*[^.!?\n]{0,60}\b(?:vendera[sn]?|vendiendo|vendo|vender|venderlas?|venderlos?|valdra[n]?|estara[n]?|costara[n]?|soltara[sn]?|sale[sn]?|saldra[sn]?)(?: +[a-z]+){0,4}? +(?:en|a|por) +(?:us\$|\$|€)?\d`,
      re`\b(?:compr(?:a|as|e|en|ad|ar|o)|entr(?:a|e|en|ad)|carg(?:a|uen|ad|ar)|acumul(?:a|en|ad|ar)|aprovech(?:a|en|ad)|vend(?:e|an|ed|er))\b[^.!?\n]{0,40}?\b(?:porque|que|pues|antes +de +que|ya +que)\b[^.!?\n]{0,40}?\b(?:valdra[n]?|costara[n]?|subira[n]?|bajara[n]?|estara[n]?|va[n]? +a +(?:valer|subir|costar|bajar|duplicar|volar|explotar)|se +(?:dispar|duplic|tripl)[a-z]+|habra[n]? +(?:doblado|duplicado|subido)|sera[n]?)(?: +[a-z]+){0,3}? *(?:el +doble|el +triple|\d|mas|mucho|a +la +luna|la +mitad|por +las +nubes)?`,
    ],
  },
  // So much dearer, so much return.
  'es-change-said': {
    patterns: [
      re`\b(?:un +|el +|otro +|unas? +)?(?:\d+(?:[.,]\d+)? *%|cuarto|tercio|quinto|doble|triple|mitad|cincuenta +por +ciento|veinte +por +ciento|diez +por +ciento) +(?:mas|menos|por +encima|por +debajo|arriba|abajo)(?: +(?:de|car[oa]s?|alt[oa]s?|barat[oa]s?|arriba|abajo|valios[oa]s?))?`,
      re`\b\d+(?:[.,]\d+)? *% +(?:anual(?:es)? +|neto +|bruto +)?(?:de +)?(?:retorno|rentabilidad|rendimiento|revalorizacion|ganancia|subida|recorrido|potencial|plusvalia|beneficio|alza|tir|upside)`,
      re`\b(?:retorno|rentabilidad|rendimiento|revalorizacion|ganancia|subida|recorrido|potencial|plusvalia|alza|tir|upside|caida|correccion)(?: +[a-z]+){0,3}? +(?:de|del|de +un|cercan[oa] +al?|en +torno +al?|superior +al?|entre +el|entre +un|hasta +un|hasta +el) +(?:un +|el +)?\d+(?:[.,]\d+)? *(?:%|y|a|-)`,
      re`\b(?:dos|doble) +digitos?|doble +digito|x\d+\b|\b\d+x\b|\bpor +(?:dos|tres|cuatro|cinco|diez)\b`,
    ],
  },
  // A price that somebody puts on it, or a way from one price to another.
  'es-target-said': {
    patterns: [
      re`\b\d[\d.,]* +y +hablamos\b|\bse +queda[ns]? +cort[oa]s?\b|\b(?:rebote|subida|caida|rally|correccion|tiron|bajada|escalada|vuelo|viaje)(?: +[a-z]+){0,2}? +(?:hasta|a) +(?:los +|las +)?(?:us\$|\$|€)?\d`,
      re`\b(?:guarde?[ns]?|guardad|apunten?|apuntad|marquen|anoten|capturen|graben|pantallazo|captura) +(?:a +)?(?:est[ea] +|el +|la +|mis +)?(?:tuit|tweet|post|mensaje|hilo|palabras|captura|pantalla)|\bal +tiempo\b *(?:[.!]|$)|\btiempo +al +tiempo\b`,
      re`\b(?:entrada|entro|entre|compra|compro|compre|entry|long|largo)(?: +[a-z]+){0,2}? *(?:en|a|:)? *(?:us\$|\$|€)?\d[\d.,]*[^.!?\n]{0,24}?\b(?:salida|salgo|objetivo|objetivos|venta|vendo|vender|target|tp ?\d?|take +profit)(?: +[a-z]+){0,2}? *(?:en|a|:)? *(?:us\$|\$|€)?\d`,
      re`\b(?:lo|la|los|las) +(?:veo|vemos|imagino|espero|esperamos)(?: +[a-z]+){0,3}? +(?:(?:un|una|el) +)?(?:\d+ *%|tercio|cuarto|doble|triple|mitad)(?: +mas)?(?: +(?:arriba|abajo|alt[oa]s?|car[oa]s?))?`,
      re`\b(?:yo +|nosotros +)?(?:lo|la|los|las|le|les) +(?:veo|vemos|pongo|ponemos|situo|situamos|imagino|calculo|calculamos|doy|damos|coloco|tengo|echo|espero|esperamos)(?: +[a-z]+){0,3}? +(?:en|a|hasta|sobre|por) +(?:los +|las +|unos +|mas +de +|cerca +de +)?(?:us\$|\$|€)? *\d[\d.,]*`,
      re`\b(?:le|les|lo|la) +(?:doy|damos|pongo|echo|veo|calculo) +(?:[a-z]+ +)?(?:\d+|un|una|dos|tres|cuatro|seis|doce) +(?:dias|semanas?|meses|mes|anos?|trimestres?) +(?:para|pa)\b`,
      re`\b(?:precio +objetivo|objetivo|target|tp|pt|valor +justo|valor +intrinseco)(?: +[a-z]+){0,5}? *:? *(?:us\$|\$|€)? *\d[\d.,]*`,
      re`\b(?:compras?|compran|compramos|cuesta|vale|valen|cotiza|esta|paga[sn]?)(?: +[a-z]+){0,3}? +a? *\d[\d.,]*[^.!?\n]{0,40}\b(?:venderas?|venderan|valdra|valdran|costara|cotizara|estara|pagaras|pagaran|sera|seran)(?: +[a-z]+){0,3}? +a? *\d`,
      re`\b(?:de|desde) +(?:us\$|\$|€)?\d[\d.,]* *(?:euros +|dolares +|pesos +|puntos +)?(?:a|hasta) +(?:los +)?(?:us\$|\$|€)?\d[\d.,]*(?: +[a-z€$]+){0,2}? +(?:en|antes|para|de +aqui|por|hacia|cuando)\b`,
    ],
  },
  'es-securities-class': {
    phrases: [
      'bonos largos',
      'el rally',
      'este rally',
      'rally de los bancos',
      'esta correccion',
      'esta caida',
      'el yuan',
      'yuan',
      'el yen',
      'la libra',
      'el franco suizo',
      'el rublo',
      'mineras',
      'duration',
      'la duration',
      'deuda emergente',
      'bono basura',
      'treasury',
      'el ticker',
      'small y mid caps',
      'nasdaq',
      'chicharro',
      'chicharros',
      'la opv',
      'cobre',
      'las growth',
      'carry trade',
      'peso mexicano',
      'peso chileno',
      'peso colombiano',
      'peso argentino',
      'del dolar',
      'del peso',
      'al dolar',
      'del oro',
      'del euro',
      'este mercado',
      'un mercado asi',
      'ripple',
      'cardano',
      'avalanche',
      'polkadot',
      'chainlink',
      'litecoin',
      'tron',
      'pepe',
      'shiba',
      'biotecnologicas',
      'farmaceuticas',
      'petroleras',
      'automotrices',
      'renovables',
      'participaciones',
      'small cap',
      'emergente',
      'reits',
      'operacion de la decada',
      'este activo',
      'el activo',
      'estos activos',
      'esta moneda',
      'la moneda',
      'esta cripto',
      'este papel',
      'la emisora',
      'esta emisora',
      'el ladrillo',
      'bancos medianos',
      'bancos espanoles',
      'bancos europeos',
      'bancos mexicanos',
      'bancos cotizados',
      'la banca',
      'credito europeo',
      'credito emergente',
      'credito corporativo',
      'bolsa mexicana',
      'bolsa china',
      'bolsa americana',
      'bolsa local',
      'bono argentino',
      'bonos argentinos',
      'exportadoras',
      'chips',
      'bonos cortos',
      'renta fija',
      'renta variable',
      'deuda publica',
      'high yield',
      'deuda corporativa',
      'cedear',
      'cedears',
      'fibras',
      'fibra inmobiliaria',
      'reit',
      'reits',
      'siefore',
      'afp',
      'sicav',
      'fideicomiso',
      'el papel',
      'blue chips',
      'small caps',
      'mid caps',
      'large caps',
      'las renovables',
      'renovables',
      'sector bancario',
      'tecnologicas',
      'el litio',
      'litio',
      'cobre',
      'gas natural',
      'brent',
      'wti',
      'el crudo',
      'crudo',
      'petroleo',
      'uranio',
      'cacao',
      'cafe arabica',
      'paladio',
      'platino',
      'semiconductores',
      'mineras',
      'electricas',
      'utilities',
      'farmaceuticas',
      'biotech',
      'biotecnologicas',
      'aerolineas',
      'cementeras',
      'constructoras cotizadas',
      'inmobiliarias cotizadas',
      'mercado inmobiliario cotizado',
      'emergentes',
      'bolsa',
      'bolsas',
      'la bolsa',
      'wall street',
      'bolsa europea',
      'bolsa japonesa',
      'bolsa espanola',
      'ibex',
      'ibex 35',
      'sp500',
      'spx',
      'spy',
      'qqq',
      's p',
      's p 500',
      'nasdaq',
      'russell',
      'dow',
      'dax',
      'cac',
      'nikkei',
      'msci',
      'merval',
      'ipc mexicano',
      'bmv',
      'biva',
      'ipsa',
      'colcap',
      'bovespa',
      'el mercado',
      'los mercados',
      'el dolar',
      'dolar blue',
      'el blue',
      'el peso',
      'super peso',
      'el euro',
      'el real',
      'el yen',
      'eurodolar',
      'bitcoin',
      'btc',
      'eth',
      'ether',
      'ethereum',
      'solana',
      'xrp',
      'ada',
      'doge',
      'dogecoin',
      'cardano',
      'cripto',
      'criptos',
      'cryptos',
      'altcoin',
      'altcoins',
      'memecoin',
      'memecoins',
      'token',
      'tokens',
      'accion',
      'acciones',
      'titulo',
      'titulos',
      'bono',
      'bonos',
      'fondo',
      'fondos',
      'etf',
      'etfs',
      'cotizacion',
      'cotizada',
      'cotizadas',
      'cartera',
      'carteras',
      'portafolio',
      'portafolios',
      'cartera modelo',
      'accionistas',
      'los cortos',
      'cortos',
      'bajistas',
      'mi ticker',
      'capitalizacion',
      'private equity',
      'capital privado',
      'private credit',
      'deuda privada',
      'fondo indexado',
      'indexados',
      'cetes',
      'udibonos',
      'treasuries',
      't bonds',
      'bono soberano',
      'soberanos',
      'obligaciones negociables',
      'on corporativas',
      'ons',
      'calls',
      'puts',
      'warrants',
    ],
    patterns: [
      re`\bsector +(?:del? +)?(?:lujo|bancario|automotriz|energetico|tecnologico|salud|defensa|inmobiliario|retail|minero|farmaceutico|electrico|asegurador|consumo|telecom|industrial|cementero|acerero|naviero|semiconductores|petrolero)`,
      re`\b(?:repsol|santander|bbva|caixabank|sabadell|bankinter|telefonica|iberdrola|inditex|endesa|naturgy|ferrovial|acs|aena|amadeus|cellnex|grifols|iag|mapfre|arcelor(?:mittal)?|acerinox|solaria|acciona|indra|unicaja|rovi|fluidra|logista|sacyr|enagas|redeia|merlin|melia|talgo|pharma ?mar|tubacex|almirall|viscofan|atresmedia|prosegur|gestamp|cie automotive|catalana occidente|linea directa|airtificial|oryzon|ohla|audax|ecoener|grenergy|tecnicas reunidas|ezentis)\b`,
      re`\b(?:ypf|mercado ?libre|meli|cemex|bimbo|televisa|aeromexico|volaris|america movil|amx|walmex|femsa|gruma|gentera|banorte|banregio|alsea|chedraui|soriana|penoles|grupo mexico|gcarso|gmexico|kimberly|megacable|orbia|vesta|fibra ?uno|ecopetrol|bancolombia|grupo sura|nutresa|avianca|davivienda|petrobras|itau|bradesco|ambev|embraer|nubank|nu holdings|copec|falabella|cencosud|sqm|latam|colbun|enel|cmpc|banco de chile|pampa(?: energia)?|globant|tecpetrol|vista oil|vista energy|loma negra|banco macro|supervielle|credicorp|buenaventura|alicorp|cresud|irsa|transener|edenor|ternium|tenaris|dlocal|stoneco|pagseguro)\b`,
      re`\b(?:nvidia|tesla|apple|amazon|microsoft|palantir|alphabet|google|netflix|asml|lvmh|sap|amd|intel|broadcom|micron|coinbase|microstrategy|robinhood|uber|airbnb|disney|nike|boeing|airbus|pfizer|novo nordisk|lilly|moderna|jpmorgan|berkshire|alibaba|tencent|byd|nio|toyota|siemens|bayer|volkswagen|stellantis|ferrari|nestle|shell|bp|exxon|chevron|coca cola|pepsi|mcdonald s|starbucks|paypal|shopify|spotify|snowflake|oracle|ibm|salesforce|super micro|gamestop|amc|rocket lab|sofi|hims)\b`,
      re`\$[a-z]{1,5}(?:\.[a-z]{1,2})?\b`,
    ],
    entities: ['cashtag', 'ticker', 'isin', 'security-price'],
  },
};

// --- Clients: what we did for whom, and whose affairs they are. ---

// What a firm does for a client, said by whoever did it.
const served = re`(?:firm(?:e|amos|o|aron|ado)|cerr(?:e|amos|ado)|ayud(?:e|amos|ado|ando)|acompan(?:e|amos|ado|ando)|asesor(?:e|amos|ado|ando|o)|tramit(?:e|amos|ado|ando)|gestion(?:e|amos|ado|ando|o)|refinanci(?:e|amos|ado|ando)|liber(?:e|amos|ado|ar|ando)|orden(?:e|amos|ado|ando)|arm(?:e|amos|ado|ando)|abr(?:i|imos|iendo)|abierto|coloc(?:amos|ado|ue|ando)|invert(?:i|imos)|invertido|invirtiendo|traspas(?:e|amos|ado|ando)|rescat(?:e|amos|ado|ando)|vend(?:i|imos|ido|iendo)|compr(?:e|amos|ado|ando)|estructur(?:e|amos|ado|ando)|consegu(?:i|imos|ido)|aprob(?:e|amos|ado)|conced(?:i|imos|ido)|financi(?:e|amos|ado|ando)|llev(?:o|amos|ado|ando|e)|administr(?:o|amos|ado|ando)|manej(?:o|amos|ado|ando|e)|explique|explicamos|explicado|explicaba|revis(?:e|amos|ado|ar|ando)|prepar(?:e|amos|ado|ando)|planific(?:ando|amos|ado|ue)|reestructur(?:e|amos|ado|ando)|deposit(?:e|amos|ado)|ingres(?:amos|ado|e)|mov(?:i|imos|ido|iendo)|repart(?:i|imos|ido|iendo)|cobr(?:amos|ado)|transfer(?:i|imos|ido)|atend(?:i|imos|ido|iendo)|recib(?:i|imos|ido)|visit(?:e|amos|ado|ando)|bloque(?:e|amos|ado)|cancel(?:e|amos|ado)|amortiz(?:amos|ado)|liquid(?:e|amos|ado|ando)|renegoci(?:e|amos|ado)|reun(?:i|imos|ido)|sent(?:e|amos|ado)|cont(?:e|amos)|acab(?:o|amos) +de|termin(?:e|amos) +de)`;
// Nobody in particular, and one's own people.
const matterNoun = re`(?:cuentas?|carteras?|portafolios?|fondos?|fondo +mutuo|plan(?: +de +pensiones|es)?|pension(?:es)?|jubilacion|retiro|hipotecas?|prestamos?|creditos?|lineas? +de +credito|herencias?|sucesion|testamento|divorcio|separacion|deudas?|tarjetas?|poliza|seguro +de +vida|rescate|traspaso|reembolso|aportacion(?:es)?|ahorros|patrimonio|inversion(?:es)?|fideicomiso|afore|afp|apv|401 ?\(?k\)?|ira|roth|liquidacion|indemnizacion|finiquito|donacion|embargo|concurso|quiebra|acciones|participaciones|bonos|letras|cetes|pagare|deposito|plazo +fijo|saldo|balance|capital|dinero|plata|lana|millones|millon|kilos|palos|pacto +de +socios|reestructuracion|compraventa|venta +de +(?:su|la|el)|compra +de +(?:su|la|el)|adquisicion|posicion|margen|margin +call|renta +vitalicia|anualidad|fortuna|saldo|declaracion|impuestos|usufructo|lo +suyo|lo +de +hacienda|holding|sociedad(?: +patrimonial)?|estructura(?: +patrimonial)?|fiscalidad|poder +notarial|poderes|financiacion|deuda|nominas|empresa|negocio|fabrica|bodega|finca|farmacia|clinica|restaurante|local|bar|tienda|cadena|rancho|estancia|hacienda|consultorio|despacho|taller|aval|avales|fianza|leasing|confirming)`;
const its = re`(?:sus?|la|el|los|las|un|una|toda|todos?|media|parte +de +(?:sus?|la|el|los)|mitad +de +(?:sus?|la|el|los))`;
// Somebody whom others know by it.
const trade = re`(?:notari[oa]|farmaceutic[oa]|alcalde(?:sa)?|medic[oa]|doctora?|cardiolog[oa]|ciruja[un][oa]?|cirujan[oa]|dentista|pediatra|oftalmolog[oa]|ginecolog[oa]|veterinari[oa]|abogad[oa]|juez[a]?|fiscal|registrador(?:a)?|arquitect[oa]|ingenier[oa]|enolog[oa]|panader[oa]|pastelera?o?|carnicer[oa]|pescader[oa]|fruter[oa]|florista|peluquer[oa]|mecanic[oa]|fontanero|electricista|taxista|transportista|camionero|ganader[oa]|agricultora?|viticultor(?:a)?|bodeguer[oa]|hoteler[oa]|restaurador(?:a)?|chef|cociner[oa]|futbolista|porter[oa]|delanter[oa]|defensa|lateral|tenista|golfista|ciclista|torer[oa]|piloto|entrenador(?:a)?|actriz|actor|cantante|guitarrista|presentador(?:a)?|conductor(?:a)?|locutor(?:a)?|periodista|influencer|youtuber|escritor(?:a)?|novelista|pintor(?:a)?|escultor(?:a)?|ministr[oa]|diputad[oa]|senador(?:a)?|concejal(?:a)?|gobernador(?:a)?|embajador(?:a)?|coronel|general|obispo|cura|parroco|monja|director(?:a)?|gerente|duen[oa]s?|propietari[oa]s?|fundador(?:a)?s?|hereder[oa]s?|viud[oa]|hij[oa]s?|herman[oa]s|matrimonio|pareja|familia|empresari[oa]|comerciante|constructor(?:a)?|industrial|rector(?:a)?|catedratic[oa]|profesor(?:a)?|maestr[oa]|enfermer[oa]|bomber[oa]|polici[ao]|guardia +civil|jubilad[oa]|pensionista|exfutbolista|exministr[oa]|exalcalde|campeon(?:a)?|capitan(?:a)?|ganador(?:a)?|senora?|clinica|hotel|bodegas?|medallista|socio|socia|abuel[oa])`;
const oneOf = re`(?:el|la|los|las|al|del|un|una|ese|esa|este|esta|aquel|aquella|cierto|cierta|nuestr[oa]|mi)`;
const withUs = re`(?:con +nosotros|con +nosotras|con +nuestr[oa] +(?:casa|oficina|equipo|despacho|firma|banca)|con +este +(?:equipo|servidor)|conmigo|a +nuestra +(?:casa|firma|oficina)|en +nuestras +manos|en +mis +manos|a +nuestro +cargo|bajo +nuestra +gestion|en +nuestra +(?:casa|firma|oficina|mesa)|en +nuestra +(?:gestora|entidad|sucursal|correduria)|a +nuestra +(?:entidad|gestora|sucursal|banca|correduria)|en +(?:esta|nuestra) +(?:oficina|sucursal|entidad)|a +mi +(?:mesa|escritorio|oficina|despacho)|hasta +mi +(?:mesa|escritorio|oficina|despacho))`;
const handsOver = re`(?:pasa|pasan|paso|pasaron|ha[ns]? +pasado|mueve|movio|mover|ha +movido|traspasa|traspaso|trae|trajo|trajeron|ha[ns]? +traido|firma|firmo|firmaron|firmar|ha[ns]? +firmado|abre|abrio|abrieron|abrir|ha +abierto|confia|confio|confiaron|ha[ns]? +confiado|deja|dejo|dejaron|ha[ns]? +dejado|deposita|deposito|ha +depositado|invierte|invirtio|ha +invertido|contrata|contrato|contratar|ha +contratado|cambia|cambio|tiene[ns]?|tenia|lleva|gestiona|refinancio|refinancia|rescato|ha +rescatado|cerro|ha +cerrado|consolido|transfirio|trasladar?|traslado|metio|puso|pone|ha +puesto|ha +metido|ha +entrado|ha +llegado|ha +venido|ha +cobrado|ha +rescatado|coloco|ha +colocado|sumo|empieza|empezo|debuta|vendio|ha +vendido|llego|llegaron|vino|vinieron|se +vino|jubilo)`;

const asks = re`(?:llam(?:o|a|aron|an)|escrib(?:io|e|ieron|en)|pregunt(?:o|a|aron|an)|dice[ns]?|dij(?:o|eron)|cuenta[ns]?|cont(?:o|aron)|confes(?:o|aron)|pidi(?:o|eron)|pide[ns]?|traj(?:o|eron)|trae[ns]?|confi(?:o|a|aron|an)|dej(?:o|a|aron|an)|encarg(?:o|a|aron|an)|elig(?:io|e|ieron|en)|mand(?:o|a|aron|an)|envi(?:o|a|aron|an)|visit(?:o|a|aron|an)|agradeci(?:o|eron)|firm(?:o|a|aron|an)|vendi(?:o|eron)|pas(?:o|a|aron|an)|entreg(?:o|a|aron)|consult(?:o|a|aron|an)|lleg(?:o|a|aron)|cedi(?:o|eron)|ced(?:e|en)|traspas(?:o|a|aron|an)|transfiri(?:o|eron)|autoriz(?:o|a|aron)|delego|delegaron|dio|dieron|ha[ns]? +(?:dado|llamado|escrito|preguntado|dicho|contado|confesado|pedido|traido|confiado|dejado|encargado|elegido|mandado|enviado|firmado|vendido|pasado|entregado|consultado|cedido|traspasado|autorizado|reconocido|aceptado))`;
const kin = re`(?:madre|padre|mama|papa|viej[oa]|hij[oa]s?|herman[oa]s?|abuel[oa]s?|suegr[oa]s?|cunad[oa]s?|mujer|marido|espos[oa]|novi[oa]|sobrin[oa]s?|prim[oa]s?|ti[oa]s?|jef[ea]s?|companer[oa]s?|colegas?|amig[oa]s?|vecin[oa]s?|perr[oa]|gat[oa]|equipo|banco|empresa|universidad|club|asesor(?:a)?|gestor(?:a)?|pareja|compadre|comadre)`;

const when = re`(?:hoy|ayer|anoche|anteayer|esta +(?:manana|tarde|semana|noche|misma)|este +(?:lunes|martes|miercoles|jueves|viernes|sabado|mes|ano)|el +(?:lunes|martes|miercoles|jueves|viernes|sabado)|por +fin|al +fin|finalmente|la +semana +pasada|el +mes +pasado|hace +(?:un|dos|tres|unos|unas)|recien|apenas|en +(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)|manana)`;
// The first person of what a firm does for people, past and present; some read as requests too.
const wedid = re`(?:firm(?:e|amos)|cerr(?:e|amos)|ayud(?:e|amos)|acompan(?:e|amos)|asesor(?:e|amos)|tramit(?:e|amos)|gestion(?:e|amos)|refinanci(?:e|amos)|liber(?:e|amos)|(?:re)?orden(?:e|amos)|arm(?:e|amos)|abrimos|coloc(?:amos|ue)|invertimos|traspas(?:e|amos)|rescat(?:e|amos)|vendimos|compr(?:e|amos)|(?:re)?estructur(?:e|amos)|conseguimos|aprob(?:e|amos)|concedimos|financi(?:e|amos)|explicamos|explique|expliquamos|revis(?:e|amos)|prepar(?:e|amos)|planific(?:amos|ue)|deposit(?:e|amos)|ingres(?:e|amos)|movimos|repartimos|cobr(?:e|amos)|transferimos|atendi(?:mos)?|recibi(?:mos)?|visit(?:e|amos)|bloque(?:e|amos)|cancel(?:e|amos)|amortiz(?:amos|ce)|liquid(?:e|amos)|(?:re)?negoci(?:e|amos)|sent(?:e|amos)|termin(?:e|amos)|acab(?:e|amos)|resolvi(?:mos)?|desbloque(?:e|amos)|cuadr(?:e|amos)|encaj(?:e|amos)|salv(?:e|amos)|sac(?:amos|ue)|pusimos|puse|logr(?:e|amos)|dimos|encontr(?:e|amos)|hicimos|hice|blind(?:e|amos)|dej(?:e|amos)|solucion(?:e|amos)|pact(?:e|amos)|consolid(?:e|amos)|unific(?:amos|ue)|pas(?:e|amos)|constitu(?:i|imos)|disen(?:e|amos)|entreg(?:e|amos|ue)|pag(?:amos|ue)|devolvi(?:mos)?|convenci(?:mos)?|tranquilic(?:e|amos)|tranquilizamos|llev(?:e|amos)|contesto|conteste|hable|hablamos|qued(?:e|amos))`;

// A word that is no infinitive: "ayudamos a Laura", not "ayudamos a ahorrar".
const whom = re`(?:[a-z]{2,}[a-qs-z]|[a-z]+[b-df-hj-z]r|javier|oscar|omar|cesar|edgar|esther|xavier)\b`;

// "Le aprobaron el crédito": something that happened to somebody's money.
const dative = re`\b(?:le|les) +(?:(?:han|ha|hemos|he) +(?:embargado|aprobado|concedido|denegado|rechazado|negado|ingresado|devuelto|cobrado|dado|quitado|ejecutado|pagado|adelantado|cancelado|bloqueado|tramitado|gestionado|conseguido|refinanciado|liquidado)|salio|aprobaron|aprobamos|concedieron|concedimos|dieron|dimos|autorizaron|autorizamos|entregamos|entregue|pagamos|ingresaron|ingresamos|abonaron|abonamos|llego|negaron|rechazaron|cancelaron|embargaron|refinanciaron|quedo|tocaron|cobraron|vencio|vence|debe|devolvimos|depositamos|transferimos|conseguimos|adelantamos|prestamos) +(?:el|la|su|los|las|un|una|sus) +(?:[a-z0-9.,]+ +)?(?:credito|prestamo|hipoteca|cheque|seguro|indemnizacion|pension|herencia|dinero|transferencia|cuenta|tarjeta|poliza|linea|anticipo|fondo|ahorros|cuota|cuotas|millones|plata|lana|liquidacion|devolucion|plazo +fijo|inversion)\b`;

// The file of somebody, and how it stands.
const fileOf = re`\b(?:expediente|hipoteca|prestamo|credito|solicitud|operacion|tramite|dossier|traspaso|rescate|poliza|reclamacion|herencia)(?: +[a-z]+)? +(?:de|del) +(?:la +|el +|los +|don +|dona +)?${whom}[^.!?\n]{0,40}\b(?:aprobad|visto +bueno|firmad|concedid|list|en +marcha|resuelt|denegad|rechazad|luz +verde|pendient|cerrad|tramitad|cobrad)[a-z]*`;

export const clients = {
  // That they came to us, or what we did for them. "Le ayudamos" alone speaks to the reader.
  'es-ours': {
    patterns: [
      re`\b(?:empezamos|empece|arrancamos|trabajamos|trabajo|seguimos|quedamos|hablamos) +(?:hoy +|ya +|manana +)?con +(?:ellos|ella|el|ellas)\b|\bque +(?:le|les) +(?:dimos|di|concedimos|hicimos|prestamos|aprobamos|vendimos|financiamos|conseguimos|tramitamos|gestionamos|abrimos)\b|\b(?:tenia|tenian|primera|segunda|tercera|cuarta) +(?:[a-z]+ +){0,3}?(?:con +nosotros|conmigo|en +nuestra +casa)\b|\b(?:por|a) +peticion +de\b|\bpor +(?:encargo|orden|instruccion(?:es)?) +de\b`,
      re`\bcon +(?:la +|el +|los +|las +|don +|dona +)?${whom} +(?:llevamos|llevo|hemos|estamos|logr|consegu|cerr|firm)[a-z]*`,
      re`\b(?:comparto|celebro|celebramos|felicito|felicitamos|enhorabuena|que +(?:alegria|satisfaccion|orgullo|gusto|ilusion|pena|duro|bonito|bueno)|orgullos[oa]s?|feliz|felices|me +emociona|nos +emociona|emocionante) +(?:[a-z]+ +){0,3}?(?:por|de|con|ver|a|al|como)\b`,
      re`\ben +(?:buenas|mis|nuestras) +manos\b|\b(?:tenemos|tengo) +entre +manos\b|\b(?:contratad|firmad|abiert|tramitad|gestionad)[oa]s? +(?:en +(?:esta|nuestra)|con +nosotros|conmigo|por +(?:nosotros|mi|nuestro))|\b(?:nos|me) +(?:dejo|confio|trajo|entrego|presto|ha +dejado|ha +confiado|ha +traido) +[\d.,]+`,
      re`${fileOf}`,
      re`\b(?:cerrando|afinando|ultimando|negociando|tramitando|desbloqueando|estructurando|refinanciando|rematando|puliendo|acompanando|haber +(?:acompanado|ayudado|asesorado|cerrado|llevado|gestionado)|acabo +de +(?:colgar|hablar|salir|firmar|cerrar|recibir|ver)|dimos +de +alta|di +de +alta|alta +de|explicar|contar|decir|comunicar|anunciar|ayudar|acompanar|asesorar|convencer)(?:le|les)?(?: +[a-z]+){0,4}? +(?:a|al|con|de|del|su|sus|los|las) +(?:los +|las +|la +|el +)?${whom}`,
      re`\b(?:reembolso|transferencia|traspaso|orden|rescate|retiro|ingreso|abono|pago|aportacion|suscripcion)(?: +[a-z]+){0,6}? *\.? *(?:ya +)?(?:ordenad|tramitad|hech|enviad|list|pendient|confirmad|ejecutad|firmad)[oae]s?\b`,
      re`\b(?:vino|vinieron|viene|vienen|paso|pasaron|llego|llegaron)(?: +[a-z]+){0,2}? +a +(?:abrir|cerrar|firmar|preguntar|pedir|retirar|rescatar|contratar|traspasar|invertir|cobrar|cambiar|depositar|cancelar|traer)\b`,
      re`\b(?:vino|vinieron|vienen|viene|venia|paso|pasaron|llego|llegaron|aparecio|entro|se +acerco) +(?:ayer +|hoy +|esta +manana +)?(?:a +(?:verme|vernos|visitarme|visitarnos|preguntarme|preguntarnos|pedirme|pedirnos|contarme|contarnos|mi|nuestra|la) *(?:oficina|despacho|mesa|sucursal)?|por +(?:mi|nuestra|la) +(?:oficina|despacho|mesa|sucursal))`,
      re`\b(?:trabajo|trabajando|meses|anos|semanas|gestiones|reuniones|camino|esfuerzo)(?: +[a-z]+){0,3}? +(?:conmigo|con +nosotros|con +nosotras|con +nuestro +equipo)\b`,
      re`\b(?:invierte|ahorra|opera|trabaja|confia|esta|estan|invierten|ahorran|operan) +(?:ya +)?(?:con +nosotros|con +nosotras|conmigo)\b`,
      re`\b[a-z]{3,}(?:arle|erle|irle|arles|erles|irles) +a +(?:los +|las +|la +|el +|don +|dona +)?${whom}`,
      re`${dative}`,
      re`\b(?:contrat|firm|suscrib|renov|elig|acept|estren)[a-z]*(?: +[a-z]+){0,2}? +(?:nuestr[oa]s?|mi|mis)\b`,
      re`\b(?:la|lo|los|las|se +la|se +lo) +(?:abri|gestione|lleve|monte|hice|vendi|firme|tramite|coloque|gestiono|llevo|manejo) +(?:yo|nosotros)\b`,
      re`\b(?:busc|encontr)[a-z]*(?:le|les) +(?:socios?|comprador(?:es)?|inversor(?:es)?|financiacion|relevo|salida)\b`,
      re`\b(?:me|nos) +(?:lo +|la +|los +|las +)?${asks}\b`,
      re`\b${handsOver}(?: +[a-z0-9]+){0,9}? +${withUs}\b`,
      re`\b(?:ya +)?(?:es|son|esta|estan|lleva|llevan)(?: +[a-z0-9]+){0,5}? +${withUs}\b`,
      re`\b(?:he|hemos|acabo +de|acabamos +de|estoy|estamos|estuve|estuvimos|pude|pudimos|logre|logramos|termine +de|terminamos +de|toca|tocaba|me +toco|nos +toco|vengo +de|venimos +de|salgo +de|salimos +de|voy +a|vamos +a) +(?:${served}|[a-z]+(?:ando|iendo|ar|er|ir|arle|arles|erle|irle|irles))\b`,
      ...halves(wedid, 500).flatMap((did) => [
        re`\b${when}(?: +[a-z]+){0,3}? +(?:le +|les +|lo +|la +)?${did}\b`,
        re`\b${did}(?: +[a-z]+){0,4}? +${when}\b`,
        re`\b${did} +(?:el|la|los|las) +(?:[a-z]+ +)?${matterNoun}(?: +[a-z]+)? +(?:de|del|para|con) +${whom}`,
      ]),
      re`\b(?:le|les|lo|la) +(?:ayude|acompane|asesore|tramite|gestione|refinancie|arme|explique|prepare|conseguimos|conseguio|logre|abrimos|vendimos|movimos|aprobamos|concedimos|recibimos|atendimos|traspasamos|refinanciamos|liberamos|cancelamos|financiamos|tramitamos|llevo|llevamos|manejo|manejamos|gestiono|administro)\b`,
      re`\b(?:${wedid}|asesoro|asesorando|ayudando|acompanando|gestionando|administro|manejo|llevo|llevando|revisando|ordenando|armando|al +revisar)(?: +[a-z]+){0,2}? +(?:a|al|con) +(?:los +|las +|la +|el +|don +|dona +)?${whom}`,
      re`\b(?:reunion|reunid[oa]s?|cafe|cafecito|comida|almuerzo|cena|desayuno|tarde|manana|charla|videollamada|llamada|sentad[oa]s?|brindando|brindis|foto|cita|visita|sesion|merienda|tinto|mate|firma|notaria|felicidades|enhorabuena|felicitaciones|gracias|juntos|juntas|a +mi +lado)(?: +[a-z]+){0,3}? +(?:con|a|al|para|de|en)(?: +(?:los|las|la|el|don|dona|doctor|doctora))? +${whom}`,
      re`\b(?:pid|quier|exig|ruega|rogo|insist|suplic|reclam|necesit)[a-z]* +(?:en +)?que +(?:le|les|se +l[oa]) +[a-z]+`,
      re`\b(?:lo|la|los|las) +(?:tenemos|llevamos|gestionamos|invertimos|pusimos|colocamos)\b`,
      re`\b(?:llevando|llevandole|llevo|llevamos|gestionando|gestionandole|manejando) +(?:[a-z]+ +){0,2}?sus?\b|\b(?:lleva|llevan|llevamos|llevo) +[a-z0-9]+ +anos\b|\b[a-z0-9]+ +anos +(?:llevando|gestionando|cuidando|manejando|administrando|al +frente +de)\b`,
      re`\b(?:ya|por +fin|hoy|desde +hoy) +(?:tiene|cuenta +con|estrena|firma|dispone +de) +(?:su|la|una) +(?:nueva +|primera +)?(?:linea +de +credito|hipoteca|prestamo|poliza|cuenta|financiacion|credito|leasing|tarjeta)`,
    ],
  },
  'es-their-matter': {
    patterns: [
      re`\btod[oa]s +sus +[a-z]+|\b(?:el|un) +(?:prestamo|credito|embargo|aval|mandato)\b|\b(?:venta|compra|salida|fusion) +(?:a|con|por) +(?:su|un|una|el|la)\b|\b(?:prestamo|credito|hipoteca|fondo|cuenta|plan|seguro|dinero|capital) +que +(?:le|les|nos|me|tenia|tenian) *[a-z]*|\b(?:primera|segunda|tercera) +(?:cartera|cuenta|hipoteca|poliza|inversion)\b|\bsu +(?:planificacion|tercera|primera|primer|segundo|millon|aval|nomina|embargo|finiquito|situacion|caso|liquidez)\b`,
      re`${fileOf}`,
      re`\b(?:levantar|captar|buscar|conseguir|pedir) +(?:capital|fondos|financiacion|financiamiento|dinero|socios?|inversor(?:es)?|credito|ronda)\b|\b(?:para|de|a|por) +(?:vender|comprar|traspasar|refinanciar|liquidar|financiar|reestructurar|repartir|cobrar) +(?:su|sus|la|el|los|las)\b|\b(?:cobr|recib|hered|estren)[a-z]* +(?:hoy +|ayer +|por +fin +)?(?:el|la|su|los|las) +(?:primera? +)?(?:seguro|herencia|indemnizacion|llaves|premio|pension|finiquito|renta|nave|casa|piso|local)\b|\bla +salida +a +bolsa +de\b|\bsus? +(?:tesoreria|nominas|liquidez|tambo|campo|granja|plan|renta|primera +renta|dinero)\b|\b(?:nos|me) +(?:dejo|confio|trajo|entrego|presto|ha +dejado|ha +confiado|ha +traido) +[\d.,]+`,
      re`\b[\d.,]+ *(?:mil|k|m|millones|kilos|palos|mdp|€|euros|pesos|dolares) +(?:de|en) +(?:patrimonio|inversion|ahorros?|credito|deuda|activos|financiacion)|\b(?:abrir|abierto|abrio|cerrar|cerro) +(?:la +|su +|una +)?cuenta\b|\b[\d.,]+ *(?:€|euros|pesos|dolares|mil)[^.!?\n]{0,30}\b(?:cajon|colchon|cuenta|caja|banco|ahorrad)|\bel +(?:plan|fondo|seguro) +para +pagar|\bprimer +(?:contrato|ahorro|sueldo|fondo)\b|\b(?:la +mitad|el +\d+ *%|todo) +de +su\b`,
      re`\b(?:invierte|ahorra|opera|invierten|ahorran|operan) +(?:ya +)?(?:con +nosotros|con +nosotras|conmigo)\b|\bse +(?:divorcia|separa|divorcio|separo|quedo +viud[oa])\b`,
      re`\b(?:la|el|una|un) +(?:financiacion|refinanciacion|emision|colocacion|salida +a +bolsa|compra|venta|ronda|escritura|firma|hipoteca|divorcio) +(?:de|para) +(?:su|sus)\b|\bsus? +(?:escritura|acciones|participaciones|finca|terreno|departamentos?|locales|naves?|futuro|ahorro|ahorros|millones)\b`,
      re`${dative}`,
      re`\b(?:busc|encontr)[a-z]*(?:le|les) +(?:socios?|comprador(?:es)?|inversor(?:es)?|financiacion|relevo|salida)\b|\b(?:el|un|su) +(?:mandato|hoja +de +encargo|plan +de +(?:prevision|pensiones|retiro|jubilacion))\b|\bcon +cuentas? +en\b|\bsu +(?:prima|fichaje|premio|bonus|primer +sueldo|indemnizacion|loteria|primera +(?:vivienda|casa)|casa|vivienda|departamento|depa|piso|jubilacion|retiro|divorcio|viudez|separacion|quiebra|despido)\b`,
      re`\bque +(?:le|les|se +l[oa]) +(?:busque|adelante|gestione|mueva|venda|saque|devuelva|preste|cierre|abra|rescate|transfiera|pase|mande|deposite|invierta|compre|liquide|cancele|apruebe|renueve|amplie|refinancie|tramite)[a-z]*`,
      re`\b(?:quiere[n]?|decidi(?:o|eron)|va[n]? +a|piensa[n]?|acaba[n]? +de|acepto|aceptaron) +(?:vender|traspasar|jubilarse|separarse|divorciarse|retirarse|liquidar|cerrar|repartir|heredar|donar|comprar)\b`,
      re`\b(?:plata|dinero|lana|capital|guita|pasta) +(?:del|de +la|de +su|de +los) +(?:fondo|cuenta|plazo|herencia|venta|seguro|pension|retiro|finiquito|casa|campo|negocio)`,
      re`\b(?:pension|jubilacion|retiro|herencia|hipoteca|prestamo|credito|traspaso|rescate|sucesion|reembolso|inversion|patrimonio|cartera|portafolio|cuenta|fondo|fondito|ahorros|deuda|divorcio|testamento|venta|compra|transferencia|poliza|plan +de +pensiones)(?: +[a-z]+)? +de +(?:la +|el +|los +|las +|don +|dona +|doctora? +)?[a-z]{4,}`,
      re`\bsus? +(?:[a-z0-9]+ +){0,2}?${matterNoun}\b`,
      re`\b(?:mitad|parte|todo|resto|dinero|producto|importe|venta|compra|cobro) +(?:de|del) +(?:la|el|los|su|sus) +(?:herencia|venta|finca|bodega|campo|empresa|negocio|piso|casa|ahorros|patrimonio|seguro|indemnizacion|liquidacion|premio|loteria|divorcio)\b`,
      re`\b(?:los|las|unos|sus|esos) +(?:ahorros|[\d.,]+ *(?:mil|k|m|millones|kilos|palos|euros|dolares|pesos|soles|€)|(?:dos|tres|cuatro|cinco|diez|veinte|cien) +(?:mil|millones|kilos|palos))\b`,
      re`\b(?:la|una) +(?:herencia|hipoteca|separacion|sucesion|donacion|indemnizacion)\b|\b(?:el|un) +(?:divorcio|testamento|fideicomiso|concurso|rescate|embargo|pacto +de +socios|reparto|patrimonio)\b`,
      re`\b(?:venta|compra|fusion|sucesion|relevo|compraventa|traspaso|salida|refinanciacion|reestructuracion|quiebra|concurso|financiacion|emision|reembolso|divorcio|herencia|jubilacion) +(?:de|del) +(?:su|sus|(?:la|el|los|las|un|una|don|dona)? *[a-z]{4,})\b`,
    ],
    entities: ['account', 'iban'],
  },
  // Somebody who can be told by it: "la notaria de Getafe".
  'es-somebody': {
    patterns: [
      re`\b${oneOf} +(?:famos[oa] +|conocid[oa] +|viej[oa] +|joven +|nuev[oa] +|antigu[oa] +|mism[oa] +|segund[oa] +|ex ?)?${trade}(?: +(?:de|del|que|ese|esa|aquel|suplente|titular|mas|[a-z]+))`,
      re`\b(?:familia|hermanos|hermanas|senora?|senorita|sra?|don|dona|doctora?|dra?|licenciad[oa]|lic|ing|matrimonio|viud[oa] +de|los|las) +[a-z]{4,}`,
      re`\b(?:no +(?:puedo|voy +a|pienso|debo) +(?:decir|dar|mencionar|revelar)|sin +(?:dar|decir) +nombres?|no +dire +(?:quien|nombres?|su)|adivin(?:a|en|ad) +quien|cierto|cierta|un +conocido|una +conocida)\b`,
    ],
    entities: ['person'],
  },
  'es-named': {
    patterns: [
      re`\b(?:senora?|senorita|sra?\b\.?|don|dona|doctora?|dra?\b\.?|licenciad[oa]|la +familia|los +hermanos|las +hermanas|el +matrimonio) +[a-z][a-z-]{3,}\b`,
    ],
    entities: ['person'],
  },
  'es-their-account': {
    patterns: [
      re`\b(?:\d+|un|una|dos|tres|cuatro|varios|varias|tod[oa]s +(?:sus|los|las)) +(?:fondos?|cuentas?|planes|polizas|hipotecas|prestamos|acciones|bonos|tarjetas)\b|\bsus? +(?:dinero|plata|capital|pasta|millones|poderes)\b`,
      re`\bsus? +(?:[a-z]+ +)?(?:cuentas?|carteras?|portafolios?|fondos?|plan +de +pensiones|pension|hipotecas?|prestamos?|creditos?|herencia|testamento|divorcio|deudas?|tarjetas?|poliza|rescate|traspaso|reembolso|aportacion(?:es)?|ahorros|patrimonio|inversion(?:es)?|fideicomiso|afore|apv|401 ?\(?k\)?|ira|saldo|acciones|bonos|deposito|plazo +fijo|anualidad|liquidacion|indemnizacion)\b`,
      re`\b(?:contrato|expediente|saldo|transferencias?|reembolso|traspaso|poliza|prestamo|hipoteca|aportacion|rescate|extracto|portafolio|cheque|kyc|perfil +de +riesgo|herencia|testamento)\b`,
    ],
  },
  // What they are about to do with it.
  'es-their-move': {
    patterns: [
      re`\b(?:quiere[n]?|va[n]? +a|acaba[n]? +de|ha[n]?|piensa[n]?|esta[n]? +por|decidio|decidieron|por +fin|necesita[n]?|pidio|prefiere) +(?:ya +|ahora +)?(?:sacar|sacado|mover|movido|vender|vendido|invertir|invertido|retirar|retirado|rescatar|rescatado|meter|metido|traspasar|traspasado|cobrar|cobrado|cancelar|cancelado|liquidar|liquidado|refinanciar|heredar|heredado|deshacer|repartir|donar|donado|aportar|aportado|amortizar|amortizado|contratar|contratado)\b`,
    ],
  },
  // Nobody in particular, or one's own people.
  'es-nobody-particular': {
    patterns: [
      re`\b(?:anunciad[oa]s?|hecho +relevante|nota +de +prensa|comunicad[oa]s? +(?:a|ayer|hoy)|publicad[oa]s? +(?:hoy|ayer|en)|segun +(?:el|la|los|un|bloomberg|reuters|expansion|forbes)|patrocin[a-z]+)\b|\b(?:le|les|os|te) +(?:ayudamos|acompanamos|explicamos|contamos|ofrecemos|llamara|llamaremos|asesoramos|atendemos|orientamos|esperamos|informamos)\b`,
      re`\b(?:al|a +todo +el|a +nuestro|del|de +nuestro|con +el|con +nuestro) +(?:equipo|departamento|comite|consejo|area|grupo|alumnado|claustro|ayuntamiento|gremio|colegio +de|sector)\b|\ba +(?:todos|todas|los +companeros|las +companeras|cuantos)\b`,
      re`\b(?:mi|mis|nuestr[oa]s?|tu|tus) +(?:propi[oa] +|querid[oa] +|buen[oa]? +|ex ?|mejor(?:es)? +)?${kin}\b`,
      re`\b(?:(?:a|con|para) +(?:los +|las +|nuestr[oa]s +|much[oa]s +|mas +de +[a-z0-9.]+ +|miles +de +|cientos +de +|[\d.]+ +|tant[oa]s +|otr[oa]s +|divers[oa]s +|vari[oa]s +|todas +las +|todos +los +)?[a-z]*(?:ahorradores|emprendedores|emprendedoras|inversores|trabajadores|trabajadoras|consumidores|compradores|jugadores|vendedores|deudores|contadores|arios|arias|istas|jovenes|mujeres|hombres|familias|empresas|pymes|clientes|companias|negocios|personas|ciudadanos|autonomos|jubilados|parejas|startups|profesionales|particulares|instituciones|fundaciones|entidades|estudiantes|alumnos|hogares|ejecutivos|directivos|freelancers|expatriados|nomadas|colegios|universitarios|lectores|asistentes|pacientes|docentes|maestros|ninos|adolescentes|comunidades|municipios|cooperativas|companeros|companeras)\b|usted|ustedes|sin +compromiso|gratis|gratuitamente|cita +previa|llamenos|llamanos|escribanos|contactenos|visitenos|solicite|pida|reserve|quien(?:es)? +(?:se +|no +|ya +|solo +|nos +|te +)?(?:quier|quer|busc|teng|tien|necesit|dese|pued|invier|invert|ahorr|compr|vend|hered|recib|cobr|pierd|jubil|piens|empiez|hag|viv|sep|sab|acab|abr|confi|depend|cuent|trabaj|contrat|dej|traig|pid)[a-z]*|cada|cualquier(?:a)?|mucha +gente|la +gente|gente|las +personas|personas|muchas +(?:personas|familias|empresas)|muchos|familias|empresas +(?:familiares|que)|pymes|autonomos|jovenes|jubilados|pensionistas|los +clientes|nuestros +clientes|sus +clientes|clientes +(?:como|que)|ahorradores|inversores|accionistas|partícipes|participes|ciudadanos|trabajadores|emprendedores|todos|todas|alguien|nadie|ningun[oa]?|uno|a +los +que|a +las +que|consultorio|lector(?:a|es)?|oyente|seguidor(?:a|es)?|alumn[oa]s?|estudiantes|vuestr[oa]s?|puedes|podeis|pueden|si +(?:te|tu|tus|usted|alguien|un|una|el|la|los|las|tiene[sn]?|quieres?|vas))\b`,
      re`\b(?:proveedor(?:es)?|colaboradores|periodistas?|anfitriones|organizadores|gestor(?:es)?|analistas?|economistas?|ponentes?|autor(?:a|es)?|libro|podcast|charla|conferencia|entrevista|ponencia|ministr[oa]|gobierno|fiscalia|juzgado|tribunal|el +presidente|la +presidenta|director(?:a)? +(?:general|financier[oa]|de)|novela|pelicula|serie|personaje|ficticio|ficticia|ejemplo|caso +practico|simulacro|academia|curso|taller +(?:de +(?:finanzas|educacion|ahorro|inversion)|sobre)|webinar|bienvenid[oa]s?|se +incorpora|incorporacion|ficha|fichamos|nombramiento|nuev[oa]s? +(?:director|directora|responsable|socio|socia|companer[oa]))\b`,
    ],
  },
  'es-card-number': {
    patterns: [
      re`\b(?:cuenta|ccc|cliente|iban|transfer[a-z]*|abono|ingreso)\b[^\d\n]{0,25}\d{4}[ -]?\d{4}[ -]?\d{2}[ -]?\d{10}\b`,
      re`\b(?:\d{4}[ -]){3}\d{4}\b[^\n]{0,40}\b(?:vence|caduca|cad|exp|cvv|cvc|titular|tarjeta|vto|vencimiento)\b`,
      re`\b(?:tarjeta|cuenta|visa|mastercard|amex|td|tc|plastico)\b[^\d\n]{0,40}\b(?:\d{4}[ -]?){3}\d{4}\b`,
    ],
  },
};
