### العربية

## labels

label-menu = 🏠 القائمة
label-now = ⏱ الآن
label-programme = 📅 البرنامج
label-stands = 🏪 الأروقة
label-directions = 📍 كيفية الوصول
label-place = 📍 موقعي
label-where = 📍 المكان
label-dates = 🗓 التواريخ
label-hours = 🕘 أوقات العمل
label-fee = 🎟 ثمن الدخول
label-about = ℹ️ معلومات عامة
label-organizer = 🏛 الجهة المنظمة
label-poles = 🧭 الأقطاب والفضاءات
label-countries = 🌍 الدول المشاركة
label-exhibitors = 👥 العارضات والعارضون
label-facilities = 🚻 المرافق
label-stops = 🚚 المحطة القادمة
label-fairs = 🎪 معارض أخرى
label-apply = 📝 طلب رواق
label-documents = 📄 الوثائق
label-deadline = ⏳ آخر أجل
label-status = 📂 طلب المشاركة
label-certification = 🏅 أونسا والعلامات
label-workshops = 🎓 الورشات
label-reminder = ⏰ تذكير
label-contact = ☎️ التواصل
label-help = ❓ مساعدة
label-language = 🌐 اللغة · Langue
label-mydata = 🔒 معطياتي
label-forget = 🗑 محو كل شيء
label-erase = 🗑 نعم، محو كل شيء
label-keep = لا، احتفظوا بها
label-news = 🔔 التوصل بالأخبار
label-stop = 🔕 إيقاف الإعلانات
label-yes = نعم
label-no = لا
label-ar = العربية
label-ary = الدارجة
label-fr = Français
label-en = English
label-zgh = ⵜⴰⵎⴰⵣⵉⵖⵜ (beta)

## welcome

start-hello =
    السلام عليكم، مرحبا بكم! أنا «دليل»، مرشدكم في { $fair }.
    اكتبوا سؤالكم، أو اختاروا من القائمة.
start-lost = هذا الرابط يؤدي إلى معرض لا أعرفه.
start-privacy = 🔒 أحتفظ بأقل ما يمكن من معطياتكم: { "\u2068/mydata\u2069" } للاطلاع عليها، و{ "\u2068/forget\u2069" } لمحوها.
menu = ماذا تودون معرفته عن { $fair }؟
help =
    اكتبوا كما تتكلمون، بالعربية أو الدارجة أو الفرنسية أو الإنجليزية. مثلا:
    • ماذا يجري الآن؟
    • أين أجد العسل؟
    • الرواق { "\u2068B12\u2069" }
    • كيف أصل إلى المعرض؟
    • ما هي المعارض الأخرى؟
    ولمعرفة المزيد عن { $fair }، اختاروا أيضا من القائمة.
greet = السلام عليكم ومرحبا بكم! ماذا تودون معرفته عن { $fair }؟
thanks = على الرحب والسعة! أنا هنا كلما احتجتم إلي.
closed = حسنا! أنا هنا كلما احتجتم إلي.
goodbye = مع السلامة، إلى اللقاء في المعرض!
language-which = 🌐 بأي لغة؟
language-changed = ✅ حسنا، سأجيبكم بالعربية.
language-zgh = ✅ الأمازيغية في نسخة تجريبية: بعض الأجوبة بالأمازيغية والباقي بالدارجة.
unknown = عذرا، لم أفهم. جربوا كلمات أخرى، أو اختاروا من القائمة.
unknown-meant = عذرا، لم أفهم تماما. هل تقصدون:
unknown-voice = 🎧 وصلت رسالتكم الصوتية، لكنني لا أستطيع سماعها بعد. اكتبوا لي، أو اختاروا من القائمة.
unknown-file = 📎 وصل الملف، لكنني لا أستطيع استعماله بعد. اكتبوا لي، أو اختاروا من القائمة.
unknown-button = هذا الزر لم يعد صالحا. إليكم القائمة:
out-of-scope = عذرا، لا أعرف إلا المعرض: البرنامج والأروقة وكيفية الوصول.

## fair

period = من { $starts } إلى { $ends }
fair-coming =
    🗓 { $fair }: { $when }.
    { $days ->
        [one] 🔜 الافتتاح غدا!
        [two] 🔜 الافتتاح بعد يومين.
        [few] 🔜 الافتتاح بعد { $days } أيام.
        [many] 🔜 الافتتاح بعد { $days } يوما.
       *[other] 🔜 الافتتاح بعد { $days } يوم.
    }
fair-on =
    🗓 { $fair }: { $when }.
    { $days ->
        [zero] 🟢 الدورة جارية الآن، واليوم هو اليوم الأخير.
        [one] 🟢 الدورة جارية الآن، واليوم الأخير هو غدا.
        [two] 🟢 الدورة جارية الآن، واليوم الأخير بعد يومين.
        [few] 🟢 الدورة جارية الآن، واليوم الأخير بعد { $days } أيام.
        [many] 🟢 الدورة جارية الآن، واليوم الأخير بعد { $days } يوما.
       *[other] 🟢 الدورة جارية الآن، واليوم الأخير بعد { $days } يوم.
    }
fair-over =
    🗓 { $fair }: { $when }.
    ⚪ انتهت هذه الدورة.
fair-ended = ⚪ انتهت هذه الدورة ({ $fair }) يوم { $ends }.
fair-place = { $venue }، { $city }
fair-where = 📍 { $fair }: { $place }
fair-at = 📍 { $place }
fair-region = 🗺 الجهة: { $region }
fair-name = 🎪 { $name }
fair-edition =
    { $edition ->
        [1] الدورة الأولى
        [2] الدورة الثانية
        [3] الدورة الثالثة
        [4] الدورة الرابعة
        [5] الدورة الخامسة
        [6] الدورة السادسة
        [7] الدورة السابعة
        [8] الدورة الثامنة
        [9] الدورة التاسعة
        [10] الدورة العاشرة
       *[other] الدورة رقم { $edition }
    }
fair-theme = 💬 الشعار: «{ $theme }»
fair-organizer = 🏛 التنظيم: { $organizer }
fair-partners = 🤝 بشراكة مع: { $names }
fair-area = 📐 المساحة: { NUMBER($area, useGrouping: 0) } م²
fair-area-about = 📐 المساحة: حوالي { NUMBER($area, useGrouping: 0) } م²
fair-stands =
    { $count ->
        [zero] 🏪 بلا أروقة
        [one] 🏪 رواق واحد
        [two] 🏪 رواقان
        [few] 🏪 { $count } أروقة
        [many] 🏪 { $count } رواقا
       *[other] 🏪 { $count } رواق
    }
fair-exhibitors = 👥 العارضات والعارضون: { $count }
fair-poles = 🧭 الأقطاب والفضاءات ({ $count }): { $names }
fair-countries = 🌍 الدول المشاركة: { $names }
fair-missing =
    { $state ->
        [over] ❔ لم يعلن عن: { $things }.
       *[other] ❔ لم يعلن بعد عن: { $things }.
    }
thing-venue = المكان
thing-theme = الشعار
thing-organizer = الجهة المنظمة
thing-area = المساحة
thing-exhibitors = عدد العارضات والعارضين
thing-poles = الأقطاب والفضاءات
thing-hours = أوقات العمل
thing-fee = ثمن الدخول
thing-contact = وسائل الاتصال

hours-title = 🕘 { $fair }
hours-line = { $days }: من { $opens } إلى { $closes }
hours-outside = 🕘 { $day } خارج أيام المعرض. { $fair }: { $when }.
hours-unknown =
    { $state ->
        [over] 🕘 { $fair }: لم يعلن عن أوقات العمل.
       *[other] 🕘 { $fair }: لم يعلن بعد عن أوقات العمل.
    }
    🗓 التواريخ: { $when }
venue-unknown = لم يعلن بعد عن المكان بالضبط.
fee-free = 🎟 { $fair }: الدخول مجاني.
fee-paid =
    { $dirhams ->
        [one] 🎟 { $fair }: ثمن الدخول درهم واحد.
        [two] 🎟 { $fair }: ثمن الدخول درهمان.
        [few] 🎟 { $fair }: ثمن الدخول { $dirhams } دراهم.
        [many] 🎟 { $fair }: ثمن الدخول { $dirhams } درهما.
       *[other] 🎟 { $fair }: ثمن الدخول { $dirhams } درهم.
    }
fee-unknown =
    { $state ->
        [over] 🎟 { $fair }: لم يعلن عن ثمن الدخول.
       *[other] 🎟 { $fair }: لم يعلن بعد عن ثمن الدخول.
    }
theme-unknown = 💬 { $fair }: لم يعلن بعد عن الشعار.
organizer-unknown = 🏛 { $fair }: لم يعلن بعد عن الجهة المنظمة.
countries-unknown = 🌍 { $fair }: لم يعلن عن أي دولة مشاركة.
contact-phone = ☎️ { $phone }
contact-email = ✉️ { $email }
contact-website = 🌐 { $website }
contact-unknown =
    { $state ->
        [over] ☎️ { $fair }: لم يعلن عن الهاتف والبريد الإلكتروني.
       *[other] ☎️ { $fair }: لم يعلن بعد عن الهاتف والبريد الإلكتروني.
    }
handoff = أنا برنامج آلي، ولا يوجد بعد من يجيب هنا من فريق { $fair }.
question-unknown = تغير هذا الجواب. المرجو إعادة السؤال عن { $fair }.

poles-title = 🧭 { $fair }: الأقطاب والفضاءات ({ $count })
poles-unknown = 🧭 { $fair }: لم يعلن عن أي قطب أو فضاء.
pole-title = 🧭 { $pole }
pole-line = • { $pole }
pole-place = 📍 { $place }
pole-unplaced = 📍 لم يعلن بعد عن موقعه.
pole-which = 🧭 أي قطب أو فضاء تقصدون؟
pole-none = 🧭 { $fair }: لم يعلن عن شيء باسم «{ $pole }». الموجود:
pole-products = المنتوجات
pole-international = التعاون الدولي
pole-institutional = المؤسسات
pole-financial = التمويل
pole-innovation = الابتكار
pole-crafts = الصناعة التقليدية
pole-regions = الجهات
pole-intangible_heritage = التراث اللامادي
pole-training = التكوين
pole-kids = الأطفال
pole-arts = الفنون

facility-all = 🚻 المرافق
facility-parking = 🅿️ موقف السيارات
facility-toilets = 🚻 المراحيض
facility-prayer_room = 🕌 المصلى
facility-kids_space = 🧸 فضاء الأطفال
facility-food = 🍽 الأكل
facility-first_aid = ⛑ الإسعافات الأولية
facility-wheelchair = ♿ الولوج بالكرسي المتحرك
facility-atm = 🏧 الشباك البنكي
facility-wifi = 📶 الويفي
facility-charging = 🔌 شحن الهاتف
facility-lost_found = 🧳 المفقودات
facility-water = 🚰 الماء الصالح للشرب
facility-information = ℹ️ الاستقبال
facility-security = 👮 الأمن
facility-storage = 🧳 إيداع الأمتعة
facility-exit = 🚪 المخرج
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
facility-unplaced = { $facility }: نعم، ولم يعلن بعد عن المكان بالضبط.
facility-places-unknown =
    { $count ->
        [one] 📍 لم يعلن عن مكانه بالضبط.
       *[other] 📍 لم يعلن عن أماكنها بالضبط.
    }
facility-unknown =
    { $state ->
        [over] { $facility }: لم يعلن عن شيء في { $fair }.
       *[other] { $facility }: لم يعلن عن شيء بعد في { $fair }.
    }
facility-lost = 👮 ضاع منكم طفل؟ أخبروا فورا أقرب شخص من فريق المعرض، أو اتصلوا بالرقم { "\u206819\u2069" } (الشرطة).
facility-emergency = 🚑 في حالة استعجال اتصلوا بالرقم { "\u206815\u2069" } (الإسعاف والوقاية المدنية) أو { "\u206819\u2069" } (الشرطة).

fairs-title = 🎪 المعارض والأسواق
fairs-coming = 🔜 { $fair }: { $when }
fairs-on = 🟢 { $fair }: { $when } (الآن)
fairs-over = ⚪ { $fair }: { $when } (انتهى)
fair-switched = ✅ حديثنا من الآن عن { $fair }.
stops-here = 🚚 الآن: { $place }، { $when }.
stops-next = ➡️ المحطة القادمة: { $place }، { $when }.
stops-later = • ثم: { $place }، { $when }.
stops-was = ✔️ انتهى: { $place }، { $when }.
stops-named = { $name } ({ $place })
stops-unknown = ➡️ لم يعلن بعد عن المحطة القادمة.

call-open =
    📝 { $fair }: باب طلبات الأروقة مفتوح إلى غاية { $deadline }.
    { $days ->
        [zero] ⏳ اليوم هو آخر يوم!
        [one] ⏳ بقي يوم واحد.
        [two] ⏳ بقي يومان.
        [few] ⏳ بقيت { $days } أيام.
        [many] ⏳ بقي { $days } يوما.
       *[other] ⏳ بقي { $days } يوم.
    }
call-closed = 📝 { $fair }: أغلق باب طلبات الأروقة. آخر يوم كان { $deadline }.
call-over = 📝 { $fair }: انتهت هذه الدورة يوم { $ends }. لم يعلن بعد عن طلبات الدورة المقبلة.
call-coming = 📝 { $fair }: يفتح باب طلبات الأروقة يوم { $opens }.
call-undated = 📝 { $fair }: أعلن عن باب طلبات الأروقة، ولم يعلن بعد عن آخر أجل.
call-unknown =
    { $state ->
        [on] 📝 { $fair }: لم يعلن عن باب لطلبات الأروقة في هذه الدورة التي بدأت.
       *[other] 📝 { $fair }: لم يعلن بعد عن فتح باب طلبات الأروقة.
    }
call-elsewhere = 👉 { $fair }: باب الطلبات مفتوح إلى غاية { $deadline }.
documents-title = 📄 { $fair }: وثائق الملف
documents-line = • { $document }
documents-needed = ✅ { $document }: نعم، ضمن الوثائق المطلوبة.
documents-not-needed = ➖ { $document }: لا، ليس ضمن الوثائق المطلوبة.
documents-unknown = 📄 { $fair }: لم يعلن بعد عن لائحة الوثائق.
document-statutes = القانون الأساسي
document-registration = شهادة التقييد في السجل
document-members = لائحة الأعضاء
document-minutes = محضر الجمع العام
document-onssa = ترخيص أو اعتماد أونسا
document-label = شهادة العلامة المميزة
document-photos = صور المنتوجات
document-engagement = التزام موقع
document-insurance = عقد التأمين
document-rib = كشف التعريف البنكي (RIB)
document-artisan_card = بطاقة الصناع التقليديين
document-cin = نسخة من بطاقة التعريف
document-ice = رقم التعريف الموحد للمقاولة (ICE)
document-patente = شهادة الضريبة المهنية (الباتنتا)
document-tax_certificate = الشهادة الضريبية
document-cnss_certificate = شهادة الضمان الاجتماعي (CNSS)
document-catalogue = قائمة المنتوجات المصورة
document-form = استمارة الطلب
certification-onssa = 🏅 الترخيص الصحي للمنتوجات الغذائية يسلمه المكتب الوطني للسلامة الصحية (أونسا).
certification-programme = 📅 في البرنامج:
certification-unknown = { $fair }: لم يعلن بعد عن أي مواكبة للحصول على الشواهد.

## directions

directions-where = 📍 { $place }
directions-unknown = 📍 { $fair }: لم يعلن بعد عن الموقع على الخريطة.
directions-ask = 📍 من أين تنطلقون؟ شاركوا موقعكم، وسأخبركم بالمسافة والاتجاه. يمكنكم أيضا أن تكتبوا: «كيف آتي من محطة القطار».
directions-way = { $origin }: { $way }
directions-no-way = { $origin }: لم يعلن بعد عن الطريق من هناك.
directions-arrived = 📍 وصلتم تقريبا: أقل من 150 مترا.
directions-near =
    🚶 حوالي { $metres } م في خط مستقيم، { $towards } مكانكم: نحو { $minutes ->
        [few] { $minutes } دقائق
       *[other] { $minutes } دقيقة
    } مشيا.
directions-walk =
    🚶 حوالي { $km } كلم في خط مستقيم، { $towards } مكانكم: نحو { $minutes ->
        [few] { $minutes } دقائق
       *[other] { $minutes } دقيقة
    } مشيا.
directions-far = 🚗 حوالي { $km } كلم في خط مستقيم، { $towards } مكانكم.
directions-links = 🗺 للفتح في الخريطة:
location-about = ℹ️ هذا الموقع على الخريطة تقريبي.
origin-station = 🚉 محطة القطار
origin-airport = ✈️ المطار
origin-bus = 🚌 الحافلة والمحطة الطرقية
origin-taxi = 🚕 سيارة الأجرة
origin-car = 🚗 السيارة
origin-port = ⚓ الميناء
origin-centre = 🏙 وسط المدينة
origin-hotel = 🏨 الفنادق
origin-university = 🎓 الجامعة
origin-hospital = 🏥 المستشفى
origin-beach = 🏖 الشاطئ
compass-north = شمال
compass-north-east = شمال شرق
compass-east = شرق
compass-south-east = جنوب شرق
compass-south = جنوب
compass-south-west = جنوب غرب
compass-west = غرب
compass-north-west = شمال غرب

## privacy

privacy-kept =
    🔒 في هذا الملف كل ما أحتفظ به عنكم: عنوانكم هنا والاسم الظاهر، ولغتكم، والمعرض الذي اخترتم، وما سجلتم فيه، وجوابكم عن الأخبار، ورسائلنا.
    ما تكتبونه يمحى بعد 7 أيام، وأجوبتي بعد 30 يوما، وكل ما تبقى يمحى بمجرد طلبكم.
privacy-sure = 🗑 هل نمحو كل شيء: رسائلنا ولغتكم واختياراتكم؟ لا يمكن التراجع بعد ذلك.
privacy-forgotten = ✅ تم المحو. شكرا على زيارتكم، وإلى اللقاء!

## news

news-question = 🔔 هل تودون التوصل هنا بأخبار { $fair }؟ رسالة واحدة في اليوم على الأكثر. للإيقاف: { "\u2068STOP\u2069" }.
news-yes = 🔔 حسنا، ستصلكم هنا أخبار { $fair }. للإيقاف: { "\u2068STOP\u2069" }.
news-no = حسنا، لن أكتب لكم إلا للجواب عن أسئلتكم.
news-stopped = 🔕 تم إيقاف الإعلانات. أسئلتكم مرحب بها دائما.

## misc

lines = { $lines }
sample-note = ℹ️ معطيات للتجربة.
fair-none = لا يوجد أي معرض بعد. مرحبا بكم قريبا!
sorry-failed = عذرا، وقع خلل من جهتنا. المرجو إعادة المحاولة، أو طرح السؤال بطريقة أخرى.

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
list-left = … و{ $left } أخرى. أضيفوا كلمة للتدقيق.

day-today = اليوم
day-tomorrow = غدا
part-morning = صباحا
part-noon = عند الظهر
part-afternoon = بعد الزوال
part-evening = مساء
part-night = ليلا
part-hour = حوالي { $time }

label-name = { $name }
label-day = { $day }
label-entry = { $time } { $title }
label-more-left = ➕ المزيد ({ $left })
label-details = ℹ️ التفاصيل
label-calendar = 🗓 إلى تقويمي
label-calendar-day = 🗓 حفظ هذا اليوم
label-today = 📅 اليوم
label-that-day = 📅 اليوم كاملا
label-all-days = 📅 كل الأيام
label-first-day = 📅 اليوم الأول
label-day-after = اليوم الموالي ◀
label-day-before = ▶ اليوم السابق
label-next = ⏭ الموالي
label-same-subject = 🔎 في الموضوع نفسه

entry-until = { $entry } – إلى { $ends }
entry-since = { $entry } – منذ { $starts }
entry-line = {"\u200F"}{ $time } – { $entry }
entry-when = { $day }، من { $starts } إلى { $ends }
entry-when-open = { $day }، ابتداء من { $starts }
entry-time = {"\u200F"}🗓 { $when }
entry-over = ⌛ انتهى.
entry-on = ▶️ جار الآن.
entry-place = {"\u200F"}📍 { $place }
entry-no-place = 📍 لم يعلن عن المكان بعد
entry-pole = {"\u200F"}🧭 { $pole }
entry-speakers = {"\u200F"}🎤 { $names }
entry-for-public = 👥 مفتوح للجميع
entry-for-exhibitors = 👥 للعارضات والعارضين
entry-for-invited = 👥 بدعوة
entry-seats = {"\u200F"}🪑 { $count ->
        [one] مقعد واحد
        [two] مقعدان
        [few] { $count } مقاعد
        [many] { $count } مقعدا
       *[other] { $count } مقعد
    }

schedule-now = ▶️ الآن:
schedule-then = ⏭ بعد ذلك:
schedule-next = ⏭ الموالي:
schedule-first = 📅 البداية:
schedule-quiet = لا شيء في هذه اللحظة. الموالي:
schedule-quiet-today = انتهى برنامج اليوم. الموالي:
schedule-finished = انتهى البرنامج. آخر يوم للمعرض: { $day }.
schedule-day = 📅 برنامج { $day }: { $count ->
        [one] نشاط واحد
        [two] نشاطان
        [few] { $count } أنشطة
        [many] { $count } نشاطا
       *[other] { $count } نشاط
    }
schedule-part = 📅 برنامج { $day }، { $part }: { $count ->
        [one] نشاط واحد
        [two] نشاطان
        [few] { $count } أنشطة
        [many] { $count } نشاطا
       *[other] { $count } نشاط
    }
schedule-day-over = ⌛ انتهى برنامج { $day }. كان فيه: { $count ->
        [one] نشاط واحد
        [two] نشاطان
        [few] { $count } أنشطة
        [many] { $count } نشاطا
       *[other] { $count } نشاط
    }
schedule-earlier = ⌛ أنشطة انتهت:
schedule-heading = {"\u200F"}🗓 { $day }
schedule-empty = لم يعلن عن أي نشاط { $day }.
schedule-empty-part = لا شيء { $part } في ذلك اليوم. برنامج اليوم كاملا:
schedule-outside = لا يوجد معرض { $day }. موعد { $fair }: { $when }.
schedule-days = 📅 البرنامج { $when }:
schedule-day-count = {"\u200F"}{ $day }: { $count ->
        [0] لا شيء بعد
        [one] نشاط واحد
        [two] نشاطان
        [few] { $count } أنشطة
        [many] { $count } نشاطا
       *[other] { $count } نشاط
    }
schedule-topic = {"\u200F"}{ $count ->
        [one] نعم، نشاط واحد قادم:
        [two] نعم، نشاطان قادمان:
        [few] نعم، { $count } أنشطة قادمة:
        [many] نعم، { $count } نشاطا قادما:
       *[other] نعم، { $count } نشاط قادم:
    }
schedule-topic-over = كان موجودا، لكنه انتهى:
schedule-topic-other-day = لا شيء عن هذا { $day }، لكن في يوم آخر:
schedule-several = {"\u200F"}{ $count ->
        [one] نشاط واحد يوافق سؤالكم:
        [two] نشاطان يوافقان سؤالكم:
        [few] { $count } أنشطة توافق سؤالكم:
        [many] { $count } نشاطا يوافق سؤالكم:
       *[other] { $count } نشاط يوافق سؤالكم:
    }
schedule-was = { $entry }: انتهى. كان { $when }.
schedule-is-on = جار الآن: { $entry }.
schedule-will-be = {"\u200F"}{ $entry }: { $when }.
schedule-not-found = لم أجد شيئا عن هذا في البرنامج.
schedule-unannounced = لم يعلن عن البرنامج بعد.
schedule-never = لم يعلن عن برنامجه.

workshop-which = أي نشاط تقصدون؟
workshop-over = بدأ أو انتهى: لم يعد التسجيل ممكنا.
workshop-nothing-to-cancel = لا شيء يلغى: لستم مسجلين في ذلك.
workshop-tell = للاتصال بهم: { $ways }.
reminder-instead = لا أستطيع تذكيركم بنفسي بعد. افتحوا هذا الملف، وسيذكركم تقويم هاتفكم.
reminder-which = بماذا أذكركم؟
reminder-over = بدأ أو انتهى.
reminder-nothing = لم يبق في البرنامج ما نذكركم به.

## stands

label-this-pole = 🧭 هذا الفضاء
label-same-product = 🔎 المنتوج نفسه
label-all-exhibitors = 📋 اللائحة كاملة

stand-named = رواق { $stand }
stand-named-in = رواق { $stand } ({ $pole })
stand-title = 🏪 الرواق { $stand } – { $pole }
stand-title-alone = 🏪 الرواق { $stand }
stand-place = {"\u200F"}🚶 { $place }
stand-vacant = لم يعلن بعد عمن سيكون في هذا الرواق.
stand-beside = ↔️ في الجوار: { $names }
stand-which = ما رقم الرواق؟ اكتبوه كما هو على اللوحة، مثلا { $example }.
stand-which-pole = الرقم { $stand } موجود في { $count ->
        [two] قطبين
        [few] { $count } أقطاب
       *[other] { $count } قطبا
    }. أيها تقصدون؟
stand-none = لا يوجد رواق رقمه { $stand }.
stand-ranges = الأرقام الموجودة:
stand-range = {"\u200F"}• { $pole }: من { $first } إلى { $last }
stand-range-alone = • من { $first } إلى { $last }
stand-no-numbers = أروقة هذا السوق غير مرقمة.
stand-numbers-unannounced = لم يعلن عن أرقام الأروقة بعد.

exhibitor-both-names = {"\u200F"}{ $arabic } ({ $latin })
exhibitor-who = {"\u200F"}🏷 { $who }
exhibitor-sells = {"\u200F"}🧺 { $products }
exhibitor-at = {"\u200F"}📍 { $stands }
exhibitor-pole = {"\u200F"}🧭 { $pole }
exhibitor-no-stand = 📍 لم يعلن عن رقم الرواق بعد
exhibitor-shares = 🤝 في الرواق نفسه: { $names }
exhibitor-none = لم أجد «{ $name }» بين العارضات والعارضين.
exhibitor-hint = جربوا كتابة أخرى، أو اكتبوا منتوجا.
exhibitor-several = أسماء متشابهة ({ $count }):

exhibitors-all = {"\u200F"}📋 اللائحة كاملة: { $count ->
        [one] اسم واحد
        [two] اسمان
        [few] { $count } أسماء
        [many] { $count } اسما
       *[other] { $count } اسم
    }
exhibitors-in-pole = {"\u200F"}👥 { $pole }: { $count ->
        [one] عارضة أو عارض واحد
        [two] اثنان من العارضات والعارضين
       *[other] { $count } من العارضات والعارضين
    }
exhibitors-none-in-pole = { $pole }: لم يعلن عن العارضات والعارضين فيه بعد.
exhibitors-unannounced = لم يعلن عن لائحة العارضات والعارضين بعد.
exhibitors-ask = عم تبحثون؟ اكتبوا منتوجا أو اسما أو مدينة أو رقم رواق. أو اختاروا:
exhibitors-ask-by-name = عم تبحثون؟ اكتبوا منتوجا أو اسما أو مدينة. أو اختاروا:

product-which = عم تبحثون؟ اكتبوا منتوجا: عسل، زرابي، زيت أركان…
product-found = {"\u200F"}🔎 { $product }: { $count ->
        [one] عند عارضة أو عارض واحد
        [two] عند اثنين من العارضات والعارضين
       *[other] عند { $count } من العارضات والعارضين
    }
product-family = {"\u200F"}{ $family }: { $count ->
        [one] عند عارضة أو عارض واحد
        [two] عند اثنين من العارضات والعارضين
       *[other] عند { $count } من العارضات والعارضين
    }
product-none = عذرا، لم أجد هنا من يعرض: { $product }.
product-hint = جربوا كلمة أخرى، أو اختاروا صنفا:
product-near = من الصنف نفسه ({ $family }):
product-prices = الأثمنة غير معلنة: المرجو السؤال في الرواق.

origin-which = من أين؟ اكتبوا مدينة أو جهة أو بلدا.
origin-found = {"\u200F"}📍 { $place }: { $count ->
        [one] عارضة أو عارض واحد
        [two] اثنان من العارضات والعارضين
       *[other] { $count } من العارضات والعارضين
    }
origin-none = { $place }: لا أحد من هناك في لائحة العارضات والعارضين.
origin-guest = { $place }: بلد ضيف. لم يعلن عن عارضاته وعارضيه بعد.
origin-near = لكن من جهة { $region }: { $count ->
        [one] عارضة أو عارض واحد
        [two] اثنان من العارضات والعارضين
       *[other] { $count } من العارضات والعارضين
    }.

category-food = 🍯 مواد غذائية
category-plants = 🌿 نباتات
category-cosmetics = 🧴 تجميل
category-textile = 🧶 زرابي ونسيج
category-leather = 👞 جلد
category-metal = 💍 حلي ومعادن
category-pottery = 🏺 فخار
category-wood = 🪵 خشب
category-basketry = 🧺 سلالة وحصير
category-other = ✨ غير ذلك

kind-cooperative = تعاونية
kind-union = اتحاد تعاونيات
kind-association = جمعية
kind-gie = مجموعة ذات نفع اقتصادي
kind-mutual = تعاضدية
kind-social_enterprise = مقاولة اجتماعية
kind-artisan = الصناعة التقليدية
kind-auto_entrepreneur = مقاول(ة) ذاتي(ة)
kind-institution = مؤسسة
kind-foreign = من ضيوف المعرض

## calendar

calendar-entry = { $entry }: { $when }. افتحوا الملف لإضافته إلى تقويمكم.
calendar-several = { $count ->
        [one] نشاط واحد
        [two] نشاطان
        [few] { $count } أنشطة
        [many] { $count } نشاطا
       *[other] { $count } نشاط
    } ابتداء من { $day }. افتحوا الملف لإضافتها إلى تقويمكم.
calendar-alarm = { $entry }، { $starts }

## web chat

web-description = دليل، مرشدكم في المعارض الجهوية للاقتصاد الاجتماعي والتضامني
web-noscript = تحتاج هذه الصفحة إلى جافاسكريبت. المرجو تفعيله في متصفحكم.
web-skip = الانتقال إلى خانة الكتابة
web-talk = المحادثة مع دليل
web-you = أنتم
web-dalil = دليل
web-write = اكتبوا هنا…
web-send = إرسال
web-menu = القائمة
web-more = المزيد
web-restart = البدء من جديد
web-clear = الحذف من هذا الجهاز
web-clear-sure = هل أنتم متأكدون؟ اضغطوا مرة أخرى للحذف
web-place = مشاركة موقعي
web-place-mine = موقعي
web-place-none = تعذر تحديد موقعكم. يمكنكم أن تكتبوا أين أنتم.
web-connected = متصل
web-connecting = جار الاتصال…
web-reconnecting = جار استئناف الاتصال…
web-offline = غير متصل
web-offline-note = لا يوجد اتصال بالإنترنت. ما تكتبونه سيُرسل عند عودة الاتصال.
web-waiting = ستُرسل عند عودة الاتصال
web-sending = جار الإرسال…
web-sent = أُرسلت
web-unsent = لم تُرسل
web-busy = الإقبال كبير الآن. رسالتكم محفوظة وستُرسل بعد قليل.
web-long = النص طويل جدا. المرجو إرساله على أجزاء.
web-unclear = تعذر إرسال هذا النص. المرجو كتابته بطريقة أخرى.
web-tabs = هذه المحادثة مفتوحة في نوافذ كثيرة. المرجو إغلاق بعضها.
web-options = اختيارات
web-newer = رسالة جديدة
web-reminder = تذكير
web-announcement = أخبار المعرض
web-calendar = إضافة إلى تقويمي
web-calendar-hint = هكذا يمكن لهاتفكم أن يذكركم، حتى والصفحة مغلقة.
web-download = تنزيل
web-gone = لم يعد محفوظا على هذا الجهاز. يمكنكم طلبه من جديد.
web-map = فتح الخريطة
web-map-osm = OpenStreetMap
web-map-google = Google Maps
web-spot = المكان على الخريطة
web-voice = إرسال رسالة صوتية
web-voice-stop = إيقاف وإرسال
web-voice-on = 🎙️ جار التسجيل… اضغطوا على الميكروفون مرة أخرى للإرسال، أو Esc للإلغاء.
web-voice-mine = رسالة صوتية
web-voice-none = الميكروفون غير متاح. يمكنكم الكتابة.

## fair packs

pack-unanswered = { $count ->
    [0] لا يوجد أي سؤال بدون جواب.
   *[other] للإجابة، أضيفوا سطرا إلى ورقة questions الخاصة بالمعرض ثم أعيدوا تحميله.
 }
pack-nearest = هل تقصدون «{ $name }»؟
pack-choose = اكتبوا واحدة من هذه: { $names }.
pack-choose-like = مثلا: { $names } …
pack-none-known = لا يوجد شيء بعد.

pack-nothing = لا يوجد مجلد ولا مصنف باسم «{ $path }»، ولا معرض بهذا الاسم مرفق بالدليل.
pack-closed = تعذر الفتح: { $reason }.
pack-large = الحجم أكبر من { $most } ميغابايت. احذفوا ما لا يحتاجه الدليل: الصور، الأوراق الأخرى، النسخ القديمة.
pack-rows = عدد الأسطر أكثر من { $most }. احذفوا الأسطر الفارغة بعد آخر سطر وما لا يخص هذا المعرض.
pack-file-unknown = لا توجد ورقة باسم «{ $found }». { $hint }
pack-file-twice = الورقة { $name } موجودة مرتين. احتفظوا بواحدة.
pack-file-missing = الملف { $name } غير موجود، وفيه معلومات المعرض. الأمر «fair template» يكتب نموذجا للملء.
pack-sheet-missing = الورقة «{ $name }» غير موجودة، وفيها معلومات المعرض. الأمر «fair template» يكتب نموذجا للملء.
pack-sheet-unknown = لا توجد ورقة باسم «{ $found }». { $hint } أفرغوها إن كان الدليل لا يحتاجها.
pack-encoding = تعذرت قراءة حروف هذا الملف. احفظوه من جديد بصيغة «CSV UTF-8».
pack-quotes = علامة اقتباس لم تغلق أو توجد وحدها. ضعوا النص كله بين علامتي اقتباس، وضاعفوا العلامة التي بداخله: "".
pack-toml = تعذرت قراءة هذا السطر. اكتبوا name = "text" بعلامات مستقيمة، والتواريخ مثل 2025-02-15، ومعلومة واحدة في كل سطر.
pack-workbook = هذا ليس مصنف إكسل، أو أنه تالف أو محمي. احفظوه من جديد بصيغة «Excel (.xlsx)» دون كلمة سر.

pack-heading-empty = هذا العمود بلا عنوان. اكتبوا عنوانا في السطر 1 أو أفرغوا العمود.
pack-heading-twice = «{ $found }» موجود مرتين. احتفظوا بواحد.
pack-column-unknown = لا يوجد عمود «{ $found }» في هذه الورقة. { $hint } ملاحظاتكم الخاصة تكتب في عمود «note».
pack-fact-unknown = لا توجد معلومة باسم «{ $found }». { $hint }
pack-column-missing = العمود «{ $name }» غير موجود. أضيفوا هذا العنوان في السطر 1.
pack-cells-extra = «{ $found }» بعد آخر عنوان. النص الذي فيه فاصلة أو فاصلة منقوطة يكتب بين علامتي اقتباس.
pack-example = هذا السطر مثال من النموذج. احذفوه، وإن صار لكم فأفرغوا ملاحظته.

pack-empty = هذه الخانة ضرورية: املؤوا «{ $name }».
pack-empty-text = هذا ضروري بلغة واحدة على الأقل. املؤوا واحدة من هذه الخانات: { $names }.
pack-twice = «{ $found }» موجود في السطر { $row }. لكل سطر اسمه الخاص.
pack-formula = هذه الصيغة بلا نتيجة محفوظة. انسخوا الخانة وألصقوها كقيمة.
pack-error = «{ $found }» خطأ من برنامج الجداول. اكتبوا القيمة نفسها.
pack-long = النص فيه { $length } حرفا، والحد الأقصى { $most }. اكتبوه أقصر.
pack-id = «{ $found }» ليس اسما قصيرا: فقط حروف لاتينية صغيرة a–z وأرقام وشرطة. اكتبوا مثلا { $example }.
pack-id-long = «{ $found }» طويل جدا. الحد الأقصى { $most } حرفا.
pack-stand-number = «{ $found }» ليس رقم رواق. اكتبوا ثمانية حروف لاتينية وأرقام على الأكثر، مثل B12، وافصلوا بين عدة أرقام بـ «;».
pack-choice = «{ $found }» غير معروف هنا. { $hint }
pack-truth = «{ $found }» ليس نعم ولا لا. اكتبوا true (نعم) أو false (لا).
pack-number = «{ $found }» ليس عددا صحيحا. اكتبوا أرقاما فقط، مثل { $example }.
pack-range = { $found } خارج الحدود. اكتبوا عددا من { $least } إلى { $most }.
pack-degrees = «{ $found }» ليس موقعا بالدرجات. اكتبوه مثل 30.4278.
pack-day = «{ $found }» ليس يوما. اكتبوا السنة-الشهر-اليوم، مثل { $example }.
pack-hour = «{ $found }» ليس ساعة. اكتبوها مثل { $example }.
pack-zone = «{ $found }» ليس منطقة زمنية. اكتبوا Africa/Casablanca أو لا شيء.
pack-product = لا يوجد «{ $found }» في جدول المنتوجات. { $hint } ما ليس في الجدول يكتب تحت «offers».
pack-province = «{ $found }» ليس إقليما ولا عمالة. { $hint }
pack-region = «{ $found }» ليس جهة. { $hint }
pack-country = «{ $found }» ليس بلدا. اكتبوا حرفيه اللاتينيين، مثل SN للسنغال.
pack-document = «{ $found }» ليس وثيقة يستطيع الدليل طلبها. { $hint }
pack-language = «{ $found }» ليست من لغات الدليل. { $hint }
pack-sample = «{ $found }» ليس جزءا من الملف. { $hint }
pack-quota = لا نعرف «{ $found }» بين الحصص: اكتبوا صنفا أو إقليما أو women أو first_time. { $hint }
pack-source = لا توجد معلومة باسم «{ $found }» حتى يكون لها مصدر. { $hint }
pack-topic-shape = «{ $found }» ليس موضوعا. اكتبوا حروفا لاتينية صغيرة a–z وأرقاما وشرطة سفلية، مثل digital_marketing.
pack-topic = ليست للدليل كلمات للموضوع «{ $found }». { $hint } لموضوع جديد، اكتبوا في الورقة «words» كيف يقوله الناس.
pack-phone = «{ $found }» ليس رقم هاتف. اكتبوه مثل +212 528 00 00 00.
pack-email = «{ $found }» ليس عنوان بريد إلكتروني. اكتبوه مثل contact@example.ma.
pack-website = «{ $found }» ليس عنوان موقع. اكتبوه كاملا، مثل https://example.ma.

pack-order = { $ends } قبل { $starts } («{ $first }»). صححوا أحد التاريخين.
pack-outside = { $found } خارج أيام المعرض، من { $starts } إلى { $ends }.
pack-ends = النهاية { $ends } والبداية { $starts }. اكتبوا ساعة بعد البداية، أو لا شيء إن كانت النهاية مفتوحة.
pack-closes = ساعة الفتح والإغلاق واحدة: { $found }. اكتبوا ساعتين مختلفتين.
pack-position = الموقع عددان، و«{ $name }» فارغ.
pack-swapped = يبدو أن العددين مقلوبان. اكتبوا latitude { $latitude } و longitude { $longitude }.
pack-pole = لا يوجد قطب «{ $found }» في الورقة «poles». { $hint }
pack-stand = لا يوجد رواق «{ $found }» في الورقة «stands». { $hint }
pack-stand-ambiguous = الرقم { $found } موجود في عدة أقطاب. اكتبوا أيها: { $names }.
pack-pole-of-stand = القطب «{ $found }» والرواق { $stand }. صححوا أحدهما.
pack-abroad = البلد { $country }، فلا يمكن أن تكون له جهة أو إقليم بالمغرب. أفرغوا أحدهما.
pack-region-of = { $province } في جهة { $region }. اكتبوا { $code } أو اتركوا الجهة فارغة.

pack-good = { $fair }: لا شيء للتصحيح.
pack-mistakes = { $count ->
    [one] خطأ واحد. لم يتغير شيء.
    [two] خطآن. لم يتغير شيء.
    [few] { $count } أخطاء. لم يتغير شيء.
   *[other] { $count } خطأ. لم يتغير شيء.
}
pack-loaded = { $fair }: أضيف { $added }، تغير { $changed }، حذف { $removed }.
pack-moved = { $fair }: تغير ترتيب الأسطر فقط.
pack-unchanged = { $fair }: لا شيء للتغيير.
pack-conflict = المعمول به «{ $here }»، غُيّر في المحادثة، والملف يقول «{ $pack }». اكتبوا في الملف ما يجب العمل به، أو أعيدوا إليه ما كان فيه.
pack-conflict-gone = السطر كله حُذف من جهة وغُيّر من جهة أخرى. المعمول به: «{ $here }»، الملف: «{ $pack }».
pack-conflicts = { $count ->
    [one] شيء واحد تغير في المحادثة وفي الملف معا. لم يحمَّل شيء.
    [two] شيئان تغيرا في المحادثة وفي الملف معا. لم يحمَّل شيء.
    [few] { $count } أشياء تغيرت في المحادثة وفي الملف معا. لم يحمَّل شيء.
   *[other] { $count } شيئا تغير في المحادثة وفي الملف معا. لم يحمَّل شيء.
}
pack-fair = { $id }: { $name }، { $starts } – { $ends }
pack-no-fairs = لم يحمَّل أي معرض بعد. هذه مرفقة بالدليل: { $names }.
pack-no-fair = لا يوجد معرض «{ $found }». { $hint }
pack-written = كُتب: { $path }
pack-occupied = «{ $path }» موجود. اختاروا اسما آخر.

## commands

command-start = البدء من جديد
command-menu = كل ما يمكنني فعله
command-now = ما يجري الآن
command-programme = البرنامج
command-stands = البحث عن رواق
command-directions = كيف تصلون
command-fairs = معرض آخر
command-apply = المشاركة كعارضة أو عارض
command-language = تغيير اللغة
command-contact = الجهة المنظمة
command-help = مساعدة
command-stop = إيقاف الإعلانات
command-mydata = معطياتي
command-forget = محو كل شيء

## operations

demo-ready =
    دليل في انتظاركم هنا: { $address }
    الوقت عنده: { $now }. للإيقاف: Ctrl+C
database-occupied = دليل آخر يستعمل قاعدة المعطيات هذه ({ $holder }). المرجو إيقافه أولا.
port-taken = المنفذ { $port } مشغول ببرنامج آخر. المرجو اختيار غيره: HTTP_PORT.
file-none = هذا الملف غير موجود: { $path }
backup-written = نسخة احتياطية سليمة: { $path }
backup-exists = يوجد ملف في هذا المكان: { $path }
backup-damaged = هذه النسخة غير كاملة: { $reason }
restore-done = عادت قاعدة المعطيات إلى النسخة { $path }.
restore-lost = { $count ->
    [0] لم تصل أي رسالة منذ ذلك الحين.
    [one] رسالة واحدة وصلت بعدها لا توجد فيها.
    [two] رسالتان وصلتا بعدها لا توجدان فيها.
    [few] { $count } رسائل وصلت بعدها لا توجد فيها.
   *[other] { $count } رسالة وصلت بعدها لا توجد فيها.
 }
restore-lost-unknown = لم تعد القاعدة السابقة مقروءة: لا نعرف عدد الرسائل الناقصة.
restore-forgotten = { $count ->
    [0] لم يطلب أحد محو معطياته منذ ذلك الحين.
    [one] شخص واحد طلب محو معطياته بعدها: تم محوها من جديد.
    [two] شخصان طلبا محو معطياتهما بعدها: تم محوها من جديد.
    [few] { $count } أشخاص طلبوا محو معطياتهم بعدها: تم محوها من جديد.
   *[other] { $count } شخصا طلبوا محو معطياتهم بعدها: تم محوها من جديد.
 }
restore-held = { $count ->
    [0] لم يكن هناك أي إرسال في الانتظار.
   *[other] عدد الرسائل المحتجزة: { $count }، فقد تكون أرسلت من قبل. لإرسالها: dalil restore --send-waiting
 }
restore-sending = { $count ->
    [0] لم يكن هناك أي إرسال في الانتظار.
   *[other] عدد الرسائل التي سترسل: { $count }.
 }
doctor-zones = المناطق الزمنية محينة: المغرب على التوقيت العالمي منذ 20 شتنبر 2026.
doctor-zones-stale = المناطق الزمنية قديمة: pip install --upgrade tzdata
doctor-database = قاعدة المعطيات تجيب.
doctor-database-away = قاعدة المعطيات لا تجيب ({ $reason }). المرجو مراجعة DATABASE_URL والقرص.
doctor-fairs = عدد المعارض المحملة: { $count }.
doctor-fairs-none = لا يوجد أي معرض: dalil fair load agadir-2025
doctor-quarantined = عدد الرسائل الموضوعة جانبا بعد ثلاث محاولات: { $count }. المرجو مراجعة السجل.
doctor-sqlite-old = SQLite { $version }: لا تفتحوا القاعدة بأداة أخرى تكتب فيها، ولا تستعملوا Litestream.
doctor-disk = القرص: { $free } ميغابايت شاغرة.
doctor-disk-full = القرص شبه ممتلئ: { $free } ميغابايت شاغرة، ويلزم 200.
doctor-telegram = تيليغرام: الرمز صحيح، @{ $name }.
doctor-telegram-off = تيليغرام: غير مشغل (لا يوجد TELEGRAM_BOT_TOKEN).
doctor-telegram-away = تيليغرام لا يجيب على { $host }. المرجو مراجعة الشبكة و TELEGRAM_API_URL.
doctor-telegram-refused = تيليغرام يرفض الرمز: المرجو نسخه من جديد من @BotFather إلى TELEGRAM_BOT_TOKEN.
doctor-web = الدردشة على الويب: http://{ $host }:{ $port }

# ── WhatsApp ───────────────────────────────────────────────────────────────────────────────────────────

label-choose = ☰ الاختيارات
label-link = 🔗 فتح الرابط
merged =
    { $first }

    { $second }
templates-settings = حددوا WHATSAPP_ACCESS_TOKEN وWHATSAPP_BUSINESS_ACCOUNT_ID.
templates-away = لم تجب Meta كما ينبغي: { $reason }
templates-missing = { $name } ({ $code }): غير موجود بعد. قدموا ما يعرضه «dalil whatsapp templates».
templates-not-approved = { $name } ({ $code }): لم تتم الموافقة عليه ({ $status }).
templates-category = { $name } ({ $code }): صنفته Meta في { $actual } والمنتظر { $wanted }.
templates-other = { $name } ({ $code }): تمت الموافقة عليه لكن بقيم أخرى.
templates-good = { $name } ({ $code }): تمت الموافقة عليه، { $category }.
notice-templates =
    📋 { $fair }، { $starts }: لم توافق واتساب بعد على كل القوالب ({ $count }). بعد 24 ساعة من آخر رسالة، لا يصل إلى الناس ما لم تتم الموافقة عليه.
    { $lines }
    المرجو إخبار من يتكلف بالبوت: «dalil whatsapp templates check» يعرض كل شيء.
templates-more = … و{ $count } أخرى.
doctor-whatsapp-off = واتساب: غير مفعل (WHATSAPP_ACCESS_TOKEN فارغ).
doctor-whatsapp-away = واتساب: لا جواب صالح من { $host } ({ $reason }).
doctor-whatsapp = واتساب: الرقم { $number } يجيب.
doctor-whatsapp-no-account = واتساب: املؤوا WHATSAPP_BUSINESS_ACCOUNT_ID، وإلا فلن يعرف أحد أي نماذج الرسائل تنتظر الموافقة.
doctor-held = واتساب يحتفظ برسائل «{ $key }»، عددها { $count }: { $reason }

# ── another phone ──────────────────────────────────────────────────────────────────────────────────────

link-code =
    📱 من هاتفكم الآخر، اكتبوا لي: { "\u2068/link" } { $code }{ "\u2069" }
    الرمز صالح { $minutes } دقيقة، لمرة واحدة. لا تعطوه لأحد.
link-done = ✅ تم: يمكنكم المتابعة هنا وعلى الهاتف الآخر.
link-wrong = هذا الرمز غير صالح. اكتبوا { "\u2068/link\u2069" } على الهاتف الآخر للحصول على رمز جديد.
link-joined = 📱 تم للتو ربط هاتف آخر بهذه المحادثة. إن لم تكونوا أنتم، فاكتبوا { "\u2068/forget\u2069" }.

## طلب رواق

label-agree = ✅ موافقة
label-send = 📨 إرسال
label-change = ✏️ تعديل
label-later = 🕓 لاحقا
label-done = ✅ هذا كل شيء
label-back = ▶ رجوع
label-skip = ⏭ تجاوز
label-cancel = ✖️ توقف
label-cancel-surely = 🗑 حذف الكل
label-resume = ◀️ متابعة
label-review = 📋 مراجعة
label-more = ➕ المزيد
label-ticked = ✔️ { $option }
label-other = 🗺 مكان آخر
label-complete = 🧾 إتمام الملف
label-add-paper = 📎 إضافة وثيقة
label-another = ➕ ملف آخر
label-confirm = 🎉 نعم، سنحضر
label-refuse-place = لا، نتنازل
label-withdraw = ↩️ سحب الطلب
label-withdraw-surely = نعم، سحب الطلب
label-keep-file = لا، إبقاؤه
label-file-show = 📂 ملفنا
label-file-open = 📂 فتح
onssa-has = ✅ نعم
onssa-progress = ⏳ قيد الإنجاز
onssa-none = ➖ ليس بعد
power-none = بدون كهرباء
power-light = 💡 إنارة
power-strong = 🔌 أكثر من 1 kW
form-at = { $at }/{ $of } · { $question }
form-line = • { $field }: { $answer }
form-review = 📋 المرجو مراجعة الملف. هل كل شيء صحيح؟
form-which = أي جواب تريدون تعديله؟
form-resumed = نتابع من حيث توقفتم.
form-papers = { $count ->
    [0] لا وثيقة بعد
    [one] وثيقة واحدة
    [two] وثيقتان
    [few] { $count } وثائق
   *[other] { $count } وثيقة
 }
form-pages = { $count ->
    [one] 📎 توصلنا بصفحة واحدة. هل هناك أخرى؟ وإلا «هذا كل شيء».
    [two] 📎 توصلنا بصفحتين. هل هناك أخرى؟ وإلا «هذا كل شيء».
    [few] 📎 توصلنا بـ{ $count } صفحات. هل هناك أخرى؟ وإلا «هذا كل شيء».
   *[other] 📎 توصلنا بـ{ $count } صفحة. هل هناك أخرى؟ وإلا «هذا كل شيء».
 }
form-onssa-help = لا بأس: يمكنكم التقديم دون ترخيص ONSSA، ويمكن مساعدتكم في المعرض للحصول عليه.
form-cancel = ⏸ ما كتبتموه محفوظ. نتابع لاحقا أم نحذف الكل؟
form-cancelled = 🗑 تم الحذف.
form-parked = ملفكم الذي بدأتموه محفوظ.
form-too-late = ⏳ { $fair }: انتهى أجل الطلبات، ولم يعد إرسال الملف ممكنا. أجوبتكم محفوظة.
form-ice-odd = ⚠️ الرقمان الأخيران من ICE { $ice } غير متطابقين. سجلناه كما هو، والمرجو التحقق منه.
form-added = ✅ تمت الإضافة، شكرا.
ask-data = 🔒 لدراسة طلبكم، يحتفظ { $fair } بأجوبتكم ووثائقكم، ولا يطلع عليها إلا الفريق الذي يقرر. يمكنكم الاطلاع عليها (/mydata) أو حذفها (/forget) متى شئتم. لا نطلب أبدا رقم البطاقة الوطنية. هل توافقون؟
ask-kind = أنتم…؟
ask-name = ما اسم هيئتكم؟ مثلا: تعاونية تيگمي
ask-province = ما عمالتكم أو إقليمكم؟ اضغطوا على الزر أو اكتبوا الاسم.
ask-products = ماذا تبيعون؟ مثلا: زيت أركان، عسل، زرابي
ask-category = ما صنفها؟ اضغطوا على كل ما يناسب، ثم «هذا كل شيء».
ask-onssa = هل لديكم ترخيص أو اعتماد ONSSA؟
ask-members = كم عدد الأعضاء؟
ask-women = كم عدد النساء بينهم؟
ask-contact = مع من نتواصل؟ الاسم الشخصي والعائلي
ask-phone = ما رقم الهاتف؟ مثلا: 0661234567
ask-papers = 📷 المرجو إرسال صور وثائقكم (أو PDF)، ويمكن إرسال عدة صور متتابعة. سيقرأ الفريق الأرقام فيها.
ask-publish = هل ننشر اسمكم ومنتوجاتكم في دليل العارضات والعارضين؟
ask-news = هل تريدون أيضا إعلانات المعرض؟ أما أخبار ملفكم فتصلكم دائما.
ask-register = ما رقم التقييد في السجل المحلي للتعاونيات؟
ask-ice = ما رقم ICE (15 رقما)؟
ask-power = هل تحتاجون إلى الكهرباء في الرواق؟
ask-cooking = هل تطبخون في عين المكان (نار أو غاز)؟
ask-persons = كم شخصا في الرواق (من 1 إلى 4)؟
field-kind = نوع الهيئة
field-name = الاسم
field-province = الإقليم
field-products = المنتوجات
field-category = الأصناف
field-onssa = ترخيص ONSSA
field-members = الأعضاء
field-women = النساء
field-contact = التواصل
field-phone = الهاتف
field-papers = الوثائق
field-publish = الدليل
field-news = الإعلانات
field-register = السجل
field-ice = رقم ICE
field-power = الكهرباء
field-cooking = الطبخ
field-persons = الأشخاص
refused-line = المرجو كتابة ما بين { $least } و{ $most } حرفا.
refused-number = المرجو كتابة عدد بين { $least } و{ $most }.
refused-choice = اضغطوا على أحد الأزرار أو اكتبوا رقمه.
refused-several = المرجو اختيار صنف واحد على الأقل.
refused-phone = لم أتعرف على هذا الرقم. مثلا: 0661234567 أو +212661234567
refused-ice = رقم ICE من 15 رقما، مثل 001561191000066.
refused-paper = المرجو إرسال صورة أو PDF، أو الضغط على زر.
refused-words = المرجو كتابة الجواب.
refused-other = المرجو كتابة اسم إقليمكم، مثلا: الصويرة
refused-stale = هذا زر قديم. نحن الآن هنا:
refused-file-empty = الملف { $name } فارغ. المرجو إرساله مرة أخرى.
refused-file-large = الملف { $name } كبير جدا: الحد 10 ميغابايت. تكفي صورة.
refused-file-kind = لا يمكنني قبول { $name }: فقط صورة (JPEG أو PNG) أو PDF.
refused-file-pixels = الصورة { $name } كبيرة جدا. تكفي صورة بالهاتف.
refused-file-away = لم يصلني الملف { $name }. المرجو إرساله مرة أخرى.
refused-file-many = هذا عدد كاف من الصفحات: الحد { $most }. اضغطوا «هذا كل شيء».
apply-received = ✅ توصلنا بطلبكم، شكرا! المرجع { $reference }. سنجيبكم هنا.
apply-late = ⏳ وصل بعد انتهاء الأجل، وقد سجلنا ذلك.
apply-alike = ⚠️ يوجد ملف مشابه ({ $references }). إن كان هو نفسه فالمرجو سحب أحدهما.
apply-next = يدرسه الفريق، وسأراسلكم فور وجود جديد. احتفظوا بالمرجع، وهذا ملخص الملف.
apply-none = 📂 ليس لديكم ملف هنا بعد.
apply-files = 📂 ملفاتكم:
apply-line = { $reference ->
    [none] 📂 { $name }: { $state } ({ $day })
   *[other] 📂 { $name } ({ $reference }): { $state }، منذ { $day }
 }
apply-asked = 👉 المطلوب منكم: { $what }
apply-papers = 📎 الوثائق: { $count } من { $wanted }
apply-stand = 🏪 رواقكم: { $stand }
apply-rank = رتبتكم في لائحة الانتظار: { $rank }.
apply-confirmed = 🎉 تم التأكيد، إلى اللقاء!
apply-withdrawn = ↩️ تم سحب الملف.
apply-withdraw = هل تريدون سحب ملف «{ $name }»؟
apply-not-now = هذا غير ممكن الآن.
state-draft = بدأ ولم يرسل بعد
state-sent = توصلنا به
state-review = قيد الدراسة
state-incomplete = غير مكتمل
state-accepted = مقبول
state-reserve = في لائحة الانتظار
state-declined = لم يقبل هذه المرة
state-confirmed = مؤكد
state-released = أعيد المكان
state-withdrawn = مسحوب
todo-sent = لا شيء مطلوب الآن: سأراسلكم هنا.
todo-review = لا شيء مطلوب الآن: سأراسلكم هنا.
todo-accepted = 👉 المرجو تأكيد حضوركم.
todo-confirmed = سيصلكم رقم الرواق قريبا.
reason-places = لم تبق أماكن
reason-papers = نقصت وثائق
reason-products = المنتوجات لا تناسب هذه الدورة
reason-late = وصل الملف متأخرا
reason-twice = أرسل الملف نفسه مرتين
notice-draft = 📝 لم ترسلوا طلب الرواق بعد. هل نتابع؟
notice-new = 📥 طلب جديد: { $name } ({ $reference })
notice-alike = 📥 طلب جديد: { $name } ({ $reference }). ⚠️ يوجد ملف مشابه.
notice-completed = 📎 { $name } ({ $reference }): اكتمل الملف.
notice-confirmed = 🎉 { $name } ({ $reference }): تم تأكيد الحضور.
notice-asked = 📂 { $name }: المطلوب لملفكم: { $what }
notice-accepted = 🎉 تهانينا! قبل طلب { $name }. هل ستحضرون؟ المرجو التأكيد قبل { $until }.
notice-reserve = 📂 { $name } في لائحة الانتظار، الرتبة { $rank }. سأراسلكم فور توفر مكان.
notice-declined = 📂 { $name }: نشكركم. تعذر قبول طلبكم: { $reason }. مرحبا بكم في الدورة القادمة.
notice-confirm = ⏰ { $name }: مكانكم في انتظاركم. المرجو التأكيد قبل { $until }.
notice-released = 📂 { $name }: أعيد المكان لعدم التأكيد. لأي سؤال راسلونا.
notice-offered = 🎉 { $name }: خبر سار، توفر لكم مكان! المرجو التأكيد قبل { $until }.
notice-placed = { $neighbour ->
    [none] 🏪 { $name }: رواقكم هو { $stand }. { $pole }
   *[other] 🏪 { $name }: رواقكم هو { $stand }، مع { $neighbour }. { $pole }
 }
summary-title = طلب رواق { $reference }
privacy-sure-file = ⚠️ أرسلتم طلب رواق: سيحذف هو أيضا ومعه المكان. هل نحذف الكل فعلا؟
privacy-later = 🗑 سيحذف كل شيء بعد 24 ساعة. ما زال بإمكانكم التراجع.
privacy-kept-after-all = ✅ حسنا، بقي كل شيء محفوظا.
command-status = ملفنا

## المنظمون

label-queue = 📥 الطلبات
label-release = 📣 إعلان القرارات
label-release-all = 📣 نعم، إعلان الكل
label-undo = ↩️ تراجع
label-export = 📊 جدول Excel
label-accept = ✅ قبول
label-reserve = ⏳ لائحة الانتظار
label-decline = ✖️ عدم القبول
label-ask-for = ❓ طلب شيء
label-give-stand = 🏪 إعطاء رواق
label-pass-on = ➡️ تمرير المكان
label-papers = 📎 وثائق الملف
label-note = 🗒 ملاحظة
label-score = ⭐ نقطة من 1 إلى 5
label-share = 👥 مشاركته
label-other-stand = 🏪 رواق آخر
label-reason-places = لم تبق أماكن
label-reason-papers = وثائق ناقصة
label-reason-products = منتوجات أخرى
label-reason-late = وصل متأخرا
label-reason-twice = أرسل مرتين
role-admin = الإدارة
role-reviewer = دراسة الملفات
role-announcer = الإعلانات
organizer-invited = { $links }
    أو هذا الرمز، يكتب للبوت: { $code }
    لشخص واحد، مرة واحدة، خلال 24 ساعة.
invitation-telegram = تيليغرام: { $link }
invitation-whatsapp = واتساب: { $link }
invitation-web = على الويب: { $link }
invitation-typed = تكتب للبوت: { $start }
organizer-waits = 👋 شكرا لكم! سيؤكد أحد المشرفين قدومكم ({ $role }، { $fair })، وسأكتب لكم حينها.
organizer-welcome = 👋 مرحبا بكم في الفريق ({ $role }، { $fair }). كل شيء تحت /team. ستقرؤون هنا أيضا ما يقال للفريق؛ للإيقاف: STOP.
organizer-wrong-code = لم تعد هذه الدعوة صالحة. المرجو طلب أخرى.
filter-new = 🆕 للدراسة
filter-incomplete = ❓ غير مكتملة
filter-held = 🤫 مقررة ولم تعلن
filter-accepted = ✅ في انتظار التأكيد
filter-confirmed = 🎉 مؤكدة
filter-reserve = ⏳ لائحة الانتظار
review-queue = { $count ->
    [0] 📥 { $fair }: لا طلبات بعد.
    [one] 📥 { $fair }: طلب واحد.
    [two] 📥 { $fair }: طلبان.
    [few] 📥 { $fair }: { $count } طلبات.
    [many] 📥 { $fair }: { $count } طلبا.
   *[other] 📥 { $fair }: { $count } طلب.
 }
review-count = { $filter }: { $count }
review-places = 🏪 { $pole }: الأماكن المحجوزة { $taken } من { $places }
review-found = { $count ->
    [0] لا ملفات.
    [one] ملف واحد:
    [two] ملفان:
    [few] { $count } ملفات:
    [many] { $count } ملفا:
   *[other] { $count } ملف:
 }
review-row = • { $name } ({ $reference })
review-card = 📂 { $name } ({ $reference }): { $state }
review-held = 🤫 القرار، ولم يعلن بعد: { $verdict }
review-late = ⏳ وصل بعد انتهاء الأجل
review-score = { $scores ->
    [one] ⭐ { $average }، نقطة واحدة
    [two] ⭐ { $average }، معدل نقطتين
    [few] ⭐ { $average }، معدل { $scores } نقط
   *[other] ⭐ { $average }، معدل { $scores } نقطة
 }
review-note = 🗒 { $note }
review-why = لأي سبب؟ ستقرؤه التعاونية.
review-overtaken = ⚠️ غير زميل هذا الملف في هذه الأثناء. ها هو:
review-full = ⛔ كل أماكن هذا القطب محجوزة.
review-decided = 🤫 { $name }: { $verdict }. لن يرسل شيء قبل الإعلان.
review-which-score = ما نقطتكم، من 1 إلى 5؟
review-asking = ماذا نطلب؟ اكتبوه، وسيقرأ كما هو.
review-noting = ما ملاحظتكم للفريق؟ لا يقرؤها غيره.
review-asked = ✅ تم الطلب.
review-preview = { $count ->
    [one] هذا ما ستقرؤه. لن يرسل شيء دون تأكيدكم.
   *[other] هذا ما سيقرأ في كل ملف، وعددها { $count }. لن يرسل شيء دون تأكيدكم.
 }
review-letter = ✉️ { $letter }
review-nothing-held = لا قرار في الانتظار.
review-released = { $count ->
    [one] 📣 سيرسل قرار واحد بعد 5 دقائق، ويمكن التراجع قبلها.
    [two] 📣 سيرسل قراران بعد 5 دقائق، ويمكن التراجع قبلها.
    [few] 📣 سترسل { $count } قرارات بعد 5 دقائق، ويمكن التراجع قبلها.
   *[other] 📣 سيرسل { $count } قرارا بعد 5 دقائق، ويمكن التراجع قبلها.
 }
review-undone = { $count ->
    [one] ↩️ تم التراجع عن قرار واحد، ولم يعلن.
    [two] ↩️ تم التراجع عن قرارين، ولم يعلنا.
    [few] ↩️ تم التراجع عن { $count } قرارات، ولم تعلن.
   *[other] ↩️ تم التراجع عن { $count } قرارا، ولم تعلن.
 }
review-not-now = لم يعد هذا ممكنا في حالة الملف الراهنة.
review-pass-on = هل نسترجع مكان { $name } ونعرضه على لائحة الانتظار؟
review-passed-on = ➡️ عرض المكان على { $name }.
review-nobody-waits = المكان شاغر، ولا أحد في الانتظار.
review-stands = { $free ->
    [0] { $name }: لم يبق رواق شاغر في هذا القطب.
    [one] { $name }: رواق واحد شاغر.
    [two] { $name }: رواقان شاغران. أيهما؟
    [few] { $name }: { $free } أروقة شاغرة. أيها؟
   *[other] { $name }: { $free } رواقا شاغرا. أيها؟
 }
review-taken = ⚠️ الرواق { $stand } لـ{ $name }. هل يتشاركانه؟
review-placed = 🏪 أعطي الرواق { $stand } وتم الإخبار.
review-exported = 📊 كل الطلبات في جدول Excel.
review-papers = 📎 وثائق { $name }
field-reference = المرجع
field-state = الحالة
field-held = القرار غير المعلن
field-reason = السبب
field-rank = الرتبة
field-pole = القطب
field-stand = الرواق
field-late = بعد الأجل
field-score = النقطة
label-filter = 🔎 تصفية
label-swap = 🔁 تبادل
filter-missing = 📎 دون وثائق
review-by = ماذا تريدون أن تروا؟
review-swap = مع من نبادل رواق { $name }؟
review-swapped = 🔁 تم التبادل، وأخبر الطرفان.

## قرارات جماعية، أسباب مكتوبة، رقم المحضر، ملفات ورقية

ask-data-own = 🔒 { $notice }
    يمكنكم الاطلاع على أجوبتكم (/mydata) أو حذفها (/forget) متى شئتم. هل توافقون؟
ask-first_time = هل هذه مشاركتكم الأولى؟
field-first_time = أول مشاركة
review-at-least = 🎯 { $what }: { $count } من { $wished } مرجوة
review-at-most = { $over ->
    [yes] ⚠️ { $what }: { $count }، أكثر من { $wished } المقررة
   *[no] 🎯 { $what }: { $count } من { $wished } مقررة
}
quota-women = تقودها نساء
quota-first_time = أول مشاركة
label-best = 🏅 الأفضل
label-type-in = 📄 ملف ورقي
label-reason-own = ✏️ سبب آخر
label-minutes = 🧾 مع رقم المحضر
label-hand-over = 📱 رمز الملف
label-called = ☎️ تحققنا
label-bulk-rest = ✅ والاعتذار للباقي
label-bulk-only = ✅ هؤلاء فقط
review-declining = اكتبوا السبب، وستقرؤه التعاونية كما هو.
review-numbering = ما رقم المحضر؟
bulk-waiting = { $count ->
    [0] لا ملف ينتظر قرارا هنا.
    [one] ملف واحد ينتظر قرارا.
    [two] ملفان ينتظران قرارا.
    [few] { $count } ملفات تنتظر قرارا.
    [many] { $count } ملفا ينتظر قرارا.
   *[other] { $count } ملف ينتظر قرارا.
}
bulk-how-many = كم ملفا تقبلون؟ الأعلى نقطة أولا، ثم الأسبق وصولا. اكتبوا العدد.
bulk-nobody = لا ملف ينتظر قرارا هنا.
bulk-row = { $score ->
    [none] • { $name }
   *[other] • { $name } ⭐ { $score }
}
bulk-accept = { $count ->
    [one] سيقبل هذا الملف:
    [two] سيقبل هذان الملفان:
    [few] ستقبل هذه الملفات، وعددها { $count }:
   *[other] ستقبل هذه الملفات، وعددها { $count }:
}
bulk-decline = { $count ->
    [one] ويبقى ملف واحد.
    [two] ويبقى ملفان.
    [few] وتبقى { $count } ملفات.
   *[other] ويبقى { $count } ملفا.
}
bulk-held = 🤫 المقبولة: { $accepted }. المعتذر لها: { $declined }. لا شيء يرسل قبل النشر.
bulk-reserved = ⛔ القطب ممتلئ: { $count } في لائحة الانتظار.
paper-begin = 📄 ملف ورقي أو بالهاتف: أجيبوا نيابة عن التعاونية.
paper-done = ✅ ملف { $name } في القائمة، ومرجعه { $reference }. أعطوا التعاونية رمزها لتتبع ملفها من هاتفها.
paper-call-first = ☎️ لهذا الملف هاتف. اتصلوا أولا بـ{ $contact } ({ $phone }) للتحقق من أن { $name } تريد تغييره.
paper-code = 📱 رمز { $name }: { $code }
    يكتب هنا من هاتف التعاونية خلال 7 أيام، ويستعمل مرة واحدة.
paper-claimed = ✅ ملف { $name } ({ $reference }) صار لكم، وتتبعونه من هنا.
paper-wrong-code = الرمز غير صحيح أو سبق استعماله. اطلبوا رمزا آخر من الفريق.
notice-moved = 📱 انتقل ملف { $name } ({ $reference }) إلى هاتف آخر بطلب من المسؤول عنه. لستم من طلب ذلك؟ أخبروا الفريق فورا.
form-too-many = بدأتم عدة ملفات متتالية. أتموها أولا، أو عودوا بعد ساعة.
# ── الإعلانات: الإرسال ───────────────────────────────────────────────────────────────────────────────────

announcement-said =
    📣 { $text }

    لإيقاف الإعلانات: { "\u2068STOP\u2069" }
announcement-progress =
    { $state }
    { $bar } { $percent }%
    { $told } من { $all } · الباقي: { $left }
    ✅ أُرسل: { $sent }
    { $delivered }
    { $read }
    { $refused }
    { $doubt }
    { $out }
    { $minutes }
announcement-state-scheduled = 🕒 الإعلان مبرمج
announcement-state-filling = 📋 جارٍ تحضير الإعلان
announcement-state-canary = 🔎 الإعلان: تجربة أولى على عدد قليل من الناس
announcement-state-sending = 📣 الإعلان في طريقه إلى الناس
announcement-state-paused-organizer = ⏸️ الإعلان متوقف مؤقتا
announcement-state-paused-canary = ⚠️ توقف الإعلان من تلقاء نفسه: أكثر من نصف التجربة الأولى لم يصل
announcement-state-paused-restored = ⏸️ الإعلان متوقف منذ استرجاع البيانات: ربما توصل به البعض من قبل
announcement-state-done = ✅ تم إرسال الإعلان
announcement-state-stopped = ⏹️ تم إيقاف الإعلان
announcement-state-expired = ⌛ انتهى الإعلان: فات وقته
announcement-delivered = 📬 وصل: { $count }
announcement-read = 👀 قُرئ: { $count }
announcement-refused = 🚫 رُفض: { $count }
announcement-doubt = ❓ غير مؤكد: { $count } (ربما وصل وربما لا)
announcement-left-out = 🔕 لم يُرسل إليهم: { $count } (أوقفوا الإعلانات أو حظرونا أو انتهى الإرسال)
announcement-minutes =
    { $count ->
        [one] ⏳ بقيت دقيقة تقريبا
        [two] ⏳ بقيت دقيقتان تقريبا
        [few] ⏳ بقيت { $count } دقائق تقريبا
       *[other] ⏳ بقيت { $count } دقيقة تقريبا
    }
announcement-over = هذا الإعلان انتهى، أو تغيرت حالته من قبل.
announcement-again =
    { $count ->
        [0] لا أحد في حالة غير مؤكدة.
        [one] 🔁 إعادة الإرسال إلى شخص واحد.
        [two] 🔁 إعادة الإرسال إلى شخصين.
        [few] 🔁 إعادة الإرسال إلى { $count } أشخاص.
       *[other] 🔁 إعادة الإرسال إلى { $count } شخصا.
    }
label-announce-pause = ⏸️ إيقاف مؤقت
label-announce-resume = ▶️ متابعة
label-announce-stop = ⏹️ إيقاف نهائي
label-announce-again = 🔁 إعادة الإرسال

# ── الإعلانات: كتابتها وإرسالها وحصيلتها ─────────────────────────────────────────────────────────────────

announcement-state-waiting = ⏳ ينتظر موافقة شخص آخر من الفريق
label-announce-correct = ✏️ تصحيح
label-announce-report = 📊 الحصيلة
label-announce-second = 👁 القراءة والقرار
label-announcements = 📣 الإعلانات
label-new-announcement = ➕ إعلان جديد
label-audience = 👥 المعنيون
label-languages = 🌐 اللغات
label-attach = 📎 إرفاق
label-add-button = 🔘 زر
label-when = 🕒 الموعد
label-preview = 👁 معاينة
label-to-me = ✉️ إرساله إليّ
label-send-it = ✅ إرسال
label-drop-it = 🗑 ترك الإعلان
label-to-draft = ◀ المسودة
label-rewrite = ✏️ { $language }
label-write = ➕ { $language }
label-it-is = هو أصلا بـ: { $language }
label-take-out = 🗑 حذف النص
label-fair-place = 📍 مكان المعرض
label-nothing = 🚫 لا شيء
label-at-once = ▶️ الآن
label-not-after = ⌛ ليس بعد
label-today-only = ⚡ يهم هذا اليوم
label-not-today = غير مستعجل
label-two-hours = ساعتان
label-this-day = ذلك اليوم، { $hour }
label-always = بلا حد
label-next-view = ⏭ المعاينة التالية
label-send-to = ✅ إرسال إلى { $people }
label-send-twice = إرسال مرة أخرى
label-send-anyway = المتابعة رغم ذلك
label-see-it = 👁 عرضه
label-look = 👁 عرض
label-refresh = 🔄 تحديث
label-stop-it = ⏹ نعم، إيقاف
label-again-sure = 🔁 نعم، إعادة
label-correct-it = ✅ نعم، تصحيح
label-sheet = 📊 جدول Excel
label-numbered = { $number }. { $text }
label-add-people = ➕ إضافة
label-minus-people = ➖ باستثناء…
label-nobody-yet = 🧹 من البداية
label-topic = 🏷 الموضوع
label-asked = { $name } ({ $people })
label-every-exhibitor = الكل
label-by-pole = حسب القطب
label-by-province = حسب الإقليم
label-by-stands = حسب الأروقة
label-group-o = 📣 من طلب الإعلانات
label-group-v = 👣 الزوار
label-group-ip = 🧭 المهتمون بقطب
label-group-iq = 🧺 المهتمون بمنتوج
label-group-a = 📂 الملفات
label-group-x = 🏪 العارضون
label-group-w = 🪑 المسجلون
label-group-t = 🧑‍💼 الفريق
label-state-sent = 📥 متوصل به
label-state-review = 🔎 قيد الدراسة
label-state-incomplete = 📎 ناقص
label-state-accepted = ✅ مقبول
label-state-confirmed = 🤝 مؤكد
label-state-reserve = ⏳ لائحة الانتظار
label-state-declined = 🙏 غير مقبول
channel-web = محادثة الموقع
channel-terminal = الطرفية
channel-other = قناة أخرى
tongue-ar = العربية
tongue-ary = الدارجة
tongue-fr = الفرنسية
tongue-en = الإنجليزية
tongue-zgh = الأمازيغية
tongue-other = لغة أخرى
topic-news = كل الإعلانات
topic-programme = البرنامج
topic-visit = الزيارة
topic-cooperatives = التعاونيات
group-all = { $include }
group-but = { $include }، باستثناء: { $minus }
group-opted_in = من طلب الإعلانات
group-visitors = من سأل عن المعرض
group-interested = من سأل عن: { $what }
group-applicants = ملفات: { $what }
group-exhibitors = كل الأروقة
group-exhibitors-of = أروقة: { $what }
group-signed_up = المسجلون في: { $what }
group-signed_up-many = { $count ->
    [one] المسجلون في نشاط واحد
    [two] المسجلون في نشاطين
    [few] المسجلون في { $count } أنشطة
   *[other] المسجلون في { $count } نشاطا
 }
group-organizers = الفريق
group-stand = { $stand }
group-stands = من { $first } إلى { $last }
announce-write = 📣 إعلان باسم { $fair }. اكتبوه هنا، أو أعيدوا توجيه رسالة. لن يُرسل شيء دون موافقتكم.
announce-welcome = 👋 مرحبا بكم في الفريق (الإعلانات، { $fair }). للإعلان: /announce. ستقرؤون هنا أيضا ما يقال للفريق؛ للإيقاف: STOP.
announce-draft = 📝 مسودة، { $fair }
announce-text = «{ $text }» ({ $language })
announce-whole = — { $language } —
 { $text }
announce-quoted = «{ $text }»
announce-missing = { $people ->
    [one] ⚠️ لا نص ب{ $language }: سيقرأ شخص واحد النص ب{ $instead }.
    [two] ⚠️ لا نص ب{ $language }: سيقرأ شخصان النص ب{ $instead }.
    [few] ⚠️ لا نص ب{ $language }: سيقرأ { $people } أشخاص النص ب{ $instead }.
   *[other] ⚠️ لا نص ب{ $language }: سيقرأ { $people } شخصا النص ب{ $instead }.
 }
announce-with = 📎 مرفق: { $things }
announce-place = مكان
announce-file = { $name }
announce-to = 👥 إلى: { $who }
announce-to-nobody = 👥 إلى من؟ المرجو اختيار المعنيين.
announce-people = { $people ->
    [0] لن يتوصل به أحد.
    [one] سيتوصل به شخص واحد.
    [two] سيتوصل به شخصان.
    [few] سيتوصل به { $people } أشخاص.
    [many] سيتوصل به { $people } شخصا.
   *[other] سيتوصل به { $people } شخص.
 }
announce-by = • { $parts }
announce-share = { $what }: { $people }
announce-out-stopped = 🔕 طلبوا التوقف: { $people }
announce-out-unasked = 🤐 لم يطلبوا الإعلانات: { $people }
announce-out-blocked = ⛔ حظروا البوت: { $people }
announce-out-window = 💤 لم يكتبوا في واتساب منذ 24 ساعة: { $people}. يصلهم فقط إن كان القالب مقبولا
announce-at = 🕒 الإرسال: { $moment }
announce-at-once = 🕒 الإرسال: فور موافقتكم
announce-quiet = 🌙 لا إرسال ليلا ولا وقت صلاة الجمعة: ينطلق { $moment }
announce-until = ⌛ ليس بعد: { $moment }
announce-urgent = ⚡ يهم هذا اليوم: لا ينتظر الغد
announce-which-language = بأي لغة تريدون كتابة النص أو تغييره؟
announce-write-in = اكتبوا النص ب{ $language }.
announce-now-words = 📎 توصلنا به. وما نص الإعلان؟
announce-attach = أرسلوا صورة أو ملف PDF أو مكانا (📎).
announce-attach-first = حفظنا المسودة. لتغيير النص اضغطوا «اللغات».
announce-button = إلى أين يؤدي الزر أسفل الإعلان؟
announce-when = متى يُرسل؟ اكتبوا مثلا «غدا 18:00».
announce-until-when = بعد أي ساعة لا داعي لإرساله؟ يمكن كتابتها.
announce-no-moment = لم أفهم الموعد. مثلا: «غدا 18:00» أو «15/02 9:00».
announce-past = ⚠️ هذا الموعد لا يصلح: { $moment }. المطلوب موعد قادم خلال 60 يوما.
announce-too-soon = ⚠️ الوقت الأخير ({ $moment }) قبل موعد الإرسال، فحذفناه.
announce-no-stands = لم نجد هذه الأروقة. مثلا: «B1 إلى B20».
announce-which-stands = أي الأروقة؟ مثلا: «B1 إلى B20».
announce-who = 👥 إلى من؟ أضيفوا مجموعة أو أكثر.
announce-add = من نضيف؟
announce-minus = من نستثني؟
announce-which-of = أيها؟
announce-nothing-there = لا أحد هنا بعد.
announce-topic = 🏷 فقط من يريد: { $topic }
announce-which-topic = ما موضوع الإعلان؟ من لا يريد هذا الموضوع لا يتوصل به.
announce-empty = ⚠️ يحتاج النص إلى كلمات.
announce-long = ⚠️ { $length } حرفا، وهذا طويل. الحد { $most }، والقصير أفضل.
announce-field = ⚠️ سيُقرأ «{ $field }» كما هو: لا نملأ خانات. المرجو كتابة النص دونه.
announce-no-text = ⚠️ ينقص النص.
announce-no-audience = ⚠️ ينقص اختيار المعنيين.
announce-nobody = ⚠️ لن يتوصل به أحد، فلم نرسل شيئا.
announce-view = 👁 معاينة { $at } من { $of }: { $channel }، { $language } ({ $people })
announce-view-whatsapp = بعد 24 ساعة من الصمت تصل الكلمات نفسها في القالب المقبول.
announce-rule = ———
announce-sent-to-me = { $count ->
    [one] ✉️ نرسله إليكم كما سيُقرأ.
    [two] ✉️ نرسل إليكم النسختين كما ستُقرآن.
   *[other] ✉️ نرسل إليكم النسخ كلها ({ $count }) كما ستُقرأ.
 }
announce-sure =
 هل نرسله؟
 👥 { $who }
announce-grown = ⚠️ تغير العدد منذ ذلك الحين.
announce-needs-second = 👥 أكثر من { $above } شخص: يلزم أن يوافق شخص آخر من الفريق أيضا.
announce-alike = { $people ->
    [one] ⚠️ أُرسل الإعلان نفسه قبل أقل من 10 دقائق إلى شخص واحد ({ $state }). هل نرسله مرة أخرى؟
    [two] ⚠️ أُرسل الإعلان نفسه قبل أقل من 10 دقائق إلى شخصين ({ $state }). هل نرسله مرة أخرى؟
    [few] ⚠️ أُرسل الإعلان نفسه قبل أقل من 10 دقائق إلى { $people } أشخاص ({ $state }). هل نرسله مرة أخرى؟
   *[other] ⚠️ أُرسل الإعلان نفسه قبل أقل من 10 دقائق إلى { $people } شخصا ({ $state }). هل نرسله مرة أخرى؟
 }
announce-already = لقد انطلق من قبل، مرة واحدة:
announce-on-its-way = { $people ->
    [one] 📣 انطلق إلى شخص واحد.
    [two] 📣 انطلق إلى شخصين.
    [few] 📣 انطلق إلى { $people } أشخاص.
   *[other] 📣 انطلق إلى { $people } شخصا. بضعة أشخاص أولا للتأكد.
 }
announce-waits-for-second = { $others ->
    [0] ⏳ يلزم أن يوافق شخص آخر، ولا أحد غيركم في الفريق مكلف بالإعلانات. المرجو دعوة أحد.
    [one] ⏳ طلبنا الموافقة من شخص آخر في الفريق.
    [two] ⏳ طلبنا الموافقة من شخصين في الفريق. واحد يكفي.
    [few] ⏳ طلبنا الموافقة من { $others } أشخاص في الفريق. واحد يكفي.
   *[other] ⏳ طلبنا الموافقة من { $others } شخصا في الفريق. واحد يكفي.
 }
announce-seconded = ✅ شكرا، انطلق الإعلان.
announce-own = هذا إعلانكم: الموافقة تكون من شخص آخر.
announce-second = هذا ما سيُرسل. هل توافقون؟
announce-all = 📣 إعلانات { $fair }
announce-none = 📣 لا إعلان بعد، { $fair }
announce-row = { $number }. «{ $text }» — { $state }
announce-canary-failed = ⚠️ لم ينجح نصف الإرسالات الأولى. هل نتابع مع الجميع؟
announce-stop-sure = إيقاف نهائي؟ أُرسل: { $told }. لن يُرسل: { $left }.
announce-again-sure = { $people ->
    [0] لم يبق شيء غير مؤكد.
    [one] ربما توصل به شخص واحد من قبل. هل نعيد إرساله؟
    [two] ربما توصل به شخصان من قبل. هل نعيد إرساله إليهما؟
    [few] ربما توصل به { $people } أشخاص من قبل. هل نعيد إرساله إليهم؟
   *[other] ربما توصل به { $people } شخصا من قبل. هل نعيد إرساله إليهم؟
 }
announce-correct-which = أي نص نصحح؟
announce-correct = ✏️ اكتبوا النص الجديد ({ $language }). المقروء الآن:
announce-corrected-look = سيُقرأ من الآن:
announce-corrected = { $people ->
    [0] ✏️ صُحح لما سيأتي.
    [one] ✏️ صُحح. ستُعدل رسالة واحدة أُرسلت، إن سمحت المنصة.
    [two] ✏️ صُحح. ستُعدل رسالتان أُرسلتا، إن سمحت المنصة.
    [few] ✏️ صُحح. ستُعدل { $people } رسائل أُرسلت، حيث تسمح المنصة.
   *[other] ✏️ صُحح. ستُعدل { $people } رسالة أُرسلت، حيث تسمح المنصة.
 }
announce-drop-sure = هل نترك هذه المسودة؟
announce-dropped = 🗑 تُركت المسودة، ولم يُرسل شيء.
notice-second = { $people ->
    [one] 📣 إعلان إلى شخص واحد ينتظر موافقتكم.
    [two] 📣 إعلان إلى شخصين ينتظر موافقتكم.
    [few] 📣 إعلان إلى { $people } أشخاص ينتظر موافقتكم.
   *[other] 📣 إعلان إلى { $people } شخصا ينتظر موافقتكم.
 }
notice-seconded = ✅ نال إعلانكم الموافقة الثانية وانطلق.
announced-title = 📣 { $text }
announced-reached = ✅ توصل به { $reached } من { $all }
announced-share = { $what }: { $people }
announced-group = { $channel }، { $language }: { $people }
announced-reason = { $why }: { $people }
announced-why-stopped = طلبوا التوقف
announced-why-blocked = حظروا البوت
announced-why-withdrawn = أُوقف الإعلان قبل دورهم
announced-why-late = فات الوقت المحدد
announced-why-unreachable = القناة مغلقة
announced-why-window = واتساب: لا قالب مقبول بعد 24 ساعة
announced-why-gone = الحساب لم يعد موجودا
announced-why-process = انقطاع أثناء الإرسال: ربما وصل
announced-why-other = قالت المنصة: { $words }
outcome-read = قُرئت
outcome-delivered = وصلت
outcome-sent = أُرسلت
outcome-doubt = ربما وصلت
outcome-refused = رُفضت
outcome-left_out = لم تُرسل عمدا
outcome-left = بقيت
announced-sheet = 📊 الحصيلة في جدول Excel: من، ولماذا، وما جرى.
announced-sheet-people = النتائج
announced-sheet-audit = السجل
announced-sheet-words = النصوص
announced-column-channel = القناة
announced-column-language = اللغة
announced-column-outcome = النتيجة
announced-column-reason = السبب
announced-column-people = الأشخاص
announced-column-when = متى
announced-column-who = من
announced-column-what = الإجراء
announced-column-detail = التفصيل
announced-column-words = النص
announced-did-send = قرار الإرسال
announced-did-second = الموافقة الثانية
announced-did-pause = توقف مؤقت
announced-did-resume = استئناف
announced-did-stop = إيقاف
announced-did-again = إعادة غير المؤكد
announced-did-correct = تصحيح

## المقاعد والأجندة والحضور

label-sign-up = ✍️ سجلوني
label-take-seat = ✅ آخذ المكان
label-take-named = ✅ { $title }
label-leave-seat = ✖️ أتركه لغيري
label-give-back = ↩️ أرد مكاني
label-leave-list = ↩️ لن أنتظر
label-follow = 🔔 ذكروني
label-unfollow = 🔕 دون تذكير
label-how-many = 🪑 كم مكانا؟
label-seats = { $count ->
    [one] 🪑 مكان واحد
    [two] 🪑 مكانان
    [few] 🪑 { $count } أماكن
   *[other] 🪑 { $count } مكانا
 }
label-slot = 🕐 { $time }
label-other-slot = 🕐 وقت آخر
label-anyway = ✅ نعم، رغم ذلك
label-wait = ⏳ أنتظر مكانا
label-wait-again = ⏳ أنتظر من جديد
label-agenda = 🎒 مواعيدي
label-whole-agenda = 🎒 كل مواعيدي
label-picture = 🖼 على شكل صورة
label-no-certificate = دون شهادة
label-no-word = لا شيء أضيفه
label-mark = { $mark } ⭐
label-attendance = 📊 اللائحة (Excel)
label-rooms = 🎓 الورشات
label-room = 🎓 القاعة
label-tick = ⬜ { $name }
label-untick = ✅ { $name }
seat-moment = { $day } على الساعة { $time }
seat-yours = {"\u200F"}✅ { $entry } ({ $when }): { $seats ->
    [one] مكانكم محجوز
    [two] مكاناكم محجوزان
    [few] أماكنكم محجوزة وعددها { $seats }
   *[other] أماكنكم محجوزة وعددها { $seats }
 }.
seat-appointment = {"\u200F"}✅ { $entry }: موعدكم محجوز، { $when }.
seat-waiting = {"\u200F"}⏳ { $entry } ({ $when }): اكتمل العدد. رتبتكم في لائحة الانتظار: { $rank }. سأكتب إليكم هنا حالما يتوفر مكان.
seat-offered = {"\u200F"}🎉 { $entry } ({ $when }): { $seats ->
    [one] مكان في انتظاركم
    [two] مكانان في انتظاركم
    [few] { $seats } أماكن في انتظاركم
   *[other] { $seats } مكانا في انتظاركم
 }. المرجو الجواب قبل { $until }.
seat-follows = {"\u200F"}🔔 سجلت ذلك: { $entry }، { $when }.
seat-clash = {"\u200F"}⚠️ في الوقت نفسه لديكم: { $other } ({ $when }).
seat-tight = {"\u200F"}⚠️ الوقت ضيق: لديكم أيضا { $other } ({ $when })، والمشي بينهما نحو { $minutes } دقائق.
seat-anyway = هل نسجلكم رغم ذلك في: { $entry }؟
seat-offer-gone = {"\u200F"}{ $entry }: انتهى أجل العرض، وانتقل المكان إلى من بعدكم.
seat-how-many = كم مكانا تريدون في المجموع؟ { $entry }
seat-for-exhibitors = {"\u200F"}{ $entry }: هذا التكوين مخصص للتعاونيات المقبولة في المعرض لأن الأماكن معدودة. إن كانت تعاونيتكم مقبولة فاكتبوا لي من الهاتف الذي أرسل الطلب، أو اربطوا الهاتفين بالأمر /link.
seat-for-invited = {"\u200F"}{ $entry }: الحضور بدعوة، والفريق هو من يمنح الأماكن.
seat-opens = {"\u200F"}{ $entry }: يفتح التسجيل { $when }. مرحبا بكم حينها!
seat-closed = {"\u200F"}{ $entry }: انتهى التسجيل.
seat-too-many = {"\u200F"}{ $entry }: { $most ->
    [one] مكان واحد لكل شخص أو تعاونية
    [two] مكانان على الأكثر لكل تعاونية
    [few] { $most } أماكن على الأكثر لكل تعاونية
   *[other] { $most } مكانا على الأكثر لكل تعاونية
 }، حتى يتمكن الجميع من الحضور.
seat-left = {"\u200F"}{ $entry }: { $left ->
    [0] لم يبق أي مكان
    [one] بقي مكان واحد فقط
    [two] بقي مكانان فقط
    [few] بقيت { $left } أماكن فقط
   *[other] بقي { $left } مكانا فقط
 }.
seat-slots = {"\u200F"}{ $entry }، { $day }: في أي ساعة؟
seat-slots-full = {"\u200F"}{ $entry }: كل المواعيد محجوزة. { $waiting ->
    [0] يمكنني إخباركم إن توفر موعد.
    [one] شخص واحد ينتظر قبلكم.
    [two] شخصان ينتظران قبلكم.
    [few] { $waiting } أشخاص ينتظرون قبلكم.
   *[other] { $waiting } شخصا ينتظرون قبلكم.
 }
seat-slot-taken = لم يعد هذا الموعد متاحا.
seat-no-sign-up = {"\u200F"}{ $entry }، { $when }: لا حاجة إلى التسجيل، مرحبا بكم مباشرة. هل أذكركم؟
seat-which-back = أيها تتركون؟
seat-given-back = {"\u200F"}↩️ { $entry }: تم رد مكانكم. شكرا على إخبارنا، سيستفيد منه غيركم.
seat-unfollowed = {"\u200F"}🔕 { $entry }: لن أذكركم به بعد الآن.
seat-unlisted = {"\u200F"}↩️ { $entry }: لم تعودوا في لائحة الانتظار.
seat-not-yours = ليس لكم مكان في: { $entry }.
seat-coming = {"\u200F"}👍 { $entry }: شكرا، نحن في انتظاركم!
seat-free = {"\u200F"}🪑 { $free ->
    [0] اكتمل العدد
    [one] بقي مكان واحد
    [two] بقي مكانان
    [few] بقيت { $free } أماكن
   *[other] بقي { $free } مكانا
 }
seat-queue = {"\u200F"}⏳ { $waiting ->
    [one] شخص واحد ينتظر
    [two] شخصان ينتظران
    [few] { $waiting } أشخاص ينتظرون
   *[other] { $waiting } شخصا ينتظرون
 }
workshop-none = لا يوجد حاليا نشاط مفتوح للتسجيل.
agenda-day = 🎒 مواعيدكم { $day }:
agenda-all = 🎒 مواعيدكم، { $fair }:
agenda-empty = 🎒 لا مواعيد لديكم بعد. سجلوا في ورشة، أو قولوا لي بماذا أذكركم.
agenda-empty-day = 🎒 لا مواعيد لديكم { $day }.
agenda-seat = {"\u200F"}{ $time } – { $entry } { $seats ->
    [one] ✅
    [two] ✅ (مكانان)
    [few] ✅ ({ $seats } أماكن)
   *[other] ✅ ({ $seats } مكانا)
 }
agenda-waiting = {"\u200F"}{ $time } – { $entry } ⏳ (لائحة الانتظار، الرتبة { $rank })
agenda-offered = {"\u200F"}{ $time } – { $entry } 🎉 (يؤخذ قبل { $until })
agenda-follows = {"\u200F"}{ $time } – { $entry } 🔔
agenda-clash = ⚠️ في الوقت نفسه: { $one } و{ $other }.
agenda-tight = ⚠️ الوقت ضيق: بين { $one } و{ $other } نحو { $minutes } دقائق مشيا.
agenda-picture = 🖼 مواعيدكم، للحفظ أو للمشاركة.
agenda-calendar = 🗓 افتحوا الملف فتضاف كل المواعيد إلى أجندة الهاتف.
agenda-title = مواعيدي – { $fair }
agenda-picture-times = من { $starts } إلى { $ends }
agenda-picture-offered = {"\u200F"}{ $entry } (للتأكيد)
notice-seat-offered = {"\u200F"}🎉 خبر سار! { $entry } ({ $when }): { $seats ->
    [one] توفر لكم مكان
    [two] توفر لكم مكانان
    [few] توفرت لكم { $seats } أماكن
   *[other] توفر لكم { $seats } مكانا
 }. المرجو الجواب قبل { $until }.
notice-offer-over = {"\u200F"}⌛ { $entry }: لم نتوصل بجواب، فانتقل المكان إلى من بعدكم.
notice-seat-not-theirs = {"\u200F"}🙏 { $entry }: هذا الموعد مخصص للتعاونيات المقبولة. تعاونيتكم لم تعد ضمنها، لذلك أعيد مكانكم. إن كان لديكم سؤال فالفريق رهن إشارتكم.
notice-how-was = {"\u200F"}🙏 شكرا على حضوركم! { $entry }: كيف كان، من 1 إلى 5؟
here-welcome = {"\u200F"}✅ مرحبا بكم! { $entry }: تم تسجيل حضوركم.
here-names = ما الاسم الذي يكتب في الشهادة؟ إن كنتم عدة أشخاص فافصلوا بين الأسماء بفاصلة.
here-wrong = هذا ليس رمز ورشة. المرجو التأكد من الرمز المعروض في القاعة.
here-not-now = يستعمل هذا الرمز أثناء الورشة: من 30 دقيقة قبلها إلى ساعتين بعدها.
here-named = 📜 سيكتب في الشهادة: { $names }.
here-thanks = 🙏 شكرا، تم التسجيل!
rate-word = 🙏 شكرا! كلمة للفريق؟
room-list = { $count ->
    [0] 🎓 لا يوجد نشاط بأماكن محدودة.
   *[other] 🎓 الأنشطة ذات الأماكن المحدودة:
 }
room-row = • { $entry } ({ $when }): المسجلون { $taken }{ $waiting ->
    [0] {""}
   *[other] ، في الانتظار { $waiting }
 }
room-card = {"\u200F"}🎓 { $entry }، { $when }
room-counts = 🪑 المحجوزة { $taken } من { $seats }. في الانتظار { $waiting }. الحضور { $there }.
room-code = 🔑 رمز يكتب بخط كبير في القاعة: { $code }
room-there = ✅
room-not-there = ⬜
room-person = {"\u200F"}{ $seats ->
    [one] { $sign } { $name }
    [two] { $sign } { $name } (مكانان)
    [few] { $sign } { $name } ({ $seats } أماكن)
   *[other] { $sign } { $name } ({ $seats } مكانا)
 }
room-appointment = {"\u200F"}{ $sign } { $time } – { $name }
room-nameless = رقم { $number }
room-tick = اضغطوا على الاسم لتسجيل الحضور أو إلغائه.
room-exported = {"\u200F"}📊 { $entry }: الحضور، وأسماء الشهادات.
sheet-files = الطلبات
sheet-presence = الحضور
sheet-certificates = الشهادات
field-time = الساعة
field-seats = الأماكن
field-there = الحضور
field-rating = التقييم
field-word = الرأي
field-certificate = الاسم في الشهادة
command-agenda = مواعيدي
pack-moment = «{ $found }» ليس يوما مع ساعته. اكتبوه مثل { $example }.
pack-signup-order = ينتهي التسجيل في { $closes } ويبدأ في { $opens }. صححوا أحد التاريخين.
pack-signup-seats = لا تفيد «{ $name }» إلا مع عدد المقاعد: املؤوا «seats» أو أفرغوا هذه الخانة.
pack-slot-end = المواعيد تحتاج إلى نهاية: املؤوا «ends».
## reminders, and changes of the programme

label-coming = 👍 سأحضر
label-cannot = 👎 لا يمكنني
label-remind-hour = ⏰ قبلها بساعة
label-remind-ten = ⏰ قبلها بـ10 دقائق
label-no-reminder = 🔕 دون تذكير
workshop-soon = {"\u200F"}⏰ تذكير: { $title }، { $when }. 📍 { $where }. هل ستحضرون؟
workshop-tomorrow = {"\u200F"}🌙 إلى الغد! { $title }: { $when }. 📍 { $where }. هل ستحضرون؟
workshop-no-place = المكان لم يعلن بعد
reminder-set = {"\u200F"}🔔 سجلنا ذلك: { $title }، { $when }. سنكتب إليكم هنا:
reminder-at = {"\u200F"}⏰ { $at }
reminder-too-late = {"\u200F"}🔔 { $title }، { $when }: الموعد قريب جدا ولا يحتاج إلى تذكير. إلى اللقاء بعد قليل!
reminder-page = هنا لا نستطيع تذكيركم إلا وهذه الصفحة مفتوحة. افتحوا هذا الملف لتذكركم مفكرة الهاتف أيضا.
reminder-all = 🔔 سجلنا ذلك. سنذكركم { $lead } بما يلي:
lead-minutes = { $count ->
    [one] قبلها بدقيقة
    [two] قبلها بدقيقتين
    [few] قبلها بـ{ $count } دقائق
   *[other] قبلها بـ{ $count } دقيقة
 }
lead-hours = { $count ->
    [one] قبلها بساعة
    [two] قبلها بساعتين
    [few] قبلها بـ{ $count } ساعات
   *[other] قبلها بـ{ $count } ساعة
 }
lead-days = { $count ->
    [one] قبلها بيوم
    [two] قبلها بيومين
    [few] قبلها بـ{ $count } أيام
   *[other] قبلها بـ{ $count } يوما
 }
role-editor = البرنامج
label-to-change = 📅 البرنامج
label-change-entry = { $number }. { $time } { $title }
label-change-draft = 👀 المسودة
label-change-add = ➕ إضافة
label-change-fair = 🎪 المعرض
label-change-time = 🕐 اليوم أو الساعة
label-change-place = 📍 المكان
label-change-title = ✏️ العنوان
label-change-cancel = ❌ إلغاء النشاط
label-change-dates = 📆 التواريخ
label-change-hours = 🕘 أوقات الافتتاح
label-change-venue = 📍 المكان
label-change-deadline = 📝 آخر أجل
label-change-history = 🕓 النسخ
label-change-release = 📣 نشر
label-change-more = ✏️ تغيير آخر
label-change-drop = 🗑 دون تغيير
label-change-undo = ↩️ تراجع
label-change-agenda = 🎒 مواعيدي
label-delay = ⏱ +{ $minutes } د
change-menu = {"\u200F"}✏️ { $fair }: ما الذي يتغير؟
change-menu-empty = {"\u200F"}✏️ { $fair }: لم يبق شيء في البرنامج.
change-how = اضغطوا على نشاط، أو اكتبوا: «حول الورشة 3 إلى 15:00».
change-entry = {"\u200F"}{ $title }: { $when }
change-fair = {"\u200F"}🎪 من { $starts } إلى { $ends }
change-closes = {"\u200F"}📝 الطلبات إلى غاية { $day }
change-nothing = لا يوجد ما ينشر.
change-preview = { $count ->
    [one] 👀 هذا ما يتغير:
   *[other] 👀 هذا ما يتغير ({ $count }):
 }
change-line = {"\u200F"}• { $line }
change-clash = {"\u200F"}⚠️ { $clash }
change-concerned = { $count ->
    [zero] 👥 لا يعني أحدا.
    [one] 👥 يعني شخصا واحدا
    [two] 👥 يعني شخصين
    [few] 👥 يعني { $count } أشخاص
   *[other] 👥 يعني { $count } شخصا
 }
change-letter = {"\u200F"}✉️ ({ $count }) { $letter }
change-released = 📣 تم النشر. { $count ->
    [zero] لا أحد يحتاج إلى إخبار.
    [one] سيخبر به شخص واحد.
    [two] سيخبر به شخصان.
    [few] سيخبر به { $count } أشخاص.
   *[other] سيخبر به { $count } شخصا.
 } يمكنكم التراجع خلال 5 دقائق.
change-delayed = {"\u200F"}⏱ { $title }: تأخير { $minutes } دقيقة.
change-undone = { $count ->
    [zero] ↩️ تم التراجع: كل شيء كما كان، ولم يخبر أحد.
    [one] ↩️ تم التراجع: كل شيء كما كان. ومن سبق إخباره سيعلم بذلك.
   *[other] ↩️ تم التراجع: كل شيء كما كان. وسيعلم بذلك من سبق إخبارهم، وعددهم { $count }.
 }
change-dropped = 🗑 لم يتغير شيء.
change-not-now = فات الأوان، أو سبق القيام به.
change-overtaken = ⚠️ غير أحد الفريق الشيء نفسه قبل قليل. انظروا ثم أعيدوا.
change-which = أي نشاط من هذه؟
change-none-such = لم نجد هذا النشاط. هل هو أحد هذه؟
change-ask-time = أي يوم وأي ساعة؟ مثلا «15:00» أو «غدا 10:00» أو «17/02 10:00».
change-ask-title = ما العنوان الجديد؟
change-ask-place = أين أصبح مكانه؟
change-ask-first = ما هو أول يوم جديد للمعرض؟ البرنامج والأوقات تتبعه.
change-ask-deadline = إلى أي يوم يمكن إرسال الطلبات؟
change-ask-venue = أين أصبح مكان المعرض؟
change-ask-hours = أي يوم، ومن أي ساعة إلى أي ساعة؟ مثلا «17/02 10:00 20:00».
change-ask-when = أي يوم وأي ساعة؟ مثلا «غدا 10:00» أو «17/02 10:00».
change-no-time = لم نفهم اليوم أو الساعة.
change-history = 🕓 النسخ، الأحدث أولا:
change-history-empty = 🕓 لم يتغير شيء هنا بعد.
change-version = {"\u200F"}• رقم { $version } – { $at } – { $who }: { $count ->
    [one] تغيير واحد
    [two] تغييران
    [few] { $count } تغييرات
   *[other] { $count } تغييرا
 }
change-version-undone = {"\u200F"}• رقم { $version } – { $at } – { $who }: تم التراجع
change-nobody = بملف
notice-changed = {"\u200F"}📅 تغيير، { $fair }: { $lines }
change-added = {"\u200F"}{ $title }: جديد، { $when }.
change-cancelled = {"\u200F"}{ $title } ({ $when }): ألغي.
change-renamed = {"\u200F"}{ $old } أصبح اسمه: { $new }.
change-day = {"\u200F"}{ $title }: بدل { $old } أصبح { $new }.
change-time = {"\u200F"}{ $title }، { $day }: بدل { $old } أصبح { $new }.
change-ends = {"\u200F"}{ $title }: إلى { $new } الآن.
change-place = {"\u200F"}{ $title }: بدل { $old } أصبح في { $new }.
change-details = {"\u200F"}{ $title }: تفاصيل.
change-dates = المعرض: بدل { $old } – { $until } أصبح { $new } – { $last }.
change-venue = مكان المعرض: بدل { $old } أصبح { $new }.
change-deadline = آخر أجل للطلبات: بدل { $old } أصبح { $new }.
change-hours = أوقات الافتتاح يوم { $day }: بدل { $old } أصبحت { $new }.
change-span = { $opens } – { $closes }
change-none = غير معلن
change-row = {"\u200F"}{ $sheet }: { $key }
change-more = … و{ $left } أخرى.
clash-days = {"\u200F"}{ $title }: { $day } ليس من أيام المعرض.
clash-past = {"\u200F"}{ $title }: هذه الساعة فاتت.
clash-hours = {"\u200F"}{ $title }: المعرض مفتوح من { $opens } إلى { $closes }.
clash-room = {"\u200F"}{ $title }: { $place } محجوزة لـ{ $other } ({ $at }).
clash-speaker = {"\u200F"}{ $title }: { $name } مشارك في { $other } ({ $at }).
label-workbook = 📊 جدول Excel
change-workbook = 📊 هذا هو المعرض في جدول. غيروا ما شئتم وأعيدوا إرسال الملف هنا: لن يتغير شيء قبل موافقتكم.
change-mistakes = { $count ->
    [one] ✋ في الملف خطأ واحد، معلم بالأحمر في هذه النسخة. لم يتغير شيء.
    [two] ✋ في الملف خطآن، معلمان بالأحمر في هذه النسخة. لم يتغير شيء.
    [few] ✋ في الملف { $count } أخطاء، معلمة بالأحمر في هذه النسخة. لم يتغير شيء.
   *[other] ✋ في الملف { $count } خطأ، معلمة بالأحمر في هذه النسخة. لم يتغير شيء.
 }
change-mistake = {"\u200F"}• { $place } – { $said }
change-other-fair = هذا الملف عن معرض آخر ({ $found })، وليس عن { $fair }.
change-conflicts = { $count ->
    [one] ✋ هذا تغير في المحادثة أيضا. خذوا ملف اليوم، أو صححوا ملفكم:
    [two] ✋ خانتان تغيرتا في المحادثة أيضا. خذوا ملف اليوم، أو صححوا ملفكم:
    [few] ✋ { $count } خانات تغيرت في المحادثة أيضا. خذوا ملف اليوم، أو صححوا ملفكم:
   *[other] ✋ { $count } خانة تغيرت في المحادثة أيضا. خذوا ملف اليوم، أو صححوا ملفكم:
 }
change-conflict = {"\u200F"}• { $place }: هنا «{ $here }»، وفي الملف «{ $pack }»
### التبليغ عن مشكل

label-report = ⚠️ تبليغ عن مشكل
label-reports = ⚠️ التبليغات
label-report-child = 🧒 طفل مفقود
label-report-ill = 🚑 إغماء أو إصابة
label-report-fire = 🔥 حريق أو دخان
label-report-danger = 🆘 خطر أو اعتداء
label-report-empty = 🏪 رواق فارغ
label-report-sign = 🪧 لوحة خاطئة
label-report-closed = 🚧 ممر مغلق
label-report-broken = 🧹 وسخ أو عطب
label-report-other = 💬 شيء آخر
label-report-nowhere = لا أعرف المكان
label-report-found = ✅ عُثر عليه
label-report-over = ✅ انتهى المشكل
label-report-take = 🏃 سأتكفل به
label-report-close = ✅ انتهى المشكل
label-report-photo = 📷 الصورة التالية
label-report-row = رقم { $number } · { $kind }
report-kind-child = 🧒 طفل أو قريب مفقود
report-kind-ill = 🚑 إغماء أو إصابة
report-kind-fire = 🔥 حريق أو دخان أو غاز
report-kind-danger = 🆘 خطر أو اعتداء
report-kind-empty = 🏪 رواق فارغ
report-kind-sign = 🪧 لوحة خاطئة أو ساقطة
report-kind-closed = 🚧 ممر مغلق
report-kind-broken = 🧹 وسخ أو عطب
report-kind-other = 💬 شيء آخر
report-which = ما الذي يحدث؟ يصل الخبر إلى فريق المعرض فورا.
report-where = أين ذلك؟ المرجو كتابة رقم أقرب رواق، أو وصف ما حولكم.
report-where-urgent = 📍 أين أنتم؟ المرجو كتابة رقم أقرب رواق، أو وصف ما حولكم.
report-told-duty = 🚨 وصل الخبر إلى فريق المداومة، الساعة { $time }. المرجو البقاء في مكانكم.
report-nobody = 🚨 يتعذر الاتصال بأي فرد من الفريق من هنا. المرجو إخبار أقرب شخص من الفريق.
report-nobody-phone = 🚨 يتعذر الاتصال بأي فرد من الفريق من هنا. المرجو الاتصال بالرقم { $phone }، أو إخبار أقرب شخص من الفريق.
report-call-child = ☎️ الشرطة: 19
report-call-ill = ☎️ الإسعاف والوقاية المدنية: 15
report-call-fire = ☎️ الوقاية المدنية: 15. المرجو الابتعاد وتنبيه من حولكم.
report-call-danger = ☎️ الشرطة: 19. المرجو اللجوء إلى مكان آمن.
report-photo-child = المرجو ذكر الاسم والعمر واللباس. الصورة تساعد: لا يراها إلا فريق المداومة، ثم تُمحى.
report-photo = هل لديكم صورة؟ أرسلوها هنا إن أمكن.
report-at = 📍 { $place }
report-made = شكرا! وصل الخبر إلى الفريق (رقم { $number }).
report-kept = شكرا! سُجل التبليغ (رقم { $number })، وسيراه الفريق عند اتصاله.
report-not-now = المعرض غير مفتوح حاليا: الفريق ليس في عين المكان.
report-too-many = كثرت تبليغاتكم في هذه الساعة. للمزيد، المرجو مخاطبة الفريق.
report-added = شكرا، أضيف ذلك.
report-added-urgent = وصل ذلك إلى فريق المداومة.
report-no-picture = لا يمكنني تمرير غير الصور.
report-enough-photos = لدى الفريق صور كافية، شكرا.
report-retracted = شكرا على إخبارنا، الفريق على علم. 🙏
report-thanks = شكرا على مساعدتكم. 🙏
report-over-already = سبق حل هذا المشكل.
report-open = { $count ->
    [0] لا يوجد أي تبليغ حاليا. ✅
    [one] تبليغ واحد:
    [two] تبليغان:
    [few] { $count } تبليغات:
    [many] { $count } تبليغا:
   *[other] { $count } تبليغ:
 }
report-row = { $kind } (رقم { $number }، { $time })
    📍 { $place }
    « { $words } »
report-state-open = لم يتكفل به أحد بعد.
report-state-taken = 🏃 أحد أفراد الفريق في الطريق.
report-state-mine = 🏃 أنتم من يتكفل به.
report-state-closed = ✅ انتهى
report-closed = ✅ انتهى التبليغ رقم { $number }.
report-erased = مُحي الوصف والصور.
report-place-stand = الرواق { $stand }، { $pole }
report-place-unknown = المكان غير محدد
report-no-words = دون تفاصيل
notice-report = { $kind } (رقم { $number })
    📍 { $place }
    « { $words } »
notice-report-urgent = 🚨 عاجل: { $kind } (رقم { $number })
    📍 { $place }
    « { $words } »
    من يتكفل به؟
notice-report-late = 🚨 لم يجب أحد بعد: { $kind } (رقم { $number })
    📍 { $place }
    « { $words } »
notice-report-more = ➕ إضافة إلى رقم { $number }: { $kind }
    📍 { $place }
    « { $words } »
notice-report-over = ✅ انتهى المشكل حسب المبلّغ: { $kind } (رقم { $number })، { $place }. { $words }
notice-report-taken = 🏃 تكفل به أحد أفراد الفريق. { $kind }
notice-report-closed = ✅ عالج الفريق المشكل، شكرا على إخبارنا. { $kind }
role-duty = فريق المداومة
picture-not-to-scale = رسم تقريبي، بدون مقياس
signs-scan = امسحوا الرمز، ودليل يرشدكم من هنا
signs-stand = رواق
signs-ready = { $count ->
    [one] 🖨 لوحة واحدة بحجم A5 للطبع، مع رمزها.
    [two] 🖨 لوحتان بحجم A5 للطبع، لكل واحدة رمزها.
    [few] 🖨 { $count } لوحات بحجم A5 للطبع، لكل واحدة رمزها.
   *[other] 🖨 { $count } لوحة بحجم A5 للطبع، لكل واحدة رمزها.
 }
signs-none = ليست لهذا المعرض أروقة مرقمة: لا تصميم يرسم ولا لافتات تطبع.
signs-nowhere = ينقص عنوان للرموز: PUBLIC_URL أو TELEGRAM_BOT_NAME أو WHATSAPP_NUMBER.
map-line = 🗺 المخطط: { $link }
map-title = مخطط المعرض
map-find = البحث عن رواق
map-find-hint = B12 أو اسم
map-go = عرض
map-ask = 💬 اسألوا دليل
map-chat = تحدثوا مع دليل
map-legend = مفتاح الألوان
map-list = كل الأروقة في لائحة
map-not-found = لا أجد هذا الرواق في المخطط.
map-none = ليس لهذا المعرض مخطط بعد. يمكن لدليل أن يخبركم بما هو معروف.
map-not-to-scale = رسم تقريبي أُنجز من لائحة الأروقة، بدون مقياس.
map-sample = مخطط تجريبي في انتظار مخطط المنظمين.
map-closer = تكبير
map-farther = تصغير
map-whole = عرض الكل
map-keys = المخطط. الأسهم للتنقل، زائد وناقص للتكبير والتصغير، صفر لعرض الكل.
map-you = بداية الطريق
map-goal = الرواق المطلوب
map-gate = مدخل
map-vacant = (فارغ)
map-sign = أنتم هنا:
map-sign-choose = أين تفضلون التحدث مع دليل؟
map-telegram = تيليگرام
map-whatsapp = واتساب
map-web = هنا في المتصفح
# ── the way through the fair ──────────────────────────────────────────────────────────────────────────

way-title = 🚶 { $from } ← { $to }
way-stand = الرواق { $stand }
way-aisle = هذا الممر
way-nth-aisle =
    { $n ->
        [1] الأول
        [2] الثاني
        [3] الثالث
        [4] الرابع
        [5] الخامس
        [6] السادس
        [7] السابع
        [8] الثامن
        [9] التاسع
        [10] العاشر
       *[other] رقم { $n }
    }
way-nth-stand =
    { $n ->
        [1] الأول
        [2] الثاني
        [3] الثالث
        [4] الرابع
        [5] الخامس
        [6] السادس
        [7] السابع
        [8] الثامن
        [9] التاسع
        [10] العاشر
       *[other] رقم { $n }
    }
way-side =
    { $side ->
        [left] يسارا
       *[right] يمينا
    }
way-in-straight = ⬆️ ادخلوا من { $place } وسيروا إلى الأمام
way-in =
    { $side ->
        [left] ⬅️ ادخلوا من { $place } وانعطفوا يسارا
       *[right] ➡️ ادخلوا من { $place } وانعطفوا يمينا
    }
way-out-straight = ⬆️ اجعلوا { $place } خلفكم وسيروا إلى الأمام
way-out =
    { $side ->
        [left] ⬅️ اجعلوا { $place } خلفكم وسيروا يسارا
       *[right] ➡️ اجعلوا { $place } خلفكم وسيروا يمينا
    }
way-towards = ⬆️ من { $place } سيروا نحو { $towards }
way-turn =
    { $side ->
        [left] ⬅️ بعد حوالي { $metres } م ({ $paces } خطوة)، ادخلوا الممر { $nth } يسارا
       *[right] ➡️ بعد حوالي { $metres } م ({ $paces } خطوة)، ادخلوا الممر { $nth } يمينا
    }
way-end =
    { $side ->
        [left] ⬅️ سيروا إلى الأمام حتى النهاية (حوالي { $metres } م)، ثم انعطفوا يسارا
       *[right] ➡️ سيروا إلى الأمام حتى النهاية (حوالي { $metres } م)، ثم انعطفوا يمينا
    }
way-turns = ↪️ ادخلوا الممر { $nth } { $side }، ثم { $nth2 } { $side2 }
way-goal-stand =
    { $side ->
        [left] 🏁 بعد حوالي { $metres } م، { $goal } هو الرواق { $nth } يسارا
       *[right] 🏁 بعد حوالي { $metres } م، { $goal } هو الرواق { $nth } يمينا
    }
way-goal =
    { $side ->
        [left] 🏁 بعد حوالي { $metres } م، على اليسار: { $goal }
       *[right] 🏁 بعد حوالي { $metres } م، على اليمين: { $goal }
    }
way-goal-beside =
    { $side ->
        [left] 🏁 قريب جدا، على اليسار: { $goal }
       *[right] 🏁 قريب جدا، على اليمين: { $goal }
    }
way-goal-ahead = 🏁 بعد حوالي { $metres } م، أمامكم: { $goal }
way-goal-facing = 🏁 أمامكم مباشرة: { $goal }
way-after = مباشرة بعد { $stand }
way-landmark = العلامة: { $landmark }
way-both = { $one }، { $other }
way-noted = { $told } ({ $note })
way-time =
    { $minutes ->
        [one] ⏱ حوالي دقيقة واحدة مشيا، { $metres } م
        [two] ⏱ حوالي دقيقتين مشيا، { $metres } م
        [few] ⏱ حوالي { $minutes } دقائق مشيا، { $metres } م
       *[other] ⏱ حوالي { $minutes } دقيقة مشيا، { $metres } م
    }
way-with-steps = ⚠️ فيه درج
way-without-steps = ♿ بلا درج
way-from-gate = ℹ️ هذا الطريق يبدأ من { $place }. أنتم في مكان آخر؟ اكتبوا لي رقم أقرب رواق إليكم.
way-already = 📍 أنتم هناك: { $place }.
way-closed = ⛔ مغلق الآن: { $aisles }. هذا الطريق لا يمر منه.
way-none = لا أجد طريقا مفتوحا إلى { $place } الآن. المرجو سؤال أحد أعضاء الفريق في عين المكان.
way-none-free = ♿ لا يوجد طريق بلا درج إلى { $place }. يمكن لأحد أعضاء الفريق عند المدخل أن يساعدكم.
way-undrawn = 🗺 لم يرسم بعد مخطط هذا المعرض. أعرف ترتيب الأروقة لا الطريق.
way-no-plan = 🗺 { $fair }: لا أتوفر على مخطط ولا على أرقام الأروقة. اسألوا عند المدخل وسيدلونكم.
way-unplaced = { $place }: لم يوضع بعد على المخطط.
way-which = إلى أين تريدون الذهاب؟ اكتبوا رقم رواق، مثلا { $example }، أو اسما.
way-kept-free = ♿ سأعطيكم اليوم طرقا بلا درج.
way-kept-slow = 🌿 سأعطيكم اليوم طرقا سهلة، على مهلكم.
way-kept-shortest = 🚶 سأعطيكم من جديد أقصر الطرق.
where-set = 📍 حسنا، أنتم هنا: { $place }. سأنسى ذلك بعد 3 ساعات.
where-ask = 📍 أين أنتم؟ اكتبوا رقم أقرب رواق، مثلا «أنا عند { $example }»، أو امسحوا الرمز المعلق.
where-unknown = لا أجد هذا المكان على المخطط. اكتبوا رقم رواق قريب منكم، مثلا { $example }.
where-several = يوجد أكثر من واحد: { $place }. في أي قطب أنتم؟
near-title = 📍 حولكم، انطلاقا من { $place }:
near-line =
    { $minutes ->
        [one] { $thing }: { $metres } م، دقيقة واحدة
        [two] { $thing }: { $metres } م، دقيقتان
        [few] { $thing }: { $metres } م، { $minutes } دقائق
       *[other] { $thing }: { $metres } م، { $minutes } دقيقة
    }
near-nothing = لا يظهر شيء من هذا على المخطط. المرجو سؤال أحد أعضاء الفريق في عين المكان.
near-product = الأقرب إليكم: { $names }، الرواق { $stand }.
aisle-closed = ⛔ { $aisle }: مغلق. لن نوجه إليه أحدا.
aisle-closed-before = ⛔ { $aisle }: مغلق من قبل.
aisle-opened = ✅ { $aisle }: مفتوح من جديد.
aisle-opened-before = ✅ { $aisle }: مفتوح.
aisle-which = أي ممر؟ اكتبوا مثلا «أغلقوا { $example }».
aisle-now-closed = ⛔ مغلق الآن: { $aisles }
aisle-not-allowed = إغلاق الممرات وفتحها من شأن فريق المعرض فقط.
facility-prayer_women = 🕌 مصلى النساء
facility-seats = 🪑 مقاعد
facility-shade = ⛱ مكان مظلل
facility-nappy = 🚼 تغيير الحفاضات
facility-taxi = 🚕 سيارات الأجرة
label-way = 🚶 الطريق
label-step-free = ♿ بلا درج
label-slow = 🌿 طريق سهل
label-shortest = 🚶 أقصر طريق
label-near = 📍 بالقرب مني
label-here = 📍 أنا في مكان آخر
label-reopen = ✅ فتح من جديد
label-close-aisle = ⛔ إغلاق
command-near = حولي: مرافق صحية، ماء، صلاة…
directions-parking = 🅿️ موقف السيارات: { $place }
pack-metres = «{ $found }» ليس طولا بالمتر. اكتبوا مثلا 12.5.
pack-corners = «{ $found }» لا يعطي زوايا. اكتبوا ثلاث نقاط على الأقل x,y بينها فراغ: 0,0 30,0 30,12.
pack-row-of-stands = «{ $found }» ليس صفا من الأروقة. اكتبوا B1-B12 أو B1-B23 فردي، أو الأرقام مفصولة بـ «;».
pack-row-long = «{ $found }»: أكثر من { $most } رواق في صف واحد. اجعلوه عدة صفوف.
map-step-free = دون درج
pack-no-place = ⚠️ «{ $found }» غير موجود في مخطط { $fair }.
pack-no-way = ⚠️ لا يوجد طريق إلى: { $found }
pack-plan-shape = ليس له مكان بعد: املؤوا { $names } بالمتر، أو الزوايا في «points».
pack-plan-both = اكتبوا إما الزوايا في «points» أو x وy وwidth وdepth، لا الاثنين معا.
pack-plan-rectangle = الممرات والدرج والمنحدرات وصفوف الأروقة مستطيلات: اكتبوا x وy وwidth وdepth بدل الزوايا.
pack-plan-size = «{ $name }» يساوي 0. اكتبوا مقاسه بالمتر.
pack-plan-outside = توجد زاوية خارج الرسم من اليسار أو من الأعلى. تبدأ الزوايا من 0,0.
pack-plan-crossed = الأضلاع تتقاطع. اكتبوا الزوايا واحدة بعد الأخرى حول الشكل.
pack-plan-no-stands = أرقام الأروقة تكتب في سطر نوعه stands فقط، لا { $kind }.
pack-plan-faces = اكتبوا في «faces» اتجاه الصعود على الرسم: up أو down أو left أو right.
pack-plan-level = الدرج والمنحدرات وحدها تؤدي إلى طابق آخر، غير طابقها.
pack-plan-twice = الرواق { $stand } مرتين في المخطط: أيضا في «{ $other }».
pack-plan-missing = الرواق { $stand } ليس في المخطط. أضيفوه إلى صف في الورقة plan.
pack-plan-overlap = الرواق { $stand } فوق { $other }. أبعدوا أحدهما.
pack-plan-on-aisle = الرواق { $stand } فوق الممر «{ $aisle }». ضعوه بجانبه.
pack-plan-pole = الرواق { $stand } داخل «{ $area }»، فضاء القطب «{ $pole }». صححوا مكانه أو قطبه.
pack-plan-narrow = أضيق من { $least } م: لا يمر منه كرسي متحرك. وسعوه.
pack-plan-beside = يمتد بجانب الممر «{ $other }». ارسموا ممرا واحدا عريضا.
pack-plan-loose = لا يؤدي إلى أي مكان: يجب أن يلامس طرفاه ممرا في طابقه.
pack-plan-no-aisle = لا يوجد أي ممر في المخطط. أضيفوا أسطرا نوعها aisle.
pack-plan-blocks = لا يترك { $least } م من الممر «{ $aisle }». أبعدوه أو صغروه.
pack-plan-door = { $found } م ضيق على كرسي متحرك، ولا طريق آخر بلا درج. على الأقل { $least } م.
pack-plan-door-apart = هذا الباب ليس على أي ممر. ضعوه على عرض الممر الذي يغلقه.
pack-plan-no-entrance = لا يوجد باب دخول في المخطط. أضيفوا سطرا نوعه entrance.
pack-plan-entrance-apart = لا يبدأ أي ممر من هذا الباب. اجعلوه يلامس ممرا.
pack-plan-no-front = الرواق { $stand } لا ينفتح على أي ممر على بعد { $reach } م. أديروه أو قربوه.
pack-plan-far = لا يمر أي ممر بقربه، فلا يمكن إرشاد أحد إليه. أبعدوه أو ارسموا الممر.
pack-plan-unreachable = لا يمكن الوصول من «{ $entrance }» إلى الرواق { $stand }. اجعلوا الممرات تتلامس.
pack-plan-svg = لا يمكن قراءة هذا الرسم بصيغة SVG: { $reason }. احفظوه من جديد بصيغة «SVG بسيط».
pack-plan-svg-unsafe = لا مكان لـ«{ $found }» في مخطط. احذفوه: لا تقرأ إلا المستطيلات والمضلعات والمجموعات والعناوين.
pack-plan-svg-id = «{ $found }» لا يقول ما هو. ابدؤوا المعرف بنوع: { $names }.
pack-plan-svg-turned = تم تدويره أو تمديده. ألغوا ذلك في الرسم؛ لا يفهم إلا النقل.
pack-plan-svg-two = يوجد plan.csv وplan.svg معا. احتفظوا بأحدهما.
# ── people behind the bot ──
label-write-team = ✍️ مراسلة الفريق
label-person = 🙋 التحدث إلى الفريق
label-reply = ✍️ الرد
label-answer-team = ✍️ الرد
label-solved = ✅ تم الحل
label-not-yet = ↩️ ليس بعد
label-right = ✅ هذا صحيح
label-wrong = ❌ لا
label-ticket = 🎫 الطلب
label-tickets = 🎫 الطلبات المفتوحة
label-claim = 🙋 سأتكفل به
label-pass-ticket = ➡️ إحالة
label-close = ✅ إنهاء
label-note-team = 🗒 ملاحظة للفريق
label-keep-answer = ⭐ حفظ الجواب
label-type = ⌨️ كتابته
label-play = ▶️ فتح الملف
label-stop-writing = ⏹ انتهيت
label-duty = 🛎 أتولى المداومة
label-group = 👥 ربط مجموعة
label-listen = 🔊 استماع
role-volunteer = الاستقبال
channel-telegram = تيليغرام
channel-whatsapp = واتساب
desk-opened-asked = 🙋 سأحيلكم على الفريق. أخبروه بما تحتاجون إليه، كتابة أو صوتا.
desk-opened-voice = 🎧 وصلت رسالتكم الصوتية. سيستمع إليها أحد أفراد الفريق ويجيبكم هنا.
desk-opened-photo = 📎 توصلنا بما أرسلتم. سيطلع عليه أحد أفراد الفريق ويجيبكم هنا.
desk-opened-lost = 🙋 عذرا، لم أفهم جيدا. سأبلغ رسالتكم إلى الفريق، وسيجيبكم هنا.
desk-opened-form = 🎧 وصلت رسالتكم الصوتية. سيستمع إليها أحد أفراد الفريق ويكتبها، وما عليكم إلا تأكيدها. ويمكنكم أيضا كتابتها.
desk-within = { $minutes ->
    [one] ⏱ الجواب في غضون دقيقة.
    [two] ⏱ الجواب عادة في أقل من دقيقتين.
    [few] ⏱ الجواب عادة في أقل من { $minutes } دقائق.
   *[other] ⏱ الجواب عادة في أقل من { $minutes } دقيقة.
 }
desk-soon = ⏱ الفريق حاضر وسيجيبكم قريبا.
desk-later = ⏱ سيجيبكم الفريق في أقرب وقت ممكن.
desk-off = 🌙 يجيب الفريق من { $opens } إلى { $closes }. رسالتكم في انتظاره.
desk-phone = 📞 للمستعجل: { $phone }
desk-passed-on = ✉️ تم إبلاغ الفريق.
desk-also-passed-on = ✉️ توصل الفريق برسالتكم أيضا.
desk-write-now = ✍️ اكتبوا أو تكلموا، وستصل رسالتكم إلى الفريق.
desk-glad = 🤝 يسرنا ذلك! وأنا هنا دائما.
desk-tell-more = 🙋 حسنا، علم الفريق بذلك. أخبروه بما بقي.
desk-nothing = لا يمكنني إبلاغ هذا: المرجو الكتابة أو إرسال تسجيل صوتي أو صورة.
desk-words-only = كتابة من فضلكم.
desk-solved-question = 🙋 هل تم حل المشكل؟
desk-file-empty = الملف فارغ. المرجو إرساله مرة أخرى.
desk-file-large = الملف كبير جدا: 10 ميغا على الأكثر.
desk-file-kind = لا يمكنني فتح هذا الملف: المرجو إرسال تسجيل صوتي أو صورة أو ملف PDF.
desk-file-pixels = الصورة كبيرة جدا. صورة بالهاتف تكفي.
desk-file-away = لم يصلني الملف. المرجو إرساله مرة أخرى.
desk-answer = 💬 يجيبكم فريق المعرض:
    { $text }
    – للرد، اكتبوا هنا.
desk-corrected = ✏️ يصحح فريق المعرض رسالته:
    { $text }
    – للرد، اكتبوا هنا.
desk-line-corrected = ✏️ تصحيح من { $name }: { $text }
desk-correction-passed = ✏️ تم إبلاغ التصحيح.
desk-answer-file = 💬 يجيبكم فريق المعرض: استمعوا أو انظروا أسفله.
desk-typed = 🎧 { $question }: سمعنا «{ $text }». هل هذا صحيح؟
desk-again = حسنا، لنعد: قولوها مرة أخرى، أو اكتبوها.
desk-visitor = زائرة/زائر { $number }
desk-colleague = أحد أفراد الفريق
desk-topic = { $number } · { $name }
desk-card = 🎫 { $number } · { $name } · { $channel }
    { $why }
    { $window }
desk-why-asked = طلب الحديث مع أحد أفراد الفريق
desk-why-voice = رسالة صوتية
desk-why-photo = صورة أو وثيقة
desk-why-lost = رسالتان متتاليتان لم تفهما
desk-why-form = جواب صوتي في الاستمارة
desk-window = ⏳ بقيت { $hours } س { $minutes } د للجواب بحرية، ثم بواسطة نموذج.
desk-window-closed = ⌛ مرت أكثر من 24 ساعة دون رسالة: يرسل الجواب بواسطة نموذج، وينتظر الملف رسالة جديدة.
desk-line = 🗣 { $name }: { $text }
desk-spoken = 🎧 { $name }، في الاستمارة، «{ $question }»: { $text }
desk-team = 💬 { $name } (الفريق): { $text }
desk-note = 🗒 { $name }، للفريق: { $text }
desk-claimed = 🙋 يتكفل بالطلب: { $name }
desk-passed = ➡️ إحالة من { $name }. من يتكفل بالطلب؟
desk-new = 🎫 { $number } · في انتظار الجواب: { $name }، { $text }
    – افتحوا الطلب للجواب.
desk-waits = ⏰ { $minutes ->
    [one] انتظار منذ دقيقة: { $name } (الطلب { $number }).
    [two] انتظار منذ دقيقتين: { $name } (الطلب { $number }).
    [few] انتظار منذ { $minutes } دقائق: { $name } (الطلب { $number }).
   *[other] انتظار منذ { $minutes } دقيقة: { $name } (الطلب { $number }).
 }
desk-held = ⏳ لم يصل الجواب بعد: سيرسل عند أول رسالة من المعني بالأمر.
desk-failed = ⚠️ لم يصل الجواب: تعذر الاتصال بالمعني بالأمر هناك.
desk-typed-yes = ✅ تم التأكيد، والجواب في الاستمارة.
desk-typed-no = ❌ ليس هذا هو الجواب. المرجو إعادة الاستماع أو السؤال.
desk-is-solved = ✅ { $name }: تم الحل، شكرا.
desk-unsolved = ↩️ { $name }: لم يحل المشكل بعد.
desk-no-thread = ⚠️ لا يمكنني فتح مواضيع في المجموعة. المرجو تفعيل المواضيع فيها وتعييني مشرفا له حق إدارتها. إلى ذلك الحين تصل الطلبات هنا.
desk-gone = حذف الموضوع
desk-list = { $count ->
    [zero] 🎫 لا توجد طلبات مفتوحة.
    [one] 🎫 طلب واحد مفتوح. في انتظار الجواب: { $waiting }
    [two] 🎫 طلبان مفتوحان. في انتظار الجواب: { $waiting }
    [few] 🎫 { $count } طلبات مفتوحة. في انتظار الجواب: { $waiting }
   *[other] 🎫 { $count } طلبا مفتوحا. في انتظار الجواب: { $waiting }
 }
desk-entry = { $waiting ->
    [-1] • { $number } · { $name }، تم الجواب
   *[other] • { $number } · { $name }، انتظار منذ { $waiting } د
 }
desk-row-person = 🗣 { $text }
desk-row-team = 💬 { $text }
desk-row-note = 🗒 { $text }
desk-row-typed = ⌨️ { $text }
desk-row-file = 📎 ملف
desk-playing = ▶️ من { $name }:
desk-closed = ✅ انتهى. سألت { $name } هل تم الحل؛ وأي رسالة جديدة تعيد فتح الطلب.
desk-kept = ⭐ سأجيب بهذا من الآن فصاعدا.
    ❓ { $question }
    💬 { $answer }
desk-unkept = ↩️ تم التراجع عن ذلك.
desk-group-code = 👥 أنشئوا مجموعة على تيليغرام مع تفعيل المواضيع، وأضيفوني إليها مشرفا له حق إدارة المواضيع، ثم اكتبوا فيها في غضون 24 ساعة:
    { $command }
desk-joined = ✅ أصبحت هذه المجموعة مكتب استقبال المعرض: كل طلب يفتح موضوعا. ما تكتبونه فيه يصل إلى صاحبه، وما يكتب بعد ‎/note يبقى بينكم.
desk-wrong-code = هذا الرمز غير صحيح، أو لم يعد صالحا.
desk-on-duty = 🛎 تم التسجيل: سأخبركم إذا لم يجب أحد.
desk-not-now = لم يعد ذلك ممكنا لهذا الطلب.
desk-writing = ✍️ ما تكتبونه أو تقولونه الآن يصل إلى { $name }.
desk-noting = 🗒 ملاحظتكم عن { $name }؟ لا يقرؤها إلا الفريق.
desk-typing = ⌨️ اكتبوا ما قيل في تسجيل { $name } كما هو.
desk-noted = 🗒 تم التسجيل.
desk-sent = ✉️ تم الإرسال إلى { $name }.
desk-late = ⌛ مرت أكثر من 24 ساعة دون رسالة: يرسل جوابكم بواسطة نموذج، وينتظر الملف رسالة جديدة.
desk-offered = ✉️ ينقص تأكيد { $name } بضغطة واحدة ليدخل الجواب في الاستمارة.
pack-voices = 🔊 عدد الجمل المسجلة صوتيا: { $count }
pack-voices-none = 🔊 لا توجد جمل مسجلة صوتيا؛ يمكن تسجيل { $count }، انظروا docs/fair-packs.md.
pack-voices-missing = 🔊 { $language }: ينقص { $count } ({ $names })
pack-voice-unknown = { $found }: لا توجد جملة بهذا الاسم. { $hint }
pack-voice-kind = { $found }: ليس تسجيل Opus ‏(.ogg) في حدود ميغا واحدة

## team

label-team = 🧰 الفريق
team-menu = 🧰 عملكم في { $fair }:
team-elsewhere = هذا ليس من مهامكم. إليكم ما يمكنكم فعله:
news-topics = 🔔 ما الأخبار التي تهمكم؟ اضغطوا للتغيير.
news-topic-programme = البرنامج
news-topic-visit = تحضير الزيارة
news-topic-cooperatives = التعاونيات
label-topics = ⚙️ اختيار المواضيع
label-topic-yes = ✅ { $topic }
label-topic-no = ⬜ { $topic }

## decisions on paper

field-decision = القرار
decision-accepted = مقبول
decision-reserve = لائحة الانتظار
decision-declined = غير مقبول
label-hold = 🤫 حفظ القرارات
decided-read = 📋 في لائحتكم: القبول { $accepted }، لائحة الانتظار { $reserve }، عدم القبول { $declined }. لم يحفظ شيء بعد.
decided-new = 📄 ملفات ورقية ستضاف: { $count }
decided-full = ⛔ العدد يفوق الأماكن: ستنتقل الملفات الزائدة إلى لائحة الانتظار ({ $count }).
decided-aside = ⚠️ أسطر تركت جانبا: { $count }
decided-row = • السطر { $row }: { $said }
decided-nothing = 📋 لم أجد في هذه اللائحة قرارا جديدا.
decided-nameless = الاسم ناقص
decided-unknown = لا أعرف المرجع { $reference }
decided-twice = { $reference } مكرر في اللائحة
decided-over = { $name }: سبق البت فيه ({ $state })
decided-changed = تغير ملف { $name } بعد طبع اللائحة، راجعوه من فضلكم
decided-word = «{ $found }»؟ اكتبوا: مقبول، أو لائحة الانتظار، أو غير مقبول
decided-why = سبب عدم القبول ناقص
decided-cell = { $field }: «{ $found }» غير مفهوم
decided-alike = يوجد ملف مشابه ({ $reference })
decided-again = هذه اللائحة لم تعد في الانتظار. أعيدوا إرسالها للبدء من جديد.
decided-overtaken = تغيرت ملفات في هذه الأثناء ({ $count }) فلم يحفظ شيء. أعيدوا إرسال اللائحة.
decided-held = 🤫 حفظت القرارات: القبول { $accepted }، لائحة الانتظار { $reserve }، عدم القبول { $declined }. لا يخرج شيء قبل الإعلان.
decided-made = 📄 ملفات ورقية أضيفت إلى الطلبات: { $count }
label-signs = 🪧 لوحات للطبع
## the day of the fair
notice-roll-call = 👋 صباح الخير { $name }! هل وصلتم إلى الرواق { $stand }؟ (يمكنكم أيضا أن تكتبوا «حاضر».)
notice-released-today = 📂 { $name }: لم نركم في رواقكم هذا الصباح، فأعطي المكان للائحة الانتظار. لأي سؤال راسلونا.
notice-offered-today = { $stand ->
    [none] 🎉 { $name }: توفر مكان في المعرض اليوم! المرجو الجواب قبل { $until }.
   *[other] 🎉 { $name }: توفر الرواق { $stand } اليوم! المرجو الجواب قبل { $until }.
 }
notice-sheet = 📋 يفتح المعرض أبوابه غدا. { $sheet }
label-am-here = ✅ نعم، نحن هنا
label-stand-sheet = 📋 بطاقة رواقي
label-roll = 🙋 الحضور
label-holder = { $stand } { $name }
label-tick-holder = ✅ { $name }
label-is-here = ✅ حاضرون
label-pass-place = ➡️ إعطاء المكان
roll-here = ✅ شكرا، سجلنا حضور { $name }. معرضا موفقا!
roll-not-now = لم يعد هذا الرواق باسمكم، أو أن المعرض غير مفتوح. راسلونا إن كان في الأمر خطأ.
roll-nobody = لا أحد له رواق بعد.
roll-list = 🙋 حاضرون: { $here }. لم يحضروا بعد: { $missing }.
roll-line = 🏪 { $stand }: { $who }
roll-seen = ✅ حاضرون منذ { $at }
roll-unasked = لا محادثة نكتب فيها: يكفي اتصال هاتفي.
roll-ticked = ✅ { $name } (الرواق { $stand }) حاضرون.
roll-pass-on = هل نعطي الرواق { $stand } لـ{ $name } إلى لائحة الانتظار الآن؟
roll-changed = تغير المكان في هذه الأثناء: انظروا لائحة الحضور.
roll-no-stand = لا أحد له الرواق { $stand }.
sheet-title = 📋 { $name }، { $fair }
sheet-stand = 🏪 الرواق { $stand }
sheet-neighbours = 👥 بجانبكم: { $names }
sheet-unloading = 🚚 تفريغ السلع: { $text }
sheet-power = 🔌 الكهرباء: { $power }
sheet-badges = { $count ->
    [one] 🪪 شارة واحدة: { $name }
   *[other] 🪪 الشارات ({ $count }): { $name }
 }
sheet-fees = 💰 من يؤدي ماذا: { $text }
sheet-lodging = 🛏 المبيت: { $text }
sheet-transport = 🚌 النقل: { $text }
sheet-unannounced = لم يعلن بعد
sheet-none = ليس لكم رواق هنا بعد. ما إن يتوفر تجدون بطاقته هنا.
label-list-pdf = 🖨️ اللائحة PDF
list-title = { $fair } – الطلبات ({ $count })
list-foot = رقم المحضر ____________   التاريخ ____________   التوقيعات:
review-list = 🖨️ اللائحة جاهزة للطبع. القرارات تعود في ملف Excel: املأوا «القرار» و«السبب» ثم أرسلوه هنا.
papers-page = 📎 { $name }: الوثيقة { $at } من { $of }
label-paper-next = ⬅️ التالية
label-paper-before = ➡️ السابقة
label-paper-all = 📦 الكل (zip)
review-lacks = ⚠️ ينقص هذا الرواق ما يحتاجونه: { $needs }.
need-power = الكهرباء
need-cooking = الطبخ
need-water = الماء
notice-briefing = { $text }
briefing-morning = ☀️ صباح الخير! { $fair } هذا الصباح:
briefing-evening = 🌙 مساء الخير! { $fair } هذا المساء:
briefing-files = 📥 الملفات الواردة منذ أمس: { $count }
briefing-tickets = 🎫 الطلبات المفتوحة: { $count }
briefing-missing = 🙋 العارضات والعارضون الذين لم يحضروا بعد: { $count }
briefing-today = 🪑 ورشات اليوم:
briefing-tomorrow = 🪑 ورشات الغد:
briefing-workshop = { $time } { $title }: { $taken } / { $seats }
briefing-asked = 💬 أكثر ما يسأل عنه: { $subjects }
briefing-subject = { $subject } ({ $times })
briefing-unanswered = ❓ بقيت دون جواب:
briefing-question = «{ $text }» ({ $times })
subject-fair = المعرض
subject-people = مراسلتكم
subject-stands = الأروقة
subject-programme = البرنامج
subject-workshops = الورشات
subject-ways = الطريق
subject-applying = طلبات الأروقة
subject-unknown = غير مفهوم
part-early = تكون الشهادة جاهزة في اليوم الأخير، { $day }.
part-ready = 📜 شهادة { $name } بالعربية والفرنسية. شكرا على حضوركم!
part-none = لا توجد شهادة باسمكم. إن كنتم في المعرض فراسلونا.
part-title = شهادة مشاركة
part-that = نشهد بمشاركة
part-took = في { $fair }
part-where = { $city }، من { $starts } إلى { $ends }
part-stand = الرواق { $stand }
part-signed = الختم والتوقيع
label-figures = 📊 الحصيلة
label-figures-sheet = 📑 في جدول
council-ready = 📊 حصيلة { $fair }: عدد الطلبات { $files }، منها { $women } تسيرها نساء.
council-title = حصيلة { $fair }
council-files = طلبات الأروقة
council-total = الكل
council-women = تسيرها نساء
council-states = حسب الحالة
council-provinces = حسب الإقليم
council-categories = حسب الصنف
council-workshops = الورشات: المقاعد المحجوزة
council-attended = الورشات: الحضور
council-days = الأروقة المشغولة حسب اليوم
council-subjects = الأسئلة حسب الموضوع
council-announcements = الإعلانات: من بلغتهم
council-hours = الأسئلة حسب الساعة
council-unknown = غير محدد
notice-joined-team = 👋 عضو جديد في الفريق بدعوة: { $name } ({ $role }). هل هذا هو الشخص المقصود؟
label-team-known = ✅ نعم
label-team-remove = 🚫 لا، سحب الدور
team-known = ✅ شكرا، تم.
team-removed = 🚫 تم سحب هذا الدور. أعطوا دعوة جديدة للشخص المقصود.
team-removed-before = سبق سحب هذا الدور.
decided-no-list = 📋 هذه ليست لائحة الطلبات. خذوا ملف Excel واملأوا «القرار» و«السبب» ثم أعيدوا إرساله.
notice-survey = 🙏 شكرا على مشاركتكم في { $fair }! أربعة أسئلة في دقيقة، هل توافقون؟
label-survey = نعم، بكل سرور
label-not-now = لا، شكرا
label-took-part = 📜 شهادتي
survey-sales = كم كانت مبيعاتكم تقريبا (بالدرهم)؟
survey-sales-5 = أقل من 5000
survey-sales-20 = من 5000 إلى 20000
survey-sales-50 = من 20000 إلى 50000
survey-sales-more = أكثر من 50000
survey-visitors = وكيف كان عدد الزوار في رواقكم؟
survey-visitors-few = قليل
survey-visitors-some = كاف
survey-visitors-many = كثير
survey-listed = هل تودون البقاء في اللائحة بعد المعرض ليراسلكم الزبناء من هنا؟ يظهر فيها اسمكم ومنتوجاتكم، ولا يظهر رقمكم أبدا. ويمكنكم التوقف متى شئتم.
survey-listed-yes = نعم، نبقى
survey-listed-no = لا
survey-thanks = 🙏 شكرا، سجلنا جوابكم!
survey-fine = حسنا. شكرا على حضوركم!

## after the fair

notice-lapsed-today = 📂 { $name }: انتهى وقت الجواب ولم يعد المكان محجوزا. لأي سؤال راسلونا.
notice-place-lapsed = ⌛ الرواق { $stand }: لم يصل جواب { $name } في الوقت. الرواق شاغر: هل نعرضه على من يلي في الانتظار؟
notice-place-refused = ↩️ الرواق { $stand }: اعتذر عنه { $name }. الرواق شاغر: هل نعرضه على من يلي في الانتظار؟
label-offer-next = ➡️ لمن يلي
notice-customer = 💌 رسالة من الزبناء إلى { $name }:
    { $text }
    – للرد، اكتبوا هنا. رقمكم لا يظهر.
notice-exhibitor-answer = 💌 جواب من { $name }:
    { $text }
    – للرد، اكتبوا هنا. رقمكم لا يظهر.
label-write-to-them = ✍️ مراسلتهم
label-send-letter = ✉️ إرسال
label-rather-not = لا، شكرا
label-letters-no = 🚫 لا مزيد منهم
label-letters-stop = 🔕 إيقاف الرسائل
label-stay-listed = 📇 البقاء في اللائحة
customer-write = ✍️ ماذا تودون أن تقولوا إلى { $name }؟ اكتبوه في رسالة واحدة.
customer-answer = ✍️ اكتبوا جوابكم في رسالة واحدة: سيصل باسم { $name }.
customer-sure = إلى { $name }، بالحرف:
    «{ $text }»
    رقمكم لا يظهر. هل نرسلها؟
customer-sent = ✅ تم الإبلاغ: { $name }. سيصلكم الجواب هنا.
customer-dropped = حسنا، لم يرسل شيء.
customer-words-only = ✍️ هنا بالكتابة فقط: تكفي بضع كلمات.
customer-too-long = الرسالة طويلة: { $most } حرف على الأكثر. اكتبوا الأهم.
customer-too-often = هذا يكفي من الرسائل لهذا اليوم. المرجو المحاولة غدا.
customer-closed = لا يمكن مراسلة هذا الرواق من هنا حاليا.
customer-gone = لم تعد هذه الرسالة موجودة.
customer-refused = ✅ تم: لن يصلكم شيء من هذا الشخص.
customer-stopped = 🔕 لن تصلكم رسائل الزبناء من هنا.
survey-wishes = هل من أمنية للمرة القادمة؟ اكتبوها هنا في بضع كلمات.
survey-wishes-none = لا شيء آخر
survey-words-only = ✍️ بالكتابة من فضلكم، أو تجاوزوا السؤال.
council-sales = مبيعات العارضات والعارضين (بالدرهم)
council-visitors = الزوار في الأروقة
council-wishes = أمنيات العارضات والعارضين

## The whole plan

label-plan = 🗺 التصميم
plan-whole = 🗺 تصميم { $fair }
plan-pole = 🗺 { $pole } على التصميم بالأصفر
plan-lit = 🗺 { $what }: الأروقة بالأصفر على التصميم ({ $count }).
plan-none = تصميم { $fair } لم يعلن بعد.

## الفريق، والأماكن في انتظار التأكيد

label-people = 👥 أعضاء الفريق
label-invite = ➕ دعوة عضو
label-take-back = ✖️ إلغاء: { $role }
label-role-away = 🚫 سحب هذا الدور
label-tools = 🧰 أدوات أخرى
label-release-one = 📣 إعلان هذا القرار
label-release-it = 📣 نعم، إعلان
label-comes = ☎️ الحضور مؤكد
label-offer-freed = ➡️ عرض المكان
label-pass-name = ➡️ { $name }
label-to-call = ☎️ للاتصال بهم
notice-newcomer = 👋 استعمل { $name } دعوة ({ $role })، والدور في انتظار موافقتكم. هل هذا هو الشخص المقصود؟
notice-admitted = 👋 تم التأكيد، أنتم الآن في الفريق ({ $role }). كل شيء تحت /team. ستقرؤون هنا أيضا ما يقال للفريق؛ للإيقاف: STOP.
notice-withdrawn = 📂 { $name }: سحب الفريق طلبكم. لديكم سؤال؟ راسلونا.
notice-gave-back = ↩️ أعادت { $name } ({ $reference }) مكانها. هل نعرضه على لائحة الانتظار؟
notice-confirmed-for = 🎉 { $name }: سجلنا حضوركم، إلى اللقاء قريبا!
notice-unconfirmed = ☎️ { $fair }: { $count ->
    [one] مكان واحد لم يؤكد وانتهى الأجل. المرجو الاتصال بـ:
    [two] مكانان لم يؤكدا وانتهى الأجل. المرجو الاتصال بـ:
    [few] { $count } أماكن لم تؤكد وانتهى الأجل. المرجو الاتصال بـ:
    [many] { $count } مكانا لم يؤكد وانتهى الأجل. المرجو الاتصال بـ:
   *[other] { $count } مكان لم يؤكد وانتهى الأجل. المرجو الاتصال بـ:
 }
    { $list }
    { $waiting ->
    [0] لا أحد في لائحة الانتظار.
   *[other] في لائحة الانتظار: { $waiting }. ➡️ (للإدارة) يسترجع المكان ويعرضه على الأولى.
 }
apply-unnamed = الطلب رقم { $number }
unconfirmed-line = • { $name }{ $contact ->
    [none] {""}
   *[other] ، { $contact }
 }: { $phone ->
    [none] بدون رقم
   *[other] { $phone }
 }
team-people = 👥 فريق { $fair }:
team-person = • { $name }: { $role }
team-waits = ⏳ { $name }: { $role }، في انتظار موافقتكم
team-invited = ✉️ دعوة لم تستعمل بعد: { $role }، إلى { $until }
team-unnamed = الشخص رقم { $number }
team-which-role = لأي دور؟
team-role-reviewer = • دراسة الملفات: قراءتها وتنقيطها واتخاذ القرار؛ لا شيء يرسل قبل الإعلان
team-role-volunteer = • الاستقبال: الرد على الناس والمناداة؛ دون الملفات
team-role-duty = • فريق المداومة: ما يبلغ عنه يوم المعرض
team-role-editor = • البرنامج: تغييره وتغيير معلومات المعرض
team-role-announcer = • الإعلانات: مراسلة المسجلين
team-role-admin = • الإدارة: كل شيء، مع إعلان القرارات ومنح الأروقة والدعوات
team-invitation = ✉️ دعوة إلى فريق { $fair } ({ $role }):
team-invitation-next = أرسلوا هذه الرسالة إلى المعني بها. عند استعمالها سأسألكم هل هو الشخص المقصود؛ وقبل موافقتكم لا يرى شيئا.
team-taken-back = ✖️ تم، لم تعد هذه الدعوة صالحة.
team-taken-back-before = هذه الدعوة لم تعد صالحة من قبل.
team-admitted = ✅ تم، وقد أخبرته الآن.
team-only-admin = أنتم وحدكم من يدير هذا المعرض: ادعوا شخصا آخر أولا.
review-stand = 🏪 الرواق { $stand }
review-tools = ماذا تريدون أن تفعلوا؟
review-comes = ☎️ سجلنا ذلك: { $name } ستحضر، وقد أخبرناها.
review-withdraw = هل نسحب ملف { $name }؟ سنخبر التعاونية.
review-withdrawn = 📂 سحب ملف { $name }، وأخبرنا التعاونية.
