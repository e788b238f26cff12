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
            | de vacaciones | no estoy en la oficina | vacaciones
            """,
            .absence: """
            estoy fuera de la oficina | estoy fuera de oficina | me encuentro fuera \
            | estoy de vacaciones | me encuentro de vacaciones | estoy ausente | me encuentro ausente \
            | no estoy en la oficina | no me encuentro en | estoy de baja | actualmente estoy fuera \
            | actualmente estoy de vacaciones | actualmente no estoy en la oficina \
            | actualmente me encuentro fuera
            """,
            .plannedAbsence: "estaré fuera | estaré de vacaciones | estaré ausente",
            .thanks: """
            gracias por tu correo | gracias por su correo | gracias por tu mensaje \
            | gracias por su mensaje | gracias por escribir | gracias por contactar | hemos recibido su \
            | hemos recibido tu | he recibido su | he recibido tu
            """,
            .promise: """
            a mi regreso | a mi vuelta | cuando regrese | cuando vuelva | en cuanto regrese \
            | en cuanto vuelva | responderé a | responderé a la mayor | contestaré a
            """,
            .urgent: """
            en caso de urgencia | si es urgente | en caso urgente | para asuntos urgentes \
            | para temas urgentes | en mi ausencia | durante mi ausencia | si el asunto es urgente
            """,
            .access: """
            acceso limitado | sin acceso | no tendré acceso | no tengo acceso | no será reenviado \
            | no podré responder | no podré leer
            """,
            .automatic: """
            esta es una respuesta automática | este es un mensaje automático \
            | este mensaje es automático | mensaje generado automáticamente \
            | este es un correo automático
            """,
            .ticket: """
            su solicitud ha sido | hemos recibido su solicitud | no responda a este | número de ticket \
            | número de caso | por favor no responda | se ha creado
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
            estou fora do escritório | estou de férias | estou em férias | encontro-me ausente \
            | encontro-me de férias | estou ausente | não estou no escritório | encontro-me fora \
            | estou de licença | estou atualmente fora | no momento estou fora \
            | estou atualmente de férias | atualmente estou fora
            """,
            .plannedAbsence: "estarei fora | estarei de férias | estarei ausente",
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
            | na minha ausência | durante a minha ausência | em caso urgente | caso seja urgente
            """,
            .access: """
            acesso limitado | sem acesso | não terei acesso | não tenho acesso | não será reencaminhada \
            | não será encaminhad
            """,
            .automatic: """
            esta é uma resposta automática | esta é uma mensagem automática | gerada automaticamente
            """,
            .ticket: """
            a sua solicitação foi | sua solicitação foi | recebemos a sua solicitação \
            | não responda a est | número do chamado | número do ticket | por favor não responda \
            | chamado foi aberto
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
            | je suis hors du bureau | actuellement absent | actuellement en congé | absent du bureau \
            | absente du bureau | je ne suis pas au bureau | je suis actuellement absent \
            | je suis actuellement en congé | je suis actuellement en vacances \
            | je suis actuellement en déplacement | je suis actuellement hors | je suis en arrêt \
            | je suis en formation
            """,
            .plannedAbsence: "je serai absent | je serai en congé",
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
            | pour toute question urgente
            """,
            .access: """
            accès limité | sans accès | n'aurai pas accès | pas accès à ma | pas accès à mes \
            | pas transféré | accès restreint
            """,
            .automatic: """
            ceci est une réponse automatique | ceci est un message automatique \
            | message généré automatiquement
            """,
            .ticket: """
            votre demande a été | votre demande a bien été | nous avons bien reçu votre demande \
            | ne pas répondre à ce | numéro de ticket | merci de ne pas répondre | un ticket a été
            """,
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
            | sono in vacanza | sono attualmente fuori | sono attualmente in ferie \
            | attualmente sono fuori | sono attualmente assente | al momento sono fuori
            """,
            .plannedAbsence: "sarò in ferie | sarò assente | sarò fuori",
            .thanks: """
            grazie per il suo | grazie per la sua | grazie per il tuo | grazie per la tua \
            | grazie per il messaggio | grazie per la mail | grazie per averci | grazie per avermi \
            | la ringrazio per | ho ricevuto la | abbiamo ricevuto la
            """,
            .promise: "al mio rientro | al mio ritorno | non appena rientr | rientrerò",
            .urgent: """
            in caso di urgenza | in caso di urgenze | per urgenze | per questioni urgenti | se urgente \
            | in mia assenza | durante la mia assenza | per comunicazioni urgenti | per emergenze
            """,
            .access: """
            accesso limitato | senza accesso | non avrò accesso | non ho accesso | non sarà inoltrat \
            | non verrà inoltrat
            """,
            .automatic: """
            questa è una risposta automatica | questo è un messaggio automatico \
            | generato automaticamente | generata automaticamente
            """,
            .ticket: """
            la sua richiesta è stata | la tua richiesta è stata | abbiamo ricevuto la sua richiesta \
            | non rispondere a quest | numero di ticket | si prega di non rispondere | ticket è stato
            """,
        ],
        "ro": [
            .subject: "răspuns automat | raspuns automat | mesaj automat | răspuns de absență",
            .absenceSubject: """
            în afara biroului | in afara biroului | absent | absență | în concediu | in concediu \
            | plecat din birou | nu sunt la birou
            """,
            .absence: """
            sunt în concediu | sunt in concediu | nu sunt la birou | nu sunt în birou | sunt în afara \
            | sunt in afara | sunt absent | sunt plecat din birou | momentan sunt în concediu \
            | momentan sunt plecat | în prezent sunt în
            """,
            .plannedAbsence: "voi fi în concediu | voi fi in concediu | voi lipsi | voi fi plecat",
            .thanks: """
            mulțumesc pentru mesaj | multumesc pentru mesaj | mulțumesc pentru e-mail \
            | mulțumesc pentru email | vă mulțumesc pentru | va multumesc pentru | îți mulțumesc pentru \
            | vă mulțumim pentru | am primit mesajul
            """,
            .promise: "la întoarcere | la intoarcere | când mă întorc | după ce revin | la revenire",
            .urgent: """
            în caz de urgență | in caz de urgenta | pentru urgențe | pentru urgente \
            | pentru probleme urgente | în absența mea | in absenta mea | pe durata absenței \
            | dacă este urgent
            """,
            .access: "acces limitat | fără acces | nu voi avea acces | nu am acces | fara acces",
            .automatic: "acesta este un răspuns automat | acesta este un mesaj automat | generat automat",
            .ticket: """
            solicitarea dumneavoastră | cererea dumneavoastră | numărul tichetului | nu răspundeți la
            """,
        ],
    ]
}
