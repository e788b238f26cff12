extension AutoReplyPhrases {
    /// The languages of Asia; see `tables`.
    static let asian: [String: Table] = [
        "tr": [
            .subject: "otomatik yanıt | otomatik cevap | otomatik mesaj | ofis dışında yanıtı",
            .absenceSubject: """
            ofis dışı | ofis dışında | ofis dışındayım | ofiste değil | izindeyim | izinde | tatildeyim \
            | yıllık izin
            """,
            .absence: """
            ofis dışındayım | ofiste değilim | izindeyim | tatildeyim | yıllık izindeyim | izinliyim \
            | şu anda ofis dışında | şu anda izindeyim | şu anda ofiste değilim | şu an ofis dışında \
            | şu an izindeyim
            """,
            .plannedAbsence: "izinli olacağım | ofis dışında olacağım | ofiste olmayacağım",
            .thanks: """
            e-postanız için teşekkür | mesajınız için teşekkür | iletiniz için teşekkür \
            | mailiniz için teşekkür | e-postanızı aldım | mesajınızı aldı
            """,
            .promise: "döndüğümde | dönüşümde | döner dönmez",
            .urgent: "acil durum | acil konu | acil işler | yokluğumda | acil ise",
            .access: "sınırlı erişim | erişim olmayacak | e-postalarıma | erişemeyeceğim",
            .automatic: "bu otomatik | bu bir otomatik",
            .ticket: "talebiniz alın | talebiniz | talep numara | bu e-postayı yanıtlamayın | bilet numara",
        ],
        "id": [
            .subject: "balasan otomatis | jawaban otomatis | pesan otomatis | respons otomatis",
            .absenceSubject: """
            di luar kantor | sedang cuti | cuti | tidak di kantor | tidak berada di kantor
            """,
            .absence: """
            saya sedang cuti | saya sedang di luar | saya sedang berada di luar \
            | saya tidak berada di kantor | saya tidak di kantor | saya cuti \
            | saat ini saya sedang cuti | saat ini saya tidak | saat ini saya sedang berada
            """,
            .plannedAbsence: "saya akan cuti",
            .thanks: """
            terima kasih atas email | terima kasih atas pesan | terima kasih atas e-mail \
            | terima kasih telah | terima kasih sudah | terima kasih untuk email | kami telah menerima
            """,
            .promise: "setelah saya kembali | saat saya kembali | ketika saya kembali",
            .urgent: """
            untuk hal mendesak | jika mendesak | keadaan darurat | untuk keperluan mendesak \
            | hal yang mendesak | selama saya cuti | selama saya tidak
            """,
            .access: "akses terbatas | tanpa akses | tidak memiliki akses",
            .automatic: "ini adalah balasan otomatis | ini adalah pesan otomatis",
            .ticket: "permintaan anda | nomor tiket | tiket anda | jangan membalas | mohon tidak membalas",
        ],
        "tl": [
            .subject: """
            awtomatikong tugon | awtomatikong sagot | awtomatikong mensahe | awtomatikong pagtugon
            """,
            .absenceSubject: """
            wala sa opisina | nasa labas ng opisina | naka-leave | nakabakasyon | nasa bakasyon \
            | bakasyon
            """,
            .absence: """
            wala ako sa opisina | nasa bakasyon ako | naka-leave ako | nakabakasyon ako \
            | ako ay nakabakasyon | ako ay naka-leave | kasalukuyan akong wala | kasalukuyan akong naka \
            | wala po ako sa opisina | ako ay wala sa
            """,
            .plannedAbsence: "mawawala ako",
            .thanks: """
            salamat sa iyong | salamat sa inyong | natanggap namin | salamat sa pag \
            | salamat po sa inyong | salamat po sa iyong
            """,
            .promise: """
            pagbalik ko | sa aking pagbabalik | sa pagbalik ko | kapag nakabalik | sasagot ako pagbalik \
            | sasagutin ko ito pag
            """,
            .urgent: """
            kung kailangan agad | kung agaran | para sa mga agarang | kung urgent | habang wala ako \
            | kung may emergency | kung apurahan
            """,
            .access: "limitado ang access | limitadong access | walang access",
            .automatic: "ito ay awtomatikong",
            .ticket: "ang iyong kahilingan | numero ng ticket | huwag sumagot | huwag tumugon",
        ],
        "hi": [
            .subject: """
            स्वचालित उत्तर | स्वचालित जवाब | स्वतः उत्तर | स्वत: उत्तर | स्वतः जवाब | ऑटो रिप्लाई \
            | स्वचालित प्रतिक्रिया
            """,
            .absenceSubject: """
            कार्यालय से बाहर | ऑफिस से बाहर | ऑफ़िस से बाहर | छुट्टी पर | अवकाश पर | मैं छुट्टी
            """,
            .absence: """
            मैं कार्यालय से बाहर | मैं ऑफिस से बाहर | मैं ऑफ़िस से बाहर | मैं छुट्टी पर | मैं अवकाश पर \
            | कार्यालय में नहीं | ऑफिस में नहीं | मैं अभी कार्यालय | मैं वर्तमान में कार्यालय \
            | मैं वर्तमान में छुट्टी | मैं अभी छुट्टी | मैं इस समय कार्यालय | मैं इस समय छुट्टी
            """,
            .thanks: """
            आपके ईमेल के लिए धन्यवाद | आपके संदेश के लिए धन्यवाद | आपके मेल के लिए धन्यवाद \
            | ईमेल के लिए धन्यवाद | संदेश के लिए धन्यवाद | आपका ईमेल मिला | आपका संदेश प्राप्त \
            | आपके ई-मेल के लिए
            """,
            .promise: "लौटने पर | वापस आने पर | लौटने के बाद | वापस आकर | वापसी पर | लौटकर",
            .urgent: """
            आपात | यदि जरूरी | अत्यावश्यक | मेरी अनुपस्थिति | तत्काल सहायता | तत्काल मामल \
            | तत्काल कार्य | किसी भी तत्काल
            """,
            .access: "सीमित पहुंच | सीमित पहुँच | ईमेल नहीं देख | पहुंच नहीं",
            .automatic: "यह एक स्वचालित | यह स्वचालित",
            .ticket: "आपका अनुरोध | टिकट संख्या | टिकट नंबर | जवाब न दें | उत्तर न दें",
        ],
        "vi": [
            .subject: """
            trả lời tự động | thư tự động | phản hồi tự động | thư trả lời tự động | tự động trả lời \
            | hồi đáp tự động
            """,
            .absenceSubject: """
            vắng mặt | nghỉ phép | không có mặt | ngoài văn phòng | đi vắng | thông báo vắng mặt
            """,
            .absence: """
            tôi đang nghỉ phép | tôi đang vắng mặt | tôi vắng mặt | tôi không có mặt | tôi nghỉ phép \
            | tôi hiện không có mặt | hiện tôi đang nghỉ | hiện tại tôi đang nghỉ \
            | hiện tại tôi không có | hiện tại tôi vắng | tôi đang đi công tác | tôi hiện đang nghỉ \
            | tôi đang không có
            """,
            .plannedAbsence: "tôi sẽ vắng | tôi sẽ nghỉ",
            .thanks: """
            cảm ơn email | cảm ơn thư | cảm ơn quý | tôi đã nhận được | chúng tôi đã nhận \
            | cảm ơn tin nhắn | cảm ơn bạn đã gửi | cám ơn bạn đã gửi | cảm ơn bạn đã liên hệ \
            | cảm ơn anh/chị
            """,
            .promise: """
            khi tôi trở lại | khi quay lại | khi trở lại | ngay khi trở | sau khi trở \
            | tôi sẽ trả lời khi | tôi sẽ phản hồi khi
            """,
            .urgent: """
            nếu khẩn cấp | trường hợp khẩn | nếu có việc gấp | việc khẩn | nếu cần gấp | vấn đề khẩn \
            | trong thời gian tôi
            """,
            .access: "hạn chế truy cập | không truy cập | truy cập email | không kiểm tra",
            .automatic: "đây là thư trả lời tự động | đây là email tự động | đây là tin nhắn tự động",
            .ticket: "yêu cầu của bạn | mã yêu cầu | vui lòng không trả lời | số phiếu",
        ],
        "zh": [
            .subject: "自动回复 | 自動回覆 | 自动答复 | 自動回復 | 自動答覆 | 自动应答 | 自動回信 | 【自动回复】 | [自动回复] | 【自動回覆】",
            .absenceSubject: "不在办公室 | 外出 | 不在辦公室 | 休假 | 外出通知 | 休假通知 | 我不在 | 放假",
            .absence: """
            我不在办公室 | 我目前不在 | 我正在休假 | 我在休假 | 我現在不在 | 我现在不在 | 我不在辦公室 | 本人不在 | 我正在度假 | 休假中 | 本人休假 | 正在休假 \
            | 不在办公室 | 不在辦公室 | 我目前正在休假 | 本人目前不在 | 我目前休假 | 我外出出差 | 我正在出差 | 我在出差
            """,
            .plannedAbsence: "我将休假",
            .thanks: """
            感谢您的来信 | 感谢您的邮件 | 感謝您的來信 | 谢谢您的邮件 | 謝謝您的來信 | 您的邮件已收到 | 您好，您的邮件 | 已收到您的 | 謝謝您的郵件 | 感謝您的郵件 \
            | 邮件已收到 | 感谢来信 | 感謝來信
            """,
            .promise: "回来后 | 回來後 | 返回后 | 返回後 | 回来之后 | 尽快回复 | 儘快回覆 | 尽快给您 | 盡快回覆",
            .urgent: "如有急事 | 如有紧急 | 如有緊急 | 紧急情况 | 緊急情況 | 紧急事 | 緊急事 | 若有急事 | 若有緊急 | 急事请 | 急事請 | 期间请联系",
            .access: "无法及时 | 無法及時 | 无法查看 | 無法查看 | 无法回复 | 不能及时 | 不便查看 | 無法回覆",
            .automatic: "这是自动回复 | 這是自動回覆 | 这是一封自动 | 這是一封自動 | 自动回复邮件 | 此邮件为自动 | 此为自动",
            .ticket: "您的请求已 | 工单 | 请勿回复 | 請勿回覆 | 请勿直接回复 | 案件编号 | 请不要回复",
        ],
        "ja": [
            .subject: """
            自動応答 | 自動返信 | 自動回答 | 自動送信 | 【自動返信】 | 【自動応答】 | 【自動送信】 | [自動返信] | (自動返信) | （自動返信） | 不在自動応答 \
            | 不在通知
            """,
            .absenceSubject: "不在 | 外出中 | 休暇中 | 休暇のお知らせ | 不在のお知らせ | 不在連絡 | 休業のお知らせ | 夏季休暇 | 年末年始 | 【不在",
            .absence: """
            不在にしております | 不在にして | 休暇をいただいて | 休暇を頂いて | 外出しております | 休暇中です | 休暇中の | 不在です | 休暇を取得 | 出張しております \
            | 休暇のため | 不在のため | 出張中のため | お休みをいただいて | お休みを頂いて
            """,
            .plannedAbsence: "不在となり",
            .thanks: """
            メールありがとうございます | メールをいただきありがとう | ご連絡ありがとうございます | ご連絡いただきありがとう | お問い合わせありがとう | お問い合わせいただき \
            | メールを頂きありがとう | メールを受信しました | お問合せありがとう | メールをありがとう
            """,
            .promise: "戻り次第 | 帰社後 | 休暇明け | 出社後 | 復帰後 | 後日改めて | 戻りましたら | 改めてご連絡",
            .urgent: "お急ぎの場合 | 緊急の場合 | 緊急のご | お急ぎの方 | 至急の場合 | 緊急時 | お急ぎの際 | 緊急の際 | 急ぎの場合 | 急用の",
            .access: "返信が遅れ | ご返信が遅く | 確認できません | 確認することができ | 返信できません | お返事が遅く | ご返信できません | 確認が遅れ",
            .automatic: "自動返信メール | 自動返信です | 自動応答メール | このメールは自動 | 本メールは自動 | 自動送信され | 自動で送信 | 自動返信して | 自動配信",
            .ticket: "お問い合わせを受け付け | 受付番号 | お問い合わせ番号 | 返信しないで | 返信いただいても | 返信はご遠慮 | ご返信いただけません",
        ],
        "ko": [
            .subject: "자동 회신 | 자동회신 | 자동 응답 | 자동응답 | 부재중 자동",
            .absenceSubject: "부재중 | 부재 중 | 휴가 | 외근",
            .absence: "부재중입니다 | 부재 중입니다 | 휴가 중입니다 | 휴가중입니다 | 휴가입니다",
            .thanks: "메일 감사합니다 | 연락 주셔서 감사 | 메일을 보내 주셔서",
            .promise: "복귀 후 | 돌아오는 대로 | 복귀하는 대로",
            .urgent: "급한 용무 | 긴급한 | 급한 사항",
            .automatic: "자동 응답 메일 | 자동으로 발송",
        ],
    ]
}
