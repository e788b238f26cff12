extension AutoReplyPhrases {
    /// The Slavic languages; see `tables`.
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
            | proszę o kontakt | pod moją nieobecność | w pilnej sprawie | sprawy pilne \
            | w ważnych sprawach
            """,
            .access: """
            ograniczony dostęp | bez dostępu | nie mam dostępu | nie będę mieć dostępu \
            | nie będę miał dostępu | nie będę miała dostępu | nie będzie przekazan
            """,
            .automatic: """
            to jest automatyczna | wiadomość została wygenerowana \
            | ta wiadomość została wygenerowana automatycznie \
            | wiadomość została wygenerowana automatycznie | zaakceptował to zaproszenie \
            | zaakceptowała to zaproszenie | wiadomość wygenerowana automatycznie
            """,
            .ticket: """
            twoje zgłoszenie | państwa zgłoszenie | nie odpowiadaj na | prosimy nie odpowiadać \
            | zgłoszenie zostało przyjęte | zgłoszenie zostało zarejestrowane \
            | dziękujemy za zgłoszenie
            """,
            .ticketWord: "numer zgłoszenia | zgłoszenie zostało",
            .receiptSubject: """
            przeczytane: | przeczytano: | odczytane: | nieprzeczytane: | potwierdzenie przeczytania
            """,
            .receipt: "twoja wiadomość | wiadomość",
            .departure: """
            już nie pracuję | nie pracuję już | już nie pracuje | nie pracuje już \
            | zakończyłem pracę | zakończyłam pracę
            """,
            .redirection: "proszę kontaktować | prosimy o kontakt | proszę pisać",
            .upcoming: """
            od jutra | od poniedziałku | w przyszłym tygodniu | od wtorku | od środy | od czwartku \
            | od piątku
            """,
            .report: "gotow | skończ | zrobi",
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
            | цей лист створено автоматично | це повідомлення згенеровано автоматично \
            | цей лист сформовано автоматично | лист сформовано автоматично
            """,
            .ticket: "ваш запит | ваше звернення | не відповідайте на",
            .ticketWord: """
            номер звернення | заявку створено | зареєстровано за номером | присвоєно номер
            """,
            .receiptSubject: "прочитано: | не прочитано: | підтвердження прочитання",
            .receipt: "ваше повідомлення",
            .departure: "більше не працюю | більше не працює | вже не працюю",
            .redirection: "звертайтеся | звертайтесь | звʼяжіться | зв'яжіться | пишіть",
            .upcoming: """
            з завтрашнього | із завтрашнього | з завтра | з понеділка | наступного тижня
            """,
            .report: "готов | закінч | зробл | зроби",
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
            | это сообщение отправлено автоматически | это письмо сформировано автоматически \
            | письмо сформировано автоматически | сообщение сформировано автоматически \
            | принял это приглашение | приняла это приглашение | подтвердите, что вы не робот \
            | письмо создано автоматически | письмо сгенерировано автоматически
            """,
            .ticket: """
            ваш запрос | ваше обращение | не отвечайте на | ваше обращение зарегистрировано \
            | ваше обращение № | ваша заявка | ваш запрос зарегистрирован
            """,
            .ticketWord: """
            номер обращения | заявка создана | номер заявки | зарегистрировано под номером \
            | зарегистрирована под номером | зарегистрирован под номером | присвоен номер
            """,
            .receiptSubject: """
            прочитано: | прочтено: | не прочитано: | непрочитано: | подтверждение прочтения \
            | уведомление о прочтении
            """,
            .receipt: "ваше сообщение",
            .departure: """
            больше не работаю | больше не работает | уже не работаю | уволился | уволилась
            """,
            .redirection: "обращайтесь | обращаться к | свяжитесь | пишите на | просьба писать",
            .upcoming: """
            с завтрашнего | с завтра | с понедельника | со следующей | на следующей неделе
            """,
            .report: "готов | законч | сдела",
        ],
    ]
}
