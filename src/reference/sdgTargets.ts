/**
 * The 169 targets of the UN's sustainable development goals. The codes are the UN's; the names are Varde's own short
 * wording, a few words to recognise a target by, not the adopted text. Loaded when a page first needs targets.
 */
import type { TranslatedName } from './sdg.ts';

export interface SdgTarget {
  /** The UN's code, such as `17.16` or `1.a`, as in the link target `sdg:17.16`. */
  code: string;
  /** Code of the goal it belongs to. */
  goal: string;
  name: TranslatedName;
}

// A table rather than 169 objects: one target per line can be read and compared; code | bokmål | nynorsk | English.
const TABLE = `
1.1 | Utrydde ekstrem fattigdom | Utrydde ekstrem fattigdom | Eradicate extreme poverty
1.2 | Halvere fattigdommen | Halvere fattigdommen | Halve poverty
1.3 | Sosiale velferdsordninger for alle | Sosiale velferdsordningar for alle | Social protection for all
1.4 | Lik rett til ressurser og tjenester | Lik rett til ressursar og tenester | Equal rights to resources and services
1.5 | Mindre sårbarhet for kriser | Mindre sårbarheit for kriser | Resilience to crises
1.a | Midler til å bekjempe fattigdom | Middel til å kjempe mot fattigdom | Resources to end poverty
1.b | Politikk som hjelper de fattige | Politikk som hjelper dei fattige | Pro-poor policy frameworks
2.1 | Nok og trygg mat til alle | Nok og trygg mat til alle | Safe and sufficient food for all
2.2 | Utrydde feilernæring | Utrydde feilernæring | End malnutrition
2.3 | Doble småbønders produktivitet og inntekt | Doble produktiviteten og inntekta til småbønder | Double small farmers' productivity and income
2.4 | Bærekraftig matproduksjon | Berekraftig matproduksjon | Sustainable food production
2.5 | Genetisk mangfold i landbruket | Genetisk mangfald i landbruket | Genetic diversity in agriculture
2.a | Investeringer i landbruket | Investeringar i landbruket | Investment in agriculture
2.b | Rettferdig handel med landbruksvarer | Rettferdig handel med landbruksvarer | Fair agricultural trade
2.c | Stabile matvaremarkeder | Stabile matvaremarknader | Stable food markets
3.1 | Lavere mødredødelighet | Lågare mødredødelegheit | Lower maternal mortality
3.2 | Hindre at nyfødte og småbarn dør | Hindre at nyfødde og småbarn døyr | End preventable child deaths
3.3 | Stanse smittsomme sykdommer | Stanse smittsame sjukdommar | End epidemics
3.4 | Færre tidlige dødsfall og bedre psykisk helse | Færre tidlege dødsfall og betre psykisk helse | Fewer early deaths, better mental health
3.5 | Forebygge og behandle rusmisbruk | Førebyggje og behandle rusmisbruk | Prevent and treat substance abuse
3.6 | Færre skadde og drepte i trafikken | Færre skadde og drepne i trafikken | Fewer road injuries and deaths
3.7 | Seksuell og reproduktiv helse | Seksuell og reproduktiv helse | Sexual and reproductive health
3.8 | Helsetjenester for alle | Helsetenester for alle | Universal health coverage
3.9 | Mindre sykdom fra forurensning | Mindre sjukdom frå forureining | Fewer illnesses from pollution
3.a | Gjennomføre tobakkskonvensjonen | Gjennomføre tobakkskonvensjonen | Implement the tobacco convention
3.b | Vaksiner og medisiner til alle | Vaksinar og medisinar til alle | Vaccines and medicines for all
3.c | Flere helsearbeidere i utviklingsland | Fleire helsearbeidarar i utviklingsland | Health workers in developing countries
3.d | Varsling og håndtering av helserisiko | Varsling og handtering av helserisiko | Early warning of health risks
4.1 | God og gratis grunnskole og videregående | God og gratis grunnskule og vidaregåande | Free primary and secondary education
4.2 | God barnehage og tidlig utvikling | God barnehage og tidleg utvikling | Early childhood development
4.3 | Lik tilgang til høyere utdanning og fagopplæring | Lik tilgang til høgare utdanning og fagopplæring | Equal access to higher and vocational education
4.4 | Flere med kompetanse for arbeidslivet | Fleire med kompetanse for arbeidslivet | Skills for work
4.5 | Ingen diskriminering i utdanningen | Inga diskriminering i utdanninga | No discrimination in education
4.6 | Lese, skrive og regne | Lese, skrive og rekne | Literacy and numeracy
4.7 | Utdanning for bærekraft og globalt medborgerskap | Utdanning for berekraft og globalt medborgarskap | Education for sustainability and global citizenship
4.a | Trygge og inkluderende skoler | Trygge og inkluderande skular | Safe and inclusive schools
4.b | Flere stipender til studenter fra utviklingsland | Fleire stipend til studentar frå utviklingsland | Scholarships for developing countries
4.c | Flere kvalifiserte lærere | Fleire kvalifiserte lærarar | More qualified teachers
5.1 | Slutt på diskriminering av jenter og kvinner | Slutt på diskriminering av jenter og kvinner | End discrimination against women and girls
5.2 | Slutt på vold mot jenter og kvinner | Slutt på vald mot jenter og kvinner | End violence against women and girls
5.3 | Slutt på barneekteskap og kjønnslemlestelse | Slutt på barneekteskap og kjønnslemlesting | End child marriage and genital mutilation
5.4 | Verdsette ulønnet omsorg og husarbeid | Verdsetje uløna omsorg og husarbeid | Value unpaid care work
5.5 | Like muligheter til ledelse og deltakelse | Like høve til leiing og deltaking | Equal participation and leadership
5.6 | Rett til seksuell og reproduktiv helse | Rett til seksuell og reproduktiv helse | Reproductive health and rights
5.a | Lik rett til eiendom og økonomiske ressurser | Lik rett til eigedom og økonomiske ressursar | Equal rights to property and resources
5.b | Teknologi som styrker kvinner | Teknologi som styrkjer kvinner | Technology that empowers women
5.c | Lover og politikk for likestilling | Lover og politikk for likestilling | Laws and policies for equality
6.1 | Trygt drikkevann til alle | Trygt drikkevatn til alle | Safe drinking water for all
6.2 | Toalett og hygiene til alle | Toalett og hygiene til alle | Sanitation and hygiene for all
6.3 | Renere vann og mindre utslipp | Reinare vatn og mindre utslepp | Cleaner water, less pollution
6.4 | Bruke vann mer effektivt | Bruke vatn meir effektivt | Efficient use of water
6.5 | Samordnet vannforvaltning | Samordna vassforvalting | Integrated water management
6.6 | Verne økosystemer i vann | Verne økosystem i vatn | Protect water ecosystems
6.a | Samarbeid om vann med utviklingsland | Samarbeid om vatn med utviklingsland | Cooperation on water with developing countries
6.b | Lokalsamfunn med i vannforvaltningen | Lokalsamfunn med i vassforvaltinga | Local participation in water management
7.1 | Strøm og moderne energi til alle | Straum og moderne energi til alle | Modern energy for all
7.2 | Mer fornybar energi | Meir fornybar energi | More renewable energy
7.3 | Dobbelt så rask energieffektivisering | Dobbelt så rask energieffektivisering | Double energy efficiency gains
7.a | Samarbeid om ren energi | Samarbeid om rein energi | Cooperation on clean energy
7.b | Energiløsninger for utviklingsland | Energiløysingar for utviklingsland | Energy services for developing countries
8.1 | Varig økonomisk vekst | Varig økonomisk vekst | Sustained economic growth
8.2 | Høyere produktivitet gjennom teknologi og innovasjon | Høgare produktivitet gjennom teknologi og innovasjon | Productivity through technology and innovation
8.3 | Nyskaping, nye bedrifter og arbeidsplasser | Nyskaping, nye bedrifter og arbeidsplassar | Innovation, new businesses and jobs
8.4 | Vekst uten miljøødeleggelse | Vekst utan miljøøydelegging | Growth without environmental harm
8.5 | Arbeid til alle og lik lønn | Arbeid til alle og lik løn | Work for all and equal pay
8.6 | Flere unge i arbeid og utdanning | Fleire unge i arbeid og utdanning | More young people in work or education
8.7 | Slutt på tvangsarbeid og barnearbeid | Slutt på tvangsarbeid og barnearbeid | End forced and child labour
8.8 | Trygt arbeidsliv og arbeidstakeres rettigheter | Trygt arbeidsliv og rettane til arbeidstakarar | Safe work and labour rights
8.9 | Bærekraftig turisme | Berekraftig turisme | Sustainable tourism
8.10 | Banktjenester for alle | Banktenester for alle | Financial services for all
8.a | Handelsstøtte til utviklingsland | Handelsstøtte til utviklingsland | Aid for trade
8.b | Strategi for unges sysselsetting | Strategi for sysselsetjing av unge | Youth employment strategy
9.1 | God og bærekraftig infrastruktur | God og berekraftig infrastruktur | Sustainable infrastructure
9.2 | Inkluderende og bærekraftig industri | Inkluderande og berekraftig industri | Inclusive and sustainable industry
9.3 | Finansiering for små bedrifter | Finansiering for små bedrifter | Finance for small businesses
9.4 | Grønn omstilling av næringslivet | Grøn omstilling av næringslivet | Green transition of industry
9.5 | Mer forskning og innovasjon | Meir forsking og innovasjon | More research and innovation
9.a | Infrastruktur i utviklingsland | Infrastruktur i utviklingsland | Infrastructure in developing countries
9.b | Teknologiutvikling i utviklingsland | Teknologiutvikling i utviklingsland | Technology in developing countries
9.c | Internett til alle | Internett til alle | Internet for all
10.1 | Raskere inntektsvekst for de fattigste | Raskare inntektsvekst for dei fattigaste | Faster income growth for the poorest
10.2 | Alle skal med i samfunnslivet | Alle skal med i samfunnslivet | Inclusion of all in society
10.3 | Like muligheter, ingen diskriminering | Like høve, inga diskriminering | Equal opportunity, no discrimination
10.4 | Politikk for større likhet | Politikk for større likskap | Policies for greater equality
10.5 | Bedre regulering av finansmarkeder | Betre regulering av finansmarknader | Better regulation of financial markets
10.6 | Utviklingslandene skal høres | Utviklingslanda skal bli høyrde | A voice for developing countries
10.7 | Trygg og ansvarlig migrasjon | Trygg og ansvarleg migrasjon | Safe and responsible migration
10.a | Særbehandling i handel for utviklingsland | Særbehandling i handel for utviklingsland | Special trade treatment for developing countries
10.b | Bistand og investeringer der behovet er størst | Bistand og investeringar der behovet er størst | Aid and investment where need is greatest
10.c | Billigere pengeoverføringer | Billegare pengeoverføringar | Cheaper remittances
11.1 | Gode og trygge boliger | Gode og trygge bustader | Adequate and safe housing
11.2 | Bærekraftig transport for alle | Berekraftig transport for alle | Sustainable transport for all
11.3 | Inkluderende byutvikling og medvirkning | Inkluderande byutvikling og medverknad | Inclusive urban planning
11.4 | Verne kultur- og naturarv | Verne kultur- og naturarv | Protect cultural and natural heritage
11.5 | Færre tap i katastrofer | Færre tap i katastrofar | Fewer losses in disasters
11.6 | Mindre miljøbelastning fra byene | Mindre miljøbelastning frå byane | Less environmental impact of cities
11.7 | Trygge grøntområder og byrom | Trygge grøntområde og byrom | Safe green and public spaces
11.a | Samspill mellom by og omland | Samspel mellom by og omland | Links between cities and regions
11.b | Byplaner for klima og beredskap | Byplanar for klima og beredskap | City plans for climate and resilience
11.c | Bærekraftige bygg i utviklingsland | Berekraftige bygg i utviklingsland | Sustainable building in developing countries
12.1 | Handlingsprogram for bærekraftig forbruk | Handlingsprogram for berekraftig forbruk | Programme for sustainable consumption
12.2 | Bærekraftig bruk av naturressurser | Berekraftig bruk av naturressursar | Sustainable use of natural resources
12.3 | Halvere matsvinnet | Halvere matsvinnet | Halve food waste
12.4 | Trygg håndtering av kjemikalier og avfall | Trygg handtering av kjemikaliar og avfall | Safe chemicals and waste
12.5 | Mindre avfall, mer gjenbruk | Mindre avfall, meir gjenbruk | Less waste, more reuse
12.6 | Bærekraft i bedriftenes drift og rapportering | Berekraft i drifta og rapporteringa til bedriftene | Sustainable business and reporting
12.7 | Bærekraftige offentlige innkjøp | Berekraftige offentlege innkjøp | Sustainable public procurement
12.8 | Kunnskap om bærekraftige valg | Kunnskap om berekraftige val | Knowledge for sustainable choices
12.a | Forskning på forbruk i utviklingsland | Forsking på forbruk i utviklingsland | Research capacity in developing countries
12.b | Måle virkningen av turisme | Måle verknaden av turisme | Monitor the impact of tourism
12.c | Fase ut subsidier til fossil energi | Fase ut subsidiar til fossil energi | Phase out fossil fuel subsidies
13.1 | Tåle klimaendringer og naturkatastrofer | Tole klimaendringar og naturkatastrofar | Resilience to climate hazards
13.2 | Klimatiltak i all planlegging | Klimatiltak i all planlegging | Climate measures in all planning
13.3 | Kunnskap om klima | Kunnskap om klima | Knowledge about climate
13.a | Klimafinansiering | Klimafinansiering | Climate finance
13.b | Klimaplanlegging i utviklingsland | Klimaplanlegging i utviklingsland | Climate planning in developing countries
14.1 | Mindre forurensning av havet | Mindre forureining av havet | Less marine pollution
14.2 | Verne økosystemer i havet | Verne økosystem i havet | Protect marine ecosystems
14.3 | Mindre havforsuring | Mindre havforsuring | Less ocean acidification
14.4 | Bærekraftig fiske | Berekraftig fiske | Sustainable fishing
14.5 | Verne kyst- og havområder | Verne kyst- og havområde | Conserve coastal and marine areas
14.6 | Slutt på skadelige fiskerisubsidier | Slutt på skadelege fiskerisubsidiar | End harmful fisheries subsidies
14.7 | Havets verdier for små øystater | Verdiane i havet for små øystatar | Marine resources for small island states
14.a | Havforskning og teknologi | Havforsking og teknologi | Ocean science and technology
14.b | Småskalafiskere får ressurser og marked | Småskalafiskarar får ressursar og marknad | Access for small-scale fishers
14.c | Følge havretten | Følgje havretten | Apply the law of the sea
15.1 | Bevare økosystemer på land og i ferskvann | Ta vare på økosystem på land og i ferskvatn | Conserve land and freshwater ecosystems
15.2 | Bærekraftig skogbruk | Berekraftig skogbruk | Sustainable forestry
15.3 | Stanse ørkenspredning | Stanse ørkenspreiing | Combat desertification
15.4 | Bevare økosystemer i fjellet | Ta vare på økosystem i fjellet | Conserve mountain ecosystems
15.5 | Stanse tap av arter | Stanse tap av artar | Halt loss of species
15.6 | Rettferdig bruk av genressurser | Rettferdig bruk av genressursar | Fair use of genetic resources
15.7 | Stanse ulovlig jakt og handel | Stanse ulovleg jakt og handel | End poaching and illegal trade
15.8 | Hindre spredning av fremmede arter | Hindre spreiing av framande artar | Stop invasive species
15.9 | Naturverdier inn i all planlegging | Naturverdiar inn i all planlegging | Biodiversity in all planning
15.a | Midler til naturmangfold | Middel til naturmangfald | Finance for biodiversity
15.b | Midler til bærekraftig skogforvaltning | Middel til berekraftig skogforvalting | Finance for sustainable forests
15.c | Samarbeid mot ulovlig jakt og handel | Samarbeid mot ulovleg jakt og handel | Cooperation against poaching
16.1 | Mindre vold | Mindre vald | Less violence
16.2 | Stanse vold mot barn | Stanse vald mot barn | End violence against children
16.3 | Rettssikkerhet for alle | Rettstryggleik for alle | Rule of law for all
16.4 | Mindre organisert kriminalitet | Mindre organisert kriminalitet | Less organised crime
16.5 | Mindre korrupsjon | Mindre korrupsjon | Less corruption
16.6 | Åpne og velfungerende institusjoner | Opne og velfungerande institusjonar | Effective and accountable institutions
16.7 | Beslutninger der alle kan delta | Avgjerder der alle kan delta | Inclusive decision-making
16.8 | Utviklingsland med i globale beslutninger | Utviklingsland med i globale avgjerder | Developing countries in global governance
16.9 | Juridisk identitet for alle | Juridisk identitet for alle | Legal identity for all
16.10 | Tilgang til informasjon og grunnleggende friheter | Tilgang til informasjon og grunnleggjande fridommar | Access to information and freedoms
16.a | Nasjonal evne til å hindre vold og terror | Nasjonal evne til å hindre vald og terror | National capacity to prevent violence
16.b | Lover mot diskriminering | Lover mot diskriminering | Non-discriminatory laws
17.1 | Bedre skatteinngang i utviklingsland | Betre skatteinngang i utviklingsland | Domestic revenue in developing countries
17.2 | Holde løfter om bistand | Halde lovnader om bistand | Keep aid commitments
17.3 | Mer finansiering fra flere kilder | Meir finansiering frå fleire kjelder | More finance from more sources
17.4 | Håndterbar gjeld | Handterbar gjeld | Sustainable debt
17.5 | Investeringer i de minst utviklede landene | Investeringar i dei minst utvikla landa | Investment in least developed countries
17.6 | Samarbeid om forskning og teknologi | Samarbeid om forsking og teknologi | Cooperation on science and technology
17.7 | Miljøvennlig teknologi til utviklingsland | Miljøvennleg teknologi til utviklingsland | Green technology for developing countries
17.8 | Teknologi og kapasitet i de minst utviklede landene | Teknologi og kapasitet i dei minst utvikla landa | Technology for least developed countries
17.9 | Støtte til kapasitetsbygging | Støtte til kapasitetsbygging | Support for capacity building
17.10 | Åpent og rettferdig handelssystem | Ope og rettferdig handelssystem | Open and fair trade system
17.11 | Mer eksport fra utviklingsland | Meir eksport frå utviklingsland | More exports from developing countries
17.12 | Tollfri adgang for de minst utviklede landene | Tollfri tilgang for dei minst utvikla landa | Duty-free access for least developed countries
17.13 | Global økonomisk stabilitet | Global økonomisk stabilitet | Global economic stability
17.14 | Samstemt politikk for bærekraft | Samstemt politikk for berekraft | Policy coherence for sustainability
17.15 | Respekt for landenes egen politikk | Respekt for den eigne politikken til landa | Respect for each country's policies
17.16 | Globalt partnerskap for bærekraftig utvikling | Globalt partnarskap for berekraftig utvikling | Global partnership for sustainable development
17.17 | Partnerskap mellom offentlige, private og frivillige | Partnarskap mellom offentlege, private og frivillige | Public, private and civil society partnerships
17.18 | Bedre statistikk i utviklingsland | Betre statistikk i utviklingsland | Better data in developing countries
17.19 | Måle framgang utover BNP | Måle framgang utover BNP | Measure progress beyond GDP
`;

export const SDG_TARGETS: readonly SdgTarget[] = TABLE.trim().split('\n').map(readLine);

const targetsByCode = new Map(SDG_TARGETS.map((each) => [each.code, each]));

/** The target with this code (`17.16`, `1.a`), or `undefined` where there is none. */
export function sdgTarget(code: string): SdgTarget | undefined {
  return targetsByCode.get(code);
}

/** The targets of a goal (`1`–`17`) in the UN's order, numbers before letters; empty for an unknown code. */
export function sdgTargetsOf(goal: string): SdgTarget[] {
  return SDG_TARGETS.filter((each) => each.goal === goal);
}

function readLine(line: string): SdgTarget {
  const [code = '', nb = '', nn = '', en = ''] = line.split('|').map((cell) => cell.trim());
  return { code, goal: code.split('.')[0] ?? '', name: { nb, nn, en } };
}
