extension AutoReplyPhrases {
    /// The Germanic languages; see `tables`.
    static let germanic: [String: Table] = [
        "en": [
            .subject: """
            automatic reply | automated response | auto: | autoreply | auto-reply | auto reply \
            | automated reply | automatic response | auto response | auto-response | autoresponse \
            | autoresponder | out of office autoreply | out-of-office autoreply | out of office reply \
            | vacation reply | vacation response | out of office notification | read receipt \
            | yahoo! auto response | ticket received | support ticket opened | request received \
            | ticket opened | we received your | your ticket | out of office auto reply
            """,
            .absenceSubject: """
            out of office | out of the office | out-of-office | ooo | away from my mail \
            | away from the office | away from office | on vacation | on holiday | on leave \
            | on annual leave | annual leave | on parental leave | on maternity leave \
            | vacation notice | i am away | i'm away | absence notice | i am out of | i'm out of \
            | currently out of | currently away
            """,
            .absence: """
            i am out of the office | i'm out of the office | i am out of office | i'm out of office \
            | i am away | i'm away | i am on vacation | i'm on vacation | i am on holiday \
            | i'm on holiday | i am on leave | i'm on leave | i am on annual leave \
            | i'm on annual leave | i am on parental leave | i am on maternity leave \
            | out of office until | out of the office until
            """,
            .formalAbsence: """
            i am currently out of | i'm currently out of | i am currently away | i'm currently away \
            | am no longer working | i no longer work | no longer with the company \
            | i am currently on leave | i am currently on vacation | i am currently on annual leave \
            | i am currently on holiday | i'm currently on leave | i'm currently on vacation \
            | i am currently travel | i am currently unavailable | i am presently out \
            | i am currently on parental | i'm currently on parental | i am currently on maternity | i'm currently on maternity | i am currently on sick | i'm currently on sick | i am currently on medical | i'm currently on medical
            """,
            .plannedAbsence: """
            i will be out of the office | i will be out of office | i'll be out of the office \
            | i will be away
            """,
            .thanks: """
            thank you for your e-mail | thank you for your email | thank you for your mail \
            | thank you for your message | thanks for your e-mail | thanks for your email \
            | thanks for your message | thank you for contacting | thanks for contacting \
            | thank you for reaching out | thank you for writing | thank you for getting in touch \
            | i have received your email | i have received your message | we have received your
            """,
            .promise: """
            when i return | upon my return | on my return | after my return | when i am back \
            | when i'm back | as soon as i return | as soon as i am back | as soon as possible when \
            | respond to your email | respond to your message | reply to your message \
            | reply to your email | get back to you as soon | once i am back | once i return
            """,
            .urgent: """
            in urgent cases | for urgent | if it is urgent | if it's urgent | if this is urgent \
            | if you need immediate | for immediate assistance | if your request is urgent \
            | if your matter is urgent | if your message is urgent | if urgent | for anything urgent \
            | in my absence | during my absence | in an emergency | need urgent | require immediate \
            | is looking after my | is covering for me | covers for me | will cover for me | please contact my
            """,
            .access: """
            limited access to | no access to | without access to | not have access to | limited email \
            | intermittent access | occasionally check | checking email | not be checking \
            | not checking | will not be forwarded | is not being forwarded | not be read \
            | with limited | little access to \
            | will not return until
            """,
            .automatic: """
            this message was generated automatically | this is an autoreply \
            | this message was automatically generated | this e-mail was automatically generated \
            | this email was automatically generated | this email has been generated automatically \
            | this is an automatic reply | this is an automatic response \
            | this is an automatic message | this is an automatic e-mail | this is an automatic email \
            | this is an automatic acknowl | this is an automatic notif | this is an automated reply \
            | this is an automated response | this is an automated message \
            | this is an automated e-mail | this is an automated email | this is an automated acknowl \
            | this is an automated notif | this is an automatically generated | this is an auto-re \
            | this is an auto re | this is a system generated mess | this is a system generated e \
            | this is a system-generated mess | this is a system-generated e \
            | this message has been automatically generated \
            | this message has been generated automatically | this mailbox is not monitored \
            | this inbox is not monitored | this mailbox is unattended | this mailbox is no longer \
            | your message will be read when i return | your mail will be read when i return \
            | will be read when i return | you will receive this notification only once \
            | this is the only notification you will receive | your e-mail will not be forwarded \
            | your email will not be forwarded | your message will not be forwarded
            """,
            .ticket: """
            your ticket has been | your request has been received | we have received your request \
            | your request has been logged | please do not reply to this | do not reply to this \
            | please type your reply above | reply above this line
            """,
            .ticketWord: "a ticket has been | ticket number | ticket id | support ticket | a new case",
            .receiptSubject: """
            read: | not read: | deleted: | displayed: | return receipt | read receipt | read-receipt
            """,
            .receipt: """
            your message | this is a receipt for the | this is a return receipt | the message sent on \
            | message was read
            """,
        ],
        "de": [
            .subject: """
            automatische antwort | autom. antwort | automatische rückantwort | abwesenheitsnotiz \
            | abwesenheitsnachricht | abwesenheitsmeldung | abwesenheitsbenachrichtigung \
            | abwesenheitsagent | automatische abwesenheits | autoantwort | auto-antwort \
            | automatische e-mail | eingangsbestätigung | automatische benachrichtigung \
            | lesebestätigung
            """,
            .absenceSubject: """
            abwesend | abwesenheit | außer haus | ausser haus | nicht im büro | nicht im haus \
            | im urlaub | urlaub | ich bin im urlaub | ich bin nicht | ich bin abwesend | elternzeit \
            | außer büro
            """,
            .absence: """
            ich bin nicht im büro | ich bin nicht im haus | ich bin im urlaub | ich bin abwesend \
            | ich bin außer haus | ich bin ausser haus | bin ich im urlaub | bin ich abwesend \
            | bin ich nicht im büro | bin ich nicht im haus | bin ich nicht erreichbar \
            | ich bin nicht erreichbar | bis einschließlich abwesend | ich bin in elternzeit \
            | bin ich außer haus | nicht an meinem arbeitsplatz
            """,
            .formalAbsence: """
            derzeit nicht im | zurzeit nicht im | ich bin derzeit nicht | ich bin zurzeit nicht \
            | ich bin zur zeit nicht | ich bin momentan nicht | ich bin derzeit im urlaub \
            | ich bin zurzeit im urlaub | ich bin derzeit abwesend | ich bin aktuell nicht im \
            | ich bin aktuell im urlaub | befinde mich im urlaub
            """,
            .plannedAbsence: """
            im urlaub | in urlaub | nicht im büro | nicht im haus | abwesend | nicht erreichbar
            """,
            .thanks: """
            vielen dank für ihre | vielen dank für deine | danke für ihre | danke für deine \
            | herzlichen dank für ihre | vielen dank für eure | ihre e-mail ist eingegangen \
            | wir haben ihre | ihre nachricht ist
            """,
            .promise: """
            nach meiner rückkehr | sobald ich zurück | sobald ich wieder | nach meinem urlaub \
            | nach rückkehr | umgehend beantworten | wieder im büro | wieder erreichbar \
            | wieder für sie | wieder für dich | wieder im haus | melde mich nach | beantworte ich
            """,
            .urgent: """
            in dringenden fällen | in dringenden | bei dringenden | in eiligen | in notfällen \
            | in wichtigen fällen | während meiner abwesenheit | in meiner abwesenheit \
            | meine vertretung | vertreten werde ich | bitte an meine | an meine kollegin \
            | an meinen kollegen
            """,
            .access: """
            eingeschränkten zugriff | keinen zugriff | nicht weitergeleitet | werden nicht gelesen \
            | nicht gelesen | keinen zugang | nicht automatisch weiter | e-mails werden nicht \
            | nachrichten werden nicht
            """,
            .automatic: """
            dies ist eine automatisch | das ist eine automatisch | diese e-mail wurde automatisch \
            | diese nachricht wurde automatisch | dies ist eine automatische \
            | dies ist ein automatisch | diese mail wurde automatisch \
            | diese antwort wurde automatisch | ihre e-mail wird nicht weitergeleitet \
            | ihre nachricht wird nicht weitergeleitet | ihre mail wird nicht weitergeleitet \
            | ihre e-mail wird nicht automatisch weiter | ihre nachricht wird nicht automatisch weiter
            """,
            .ticket: """
            ihre anfrage wurde | ihre anfrage ist | wir haben ihre anfrage | bitte antworten sie nicht \
            | nicht auf diese e-mail
            """,
            .ticketWord: """
            ticketnummer | ticket-nummer | vorgangsnummer | wurde ein ticket | ein ticket erstellt
            """,
            .receiptSubject: """
            gelesen: | nicht gelesen: | ungelesen gelöscht: | lesebestätigung | empfangsbestätigung
            """,
            .receipt: """
            ihre nachricht | deine nachricht | dies ist eine empfangsbestätigung \
            | dies ist eine lesebestätigung
            """,
        ],
        "nl": [
            .subject: """
            automatisch antwoord | automatische reactie | automatische beantwoording \
            | afwezigheidsbericht | afwezigheidsmelding | automatisch bericht | auto-antwoord \
            | ontvangstbevestiging
            """,
            .absenceSubject: """
            afwezig | afwezigheid | niet op kantoor | niet aanwezig | met vakantie | op vakantie \
            | vakantie | ik ben afwezig | buiten kantoor
            """,
            .absence: """
            ik ben afwezig | ik ben niet op kantoor | ik ben op vakantie | ik ben met vakantie \
            | ben ik afwezig | ben ik op vakantie | ben ik met vakantie | ik ben met verlof \
            | ben ik niet op kantoor | ben ik niet aanwezig | ik ben er niet tot
            """,
            .formalAbsence: """
            momenteel afwezig | ik ben momenteel afwezig | ik ben momenteel niet \
            | ik ben momenteel met | ik ben momenteel op
            """,
            .plannedAbsence: "met vakantie | op vakantie | niet op kantoor | met verlof",
            .thanks: """
            bedankt voor uw | bedankt voor je | dank voor uw | dank voor je | dank u voor uw \
            | hartelijk dank voor | we hebben uw | wij hebben uw | ik heb uw | bedankt voor het
            """,
            .promise: """
            na mijn terugkeer | zodra ik terug | bij mijn terugkeer | zodra ik weer | na mijn vakantie \
            | weer aanwezig | weer op kantoor
            """,
            .urgent: """
            in dringende gevallen | voor dringende | bij dringende | bij spoed | voor spoed \
            | in geval van nood | tijdens mijn afwezigheid | in mijn afwezigheid | als het dringend is \
            | voor urgente | bij urgente
            """,
            .access: """
            beperkt toegang | geen toegang | beperkte toegang | niet doorgestuurd | niet gelezen \
            | beperkt bereikbaar | niet bereikbaar
            """,
            .automatic: """
            dit is een automatisch | dit bericht is automatisch | deze e-mail is automatisch \
            | dit bericht is automatisch gegenereerd | uw bericht wordt niet doorgestuurd \
            | je bericht wordt niet doorgestuurd | uw e-mail wordt niet doorgestuurd
            """,
            .ticket: """
            uw aanvraag is | uw verzoek is | niet op deze e-mail | niet te beantwoorden \
            | we hebben uw aanvraag
            """,
            .ticketWord: "ticketnummer | zaaknummer | er is een ticket",
            .receiptSubject: "gelezen: | niet gelezen: | leesbevestiging | ontvangstbevestiging",
            .receipt: "uw bericht | je bericht",
        ],
    ]
}
