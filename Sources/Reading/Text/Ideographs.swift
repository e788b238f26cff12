/// Traditional Chinese characters as their simplified ones, so that the vocabulary's words need stand in one script.
///
/// Only those of the vocabulary's own words: what else is written differently is compared with nothing.
enum Ideographs {
    /// The form in which an ideograph is compared.
    static func folded(_ scalar: UInt32) -> UInt32 {
        UInt32(table[Int(scalar - first)])
    }

    static let first: UInt32 = 0x4E00
    static let last: UInt32 = 0x9FFF

    private static let table: [UInt16] = {
        var table = (UInt16(first)...UInt16(last)).map(\.self)
        let scalars = pairs.unicodeScalars.filter { $0.value >= first }.map { UInt16($0.value) }
        for index in stride(from: 0, to: scalars.count - 1, by: 2) {
            table[Int(scalars[index]) - Int(first)] = scalars[index + 1]
        }
        return table
    }()

    /// Each traditional character before its simplified one.
    private static let pairs = """
        丟丢並并佈布併并來来係系倆俩個个們们備备傢家傳传僅仅儘尽優优內内兩两別别刪删劃划劉刘動动務务匯汇協协參参員员問问啟启單单嗎吗嚴严圖图團团報报場场壞坏學学實实審审寫写寬宽 \
        將将對对導导崗岗師师幫帮幾几張张彆别彔录彙汇後后從从復复愛爱態态應应戶户掛挂擊击擔担據据擱搁敗败數数於于時时暫暂書书會会極极樂乐標标樣样機机檢检權权決决沒没況况測测準准 \
        溝沟滯滞潰溃為为無无煩烦燈灯爭争爲为狀状獲获現现環环產产産产畢毕異异當当發发盡尽監监確确碼码礙碍禮礼穩稳穫获箇个簽签籤签約约紅红級级組组結结給给經经綠绿綫线維维網网緑绿 \
        緒绪線线編编緻致總总織织繫系繼继續续罷罢習习聯联聲声與与舊旧華华著着蔘参處处號号術术裏里補补裝装裡里複复覈核見见親亲覺觉訂订計计討讨訪访設设註注評评詢询試试話话該该詳详 \
        認认誤误說说説说誰谁調调請请論论諮咨謝谢謹谨譯译議议讀读變变讓让責责費费賬账賴赖趙赵載载輯辑轉转辦办迴回這这週周進进運运過过適适遲迟還还郵邮鈡钟錄录錯错録录錶表鍾钟鏈链 \
        鐘钟長长門门閉闭開开間间閤合閱阅閲阅闆板關关陳陈隨随險险隻只雖虽離离難难電电響响項项順顺須须頌颂預预領领頭头頸颈題题顧顾風风餘余饋馈體体髮发鬚须麪面麫面麵面麼么麽么黃黄 \
        點点齣出
        """
}
