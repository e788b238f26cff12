extension AutoReplyPhrases {
    /// The Romance languages; see `tables`.
    static let romance: [String: Table] = [
        "es": [
            .subject: """
            respuesta automática | respuesta automatica | contestación automática | auto-respuesta \
            | autorespuesta | respuesta de fuera de la oficina | respuesta de ausencia
            """,
            .absenceSubject: """
            fuera de la oficina | fuera de oficina | ausente | ausencia | estoy de vacaciones \
            | de vacaciones | no estoy en la oficina | vacaciones \
            | ausente de la oficina
            """,
            .absence: """
            estoy fuera de la oficina | estoy fuera de oficina | estoy de vacaciones | estoy ausente \
            | no estoy en la oficina | estoy de baja \
            | estoy de permiso | estoy de viaje
            """,
            .formalAbsence: """
            me encuentro fuera | me encuentro de vacaciones | me encuentro ausente \
            | no me encuentro en | actualmente estoy fuera | actualmente estoy de vacaciones \
            | actualmente no estoy en la oficina | actualmente me encuentro fuera
            """,
            .plannedAbsence: """
            estaré fuera | estaré de vacaciones | estaré ausente | de vacaciones | fuera de la oficina \
            | de baja
            """,
            .thanks: """
            gracias por tu correo | gracias por su correo | gracias por tu mensaje \
            | gracias por su mensaje | gracias por escribir | gracias por contactar \
            | hemos recibido su | hemos recibido tu | he recibido su | he recibido tu
            """,
            .promise: """
            a mi regreso | a mi vuelta | cuando regrese | cuando vuelva | en cuanto regrese \
            | en cuanto vuelva | responderé a | responderé a la mayor | contestaré a \
            | responderé a mi regreso | a mi regreso
            """,
            .urgent: """
            en caso de urgencia | si es urgente | en caso urgente | para asuntos urgentes \
            | para temas urgentes | en mi ausencia | durante mi ausencia | si el asunto es urgente \
            | para cualquier urgencia | cualquier asunto urgente | para urgencias \
            | si necesita una respuesta | en caso de emergencia | ante cualquier urgencia
            """,
            .access: """
            acceso limitado | sin acceso | no tendré acceso | no tengo acceso | no será reenviado \
            | no podré responder | no podré leer
            """,
            .automatic: """
            esta es una respuesta automática | este es un mensaje automático \
            | este mensaje es automático | este es un correo automático \
            | este mensaje ha sido generado automáticamente \
            | este correo ha sido generado automáticamente \
            | este mensaje se ha generado automáticamente \
            | este mensaje fue generado automáticamente | ha aceptado esta invitación \
            | ha rechazado esta invitación | confirme que no es un robot \
            | demuestre que no es un robot
            """,
            .ticket: """
            su solicitud ha sido | hemos recibido su solicitud | no responda a este \
            | por favor no responda | su caso ha sido | su consulta ha sido \
            | hemos recibido su consulta | hemos recibido tu solicitud | no responda este \
            | un agente le responderá
            """,
            .ticketWord: """
            número de ticket | número de caso | se ha creado | número de solicitud | ticket #
            """,
            .receiptSubject: "leído: | no leído: | confirmación de lectura | acuse de recibo",
            .receipt: "el mensaje | su mensaje | tu mensaje",
            .departure: """
            ya no trabajo | ya no trabaja | ya no formo parte | ya no forma parte \
            | he dejado la empresa | ha dejado la empresa | ya no pertenezco
            """,
            .redirection: """
            contacte | póngase en contacto | contactar con | ponerse en contacto | escriba a \
            | diríjase | comuníquese
            """,
            .upcoming: """
            desde mañana | a partir de mañana | a partir del | la semana que viene \
            | la próxima semana
            """,
            .report: """
            terminé | terminad | termino | terminar | está listo | está lista | están list | acabé \
            | acabad | hecho
            """,
        ],
        "pt": [
            .subject: """
            resposta automática | resposta automatica | resposta de ausência \
            | resposta ausência temporária | resposta automática de ausência | auto-resposta
            """,
            .absenceSubject: """
            fora do escritório | fora do escritorio | ausência do escritório | ausente | ausência \
            | em férias | de férias | estou de férias | ausência temporária
            """,
            .absence: """
            estou fora do escritório | estou de férias | estou em férias | estou ausente \
            | não estou no escritório | estou de licença
            """,
            .formalAbsence: """
            encontro-me ausente | encontro-me de férias | encontro-me fora | estou atualmente fora \
            | no momento estou fora | estou atualmente de férias | atualmente estou fora
            """,
            .plannedAbsence: """
            estarei fora | estarei de férias | estarei ausente | de férias | em férias \
            | fora do escritório | ausente do
            """,
            .thanks: """
            obrigado pelo seu | obrigada pelo seu | obrigado pela sua | obrigada pela sua \
            | obrigado pelo contato | obrigado por entrar | agradeço o seu | agradeço a sua \
            | agradecemos o seu | agradecemos a sua | obrigado pelo contacto | recebemos a sua \
            | recebemos sua
            """,
            .promise: """
            no meu regresso | quando regressar | quando eu voltar | quando voltar | assim que voltar \
            | assim que regressar | ao meu retorno | no meu retorno | assim que retornar | responderei
            """,
            .urgent: """
            em caso de urgência | se for urgente | para assuntos urgentes | casos urgentes \
            | na minha ausência | durante a minha ausência | em caso urgente | caso seja urgente \
            | para urgências | qualquer urgência | caso de emergência | assuntos urgentes \
            | para casos urgentes
            """,
            .access: """
            acesso limitado | sem acesso | não terei acesso | não tenho acesso \
            | não será reencaminhada | não será encaminhad
            """,
            .automatic: """
            esta é uma resposta automática | esta é uma mensagem automática \
            | esta mensagem foi gerada automaticamente | esta mensagem é automática \
            | este e-mail foi gerado automaticamente | este é um e-mail automático \
            | aceitou este convite | recusou este convite | confirme que você não é um robô \
            | você não é um robô | confirme que não é um robô
            """,
            .ticket: """
            a sua solicitação foi | sua solicitação foi | recebemos a sua solicitação \
            | não responda a est | por favor não responda | seu chamado foi | seu ticket foi \
            | recebemos sua solicitação | recebemos o seu contato | não responda este
            """,
            .ticketWord: "número do chamado | número do ticket | chamado foi aberto",
            .receiptSubject: "lida: | lido: | não lida: | não lido: | confirmação de leitura",
            .receipt: "a sua mensagem | sua mensagem",
            .departure: """
            já não trabalho | já não trabalha | não trabalho mais | não trabalha mais \
            | não faço mais parte | não faz mais parte | deixei a empresa | já não faço parte
            """,
            .redirection: """
            contacte | entre em contato | entrar em contato | favor contatar | por favor contacte \
            | escreva para | contatar
            """,
            .upcoming: """
            a partir de amanhã | a partir de segunda | na próxima semana | semana que vem
            """,
            .report: """
            terminei | terminad | está pronto | está pronta | ficou pronto | ficou pronta | concluí \
            | acabei
            """,
        ],
        "fr": [
            .subject: """
            réponse automatique | message automatique | reponse automatique | réponse d'absence \
            | message d'absence | réponse automatique d'absence
            """,
            .absenceSubject: """
            absence du bureau | absent du bureau | absente du bureau | absence | absent | absente \
            | en congé | en congés | en vacances | je suis absent | hors du bureau \
            | notification d'absence
            """,
            .absence: """
            je suis absent | je suis en congé | je suis en vacances | je suis en déplacement \
            | je suis hors du bureau | absent du bureau | absente du bureau \
            | je ne suis pas au bureau | je suis en arrêt | je suis en formation \
            | je suis en mission | en congé maternité | en congé parental | je suis en réunion toute
            """,
            .formalAbsence: """
            actuellement absent | actuellement en congé | je suis actuellement absent \
            | je suis actuellement en congé | je suis actuellement en vacances \
            | je suis actuellement en déplacement | je suis actuellement hors
            """,
            .plannedAbsence: """
            je serai absent | je serai en congé | en congés | en congé | en vacances | absent du \
            | absente du | en déplacement
            """,
            .thanks: """
            merci pour votre message | merci pour votre mail | merci pour votre e-mail \
            | merci pour votre courriel | merci de votre message | merci pour ton message \
            | merci pour ton mail | j'ai bien reçu votre | nous avons bien reçu votre \
            | merci de votre courriel | nous vous remercions de votre
            """,
            .promise: """
            à mon retour | dès mon retour | à compter de mon retour | je vous répondrai \
            | je te répondrai | je répondrai | je prendrai connaissance
            """,
            .urgent: """
            en cas d'urgence | pour toute urgence | si urgent | si votre demande est urgente \
            | pour toute demande urgente | en mon absence | pendant mon absence | durant mon absence \
            | pour toute question urgente | en cas de besoin urgent | pour les urgences \
            | en cas d'urgences
            """,
            .access: """
            accès limité | sans accès | n'aurai pas accès | pas accès à ma | pas accès à mes \
            | pas transféré | accès restreint
            """,
            .automatic: """
            ceci est une réponse automatique | ceci est un message automatique \
            | ce message a été généré automatiquement | ce message est généré automatiquement \
            | ceci est un courriel automatique | ce courriel a été généré | cet e-mail a été généré \
            | ce mail a été généré | a accepté cette invitation | a refusé cette invitation \
            | confirmez que vous n'êtes pas un robot | message généré automatiquement \
            | confirmer que vous n'êtes pas un robot
            """,
            .ticket: """
            votre demande a été | votre demande a bien été | nous avons bien reçu votre demande \
            | ne pas répondre à ce | merci de ne pas répondre | a bien été enregistrée \
            | a bien été enregistré | a été enregistrée sous | nous avons enregistré votre \
            | accusons réception de votre | accusé réception de votre | dans les meilleurs délais \
            | nous traitons votre
            """,
            .ticketWord: """
            numéro de ticket | un ticket a été | sous le numéro | numéro de dossier \
            | numéro de demande | nouveau ticket
            """,
            .receiptSubject: "lu : | lu: | non lu : | non lu: | accusé de lecture | accusé de réception",
            .receipt: "votre message",
            .departure: """
            ne fais plus partie | ne fait plus partie | ne travaille plus | ai quitté la société \
            | a quitté la société | ai quitté l'entreprise | a quitté l'entreprise \
            | plus dans la société | plus en poste
            """,
            .redirection: """
            merci de contacter | veuillez contacter | contactez | vous pouvez contacter \
            | merci de vous adresser | merci d'écrire | adresser vos | ne sera pas lu
            """,
            .upcoming: """
            à partir de demain | à partir de lundi | dès demain | la semaine prochaine \
            | à partir de mardi | à partir de mercredi | à partir de jeudi | à partir de vendredi
            """,
            .report: "terminé | terminer | j'ai fini | est fini | est prêt | sont prêt | presque",
        ],
        "it": [
            .subject: """
            risposta automatica | messaggio automatico | risposta fuori sede | notifica di assenza \
            | risponditore automatico
            """,
            .absenceSubject: """
            fuori sede | fuori ufficio | fuori dall'ufficio | assente | assenza | in ferie \
            | sono in ferie | sono assente | assente dall'ufficio
            """,
            .absence: """
            sono fuori ufficio | sono fuori sede | sono in ferie | sono assente | non sono in ufficio \
            | sono in vacanza
            """,
            .formalAbsence: """
            sono attualmente fuori | sono attualmente in ferie | attualmente sono fuori \
            | sono attualmente assente | al momento sono fuori
            """,
            .plannedAbsence: """
            sarò in ferie | sarò assente | sarò fuori | in ferie | fuori ufficio | fuori sede
            """,
            .thanks: """
            grazie per il suo | grazie per la sua | grazie per il tuo | grazie per la tua \
            | grazie per il messaggio | grazie per la mail | grazie per averci | grazie per avermi \
            | la ringrazio per | ho ricevuto la | abbiamo ricevuto la
            """,
            .promise: "al mio rientro | al mio ritorno | non appena rientr | rientrerò",
            .urgent: """
            in caso di urgenza | in caso di urgenze | per urgenze | per questioni urgenti \
            | se urgente | in mia assenza | durante la mia assenza | per comunicazioni urgenti \
            | per emergenze | per qualsiasi urgenza | per necessità urgenti | per comunicazioni \
            | per emergenza
            """,
            .access: """
            accesso limitato | senza accesso | non avrò accesso | non ho accesso | non sarà inoltrat \
            | non verrà inoltrat
            """,
            .automatic: """
            questa è una risposta automatica | questo è un messaggio automatico \
            | questo messaggio è stato generato automaticamente \
            | questa e-mail è stata generata automaticamente \
            | questa email è stata generata automaticamente | ha accettato questo invito \
            | ha rifiutato questo invito | conferma di non essere un robot
            """,
            .ticket: """
            la sua richiesta è stata | la tua richiesta è stata | abbiamo ricevuto la sua richiesta \
            | non rispondere a quest | si prega di non rispondere
            """,
            .ticketWord: "numero di ticket | ticket è stato",
            .receiptSubject: "letto: | letta: | non letto: | ricevuta di ritorno | conferma di lettura",
            .receipt: "il messaggio | il tuo messaggio | il suo messaggio",
            .departure: """
            non lavoro più | non lavora più | non faccio più parte | non fa più parte \
            | ho lasciato l'azienda
            """,
            .redirection: """
            contattare | contattate | si prega di scrivere | scrivere a | rivolgersi \
            | la prego di contattare
            """,
            .upcoming: """
            da domani | a partire da domani | da lunedì | la prossima settimana | da martedì \
            | da mercoledì | da giovedì | da venerdì
            """,
            .report: """
            ho finito | finito | finita | è pronto | è pronta | sono pronti | terminat | completat
            """,
        ],
        "ro": [
            .subject: "răspuns automat | raspuns automat | mesaj automat | răspuns de absență",
            .absenceSubject: """
            în afara biroului | in afara biroului | absent | absență | în concediu | in concediu \
            | plecat din birou | nu sunt la birou \
            | absent din birou | absentă din birou
            """,
            .absence: """
            sunt în concediu | sunt in concediu | nu sunt la birou | nu sunt în birou | sunt în afara \
            | sunt in afara | sunt absent | sunt plecat din birou
            """,
            .formalAbsence: "momentan sunt în concediu | momentan sunt plecat | în prezent sunt în",
            .plannedAbsence: """
            voi fi în concediu | voi fi in concediu | voi lipsi | voi fi plecat | în concediu \
            | in concediu | nu sunt la birou
            """,
            .thanks: """
            mulțumesc pentru mesaj | multumesc pentru mesaj | mulțumesc pentru e-mail \
            | mulțumesc pentru email | vă mulțumesc pentru | va multumesc pentru \
            | îți mulțumesc pentru | vă mulțumim pentru | am primit mesajul
            """,
            .promise: "la întoarcere | la intoarcere | când mă întorc | după ce revin | la revenire",
            .urgent: """
            în caz de urgență | in caz de urgenta | pentru urgențe | pentru urgente \
            | pentru probleme urgente | în absența mea | in absenta mea | pe durata absenței \
            | dacă este urgent | in caz de urgență
            """,
            .access: "acces limitat | fără acces | nu voi avea acces | nu am acces | fara acces",
            .automatic: """
            acesta este un răspuns automat | acesta este un mesaj automat \
            | acest mesaj a fost generat automat | acest e-mail a fost generat automat
            """,
            .ticket: "solicitarea dumneavoastră | cererea dumneavoastră | nu răspundeți la",
            .ticketWord: "numărul tichetului",
            .receiptSubject: "citit: | necitit: | confirmare de citire",
            .receipt: "mesajul",
            .departure: "nu mai lucrez | nu mai lucrează | nu mai fac parte",
            .redirection: """
            contactați | contactati | vă rog să contactați | vă rugăm să contactați
            """,
            .upcoming: "de mâine | de maine | începând de mâine | săptămâna viitoare",
            .report: "este gata | e gata | sunt gata | am terminat | terminat | finalizat",
        ],
    ]
}
