// Ordinary English words that name one certain thing: an oven, a lathe, an owl. Written large they are no names either; but two
// texts that share one speak of the same. Data only.

/** Lower case, base forms. */
export const EVERYDAY_THINGS: readonly string[] = `
  abrupt absurd accent acid acre advert agriculture airline algorithm alias alley almond ambassador ambulance amuse ancestor
  ancient angel animator ankle appetite applause apple apron archive archivist arithmetic armchair arrow ascend ash assembly
  astonish astronomer asylum athlete attic aunt axe babysitter bachelor bacteria baker bakery balcony ballet banana bandage
  banner barber barista bark barn barrel barrister bartender bay beam bean beast beautician beaver bedside bedtime bee beef
  beetle bell bench berry beverage bicycle billboard bin biodiversity biologist biscuit bishop blackboard blanket blast blaze
  blend blink bloom blossom blouse blueprint bolt bomb bookkeeper booth bowl bracket brake brass breed breeze brew brewery
  bribe brick bricklayer bride brochure broom bruise bubble bucket buffer bulb bullet bully bureau bush cabbage cabin cabinet
  cable cake calf candle candy cane canoe canteen canvas cap capsule caption carbon caregiver cargo carpenter carpet carrot
  cartoonist carve castle cattle cave cavity celery cement cemetery chalk chalkboard chapel chaplain chassis cheek cheese
  chemist cherry chess chew chicken chimney chin chip chocolate choir chop choreographer chorus cigarette cinema circuit
  civilian clap clash classmate clause claw clay clip cloak closet cloth clown clutch coal coat cobbler cock cockpit coconut
  coder coin comb comedy comet comic comma commerce compass compiler complaint composer compost compute conceal concierge
  condemn congregation conquer constitution consul consume contempt convict cookie cop copywriter coral corn corpse corridor
  cottage couch cough cousin cow crack cradle crane crawl creek creep crisp crocodile crooked crop crown crush crust crystal
  cube cucumber cunning cupboard curator curb curl curtain cushion dairy dam damp darkroom daycare deaf debugger deed deer
  defect delegate democrat dentist descend dessert detective devil dew diagnosis diamond dictionary diligent dinosaur diplomat
  disgust dispute dissertation distillery distress ditch dive divine dock doll donation donkey donor dose dough drain drawer
  drill drip drone drought drown drum drummer dubbing duck dumb dwell dye eagle earthquake easel egg elastic elbow electrician
  elephant elevation elevator embassy emission emit emperor empire envelope epidemic equator erase errand escort etching
  evaporate eviction exotic expedition explode exquisite extinct eyebrow fabulous facade famine farewell feather fence ferry
  fertile fertiliser fever fiddle filmmaker firefighter firmware fishery fist flag flame flap flatmate flea flesh flipchart
  flock floorplan florist flour flower flyer foam fog font forbid forestry forklift foundry fountain fox fragrant freight
  fridge frog frost fruit fuel fun fundraiser funeral fur furniture galaxy gang garlic gasp gaze gear gearbox gem geologist
  germ ghost ginger glacier glaze globe gloomy glove glow glue goalkeeper goat goose govern gown grain gram granddaughter
  grandma grandpa grandparent grandson grape grass grave gravity greedy grill grin grind grocery groom grownup guidebook
  guitar gulf gum gun gym habitat hail hairdresser ham hammer handbag handkerchief hangar harbour hatch haunt hawk hay
  headache hedge heel helicopter helmet hen herb herd heritage hero hey hiker hip histogram hive hiya honey honeymoon hood
  hook hop horn hostage hostile housekeeping housemate howl hug hunger hurricane hut hydrogen idiot idle illegal imam
  immigrant imprison infect inflation inject ink inn insect insulation interviewee invade irrigation itinerary ivory jacket
  jail jam janitor jar jaw jazz jet jewel jolly jug juice jungle kettle kidney kiln kindergarten kiss kite kitten knee kneel
  knife knight knit knob knot lace ladder lake lamb lamp landmark lane lathe laundry lawn lawsuit leaflet leather ledger
  legacy lemon lens leopard liberty librarian lick lid lighthouse lightning lime limp linen lion liver loaf lobster logistics
  loom low lumber lunar lung magnet makeup mammal man mansion manuscript marathon marble marine marvel mason massage masseur
  mat mathematician mayor meat medal melt mend mentee mercy mermaid microphone microscope migrant mill mince mineral miracle
  mirror miserable misery mockup mole monarch monk monkey monster monument mop mortgage mosque mosquito moss mouse mud mug mum
  mushroom mustard nanny napkin navy needle nephew neuron newsroom niece nightmare nightshift nuclear nun nursery nut nylon
  oak oar ocean odor olive onion orchard orchestra ore orphan outlier oven owl ox oxygen pail painter palace palette palm pan
  panda pants paradise paralegal paramedic parcel parish parliament parrot passport pastry patrol paw payroll pea peach peanut
  pear pearl pebble pedal peel penalty pencil pepper perfume peril pharmacist pharmacy physicist pianist piano pie pier pig
  pigeon pilgrim pillar pillow pilot pine pint pipe pipeline pirate pistol pizza plaster playground plough plum plumber
  pneumonia poem poet poetry polar pole pollute pond pony porch postdoc poster pottery powder prescribe priest printmaking
  probation procurement professor proofread prophet proverb proxy pudding puppet puppy purse puzzle pyramid quarry queen
  questionnaire queue quilt quiver rabbi rabbit racial rack radar railway rainbow raisin ranch rat razor rebel receipt recipe
  reef referee refinery refuge refugee regression regulator rehearsal relay relic reptile reuse revenge rhyme rib ribbon
  riddle rifle riot ripe rival roast robe robot robotics rocket rod rose ruby rug runway rust sack sacrifice saddle sailor
  saint salad salmon salt sandwich satellite sauce saucer sausage scaffold scalpel scarf scent scissors scold scooter
  screenwriter sculpture seal seam sensor serif sermon sew sewer shabby shade shallow shareholder shark shave sheep shelf
  shepherd shield shiver shoe shovel shower shrimp shrink sibling silk silver sip skate sketch ski skier skirt skull slave
  sleeve slim slippery smartphone snack snail snake sneeze soap soar sock socket sofa soil solar soldering soldier solicitor
  sommelier son songwriter soprano sour sourdough spade sparrow spear sphere spice spider spiral spit splash sponge spoon
  spreadsheet sprout spy squirrel stadium staircase statistician statue statute steel steward sting stitch stomach stool stove
  strap straw strawberry stride stripe subsidy suck suffix sugar suitcase sunset surgeon swan sweat swell swing sword syllable
  symphony tablet tailor tale tape telescope temple tenancy tenant tennis tenor tent terrace textbook textile thankyou theft
  thermometer thief thigh thirst thorn thread threshold throne thunder tickle tiger timber tin tip tire tissue toad tobacco
  toddler tomato tomb ton tooth torch torture tournament towel tower toxic toy tractor traitor tram tray triage tribe tripod
  truck trumpet trunk tub tube tuna tunnel turbine turkey turnover turtle twilight typhoon typographer umbrella uncle
  undertaker vacant vaccine vacuum van vapor vase vegetable vein velvet verdict verse vessel vest vet vibrate vicar villain
  vine vinegar vineyard vintner violate violet violin violinist virus vlog volcano volleyball vowel voyage vulgar wagon waist
  warden wardrobe warehouse wasp wax weave webinar welding whale wharf wheat whip whisker whistle whiteboard wildlife wine
  wing wipe wire wireframe witch withdraw wolf wool worm wrinkle wrist yawn yeast yoga yup zebra zoo
  `
  .trim()
  .split(/\s+/)
