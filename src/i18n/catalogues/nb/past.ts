/** As it stood: looking at the plan as it was known on a past day. */
export const past = {
  open: 'Som kjent …',
  openHelp: 'Vis planen slik den var kjent på en tidligere dag',
  title: 'Se planen slik den var kjent',
  text: 'Velg en dag, så viser alle sider det som var ført inn i planen da dagen var slutt. Målinger, frister og rettelser som kom senere, er ikke med.',
  difference:
    '«Per dato» er noe annet: det sier hvilke målinger som teller. Sammen svarer de på hva vi visste i mai om 2019.',
  day: 'Kjent ved slutten av',
  show: 'Vis',
  badDay: 'Skriv en dag før i dag, mellom 1800 og i går.',
  banner: 'Slik planen var kjent {{date}}.',
  bannerHelp: 'Det som er endret siden, vises ikke, og ingenting kan endres her.',
  other: 'Velg en annen dag',
  now: 'Vis planen slik den er nå',
  backToKnown: 'Tilbake til {{date}}',
  noneTitle: 'Planen fantes ikke her {{date}}',
  none: 'Historikken begynner {{date}}. Velg en dag fra da av.',
  readOnly: 'Du ser planen slik den var kjent {{date}}. Vis den slik den er nå for å endre noe.',
};
