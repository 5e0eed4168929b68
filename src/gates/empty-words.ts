// Words that stand in any note of thanks, whoever it goes to: they tell nothing of a meeting.

export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `
  a about above across actually advice advised after again ago ahead all along already also although always am amazing an
  and another any anybody anyone anything appreciate appreciated appreciation are around as ask asked at away back be
  because been before being best better between both busy but by call calls came can candid career careers chat chatting
  clear clearer come comes conversation conversations could course day days deal dear definitely did different do does
  doing done down during each either else email emails encouraging end enjoyed enough even ever every everything exactly
  excellent excited experience experiences explain explained fantastic far feel few field find first follow followed
  following for forward found friendly from full gave generosity generous generously get getting gain gained give given
  giving glad go goes going good got grateful gratitude great greatly had happy hard has have having he hear heard hello
  help helped helpful helping her here hers hi him his honest honestly hope hoping hour how however i idea ideas if
  important in incredible incredibly industry informative insight insightful insights inspired inspiring interest
  interested interesting into invaluable is it its itself job journey just keep kind kindly kindness know knowing
  knowledge last later learn learned learning learnt least left let life like list little long look looking lot lots love
  lovely made mail mails make makes making many matter may maybe me mean meaningful meant meet meeting meetings message met
  might mind minute minutes moment month months more morning most much must my myself near need never new next nice no not
  note notes nothing now of off offer offered often on once one only onto open openly openness opinion opportunity or other
  others our out over own part particular path people perhaps person perspective perspectives phone piece place plan
  plans please pleasure position possible practical present professional profession put question questions quick quickly
  quite rather read really recently recommend recommended regards regarding remember right role said same say saying see
  seeing seen sent set several share shared sharing she should show showed since sincerely small so some somebody someone
  something soon speak speaking spend spent spoke start started stay stayed step steps still story stories such suggest
  suggested suggestion suggestions super sure take taken taking talk talked talking taught tell telling than thank thanks
  thankful that the their them then there these they thing things think thinking this those though thought thoughtful
  thoughts through time times tips to today together told too took topic touch toward towards tried truly try trying two
  under understand understanding until up us use used useful valuable very video view want wanted warm was way ways we week
  weeks well went were what when where whether which while who whom whose why will wish wishes with within without
  wonderful word words work worked working world worth would write writing wrote year years yes yesterday yet you your yours
  yourself zoom monday tuesday wednesday thursday friday saturday sunday january february march april june july august
  september october november december afternoon evening morning fifteen twenty thirty half once twice i'm i've i'd i'll
  it's that's don't didn't can't you're you've i’m i’ve i’d i’ll it’s that’s don’t didn’t can’t you’re you’ve coffee
  `
    .trim()
    .split(/\s+/),
)
