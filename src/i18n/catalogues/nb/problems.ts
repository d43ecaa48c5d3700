/** What is wrong with a file, where, and what to do about it: one sentence or two per code in `files/problem.ts`. */
export const problems = {
  // The file as a whole
  'empty-file': 'Filen er tom. Velg en annen fil, eller last den ned på nytt.',
  'file-too-large':
    'Filen er på {{megabytes}} MB. Varde åpner filer på opptil {{maxMegabytes}} MB. Se etter om det er riktig fil.',
  'not-utf8': 'Filen er ikke lagret som UTF-8-tekst. Lagre den på nytt med tegnsettet UTF-8.',
  'not-json':
    'Filen er ikke JSON. Feilen er på linje {{line}}, tegn {{column}}. En planfil begynner med en krøllparentes. Kontroller at du valgte en planfil (.varde.json).',
  'cut-off':
    'Filen slutter for tidlig, på linje {{line}}, tegn {{column}}. Last den ned eller kopier den på nytt.',
  'json-curly-quotes':
    'Linje {{line}}, tegn {{column}}: «{{found}}» er et typografisk anførselstegn. Bruk rette anførselstegn (").',
  'json-single-quotes':
    'Linje {{line}}, tegn {{column}}: «{{found}}» er et enkelt anførselstegn. Bruk doble, rette anførselstegn (").',
  'json-comment':
    'Linje {{line}}, tegn {{column}}: «{{found}}» begynner en kommentar, og det kan JSON ikke ha. Fjern kommentaren.',
  'json-not-a-number':
    'Linje {{line}}, tegn {{column}}: «{{found}}» er ikke et tall i JSON. Skriv tallet, eller fjern målingen eller feltet.',
  'json-word':
    'Linje {{line}}, tegn {{column}}: «{{found}}» er ikke et ord i JSON. Skriv true eller false med små bokstaver, eller fjern feltet.',
  'json-unquoted':
    'Linje {{line}}, tegn {{column}}: «{{found}}» mangler anførselstegn. Sett rette anførselstegn (") foran og bak.',
  'json-bad-number':
    'Linje {{line}}, tegn {{column}}: «{{found}}» er ikke skrevet som et tall i JSON. Skriv bare sifre, uten pluss, mellomrom og nuller foran, med vanlig minus og med punktum og minst ett siffer på hver side.',
  'json-decimal-comma': 'Linje {{line}}, tegn {{column}}: Tallet har komma. Bruk punktum foran desimalene.',
  'json-extra-comma': 'Linje {{line}}, tegn {{column}}: Her er det et komma for mye. Fjern det.',
  'json-missing-comma':
    'Linje {{line}}, tegn {{column}}: Det mangler et komma foran «{{found}}». Sett inn kommaet.',
  'json-missing-colon':
    'Linje {{line}}, tegn {{column}}: Det mangler et kolon foran «{{found}}», mellom navn og verdi. Sett inn kolonet.',
  'json-wrong-bracket':
    'Linje {{line}}, tegn {{column}}: Parentesen passer ikke til den som er åpen. Her skulle det stått «{{found}}».',
  'json-line-break':
    'Linje {{line}}, tegn {{column}}: En tekst har et linjeskift i seg. Avslutt den med rett anførselstegn ("), eller skriv linjeskiftet som \\n.',
  'json-control-character':
    'Linje {{line}}, tegn {{column}}: En tekst har et styretegn i seg ({{found}}). Fjern det, eller skriv en tabulator som \\t.',
  'json-bad-escape':
    'Linje {{line}}, tegn {{column}}: «{{found}}» betyr ingenting i JSON. Skriv omvendt skråstrek som \\\\.',
  'json-after-end':
    'Linje {{line}}, tegn {{column}}: Planen er slutt, men det står mer etter den («{{found}}»). Fjern det som er for mye.',
  'json-too-deep':
    'Linje {{line}}, tegn {{column}}: Filen har mer enn {{found}} parenteser inni hverandre. Det er ingen planfil. Velg en annen fil.',
  'json-unexpected':
    'Linje {{line}}, tegn {{column}}: «{{found}}» kan ikke stå her. Fjern det, eller sett det i rette anførselstegn (").',
  'json-repeated-member':
    'Linje {{line}}, tegn {{column}}: «{{name}}» er gitt to ganger, første gang på linje {{firstLine}}, tegn {{firstColumn}}. Fjern den som er feil.',
  'not-a-plan-file': 'Filen er JSON, men ikke en planfil: «format» må være «varde-plan». Velg en annen fil.',
  'bad-version': 'Filen sier ikke hvilken versjon av formatet den følger. Sett «version» til {{supported}}.',
  'newer-version':
    'Filen følger versjon {{version}} av formatet. Denne utgaven av Varde leser opptil versjon {{supported}}. Oppdater Varde og prøv igjen.',
  'and-more': 'Det er {{more}} feil til. Rett de første og prøv igjen.',

  // Fields
  'unknown-table': 'Varde kjenner ikke «{{path}}» øverst i filen. Fjern det, eller rett navnet.',
  'unknown-field': 'Varde kjenner ikke feltet «{{path}}». Fjern det, eller rett navnet.',
  'dangerous-key': 'Feltnavnet «{{path}}» er ikke tillatt. Fjern feltet.',
  'missing-field': '«{{path}}» mangler. Legg det til.',
  'expected-text': '«{{path}}» må være tekst i anførselstegn. Rett verdien.',
  'expected-number': '«{{path}}» må være et tall uten anførselstegn. Rett verdien.',
  'expected-boolean': '«{{path}}» må være true eller false. Rett verdien.',
  'expected-list': '«{{path}}» må være en liste i hakeparenteser. Rett verdien.',
  'expected-object': '«{{path}}» må være et objekt i krøllparenteser. Rett verdien.',
  'not-allowed-value': '«{{path}}» har en verdi som ikke finnes. Bruk en av disse: {{allowed}}.',
  'empty-text': '«{{path}}» er tom. Skriv en tekst.',
  'empty-list': '«{{path}}» er en tom liste. Fjern feltet.',
  'too-long': 'Teksten i «{{path}}» er for lang. Kort den ned til {{max}} tegn.',
  'bad-id':
    '«{{path}}» kan ikke brukes som id: «{{id}}». En id har 1–200 tegn, uten mellomrom i endene, uten / ? # og \\ og uten tegn som ikke kan ses. Den kan ikke være «.», «..» eller et ord som står i adressene til Varde, som «plan» og «actions». Gi raden en annen id, også der den er vist til.',
  'bad-node-code':
    '«{{path}}» kan ikke brukes som kode: «{{id}}». En kode har 1–200 tegn på én linje, uten mellomrom i endene, og noe av den må kunne ses. Rett koden.',
  'hidden-character':
    '«{{path}}» har et tegn som ikke er tekst: {{character}}, som tegn nummer {{position}}. Det kan være et linjeskift i et navn, et styretegn, et halvt tegn eller et retningsmerke. Fjern det.',
  'nothing-visible': '«{{path}}» har ingen tegn som kan ses. Skriv en tekst.',
  'bad-framework-id':
    '«{{path}}» kan ikke brukes som id for et rammeverk. Velg en id uten kolon som ikke er «sdg».',
  'bad-date':
    '«{{path}}» er ikke en gyldig dato. Skriv år, måned og dag, for eksempel 2020-12-31 (årene 1800–2200).',
  'bad-number': 'Tallet i «{{path}}» er for stort. Rett verdien.',
  'bad-year': '«{{path}}» må være et helt årstall mellom 1800 og 2200. Rett verdien.',
  'bad-decimals': '«{{path}}» må være et helt tall fra 0 til 6. Rett verdien.',
  'negative-weight': '«{{path}}» kan ikke være under 0. Rett vekten.',
  'bad-publishing-lag': '«{{path}}» må være et helt antall dager fra 0 til 3650. Rett verdien.',
  'bad-threshold': '«{{path}}» må være et tall fra 0 til 1. Rett verdien.',

  // What the rows mean together
  'end-before-start':
    '«{{path}}» er {{end}}, men perioden begynner {{start}}. Slutten kan ikke komme før starten. Rett en av datoene.',
  'period-outside-plan':
    'Perioden i «{{path}}» går utenfor planen, som varer fra {{start}} til {{end}}. Rett datoene.',
  'periods-overlap':
    'Perioden i «{{path}}» og perioden «{{other}}» ({{start}}–{{end}}) har dager felles. Rett datoene, slik at den ene slutter før den andre begynner.',
  'thresholds-out-of-order':
    'I «{{path}}» er «onTrack» større enn «atRisk». Grensen for «i rute» kan ikke være den høyeste. Rett en av dem.',
  'milestone-outside-action':
    'Milepælen i «{{path}}» har datoen {{date}}, som er før tiltaket begynner eller etter fristen. Rett en av datoene.',
  'predecessor-cycle':
    '«{{path}}» viser til «{{id}}», og følges forgjengerne videre, kommer man tilbake hit. Rett eller fjern «predecessor».',
  'hold-without-band':
    '«{{path}}» har retningen «hold», men mangler «band». Legg til laveste verdi, høyeste verdi og sluttdato.',
  'band-without-edge': '«{{path}}» må ha minst én grense: «min», «max» eller begge. Legg den til.',
  'band-upside-down': 'I «{{path}}» er «min» større enn «max». Bytt om verdiene.',
  'duplicate-target-date': '«{{path}}» har to mål for {{date}}. Fjern ett av dem.',
  'action-without-sub-goal': '«{{path}}» er tom. Et tiltak må høre til minst ett delmål.',
  'duplicate-id':
    '«{{path}}» bruker id-en «{{id}}», som allerede er brukt i samme tabell. Gi raden en egen id.',
  'duplicate-reference': '«{{path}}» nevner «{{id}}» to ganger. Fjern den ene.',
  'duplicate-tag': '«{{path}}» gjentar stikkordet «{{id}}». Fjern det ene.',
  'duplicate-outcome':
    '«{{path}}» gir delmålet et resultat til i perioden «{{id}}». Et delmål har ett resultat per periode. Fjern det ene.',
  'broken-reference':
    '«{{path}}» viser til «{{id}}», som ikke finnes i «{{table}}». Legg til raden, eller rett henvisningen.',
  'bad-node-reference':
    '«{{path}}» må vise til et rammeverk og et punkt med kolon mellom, for eksempel «sdg:17.16». Rett henvisningen.',
  'bad-sdg-code':
    '«{{path}}» viser til bærekraftsmålet «{{id}}», som ikke finnes. Bruk 1–17 eller et delmål som 17.16.',
  'duplicate-node':
    '«{{path}}» bruker koden «{{id}}», som allerede er brukt i rammeverket. Gi punktet en egen kode.',
  'node-cycle': '«{{path}}» ligger under seg selv. Rett «parent», slik at punktene danner et tre.',
  'bad-partial-date':
    '«{{path}}» er ikke en dato. Skriv dagen som ÅÅÅÅ-MM-DD, måneden som ÅÅÅÅ-MM eller året som ÅÅÅÅ.',
  'agreement-without-partner': '«{{path}}» er tom. En avtale må ha minst én partner.',
  'duplicate-claim': '«{{path}}» sier det samme som en tidligere i lista. Ta bort den ene.',
  'node-without-parent':
    '«{{path}}» viser til punktet «{{id}}», som rammeverket ikke har. Rett «parent», eller legg til punktet.',

  // Series
  'unknown-indicator':
    '«{{path}}» har målinger for indikatoren «{{id}}», som ikke finnes i filen. Legg til indikatoren, eller fjern målingene.',
  'duplicate-series': '«{{path}}» er serie nummer to for indikatoren «{{id}}». Samle målingene i én serie.',
  'duplicate-reading': '«{{path}}» er måling nummer to for {{date}}. Fjern en av dem.',

  // The log
  'bad-clock':
    '«{{path}}» er ikke et gyldig tidsstempel i loggen. Hent filen på nytt fra Varde, eller fjern «log».',
  'bad-instant': '«{{path}}» må være et tidspunkt i UTC, for eksempel 2020-12-31T12:00:00Z. Rett verdien.',
  'clock-not-unique':
    '«{{path}}» bruker tidsstempelet «{{id}}» på nytt. Hvert stempel kan bare brukes én gang. Hent filen på nytt fra Varde.',
  'clock-not-ascending':
    '«{{path}}» er eldre enn innslaget før. Loggen må stå i tidsrekkefølge. Hent filen på nytt fra Varde.',
  'commit-id-mismatch':
    '«{{path}}» må være lik id-en til innslagets første endring. Hent filen på nytt fra Varde.',
  'empty-commit': '«{{path}}» har ingen endringer. Hent filen på nytt fra Varde.',
  'joined-outside-merge':
    '«{{path}}» kan bare stå i en sammenslåing («merge»). Hent filen på nytt fra Varde.',
  'empty-change': '«{{path}}» endrer ingenting. Hent filen på nytt fra Varde.',
  'log-number':
    'Filen sier at loggen har {{stated}} innslag, men den har {{found}}. Noe er klippet bort eller lagt til. Hent filen på nytt fra Varde.',
  'log-heads':
    'Loggen slutter ikke der filen sier i «{{path}}». Noe er klippet bort eller endret. Hent filen på nytt fra Varde.',
  'log-does-not-match':
    'Loggen gir ikke samme innhold som radene i «{{path}}». Hent filen på nytt fra Varde, eller fjern «log» for å åpne planen uten historikk.',
};
