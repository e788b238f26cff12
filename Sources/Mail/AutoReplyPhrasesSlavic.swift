extension AutoReplyPhrases {
    /// The Slavic languages, and what few phrases there are of further ones of Europe; see `tables`.
    static let slavic: [String: Table] = [
        "pl": [
            .subject: """
            automatyczna odpowiedź | odpowiedź automatyczna | autoodpowiedź | auto-odpowiedź \
            | odpowiedź w przypadku nieobecności | powiadomienie o nieobecności
            """,
            .absenceSubject: """
            poza biurem | nieobecność | nieobecny | nieobecna | urlop | jestem na urlopie | na urlopie \
            | jestem poza \
            | nieobecność w biurze
            """,
            .absence: """
            jestem poza biurem | jestem na urlopie | jestem nieobecn | nie ma mnie w biurze \
            | jestem na zwolnieniu
            """,
            .formalAbsence: """
            przebywam na urlopie | przebywam poza | obecnie jestem poza | obecnie jestem na urlopie \
            | obecnie przebywam na | jestem obecnie poza | jestem obecnie na urlopie
            """,
            .plannedAbsence: "będę nieobecn | na urlopie | poza biurem",
            .thanks: """
            dziękuję za wiadomość | dziękuję za przesłan | dziękuję za twoj | dziękuję za e-mail \
            | dziękuję za maila | dziękujemy za wiadomość | dziękuję za państwa \
            | dziękujemy za kontakt | dziękuję za kontakt | otrzymaliśmy
            """,
            .promise: "po powrocie | po moim powrocie | odpowiem na | odpowiem po | wracam",
            .urgent: """
            w pilnych sprawach | w sprawach pilnych | w nagłych | w razie pilnych \
            | w przypadku pilnych | podczas mojej nieobecności | w czasie mojej nieobecności \
            | proszę o kontakt | pod moją nieobecność
            """,
            .access: """
            ograniczony dostęp | bez dostępu | nie mam dostępu | nie będę mieć dostępu \
            | nie będę miał dostępu | nie będę miała dostępu | nie będzie przekazan
            """,
            .automatic: """
            to jest automatyczna | wiadomość została wygenerowana \
            | ta wiadomość została wygenerowana automatycznie \
            | wiadomość została wygenerowana automatycznie
            """,
            .ticket: "twoje zgłoszenie | państwa zgłoszenie | nie odpowiadaj na | prosimy nie odpowiadać",
            .ticketWord: "numer zgłoszenia | zgłoszenie zostało",
            .receiptSubject: """
            przeczytane: | przeczytano: | odczytane: | nieprzeczytane: | potwierdzenie przeczytania
            """,
            .receipt: "twoja wiadomość | wiadomość",
        ],
        "uk": [
            .subject: "автоматична відповідь | автовідповідь | автовідповідач | автоматичне повідомлення",
            .absenceSubject: """
            поза офісом | не в офісі | у відпустці | відпустка | відсутн | я у відпустці \
            | немає на місці
            """,
            .absence: """
            я у відпустці | я відсутн | я поза офісом | я не в офісі | мене немає в офісі \
            | мене немає на роботі
            """,
            .formalAbsence: """
            я зараз у відпустці | перебуваю у відпустці | перебуваю поза | знаходжусь у відпустці \
            | наразі я у відпустці | зараз я у відпустці | наразі я поза
            """,
            .plannedAbsence: "буду відсутн | у відпустці | поза офісом",
            .thanks: """
            дякую за ваш | дякую за лист | дякую за твій | дякую за повідомлення | дякуємо за ваш \
            | дякуємо за звернення | ваш лист отримано | ми отримали
            """,
            .promise: "після повернення | коли повернусь | коли повернуся | як тільки повернуся",
            .urgent: """
            у термінових випадках | з термінових питань | якщо терміново | у разі термінов \
            | у невідкладних | під час моєї відсутності | на час моєї відсутності | у нагальних
            """,
            .access: """
            обмежений доступ | без доступу | не маю доступу | не матиму доступу | доступ до пошти
            """,
            .automatic: """
            це автоматична | це автоматичне | це повідомлення створено автоматично \
            | цей лист створено автоматично | це повідомлення згенеровано автоматично
            """,
            .ticket: "ваш запит | ваше звернення | не відповідайте на",
            .ticketWord: "номер звернення | заявку створено",
            .receiptSubject: "прочитано: | не прочитано: | підтвердження прочитання",
            .receipt: "ваше повідомлення",
        ],
        "ru": [
            .subject: """
            автоматический ответ | автоответ | автоматическое уведомление | авто-ответ \
            | автоматическое сообщение | ответ автоответчика
            """,
            .absenceSubject: """
            вне офиса | нет на месте | в отпуске | отпуск | отсутств | я в отпуске | нет в офисе \
            | не в офисе
            """,
            .absence: """
            я в отпуске | я отсутств | я вне офиса | я не в офисе | в отпуске до | отсутствую \
            | меня нет в офисе | меня нет на месте | меня нет на работе
            """,
            .formalAbsence: """
            нахожусь в отпуске | я сейчас в отпуске | я нахожусь в отпуске | я нахожусь вне \
            | в настоящее время я в отпуске | в настоящее время я нахожусь | сейчас я в отпуске
            """,
            .plannedAbsence: "меня не будет | буду отсутств | в отпуске | вне офиса",
            .thanks: """
            спасибо за ваше | спасибо за твое | спасибо за письмо | спасибо за сообщение \
            | спасибо за обращение | благодарю за | благодарим за | благодарю вас за \
            | ваше письмо получено | мы получили
            """,
            .promise: """
            после возвращения | по возвращении | когда вернусь | как только вернусь | по приезде
            """,
            .urgent: """
            в срочных случаях | по срочным | если срочно | в случае срочн | в экстренных \
            | в мое отсутствие | в моё отсутствие | во время моего отсутствия | на время моего \
            | если вопрос срочный
            """,
            .access: """
            ограниченный доступ | ограничен доступ | без доступа | не имею доступа | доступа к почте \
            | нет доступа к почте
            """,
            .automatic: """
            это автоматический | это автоматическое | это сообщение сгенерировано автоматически \
            | это сообщение создано автоматически | это письмо создано автоматически \
            | это письмо сгенерировано автоматически | письмо отправлено автоматически \
            | это сообщение отправлено автоматически
            """,
            .ticket: "ваш запрос | ваше обращение | не отвечайте на",
            .ticketWord: "номер обращения | заявка создана | номер заявки",
            .receiptSubject: """
            прочитано: | прочтено: | не прочитано: | непрочитано: | подтверждение прочтения \
            | уведомление о прочтении
            """,
            .receipt: "ваше сообщение",
        ],
        "sv da no fi cs sk hu el": [
            .subject: """
            autosvar | automatiskt svar | frånvaromeddelande | automatisk svar | fraværsmelding \
            | automatisk svarmelding | autosvar: | fraværsbesked | automaattinen vastaus \
            | poissaoloilmoitus | automatická odpověď | automatická odpoveď | automatikus válasz \
            | αυτόματη απάντηση | automatikus válasz: | ikke til stede
            """,
            .absenceSubject: """
            frånvarande | på semester | ikke på kontoret | ikke til stede | på ferie | poissa | lomalla \
            | mimo kancelář | mimo kanceláriu | házon kívül | εκτός γραφείου | fravær | fraværende
            """,
            .absence: """
            jag är på semester | jag är inte på kontoret | jag är för närvarande | jeg er på ferie \
            | jeg er ikke på kontoret | jeg er fraværende | olen lomalla | olen poissa \
            | jsem mimo kancelář | jsem na dovolené | som na dovolenke | szabadságon vagyok \
            | βρίσκομαι εκτός γραφείου | λείπω με άδεια
            """,
            .thanks: """
            tack för ditt | tack för er | tak for din | takk for din | kiitos viestistä \
            | kiitos sähköpostista | děkuji za | děkujeme za | ďakujem za | köszönöm a \
            | köszönöm e-mail | ευχαριστώ για
            """,
            .promise: """
            när jag är tillbaka | når jeg er tilbage | når jeg er tilbake | palattuani | po návratu \
            | visszatérésem
            """,
            .urgent: """
            vid brådskande | ved presserende | i hastetilfelde | ved hastesaker | kiireellisissä \
            | v naléhavých | sürgős | για επείγοντα
            """,
            .automatic: """
            detta är ett automatiskt | dette er et automatisk | tämä on automaattinen \
            | toto je automatická | ez egy automatikus
            """,
        ],
    ]
}
