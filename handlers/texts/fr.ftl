### français

## labels

label-menu = 🏠 Menu
label-now = ⏱ En ce moment
label-programme = 📅 Programme
label-stands = 🏪 Stands
label-directions = 📍 Comment venir
label-place = 📍 Ma position
label-where = 📍 Le lieu
label-dates = 🗓 Dates
label-hours = 🕘 Horaires
label-fee = 🎟 Prix d'entrée
label-about = ℹ️ En bref
label-organizer = 🏛 Organisation
label-poles = 🧭 Pôles et espaces
label-countries = 🌍 Pays invités
label-exhibitors = 👥 Exposant·es
label-facilities = 🚻 Services
label-stops = 🚚 Prochaine étape
label-fairs = 🎪 Autres foires
label-apply = 📝 Avoir un stand
label-documents = 📄 Documents
label-deadline = ⏳ Date limite
label-status = 📂 Ma demande
label-certification = 🏅 ONSSA et labels
label-workshops = 🎓 Ateliers
label-reminder = ⏰ Rappel
label-contact = ☎️ Contact
label-help = ❓ Aide
label-language = 🌐 Langue · اللغة
label-mydata = 🔒 Mes données
label-forget = 🗑 Tout effacer
label-erase = 🗑 Oui, effacer
label-keep = Non, garder
label-news = 🔔 Les nouvelles
label-stop = 🔕 Plus d'annonces
label-yes = Oui
label-no = Non
label-ar = العربية
label-ary = الدارجة
label-fr = Français
label-en = English
label-zgh = ⵜⴰⵎⴰⵣⵉⵖⵜ (beta)

## welcome

start-hello =
    Bienvenue ! Je suis Dalil, votre guide pour { $fair }.
    Écrivez votre question, ou choisissez ci-dessous.
start-lost = Ce lien mène à une foire que je ne connais pas.
start-privacy = 🔒 Je garde très peu de choses sur vous : /mydata pour les voir, /forget pour les effacer.
menu = Que voulez-vous savoir sur { $fair } ?
help =
    Écrivez comme vous parlez, en français, en arabe, en darija ou en anglais. Par exemple :
    • Qu'est-ce qu'il y a maintenant ?
    • Où trouver du miel ?
    • Stand B12
    • Comment venir ?
    • Et les autres foires ?
    Pour { $fair }, choisissez aussi ci-dessous.
greet = Bonjour et bienvenue ! Que voulez-vous savoir sur { $fair } ?
thanks = Avec plaisir ! Je reste là si besoin.
closed = D'accord ! Je reste là si besoin.
goodbye = Au revoir, et à bientôt à la foire !
language-which = 🌐 Dans quelle langue ?
language-changed = ✅ D'accord, je vous réponds en français.
language-zgh = ✅ L'amazighe est en bêta : une partie des réponses est en amazighe, le reste en darija.
unknown = Pardon, je n'ai pas compris. Essayez avec d'autres mots, ou choisissez ci-dessous.
unknown-meant = Pardon, je ne sais pas si j'ai bien compris. Vouliez-vous dire :
unknown-voice = 🎧 Vocal bien reçu, mais je ne sais pas encore écouter. Écrivez-moi, ou choisissez ci-dessous.
unknown-file = 📎 Fichier bien reçu, mais je ne sais pas encore quoi en faire. Écrivez-moi, ou choisissez ci-dessous.
unknown-button = Ce bouton ne sert plus. Voici le menu :
out-of-scope = Pardon, je ne connais que la foire : programme, stands, comment venir.

## fair

period = du { $starts } au { $ends }
fair-coming =
    🗓 { $fair } : { $when }.
    { $days ->
        [1] 🔜 C'est demain !
       *[other] 🔜 Ouverture dans { $days } jours.
    }
fair-on =
    🗓 { $fair } : { $when }.
    { $days ->
        [0] 🟢 C'est en ce moment, et c'est le dernier jour.
        [1] 🟢 C'est en ce moment. Dernier jour : demain.
       *[other] 🟢 C'est en ce moment. Dernier jour dans { $days } jours.
    }
fair-over =
    🗓 { $fair } : { $when }.
    ⚪ Cette édition est terminée.
fair-ended = ⚪ Cette édition ({ $fair }) s'est terminée le { $ends }.
fair-place = { $venue }, { $city }
fair-where = 📍 { $fair } : { $place }
fair-at = 📍 { $place }
fair-region = 🗺 Région : { $region }
fair-name = 🎪 { $name }
fair-edition =
    { $edition ->
        [1] 1re édition
       *[other] { $edition }e édition
    }
fair-theme = 💬 Thème : « { $theme } »
fair-organizer = 🏛 Organisation : { $organizer }
fair-partners = 🤝 Avec : { $names }
fair-area = 📐 Surface : { $area } m²
fair-area-about = 📐 Surface : environ { $area } m²
fair-stands =
    { $count ->
        [one] 🏪 { $count } stand
       *[other] 🏪 { $count } stands
    }
fair-exhibitors =
    { $count ->
        [one] 👥 { $count } exposant·e
       *[other] 👥 { $count } exposant·es
    }
fair-poles = 🧭 Pôles et espaces ({ $count }) : { $names }
fair-countries = 🌍 Pays invités : { $names }
fair-missing =
    { $state ->
        [over] ❔ Non communiqué : { $things }.
       *[other] ❔ Pas encore annoncé : { $things }.
    }
thing-venue = le lieu
thing-theme = le thème
thing-organizer = l'organisation
thing-area = la surface
thing-exhibitors = le nombre d'exposant·es
thing-poles = les pôles et espaces
thing-hours = les horaires
thing-fee = le prix d'entrée
thing-contact = les contacts

hours-title = 🕘 { $fair }
hours-line = { $days } : de { $opens } à { $closes }
hours-outside = 🕘 { $day } : c'est en dehors des dates. { $fair } : { $when }.
hours-unknown =
    { $state ->
        [over] 🕘 { $fair } : les horaires n'ont pas été communiqués.
       *[other] 🕘 { $fair } : les horaires ne sont pas encore annoncés.
    }
    🗓 Dates : { $when }
venue-unknown = Le lieu exact n'est pas encore annoncé.
fee-free = 🎟 { $fair } : l'entrée est gratuite.
fee-paid = 🎟 { $fair } : l'entrée coûte { $dirhams } DH.
fee-unknown =
    { $state ->
        [over] 🎟 { $fair } : le prix d'entrée n'a pas été communiqué.
       *[other] 🎟 { $fair } : le prix d'entrée n'est pas encore annoncé.
    }
theme-unknown = 💬 { $fair } : le thème n'est pas encore annoncé.
organizer-unknown = 🏛 { $fair } : l'organisation n'est pas encore annoncée.
countries-unknown = 🌍 { $fair } : aucun pays invité n'est annoncé.
contact-phone = ☎️ { $phone }
contact-email = ✉️ { $email }
contact-website = 🌐 { $website }
contact-unknown =
    { $state ->
        [over] ☎️ { $fair } : le téléphone et l'adresse e-mail n'ont pas été communiqués.
       *[other] ☎️ { $fair } : le téléphone et l'adresse e-mail ne sont pas encore annoncés.
    }
handoff = Je suis un programme : pour { $fair }, personne de l'équipe ne répond encore ici.
question-unknown = Cette réponse a changé depuis. Reposez-moi la question sur { $fair }.

poles-title = 🧭 { $fair } : pôles et espaces ({ $count })
poles-unknown = 🧭 { $fair } : aucun pôle ni espace n'est annoncé.
pole-title = 🧭 { $pole }
pole-line = • { $pole }
pole-place = 📍 { $place }
pole-unplaced = 📍 L'emplacement n'est pas encore annoncé.
pole-which = 🧭 Quel pôle ou espace cherchez-vous ?
pole-none = 🧭 { $fair } : rien d'annoncé sous le nom « { $pole } ». Il y a :
pole-products = produits
pole-international = international
pole-institutional = institutionnel
pole-financial = financement
pole-innovation = innovation
pole-crafts = artisanat
pole-regions = régions
pole-intangible_heritage = patrimoine immatériel
pole-training = formation
pole-kids = enfants
pole-arts = arts

facility-all = 🚻 Services
facility-parking = 🅿️ Parking
facility-toilets = 🚻 Toilettes
facility-prayer_room = 🕌 Salle de prière
facility-kids_space = 🧸 Espace enfants
facility-food = 🍽 Restauration
facility-first_aid = ⛑ Premiers secours
facility-wheelchair = ♿ Accès en fauteuil roulant
facility-atm = 🏧 Distributeur de billets
facility-wifi = 📶 Wi-Fi
facility-charging = 🔌 Recharge de téléphone
facility-lost_found = 🧳 Objets trouvés
facility-water = 🚰 Eau potable
facility-information = ℹ️ Accueil
facility-security = 👮 Sécurité
facility-storage = 🧳 Consigne
facility-exit = 🚪 Sortie
facility-other = 📌 Autre service
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
facility-placed = { $facility } : { $place }
facility-unplaced = { $facility } : oui, l'endroit précis n'est pas encore annoncé.
facility-places-unknown =
    { $count ->
        [one] 📍 Son emplacement précis n'est pas annoncé.
       *[other] 📍 Leur emplacement précis n'est pas annoncé.
    }
facility-unknown =
    { $state ->
        [over] { $facility } : rien n'a été annoncé pour { $fair }.
       *[other] { $facility } : rien d'annoncé pour { $fair } pour l'instant.
    }
facility-lost = 👮 Un enfant perdu ? Prévenez tout de suite la personne de l'équipe la plus proche, ou appelez le 19 (police).
facility-emergency = 🚑 Urgence : appelez le 15 (ambulance, pompiers) ou le 19 (police).

fairs-title = 🎪 Foires et marchés
fairs-coming = 🔜 { $fair } : { $when }
fairs-on = 🟢 { $fair } : { $when } (en ce moment)
fairs-over = ⚪ { $fair } : { $when } (terminé)
fair-switched = ✅ C'est noté : { $fair }.
stops-here = 🚚 En ce moment : { $place }, { $when }.
stops-next = ➡️ Prochaine étape : { $place }, { $when }.
stops-later = • Puis : { $place }, { $when }.
stops-was = ✔️ Déjà passé : { $place }, { $when }.
stops-named = { $name } ({ $place })
stops-unknown = ➡️ La prochaine étape n'est pas encore annoncée.

call-open =
    📝 { $fair } : les demandes de stand sont ouvertes jusqu'au { $deadline }.
    { $days ->
        [0] ⏳ C'est le dernier jour !
        [1] ⏳ Il reste un jour.
       *[other] ⏳ Il reste { $days } jours.
    }
call-closed = 📝 { $fair } : les demandes de stand sont closes. Le dernier jour était le { $deadline }.
call-over = 📝 { $fair } : cette édition s'est terminée le { $ends }. Les demandes pour la prochaine ne sont pas encore annoncées.
call-coming = 📝 { $fair } : les demandes de stand ouvrent le { $opens }.
call-undated = 📝 { $fair } : les demandes de stand sont annoncées, mais pas encore leur date limite.
call-unknown =
    { $state ->
        [on] 📝 { $fair } : aucune demande de stand n'est annoncée pour cette édition, qui a commencé.
       *[other] 📝 { $fair } : les demandes de stand ne sont pas encore annoncées.
    }
call-elsewhere = 👉 { $fair } : demandes ouvertes jusqu'au { $deadline }.
documents-title = 📄 { $fair } : le dossier comprend
documents-line = • { $document }
documents-needed = ✅ { $document } : oui, c'est demandé.
documents-not-needed = ➖ { $document } : non, ce n'est pas demandé.
documents-unknown = 📄 { $fair } : la liste des documents n'est pas encore annoncée.
document-statutes = statuts
document-registration = attestation d'inscription au registre
document-members = liste des membres
document-minutes = procès-verbal de l'assemblée générale
document-onssa = autorisation ou agrément ONSSA
document-label = certificat de label
document-photos = photos des produits
document-engagement = engagement signé
document-insurance = assurance
document-rib = RIB
document-artisan_card = carte d'artisan·e
document-cin = copie de la carte d'identité
document-ice = numéro ICE
document-patente = patente
document-tax_certificate = attestation fiscale
document-cnss_certificate = attestation CNSS
document-catalogue = catalogue des produits
document-form = formulaire de demande
certification-onssa = 🏅 L'autorisation sanitaire des produits alimentaires est délivrée par l'ONSSA.
certification-programme = 📅 Au programme :
certification-unknown = { $fair } : aucun accompagnement à la certification n'est annoncé pour l'instant.

## directions

directions-where = 📍 { $place }
directions-unknown = 📍 { $fair } : le point sur la carte n'est pas encore annoncé.
directions-ask = 📍 D’où partez-vous ? Partagez votre position : je vous dis la distance et la direction. Vous pouvez aussi écrire « comment venir de la gare ».
directions-way = { $origin } : { $way }
directions-no-way = { $origin } : l'itinéraire n'est pas encore annoncé.
directions-arrived = 📍 Vous y êtes, ou presque : moins de 150 m.
directions-near = 🚶 ≈ { $metres } m à vol d'oiseau, { $towards } de vous : environ { $minutes } min à pied.
directions-walk = 🚶 ≈ { $km } km à vol d'oiseau, { $towards } de vous : environ { $minutes } min à pied.
directions-far = 🚗 ≈ { $km } km à vol d'oiseau, { $towards } de vous.
directions-links = 🗺 Ouvrir dans une carte :
location-about = ℹ️ Ce point sur la carte est approximatif.
origin-station = 🚉 Gare
origin-airport = ✈️ Aéroport
origin-bus = 🚌 Bus, gare routière
origin-taxi = 🚕 Taxi
origin-car = 🚗 Voiture
origin-port = ⚓ Port
origin-centre = 🏙 Centre-ville
origin-hotel = 🏨 Hôtels
origin-university = 🎓 Université
origin-hospital = 🏥 Hôpital
origin-beach = 🏖 Plage
compass-north = au nord
compass-north-east = au nord-est
compass-east = à l'est
compass-south-east = au sud-est
compass-south = au sud
compass-south-west = au sud-ouest
compass-west = à l'ouest
compass-north-west = au nord-ouest

## privacy

privacy-kept =
    🔒 Voici, dans ce fichier, tout ce que je garde sur vous : votre adresse ici et le nom affiché, votre langue, la foire choisie, vos inscriptions, votre réponse pour les nouvelles, et nos messages.
    Ce que vous écrivez s'efface au bout de 7 jours, mes réponses au bout de 30 ; tout le reste, dès que vous le demandez.
privacy-sure = 🗑 Tout effacer : nos messages, votre langue et vos choix ? C'est définitif.
privacy-forgotten = ✅ C'est effacé. Merci de votre visite, et au revoir !

## news

news-question = 🔔 Voulez-vous recevoir ici les nouvelles ({ $fair }) ? Un message par jour au plus. Pour arrêter : STOP.
news-yes = 🔔 C'est noté : vous recevrez ici les nouvelles ({ $fair }). Pour arrêter : STOP.
news-no = C'est noté : je ne vous écris que pour vous répondre.
news-stopped = 🔕 C'est fait : plus d'annonces. Vos questions restent les bienvenues.

## misc

lines = { $lines }
sample-note = ℹ️ Données d'exemple.
fair-none = Aucune foire n'est encore chargée. Revenez bientôt !
sorry-failed = Pardon, quelque chose s'est mal passé de notre côté. Réessayez, ou posez la question autrement.

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
list-left = … et encore { $left }. Ajoutez un mot pour préciser.

day-today = aujourd'hui
day-tomorrow = demain
part-morning = le matin
part-noon = à midi
part-afternoon = l'après-midi
part-evening = le soir
part-night = tard le soir
part-hour = vers { $time }

label-name = { $name }
label-day = { $day }
label-entry = { $time } { $title }
label-more-left = ➕ La suite ({ $left })
label-details = ℹ️ Détails
label-calendar = 🗓 Dans mon agenda
label-calendar-day = 🗓 Garder ce jour
label-today = 📅 Aujourd'hui
label-that-day = 📅 Toute la journée
label-all-days = 📅 Tous les jours
label-first-day = 📅 Premier jour
label-day-after = Lendemain ▶
label-day-before = ◀ Veille
label-next = ⏭ À suivre
label-same-subject = 🔎 Même sujet

entry-until = { $entry } – jusqu'à { $ends }
entry-since = { $entry } – depuis { $starts }
entry-line = { $time } – { $entry }
entry-when = { $day }, de { $starts } à { $ends }
entry-when-open = { $day }, à partir de { $starts }
entry-time = 🗓 { $when }
entry-over = ⌛ C'est terminé.
entry-on = ▶️ C'est en ce moment.
entry-place = 📍 { $place }
entry-no-place = 📍 Lieu pas encore annoncé
entry-pole = 🧭 { $pole }
entry-speakers = 🎤 { $names }
entry-for-public = 👥 Ouvert à tout le monde
entry-for-exhibitors = 👥 Pour les exposant·es
entry-for-invited = 👥 Sur invitation
entry-seats = 🪑 { $count ->
        [one] { $count } place
       *[other] { $count } places
    }

schedule-now = ▶️ En ce moment :
schedule-then = ⏭ Ensuite :
schedule-next = ⏭ À suivre :
schedule-first = 📅 Pour commencer :
schedule-quiet = Rien en ce moment. À suivre :
schedule-quiet-today = Plus rien aujourd'hui. À suivre :
schedule-finished = Le programme est terminé. Dernier jour de la foire : { $day }.
schedule-day = 📅 Au programme { $day } : { $count ->
        [one] { $count } activité
       *[other] { $count } activités
    }
schedule-part = 📅 Au programme { $day }, { $part } : { $count ->
        [one] { $count } activité
       *[other] { $count } activités
    }
schedule-day-over = ⌛ C'était au programme { $day } : { $count ->
        [one] { $count } activité
       *[other] { $count } activités
    }
schedule-earlier = ⌛ Déjà terminé :
schedule-heading = 🗓 { $day }
schedule-empty = Rien d'annoncé { $day }.
schedule-empty-part = Rien { $part } ce jour-là. Voici la journée :
schedule-outside = Pas de foire { $day } : { $fair } a lieu { $when }.
schedule-days = 📅 Le programme, { $when } :
schedule-day-count = { $day } : { $count ->
        [0] rien d'annoncé
        [one] { $count } activité
       *[other] { $count } activités
    }
schedule-topic = { $count ->
        [one] Oui, { $count } activité à venir :
       *[other] Oui, { $count } activités à venir :
    }
schedule-topic-over = Il y en avait, mais c'est terminé :
schedule-topic-other-day = Rien là-dessus { $day }, mais un autre jour :
schedule-several = { $count } activités correspondent :
schedule-was = { $entry } : c'est terminé. C'était { $when }.
schedule-is-on = C'est en ce moment : { $entry }.
schedule-will-be = { $entry } : { $when }.
schedule-not-found = Je n'ai rien trouvé là-dessus au programme.
schedule-unannounced = Le programme n'est pas encore annoncé.
schedule-never = Son programme n'a pas été communiqué.

workshop-which = De quelle activité s'agit-il ?
workshop-over = C'est déjà commencé ou terminé : on ne peut plus s'y inscrire.
workshop-nothing-to-cancel = Vous n'avez rien à annuler : vous n'êtes inscrit·e à rien de tel.
workshop-tell = La joindre : { $ways }.
reminder-instead = Je ne peux pas encore vous prévenir moi-même. Ouvrez ce fichier : l'agenda de votre téléphone s'en chargera.
reminder-which = Que faut-il vous rappeler ?
reminder-over = C'est déjà commencé ou terminé.
reminder-nothing = Il n'y a plus rien au programme à vous rappeler.

## stands

label-this-pole = 🧭 Cet espace
label-same-product = 🔎 Même produit
label-all-exhibitors = 📋 Toute la liste

stand-named = stand { $stand }
stand-named-in = stand { $stand } ({ $pole })
stand-title = 🏪 Stand { $stand } – { $pole }
stand-title-alone = 🏪 Stand { $stand }
stand-place = 🚶 { $place }
stand-vacant = Personne n'est annoncé à ce stand.
stand-beside = ↔️ À côté : { $names }
stand-which = Quel numéro ? Écrivez-le comme sur le panneau, par exemple { $example }.
stand-which-pole = Le numéro { $stand } existe dans { $count } pôles. Lequel cherchez-vous ?
stand-none = Il n'y a pas de stand { $stand }.
stand-ranges = Les numéros vont :
stand-range = • { $pole } : de { $first } à { $last }
stand-range-alone = • de { $first } à { $last }
stand-no-numbers = Ce marché n'a pas de stands numérotés.
stand-numbers-unannounced = Les numéros des stands ne sont pas encore annoncés.

exhibitor-both-names = { $latin } ({ $arabic })
exhibitor-who = 🏷 { $who }
exhibitor-sells = 🧺 { $products }
exhibitor-at = 📍 { $stands }
exhibitor-pole = 🧭 { $pole }
exhibitor-no-stand = 📍 Numéro de stand pas encore annoncé
exhibitor-shares = 🤝 Partage le stand avec { $names }
exhibitor-none = Je ne trouve pas « { $name } » parmi les exposant·es.
exhibitor-hint = Essayez une autre orthographe, ou écrivez un produit.
exhibitor-several = { $count } noms se ressemblent :

exhibitors-all = 📋 Toute la liste : { $count ->
        [one] { $count } nom
       *[other] { $count } noms
    }
exhibitors-in-pole = 👥 { $pole } : { $count ->
        [one] { $count } exposant·e
       *[other] { $count } exposant·es
    }
exhibitors-none-in-pole = { $pole } : les exposant·es ne sont pas encore annoncé·es.
exhibitors-unannounced = La liste des exposant·es n'est pas encore annoncée.
exhibitors-ask = Que cherchez-vous ? Écrivez un produit, un nom, une ville ou un numéro de stand. Ou choisissez :
exhibitors-ask-by-name = Que cherchez-vous ? Écrivez un produit, un nom ou une ville. Ou choisissez :

product-which = Que cherchez-vous ? Écrivez un produit : miel, tapis, huile d'argan…
product-found = 🔎 { $count ->
        [one] { $count } exposant·e propose
       *[other] { $count } exposant·es proposent
    } : { $product }
product-family = { $family } : { $count ->
        [one] { $count } exposant·e
       *[other] { $count } exposant·es
    }
product-none = Pardon, personne n'a annoncé ce produit : { $product }.
product-hint = Essayez un autre mot, ou choisissez une famille :
product-near = Dans la même famille ({ $family }) :
product-prices = Les prix ne sont pas annoncés : demandez au stand.

origin-which = D'où ? Écrivez une ville, une région ou un pays.
origin-found = 📍 { $place } : { $count ->
        [one] { $count } exposant·e
       *[other] { $count } exposant·es
    }
origin-none = { $place } : personne sur la liste des exposant·es.
origin-guest = { $place } : pays invité. Ses exposant·es ne sont pas encore annoncé·es.
origin-near = Mais { $count ->
        [one] { $count } exposant·e vient
       *[other] { $count } exposant·es viennent
    } de la région { $region }.

category-food = 🍯 Alimentation
category-plants = 🌿 Plantes
category-cosmetics = 🧴 Cosmétiques
category-textile = 🧶 Tapis, textile
category-leather = 👞 Cuir
category-metal = 💍 Bijoux et métal
category-pottery = 🏺 Poterie
category-wood = 🪵 Bois
category-basketry = 🧺 Vannerie
category-other = ✨ Autres

kind-cooperative = Coopérative
kind-union = Union de coopératives
kind-association = Association
kind-gie = Groupement (GIE)
kind-mutual = Mutuelle
kind-social_enterprise = Entreprise sociale
kind-artisan = Artisan·e
kind-auto_entrepreneur = Auto-entrepreneur·e
kind-institution = Institution
kind-foreign = Invité·e de l'étranger

## calendar

calendar-entry = { $entry } : { $when }. Ouvrez le fichier pour l'ajouter à votre agenda.
calendar-several = { $count ->
        [one] { $count } activité
       *[other] { $count } activités
    } à partir de { $day }. Ouvrez le fichier pour tout ajouter à votre agenda.
calendar-alarm = { $entry }, { $starts }

## web chat

web-description = Dalil, votre guide des foires régionales de l’économie sociale et solidaire
web-noscript = Cette page a besoin de JavaScript. Merci de l’activer dans votre navigateur.
web-skip = Aller à la zone de message
web-talk = Conversation avec Dalil
web-you = Vous
web-dalil = Dalil
web-write = Écrivez ici…
web-send = Envoyer
web-menu = Menu
web-more = Plus
web-restart = Recommencer
web-clear = Effacer de cet appareil
web-clear-sure = Vraiment ? Appuyez encore pour effacer
web-place = Partager ma position
web-place-mine = Ma position
web-place-none = Votre position est introuvable. Vous pouvez écrire où vous êtes.
web-connected = En ligne
web-connecting = Connexion…
web-reconnecting = Reconnexion…
web-offline = Hors ligne
web-offline-note = Vous êtes hors ligne. Vos messages partiront dès le retour de la connexion.
web-waiting = Partira au retour de la connexion
web-sending = Envoi…
web-sent = Envoyé
web-unsent = Non envoyé
web-busy = Il y a beaucoup de monde en ce moment. Votre message est gardé et partira bientôt.
web-long = C’est trop long. Merci de l’envoyer en plusieurs fois.
web-unclear = Ce message n’a pas pu partir. Merci de l’écrire autrement.
web-tabs = Cette conversation est ouverte dans trop de fenêtres. Merci d’en fermer quelques-unes.
web-options = Choix
web-newer = Nouveau message
web-reminder = Rappel
web-announcement = Nouvelles de la foire
web-calendar = Ajouter à mon agenda
web-calendar-hint = Votre téléphone pourra vous le rappeler, même si cette page est fermée.
web-download = Télécharger
web-gone = N’est plus gardé sur cet appareil. Vous pouvez le redemander.
web-map = Ouvrir la carte
web-map-osm = OpenStreetMap
web-map-google = Google Maps
web-spot = Lieu sur la carte
web-voice = Envoyer un message vocal
web-voice-stop = Arrêter et envoyer
web-voice-on = 🎙️ J’enregistre… Appuyez encore sur le micro pour envoyer, Échap pour annuler.
web-voice-mine = Message vocal
web-voice-none = Le micro n’est pas disponible. Vous pouvez écrire.

## fair packs

pack-unanswered = { $count ->
    [0] Aucune question n'est restée sans réponse.
   *[other] Pour y répondre, ajoutez une ligne à la feuille questions de la foire, puis rechargez-la.
 }
pack-nearest = Vouliez-vous dire « { $name } » ?
pack-choose = Écrivez l’une de ces valeurs : { $names }.
pack-choose-like = Par exemple : { $names }…
pack-none-known = Il n’y en a pas encore.

pack-nothing = Il n’y a ni dossier ni classeur « { $path } », et aucune foire de ce nom n’est fournie avec le guide.
pack-closed = Ouverture impossible : { $reason }.
pack-large = Plus de { $most } Mo. Retirez ce dont le guide n’a pas besoin : images, autres feuilles, anciennes versions.
pack-rows = Plus de { $most } lignes. Supprimez les lignes vides après la dernière, et ce qui n’est pas de cette foire.
pack-file-unknown = Aucune feuille ne s’appelle « { $found } ». { $hint }
pack-file-twice = La feuille { $name } est là deux fois. Gardez-en une.
pack-file-missing = Il manque { $name }, qui contient les informations de la foire. « fair template » en écrit un à remplir.
pack-sheet-missing = Il manque la feuille « { $name } », qui contient les informations de la foire. « fair template » en écrit une à remplir.
pack-sheet-unknown = Aucune feuille ne s’appelle « { $found } ». { $hint } Videz-la si le guide n’en a pas besoin.
pack-encoding = Les lettres de ce fichier sont illisibles. Enregistrez-le à nouveau au format « CSV UTF-8 (délimité par des virgules) ».
pack-quotes = Un guillemet n’est jamais fermé, ou se trouve seul. Mettez tout le texte entre guillemets, et doublez ceux qu’il contient : "".
pack-toml = Cette ligne est illisible. Écrivez nom = "texte" avec des guillemets droits, les dates comme 2025-02-15, une information par ligne.
pack-workbook = Ce n’est pas un classeur Excel, ou il est abîmé ou protégé. Enregistrez-le à nouveau comme « Classeur Excel (.xlsx) », sans mot de passe.

pack-heading-empty = Cette colonne n’a pas de titre. Écrivez-en un à la ligne 1, ou videz la colonne.
pack-heading-twice = « { $found } » est là deux fois. Gardez-en un.
pack-column-unknown = Il n’y a pas de colonne « { $found } » sur cette feuille. { $hint } Vos propres notes peuvent aller dans une colonne « note ».
pack-fact-unknown = Il n’y a pas d’information « { $found } ». { $hint }
pack-column-missing = Il manque la colonne « { $name } ». Ajoutez ce titre à la ligne 1.
pack-cells-extra = « { $found } » dépasse le dernier titre. Un texte qui contient une virgule ou un point-virgule doit être entre guillemets.
pack-example = Cette ligne est un exemple du modèle. Supprimez-la ; si elle est devenue la vôtre, videz sa note.

pack-empty = C’est nécessaire : remplissez « { $name } ».
pack-empty-text = C’est nécessaire dans une langue au moins. Remplissez l’une de ces cases : { $names }.
pack-twice = « { $found } » est déjà à la ligne { $row }. Chaque ligne doit avoir le sien.
pack-formula = Cette formule n’a pas de résultat enregistré. Copiez la case et collez-la comme valeur.
pack-error = « { $found } » est une erreur du tableur. Écrivez la valeur elle-même.
pack-long = { $length } caractères, alors que { $most } tiennent. Écrivez plus court.
pack-id = « { $found } » n’est pas un nom court : seulement des minuscules a–z, des chiffres et des tirets. Écrivez par exemple { $example }.
pack-id-long = « { $found } » est trop long. { $most } caractères au plus.
pack-stand-number = « { $found } » n’est pas un numéro de stand. Écrivez au plus huit lettres latines et chiffres, comme B12 ; séparez-en plusieurs par « ; ».
pack-choice = « { $found } » n’est pas connu ici. { $hint }
pack-truth = « { $found } » n’est ni oui ni non. Écrivez true (oui) ou false (non).
pack-number = « { $found } » n’est pas un nombre entier. Écrivez seulement des chiffres, comme { $example }.
pack-range = { $found } est hors limites. Écrivez un nombre de { $least } à { $most }.
pack-degrees = « { $found } » n’est pas une position en degrés. Écrivez-la comme 30.4278.
pack-day = « { $found } » n’est pas un jour. Écrivez année-mois-jour, comme { $example }.
pack-hour = « { $found } » n’est pas une heure. Écrivez-la comme { $example }.
pack-zone = « { $found } » n’est pas un fuseau horaire. Écrivez Africa/Casablanca, ou rien.
pack-product = La table des produits n’a pas « { $found } ». { $hint } Ce que la table n’a pas peut s’écrire sous « offers ».
pack-province = « { $found } » n’est ni une province ni une préfecture. { $hint }
pack-region = « { $found } » n’est pas une région. { $hint }
pack-country = « { $found } » n’est pas un pays. Écrivez ses deux lettres, comme SN pour le Sénégal.
pack-document = « { $found } » n’est pas un document que le guide sait demander. { $hint }
pack-language = « { $found } » n’est pas une langue du guide. { $hint }
pack-sample = « { $found } » n’est pas une partie du dossier. { $hint }
pack-quota = « { $found } » ne se compte pas : écrivez une catégorie, une province, women ou first_time. { $hint }
pack-source = Il n’y a pas d’information « { $found } » qui puisse avoir une source. { $hint }
pack-topic-shape = « { $found } » n’est pas un sujet. Écrivez des minuscules a–z, des chiffres et des tirets bas, comme digital_marketing.
pack-topic = Le guide n’a pas de mots pour le sujet « { $found } ». { $hint } Pour un nouveau sujet, écrivez sur la feuille « words » comment on le dit.
pack-phone = « { $found } » n’est pas un numéro de téléphone. Écrivez-le comme +212 528 00 00 00.
pack-email = « { $found } » n’est pas une adresse e-mail. Écrivez-la comme contact@example.ma.
pack-website = « { $found } » n’est pas une adresse web. Écrivez-la en entier, comme https://example.ma.

pack-order = { $ends } est avant { $starts } (« { $first } »). Corrigez l’une des deux dates.
pack-outside = { $found } est en dehors de la foire, qui dure du { $starts } au { $ends }.
pack-ends = Fin à { $ends }, mais début à { $starts }. Écrivez une heure plus tardive, ou rien si la fin est libre.
pack-closes = Ouverture et fermeture à { $found }. Écrivez deux heures différentes.
pack-position = Une position a deux nombres, et « { $name } » est vide.
pack-swapped = Les deux nombres semblent inversés. Écrivez latitude { $latitude } et longitude { $longitude }.
pack-pole = Il n’y a pas de pôle « { $found } » sur la feuille « poles ». { $hint }
pack-stand = Il n’y a pas de stand « { $found } » sur la feuille « stands ». { $hint }
pack-stand-ambiguous = Le numéro { $found } existe dans plusieurs pôles. Écrivez lequel : { $names }.
pack-pole-of-stand = Le pôle est « { $found } », mais le stand est { $stand }. Corrigez l’un des deux.
pack-abroad = Le pays est { $country } : il ne peut y avoir ni région ni province marocaine. Videz l’un ou l’autre.
pack-region-of = { $province } est dans la région { $region }. Écrivez { $code }, ou laissez la région vide.

pack-good = { $fair } : rien à corriger.
pack-mistakes = { $count ->
    [one] Une erreur. Rien n’a été changé.
   *[other] { $count } erreurs. Rien n’a été changé.
}
pack-loaded = { $fair } : { $added ->
    [one] { $added } ajout
   *[other] { $added } ajouts
}, { $changed ->
    [one] { $changed } modification
   *[other] { $changed } modifications
}, { $removed ->
    [one] { $removed } suppression
   *[other] { $removed } suppressions
}.
pack-moved = { $fair } : seul l’ordre des lignes a changé.
pack-unchanged = { $fair } : rien à changer.
pack-conflict = En vigueur : « { $here } », changé dans la conversation ; le dossier dit « { $pack } ». Écrivez dans le dossier ce qui doit valoir, ou laissez-y ce qu’il disait avant.
pack-conflict-gone = Toute la ligne a été retirée d’un côté et changée de l’autre. En vigueur : « { $here } » ; dossier : « { $pack } ».
pack-conflicts = { $count ->
    [one] Une chose a été changée à la fois dans la conversation et dans le dossier. Rien n’a été chargé.
   *[other] { $count } choses ont été changées à la fois dans la conversation et dans le dossier. Rien n’a été chargé.
}
pack-fair = { $id } : { $name }, { $starts } – { $ends }
pack-no-fairs = Aucune foire n’est encore chargée. Celles-ci sont fournies avec le guide : { $names }.
pack-no-fair = Il n’y a pas de foire « { $found } ». { $hint }
pack-written = Écrit : { $path }
pack-occupied = « { $path } » existe déjà. Choisissez un autre nom.

## commands

command-start = Recommencer
command-menu = Tout ce que je sais faire
command-now = En ce moment
command-programme = Le programme
command-stands = Trouver un stand
command-directions = Venir à la foire
command-fairs = Changer de foire
command-apply = Exposer
command-language = Changer de langue
command-contact = Les organisateurs
command-help = Aide
command-stop = Plus d'annonces
command-mydata = Mes données
command-forget = Tout effacer

## operations

demo-ready =
    Dalil vous attend ici : { $address }
    Pour lui, il est { $now }. Ctrl+C pour arrêter.
database-occupied = Un autre Dalil sert déjà cette base ({ $holder }). Arrêtez-le d'abord.
port-taken = Le port { $port } est pris par un autre programme. Choisissez-en un autre : HTTP_PORT.
file-none = Ce fichier n'existe pas : { $path }
backup-written = Sauvegarde vérifiée : { $path }
backup-exists = Il y a déjà un fichier à cet endroit : { $path }
backup-damaged = Cette sauvegarde n'est pas entière : { $reason }
restore-done = La base est revenue à la sauvegarde { $path }.
restore-lost = { $count ->
    [0] Aucun message n'est arrivé depuis.
    [one] Un message arrivé depuis n'y est pas.
   *[other] { $count } messages arrivés depuis n'y sont pas.
 }
restore-lost-unknown = L'ancienne base ne se lit plus : on ne sait pas combien de messages manquent.
restore-forgotten = { $count ->
    [0] Personne n'avait demandé l'oubli depuis.
    [one] Une personne avait demandé l'oubli depuis : elle est de nouveau effacée.
   *[other] { $count } personnes avaient demandé l'oubli depuis : elles sont de nouveau effacées.
 }
restore-held = { $count ->
    [0] Rien n'attendait d'être envoyé.
    [one] Un envoi en attente est retenu, car il est peut-être déjà parti. Pour l'envoyer : dalil restore --send-waiting
   *[other] { $count } envois en attente sont retenus, car ils sont peut-être déjà partis. Pour les envoyer : dalil restore --send-waiting
 }
restore-sending = { $count ->
    [0] Rien n'attendait d'être envoyé.
    [one] Un envoi en attente va partir.
   *[other] { $count } envois en attente vont partir.
 }
doctor-zones = Fuseaux horaires : à jour, le Maroc est à UTC+0 depuis le 20 septembre 2026.
doctor-zones-stale = Fuseaux horaires trop anciens : pip install --upgrade tzdata
doctor-database = Base de données : elle répond.
doctor-database-away = La base de données ne répond pas ({ $reason }). Vérifiez DATABASE_URL et le disque.
doctor-fairs = { $count ->
    [one] Une foire est chargée.
   *[other] { $count } foires sont chargées.
 }
doctor-fairs-none = Aucune foire n'est chargée : dalil fair load agadir-2025
doctor-quarantined = { $count ->
    [one] Un message a été mis de côté après trois échecs : voir les journaux.
   *[other] { $count } messages ont été mis de côté après trois échecs : voir les journaux.
 }
doctor-sqlite-old = SQLite { $version } : n'ouvrez la base avec aucun autre outil qui y écrit, et pas de Litestream.
doctor-disk = Disque : { $free } Mo libres.
doctor-disk-full = Disque presque plein : { $free } Mo libres, il en faut 200.
doctor-telegram = Telegram : le jeton est bon, c'est @{ $name }.
doctor-telegram-off = Telegram : éteint (pas de TELEGRAM_BOT_TOKEN).
doctor-telegram-away = Telegram ne répond pas à { $host }. Vérifiez le réseau et TELEGRAM_API_URL.
doctor-telegram-refused = Telegram refuse le jeton : copiez-le de nouveau depuis @BotFather dans TELEGRAM_BOT_TOKEN.
doctor-web = Chat web : http://{ $host }:{ $port }

# ── WhatsApp ───────────────────────────────────────────────────────────────────────────────────────────

label-choose = ☰ Choisir
label-link = 🔗 Ouvrir
merged =
    { $first }

    { $second }
templates-settings = Indiquez WHATSAPP_ACCESS_TOKEN et WHATSAPP_BUSINESS_ACCOUNT_ID.
templates-away = Meta ne répond pas comme attendu : { $reason }
templates-missing = { $name } ({ $code }) : n'existe pas encore. Proposez-le avec « dalil whatsapp templates ».
templates-not-approved = { $name } ({ $code }) : pas approuvé ({ $status }).
templates-category = { $name } ({ $code }) : Meta l'a classé { $actual }, nous attendions { $wanted }.
templates-other = { $name } ({ $code }) : approuvé, mais avec d'autres valeurs.
templates-good = { $name } ({ $code }) : approuvé, { $category }.
notice-templates =
    📋 { $fair }, le { $starts } : WhatsApp n’a pas encore tout approuvé ({ $count }). Passé 24 h sans message de la personne, ce qui manque reste ici.
    { $lines }
    Merci de le transmettre à qui s’occupe du bot : « dalil whatsapp templates check » dit tout.
templates-more = … et { $count } autres.
doctor-whatsapp-off = WhatsApp : désactivé (WHATSAPP_ACCESS_TOKEN est vide).
doctor-whatsapp-away = WhatsApp : pas de réponse valable de { $host } ({ $reason }).
doctor-whatsapp = WhatsApp : le numéro { $number } répond.
doctor-whatsapp-no-account = WhatsApp : renseignez WHATSAPP_BUSINESS_ACCOUNT_ID, sinon personne ne sait quels modèles de messages il reste à faire approuver.
doctor-held = WhatsApp retient { $count } messages « { $key } » : { $reason }

# ── another phone ──────────────────────────────────────────────────────────────────────────────────────

link-code =
    📱 Sur votre autre téléphone, écrivez-moi : /link { $code }
    Ce code est valable { $minutes } minutes, une seule fois. Ne le donnez à personne.
link-done = ✅ C'est fait : vos échanges continuent ici et sur l'autre téléphone.
link-wrong = Ce code n'est pas valable. Sur l'autre téléphone, écrivez /link pour en recevoir un nouveau.
link-joined = 📱 Un autre téléphone vient d'être relié à cette conversation. Si ce n'est pas vous, écrivez /forget.

## apply for a stand

label-agree = ✅ J'accepte
label-send = 📨 Envoyer
label-change = ✏️ Modifier
label-later = 🕓 Plus tard
label-done = ✅ C'est tout
label-back = ◀ Retour
label-skip = ⏭ Passer
label-cancel = ✖️ Arrêter
label-cancel-surely = 🗑 Tout effacer
label-resume = ▶️ Continuer
label-review = 📋 Relire
label-more = ➕ La suite
label-ticked = ✔️ { $option }
label-other = 🗺 Ailleurs
label-complete = 🧾 Compléter
label-add-paper = 📎 Un document
label-another = ➕ Un autre dossier
label-confirm = 🎉 Oui, on vient
label-refuse-place = Non, on laisse
label-withdraw = ↩️ Retirer
label-withdraw-surely = Oui, retirer
label-keep-file = Non, garder
label-file-show = 📂 Mon dossier
label-file-open = 📂 Ouvrir
onssa-has = ✅ Oui
onssa-progress = ⏳ En cours
onssa-none = ➖ Pas encore
power-none = Sans électricité
power-light = 💡 Éclairage
power-strong = 🔌 Plus de 1 kW
form-at = { $at }/{ $of } · { $question }
form-line = • { $field } : { $answer }
form-review = 📋 Relisez votre dossier. Tout est juste ?
form-which = Quelle réponse voulez-vous modifier ?
form-resumed = On reprend là où vous en étiez.
form-papers = { $count ->
    [0] aucun document pour l'instant
    [one] un document
   *[other] { $count } documents
 }
form-pages = { $count ->
    [one] 📎 Bien reçu, une page. Une autre ? Sinon « C'est tout ».
   *[other] 📎 Bien reçu, { $count } pages. D'autres ? Sinon « C'est tout ».
 }
form-onssa-help = Pas de souci : sans ONSSA vous pouvez candidater. À la foire, on peut vous aider à l'obtenir.
form-cancel = ⏸ Je garde ce que vous avez écrit. Vous continuez plus tard, ou on efface tout ?
form-cancelled = 🗑 C'est effacé.
form-parked = Votre dossier commencé reste gardé.
form-too-late = ⏳ { $fair } : la date limite est passée, le dossier ne peut plus partir. Vos réponses restent gardées.
form-ice-odd = ⚠️ Les deux derniers chiffres de l'ICE { $ice } ne tombent pas juste. Il est noté tel quel ; vérifiez-le à l'occasion.
form-added = ✅ C'est ajouté, merci.
ask-data = 🔒 Pour étudier votre demande, { $fair } garde vos réponses et vos documents, pour l'équipe qui décide seulement. Vous pouvez les voir (/mydata) ou les effacer (/forget) à tout moment. Jamais de numéro de carte nationale. D'accord ?
ask-kind = Vous êtes… ?
ask-name = Le nom de votre structure ? Par exemple : Coopérative Tigmi
ask-province = Votre province ou préfecture ? Appuyez, ou écrivez-la.
ask-products = Que vendez-vous ? Par exemple : huile d'argan, miel, tapis
ask-category = C'est plutôt… ? Appuyez sur tout ce qui convient, puis « C'est tout ».
ask-onssa = Avez-vous l'autorisation ou l'agrément ONSSA ?
ask-members = Combien de membres ?
ask-women = Dont combien de femmes ?
ask-contact = À qui parle-t-on ? Prénom et nom
ask-phone = Son téléphone ? Par exemple : 06 61 23 45 67
ask-papers = 📷 Envoyez les photos (ou PDF) de vos papiers, plusieurs à la suite si vous voulez. L'équipe y lira les numéros.
ask-publish = Votre nom et vos produits peuvent-ils figurer dans l'annuaire des exposant·es ?
ask-news = Voulez-vous aussi recevoir les annonces de la foire ? Les nouvelles de votre dossier viennent toujours.
ask-register = Le numéro au registre local des coopératives ?
ask-ice = L'ICE (15 chiffres) ?
ask-power = De l'électricité au stand ?
ask-cooking = Cuisinez-vous sur place (feu, gaz) ?
ask-persons = Combien de personnes au stand (1 à 4) ?
field-kind = Structure
field-name = Nom
field-province = Province
field-products = Produits
field-category = Catégories
field-onssa = ONSSA
field-members = Membres
field-women = Femmes
field-contact = Contact
field-phone = Téléphone
field-papers = Documents
field-publish = Annuaire
field-news = Annonces
field-register = Registre
field-ice = ICE
field-power = Électricité
field-cooking = Cuisine
field-persons = Personnes
refused-line = Écrivez de { $least } à { $most } lettres, s'il vous plaît.
refused-number = Un nombre de { $least } à { $most }, s'il vous plaît.
refused-choice = Appuyez sur un des boutons, ou écrivez son numéro.
refused-several = Choisissez-en au moins une.
refused-phone = Je ne reconnais pas ce numéro. Par exemple : 06 61 23 45 67 ou +212 661 23 45 67
refused-ice = L'ICE a 15 chiffres, comme 001561191000066.
refused-paper = Envoyez une photo ou un PDF, ou appuyez sur un bouton.
refused-words = Écrivez la réponse, s'il vous plaît.
refused-other = Écrivez le nom de votre province, par exemple : Essaouira
refused-stale = Ce bouton est d'avant. Voici où nous en sommes :
refused-file-empty = Le fichier { $name } est vide. Envoyez-le encore une fois.
refused-file-large = Le fichier { $name } est trop lourd : 10 Mo au plus. Une photo suffit.
refused-file-kind = Je ne peux pas prendre { $name } : seulement une photo (JPEG, PNG) ou un PDF.
refused-file-pixels = L'image { $name } est trop grande. Une photo du téléphone suffit.
refused-file-away = Le fichier { $name } ne m'est pas parvenu. Envoyez-le encore une fois.
refused-file-many = C'est assez de pages : { $most } au plus. Appuyez sur « C'est tout ».
apply-received = ✅ Demande bien reçue, merci ! Référence { $reference }. Réponse ici.
apply-late = ⏳ Elle est arrivée après la date limite, et c'est noté.
apply-alike = ⚠️ Un dossier semblable est déjà là ({ $references }). Si c'est le même, retirez l'un des deux.
apply-next = L'équipe l'étudie, et je vous écris dès qu'il y a du nouveau. Gardez la référence ; voici le résumé.
apply-none = 📂 Vous n'avez pas encore de dossier ici.
apply-files = 📂 Vos dossiers :
apply-line = { $reference ->
    [none] 📂 { $name } : { $state } ({ $day })
   *[other] 📂 { $name } ({ $reference }) : { $state }, depuis le { $day }
 }
apply-asked = 👉 On vous demande : { $what }
apply-papers = 📎 Documents : { $count } sur { $wanted }
apply-stand = 🏪 Votre stand : { $stand }
apply-rank = Vous êtes au rang { $rank } de la liste d'attente.
apply-confirmed = 🎉 C'est confirmé, à bientôt !
apply-withdrawn = ↩️ Le dossier est retiré.
apply-withdraw = Retirer le dossier « { $name } » ?
apply-not-now = Ce n'est pas possible en ce moment.
state-draft = commencé, pas encore envoyé
state-sent = reçu
state-review = à l'étude
state-incomplete = incomplet
state-accepted = retenu
state-reserve = sur la liste d'attente
state-declined = pas retenu cette fois
state-confirmed = confirmé
state-released = place rendue
state-withdrawn = retiré
todo-sent = Rien à faire pour l'instant : je vous écris ici.
todo-review = Rien à faire pour l'instant : je vous écris ici.
todo-accepted = 👉 Confirmez votre venue.
todo-confirmed = Le numéro du stand vient bientôt.
reason-places = il n'y avait plus de place
reason-papers = il manquait des documents
reason-products = les produits ne correspondent pas à cette édition
reason-late = le dossier est arrivé trop tard
reason-twice = le même dossier a été envoyé deux fois
notice-draft = 📝 Votre demande de stand n'est pas encore envoyée. On continue ?
notice-new = 📥 Nouvelle demande : { $name } ({ $reference })
notice-alike = 📥 Nouvelle demande : { $name } ({ $reference }). ⚠️ Un dossier semblable existe déjà.
notice-completed = 📎 { $name } ({ $reference }) a complété son dossier.
notice-confirmed = 🎉 { $name } ({ $reference }) confirme sa venue.
notice-asked = 📂 { $name } : pour votre dossier, on vous demande : { $what }
notice-accepted = 🎉 Félicitations, { $name } est retenue ! Vous venez ? Répondez avant le { $until }.
notice-reserve = 📂 { $name } est sur la liste d'attente, au rang { $rank }. Dès qu'une place se libère, je vous écris.
notice-declined = 📂 { $name } : merci pour votre demande. Nous n'avons pas pu vous retenir : { $reason }. Au plaisir de vous lire à la prochaine édition.
notice-confirm = ⏰ { $name } : votre place vous attend. Confirmez avant le { $until }, s'il vous plaît.
notice-released = 📂 { $name } : faute de confirmation, la place a été rendue. Une question ? Écrivez-nous.
notice-offered = 🎉 { $name } : bonne nouvelle, une place s'est libérée ! Réponse avant le { $until }.
notice-placed = { $neighbour ->
    [none] 🏪 { $name } : votre stand est le { $stand }. { $pole }
   *[other] 🏪 { $name } : votre stand est le { $stand }, avec { $neighbour }. { $pole }
 }
summary-title = Demande de stand { $reference }
privacy-sure-file = ⚠️ Vous avez une demande de stand envoyée : elle disparaîtra aussi, et la place avec elle. On efface vraiment ?
privacy-later = 🗑 Tout sera effacé dans 24 heures. Vous pouvez encore changer d'avis.
privacy-kept-after-all = ✅ D'accord, on garde tout.
command-status = Mon dossier

## organizers

label-queue = 📥 Les demandes
label-release = 📣 Publier
label-release-all = 📣 Oui, tout publier
label-undo = ↩️ Annuler l'envoi
label-export = 📊 Tableau Excel
label-accept = ✅ Retenir
label-reserve = ⏳ Liste d'attente
label-decline = ✖️ Ne pas retenir
label-ask-for = ❓ Demander
label-give-stand = 🏪 Donner un stand
label-pass-on = ➡️ Rendre la place
label-papers = 📎 Ses documents
label-note = 🗒 Note
label-score = ⭐ Noter 1 à 5
label-share = 👥 Partager
label-other-stand = 🏪 Un autre stand
label-reason-places = Plus de place
label-reason-papers = Documents absents
label-reason-products = Autres produits
label-reason-late = Trop tard
label-reason-twice = Envoyé deux fois
role-admin = administration
role-reviewer = étude des dossiers
role-announcer = annonces
organizer-invited = { $links }
    Ou ce code, à écrire au bot : { $code }
    Pour une personne, une seule fois, dans les 24 heures.
invitation-telegram = Telegram : { $link }
invitation-whatsapp = WhatsApp : { $link }
invitation-web = Sur le web : { $link }
invitation-typed = À écrire au bot : { $start }
organizer-waits = 👋 Merci ! Une personne de l'administration confirme votre arrivée ({ $role }, { $fair }), et je vous écris aussitôt.
organizer-welcome = 👋 Bienvenue dans l'équipe ({ $role }, { $fair }). Tout est sous /team. Vous lirez ici aussi les messages à l'équipe ; pour arrêter : STOP.
organizer-wrong-code = Cette invitation n'est plus bonne. Demandez-en une autre.
filter-new = 🆕 À étudier
filter-incomplete = ❓ Incomplets
filter-held = 🤫 Décidés, pas publiés
filter-accepted = ✅ À confirmer
filter-confirmed = 🎉 Confirmés
filter-reserve = ⏳ Liste d'attente
review-queue = { $count ->
    [0] 📥 { $fair } : pas encore de demande.
    [one] 📥 { $fair } : une demande.
   *[other] 📥 { $fair } : { $count } demandes.
 }
review-count = { $filter } : { $count }
review-places = { $taken ->
    [0] 🏪 { $pole } : aucune place prise sur { $places }
    [one] 🏪 { $pole } : une place prise sur { $places }
   *[other] 🏪 { $pole } : { $taken } places prises sur { $places }
 }
review-found = { $count ->
    [0] Aucun dossier.
    [one] Un dossier :
   *[other] { $count } dossiers :
 }
review-row = • { $name } ({ $reference })
review-card = 📂 { $name } ({ $reference }) : { $state }
review-held = 🤫 Décidé, pas encore publié : { $verdict }
review-late = ⏳ Arrivé après la date limite
review-score = { $scores ->
    [one] ⭐ { $average }, une note
   *[other] ⭐ { $average }, moyenne de { $scores } notes
 }
review-note = 🗒 { $note }
review-why = Pour quelle raison ? La coopérative la lira.
review-overtaken = ⚠️ Quelqu'un a changé ce dossier entre-temps. Le voici :
review-full = ⛔ Toutes les places de ce pôle sont prises.
review-decided = 🤫 { $name } : { $verdict }. Rien ne part avant la publication.
review-which-score = Votre note, de 1 à 5 ?
review-asking = Que faut-il demander ? Écrivez-le, on le lira tel quel.
review-noting = Votre note pour l'équipe ? Elle seule la lit.
review-asked = ✅ C'est demandé.
review-preview = { $count ->
    [one] Voici ce qu'elle lira. Rien ne part sans vous.
   *[other] Voici ce que liront les { $count }. Rien ne part sans vous.
 }
review-letter = ✉️ { $letter }
review-nothing-held = Aucune décision n'attend.
review-released = { $count ->
    [one] 📣 Une décision part dans 5 minutes. D'ici là, on peut l'annuler.
   *[other] 📣 { $count } décisions partent dans 5 minutes. D'ici là, on peut les annuler.
 }
review-undone = { $count ->
    [one] ↩️ Annulé : la décision est de nouveau retenue.
   *[other] ↩️ Annulé : les { $count } décisions sont de nouveau retenues.
 }
review-not-now = Ce n'est plus possible dans l'état où est le dossier.
review-pass-on = Reprendre la place de { $name } et l'offrir à la liste d'attente ?
review-passed-on = ➡️ La place est offerte à { $name }.
review-nobody-waits = La place est libre ; personne n'attend.
review-stands = { $free ->
    [0] { $name } : plus aucun stand libre dans ce pôle.
    [one] { $name } : un stand est libre.
   *[other] { $name } : { $free } stands sont libres. Lequel ?
 }
review-taken = ⚠️ Le stand { $stand } est à { $name }. Le partager ?
review-placed = 🏪 Stand { $stand } donné, c'est dit à l'exposant·e.
review-exported = 📊 Toutes les demandes, en Excel.
review-papers = 📎 Les documents de { $name }
field-reference = Référence
field-state = État
field-held = Décision retenue
field-reason = Motif
field-rank = Rang
field-pole = Pôle
field-stand = Stand
field-late = En retard
field-score = Note
label-filter = 🔎 Filtrer
label-swap = 🔁 Échanger
filter-missing = 📎 Sans document
review-by = Que voulez-vous voir ?
review-swap = Échanger le stand de { $name } avec qui ?
review-swapped = 🔁 C'est échangé, et les deux sont au courant.

## Décider de plusieurs dossiers, motifs écrits, procès-verbal, dossiers papier

ask-data-own = 🔒 { $notice }
    Vous pouvez voir vos réponses (/mydata) ou les effacer (/forget) à tout moment. D'accord ?
ask-first_time = Est-ce votre première participation ?
field-first_time = Première fois
review-at-least = 🎯 { $what } : { $count } sur { $wished } souhaités
review-at-most = { $over ->
    [yes] ⚠️ { $what } : { $count }, plus que les { $wished } prévus
   *[no] 🎯 { $what } : { $count } sur { $wished } prévus
}
quota-women = Dirigées par des femmes
quota-first_time = Première participation
label-best = 🏅 Les meilleurs
label-type-in = 📄 Dossier papier
label-reason-own = ✏️ Autre raison
label-minutes = 🧾 Avec n° de PV
label-hand-over = 📱 Code du dossier
label-called = ☎️ C'est vérifié
label-bulk-rest = ✅ Décliner le reste
label-bulk-only = ✅ Ceux-là seulement
review-declining = Écrivez la raison : la coopérative la lira telle quelle.
review-numbering = Quel est le numéro du procès-verbal ?
bulk-waiting = { $count ->
    [0] Aucun dossier n'attend de décision ici.
    [one] Un dossier attend une décision.
   *[other] { $count } dossiers attendent une décision.
}
bulk-how-many = Combien en retenir ? Les mieux notés d'abord, puis les premiers arrivés. Écrivez le nombre.
bulk-nobody = Aucun dossier n'attend de décision ici.
bulk-row = { $score ->
    [none] • { $name }
   *[other] • { $name } ⭐ { $score }
}
bulk-accept = { $count ->
    [one] Ce dossier serait retenu :
   *[other] Ces { $count } dossiers seraient retenus :
}
bulk-decline = { $count ->
    [one] Il en reste un.
   *[other] Il en reste { $count }.
}
bulk-held = 🤫 Retenus : { $accepted }. Déclinés : { $declined }. Rien ne part avant la publication.
bulk-reserved = ⛔ Le pôle est plein : { $count } en liste d'attente.
paper-begin = 📄 Un dossier papier ou par téléphone : répondez à la place de la coopérative.
paper-done = ✅ { $name } est dans la file, référence { $reference }. Donnez-lui son code pour qu'elle suive son dossier sur son téléphone.
paper-call-first = ☎️ Ce dossier a déjà un téléphone. Appelez d'abord { $contact } ({ $phone }) pour vérifier que { $name } veut en changer.
paper-code = 📱 Le code de { $name } : { $code }
    À écrire ici, sur le téléphone de la coopérative, dans les 7 jours. Il ne sert qu'une fois.
paper-claimed = ✅ Le dossier de { $name } ({ $reference }) est maintenant le vôtre : vous le suivez ici.
paper-wrong-code = Ce code n'est pas bon, ou il a déjà servi. Demandez-en un autre à l'équipe.
notice-moved = 📱 Le dossier { $name } ({ $reference }) est passé sur un autre téléphone, à la demande de son contact. Ce n'était pas vous ? Dites-le vite à l'équipe.
form-too-many = Vous avez commencé plusieurs dossiers à la suite. Terminez-les d'abord, ou revenez dans une heure.
# ── annonces : l'envoi ───────────────────────────────────────────────────────────────────────────────────

announcement-said =
    📣 { $text }

    Pour ne plus recevoir d'annonces : STOP
announcement-progress =
    { $state }
    { $bar } { $percent } %
    { $told } sur { $all } · reste { $left }
    ✅ Envoyés : { $sent }
    { $delivered }
    { $read }
    { $refused }
    { $doubt }
    { $out }
    { $minutes }
announcement-state-scheduled = 🕒 Annonce programmée
announcement-state-filling = 📋 L'annonce se prépare
announcement-state-canary = 🔎 Annonce : d'abord un essai auprès de quelques personnes
announcement-state-sending = 📣 L'annonce part
announcement-state-paused-organizer = ⏸️ Annonce en pause
announcement-state-paused-canary = ⚠️ L'annonce s'est arrêtée d'elle-même : plus de la moitié de l'essai n'est pas passée
announcement-state-paused-restored = ⏸️ Annonce en pause depuis la restauration des données : certaines personnes l'ont peut-être déjà
announcement-state-done = ✅ Annonce envoyée
announcement-state-stopped = ⏹️ Annonce arrêtée
announcement-state-expired = ⌛ Annonce terminée : l'heure limite est passée
announcement-delivered = 📬 Remis : { $count }
announcement-read = 👀 Lus : { $count }
announcement-refused = 🚫 Refusés : { $count }
announcement-doubt = ❓ Dans le doute : { $count } (reçu ou non, on ne sait pas)
announcement-left-out = 🔕 Laissés de côté : { $count } (STOP, blocage ou fin de l'envoi)
announcement-minutes =
    { $count ->
        [one] ⏳ Encore une minute environ
       *[other] ⏳ Encore { $count } minutes environ
    }
announcement-over = Cette annonce est terminée, ou elle a déjà changé d'état.
announcement-again =
    { $count ->
        [0] Personne n'est dans le doute.
        [one] 🔁 On renvoie à une personne.
       *[other] 🔁 On renvoie à { $count } personnes.
    }
label-announce-pause = ⏸️ Pause
label-announce-resume = ▶️ Reprendre
label-announce-stop = ⏹️ Arrêter
label-announce-again = 🔁 Renvoyer

# ── annonces : écrire, choisir, confirmer, rendre compte ─────────────────────────────────────────────────

announcement-state-waiting = ⏳ Attend le oui d'une autre personne de l'équipe
label-announce-correct = ✏️ Corriger
label-announce-report = 📊 Bilan
label-announce-second = 👁 Relire et décider
label-announcements = 📣 Annonces
label-new-announcement = ➕ Nouvelle annonce
label-audience = 👥 Destinataires
label-languages = 🌐 Langues
label-attach = 📎 Joindre
label-add-button = 🔘 Bouton
label-when = 🕒 Quand
label-preview = 👁 Aperçu
label-to-me = ✉️ Me l'envoyer
label-send-it = ✅ Envoyer
label-drop-it = 🗑 Abandonner
label-to-draft = ◀ Le brouillon
label-rewrite = ✏️ { $language }
label-write = ➕ { $language }
label-it-is = C'est déjà : { $language }
label-take-out = 🗑 Enlever
label-fair-place = 📍 Lieu de la foire
label-nothing = 🚫 Rien
label-at-once = ▶️ Tout de suite
label-not-after = ⌛ Pas après
label-today-only = ⚡ C'est pour ce jour
label-not-today = Pas si pressé
label-two-hours = 2 heures
label-this-day = Ce jour-là, { $hour }
label-always = Sans limite
label-next-view = ⏭ Aperçu suivant
label-send-to = ✅ Envoyer à { $people }
label-send-twice = Envoyer encore
label-send-anyway = Continuer quand même
label-see-it = 👁 La voir
label-look = 👁 Voir
label-refresh = 🔄 Actualiser
label-stop-it = ⏹ Oui, arrêter
label-again-sure = 🔁 Oui, renvoyer
label-correct-it = ✅ Oui, corriger
label-sheet = 📊 En Excel
label-numbered = { $number }. { $text }
label-add-people = ➕ Ajouter
label-minus-people = ➖ Sauf…
label-nobody-yet = 🧹 Recommencer
label-topic = 🏷 Sujet
label-asked = { $name } ({ $people })
label-every-exhibitor = Tout le monde
label-by-pole = Par pôle
label-by-province = Par province
label-by-stands = Par stands
label-group-o = 📣 Qui a dit oui
label-group-v = 👣 Visites
label-group-ip = 🧭 Intérêt : pôle
label-group-iq = 🧺 Intérêt : produit
label-group-a = 📂 Dossiers
label-group-x = 🏪 Exposant·es
label-group-w = 🪑 Inscriptions
label-group-t = 🧑‍💼 Équipe
label-state-sent = 📥 Reçu
label-state-review = 🔎 À l'étude
label-state-incomplete = 📎 Incomplet
label-state-accepted = ✅ Retenu
label-state-confirmed = 🤝 Confirmé
label-state-reserve = ⏳ Liste d'attente
label-state-declined = 🙏 Pas retenu
channel-web = chat du site
channel-terminal = terminal
channel-other = autre
tongue-ar = arabe
tongue-ary = darija
tongue-fr = français
tongue-en = anglais
tongue-zgh = amazighe
tongue-other = autre langue
topic-news = toutes les annonces
topic-programme = le programme
topic-visit = la visite
topic-cooperatives = les coopératives
group-all = { $include }
group-but = { $include }, sauf : { $minus }
group-opted_in = qui a demandé les annonces
group-visitors = qui s'est renseigné sur la foire
group-interested = qui a demandé : { $what }
group-applicants = dossiers : { $what }
group-exhibitors = tous les stands
group-exhibitors-of = stands : { $what }
group-signed_up = inscrit·es : { $what }
group-signed_up-many = { $count ->
    [one] inscrit·es à une activité
   *[other] inscrit·es à { $count } activités
 }
group-organizers = l'équipe
group-stand = { $stand }
group-stands = de { $first } à { $last }
announce-write = 📣 Une annonce pour { $fair }. Écrivez-la ici, ou transférez un message. Rien ne part sans vous.
announce-welcome = 👋 Bienvenue dans l'équipe (annonces, { $fair }). Pour annoncer : /announce. Vous lirez ici aussi les messages à l'équipe ; pour arrêter : STOP.
announce-draft = 📝 Brouillon, { $fair }
announce-text = « { $text } » ({ $language })
announce-whole = — { $language } —
 { $text }
announce-quoted = « { $text } »
announce-missing = { $people ->
    [one] ⚠️ Pas de texte en { $language } : une personne lira celui en { $instead }.
   *[other] ⚠️ Pas de texte en { $language } : { $people } personnes liront celui en { $instead }.
 }
announce-with = 📎 Avec : { $things }
announce-place = un lieu
announce-file = { $name }
announce-to = 👥 À : { $who }
announce-to-nobody = 👥 À qui ? Choisissez les destinataires.
announce-people = { $people ->
    [0] Personne ne la recevra.
    [one] Une personne la recevra.
   *[other] { $people } personnes la recevront.
 }
announce-by = • { $parts }
announce-share = { $what } : { $people }
announce-out-stopped = 🔕 { $people } ont dit STOP
announce-out-unasked = 🤐 { $people } n'ont pas demandé d'annonces
announce-out-blocked = ⛔ { $people } ont bloqué le bot
announce-out-window = 💤 { $people } sur WhatsApp n'ont pas écrit depuis 24 h : seulement si le modèle est approuvé
announce-at = 🕒 Départ : { $moment }
announce-at-once = 🕒 Départ : dès votre oui
announce-quiet = 🌙 Pas la nuit ni à la prière du vendredi : part { $moment }
announce-until = ⌛ Pas après : { $moment }
announce-urgent = ⚡ Concerne ce jour : part sans attendre demain
announce-which-language = Dans quelle langue écrire ou changer le texte ?
announce-write-in = Écrivez le texte en { $language }.
announce-now-words = 📎 Bien reçu. Et le texte de l'annonce ?
announce-attach = Envoyez une photo, un PDF ou un lieu (📎).
announce-attach-first = C'est noté dans le brouillon. Pour changer le texte, touchez « Langues ».
announce-button = Où mène le bouton sous l'annonce ?
announce-when = Quand part-elle ? Écrivez par exemple « demain 18 h ».
announce-until-when = Après quelle heure ne faut-il plus l'envoyer ? On peut l'écrire.
announce-no-moment = Je n'ai pas compris le moment. Par exemple : « demain 18 h » ou « 15/02 9 h ».
announce-past = ⚠️ Ce moment ne va pas : { $moment }. Il en faut un à venir, dans les 60 jours.
announce-too-soon = ⚠️ L'heure limite ({ $moment }) est avant le départ : je l'ai enlevée.
announce-no-stands = Je n'ai pas trouvé ces stands. Par exemple : « B1 à B20 ».
announce-which-stands = Quels stands ? Par exemple : « B1 à B20 ».
announce-who = 👥 À qui ? Ajoutez un ou plusieurs groupes.
announce-add = Qui ajouter ?
announce-minus = Qui enlever ?
announce-which-of = Lequel ?
announce-nothing-there = Il n'y a encore personne ici.
announce-topic = 🏷 Seulement qui veut : { $topic }
announce-which-topic = De quoi parle l'annonce ? Qui ne veut pas ce sujet ne la reçoit pas.
announce-empty = ⚠️ Il faut des mots dans le texte.
announce-long = ⚠️ { $length } signes : c'est trop long. { $most } au plus, le mieux est court.
announce-field = ⚠️ « { $field } » serait lu tel quel : je ne remplis pas de champs. Récrivez le texte sans.
announce-no-text = ⚠️ Il manque le texte.
announce-no-audience = ⚠️ Il manque les destinataires.
announce-nobody = ⚠️ Personne ne la recevrait : rien n'est parti.
announce-view = 👁 Aperçu { $at } sur { $of } : { $channel }, { $language } ({ $people })
announce-view-whatsapp = Après 24 h de silence, les mêmes mots partent dans le modèle approuvé.
announce-rule = ———
announce-sent-to-me = { $count ->
    [one] ✉️ Je vous l'envoie, telle qu'elle sera lue.
   *[other] ✉️ Je vous envoie les { $count } versions, telles qu'elles seront lues.
 }
announce-sure =
 On l'envoie ?
 👥 { $who }
announce-grown = ⚠️ Le nombre a changé depuis.
announce-needs-second = 👥 Plus de { $above } personnes : une autre personne de l'équipe doit dire oui aussi.
announce-alike = { $people ->
    [one] ⚠️ La même annonce est déjà partie il y a moins de 10 minutes, à une personne ({ $state }). L'envoyer encore ?
   *[other] ⚠️ La même annonce est déjà partie il y a moins de 10 minutes, à { $people } personnes ({ $state }). L'envoyer encore ?
 }
announce-already = C'est déjà parti, une seule fois :
announce-on-its-way = { $people ->
    [one] 📣 C'est lancé, pour une personne.
   *[other] 📣 C'est lancé, pour { $people } personnes. Quelques-unes d'abord, pour vérifier.
 }
announce-waits-for-second = { $others ->
    [0] ⏳ Il faut le oui d'une autre personne, mais l'équipe n'a personne d'autre pour les annonces. Invitez quelqu'un.
    [one] ⏳ J'ai demandé son oui à une autre personne de l'équipe.
   *[other] ⏳ J'ai demandé leur oui à { $others } personnes de l'équipe. Un seul suffit.
 }
announce-seconded = ✅ Merci, c'est lancé.
announce-own = C'est votre annonce : le oui doit venir de quelqu'un d'autre.
announce-second = Voici ce qui partirait. D'accord ?
announce-all = 📣 Annonces, { $fair }
announce-none = 📣 Pas encore d'annonce, { $fair }
announce-row = { $number }. « { $text } » — { $state }
announce-canary-failed = ⚠️ Moins de la moitié des premiers envois a abouti. Continuer avec tout le monde ?
announce-stop-sure = Arrêter pour de bon ? Déjà parties : { $told }. Ne partiront pas : { $left }.
announce-again-sure = { $people ->
    [0] Il n'y a plus rien d'incertain.
    [one] Une personne l'a peut-être déjà. La lui renvoyer ?
   *[other] { $people } personnes l'ont peut-être déjà. La leur renvoyer ?
 }
announce-correct-which = Quel texte corriger ?
announce-correct = ✏️ Écrivez le nouveau texte ({ $language }). On lit maintenant :
announce-corrected-look = On lira désormais :
announce-corrected = { $people ->
    [0] ✏️ Corrigé pour la suite.
    [one] ✏️ Corrigé. Un message déjà parti sera modifié, si la plateforme le permet.
   *[other] ✏️ Corrigé. { $people } messages déjà partis seront modifiés, là où la plateforme le permet.
 }
announce-drop-sure = Abandonner ce brouillon ?
announce-dropped = 🗑 C'est abandonné, rien n'est parti.
notice-second = { $people ->
    [one] 📣 Une annonce pour une personne attend votre oui.
   *[other] 📣 Une annonce pour { $people } personnes attend votre oui.
 }
notice-seconded = ✅ Votre annonce a reçu son deuxième oui : elle est lancée.
announced-title = 📣 { $text }
announced-reached = ✅ { $reached } sur { $all } l'ont reçue
announced-share = { $what } : { $people }
announced-group = { $channel }, { $language } : { $people }
announced-reason = { $why } : { $people }
announced-why-stopped = Ont dit STOP
announced-why-blocked = Ont bloqué le bot
announced-why-withdrawn = Annonce arrêtée avant leur tour
announced-why-late = L'heure limite était passée
announced-why-unreachable = Canal fermé
announced-why-window = WhatsApp : pas de modèle approuvé après 24 h
announced-why-gone = Le compte n'existe plus
announced-why-process = Coupure pendant l'envoi : peut-être arrivée
announced-why-other = La plateforme dit : { $words }
outcome-read = Lues
outcome-delivered = Remises
outcome-sent = Parties
outcome-doubt = Peut-être arrivées
outcome-refused = Refusées
outcome-left_out = Pas envoyées exprès
outcome-left = Restent
announced-sheet = 📊 Le bilan en Excel : qui, pourquoi, et ce qui a été fait.
announced-sheet-people = Résultats
announced-sheet-audit = Journal
announced-sheet-words = Textes
announced-column-channel = Canal
announced-column-language = Langue
announced-column-outcome = Résultat
announced-column-reason = Raison
announced-column-people = Personnes
announced-column-when = Quand
announced-column-who = Qui
announced-column-what = Action
announced-column-detail = Détail
announced-column-words = Texte
announced-did-send = Envoi décidé
announced-did-second = Deuxième oui
announced-did-pause = Mise en pause
announced-did-resume = Reprise
announced-did-stop = Arrêt
announced-did-again = Renvoi des incertains
announced-did-correct = Correction

## seats, agenda, presence

label-sign-up = ✍️ Je m'inscris
label-take-seat = ✅ Je la prends
label-take-named = ✅ { $title }
label-leave-seat = ✖️ Je la laisse
label-give-back = ↩️ Rendre ma place
label-leave-list = ↩️ Ne plus attendre
label-follow = 🔔 Me le rappeler
label-unfollow = 🔕 Ne plus rappeler
label-how-many = 🪑 Combien de places
label-seats = { $count ->
    [one] 🪑 { $count } place
   *[other] 🪑 { $count } places
 }
label-slot = 🕐 { $time }
label-other-slot = 🕐 Une autre heure
label-anyway = ✅ Oui, quand même
label-wait = ⏳ J'attends
label-wait-again = ⏳ J'attends encore
label-agenda = 🎒 Mon agenda
label-whole-agenda = 🎒 Tout mon agenda
label-picture = 🖼 En image
label-no-certificate = Pas d'attestation
label-no-word = Rien à ajouter
label-mark = { $mark } ⭐
label-attendance = 📊 Liste (Excel)
label-rooms = 🎓 Les ateliers
label-room = 🎓 La salle
label-tick = ⬜ { $name }
label-untick = ✅ { $name }
seat-moment = { $day } à { $time }
seat-yours = ✅ { $entry } ({ $when }) : { $seats ->
    [one] votre place est réservée
   *[other] vos { $seats } places sont réservées
 }.
seat-appointment = ✅ { $entry } : votre rendez-vous est pris, { $when }.
seat-waiting = ⏳ { $entry } ({ $when }) : c'est complet. Vous êtes au rang { $rank } de la liste d'attente. Dès qu'une place se libère, je vous écris ici.
seat-offered = 🎉 { $entry } ({ $when }) : { $seats ->
    [one] une place vous attend
   *[other] { $seats } places vous attendent
 }. Réponse avant { $until }, s'il vous plaît.
seat-follows = 🔔 C'est noté : { $entry }, { $when }.
seat-clash = ⚠️ Au même moment, vous avez déjà : { $other } ({ $when }).
seat-tight = ⚠️ C'est juste : vous avez aussi { $other } ({ $when }), et il faut environ { $minutes } min à pied entre les deux.
seat-anyway = On vous inscrit quand même à : { $entry } ?
seat-offer-gone = { $entry } : l'offre n'est plus valable, la place est allée à la personne suivante.
seat-how-many = Combien de places en tout pour : { $entry } ?
seat-for-exhibitors = { $entry } : cette formation est réservée aux coopératives retenues pour la foire, car les places sont comptées. Si c'est votre cas, écrivez-moi depuis le téléphone qui a envoyé la demande, ou reliez les deux avec /link.
seat-for-invited = { $entry } : c'est sur invitation, l'équipe donne elle-même les places.
seat-opens = { $entry } : les inscriptions ouvrent { $when }. Revenez à ce moment-là !
seat-closed = { $entry } : les inscriptions sont closes.
seat-too-many = { $entry } : { $most ->
    [one] une place par personne ou par coopérative
   *[other] { $most } places au plus par coopérative
 }, pour que chacune puisse venir.
seat-left = { $entry } : { $left ->
    [0] il n'y a plus de place libre
    [one] il ne reste qu'une place
   *[other] il ne reste que { $left } places
 }.
seat-slots = { $entry }, { $day } : à quelle heure ?
seat-slots-full = { $entry } : toutes les heures sont prises. { $waiting ->
    [0] Je peux vous prévenir si l'une se libère.
    [one] Une personne attend déjà.
   *[other] { $waiting } personnes attendent déjà.
 }
seat-slot-taken = Cette heure n'est plus libre.
seat-no-sign-up = { $entry }, { $when } : pas d'inscription, venez simplement. Je vous le rappelle ?
seat-which-back = Laquelle voulez-vous laisser ?
seat-given-back = ↩️ { $entry } : votre place est rendue. Merci de l'avoir dit, elle servira à quelqu'un.
seat-unfollowed = 🔕 { $entry } : je ne vous le rappellerai plus.
seat-unlisted = ↩️ { $entry } : vous n'êtes plus sur la liste d'attente.
seat-not-yours = Vous n'avez pas de place pour : { $entry }.
seat-coming = 👍 { $entry } : merci, on vous attend !
seat-free = 🪑 { $free ->
    [0] Complet
    [one] Une place libre
   *[other] { $free } places libres
 }
seat-queue = ⏳ { $waiting ->
    [one] Une personne attend
   *[other] { $waiting } personnes attendent
 }
workshop-none = Aucune activité n'est ouverte aux inscriptions en ce moment.
agenda-day = 🎒 Votre agenda, { $day } :
agenda-all = 🎒 Votre agenda, { $fair } :
agenda-empty = 🎒 Votre agenda est encore vide. Inscrivez-vous à un atelier, ou dites-moi quoi vous rappeler.
agenda-empty-day = 🎒 Rien dans votre agenda { $day }.
agenda-seat = { $time } – { $entry } { $seats ->
    [one] ✅
   *[other] ✅ ({ $seats } places)
 }
agenda-waiting = { $time } – { $entry } ⏳ (liste d'attente, rang { $rank })
agenda-offered = { $time } – { $entry } 🎉 (à prendre avant { $until })
agenda-follows = { $time } – { $entry } 🔔
agenda-clash = ⚠️ En même temps : { $one } et { $other }.
agenda-tight = ⚠️ C'est juste : entre { $one } et { $other }, environ { $minutes } min à pied.
agenda-picture = 🖼 Votre agenda, à garder ou à partager.
agenda-calendar = 🗓 Ouvrez le fichier : tout s'ajoute à l'agenda du téléphone.
agenda-title = Mon agenda – { $fair }
agenda-picture-times = { $starts } – { $ends }
agenda-picture-offered = { $entry } (à confirmer)
notice-seat-offered = 🎉 Bonne nouvelle ! { $entry } ({ $when }) : { $seats ->
    [one] une place s'est libérée pour vous
   *[other] { $seats } places se sont libérées pour vous
 }. Réponse avant { $until }, s'il vous plaît.
notice-offer-over = ⌛ { $entry } : sans réponse, la place est allée à la personne suivante.
notice-seat-not-theirs = 🙏 { $entry } est réservé aux coopératives retenues. La vôtre ne l'est plus : votre place a été rendue. Une question ? L'équipe est là.
notice-how-was = 🙏 Merci d'être venu·e ! { $entry } : c'était comment, de 1 à 5 ?
here-welcome = ✅ Bienvenue ! { $entry } : votre présence est notée.
here-names = Quel nom faut-il sur l'attestation ? S'il y en a plusieurs, séparez-les par une virgule.
here-wrong = Ce code n'est pas celui d'un atelier. Regardez encore celui qui est affiché dans la salle.
here-not-now = Ce code sert pendant l'atelier : de 30 minutes avant à 2 heures après.
here-named = 📜 C'est noté pour l'attestation : { $names }.
here-thanks = 🙏 Merci, c'est noté !
rate-word = 🙏 Merci ! Un mot pour l'équipe ?
room-list = { $count ->
    [0] 🎓 Aucune activité avec des places.
   *[other] 🎓 Activités avec des places :
 }
room-row = • { $entry } ({ $when }) : { $taken } inscrit·es{ $waiting ->
    [0] {""}
   *[other] , { $waiting } en attente
 }
room-card = 🎓 { $entry }, { $when }
room-counts = 🪑 Places prises : { $taken } sur { $seats }. En attente : { $waiting }. Présent·es : { $there }.
room-code = 🔑 Code à écrire en grand dans la salle : { $code }
room-there = ✅
room-not-there = ⬜
room-person = { $seats ->
    [one] { $sign } { $name }
   *[other] { $sign } { $name } ({ $seats } places)
 }
room-appointment = { $sign } { $time } – { $name }
room-nameless = n° { $number }
room-tick = Appuyez sur un nom pour cocher ou décocher sa présence.
room-exported = 📊 { $entry } : présences, et noms pour les attestations.
sheet-files = Demandes
sheet-presence = Présences
sheet-certificates = Attestations
field-time = Heure
field-seats = Places
field-there = Présent·e
field-rating = Note
field-word = Avis
field-certificate = Nom sur l'attestation
command-agenda = Mon agenda
pack-moment = « { $found } » n’est pas un jour avec son heure. Écrivez-le comme { $example }.
pack-signup-order = Les inscriptions ferment le { $closes } mais ouvrent le { $opens }. Corrigez l’une des deux dates.
pack-signup-seats = « { $name } » ne sert que s’il y a des places : remplissez « seats », ou videz cette case.
pack-slot-end = Des rendez-vous demandent une fin : remplissez « ends ».
## reminders, and changes of the programme

label-coming = 👍 Je viens
label-cannot = 👎 Je ne peux pas
label-remind-hour = ⏰ 1 h avant
label-remind-ten = ⏰ 10 min avant
label-no-reminder = 🔕 Ne plus rappeler
workshop-soon = ⏰ Rappel : { $title }, { $when }. 📍 { $where }. Vous venez ?
workshop-tomorrow = 🌙 À demain ! { $title } : { $when }. 📍 { $where }. Vous venez ?
workshop-no-place = lieu pas encore annoncé
reminder-set = 🔔 C'est noté : { $title }, { $when }. Je vous écris ici :
reminder-at = ⏰ { $at }
reminder-too-late = 🔔 { $title }, { $when } : c'est trop proche pour un rappel. À tout de suite !
reminder-page = Ici, je ne peux vous prévenir que si cette page reste ouverte. Ouvrez ce fichier : l'agenda du téléphone vous préviendra aussi.
reminder-all = 🔔 C'est noté. Je vous préviens { $lead } pour :
lead-minutes = { $count ->
    [one] 1 minute avant
   *[other] { $count } minutes avant
 }
lead-hours = { $count ->
    [one] 1 heure avant
   *[other] { $count } heures avant
 }
lead-days = { $count ->
    [one] 1 jour avant
   *[other] { $count } jours avant
 }
role-editor = programme
label-to-change = 📅 Le programme
label-change-entry = { $number }. { $time } { $title }
label-change-draft = 👀 Mon brouillon
label-change-add = ➕ Ajouter
label-change-fair = 🎪 La foire
label-change-time = 🕐 Jour ou heure
label-change-place = 📍 Lieu
label-change-title = ✏️ Titre
label-change-cancel = ❌ Annuler l'activité
label-change-dates = 📆 Dates
label-change-hours = 🕘 Horaires
label-change-venue = 📍 Lieu
label-change-deadline = 📝 Date limite
label-change-history = 🕓 Versions
label-change-release = 📣 Publier
label-change-more = ✏️ Autre changement
label-change-drop = 🗑 Ne rien changer
label-change-undo = ↩️ Annuler
label-change-agenda = 🎒 Mon agenda
label-delay = ⏱ +{ $minutes } min
change-menu = ✏️ { $fair } : que faut-il changer ?
change-menu-empty = ✏️ { $fair } : rien à venir au programme.
change-how = Touchez une activité, ou écrivez : « déplace l'atelier 3 à 15 h ».
change-entry = { $title } : { $when }
change-fair = 🎪 Du { $starts } au { $ends }
change-closes = 📝 Candidatures jusqu'au { $day }
change-nothing = Il n'y a rien à publier.
change-preview = { $count ->
    [one] 👀 Voici ce qui change :
   *[other] 👀 Voici ce qui change ({ $count }) :
 }
change-line = • { $line }
change-clash = ⚠️ { $clash }
change-concerned = { $count ->
    [0] 👥 Personne n'est concerné.
    [one] 👥 1 personne concernée
   *[other] 👥 { $count } personnes concernées
 }
change-letter = ✉️ ({ $count }) { $letter }
change-released = 📣 C'est publié. { $count ->
    [0] Personne n'est à prévenir.
    [one] 1 personne est prévenue.
   *[other] { $count } personnes sont prévenues.
 } Vous pouvez annuler pendant 5 minutes.
change-delayed = ⏱ { $title } : { $minutes } min de retard.
change-undone = { $count ->
    [0] ↩️ Annulé : tout est comme avant, personne n'a rien reçu.
    [one] ↩️ Annulé : tout est comme avant. La personne déjà prévenue l'apprend.
   *[other] ↩️ Annulé : tout est comme avant. Les { $count } personnes déjà prévenues l'apprennent.
 }
change-dropped = 🗑 Rien n'a changé.
change-not-now = C'est trop tard, ou déjà fait.
change-overtaken = ⚠️ Quelqu'un de l'équipe vient de changer la même chose. Regardez et recommencez.
change-which = Laquelle de ces activités ?
change-none-such = Je ne trouve pas cette activité. Est-ce l'une de celles-ci ?
change-ask-time = Quel jour, quelle heure ? Par exemple « 15 h », « demain 10 h » ou « 17/02 10:00 ».
change-ask-title = Quel est le nouveau titre ?
change-ask-place = Où cela se passe-t-il maintenant ?
change-ask-first = Quel est le nouveau premier jour de la foire ? Le programme et les horaires suivent.
change-ask-deadline = Jusqu'à quel jour peut-on envoyer sa candidature ?
change-ask-venue = Où se tient la foire maintenant ?
change-ask-hours = Quel jour, de quand à quand ? Par exemple « 17/02 10:00 20:00 ».
change-ask-when = Quel jour et à quelle heure ? Par exemple « demain 10 h » ou « 17/02 10:00 ».
change-no-time = Je n'ai pas compris le jour ou l'heure.
change-history = 🕓 Les versions, la dernière d'abord :
change-history-empty = 🕓 Rien n'a encore été changé ici.
change-version = • n° { $version } – { $at } – { $who } : { $count ->
    [one] 1 changement
   *[other] { $count } changements
 }
change-version-undone = • n° { $version } – { $at } – { $who } : annulé
change-nobody = par un fichier
notice-changed = 📅 Changement, { $fair } : { $lines }
change-added = { $title } : nouveau, { $when }.
change-cancelled = { $title } ({ $when }) : annulé.
change-renamed = { $old } s'appelle maintenant : { $new }.
change-day = { $title } : { $old } → { $new }.
change-time = { $title }, { $day } : { $old } → { $new }.
change-ends = { $title } : jusqu'à { $new } maintenant.
change-place = { $title } : { $old } → { $new }.
change-details = { $title } : des détails.
change-dates = La foire : du { $old } au { $until } → du { $new } au { $last }.
change-venue = Lieu de la foire : { $old } → { $new }.
change-deadline = Date limite des candidatures : { $old } → { $new }.
change-hours = Horaires du { $day } : { $old } → { $new }.
change-span = { $opens } – { $closes }
change-none = non annoncé
change-row = { $sheet } : { $key }
change-more = … et encore { $left }.
clash-days = { $title } : le { $day } est hors des jours de la foire.
clash-past = { $title } : cette heure est déjà passée.
clash-hours = { $title } : la foire est ouverte de { $opens } à { $closes }.
clash-room = { $title } : { $place } est déjà prise par { $other } ({ $at }).
clash-speaker = { $title } : { $name } intervient déjà dans { $other } ({ $at }).
label-workbook = 📊 Tableur (Excel)
change-workbook = 📊 Voici la foire en tableur. Modifiez ce que vous voulez et renvoyez-moi le fichier ici : rien ne change avant votre accord.
change-mistakes = { $count ->
    [one] ✋ Il y a une erreur, marquée en rouge dans cette copie. Rien n'a changé.
   *[other] ✋ Il y a { $count } erreurs, marquées en rouge dans cette copie. Rien n'a changé.
 }
change-mistake = • { $place } – { $said }
change-other-fair = Ce fichier parle d'une autre foire ({ $found }), pas de { $fair }.
change-conflicts = { $count ->
    [one] ✋ Ceci a aussi été changé dans le chat. Reprenez le fichier d'aujourd'hui, ou corrigez le vôtre :
   *[other] ✋ { $count } cases ont aussi été changées dans le chat. Reprenez le fichier d'aujourd'hui, ou corrigez le vôtre :
 }
change-conflict = • { $place } : ici « { $here } », dans le fichier « { $pack } »
### Signaler un problème

label-report = ⚠️ Signaler
label-reports = ⚠️ Signalements
label-report-child = 🧒 Enfant perdu
label-report-ill = 🚑 Malaise, blessure
label-report-fire = 🔥 Feu, fumée, gaz
label-report-danger = 🆘 Danger, agression
label-report-empty = 🏪 Stand vide
label-report-sign = 🪧 Mauvais panneau
label-report-closed = 🚧 Passage fermé
label-report-broken = 🧹 Sale ou en panne
label-report-other = 💬 Autre chose
label-report-nowhere = Je ne sais pas
label-report-found = ✅ Retrouvé·e
label-report-over = ✅ C'est réglé
label-report-take = 🏃 J'y vais
label-report-close = ✅ C'est réglé
label-report-photo = 📷 Photo suivante
label-report-row = n° { $number } · { $kind }
report-kind-child = 🧒 Enfant ou proche perdu
report-kind-ill = 🚑 Malaise ou blessure
report-kind-fire = 🔥 Feu, fumée ou gaz
report-kind-danger = 🆘 Danger ou agression
report-kind-empty = 🏪 Stand vide
report-kind-sign = 🪧 Panneau faux ou tombé
report-kind-closed = 🚧 Passage fermé
report-kind-broken = 🧹 Sale ou en panne
report-kind-other = 💬 Autre chose
report-which = Que se passe-t-il ? L'équipe de la foire est prévenue tout de suite.
report-where = C'est où ? Écrivez le numéro du stand le plus proche, ou ce que vous voyez autour de vous.
report-where-urgent = 📍 Où êtes-vous ? Écrivez le numéro du stand le plus proche, ou ce que vous voyez.
report-told-duty = 🚨 L'équipe de garde est prévenue, il est { $time }. Restez où vous êtes.
report-nobody = 🚨 Je ne peux joindre personne de l'équipe d'ici. Prévenez la personne de l'équipe la plus proche.
report-nobody-phone = 🚨 Je ne peux joindre personne de l'équipe d'ici. Appelez le { $phone }, ou prévenez la personne de l'équipe la plus proche.
report-call-child = ☎️ Police : 19
report-call-ill = ☎️ Ambulance et pompiers : 15
report-call-fire = ☎️ Pompiers : 15. Éloignez-vous, prévenez autour de vous.
report-call-danger = ☎️ Police : 19. Mettez-vous à l'abri.
report-photo-child = Dites son prénom, son âge, ses habits. Une photo aide : seule l'équipe de garde la voit, et elle est effacée ensuite.
report-photo = Une photo ? Envoyez-la ici, si c'est possible.
report-at = 📍 { $place }
report-made = Merci ! C'est transmis à l'équipe (n° { $number }).
report-kept = Merci ! C'est noté (n° { $number }), l'équipe le verra dès qu'elle se connecte.
report-not-now = La foire n'est pas ouverte en ce moment : l'équipe n'est pas sur place.
report-too-many = Vous avez déjà beaucoup signalé cette heure-ci. Pour la suite, parlez à l'équipe.
report-added = Merci, c'est ajouté.
report-added-urgent = C'est transmis à l'équipe de garde.
report-no-picture = Je ne peux transmettre qu'une photo.
report-enough-photos = L'équipe a assez de photos, merci.
report-retracted = Merci de l'avoir dit, l'équipe est prévenue. 🙏
report-thanks = Merci de votre aide. 🙏
report-over-already = C'est déjà réglé.
report-open = { $count ->
    [0] Aucun signalement en cours. ✅
    [one] Un signalement en cours :
   *[other] { $count } signalements en cours :
 }
report-row = { $kind } (n° { $number }, { $time })
    📍 { $place }
    « { $words } »
report-state-open = Personne ne s'en occupe encore.
report-state-taken = 🏃 Quelqu'un de l'équipe y est.
report-state-mine = 🏃 C'est vous qui y allez.
report-state-closed = ✅ Réglé
report-closed = ✅ Le signalement n° { $number } est réglé.
report-erased = La description et les photos sont effacées.
report-place-stand = Stand { $stand }, { $pole }
report-place-unknown = lieu non précisé
report-no-words = sans détail
notice-report = { $kind } (n° { $number })
    📍 { $place }
    « { $words } »
notice-report-urgent = 🚨 URGENT : { $kind } (n° { $number })
    📍 { $place }
    « { $words } »
    Qui y va ?
notice-report-late = 🚨 Personne n'a encore répondu : { $kind } (n° { $number })
    📍 { $place }
    « { $words } »
notice-report-more = ➕ Suite du n° { $number } : { $kind }
    📍 { $place }
    « { $words } »
notice-report-over = ✅ La personne dit que c'est réglé : { $kind } (n° { $number }), { $place }. { $words }
notice-report-taken = 🏃 Quelqu'un de l'équipe s'en occupe. { $kind }
notice-report-closed = ✅ L'équipe s'en est occupée, merci de l'avoir dit. { $kind }
role-duty = équipe de garde
picture-not-to-scale = Plan sans échelle
signs-scan = Scannez : Dalil vous guide d'ici
signs-stand = Stand
signs-ready = { $count ->
    [one] 🖨 Un panneau A5 à imprimer, avec son code.
   *[other] 🖨 { $count } panneaux A5 à imprimer, chacun avec son code.
 }
signs-none = Cette foire n'a pas de stands numérotés : il n'y a ni plan à dessiner ni panneau à imprimer.
signs-nowhere = Il manque une adresse pour les codes : PUBLIC_URL, TELEGRAM_BOT_NAME ou WHATSAPP_NUMBER.
map-line = 🗺 Plan : { $link }
map-title = Plan de la foire
map-find = Chercher un stand
map-find-hint = B12, ou un nom
map-go = Voir
map-ask = 💬 Demander à Dalil
map-chat = Parler à Dalil
map-legend = Légende
map-list = Tous les stands, en liste
map-not-found = Je ne trouve pas ce stand sur le plan.
map-none = Cette foire n'a pas encore de plan. Dalil peut vous dire ce qu'on sait.
map-not-to-scale = Plan sans échelle, fait d'après la liste des stands.
map-sample = Plan d'exemple, en attendant celui des organisateurs.
map-closer = Agrandir
map-farther = Réduire
map-whole = Tout voir
map-keys = Plan. Flèches pour se déplacer, plus et moins pour agrandir ou réduire, zéro pour tout voir.
map-you = Départ du chemin
map-goal = Stand cherché
map-gate = Entrée
map-vacant = (libre)
map-sign = Vous êtes ici :
map-sign-choose = Où voulez-vous parler à Dalil ?
map-telegram = Telegram
map-whatsapp = WhatsApp
map-web = Ici, dans le navigateur
# ── the way through the fair ──────────────────────────────────────────────────────────────────────────

way-title = 🚶 { $from } → { $to }
way-stand = le stand { $stand }
way-aisle = cette allée
way-nth-aisle =
    { $n ->
        [1] 1re
       *[other] { $n }e
    }
way-nth-stand =
    { $n ->
        [1] 1er
       *[other] { $n }e
    }
way-side =
    { $side ->
        [left] à gauche
       *[right] à droite
    }
way-in-straight = ⬆️ Entrez par { $place } et allez tout droit
way-in =
    { $side ->
        [left] ⬅️ Entrez par { $place } et tournez à gauche
       *[right] ➡️ Entrez par { $place } et tournez à droite
    }
way-out-straight = ⬆️ Avec { $place } dans le dos, allez tout droit
way-out =
    { $side ->
        [left] ⬅️ Avec { $place } dans le dos, partez à gauche
       *[right] ➡️ Avec { $place } dans le dos, partez à droite
    }
way-towards = ⬆️ Depuis { $place }, marchez vers { $towards }
way-turn =
    { $side ->
        [left] ⬅️ Après environ { $metres } m ({ $paces } pas), prenez la { $nth } allée à gauche
       *[right] ➡️ Après environ { $metres } m ({ $paces } pas), prenez la { $nth } allée à droite
    }
way-end =
    { $side ->
        [left] ⬅️ Allez tout droit jusqu'au bout (environ { $metres } m), puis tournez à gauche
       *[right] ➡️ Allez tout droit jusqu'au bout (environ { $metres } m), puis tournez à droite
    }
way-turns = ↪️ Prenez la { $nth } allée { $side }, puis la { $nth2 } { $side2 }
way-goal-stand =
    { $side ->
        [left] 🏁 Après environ { $metres } m, { $goal } est le { $nth } stand à gauche
       *[right] 🏁 Après environ { $metres } m, { $goal } est le { $nth } stand à droite
    }
way-goal =
    { $side ->
        [left] 🏁 Après environ { $metres } m, à gauche : { $goal }
       *[right] 🏁 Après environ { $metres } m, à droite : { $goal }
    }
way-goal-beside =
    { $side ->
        [left] 🏁 Tout près, à gauche : { $goal }
       *[right] 🏁 Tout près, à droite : { $goal }
    }
way-goal-ahead = 🏁 Après environ { $metres } m, devant vous : { $goal }
way-goal-facing = 🏁 Juste en face de vous : { $goal }
way-after = juste après { $stand }
way-landmark = repère : { $landmark }
way-both = { $one }, { $other }
way-noted = { $told } ({ $note })
way-time = ⏱ Environ { $minutes } min à pied, { $metres } m
way-with-steps = ⚠️ avec des marches
way-without-steps = ♿ sans marches
way-from-gate = ℹ️ Je compte depuis { $place }. Vous êtes ailleurs ? Écrivez-moi le stand le plus proche de vous.
way-already = 📍 Vous y êtes : { $place }.
way-closed = ⛔ Fermé en ce moment : { $aisles }. Ce chemin l'évite.
way-none = Je ne trouve pas de chemin ouvert vers { $place } en ce moment. Demandez à quelqu'un de l'équipe sur place.
way-none-free = ♿ Il n'y a pas de chemin sans marches jusqu'à { $place }. Quelqu'un de l'équipe peut vous aider à l'entrée.
way-undrawn = 🗺 Personne n'a encore dessiné le plan de cette foire. Je connais l'ordre des stands, pas le chemin.
way-no-plan = 🗺 { $fair } : je n'ai ni plan ni numéros de stands. Sur place, demandez à l'entrée : on vous montrera.
way-unplaced = { $place } n'est pas encore sur le plan.
way-which = Où voulez-vous aller ? Écrivez un numéro de stand, par exemple { $example }, ou un nom.
way-kept-free = ♿ Aujourd'hui, je vous donne les chemins sans marches.
way-kept-slow = 🌿 Aujourd'hui, je vous donne des chemins faciles, sans se presser.
way-kept-shortest = 🚶 Je vous donne de nouveau les chemins les plus courts.
where-set = 📍 C'est noté : vous êtes ici, { $place }. Je l'oublie dans 3 heures.
where-ask = 📍 Où êtes-vous ? Écrivez le numéro du stand le plus proche, par exemple « je suis au { $example } », ou scannez le code affiché.
where-unknown = Je ne trouve pas cet endroit sur le plan. Écrivez le numéro d'un stand près de vous, par exemple { $example }.
where-several = Il y a plusieurs { $place }. Vous êtes dans quel pôle ?
near-title = 📍 Autour de vous, depuis { $place } :
near-line = { $thing } : { $metres } m, { $minutes } min
near-nothing = Le plan n'indique rien de tel. Demandez à quelqu'un de l'équipe sur place.
near-product = Le plus proche : { $names }, stand { $stand }.
aisle-closed = ⛔ { $aisle } : fermé. Plus personne n'y est envoyé.
aisle-closed-before = ⛔ { $aisle } : c'est déjà fermé.
aisle-opened = ✅ { $aisle } : ouvert de nouveau.
aisle-opened-before = ✅ { $aisle } : c'est ouvert.
aisle-which = Quelle allée ? Écrivez par exemple « fermer { $example } ».
aisle-now-closed = ⛔ Fermé en ce moment : { $aisles }
aisle-not-allowed = Seule l'équipe de la foire peut fermer ou ouvrir une allée.
facility-prayer_women = 🕌 Salle de prière des femmes
facility-seats = 🪑 Bancs
facility-shade = ⛱ Coin d'ombre
facility-nappy = 🚼 Table à langer
facility-taxi = 🚕 Taxis
label-way = 🚶 Le chemin
label-step-free = ♿ Sans marches
label-slow = 🌿 Chemin facile
label-shortest = 🚶 Le plus court
label-near = 📍 Près de moi
label-here = 📍 Je suis ailleurs
label-reopen = ✅ Rouvrir
label-close-aisle = ⛔ Fermer
command-near = Autour de moi : toilettes, eau, prière…
directions-parking = 🅿️ Parking : { $place }
pack-metres = « { $found } » n'est pas une longueur en mètres. Écrivez par exemple 12.5.
pack-corners = « { $found } » ne donne pas des coins. Écrivez au moins trois points x,y séparés par des espaces : 0,0 30,0 30,12.
pack-row-of-stands = « { $found } » n'est pas une rangée. Écrivez B1-B12, ou B1-B23 impair, ou les numéros séparés par « ; ».
pack-row-long = « { $found } » : plus de { $most } stands dans une rangée. Faites-en plusieurs.
map-step-free = Sans marches
pack-no-place = ⚠️ « { $found } » n'est pas sur le plan de { $fair }.
pack-no-way = ⚠️ Aucun chemin n'y mène : { $found }
pack-plan-shape = Cette chose n'a pas encore de place : remplissez { $names } en mètres, ou les coins sous « points ».
pack-plan-both = Donnez soit les coins sous « points », soit x, y, width et depth, pas les deux.
pack-plan-rectangle = Allées, marches, rampes et rangées de stands sont des rectangles : donnez x, y, width et depth au lieu des coins.
pack-plan-size = « { $name } » vaut 0. Écrivez sa taille en mètres.
pack-plan-outside = Un coin est à gauche ou au-dessus du dessin. Les coins commencent à 0,0.
pack-plan-crossed = Les coins se croisent. Écrivez-les l'un après l'autre en faisant le tour.
pack-plan-no-stands = Seule une ligne « stands » porte des numéros de stand, pas « { $kind } ».
pack-plan-faces = Écrivez sous « faces » vers où l'on monte sur le dessin : up, down, left ou right.
pack-plan-level = Seules les marches et les rampes mènent à un autre étage, différent du leur.
pack-plan-twice = Le stand { $stand } est deux fois sur le plan : aussi dans « { $other } ».
pack-plan-missing = Le stand { $stand } n'est pas sur le plan. Ajoutez-le à une rangée de la feuille « plan ».
pack-plan-overlap = Le stand { $stand } est posé sur { $other }. Déplacez l'un des deux.
pack-plan-on-aisle = Le stand { $stand } est posé sur l'allée « { $aisle } ». Mettez-le à côté.
pack-plan-pole = Le stand { $stand } est dans « { $area } », l'espace du pôle « { $pole } ». Corrigez sa place ou son pôle.
pack-plan-narrow = Moins de { $least } m : un fauteuil roulant ne passe pas. Élargissez.
pack-plan-beside = Elle longe l'allée « { $other } ». Dessinez une seule allée large.
pack-plan-loose = Cela ne mène nulle part : les deux bouts doivent toucher une allée de leur étage.
pack-plan-no-aisle = Il n'y a aucune allée sur le plan. Ajoutez des lignes « aisle ».
pack-plan-blocks = Il laisse moins de { $least } m de l'allée « { $aisle } ». Déplacez-le ou réduisez-le.
pack-plan-door = { $found } m, c'est trop étroit pour un fauteuil roulant, et il n'y a pas d'autre chemin sans marches. Au moins { $least } m.
pack-plan-door-apart = Cette porte n'est sur aucune allée. Mettez-la en travers de celle qu'elle ferme.
pack-plan-no-entrance = Le plan n'a pas d'entrée. Ajoutez une ligne « entrance ».
pack-plan-entrance-apart = Aucune allée ne commence à cette entrée. Faites-la toucher une allée.
pack-plan-no-front = Le stand { $stand } n'ouvre sur aucune allée à moins de { $reach } m. Tournez-le ou rapprochez-le.
pack-plan-far = Aucune allée ne passe à côté : personne ne peut y être guidé. Déplacez-la ou dessinez l'allée.
pack-plan-unreachable = On ne peut pas aller de « { $entrance } » au stand { $stand }. Faites se toucher les allées.
pack-plan-svg = Ce dessin SVG est illisible : { $reason }. Enregistrez-le de nouveau en « SVG simple ».
pack-plan-svg-unsafe = « { $found } » n'a pas sa place dans un plan. Retirez-le : seuls rectangles, polygones, groupes et titres sont lus.
pack-plan-svg-id = « { $found } » ne dit pas ce que c'est. Commencez l'id par un type : { $names }.
pack-plan-svg-turned = C'est tourné ou étiré. Défaites cela dans le dessin ; seul le déplacement est compris.
pack-plan-svg-two = Il y a plan.csv et plan.svg. Gardez l'un des deux.
# ── people behind the bot ──
label-write-team = ✍️ Écrire à l'équipe
label-person = 🙋 Parler à l'équipe
label-reply = ✍️ Répondre
label-answer-team = ✍️ Répondre
label-solved = ✅ C'est réglé
label-not-yet = ↩️ Pas encore
label-right = ✅ C'est bien ça
label-wrong = ❌ Non
label-ticket = 🎫 Le ticket
label-tickets = 🎫 Les tickets
label-claim = 🙋 Je m'en occupe
label-pass-ticket = ➡️ Passer
label-close = ✅ Terminer
label-note-team = 🗒 Note interne
label-keep-answer = ⭐ Garder la réponse
label-type = ⌨️ L'écrire
label-play = ▶️ Ouvrir le fichier
label-stop-writing = ⏹ Fini
label-duty = 🛎 Je suis de garde
label-group = 👥 Lier un groupe
label-listen = 🔊 Écouter
role-volunteer = accueil
channel-telegram = Telegram
channel-whatsapp = WhatsApp
desk-opened-asked = 🙋 Je passe la main à l'équipe. Dites-lui ce qu'il vous faut, par écrit ou en vocal.
desk-opened-voice = 🎧 Vocal bien reçu. Quelqu'un de l'équipe l'écoute et vous répond ici.
desk-opened-photo = 📎 Bien reçu. Quelqu'un de l'équipe regarde et vous répond ici.
desk-opened-lost = 🙋 Je ne vous comprends pas bien, pardon. Je passe votre message à l'équipe, qui répond ici.
desk-opened-form = 🎧 Vocal bien reçu. Quelqu'un l'écoute et l'écrit pour vous ; vous n'aurez qu'à dire si c'est juste. Vous pouvez aussi l'écrire.
desk-within = { $minutes ->
    [one] ⏱ Réponse dans la minute.
   *[other] ⏱ D'habitude en moins de { $minutes } minutes.
 }
desk-soon = ⏱ L'équipe est là, elle répond bientôt.
desk-later = ⏱ L'équipe répond dès qu'elle peut.
desk-off = 🌙 L'équipe répond de { $opens } à { $closes }. Votre message l'attend.
desk-phone = 📞 Si c'est pressé : { $phone }
desk-passed-on = ✉️ C'est transmis à l'équipe.
desk-also-passed-on = ✉️ L'équipe a aussi votre message.
desk-write-now = ✍️ Écrivez ou parlez : cela va à l'équipe.
desk-glad = 🤝 Tant mieux ! Et je reste là.
desk-tell-more = 🙋 D'accord, l'équipe est prévenue. Dites-lui ce qui manque encore.
desk-nothing = Cela, je ne sais pas le transmettre : écrivez, parlez ou envoyez une photo.
desk-words-only = Par écrit, s'il vous plaît.
desk-solved-question = 🙋 Est-ce que c'est réglé ?
desk-file-empty = Le fichier est vide. Envoyez-le encore une fois.
desk-file-large = C'est trop lourd : 10 Mo au plus.
desk-file-kind = Cela, je ne peux pas l'ouvrir : envoyez un vocal, une photo ou un PDF.
desk-file-pixels = L'image est trop grande. Une photo du téléphone suffit.
desk-file-away = Le fichier ne m'est pas parvenu. Envoyez-le encore une fois.
desk-answer = 💬 L'équipe de la foire vous répond :
    { $text }
    – Pour répondre, écrivez simplement ici.
desk-corrected = ✏️ L'équipe de la foire corrige son message :
    { $text }
    – Pour répondre, écrivez simplement ici.
desk-line-corrected = ✏️ { $name } corrige : { $text }
desk-correction-passed = ✏️ La correction est transmise.
desk-answer-file = 💬 L'équipe de la foire vous répond : écoutez ou regardez ci-dessous.
desk-typed = 🎧 { $question } : nous avons entendu « { $text } ». Est-ce bien ça ?
desk-again = D'accord, on recommence : dites-le encore une fois, ou écrivez-le.
desk-visitor = Visiteur·se { $number }
desk-colleague = un·e collègue
desk-topic = { $number } · { $name }
desk-card = 🎫 { $number } · { $name } · { $channel }
    { $why }
    { $window }
desk-why-asked = Demande à parler à quelqu'un
desk-why-voice = A envoyé un vocal
desk-why-photo = A envoyé une photo ou un document
desk-why-lost = N'a pas été compris·e deux fois de suite
desk-why-form = A répondu à voix haute dans le formulaire
desk-window = ⏳ Encore { $hours } h { $minutes } min pour répondre librement, ensuite par modèle.
desk-window-closed = ⌛ Plus de 24 h sans message : la réponse part par modèle, un fichier attendra son prochain message.
desk-line = 🗣 { $name } : { $text }
desk-spoken = 🎧 { $name }, dans le formulaire, « { $question } » : { $text }
desk-team = 💬 { $name } (équipe) : { $text }
desk-note = 🗒 { $name }, pour l'équipe : { $text }
desk-claimed = 🙋 { $name } s'en occupe.
desk-passed = ➡️ { $name } passe la main. Qui prend ?
desk-new = 🎫 { $number } · { $name } attend une réponse : { $text }
    – Ouvrez le ticket pour répondre.
desk-waits = ⏰ { $minutes ->
    [one] { $name } attend depuis 1 minute (ticket { $number }).
   *[other] { $name } attend depuis { $minutes } minutes (ticket { $number }).
 }
desk-held = ⏳ Pas encore remis : cela partira dès que la personne écrira.
desk-failed = ⚠️ Pas remis : la personne ne peut plus être jointe là.
desk-typed-yes = ✅ Réponse confirmée, elle est dans le formulaire.
desk-typed-no = ❌ Ce n'était pas ça. Réécoutez, ou demandez.
desk-is-solved = ✅ { $name } : c'est réglé, merci.
desk-unsolved = ↩️ { $name } : ce n'est pas réglé.
desk-no-thread = ⚠️ Je ne peux pas ouvrir de sujet dans le groupe. Activez-y les sujets et nommez-moi admin avec le droit de les gérer. En attendant, les tickets arrivent ici.
desk-gone = Sujet effacé
desk-list = { $count ->
    [0] 🎫 Aucun ticket ouvert.
    [one] 🎫 Un ticket ouvert. En attente de réponse : { $waiting }
   *[other] 🎫 { $count } tickets ouverts. En attente de réponse : { $waiting }
 }
desk-entry = { $waiting ->
    [-1] • { $number } · { $name }, répondu
    [one] • { $number } · { $name }, attend depuis 1 min
   *[other] • { $number } · { $name }, attend depuis { $waiting } min
 }
desk-row-person = 🗣 { $text }
desk-row-team = 💬 { $text }
desk-row-note = 🗒 { $text }
desk-row-typed = ⌨️ { $text }
desk-row-file = 📎 fichier
desk-playing = ▶️ De { $name } :
desk-closed = ✅ Terminé. J'ai demandé à { $name } si c'est réglé ; un nouveau message rouvre le ticket.
desk-kept = ⭐ Je répondrai cela désormais.
    ❓ { $question }
    💬 { $answer }
desk-unkept = ↩️ Je l'ai oublié.
desk-group-code = 👥 Créez un groupe Telegram avec les sujets activés, ajoutez-moi comme admin (droit de gérer les sujets), puis écrivez-y, dans les 24 heures :
    { $command }
desk-joined = ✅ Ce groupe est maintenant l'accueil de la foire : chaque demande y ouvre un sujet. Ce que vous y écrivez part à la personne ; /note pour rester entre vous.
desk-wrong-code = Ce code n'est pas bon, ou plus bon.
desk-on-duty = 🛎 C'est noté : si personne ne répond, je vous préviens.
desk-not-now = Ce n'est plus possible pour ce ticket.
desk-writing = ✍️ Ce que vous écrivez ou dites maintenant va à { $name }.
desk-noting = 🗒 Votre note sur { $name } ? Seule l'équipe la lit.
desk-typing = ⌨️ Écrivez ce que { $name } a dit, tel quel.
desk-noted = 🗒 C'est noté.
desk-sent = ✉️ C'est parti à { $name }.
desk-late = ⌛ Plus de 24 h sans message : votre réponse part par modèle. Un fichier attendra son prochain message.
desk-offered = ✉️ { $name } confirme d'un appui, et c'est dans le formulaire.
pack-voices = 🔊 { $count } phrases lues à voix haute.
pack-voices-none = 🔊 Aucune phrase n'est lue à voix haute ; { $count } peuvent l'être, voir docs/fair-packs.md.
pack-voices-missing = 🔊 { $language } : il manque { $count } ({ $names })
pack-voice-unknown = { $found } : aucune phrase de ce nom. { $hint }
pack-voice-kind = { $found } : ce n'est pas un enregistrement Opus (.ogg) d'un Mo au plus

## team

label-team = 🧰 L'équipe
team-menu = 🧰 Votre travail à { $fair } :
team-elsewhere = Cela n'est pas de votre ressort. Voici ce que vous pouvez faire :
news-topics = 🔔 De quoi voulez-vous des nouvelles ? Touchez pour changer.
news-topic-programme = Programme
news-topic-visit = Préparer ma visite
news-topic-cooperatives = Coopératives
label-topics = ⚙️ Mes sujets
label-topic-yes = ✅ { $topic }
label-topic-no = ⬜ { $topic }

## decisions on paper

field-decision = Décision
decision-accepted = Retenu
decision-reserve = Liste d'attente
decision-declined = Non retenu
label-hold = 🤫 Tout garder
decided-read = 📋 Votre feuille : { $accepted } à retenir, { $reserve } en liste d'attente, { $declined } non retenus. Rien n'est encore gardé.
decided-new = { $count ->
    [one] 📄 Un dossier papier à ajouter.
   *[other] 📄 { $count } dossiers papier à ajouter.
}
decided-full = { $count ->
    [one] ⛔ Une place de trop : ce dossier ira en liste d'attente.
   *[other] ⛔ { $count } de trop : ces dossiers iront en liste d'attente.
}
decided-aside = { $count ->
    [one] ⚠️ Une ligne est laissée de côté :
   *[other] ⚠️ { $count } lignes sont laissées de côté :
}
decided-row = • Ligne { $row } : { $said }
decided-nothing = 📋 Je ne trouve aucune nouvelle décision dans cette feuille.
decided-nameless = il manque le nom
decided-unknown = je ne connais pas la référence { $reference }
decided-twice = { $reference } est deux fois dans la feuille
decided-over = { $name } : déjà décidé ({ $state })
decided-changed = { $name } a changé depuis l'impression, regardez le dossier
decided-word = « { $found } » ? Écrivez Retenu, Liste d'attente ou Non retenu
decided-why = il manque le motif du refus
decided-cell = { $field } : « { $found } » n'est pas lisible
decided-alike = un dossier semblable est déjà là ({ $reference })
decided-again = Cette feuille n'attend plus. Renvoyez-la pour recommencer.
decided-overtaken = { $count ->
    [one] Un dossier a changé entre-temps : rien n'est gardé. Renvoyez la feuille.
   *[other] { $count } dossiers ont changé entre-temps : rien n'est gardé. Renvoyez la feuille.
}
decided-held = 🤫 C'est gardé : { $accepted } retenus, { $reserve } en liste d'attente, { $declined } non retenus. Rien ne part avant la publication.
decided-made = { $count ->
    [one] 📄 Un dossier papier est dans la file.
   *[other] 📄 { $count } dossiers papier sont dans la file.
}
label-signs = 🪧 Panneaux
## the day of the fair
notice-roll-call = 👋 { $name }, bonjour ! Êtes-vous arrivé·e·s au stand { $stand } ? (Vous pouvez aussi écrire « présent ».)
notice-released-today = 📂 { $name } : nous ne vous avons pas vu·e·s au stand ce matin. La place a été donnée à la liste d'attente. Une question ? Écrivez-nous.
notice-offered-today = { $stand ->
    [none] 🎉 { $name } : une place s'est libérée à la foire, aujourd'hui ! Réponse avant { $until }.
   *[other] 🎉 { $name } : le stand { $stand } s'est libéré, aujourd'hui ! Réponse avant { $until }.
 }
notice-sheet = 📋 La foire ouvre demain. { $sheet }
label-am-here = ✅ Oui, sur place
label-stand-sheet = 📋 Ma fiche de stand
label-roll = 🙋 L'appel
label-holder = { $stand } { $name }
label-tick-holder = ✅ { $name }
label-is-here = ✅ Sur place
label-pass-place = ➡️ Donner la place
roll-here = ✅ Merci, c'est noté : { $name } est là. Bonne foire !
roll-not-now = Ce stand n'est plus à ce nom, ou la foire n'est pas ouverte. Écrivez-nous si c'est une erreur.
roll-nobody = Personne n'a encore de stand.
roll-list = 🙋 Sur place : { $here }. Pas encore : { $missing }.
roll-line = 🏪 { $stand } : { $who }
roll-seen = ✅ Sur place depuis { $at }
roll-unasked = Personne à qui écrire : un appel suffit.
roll-ticked = ✅ { $name } (stand { $stand }) est sur place.
roll-pass-on = Donner le stand { $stand } de { $name } à la liste d'attente, maintenant ?
roll-changed = Entre-temps la place a changé : regardez l'appel.
roll-no-stand = Personne n'a le stand { $stand }.
sheet-title = 📋 { $name }, { $fair }
sheet-stand = 🏪 Stand { $stand }
sheet-neighbours = 👥 À côté : { $names }
sheet-unloading = 🚚 Déchargement : { $text }
sheet-power = 🔌 Électricité : { $power }
sheet-badges = { $count ->
    [one] 🪪 Un badge : { $name }
   *[other] 🪪 { $count } badges : { $name }
 }
sheet-fees = 💰 Qui paie quoi : { $text }
sheet-lodging = 🛏 Hébergement : { $text }
sheet-transport = 🚌 Transport : { $text }
sheet-unannounced = pas encore annoncé
sheet-none = Vous n'avez pas encore de stand ici. Dès qu'il y en a un, votre fiche est là.
label-list-pdf = 🖨️ Liste en PDF
list-title = { $fair } – les { $count } demandes
list-foot = PV no ____________   Date ____________   Signatures :
review-list = 🖨️ La liste à imprimer. Les décisions reviennent dans le tableau Excel : remplissez « Décision » et « Motif », puis renvoyez-le ici.
papers-page = 📎 { $name } : document { $at } sur { $of }
label-paper-next = ➡️ Suivant
label-paper-before = ⬅️ Précédent
label-paper-all = 📦 Tout (zip)
review-lacks = ⚠️ Ce stand n'a pas ce qu'il lui faut : { $needs }.
need-power = électricité
need-cooking = cuisson
need-water = eau
notice-briefing = { $text }
briefing-morning = ☀️ Bonjour ! { $fair }, ce matin :
briefing-evening = 🌙 Bonsoir ! { $fair }, ce soir :
briefing-files = 📥 Dossiers reçus depuis hier : { $count }
briefing-tickets = 🎫 Tickets ouverts : { $count }
briefing-missing = 🙋 Exposant·e·s pas encore vu·e·s : { $count }
briefing-today = 🪑 Les ateliers d'aujourd'hui :
briefing-tomorrow = 🪑 Les ateliers de demain :
briefing-workshop = { $time } { $title } : { $taken } / { $seats }
briefing-asked = 💬 On demande surtout : { $subjects }
briefing-subject = { $subject } ({ $times })
briefing-unanswered = ❓ Restées sans réponse :
briefing-question = « { $text } » ({ $times })
subject-fair = la foire
subject-people = vous écrire
subject-stands = les stands
subject-programme = le programme
subject-workshops = les ateliers
subject-ways = le chemin
subject-applying = les demandes de stand
subject-unknown = pas compris
part-early = L'attestation est prête le dernier jour, { $day }.
part-ready = 📜 L'attestation de { $name }, en arabe et en français. Merci d'être venu·e·s !
part-none = Pas d'attestation à ce nom. Si vous étiez à la foire, écrivez-nous.
part-title = Attestation de participation
part-that = Il est attesté que
part-took = a participé à { $fair }
part-where = { $city }, du { $starts } au { $ends }
part-stand = Stand { $stand }
part-signed = Cachet et signature
label-figures = 📊 Le bilan
label-figures-sheet = 📑 En tableau
council-ready = 📊 Le bilan de { $fair } : { $files } demandes, dont { $women } menées par des femmes.
council-title = Bilan – { $fair }
council-files = Demandes de stand
council-total = Toutes
council-women = Menées par des femmes
council-states = Par état
council-provinces = Par province
council-categories = Par catégorie
council-workshops = Ateliers : places prises
council-attended = Ateliers : présences
council-days = Stands occupés, par jour
council-subjects = Questions par sujet
council-announcements = Annonces : personnes atteintes
council-hours = Questions par heure
council-unknown = Non précisé
notice-joined-team = 👋 { $name } vient d'entrer dans l'équipe avec une invitation ({ $role }). C'est bien la personne prévue ?
label-team-known = ✅ Oui, c'est elle
label-team-remove = 🚫 Non, retirer
team-known = ✅ Merci, c'est noté.
team-removed = 🚫 C'est fait : cette personne n'a plus ce rôle. Donnez une nouvelle invitation à qui vous vouliez.
team-removed-before = Cette personne n'avait déjà plus ce rôle.
decided-no-list = 📋 Ce n'est pas la liste des demandes. Prenez le tableau Excel, remplissez « Décision » et « Motif », et renvoyez-le.
notice-survey = 🙏 Merci d'avoir été à { $fair } ! Quatre questions, une minute : vous voulez bien ?
label-survey = Oui, volontiers
label-not-now = Non merci
label-took-part = 📜 Mon attestation
survey-sales = Vos ventes, à peu près (en dirhams) ?
survey-sales-5 = Moins de 5 000
survey-sales-20 = 5 000 à 20 000
survey-sales-50 = 20 000 à 50 000
survey-sales-more = Plus de 50 000
survey-visitors = Et les visiteurs à votre stand ?
survey-visitors-few = Peu
survey-visitors-some = Assez
survey-visitors-many = Beaucoup
survey-listed = Voulez-vous rester dans la liste après la foire, pour que des client·es vous écrivent par ici ? On y lit votre nom et vos produits, jamais votre numéro. Vous arrêtez quand vous voulez.
survey-listed-yes = Oui, rester
survey-listed-no = Non
survey-thanks = 🙏 Merci, c'est noté !
survey-fine = D'accord. Merci d'être venu·e·s !

## after the fair

notice-lapsed-today = 📂 { $name } : l'heure de réponse est passée, la place n'est plus gardée. Une question ? Écrivez-nous.
notice-place-lapsed = ⌛ Stand { $stand } : { $name } n'a pas répondu à temps. Le stand est libre : on l'offre à la personne suivante ?
notice-place-refused = ↩️ Stand { $stand } : { $name } ne le prend pas. Le stand est libre : on l'offre à la personne suivante ?
label-offer-next = ➡️ À la suivante
notice-customer = 💌 Un·e client·e écrit à { $name } :
    { $text }
    – Pour répondre, écrivez simplement ici. Votre numéro n'est pas montré.
notice-exhibitor-answer = 💌 { $name } vous répond :
    { $text }
    – Pour répondre, écrivez simplement ici. Votre numéro n'est pas montré.
label-write-to-them = ✍️ Leur écrire
label-send-letter = ✉️ Envoyer
label-rather-not = Plutôt pas
label-letters-no = 🚫 Plus de lui/d'elle
label-letters-stop = 🔕 Plus aucun
label-stay-listed = 📇 Rester listé·e·s
customer-write = ✍️ Que voulez-vous dire à { $name } ? Écrivez-le en un message.
customer-answer = ✍️ Écrivez votre réponse en un message : elle partira au nom de { $name }.
customer-sure = Pour { $name }, mot pour mot :
    « { $text } »
    Votre numéro n'est pas montré. On l'envoie ?
customer-sent = ✅ C'est transmis, pour { $name }. La réponse arrivera ici.
customer-dropped = D'accord, rien n'est parti.
customer-words-only = ✍️ Ici, par écrit seulement : quelques mots suffisent.
customer-too-long = C'est un peu long : { $most } signes au plus. Écrivez l'essentiel.
customer-too-often = C'est assez de messages pour aujourd'hui. Réessayez demain.
customer-closed = Cet·te exposant·e ne reçoit pas, ou plus, de messages par ici.
customer-gone = Ce message n'est plus là.
customer-refused = ✅ C'est fait : plus rien de cette personne.
customer-stopped = 🔕 Les client·es ne peuvent plus vous écrire par ici.
survey-wishes = Un souhait pour la prochaine fois ? Écrivez-le ici, en quelques mots.
survey-wishes-none = Rien de plus
survey-words-only = ✍️ Par écrit s'il vous plaît, ou passez.
council-sales = Ventes des exposant·es (en dirhams)
council-visitors = Visiteurs aux stands
council-wishes = Souhaits des exposant·es

## The whole plan

label-plan = 🗺 Le plan
plan-whole = 🗺 Le plan de { $fair }
plan-pole = 🗺 { $pole } sur le plan, en jaune
plan-lit = 🗺 { $what } : les stands sont en jaune sur le plan ({ $count }).
plan-none = Le plan de { $fair } n'est pas encore annoncé.

## L'équipe, les places à confirmer

label-people = 👥 Qui est là
label-invite = ➕ Inviter
label-take-back = ✖️ Reprendre : { $role }
label-role-away = 🚫 Retirer ce rôle
label-tools = 🧰 Autres outils
label-release-one = 📣 Publier ce dossier
label-release-it = 📣 Oui, publier
label-comes = ☎️ Sa venue est sûre
label-offer-freed = ➡️ Offrir la place
label-pass-name = ➡️ { $name }
label-to-call = ☎️ À appeler
notice-newcomer = 👋 { $name } a utilisé une invitation ({ $role }) et attend votre oui. C'est bien la personne prévue ?
notice-admitted = 👋 C'est confirmé, vous êtes dans l'équipe ({ $role }). Tout est sous /team. Vous lirez ici aussi les messages à l'équipe ; pour arrêter : STOP.
notice-withdrawn = 📂 { $name } : votre demande a été retirée par l'équipe. Une question ? Écrivez-nous.
notice-gave-back = ↩️ { $name } ({ $reference }) rend sa place. On l'offre à la liste d'attente ?
notice-confirmed-for = 🎉 { $name } : votre venue est notée, à bientôt !
notice-unconfirmed = ☎️ { $fair } : { $count ->
    [one] une place n'est pas confirmée, le délai est passé. À appeler :
   *[other] { $count } places ne sont pas confirmées, le délai est passé. À appeler :
 }
    { $list }
    { $waiting ->
    [0] Personne n'est sur la liste d'attente.
   *[other] Sur la liste d'attente : { $waiting }. ➡️ (administration) reprend la place et l'offre à la première.
 }
apply-unnamed = Demande nº { $number }
unconfirmed-line = • { $name }{ $contact ->
    [none] {""}
   *[other] , { $contact }
 } : { $phone ->
    [none] pas de numéro
   *[other] { $phone }
 }
team-people = 👥 L'équipe, { $fair } :
team-person = • { $name } : { $role }
team-waits = ⏳ { $name } : { $role }, attend votre oui
team-invited = ✉️ Invitation pas encore utilisée : { $role }, jusqu'à { $until }
team-unnamed = La personne nº { $number }
team-which-role = Pour quel rôle ?
team-role-reviewer = • Étude des dossiers : les lire, les noter, décider ; rien ne part avant la publication
team-role-volunteer = • Accueil : répondre aux gens, faire l'appel ; pas les dossiers
team-role-duty = • Équipe de garde : les signalements du jour
team-role-editor = • Programme : le changer, et les infos de la foire
team-role-announcer = • Annonces : écrire à qui s'est inscrit
team-role-admin = • Administration : tout, et publier, donner les stands, inviter
team-invitation = ✉️ Invitation dans l'équipe : { $fair }, { $role }
team-invitation-next = Transmettez ce message. Quand la personne arrive, je vous demande si c'est bien elle ; avant votre oui, elle ne voit rien.
team-taken-back = ✖️ C'est fait, cette invitation ne marche plus.
team-taken-back-before = Cette invitation ne marchait déjà plus.
team-admitted = ✅ C'est fait, et je viens de lui écrire.
team-only-admin = Vous êtes la seule personne à administrer cette foire : invitez d'abord quelqu'un.
review-stand = 🏪 Stand { $stand }
review-tools = Que voulez-vous faire ?
review-comes = ☎️ Noté : { $name } vient, et le sait.
review-withdraw = Retirer le dossier de { $name } ? La coopérative en sera avertie.
review-withdrawn = 📂 Le dossier de { $name } est retiré, c'est dit à la coopérative.
