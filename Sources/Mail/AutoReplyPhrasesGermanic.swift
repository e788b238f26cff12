extension AutoReplyPhrases {
    /// The Germanic languages; see `tables`.
    static let germanic: [String: Table] = [
        "en": [
            .subject: """
            automatic reply | automated response | auto: | autoreply | auto-reply | auto reply \
            | automated reply | automatic response | auto response | auto-response | autoresponse \
            | autoresponder | out of office autoreply | out-of-office autoreply \
            | out of office reply | vacation reply | vacation response | out of office notification \
            | read receipt | yahoo! auto response | ticket received | support ticket opened \
            | request received | ticket opened | we received your | your ticket \
            | out of office auto reply | out of office message | automatic out of office \
            | return receipt (displayed)
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
            | out of office until | out of the office until | i'm ooo | i am ooo | i am travelling \
            | i am traveling | i'm travelling | i'm traveling | i am on pto | i'm on pto \
            | i am out until | i'm out until | i am out on | i am out sick
            """,
            .formalAbsence: """
            i am currently out of | i'm currently out of | i am currently away | i'm currently away \
            | am no longer working | i no longer work | no longer with the company \
            | i am currently on leave | i am currently on vacation | i am currently on annual leave \
            | i am currently on holiday | i'm currently on leave | i'm currently on vacation \
            | i am currently travel | i am currently unavailable | i am presently out \
            | i am currently on parental | i'm currently on parental | i am currently on maternity \
            | i'm currently on maternity | i am currently on sick | i'm currently on sick \
            | i am currently on medical | i'm currently on medical | i am out of office attending \
            | i am out of the office attending
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
            | reply to your email | get back to you as soon | once i am back | once i return \
            | reply as soon as i can | respond as soon as i can | answer as soon as i can \
            | get back to you on | get back to you when | get back to you upon \
            | get back to you after
            """,
            .urgent: """
            in urgent cases | for urgent | if it is urgent | if it's urgent | if this is urgent \
            | if you need immediate | for immediate assistance | if your request is urgent \
            | if your matter is urgent | if your message is urgent | if urgent | for anything urgent \
            | in my absence | during my absence | in an emergency | need urgent | require immediate \
            | is looking after my | is covering for me | covers for me | will cover for me \
            | please contact my | for any urgent | anything urgent | urgent matters | urgent issues \
            | urgent queries | time-sensitive
            """,
            .access: """
            limited access to | no access to | without access to | not have access to \
            | limited email | intermittent access | occasionally check | checking email \
            | not be checking | not checking | will not be forwarded | is not being forwarded \
            | not be read | with limited | little access to | will not return until \
            | may be slow to respond | may be slow to reply | slow to respond \
            | responses may be delayed | reply may be delayed | response may be delayed \
            | delay in my response | delayed in responding | not monitoring
            """,
            .automatic: """
            this message was generated automatically | this is an autoreply \
            | this message was automatically generated | this e-mail was automatically generated \
            | this email was automatically generated | this email has been generated automatically \
            | this is an automatic reply | this is an automatic response \
            | this is an automatic message | this is an automatic e-mail \
            | this is an automatic email | this is an automatic acknowl | this is an automatic notif \
            | this is an automated reply | this is an automated response \
            | this is an automated message | this is an automated e-mail \
            | this is an automated email | this is an automated acknowl | this is an automated notif \
            | this is an automatically generated | this is an auto-re | this is an auto re \
            | this is a system generated mess | this is a system generated e \
            | this is a system-generated mess | this is a system-generated e \
            | this message has been automatically generated \
            | this message has been generated automatically | this mailbox is not monitored \
            | this inbox is not monitored | this mailbox is unattended | this mailbox is no longer \
            | your message will be read when i return | your mail will be read when i return \
            | will be read when i return | you will receive this notification only once \
            | this is the only notification you will receive | your e-mail will not be forwarded \
            | your email will not be forwarded | your message will not be forwarded \
            | has accepted this invitation | has declined this invitation \
            | has tentatively accepted this | has proposed a new time \
            | to complete the verification process | add yourself to my guest list \
            | your message has been held | your message is being held | your message is held \
            | to have your message delivered | to deliver your message to \
            | please confirm that you are a human | please confirm you are human \
            | prove that you are not a robot | prove you are human \
            | verify that you are a real person | one-time verification | my mailbox is protected \
            | protecting myself from receiving junk | sender verification | complete this one-time \
            | added to my approved | is protected by a spam | i use a challenge \
            | this email was sent from an unmonitored | this mailbox is not being monitored \
            | sent from an unmonitored | has been opened on your behalf \
            | just a quick note to let you know we've received | we typically reply within \
            | this message was created automatically \
            | please send an empty message to the following address \
            | you'll be notified here and by email | this email was generated automatically \
            | this message is auto-generated | this email is auto-generated \
            | this is an auto-generated | this is an autogenerated | this message was auto-generated \
            | this is a computer generated | this is a computer-generated \
            | sent automatically, please | this reply was generated automatically
            """,
            .ticket: """
            your ticket has been | your request has been received | we have received your request \
            | your request has been logged | please do not reply to this | do not reply to this \
            | please type your reply above | reply above this line | your request (# \
            | your request ( | thank you for contacting support | we got your request \
            | has been assigned ticket | has been assigned case | your case has been \
            | your inquiry has been | your enquiry has been | we have received your inquiry \
            | we have received your enquiry | a member of our team will | an agent will \
            | one of our agents | our support team will | we've received your \
            | we have received your ticket | has been created with ticket \
            | request for support has been | your support ticket | support ticket has been \
            | your submission has been | your message has been received | an agent will be
            """,
            .ticketWord: """
            a ticket has been | ticket number | ticket id | support ticket | a new case \
            | case number | reference number | ticket # | case # | is being reviewed by our \
            | turn off this request
            """,
            .receiptSubject: """
            read: | not read: | deleted: | displayed: | return receipt | read receipt | read-receipt
            """,
            .receipt: """
            your message | this is a receipt for the | this is a return receipt | the message sent on \
            | message was read
            """,
            .departure: """
            no longer works for | no longer works at | no longer works here | no longer working for \
            | no longer working at | no longer with | i have left | has left the company \
            | have left the company | no longer employed | no longer an employee | last day at \
            | left the organization | left the organisation
            """,
            .redirection: """
            please contact | please email | please e-mail | please write to | please reach out to \
            | please direct | please send | please forward | this mailbox is | this email address is \
            | this address is | is not monitored | no longer monitored
            """,
            .upcoming: """
            from tomorrow | from next | as of tomorrow | starting tomorrow | starting next \
            | next week | from monday | from tuesday | from wednesday | from thursday | from friday
            """,
            .report: """
            finished | finish the | completed | is done | are done | done | ready | working on \
            | progress | blocked | working from home
            """,
        ],
        "de": [
            .subject: """
            automatische antwort | autom. antwort | automatische rückantwort | abwesenheitsnotiz \
            | abwesenheitsnachricht | abwesenheitsmeldung | abwesenheitsbenachrichtigung \
            | abwesenheitsagent | automatische abwesenheits | autoantwort | auto-antwort \
            | automatische e-mail | eingangsbestätigung | automatische benachrichtigung \
            | lesebestätigung | gelesen (lesebestätigung)
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
            | bin ich außer haus | nicht an meinem arbeitsplatz | ich bin nicht da | bin nicht da \
            | bin bis | befinde mich in elternzeit | in mutterschutz | ich bin verreist \
            | auf dienstreise | auf geschäftsreise | nicht an meinem platz
            """,
            .formalAbsence: """
            derzeit nicht im | zurzeit nicht im | ich bin derzeit nicht | ich bin zurzeit nicht \
            | ich bin zur zeit nicht | ich bin momentan nicht | ich bin derzeit im urlaub \
            | ich bin zurzeit im urlaub | ich bin derzeit abwesend | ich bin aktuell nicht im \
            | ich bin aktuell im urlaub | befinde mich im urlaub | ich befinde mich bis \
            | ich befinde mich derzeit | ich befinde mich zurzeit | befinde mich in | ich bin vom
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
            | an meinen kollegen | vertritt mich | vertreten durch | für dringende | ist es dringend \
            | dringende anliegen | dringende anfragen | eilige
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
            | ihre e-mail wird nicht automatisch weiter \
            | ihre nachricht wird nicht automatisch weiter | hat diese einladung angenommen \
            | hat diese einladung abgelehnt | hat diese einladung mit vorbehalt \
            | dies ist eine empfangsbestätigung für | dass sie kein roboter sind | kein roboter sind \
            | nachricht wird zurückgehalten | automatisch generierte
            """,
            .ticket: """
            ihre anfrage wurde | ihre anfrage ist | wir haben ihre anfrage \
            | bitte antworten sie nicht | nicht auf diese e-mail | ihre anfrage unter \
            | ihre ticketnummer | ihr ticket wurde | wir haben ihr anliegen | ihr anliegen wurde \
            | ihre anfrage ( | ihre anfrage mit | von unserem support | ist bei uns eingegangen \
            | ihre anfrage haben | ihre meldung wurde | haben ihre anfrage erhalten
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
            .departure: """
            nicht mehr für die | nicht mehr im unternehmen | nicht mehr bei | nicht mehr tätig \
            | arbeite nicht mehr | arbeitet nicht mehr | das unternehmen verlassen \
            | die firma verlassen | nicht mehr beschäftigt | ausgeschieden
            """,
            .redirection: """
            wenden sie sich | wende dich | kontaktieren sie | bitte kontaktieren \
            | schreiben sie bitte | richten sie | nicht mehr gelesen | nicht mehr abgerufen \
            | an meine kolleg | bitte an | hilft ihnen | helfen ihnen
            """,
            .upcoming: """
            ab morgen | ab übermorgen | ab montag | ab dienstag | ab mittwoch | ab donnerstag \
            | ab freitag | nächste woche | ab nächster
            """,
            .report: "fertig | abgeschlossen | arbeite an | arbeite aber",
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
            | ben ik niet op kantoor | ben ik niet aanwezig | ik ben er niet tot | ik ben vrij \
            | ik ben tot | ben ik vrij | ik ben afwezig tot | ben afwezig
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
            | in geval van nood | tijdens mijn afwezigheid | in mijn afwezigheid \
            | als het dringend is | voor urgente | bij urgente | voor dringend | bij dringend \
            | voor spoedeisende | heeft het spoed
            """,
            .access: """
            beperkt toegang | geen toegang | beperkte toegang | niet doorgestuurd | niet gelezen \
            | beperkt bereikbaar | niet bereikbaar
            """,
            .automatic: """
            dit is een automatisch | dit bericht is automatisch | deze e-mail is automatisch \
            | dit bericht is automatisch gegenereerd | uw bericht wordt niet doorgestuurd \
            | je bericht wordt niet doorgestuurd | uw e-mail wordt niet doorgestuurd \
            | heeft deze uitnodiging geaccepteerd | heeft deze uitnodiging afgewezen
            """,
            .ticket: """
            uw aanvraag is | uw verzoek is | niet op deze e-mail | niet te beantwoorden \
            | we hebben uw aanvraag | uw melding is | uw melding met | zo spoedig mogelijk contact \
            | uw vraag is
            """,
            .ticketWord: """
            ticketnummer | zaaknummer | er is een ticket | onder nummer | meldingsnummer \
            | incidentnummer
            """,
            .receiptSubject: "gelezen: | niet gelezen: | leesbevestiging | ontvangstbevestiging",
            .receipt: "uw bericht | je bericht",
            .departure: """
            werk niet meer | werkt niet meer | niet meer werkzaam | niet langer werkzaam
            """,
            .redirection: """
            neem contact op | contact opnemen | gelieve contact | u kunt contact | stuur uw
            """,
            .upcoming: "vanaf morgen | vanaf maandag | volgende week",
            .report: "klaar | afgerond | bijna",
        ],
    ]
}
