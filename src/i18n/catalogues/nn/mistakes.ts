import type { Translated } from '../../format/translated.ts';
import type { mistakes as nb } from '../nb/mistakes.ts';
export const mistakes: Translated<typeof nb> = {
  missingText: 'Dette kan ikkje stå tomt.',
  nothingVisible: 'Ingen av teikna kan sjåast. Skriv noko som kan lesast.',
  missingNumber: 'Skriv eit tal, til dømes 1234,5.',
  noPartner: 'Vel minst éin partnar.',
  notAPartialDate: '«{{typed}}» er ikkje ein dato. Skriv til dømes 1968, 10.2013 eller 24.10.2013.',
  endsBeforeItBegins: 'Avtalen kan ikkje ta slutt før han byrjar.',
  sameClaim: 'Det same står alt over. Fjern det eine.',
  missingDate: 'Vel ein dato.',
  missingYear: 'Skriv eit årstal, til dømes 2030.',
  duplicateName: 'Det finst alt ein som heiter «{{name}}». Gje den eit anna namn.',
  duplicateYear: 'Det er alt eit mål for {{year}}. Vel eit anna år, eller fjern eitt av dei.',
  yearNotAfterBaseline: 'Målet må vere etter utgangsåret, {{year}}.',
  dueBeforeMandate: 'Fristen kan ikkje vere før bestillinga vart vedteken, {{date}}.',
  duplicateCode: 'Nummeret {{code}} er brukt på eit anna punkt. Gje dei kvart sitt.',
  badCode: '«{{code}}» kan ikkje brukast som nummer. Vel noko anna.',
  nodeCycle: 'Punktet kan ikkje høyre under seg sjølv, heller ikkje gjennom andre punkt. Vel eit anna.',
  missingChoice: 'Vel eitt av alternativa.',
  badDate:
    '«{{typed}}» kan ikkje lesast som ein dato. Skriv dag, månad og år, til dømes 31.12.2022, 31.12.22 eller 31. desember 2022.',
  noSuchMonth:
    'Det er ingen månad {{month}} i «{{typed}}». Skriv dagen først, så månaden og året, til dømes 31.12.2022.',
  noSuchDay: '«{{typed}}» finst ikkje: {{month}} har {{days}} dagar.',
  farYear: '«{{typed}}» er for langt unna. Skriv eit år frå 1800 til 2200.',
  otherWeekday:
    '«{{typed}}» stemmer ikkje: {{date}} er ein {{weekday}}. Rett datoen, eller ta bort vekedagen.',
  notANumber: '«{{typed}}» kan ikkje lesast som eitt tal. Skriv til dømes 1234,5.',
  otherUnit: '«{{typed}}» har noko anna enn {{unit}} bak talet. Skriv berre talet, til dømes 12,5.',
  ambiguousNumber:
    '«{{typed}}» kan bety både {{thousands}} og {{decimal}}. Skriv talet utan punktum, med komma framfor desimalar.',
  numberTooLarge: '«{{typed}}» er for stort. Bruk ei større måleeining, til dømes millionar.',
  notWhole: 'Skriv eit heilt tal, ikkje {{value}}.',
  allWeightsZero: 'Då får alt på dette nivået vekt 0, og då tel det likt. Gi noko anna ei vekt over 0 først.',
  tooLow: '{{value}} er for lågt. Skriv {{min}} eller meir.',
  outsideRange: '{{value}} går ikkje. Skriv eit tal frå {{min}} til {{max}}.',
  tooLong: 'Teksten er på {{length}} teikn. Kort han ned til {{max}}.',
  tagTooLong: 'Stikkordet er på {{length}} teikn. Kort det ned til {{max}}.',
  tooManyTags: 'Det er plass til {{max}} stikkord. Fjern eitt før du legg til fleire.',
  badYear: '«{{typed}}» er ikkje eit årstal frå 1800 til 2200. Skriv til dømes 1968.',
  noPeriod: 'Vel minst éin planperiode, eller la delmålet gjelde alle.',
  noSubGoal: 'Vel minst eitt delmål.',
  endBeforeStart: 'Siste dag kan ikkje vere før første dag, {{start}}.',
  outsidePlan: 'Datoen må liggje innanfor planen, som varer frå {{start}} til {{end}}.',
  overlapsPeriod: 'Perioden overlappar {{name}}, som varer frå {{start}} til {{end}}.',
  leavesPeriodOut: 'Då fell planperioden {{name}} ({{start}}–{{end}}) utanfor planen. Endre perioden først.',
  thresholdOrder: 'Må vere minst like høgt som grensa for «i rute», {{onTrack}} %.',
  dueBeforeStart: 'Fristen kan ikkje vere før tiltaket startar, {{start}}.',
  milestoneBeforeStart: 'Milepælen kan ikkje vere før tiltaket startar, {{start}}.',
  milestoneAfterDue: 'Milepælen kan ikkje vere etter fristen for tiltaket, {{due}}.',
  doneInFuture: '{{date}} har ikkje vore enno. Skriv datoen det vart gjort.',
  baselineNeedsDate: 'Utgangspunktet har ein verdi, men ingen dato. Vel datoen, eller fjern verdien.',
  baselineNeedsValue: 'Utgangspunktet har ein dato, men ingen verdi. Skriv verdien, eller fjern datoen.',
  duplicateTarget: 'Det er alt eit mål for {{date}}. Vel ein annan dato, eller fjern eitt av dei.',
  targetNotAfterBaseline:
    'Det første målet må vere etter utgangspunktet, {{date}}. Elles er det inga tid å måle framgang over.',
  targetNotAfterFirstReading:
    'Sluttmålet må vere etter den første målinga, {{date}}, som er utgangspunktet. Vel ein seinare dato, eller skriv eit tidlegare utgangspunkt.',
  roundedAway:
    'Utgangspunktet {{value}} og sluttmålet {{target}} blir like når dei blir runda av. Vel fleire desimalar.',
  targetNotHigher:
    'Sluttmålet må vere høgare enn utgangspunktet, {{value}}, fordi talet skal auke. Elles er det inga endring å måle.',
  targetNotLower:
    'Sluttmålet må vere lågare enn utgangspunktet, {{value}}, fordi talet skal ned. Elles er det inga endring å måle.',
  holdNeedsBand:
    'Skriv minst éi grense. Eit tal som skal haldast, blir vurdert mot ein lågaste verdi, ein høgaste eller begge.',
  holdNeedsEnd: 'Vel datoen talet skal haldast til.',
  bandUpsideDown: 'Høgaste verdi, {{max}}, er lågare enn lågaste verdi, {{min}}. Byt om på dei.',
  dateInFuture:
    '{{date}} har ikkje vore enno; i dag er det {{today}}. Ei måling gjeld ein periode som er slutt. Eit tal du vil nå, er eit mål.',
  dateTaken: 'Det finst alt ei måling {{date}}: {{value}}. Rett ho i staden, eller vel ein annan dato.',
  confirmValue: 'Kryss av for at talet er rett, eller rett det.',
  sameReading: 'Målinga {{date}} er alt {{value}}. Det er ingenting å endre.',
};
