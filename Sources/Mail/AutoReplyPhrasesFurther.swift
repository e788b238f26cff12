extension AutoReplyPhrases {
    /// What few phrases there are of languages whose reports are not read; see `tables`.
    static let further: [String: Table] = [
        "sv da no fi": [
            .subject: """
            autosvar | automatiskt svar | automatisk svar | automatisk svarmelding \
            | frånvaromeddelande | frånvarobesked | fraværsmelding | fraværsbesked | fraværssvar \
            | ikke til stede | automatisk besked | automaattinen vastaus | automaattivastaus \
            | poissaoloilmoitus | poissaoloviesti | sjálfvirkt svar
            """,
            .absenceSubject: """
            frånvarande | frånvaro | på semester | semester | ikke på kontoret | på ferie | ferie \
            | poissa | lomalla | loma | fravær | fraværende | inte på kontoret | på kurs \
            | barselsorlov
            """,
            .absence: """
            jag är på semester | jag har semester | jag är ledig | jag är inte på kontoret \
            | jag är för närvarande | jag är frånvarande | jag är föräldraledig | jeg er på ferie \
            | jeg har ferie | jeg holder ferie | jeg er ikke på kontoret | jeg er fraværende \
            | jeg er ute av kontoret | jeg er ude af kontoret | jeg er bortreist | olen lomalla \
            | olen poissa | olen vuosilomalla | en ole toimistolla | en ole paikalla
            """,
            .formalAbsence: """
            är för närvarande inte | jag är för närvarande på semester | jeg er for tiden ikke \
            | jeg er for øjeblikket ikke | jeg er for tiden på ferie | olen tällä hetkellä lomalla \
            | olen tällä hetkellä poissa
            """,
            .thanks: """
            tack för ditt | tack för er | tack för ert | tak for din | takk for din \
            | kiitos viestistä | kiitos sähköpostista | kiitos viestin
            """,
            .promise: """
            när jag är tillbaka | så snart jag är tillbaka | åter på kontoret | når jeg er tilbage \
            | når jeg er tilbake | tilbake på kontoret | tilbage på kontoret | besvarer din \
            | svarer på din | palattuani | palaan töihin | vastaan viestiisi
            """,
            .urgent: """
            vid brådskande | i brådskande | ved presserende | ved hastende | i hastetilfelde \
            | ved hastesaker | haster det | i mitt fravær | i min frånvaro | under min frånvaro \
            | i mit fravær | under mitt fravær | kiireellisissä | kiireisissä | poissa ollessani \
            | poissaoloni aikana
            """,
            .access: """
            läser inte min | läser inte mina | begränsad tillgång | læser ikke min | leser ikke \
            | begrænset adgang | begrenset tilgang | vidarebefordras inte | videresendes ikke \
            | en lue sähköpost | viestejäni ei
            """,
            .automatic: """
            detta är ett automatiskt | dette er et automatisk | tämä on automaattinen \
            | detta är ett autosvar | dette er et autosvar | denna e-post är automatiskt \
            | denne e-mail er automatisk | denne e-posten er automatisk
            """,
            .ticket: """
            ditt ärende har | ditt ärende är | din sag er | din henvendelse er | din henvendelse har \
            | saken din er | vi har mottagit ditt | vi har modtaget din | vi har mottatt din \
            | svara inte på detta | ikke svar på denne | besvar ikke denne | palvelupyyntösi on \
            | älä vastaa tähän
            """,
            .ticketWord: """
            ärendenummer | sagsnummer | saksnummer | tikettinumero | palvelupyynnön numero
            """,
            .receiptSubject: """
            läst: | oläst: | læst: | lest: | ikke læst: | ulest: | luettu: | lukukuittaus \
            | læsekvittering | läskvitto | lesebekreftelse
            """,
            .receipt: """
            ditt meddelande | din meddelelse | meldingen din | din melding | viestisi
            """,
            .departure: """
            arbetar inte längre | jobbar inte längre | har slutat på | arbejder ikke længere \
            | jobber ikke lenger | er ikke længere ansat | har sluttet | en työskentele enää \
            | en ole enää töissä | ei työskentele enää
            """,
            .redirection: """
            kontakta | kontakt | vänligen kontakta | ota yhteyttä | ottakaa yhteyttä
            """,
            .report: "är klar | färdig | ferdig | færdig | valmis | valmii",
            .upcoming: """
            från och med imorgon | från imorgon | från fredag | från måndag | på fredag \
            | nästa vecka | fra i morgen | fra fredag | fra mandag | næste uge | neste uke \
            | huomenna | huomisesta | ensi viikolla | perjantaista
            """,
        ],
        "cs sk sl hr bg": [
            .subject: """
            automatická odpověď | automatická odpoveď | automaticka odpoved | autom. odpověď \
            | oznámení o nepřítomnosti | oznámenie o neprítomnosti | samodejni odgovor \
            | automatski odgovor | samodejno obvestilo | автоматичен отговор | отговор при отсъствие
            """,
            .absenceSubject: """
            mimo kancelář | mimo kanceláriu | nepřítomnost | nepřítomen | nepřítomna | neprítomnosť \
            | dovolená | dovolenka | dopust | godišnji odmor | odsutnost | odsotnost | отпуск \
            | извън офиса
            """,
            .absence: """
            jsem mimo kancelář | jsem na dovolené | do pátku mimo | som na dovolenke \
            | som mimo kancelári | sem na dopustu | na godišnjem sam | nisam u uredu \
            | nisem v pisarni | ne sem v pisarni | в отпуск съм | извън офиса съм | отсъствам \
            | mám dovolenou | čerpám dovolenou
            """,
            .formalAbsence: """
            momentálně nejsem | v současné době jsem | v současné době nejsem \
            | aktuálně jsem na dovolené | momentálne som | aktuálne som | trenutno sem na \
            | trenutno nisem | trenutno nisam | trenutno sam na | в момента съм в отпуск \
            | в момента съм извън | momentálně jsem
            """,
            .thanks: """
            děkuji za | děkujeme za | ďakujem za | ďakujeme za | hvala za vaš | hvala za va \
            | hvala na vaš | hvala na va | hvala vam na | благодаря за ваш | благодарим за
            """,
            .promise: """
            po návratu | po mém návratu | po svém návratu | odpovím po | odpoviem po \
            | na váš e-mail odpov | po vrnitvi | po povratku | odgovoril bom | odgovorit ću \
            | след завръщането | ще ви отговоря
            """,
            .urgent: """
            v naléhavých | v naliehavých | v neodkladných | v urgentních | v nujnih | za nujne \
            | u hitnim | za hitne | u mojoj odsutnosti | v moji odsotnosti | v době mé nepřítomnosti \
            | po dobu mé nepřítomnosti | počas mojej neprítomnosti | при спешн | в мое отсъствие \
            | v naléhavém | v případě potřeby
            """,
            .access: """
            omezený přístup | nemám přístup | obmedzený prístup | nebude přeposlán \
            | nebudou přeposílán | omejen dostop | ograničen pristup | ограничен достъп
            """,
            .automatic: """
            toto je automatická | toto je automaticky | tento e-mail byl vygenerován automaticky \
            | tento email byl vygenerován automaticky | tato zpráva byla vygenerována \
            | táto správa bola vygenerovaná | to je samodejno | ovo je automatska \
            | ovo je automatski | това е автоматич
            """,
            .ticket: """
            váš požadavek byl | vaše žádost byla | vaša požiadavka bola | neodpovídejte na tento \
            | neodpovedajte na | vaš zahtevek je | vaš zahtjev je | vaša prijava je \
            | ne odgovarjajte | ne odgovarajte | вашата заявка
            """,
            .ticketWord: """
            číslo požadavku | číslo tiketu | číslo požiadavky | številka zahtevka | broj zahtjeva
            """,
            .receiptSubject: """
            přečteno: | přečtené: | nepřečteno: | prečítané: | prečítaná: | prebrano: | pročitano: \
            | прочетено: | potvrzení o přečtení
            """,
            .receipt: """
            vaše zpráva | vaša správa | vaše sporočilo | vaša poruka | вашето съобщение
            """,
            .departure: """
            již nepracuji | už nepracuji | již nepracuje | už nepracujem | ne delam več \
            | više ne radim | вече не работя
            """,
            .redirection: """
            kontaktujte | obraťte se na | obráťte sa na | obrnite se na | obratite se na \
            | свържете се
            """,
            .report: "hotov | končan | gotov | završ | dokonč",
            .upcoming: """
            od zítřka | od zítra | od pátku | od pondělí | od pondelka | od zajtra | od piatku \
            | příští týden | budúci týždeň | od sutra | od petka | od ponedjeljka | от утре \
            | от понеделник | od jutri
            """,
        ],
        "hu el et lv lt": [
            .subject: """
            automatikus válasz | automatikus valasz | házon kívül üzenet | αυτόματη απάντηση \
            | απάντηση εκτός γραφείου | automaatvastus | automātiska atbilde | automatinis atsakymas
            """,
            .absenceSubject: """
            házon kívül | szabadság | szabadságon | távollét | εκτός γραφείου | άδεια | απουσία \
            | kontorist väljas | puhkusel | atvaļinājum | atostogos | atostogau
            """,
            .absence: """
            szabadságon vagyok | házon kívül vagyok | nem vagyok az irodában \
            | nem tartózkodom az irodában | irodán kívül vagyok | βρίσκομαι εκτός γραφείου \
            | λείπω με άδεια | απουσιάζω από | απουσιάζω με άδεια | είμαι σε άδεια \
            | είμαι εκτός γραφείου | είμαι με άδεια | olen puhkusel | olen kontorist väljas \
            | esmu atvaļinājumā | atostogauju | esu atostogose
            """,
            .formalAbsence: """
            jelenleg szabadságon | jelenleg nem vagyok | jelenleg nem tartózkodom \
            | αυτή τη στιγμή απουσιάζω | αυτή τη στιγμή βρίσκομαι εκτός | hetkel olen puhkusel
            """,
            .thanks: """
            köszönöm a | köszönöm az | köszönjük a | köszönöm e-mail | köszönöm levelét \
            | köszönöm üzenetét | köszönöm megkeresését | köszönjük megkeresését | ευχαριστώ για \
            | ευχαριστούμε για | ευχαριστώ που | tänan teid | paldies par | dėkoju už
            """,
            .promise: """
            visszatérésem | visszaérkezésem | visszatérek | levelére válaszol | με την επιστροφή μου \
            | κατά την επιστροφή | θα απαντήσω | tagasi olles
            """,
            .urgent: """
            sürgős | távollétem | για επείγοντα | σε επείγουσες | για επείγουσες \
            | για οτιδήποτε επείγον | κατά την απουσία μου | kiireloomulis | steidzam | skubiais
            """,
            .access: """
            korlátozottan | nem olvasom | nem továbbít | περιορισμένη πρόσβαση | δεν έχω πρόσβαση
            """,
            .automatic: """
            ez egy automatikus | ez egy automata | ezt az üzenetet automatikusan \
            | αυτό είναι ένα αυτόματο | αυτό είναι αυτόματο | αυτή είναι μια αυτόματη \
            | το παρόν μήνυμα είναι αυτοματοποιημένο | see on automaat
            """,
            .ticket: """
            kérését rögzítettük | bejelentését rögzítettük | megkeresését megkaptuk \
            | kérjük ne válaszoljon | kérjük, ne válaszoljon | το αίτημά σας | μην απαντήσετε
            """,
            .ticketWord: "hibajegy | ügyszám | azonosító szám | αριθμός αιτήματος",
            .receiptSubject: """
            olvasva: | elolvasva: | olvasatlan: | αναγνώστηκε: | διαβάστηκε: | αναγνώσθηκε:
            """,
            .receipt: "üzenete | az üzenet | το μήνυμά σας | το μήνυμα",
            .departure: """
            már nem dolgozom | már nem dolgozik | δεν εργάζομαι πλέον | δεν εργάζεται πλέον
            """,
            .redirection: "forduljon | keresse | επικοινωνήστε | απευθυνθείτε",
            .report: "kész a | kész van | készen | elkészül | befejez | έτοιμ | τελείωσ | ολοκλήρω",
            .upcoming: """
            holnaptól | péntektől | hétfőtől | jövő héten | από αύριο | από δευτέρα \
            | από την παρασκευή | την επόμενη εβδομάδα
            """,
        ],
        "th ar he fa": [
            .subject: """
            ตอบกลับอัตโนมัติ | การตอบกลับอัตโนมัติ | ตอบกลับโดยอัตโนมัติ | ข้อความตอบกลับอัตโนมัติ \
            | ข้อความอัตโนมัติ | رد تلقائي | رد آلي | الرد التلقائي | الرد الآلي | رسالة تلقائية \
            | מענה אוטומטי | תשובה אוטומטית | הודעה אוטומטית | מענה אוטומאטי | پاسخ خودکار
            """,
            .absenceSubject: """
            ไม่อยู่ที่สำนักงาน | ไม่อยู่สำนักงาน | ลาพักร้อน | ลาหยุด | خارج المكتب | في إجازة \
            | إجازة | מחוץ למשרד | בחופשה | חופשה
            """,
            .absence: """
            ไม่อยู่ในสำนักงาน | أنا خارج المكتب | أنا في إجازة | אני בחופשה | אני מחוץ למשרד \
            | אני לא במשרד | אני נמצא בחופשה | אני נמצאת בחופשה
            """,
            .formalAbsence: """
            ขณะนี้ฉัน | ขณะนี้ผม | ขณะนี้ดิฉัน | أنا حاليا خارج | أنا حاليًا خارج \
            | أنا حاليا في إجازة | أنا حاليًا في إجازة | حاليا خارج المكتب | כרגע אני מחוץ \
            | כרגע אני בחופשה | אני כרגע
            """,
            .thanks: """
            ขอบคุณสำหรับอีเมล | ขอบคุณสำหรับข้อความ | ขอบคุณที่ติดต่อ | شكرا لرسالتك | شكرًا لرسالتك \
            | شكراً لرسالتك | شكرا لتواصل | شكرًا لتواصل | شكراً لتواصل | شكرا على رسالتك \
            | תודה על פנייתך | תודה על פנייתכם | תודה על הודעתך | תודה על המייל | תודה שפנית
            """,
            .promise: """
            เมื่อฉันกลับ | เมื่อผมกลับ | จะตอบกลับ | عند عودتي | بعد عودتي | سأرد على | كשאחזור \
            | כשאחזור | עם שובי | אשיב ל | אחזור אליך | אענה
            """,
            .urgent: """
            กรณีเร่งด่วน | หากเร่งด่วน | เรื่องด่วน | เรื่องเร่งด่วน | للأمور العاجلة \
            | في الحالات العاجلة | للحالات الطارئة | للضرورة | إذا كان الأمر عاجلا | למקרים דחופים \
            | במקרים דחופים | בנושאים דחופים | לעניינים דחופים | במקרה דחוף
            """,
            .access: "เข้าถึงอีเมลได้จำกัด | وصول محدود | لن أتمكن | גישה מוגבלת | לא אוכל",
            .automatic: """
            นี่คือข้อความอัตโนมัติ | ข้อความนี้ถูกส่งโดยอัตโนมัติ | อีเมลนี้เป็นการตอบกลับอัตโนมัติ \
            | هذا رد تلقائي | هذه رسالة تلقائية | هذا رد آلي | هذه رسالة آلية | זוהי הודעה אוטומטית \
            | זו הודעה אוטומטית | זהו מענה אוטומטי | הודעה זו נשלחה באופן אוטומטי
            """,
            .ticket: """
            คำขอของคุณ | กรุณาอย่าตอบกลับ | โปรดอย่าตอบกลับ | تم استلام طلبك | لقد تلقينا طلبك \
            | يرجى عدم الرد | الرجاء عدم الرد | פנייתך התקבלה | פנייתכם התקבלה | אין להשיב \
            | נא לא להשיב
            """,
            .ticketWord: """
            หมายเลขคำขอ | หมายเลขตั๋ว | رقم التذكرة | رقم الطلب | מספר פנייה | מספר הפנייה
            """,
            .receiptSubject: "อ่านแล้ว: | تمت القراءة: | مقروءة: | נקרא: | נקראה:",
            .receipt: "ข้อความของคุณ | رسالتك | הודעתך | ההודעה שלך",
            .departure: """
            ไม่ได้ทำงานที่ | لم أعد أعمل | לא עובד יותר | לא עובדת יותר | איני עובד
            """,
            .redirection: """
            ติดต่อ | يرجى التواصل | يرجى الاتصال | ניתן לפנות | נא לפנות | יש לפנות
            """,
            .report: "เสร็จ | جاهز | انتهيت | أنهيت | מוכנ | מוכן | סיימתי | גמרתי",
            .upcoming: """
            ตั้งแต่พรุ่งนี้ | สัปดาห์หน้า | من الغد | ابتداء من | الأسبوع القادم | ממחר | החל ממחר \
            | בשבוע הבא
            """,
        ],
    ]
}
