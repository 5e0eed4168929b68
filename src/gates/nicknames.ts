// Short forms of given names: whoever is called so is not called wrongly. Data and its lookup only.

import { fold } from './fold.ts'

const SHORT =
  `katherine catherine kathryn kate katie kathy kat cathy|elizabeth elisabeth liz lizzie beth eliza betty lisa elise|margaret maggie meg peggy greta|
   william will bill billy liam|robert rob bob bobby bert|richard rick rich dick|michael mike mick micha michi|thomas tom tommy|
   james jim jimmy jamie|john jack johnny jon|jonathan jon jonny|joseph joe joey sepp|daniel dan danny dani|david dave davey|
   matthew matt matthias matze|christopher chris kit|christian chris|christina christine chris chrissy tina|anthony tony toni|antonio toni|
   nicholas nick nico niko klaus|alexander alexandra alex sasha sascha sandra xander|andrew andy drew|andreas andi andy|benjamin ben benny|samuel samantha sam sammy|
   stephen steven steve|stephanie stefanie steffi steph|gregory greg|jeffrey jeff geoffrey geoff|kenneth ken kenny|lawrence larry laurie|
   edward ed eddie ted ned|theodore ted theo|patricia pat patty tricia trish|patrick pat paddy|peter pete|philip phil phillip|ronald ron ronnie|
   raymond ray|timothy tim timmy|susan susanne susannah sue susie|barbara barb babs|deborah debora deb debbie|jennifer jen jenny|jessica jess jessie|
   rebecca becca becky|victoria vicky vicki tori|valerie val|virginia ginny|dorothy dot dottie|judith judy|pamela pam|cynthia cindy|kimberly kim|
   gabriele gabriela gabriel gabi gaby gabe|johannes hannes jo hans|friedrich fritz fred|frederick fred freddie|sebastian seb basti bastian|maximilian max|
   francesca francis frances frank fran franziska franzi|charles charlie chuck|charlotte charlie lotte|abigail abby|nathaniel nathan nate|zachary zach zack|
   joshua josh|jacob jake|isabella isabel bella izzy|amanda mandy|madeleine maddie|natalie nat|nathalie nat|oliver olli ollie|olivia liv livvy|penelope penny|
   caroline carolin caro carrie|angela angie|ursula uschi ulla|wolfgang wolf|ulrich uli|juergen jurgen|josephine jo josie|leonard leonardo leo len|
   vincent vince vinnie|walter walt|arthur art|eugene gene|harold harry hal|henry harry hank|douglas doug|donald don donnie|dominic dom nick|
   guadalupe lupe|francisco paco pancho|jose pepe|ignacio nacho|giuseppe beppe|luigi gigi|aleksandr sasha|dmitri dima|mohammed mohamed mo|muhammad mo`
    .split('|')
    .map((group) => new Set(group.trim().split(/\s+/)))

/** "Kate" for Katherine, "Bob" for Robert, in either direction. */
export function isNickname(one: string, other: string): boolean {
  return SHORT.some((group) => group.has(fold(one)) && group.has(fold(other)))
}
