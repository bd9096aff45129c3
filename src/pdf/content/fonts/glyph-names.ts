/**
 * Names of glyphs and the characters that they stand for: the part of the Adobe Glyph List (2.0) that is Latin, Greek,
 * Cyrillic, signs and ligatures. A row is the first code point and the names of those that follow each other from it.
 */
const ROWS = `
0020 space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright asterisk plus comma
002d hyphen period slash zero one two three four five six seven eight nine colon semicolon less equal greater
003f question at A B C D E F G H I J K L M N O P Q R S T U V W X Y Z bracketleft backslash bracketright asciicircum
005f underscore grave a b c d e f g h i j k l m n o p q r s t u v w x y z braceleft bar braceright asciitilde
007f controlDEL
00a0 nbspace exclamdown cent sterling currency yen brokenbar section dieresis copyright ordfeminine guillemotleft
00ac logicalnot sfthyphen registered macron degree plusminus twosuperior threesuperior acute mu paragraph
00b7 periodcentered cedilla onesuperior ordmasculine guillemotright onequarter onehalf threequarters questiondown
00c0 Agrave Aacute Acircumflex Atilde Adieresis Aring AE Ccedilla Egrave Eacute Ecircumflex Edieresis Igrave Iacute
00ce Icircumflex Idieresis Eth Ntilde Ograve Oacute Ocircumflex Otilde Odieresis multiply Oslash Ugrave Uacute
00db Ucircumflex Udieresis Yacute Thorn germandbls agrave aacute acircumflex atilde adieresis aring ae ccedilla
00e8 egrave eacute ecircumflex edieresis igrave iacute icircumflex idieresis eth ntilde ograve oacute ocircumflex
00f5 otilde odieresis divide oslash ugrave uacute ucircumflex udieresis yacute thorn ydieresis Amacron amacron
0102 Abreve abreve Aogonek aogonek Cacute cacute Ccircumflex ccircumflex Cdot cdot Ccaron ccaron Dcaron dcaron
0110 Dcroat dcroat Emacron emacron Ebreve ebreve Edot edot Eogonek eogonek Ecaron ecaron Gcircumflex gcircumflex
011e Gbreve gbreve Gdot gdot Gcedilla gcedilla Hcircumflex hcircumflex Hbar hbar Itilde itilde Imacron imacron
012c Ibreve ibreve Iogonek iogonek Idot dotlessi IJ ij Jcircumflex jcircumflex Kcedilla kcedilla kgreenlandic Lacute
013a lacute Lcedilla lcedilla Lcaron lcaron Ldot ldot Lslash lslash Nacute nacute Ncedilla ncedilla Ncaron ncaron
0149 napostrophe Eng eng Omacron omacron Obreve obreve Odblacute odblacute OE oe Racute racute Rcedilla rcedilla
0158 Rcaron rcaron Sacute sacute Scircumflex scircumflex Scedilla scedilla Scaron scaron Tcedilla tcedilla Tcaron
0165 tcaron Tbar tbar Utilde utilde Umacron umacron Ubreve ubreve Uring uring Udblacute udblacute Uogonek uogonek
0174 Wcircumflex wcircumflex Ycircumflex ycircumflex Ydieresis Zacute zacute Zdot zdot Zcaron zcaron longs
0192 florin
01fa Aringacute aringacute AEacute aeacute Oslashacute oslashacute
0218 Scommaaccent scommaaccent
02c6 circumflex caron verticallinemod firsttonechinese secondtonechinese fourthtonechinese verticallinelowmod
02cd macronlowmod gravelowmod acutelowmod colontriangularmod colontriangularhalfmod ringhalfrightcentered
02d3 ringhalfleftcentered uptackmod downtackmod plusmod minusmod breve dotaccent ring ogonek tilde hungarumlaut
0384 tonos dieresistonos Alphatonos anoteleia Epsilontonos Etatonos Iotatonos
038c Omicrontonos
038e Upsilontonos Omegatonos iotadieresistonos Alpha Beta Gamma Deltagreek Epsilon Zeta Eta Theta Iota Kappa Lambda
039c Mu Nu Xi Omicron Pi Rho
03a3 Sigma Tau Upsilon Phi Chi Psi Omegagreek Iotadieresis Upsilondieresis alphatonos epsilontonos etatonos
03af iotatonos upsilondieresistonos alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mugreek nu xi
03bf omicron pi rho sigma1 sigma tau upsilon phi chi psi omega iotadieresis upsilondieresis omicrontonos
03cd upsilontonos omegatonos
03d0 betasymbolgreek theta1 Upsilon1 Upsilonacutehooksymbolgreek Upsilondieresishooksymbolgreek phi1 omega1
0401 Iocyrillic Djecyrillic Gjecyrillic Ecyrillic Dzecyrillic Icyrillic Yicyrillic Jecyrillic Ljecyrillic
040a Njecyrillic Tshecyrillic Kjecyrillic
040e Ushortcyrillic Dzhecyrillic Acyrillic Becyrillic Vecyrillic Gecyrillic Decyrillic Iecyrillic Zhecyrillic
0417 Zecyrillic Iicyrillic Iishortcyrillic Kacyrillic Elcyrillic Emcyrillic Encyrillic Ocyrillic Pecyrillic
0420 Ercyrillic Escyrillic Tecyrillic Ucyrillic Efcyrillic Khacyrillic Tsecyrillic Checyrillic Shacyrillic
0429 Shchacyrillic Hardsigncyrillic Yericyrillic Softsigncyrillic Ereversedcyrillic IUcyrillic IAcyrillic acyrillic
0431 becyrillic vecyrillic gecyrillic decyrillic iecyrillic zhecyrillic zecyrillic iicyrillic iishortcyrillic
043a kacyrillic elcyrillic emcyrillic encyrillic ocyrillic pecyrillic ercyrillic escyrillic tecyrillic ucyrillic
0444 efcyrillic khacyrillic tsecyrillic checyrillic shacyrillic shchacyrillic hardsigncyrillic yericyrillic
044c softsigncyrillic ereversedcyrillic iucyrillic iacyrillic
0451 iocyrillic djecyrillic gjecyrillic ecyrillic dzecyrillic icyrillic yicyrillic jecyrillic ljecyrillic
045a njecyrillic tshecyrillic kjecyrillic
045e ushortcyrillic dzhecyrillic
0490 Gheupturncyrillic gheupturncyrillic
1e80 Wgrave wgrave Wacute wacute Wdieresis wdieresis
1ef2 Ygrave ygrave
2010 hyphentwo
2012 figuredash endash emdash horizontalbar dblverticalbar dbllowline quoteleft quoteright quotesinglbase
201b quotereversed quotedblleft quotedblright quotedblbase
2020 dagger daggerdbl bullet
2024 onedotenleader twodotenleader ellipsis
202c afii61573 afii61574 afii61575
2030 perthousand
2032 minute second
2035 primereversed
2039 guilsinglleft guilsinglright referencemark exclamdbl
203e overline
2042 asterism
2044 fraction
2070 zerosuperior
2074 foursuperior fivesuperior sixsuperior sevensuperior eightsuperior ninesuperior plussuperior
207c equalsuperior parenleftsuperior parenrightsuperior nsuperior zeroinferior oneinferior twoinferior threeinferior
2084 fourinferior fiveinferior sixinferior seveninferior eightinferior nineinferior
208d parenleftinferior parenrightinferior
20a1 colonmonetary cruzeiro franc lira
20a7 peseta
20a9 won sheqel dong Euro
2103 centigrade
2105 careof
2109 fahrenheit
2111 Ifraktur
2113 lsquare
2116 numero
2118 weierstrass
211c Rfraktur
211e prescription
2121 telephone trademark
2126 Ohm
212b angstrom
212e estimated
2135 aleph
2153 onethird twothirds
215b oneeighth threeeighths fiveeighths seveneighths
2160 Oneroman Tworoman Threeroman Fourroman Fiveroman Sixroman Sevenroman Eightroman Nineroman Tenroman Elevenroman
216b Twelveroman
2170 oneroman tworoman threeroman fourroman fiveroman sixroman sevenroman eightroman nineroman tenroman elevenroman
217b twelveroman
2190 arrowleft arrowup arrowright arrowdown arrowboth arrowupdn arrowupleft arrowupright arrowdownright
2199 arrowdownleft
21a8 arrowupdnbse
21b5 carriagereturn
21bc harpoonleftbarbup
21c0 harpoonrightbarbup
21c4 arrowrightoverleft arrowupleftofdown arrowleftoverright
21cd arrowleftdblstroke
21cf arrowrightdblstroke arrowdblleft arrowdblup arrowdblright arrowdbldown arrowdblboth
21de pageup pagedown arrowdashleft arrowdashup arrowdashright arrowdashdown arrowtableft arrowtabright
21e6 arrowleftwhite arrowupwhite arrowrightwhite arrowdownwhite capslock
2200 forall
2202 partialdiff existential
2205 emptyset Delta nabla element notelement
220b suchthat notcontains
220f product
2211 summation minus minusplus
2215 divisionslash
2217 asteriskmath
2219 bulletoperator radical
221d proportional infinity orthogonal angle
2223 divides
2225 parallel notparallel logicaland logicalor intersection union integral dblintegral
222e contourintegral
2234 therefore because ratio proportion
223c similar reversedtilde
2243 asymptoticallyequal
2245 congruent
2248 approxequal
224c allequal
2250 approaches geometricallyequal approxequalorimage imageorapproximatelyequal
2260 notequal equivalence notidentical
2264 lessequal greaterequal lessoverequal greateroverequal
226a muchless muchgreater
226e notless notgreater notlessnorequal notgreaternorequal lessorequivalent greaterorequivalent
2276 lessorgreater greaterorless
2279 notgreaternorless precedes succeeds
2280 notprecedes notsucceeds subset superset notsubset notsuperset reflexsubset reflexsuperset
228a subsetnotequal supersetnotequal
2295 circleplus minuscircle timescircle
2299 circleot
22a3 tackleft tackdown perpendicular
22bf righttriangle
22c5 dotmath
22ce curlyor curlyand
22da lessequalorgreater greaterequalorless
22ee ellipsisvertical
25a0 filledbox whitesquare
25a3 squarewhitewithsmallblack squarehorizontalfill squareverticalfill squareorthogonalcrosshatchfill
25a7 squareupperlefttolowerrightfill squareupperrighttolowerleftfill squarediagonalcrosshatchfill blacksmallsquare
25ab whitesmallsquare filledrect
25b2 triagup whiteuppointingtriangle blackuppointingsmalltriangle whiteuppointingsmalltriangle
25b6 blackrightpointingtriangle whiterightpointingtriangle
25b9 whiterightpointingsmalltriangle triagrt
25bc triagdn whitedownpointingtriangle
25bf whitedownpointingsmalltriangle blackleftpointingtriangle whiteleftpointingtriangle
25c3 whiteleftpointingsmalltriangle triaglf
25c6 blackdiamond whitediamond whitediamondcontainingblacksmalldiamond fisheye lozenge circle dottedcircle
25ce bullseye blackcircle circlewithlefthalfblack circlewithrighthalfblack
25d8 invbullet invcircle
25e2 blacklowerrighttriangle blacklowerlefttriangle blackupperlefttriangle blackupperrighttriangle openbullet
25ef largecircle
2605 blackstar whitestar
260e telephoneblack whitetelephone
261c pointingindexleftwhite pointingindexupwhite pointingindexrightwhite pointingindexdownwhite
262f yinyang
263a smileface invsmileface sun
2640 venus earth male
2660 spade heartsuitwhite diamondsuitwhite club spadesuitwhite heart diamond clubsuitwhite hotsprings quarternote
266a musicalnote musicalnotedbl beamedsixteenthnotes musicflatsign
266f musicsharpsign
fb00 ff fi fl ffi ffl
`

/** Other names of the same characters. */
const ALIASES = `
spacehackarabic=0020 verticalbar=007c nonbreakingspace=00a0 softhyphen=00ad overscore=00af mu1=00b5 middot=00b7
Cdotaccent=010a cdotaccent=010b Dslash=0110 dmacron=0111 Edotaccent=0116 edotaccent=0117 Gdotaccent=0120
gdotaccent=0121 Gcommaaccent=0122 gcommaaccent=0123 Idotaccent=0130 Kcommaaccent=0136 kcommaaccent=0137
Lcommaaccent=013b lcommaaccent=013c Ldotaccent=013f ldotaccent=0140 Ncommaaccent=0145 ncommaaccent=0146
quoterightn=0149 Ohungarumlaut=0150 ohungarumlaut=0151 Rcommaaccent=0156 rcommaaccent=0157 Tcommaaccent=0162
tcommaaccent=0163 Uhungarumlaut=0170 uhungarumlaut=0171 Zdotaccent=017b zdotaccent=017c slong=017f Ostrokeacute=01fe
ostrokeacute=01ff ilde=02dc dialytikatonos=0385 sigmafinal=03c2 thetasymbolgreek=03d1 Upsilonhooksymbol=03d2
phisymbolgreek=03d5 pisymbolgreek=03d6 afii10023=0401 afii10051=0402 afii10052=0403 afii10053=0404 afii10054=0405
afii10055=0406 afii10056=0407 afii10057=0408 afii10058=0409 afii10059=040a afii10060=040b afii10061=040c
afii10062=040e afii10145=040f afii10017=0410 afii10018=0411 afii10019=0412 afii10020=0413 afii10021=0414
afii10022=0415 afii10024=0416 afii10025=0417 afii10026=0418 afii10027=0419 afii10028=041a afii10029=041b
afii10030=041c afii10031=041d afii10032=041e afii10033=041f afii10034=0420 afii10035=0421 afii10036=0422
afii10037=0423 afii10038=0424 afii10039=0425 afii10040=0426 afii10041=0427 afii10042=0428 afii10043=0429
afii10044=042a afii10045=042b afii10046=042c afii10047=042d afii10048=042e afii10049=042f afii10065=0430
afii10066=0431 afii10067=0432 afii10068=0433 afii10069=0434 afii10070=0435 afii10072=0436 afii10073=0437
afii10074=0438 afii10075=0439 afii10076=043a afii10077=043b afii10078=043c afii10079=043d afii10080=043e
afii10081=043f afii10082=0440 afii10083=0441 afii10084=0442 afii10085=0443 afii10086=0444 afii10087=0445
afii10088=0446 afii10089=0447 afii10090=0448 afii10091=0449 afii10092=044a afii10093=044b afii10094=044c
afii10095=044d afii10096=044e afii10097=044f afii10071=0451 afii10099=0452 afii10100=0453 afii10101=0454
afii10102=0455 afii10103=0456 afii10104=0457 afii10105=0458 afii10106=0459 afii10107=045a afii10108=045b
afii10109=045c afii10110=045e afii10193=045f afii10050=0490 afii10098=0491 afii00208=2015 underscoredbl=2017
quoteleftreversed=201b twodotleader=2025 colonsign=20a1 afii08941=20a4 sheqelhebrew=20aa newsheqelsign=20aa
afii57636=20aa euro=20ac afii61248=2105 afii61289=2113 afii61352=2116 Omega=2126 arrowupdownbase=21a8
arrowleftdbl=21d0 dblarrowright=21d2 dblarrowleft=21d4 universal=2200 thereexists=2203 increment=2206 gradient=2207
notelementof=2209 rightangle=221f tildeoperator=223c approximatelyequal=2245 propersubset=2282 propersuperset=2283
subsetorequal=2286 supersetorequal=2287 pluscircle=2295 circlemultiply=2297 blacksquare=25a0 blackrectangle=25ac
blackuppointingtriangle=25b2 blackrightpointingpointer=25ba blackdownpointingtriangle=25bc
blackleftpointingpointer=25c4 whitecircle=25cb bulletinverse=25d8 whitecircleinverse=25d9 whitebullet=25e6
whitesmilingface=263a blacksmilingface=263b compass=263c female=2640 mars=2642 spadesuitblack=2660 clubsuitblack=2663
heartsuitblack=2665 eighthnotebeamed=266b
`

const CODES: ReadonlyMap<string, number> = new Map([
  ...rowsOf(ROWS).flatMap(([first, ...names]) =>
    names.map((name, i) => [name, Number.parseInt(first!, 16) + i] as const)
  ),
  ...rowsOf(ALIASES).flatMap(row =>
    row.map(alias => [alias.split('=')[0]!, Number.parseInt(alias.split('=')[1]!, 16)] as const)
  )
])

const NAMES: ReadonlyMap<number, string> = new Map([...CODES].reverse().map(([name, code]) => [code, name]))

function rowsOf(table: string): readonly (readonly string[])[] {
  return table
    .trim()
    .split('\n')
    .map(row => row.split(' '))
}

/** The characters that a glyph's name stands for, suffixes such as `.sc` set aside; empty where it says nothing. */
export function textOfName(name: string): string {
  const bare = name.replace(/\..*$/s, '')
  const known = CODES.get(bare)
  if (known !== undefined) return String.fromCodePoint(known)
  const digits = /^(?:uni((?:[\dA-F]{4})+)|u([\dA-F]{4,6}))$/.exec(bare)
  if (digits === null) return ''
  const points = digits[1]?.match(/.{4}/g) ?? [digits[2]!]
  return points.map(hex => characterOf(Number.parseInt(hex, 16))).join('')
}

const characterOf = (point: number): string =>
  point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? '' : String.fromCodePoint(point)

/** The first name in the list of a character; null where it has none. */
export const nameOfCharacter = (point: number): string | null => NAMES.get(point) ?? null
