/** What is said at a field of a form when something is wrong with what was typed. */
export const mistakes = {
  missingText: 'Dette kan ikke stå tomt.',
  nothingVisible: 'Ingen av tegnene kan ses. Skriv noe som kan leses.',
  missingNumber: 'Skriv et tall, for eksempel 1234,5.',
  noPartner: 'Velg minst én partner.',
  notAPartialDate: '«{{typed}}» er ikke en dato. Skriv for eksempel 1968, 10.2013 eller 24.10.2013.',
  endsBeforeItBegins: 'Avtalen kan ikke ta slutt før den begynner.',
  sameClaim: 'Det samme står allerede over. Fjern det ene.',
  missingDate: 'Velg en dato.',
  missingYear: 'Skriv et årstall, for eksempel 2030.',
  duplicateName: 'Det finnes alt en som heter «{{name}}». Gi den et annet navn.',
  duplicateYear: 'Det er alt et mål for {{year}}. Velg et annet år, eller fjern ett av dem.',
  yearNotAfterBaseline: 'Målet må være etter utgangsåret, {{year}}.',
  dueBeforeMandate: 'Fristen kan ikke være før bestillingen ble vedtatt, {{date}}.',
  duplicateCode: 'Nummeret {{code}} er brukt på et annet punkt. Gi dem hvert sitt.',
  badCode: '«{{code}}» kan ikke brukes som nummer. Velg noe annet.',
  nodeCycle: 'Punktet kan ikke høre under seg selv, heller ikke gjennom andre punkter. Velg et annet.',
  missingChoice: 'Velg ett av alternativene.',
  badDate:
    '«{{typed}}» kan ikke leses som en dato. Skriv dag, måned og år, for eksempel 31.12.2022, 31.12.22 eller 31. desember 2022.',
  noSuchMonth:
    'Det er ingen måned {{month}} i «{{typed}}». Skriv dagen først, så måneden og året, for eksempel 31.12.2022.',
  noSuchDay: '«{{typed}}» finnes ikke: {{month}} har {{days}} dager.',
  farYear: '«{{typed}}» er for langt unna. Skriv et år fra 1800 til 2200.',
  otherWeekday: '«{{typed}}» stemmer ikke: {{date}} er en {{weekday}}. Rett datoen, eller ta bort ukedagen.',
  notANumber: '«{{typed}}» kan ikke leses som ett tall. Skriv for eksempel 1234,5.',
  otherUnit: '«{{typed}}» har noe annet enn {{unit}} bak tallet. Skriv bare tallet, for eksempel 12,5.',
  ambiguousNumber:
    '«{{typed}}» kan bety både {{thousands}} og {{decimal}}. Skriv tallet uten punktum, med komma foran desimaler.',
  numberTooLarge: '«{{typed}}» er for stort. Bruk en større måleenhet, for eksempel millioner.',
  notWhole: 'Skriv et helt tall, ikke {{value}}.',
  allWeightsZero:
    'Da får alt på dette nivået vekt 0, og da teller det likt. Gi noe annet en vekt over 0 først.',
  tooLow: '{{value}} er for lavt. Skriv {{min}} eller mer.',
  outsideRange: '{{value}} går ikke. Skriv et tall fra {{min}} til {{max}}.',
  tooLong: 'Teksten er på {{length}} tegn. Kort den ned til {{max}}.',
  tagTooLong: 'Stikkordet er på {{length}} tegn. Kort det ned til {{max}}.',
  tooManyTags: 'Det er plass til {{max}} stikkord. Fjern ett før du legger til flere.',
  badYear: '«{{typed}}» er ikke et årstall fra 1800 til 2200. Skriv for eksempel 1968.',
  noPeriod: 'Velg minst én planperiode, eller la delmålet gjelde alle.',
  noSubGoal: 'Velg minst ett delmål.',
  endBeforeStart: 'Siste dag kan ikke være før første dag, {{start}}.',
  outsidePlan: 'Datoen må ligge innenfor planen, som varer fra {{start}} til {{end}}.',
  overlapsPeriod: 'Perioden overlapper {{name}}, som varer fra {{start}} til {{end}}.',
  leavesPeriodOut:
    'Da faller planperioden {{name}} ({{start}}–{{end}}) utenfor planen. Endre perioden først.',
  thresholdOrder: 'Må være minst like høyt som grensen for «i rute», {{onTrack}} %.',
  dueBeforeStart: 'Fristen kan ikke være før tiltaket starter, {{start}}.',
  milestoneBeforeStart: 'Milepælen kan ikke være før tiltaket starter, {{start}}.',
  milestoneAfterDue: 'Milepælen kan ikke være etter tiltakets frist, {{due}}.',
  doneInFuture: '{{date}} har ikke vært ennå. Skriv datoen det ble gjort.',
  baselineNeedsDate: 'Utgangspunktet har en verdi, men ingen dato. Velg datoen, eller fjern verdien.',
  baselineNeedsValue: 'Utgangspunktet har en dato, men ingen verdi. Skriv verdien, eller fjern datoen.',
  duplicateTarget: 'Det er alt et mål for {{date}}. Velg en annen dato, eller fjern ett av dem.',
  targetNotAfterBaseline:
    'Det første målet må være etter utgangspunktet, {{date}}. Ellers er det ingen tid å måle framgang over.',
  targetNotAfterFirstReading:
    'Sluttmålet må være etter den første målingen, {{date}}, som er utgangspunktet. Velg en senere dato, eller skriv et tidligere utgangspunkt.',
  roundedAway:
    'Utgangspunktet {{value}} og sluttmålet {{target}} blir like når de rundes av. Velg flere desimaler.',
  targetNotHigher:
    'Sluttmålet må være høyere enn utgangspunktet, {{value}}, fordi tallet skal øke. Ellers er det ingen endring å måle.',
  targetNotLower:
    'Sluttmålet må være lavere enn utgangspunktet, {{value}}, fordi tallet skal ned. Ellers er det ingen endring å måle.',
  holdNeedsBand:
    'Skriv minst én grense. Et tall som skal holdes, vurderes mot en laveste verdi, en høyeste eller begge.',
  holdNeedsEnd: 'Velg datoen tallet skal holdes til.',
  bandUpsideDown: 'Høyeste verdi, {{max}}, er lavere enn laveste verdi, {{min}}. Bytt om på dem.',
  dateInFuture:
    '{{date}} har ikke vært ennå; i dag er det {{today}}. En måling gjelder en periode som er slutt. Et tall du vil nå, er et mål.',
  dateTaken: 'Det finnes alt en måling {{date}}: {{value}}. Rett den i stedet, eller velg en annen dato.',
  confirmValue: 'Kryss av for at tallet er riktig, eller rett det.',
  sameReading: 'Målingen {{date}} er alt {{value}}. Det er ingenting å endre.',
};
