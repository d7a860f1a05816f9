### ⵜⴰⵎⴰⵣⵉⵖⵜ: menus and the most frequent answers in Standard Moroccan Amazigh.
### BETA: written with the words of the standard, awaiting review by native speakers. What is not here is said
### in Darija, else in Arabic, French or English. Correct or add freely: a key of the other files, same variables.

## labels

label-menu = 🏠 ⵓⵎⵓⵖ
label-now = ⏱ ⴷⵖⵉ
label-programme = 📅 ⴰⵖⴰⵡⴰⵙ
label-stands = 🏪 ⵜⵉⵃⵓⵏⴰ
label-directions = 📍 ⴰⴱⵔⵉⴷ
label-where = 📍 ⴰⴷⵖⴰⵔ
label-dates = 🗓 ⵓⵙⵙⴰⵏ
label-hours = 🕘 ⵜⵉⵙⵔⴰⴳⵉⵏ
label-fee = 🎟 ⴰⵜⵉⴳ ⵏ ⵓⴽⵛⵛⵓⵎ
label-about = ℹ️ ⵅⴼ ⵙⵙⵓⵇ
label-facilities = 🚻 ⵜⵉⵏⴰⴼⵓⵜⵉⵏ
label-fairs = 🎪 ⵙⵙⵡⴰⵇ ⵢⴰⴹⵏ
label-apply = 📝 ⴰⴷⵔⴰⵡ
label-documents = 📄 ⵉⴼⵔⴷⴰⵙ
label-status = 📂 ⴰⵙⵓⵜⵔ ⵉⵏⵓ
label-workshops = 🎓 ⵉⵎⵓⵔⴰⵙ
label-reminder = ⏰ ⴰⵙⵎⴽⵜⵉ
label-contact = ☎️ ⴰⵎⵢⴰⵡⴰⴹ
label-help = ❓ ⵜⵉⵡⵉⵙⵉ
label-language = 🌐 ⵜⵓⵜⵍⴰⵢⵜ
label-mydata = 🔒 ⵉⵏⵖⵎⵉⵙⵏ ⵉⵏⵓ
label-forget = 🗑 ⵙⴼⴹ ⴰⴽⴽⵯ
label-erase = 🗑 ⵢⴰⵀ, ⵙⴼⴹ
label-keep = ⵓⵀⵓ, ⴰⵊⵊ
label-news = 🔔 ⵉⵏⵖⵎⵉⵙⵏ
label-yes = ⵢⴰⵀ
label-no = ⵓⵀⵓ
label-today = 📅 ⴰⵙⵙ ⴰ
label-all-days = 📅 ⵓⵙⵙⴰⵏ ⴰⴽⴽⵯ
label-first-day = 📅 ⴰⵙⵙ ⴰⵎⵣⵡⴰⵔⵓ
label-next = ⏭ ⴷⴼⴼⵉⵔ ⵓⵢⴰ

## welcome

start-hello =
    ⴰⵣⵓⵍ! ⵏⴽⴽⵉ ⴷ Dalil, ⵔⴰⴷ ⴰⵡⵏ ⵎⵍⵖ { $fair }.
    ⴰⵔⴰⵜ ⴰⵙⵇⵙⵉ ⵏⵏⵓⵏ, ⵏⵖ ⵙⵜⵢⴰⵜ ⴷⴰⵜ:
menu = ⵎⴰ ⵜⵔⴰⵎ ⴰⴷ ⵜⵙⵙⵏⵎ ⵅⴼ { $fair }?
greet = ⴰⵣⵓⵍ, ⴰⵏⵙⵓⴼ ⵙ ⵖⵓⵔⵏⵖ! ⵎⴰ ⵜⵔⴰⵎ ⴰⴷ ⵜⵙⵙⵏⵎ ⵅⴼ { $fair }?
help =
    ⴰⵔⴰⵜ ⵣⵓⵏⴷ ⵎⴰⵎⵏⴽ ⵜⵙⴰⵡⴰⵍⵎ. ⵙ ⵓⵎⴷⵢⴰ:
    • ⵎⴰ ⵉⵍⵍⴰⵏ ⴷⵖⵉ?
    • ⵎⴰⵏⵉ ⵖ ⵜⵍⵍⴰ ⵜⴰⵎⵎⵏⵜ?
    • B12
    • ⵎⴰⵎⵏⴽ ⵔⴰⴷ ⴷ ⵏⴰⵛⴽ?
    ⵅⴼ { $fair }, ⵙⵜⵢⴰⵜ ⴷⴰⵜ:
thanks = ⵎⵔⵃⴱⴰ ⵉⵙⵡⵏ! ⵍⵍⵉⵖ ⴷⴰ ⵉⵖ ⵉⵢⵉ ⵜⵔⴰⵎ.
closed = ⵡⴰⵅⵅⴰ! ⵍⵍⵉⵖ ⴷⴰ ⵉⵖ ⵉⵢⵉ ⵜⵔⴰⵎ.
goodbye = ⴰⵔ ⵜⵉⵎⵍⵉⵍⵉⵜ!
language-which = 🌐 ⵎⴰⵏ ⵜⵓⵜⵍⴰⵢⵜ?
language-zgh =
    ✅ ⵡⴰⵅⵅⴰ, ⵔⴰⴷ ⴰⵡⵏ ⵔⴰⵔⵖ ⵙ ⵜⵎⴰⵣⵉⵖⵜ (BETA). ⵎⴰⵢⴷ ⵓⵔ ⵜⴰ ⵉⵍⵍⵉⵏ ⵙ ⵜⵎⴰⵣⵉⵖⵜ, ⵔⴰⴷ ⵜ ⵉⵏⵉⵖ ⵙ ⴷⴷⴰⵔⵉⵊⴰ.
unknown = ⵙⵓⵔⴼⴰⵜ ⵉⵢⵉ, ⵓⵔ ⴼⵀⵉⵎⵖ. ⴰⵔⴰⵜ ⵙ ⵉⵡⴰⵍⵉⵡⵏ ⵢⴰⴹⵏ, ⵏⵖ ⵙⵜⵢⴰⵜ ⴷⴰⵜ:
unknown-meant = ⵙⵓⵔⴼⴰⵜ ⵉⵢⵉ, ⵉⵙ ⵜⵔⴰⵎ:
unknown-button = ⵜⴰⵙⴽⵏⵜ ⴰⴷ ⵓⵔ ⵙⵓⵍ ⵜⵙⵡⵓⵔⵉ. ⵀⴰ ⵓⵎⵓⵖ:
out-of-scope = ⵙⵓⵔⴼⴰⵜ ⵉⵢⵉ, ⵓⵔ ⵙⵙⵉⵏⵖ ⵖⴰⵙ ⵙⵙⵓⵇ: ⴰⵖⴰⵡⴰⵙ, ⵜⵉⵃⵓⵏⴰ, ⴰⴱⵔⵉⴷ.

## fair

period = ⵣⵖ { $starts } ⴰⵔ { $ends }
fair-coming =
    🗓 { $fair }: { $when }.
    { $days ->
        [1] 🔜 ⴰⵣⴽⴽⴰ!
       *[other] 🔜 ⴷⴼⴼⵉⵔ { $days } ⵏ ⵡⵓⵙⵙⴰⵏ.
    }
fair-on =
    🗓 { $fair }: { $when }.
    { $days ->
        [0] 🟢 ⵍⵍⴰⵏ ⴷⵖⵉ, ⴰⵙⵙ ⴰ ⴰⵢⴷ ⵉⴳⴰⵏ ⴰⵎⴳⴳⴰⵔⵓ.
        [1] 🟢 ⵍⵍⴰⵏ ⴷⵖⵉ. ⴰⵙⵙ ⴰⵎⴳⴳⴰⵔⵓ: ⴰⵣⴽⴽⴰ.
       *[other] 🟢 ⵍⵍⴰⵏ ⴷⵖⵉ. ⴰⵙⵙ ⴰⵎⴳⴳⴰⵔⵓ ⴷⴼⴼⵉⵔ { $days } ⵏ ⵡⵓⵙⵙⴰⵏ.
    }
fair-over =
    🗓 { $fair }: { $when }.
    ⚪ ⵉⵙⵎⴷ.
fair-place = { $venue }, { $city }
fair-where = 📍 { $fair }: { $place }
fair-at = 📍 { $place }
fair-name = 🎪 { $name }
venue-unknown = ⴰⴷⵖⴰⵔ ⵓⵔ ⵜⴰ ⵉⵜⵜⵡⴰⵙⵙⴰⵏ.
hours-title = 🕘 { $fair }
hours-line = { $days }: ⵣⵖ { $opens } ⴰⵔ { $closes }
fee-free = 🎟 { $fair }: ⴰⴽⵛⵛⵓⵎ ⵙ ⴱⴰⵟⵍ.
fee-paid = 🎟 { $fair }: ⴰⵜⵉⴳ ⵏ ⵓⴽⵛⵛⵓⵎ { $dirhams } DH.

## facilities

facility-toilets = 🚻 ⵜⵓⵡⴰⵍⵉⵜ
facility-prayer_room = 🕌 ⴰⴷⵖⴰⵔ ⵏ ⵜⵥⴰⵍⵍⵉⵜ
facility-food = 🍽 ⵓⵜⵛⵉ
facility-water = 🚰 ⴰⵎⴰⵏ
facility-information = ℹ️ ⵉⵏⵖⵎⵉⵙⵏ
facility-exit = 🚪 ⵓⴼⵓⵖ
facility-placed = { $facility }: { $place }

## programme

day-today = ⴰⵙⵙ ⴰ
day-tomorrow = ⴰⵣⴽⴽⴰ
schedule-now = ▶️ ⴷⵖⵉ:
schedule-then = ⏭ ⴷⴼⴼⵉⵔ ⵓⵢⴰ:
schedule-next = ⏭ ⴷⴼⴼⵉⵔ ⵓⵢⴰ:
schedule-quiet = ⵓⵔ ⵉⵍⵍⵉ ⵢⴰⵜ ⴷⵖⵉ. ⴷⴼⴼⵉⵔ ⵓⵢⴰ:
schedule-heading = 🗓 { $day }
schedule-will-be = { $entry }: { $when }.
schedule-unannounced = ⴰⵖⴰⵡⴰⵙ ⵓⵔ ⵜⴰ ⵉⵜⵜⵡⴰⵙⵙⴰⵏ.
entry-time = 🗓 { $when }
entry-when = { $day }, ⵣⵖ { $starts } ⴰⵔ { $ends }
entry-until = { $entry } – ⴰⵔ { $ends }
entry-place = 📍 { $place }

## stands

stand-title-alone = 🏪 ⵜⴰⵃⴰⵏⵓⵜⵜ { $stand }
stand-place = 🚶 { $place }
stand-none = ⵓⵔ ⵜⵍⵍⵉ ⵜⵃⴰⵏⵓⵜⵜ { $stand }.
exhibitor-sells = 🧺 { $products }
exhibitor-at = 📍 { $stands }
