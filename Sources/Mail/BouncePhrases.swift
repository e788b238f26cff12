/// The phrases by which mail servers report that a mail was not delivered: data for translators, lower case.
enum BouncePhrases {
    /// What a phrase says.
    enum Cue: CaseIterable {
        /// Begins the subject of a report.
        case subject
        /// Says in the text that a mail was not delivered.
        case failure
        /// Says that the server will go on trying.
        case delay
        /// Begins the copy of the mail that was returned.
        case copy
    }

    static let tables: [Cue: String] = [
        .subject: """
        permanent delivery failure | email delivery delay | deferred delivery | kunde inte levereras \
        | olevererat | ej levererat | kan ikke leveres | ikke levert | ikke leveret \
        | toimitus epäonnistui | ei voitu toimittaa | nedoručiteln | nedoručen | doručení se nezdařilo \
        | kézbesíthetetlen | nem kézbesíthető | sikertelen kézbesítés | δεν ήταν δυνατή \
        | αποτυχία παράδοσης | nije moguće isporučiti | ni mogoče dostaviti | недоставимо | ไม่สามารถส่ง \
        | تعذر التسليم | تعذر تسليم | לא ניתן למסור | echec de remise | 메일 전송 실패 | undeliverable \
        | undelivered mail returned | undelivered mail | delivery status notification | failure notice \
        | mail delivery failed | mail delivery failure | mail delivery system | returned mail \
        | delivery failure | delivery failed | delivery has failed | delivery notification \
        | message undeliverable | mail system error | non-delivery | nondeliverable \
        | mail could not be delivered | returned to sender | warning: could not send | warning: message \
        | delayed mail | delivery delayed | delivery incomplete | message delayed \
        | mail delivery delayed | delivery report | unable to deliver | rejected: | not delivered: \
        | mail delivery problem | could not deliver | unzustellbar | nicht zustellbar \
        | nachricht nicht zugestellt | unzustellbare | zustellung fehlgeschlagen \
        | fehler bei der zustellung | zustellung verzögert | non remis | non distribuable \
        | échec de la remise | échec de remise | message non distribué | remise différée \
        | no se puede entregar | no se ha podido entregar | error de entrega | mensaje no entregado \
        | entrega retrasada | não é possível entregar | não entregue | falha na entrega \
        | mensagem não entregue | impossibile recapitare | non recapitabile | mancato recapito \
        | mancata consegna | avviso di mancata | onbestelbaar | niet bezorgd | bezorging mislukt \
        | niedostarczalne | nie można dostarczyć | niedostarczona | не удается доставить \
        | не удалось доставить | недоставленное | недоставлено | не доставлено \
        | недоставленное сообщение | сообщение не доставлено | неможливо доставити \
        | не вдалося доставити | teslim edilemedi | teslim edilemeyen | imposibil de livrat | nelivrat \
        | tidak dapat dikirim | tidak terkirim | gagal terkirim | không thể gửi | không gửi được \
        | thư không gửi được | 无法送达 | 未送达 | 退信 | 系统退信 | 未傳遞 | 無法傳遞 | 投递失败 | 邮件投递 | 配信不能 | 配信不可 \
        | mail failure | mail failed | email delivery failure | there was an error sending \
        | message status - undeliverable | not delivered | message blocked | message you sent blocked \
        | メールエラー | अवितरणीय | hindi naihatid | 配送不能 | 送信エラー | 配信エラー | 配信できません | 未配信 | メールが届きません | 반송 \
        | 전송 실패 | 전달되지 않음
        """,
        .failure: """
        fatal delivery errors | unsuccessful delivery attempts | failed address | couldn't be found \
        | inbox is full | kunde inte levereras | levering mislykke | levering mislykte \
        | kan ikke leveres | epäonnistui | nedoručiteln | nepodařilo doručit | se nepodařilo | nedoručen \
        | nepodarilo doručiť | kézbesíthetetlen | nem sikerült | η παράδοση απέτυχε | δεν ήταν δυνατή \
        | isporuka nije uspjela | ni bilo mogoče dostaviti | не може да бъде доставено | ล้มเหลว \
        | ไม่สามารถส่ง | تعذر تسليم | فشل تسليم | מסירה נכשלה | לא ניתן למסור | 전송되지 | 没有送达 \
        | gagal mengirim | không thành công | not been delivered | trouble delivering your \
        | incorrectly constructed | invalid user address | no valid recipients | was rejected \
        | was blocked | not listed in domino directory | cannot be delivered | can not be delivered \
        | could not be reached | वितरित नहीं | hindi naihatid | 未能向 | 无法将邮件 | 被退回 | 送信できませんでした \
        | nie powiodło | non è riuscito | is mislukt | nu a reușit | başarısız oldu | pengiriman gagal \
        | falha na entrega | could not be delivered | couldn't be delivered | was not delivered \
        | wasn't delivered | not be delivered | undeliverable | delivery has failed | delivery failed \
        | unable to deliver | failed permanently | permanent fatal errors | fatal errors \
        | did not reach the following | could not deliver | not delivered \
        | delivery to the following recipient | delivery to the following recipients \
        | i'm afraid i wasn't able | this is a permanent error | i've given up | returned to sender \
        | the following addresses had | following address failed | mailbox unavailable | mailbox is full \
        | mailbox full | quota exceeded | over quota | user unknown | unknown user | no such user \
        | address not found | does not exist | recipient address rejected | user doesn't exist \
        | address rejected | message was rejected | recipient name is not recognized | failed recipient \
        | unrouteable address | host or domain name not found | message blocked | undelivered \
        | delivery error | invalid recipient | recipient unknown | nicht zugestellt | nicht zustellbar \
        | unzustellbar | konnte nicht | fehler bei der zustellung | zustellung fehlgeschlagen \
        | n'a pas pu être | n'a pu être | n'ont pas pu être | non remis | échec de la remise \
        | échec de remise | no se pudo entregar | no se ha podido entregar | no pudo ser entregado \
        | no se puede entregar | não pôde ser entregue | não foi entregue | não foi possível entregar \
        | non è stato possibile | non è stato recapitato | impossibile recapitare \
        | impossibile consegnare | kon niet worden | niet worden bezorgd | niet bezorgd \
        | nie można dostarczyć | nie została dostarczona | nie mogła zostać | не удается доставить \
        | не удалось доставить | не может быть доставлено | не доставлено | не было доставлено \
        | неможливо доставити | не вдалося доставити | не доставлен | teslim edilemedi \
        | teslim edilememiştir | nu a putut fi livrat | nu a putut fi | tidak dapat dikirim \
        | tidak terkirim | gagal dikirim | không thể gửi | không gửi được | không được gửi | 无法送达 | 无法投递 \
        | 未能送达 | 退回 | 投递失败 | 無法傳遞 | 無法投遞 | 無法送達 | 不存在 | 配信できません | 配信できなかった | 送信できません | 送信できなかった \
        | 届けられません | 届きません | 配達できません | 配信に失敗 | 存在しない | エラーが発生 | 전달할 수 없 | 전송하지 못 | 반송
        """,
        .delay: """
        will retry | still being retried | will be retried | not yet been delivered | has been delayed \
        | is delayed | delivery delayed | temporary problem | temporarily deferred \
        | will continue to be retried | no action is required | will keep trying | warning message only \
        | do not need to resend | transient non-fatal | delivery is delayed | hasn't been delivered yet \
        | has not yet been delivered | being delayed | weiterhin versucht | verzögert \
        | weitere zustellversuche | sera retenté | retardé | différée | se seguirá intentando \
        | se ha retrasado | retrasado | será repetida | foi adiada | atrasada | verrà ritentata \
        | ritardo | vertraagd | opóźni | будет повторена | будут продолжены | отложен | повторна спроба \
        | gecik | întârziat | tertunda | sẽ thử lại | bị trì hoãn | 将继续尝试 | 延迟 | 延遲 | 再送 | 遅延 | 再試行 | 지연
        """,
        .copy: """
        --- below this line is a copy | ------ this is a copy of the message | ----- original message \
        | -----original message | --- the header of the original | --- begin message \
        | ------ original message | original message headers | ----- message header follows \
        | --- enclosed are the original headers | ----- unsent message follows | --- returned message \
        | ursprüngliche nachricht | original message follows | ----- the header and top \
        | --- mail header | ---------- forwarded | ----- returned message
        """,
    ]

    static let index = PhraseIndex(
        tables.flatMap { cue, phrases in
            phrases.split(separator: "|").map { (String($0.trimmingPrefixBlanks.trimmingSuffixBlanks), cue) }
        })
}
