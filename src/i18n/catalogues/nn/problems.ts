import type * as nb from '../nb/problems.ts';

export const problems: Record<keyof typeof nb.problems, string> = {
  'empty-file': 'Fila er tom. Vel ei anna fil, eller last ho ned på nytt.',
  'file-too-large':
    'Fila er på {{megabytes}} MB. Varde opnar filer på opptil {{maxMegabytes}} MB. Sjå etter om det er rett fil.',
  'not-utf8': 'Fila er ikkje lagra som UTF-8-tekst. Lagre ho på nytt med teiknsettet UTF-8.',
  'not-json':
    'Fila er ikkje JSON. Feilen er på linje {{line}}, teikn {{column}}. Ei planfil byrjar med ein krøllparentes. Kontroller at du valde ei planfil (.varde.json).',
  'cut-off':
    'Fila sluttar for tidleg, på linje {{line}}, teikn {{column}}. Last ho ned eller kopier ho på nytt.',
  'json-curly-quotes':
    'Linje {{line}}, teikn {{column}}: «{{found}}» er eit typografisk hermeteikn. Bruk rette hermeteikn (").',
  'json-single-quotes':
    'Linje {{line}}, teikn {{column}}: «{{found}}» er eit enkelt hermeteikn. Bruk doble, rette hermeteikn (").',
  'json-comment':
    'Linje {{line}}, teikn {{column}}: «{{found}}» byrjar ein kommentar, og det kan JSON ikkje ha. Fjern kommentaren.',
  'json-not-a-number':
    'Linje {{line}}, teikn {{column}}: «{{found}}» er ikkje eit tal i JSON. Skriv talet, eller fjern målinga eller feltet.',
  'json-word':
    'Linje {{line}}, teikn {{column}}: «{{found}}» er ikkje eit ord i JSON. Skriv true eller false med små bokstavar, eller fjern feltet.',
  'json-unquoted':
    'Linje {{line}}, teikn {{column}}: «{{found}}» manglar hermeteikn. Set rette hermeteikn (") framfor og bak.',
  'json-bad-number':
    'Linje {{line}}, teikn {{column}}: «{{found}}» er ikkje skrive som eit tal i JSON. Skriv berre siffer, utan pluss, mellomrom og nullar framfor, med vanleg minus og med punktum og minst eitt siffer på kvar side.',
  'json-decimal-comma': 'Linje {{line}}, teikn {{column}}: Talet har komma. Bruk punktum framfor desimalane.',
  'json-extra-comma': 'Linje {{line}}, teikn {{column}}: Her er det eit komma for mykje. Fjern det.',
  'json-missing-comma':
    'Linje {{line}}, teikn {{column}}: Det manglar eit komma framfor «{{found}}». Set inn kommaet.',
  'json-missing-colon':
    'Linje {{line}}, teikn {{column}}: Det manglar eit kolon framfor «{{found}}», mellom namn og verdi. Set inn kolonet.',
  'json-wrong-bracket':
    'Linje {{line}}, teikn {{column}}: Parentesen høver ikkje til den som er open. Her skulle det stått «{{found}}».',
  'json-line-break':
    'Linje {{line}}, teikn {{column}}: Ein tekst har eit linjeskift i seg. Avslutt han med rett hermeteikn ("), eller skriv linjeskiftet som \\n.',
  'json-control-character':
    'Linje {{line}}, teikn {{column}}: Ein tekst har eit styreteikn i seg ({{found}}). Fjern det, eller skriv ein tabulator som \\t.',
  'json-bad-escape':
    'Linje {{line}}, teikn {{column}}: «{{found}}» tyder ingenting i JSON. Skriv omvend skråstrek som \\\\.',
  'json-after-end':
    'Linje {{line}}, teikn {{column}}: Planen er slutt, men det står meir etter han («{{found}}»). Fjern det som er for mykje.',
  'json-too-deep':
    'Linje {{line}}, teikn {{column}}: Fila har meir enn {{found}} parentesar inni kvarandre. Det er inga planfil. Vel ei anna fil.',
  'json-unexpected':
    'Linje {{line}}, teikn {{column}}: «{{found}}» kan ikkje stå her. Fjern det, eller set det i rette hermeteikn (").',
  'json-repeated-member':
    'Linje {{line}}, teikn {{column}}: «{{name}}» er gitt to gonger, første gongen på linje {{firstLine}}, teikn {{firstColumn}}. Fjern den som er feil.',
  'not-a-plan-file': 'Fila er JSON, men ikkje ei planfil: «format» må vere «varde-plan». Vel ei anna fil.',
  'bad-version': 'Fila seier ikkje kva versjon av formatet ho følgjer. Set «version» til {{supported}}.',
  'newer-version':
    'Fila følgjer versjon {{version}} av formatet. Denne utgåva av Varde les opptil versjon {{supported}}. Oppdater Varde og prøv igjen.',
  'and-more': 'Det er {{more}} feil til. Rett dei første og prøv igjen.',

  'unknown-table': 'Varde kjenner ikkje «{{path}}» øvst i fila. Fjern det, eller rett namnet.',
  'unknown-field': 'Varde kjenner ikkje feltet «{{path}}». Fjern det, eller rett namnet.',
  'dangerous-key': 'Feltnamnet «{{path}}» er ikkje tillate. Fjern feltet.',
  'missing-field': '«{{path}}» manglar. Legg det til.',
  'expected-text': '«{{path}}» må vere tekst i hermeteikn. Rett verdien.',
  'expected-number': '«{{path}}» må vere eit tal utan hermeteikn. Rett verdien.',
  'expected-boolean': '«{{path}}» må vere true eller false. Rett verdien.',
  'expected-list': '«{{path}}» må vere ei liste i hakeparentesar. Rett verdien.',
  'expected-object': '«{{path}}» må vere eit objekt i krøllparentesar. Rett verdien.',
  'not-allowed-value': '«{{path}}» har ein verdi som ikkje finst. Bruk ein av desse: {{allowed}}.',
  'empty-text': '«{{path}}» er tom. Skriv ein tekst.',
  'empty-list': '«{{path}}» er ei tom liste. Fjern feltet.',
  'too-long': 'Teksten i «{{path}}» er for lang. Kort han ned til {{max}} teikn.',
  'bad-id':
    '«{{path}}» kan ikkje brukast som id: «{{id}}». Ein id har 1–200 teikn, utan mellomrom i endane, utan / ? # og \\ og utan teikn som ikkje kan sjåast. Han kan ikkje vere «.», «..» eller eit ord som står i adressene til Varde, som «plan» og «actions». Gi rada ein annan id, òg der han er vist til.',
  'bad-node-code':
    '«{{path}}» kan ikkje brukast som kode: «{{id}}». Ein kode har 1–200 teikn på éi linje, utan mellomrom i endane, og noko av han må kunne sjåast. Rett koden.',
  'hidden-character':
    '«{{path}}» har eit teikn som ikkje er tekst: {{character}}, som teikn nummer {{position}}. Det kan vere eit linjeskift i eit namn, eit styreteikn, eit halvt teikn eller eit retningsmerke. Fjern det.',
  'nothing-visible': '«{{path}}» har ingen teikn som kan sjåast. Skriv ein tekst.',
  'bad-framework-id':
    '«{{path}}» kan ikkje brukast som id for eit rammeverk. Vel ein id utan kolon som ikkje er «sdg».',
  'bad-date':
    '«{{path}}» er ikkje ein gyldig dato. Skriv år, månad og dag, til dømes 2020-12-31 (åra 1800–2200).',
  'bad-number': 'Talet i «{{path}}» er for stort. Rett verdien.',
  'bad-year': '«{{path}}» må vere eit heilt årstal mellom 1800 og 2200. Rett verdien.',
  'bad-decimals': '«{{path}}» må vere eit heilt tal frå 0 til 6. Rett verdien.',
  'negative-weight': '«{{path}}» kan ikkje vere under 0. Rett vekta.',
  'bad-publishing-lag': '«{{path}}» må vere eit heilt tal dagar frå 0 til 3650. Rett verdien.',
  'bad-threshold': '«{{path}}» må vere eit tal frå 0 til 1. Rett verdien.',

  'end-before-start':
    '«{{path}}» er {{end}}, men perioden byrjar {{start}}. Slutten kan ikkje kome før starten. Rett ein av datoane.',
  'period-outside-plan':
    'Perioden i «{{path}}» går utanfor planen, som varer frå {{start}} til {{end}}. Rett datoane.',
  'periods-overlap':
    'Perioden i «{{path}}» og perioden «{{other}}» ({{start}}–{{end}}) har dagar felles. Rett datoane, slik at den eine sluttar før den andre byrjar.',
  'thresholds-out-of-order':
    'I «{{path}}» er «onTrack» større enn «atRisk». Grensa for «i rute» kan ikkje vere den høgaste. Rett ei av dei.',
  'milestone-outside-action':
    'Milepælen i «{{path}}» har datoen {{date}}, som er før tiltaket byrjar eller etter fristen. Rett ein av datoane.',
  'predecessor-cycle':
    '«{{path}}» viser til «{{id}}», og følgjer ein forgjengarane vidare, kjem ein tilbake hit. Rett eller fjern «predecessor».',
  'hold-without-band':
    '«{{path}}» har retninga «hold», men manglar «band». Legg til lågaste verdi, høgaste verdi og sluttdato.',
  'band-without-edge': '«{{path}}» må ha minst éi grense: «min», «max» eller begge. Legg ho til.',
  'band-upside-down': 'I «{{path}}» er «min» større enn «max». Byt om verdiane.',
  'duplicate-target-date': '«{{path}}» har to mål for {{date}}. Fjern eitt av dei.',
  'action-without-sub-goal': '«{{path}}» er tom. Eit tiltak må høyre til minst eitt delmål.',
  'duplicate-id': '«{{path}}» brukar id-en «{{id}}», som alt er brukt i same tabell. Gi rada ein eigen id.',
  'duplicate-reference': '«{{path}}» nemner «{{id}}» to gonger. Fjern den eine.',
  'duplicate-tag': '«{{path}}» tek opp att stikkordet «{{id}}». Fjern det eine.',
  'duplicate-outcome':
    '«{{path}}» gir delmålet eit resultat til i perioden «{{id}}». Eit delmål har eitt resultat per periode. Fjern det eine.',
  'broken-reference':
    '«{{path}}» viser til «{{id}}», som ikkje finst i «{{table}}». Legg til rada, eller rett tilvisinga.',
  'bad-node-reference':
    '«{{path}}» må vise til eit rammeverk og eit punkt med kolon mellom, til dømes «sdg:17.16». Rett tilvisinga.',
  'bad-sdg-code':
    '«{{path}}» viser til berekraftsmålet «{{id}}», som ikkje finst. Bruk 1–17 eller eit delmål som 17.16.',
  'duplicate-node':
    '«{{path}}» brukar koden «{{id}}», som alt er brukt i rammeverket. Gi punktet ein eigen kode.',
  'node-cycle': '«{{path}}» ligg under seg sjølv. Rett «parent», slik at punkta dannar eit tre.',
  'bad-partial-date':
    '«{{path}}» er ikkje ein dato. Skriv dagen som ÅÅÅÅ-MM-DD, månaden som ÅÅÅÅ-MM eller året som ÅÅÅÅ.',
  'agreement-without-partner': '«{{path}}» er tom. Ein avtale må ha minst éin partnar.',
  'duplicate-claim': '«{{path}}» seier det same som ein tidlegare i lista. Ta bort den eine.',
  'node-without-parent':
    '«{{path}}» viser til punktet «{{id}}», som rammeverket ikkje har. Rett «parent», eller legg til punktet.',

  'unknown-indicator':
    '«{{path}}» har målingar for indikatoren «{{id}}», som ikkje finst i fila. Legg til indikatoren, eller fjern målingane.',
  'duplicate-series': '«{{path}}» er serie nummer to for indikatoren «{{id}}». Samle målingane i éin serie.',
  'duplicate-reading': '«{{path}}» er måling nummer to for {{date}}. Fjern ei av dei.',

  'bad-clock':
    '«{{path}}» er ikkje eit gyldig tidsstempel i loggen. Hent fila på nytt frå Varde, eller fjern «log».',
  'bad-instant': '«{{path}}» må vere eit tidspunkt i UTC, til dømes 2020-12-31T12:00:00Z. Rett verdien.',
  'clock-not-unique':
    '«{{path}}» brukar tidsstempelet «{{id}}» på nytt. Kvart stempel kan berre brukast éin gong. Hent fila på nytt frå Varde.',
  'clock-not-ascending':
    '«{{path}}» er eldre enn innslaget før. Loggen må stå i tidsrekkjefølgje. Hent fila på nytt frå Varde.',
  'commit-id-mismatch':
    '«{{path}}» må vere lik id-en til den første endringa i innslaget. Hent fila på nytt frå Varde.',
  'empty-commit': '«{{path}}» har ingen endringar. Hent fila på nytt frå Varde.',
  'joined-outside-merge': '«{{path}}» kan berre stå i ei samanslåing («merge»). Hent fila på nytt frå Varde.',
  'empty-change': '«{{path}}» endrar ingenting. Hent fila på nytt frå Varde.',
  'log-number':
    'Fila seier at loggen har {{stated}} innslag, men han har {{found}}. Noko er klipt bort eller lagt til. Hent fila på nytt frå Varde.',
  'log-heads':
    'Loggen sluttar ikkje der fila seier i «{{path}}». Noko er klipt bort eller endra. Hent fila på nytt frå Varde.',
  'log-does-not-match':
    'Loggen gir ikkje same innhald som radene i «{{path}}». Hent fila på nytt frå Varde, eller fjern «log» for å opne planen utan historikk.',
};
