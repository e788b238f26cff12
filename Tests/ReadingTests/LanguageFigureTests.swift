import Foundation
import Mail
import Testing

@testable import Reading

/// Days and figures as each language writes them; the mails are of Monday, 23 November 2026.
@Suite struct LanguageFigureTests {
    @Test("A day is found in its language's own words", arguments: days)
    func day(code: String, text: String, expected: String) {
        let task = LanguageProseTests.update("LAND-1: 40 %, \(text)").tasks.first
        #expect(task?.eta.map { "\($0)" } == expected, "\(code): \(text)")
    }

    @Test("Percent and hours are read beside the words of each language", arguments: figures)
    func figure(code: String, text: String, progress: Double?, hours: Double?) {
        let update = LanguageProseTests.update(text)
        #expect(update.progress == progress, "\(code): \(text)")
        #expect(update.hours == hours, "\(code): \(text)")
    }

    @Test("A task's state is told in each language", arguments: states)
    func state(code: String, words: String) {
        let states: [TaskUpdate.State] = [.done, .inProgress, .blocked, .notStarted, .unchanged]
        for (word, state) in zip(words.split(separator: "|"), states) {
            let task = LanguageProseTests.update("LAND-1: \(word)").tasks.first
            #expect(task?.state == state, "\(code): \(word)")
        }
    }

    @Test("Commands alone on their line are obeyed in each language", arguments: commands)
    func command(code: String, name: String, words: String) {
        for word in words.split(separator: "|") {
            let commands = LanguageProseTests.update(String(word)).commands
            #expect(commands.map(\.name.rawValue) == [name], "\(code): \(word)")
            if name == "away" {
                #expect(commands.first?.until.map { "\($0)" } == "2026-11-27", "\(code): \(word)")
            }
        }
    }

    static let days: [(String, String, String)] = [
        ("es", "listo para el viernes", "2026-11-27"), ("es", "entrega el 3 de diciembre", "2026-12-03"),
        ("es", "termino mañana", "2026-11-24"), ("es", "para el próximo lunes", "2026-11-30"),
        ("pt", "pronto até sexta", "2026-11-27"), ("pt", "entrega em 3 de dezembro", "2026-12-03"),
        ("pt", "termino amanhã", "2026-11-24"), ("pt", "até a próxima segunda", "2026-11-30"),
        ("fr", "prêt pour vendredi", "2026-11-27"), ("fr", "livraison le 3 décembre", "2026-12-03"),
        ("fr", "fini demain", "2026-11-24"), ("fr", "d'ici lundi prochain", "2026-11-30"),
        ("de", "fertig bis Freitag", "2026-11-27"), ("de", "bis 3. Dezember", "2026-12-03"),
        ("de", "fertig bis 3.12.", "2026-12-03"), ("de", "bis morgen", "2026-11-24"),
        ("de", "bis nächsten Montag", "2026-11-30"),
        ("it", "pronto entro venerdì", "2026-11-27"), ("it", "consegna il 3 dicembre", "2026-12-03"),
        ("it", "entro domani", "2026-11-24"), ("it", "entro lunedì prossimo", "2026-11-30"),
        ("nl", "klaar voor vrijdag", "2026-11-27"), ("nl", "oplevering 3 december", "2026-12-03"),
        ("nl", "uiterlijk morgen", "2026-11-24"), ("nl", "volgende maandag klaar", "2026-11-30"),
        ("pl", "gotowe do piątku", "2026-11-27"), ("pl", "termin 3 grudnia", "2026-12-03"),
        ("pl", "do jutra", "2026-11-24"), ("pl", "do końca tygodnia", "2026-11-27"),
        ("uk", "до п'ятниці", "2026-11-27"), ("uk", "до 3 грудня", "2026-12-03"),
        ("uk", "до завтра", "2026-11-24"), ("uk", "до кінця тижня", "2026-11-27"),
        ("ru", "до пятницы", "2026-11-27"), ("ru", "к 3 декабря", "2026-12-03"),
        ("ru", "до завтра", "2026-11-24"), ("ru", "до конца недели", "2026-11-27"),
        ("tr", "cumaya kadar", "2026-11-27"), ("tr", "3 Aralık'a kadar", "2026-12-03"),
        ("tr", "yarına kadar", "2026-11-24"), ("tr", "Cuma gününe kadar", "2026-11-27"),
        ("ro", "gata până vineri", "2026-11-27"), ("ro", "până pe 3 decembrie", "2026-12-03"),
        ("ro", "până mâine", "2026-11-24"), ("ro", "până lunea viitoare", "2026-11-30"),
        ("id", "selesai hari Jumat", "2026-11-27"), ("id", "sebelum 3 Desember", "2026-12-03"),
        ("id", "selesai besok", "2026-11-24"), ("id", "paling lambat Senin depan", "2026-11-30"),
        ("tl", "matatapos sa Biyernes", "2026-11-27"), ("tl", "bago ang Disyembre 3", "2026-12-03"),
        ("tl", "matatapos bukas", "2026-11-24"),
        ("hi", "शुक्रवार तक", "2026-11-27"), ("hi", "3 दिसंबर तक", "2026-12-03"),
        ("hi", "अगले सोमवार तक", "2026-11-30"),
        ("vi", "xong trước thứ Sáu", "2026-11-27"), ("vi", "hạn 3 tháng 12", "2026-12-03"),
        ("vi", "xong ngày mai", "2026-11-24"), ("vi", "trước thứ Hai tuần sau", "2026-11-30"),
        ("zh", "周五前完成", "2026-11-27"), ("zh", "12月3日前完成", "2026-12-03"),
        ("zh", "明天完成", "2026-11-24"), ("zh", "下周一前完成", "2026-11-30"),
        ("ja", "金曜日までに完了", "2026-11-27"), ("ja", "12月3日まで", "2026-12-03"),
        ("ja", "明日までに完了", "2026-11-24"), ("ja", "来週の月曜日まで", "2026-11-30"),
    ]

    static let figures: [(String, String, Double?, Double?)] = [
        ("es", "Voy al 80 por ciento, he trabajado 6,5 horas.", 80, 6.5), ("es", "Horas: 6,5", nil, 6.5),
        ("pt", "Estou em 80 por cento, trabalhei 6,5 horas.", 80, 6.5), ("pt", "Horas: 6h30", nil, 6.5),
        ("fr", "J'en suis à 80 pour cent, j'ai travaillé 6h30.", 80, 6.5), ("fr", "Heures : 6,5", nil, 6.5),
        ("de", "Bin bei 80 Prozent, heute 6,5 Std gearbeitet.", 80, 6.5), ("de", "Stunden: 6,5", nil, 6.5),
        ("it", "Sono all'80 per cento, ho lavorato 6,5 ore.", 80, 6.5), ("it", "Ore: 6,5", nil, 6.5),
        ("nl", "Ik zit op 80 procent, vandaag 6,5 uur gewerkt.", 80, 6.5), ("nl", "Uren: 6,5", nil, 6.5),
        ("pl", "Gotowe w 80 procentach, pracowałem 6,5 godziny.", 80, 6.5), ("pl", "Godziny: 6,5", nil, 6.5),
        ("uk", "Готово на 80 відсотків, працював 6,5 години.", 80, 6.5), ("uk", "Години: 6,5", nil, 6.5),
        ("ru", "Готово на 80 процентов, работал 6,5 часа.", 80, 6.5), ("ru", "Часы: 6,5", nil, 6.5),
        ("tr", "Yüzde 80 tamamlandı, bugün 6,5 saat çalıştım.", 80, 6.5), ("tr", "%80 bitti", 80, nil),
        ("ro", "Sunt la 80 la sută, am lucrat 6,5 ore.", 80, 6.5), ("ro", "Ore: 6,5", nil, 6.5),
        ("id", "Sudah 80 persen, hari ini bekerja 6,5 jam.", 80, 6.5), ("id", "Jam: 6,5", nil, 6.5),
        ("tl", "Nasa 80 porsyento na, nagtrabaho ako ng 6.5 oras.", 80, 6.5), ("tl", "Oras: 6.5", nil, 6.5),
        ("hi", "80 प्रतिशत पूरा हुआ, आज 6.5 घंटे काम किया।", 80, 6.5), ("hi", "घंटे: 6.5", nil, 6.5),
        ("vi", "Được 80 phần trăm, hôm nay làm 6,5 giờ.", 80, 6.5), ("vi", "Số giờ: 6,5", nil, 6.5),
        ("zh", "进度80%，今天用了6.5小时。", 80, 6.5), ("zh", "工时：6.5", nil, 6.5),
        ("ja", "進捗80%、今日は6.5時間作業しました。", 80, 6.5), ("ja", "作業時間：6.5時間", nil, 6.5),
    ]

    static let states: [(String, String)] = [
        ("es", "hecho|en curso|bloqueado|sin empezar|sin cambios"),
        ("pt", "concluído|em andamento|bloqueado|não iniciado|sem alterações"),
        ("fr", "terminé|en cours|bloqué|pas commencé|inchangé"),
        ("de", "erledigt|in Arbeit|blockiert|noch nicht begonnen|unverändert"),
        ("it", "finito|in corso|bloccato|non iniziato|invariato"),
        ("nl", "klaar|mee bezig|geblokkeerd|nog niet begonnen|ongewijzigd"),
        ("pl", "zrobione|w toku|zablokowane|nierozpoczęte|bez zmian"),
        ("uk", "готово|в роботі|заблоковано|не розпочато|без змін"),
        ("ru", "готово|в работе|заблокировано|не начато|без изменений"),
        ("tr", "tamamlandı|devam ediyor|engellendi|başlanmadı|değişiklik yok"),
        ("ro", "terminat|în lucru|blocat|neînceput|neschimbat"),
        ("id", "selesai|sedang dikerjakan|terhambat|belum dimulai|tidak ada perubahan"),
        ("tl", "tapos na|ginagawa pa|naka-block|hindi pa nasisimulan|walang pagbabago"),
        ("hi", "पूरा हुआ|काम जारी है|रुका हुआ|शुरू नहीं हुआ|कोई बदलाव नहीं"),
        ("vi", "hoàn thành|đang làm|bị chặn|chưa bắt đầu|không thay đổi"),
        ("zh", "已完成|进行中|受阻|未开始|没有变化"),
        ("ja", "完了|作業中|ブロック中|未着手|変更なし"),
    ]

    static let commands: [(String, String, String)] = [
        ("es", "same", "igual|sin cambios"), ("es", "away", "ausente hasta el viernes"),
        ("es", "back", "de vuelta"),
        ("pt", "same", "igual|sem alterações"), ("pt", "away", "ausente até sexta"),
        ("pt", "back", "de volta"),
        ("fr", "same", "idem|inchangé"),
        ("fr", "away", "absent jusqu'à vendredi|absente jusqu'au 27 novembre"),
        ("fr", "back", "de retour"), ("de", "same", "unverändert|wie gehabt"),
        ("de", "away", "abwesend bis Freitag|Urlaub bis 27.11."), ("de", "back", "zurück|wieder da"),
        ("it", "same", "invariato|come prima"), ("it", "away", "assente fino a venerdì"),
        ("it", "back", "sono tornato"),
        ("nl", "same", "ongewijzigd|hetzelfde"), ("nl", "away", "afwezig tot vrijdag"),
        ("nl", "back", "terug"),
        ("pl", "same", "bez zmian"), ("pl", "away", "nieobecny do piątku|nieobecna do piątku"),
        ("pl", "back", "wróciłem|wróciłam"),
        ("uk", "same", "без змін"), ("uk", "away", "відсутній до п'ятниці"), ("uk", "back", "повернувся"),
        ("ru", "same", "без изменений"), ("ru", "away", "отсутствую до пятницы"), ("ru", "back", "вернулась"),
        ("tr", "same", "değişiklik yok|aynı"), ("tr", "away", "cumaya kadar yokum|cumaya kadar izinliyim"),
        ("tr", "back", "döndüm"),
        ("ro", "same", "neschimbat|la fel"), ("ro", "away", "absent până vineri"),
        ("ro", "back", "m-am întors"),
        ("id", "same", "sama"), ("id", "away", "cuti sampai Jumat"), ("id", "back", "kembali|sudah kembali"),
        ("tl", "same", "walang pagbabago|pareho"), ("tl", "away", "wala hanggang Biyernes"),
        ("tl", "back", "bumalik na"),
        ("hi", "same", "कोई बदलाव नहीं"), ("hi", "away", "शुक्रवार तक छुट्टी"), ("hi", "back", "वापस"),
        ("vi", "same", "không thay đổi|như cũ"), ("vi", "away", "vắng mặt đến thứ Sáu"),
        ("vi", "back", "đã trở lại"),
        ("zh", "same", "没有变化|不变"), ("zh", "away", "请假到周五"), ("zh", "back", "回来了"),
        ("ja", "same", "変更なし|変わりなし"), ("ja", "away", "金曜日まで不在"), ("ja", "back", "戻りました"),
    ]
}
