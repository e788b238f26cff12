import Testing

@testable import Reading

/// The lines by which clients of each language introduce a quote or sign their mails.
@Suite struct LanguageAttributionTests {
    struct Line: Sendable, CustomTestStringConvertible {
        let client: String
        let text: String

        init(_ client: String, _ text: String) { (self.client, self.text) = (client, text) }

        var testDescription: String { client }
    }

    @Test("The line above a quote is no word of the sender's", arguments: attributions)
    func introduced(line: Line) {
        #expect(Reply("LAND-1: 80 %\n\n\(line.text)\n> LAND-1?\n> LAND-2?\n").text == "LAND-1: 80 %")
    }

    @Test("It is known without quote marks below it as well", arguments: attributions)
    func unmarked(line: Line) {
        #expect(Reply("LAND-1: 80 %\n\n\(line.text)\n\nLAND-1?\nLAND-2?\n").text == "LAND-1: 80 %")
    }

    @Test("A copied header is cut with everything below it", arguments: headerBlocks)
    func headerBlock(line: Line) {
        #expect(Reply("LAND-1: 80 %\n\n\(line.text)\n\nLAND-1?\nLAND-2?\n").text == "LAND-1: 80 %")
    }

    @Test("Lines that devices add are cut", arguments: footers)
    func footer(line: Line) {
        #expect(Reply("LAND-1: 80 %\n\n\(line.text)\n").text == "LAND-1: 80 %")
    }

    static let attributions = [
        Line("es Gmail", "El lun, 16 nov 2026 a las 9:00, Status (<s@e.example>) escribió:"),
        Line(
            "es Gmail, wrapped",
            "El lun, 16 nov 2026 a las 9:00, Status de la semana\n<s@e.example>\nescribió:"),
        Line("es Apple", "El 16 nov 2026, a las 9:00, Status <s@e.example> escribió:"),
        Line("es Thunderbird", "El 16/11/26 a las 9:00, Status escribió:"),
        Line("pt-BR Gmail", "Em seg., 16 de nov. de 2026 às 09:00, Status <s@e.example> escreveu:"),
        Line("pt-PT Gmail", "Status <s@e.example> escreveu (segunda, 16/11/2026 à(s) 09:00):"),
        Line("pt Thunderbird", "Em 16/11/2026 09:00, Status escreveu:"),
        Line("fr Gmail", "Le lun. 16 nov. 2026 à 09:00, Status <s@e.example> a écrit :"),
        Line(
            "fr Gmail, wrapped", "Le lun. 16 nov. 2026 à 09:00, Status de la semaine <s@e.example>\na écrit :"
        ),
        Line("fr Apple", "Le 16 nov. 2026 à 09:00, Status <s@e.example> a écrit :"),
        Line("fr Thunderbird", "Le 16/11/2026 à 09:00, Status a écrit :"),
        Line("de Gmail", "Am Mo., 16. Nov. 2026 um 09:00 Uhr schrieb Status <s@e.example>:"),
        Line("de Apple", "Am 16.11.2026 um 09:00 schrieb Status <s@e.example>:"),
        Line("de Thunderbird", "Am 16.11.26 um 09:00 schrieb Status:"),
        Line(
            "de GMX",
            "Gesendet: Montag, 16. November 2026 um 09:00 Uhr\nVon: \"Status\" <s@e.example>\nAn: m@e.example\nBetreff: Status"
        ),
        Line("it Gmail", "Il giorno lun 16 nov 2026 alle ore 09:00 Status <s@e.example> ha scritto:"),
        Line("it Apple", "Il giorno 16 nov 2026, alle ore 09:00, Status <s@e.example> ha scritto:"),
        Line("it Thunderbird", "Il 16/11/2026 09:00, Status ha scritto:"),
        Line("nl Gmail", "Op ma 16 nov 2026 om 09:00 schreef Status <s@e.example>:"),
        Line("nl Apple", "Op 16 nov. 2026, om 09:00 heeft Status <s@e.example> het volgende geschreven:"),
        Line("nl Thunderbird", "Op 16-11-2026 om 09:00 schreef Status:"),
        Line("pl Gmail", "pon., 16 lis 2026 o 09:00 Status <s@e.example> napisał(a):"),
        Line("pl Apple", "Wiadomość napisana przez Status <s@e.example> w dniu 16 lis 2026, o godz. 09:00:"),
        Line("pl Thunderbird", "W dniu 16.11.2026 o 09:00, Status pisze:"),
        Line("uk Gmail", "пн, 16 лист. 2026 р. о 09:00 Status <s@e.example> пише:"),
        Line("uk Thunderbird", "16.11.26 09:00, Status пише:"),
        Line("ru Gmail", "пн, 16 нояб. 2026 г. в 09:00, Status <s@e.example>:"),
        Line("ru Mail.ru", "Понедельник, 16 ноября 2026, 9:00 +03:00 от Status <s@e.example>:"),
        Line("ru Apple", "16 нояб. 2026 г., в 09:00, Status <s@e.example> написал(а):"),
        Line("ru Thunderbird", "16.11.2026 09:00, Status пишет:"),
        Line("tr Gmail", "Status <s@e.example>, 16 Kas 2026 Pzt, 09:00 tarihinde şunu yazdı:"),
        Line("tr Thunderbird", "16.11.2026 09:00 tarihinde Status yazdı:"),
        Line("ro Gmail", "În lun., 16 nov. 2026 la 09:00, Status <s@e.example> a scris:"),
        Line("ro Thunderbird", "Pe 16.11.2026 09:00, Status a scris:"),
        Line("id Gmail", "Pada Sen, 16 Nov 2026 pukul 09.00 Status <s@e.example> menulis:"),
        Line("id Thunderbird", "Pada 16/11/26 09:00, Status menulis:"),
        Line("tl Gmail", "Noong Lun, Nob 16, 2026 nang 9:00 AM, isinulat ni Status <s@e.example> ang:"),
        Line("hi Gmail", "सोम, 16 नव॰ 2026 को 9:00 am बजे को Status <s@e.example> ने लिखा:"),
        Line("vi Gmail", "Vào Th 2, 16 thg 11, 2026 vào lúc 09:00 Status <s@e.example> đã viết:"),
        Line("vi Thunderbird", "Vào 16/11/2026 09:00, Status viết:"),
        Line("zh Gmail", "Status <s@e.example> 于2026年11月16日周一 09:00写道："),
        Line("zh Apple", "在 2026年11月16日，09:00，Status <s@e.example> 写道："),
        Line("zh Thunderbird", "在 2026/11/16 09:00, Status 写道:"),
        Line("ja Gmail", "2026年11月16日(月) 9:00 Status <s@e.example>:"),
        Line("ja Apple", "2026/11/16 9:00、Status <s@e.example>のメール:"),
        Line("ja Thunderbird", "On 2026/11/16 9:00, Status wrote:"),
    ]

    static let headerBlocks = [
        Line(
            "es",
            "De: Status <s@e.example>\nEnviado el: lunes, 16 de noviembre de 2026 9:00\nPara: María <m@e.example>\nAsunto: Estado"
        ),
        Line(
            "es web",
            "________________________________\nDe: Status <s@e.example>\nEnviado: lunes, 16 de noviembre de 2026 9:00\nPara: María <m@e.example>\nAsunto: Estado"
        ),
        Line(
            "pt",
            "De: Status <s@e.example>\nEnviada em: segunda-feira, 16 de novembro de 2026 09:00\nPara: Maria <m@e.example>\nAssunto: Estado"
        ),
        Line(
            "fr",
            "De : Status <s@e.example>\nEnvoyé : lundi 16 novembre 2026 09:00\nÀ : Marie <m@e.example>\nObjet : Statut"
        ),
        Line(
            "fr bold",
            "*De :* Status <s@e.example>\n*Envoyé :* lundi 16 novembre 2026 09:00\n*À :* Marie <m@e.example>\n*Objet :* Statut"
        ),
        Line(
            "de",
            "Von: Status <s@e.example>\nGesendet: Montag, 16. November 2026 09:00\nAn: Maria <m@e.example>\nBetreff: Status"
        ),
        Line(
            "de original",
            "-----Ursprüngliche Nachricht-----\nVon: Status <s@e.example>\nGesendet: Montag, 16. November 2026 09:00\nAn: Maria\nBetreff: Status"
        ),
        Line(
            "es original",
            "-----Mensaje original-----\nDe: Status <s@e.example>\nEnviado el: lunes, 16 de noviembre de 2026 9:00\nPara: María\nAsunto: Estado"
        ),
        Line(
            "fr original",
            "-----Message d'origine-----\nDe : Status <s@e.example>\nEnvoyé : lundi 16 novembre 2026 09:00\nÀ : Marie\nObjet : Statut"
        ),
        Line(
            "pt original",
            "-----Mensagem original-----\nDe: Status <s@e.example>\nEnviada em: segunda-feira, 16 de novembro de 2026 09:00\nPara: Maria\nAssunto: Estado"
        ),
        Line(
            "it",
            "Da: Status <s@e.example>\nInviato: lunedì 16 novembre 2026 09:00\nA: Maria <m@e.example>\nOggetto: Stato"
        ),
        Line(
            "nl",
            "Van: Status <s@e.example>\nVerzonden: maandag 16 november 2026 09:00\nAan: Maria <m@e.example>\nOnderwerp: Status"
        ),
        Line(
            "pl",
            "Od: Status <s@e.example>\nWysłano: poniedziałek, 16 listopada 2026 09:00\nDo: Maria <m@e.example>\nTemat: Status"
        ),
        Line(
            "uk",
            "Від: Status <s@e.example>\nНадіслано: понеділок, 16 листопада 2026 р. 09:00\nКому: Марія <m@e.example>\nТема: Статус"
        ),
        Line(
            "ru",
            "От: Status <s@e.example>\nОтправлено: понедельник, 16 ноября 2026 г. 09:00\nКому: Мария <m@e.example>\nТема: Статус"
        ),
        Line(
            "tr",
            "Kimden: Status <s@e.example>\nGönderildi: 16 Kasım 2026 Pazartesi 09:00\nKime: Maria <m@e.example>\nKonu: Durum"
        ),
        Line(
            "ro",
            "De la: Status <s@e.example>\nTrimis: luni, 16 noiembrie 2026 09:00\nCătre: Maria <m@e.example>\nSubiect: Stare"
        ),
        Line(
            "id",
            "Dari: Status <s@e.example>\nDikirim: Senin, 16 November 2026 09.00\nKepada: Maria <m@e.example>\nSubjek: Status"
        ),
        Line(
            "tl",
            "Mula kay: Status <s@e.example>\nIpinadala: Lunes, Nobyembre 16, 2026 9:00 AM\nPara kay: Maria <m@e.example>\nPaksa: Status"
        ),
        Line(
            "hi",
            "प्रेषक: Status <s@e.example>\nभेजा गया: सोमवार, 16 नवंबर 2026 09:00\nप्रति: Maria <m@e.example>\nविषय: स्थिति"),
        Line(
            "vi",
            "Từ: Status <s@e.example>\nĐã gửi: Thứ Hai, 16 Tháng 11, 2026 09:00\nTới: Maria <m@e.example>\nChủ đề: Trạng thái"
        ),
        Line("zh", "发件人: Status <s@e.example>\n发送时间: 2026年11月16日 9:00\n收件人: Maria <m@e.example>\n主题: 状态"),
        Line(
            "zh traditional",
            "寄件者: Status <s@e.example>\n寄件日期: 2026年11月16日 上午 09:00\n收件者: Maria <m@e.example>\n主旨: 狀態"),
        Line(
            "zh QQ",
            "------------------ 原始邮件 ------------------\n发件人: \"Status\" <s@e.example>;\n发送时间: 2026年11月16日(星期一) 上午9:00\n收件人: \"Maria\"<m@e.example>;\n主题: 状态"
        ),
        Line("ja", "差出人: Status <s@e.example>\n送信日時: 2026年11月16日 9:00\n宛先: Maria <m@e.example>\n件名: 状況"),
    ]

    static let footers = [
        Line("es", "Enviado desde mi iPhone"),
        Line("es Outlook", "Obtener Outlook para Android<https://aka.ms/x>"),
        Line("pt", "Enviado do meu iPhone"), Line("pt Android", "Enviado a partir do meu telemóvel"),
        Line("fr", "Envoyé de mon iPhone"), Line("fr Orange", "Envoyé à partir de Outlook pour Android"),
        Line("de", "Von meinem iPhone gesendet"),
        Line("de GMX", "Diese Nachricht wurde von meinem Android Mobiltelefon mit GMX Mail gesendet."),
        Line("de Outlook", "Gesendet von Outlook für Android"),
        Line("it", "Inviato da iPhone"), Line("it Outlook", "Scarica Outlook per Android"),
        Line("nl", "Verstuurd vanaf mijn iPhone"),
        Line("pl", "Wysłane z iPhone'a"), Line("uk", "Надіслано з iPhone"), Line("ru", "Отправлено с iPhone"),
        Line("ru Mail.ru", "Отправлено из мобильной Почты Mail.ru"), Line("tr", "iPhone'umdan gönderildi"),
        Line("ro", "Trimis de pe iPhone-ul meu"), Line("id", "Dikirim dari iPhone saya"),
        Line("tl", "Ipinadala mula sa aking iPhone"),
        Line("hi", "मेरे iPhone से भेजा गया"), Line("vi", "Đã gửi từ iPhone của tôi"), Line("zh", "发自我的iPhone"),
        Line("zh traditional", "從我的iPhone傳送"), Line("ja", "iPhoneから送信"),
    ]
}
