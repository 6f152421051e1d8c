/** One thing that a page said which this scan began with, and the place in the scan that says it now. */
export interface FirstFact {
  readonly said: string;
  /** The ids (or places in a list) that lead to it. */
  readonly at: string;
  /** Words that the Dutch text there must hold. */
  readonly words: string;
}

export interface FirstPage {
  readonly title: string;
  readonly facts: readonly FirstFact[];
}

/** Each line: what was said | where it is said now | words that are found there. */
function facts(lines: string): readonly FirstFact[] {
  return lines
    .trim()
    .split('\n')
    .map((row) => {
      const [said = '', at = '', words = ''] = row.split('|').map((cell) => cell.trim());
      return { said, at, words };
    });
}

/** What the two public pages told that this scan began with, in words of our own, in the order of those pages. */
export const firstPages: readonly FirstPage[] = [
  {
    title: 'veiliginternetten.nl: privacy notice and security for entrepreneurs',
    facts: facts(`
      A privacy notice is mandatory | checklists/privacy-notice/corrections/0 | De AVG vraagt het
      A site that collects personal data needs one | checklists/privacy-notice/corrections/1 | bij elk gebruik
      The authority can enforce, impose a penalty payment and fine | checklists/privacy-notice/corrections/3 | Bestuursdwang en een dwangsom
      Processing had to be notified beforehand | checklists/privacy-notice/corrections/2 | houd je zelf een register bij
      Names, addresses, telephone numbers and e-mail addresses are personal data | checklists/data-kinds-list/items/kinds-contact | namen, adressen, telefoonnummers of e-mailadressen
      So are dates and places of birth | checklists/data-kinds-list/items/kinds-birth | geboortedata of geboorteplaatsen
      So is gender | checklists/data-kinds-list/items/kinds-gender | geslacht of aanhef
      So is the citizen service number | checklists/data-kinds-list/items/kinds-bsn | BSN
      Race is special | checklists/data-kinds-list/items/kinds-race | ras of afkomst
      Religion or belief is special | checklists/data-kinds-list/items/kinds-religion | geloof of overtuiging
      Political preference is special | checklists/data-kinds-list/items/kinds-politics | politieke mening
      Sex life is special | checklists/data-kinds-list/items/kinds-sex | seksuele leven
      Trade union membership is special | checklists/data-kinds-list/items/kinds-union | vakbond
      Health is special | checklists/data-kinds-list/items/kinds-health | gezondheid
      Special data may not be used, unless a law makes an exception | glossary/special-data | tenzij de wet een uitzondering geeft
      Only care may use data on health | checklists/data-kinds-list/corrections/2 | Ook anderen mogen dat
      MKB-Nederland and VNO-NCW made a Privacy Quick Scan | about/what-it-is | MKB-Nederland en VNO-NCW
      It looks at processes, for staff, for customers and for the company | about/what-it-is | welk risico je bedrijf zelf loopt
      There are tools, free and paid | tools/tool-thuiswinkel | Lidmaatschap is betaald
      Tip 1: distance selling, telling and time to reconsider | checklists/safe-customer-data/items/safe-before-order | 14 dagen bedenktijd
      Tip 1: the time to reconsider is 7 working days | checklists/safe-customer-data/corrections/0 | 14 dagen na ontvangst
      Tip 2: basic security of the server; ask the provider | checklists/safe-customer-data/items/safe-ask-host | welke beveiliging, updates en back-ups
      Tip 3: your own server is your own responsibility | checklists/safe-customer-data/items/safe-own-server | zelf verantwoordelijk
      Tip 4: software of the site is tested; ask the supplier | checklists/safe-customer-data/items/safe-ask-tested | op veiligheid testte
      Tip 5: safe ways to pay | checklists/safe-customer-data/items/safe-payment-service | bekende betaaldienst
      Tip 5: iDEAL | checklists/safe-customer-data/items/safe-wero | iDEAL
      Tip 5: one way to pay afterwards | checklists/safe-customer-data/items/safe-pay-later | na ontvangst betaalt
      Tip 5: for example by acceptgiro | checklists/safe-customer-data/corrections/2 | acceptgiro
      Tip 6: a secure connection for forms, login and orders | checklists/safe-customer-data/items/safe-https | elke inlog en elke bestelpagina
      Tip 7: in doubt, have the site tested by others | checklists/safe-customer-data/items/safe-outside-test | die hem niet maakte
      Tip 8: know the privacy risks of your products and services | checklists/safe-customer-data/items/safe-own-products | eigen producten en diensten
      Tip 9: a hallmark with a yearly check | checklists/safe-customer-data/items/safe-hallmark | wie die elk jaar controleert
      The human link is yours, technology is for experts | checklists/security-plan/intro | Wat mensen doen, regel je zelf
      Security scans and step plans help | tools/tool-basisscan | Beoordeel je beveiliging
      Ask the MKB Servicedesk | checklists/security-plan/corrections/0 | servicedesk
      Step 1: a procedure for reports of staff, customers and users | checklists/security-plan/items/plan-report-tell | personeel, klanten en leveranciers
      Step 1: people know where to go | checklists/security-plan/items/plan-report-point | één adres en één telefoonnummer
      Step 1: reporting is encouraged | checklists/security-plan/items/plan-report-safe | niemand straf krijgt
      Step 2: ask staff regularly to pay attention | checklists/security-plan/items/plan-watch-talk | elk kwartaal
      Step 2: activity outside working hours | checklists/security-plan/items/plan-watch-times | vreemde tijden
      Step 2: unknown files or programs | checklists/security-plan/items/plan-watch-files | die niemand kent
      Step 2: warnings of firewall or virus scanner | checklists/security-plan/items/plan-watch-alerts | virusscanner of firewall
      Step 2: changed rights, files or web pages | checklists/security-plan/items/plan-watch-changes | rechten, bestanden of webpagina’s
      Step 2: programs that run and are not used | checklists/security-plan/items/plan-watch-programs | terwijl niemand ze gebruikt
      Step 2: changed DNS, router or firewall settings | checklists/security-plan/items/plan-watch-settings | router, DNS of firewall
      Step 2: slowness and crashes | checklists/security-plan/items/plan-watch-slow | traagheid en vastlopers
      Step 2: attempts to obtain confidential data | checklists/security-plan/items/plan-watch-phishing | naar gegevens of wachtwoorden vist
      Step 3: an expert looks regularly at the network | checklists/security-plan/items/plan-expert-yearly | naar je netwerk kijken
      Step 3: and at the reports of staff | checklists/security-plan/items/plan-expert-reports | meldingen van je personeel
      Step 4: report cybercrime | checklists/security-plan/items/plan-police | cybercrime bij de politie
      Step 4: to recover damage, also from the insurer | checklists/security-plan/items/plan-insurer | verzekeraar
      Step 5: which systems are critical | checklists/security-plan/items/plan-critical | niet kunt missen
      Step 5: what to do when they fail | checklists/security-plan/items/plan-continue | als ze uitvallen
      Step 5: whom to call | checklists/security-plan/items/plan-call | wie je belt
      Step 5: whom to warn, in which order | checklists/security-plan/items/plan-warn | in welke volgorde
      Step 5: each group has its own message | checklists/security-plan/items/plan-message | Elke groep heeft een eigen boodschap
      Step 6: what happened, why, with what consequences | checklists/security-plan/items/plan-learn-what | waarom, en met welk gevolg
      Step 6: how to prevent it | checklists/security-plan/items/plan-learn-improve | kies één verbetering
      Step 6: how we responded, and how to improve that | checklists/security-plan/items/plan-learn-response | een volgende keer beter
      A generator makes a privacy notice for your company | tools/tool-vin-notice-generator | Maak in 9 stappen
    `),
  },
  {
    title: 'Dutch Data Protection Authority: the GDPR for small business, five steps',
    facts: facts(`
      Five steps lay the basis | tools/tool-ap-step-plan | 5 stappen
      Step 1: find out which data you use, of customers and staff | plan/step-data | van wie heb je welke gegevens
      Step 1: personal data are about someone or lead to someone | glossary/personal-data | naar een mens te herleiden
      Step 1: an IP address is one | glossary/personal-data | IP-adres
      Step 1: processing is all you can do with data, from collecting to destroying | glossary/processing | verzamelen, bekijken, bewaren, delen, weggooien
      Step 1: several actions are one processing activity, such as a newsletter | glossary/processing | samen één verwerking
      Step 1: know why: a clear and precise purpose | plan/step-data | één duidelijke zin per doel
      Step 1: not because it may be of use one day | sections/process-gaps/questions/gaps/options/purpose-gap | bewaar ze voor later
      Step 1: only if it cannot be done without | measures/do-collect-less | wat er misgaat zonder
      Step 1: no more data than needed | glossary/data-minimisation | niet meer gegevens dan nodig
      Step 1: a newsletter needs no date of birth | checklists/data-kinds-list/items/kinds-birth | Voor een nieuwsbrief is dat niet zo
      Step 2: a legal ground is needed, one of six | glossary/legal-basis | Er zijn er 6
      Step 2: a ground of its own for each purpose | plan/step-basis | Elk doel heeft een eigen wettelijke reden
      Step 2: four grounds matter to a small company | plan/step-basis | overeenkomst, wet, toestemming en gerechtvaardigd belang
      Step 2: choose the ground before you begin | plan/step-basis | Kies die voordat je begint
      Step 2: without a ground it is not allowed | plan/step-basis | past er geen, dan mag het niet
      Step 2: a contract, also before it is made | glossary/contract | om een aanbod vroeg
      Step 2: a legal duty, such as tax | glossary/legal-duty | voor de belasting
      Step 2: consent is needed less often than people think | sections/process-facts/questions/legal-basis/options/consent | Kies dit niet omdat het veilig lijkt
      Step 2: a legitimate interest | glossary/legitimate-interest | zwaarder weegt
      Step 2: special and criminal data are forbidden unless strict rules are met | glossary/criminal-data | alleen waar de wet het toelaat
      Step 2: the ground goes into the privacy notice | checklists/privacy-notice/items/notice-basis | de grondslag
      Step 3: the register is almost always mandatory, also for small companies | plan/step-overview | ook voor kleine bedrijven
      Step 3: the less data, the less work | plan/step-overview | Hoe minder gegevens, hoe minder werk
      Step 3: the ground is not required in it, but advised | plan/step-overview | hoeft er niet in, maar het is handig
      Step 3: show it when the authority asks | plan/step-overview | dan laat je het zien
      Step 3: you must be able to show that you comply | sections/company-duties/questions/papers/options/proof-gap | niet laten zien
      Step 3: purposes, people, kinds of data and security are in it | measures/do-register | doel, mensen, gegevens, ontvangers, bewaartermijn en beveiliging
      Step 4: security fits the risk | plan/step-security | Hoe hoger het risico voor mensen, hoe meer beveiliging
      Step 4: technical and organisational measures; who has access | plan/step-security | wie kan erbij
      Step 4: technology that is not out of date | measures/do-updates | Updates dichten gaten
      Step 4: act quickly at a data breach | incidents/breach | binnen 72 uur
      Step 4: https where data are collected | checklists/web-and-mail/items/web-https | Zet https op je hele site
      Step 4: ask the host for a certificate | checklists/web-and-mail/items/web-certificate | vraag je hoster
      Step 4: Internet.nl tests site, mail and connection | tools/tool-internet-nl | website, e-mail en verbinding
      Step 4: a free cloud that sells data may be a lack of security | checklists/safe-customer-data/items/safe-free-cloud | gratis clouddienst die gegevens verkoopt
      Step 4: sensitive data make sharing riskier | measures/do-send-safely | gevoelige gegevens
      Step 4: encrypt the attachment | measures/do-send-safely | versleutelde bijlage
      Step 4: DANE | checklists/web-and-mail/items/mail-dane | DANE
      Step 4: DKIM | checklists/web-and-mail/items/mail-dkim | DKIM
      Step 4: PGP and S/MIME | checklists/web-and-mail/items/mail-pgp | S/MIME of PGP
      Step 4: SPF | checklists/web-and-mail/items/mail-spf | SPF
      Step 4: STARTTLS | checklists/web-and-mail/items/mail-starttls | STARTTLS
      Step 4: the NCSC tells more of standards | glossary/ncsc | digitale veiligheid
      Step 4: test your mail on Internet.nl, which looks at DNSSEC too | checklists/web-and-mail/items/web-dnssec | DNSSEC
      Step 4: and at IPv6 | checklists/web-and-mail/items/web-ipv6 | IPv6
      Step 5: handle the rights of people well | plan/step-rights | antwoord je binnen één maand
    `),
  },
];

/** The page that tells where each of them stands, in Markdown. */
export function contentPage(): string {
  const tables = firstPages.flatMap(({ title, facts: rows }) => [
    `## ${title}`,
    '',
    '| what it said | where the scan says it now | words there |',
    '| --- | --- | --- |',
    ...rows.map(({ said, at, words }) => `| ${said} | \`${at}\` | ${words} |`),
    '',
  ]);
  return [
    '# What the scan says, and where',
    '',
    'The scan began with two public pages. What they told was read against the law of today: each thing has a place in the questionnaire, in',
    'words of our own, and what no longer holds is told as a correction. This page is made by a test, which fails when a place no longer says it.',
    '',
    ...tables,
  ].join('\n');
}
