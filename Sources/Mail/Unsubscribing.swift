/// Whether a text offers to take its reader off a list, as newsletters do at their end.
enum Unsubscribing {
    static func isOffered(in text: String) -> Bool {
        var isOffered = false
        let end = Array(text.utf8.suffix(4096))
        index.search(Prose.comparable(String(decoding: end, as: UTF8.self))) { _, _ in isOffered = true }
        return isOffered
    }

    private static let phrases = """
        unsubscribe | opt out | manage your preferences | update your preferences | no longer wish to receive \
        | nicht mehr erhalten | abbestellen | abmelden | newsletter abbestellen | se désabonner | désabonner \
        | désinscrire | ne plus recevoir | darse de baja | cancelar suscripción | cancelar su suscripción \
        | no desea recibir | descadastrar | cancelar inscrição | cancelar a subscrição | não deseja receber \
        | disiscriversi | disiscriviti | annulla l'iscrizione | cancellarsi | uitschrijven | afmelden \
        | wypisz się | zrezygnować z | rezygnacja z | відписатися | отписаться | отказаться от рассылки \
        | abonelikten çık | aboneliğinizi | dezabonare | dezabonați | berhenti berlangganan | hủy đăng ký \
        | avprenumerera | avregistrera | afmeld | meld deg av | odhlásit | leiratkozás | leiratkozni | διαγραφή \
        | 退订 | 取消订阅 | 取消訂閱 | 配信停止 | 配信解除 | 수신거부 | 수신 거부
        """

    private static let index = PhraseIndex(
        phrases.split(separator: "|").map { (String($0.trimmingPrefixBlanks.trimmingSuffixBlanks), ()) })
}
