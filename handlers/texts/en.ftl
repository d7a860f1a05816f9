### English

## labels

label-menu = 🏠 Menu
label-now = ⏱ On now
label-programme = 📅 Programme
label-stands = 🏪 Stands
label-directions = 📍 How to come
label-place = 📍 My location
label-where = 📍 The place
label-dates = 🗓 Dates
label-hours = 🕘 Opening hours
label-fee = 🎟 Entry fee
label-about = ℹ️ At a glance
label-organizer = 🏛 Organisers
label-poles = 🧭 Poles and spaces
label-countries = 🌍 Guest countries
label-exhibitors = 👥 Exhibitors
label-facilities = 🚻 Facilities
label-stops = 🚚 Next stop
label-fairs = 🎪 Other fairs
label-apply = 📝 Get a stand
label-documents = 📄 Documents
label-deadline = ⏳ Deadline
label-status = 📂 My application
label-certification = 🏅 ONSSA and labels
label-workshops = 🎓 Workshops
label-reminder = ⏰ Reminder
label-contact = ☎️ Contact
label-help = ❓ Help
label-language = 🌐 Language · اللغة
label-mydata = 🔒 My data
label-forget = 🗑 Erase everything
label-erase = 🗑 Yes, erase
label-keep = No, keep it
label-news = 🔔 Get the news
label-stop = 🔕 Stop the news
label-yes = Yes
label-no = No
label-ar = العربية
label-ary = الدارجة
label-fr = Français
label-en = English
label-zgh = ⵜⴰⵎⴰⵣⵉⵖⵜ (beta)

## welcome

start-hello =
    Welcome! I am Dalil, your guide to { $fair }.
    Write your question, or choose below.
start-lost = That link leads to a fair I do not know.
start-privacy = 🔒 I keep very little about you: /mydata shows it, /forget erases it.
menu = What would you like to know about { $fair }?
help =
    Write as you speak, in English, French, Arabic or Darija. For example:
    • What is on now?
    • Where can I find honey?
    • Stand B12
    • How do I get there?
    • Which other fairs are there?
    For { $fair }, you can also choose below.
greet = Hello and welcome! What would you like to know about { $fair }?
thanks = You are welcome! I am here whenever you need me.
closed = All right! I am here whenever you need me.
goodbye = Goodbye, see you soon at the fair!
language-which = 🌐 Which language?
language-changed = ✅ All right, I will answer in English.
language-zgh = ✅ Amazigh is in beta: some answers are in Amazigh, the others in Darija.
unknown = Sorry, I did not understand. Try other words, or choose below.
unknown-meant = Sorry, I am not sure I understood. Did you mean:
unknown-voice = 🎧 I got your voice note, but I cannot listen yet. Please write, or choose below.
unknown-file = 📎 I got your file, but I cannot do anything with it yet. Please write, or choose below.
unknown-button = That button is no longer in use. Here is the menu:
out-of-scope = Sorry, I only know the fair: programme, stands, how to come.

## fair

period = from { $starts } to { $ends }
fair-coming =
    🗓 { $fair }: { $when }.
    { $days ->
        [1] 🔜 It opens tomorrow!
       *[other] 🔜 It opens in { $days } days.
    }
fair-on =
    🗓 { $fair }: { $when }.
    { $days ->
        [0] 🟢 It is on now, and today is the last day.
        [1] 🟢 It is on now. The last day is tomorrow.
       *[other] 🟢 It is on now. The last day is in { $days } days.
    }
fair-over =
    🗓 { $fair }: { $when }.
    ⚪ This edition is over.
fair-ended = ⚪ This edition ({ $fair }) ended on { $ends }.
fair-place = { $venue }, { $city }
fair-where = 📍 { $fair }: { $place }
fair-at = 📍 { $place }
fair-region = 🗺 Region: { $region }
fair-name = 🎪 { $name }
fair-edition =
    { $edition ->
        [1] 1st edition
        [2] 2nd edition
        [3] 3rd edition
        [21] 21st edition
        [22] 22nd edition
        [23] 23rd edition
       *[other] { $edition }th edition
    }
fair-theme = 💬 Theme: “{ $theme }”
fair-organizer = 🏛 Organised by: { $organizer }
fair-partners = 🤝 With: { $names }
fair-area = 📐 Area: { $area } m²
fair-area-about = 📐 Area: about { $area } m²
fair-stands =
    { $count ->
        [one] 🏪 { $count } stand
       *[other] 🏪 { $count } stands
    }
fair-exhibitors =
    { $count ->
        [one] 👥 { $count } exhibitor
       *[other] 👥 { $count } exhibitors
    }
fair-poles = 🧭 Poles and spaces ({ $count }): { $names }
fair-countries = 🌍 Guest countries: { $names }
fair-missing =
    { $state ->
        [over] ❔ Never announced: { $things }.
       *[other] ❔ Not announced yet: { $things }.
    }
thing-venue = the place
thing-theme = the theme
thing-organizer = the organisers
thing-area = the floor area
thing-exhibitors = the number of exhibitors
thing-poles = the poles and spaces
thing-hours = the opening hours
thing-fee = the entry fee
thing-contact = the contact details

hours-title = 🕘 { $fair }
hours-line = { $days }: { $opens } to { $closes }
hours-outside = 🕘 { $day } is outside the dates. { $fair }: { $when }.
hours-unknown =
    { $state ->
        [over] 🕘 { $fair }: the opening hours were never announced.
       *[other] 🕘 { $fair }: the opening hours are not announced yet.
    }
    🗓 Dates: { $when }
venue-unknown = The exact place is not announced yet.
fee-free = 🎟 { $fair }: entry is free.
fee-paid = 🎟 { $fair }: entry costs { $dirhams } DH.
fee-unknown =
    { $state ->
        [over] 🎟 { $fair }: the entry fee was never announced.
       *[other] 🎟 { $fair }: the entry fee is not announced yet.
    }
theme-unknown = 💬 { $fair }: the theme is not announced yet.
organizer-unknown = 🏛 { $fair }: the organisers are not announced yet.
countries-unknown = 🌍 { $fair }: no guest country is announced.
contact-phone = ☎️ { $phone }
contact-email = ✉️ { $email }
contact-website = 🌐 { $website }
contact-unknown =
    { $state ->
        [over] ☎️ { $fair }: phone and e-mail were never announced.
       *[other] ☎️ { $fair }: phone and e-mail are not announced yet.
    }
handoff = I am a program: for { $fair }, nobody from the team answers here yet.
question-unknown = That answer has changed. Please ask me about { $fair } again.

poles-title = 🧭 { $fair }: poles and spaces ({ $count })
poles-unknown = 🧭 { $fair }: no poles or spaces are announced.
pole-title = 🧭 { $pole }
pole-line = • { $pole }
pole-place = 📍 { $place }
pole-unplaced = 📍 Where it is has not been announced yet.
pole-which = 🧭 Which pole or space are you looking for?
pole-none = 🧭 { $fair }: nothing is announced under “{ $pole }”. There is:
pole-products = products
pole-international = international
pole-institutional = institutional
pole-financial = finance
pole-innovation = innovation
pole-crafts = crafts
pole-regions = regions
pole-intangible_heritage = intangible heritage
pole-training = training
pole-kids = children
pole-arts = arts

facility-all = 🚻 Facilities
facility-parking = 🅿️ Parking
facility-toilets = 🚻 Toilets
facility-prayer_room = 🕌 Prayer room
facility-kids_space = 🧸 Children's space
facility-food = 🍽 Food
facility-first_aid = ⛑ First aid
facility-wheelchair = ♿ Wheelchair access
facility-atm = 🏧 Cash machine
facility-wifi = 📶 Wi-Fi
facility-charging = 🔌 Phone charging
facility-lost_found = 🧳 Lost and found
facility-water = 🚰 Drinking water
facility-information = ℹ️ Information desk
facility-security = 👮 Security
facility-storage = 🧳 Left luggage
facility-exit = 🚪 Exit
facility-other = 📌 Other service
facility-named =
    { $kind ->
        [parking] 🅿️
        [toilets] 🚻
        [prayer_room] 🕌
        [kids_space] 🧸
        [food] 🍽
        [first_aid] ⛑
        [wheelchair] ♿
        [atm] 🏧
        [wifi] 📶
        [charging] 🔌
        [exit] 🚪
        [lost_found] 🧳
        [water] 🚰
        [information] ℹ️
       *[other] 📌
    } { $name }
facility-placed = { $facility }: { $place }
facility-unplaced = { $facility }: yes, but exactly where is not announced yet.
facility-places-unknown =
    { $count ->
        [one] 📍 Exactly where it is, is not announced.
       *[other] 📍 Exactly where they are, is not announced.
    }
facility-unknown =
    { $state ->
        [over] { $facility }: nothing was announced for { $fair }.
       *[other] { $facility }: nothing is announced yet for { $fair }.
    }
facility-lost = 👮 A lost child? Tell the nearest person of the team at once, or call 19 (police).
facility-emergency = 🚑 In an emergency call 15 (ambulance, firefighters) or 19 (police).

fairs-title = 🎪 Fairs and markets
fairs-coming = 🔜 { $fair }: { $when }
fairs-on = 🟢 { $fair }: { $when } (on now)
fairs-over = ⚪ { $fair }: { $when } (over)
fair-switched = ✅ From now on we are talking about { $fair }.
stops-here = 🚚 Now: { $place }, { $when }.
stops-next = ➡️ Next stop: { $place }, { $when }.
stops-later = • Then: { $place }, { $when }.
stops-was = ✔️ Already over: { $place }, { $when }.
stops-named = { $name } ({ $place })
stops-unknown = ➡️ The next stop is not announced yet.

call-open =
    📝 { $fair }: applications for a stand are open until { $deadline }.
    { $days ->
        [0] ⏳ Today is the last day!
        [1] ⏳ One day left.
       *[other] ⏳ { $days } days left.
    }
call-closed = 📝 { $fair }: applications for a stand are closed. The last day was { $deadline }.
call-over = 📝 { $fair }: this edition ended on { $ends }. Applications for the next one are not announced yet.
call-coming = 📝 { $fair }: applications for a stand open on { $opens }.
call-undated = 📝 { $fair }: the call for stands is announced, its deadline is not announced yet.
call-unknown =
    { $state ->
        [on] 📝 { $fair }: no call for stands is announced for this edition, which has begun.
       *[other] 📝 { $fair }: the call for stands is not announced yet.
    }
call-elsewhere = 👉 { $fair }: applications are open until { $deadline }.
documents-title = 📄 { $fair }: the application needs
documents-line = • { $document }
documents-needed = ✅ { $document }: yes, it is asked for.
documents-not-needed = ➖ { $document }: no, it is not asked for.
documents-unknown = 📄 { $fair }: the list of documents is not announced yet.
document-statutes = statutes
document-registration = certificate of registration
document-members = list of members
document-minutes = minutes of the general assembly
document-onssa = ONSSA authorisation or approval
document-label = label certificate
document-photos = photos of the products
document-engagement = signed commitment
document-insurance = insurance
document-rib = bank details (RIB)
document-artisan_card = artisan's card
document-cin = copy of the identity card
document-ice = ICE number
document-patente = business licence (patente)
document-tax_certificate = tax certificate
document-cnss_certificate = CNSS certificate
document-catalogue = product catalogue
document-form = application form
certification-onssa = 🏅 ONSSA grants the health authorisation for food products.
certification-programme = 📅 In the programme:
certification-unknown = { $fair }: no help with certification is announced yet.

## directions

directions-where = 📍 { $place }
directions-unknown = 📍 { $fair }: the point on the map is not announced yet.
directions-ask = 📍 Where are you setting out? Share your location: I will tell you how far it is and which way. You can also write “how to come from the train station”.
directions-way = { $origin }: { $way }
directions-no-way = { $origin }: the way from there is not announced yet.
directions-arrived = 📍 You are there, or nearly: less than 150 m.
directions-near = 🚶 ≈ { $metres } m in a straight line, { $towards } of you: about { $minutes } min on foot.
directions-walk = 🚶 ≈ { $km } km in a straight line, { $towards } of you: about { $minutes } min on foot.
directions-far = 🚗 ≈ { $km } km in a straight line, { $towards } of you.
directions-links = 🗺 Open in a map:
location-about = ℹ️ This point on the map is approximate.
origin-station = 🚉 Railway station
origin-airport = ✈️ Airport
origin-bus = 🚌 Bus, coach station
origin-taxi = 🚕 Taxi
origin-car = 🚗 Car
origin-port = ⚓ Port
origin-centre = 🏙 Town centre
origin-hotel = 🏨 Hotels
origin-university = 🎓 University
origin-hospital = 🏥 Hospital
origin-beach = 🏖 Beach
compass-north = north
compass-north-east = north-east
compass-east = east
compass-south-east = south-east
compass-south = south
compass-south-west = south-west
compass-west = west
compass-north-west = north-west

## privacy

privacy-kept =
    🔒 This file holds everything I keep about you: your address here and the name shown, your language, the fair you chose, what you signed up for, your answer about news, and our messages.
    What you write is erased after 7 days, my answers after 30; everything else as soon as you ask.
privacy-sure = 🗑 Erase everything: our messages, your language and your choices? It cannot be undone.
privacy-forgotten = ✅ It is erased. Thank you for your visit, and goodbye!

## news

news-question = 🔔 Would you like to get the news of { $fair } here? One message a day at most. To stop: STOP.
news-yes = 🔔 Noted: you will get the news of { $fair } here. To stop: STOP.
news-no = Noted: I will only write to answer you.
news-stopped = 🔕 Done: no more announcements. Your questions are still welcome.

## misc

lines = { $lines }
sample-note = ℹ️ Sample data.
fair-none = No fair is loaded yet. Please come back soon!
sorry-failed = Sorry, something went wrong on our side. Please try again, or ask in other words.

## programme

# How an answer is put together: paragraphs, a list under its heading, pieces of one line.
answer =
    { $first }

    { $rest }
listed =
    { $head }
    { $lines }
dash = { $first } – { $rest }
bullet = • { $what }
about = { $about }
titled = { $title }
list-left = … and { $left } more. Add a word to narrow it down.

day-today = today
day-tomorrow = tomorrow
part-morning = in the morning
part-noon = around noon
part-afternoon = in the afternoon
part-evening = in the evening
part-night = late in the evening
part-hour = around { $time }

label-name = { $name }
label-day = { $day }
label-entry = { $time } { $title }
label-more-left = ➕ More ({ $left })
label-details = ℹ️ Details
label-calendar = 🗓 Add to calendar
label-calendar-day = 🗓 Save this day
label-today = 📅 Today
label-that-day = 📅 The whole day
label-all-days = 📅 All days
label-first-day = 📅 First day
label-day-after = Next day ▶
label-day-before = ◀ Day before
label-next = ⏭ Coming next
label-same-subject = 🔎 Same subject

entry-until = { $entry } – until { $ends }
entry-since = { $entry } – since { $starts }
entry-line = { $time } – { $entry }
entry-when = { $day }, { $starts } to { $ends }
entry-when-open = { $day }, from { $starts }
entry-time = 🗓 { $when }
entry-over = ⌛ It is over.
entry-on = ▶️ It is on now.
entry-place = 📍 { $place }
entry-no-place = 📍 Place not announced yet
entry-pole = 🧭 { $pole }
entry-speakers = 🎤 { $names }
entry-for-public = 👥 Open to everyone
entry-for-exhibitors = 👥 For exhibitors
entry-for-invited = 👥 By invitation
entry-seats = 🪑 { $count ->
        [one] { $count } seat
       *[other] { $count } seats
    }

schedule-now = ▶️ On now:
schedule-then = ⏭ After that:
schedule-next = ⏭ Coming next:
schedule-first = 📅 It begins with:
schedule-quiet = Nothing is on at this moment. Coming next:
schedule-quiet-today = Nothing more today. Coming next:
schedule-finished = The programme is over. Last day of the fair: { $day }.
schedule-day = 📅 Programme for { $day }: { $count ->
        [one] { $count } activity
       *[other] { $count } activities
    }
schedule-part = 📅 Programme for { $day }, { $part }: { $count ->
        [one] { $count } activity
       *[other] { $count } activities
    }
schedule-day-over = ⌛ All over for { $day }: { $count ->
        [one] { $count } activity
       *[other] { $count } activities
    }
schedule-earlier = ⌛ Already over:
schedule-heading = 🗓 { $day }
schedule-empty = Nothing is announced for { $day }.
schedule-empty-part = Nothing { $part } that day. Here is the whole day:
schedule-outside = There is no fair { $day }: { $fair } is { $when }.
schedule-days = 📅 The programme { $when }:
schedule-day-count = { $day }: { $count ->
        [0] nothing announced
        [one] { $count } activity
       *[other] { $count } activities
    }
schedule-topic = { $count ->
        [one] Yes, { $count } activity to come:
       *[other] Yes, { $count } activities to come:
    }
schedule-topic-over = There was, but it is over:
schedule-topic-other-day = Nothing on that { $day }, but on another day:
schedule-several = { $count } activities match:
schedule-was = { $entry }: it is over. It was { $when }.
schedule-is-on = On now: { $entry }.
schedule-will-be = { $entry }: { $when }.
schedule-not-found = I found nothing on that in the programme.
schedule-unannounced = The programme is not announced yet.
schedule-never = Its programme was not announced.

workshop-which = Which one is it?
workshop-over = It has already begun or is over: signing up is no longer possible.
workshop-nothing-to-cancel = There is nothing to cancel: you are not signed up for that.
workshop-tell = To reach them: { $ways }.
reminder-instead = I cannot remind you myself yet. Open this file: your phone's calendar will do it.
reminder-which = What shall I remind you of?
reminder-over = It has already begun or is over.
reminder-nothing = Nothing is left on the programme to remind you of.

## stands

label-this-pole = 🧭 This area
label-same-product = 🔎 Same product
label-all-exhibitors = 📋 The whole list

stand-named = stand { $stand }
stand-named-in = stand { $stand } ({ $pole })
stand-title = 🏪 Stand { $stand } – { $pole }
stand-title-alone = 🏪 Stand { $stand }
stand-place = 🚶 { $place }
stand-vacant = Nobody is announced at this stand.
stand-beside = ↔️ Next to: { $names }
stand-which = Which number? Write it as on the sign, for example { $example }.
stand-which-pole = The number { $stand } exists in { $count } poles. Which one are you looking for?
stand-none = There is no stand { $stand }.
stand-ranges = The numbers go:
stand-range = • { $pole }: { $first } to { $last }
stand-range-alone = • { $first } to { $last }
stand-no-numbers = This market has no numbered stands.
stand-numbers-unannounced = The stand numbers are not announced yet.

exhibitor-both-names = { $latin } ({ $arabic })
exhibitor-who = 🏷 { $who }
exhibitor-sells = 🧺 { $products }
exhibitor-at = 📍 { $stands }
exhibitor-pole = 🧭 { $pole }
exhibitor-no-stand = 📍 Stand number not announced yet
exhibitor-shares = 🤝 Shares the stand with { $names }
exhibitor-none = I cannot find “{ $name }” among the exhibitors.
exhibitor-hint = Try another spelling, or write a product.
exhibitor-several = { $count } names are alike:

exhibitors-all = 📋 The whole list: { $count ->
        [one] { $count } name
       *[other] { $count } names
    }
exhibitors-in-pole = 👥 { $pole }: { $count ->
        [one] { $count } exhibitor
       *[other] { $count } exhibitors
    }
exhibitors-none-in-pole = { $pole }: its exhibitors are not announced yet.
exhibitors-unannounced = The list of exhibitors is not announced yet.
exhibitors-ask = What are you looking for? Write a product, a name, a town or a stand number. Or choose:
exhibitors-ask-by-name = What are you looking for? Write a product, a name or a town. Or choose:

product-which = What are you looking for? Write a product: honey, carpets, argan oil…
product-found = 🔎 { $count ->
        [one] { $count } exhibitor has
       *[other] { $count } exhibitors have
    } { $product }:
product-family = { $family }: { $count ->
        [one] { $count } exhibitor
       *[other] { $count } exhibitors
    }
product-none = Sorry, nobody has announced { $product } here.
product-hint = Try another word, or choose a family:
product-near = In the same family ({ $family }):
product-prices = Prices are not announced: please ask at the stand.

origin-which = From where? Write a town, a region or a country.
origin-found = 📍 { $place }: { $count ->
        [one] { $count } exhibitor
       *[other] { $count } exhibitors
    }
origin-none = { $place }: nobody on the list of exhibitors.
origin-guest = { $place }: a guest country. Its exhibitors are not announced yet.
origin-near = But { $count ->
        [one] { $count } exhibitor comes
       *[other] { $count } exhibitors come
    } from the region, { $region }.

category-food = 🍯 Food
category-plants = 🌿 Plants
category-cosmetics = 🧴 Cosmetics
category-textile = 🧶 Carpets, textiles
category-leather = 👞 Leather
category-metal = 💍 Jewellery, metal
category-pottery = 🏺 Pottery
category-wood = 🪵 Wood
category-basketry = 🧺 Basketry
category-other = ✨ Others

kind-cooperative = Cooperative
kind-union = Union of cooperatives
kind-association = Association
kind-gie = Economic interest group
kind-mutual = Mutual society
kind-social_enterprise = Social enterprise
kind-artisan = Artisan
kind-auto_entrepreneur = Self-employed
kind-institution = Institution
kind-foreign = Guest from abroad

## calendar

calendar-entry = { $entry }: { $when }. Open the file to add it to your calendar.
calendar-several = { $count ->
        [one] { $count } activity
       *[other] { $count } activities
    } from { $day } on. Open the file to add them to your calendar.
calendar-alarm = { $entry }, { $starts }

## web chat

web-description = Dalil, your guide to the regional fairs of the social and solidarity economy
web-noscript = This page needs JavaScript. Please turn it on in your browser.
web-skip = Go to the writing box
web-talk = Conversation with Dalil
web-you = You
web-dalil = Dalil
web-write = Write here…
web-send = Send
web-menu = Menu
web-more = More
web-restart = Start again
web-clear = Erase from this device
web-clear-sure = Sure? Press again to erase
web-place = Share my place
web-place-mine = My place
web-place-none = Your place could not be found. You can write where you are instead.
web-connected = Online
web-connecting = Connecting…
web-reconnecting = Reconnecting…
web-offline = Offline
web-offline-note = You are offline. What you write will be sent when you are back.
web-waiting = Goes out when the connection is back
web-sending = Sending…
web-sent = Sent
web-unsent = Not sent
web-busy = Many people are writing just now. Your message is kept and will go out shortly.
web-long = That is too long. Please send it in several parts.
web-unclear = That could not be sent. Please write it another way.
web-tabs = This conversation is open in too many windows. Please close some of them.
web-options = Choices
web-newer = New message
web-reminder = Reminder
web-announcement = News of the fair
web-calendar = Add to my calendar
web-calendar-hint = Your phone can then remind you, even when this page is closed.
web-download = Download
web-gone = No longer kept on this device. You can ask for it again.
web-map = Open the map
web-map-osm = OpenStreetMap
web-map-google = Google Maps
web-spot = Place on the map
web-voice = Send a voice note
web-voice-stop = Stop and send
web-voice-on = 🎙️ Recording… press the microphone again to send, Escape to cancel.
web-voice-mine = Voice note
web-voice-none = The microphone is not available. You can write instead.

## fair packs

pack-unanswered = { $count ->
    [0] No question was left without an answer.
   *[other] To answer one, add a line to the sheet questions of the fair and load it again.
 }
pack-nearest = Did you mean “{ $name }”?
pack-choose = Write one of these: { $names }.
pack-choose-like = For example: { $names } …
pack-none-known = There is none yet.

pack-nothing = There is no folder or workbook “{ $path }”, and no fair of that name comes with the bot.
pack-closed = It cannot be opened: { $reason }.
pack-large = More than { $most } MB. Take out what the bot does not need: pictures, other sheets, old versions.
pack-rows = More than { $most } rows. Delete the empty ones below the last, and what does not belong to this fair.
pack-file-unknown = No sheet is called “{ $found }”. { $hint }
pack-file-twice = The sheet { $name } is there twice. Keep one of them.
pack-file-missing = { $name } is missing: it holds the facts of the fair. “fair template” writes one to fill in.
pack-sheet-missing = The sheet “{ $name }” is missing: it holds the facts of the fair. “fair template” writes one to fill in.
pack-sheet-unknown = No sheet is called “{ $found }”. { $hint } Empty it if the bot does not need it.
pack-encoding = The letters of this file cannot be read. Save it again as “CSV UTF-8 (comma delimited)”.
pack-quotes = A quotation mark is never closed, or stands alone. Put the whole text in quotes, and write a quote inside it twice: "".
pack-toml = This line cannot be read. Write name = "text" with straight quotes, dates as 2025-02-15, one fact a line.
pack-workbook = This is not an Excel workbook, or it is damaged or protected. Save it again as “Excel workbook (.xlsx)”, without a password.

pack-heading-empty = This column has no heading. Write one in row 1, or empty the column.
pack-heading-twice = “{ $found }” is there twice. Keep one of them.
pack-column-unknown = There is no column “{ $found }” on this sheet. { $hint } Your own notes may stand in a column “note”.
pack-fact-unknown = There is no fact “{ $found }”. { $hint }
pack-column-missing = The column “{ $name }” is missing. Add this heading in row 1.
pack-cells-extra = “{ $found }” stands beyond the last heading. A text with a comma or semicolon in it must be in quotes.
pack-example = This row is an example of the template. Delete it; if it is yours now, empty its note.

pack-empty = This is needed: fill in “{ $name }”.
pack-empty-text = This is needed in one language at least. Fill one of { $names }.
pack-twice = “{ $found }” is in row { $row } already. Each row needs its own.
pack-formula = This formula has no stored value. Copy the cell and paste it as a value.
pack-error = “{ $found }” is an error of the spreadsheet program. Write the value itself.
pack-long = { $length } characters, where { $most } fit. Write it shorter.
pack-id = “{ $found }” is not a short name: only small letters a–z, digits and hyphens. Write, for example, { $example }.
pack-id-long = “{ $found }” is too long. Use at most { $most } characters.
pack-stand-number = “{ $found }” is not a stand number. Write up to eight Latin letters and digits, like B12; several are separated by “;”.
pack-choice = “{ $found }” is not known here. { $hint }
pack-truth = “{ $found }” is neither yes nor no. Write true or false.
pack-number = “{ $found }” is not a whole number. Write digits only, like { $example }.
pack-range = { $found } is out of range. Write a number from { $least } to { $most }.
pack-degrees = “{ $found }” is not a position in degrees. Write it like 30.4278.
pack-day = “{ $found }” is not a day. Write year-month-day, like { $example }.
pack-hour = “{ $found }” is not an hour. Write it like { $example }.
pack-zone = “{ $found }” is not a time zone. Write Africa/Casablanca, or leave it out.
pack-product = The table of products has no “{ $found }”. { $hint } What the table does not have can be written under “offers”.
pack-province = “{ $found }” is not a province or prefecture. { $hint }
pack-region = “{ $found }” is not a region. { $hint }
pack-country = “{ $found }” is not a country. Write its two letters, like SN for Senegal.
pack-document = “{ $found }” is not a document the bot can ask for. { $hint }
pack-language = “{ $found }” is not a language of the bot. { $hint }
pack-sample = “{ $found }” is not a part of the pack. { $hint }
pack-quota = “{ $found }” is nothing to count: write a category, a province, women or first_time. { $hint }
pack-source = There is no fact “{ $found }” that could have a source. { $hint }
pack-topic-shape = “{ $found }” is not a topic. Write small letters a–z, digits and underscores, like digital_marketing.
pack-topic = The bot has no words for the topic “{ $found }”. { $hint } For a new topic, write on the sheet “words” how people say it.
pack-phone = “{ $found }” is not a telephone number. Write it like +212 528 00 00 00.
pack-email = “{ $found }” is not an e-mail address. Write it like contact@example.ma.
pack-website = “{ $found }” is not a web address. Write it whole, like https://example.ma.

pack-order = { $ends } is before { $starts } (“{ $first }”). Put one of them right.
pack-outside = { $found } is outside the fair, which lasts from { $starts } to { $ends }.
pack-ends = It ends at { $ends } but starts at { $starts }. Write a later hour, or leave it empty for an open end.
pack-closes = It opens and closes at { $found }. Write two different hours.
pack-position = A position needs both numbers, and “{ $name }” is empty.
pack-swapped = The two numbers seem to have changed places. Write latitude { $latitude } and longitude { $longitude }.
pack-pole = There is no pole “{ $found }” on the sheet “poles”. { $hint }
pack-stand = There is no stand “{ $found }” on the sheet “stands”. { $hint }
pack-stand-ambiguous = The number { $found } exists in several poles. Write which one: { $names }.
pack-pole-of-stand = The pole is “{ $found }”, but the stand is { $stand }. Put one of them right.
pack-abroad = The country is { $country }, so there can be no Moroccan region or province. Empty one of them.
pack-region-of = { $province } is in the region { $region }. Write { $code }, or leave the region out.

pack-good = { $fair }: nothing to put right.
pack-mistakes = { $count ->
    [one] One mistake. Nothing was changed.
   *[other] { $count } mistakes. Nothing was changed.
}
pack-loaded = { $fair }: { $added } added, { $changed } changed, { $removed } removed.
pack-moved = { $fair }: only the order of the rows changed.
pack-unchanged = { $fair }: nothing to change.
pack-conflict = In force is “{ $here }”, changed in chat; the pack says “{ $pack }”. Write in the pack what is to hold, or leave there what it said before.
pack-conflict-gone = The whole row was taken out on one side and changed on the other. In force: “{ $here }”; the pack: “{ $pack }”.
pack-conflicts = { $count ->
    [one] One thing was changed both in chat and in the pack. Nothing was loaded.
   *[other] { $count } things were changed both in chat and in the pack. Nothing was loaded.
}
pack-fair = { $id }: { $name }, { $starts } – { $ends }
pack-no-fairs = No fair is loaded yet. These come with the bot: { $names }.
pack-no-fair = There is no fair “{ $found }”. { $hint }
pack-written = Written: { $path }
pack-occupied = “{ $path }” is there already. Choose another name.

## commands

command-start = Start again
command-menu = Everything I can do
command-now = What's on now
command-programme = The programme
command-stands = Find a stand
command-directions = How to come
command-fairs = Another fair
command-apply = Become an exhibitor
command-language = Change language
command-contact = The organisers
command-help = Help
command-stop = No more news
command-mydata = My data
command-forget = Erase everything

## operations

demo-ready =
    Dalil is waiting for you here: { $address }
    For it, the time is { $now }. Ctrl+C to stop.
database-occupied = Another Dalil serves this database already ({ $holder }). Stop it first.
port-taken = Port { $port } is taken by another program. Choose another one: HTTP_PORT.
file-none = There is no such file: { $path }
backup-written = Verified backup: { $path }
backup-exists = There is a file there already: { $path }
backup-damaged = This backup is not whole: { $reason }
restore-done = The database is back to the backup { $path }.
restore-lost = { $count ->
    [0] No message has come in since.
    [one] One message that came in since is not in it.
   *[other] { $count } messages that came in since are not in it.
 }
restore-lost-unknown = The old database cannot be read any more: nobody knows how many messages are missing.
restore-forgotten = { $count ->
    [0] Nobody had asked to be forgotten since.
    [one] One person had asked to be forgotten since, and is erased again.
   *[other] { $count } people had asked to be forgotten since, and are erased again.
 }
restore-held = { $count ->
    [0] Nothing was waiting to be sent.
    [one] One waiting message is held, as it may have been sent already. To send it: dalil restore --send-waiting
   *[other] { $count } waiting messages are held, as they may have been sent already. To send them: dalil restore --send-waiting
 }
restore-sending = { $count ->
    [0] Nothing was waiting to be sent.
    [one] One waiting message will be sent.
   *[other] { $count } waiting messages will be sent.
 }
doctor-zones = Time zones: up to date, Morocco is at UTC+0 since 20 September 2026.
doctor-zones-stale = Time zones are too old: pip install --upgrade tzdata
doctor-database = Database: it answers.
doctor-database-away = The database does not answer ({ $reason }). Check DATABASE_URL and the disk.
doctor-fairs = { $count ->
    [one] One fair is loaded.
   *[other] { $count } fairs are loaded.
 }
doctor-fairs-none = No fair is loaded: dalil fair load agadir-2025
doctor-quarantined = { $count ->
    [one] One message was set aside after three failures: see the logs.
   *[other] { $count } messages were set aside after three failures: see the logs.
 }
doctor-sqlite-old = SQLite { $version }: open the database with no other tool that writes, and no Litestream.
doctor-disk = Disk: { $free } MB free.
doctor-disk-full = The disk is nearly full: { $free } MB free, 200 are needed.
doctor-telegram = Telegram: the token is good, this is @{ $name }.
doctor-telegram-off = Telegram: off (no TELEGRAM_BOT_TOKEN).
doctor-telegram-away = Telegram does not answer at { $host }. Check the network and TELEGRAM_API_URL.
doctor-telegram-refused = Telegram refuses the token: copy it again from @BotFather into TELEGRAM_BOT_TOKEN.
doctor-web = Web chat: http://{ $host }:{ $port }

# ── WhatsApp ───────────────────────────────────────────────────────────────────────────────────────────

label-choose = ☰ Choose
label-link = 🔗 Open
merged =
    { $first }

    { $second }
templates-settings = Set WHATSAPP_ACCESS_TOKEN and WHATSAPP_BUSINESS_ACCOUNT_ID.
templates-away = Meta did not answer as expected: { $reason }
templates-missing = { $name } ({ $code }): does not exist yet. Submit what "dalil whatsapp templates" prints.
templates-not-approved = { $name } ({ $code }): not approved ({ $status }).
templates-category = { $name } ({ $code }): Meta made it { $actual }, we expected { $wanted }.
templates-other = { $name } ({ $code }): approved, but with other values.
templates-good = { $name } ({ $code }): approved, { $category }.
notice-templates =
    📋 { $fair }, { $starts }: WhatsApp has not approved everything yet ({ $count }). 24 hours after somebody last wrote, what is missing cannot reach them.
    { $lines }
    Please tell whoever runs the bot: “dalil whatsapp templates check” says it all.
templates-more = … and { $count } more.
doctor-whatsapp-off = WhatsApp: off (WHATSAPP_ACCESS_TOKEN is empty).
doctor-whatsapp-away = WhatsApp: no good answer from { $host } ({ $reason }).
doctor-whatsapp = WhatsApp: the number { $number } answers.
doctor-whatsapp-no-account = WhatsApp: fill in WHATSAPP_BUSINESS_ACCOUNT_ID, or nobody hears which message templates still have to be approved.
doctor-held = WhatsApp holds back { $count } × "{ $key }": { $reason }

# ── another phone ──────────────────────────────────────────────────────────────────────────────────────

link-code =
    📱 On your other phone, write to me: /link { $code }
    The code is good for { $minutes } minutes, once. Give it to nobody.
link-done = ✅ Done: you can go on here and on the other phone.
link-wrong = This code is not good. On the other phone, write /link for a new one.
link-joined = 📱 Another phone was just joined to this conversation. If that was not you, write /forget.

## apply for a stand

label-agree = ✅ I agree
label-send = 📨 Send
label-change = ✏️ Change
label-later = 🕓 Later
label-done = ✅ That's all
label-back = ◀ Back
label-skip = ⏭ Skip
label-cancel = ✖️ Stop here
label-cancel-surely = 🗑 Erase it all
label-resume = ▶️ Continue
label-review = 📋 Read again
label-more = ➕ More
label-ticked = ✔️ { $option }
label-other = 🗺 Elsewhere
label-complete = 🧾 Complete the file
label-add-paper = 📎 Add a document
label-another = ➕ Another file
label-confirm = 🎉 Yes, we come
label-refuse-place = No, we give it up
label-withdraw = ↩️ Withdraw
label-withdraw-surely = Yes, withdraw
label-keep-file = No, keep it
label-file-show = 📂 My file
label-file-open = 📂 Open
onssa-has = ✅ Yes
onssa-progress = ⏳ In progress
onssa-none = ➖ Not yet
power-none = No electricity
power-light = 💡 Lighting
power-strong = 🔌 Over 1 kW
form-at = { $at }/{ $of } · { $question }
form-line = • { $field }: { $answer }
form-review = 📋 Please read your file again. Is everything right?
form-which = Which answer would you like to change?
form-resumed = On we go from where you were.
form-papers = { $count ->
    [0] no document yet
    [one] one document
   *[other] { $count } documents
 }
form-pages = { $count ->
    [one] 📎 Got it, one page. Another one? If not, "That's all".
   *[other] 📎 Got it, { $count } pages. More? If not, "That's all".
 }
form-onssa-help = No problem: you may apply without ONSSA. At the fair you can get help with it.
form-cancel = ⏸ I keep what you wrote. Continue later, or erase it all?
form-cancelled = 🗑 Erased.
form-parked = The file you began is kept.
form-too-late = ⏳ { $fair }: the deadline is over, the file cannot be sent any more. Your answers are kept.
form-ice-odd = ⚠️ The last two digits of the ICE { $ice } do not add up. It is kept as it is; please check it when you can.
form-added = ✅ Added, thank you.
ask-data = 🔒 To look at your application, { $fair } keeps your answers and documents, only for the team that decides. You can see them (/mydata) or erase them (/forget) at any time. Never a national ID number. Do you agree?
ask-kind = You are…?
ask-name = The name of your organisation? For example: Cooperative Tigmi
ask-province = Your province or prefecture? Press it, or write it.
ask-products = What do you sell? For example: argan oil, honey, carpets
ask-category = Is it rather…? Press all that fit, then "That's all".
ask-onssa = Do you have the ONSSA authorisation or approval?
ask-members = How many members?
ask-women = How many of them are women?
ask-contact = Who do we talk to? First and last name
ask-phone = Their telephone? For example: 06 61 23 45 67
ask-papers = 📷 Send photos (or PDFs) of your papers, several in a row if you like. The team reads the numbers there.
ask-publish = May your name and products stand in the exhibitors' directory?
ask-news = Would you also like the fair's announcements? News of your file always comes.
ask-register = The number in the local register of cooperatives?
ask-ice = The ICE (15 digits)?
ask-power = Electricity at the stand?
ask-cooking = Do you cook on the spot (fire, gas)?
ask-persons = How many people at the stand (1 to 4)?
field-kind = Organisation
field-name = Name
field-province = Province
field-products = Products
field-category = Categories
field-onssa = ONSSA
field-members = Members
field-women = Women
field-contact = Contact
field-phone = Telephone
field-papers = Documents
field-publish = Directory
field-news = Announcements
field-register = Register
field-ice = ICE
field-power = Electricity
field-cooking = Cooking
field-persons = People
refused-line = Please write between { $least } and { $most } letters.
refused-number = A number from { $least } to { $most }, please.
refused-choice = Press one of the buttons, or write its number.
refused-several = Choose at least one.
refused-phone = I do not know this number. For example: 06 61 23 45 67 or +212 661 23 45 67
refused-ice = An ICE has 15 digits, like 001561191000066.
refused-paper = Send a photo or a PDF, or press a button.
refused-words = Please write the answer.
refused-other = Write the name of your province, for example: Essaouira
refused-stale = That button is an old one. Here is where we are:
refused-file-empty = The file { $name } is empty. Please send it again.
refused-file-large = The file { $name } is too large: 10 MB at most. A photo will do.
refused-file-kind = I cannot take { $name }: only a photo (JPEG, PNG) or a PDF.
refused-file-pixels = The picture { $name } is too large. A photo from the phone will do.
refused-file-away = The file { $name } did not reach me. Please send it again.
refused-file-many = That is enough pages: { $most } at most. Press "That's all".
apply-received = ✅ Application received, thank you! Reference { $reference }. The answer comes here.
apply-late = ⏳ It came after the deadline, and that is noted.
apply-alike = ⚠️ A similar file is already here ({ $references }). If it is the same, withdraw one of the two.
apply-next = The team looks at it, and I write to you as soon as there is news. Keep the reference; here is the summary.
apply-none = 📂 You have no file here yet.
apply-files = 📂 Your files:
apply-line = { $reference ->
    [none] 📂 { $name }: { $state } ({ $day })
   *[other] 📂 { $name } ({ $reference }): { $state }, since { $day }
 }
apply-asked = 👉 You are asked for: { $what }
apply-papers = 📎 Documents: { $count } of { $wanted }
apply-stand = 🏪 Your stand: { $stand }
apply-rank = You are number { $rank } on the waiting list.
apply-confirmed = 🎉 Confirmed, see you soon!
apply-withdrawn = ↩️ The file is withdrawn.
apply-withdraw = Withdraw the file "{ $name }"?
apply-not-now = That is not possible at the moment.
state-draft = begun, not sent yet
state-sent = received
state-review = under review
state-incomplete = incomplete
state-accepted = accepted
state-reserve = on the waiting list
state-declined = not accepted this time
state-confirmed = confirmed
state-released = place given back
state-withdrawn = withdrawn
todo-sent = Nothing to do for now: I write to you here.
todo-review = Nothing to do for now: I write to you here.
todo-accepted = 👉 Please confirm that you come.
todo-confirmed = The number of your stand comes soon.
reason-places = there was no place left
reason-papers = documents were missing
reason-products = the products do not fit this edition
reason-late = the file came too late
reason-twice = the same file was sent twice
notice-draft = 📝 Your application for a stand is not sent yet. Shall we go on?
notice-new = 📥 New application: { $name } ({ $reference })
notice-alike = 📥 New application: { $name } ({ $reference }). ⚠️ There is a similar file already.
notice-completed = 📎 { $name } ({ $reference }) completed its file.
notice-confirmed = 🎉 { $name } ({ $reference }) confirms.
notice-asked = 📂 { $name }: for your file you are asked for: { $what }
notice-accepted = 🎉 Congratulations, { $name } is accepted! Will you come? Please answer before { $until }.
notice-reserve = 📂 { $name } is number { $rank } on the waiting list. As soon as a place is free, I write to you.
notice-declined = 📂 { $name }: thank you for applying. We could not accept you: { $reason }. We hope to hear from you for the next edition.
notice-confirm = ⏰ { $name }: your place is waiting. Please confirm before { $until }.
notice-released = 📂 { $name }: without a confirmation, the place was given back. A question? Write to us.
notice-offered = 🎉 { $name }: good news, a place is free! Please answer before { $until }.
notice-placed = { $neighbour ->
    [none] 🏪 { $name }: your stand is { $stand }. { $pole }
   *[other] 🏪 { $name }: your stand is { $stand }, with { $neighbour }. { $pole }
 }
summary-title = Application for a stand { $reference }
privacy-sure-file = ⚠️ You sent an application for a stand: it goes too, and the place with it. Erase it all the same?
privacy-later = 🗑 Everything is erased in 24 hours. You can still change your mind.
privacy-kept-after-all = ✅ All right, everything is kept.
command-status = My file

## organizers

label-queue = 📥 Applications
label-release = 📣 Release
label-release-all = 📣 Yes, release all
label-undo = ↩️ Undo
label-export = 📊 Excel workbook
label-accept = ✅ Accept
label-reserve = ⏳ Waiting list
label-decline = ✖️ Decline
label-ask-for = ❓ Ask for it
label-give-stand = 🏪 Give a stand
label-pass-on = ➡️ Pass the place on
label-papers = 📎 Its documents
label-note = 🗒 Note
label-score = ⭐ Score 1 to 5
label-share = 👥 Share it
label-other-stand = 🏪 Another stand
label-reason-places = No place left
label-reason-papers = Papers missing
label-reason-products = Other products
label-reason-late = Too late
label-reason-twice = Sent twice
role-admin = administration
role-reviewer = review of files
role-announcer = announcements
organizer-invited = { $links }
    Or this code, typed to the bot: { $code }
    For one person, once, within 24 hours.
invitation-telegram = Telegram: { $link }
invitation-whatsapp = WhatsApp: { $link }
invitation-web = On the web: { $link }
invitation-typed = To be typed to the bot: { $start }
organizer-waits = 👋 Thank you! An admin confirms that it is you ({ $role }, { $fair }), and I write to you at once.
organizer-welcome = 👋 Welcome to the team ({ $role }, { $fair }). Everything is under /team. You will also read here what is said to the team; to stop: STOP.
organizer-wrong-code = This invitation is not good any more. Ask for another one.
filter-new = 🆕 To review
filter-incomplete = ❓ Incomplete
filter-held = 🤫 Decided, not released
filter-accepted = ✅ To be confirmed
filter-confirmed = 🎉 Confirmed
filter-reserve = ⏳ Waiting list
review-queue = { $count ->
    [0] 📥 { $fair }: no application yet.
    [one] 📥 { $fair }: one application.
   *[other] 📥 { $fair }: { $count } applications.
 }
review-count = { $filter }: { $count }
review-places = { $taken ->
    [0] 🏪 { $pole }: no place taken of { $places }
    [one] 🏪 { $pole }: one place taken of { $places }
   *[other] 🏪 { $pole }: { $taken } places taken of { $places }
 }
review-found = { $count ->
    [0] No file.
    [one] One file:
   *[other] { $count } files:
 }
review-row = • { $name } ({ $reference })
review-card = 📂 { $name } ({ $reference }): { $state }
review-held = 🤫 Decided, not released yet: { $verdict }
review-late = ⏳ Came after the deadline
review-score = { $scores ->
    [one] ⭐ { $average }, one score
   *[other] ⭐ { $average }, the average of { $scores } scores
 }
review-note = 🗒 { $note }
review-why = For which reason? The cooperative will read it.
review-overtaken = ⚠️ Somebody changed this file meanwhile. Here it is:
review-full = ⛔ Every place of this pole is taken.
review-decided = 🤫 { $name }: { $verdict }. Nothing leaves before the release.
review-which-score = Your score, 1 to 5?
review-asking = What is to be asked for? Write it; it is read as it stands.
review-noting = Your note for the team? Nobody else reads it.
review-asked = ✅ It is asked for.
review-preview = { $count ->
    [one] This is what they will read. Nothing leaves without you.
   *[other] This is what the { $count } will read. Nothing leaves without you.
 }
review-letter = ✉️ { $letter }
review-nothing-held = No decision is waiting.
review-released = { $count ->
    [one] 📣 One decision leaves in 5 minutes. Until then it can be undone.
   *[other] 📣 { $count } decisions leave in 5 minutes. Until then they can be undone.
 }
review-undone = { $count ->
    [one] ↩️ Undone: the decision is held again.
   *[other] ↩️ Undone: the { $count } decisions are held again.
 }
review-not-now = That is not possible in the state the file is in.
review-pass-on = Take the place of { $name } back, and offer it to the waiting list?
review-passed-on = ➡️ The place is offered to { $name }.
review-nobody-waits = The place is free; nobody is waiting.
review-stands = { $free ->
    [0] { $name }: no stand is free in this pole.
    [one] { $name }: one stand is free.
   *[other] { $name }: { $free } stands are free. Which one?
 }
review-taken = ⚠️ Stand { $stand } belongs to { $name }. Share it?
review-placed = 🏪 Stand { $stand } given; the exhibitor is told.
review-exported = 📊 All applications, as an Excel workbook.
review-papers = 📎 The documents of { $name }
field-reference = Reference
field-state = State
field-held = Held decision
field-reason = Reason
field-rank = Rank
field-pole = Pole
field-stand = Stand
field-late = Late
field-score = Score
label-filter = 🔎 Filter
label-swap = 🔁 Swap
filter-missing = 📎 Without papers
review-by = What would you like to see?
review-swap = Swap the stand of { $name } with whose?
review-swapped = 🔁 Swapped; both are told.

## Deciding on many files, typed reasons, minutes, files on paper

ask-data-own = 🔒 { $notice }
    You can see your answers (/mydata) or erase them (/forget) at any time. Do you agree?
ask-first_time = Is this your first time at the fair?
field-first_time = First time
review-at-least = 🎯 { $what }: { $count } of { $wished } wished for
review-at-most = { $over ->
    [yes] ⚠️ { $what }: { $count }, more than the { $wished } planned
   *[no] 🎯 { $what }: { $count } of { $wished } planned
}
quota-women = Led by women
quota-first_time = First time
label-best = 🏅 The best
label-type-in = 📄 File on paper
label-reason-own = ✏️ Another reason
label-minutes = 🧾 With minutes
label-hand-over = 📱 Code of the file
label-called = ☎️ I have checked
label-bulk-rest = ✅ Decline the rest
label-bulk-only = ✅ Only these
review-declining = Write the reason: the cooperative will read it as it is.
review-numbering = What is the number of the minutes?
bulk-waiting = { $count ->
    [0] No file waits for a decision here.
    [one] One file waits for a decision.
   *[other] { $count } files wait for a decision.
}
bulk-how-many = How many shall be accepted? The best scores first, then who came first. Write the number.
bulk-nobody = No file waits for a decision here.
bulk-row = { $score ->
    [none] • { $name }
   *[other] • { $name } ⭐ { $score }
}
bulk-accept = { $count ->
    [one] This file would be accepted:
   *[other] These { $count } files would be accepted:
}
bulk-decline = { $count ->
    [one] One more is left.
   *[other] { $count } more are left.
}
bulk-held = 🤫 Accepted: { $accepted }. Declined: { $declined }. Nothing leaves before the release.
bulk-reserved = ⛔ The pole is full: { $count } on the waiting list.
paper-begin = 📄 A file on paper or by telephone: answer for the cooperative.
paper-done = ✅ { $name } is in the queue, reference { $reference }. Give them their code, so that they can follow it on their phone.
paper-call-first = ☎️ This file has a phone already. Call { $contact } ({ $phone }) first, to be sure that { $name } wants another one.
paper-code = 📱 The code of { $name }: { $code }
    To be written here on the cooperative's phone within 7 days. It works once.
paper-claimed = ✅ The file of { $name } ({ $reference }) is yours now: follow it here.
paper-wrong-code = That code is wrong, or was used already. Ask the team for another one.
notice-moved = 📱 The file { $name } ({ $reference }) has moved to another phone, as its contact asked. It was not you? Tell the team quickly.
form-too-many = You have begun several files in a row. Finish those first, or come back in an hour.
# ── announcements: the sending ───────────────────────────────────────────────────────────────────────────

announcement-said =
    📣 { $text }

    To stop announcements: STOP
announcement-progress =
    { $state }
    { $bar } { $percent }%
    { $told } of { $all } · { $left } to go
    ✅ Sent: { $sent }
    { $delivered }
    { $read }
    { $refused }
    { $doubt }
    { $out }
    { $minutes }
announcement-state-scheduled = 🕒 Announcement scheduled
announcement-state-filling = 📋 Getting the announcement ready
announcement-state-canary = 🔎 Announcement: trying it on a few people first
announcement-state-sending = 📣 Sending the announcement
announcement-state-paused-organizer = ⏸️ Announcement paused
announcement-state-paused-canary = ⚠️ The announcement stopped by itself: more than half of the first try did not go through
announcement-state-paused-restored = ⏸️ Announcement paused since the data was restored: some people may have it already
announcement-state-done = ✅ Announcement sent
announcement-state-stopped = ⏹️ Announcement stopped
announcement-state-expired = ⌛ Announcement over: its time has passed
announcement-delivered = 📬 Delivered: { $count }
announcement-read = 👀 Read: { $count }
announcement-refused = 🚫 Refused: { $count }
announcement-doubt = ❓ In doubt: { $count } (they may or may not have it)
announcement-left-out = 🔕 Left out: { $count } (STOP, blocked, or the sending ended)
announcement-minutes =
    { $count ->
        [one] ⏳ About a minute left
       *[other] ⏳ About { $count } minutes left
    }
announcement-over = This announcement is over, or has moved on already.
announcement-again =
    { $count ->
        [0] Nobody is in doubt.
        [one] 🔁 Sending again to one person.
       *[other] 🔁 Sending again to { $count } people.
    }
label-announce-pause = ⏸️ Pause
label-announce-resume = ▶️ Resume
label-announce-stop = ⏹️ Stop
label-announce-again = 🔁 Send again

# ── announcements: writing, choosing, confirming, reporting ──────────────────────────────────────────────

announcement-state-waiting = ⏳ Waits for somebody else's yes
label-announce-correct = ✏️ Correct it
label-announce-report = 📊 Report
label-announce-second = 👁 Read and decide
label-announcements = 📣 Announcements
label-new-announcement = ➕ New announcement
label-audience = 👥 Audience
label-languages = 🌐 Languages
label-attach = 📎 Attach
label-add-button = 🔘 Button
label-when = 🕒 When
label-preview = 👁 Preview
label-to-me = ✉️ Send it to me
label-send-it = ✅ Send
label-drop-it = 🗑 Drop it
label-to-draft = ◀ The draft
label-rewrite = ✏️ { $language }
label-write = ➕ { $language }
label-it-is = It is { $language } already
label-take-out = 🗑 Take it out
label-fair-place = 📍 Where the fair is
label-nothing = 🚫 Nothing
label-at-once = ▶️ At once
label-not-after = ⌛ Not after
label-today-only = ⚡ It is about today
label-not-today = No hurry
label-two-hours = 2 hours
label-this-day = That day, { $hour }
label-always = No limit
label-next-view = ⏭ Next view
label-send-to = ✅ Send to { $people }
label-send-twice = Send it again
label-send-anyway = Go on anyway
label-see-it = 👁 Show it
label-look = 👁 Look
label-refresh = 🔄 Refresh
label-stop-it = ⏹ Yes, stop
label-again-sure = 🔁 Yes, send again
label-correct-it = ✅ Yes, correct it
label-sheet = 📊 As Excel
label-numbered = { $number }. { $text }
label-add-people = ➕ Add
label-minus-people = ➖ Except…
label-nobody-yet = 🧹 Start over
label-topic = 🏷 Topic
label-asked = { $name } ({ $people })
label-every-exhibitor = All of them
label-by-pole = By pole
label-by-province = By province
label-by-stands = By stands
label-group-o = 📣 Said yes
label-group-v = 👣 Visitors
label-group-ip = 🧭 Asked: a pole
label-group-iq = 🧺 Asked: a product
label-group-a = 📂 Applicants
label-group-x = 🏪 Exhibitors
label-group-w = 🪑 Signed up
label-group-t = 🧑‍💼 The team
label-state-sent = 📥 Received
label-state-review = 🔎 Under review
label-state-incomplete = 📎 Incomplete
label-state-accepted = ✅ Accepted
label-state-confirmed = 🤝 Confirmed
label-state-reserve = ⏳ Waiting list
label-state-declined = 🙏 Declined
channel-web = web chat
channel-terminal = terminal
channel-other = other
tongue-ar = Arabic
tongue-ary = Darija
tongue-fr = French
tongue-en = English
tongue-zgh = Amazigh
tongue-other = another language
topic-news = all announcements
topic-programme = the programme
topic-visit = the visit
topic-cooperatives = cooperatives
group-all = { $include }
group-but = { $include }, except: { $minus }
group-opted_in = who asked for announcements
group-visitors = who asked about the fair
group-interested = who asked about: { $what }
group-applicants = applications: { $what }
group-exhibitors = every stand
group-exhibitors-of = stands: { $what }
group-signed_up = signed up: { $what }
group-signed_up-many = { $count ->
    [one] signed up for one activity
   *[other] signed up for { $count } activities
 }
group-organizers = the team
group-stand = { $stand }
group-stands = { $first } to { $last }
announce-write = 📣 An announcement for { $fair }. Write it here, or forward a message. Nothing leaves without you.
announce-welcome = 👋 Welcome to the team (announcements, { $fair }). To announce something: /announce. You will also read here what is said to the team; to stop: STOP.
announce-draft = 📝 Draft, { $fair }
announce-text = “{ $text }” ({ $language })
announce-whole = — { $language } —
 { $text }
announce-quoted = “{ $text }”
announce-missing = { $people ->
    [one] ⚠️ No text in { $language }: one person will read the one in { $instead }.
   *[other] ⚠️ No text in { $language }: { $people } people will read the one in { $instead }.
 }
announce-with = 📎 With: { $things }
announce-place = a place
announce-file = { $name }
announce-to = 👥 To: { $who }
announce-to-nobody = 👥 To whom? Choose the audience.
announce-people = { $people ->
    [0] Nobody will get it.
    [one] One person will get it.
   *[other] { $people } people will get it.
 }
announce-by = • { $parts }
announce-share = { $what }: { $people }
announce-out-stopped = 🔕 { $people } said STOP
announce-out-unasked = 🤐 { $people } did not ask for announcements
announce-out-blocked = ⛔ { $people } blocked the bot
announce-out-window = 💤 { $people } on WhatsApp have not written for 24 h: only if the template is approved
announce-at = 🕒 Leaves: { $moment }
announce-at-once = 🕒 Leaves: at your yes
announce-quiet = 🌙 Not at night nor at Friday prayer: leaves { $moment }
announce-until = ⌛ Not after: { $moment }
announce-urgent = ⚡ It is about today: it does not wait for tomorrow
announce-which-language = In which language do you want to write or change the text?
announce-write-in = Write the text in { $language }.
announce-now-words = 📎 Got it. And the words?
announce-attach = Send a photo, a PDF or a place (📎).
announce-attach-first = It is kept in the draft. To change the words, press “Languages”.
announce-button = Where does the button below it lead?
announce-when = When does it leave? Write for example “tomorrow 18:00”.
announce-until-when = After which hour should it not be sent any more? You can write it.
announce-no-moment = I did not get the time. For example: “tomorrow 18:00” or “15/02 9:00”.
announce-past = ⚠️ This time does not work: { $moment }. It must be still to come, within 60 days.
announce-too-soon = ⚠️ The limit ({ $moment }) is before it leaves: I took it out.
announce-no-stands = I did not find these stands. For example: “B1 to B20”.
announce-which-stands = Which stands? For example: “B1 to B20”.
announce-who = 👥 To whom? Add one group or several.
announce-add = Whom to add?
announce-minus = Whom to leave out?
announce-which-of = Which one?
announce-nothing-there = There is nobody here yet.
announce-topic = 🏷 Only who wants: { $topic }
announce-which-topic = What is it about? Who does not want that topic will not get it.
announce-empty = ⚠️ The text needs words.
announce-long = ⚠️ { $length } characters is too long. { $most } at most, and short is best.
announce-field = ⚠️ “{ $field }” would be read as it is: I fill in no fields. Please write it without.
announce-no-text = ⚠️ The words are missing.
announce-no-audience = ⚠️ The audience is missing.
announce-nobody = ⚠️ Nobody would get it: nothing was sent.
announce-view = 👁 View { $at } of { $of }: { $channel }, { $language } ({ $people })
announce-view-whatsapp = After 24 h of silence the same words go in the approved template.
announce-rule = ———
announce-sent-to-me = { $count ->
    [one] ✉️ Here it comes, as it will be read.
   *[other] ✉️ Here come all { $count } versions, as they will be read.
 }
announce-sure =
 Shall we send it?
 👥 { $who }
announce-grown = ⚠️ The number has changed since.
announce-needs-second = 👥 More than { $above } people: somebody else of the team must say yes too.
announce-alike = { $people ->
    [one] ⚠️ The same went out less than 10 minutes ago, to one person ({ $state }). Send it again?
   *[other] ⚠️ The same went out less than 10 minutes ago, to { $people } people ({ $state }). Send it again?
 }
announce-already = It has already gone, once:
announce-on-its-way = { $people ->
    [one] 📣 It is on its way to one person.
   *[other] 📣 It is on its way to { $people } people. A few first, to be sure.
 }
announce-waits-for-second = { $others ->
    [0] ⏳ It needs somebody else's yes, but nobody else of the team may announce. Please invite somebody.
    [one] ⏳ I asked one other person of the team for a yes.
   *[other] ⏳ I asked { $others } people of the team for a yes. One is enough.
 }
announce-seconded = ✅ Thank you, it is on its way.
announce-own = It is your own: the yes must come from somebody else.
announce-second = This is what would go out. Do you agree?
announce-all = 📣 Announcements, { $fair }
announce-none = 📣 No announcement yet, { $fair }
announce-row = { $number }. “{ $text }” — { $state }
announce-canary-failed = ⚠️ Fewer than half of the first few went through. Go on with everybody?
announce-stop-sure = Stop it for good? Already sent: { $told }. Will not be sent: { $left }.
announce-again-sure = { $people ->
    [0] Nothing is in doubt any more.
    [one] One person may already have it. Send it again?
   *[other] { $people } people may already have it. Send it to them again?
 }
announce-correct-which = Which text is to be corrected?
announce-correct = ✏️ Write the new text ({ $language }). Now it reads:
announce-corrected-look = From now on it reads:
announce-corrected = { $people ->
    [0] ✏️ Corrected from now on.
    [one] ✏️ Corrected. One message already sent will change, if the platform allows it.
   *[other] ✏️ Corrected. { $people } messages already sent will change, where the platform allows it.
 }
announce-drop-sure = Drop this draft?
announce-dropped = 🗑 Dropped; nothing was sent.
notice-second = { $people ->
    [one] 📣 An announcement to one person waits for your yes.
   *[other] 📣 An announcement to { $people } people waits for your yes.
 }
notice-seconded = ✅ Your announcement has its second yes: it is on its way.
announced-title = 📣 { $text }
announced-reached = ✅ { $reached } of { $all } got it
announced-share = { $what }: { $people }
announced-group = { $channel }, { $language }: { $people }
announced-reason = { $why }: { $people }
announced-why-stopped = Said STOP
announced-why-blocked = Blocked the bot
announced-why-withdrawn = It was stopped before their turn
announced-why-late = Its time was over
announced-why-unreachable = Channel closed
announced-why-window = WhatsApp: no approved template after 24 h
announced-why-gone = The account is gone
announced-why-process = Cut off while sending: may have arrived
announced-why-other = The platform says: { $words }
outcome-read = Read
outcome-delivered = Delivered
outcome-sent = Sent
outcome-doubt = May have arrived
outcome-refused = Refused
outcome-left_out = Left out on purpose
outcome-left = Left
announced-sheet = 📊 The report as Excel: who, why, and what was done.
announced-sheet-people = Results
announced-sheet-audit = Log
announced-sheet-words = Texts
announced-column-channel = Channel
announced-column-language = Language
announced-column-outcome = Outcome
announced-column-reason = Reason
announced-column-people = People
announced-column-when = When
announced-column-who = Who
announced-column-what = Action
announced-column-detail = Detail
announced-column-words = Text
announced-did-send = Decided to send
announced-did-second = Second yes
announced-did-pause = Paused
announced-did-resume = Resumed
announced-did-stop = Stopped
announced-did-again = Doubtful ones sent again
announced-did-correct = Corrected

## seats, agenda, presence

label-sign-up = ✍️ Sign me up
label-take-seat = ✅ I'll take it
label-take-named = ✅ { $title }
label-leave-seat = ✖️ I'll leave it
label-give-back = ↩️ Give my seat back
label-leave-list = ↩️ Stop waiting
label-follow = 🔔 Remind me
label-unfollow = 🔕 No reminder
label-how-many = 🪑 How many seats
label-seats = { $count ->
    [one] 🪑 { $count } seat
   *[other] 🪑 { $count } seats
 }
label-slot = 🕐 { $time }
label-other-slot = 🕐 Another time
label-anyway = ✅ Yes, all the same
label-wait = ⏳ I'll wait
label-wait-again = ⏳ Keep me waiting
label-agenda = 🎒 My agenda
label-whole-agenda = 🎒 Whole agenda
label-picture = 🖼 As a picture
label-no-certificate = No certificate
label-no-word = Nothing to add
label-mark = { $mark } ⭐
label-attendance = 📊 List (Excel)
label-rooms = 🎓 Workshops
label-room = 🎓 The room
label-tick = ⬜ { $name }
label-untick = ✅ { $name }
seat-moment = { $day } at { $time }
seat-yours = ✅ { $entry } ({ $when }): { $seats ->
    [one] your seat is booked
   *[other] your { $seats } seats are booked
 }.
seat-appointment = ✅ { $entry }: your appointment is booked, { $when }.
seat-waiting = ⏳ { $entry } ({ $when }): it is full. You are number { $rank } on the waiting list. I write to you here as soon as a seat is free.
seat-offered = 🎉 { $entry } ({ $when }): { $seats ->
    [one] a seat is waiting for you
   *[other] { $seats } seats are waiting for you
 }. Please answer before { $until }.
seat-follows = 🔔 Noted: { $entry }, { $when }.
seat-clash = ⚠️ At the same time you already have: { $other } ({ $when }).
seat-tight = ⚠️ That is tight: you also have { $other } ({ $when }), and it takes about { $minutes } min to walk from one to the other.
seat-anyway = Sign you up all the same for: { $entry }?
seat-offer-gone = { $entry }: that offer is over, the seat went to the next person.
seat-how-many = How many seats in all for: { $entry }?
seat-for-exhibitors = { $entry }: this training is for cooperatives accepted at the fair, as seats are few. If yours is, write to me from the phone that sent the application, or connect the two with /link.
seat-for-invited = { $entry }: by invitation, the team gives the seats itself.
seat-opens = { $entry }: sign-up opens { $when }. Come back then!
seat-closed = { $entry }: sign-up is closed.
seat-too-many = { $entry }: { $most ->
    [one] one seat a person or cooperative
   *[other] { $most } seats a cooperative at most
 }, so that everybody can come.
seat-left = { $entry }: { $left ->
    [0] no more seat is free
    [one] only one seat is left
   *[other] only { $left } seats are left
 }.
seat-slots = { $entry }, { $day }: at what time?
seat-slots-full = { $entry }: every time is taken. { $waiting ->
    [0] I can tell you when one is free.
    [one] One person is waiting already.
   *[other] { $waiting } people are waiting already.
 }
seat-slot-taken = That time is not free any more.
seat-no-sign-up = { $entry }, { $when }: no sign-up, just come. Shall I remind you?
seat-which-back = Which one do you give up?
seat-given-back = ↩️ { $entry }: your seat is given back. Thank you for telling us, somebody will be glad of it.
seat-unfollowed = 🔕 { $entry }: I will not remind you any more.
seat-unlisted = ↩️ { $entry }: you are off the waiting list.
seat-not-yours = You have no seat for: { $entry }.
seat-coming = 👍 { $entry }: thank you, see you there!
seat-free = 🪑 { $free ->
    [0] Full
    [one] One seat free
   *[other] { $free } seats free
 }
seat-queue = ⏳ { $waiting ->
    [one] One person waiting
   *[other] { $waiting } people waiting
 }
workshop-none = Nothing is open for sign-up at the moment.
agenda-day = 🎒 Your agenda, { $day }:
agenda-all = 🎒 Your agenda, { $fair }:
agenda-empty = 🎒 Your agenda is still empty. Sign up for a workshop, or tell me what to remind you of.
agenda-empty-day = 🎒 Nothing in your agenda { $day }.
agenda-seat = { $time } – { $entry } { $seats ->
    [one] ✅
   *[other] ✅ ({ $seats } seats)
 }
agenda-waiting = { $time } – { $entry } ⏳ (waiting list, number { $rank })
agenda-offered = { $time } – { $entry } 🎉 (take it before { $until })
agenda-follows = { $time } – { $entry } 🔔
agenda-clash = ⚠️ At the same time: { $one } and { $other }.
agenda-tight = ⚠️ That is tight: from { $one } to { $other } it is about { $minutes } min on foot.
agenda-picture = 🖼 Your agenda, to keep or to pass on.
agenda-calendar = 🗓 Open the file: all of it goes into your phone's calendar.
agenda-title = My agenda – { $fair }
agenda-picture-times = { $starts } – { $ends }
agenda-picture-offered = { $entry } (to be confirmed)
notice-seat-offered = 🎉 Good news! { $entry } ({ $when }): { $seats ->
    [one] a seat has become free for you
   *[other] { $seats } seats have become free for you
 }. Please answer before { $until }.
notice-offer-over = ⌛ { $entry }: without an answer, the seat went to the next person.
notice-seat-not-theirs = 🙏 { $entry } is for the exhibiting cooperatives only. Yours is no longer among them, so your place was given back. A question? The team is there for you.
notice-how-was = 🙏 Thank you for coming! { $entry }: how was it, 1 to 5?
here-welcome = ✅ Welcome! { $entry }: you are marked as present.
here-names = Which name should the certificate bear? Separate several by commas.
here-wrong = That is not the code of a workshop. Look again at the one shown in the room.
here-not-now = That code works during the workshop: from 30 minutes before to 2 hours after.
here-named = 📜 Noted for the certificate: { $names }.
here-thanks = 🙏 Thank you, noted!
rate-word = 🙏 Thank you! A word for the team?
room-list = { $count ->
    [0] 🎓 Nothing has seats.
   *[other] 🎓 What has seats:
 }
room-row = • { $entry } ({ $when }): { $taken } signed up{ $waiting ->
    [0] {""}
   *[other] , { $waiting } waiting
 }
room-card = 🎓 { $entry }, { $when }
room-counts = 🪑 Seats taken: { $taken } of { $seats }. Waiting: { $waiting }. Present: { $there }.
room-code = 🔑 Code to write large in the room: { $code }
room-there = ✅
room-not-there = ⬜
room-person = { $seats ->
    [one] { $sign } { $name }
   *[other] { $sign } { $name } ({ $seats } seats)
 }
room-appointment = { $sign } { $time } – { $name }
room-nameless = no. { $number }
room-tick = Press a name to tick or untick it.
room-exported = 📊 { $entry }: who was there, and the names for certificates.
sheet-files = Applications
sheet-presence = Attendance
sheet-certificates = Certificates
field-time = Time
field-seats = Seats
field-there = Present
field-rating = Rating
field-word = Opinion
field-certificate = Name on the certificate
command-agenda = My agenda
pack-moment = “{ $found }” is not a day with its hour. Write it like { $example }.
pack-signup-order = Sign-up closes { $closes } but opens { $opens }. Put one of them right.
pack-signup-seats = “{ $name }” is of use only where there are seats: fill in “seats”, or empty this cell.
pack-slot-end = Appointments need an end: fill in “ends”.
## reminders, and changes of the programme

label-coming = 👍 I'm coming
label-cannot = 👎 I can't
label-remind-hour = ⏰ 1 hour before
label-remind-ten = ⏰ 10 min before
label-no-reminder = 🔕 No reminder
workshop-soon = ⏰ Reminder: { $title }, { $when }. 📍 { $where }. Are you coming?
workshop-tomorrow = 🌙 See you tomorrow! { $title }: { $when }. 📍 { $where }. Are you coming?
workshop-no-place = place not announced yet
reminder-set = 🔔 Noted: { $title }, { $when }. I'll write to you here:
reminder-at = ⏰ { $at }
reminder-too-late = 🔔 { $title }, { $when }: it is too close for a reminder. See you in a moment!
reminder-page = Here I can only tell you while this page stays open. Open this file: your phone's calendar will remind you too.
reminder-all = 🔔 Noted. I'll tell you { $lead } for:
lead-minutes = { $count ->
    [one] 1 minute before
   *[other] { $count } minutes before
 }
lead-hours = { $count ->
    [one] 1 hour before
   *[other] { $count } hours before
 }
lead-days = { $count ->
    [one] 1 day before
   *[other] { $count } days before
 }
role-editor = programme
label-to-change = 📅 The programme
label-change-entry = { $number }. { $time } { $title }
label-change-draft = 👀 My draft
label-change-add = ➕ Add
label-change-fair = 🎪 The fair
label-change-time = 🕐 Day or time
label-change-place = 📍 Place
label-change-title = ✏️ Title
label-change-cancel = ❌ Cancel it
label-change-dates = 📆 Dates
label-change-hours = 🕘 Opening hours
label-change-venue = 📍 Venue
label-change-deadline = 📝 Deadline
label-change-history = 🕓 Versions
label-change-release = 📣 Publish
label-change-more = ✏️ Another change
label-change-drop = 🗑 Change nothing
label-change-undo = ↩️ Undo
label-change-agenda = 🎒 My agenda
label-delay = ⏱ +{ $minutes } min
change-menu = ✏️ { $fair }: what changes?
change-menu-empty = ✏️ { $fair }: nothing is to come.
change-how = Tap an activity, or write: "move workshop 3 to 15:00".
change-entry = { $title }: { $when }
change-fair = 🎪 From { $starts } to { $ends }
change-closes = 📝 Applications until { $day }
change-nothing = There is nothing to publish.
change-preview = { $count ->
    [one] 👀 This is what changes:
   *[other] 👀 This is what changes ({ $count }):
 }
change-line = • { $line }
change-clash = ⚠️ { $clash }
change-concerned = { $count ->
    [0] 👥 It concerns nobody.
    [one] 👥 1 person concerned
   *[other] 👥 { $count } people concerned
 }
change-letter = ✉️ ({ $count }) { $letter }
change-released = 📣 Published. { $count ->
    [0] Nobody needs to be told.
    [one] 1 person is told.
   *[other] { $count } people are told.
 } You can undo it for 5 minutes.
change-delayed = ⏱ { $title }: { $minutes } min late.
change-undone = { $count ->
    [0] ↩️ Undone: all is as before, nobody was told anything.
    [one] ↩️ Undone: all is as before. The person who had been told is told.
   *[other] ↩️ Undone: all is as before. The { $count } people who had been told are told.
 }
change-dropped = 🗑 Nothing was changed.
change-not-now = It is too late, or done already.
change-overtaken = ⚠️ Somebody of the team has just changed the same. Look again, and start over.
change-which = Which of these?
change-none-such = I can't find that activity. Is it one of these?
change-ask-time = Which day, what time? For example "15:00", "tomorrow 10:00" or "17/02 10:00".
change-ask-title = What is the new title?
change-ask-place = Where is it now?
change-ask-first = What is the new first day of the fair? The programme and the hours move along.
change-ask-deadline = Until which day can applications be sent?
change-ask-venue = Where is the fair now?
change-ask-hours = Which day, from when to when? For example "17/02 10:00 20:00".
change-ask-when = Which day and what time? For example "tomorrow 10:00" or "17/02 10:00".
change-no-time = I did not understand the day or the time.
change-history = 🕓 The versions, the last first:
change-history-empty = 🕓 Nothing was changed here yet.
change-version = • no. { $version } – { $at } – { $who }: { $count ->
    [one] 1 change
   *[other] { $count } changes
 }
change-version-undone = • no. { $version } – { $at } – { $who }: undone
change-nobody = by a file
notice-changed = 📅 A change, { $fair }: { $lines }
change-added = { $title }: new, { $when }.
change-cancelled = { $title } ({ $when }): cancelled.
change-renamed = { $old } is now called: { $new }.
change-day = { $title }: { $old } → { $new }.
change-time = { $title }, { $day }: { $old } → { $new }.
change-ends = { $title }: now until { $new }.
change-place = { $title }: { $old } → { $new }.
change-details = { $title }: details.
change-dates = The fair: { $old } to { $until } → { $new } to { $last }.
change-venue = Venue of the fair: { $old } → { $new }.
change-deadline = Deadline for applications: { $old } → { $new }.
change-hours = Opening hours on { $day }: { $old } → { $new }.
change-span = { $opens } – { $closes }
change-none = not announced
change-row = { $sheet }: { $key }
change-more = … and { $left } more.
clash-days = { $title }: { $day } is not a day of the fair.
clash-past = { $title }: that time is over.
clash-hours = { $title }: the fair is open from { $opens } to { $closes }.
clash-room = { $title }: { $place } is taken by { $other } ({ $at }).
clash-speaker = { $title }: { $name } already speaks at { $other } ({ $at }).
label-workbook = 📊 Spreadsheet
change-workbook = 📊 This is the fair as a spreadsheet. Change what you like and send me the file back here: nothing changes before you say yes.
change-mistakes = { $count ->
    [one] ✋ There is one mistake, marked red in this copy. Nothing was changed.
   *[other] ✋ There are { $count } mistakes, marked red in this copy. Nothing was changed.
 }
change-mistake = • { $place } – { $said }
change-other-fair = That file is about another fair ({ $found }), not about { $fair }.
change-conflicts = { $count ->
    [one] ✋ This was changed in the chat too. Take today's file, or correct yours:
   *[other] ✋ { $count } cells were changed in the chat too. Take today's file, or correct yours:
 }
change-conflict = • { $place }: here "{ $here }", in the file "{ $pack }"
### Reporting a problem

label-report = ⚠️ Report a problem
label-reports = ⚠️ Reports
label-report-child = 🧒 Lost child
label-report-ill = 🚑 Somebody is unwell
label-report-fire = 🔥 Fire, smoke, gas
label-report-danger = 🆘 Danger, assault
label-report-empty = 🏪 Empty stand
label-report-sign = 🪧 Wrong sign
label-report-closed = 🚧 Path closed
label-report-broken = 🧹 Dirty or broken
label-report-other = 💬 Something else
label-report-nowhere = I don't know where
label-report-found = ✅ Found
label-report-over = ✅ It's sorted
label-report-take = 🏃 I'm on it
label-report-close = ✅ It's sorted
label-report-photo = 📷 Next photo
label-report-row = no. { $number } · { $kind }
report-kind-child = 🧒 Lost child or relative
report-kind-ill = 🚑 Somebody ill or hurt
report-kind-fire = 🔥 Fire, smoke or gas
report-kind-danger = 🆘 Danger or assault
report-kind-empty = 🏪 Empty stand
report-kind-sign = 🪧 Sign wrong or fallen
report-kind-closed = 🚧 Path closed
report-kind-broken = 🧹 Dirty or broken
report-kind-other = 💬 Something else
report-which = What is happening? The fair's team is told at once.
report-where = Where is it? Write the number of the nearest stand, or what you see around you.
report-where-urgent = 📍 Where are you? Write the number of the nearest stand, or what you see around you.
report-told-duty = 🚨 The duty team has been told, it is { $time }. Please stay where you are.
report-nobody = 🚨 I cannot reach anybody of the team from here. Please tell the nearest member of the team.
report-nobody-phone = 🚨 I cannot reach anybody of the team from here. Call { $phone }, or tell the nearest member of the team.
report-call-child = ☎️ Police: 19
report-call-ill = ☎️ Ambulance and fire brigade: 15
report-call-fire = ☎️ Fire brigade: 15. Move away, and warn those around you.
report-call-danger = ☎️ Police: 19. Go where you are safe.
report-photo-child = Tell us the name, age and clothes. A photo helps: only the duty team sees it, and it is erased afterwards.
report-photo = A photo? Send it here, if you can.
report-at = 📍 { $place }
report-made = Thank you! The team has been told (no. { $number }).
report-kept = Thank you! It is noted (no. { $number }); the team will see it when they come online.
report-not-now = The fair is not open at the moment: the team is not there.
report-too-many = You have reported a lot this hour. For more, please talk to the team.
report-added = Thank you, it is added.
report-added-urgent = The duty team has been told.
report-no-picture = I can only pass on a photo.
report-enough-photos = The team has enough photos, thank you.
report-retracted = Thank you for saying so, the team has been told. 🙏
report-thanks = Thank you for your help. 🙏
report-over-already = This is sorted already.
report-open = { $count ->
    [0] No open reports. ✅
    [one] One open report:
   *[other] { $count } open reports:
 }
report-row = { $kind } (no. { $number }, { $time })
    📍 { $place }
    “{ $words }”
report-state-open = Nobody is on it yet.
report-state-taken = 🏃 Somebody of the team is on it.
report-state-mine = 🏃 You are on it.
report-state-closed = ✅ Sorted
report-closed = ✅ Report no. { $number } is sorted.
report-erased = The description and the photos are erased.
report-place-stand = Stand { $stand }, { $pole }
report-place-unknown = place not given
report-no-words = no details
notice-report = { $kind } (no. { $number })
    📍 { $place }
    “{ $words }”
notice-report-urgent = 🚨 URGENT: { $kind } (no. { $number })
    📍 { $place }
    “{ $words }”
    Who is going?
notice-report-late = 🚨 Nobody has answered yet: { $kind } (no. { $number })
    📍 { $place }
    “{ $words }”
notice-report-more = ➕ More on no. { $number }: { $kind }
    📍 { $place }
    “{ $words }”
notice-report-over = ✅ They say it is sorted: { $kind } (no. { $number }), { $place }. { $words }
notice-report-taken = 🏃 Somebody of the team is on it. { $kind }
notice-report-closed = ✅ The team has seen to it, thank you for saying so. { $kind }
role-duty = duty team
picture-not-to-scale = Not to scale
signs-scan = Scan me: Dalil guides you from here
signs-stand = Stand
signs-ready = { $count ->
    [one] 🖨 One A5 sign to print, with its code.
   *[other] 🖨 { $count } A5 signs to print, each with its code.
 }
signs-none = This fair has no numbered stands: there is no plan to draw and there are no signs to print.
signs-nowhere = The codes need an address: PUBLIC_URL, TELEGRAM_BOT_NAME or WHATSAPP_NUMBER.
map-line = 🗺 Map: { $link }
map-title = Map of the fair
map-find = Find a stand
map-find-hint = B12, or a name
map-go = Show
map-ask = 💬 Ask Dalil
map-chat = Talk to Dalil
map-legend = Key
map-list = All stands, as a list
map-not-found = I cannot find this stand on the map.
map-none = This fair has no map yet. Dalil can tell you what is known.
map-not-to-scale = Not to scale: made from the list of stands.
map-sample = A sample map, until the organizers' own.
map-closer = Zoom in
map-farther = Zoom out
map-whole = Show all
map-keys = Map. Arrows to move, plus and minus to zoom, zero to show all.
map-you = Where the way begins
map-goal = The stand you look for
map-gate = Entrance
map-vacant = (vacant)
map-sign = You are here:
map-sign-choose = Where would you like to talk to Dalil?
map-telegram = Telegram
map-whatsapp = WhatsApp
map-web = Here, in the browser
# ── the way through the fair ──────────────────────────────────────────────────────────────────────────

way-title = 🚶 { $from } → { $to }
way-stand = stand { $stand }
way-aisle = this aisle
way-nth-aisle =
    { $n ->
        [1] 1st
        [2] 2nd
        [3] 3rd
       *[other] { $n }th
    }
way-nth-stand =
    { $n ->
        [1] 1st
        [2] 2nd
        [3] 3rd
       *[other] { $n }th
    }
way-side =
    { $side ->
        [left] on the left
       *[right] on the right
    }
way-in-straight = ⬆️ Come in by { $place } and go straight on
way-in =
    { $side ->
        [left] ⬅️ Come in by { $place } and turn left
       *[right] ➡️ Come in by { $place } and turn right
    }
way-out-straight = ⬆️ With { $place } behind you, go straight on
way-out =
    { $side ->
        [left] ⬅️ With { $place } behind you, set off to the left
       *[right] ➡️ With { $place } behind you, set off to the right
    }
way-towards = ⬆️ From { $place }, walk towards { $towards }
way-turn =
    { $side ->
        [left] ⬅️ After about { $metres } m ({ $paces } steps), take the { $nth } aisle on the left
       *[right] ➡️ After about { $metres } m ({ $paces } steps), take the { $nth } aisle on the right
    }
way-end =
    { $side ->
        [left] ⬅️ Go straight on to the end (about { $metres } m), then turn left
       *[right] ➡️ Go straight on to the end (about { $metres } m), then turn right
    }
way-turns = ↪️ Take the { $nth } aisle { $side }, then the { $nth2 } { $side2 }
way-goal-stand =
    { $side ->
        [left] 🏁 After about { $metres } m, { $goal } is the { $nth } stand on the left
       *[right] 🏁 After about { $metres } m, { $goal } is the { $nth } stand on the right
    }
way-goal =
    { $side ->
        [left] 🏁 After about { $metres } m, on the left: { $goal }
       *[right] 🏁 After about { $metres } m, on the right: { $goal }
    }
way-goal-beside =
    { $side ->
        [left] 🏁 Close by, on the left: { $goal }
       *[right] 🏁 Close by, on the right: { $goal }
    }
way-goal-ahead = 🏁 After about { $metres } m, in front of you: { $goal }
way-goal-facing = 🏁 Right in front of you: { $goal }
way-after = just after { $stand }
way-landmark = look out for: { $landmark }
way-both = { $one }, { $other }
way-noted = { $told } ({ $note })
way-time = ⏱ About { $minutes } min on foot, { $metres } m
way-with-steps = ⚠️ there are steps
way-without-steps = ♿ no steps
way-from-gate = ℹ️ This starts at { $place }. Are you somewhere else? Write me the stand nearest to you.
way-already = 📍 You are there: { $place }.
way-closed = ⛔ Closed just now: { $aisles }. This way goes round it.
way-none = I find no open way to { $place } just now. Please ask somebody of the team on the spot.
way-none-free = ♿ There is no way to { $place } without steps. Somebody of the team at the entrance can help you.
way-undrawn = 🗺 Nobody has drawn the plan of this fair yet. I know the order of the stands, not the way.
way-no-plan = 🗺 { $fair }: I have no plan and no stand numbers. Please ask at the entrance, somebody will show you.
way-unplaced = { $place } is not on the plan yet.
way-which = Where would you like to go? Write the number of a stand, such as { $example }, or a name.
way-kept-free = ♿ For today I will show you ways without steps.
way-kept-slow = 🌿 For today I will show you easy ways, with no hurry.
way-kept-shortest = 🚶 I will show you the shortest ways again.
where-set = 📍 Noted, you are here: { $place }. I forget it after 3 hours.
where-ask = 📍 Where are you? Write the number of the nearest stand, such as “I am at { $example }”, or scan the code on it.
where-unknown = I cannot find that place on the plan. Write the number of a stand near you, such as { $example }.
where-several = There are several: { $place }. Which pole are you in?
near-title = 📍 Around you, from { $place }:
near-line = { $thing }: { $metres } m, { $minutes } min
near-nothing = The plan shows nothing of the kind. Please ask somebody of the team on the spot.
near-product = The nearest: { $names }, stand { $stand }.
aisle-closed = ⛔ { $aisle }: closed. Nobody is sent there any more.
aisle-closed-before = ⛔ { $aisle }: it is closed already.
aisle-opened = ✅ { $aisle }: open again.
aisle-opened-before = ✅ { $aisle }: it is open.
aisle-which = Which aisle? Write, for example, “close { $example }”.
aisle-now-closed = ⛔ Closed just now: { $aisles }
aisle-not-allowed = Only the team of the fair can close or open an aisle.
facility-prayer_women = 🕌 Women's prayer room
facility-seats = 🪑 Seats
facility-shade = ⛱ Shade
facility-nappy = 🚼 Nappy changing
facility-taxi = 🚕 Taxis
label-way = 🚶 The way
label-step-free = ♿ Without steps
label-slow = 🌿 An easy way
label-shortest = 🚶 The shortest
label-near = 📍 Near me
label-here = 📍 I am elsewhere
label-reopen = ✅ Open again
label-close-aisle = ⛔ Close
command-near = Around me: toilets, water, prayer…
directions-parking = 🅿️ Car park: { $place }
pack-metres = “{ $found }” is not a length in metres. Write it like 12.5.
pack-corners = “{ $found }” does not give corners. Write at least three points x,y with blanks between: 0,0 30,0 30,12.
pack-row-of-stands = “{ $found }” is not a row of stands. Write B1-B12, or B1-B23 odd, or the numbers separated by “;”.
pack-row-long = “{ $found }”: more than { $most } stands in a row. Make several rows of it.
map-step-free = Without steps
pack-no-place = ⚠️ “{ $found }” is not on the plan of { $fair }.
pack-no-way = ⚠️ No way leads there: { $found }
pack-plan-shape = It has no place yet: fill in { $names } in metres, or the corners under “points”.
pack-plan-both = Give either corners under “points” or x, y, width and depth, not both.
pack-plan-rectangle = Aisles, steps, ramps and rows of stands are rectangles: give x, y, width and depth instead of corners.
pack-plan-size = “{ $name }” is 0. Write how large it is in metres.
pack-plan-outside = A corner lies left of or above the drawing. Corners begin at 0,0.
pack-plan-crossed = The corners cross each other. Write them one after the other around the shape.
pack-plan-no-stands = Only a row of the kind “stands” has stand numbers, not “{ $kind }”.
pack-plan-faces = Write under “faces” which way they go up on the drawing: up, down, left or right.
pack-plan-level = Only steps and ramps lead to another floor, and to another one than their own.
pack-plan-twice = Stand { $stand } is on the plan twice: also in “{ $other }”.
pack-plan-missing = Stand { $stand } is not on the plan. Add it to a row of stands on the sheet “plan”.
pack-plan-overlap = Stand { $stand } stands on { $other }. Move one of them.
pack-plan-on-aisle = Stand { $stand } stands on the aisle “{ $aisle }”. Move it beside the aisle.
pack-plan-pole = Stand { $stand } lies in “{ $area }”, the area of the pole “{ $pole }”. Put its place or its pole right.
pack-plan-narrow = Narrower than { $least } m: a wheelchair does not pass. Make it wider.
pack-plan-beside = It lies along the aisle “{ $other }”. Draw one wide aisle instead of two.
pack-plan-loose = It leads nowhere: both ends must touch an aisle of their floor.
pack-plan-no-aisle = There is no aisle on the plan. Add rows of the kind “aisle”.
pack-plan-blocks = It leaves less than { $least } m of the aisle “{ $aisle }”. Move it or make it smaller.
pack-plan-door = { $found } m is too narrow for a wheelchair, and there is no other way without steps. At least { $least } m.
pack-plan-door-apart = This door is on no aisle. Put it across the aisle that it closes.
pack-plan-no-entrance = The plan has no entrance. Add a row of the kind “entrance”.
pack-plan-entrance-apart = No aisle begins at this entrance. Let it touch one.
pack-plan-no-front = Stand { $stand } opens onto no aisle within { $reach } m. Turn it or move it nearer.
pack-plan-far = No aisle comes near it, so nobody can be led there. Move it or draw the aisle.
pack-plan-unreachable = Stand { $stand } cannot be reached from “{ $entrance }”. Let the aisles touch each other.
pack-plan-svg = This cannot be read as an SVG drawing: { $reason }. Save it again as “plain SVG”.
pack-plan-svg-unsafe = “{ $found }” has no place in a plan. Take it out: only rectangles, polygons, groups and titles are read.
pack-plan-svg-id = “{ $found }” does not say what it is. Begin the id with a kind: { $names }.
pack-plan-svg-turned = It is turned or stretched. Undo that in the drawing; only moving is understood.
pack-plan-svg-two = There are both plan.csv and plan.svg. Keep one of them.
# ── people behind the bot ──
label-write-team = ✍️ Write to the team
label-person = 🙋 Talk to the team
label-reply = ✍️ Reply
label-answer-team = ✍️ Reply
label-solved = ✅ It is solved
label-not-yet = ↩️ Not yet
label-right = ✅ That is right
label-wrong = ❌ No
label-ticket = 🎫 The ticket
label-tickets = 🎫 The tickets
label-claim = 🙋 I'll take it
label-pass-ticket = ➡️ Pass on
label-close = ✅ Close
label-note-team = 🗒 Team note
label-keep-answer = ⭐ Keep the answer
label-type = ⌨️ Write it down
label-play = ▶️ Open the file
label-stop-writing = ⏹ Done
label-duty = 🛎 I'm on duty
label-group = 👥 Link a group
label-listen = 🔊 Listen
role-volunteer = help desk
channel-telegram = Telegram
channel-whatsapp = WhatsApp
desk-opened-asked = 🙋 I'm handing you over to the team. Tell them what you need, in writing or by voice.
desk-opened-voice = 🎧 Got your voice note. Somebody from the team will listen and answer here.
desk-opened-photo = 📎 Got it. Somebody from the team will have a look and answer here.
desk-opened-lost = 🙋 Sorry, I don't quite follow. I'm passing your message to the team, who will answer here.
desk-opened-form = 🎧 Got your voice note. Somebody will listen and write it down for you; you only say whether it is right. You can also write it.
desk-within = { $minutes ->
    [one] ⏱ You'll hear within a minute.
   *[other] ⏱ Usually in less than { $minutes } minutes.
 }
desk-soon = ⏱ The team is there and will answer soon.
desk-later = ⏱ The team answers as soon as it can.
desk-off = 🌙 The team answers from { $opens } to { $closes }. Your message is waiting for them.
desk-phone = 📞 If it is urgent: { $phone }
desk-passed-on = ✉️ Passed on to the team.
desk-also-passed-on = ✉️ The team has your message too.
desk-write-now = ✍️ Write or speak: it goes to the team.
desk-glad = 🤝 Glad to hear it! I'm still here.
desk-tell-more = 🙋 All right, the team knows. Tell them what is still missing.
desk-nothing = I can't pass that on: write, speak or send a photo.
desk-words-only = In writing, please.
desk-solved-question = 🙋 Is it solved?
desk-file-empty = The file is empty. Please send it again.
desk-file-large = That is too large: 10 MB at most.
desk-file-kind = I can't open that: send a voice note, a photo or a PDF.
desk-file-pixels = The picture is too large. A phone photo will do.
desk-file-away = The file did not reach me. Please send it again.
desk-answer = 💬 The team of the fair answers:
    { $text }
    – To reply, just write here.
desk-corrected = ✏️ The team of the fair corrects its message:
    { $text }
    – To reply, just write here.
desk-line-corrected = ✏️ { $name } corrects: { $text }
desk-correction-passed = ✏️ Your correction is passed on.
desk-answer-file = 💬 The team of the fair answers: listen or look below.
desk-typed = 🎧 { $question }: we heard “{ $text }”. Is that right?
desk-again = All right, once more: say it again, or write it.
desk-visitor = Visitor { $number }
desk-colleague = a colleague
desk-topic = { $number } · { $name }
desk-card = 🎫 { $number } · { $name } · { $channel }
    { $why }
    { $window }
desk-why-asked = Wants to talk to somebody
desk-why-voice = Sent a voice note
desk-why-photo = Sent a photo or a document
desk-why-lost = Was not understood twice in a row
desk-why-form = Answered the form aloud
desk-window = ⏳ { $hours } h { $minutes } min left to answer freely, then by template.
desk-window-closed = ⌛ More than 24 h without a message: the answer goes by template, a file waits until they write.
desk-line = 🗣 { $name }: { $text }
desk-spoken = 🎧 { $name }, in the form, “{ $question }”: { $text }
desk-team = 💬 { $name } (team): { $text }
desk-note = 🗒 { $name }, for the team: { $text }
desk-claimed = 🙋 { $name } sees to it.
desk-passed = ➡️ { $name } passes it on. Who takes it?
desk-new = 🎫 { $number } · { $name } is waiting for an answer: { $text }
    – Open the ticket to answer.
desk-waits = ⏰ { $minutes ->
    [one] { $name } has been waiting for 1 minute (ticket { $number }).
   *[other] { $name } has been waiting for { $minutes } minutes (ticket { $number }).
 }
desk-held = ⏳ Not delivered yet: it goes as soon as they write.
desk-failed = ⚠️ Not delivered: they can't be reached there any more.
desk-typed-yes = ✅ Confirmed: the answer is in the form.
desk-typed-no = ❌ That was not it. Listen again, or ask.
desk-is-solved = ✅ { $name }: solved, thank you.
desk-unsolved = ↩️ { $name }: it is not solved.
desk-no-thread = ⚠️ I can't open topics in the group. Turn topics on there and make me an admin who may manage them. Until then tickets come here.
desk-gone = Topic removed
desk-list = { $count ->
    [0] 🎫 No open tickets.
    [one] 🎫 One open ticket. Waiting for an answer: { $waiting }
   *[other] 🎫 { $count } open tickets. Waiting for an answer: { $waiting }
 }
desk-entry = { $waiting ->
    [-1] • { $number } · { $name }, answered
    [one] • { $number } · { $name }, waiting for 1 min
   *[other] • { $number } · { $name }, waiting for { $waiting } min
 }
desk-row-person = 🗣 { $text }
desk-row-team = 💬 { $text }
desk-row-note = 🗒 { $text }
desk-row-typed = ⌨️ { $text }
desk-row-file = 📎 file
desk-playing = ▶️ From { $name }:
desk-closed = ✅ Closed. I asked { $name } whether it is solved; a new message opens the ticket again.
desk-kept = ⭐ From now on I answer that.
    ❓ { $question }
    💬 { $answer }
desk-unkept = ↩️ Forgotten.
desk-group-code = 👥 Make a Telegram group with topics turned on, add me as an admin who may manage topics, then write there, within 24 hours:
    { $command }
desk-joined = ✅ This group is now the help desk of the fair: each request opens a topic. What you write in it goes to the person; /note stays among you.
desk-wrong-code = That code is wrong, or no longer good.
desk-on-duty = 🛎 Noted: when nobody answers, I tell you.
desk-not-now = That is no longer possible for this ticket.
desk-writing = ✍️ What you write or say now goes to { $name }.
desk-noting = 🗒 Your note on { $name }? Only the team reads it.
desk-typing = ⌨️ Write what { $name } said, as it is.
desk-noted = 🗒 Noted.
desk-sent = ✉️ Sent to { $name }.
desk-late = ⌛ More than 24 h without a message: your answer goes by template. A file waits until they write.
desk-offered = ✉️ { $name } confirms with one tap, and it is in the form.
pack-voices = 🔊 { $count } sentences read aloud.
pack-voices-none = 🔊 No sentence is read aloud; { $count } can be, see docs/fair-packs.md.
pack-voices-missing = 🔊 { $language }: { $count } missing ({ $names })
pack-voice-unknown = { $found }: there is no such sentence. { $hint }
pack-voice-kind = { $found }: not an Opus recording (.ogg) of at most 1 MB

## team

label-team = 🧰 The team
team-menu = 🧰 Your work at { $fair }:
team-elsewhere = That is not yours to do. Here is what you can do:
news-topics = 🔔 What would you like news of? Tap to change.
news-topic-programme = Programme
news-topic-visit = My visit
news-topic-cooperatives = Cooperatives
label-topics = ⚙️ Choose topics
label-topic-yes = ✅ { $topic }
label-topic-no = ⬜ { $topic }

## decisions on paper

field-decision = Decision
decision-accepted = Accepted
decision-reserve = Waiting list
decision-declined = Not accepted
label-hold = 🤫 Hold the decisions
decided-read = 📋 Your sheet: { $accepted } to accept, { $reserve } for the waiting list, { $declined } not accepted. Nothing is held yet.
decided-new = { $count ->
    [one] 📄 One file on paper to add.
   *[other] 📄 { $count } files on paper to add.
}
decided-full = { $count ->
    [one] ⛔ One too many: that file goes to the waiting list.
   *[other] ⛔ { $count } too many: those files go to the waiting list.
}
decided-aside = { $count ->
    [one] ⚠️ One row is left aside:
   *[other] ⚠️ { $count } rows are left aside:
}
decided-row = • Row { $row }: { $said }
decided-nothing = 📋 I find no new decision in this sheet.
decided-nameless = the name is missing
decided-unknown = I do not know the reference { $reference }
decided-twice = { $reference } is twice in the sheet
decided-over = { $name }: decided already ({ $state })
decided-changed = { $name } changed since the list was printed, please look at the file
decided-word = "{ $found }"? Write Accepted, Waiting list or Not accepted
decided-why = the reason for declining is missing
decided-cell = { $field }: "{ $found }" cannot be read
decided-alike = a similar file is here already ({ $reference })
decided-again = This sheet does not wait any more. Send it once more to begin again.
decided-overtaken = { $count ->
    [one] One file changed meanwhile: nothing is held. Send the sheet once more.
   *[other] { $count } files changed meanwhile: nothing is held. Send the sheet once more.
}
decided-held = 🤫 Held: { $accepted } accepted, { $reserve } on the waiting list, { $declined } not accepted. Nothing leaves before the release.
decided-made = { $count ->
    [one] 📄 One file on paper is in the queue.
   *[other] 📄 { $count } files on paper are in the queue.
}
label-signs = 🪧 Signs to print
## the day of the fair
notice-roll-call = 👋 Good morning, { $name }! Are you at stand { $stand }? (You can also write "here".)
notice-released-today = 📂 { $name }: we have not seen you at the stand this morning. The place went to the waiting list. A question? Write to us.
notice-offered-today = { $stand ->
    [none] 🎉 { $name }: a place at the fair is free, today! Please answer before { $until }.
   *[other] 🎉 { $name }: stand { $stand } is free, today! Please answer before { $until }.
 }
notice-sheet = 📋 The fair opens tomorrow. { $sheet }
label-am-here = ✅ Yes, we are here
label-stand-sheet = 📋 My stand sheet
label-roll = 🙋 Roll call
label-holder = { $stand } { $name }
label-tick-holder = ✅ { $name }
label-is-here = ✅ They are here
label-pass-place = ➡️ Pass the place on
roll-here = ✅ Thank you, noted: { $name } is here. Have a good fair!
roll-not-now = This stand is not yours any more, or the fair is not open. Write to us if that is a mistake.
roll-nobody = Nobody has a stand yet.
roll-list = 🙋 Here: { $here }. Not yet: { $missing }.
roll-line = 🏪 { $stand }: { $who }
roll-seen = ✅ Here since { $at }
roll-unasked = There is no chat to write to: a call will do.
roll-ticked = ✅ { $name } (stand { $stand }) is here.
roll-pass-on = Give stand { $stand } of { $name } to the waiting list, now?
roll-changed = The place has changed meanwhile: look at the roll call.
roll-no-stand = Nobody has stand { $stand }.
sheet-title = 📋 { $name }, { $fair }
sheet-stand = 🏪 Stand { $stand }
sheet-neighbours = 👥 Next to you: { $names }
sheet-unloading = 🚚 Unloading: { $text }
sheet-power = 🔌 Power: { $power }
sheet-badges = { $count ->
    [one] 🪪 One badge: { $name }
   *[other] 🪪 { $count } badges: { $name }
 }
sheet-fees = 💰 Who pays what: { $text }
sheet-lodging = 🛏 Lodging: { $text }
sheet-transport = 🚌 Transport: { $text }
sheet-unannounced = not announced yet
sheet-none = You have no stand here yet. As soon as there is one, your sheet is here.
label-list-pdf = 🖨️ List as PDF
list-title = { $fair } – the { $count } applications
list-foot = Minutes no. ____________   Date ____________   Signatures:
review-list = 🖨️ The list to print. Decisions come back in the Excel workbook: fill in "Decision" and "Reason", and send it here.
papers-page = 📎 { $name }: document { $at } of { $of }
label-paper-next = ➡️ Next
label-paper-before = ⬅️ Before
label-paper-all = 📦 All of them (zip)
review-lacks = ⚠️ The stand lacks what they need: { $needs }.
need-power = electricity
need-cooking = cooking
need-water = water
notice-briefing = { $text }
briefing-morning = ☀️ Good morning! { $fair }, this morning:
briefing-evening = 🌙 Good evening! { $fair }, tonight:
briefing-files = 📥 Files since yesterday: { $count }
briefing-tickets = 🎫 Open tickets: { $count }
briefing-missing = 🙋 Exhibitors not seen yet: { $count }
briefing-today = 🪑 Today's workshops:
briefing-tomorrow = 🪑 Tomorrow's workshops:
briefing-workshop = { $time } { $title }: { $taken } / { $seats }
briefing-asked = 💬 Asked most: { $subjects }
briefing-subject = { $subject } ({ $times })
briefing-unanswered = ❓ Left without an answer:
briefing-question = “{ $text }” ({ $times })
subject-fair = the fair
subject-people = writing to you
subject-stands = stands
subject-programme = the programme
subject-workshops = workshops
subject-ways = the way
subject-applying = applying for a stand
subject-unknown = not understood
part-early = The certificate is ready on the last day, { $day }.
part-ready = 📜 The certificate of { $name }, in Arabic and French. Thank you for coming!
part-none = There is no certificate in your name. If you were at the fair, write to us.
part-title = Certificate of participation
part-that = It is certified that
part-took = took part in { $fair }
part-where = { $city }, { $starts } to { $ends }
part-stand = Stand { $stand }
part-signed = Stamp and signature
label-figures = 📊 The figures
label-figures-sheet = 📑 As a table
council-ready = 📊 The figures of { $fair }: { $files } applications, { $women } of them led by women.
council-title = Report – { $fair }
council-files = Applications
council-total = All
council-women = Led by women
council-states = By state
council-provinces = By province
council-categories = By category
council-workshops = Workshops: seats taken
council-attended = Workshops: who came
council-days = Stands in use, by day
council-subjects = Questions by subject
council-announcements = Announcements: people reached
council-hours = Questions by hour
council-unknown = Not said
notice-joined-team = 👋 { $name } has just joined the team with an invitation ({ $role }). Is it who you meant?
label-team-known = ✅ Yes, it is
label-team-remove = 🚫 No, remove
team-known = ✅ Thank you, noted.
team-removed = 🚫 Done: this person no longer has that role. Give a new invitation to whoever you meant.
team-removed-before = This person no longer had that role.
decided-no-list = 📋 This is not the list of applications. Take the Excel workbook, fill in "Decision" and "Reason", and send it back.
notice-survey = 🙏 Thank you for coming to { $fair }! Four questions, one minute: may we?
label-survey = Yes, gladly
label-not-now = No, thank you
label-took-part = 📜 My certificate
survey-sales = What did you sell, more or less (in dirhams)?
survey-sales-5 = Less than 5,000
survey-sales-20 = 5,000 to 20,000
survey-sales-50 = 20,000 to 50,000
survey-sales-more = More than 50,000
survey-visitors = And visitors at your stand?
survey-visitors-few = Few
survey-visitors-some = Enough
survey-visitors-many = Many
survey-listed = Would you like to stay in the list after the fair, so that customers can write to you here? It shows your name and products, never your number. You can stop at any time.
survey-listed-yes = Yes, stay
survey-listed-no = No
survey-thanks = 🙏 Thank you, noted!
survey-fine = All right. Thank you for coming!

## after the fair

notice-lapsed-today = 📂 { $name }: the time to answer is over, the place is no longer kept. A question? Write to us.
notice-place-lapsed = ⌛ Stand { $stand }: { $name } did not answer in time. The stand is free: shall we offer it to the next in line?
notice-place-refused = ↩️ Stand { $stand }: { $name } does not take it. The stand is free: shall we offer it to the next in line?
label-offer-next = ➡️ To the next
notice-customer = 💌 A customer writes to { $name }:
    { $text }
    – To reply, just write here. Your number is not shown.
notice-exhibitor-answer = 💌 { $name } answers you:
    { $text }
    – To reply, just write here. Your number is not shown.
label-write-to-them = ✍️ Write to them
label-send-letter = ✉️ Send
label-rather-not = Rather not
label-letters-no = 🚫 No more from them
label-letters-stop = 🔕 No more letters
label-stay-listed = 📇 Stay listed
customer-write = ✍️ What would you like to say to { $name }? Write it in one message.
customer-answer = ✍️ Write your answer in one message: it goes in the name of { $name }.
customer-sure = To { $name }, word for word:
    “{ $text }”
    Your number is not shown. Shall I send it?
customer-sent = ✅ Passed on, for { $name }. The answer will come here.
customer-dropped = All right, nothing was sent.
customer-words-only = ✍️ In writing only here: a few words will do.
customer-too-long = A little long: { $most } characters at most. Please write what matters most.
customer-too-often = That is enough messages for today. Please try again tomorrow.
customer-closed = This exhibitor does not get messages here, or not any more.
customer-gone = That message is not here any more.
customer-refused = ✅ Done: nothing more from this person.
customer-stopped = 🔕 Customers can no longer write to you here.
survey-wishes = A wish for next time? Write it here, in a few words.
survey-wishes-none = Nothing more
survey-words-only = ✍️ In writing please, or skip it.
council-sales = Sales of exhibitors (in dirhams)
council-visitors = Visitors at the stands
council-wishes = Wishes of exhibitors

## The whole plan

label-plan = 🗺 The plan
plan-whole = 🗺 The plan of { $fair }
plan-pole = 🗺 { $pole } on the plan, in yellow
plan-lit = 🗺 { $what }: the stands are yellow on the plan ({ $count }).
plan-none = The plan of { $fair } is not announced yet.

## The team, places to be confirmed

label-people = 👥 Who is here
label-invite = ➕ Invite
label-take-back = ✖️ Take back: { $role }
label-role-away = 🚫 Take role away
label-tools = 🧰 More tools
label-release-one = 📣 Release this one
label-release-it = 📣 Yes, release
label-comes = ☎️ They are coming
label-offer-freed = ➡️ Offer the place
label-pass-name = ➡️ { $name }
label-to-call = ☎️ To be called
notice-newcomer = 👋 { $name } has used an invitation ({ $role }) and waits for your yes. Is it who you meant?
notice-admitted = 👋 It is confirmed, you are in the team ({ $role }). Everything is under /team. You will also read here what is said to the team; to stop: STOP.
notice-withdrawn = 📂 { $name }: the team has withdrawn your application. A question? Write to us.
notice-gave-back = ↩️ { $name } ({ $reference }) gives the place back. Shall we offer it to the waiting list?
notice-confirmed-for = 🎉 { $name }: we have noted that you are coming. See you soon!
notice-unconfirmed = ☎️ { $fair }: { $count ->
    [one] one place is not confirmed, and the time is over. To be called:
   *[other] { $count } places are not confirmed, and the time is over. To be called:
 }
    { $list }
    { $waiting ->
    [0] Nobody is on the waiting list.
   *[other] On the waiting list: { $waiting }. ➡️ (admins) takes the place back and offers it to the first.
 }
apply-unnamed = Application no. { $number }
unconfirmed-line = • { $name }{ $contact ->
    [none] {""}
   *[other] , { $contact }
 }: { $phone ->
    [none] no number
   *[other] { $phone }
 }
team-people = 👥 The team of { $fair }:
team-person = • { $name }: { $role }
team-waits = ⏳ { $name }: { $role }, waits for your yes
team-invited = ✉️ Invitation not used yet: { $role }, until { $until }
team-unnamed = Person no. { $number }
team-which-role = For which role?
team-role-reviewer = • Review of files: read them, score, decide; nothing leaves before the release
team-role-volunteer = • Help desk: answer people, call the roll; no files
team-role-duty = • Duty team: what is reported on the day
team-role-editor = • Programme: change it, and the facts of the fair
team-role-announcer = • Announcements: write to those who signed up
team-role-admin = • Administration: everything, and release, give stands, invite
team-invitation = ✉️ Invitation to the team of { $fair } ({ $role }):
team-invitation-next = Hand this message on. When somebody comes with it, I ask you whether it is who you meant; before your yes they see nothing.
team-taken-back = ✖️ Done, that invitation is good no longer.
team-taken-back-before = That invitation was no longer good.
team-admitted = ✅ Done, and I have just told them.
team-only-admin = You are the only one who runs this fair: invite somebody else first.
review-stand = 🏪 Stand { $stand }
review-tools = What would you like to do?
review-comes = ☎️ Noted: { $name } is coming, and knows it.
review-withdraw = Withdraw the file of { $name }? The cooperative will be told.
review-withdrawn = 📂 The file of { $name } is withdrawn; the cooperative has been told.
