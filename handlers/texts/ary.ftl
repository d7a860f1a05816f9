### الدارجة المغربية

## labels

label-menu = 🏠 القائمة
label-now = ⏱ دابا
label-programme = 📅 البرنامج
label-stands = 🏪 الأروقة
label-directions = 📍 كيفاش نجي
label-place = 📍 البلاصة ديالي
label-where = 📍 فين كاين
label-dates = 🗓 إمتى
label-hours = 🕘 وقتاش محلول
label-fee = 🎟 شحال الدخول
label-about = ℹ️ باختصار
label-organizer = 🏛 شكون المنظمين
label-poles = 🧭 الفضاءات
label-countries = 🌍 الدول المشاركة
label-exhibitors = 👥 العارضين والعارضات
label-facilities = 🚻 المرافق
label-stops = 🚚 المحطة الجاية
label-fairs = 🎪 معارض خرين
label-apply = 📝 بغينا رواق
label-documents = 📄 الوراق
label-deadline = ⏳ آخر أجل
label-status = 📂 الطلب ديالنا
label-certification = 🏅 أونسا والشواهد
label-workshops = 🎓 الورشات
label-reminder = ⏰ فكروني
label-contact = ☎️ نتاصل بالمنظمين
label-help = ❓ عاونوني
label-language = 🌐 اللغة · Langue
label-mydata = 🔒 معلوماتي
label-forget = 🗑 مسحو كلشي
label-erase = 🗑 إيه، مسحو كلشي
label-keep = لا، خليوهم
label-news = 🔔 بغيت الجديد
label-stop = 🔕 حبسو الإعلانات
label-yes = إيه
label-no = لا
label-ar = العربية
label-ary = الدارجة
label-fr = Français
label-en = English
label-zgh = ⵜⴰⵎⴰⵣⵉⵖⵜ (beta)

## welcome

start-hello =
    السلام عليكم، مرحبا بيكم! أنا «دليل»، هنا باش نعاونكم فـ{ $fair }.
    كتبو السؤال ديالكم، ولا ختارو من القائمة، على خاطركم.
start-lost = هاد الرابط كيدي لشي معرض ما كنعرفوش.
start-privacy = 🔒 كنحتافظ غير بالقليل من المعلومات ديالكم: { "\u2068/mydata\u2069" } باش تشوفوها، و{ "\u2068/forget\u2069" } باش تمسحوها.
menu = شنو بغيتو تعرفو على { $fair }؟
help =
    كتبو كيف ما كتهضرو، بالدارجة ولا العربية ولا الفرنسية ولا الإنجليزية. بحال:
    • شنو كاين دابا؟
    • فين نلقا العسل؟
    • الرواق { "\u2068B12\u2069" }
    • كيفاش نجي؟
    • شنو كاين من معارض خرين؟
    وعلى { $fair } تقدرو تختارو حتى من القائمة.
greet = السلام عليكم، مرحبا بيكم! شنو بغيتو تعرفو على { $fair }؟
thanks = بلا جميل! مرحبا بيكم فأي وقت.
closed = واخا! حنا هنا فأي وقت.
goodbye = بسلامة، نتلاقاو فالمعرض!
language-which = 🌐 بأي لغة بغيتو نهضرو؟
language-changed = ✅ واخا، غادي نجاوبكم بالدارجة.
language-zgh = ✅ الأمازيغية مازال كنجربوها: شي أجوبة بالأمازيغية، والباقي بالدارجة.
unknown = سمحو ليا، ما فهمتش. جربو كلمات خرين، ولا ختارو من القائمة.
unknown-meant = سمحو ليا، ما متأكدش واش فهمت. واش قصدتو:
unknown-voice = 🎧 وصلني الأوديو ديالكم، ولكن مازال ما كنقدرش نسمع. كتبو ليا، ولا ختارو من القائمة.
unknown-file = 📎 وصلني الملف ديالكم، ولكن مازال ما نقدر ندير بيه والو. كتبو ليا، ولا ختارو من القائمة.
unknown-button = هاد البوطونة ما بقاتش خدامة. ها القائمة:
out-of-scope = سمحو ليا، كنعرف غير المعرض: البرنامج، الأروقة، وكيفاش تجيو.

## fair

period = من { $starts } حتى { $ends }
fair-coming =
    🗓 { $fair }: { $when }.
    { $days ->
        [one] 🔜 غدا غادي يتحل!
        [two] 🔜 باقي يوماين ويتحل.
        [few] 🔜 باقي { $days } أيام ويتحل.
        [many] 🔜 باقي { $days } يوم ويتحل.
       *[other] 🔜 باقي { $days } يوم ويتحل.
    }
fair-on =
    🗓 { $fair }: { $when }.
    { $days ->
        [zero] 🟢 كاين دابا، واليوم هو آخر نهار.
        [one] 🟢 كاين دابا، وغدا هو آخر نهار.
        [two] 🟢 كاين دابا، وباقي يوماين حتى لآخر نهار.
        [few] 🟢 كاين دابا، وباقي { $days } أيام حتى لآخر نهار.
        [many] 🟢 كاين دابا، وباقي { $days } يوم حتى لآخر نهار.
       *[other] 🟢 كاين دابا، وباقي { $days } يوم حتى لآخر نهار.
    }
fair-over =
    🗓 { $fair }: { $when }.
    ⚪ هاد الدورة سالات.
fair-ended = ⚪ هاد الدورة ({ $fair }) سالات نهار { $ends }.
fair-place = { $venue }، { $city }
fair-where = 📍 { $fair }: { $place }
fair-at = 📍 { $place }
fair-region = 🗺 الجهة: { $region }
fair-name = 🎪 { $name }
fair-edition =
    { $edition ->
        [1] الدورة الأولى
        [2] الدورة التانية
        [3] الدورة التالتة
        [4] الدورة الرابعة
        [5] الدورة الخامسة
        [6] الدورة السادسة
        [7] الدورة السابعة
        [8] الدورة التامنة
        [9] الدورة التاسعة
        [10] الدورة العاشرة
       *[other] الدورة رقم { $edition }
    }
fair-theme = 💬 الشعار: «{ $theme }»
fair-organizer = 🏛 المنظمين: { $organizer }
fair-partners = 🤝 بشراكة مع: { $names }
fair-area = 📐 المساحة: { NUMBER($area, useGrouping: 0) } متر مربع
fair-area-about = 📐 المساحة: تقريبا { NUMBER($area, useGrouping: 0) } متر مربع
fair-stands =
    { $count ->
        [zero] 🏪 ما كاينش أروقة
        [one] 🏪 رواق واحد
        [two] 🏪 جوج د الأروقة
        [few] 🏪 { $count } د الأروقة
        [many] 🏪 { $count } رواق
       *[other] 🏪 { $count } رواق
    }
fair-exhibitors = 👥 العارضين والعارضات: { $count }
fair-poles =
    { $count ->
        [one] 🧭 فضاء واحد: { $names }
        [two] 🧭 جوج د الفضاءات: { $names }
        [few] 🧭 { $count } د الفضاءات: { $names }
        [many] 🧭 { $count } فضاء: { $names }
       *[other] 🧭 { $count } فضاء: { $names }
    }
fair-countries = 🌍 الدول المشاركة: { $names }
fair-missing =
    { $state ->
        [over] ❔ ما تعلنش على: { $things }.
       *[other] ❔ مازال ما تعلنش على: { $things }.
    }
thing-venue = البلاصة
thing-theme = الشعار
thing-organizer = المنظمين
thing-area = المساحة
thing-exhibitors = شحال من عارض وعارضة
thing-poles = الفضاءات
thing-hours = وقتاش محلول
thing-fee = ثمن الدخول
thing-contact = كيفاش نتاصلو بالمنظمين

hours-title = 🕘 { $fair }
hours-line = { $days }: من { $opens } حتى لـ{ $closes }
hours-outside = 🕘 { $day } ماشي فأيام المعرض. { $fair }: { $when }.
hours-unknown =
    { $state ->
        [over] 🕘 { $fair }: ما تعلنش وقتاش كان محلول.
       *[other] 🕘 { $fair }: مازال ما تعلنش وقتاش كيحل ووقتاش كيسد.
    }
    🗓 { $when }
venue-unknown = مازال ما تعلنش على البلاصة بالضبط.
fee-free = 🎟 { $fair }: الدخول فابور.
fee-paid =
    { $dirhams ->
        [one] 🎟 { $fair }: الدخول بدرهم واحد.
        [two] 🎟 { $fair }: الدخول بجوج دراهم.
        [few] 🎟 { $fair }: الدخول بـ{ $dirhams } دراهم.
        [many] 🎟 { $fair }: الدخول بـ{ $dirhams } درهم.
       *[other] 🎟 { $fair }: الدخول بـ{ $dirhams } درهم.
    }
fee-unknown =
    { $state ->
        [over] 🎟 { $fair }: ما تعلنش على ثمن الدخول.
       *[other] 🎟 { $fair }: مازال ما تعلنش على ثمن الدخول.
    }
theme-unknown = 💬 { $fair }: مازال ما تعلنش على الشعار.
organizer-unknown = 🏛 { $fair }: مازال ما تعلنش شكون المنظمين.
countries-unknown = 🌍 { $fair }: ما تعلنات حتى شي دولة مشاركة.
contact-phone = ☎️ { $phone }
contact-email = ✉️ { $email }
contact-website = 🌐 { $website }
contact-unknown =
    { $state ->
        [over] ☎️ { $fair }: ما عطاونا لا نمرة د التيليفون لا إيميل.
       *[other] ☎️ { $fair }: مازال ما عطاونا لا نمرة د التيليفون لا إيميل.
    }
handoff = أنا غير برنامج، ومازال ما كاين حتى واحد من الفريق ديال { $fair } كيجاوب هنا.
question-unknown = هاد الجواب تبدل. عاودو سولوني على { $fair }.

poles-title =
    { $count ->
        [one] 🧭 { $fair }: فضاء واحد
        [two] 🧭 { $fair }: جوج د الفضاءات
        [few] 🧭 { $fair }: { $count } د الفضاءات
        [many] 🧭 { $fair }: { $count } فضاء
       *[other] 🧭 { $fair }: { $count } فضاء
    }
poles-unknown = 🧭 { $fair }: ما تعلن على حتى شي فضاء.
pole-title = 🧭 { $pole }
pole-line = • { $pole }
pole-place = 📍 { $place }
pole-unplaced = 📍 مازال ما تعلنش فين جا بالضبط.
pole-which = 🧭 أينا فضاء بغيتو؟
pole-none = 🧭 { $fair }: ما تعلنش على شي فضاء ديال «{ $pole }». ها شنو كاين:
pole-products = المنتوجات
pole-international = التعاون الدولي
pole-institutional = المؤسسات
pole-financial = التمويل
pole-innovation = الابتكار
pole-crafts = الصناعة التقليدية
pole-regions = الجهات
pole-intangible_heritage = التراث اللامادي
pole-training = التكوين
pole-kids = الدراري
pole-arts = الفنون

facility-all = 🚻 المرافق
facility-parking = 🅿️ الباركينگ
facility-toilets = 🚻 الطواليط
facility-prayer_room = 🕌 فين تصليو
facility-kids_space = 🧸 بلاصة الدراري
facility-food = 🍽 الماكلة
facility-first_aid = ⛑ الإسعافات
facility-wheelchair = ♿ الدخول بالكرسي المتحرك
facility-atm = 🏧 الگيشي أوطوماتيك
facility-wifi = 📶 الويفي
facility-charging = 🔌 فين تشارجيو التيليفون
facility-lost_found = 🧳 الحوايج اللي تلفو
facility-water = 🚰 الما ديال الشرب
facility-information = ℹ️ الاستقبال
facility-security = 👮 الأمن
facility-storage = 🧳 فين تخليو حوايجكم
facility-exit = 🚪 الخرجة
facility-other = 📌 مرفق آخر
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
facility-unplaced = { $facility }: إيه، ولكن مازال ما تعلنش فين بالضبط.
facility-places-unknown =
    { $count ->
        [one] 📍 ما تعلنش فين كاين بالضبط.
       *[other] 📍 ما تعلنش فين كاينين بالضبط.
    }
facility-unknown =
    { $state ->
        [over] { $facility }: ما تعلن على والو فـ{ $fair }.
       *[other] { $facility }: مازال ما تعلن على والو فـ{ $fair }.
    }
facility-lost = 👮 تلف ليكم شي ولد ولا بنت؟ قولوها دابا لأقرب واحد من الفرقة ديال المعرض، ولا عيطو لـ{ "\u206819\u2069" } (البوليس).
facility-emergency = 🚑 إلا كانت شي حاجة مستعجلة، عيطو لـ{ "\u206815\u2069" } (لومبيلانص والبومبية) ولا لـ{ "\u206819\u2069" } (البوليس).

fairs-title = 🎪 المعارض والأسواق
fairs-coming = 🔜 { $fair }: { $when }
fairs-on = 🟢 { $fair }: { $when } (كاين دابا)
fairs-over = ⚪ { $fair }: { $when } (سالا)
fair-switched = ✅ من دابا غادي نهضرو على { $fair }.
stops-here = 🚚 دابا: { $place }، { $when }.
stops-next = ➡️ من بعد: { $place }، { $when }.
stops-later = • ومن بعدها: { $place }، { $when }.
stops-was = ✔️ سالا: { $place }، { $when }.
stops-named = { $name } ({ $place })
stops-unknown = ➡️ مازال ما تعلنش فين غادي يكون من بعد.

call-open =
    📝 { $fair }: الطلبات ديال الأروقة محلولة حتى { $deadline }.
    { $days ->
        [zero] ⏳ اليوم هو آخر نهار!
        [one] ⏳ باقي نهار واحد.
        [two] ⏳ باقي يوماين.
        [few] ⏳ باقي { $days } أيام.
        [many] ⏳ باقي { $days } يوم.
       *[other] ⏳ باقي { $days } يوم.
    }
call-closed = 📝 { $fair }: الطلبات ديال الأروقة تسدو. آخر نهار كان { $deadline }.
call-over = 📝 { $fair }: هاد الدورة سالات نهار { $ends }. ومازال ما تعلنش على الطلبات ديال الدورة الجاية.
call-coming = 📝 { $fair }: الطلبات ديال الأروقة غادي يتحلو نهار { $opens }.
call-undated = 📝 { $fair }: الطلبات ديال الأروقة تعلنات، ولكن مازال ما تعلنش على آخر أجل.
call-unknown =
    { $state ->
        [on] 📝 { $fair }: ما تعلنش على طلبات ديال الأروقة فهاد الدورة اللي بدات.
       *[other] 📝 { $fair }: مازال ما تعلنش على الطلبات ديال الأروقة.
    }
call-elsewhere = 👉 { $fair }: الطلبات محلولة حتى { $deadline }.
documents-title = 📄 { $fair }: شنو خاص فالملف
documents-line = • { $document }
documents-needed = ✅ { $document }: إيه، ضروري.
documents-not-needed = ➖ { $document }: لا، ماشي ضروري.
documents-unknown = 📄 { $fair }: مازال ما تعلنش على الوراق اللي خاصين.
document-statutes = القانون الأساسي
document-registration = شهادة التسجيل فالسجل
document-members = لائحة الأعضاء
document-minutes = محضر الجمع العام
document-onssa = الترخيص ولا الاعتماد ديال أونسا
document-label = شهادة العلامة المميزة
document-photos = تصاور ديال المنتوجات
document-engagement = التزام مسيني
document-insurance = لاصورانص
document-rib = الريب ديال البنكة (RIB)
document-artisan_card = بطاقة الصناع التقليديين
document-cin = نسخة ديال لاكارط ناسيونال
document-ice = نمرة ICE
document-patente = الباتنتا
document-tax_certificate = الورقة ديال الضريبة
document-cnss_certificate = الورقة ديال CNSS
document-catalogue = الكاطالوگ ديال المنتوجات
document-form = الورقة ديال الطلب
certification-onssa = 🏅 الترخيص الصحي ديال الماكلة كتعطيه أونسا (المكتب الوطني للسلامة الصحية).
certification-programme = 📅 كاين فالبرنامج:
certification-unknown = { $fair }: مازال ما تعلنش شكون يعاون فالشواهد.

## directions

directions-where = 📍 { $place }
directions-unknown = 📍 { $fair }: مازال ما تعلنش على البلاصة فالخريطة.
directions-ask = 📍 منين غادي تجيو؟ صيفطو البلاصة فين نتوما، ونقول ليكم شحال بعيد ومنين تمشيو. تقدرو تكتبو حتى: «كيفاش نجي من لاگار».
directions-way = { $origin }: { $way }
directions-no-way = { $origin }: مازال ما تعلنش على الطريق من تما.
directions-arrived = 📍 راكم وصلتو تقريبا: أقل من 150 ميترو.
directions-near =
    🚶 تقريبا { $metres } ميترو بخط مستقيم، من جهة { $towards }: شي { $minutes ->
        [few] { $minutes } دقايق
       *[other] { $minutes } دقيقة
    } على الرجلين.
directions-walk =
    🚶 تقريبا { $km } كيلوميتر بخط مستقيم، من جهة { $towards }: شي { $minutes ->
        [few] { $minutes } دقايق
       *[other] { $minutes } دقيقة
    } على الرجلين.
directions-far = 🚗 تقريبا { $km } كيلوميتر بخط مستقيم، من جهة { $towards }.
directions-links = 🗺 حلوها فالخريطة:
location-about = ℹ️ هاد البلاصة فالخريطة غير تقريبية.
origin-station = 🚉 لاگار د التران
origin-airport = ✈️ المطار
origin-bus = 🚌 الطوبيس والمحطة الطرقية
origin-taxi = 🚕 الطاكسي
origin-car = 🚗 الطوموبيل
origin-port = ⚓ المرسى
origin-centre = 🏙 وسط المدينة
origin-hotel = 🏨 لوطيلات
origin-university = 🎓 الجامعة
origin-hospital = 🏥 السبيطار
origin-beach = 🏖 البحر
compass-north = الشمال
compass-north-east = الشمال الشرقي
compass-east = الشرق
compass-south-east = الجنوب الشرقي
compass-south = الجنوب
compass-south-west = الجنوب الغربي
compass-west = الغرب
compass-north-west = الشمال الغربي

## privacy

privacy-kept =
    🔒 فهاد الملف كاين كلشي اللي كنحتافظ بيه عليكم: العنوان ديالكم هنا والسمية اللي كتبان، اللغة ديالكم، المعرض اللي ختاريتو، داكشي اللي تسجلتو فيه، الجواب ديالكم على الجديد، والميساجات ديالنا.
    داكشي اللي كتكتبوه كيتمسح من بعد 7 أيام، والجوابات ديالي من بعد 30 يوم، والباقي غير تطلبو نمسحوه.
privacy-sure = 🗑 نمسحو كلشي: الميساجات ديالنا، اللغة والاختيارات ديالكم؟ من بعد ما يمكنش نرجعوهم.
privacy-forgotten = ✅ صافي، تمسح كلشي. شكرا على الزيارة ديالكم، وبسلامة!

## news

news-question = 🔔 واش بغيتو يوصلكم هنا الجديد ديال { $fair }؟ ميساج واحد فالنهار بالكتير. باش تحبسوه: { "\u2068STOP\u2069" }.
news-yes = 🔔 واخا، غادي يوصلكم هنا الجديد ديال { $fair }. باش تحبسوه: { "\u2068STOP\u2069" }.
news-no = واخا، ما غاديش نكتب ليكم إلا باش نجاوبكم.
news-stopped = 🔕 صافي، ما غاديش توصلكم الإعلانات. وعلى الأسئلة ديالكم مرحبا ديما.

## misc

lines = { $lines }
sample-note = ℹ️ معلومات غير للتجربة.
fair-none = مازال ما كاين حتى شي معرض. رجعو من بعد، مرحبا بيكم!
sorry-failed = سمحو لينا، وقع شي مشكل من عندنا. عاودو جربو، ولا سولو بطريقة خرى.

## programme

# How an answer is put together: paragraphs, a list under its heading, pieces of one line.
# A line of numbers and names begins with a right-to-left mark, or it would be laid out from the left.
answer =
    { $first }

    { $rest }
listed =
    { $head }
    { $lines }
dash = { $first } – { $rest }
bullet = {"\u200F"}• { $what }
about = { $about }
titled = {"\u200F"}{ $title }
list-left = … و{ $left } خرين. زيدو شي كلمة باش نقلب مزيان.

day-today = اليوم
day-tomorrow = غدا
part-morning = فالصباح
part-noon = فوقت الغدا
part-afternoon = مورا الغدا
part-evening = فالعشية
part-night = فالليل
part-hour = مع { $time }

label-name = { $name }
label-day = { $day }
label-entry = { $time } { $title }
label-more-left = ➕ زيدونا ({ $left })
label-details = ℹ️ التفاصيل
label-calendar = 🗓 للأجندة ديالي
label-calendar-day = 🗓 النهار فالأجندة
label-today = 📅 اليوم
label-that-day = 📅 النهار كامل
label-all-days = 📅 الأيام كاملين
label-first-day = 📅 النهار الأول
label-day-after = النهار الجاي ◀
label-day-before = ▶ النهار لي قبل
label-next = ⏭ شنو جاي
label-same-subject = 🔎 نفس الموضوع

entry-until = { $entry } – حتى لـ{ $ends }
entry-since = { $entry } – بدا فـ{ $starts }
entry-line = {"\u200F"}{ $time } – { $entry }
entry-when = { $day }، من { $starts } حتى لـ{ $ends }
entry-when-open = { $day }، من { $starts }
entry-time = {"\u200F"}🗓 { $when }
entry-over = ⌛ سالا.
entry-on = ▶️ كاين دابا.
entry-place = {"\u200F"}📍 { $place }
entry-no-place = 📍 البلاصة مازال ما تعلنات
entry-pole = {"\u200F"}🧭 { $pole }
entry-speakers = {"\u200F"}🎤 { $names }
entry-for-public = 👥 مفتوح لكلشي
entry-for-exhibitors = 👥 للعارضات والعارضين
entry-for-invited = 👥 بالدعوة
entry-seats = {"\u200F"}🪑 { $count ->
        [one] بلاصة وحدة
        [two] جوج ديال البلايص
        [few] { $count } ديال البلايص
       *[other] { $count } بلاصة
    }

schedule-now = ▶️ دابا:
schedule-then = ⏭ من بعد:
schedule-next = ⏭ شنو جاي:
schedule-first = 📅 البداية:
schedule-quiet = دابا ما كاين والو. الجاي:
schedule-quiet-today = اليوم سالا البرنامج. الجاي:
schedule-finished = سالا البرنامج. آخر نهار فالمعرض: { $day }.
schedule-day = 📅 البرنامج ديال { $day }: { $count ->
        [one] نشاط واحد
        [two] جوج ديال الأنشطة
        [few] { $count } ديال الأنشطة
       *[other] { $count } نشاط
    }
schedule-part = 📅 البرنامج ديال { $day }، { $part }: { $count ->
        [one] نشاط واحد
        [two] جوج ديال الأنشطة
        [few] { $count } ديال الأنشطة
       *[other] { $count } نشاط
    }
schedule-day-over = ⌛ سالا البرنامج ديال { $day }. كان فيه: { $count ->
        [one] نشاط واحد
        [two] جوج ديال الأنشطة
        [few] { $count } ديال الأنشطة
       *[other] { $count } نشاط
    }
schedule-earlier = ⌛ لي سالاو:
schedule-heading = {"\u200F"}🗓 { $day }
schedule-empty = ما تعلن والو { $day }.
schedule-empty-part = ما كاين والو { $part } فداك النهار. ها النهار كامل:
schedule-outside = ما كاينش المعرض { $day }. { $fair } كاين { $when }.
schedule-days = 📅 البرنامج { $when }:
schedule-day-count = {"\u200F"}{ $day }: { $count ->
        [0] مازال والو
        [one] نشاط واحد
        [two] جوج ديال الأنشطة
        [few] { $count } ديال الأنشطة
       *[other] { $count } نشاط
    }
schedule-topic = {"\u200F"}{ $count ->
        [one] إيه، كاين نشاط واحد جاي:
        [two] إيه، كاينين جوج ديال الأنشطة جايين:
        [few] إيه، كاينين { $count } ديال الأنشطة جايين:
       *[other] إيه، كاين { $count } نشاط جاي:
    }
schedule-topic-over = كان، ولكن سالا:
schedule-topic-other-day = والو على هاد الشي { $day }، ولكن كاين فنهار آخر:
schedule-several = لقيت { $count ->
        [one] نشاط واحد
        [two] جوج ديال الأنشطة
        [few] { $count } ديال الأنشطة
       *[other] { $count } نشاط
    }:
schedule-was = { $entry }: سالا. كان { $when }.
schedule-is-on = كاين دابا: { $entry }.
schedule-will-be = {"\u200F"}{ $entry }: { $when }.
schedule-not-found = ما لقيت والو على هادشي فالبرنامج.
schedule-unannounced = البرنامج مازال ما تعلن.
schedule-never = البرنامج ديالو ما تعلنش.

workshop-which = أشمن نشاط بغيتو؟
workshop-over = راه بدا ولا سالا: ما بقاش ممكن التسجيل فيه.
workshop-nothing-to-cancel = ما كاين ما يتلغى: ما عندكم تسجيل فهادشي.
workshop-tell = باش تواصلو معاهم: { $ways }.
reminder-instead = مازال ما نقدرش نفكركم أنا. حلو هاد الملف، والأجندة ديال تيليفونكم غادي تفكركم.
reminder-which = على شنو نفكركم؟
reminder-over = راه بدا ولا سالا.
reminder-nothing = ما بقى والو فالبرنامج باش نفكركم بيه.

## stands

label-this-pole = 🧭 هاد الجهة
label-same-product = 🔎 نفس المنتوج
label-all-exhibitors = 📋 اللائحة كاملة

stand-named = رواق { $stand }
stand-named-in = رواق { $stand } ({ $pole })
stand-title = 🏪 الرواق { $stand } – { $pole }
stand-title-alone = 🏪 الرواق { $stand }
stand-place = {"\u200F"}🚶 { $place }
stand-vacant = مازال ما تعلن شكون غادي يكون فهاد الرواق.
stand-beside = ↔️ حداه: { $names }
stand-which = أشمن نمرة؟ كتبوها كيف كاينة فاللوحة، بحال { $example }.
stand-which-pole = النمرة { $stand } كاينة فـ{ $count ->
        [two] جوج ديال الجهات
        [few] { $count } ديال الجهات
       *[other] { $count } جهة
    }. أشمن وحدة بغيتو؟
stand-none = ما كاينش رواق نمرتو { $stand }.
stand-ranges = النوامر لي كاينين:
stand-range = {"\u200F"}• { $pole }: من { $first } حتى لـ{ $last }
stand-range-alone = • من { $first } حتى لـ{ $last }
stand-no-numbers = هاد السوق ما فيهش أروقة بالنوامر.
stand-numbers-unannounced = نوامر الأروقة مازال ما تعلنو.

exhibitor-both-names = {"\u200F"}{ $arabic } ({ $latin })
exhibitor-who = {"\u200F"}🏷 { $who }
exhibitor-sells = {"\u200F"}🧺 { $products }
exhibitor-at = {"\u200F"}📍 { $stands }
exhibitor-pole = {"\u200F"}🧭 { $pole }
exhibitor-no-stand = 📍 نمرة الرواق مازال ما تعلنات
exhibitor-shares = 🤝 فنفس الرواق: { $names }
exhibitor-none = ما لقيتش «{ $name }» فالعارضات والعارضين.
exhibitor-hint = جربو كتابة أخرى، ولا كتبو شنو كيبيعو.
exhibitor-several = كاينين { $count } ديال السميات كيتشابهو:

exhibitors-all = {"\u200F"}📋 اللائحة كاملة: { $count ->
        [one] سمية وحدة
        [two] جوج ديال السميات
        [few] { $count } ديال السميات
       *[other] { $count } سمية
    }
exhibitors-in-pole = {"\u200F"}👥 { $pole }: { $count ->
        [one] عارضة ولا عارض واحد
        [two] جوج ديال العارضات والعارضين
       *[other] { $count } ديال العارضات والعارضين
    }
exhibitors-none-in-pole = { $pole }: مازال ما تعلن شكون غادي يكون فيها.
exhibitors-unannounced = لائحة العارضات والعارضين مازال ما تعلنات.
exhibitors-ask = على شنو كتقلبو؟ كتبو منتوج، ولا سمية، ولا مدينة، ولا نمرة ديال الرواق. ولا ختارو:
exhibitors-ask-by-name = على شنو كتقلبو؟ كتبو منتوج، ولا سمية، ولا مدينة. ولا ختارو:

product-which = على شنو كتقلبو؟ كتبو منتوج: العسل، الزرابي، زيت أركان…
product-found = {"\u200F"}🔎 { $product }: { $count ->
        [one] عند عارضة ولا عارض واحد
        [two] عند جوج ديال العارضات والعارضين
       *[other] عند { $count } ديال العارضات والعارضين
    }
product-family = {"\u200F"}{ $family }: { $count ->
        [one] عند عارضة ولا عارض واحد
        [two] عند جوج ديال العارضات والعارضين
       *[other] عند { $count } ديال العارضات والعارضين
    }
product-none = سمحو ليا، ما لقيت حتى واحد عندو { $product }.
product-hint = جربو كلمة أخرى، ولا ختارو نوع:
product-near = من نفس النوع ({ $family }):
product-prices = الأتمنة ما معلنينش: سولو فالرواق.

origin-which = منين؟ كتبو مدينة، ولا جهة، ولا بلاد.
origin-found = {"\u200F"}📍 { $place }: { $count ->
        [one] عارضة ولا عارض واحد
        [two] جوج ديال العارضات والعارضين
       *[other] { $count } ديال العارضات والعارضين
    }
origin-none = { $place }: ما كاين حتى واحد من تما فلائحة العارضات والعارضين.
origin-guest = { $place }: بلاد ضيفة. مازال ما تعلن شكون جاي منها.
origin-near = ولكن من جهة { $region }: { $count ->
        [one] عارضة ولا عارض واحد
        [two] جوج ديال العارضات والعارضين
       *[other] { $count } ديال العارضات والعارضين
    }.

category-food = 🍯 الماكلة
category-plants = 🌿 الأعشاب
category-cosmetics = 🧴 الزينة
category-textile = 🧶 الزرابي والحوايج
category-leather = 👞 الجلد
category-metal = 💍 الحلي والنحاس
category-pottery = 🏺 الفخار
category-wood = 🪵 الخشب
category-basketry = 🧺 القفف والحصاير
category-other = ✨ حوايج خرين

kind-cooperative = تعاونية
kind-union = اتحاد ديال التعاونيات
kind-association = جمعية
kind-gie = مجموعة ذات نفع اقتصادي
kind-mutual = تعاضدية
kind-social_enterprise = مقاولة اجتماعية
kind-artisan = الصناعة التقليدية
kind-auto_entrepreneur = مقاول(ة) ذاتي(ة)
kind-institution = مؤسسة
kind-foreign = من ضياف المعرض

## calendar

calendar-entry = { $entry }: { $when }. حلو الملف باش تزيدوه للأجندة ديالكم.
calendar-several = { $count ->
        [one] نشاط واحد
        [two] جوج ديال الأنشطة
        [few] { $count } ديال الأنشطة
       *[other] { $count } نشاط
    } من { $day }. حلو الملف باش تزيدوهم للأجندة ديالكم.
calendar-alarm = { $entry }، { $starts }

## web chat

web-description = دليل، اللي كيعاونكم فالمعارض الجهوية ديال الاقتصاد الاجتماعي والتضامني
web-noscript = هاد الصفحة خاصها جافاسكريبت. عافاكم فعّلوه فالمتصفح ديالكم.
web-skip = سيرو لبلاصة الكتابة
web-talk = الهضرة مع دليل
web-you = نتوما
web-dalil = دليل
web-write = كتبو هنا…
web-send = صيفطو
web-menu = القائمة
web-more = المزيد
web-restart = نبداو من اللول
web-clear = مسحو كلشي من هاد الجهاز
web-clear-sure = متأكدين؟ وركو مرة خرى باش تتمسح
web-place = صيفطو البلاصة ديالكم
web-place-mine = البلاصة ديالي
web-place-none = ما قدرناش نعرفو البلاصة ديالكم. تقدرو تكتبو فين نتوما.
web-connected = متصل
web-connecting = كنتّاصلو…
web-reconnecting = كنعاودو نتّاصلو…
web-offline = ما كاينش الريزو
web-offline-note = ما كاينش الريزو. داكشي اللي كتبتو غادي يمشي ملي يرجع.
web-waiting = غادي تمشي ملي يرجع الريزو
web-sending = كتمشي…
web-sent = مشات
web-unsent = ما مشاتش
web-busy = كاينين بزاف ديال الناس دابا. الميساج ديالكم محفوظ وغادي يمشي من دابا شوية.
web-long = هادشي طويل بزاف. عافاكم صيفطوه شوية بشوية.
web-unclear = هادشي ما قدرش يمشي. عافاكم كتبوه بطريقة خرى.
web-tabs = هاد الهضرة محلولة فبزاف ديال النوافذ. عافاكم سدّو شي وحدين.
web-options = اختيارات
web-newer = ميساج جديد
web-reminder = تفكيرة
web-announcement = خبار المعرض
web-calendar = زيدوها فالأجندة ديالكم
web-calendar-hint = هكا التيليفون يقدر يفكركم واخا تكون هاد الصفحة مسدودة.
web-download = نزّلو الملف
web-gone = ما بقاش محفوظ فهاد الجهاز. تقدرو تعاودو تطلبوه.
web-map = حلّو الخريطة
web-map-osm = OpenStreetMap
web-map-google = Google Maps
web-spot = البلاصة فالخريطة
web-voice = صيفطو أوديو
web-voice-stop = وقفو وصيفطو
web-voice-on = 🎙️ كنسجل… بركو على الميكرو مرة خرى باش يمشي، ولا Esc باش تحبسو.
web-voice-mine = أوديو
web-voice-none = الميكرو ما خدامش. تقدرو تكتبو.

## fair packs

pack-unanswered = { $count ->
    [0] ما بقى حتى سؤال بلا جواب.
   *[other] باش تجاوبو، زيدو سطر فالورقة questions ديال المعرض وعاودو حمّلوه.
 }
pack-nearest = واش كتقصدو «{ $name }»؟
pack-choose = كتبو وحدة من هادو: { $names }.
pack-choose-like = بحال: { $names } …
pack-none-known = مازال ما كاين والو.

pack-nothing = ما كاين لا دوسي لا ملف سميتو «{ $path }»، وما كاين حتى معرض بهاد السمية مع الدليل.
pack-closed = ما قدرناش نحلّوه: { $reason }.
pack-large = كبر من { $most } ميغا. حيّدو داكشي لي ما محتاجوش الدليل: التصاور، الأوراق الخرين، النسخ القدام.
pack-rows = كتر من { $most } سطر. مسحو السطورا الخاويين من بعد اللخر وداكشي لي ماشي ديال هاد المعرض.
pack-file-unknown = ما كايناش شي ورقة سميتها «{ $found }». { $hint }
pack-file-twice = الورقة { $name } كاينة جوج مرات. خلّيو غير وحدة.
pack-file-missing = ناقص { $name }، لي فيه المعلومات ديال المعرض. «fair template» كيكتب واحد خاوي باش تعمروه.
pack-sheet-missing = ناقصة الورقة «{ $name }»، لي فيها المعلومات ديال المعرض. «fair template» كيكتب وحدة خاوية باش تعمروها.
pack-sheet-unknown = ما كايناش شي ورقة سميتها «{ $found }». { $hint } خوّيوها إلا ما محتاجهاش الدليل.
pack-encoding = الحروف ديال هاد الملف ما كيتقراوش. عاودو سجّلوه «CSV UTF-8».
pack-quotes = كاينة علامة " محلولة ولا بوحدها. ديرو النص كامل بين جوج علامات، ولي وسط النص كتبوها جوج مرات: "".
pack-toml = هاد السطر ما كيتقراش. كتبو name = "text" بعلامات نيشان، والتاريخ بحال 2025-02-15، ومعلومة وحدة فكل سطر.
pack-workbook = هادا ماشي ملف إكسل، ولا خاسر، ولا محمي. عاودو سجّلوه «Excel (.xlsx)» بلا كود.

pack-heading-empty = هاد العمود ما عندوش عنوان. كتبو واحد فالسطر 1 ولا خوّيو العمود.
pack-heading-twice = «{ $found }» كاين جوج مرات. خلّيو غير واحد.
pack-column-unknown = ما كاينش العمود «{ $found }» فهاد الورقة. { $hint } الملاحظات ديالكم كتبوهم فعمود «note».
pack-fact-unknown = ما كايناش شي معلومة سميتها «{ $found }». { $hint }
pack-column-missing = ناقص العمود «{ $name }». زيدو هاد العنوان فالسطر 1.
pack-cells-extra = «{ $found }» جا من بعد آخر عنوان. النص لي فيه فاصلة ولا «;» خاصو يكون بين علامات ".
pack-example = هاد السطر غير مثال. مسحوه، وإلا ولّا ديالكم خوّيو «note» ديالو.

pack-empty = هادي ضرورية: عمرو «{ $name }».
pack-empty-text = هادي ضرورية بلغة وحدة على الأقل. عمرو وحدة من هادو: { $names }.
pack-twice = «{ $found }» ديجا كاين فالسطر { $row }. كل سطر خاصو سميتو.
pack-formula = هاد الحسبة ما مسجلة حتى نتيجة. كوبيو الخانة ولصقوها كقيمة.
pack-error = «{ $found }» غلط ديال برنامج الجداول. كتبو القيمة براسها.
pack-long = فيها { $length } حرف، والحد هو { $most }. كتبو قصر من هكا.
pack-id = «{ $found }» ماشي سمية قصيرة: غير حروف صغار a–z وأرقام و«-». كتبو مثلا { $example }.
pack-id-long = «{ $found }» طويلة بزاف. الحد هو { $most } حرف.
pack-stand-number = «{ $found }» ماشي نمرة ديال رواق. كتبو حتى لتمنية ديال الحروف اللاتينية والأرقام، بحال B12، وإلا كانو بزاف فرّقوهم بـ «;».
pack-choice = «{ $found }» ما معروفاش هنا. { $hint }
pack-truth = «{ $found }» لا هي آه لا هي لا. كتبو true (آه) ولا false (لا).
pack-number = «{ $found }» ماشي عدد صحيح. كتبو غير الأرقام، بحال { $example }.
pack-range = { $found } خارج على الحد. كتبو عدد من { $least } حتى { $most }.
pack-degrees = «{ $found }» ماشي بلاصة بالدرجات. كتبوها بحال 30.4278.
pack-day = «{ $found }» ماشي نهار. كتبو العام-الشهر-النهار، بحال { $example }.
pack-hour = «{ $found }» ماشي ساعة. كتبوها بحال { $example }.
pack-zone = «{ $found }» ماشي توقيت معروف. كتبو Africa/Casablanca ولا خلّيوها خاوية.
pack-product = «{ $found }» ما كاينش فجدول المنتوجات. { $hint } لي ما كاينش فالجدول كتبوه تحت «offers».
pack-province = «{ $found }» ماشي إقليم ولا عمالة. { $hint }
pack-region = «{ $found }» ماشي جهة. { $hint }
pack-country = «{ $found }» ماشي بلاد. كتبو جوج الحروف ديالها، بحال SN للسنغال.
pack-document = «{ $found }» ماشي ورقة كيعرف الدليل يطلبها. { $hint }
pack-language = «{ $found }» ماشي من لغات الدليل. { $hint }
pack-sample = «{ $found }» ماشي جزء من الملف. { $hint }
pack-quota = ما عرفناش «{ $found }» فالحصص: كتبو صنف ولا إقليم ولا women ولا first_time. { $hint }
pack-source = ما كايناش معلومة سميتها «{ $found }» باش يكون عندها مصدر. { $hint }
pack-topic-shape = «{ $found }» ماشي موضوع. كتبو حروف صغار a–z وأرقام و«_»، بحال digital_marketing.
pack-topic = الدليل ما عندوش كلمات للموضوع «{ $found }». { $hint } إلا كان موضوع جديد، كتبو فالورقة «words» كيفاش كيقولوه الناس.
pack-phone = «{ $found }» ماشي نمرة ديال التيليفون. كتبوها بحال +212 528 00 00 00.
pack-email = «{ $found }» ماشي إيميل. كتبوه بحال contact@example.ma.
pack-website = «{ $found }» ماشي عنوان ديال سيت. كتبوه كامل، بحال https://example.ma.

pack-order = { $ends } جا قبل { $starts } («{ $first }»). صلحو واحد فيهم.
pack-outside = { $found } برّا على أيام المعرض، من { $starts } حتى { $ends }.
pack-ends = كيسالي مع { $ends } وكيبدا مع { $starts }. كتبو ساعة من بعد البداية، ولا خلّيوها خاوية إلا ما كانتش معروفة.
pack-closes = كيحل وكيسد فنفس الساعة: { $found }. كتبو جوج سوايع مختلفين.
pack-position = البلاصة خاصها جوج أعداد، و«{ $name }» خاوية.
pack-swapped = كيبان بلي الأعداد مقلوبين. كتبو latitude { $latitude } و longitude { $longitude }.
pack-pole = ما كايناش الجهة «{ $found }» فالورقة «poles». { $hint }
pack-stand = ما كاينش الرواق «{ $found }» فالورقة «stands». { $hint }
pack-stand-ambiguous = النمرة { $found } كاينة فبزاف ديال الجهات. كتبو شمن وحدة: { $names }.
pack-pole-of-stand = الجهة هي «{ $found }»، والرواق هو { $stand }. صلحو واحد فيهم.
pack-abroad = البلاد هي { $country }، وما يمكنش تكون معاها جهة ولا إقليم فالمغرب. خوّيو واحد فيهم.
pack-region-of = { $province } فجهة { $region }. كتبو { $code } ولا خلّيو الجهة خاوية.

pack-good = { $fair }: ما كاين ما يتصلح.
pack-mistakes = { $count ->
    [one] غلط واحد. ما تبدّل والو.
    [two] جوج أغلاط. ما تبدّل والو.
    [few] { $count } ديال الأغلاط. ما تبدّل والو.
   *[other] { $count } غلط. ما تبدّل والو.
}
pack-loaded = { $fair }: تزاد { $added }، تبدّل { $changed }، تحيّد { $removed }.
pack-moved = { $fair }: غير الترتيب ديال السطورا لي تبدّل.
pack-unchanged = { $fair }: ما كاين ما يتبدّل.
pack-conflict = لي خدام دابا هو «{ $here }»، تبدّل فالهضرة، والملف كيقول «{ $pack }». كتبو فالملف داكشي لي خاص يبقى، ولا رجّعو ليه داكشي لي كان فيه.
pack-conflict-gone = السطر كامل تحيّد من جهة وتبدّل من جهة خرى. لي خدام: «{ $here }»، الملف: «{ $pack }».
pack-conflicts = { $count ->
    [one] حاجة وحدة تبدّلات فالهضرة وفالملف بجوج. ما تشارجا والو.
    [two] جوج حوايج تبدّلو فالهضرة وفالملف بجوج. ما تشارجا والو.
    [few] { $count } ديال الحوايج تبدّلو فالهضرة وفالملف بجوج. ما تشارجا والو.
   *[other] { $count } حاجة تبدّلات فالهضرة وفالملف بجوج. ما تشارجا والو.
}
pack-fair = { $id }: { $name }، { $starts } – { $ends }
pack-no-fairs = مازال ما تشارجا حتى معرض. هادو جايين مع الدليل: { $names }.
pack-no-fair = ما كاينش المعرض «{ $found }». { $hint }
pack-written = تكتب: { $path }
pack-occupied = «{ $path }» كاين ديجا. ختارو سمية خرى.

## commands

command-start = نبداو من اللول
command-menu = كلشي اللي نقدر ندير
command-now = شنو كاين دابا
command-programme = البرنامج
command-stands = قلبو على ستاند
command-directions = كيفاش تجيو
command-fairs = معرض آخر
command-apply = بغيتو تعرضو
command-language = بدلو اللغة
command-contact = المنظمين
command-help = عاونوني
command-stop = بلا إعلانات
command-mydata = المعطيات ديالي
command-forget = مسحو كلشي

## operations

demo-ready =
    دليل كيتسناكم هنا: { $address }
    عندو هو الوقت: { $now }. باش تحبسوه: Ctrl+C
database-occupied = كاين دليل آخر خدام بهاد القاعدة ({ $holder }). حبسوه هو اللول.
port-taken = البورت { $port } خدام بيه برنامج آخر. ختارو واحد آخر: HTTP_PORT.
file-none = هاد الملف ما كاينش: { $path }
backup-written = النسخة الاحتياطية واجدة ومضمونة: { $path }
backup-exists = كاين شي ملف تما: { $path }
backup-damaged = هاد النسخة ما شي كاملة: { $reason }
restore-done = القاعدة رجعات للنسخة { $path }.
restore-lost = { $count ->
    [0] ما وصل حتى ميساج من بعد.
    [one] ميساج واحد وصل من بعد وما كاينش فيها.
   *[other] { $count } ديال الميساجات وصلو من بعد وما كاينينش فيها.
 }
restore-lost-unknown = القاعدة القديمة ما بقاتش كتقرا: ما عرفناش شحال من ميساج ناقص.
restore-forgotten = { $count ->
    [0] حتى واحد ما طلب يتمسح من بعد.
    [one] واحد طلب يتمسح من بعد: تمسح عاوتاني.
   *[other] { $count } ديال الناس طلبو يتمسحو من بعد: تمسحو عاوتاني.
 }
restore-held = { $count ->
    [0] ما كان حتى ميساج كيتسنى يمشي.
   *[other] { $count } ديال الميساجات محبوسين، حيت يمكن مشاو من قبل. باش يمشيو: dalil restore --send-waiting
 }
restore-sending = { $count ->
    [0] ما كان حتى ميساج كيتسنى يمشي.
   *[other] { $count } ديال الميساجات غادي يمشيو.
 }
doctor-zones = التوقيت مزيان: المغرب على UTC+0 من 20 شتنبر 2026.
doctor-zones-stale = التوقيت قديم: pip install --upgrade tzdata
doctor-database = القاعدة كتجاوب.
doctor-database-away = القاعدة ما كتجاوبش ({ $reason }). شوفو DATABASE_URL والديسك.
doctor-fairs = المعارض اللي كاينين: { $count }.
doctor-fairs-none = ما كاين حتى معرض: dalil fair load agadir-2025
doctor-quarantined = { $count } ديال الميساجات تحطو على جنب من بعد تلاتة المرات. شوفو اللوݣ.
doctor-sqlite-old = SQLite { $version }: ما تحلوش القاعدة بشي برنامج آخر اللي كيكتب فيها، وبلا Litestream.
doctor-disk = الديسك: باقي { $free } ميغا.
doctor-disk-full = الديسك قرب يعمر: باقي { $free } ميغا، وخاص 200.
doctor-telegram = تيليغرام: الرمز صحيح، @{ $name }.
doctor-telegram-off = تيليغرام: طافي (ما كاينش TELEGRAM_BOT_TOKEN).
doctor-telegram-away = تيليغرام ما كيجاوبش على { $host }. شوفو الريزو و TELEGRAM_API_URL.
doctor-telegram-refused = تيليغرام ما قبلش الرمز: نقلوه عاوتاني من @BotFather لـ TELEGRAM_BOT_TOKEN.
doctor-web = الشات فالويب: http://{ $host }:{ $port }

# ── WhatsApp ───────────────────────────────────────────────────────────────────────────────────────────

label-choose = ☰ ختارو
label-link = 🔗 حلّو الرابط
merged =
    { $first }

    { $second }
templates-settings = خاص يتعمّرو WHATSAPP_ACCESS_TOKEN وWHATSAPP_BUSINESS_ACCOUNT_ID.
templates-away = Meta ما جاوباتش كيف خاص: { $reason }
templates-missing = { $name } ({ $code }): مازال ما كاينش. صيفطو داكشي اللي كيعطي «dalil whatsapp templates».
templates-not-approved = { $name } ({ $code }): مازال ما توافقش عليه ({ $status }).
templates-category = { $name } ({ $code }): دارتو Meta فـ { $actual } وكنا كنتسناو { $wanted }.
templates-other = { $name } ({ $code }): توافق عليه ولكن بقيم خرى.
templates-good = { $name } ({ $code }): توافق عليه، { $category }.
notice-templates =
    📋 { $fair }، { $starts }: واتساب مازال ما وافقش على كلشي ({ $count }). من بعد 24 ساعة على آخر ميساج، اللي ناقص ما كيوصلش للناس.
    { $lines }
    عافاكم قولوها للي مكلف بالبوت: «dalil whatsapp templates check» كيعطي كلشي.
templates-more = … و{ $count } خرين.
doctor-whatsapp-off = واتساب: ما خدامش (WHATSAPP_ACCESS_TOKEN خاوي).
doctor-whatsapp-away = واتساب: ما جاش جواب صحيح من { $host } ({ $reason }).
doctor-whatsapp = واتساب: النمرة { $number } كتجاوب.
doctor-whatsapp-no-account = واتساب: عمرو WHATSAPP_BUSINESS_ACCOUNT_ID، وإلا حتى واحد ما غادي يعرف شمن نماذج ديال الرسائل باقي خاصها الموافقة.
doctor-held = واتساب حابس رسائل «{ $key }»، العدد { $count }: { $reason }

# ── another phone ──────────────────────────────────────────────────────────────────────────────────────

link-code =
    📱 من التيليفون الآخر ديالكم، كتبو ليا: { "\u2068/link" } { $code }{ "\u2069" }
    الكود خدام { $minutes } دقيقة، مرة وحدة. ما تعطيوه لحتى واحد.
link-done = ✅ صافي: تقدرو تكملو هنا ولا فالتيليفون الآخر.
link-wrong = هاد الكود ما خدامش. كتبو { "\u2068/link\u2069" } فالتيليفون الآخر باش يعطيكم واحد جديد.
link-joined = 📱 يالاه تربط تيليفون آخر بهاد الهضرة. إلا ماشي نتوما، كتبو { "\u2068/forget\u2069" }.

## طلب الستاند

label-agree = ✅ موافقين
label-send = 📨 صيفطوه
label-change = ✏️ نبدلو شي حاجة
label-later = 🕓 من بعد
label-done = ✅ هادشي اللي كاين
label-back = ▶ رجوع
label-skip = ⏭ دوزوها
label-cancel = ✖️ نوقفو هنا
label-cancel-surely = 🗑 مسحو كلشي
label-resume = ◀️ نكملو
label-review = 📋 نشوفو الملف
label-more = ➕ زيدونا
label-ticked = ✔️ { $option }
label-other = 🗺 بلاصة خرى
label-complete = 🧾 نكملو الملف
label-add-paper = 📎 نزيدو ورقة
label-another = ➕ ملف آخر
label-confirm = 🎉 إيه، غادي نجيو
label-refuse-place = لا، نخليوها
label-withdraw = ↩️ نسحبو الطلب
label-withdraw-surely = إيه، سحبوه
label-keep-file = لا، خليوه
label-file-show = 📂 الملف ديالنا
label-file-open = 📂 نحلوه
onssa-has = ✅ إيه
onssa-progress = ⏳ فالطريق
onssa-none = ➖ مازال
power-none = بلا ضو
power-light = 💡 غير البولا
power-strong = 🔌 كتر من 1 kW
form-at = { $at }/{ $of } · { $question }
form-line = • { $field }: { $answer }
form-review = 📋 شوفو الملف ديالكم. كلشي هو هداك؟
form-which = شنو بغيتو تبدلو؟
form-resumed = نكملو منين حبستو.
form-papers = { $count ->
    [0] مازال ما كاين حتى ورقة
    [one] ورقة وحدة
    [two] جوج وراق
    [few] { $count } وراق
   *[other] { $count } ورقة
 }
form-pages = { $count ->
    [one] 📎 وصلات ورقة وحدة. كاين شي خرى؟ وإلا «هادشي اللي كاين».
    [two] 📎 وصلو جوج وراق. كاين شي خرى؟ وإلا «هادشي اللي كاين».
    [few] 📎 وصلو { $count } وراق. كاين شي خرى؟ وإلا «هادشي اللي كاين».
   *[other] 📎 وصلو { $count } ورقة. كاين شي خرى؟ وإلا «هادشي اللي كاين».
 }
form-onssa-help = ماشي مشكل: تقدرو تديرو الطلب بلا أونسا، وفالمعرض يقدرو يعاونوكم عليها.
form-cancel = ⏸ داكشي اللي كتبتو محفوظ. نكملو من بعد ولا نمسحو كلشي؟
form-cancelled = 🗑 صافي، تمسح.
form-parked = الملف اللي بديتو باقي محفوظ.
form-too-late = ⏳ { $fair }: الوقت ديال الطلبات سالا، وما بقاش يمكن نصيفطو الملف. الجوابات ديالكم محفوظين.
form-ice-odd = ⚠️ الجوج رقام اللخرين د ICE { $ice } ما كيتوافقوش. قيدناه كيف ما هو، شوفو فيه عافاكم.
form-added = ✅ تزاد، شكرا.
ask-data = 🔒 باش نقراو الطلب ديالكم، { $fair } كيحتافظ بالجوابات والوراق ديالكم، وما كيشوفهم غير الفريق اللي كيقرر. تقدرو تشوفوهم (/mydata) ولا تمسحوهم (/forget) وقتما بغيتو. عمرنا ما نسولو على نمرة لاكارط ناسيونال. متافقين؟
ask-kind = شكون نتوما؟
ask-name = شنو سميت التعاونية ولا الهيئة ديالكم؟ مثلا: تعاونية تيگمي
ask-province = من أنا إقليم؟ بركو على البوطون ولا كتبوه.
ask-products = شنو كتبيعو؟ مثلا: زيت أركان، العسل، الزرابي
ask-category = من أنا نوع؟ بركو على كل ما كاين، ومن بعد «هادشي اللي كاين».
ask-onssa = واش عندكم الترخيص ولا الاعتماد ديال أونسا؟
ask-members = شحال د الأعضاء؟
ask-women = شحال فيهم د العيالات؟
ask-contact = مع من نهضرو؟ السمية والكنية
ask-phone = شنو نمرة التيليفون؟ مثلا: 0661234567
ask-papers = 📷 صوّرو الوراق ديالكم وصيفطوهم هنا (ولا PDF)، بجوج ولا بتلاتة ورا بعضياتهم ماشي مشكل. الفريق هو اللي غادي يقرا فيهم النمار.
ask-publish = نديرو السمية والسلعة ديالكم فالدليل ديال العارضين والعارضات؟
ask-news = بغيتو توصلكم حتى إعلانات المعرض؟ أخبار ملفكم ديما غادي توصلكم.
ask-register = شنو النمرة فالسجل المحلي ديال التعاونيات؟
ask-ice = شنو نمرة ICE (15 رقم)؟
ask-power = خاصكم الضو فالستاند؟
ask-cooking = واش غادي تطيبو تما (العافية ولا البوطة)؟
ask-persons = شحال غادي تكونو فالستاند (من 1 ل4)؟
field-kind = النوع
field-name = السمية
field-province = الإقليم
field-products = السلعة
field-category = الأنواع
field-onssa = أونسا
field-members = الأعضاء
field-women = العيالات
field-contact = مع من نهضرو
field-phone = التيليفون
field-papers = الوراق
field-publish = الدليل
field-news = الإعلانات
field-register = السجل
field-ice = نمرة ICE
field-power = الضو
field-cooking = الطياب
field-persons = شحال من واحد
refused-line = عافاكم كتبو ما بين { $least } و{ $most } حرف.
refused-number = عافاكم شي عدد بين { $least } و{ $most }.
refused-choice = بركو على شي بوطون ولا كتبو النمرة ديالو.
refused-several = ختارو على الأقل نوع واحد.
refused-phone = ما عرفتش هاد النمرة. مثلا: 0661234567 ولا +212661234567
refused-ice = نمرة ICE فيها 15 رقم، بحال 001561191000066.
refused-paper = صيفطو تصويرة ولا PDF، ولا بركو على شي بوطون.
refused-words = عافاكم كتبو الجواب.
refused-other = كتبو سمية الإقليم ديالكم، مثلا: الصويرة
refused-stale = هاد البوطون قديم. حنا دابا هنا:
refused-file-empty = { $name } خاوي. عاودو صيفطوه.
refused-file-large = { $name } تقيل بزاف: كتر من 10 ميگا. تصويرة كافية.
refused-file-kind = ما نقدرش ناخد { $name }: غير تصويرة (JPEG ولا PNG) ولا PDF.
refused-file-pixels = التصويرة { $name } كبيرة بزاف. تصويرة بالتيليفون كافية.
refused-file-away = { $name } ما وصلنيش. عاودو صيفطوه.
refused-file-many = بركة من الوراق: { $most } هي الحد. بركو على «هادشي اللي كاين».
apply-received = ✅ وصلنا الطلب ديالكم، شكرا! المرجع { $reference }. غادي نجاوبوكم هنا.
apply-late = ⏳ وصل من بعد آخر أجل، وراه مسجل.
apply-alike = ⚠️ كاين ملف كيشبه ليه ({ $references }). إلا كان هو نيت، سحبو واحد فيهم.
apply-next = الفريق غادي يقراه، وغير يكون شي جديد نكتب ليكم. حتافظو بالمرجع، وها الملخص.
apply-none = 📂 مازال ما عندكم حتى ملف هنا.
apply-files = 📂 الملفات ديالكم:
apply-line = { $reference ->
    [none] 📂 { $name }: { $state } ({ $day })
   *[other] 📂 { $name } ({ $reference }): { $state }، من { $day }
 }
apply-asked = 👉 شنو مطلوب منكم: { $what }
apply-papers = 📎 الوراق: { $count } من { $wanted }
apply-stand = 🏪 الستاند ديالكم: { $stand }
apply-rank = راكم الرتبة { $rank } فلائحة الانتظار.
apply-confirmed = 🎉 تأكد، نتلاقاو!
apply-withdrawn = ↩️ تسحب الملف.
apply-withdraw = نسحبو الملف ديال «{ $name }»؟
apply-not-now = هادشي ما يمكنش دابا.
state-draft = بديتوه ومازال ما تصيفطش
state-sent = وصلنا
state-review = كيتقرا
state-incomplete = ناقص
state-accepted = تقبل
state-reserve = فلائحة الانتظار
state-declined = ما تقبلش هاد المرة
state-confirmed = مأكد
state-released = رجعات البلاصة
state-withdrawn = مسحوب
todo-sent = ما كاين ما يدار دابا: غادي نكتب ليكم هنا.
todo-review = ما كاين ما يدار دابا: غادي نكتب ليكم هنا.
todo-accepted = 👉 أكدو ليا بلي غادي تجيو.
todo-confirmed = نمرة الستاند جاية قريب.
reason-places = ما بقاوش البلايص
reason-papers = كانو ناقصين شي وراق
reason-products = السلعة ما كتوافقش هاد الدورة
reason-late = الملف وصل معطل
reason-twice = نفس الملف تصيفط جوج مرات
notice-draft = 📝 الطلب ديال الستاند مازال ما تصيفطش. نكملو؟
notice-new = 📥 طلب جديد: { $name } ({ $reference })
notice-alike = 📥 طلب جديد: { $name } ({ $reference }). ⚠️ كاين ملف كيشبه ليه.
notice-completed = 📎 { $name } ({ $reference }): كمل الملف.
notice-confirmed = 🎉 { $name } ({ $reference }): أكدو بلي جايين.
notice-asked = 📂 { $name }: خاصنا للملف ديالكم: { $what }
notice-accepted = 🎉 مبروك عليكم! تقبل الطلب ديال { $name }. غادي تجيو؟ جاوبونا قبل { $until }.
notice-reserve = 📂 { $name } فلائحة الانتظار، الرتبة { $rank }. غير تحل شي بلاصة نكتب ليكم.
notice-declined = 📂 { $name }: نشكروكم. هاد المرة ما قدرناش نعطيوكم رواق: { $reason }. مرحبا بيكم فالدورة الجاية.
notice-confirm = ⏰ { $name }: البلاصة ديالكم كتسناكم. أكدو قبل { $until } عافاكم.
notice-released = 📂 { $name }: حيت ما تأكداتش، رجعات البلاصة. إلا كان شي سؤال كتبو لينا.
notice-offered = 🎉 { $name }: خبار زوينة، تحلات ليكم بلاصة! جاوبونا قبل { $until }.
notice-placed = { $neighbour ->
    [none] 🏪 { $name }: الستاند ديالكم هو { $stand }. { $pole }
   *[other] 🏪 { $name }: الستاند ديالكم هو { $stand }، مع { $neighbour }. { $pole }
 }
summary-title = طلب الستاند { $reference }
privacy-sure-file = ⚠️ راكم صيفطتو طلب ديال الستاند: حتى هو غادي يتمسح والبلاصة معاه. نمسحو كلشي بصح؟
privacy-later = 🗑 كلشي غادي يتمسح من دابا 24 ساعة. مازال تقدرو تبدلو رايكم.
privacy-kept-after-all = ✅ واخا، بقا كلشي محفوظ.
command-status = الملف ديالنا

## المنظمين

label-queue = 📥 الطلبات
label-release = 📣 نعلنو القرارات
label-release-all = 📣 إيه، صيفطو كلشي
label-undo = ↩️ نرجعو فيها
label-export = 📊 جدول Excel
label-accept = ✅ نقبلوه
label-reserve = ⏳ لائحة الانتظار
label-decline = ✖️ ما نقبلوهش
label-ask-for = ❓ نطلبو شي حاجة
label-give-stand = 🏪 نعطيو ستاند
label-pass-on = ➡️ ندوزو البلاصة
label-papers = 📎 الوراق ديالهم
label-note = 🗒 ملاحظة
label-score = ⭐ النقطة من 1 ل5
label-share = 👥 يتشاركو فيه
label-other-stand = 🏪 ستاند آخر
label-reason-places = ما بقاتش البلاصة
label-reason-papers = ناقصين الوراق
label-reason-products = سلعة خرى
label-reason-late = وصل معطل
label-reason-twice = تصيفط جوج مرات
role-admin = الإدارة
role-reviewer = قراية الملفات
role-announcer = الإعلانات
organizer-invited = { $links }
    ولا هاد الكود، كيتكتب للبوت: { $code }
    لواحد بوحدو، مرة وحدة، فـ24 ساعة.
invitation-telegram = تيليگرام: { $link }
invitation-whatsapp = واتساب: { $link }
invitation-web = فالويب: { $link }
invitation-typed = كتبوها للبوت: { $start }
organizer-waits = 👋 شكرا ليكم! شي حد من الإدارة غادي يأكد بلي نتوما ({ $role }، { $fair })، ونكتب ليكم فديك الساعة.
organizer-welcome = 👋 مرحبا بيكم معانا ({ $role }، { $fair }). كلشي كاين فـ /team. وحتى اللي كيتقال للفريق غادي يوصلكم هنا؛ باش تحبسو: STOP.
organizer-wrong-code = هاد العراضة ما بقاتش خدامة. طلبو وحدة خرى.
filter-new = 🆕 باقي ما تقراو
filter-incomplete = ❓ ناقصين
filter-held = 🤫 تقررو وما تعلنوش
filter-accepted = ✅ كنتسناو يأكدو
filter-confirmed = 🎉 مأكدين
filter-reserve = ⏳ لائحة الانتظار
review-queue = { $count ->
    [0] 📥 { $fair }: مازال ما جا حتى طلب.
    [one] 📥 { $fair }: طلب واحد.
    [two] 📥 { $fair }: جوج طلبات.
    [few] 📥 { $fair }: { $count } طلبات.
   *[other] 📥 { $fair }: { $count } طلب.
 }
review-count = { $filter }: { $count }
review-places = 🏪 { $pole }: عامرين { $taken } من { $places }
review-found = { $count ->
    [0] حتى ملف.
    [one] ملف واحد:
    [two] جوج ملفات:
    [few] { $count } ملفات:
   *[other] { $count } ملف:
 }
review-row = • { $name } ({ $reference })
review-card = 📂 { $name } ({ $reference }): { $state }
review-held = 🤫 تقرر ومازال ما تعلنش: { $verdict }
review-late = ⏳ وصل من بعد آخر أجل
review-score = { $scores ->
    [one] ⭐ { $average }، نقطة وحدة
    [two] ⭐ { $average }، المعدل د جوج نقط
    [few] ⭐ { $average }، المعدل د { $scores } نقط
   *[other] ⭐ { $average }، المعدل د { $scores } نقطة
 }
review-note = 🗒 { $note }
review-why = علاش؟ التعاونية غادي تقرا السبب.
review-overtaken = ⚠️ شي حد من الفريق بدل هاد الملف دابا. ها هو:
review-full = ⛔ البلايص ديال هاد الجهة كلهم عامرين.
review-decided = 🤫 { $name }: { $verdict }. ما غادي يمشي والو قبل ما تعلنو.
review-which-score = شنو النقطة ديالكم، من 1 ل5؟
review-asking = شنو نطلبو منهم؟ كتبوها، وغادي يقراوها كيف ما هي.
review-noting = شنو الملاحظة ديالكم للفريق؟ ما كيقراها حد آخر.
review-asked = ✅ صافي، طلبناها.
review-preview = { $count ->
    [one] ها شنو غادي تقرا التعاونية. ما غادي يمشي والو قبل ما تأكدو.
   *[other] ها شنو غادي تقرا كل تعاونية، وهوما { $count }. ما غادي يمشي والو قبل ما تأكدو.
 }
review-letter = ✉️ { $letter }
review-nothing-held = ما كاين حتى قرار كيتسنى.
review-released = { $count ->
    [one] 📣 قرار واحد غادي يمشي من دابا 5 دقايق. قبل منها تقدرو ترجعو فيه.
    [two] 📣 جوج قرارات غادي يمشيو من دابا 5 دقايق. قبل منها تقدرو ترجعو فيهم.
    [few] 📣 { $count } قرارات غادي يمشيو من دابا 5 دقايق. قبل منها تقدرو ترجعو فيهم.
   *[other] 📣 { $count } قرار غادي يمشيو من دابا 5 دقايق. قبل منها تقدرو ترجعو فيهم.
 }
review-undone = { $count ->
    [one] ↩️ رجعنا فقرار واحد، وما تعلنش.
    [two] ↩️ رجعنا فجوج قرارات، وما تعلنوش.
    [few] ↩️ رجعنا فـ{ $count } قرارات، وما تعلنوش.
   *[other] ↩️ رجعنا فـ{ $count } قرار، وما تعلنوش.
 }
review-not-now = هادشي ما بقاش ممكن فالحالة اللي فيها الملف.
review-pass-on = ناخدو البلاصة ديال { $name } ونعطيوها للائحة الانتظار؟
review-passed-on = ➡️ البلاصة تعرضات على { $name }.
review-nobody-waits = البلاصة خاوية، وحتى واحد ما كيتسنى.
review-stands = { $free ->
    [0] { $name }: ما بقا حتى ستاند خاوي فهاد الجهة.
    [one] { $name }: كاين ستاند واحد خاوي.
    [two] { $name }: كاينين جوج ستاندات خاويين. أنا واحد؟
    [few] { $name }: كاينين { $free } ستاندات خاويين. أنا واحد؟
   *[other] { $name }: كاينين { $free } ستاند خاويين. أنا واحد؟
 }
review-taken = ⚠️ الستاند { $stand } ديال { $name }. يتشاركو فيه؟
review-placed = 🏪 تعطى الستاند { $stand } وراه فخبارهم.
review-exported = 📊 الطلبات كاملين فجدول Excel.
review-papers = 📎 الوراق ديال { $name }
field-reference = المرجع
field-state = فين وصل
field-held = القرار اللي ما تعلنش
field-reason = السبب
field-rank = الرتبة
field-pole = الجهة
field-stand = الستاند
field-late = معطل
field-score = النقطة
label-filter = 🔎 نقلبو
label-swap = 🔁 نبدلو بيناتهم
filter-missing = 📎 بلا وراق
review-by = شنو بغيتو تشوفو؟
review-swap = مع من نبدلو الستاند ديال { $name }؟
review-swapped = 🔁 صافي تبدلو، وبجوجهم فخبارهم.

## قرارات بالجملة، سباب مكتوبة، رقم المحضر، ملفات فالورق

ask-data-own = 🔒 { $notice }
    تقدرو تشوفو الأجوبة ديالكم (/mydata) ولا تمسحوها (/forget) وقتما بغيتو. متافقين؟
ask-first_time = واش هادي أول مرة غادي تشاركو؟
field-first_time = أول مرة
review-at-least = 🎯 { $what }: { $count } من { $wished } اللي بغينا
review-at-most = { $over ->
    [yes] ⚠️ { $what }: { $count }، كتر من { $wished } اللي مقررين
   *[no] 🎯 { $what }: { $count } من { $wished } مقررين
}
quota-women = مسيرينها عيالات
quota-first_time = أول مرة
label-best = 🏅 الأحسن
label-type-in = 📄 ملف فالورق
label-reason-own = ✏️ سبب آخر
label-minutes = 🧾 برقم المحضر
label-hand-over = 📱 كود الملف
label-called = ☎️ تأكدنا
label-bulk-rest = ✅ ونعتاذرو للباقي
label-bulk-only = ✅ غير هادو
review-declining = كتبو السبب، والتعاونية غادي تقراه كيف ما هو.
review-numbering = شنو رقم المحضر؟
bulk-waiting = { $count ->
    [0] ما كاين حتى ملف كيتسنى القرار هنا.
    [one] ملف واحد كيتسنى القرار.
    [two] جوج ملفات كيتسناو القرار.
   *[other] { $count } ديال الملفات كيتسناو القرار.
}
bulk-how-many = شحال نقبلو؟ اللي عندهم أحسن نقطة هما اللولين، ومن بعد اللي جاو قبل. كتبو العدد.
bulk-nobody = ما كاين حتى ملف كيتسنى القرار هنا.
bulk-row = { $score ->
    [none] • { $name }
   *[other] • { $name } ⭐ { $score }
}
bulk-accept = { $count ->
    [one] هاد الملف غادي يتقبل:
    [two] هاد جوج الملفات غادي يتقبلو:
   *[other] هاد { $count } ديال الملفات غادي يتقبلو:
}
bulk-decline = { $count ->
    [one] وباقي ملف واحد.
    [two] وباقين جوج.
   *[other] وباقين { $count }.
}
bulk-held = 🤫 تقبلو: { $accepted }. اعتاذرنا ل: { $declined }. والو ما غادي يمشي قبل النشر.
bulk-reserved = ⛔ الفضاء عامر: { $count } فلائحة الانتظار.
paper-begin = 📄 ملف فالورق ولا بالتيليفون: جاوبو فبلاصة التعاونية.
paper-done = ✅ { $name } راه فاللائحة، المرجع { $reference }. عطيو للتعاونية الكود ديالها باش تتبع الملف من تيليفونها.
paper-call-first = ☎️ هاد الملف عندو تيليفون. عيطو هو اللول ل{ $contact } ({ $phone }) باش تتأكدو بلي { $name } بغات تبدلو.
paper-code = 📱 الكود ديال { $name }: { $code }
    كيتكتب هنا من تيليفون التعاونية قبل 7 أيام، ومرة وحدة.
paper-claimed = ✅ الملف ديال { $name } ({ $reference }) ولى ديالكم، تبعوه من هنا.
paper-wrong-code = هاد الكود ماشي صحيح ولا ديجا تستعمل. طلبو واحد آخر من الفريق.
notice-moved = 📱 الملف ديال { $name } ({ $reference }) داز لتيليفون آخر، طلبو مول الملف. ماشي نتوما؟ قولوها للفريق دغيا.
form-too-many = بديتو بزاف ديال الملفات مورا بعضهم. كملوهم هما اللولين، ولا رجعو من بعد ساعة.
# ── الإعلانات: الصيفيط ───────────────────────────────────────────────────────────────────────────────────

announcement-said =
    📣 { $text }

    باش تحبسو الإعلانات: { "\u2068STOP\u2069" }
announcement-progress =
    { $state }
    { $bar } { $percent }%
    { $told } من { $all } · باقي: { $left }
    ✅ تصيفط: { $sent }
    { $delivered }
    { $read }
    { $refused }
    { $doubt }
    { $out }
    { $minutes }
announcement-state-scheduled = 🕒 الإعلان مبرمج
announcement-state-filling = 📋 الإعلان كيتوجد
announcement-state-canary = 🔎 الإعلان: كنجربوه غير مع شي وحدين هوما اللولين
announcement-state-sending = 📣 الإعلان غادي للناس
announcement-state-paused-organizer = ⏸️ الإعلان واقف دابا
announcement-state-paused-canary = ⚠️ الإعلان وقف بوحدو: كثر من النص ديال التجربة ما وصلاتش
announcement-state-paused-restored = ⏸️ الإعلان واقف من نهار ترجعات المعطيات: يمكن شي وحدين ديجا وصلهم
announcement-state-done = ✅ الإعلان تصيفط
announcement-state-stopped = ⏹️ الإعلان تحبس
announcement-state-expired = ⌛ الإعلان سالا: فات الوقت ديالو
announcement-delivered = 📬 وصل: { $count }
announcement-read = 👀 تقرا: { $count }
announcement-refused = 🚫 ما دازش: { $count }
announcement-doubt = ❓ ما مأكدش: { $count } (يمكن وصل يمكن لا)
announcement-left-out = 🔕 ما تصيفطش ليهم: { $count } (حبسو الإعلانات، ولا بلوكاونا، ولا سالا الصيفيط)
announcement-minutes =
    { $count ->
        [one] ⏳ باقية تقريبا دقيقة
        [two] ⏳ باقيين تقريبا جوج دقايق
        [few] ⏳ باقيين تقريبا { $count } دقايق
       *[other] ⏳ باقيين تقريبا { $count } دقيقة
    }
announcement-over = هاد الإعلان سالا، ولا تبدل الحال ديالو قبل.
announcement-again =
    { $count ->
        [0] ما كاين حتى واحد ما مأكدش.
        [one] 🔁 غادي نعاودو نصيفطو لواحد.
        [two] 🔁 غادي نعاودو نصيفطو لجوج.
        [few] 🔁 غادي نعاودو نصيفطو لـ { $count } ديال الناس.
       *[other] 🔁 غادي نعاودو نصيفطو لـ { $count } واحد.
    }
label-announce-pause = ⏸️ وقفو شوية
label-announce-resume = ▶️ كملو
label-announce-stop = ⏹️ حبسو
label-announce-again = 🔁 عاود صيفط

# ── الإعلانات: الكتيبة والحصيلة ──────────────────────────────────────────────────────────────────────────

announcement-state-waiting = ⏳ كيتسنى الموافقة ديال شي حد آخر من الفريق
label-announce-correct = ✏️ صححوه
label-announce-report = 📊 الحصيلة
label-announce-second = 👁 نقراو ونقررو
label-announcements = 📣 الإعلانات
label-new-announcement = ➕ إعلان جديد
label-audience = 👥 لمن
label-languages = 🌐 اللغات
label-attach = 📎 زيدو معاه
label-add-button = 🔘 بوطونة
label-when = 🕒 فوقاش
label-preview = 👁 كيفاش كيبان
label-to-me = ✉️ صيفطوه ليا
label-send-it = ✅ صيفطوه
label-drop-it = 🗑 خليوه
label-to-draft = ◀ الإعلان
label-rewrite = ✏️ { $language }
label-write = ➕ { $language }
label-it-is = راه أصلا: { $language }
label-take-out = 🗑 حيدوه
label-fair-place = 📍 بلاصة المعرض
label-nothing = 🚫 والو
label-at-once = ▶️ دابا
label-not-after = ⌛ ماشي من بعد
label-today-only = ⚡ على هاد النهار
label-not-today = ما كاينش الزربة
label-two-hours = ساعتين
label-this-day = داك النهار { $hour }
label-always = بلا حد
label-next-view = ⏭ اللي موراه
label-send-to = ✅ صيفطوه لـ{ $people }
label-send-twice = عاودو صيفطوه
label-send-anyway = نكملو واخا هكاك
label-see-it = 👁 نشوفوه
label-look = 👁 شوفوه
label-refresh = 🔄 حينو
label-stop-it = ⏹ إيه، حبسوه
label-again-sure = 🔁 إيه، عاودو
label-correct-it = ✅ إيه، صححوه
label-sheet = 📊 جدول Excel
label-numbered = { $number }. { $text }
label-add-people = ➕ زيدو
label-minus-people = ➖ من غير…
label-nobody-yet = 🧹 من الأول
label-topic = 🏷 الموضوع
label-asked = { $name } ({ $people })
label-every-exhibitor = كاملين
label-by-pole = على حسب الجهة
label-by-province = على حسب الإقليم
label-by-stands = على حسب الستاندات
label-group-o = 📣 بغاو الإعلانات
label-group-v = 👣 الزوار
label-group-ip = 🧭 سولو على جهة
label-group-iq = 🧺 سولو على سلعة
label-group-a = 📂 الطلبات
label-group-x = 🏪 العارضين
label-group-w = 🪑 المسجلين
label-group-t = 🧑‍💼 الفريق
label-state-sent = 📥 وصل
label-state-review = 🔎 كيتقرا
label-state-incomplete = 📎 ناقص
label-state-accepted = ✅ مقبول
label-state-confirmed = 🤝 مأكد
label-state-reserve = ⏳ لائحة الانتظار
label-state-declined = 🙏 ما تقبلش
channel-web = شات الموقع
channel-terminal = الطيرمينال
channel-other = قناة أخرى
tongue-ar = العربية
tongue-ary = الدارجة
tongue-fr = الفرنسية
tongue-en = الإنجليزية
tongue-zgh = الأمازيغية
tongue-other = لغة أخرى
topic-news = الإعلانات كاملين
topic-programme = البرنامج
topic-visit = الزيارة
topic-cooperatives = التعاونيات
group-all = { $include }
group-but = { $include }، من غير: { $minus }
group-opted_in = اللي بغاو الإعلانات
group-visitors = اللي سولو على المعرض
group-interested = اللي سولو على: { $what }
group-applicants = الطلبات: { $what }
group-exhibitors = الستاندات كاملين
group-exhibitors-of = الستاندات: { $what }
group-signed_up = المسجلين فـ: { $what }
group-signed_up-many = { $count ->
    [one] المسجلين فنشاط واحد
    [two] المسجلين فجوج ديال الأنشطة
    [few] المسجلين فـ{ $count } ديال الأنشطة
   *[other] المسجلين فـ{ $count } نشاط
 }
group-organizers = الفريق
group-stand = { $stand }
group-stands = من { $first } حتى لـ{ $last }
announce-write = 📣 إعلان ديال { $fair }. كتبوه هنا، ولا حولو شي ميساج. ما غادي يمشي والو بلا بيكم.
announce-welcome = 👋 مرحبا بيكم فالفريق (الإعلانات، { $fair }). باش تعلنو: /announce. وحتى اللي كيتقال للفريق غادي يوصلكم هنا؛ باش تحبسو: STOP.
announce-draft = 📝 الإعلان ديالكم، { $fair }
announce-text = «{ $text }» ({ $language })
announce-whole = — { $language } —
 { $text }
announce-quoted = «{ $text }»
announce-missing = { $people ->
    [one] ⚠️ ما كاينش النص ب{ $language }: واحد غادي يقرا النص ب{ $instead }.
    [two] ⚠️ ما كاينش النص ب{ $language }: جوج غادي يقراو النص ب{ $instead }.
    [few] ⚠️ ما كاينش النص ب{ $language }: { $people } ديال الناس غادي يقراو النص ب{ $instead }.
   *[other] ⚠️ ما كاينش النص ب{ $language }: { $people } واحد غادي يقراو النص ب{ $instead }.
 }
announce-with = 📎 معاه: { $things }
announce-place = بلاصة
announce-file = { $name }
announce-to = 👥 لـ: { $who }
announce-to-nobody = 👥 لمن؟ ختارو الناس.
announce-people = { $people ->
    [0] ما غادي يوصل لحتى واحد.
    [one] غادي يوصل لواحد.
    [two] غادي يوصل لجوج.
    [few] غادي يوصل لـ{ $people } ديال الناس.
   *[other] غادي يوصل لـ{ $people } واحد.
 }
announce-by = • { $parts }
announce-share = { $what }: { $people }
announce-out-stopped = 🔕 قالو STOP: { $people }
announce-out-unasked = 🤐 ما طلبوش الإعلانات: { $people }
announce-out-blocked = ⛔ بلوكاو البوت: { $people }
announce-out-window = 💤 ما كتبوش فواتساب هادي 24 ساعة: { $people }. كيوصلهم غير إلا كان القالب مقبول
announce-at = 🕒 غادي يمشي: { $moment }
announce-at-once = 🕒 غادي يمشي: غير توافقو
announce-quiet = 🌙 ماشي بالليل وماشي فصلاة الجمعة: غادي يمشي { $moment }
announce-until = ⌛ ماشي من بعد: { $moment }
announce-urgent = ⚡ على هاد النهار: ما كيتسناش حتى لغدا
announce-which-language = بأنا لغة بغيتو تكتبو ولا تبدلو النص؟
announce-write-in = كتبو النص ب{ $language }.
announce-now-words = 📎 وصلنا. وشنو النص ديال الإعلان؟
announce-attach = صيفطو تصويرة ولا PDF ولا بلاصة (📎).
announce-attach-first = راه مقيد. باش تبدلو النص، بركو على «اللغات».
announce-button = فين تدي البوطونة اللي تحت الإعلان؟
announce-when = فوقاش يمشي؟ كتبو مثلا «غدا 18:00».
announce-until-when = من بعد أنا ساعة ما بقا لاش يتصيفط؟ تقدرو تكتبوها.
announce-no-moment = ما فهمتش فوقاش. مثلا: «غدا 18:00» ولا «15/02 9:00».
announce-past = ⚠️ هاد الوقت ما كيصلحش: { $moment }. خاص وقت جاي، فهاد 60 يوم.
announce-too-soon = ⚠️ الوقت الأخير ({ $moment }) جا قبل ما يمشي، حيدناه.
announce-no-stands = ما لقيناش هاد الستاندات. مثلا: «B1 حتى لـ B20».
announce-which-stands = أنا ستاندات؟ مثلا: «B1 حتى لـ B20».
announce-who = 👥 لمن؟ زيدو مجموعة ولا كثر.
announce-add = شكون نزيدو؟
announce-minus = شكون نحيدو؟
announce-which-of = أنا واحد؟
announce-nothing-there = مازال ما كاين حتى واحد هنا.
announce-topic = 🏷 غير اللي بغاو: { $topic }
announce-which-topic = على آش هاد الإعلان؟ اللي ما بغاش هاد الموضوع ما غاديش يوصلو.
announce-empty = ⚠️ خاص شي كلام فالنص.
announce-long = ⚠️ { $length } حرف، طويل بزاف. { $most } هي الحد، والقصير حسن.
announce-field = ⚠️ «{ $field }» غادي يتقرا كيفما هو: ما كنعمرش الخانات. كتبو النص بلا بيه.
announce-no-text = ⚠️ خاص النص.
announce-no-audience = ⚠️ خاص تختارو لمن.
announce-nobody = ⚠️ ما غادي يوصل لحتى واحد: ما صيفطنا والو.
announce-view = 👁 { $at } من { $of }: { $channel }، { $language } ({ $people })
announce-view-whatsapp = من بعد 24 ساعة بلا كلام، نفس الكلام كيمشي فالقالب المقبول.
announce-rule = ———
announce-sent-to-me = { $count ->
    [one] ✉️ ها هو جاي، كيفما غادي يتقرا.
    [two] ✉️ ها هما جاو بجوج، كيفما غادي يتقراو.
   *[other] ✉️ ها هما جايين بـ{ $count }، كيفما غادي يتقراو.
 }
announce-sure =
 نصيفطوه؟
 👥 { $who }
announce-grown = ⚠️ العدد تبدل من داك الوقت.
announce-needs-second = 👥 كثر من { $above }: خاص شي حد آخر من الفريق يوافق حتى هو.
announce-alike = { $people ->
    [one] ⚠️ نفس الإعلان مشا قبل ما تكمل 10 دقايق، لواحد ({ $state }). نعاودو نصيفطوه؟
    [two] ⚠️ نفس الإعلان مشا قبل ما تكمل 10 دقايق، لجوج ({ $state }). نعاودو نصيفطوه؟
    [few] ⚠️ نفس الإعلان مشا قبل ما تكمل 10 دقايق، لـ{ $people } ديال الناس ({ $state }). نعاودو نصيفطوه؟
   *[other] ⚠️ نفس الإعلان مشا قبل ما تكمل 10 دقايق، لـ{ $people } واحد ({ $state }). نعاودو نصيفطوه؟
 }
announce-already = راه مشا من قبل، مرة وحدة:
announce-on-its-way = { $people ->
    [one] 📣 انطلق، لواحد.
    [two] 📣 انطلق، لجوج.
    [few] 📣 انطلق، لـ{ $people } ديال الناس.
   *[other] 📣 انطلق، لـ{ $people } واحد. شي شوية اللولين باش نتأكدو.
 }
announce-waits-for-second = { $others ->
    [0] ⏳ خاص شي حد آخر يوافق، ولكن ما كاين حد آخر فالفريق مكلف بالإعلانات. عرضو على شي حد.
    [one] ⏳ سولنا واحد آخر من الفريق باش يوافق.
    [two] ⏳ سولنا جوج من الفريق. واحد كافي.
   *[other] ⏳ سولنا { $others } من الفريق. واحد كافي.
 }
announce-seconded = ✅ شكرا، انطلق الإعلان.
announce-own = هاد الإعلان ديالكم: خاص شي حد آخر يوافق.
announce-second = ها شنو غادي يمشي. متافقين؟
announce-all = 📣 الإعلانات ديال { $fair }
announce-none = 📣 مازال ما كاين حتى إعلان، { $fair }
announce-row = { $number }. «{ $text }» — { $state }
announce-canary-failed = ⚠️ ما وصل حتى النص ديال اللولين. نكملو مع كلشي؟
announce-stop-sure = نحبسوه نهائيا؟ مشاو: { $told }. ما غاديش يمشيو: { $left }.
announce-again-sure = { $people ->
    [0] ما بقا حتى واحد فيه الشك.
    [one] يمكن واحد راه وصلو. نعاودو نصيفطو ليه؟
    [two] يمكن جوج راه وصلهم. نعاودو نصيفطو ليهم؟
    [few] يمكن { $people } ديال الناس راه وصلهم. نعاودو نصيفطو ليهم؟
   *[other] يمكن { $people } واحد راه وصلهم. نعاودو نصيفطو ليهم؟
 }
announce-correct-which = أنا نص نصححو؟
announce-correct = ✏️ كتبو النص الجديد ({ $language }). دابا كيتقرا:
announce-corrected-look = من دابا غادي يتقرا:
announce-corrected = { $people ->
    [0] ✏️ تصحح للي جايين.
    [one] ✏️ تصحح. ميساج واحد اللي مشا غادي يتبدل، إلا خلاتنا المنصة.
    [two] ✏️ تصحح. جوج ميساجات اللي مشاو غادي يتبدلو، إلا خلاتنا المنصة.
   *[other] ✏️ تصحح. { $people } ميساج اللي مشاو غادي يتبدلو، فين ما خلاتنا المنصة.
 }
announce-drop-sure = نخليو هاد الإعلان؟
announce-dropped = 🗑 صافي خليناه، وما مشا والو.
notice-second = { $people ->
    [one] 📣 إعلان لواحد كيتسنى الموافقة ديالكم.
    [two] 📣 إعلان لجوج كيتسنى الموافقة ديالكم.
    [few] 📣 إعلان لـ{ $people } ديال الناس كيتسنى الموافقة ديالكم.
   *[other] 📣 إعلان لـ{ $people } واحد كيتسنى الموافقة ديالكم.
 }
notice-seconded = ✅ الإعلان ديالكم توافق عليه وانطلق.
announced-title = 📣 { $text }
announced-reached = ✅ وصل لـ{ $reached } من { $all }
announced-share = { $what }: { $people }
announced-group = { $channel }، { $language }: { $people }
announced-reason = { $why }: { $people }
announced-why-stopped = قالو STOP
announced-why-blocked = بلوكاو البوت
announced-why-withdrawn = تحبس قبل ما توصلهم النوبة
announced-why-late = فات الوقت
announced-why-unreachable = القناة مسدودة
announced-why-window = واتساب: ما كاينش قالب مقبول من بعد 24 ساعة
announced-why-gone = الحساب ما بقاش
announced-why-process = تقطع وسط الصيفيط: يمكن وصل
announced-why-other = المنصة قالت: { $words }
outcome-read = تقراو
outcome-delivered = وصلو
outcome-sent = مشاو
outcome-doubt = يمكن وصلو
outcome-refused = ما تقبلوش
outcome-left_out = ما تصيفطوش بالعاني
outcome-left = باقيين
announced-sheet = 📊 الحصيلة فجدول Excel: شكون، علاش، وشنو تدار.
announced-sheet-people = النتائج
announced-sheet-audit = السجل
announced-sheet-words = النصوص
announced-column-channel = القناة
announced-column-language = اللغة
announced-column-outcome = النتيجة
announced-column-reason = السبب
announced-column-people = الناس
announced-column-when = فوقاش
announced-column-who = شكون
announced-column-what = شنو
announced-column-detail = التفاصيل
announced-column-words = النص
announced-did-send = قرار الصيفيط
announced-did-second = الموافقة الثانية
announced-did-pause = توقف شوية
announced-did-resume = تكمل
announced-did-stop = تحبس
announced-did-again = تعاود للي فيهم الشك
announced-did-correct = تصحح

## البلايص والأجندة والحضور

label-sign-up = ✍️ سجلوني
label-take-seat = ✅ بغيتها
label-take-named = ✅ { $title }
label-leave-seat = ✖️ نخليها لشي حد
label-give-back = ↩️ نرجع بلاصتي
label-leave-list = ↩️ ما نبقاش نتسنى
label-follow = 🔔 فكروني
label-unfollow = 🔕 بلا تفكيرة
label-how-many = 🪑 شحال من بلاصة؟
label-seats = { $count ->
    [one] 🪑 بلاصة وحدة
    [two] 🪑 جوج بلايص
    [few] 🪑 { $count } بلايص
   *[other] 🪑 { $count } بلاصة
 }
label-slot = 🕐 { $time }
label-other-slot = 🕐 وقت آخر
label-anyway = ✅ إيه، واخا هكاك
label-wait = ⏳ نتسنى بلاصة
label-wait-again = ⏳ نعاود نتسنى
label-agenda = 🎒 شنو عندي
label-whole-agenda = 🎒 كلشي اللي عندي
label-picture = 🖼 فتصويرة
label-no-certificate = بلا شهادة
label-no-word = ما عندي ما نزيد
label-mark = { $mark } ⭐
label-attendance = 📊 اللائحة (Excel)
label-rooms = 🎓 الورشات
label-room = 🎓 القاعة
label-tick = ⬜ { $name }
label-untick = ✅ { $name }
seat-moment = { $day } مع { $time }
seat-yours = {"\u200F"}✅ { $entry } ({ $when }): { $seats ->
    [one] بلاصتكم محجوزة
    [two] جوج بلايص محجوزين ليكم
    [few] { $seats } بلايص محجوزين ليكم
   *[other] { $seats } بلاصة محجوزين ليكم
 }.
seat-appointment = {"\u200F"}✅ { $entry }: الموعد ديالكم محجوز، { $when }.
seat-waiting = {"\u200F"}⏳ { $entry } ({ $when }): عامرة. راكم الرتبة { $rank } فلائحة الانتظار. غير تحل شي بلاصة نكتب ليكم هنا.
seat-offered = {"\u200F"}🎉 { $entry } ({ $when }): { $seats ->
    [one] كاينة بلاصة كتسناكم
    [two] كاينين جوج بلايص كيتسناوكم
    [few] كاينين { $seats } بلايص كيتسناوكم
   *[other] كاينين { $seats } بلاصة كيتسناوكم
 }. جاوبونا قبل { $until } عافاكم.
seat-follows = {"\u200F"}🔔 صافي، قيدتها: { $entry }، { $when }.
seat-clash = {"\u200F"}⚠️ فنفس الوقت عندكم: { $other } ({ $when }).
seat-tight = {"\u200F"}⚠️ الوقت مزير: عندكم حتى { $other } ({ $when })، وخاصكم تقريبا { $minutes } دقايق على رجليكم بيناتهم.
seat-anyway = نسجلوكم واخا هكاك ف: { $entry }؟
seat-offer-gone = {"\u200F"}{ $entry }: سالا الوقت ديال الجواب، والبلاصة مشات للي من بعدكم.
seat-how-many = شحال من بلاصة بغيتو فالمجموع؟ { $entry }
seat-for-exhibitors = {"\u200F"}{ $entry }: هاد التكوين للتعاونيات اللي تقبلو فالمعرض، حيت البلايص معدودين. إلا كانت التعاونية ديالكم تقبلات، كتبو ليا من التيليفون اللي صيفط الطلب، ولا ربطو التيليفونات بـ /link.
seat-for-invited = {"\u200F"}{ $entry }: هادي بالعراضة، والفريق هو اللي كيعطي البلايص.
seat-opens = {"\u200F"}{ $entry }: التسجيل غادي يتحل { $when }. مرحبا بيكم ديك الساعة!
seat-closed = {"\u200F"}{ $entry }: التسجيل تسد.
seat-too-many = {"\u200F"}{ $entry }: { $most ->
    [one] بلاصة وحدة لكل واحد ولا تعاونية
    [two] جوج بلايص لكل تعاونية ماشي كتر
    [few] { $most } بلايص لكل تعاونية ماشي كتر
   *[other] { $most } بلاصة لكل تعاونية ماشي كتر
 }، باش كلشي يقدر يجي.
seat-left = {"\u200F"}{ $entry }: { $left ->
    [0] ما بقات حتى بلاصة
    [one] بقات غير بلاصة وحدة
    [two] بقاو غير جوج بلايص
    [few] بقاو غير { $left } بلايص
   *[other] بقاو غير { $left } بلاصة
 }.
seat-slots = {"\u200F"}{ $entry }، { $day }: مع شحال؟
seat-slots-full = {"\u200F"}{ $entry }: الأوقات كلهم محجوزين. { $waiting ->
    [0] نقدر نخبركم إلا تحل شي وقت.
    [one] كاين واحد كيتسنى قبلكم.
    [two] كاينين جوج كيتسناو قبلكم.
    [few] كاينين { $waiting } كيتسناو قبلكم.
   *[other] كاينين { $waiting } كيتسناو قبلكم.
 }
seat-slot-taken = هاد الوقت ما بقاش خاوي.
seat-no-sign-up = {"\u200F"}{ $entry }، { $when }: ما خاصش التسجيل، مرحبا بيكم نيشان. نفكركم؟
seat-which-back = أنا وحدة تخليو؟
seat-given-back = {"\u200F"}↩️ { $entry }: رجعات البلاصة. شكرا حيت خبرتونا، غادي يستافد منها شي حد.
seat-unfollowed = {"\u200F"}🔕 { $entry }: ما غاديش نبقى نفكركم بها.
seat-unlisted = {"\u200F"}↩️ { $entry }: ما بقيتوش فلائحة الانتظار.
seat-not-yours = ما عندكمش بلاصة ف: { $entry }.
seat-coming = {"\u200F"}👍 { $entry }: شكرا، كنتسناوكم!
seat-free = {"\u200F"}🪑 { $free ->
    [0] عامرة
    [one] باقية بلاصة وحدة
    [two] باقيين جوج بلايص
    [few] باقيين { $free } بلايص
   *[other] باقيين { $free } بلاصة
 }
seat-queue = {"\u200F"}⏳ { $waiting ->
    [one] واحد كيتسنى
    [two] جوج كيتسناو
    [few] { $waiting } كيتسناو
   *[other] { $waiting } كيتسناو
 }
workshop-none = دابا ما كاين حتى نشاط مفتوح فيه التسجيل.
agenda-day = 🎒 شنو عندكم { $day }:
agenda-all = 🎒 شنو عندكم، { $fair }:
agenda-empty = 🎒 مازال ما عندكم والو. تسجلو فشي ورشة، ولا قولو ليا على شنو نفكركم.
agenda-empty-day = 🎒 ما عندكم والو { $day }.
agenda-seat = {"\u200F"}{ $time } – { $entry } { $seats ->
    [one] ✅
    [two] ✅ (جوج بلايص)
    [few] ✅ ({ $seats } بلايص)
   *[other] ✅ ({ $seats } بلاصة)
 }
agenda-waiting = {"\u200F"}{ $time } – { $entry } ⏳ (لائحة الانتظار، الرتبة { $rank })
agenda-offered = {"\u200F"}{ $time } – { $entry } 🎉 (خودوها قبل { $until })
agenda-follows = {"\u200F"}{ $time } – { $entry } 🔔
agenda-clash = ⚠️ فنفس الوقت: { $one } و{ $other }.
agenda-tight = ⚠️ الوقت مزير: من { $one } حتى ل{ $other } تقريبا { $minutes } دقايق على الرجلين.
agenda-picture = 🖼 ها شنو عندكم، حتافظو بها ولا صيفطوها.
agenda-calendar = 🗓 حلو الملف وكلشي غادي يتزاد فالأجندة ديال التيليفون.
agenda-title = شنو عندي – { $fair }
agenda-picture-times = من { $starts } حتى لـ{ $ends }
agenda-picture-offered = {"\u200F"}{ $entry } (خاصها تتأكد)
notice-seat-offered = {"\u200F"}🎉 خبار زوينة! { $entry } ({ $when }): { $seats ->
    [one] تحلات ليكم بلاصة
    [two] تحلو ليكم جوج بلايص
    [few] تحلو ليكم { $seats } بلايص
   *[other] تحلو ليكم { $seats } بلاصة
 }. بغيتوها؟ جاوبونا قبل { $until }.
notice-offer-over = {"\u200F"}⌛ { $entry }: ما جاوبتوش، والبلاصة مشات للي من بعدكم.
notice-seat-not-theirs = {"\u200F"}🙏 { $entry }: هادشي غير للتعاونيات المقبولين. التعاونية ديالكم ما بقاتش معاهم، وعلى ذلك رجعنا البلاصة ديالكم. عندكم شي سؤال؟ الفريق موجود.
notice-how-was = {"\u200F"}🙏 شكرا حيت جيتو! { $entry }: كيفاش جاتكم، من 1 ل5؟
here-welcome = {"\u200F"}✅ مرحبا بيكم! { $entry }: تقيد الحضور ديالكم.
here-names = شنو السمية اللي تكتب فالشهادة؟ إلا كنتو بزاف، ديرو فاصلة بين السميات.
here-wrong = هادا ماشي الكود ديال شي ورشة. شوفو عافاكم الكود اللي فالقاعة.
here-not-now = هاد الكود خدام فوقت الورشة: من 30 دقيقة قبل حتى لساعتين من بعد.
here-named = 📜 غادي يتكتب فالشهادة: { $names }.
here-thanks = 🙏 شكرا، صافي تقيدات!
rate-word = 🙏 شكرا! شي كلمة للفريق؟
room-list = { $count ->
    [0] 🎓 ما كاين حتى نشاط بالبلايص.
   *[other] 🎓 الأنشطة اللي فيها التسجيل:
 }
room-row = • { $entry } ({ $when }): مسجلين { $taken }{ $waiting ->
    [0] {""}
   *[other] ، كيتسناو { $waiting }
 }
room-card = {"\u200F"}🎓 { $entry }، { $when }
room-counts = 🪑 عامرين { $taken } من { $seats }. كيتسناو { $waiting }. حاضرين { $there }.
room-code = 🔑 الكود اللي يتكتب كبير فالقاعة: { $code }
room-there = ✅
room-not-there = ⬜
room-person = {"\u200F"}{ $seats ->
    [one] { $sign } { $name }
    [two] { $sign } { $name } (جوج بلايص)
    [few] { $sign } { $name } ({ $seats } بلايص)
   *[other] { $sign } { $name } ({ $seats } بلاصة)
 }
room-appointment = {"\u200F"}{ $sign } { $time } – { $name }
room-nameless = رقم { $number }
room-tick = بركو على السمية باش تقيدو الحضور ولا تحيدوه.
room-exported = {"\u200F"}📊 { $entry }: شكون حضر، والسميات ديال الشهادات.
sheet-files = الطلبات
sheet-presence = الحضور
sheet-certificates = الشهادات
field-time = الساعة
field-seats = البلايص
field-there = حاضر
field-rating = التقييم
field-word = الرأي
field-certificate = السمية فالشهادة
command-agenda = شنو عندي
pack-moment = «{ $found }» ماشي نهار بالساعة ديالو. كتبوه بحال { $example }.
pack-signup-order = التسجيل كيتسد { $closes } وكيتحل { $opens }. صلحو واحد فيهم.
pack-signup-seats = «{ $name }» كتنفع غير إلا كانو البلايص: عمرو «seats» ولا خويو هاد الخانة.
pack-slot-end = المواعيد خاصها النهاية: عمرو «ends».
## reminders, and changes of the programme

label-coming = 👍 غادي نجي
label-cannot = 👎 ما نقدرش
label-remind-hour = ⏰ ساعة قبل
label-remind-ten = ⏰ 10 دقايق قبل
label-no-reminder = 🔕 بلا ما تفكروني
workshop-soon = {"\u200F"}⏰ كنفكروكم: { $title }، { $when }. 📍 { $where }. غادي تجيو؟
workshop-tomorrow = {"\u200F"}🌙 حتى لغدا! { $title }: { $when }. 📍 { $where }. غادي تجيو؟
workshop-no-place = البلاصة مازال ما تعلنات
reminder-set = {"\u200F"}🔔 صافي، قيدناها: { $title }، { $when }. غادي نكتبو ليكم هنا:
reminder-at = {"\u200F"}⏰ { $at }
reminder-too-late = {"\u200F"}🔔 { $title }، { $when }: الوقت قريب بزاف، ما بقاش علاش نفكروكم. مرحبا بيكم!
reminder-page = هنا ما نقدروش نفكروكم غير إلا بقات هاد الصفحة محلولة. حلو هاد الملف، والأجندة ديال التيليفون تفكركم حتى هي.
reminder-all = 🔔 صافي، قيدناها. غادي نفكروكم { $lead } بـ:
lead-minutes = { $count ->
    [one] قبل بدقيقة
    [two] قبل بجوج دقايق
    [few] قبل بـ{ $count } دقايق
   *[other] قبل بـ{ $count } دقيقة
 }
lead-hours = { $count ->
    [one] قبل بساعة
    [two] قبل بساعتين
    [few] قبل بـ{ $count } سوايع
   *[other] قبل بـ{ $count } ساعة
 }
lead-days = { $count ->
    [one] قبل بنهار
    [two] قبل بيوماين
    [few] قبل بـ{ $count } أيام
   *[other] قبل بـ{ $count } يوم
 }
role-editor = البرنامج
label-to-change = 📅 البرنامج
label-change-entry = { $number }. { $time } { $title }
label-change-draft = 👀 شنو وجدنا
label-change-add = ➕ نزيدو
label-change-fair = 🎪 المعرض
label-change-time = 🕐 النهار ولا الوقت
label-change-place = 📍 البلاصة
label-change-title = ✏️ السمية
label-change-cancel = ❌ نلغيو النشاط
label-change-dates = 📆 التواريخ
label-change-hours = 🕘 وقت الحلان
label-change-venue = 📍 البلاصة
label-change-deadline = 📝 آخر أجل
label-change-history = 🕓 شكون بدل وفوقاش
label-change-release = 📣 نعلنوها
label-change-more = ✏️ تبديلة خرى
label-change-drop = 🗑 ما نبدلو والو
label-change-undo = ↩️ نرجعو فيها
label-change-agenda = 🎒 الأجندة ديالي
label-delay = ⏱ +{ $minutes } د
change-menu = {"\u200F"}✏️ { $fair }: شنو نبدلو؟
change-menu-empty = {"\u200F"}✏️ { $fair }: ما بقى والو فالبرنامج.
change-how = وركو على شي نشاط، ولا كتبو: «قدم الورشة 3 ل 15:00».
change-entry = {"\u200F"}{ $title }: { $when }
change-fair = {"\u200F"}🎪 من { $starts } حتى لـ{ $ends }
change-closes = {"\u200F"}📝 الطلبات حتى لـ{ $day }
change-nothing = ما كاين ما يتعلن.
change-preview = { $count ->
    [one] 👀 ها شنو غادي يتبدل:
   *[other] 👀 ها شنو غادي يتبدل ({ $count }):
 }
change-line = {"\u200F"}• { $line }
change-clash = {"\u200F"}⚠️ { $clash }
change-concerned = { $count ->
    [zero] 👥 ما كيهم حتى واحد.
    [one] 👥 كيهم واحد
    [two] 👥 كيهم جوج د الناس
    [few] 👥 كيهم { $count } د الناس
   *[other] 👥 كيهم { $count } واحد
 }
change-letter = {"\u200F"}✉️ ({ $count }) { $letter }
change-released = 📣 صافي، تعلنات. { $count ->
    [zero] ما كاين حتى واحد نخبروه.
    [one] غادي نخبرو واحد.
    [two] غادي نخبرو جوج د الناس.
    [few] غادي نخبرو { $count } د الناس.
   *[other] غادي نخبرو { $count } واحد.
 } عندكم 5 دقايق باش ترجعو فيها.
change-delayed = {"\u200F"}⏱ { $title }: معطلة بـ{ $minutes } دقيقة.
change-undone = { $count ->
    [zero] ↩️ رجعنا فيها: كلشي كيف كان، وما وصل والو لحتى واحد.
    [one] ↩️ رجعنا فيها: كلشي كيف كان. واللي كان وصلو الخبار غادي يعرف.
   *[other] ↩️ رجعنا فيها: كلشي كيف كان. واللي كان وصلهم الخبار ({ $count }) غادي يعرفو.
 }
change-dropped = 🗑 ما تبدل والو.
change-not-now = فات الوقت، ولا راها مديورة.
change-overtaken = ⚠️ شي حد من الفريق عاد بدل نفس الحاجة. شوفو وعاودو.
change-which = أشمن وحدة من هادو؟
change-none-such = ما لقيتش هاد النشاط. واش هو شي واحد من هادو؟
change-ask-time = أشمن نهار وأشمن ساعة؟ بحال «15:00» ولا «غدا 10:00» ولا «17/02 10:00».
change-ask-title = شنو السمية الجديدة؟
change-ask-place = فين ولات؟
change-ask-first = شنو هو أول نهار جديد ديال المعرض؟ البرنامج والأوقات غادي يتبعوه.
change-ask-deadline = حتى لأشمن نهار يقدرو يصيفطو الطلبات؟
change-ask-venue = فين ولى المعرض؟
change-ask-hours = أشمن نهار، ومن شحال حتى لشحال؟ بحال «17/02 10:00 20:00».
change-ask-when = أشمن نهار وأشمن ساعة؟ بحال «غدا 10:00» ولا «17/02 10:00».
change-no-time = ما فهمتش النهار ولا الوقت.
change-history = 🕓 التبديلات، اللخرة هي اللولة:
change-history-empty = 🕓 مازال ما تبدل والو هنا.
change-version = {"\u200F"}• رقم { $version } – { $at } – { $who }: { $count ->
    [one] تبديلة وحدة
    [two] جوج تبديلات
    [few] { $count } تبديلات
   *[other] { $count } تبديلة
 }
change-version-undone = {"\u200F"}• رقم { $version } – { $at } – { $who }: رجعنا فيها
change-nobody = بملف
notice-changed = {"\u200F"}📅 تبديل، { $fair }: { $lines }
change-added = {"\u200F"}{ $title }: جديد، { $when }.
change-cancelled = {"\u200F"}{ $title } ({ $when }): تلغات.
change-renamed = {"\u200F"}{ $old } ولات سميتو: { $new }.
change-day = {"\u200F"}{ $title }: بلاصة { $old } ولات { $new }.
change-time = {"\u200F"}{ $title }، { $day }: بلاصة { $old } ولات { $new }.
change-ends = {"\u200F"}{ $title }: ولات حتى لـ{ $new }.
change-place = {"\u200F"}{ $title }: بلاصة { $old } ولات فـ{ $new }.
change-details = {"\u200F"}{ $title }: شي تفاصيل.
change-dates = المعرض: بلاصة { $old } – { $until } ولى { $new } – { $last }.
change-venue = البلاصة ديال المعرض: من { $old } لـ{ $new }.
change-deadline = آخر أجل ديال الطلبات: بلاصة { $old } ولى { $new }.
change-hours = وقت الحلان نهار { $day }: بلاصة { $old } ولى { $new }.
change-span = { $opens } – { $closes }
change-none = ما تعلنش
change-row = {"\u200F"}{ $sheet }: { $key }
change-more = … و{ $left } خرين.
clash-days = {"\u200F"}{ $title }: { $day } ماشي من أيام المعرض.
clash-past = {"\u200F"}{ $title }: هاد الوقت فات.
clash-hours = {"\u200F"}{ $title }: المعرض محلول من { $opens } حتى لـ{ $closes }.
clash-room = {"\u200F"}{ $title }: { $place } عامرة بـ{ $other } ({ $at }).
clash-speaker = {"\u200F"}{ $title }: { $name } مشارك فـ{ $other } ({ $at }).
label-workbook = 📊 جدول Excel
change-workbook = 📊 ها المعرض فجدول. بدلو اللي بغيتو وعاودو صيفطو ليا الملف هنا: ما غادي يتبدل والو حتى تقولو إيه.
change-mistakes = { $count ->
    [one] ✋ كاينة غلطة وحدة، راها معلمة بالحمر فهاد النسخة. ما تبدل والو.
    [two] ✋ كاينين جوج غلطات، راهم معلمين بالحمر فهاد النسخة. ما تبدل والو.
    [few] ✋ كاينين { $count } غلطات، راهم معلمين بالحمر فهاد النسخة. ما تبدل والو.
   *[other] ✋ كاينين { $count } غلطة، راهم معلمين بالحمر فهاد النسخة. ما تبدل والو.
 }
change-mistake = {"\u200F"}• { $place } – { $said }
change-other-fair = هاد الملف على معرض آخر ({ $found })، ماشي { $fair }.
change-conflicts = { $count ->
    [one] ✋ هادي تبدلات حتى فالشات. خودو الملف ديال اليوم، ولا صححو ديالكم:
    [two] ✋ جوج خانات تبدلو حتى فالشات. خودو الملف ديال اليوم، ولا صححو ديالكم:
    [few] ✋ { $count } خانات تبدلو حتى فالشات. خودو الملف ديال اليوم، ولا صححو ديالكم:
   *[other] ✋ { $count } خانة تبدلو حتى فالشات. خودو الملف ديال اليوم، ولا صححو ديالكم:
 }
change-conflict = {"\u200F"}• { $place }: هنا «{ $here }»، وفالملف «{ $pack }»
### التبليغ على شي مشكل

label-report = ⚠️ بلّغو على مشكل
label-reports = ⚠️ التبليغات
label-report-child = 🧒 دري تالف
label-report-ill = 🚑 شي حد سخف
label-report-fire = 🔥 عافية ولا دخان
label-report-danger = 🆘 خطر ولا اعتداء
label-report-empty = 🏪 رواق خاوي
label-report-sign = 🪧 بلاكة غالطة
label-report-closed = 🚧 طريق مسدودة
label-report-broken = 🧹 موسخ ولا خاسر
label-report-other = 💬 شي حاجة خرى
label-report-nowhere = ما عرفتش فين
label-report-found = ✅ تلقى، الحمد لله
label-report-over = ✅ تحلّ المشكل
label-report-take = 🏃 أنا غادي
label-report-close = ✅ تحلّ المشكل
label-report-photo = 📷 التصويرة الجاية
label-report-row = رقم { $number } · { $kind }
report-kind-child = 🧒 دري ولا واحد من العائلة تلف
report-kind-ill = 🚑 شي حد سخف ولا تجرح
report-kind-fire = 🔥 عافية، دخان ولا غاز
report-kind-danger = 🆘 خطر ولا اعتداء
report-kind-empty = 🏪 رواق خاوي
report-kind-sign = 🪧 بلاكة غالطة ولا طايحة
report-kind-closed = 🚧 طريق مسدودة
report-kind-broken = 🧹 موسخ ولا خاسر
report-kind-other = 💬 شي حاجة خرى
report-which = شنو كاين؟ الفريق ديال المعرض غادي توصلو دابا.
report-where = فين؟ كتبو رقم الرواق اللي قريب ليكم، ولا شنو كتشوفو حداكم.
report-where-urgent = 📍 فين نتوما؟ كتبو رقم الرواق اللي قريب ليكم، ولا شنو كتشوفو حداكم.
report-told-duty = 🚨 وصل الخبر لفريق المداومة، الساعة { $time }. بقاو فبلاصتكم.
report-nobody = 🚨 ما قدرتش نوصل لحتى واحد من الفريق من هنا. عيطو لأقرب واحد من الفريق حداكم.
report-nobody-phone = 🚨 ما قدرتش نوصل لحتى واحد من الفريق من هنا. عيطو لـ{ $phone }، ولا قولوها لأقرب واحد من الفريق.
report-call-child = ☎️ البوليس: 19
report-call-ill = ☎️ لامبيلانص والوقاية المدنية: 15
report-call-fire = ☎️ الوقاية المدنية: 15. بعدو من تما وخبرو اللي حداكم.
report-call-danger = ☎️ البوليس: 19. سيرو لبلاصة فيها الناس.
report-photo-child = قولو لينا السمية والعمر وشنو لابس. التصويرة كتعاون: غير فريق المداومة اللي كيشوفها، ومن بعد كتمسح.
report-photo = عندكم شي تصويرة؟ صيفطوها هنا إلا قدرتو.
report-at = 📍 { $place }
report-made = شكرا! وصلات للفريق (رقم { $number }).
report-kept = شكرا! تقيدات (رقم { $number })، والفريق غادي يشوفها ملي يدخل.
report-not-now = المعرض ماشي محلول دابا: الفريق ما كاينش تما.
report-too-many = بلغتو بزاف هاد الساعة. للباقي، هضرو مع الفريق.
report-added = شكرا، تزادت.
report-added-urgent = وصلات لفريق المداومة.
report-no-picture = نقدر نوصّل غير التصاور.
report-enough-photos = الفريق عندو تصاور كافية، شكرا.
report-retracted = شكرا حيت علمتونا، الفريق وصلو الخبر. 🙏
report-thanks = شكرا على المعاونة. 🙏
report-over-already = هادشي تحلّ من قبل.
report-open = { $count ->
    [0] ما كاين حتى تبليغ دابا. ✅
    [one] كاين تبليغ واحد:
    [two] كاينين جوج تبليغات:
    [few] كاينين { $count } تبليغات:
   *[other] كاينين { $count } تبليغ:
 }
report-row = { $kind } (رقم { $number }، { $time })
    📍 { $place }
    « { $words } »
report-state-open = مازال ما تكلف حتى واحد.
report-state-taken = 🏃 واحد من الفريق مشى ليها.
report-state-mine = 🏃 نتوما اللي غاديين ليها.
report-state-closed = ✅ تحلّ
report-closed = ✅ التبليغ رقم { $number } تحلّ.
report-erased = الوصف والتصاور تمسحو.
report-place-stand = الرواق { $stand }، { $pole }
report-place-unknown = ما عرفناش فين
report-no-words = بلا تفاصيل
notice-report = { $kind } (رقم { $number })
    📍 { $place }
    « { $words } »
notice-report-urgent = 🚨 مستعجل: { $kind } (رقم { $number })
    📍 { $place }
    « { $words } »
    شكون غادي؟
notice-report-late = 🚨 مازال ما جاوب حتى واحد: { $kind } (رقم { $number })
    📍 { $place }
    « { $words } »
notice-report-more = ➕ زيادة فرقم { $number }: { $kind }
    📍 { $place }
    « { $words } »
notice-report-over = ✅ كيقولو باللي تحلّ: { $kind } (رقم { $number })، { $place }. { $words }
notice-report-taken = 🏃 واحد من الفريق تكلف بها. { $kind }
notice-report-closed = ✅ الفريق حلّ المشكل، شكرا حيت علمتونا. { $kind }
role-duty = فريق المداومة
picture-not-to-scale = رسم تقريبي، ماشي بالقياس
signs-scan = سكانيو الكود، ودليل يوريكم الطريق من هنا
signs-stand = رواق
signs-ready = { $count ->
    [one] 🖨 بلاكة وحدة A5 للطبع، بالكود ديالها.
    [two] 🖨 جوج بلايك A5 للطبع، كل وحدة بالكود ديالها.
    [few] 🖨 { $count } بلايك A5 للطبع، كل وحدة بالكود ديالها.
   *[other] 🖨 { $count } بلاكة A5 للطبع، كل وحدة بالكود ديالها.
 }
signs-none = هاد المعرض ما فيهش ستاندات بالنمرة: ما كاين لا تصميم يترسم لا بلايك يتطبعو.
signs-nowhere = ناقص عنوان للكودات: PUBLIC_URL ولا TELEGRAM_BOT_NAME ولا WHATSAPP_NUMBER.
map-line = 🗺 الخريطة: { $link }
map-title = الخريطة ديال المعرض
map-find = قلبو على رواق
map-find-hint = B12 ولا سمية
map-go = وريني
map-ask = 💬 سولو دليل
map-chat = هضرو مع دليل
map-legend = شنو معنى الألوان
map-list = كاع الأروقة فلائحة
map-not-found = ما لقيتش هاد الرواق فالخريطة.
map-none = هاد المعرض مازال ما عندو خريطة. دليل يقدر يقول ليكم شنو معروف.
map-not-to-scale = رسم تقريبي من لائحة الأروقة، ماشي بالقياس.
map-sample = خريطة غير للتجربة، حتى تجي ديال المنظمين.
map-closer = كبّر
map-farther = صغّر
map-whole = شوف كلشي
map-keys = الخريطة. السهام باش تتحركو، زائد وناقص باش تكبرو وتصغرو، صفر باش تشوفو كلشي.
map-you = منين تبداو
map-goal = الرواق اللي كتقلبو عليه
map-gate = الباب
map-vacant = (خاوي)
map-sign = نتوما هنا:
map-sign-choose = فين بغيتو تهضرو مع دليل؟
map-telegram = تيليگرام
map-whatsapp = واتساب
map-web = هنا فالمتصفح
# ── the way through the fair ──────────────────────────────────────────────────────────────────────────

way-title = 🚶 { $from } ← { $to }
way-stand = الرواق { $stand }
way-aisle = هاد الكولوار
way-nth-aisle =
    { $n ->
        [1] اللول
        [2] التاني
        [3] التالت
        [4] الرابع
        [5] الخامس
        [6] السادس
        [7] السابع
        [8] التامن
        [9] التاسع
        [10] العاشر
       *[other] رقم { $n }
    }
way-nth-stand =
    { $n ->
        [1] اللول
        [2] التاني
        [3] التالت
        [4] الرابع
        [5] الخامس
        [6] السادس
        [7] السابع
        [8] التامن
        [9] التاسع
        [10] العاشر
       *[other] رقم { $n }
    }
way-side =
    { $side ->
        [left] على ليسر
       *[right] على ليمن
    }
way-in-straight = ⬆️ دخلو من { $place } وسيرو نيشان
way-in =
    { $side ->
        [left] ⬅️ دخلو من { $place } ودورو على ليسر
       *[right] ➡️ دخلو من { $place } ودورو على ليمن
    }
way-out-straight = ⬆️ خليو { $place } موراكم وسيرو نيشان
way-out =
    { $side ->
        [left] ⬅️ خليو { $place } موراكم وسيرو على ليسر
       *[right] ➡️ خليو { $place } موراكم وسيرو على ليمن
    }
way-towards = ⬆️ من { $place } سيرو جهة { $towards }
way-turn =
    { $side ->
        [left] ⬅️ من بعد شي { $metres } متر ({ $paces } خطوة)، دخلو فالكولوار { $nth } على ليسر
       *[right] ➡️ من بعد شي { $metres } متر ({ $paces } خطوة)، دخلو فالكولوار { $nth } على ليمن
    }
way-end =
    { $side ->
        [left] ⬅️ سيرو نيشان حتى للخر (شي { $metres } متر)، ودورو على ليسر
       *[right] ➡️ سيرو نيشان حتى للخر (شي { $metres } متر)، ودورو على ليمن
    }
way-turns = ↪️ دخلو فالكولوار { $nth } { $side }، ومن بعد { $nth2 } { $side2 }
way-goal-stand =
    { $side ->
        [left] 🏁 من بعد شي { $metres } متر، { $goal } هو { $nth } على ليسر
       *[right] 🏁 من بعد شي { $metres } متر، { $goal } هو { $nth } على ليمن
    }
way-goal =
    { $side ->
        [left] 🏁 من بعد شي { $metres } متر، على ليسر: { $goal }
       *[right] 🏁 من بعد شي { $metres } متر، على ليمن: { $goal }
    }
way-goal-beside =
    { $side ->
        [left] 🏁 قريب بزاف، على ليسر: { $goal }
       *[right] 🏁 قريب بزاف، على ليمن: { $goal }
    }
way-goal-ahead = 🏁 من بعد شي { $metres } متر، قدامكم: { $goal }
way-goal-facing = 🏁 قدامكم نيشان: { $goal }
way-after = من بعد { $stand } ديريكت
way-landmark = العلامة: { $landmark }
way-both = { $one }، { $other }
way-noted = { $told } ({ $note })
way-time =
    { $minutes ->
        [one] ⏱ شي دقيقة على الرجلين، { $metres } متر
        [two] ⏱ شي جوج دقايق على الرجلين، { $metres } متر
        [few] ⏱ شي { $minutes } دقايق على الرجلين، { $metres } متر
       *[other] ⏱ شي { $minutes } دقيقة على الرجلين، { $metres } متر
    }
way-with-steps = ⚠️ فيها الدروج
way-without-steps = ♿ بلا دروج
way-from-gate = ℹ️ هاد الطريق كتبدا من { $place }. نتوما فبلاصة خرى؟ كتبو ليا الرواق اللي حداكم.
way-already = 📍 راكم تما: { $place }.
way-closed = ⛔ مسدود دابا: { $aisles }. هاد الطريق ما كدوزش منو.
way-none = ما لقيتش شي طريق محلولة لـ{ $place } دابا. سولو شي واحد من الفريق تما.
way-none-free = ♿ ما كايناش طريق بلا دروج لـ{ $place }. شي واحد من الفريق اللي فالباب يقدر يعاونكم.
way-undrawn = 🗺 مازال حتى واحد ما رسم البلان ديال هاد المعرض. كنعرف الترتيب ديال الأروقة، ماشي الطريق.
way-no-plan = 🗺 { $fair }: ما عندي لا بلان لا نوامر ديال الأروقة. سولو فالمدخل ويوريوكم.
way-unplaced = { $place }: مازال ما محطوطش فالبلان.
way-which = فين بغيتو تمشيو؟ كتبو النمرة ديال شي رواق، بحال { $example }، ولا شي سمية.
way-kept-free = ♿ اليوم غادي نعطيكم الطرقان اللي بلا دروج.
way-kept-slow = 🌿 اليوم غادي نعطيكم الطرقان الساهلين، بشوية عليكم.
way-kept-shortest = 🚶 غادي نعطيكم عاوتاني أقصر طريق.
where-set = 📍 صافي عرفت، نتوما هنا: { $place }. غادي ننساها من بعد 3 سوايع.
where-ask = 📍 فين نتوما؟ كتبو النمرة ديال أقرب رواق، بحال «أنا حدا { $example }»، ولا سكانيو الكود المعلق.
where-unknown = ما لقيتش هاد البلاصة فالبلان. كتبو النمرة ديال شي رواق حداكم، بحال { $example }.
where-several = كاين كتر من واحد: { $place }. فاشمن جهة نتوما؟
near-title = 📍 اللي حداكم، من { $place }:
near-line =
    { $minutes ->
        [one] { $thing }: { $metres } متر، دقيقة
        [two] { $thing }: { $metres } متر، جوج دقايق
        [few] { $thing }: { $metres } متر، { $minutes } دقايق
       *[other] { $thing }: { $metres } متر، { $minutes } دقيقة
    }
near-nothing = ما كاين والو بحال هادشي فالبلان. سولو شي واحد من الفريق تما.
near-product = أقرب واحد ليكم: { $names }، الرواق { $stand }.
aisle-closed = ⛔ { $aisle }: مسدود. ما غاديش نصيفطو ليه حتى واحد.
aisle-closed-before = ⛔ { $aisle }: راه مسدود من قبل.
aisle-opened = ✅ { $aisle }: تحل عاوتاني.
aisle-opened-before = ✅ { $aisle }: راه محلول.
aisle-which = اشمن كولوار؟ كتبو مثلا «سدو { $example }».
aisle-now-closed = ⛔ مسدود دابا: { $aisles }
aisle-not-allowed = غير الفريق ديال المعرض اللي يقدر يسد ولا يحل شي كولوار.
facility-prayer_women = 🕌 فين يصليو العيالات
facility-seats = 🪑 فين تكلسو
facility-shade = ⛱ الظل
facility-nappy = 🚼 فين تبدلو للدراري
facility-taxi = 🚕 الطاكسيات
label-way = 🚶 الطريق
label-step-free = ♿ بلا دروج
label-slow = 🌿 طريق ساهلة
label-shortest = 🚶 أقصر طريق
label-near = 📍 اللي حدايا
label-here = 📍 أنا فبلاصة خرى
label-reopen = ✅ نحلوه
label-close-aisle = ⛔ نسدوه
command-near = اللي حدايا: الطواليط، الما، الصلاة…
directions-parking = 🅿️ الباركينگ: { $place }
pack-metres = «{ $found }» ماشي طول بالمتر. كتبو مثلا 12.5.
pack-corners = «{ $found }» ما كيعطيش القنوت. كتبو على الأقل تلاتة ديال النقط x,y وبيناتهم فراغ: 0,0 30,0 30,12.
pack-row-of-stands = «{ $found }» ماشي صف ديال الأروقة. كتبو B1-B12 ولا B1-B23 فردي، ولا النوامر مفروقين بـ«;».
pack-row-long = «{ $found }»: كتر من { $most } رواق فصف واحد. ديرو منو بزاف ديال الصفوف.
map-step-free = بلا دروج
pack-no-place = ⚠️ «{ $found }» ما كاينش فالخريطة ديال { $fair }.
pack-no-way = ⚠️ ما كاين حتى طريق لـ: { $found }
pack-plan-shape = مازال ما عندو بلاصة: عمرو { $names } بالمتر، ولا القنوت ف«points».
pack-plan-both = كتبو يا القنوت ف«points» يا x وy وwidth وdepth، ماشي بجوج.
pack-plan-rectangle = الكولوارات والدروج والمنحدرات وصفوف الأروقة مستطيلات: كتبو x وy وwidth وdepth بلاصة القنوت.
pack-plan-size = «{ $name }» فيها 0. كتبو القد ديالو بالمتر.
pack-plan-outside = كاينة شي قنت برا الرسم. القنوت كيبداو من 0,0.
pack-plan-crossed = الضلوع كيتقاطعو. كتبو القنوت وحدة مورا لخرى دايرين بالشكل.
pack-plan-no-stands = النوامر ديال الأروقة كيتكتبو غير فسطر stands، ماشي { $kind }.
pack-plan-faces = كتبو ف«faces» فين طالعين فالرسم: up ولا down ولا left ولا right.
pack-plan-level = غير الدروج والمنحدرات اللي كيديو لشي طابق آخر، ماشي نفس الطابق.
pack-plan-twice = الرواق { $stand } جوج مرات فالبلان: حتى ف«{ $other }».
pack-plan-missing = الرواق { $stand } ما كاينش فالبلان. زيدوه لشي صف فالورقة plan.
pack-plan-overlap = الرواق { $stand } جا فوق { $other }. حولو واحد منهم.
pack-plan-on-aisle = الرواق { $stand } جا فوق الكولوار «{ $aisle }». حطوه حداه.
pack-plan-pole = الرواق { $stand } وسط «{ $area }»، البلاصة ديال «{ $pole }». صححو بلاصتو ولا الجهة ديالو.
pack-plan-narrow = ضيق على { $least } متر: الكرسي المتحرك ما كيدوزش. وسعوه.
pack-plan-beside = جا حدا الكولوار «{ $other }» بالطول. رسمو كولوار واحد عريض.
pack-plan-loose = ما كيدي حتى لبلاصة: بجوج الطروفا خاصهم يقيسو شي كولوار فالطابق ديالهم.
pack-plan-no-aisle = ما كاين حتى كولوار فالبلان. زيدو سطورا نوعهم aisle.
pack-plan-blocks = ما كيخليش { $least } متر فالكولوار «{ $aisle }». حولوه ولا صغروه.
pack-plan-door = { $found } متر ضيق على الكرسي المتحرك، وما كايناش طريق خرى بلا دروج. على الأقل { $least } متر.
pack-plan-door-apart = هاد الباب ما جا على حتى كولوار. حطوه على العرض ديال الكولوار اللي كيسد.
pack-plan-no-entrance = البلان ما فيهش باب الدخول. زيدو سطر نوعو entrance.
pack-plan-entrance-apart = حتى كولوار ما كيبدا من هاد الباب. خليوه يقيس شي كولوار.
pack-plan-no-front = الرواق { $stand } ما محلول على حتى كولوار ف{ $reach } متر. دورو ولا قربو.
pack-plan-far = حتى كولوار ما كيدوز حداه، وما نقدرو نديو ليه حتى واحد. حولوه ولا رسمو الكولوار.
pack-plan-unreachable = ما يمكنش توصلو من «{ $entrance }» للرواق { $stand }. خليو الكولوارات يتقايسو.
pack-plan-svg = هاد الرسم SVG ما تقراش: { $reason }. سجلوه عاوتاني ب«SVG بسيط».
pack-plan-svg-unsafe = «{ $found }» ما عندو ما يدير فالبلان. حيدوه: كنقراو غير المستطيلات والمضلعات والمجموعات والعناوين.
pack-plan-svg-id = «{ $found }» ما كيقولش شنو هو. بداو السمية بشي نوع: { $names }.
pack-plan-svg-turned = راه مدور ولا ممدود. حيدو هادشي من الرسم؛ كنفهمو غير التحويل من بلاصة لبلاصة.
pack-plan-svg-two = كاين plan.csv وplan.svg بجوج. خليو واحد فيهم.
# ── people behind the bot ──
label-write-team = ✍️ نكتبو للفريق
label-person = 🙋 نهضر مع الفريق
label-reply = ✍️ نجاوب
label-answer-team = ✍️ نجاوب
label-solved = ✅ صافي تحل
label-not-yet = ↩️ مازال
label-right = ✅ هي هاديك
label-wrong = ❌ لا
label-ticket = 🎫 الطلب
label-tickets = 🎫 الطلبات المفتوحة
label-claim = 🙋 أنا نتكلف
label-pass-ticket = ➡️ ندوزو لشي حد
label-close = ✅ سالينا
label-note-team = 🗒 ملاحظة للفريق
label-keep-answer = ⭐ نحافظو على الجواب
label-type = ⌨️ نكتبو شنو تقال
label-play = ▶️ نحلو الملف
label-stop-writing = ⏹ سالينا الكتابة
label-duty = 🛎 المداومة عندي
label-group = 👥 نربطو گروب
label-listen = 🔊 نسمعو
role-volunteer = الاستقبال
channel-telegram = تيليغرام
channel-whatsapp = واتساب
desk-opened-asked = 🙋 غادي ندوزكم للفريق. گولو ليه شنو بغيتو، بالكتابة ولا بالأوديو.
desk-opened-voice = 🎧 وصلنا الأوديو. غادي يسمعو واحد من الفريق ويجاوبكم هنا.
desk-opened-photo = 📎 وصلنا داكشي. غادي يشوفو واحد من الفريق ويجاوبكم هنا.
desk-opened-lost = 🙋 سمحو ليا، ما فهمتش مزيان. غادي نوصل كلامكم للفريق، وهو يجاوبكم هنا.
desk-opened-form = 🎧 وصلنا الأوديو. غادي يسمعو واحد من الفريق ويكتبو فبلاصتكم، ونتوما غير تأكدو. وإلا بغيتو كتبوه نتوما.
desk-within = { $minutes ->
    [one] ⏱ الجواب فدقيقة.
    [two] ⏱ فالعادة الجواب فقل من جوج دقايق.
    [few] ⏱ فالعادة الجواب فقل من { $minutes } دقايق.
   *[other] ⏱ فالعادة الجواب فقل من { $minutes } دقيقة.
 }
desk-soon = ⏱ الفريق كاين، غادي يجاوبكم قريب.
desk-later = ⏱ الفريق غادي يجاوبكم غير يقدر.
desk-off = 🌙 الفريق كيجاوب من { $opens } حتى لـ{ $closes }. كلامكم كيتسناه.
desk-phone = 📞 إلا كنتو مزروبين: { $phone }
desk-passed-on = ✉️ وصلناها للفريق.
desk-also-passed-on = ✉️ حتى الفريق وصلو كلامكم.
desk-write-now = ✍️ كتبو ولا هضرو: غادي يوصل للفريق.
desk-glad = 🤝 مزيان! وأنا ديما هنا.
desk-tell-more = 🙋 واخا، الفريق راه عارف. گولو ليه شنو مازال ناقص.
desk-nothing = هادي ما نقدرش نوصلها: كتبو، ولا هضرو، ولا صيفطو تصويرة.
desk-words-only = بالكتابة عفاكم.
desk-solved-question = 🙋 واش تحل المشكل؟
desk-file-empty = الملف خاوي. عاودو صيفطوه عفاكم.
desk-file-large = تقيل بزاف: 10 ميغا هي الحد.
desk-file-kind = هادا ما نقدرش نحلو: صيفطو أوديو، ولا تصويرة، ولا PDF.
desk-file-pixels = التصويرة كبيرة بزاف. تصويرة ديال التيليفون كافية.
desk-file-away = الملف ما وصلنيش. عاودو صيفطوه عفاكم.
desk-answer = 💬 الفريق ديال المعرض كيجاوبكم:
    { $text }
    – باش تجاوبو، غير كتبو هنا.
desk-corrected = ✏️ الفريق ديال المعرض صحح الميساج ديالو:
    { $text }
    – باش تجاوبو، غير كتبو هنا.
desk-line-corrected = ✏️ تصحيح من عند { $name }: { $text }
desk-correction-passed = ✏️ وصلنا التصحيح.
desk-answer-file = 💬 الفريق ديال المعرض كيجاوبكم: سمعو ولا شوفو التحت.
desk-typed = 🎧 { $question }: سمعنا «{ $text }». واش هي هاديك؟
desk-again = واخا، نعاودو: گولوها مرة خرى، ولا كتبوها.
desk-visitor = زائرة/زائر { $number }
desk-colleague = شي حد من الفريق
desk-topic = { $number } · { $name }
desk-card = 🎫 { $number } · { $name } · { $channel }
    { $why }
    { $window }
desk-why-asked = بغاو يهضرو مع شي حد
desk-why-voice = صيفطو أوديو
desk-why-photo = صيفطو تصويرة ولا ورقة
desk-why-lost = ما تفهموش جوج مرات
desk-why-form = جاوبو بالأوديو فالاستمارة
desk-window = ⏳ باقي { $hours } س { $minutes } د باش تجاوبو كيف ما بغيتو، من بعد غير بالنموذج.
desk-window-closed = ⌛ فاتت كتر من 24 ساعة بلا رسالة: الجواب غادي يمشي بالنموذج، والملف حتى يكتبو.
desk-line = 🗣 { $name }: { $text }
desk-spoken = 🎧 { $name }، فالاستمارة، «{ $question }»: { $text }
desk-team = 💬 { $name } (الفريق): { $text }
desk-note = 🗒 { $name }، للفريق: { $text }
desk-claimed = 🙋 تكلف بيه: { $name }
desk-passed = ➡️ { $name } دوزو. شكون يتكلف؟
desk-new = 🎫 { $number } · كيتسنا الجواب: { $name }، { $text }
    – حلو الطلب باش تجاوبو.
desk-waits = ⏰ { $minutes ->
    [one] { $name }: كيتسنا دقيقة هادي (الطلب { $number }).
    [two] { $name }: كيتسنا جوج دقايق هادي (الطلب { $number }).
    [few] { $name }: كيتسنا { $minutes } دقايق هادي (الطلب { $number }).
   *[other] { $name }: كيتسنا { $minutes } دقيقة هادي (الطلب { $number }).
 }
desk-held = ⏳ مازال ما وصلش: غادي يمشي غير يكتبو.
desk-failed = ⚠️ ما وصلش: ما بقيناش نقدرو نوصلو ليهم تما.
desk-typed-yes = ✅ تأكد، والجواب راه فالاستمارة.
desk-typed-no = ❌ ماشي هي هاديك. عاودو سمعو، ولا سولو.
desk-is-solved = ✅ { $name }: صافي تحل، شكرا.
desk-unsolved = ↩️ { $name }: مازال ما تحلش.
desk-no-thread = ⚠️ ما قدرتش نحل المواضيع فالگروب. فعلو فيه المواضيع وديروني مشرف عندو الحق يسيرها. حتى لتما الطلبات غادي توصل هنا.
desk-gone = تمسح الموضوع
desk-list = { $count ->
    [zero] 🎫 ما كاين حتى طلب مفتوح.
    [one] 🎫 طلب واحد مفتوح. كيتسناو الجواب: { $waiting }
    [two] 🎫 جوج طلبات مفتوحين. كيتسناو الجواب: { $waiting }
   *[other] 🎫 { $count } ديال الطلبات مفتوحين. كيتسناو الجواب: { $waiting }
 }
desk-entry = { $waiting ->
    [-1] • { $number } · { $name }، تجاوب
   *[other] • { $number } · { $name }، كيتسنا { $waiting } د هادي
 }
desk-row-person = 🗣 { $text }
desk-row-team = 💬 { $text }
desk-row-note = 🗒 { $text }
desk-row-typed = ⌨️ { $text }
desk-row-file = 📎 ملف
desk-playing = ▶️ من عند { $name }:
desk-closed = ✅ سالينا. سولت { $name } واش تحل؛ وأي رسالة جديدة كتحل الطلب من جديد.
desk-kept = ⭐ من دابا غادي نجاوب هاكا.
    ❓ { $question }
    💬 { $answer }
desk-unkept = ↩️ صافي، حيدتو.
desk-group-code = 👥 ديرو گروب فتيليغرام وفعلو فيه المواضيع، زيدوني مشرف عندو الحق يسير المواضيع، ومن بعد كتبو فيه قبل 24 ساعة:
    { $command }
desk-joined = ✅ هاد الگروب ولا هو الاستقبال ديال المعرض: كل طلب كيتحل ليه موضوع. اللي كتبتو فيه كيوصل لمولاه، واللي كتبتو من بعد ‎/note كيبقى بيناتكم.
desk-wrong-code = هاد الكود ماشي هو، ولا سالا الوقت ديالو.
desk-on-duty = 🛎 صافي: إلا ما جاوب حتى واحد غادي نعلمكم.
desk-not-now = هادي ما بقاتش ممكنة فهاد الطلب.
desk-writing = ✍️ اللي كتبتو ولا گلتو دابا غادي يوصل لـ{ $name }.
desk-noting = 🗒 شنو الملاحظة على { $name }؟ غير الفريق اللي كيقراها.
desk-typing = ⌨️ كتبو شنو تقال فالأوديو ديال { $name }، كيف ما هو.
desk-noted = 🗒 تسجلات.
desk-sent = ✉️ مشات لـ{ $name }.
desk-late = ⌛ فاتت كتر من 24 ساعة بلا رسالة: الجواب ديالكم غادي يمشي بالنموذج. الملف كيتسنا حتى يكتبو.
desk-offered = ✉️ غير { $name } يأكد بضغطة، والجواب كيدخل فالاستمارة.
pack-voices = 🔊 عدد الجمل المسجلة بالصوت: { $count }
pack-voices-none = 🔊 ما كاين حتى جملة مسجلة بالصوت؛ يمكن تسجلو { $count }، شوفو docs/fair-packs.md.
pack-voices-missing = 🔊 { $language }: ناقصين { $count } ({ $names })
pack-voice-unknown = { $found }: ما كايناش شي جملة بهاد السمية. { $hint }
pack-voice-kind = { $found }: ماشي تسجيل Opus ‏(.ogg) فحدود ميغا وحدة

## team

label-team = 🧰 الفريق
team-menu = 🧰 الخدمة ديالكم ف{ $fair }:
team-elsewhere = هادي ماشي من اختصاصكم. ها شنو تقدرو ديرو:
news-topics = 🔔 شنو الجديد اللي كيهمكم؟ بركو باش تبدلو.
news-topic-programme = البرنامج
news-topic-visit = توجاد الزيارة
news-topic-cooperatives = التعاونيات
label-topics = ⚙️ ختارو المواضيع
label-topic-yes = ✅ { $topic }
label-topic-no = ⬜ { $topic }

## decisions on paper

field-decision = القرار
decision-accepted = مقبول
decision-reserve = لائحة الانتظار
decision-declined = ما تقبلش
label-hold = 🤫 خلي هاد القرارات
decided-read = 📋 فالورقة ديالكم: مقبولين { $accepted }، فلائحة الانتظار { $reserve }، ما تقبلوش { $declined }. باقي ما تسجل والو.
decided-new = 📄 ملفات ديال الورق غادي يتزادو: { $count }
decided-full = ⛔ كتر من البلايص: الزايدين ({ $count }) غادي يمشيو للائحة الانتظار.
decided-aside = ⚠️ سطورا خليتهم على جنب: { $count }
decided-row = • السطر { $row }: { $said }
decided-nothing = 📋 ما لقيت حتى قرار جديد فهاد الورقة.
decided-nameless = السمية ناقصة
decided-unknown = ما كنعرفش المرجع { $reference }
decided-twice = { $reference } كاين جوج مرات فالورقة
decided-over = { $name }: ديجا تقرر فيه ({ $state })
decided-changed = ملف { $name } تبدل من بعد ما تطبعات اللائحة، شوفوه عافاكم
decided-word = «{ $found }»؟ كتبو: مقبول، ولا لائحة الانتظار، ولا ما تقبلش
decided-why = ناقص السبب علاش ما تقبلش
decided-cell = { $field }: «{ $found }» ما تفهمش
decided-alike = كاين ملف بحالو ({ $reference })
decided-again = هاد الورقة ما بقاتش كتسنى. عاودو صيفطوها باش نبداو من جديد.
decided-overtaken = تبدلو شي ملفات ({ $count }) وما تسجل والو. عاودو صيفطو الورقة.
decided-held = 🤫 تسجلات القرارات: مقبولين { $accepted }، فلائحة الانتظار { $reserve }، ما تقبلوش { $declined }. ما كيمشي والو قبل الإعلان.
decided-made = 📄 ملفات ديال الورق تزادو: { $count }
label-signs = 🪧 بلاكات للطبع
## the day of the fair
notice-roll-call = 👋 صباح الخير { $name }! واش وصلتو للستاند { $stand }؟ (تقدرو حتى تكتبو «حاضر».)
notice-released-today = 📂 { $name }: ما شفناكمش فالستاند هاد الصباح، والبلاصة مشات للائحة الانتظار. إلا كان شي سؤال كتبو لينا.
notice-offered-today = { $stand ->
    [none] 🎉 { $name }: تحلات بلاصة فالمعرض اليوم! جاوبونا قبل { $until }.
   *[other] 🎉 { $name }: الستاند { $stand } خوا اليوم! جاوبونا قبل { $until }.
 }
notice-sheet = 📋 المعرض غادي يتحل غدا. { $sheet }
label-am-here = ✅ إيه، حنا هنا
label-stand-sheet = 📋 ورقة الستاند ديالي
label-roll = 🙋 شكون جا
label-holder = { $stand } { $name }
label-tick-holder = ✅ { $name }
label-is-here = ✅ راهم هنا
label-pass-place = ➡️ نعطيو البلاصة
roll-here = ✅ شكرا، سجلنا بلي { $name } هنا. الله يسهل!
roll-not-now = هاد الستاند ما بقاش بسميتكم، ولا المعرض ما محلولش. إلا كان شي غلط كتبو لينا.
roll-nobody = مازال حتى واحد ما عندو ستاند.
roll-list = 🙋 جاو: { $here }. مازال: { $missing }.
roll-line = 🏪 { $stand }: { $who }
roll-seen = ✅ هنا من { $at }
roll-unasked = ما كاين فين نكتبو ليهم: عيطو ليهم.
roll-ticked = ✅ { $name } (ستاند { $stand }) راهم هنا.
roll-pass-on = نعطيو الستاند { $stand } ديال { $name } للائحة الانتظار دابا؟
roll-changed = البلاصة تبدلات دابا: شوفو شكون جا.
roll-no-stand = حتى واحد ما عندو الستاند { $stand }.
sheet-title = 📋 { $name }، { $fair }
sheet-stand = 🏪 الستاند { $stand }
sheet-neighbours = 👥 حداكم: { $names }
sheet-unloading = 🚚 فين وفوقاش تنزلو السلعة: { $text }
sheet-power = 🔌 الضو: { $power }
sheet-badges = { $count ->
    [one] 🪪 بادج واحد: { $name }
   *[other] 🪪 { $count } ديال البادجات: { $name }
 }
sheet-fees = 💰 شكون كيخلص شنو: { $text }
sheet-lodging = 🛏 المبيت: { $text }
sheet-transport = 🚌 النقل: { $text }
sheet-unannounced = مازال ما تعلنش
sheet-none = مازال ما عندكم ستاند هنا. ملي يكون، غادي تلقاو الورقة ديالو هنا.
label-list-pdf = 🖨️ اللائحة PDF
list-title = { $fair } – الطلبات ({ $count })
list-foot = رقم المحضر ____________   التاريخ ____________   التوقيعات:
review-list = 🖨️ ها اللائحة للطبع. القرارات كيرجعو ف Excel: عمرو «القرار» و«السبب» وصيفطوه هنا.
papers-page = 📎 { $name }: الورقة { $at } من { $of }
label-paper-next = ⬅️ اللي من بعد
label-paper-before = ➡️ اللي قبل
label-paper-all = 📦 كلشي (zip)
review-lacks = ⚠️ هاد الستاند ناقصو اللي خاصهم: { $needs }.
need-power = الضو
need-cooking = الطياب
need-water = الما
notice-briefing = { $text }
briefing-morning = ☀️ صباح الخير! { $fair } هاد الصباح:
briefing-evening = 🌙 مسا الخير! { $fair } هاد العشية:
briefing-files = 📥 الملفات اللي جاو من البارح: { $count }
briefing-tickets = 🎫 الطلبات المحلولة: { $count }
briefing-missing = 🙋 العارضات والعارضين اللي مازال ما جاو: { $count }
briefing-today = 🪑 الورشات ديال اليوم:
briefing-tomorrow = 🪑 الورشات ديال غدا:
briefing-workshop = { $time } { $title }: { $taken } / { $seats }
briefing-asked = 💬 أكثر حاجة كيسولو عليها: { $subjects }
briefing-subject = { $subject } ({ $times })
briefing-unanswered = ❓ بقات بلا جواب:
briefing-question = «{ $text }» ({ $times })
subject-fair = المعرض
subject-people = يكتبو ليكم
subject-stands = الستاندات
subject-programme = البرنامج
subject-workshops = الورشات
subject-ways = الطريق
subject-applying = طلبات الستاند
subject-unknown = ما تفهمش
part-early = الشهادة غادي تكون واجدة آخر نهار، { $day }.
part-ready = 📜 ها الشهادة ديال { $name }، بالعربية وبالفرنسية. شكرا حيت جيتو!
part-none = ما كاينة حتى شهادة بسميتكم. إلا كنتو فالمعرض كتبو لينا.
part-title = شهادة مشاركة
part-that = كنشهدو بالمشاركة ديال
part-took = ف{ $fair }
part-where = { $city }، من { $starts } حتى { $ends }
part-stand = الستاند { $stand }
part-signed = الطابع والسينياتور
label-figures = 📊 الحصيلة
label-figures-sheet = 📑 فجدول
council-ready = 📊 الحصيلة ديال { $fair }: { $files } ديال الطلبات، { $women } منهم مسيرينها عيالات.
council-title = الحصيلة ديال { $fair }
council-files = طلبات الستاند
council-total = كلشي
council-women = مسيرينها عيالات
council-states = على حساب الحالة
council-provinces = على حساب الإقليم
council-categories = على حساب الصنف
council-workshops = الورشات: البلايص المحجوزين
council-attended = الورشات: شكون جا
council-days = الستاندات الخدامين كل نهار
council-subjects = الأسئلة على حساب الموضوع
council-announcements = الإعلانات: شكون وصلاتو
council-hours = الأسئلة على حساب الساعة
council-unknown = ما تقالش
notice-joined-team = 👋 عضو جديد فالفرقة بالدعوة: { $name } ({ $role }). واش هاد الشخص هو اللي بغيتو؟
label-team-known = ✅ إيه
label-team-remove = 🚫 لا، حيد الدور
team-known = ✅ شكرا، تسجلات.
team-removed = 🚫 صافي، تحيد ليه هاد الدور. عطيو دعوة جديدة للي بغيتو.
team-removed-before = هاد الدور ديجا محيد.
decided-no-list = 📋 هادي ماشي لائحة الطلبات. خودو ملف Excel، عمرو «القرار» و«السبب» وعاودو صيفطوه.
notice-survey = 🙏 شكرا حيت كنتو معانا ف{ $fair }! أربعة ديال الأسئلة فدقيقة: ممكن؟
label-survey = إيه، مرحبا
label-not-now = لا، شكرا
label-took-part = 📜 الشهادة ديالي
survey-sales = شحال بعتو تقريبا (بالدرهم)؟
survey-sales-5 = قل من 5000
survey-sales-20 = من 5000 ل20000
survey-sales-50 = من 20000 ل50000
survey-sales-more = كثر من 50000
survey-visitors = والزوار فالستاند ديالكم؟
survey-visitors-few = شوية
survey-visitors-some = مزيان
survey-visitors-many = بزاف
survey-listed = بغيتو تبقاو فاللائحة من بعد المعرض، باش الكليان يكتبو ليكم من هنا؟ كتبان فيها السمية والسلعة ديالكم، النمرة عمرها ما كتبان. وتقدرو توقفو وقتما بغيتو.
survey-listed-yes = إيه، نبقاو
survey-listed-no = لا
survey-thanks = 🙏 شكرا، قيدناها!
survey-fine = واخا. شكرا حيت جيتو!

## after the fair

notice-lapsed-today = 📂 { $name }: فات الوقت ديال الجواب، والبلاصة ما بقاتش محجوزة. إلا كان شي سؤال كتبو لينا.
notice-place-lapsed = ⌛ الستاند { $stand }: { $name } ما جاوبوش فالوقت. الستاند خاوي: نعرضوه على اللي موراهم؟
notice-place-refused = ↩️ الستاند { $stand }: { $name } ما بغاوهش. الستاند خاوي: نعرضوه على اللي موراهم؟
label-offer-next = ➡️ للي موراهم
notice-customer = 💌 ميساج من عند كليان ل{ $name }:
    { $text }
    – باش تجاوبو، غير كتبو هنا. النمرة ديالكم ما كتبانش.
notice-exhibitor-answer = 💌 جواب من عند { $name }:
    { $text }
    – باش تجاوبو، غير كتبو هنا. النمرة ديالكم ما كتبانش.
label-write-to-them = ✍️ نكتبو ليهم
label-send-letter = ✉️ صيفطوها
label-rather-not = لا، بلاش
label-letters-no = 🚫 بركة من هادا
label-letters-stop = 🔕 بركة من الميساجات
label-stay-listed = 📇 نبقاو فاللائحة
customer-write = ✍️ شنو بغيتو تقولو ل{ $name }؟ كتبوه فميساج واحد.
customer-answer = ✍️ كتبو الجواب فميساج واحد: غادي يوصل بسمية { $name }.
customer-sure = ل{ $name }، كيما هي:
    «{ $text }»
    النمرة ديالكم ما كتبانش. نصيفطوها؟
customer-sent = ✅ وصلناها ل{ $name }. الجواب غادي يجيكم هنا.
customer-dropped = واخا، ما مشى والو.
customer-words-only = ✍️ هنا غير بالكتابة: جوج كلمات كافيين.
customer-too-long = طويلة شوية: { $most } حرف بالكثير. كتبو غير المهم.
customer-too-often = بركة من الميساجات اليوم. عاودو غدا.
customer-closed = هاد الستاند ما يمكنش تكتبو ليه من هنا دابا.
customer-gone = هاد الميساج ما بقاش.
customer-refused = ✅ صافي: ما غادي يوصلكم والو من عندو.
customer-stopped = 🔕 الكليان ما بقاوش يقدرو يكتبو ليكم من هنا.
survey-wishes = شنو تمناو المرة الجاية؟ كتبوه هنا بجوج كلمات.
survey-wishes-none = والو
survey-words-only = ✍️ بالكتابة عفاكم، ولا دوزو السؤال.
council-sales = المبيعات ديال العارضين (بالدرهم)
council-visitors = الزوار فالستاندات
council-wishes = شنو تمناو العارضين

## The whole plan

label-plan = 🗺 البلان
plan-whole = 🗺 البلان ديال { $fair }
plan-pole = 🗺 { $pole } فالبلان بالصفر
plan-lit = 🗺 { $what }: الأروقة بالصفر فالبلان ({ $count }).
plan-none = البلان ديال { $fair } مازال ما تعلن.

## الفريق، والبلايص اللي كيتسناو يتأكدو

label-people = 👥 شكون فالفريق
label-invite = ➕ نعرضو على شي حد
label-take-back = ✖️ نحيدو: { $role }
label-role-away = 🚫 نحيدو هاد الدور
label-tools = 🧰 أدوات خرى
label-release-one = 📣 نعلنو هاد القرار
label-release-it = 📣 إيه، صيفطو
label-comes = ☎️ أكيد جايين
label-offer-freed = ➡️ نعرضو البلاصة
label-pass-name = ➡️ { $name }
label-to-call = ☎️ اللي نعيطو ليهم
notice-newcomer = 👋 { $name }: تستعملات العراضة ({ $role }) وكتسنى الموافقة ديالكم. واش هاد الشخص هو اللي بغيتو؟
notice-admitted = 👋 صافي تأكدات، راكم فالفريق ({ $role }). كلشي كاين فـ /team. وحتى اللي كيتقال للفريق غادي يوصلكم هنا؛ باش تحبسو: STOP.
notice-withdrawn = 📂 { $name }: الفريق سحب الطلب ديالكم. عندكم شي سؤال؟ كتبو لينا.
notice-gave-back = ↩️ { $name } ({ $reference }): رجعو البلاصة ديالهم. نعرضوها على لائحة الانتظار؟
notice-confirmed-for = 🎉 { $name }: قيدنا بلي جايين، مرحبا بيكم!
notice-unconfirmed = ☎️ { $fair }: { $count ->
    [one] بلاصة وحدة ما تأكداتش والوقت سالا. عيطو عافاكم لـ:
   *[other] { $count } ديال البلايص ما تأكدوش والوقت سالا. عيطو عافاكم لـ:
 }
    { $list }
    { $waiting ->
    [0] حتى واحد ما كيتسنى فلائحة الانتظار.
   *[other] فلائحة الانتظار: { $waiting }. ➡️ (للإدارة) كيرجع البلاصة ويعرضها على اللولة.
 }
apply-unnamed = الطلب رقم { $number }
unconfirmed-line = • { $name }{ $contact ->
    [none] {""}
   *[other] ، { $contact }
 }: { $phone ->
    [none] ما كاينش نمرة
   *[other] { $phone }
 }
team-people = 👥 الفريق ديال { $fair }:
team-person = • { $name }: { $role }
team-waits = ⏳ { $name }: { $role }، كيتسنى الموافقة ديالكم
team-invited = ✉️ عراضة مازال ما تستعملات: { $role }، حتى لـ{ $until }
team-unnamed = الشخص رقم { $number }
team-which-role = لأينا دور؟
team-role-reviewer = • قراية الملفات: يشوفوهم، ينقطوهم، يقررو؛ والو ما كيمشي قبل ما تعلنو
team-role-volunteer = • الاستقبال: يجاوبو الناس ويديرو المناداة؛ بلا ملفات
team-role-duty = • فريق المداومة: اللي كيتبلغ عليه نهار المعرض
team-role-editor = • البرنامج: يبدلوه، هو ومعلومات المعرض
team-role-announcer = • الإعلانات: يكتبو للي تقيدو
team-role-admin = • الإدارة: كلشي، وإعلان القرارات، والستاندات، والعراضات
team-invitation = ✉️ عراضة للفريق ديال { $fair } ({ $role }):
team-invitation-next = صيفطو هاد الميساج للي بغيتو. ملي يدخل بيها، نسولكم واش هو هداك؛ وقبل ما تقولو إيه ما كيشوف والو.
team-taken-back = ✖️ صافي، هاد العراضة ما بقاتش خدامة.
team-taken-back-before = هاد العراضة ديجا ما كانتش خدامة.
team-admitted = ✅ صافي، ويلاه كتبت ليه.
team-only-admin = نتوما بوحدكم اللي مكلفين بهاد المعرض: عرضو على شي حد آخر اللول.
review-stand = 🏪 الرواق { $stand }
review-tools = شنو بغيتو ديرو؟
review-comes = ☎️ تقيدات: { $name } جايين، وراهم عارفين.
review-withdraw = نسحبو الملف ديال { $name }؟ غادي نعلمو التعاونية.
review-withdrawn = 📂 تسحب الملف ديال { $name }، وعلمنا التعاونية.
