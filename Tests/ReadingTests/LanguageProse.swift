extension LanguageProseTests {
    static let prose = [
        Prose(
            code: "es",
            done: [
                "Terminé la portada.", "He enviado el borrador al cliente.", "La portada está lista.",
                "Ayer revisé los textos.",
            ],
            next: [
                "Mañana voy a escribir el pie de página.", "Tengo que revisar el contrato.",
                "El viernes empezaré la traducción.",
            ],
            blockers: [
                "Estoy esperando las imágenes del cliente.", "No puedo seguir sin acceso al servidor.",
                "El servidor no funciona.",
            ],
            questions: ["¿Puedes confirmar la fecha?", "Me confirmas el presupuesto."],
            notes: ["Todavía no he terminado el menú.", "El cliente está contento."],
            nothing: ["No tengo bloqueos.", "Sin bloqueos."]),
        Prose(
            code: "pt",
            done: [
                "Terminei a página inicial.", "O texto ficou pronto.", "Enviei o rascunho ao cliente.",
                "Ontem revisei os textos.",
            ],
            next: [
                "Amanhã vou escrever o rodapé.", "Tenho que revisar o contrato.",
                "Na sexta começarei a tradução.",
            ],
            blockers: [
                "Estou aguardando as imagens do cliente.", "Não consigo continuar sem acesso ao servidor.",
                "O servidor não funciona.",
            ],
            questions: ["Você pode confirmar a data?", "Pode me confirmar o orçamento."],
            notes: ["Ainda não terminei o menu.", "O cliente está contente."],
            nothing: ["Não tenho bloqueios.", "Sem impedimentos."]),
        Prose(
            code: "fr",
            done: [
                "J'ai terminé la page d'accueil.", "Le texte est prêt.", "Hier, j'ai relu les textes.",
                "Le formulaire a été corrigé.",
            ],
            next: [
                "Demain je vais rédiger le pied de page.", "Je dois relire le contrat.",
                "La traduction sera livrée vendredi.",
            ],
            blockers: [
                "J'attends les images du client.", "Je ne peux pas continuer sans accès au serveur.",
                "Le serveur ne fonctionne pas.",
            ],
            questions: ["Peux-tu confirmer la date ?", "Merci de me confirmer le budget."],
            notes: ["Je n'ai pas encore terminé le menu.", "Le client est content."],
            nothing: ["Aucun blocage.", "Rien ne me bloque."]),
        Prose(
            code: "de",
            done: [
                "Ich habe die Startseite fertiggestellt.", "Der Text ist fertig.",
                "Gestern habe ich die Texte überarbeitet.", "Das Formular wurde korrigiert.",
            ],
            next: [
                "Morgen schreibe ich den Footer.", "Ich muss noch den Vertrag prüfen.",
                "Die Übersetzung wird am Freitag geliefert.",
            ],
            blockers: [
                "Ich warte auf die Bilder vom Kunden.", "Ohne Zugriff auf den Server komme ich nicht weiter.",
                "Der Server funktioniert nicht.",
            ],
            questions: ["Kannst du den Termin bestätigen?", "Bitte bestätige das Budget."],
            notes: [
                "Das Menü ist noch nicht fertig.", "Der Footer wurde noch nicht fertiggestellt.",
                "Die Tests habe ich nicht geschafft.",
                "Der Kunde ist zufrieden.",
            ],
            nothing: ["Keine Blocker.", "Mich blockiert nichts."]),
        Prose(
            code: "it",
            done: [
                "Ho finito la pagina iniziale.", "Il testo è pronto.", "Ieri ho rivisto i testi.",
                "Il modulo è stato corretto.",
            ],
            next: [
                "Domani scriverò il piè di pagina.", "Devo ancora rivedere il contratto.",
                "Venerdì inizierò la traduzione.",
            ],
            blockers: [
                "Sto aspettando le immagini dal cliente.", "Non posso continuare senza accesso al server.",
                "Il server non funziona.",
            ],
            questions: ["Puoi confermare la data?", "Fammi sapere se il budget va bene."],
            notes: ["Non ho ancora finito il menu.", "Ho quasi finito il menu.", "Il cliente è contento."],
            nothing: ["Nessun blocco.", "Non ho blocchi."]),
        Prose(
            code: "nl",
            done: [
                "Ik heb de startpagina afgerond.", "De tekst is klaar.",
                "Gisteren heb ik de teksten nagekeken.", "Het formulier is gecorrigeerd.",
            ],
            next: [
                "Morgen schrijf ik de footer.", "Ik moet het contract nog nakijken.",
                "Vrijdag ga ik de vertaling maken.",
            ],
            blockers: [
                "Ik wacht op de afbeeldingen van de klant.",
                "Zonder toegang tot de server kan ik niet verder.", "De server werkt niet.",
            ],
            questions: ["Kun je de datum bevestigen?", "Laat me weten of het budget goed is."],
            notes: ["Het menu is nog niet klaar.", "De klant is tevreden."],
            nothing: ["Geen blokkades.", "Geen problemen."]),
        Prose(
            code: "pl",
            done: [
                "Skończyłam stronę główną.", "Tekst jest gotowy.", "Wczoraj poprawiłem teksty.",
                "Formularz został poprawiony.",
            ],
            next: [
                "Jutro napiszę stopkę.", "Muszę jeszcze sprawdzić umowę.", "W piątek zacznę tłumaczenie.",
            ],
            blockers: [
                "Czekam na zdjęcia od klienta.", "Nie mogę kontynuować bez dostępu do serwera.",
                "Serwer nie działa.",
            ],
            questions: ["Czy możesz potwierdzić datę?", "Daj znać, czy budżet jest w porządku."],
            notes: ["Menu nie jest jeszcze gotowe.", "Klient jest zadowolony."],
            nothing: ["Brak blokerów.", "Nic mnie nie blokuje."]),
        Prose(
            code: "uk",
            done: [
                "Закінчила головну сторінку.", "Текст готовий.", "Вчора я перевірив тексти.",
                "Форму виправлено.",
            ],
            next: ["Завтра напишу футер.", "Треба ще перевірити договір.", "У п'ятницю почну переклад."],
            blockers: [
                "Чекаю на зображення від клієнта.", "Не можу продовжити без доступу до сервера.",
                "Сервер не працює.",
            ],
            questions: ["Можеш підтвердити дату?", "Підкажіть, чи затверджено бюджет."],
            notes: ["Меню ще не готове.", "Клієнт задоволений."],
            nothing: ["Блокерів немає.", "Нічого не блокує."]),
        Prose(
            code: "ru",
            done: [
                "Закончила главную страницу.", "Текст готов.", "Вчера я проверил тексты.",
                "Форма исправлена.",
            ],
            next: ["Завтра напишу футер.", "Нужно ещё проверить договор.", "В пятницу начну перевод."],
            blockers: [
                "Жду изображения от клиента.", "Не могу продолжить без доступа к серверу.",
                "Сервер не работает.",
            ],
            questions: ["Можешь подтвердить дату?", "Подскажите, утверждён ли бюджет."],
            notes: ["Меню ещё не готово.", "Клиент доволен."],
            nothing: ["Блокеров нет.", "Ничего не мешает."]),
        Prose(
            code: "tr",
            done: [
                "Ana sayfayı bitirdim.", "Metin hazır.", "Dün metinleri kontrol ettim.", "Form düzeltildi.",
            ],
            next: [
                "Yarın alt bilgiyi yazacağım.", "Sözleşmeyi gözden geçirmem gerekiyor.",
                "Cuma günü çeviriye başlayacağım.",
            ],
            blockers: [
                "Müşteriden görselleri bekliyorum.", "Sunucuya erişim olmadan devam edemiyorum.",
                "Sunucu çalışmıyor.",
            ],
            questions: ["Tarihi onaylayabilir misin?", "Bütçe uygun mu?"],
            notes: ["Menü henüz bitmedi.", "Müşteri memnun."],
            nothing: ["Engel yok.", "Herhangi bir engel yok."]),
        Prose(
            code: "ro",
            done: [
                "Am terminat pagina principală.", "Textul este gata.", "Ieri am revizuit textele.",
                "Formularul a fost corectat.",
            ],
            next: [
                "Mâine voi scrie subsolul.", "Trebuie să verific contractul.",
                "Vineri voi începe traducerea.",
            ],
            blockers: [
                "Aștept imaginile de la client.", "Nu pot continua fără acces la server.",
                "Serverul nu funcționează.",
            ],
            questions: ["Poți confirma data?", "Te rog confirmă bugetul."],
            notes: [
                "Nu am terminat încă meniul.", "N-am reușit să termin meniul.", "Clientul este mulțumit.",
            ],
            nothing: ["Niciun blocaj.", "Nu am blocaje."]),
        Prose(
            code: "id",
            done: [
                "Saya sudah menyelesaikan halaman utama.", "Teksnya sudah selesai.",
                "Kemarin saya memeriksa semua teks.", "Formulir sudah diperbaiki.",
            ],
            next: [
                "Besok saya akan menulis footer.", "Saya perlu memeriksa kontrak.",
                "Hari Jumat saya akan mulai terjemahan.",
            ],
            blockers: [
                "Saya menunggu gambar dari klien.", "Saya tidak bisa melanjutkan tanpa akses ke server.",
                "Server tidak berfungsi.",
            ],
            questions: ["Bisakah kamu mengonfirmasi tanggalnya?", "Tolong konfirmasi anggarannya."],
            notes: ["Menu belum selesai.", "Klien senang."],
            nothing: ["Tidak ada kendala.", "Tidak ada hambatan."]),
        Prose(
            code: "tl",
            done: [
                "Natapos ko na ang homepage.", "Tapos na ang teksto.", "Kahapon ay sinuri ko ang mga teksto.",
                "Naayos na ang form.",
            ],
            next: [
                "Bukas ay isusulat ko ang footer.", "Kailangan ko pang suriin ang kontrata.",
                "Sisimulan ko ang pagsasalin sa Biyernes.",
            ],
            blockers: [
                "Naghihintay ako ng mga larawan mula sa kliyente.",
                "Hindi ako makapagpatuloy nang walang access sa server.", "Hindi gumagana ang server.",
            ],
            questions: ["Pwede mo bang kumpirmahin ang petsa?", "Pakikumpirma ang badyet."],
            notes: ["Hindi pa tapos ang menu.", "Masaya ang kliyente."],
            nothing: ["Walang hadlang.", "Wala akong problema."]),
        Prose(
            code: "hi",
            done: ["मैंने मुखपृष्ठ पूरा कर दिया।", "पाठ तैयार है।", "कल मैंने सभी पाठ जांचे।", "फॉर्म ठीक हो गया है।"],
            next: ["मैं फुटर लिखूंगा।", "मुझे अनुबंध देखना है।", "शुक्रवार को अनुवाद शुरू करूंगी।"],
            blockers: ["मैं ग्राहक की तस्वीरों का इंतजार कर रहा हूं।", "सर्वर की पहुंच के बिना आगे नहीं बढ़ सकता।", "सर्वर काम नहीं कर रहा है।"],
            questions: ["क्या आप तारीख की पुष्टि कर सकते हैं?", "कृपया बजट की पुष्टि करें।"],
            notes: ["मेनू अभी पूरा नहीं हुआ है।", "ग्राहक खुश है।"],
            nothing: ["कोई रुकावट नहीं।", "कोई समस्या नहीं है।"]),
        Prose(
            code: "vi",
            done: [
                "Tôi đã hoàn thành trang chủ.", "Em đã gửi bản nháp cho khách.", "Văn bản đã xong.",
                "Hôm qua tôi đã kiểm tra các văn bản.",
                "Biểu mẫu đã được sửa.",
            ],
            next: [
                "Ngày mai tôi sẽ viết chân trang.", "Tôi cần xem lại hợp đồng.",
                "Thứ Sáu tôi sẽ bắt đầu bản dịch.",
            ],
            blockers: [
                "Tôi đang chờ hình ảnh từ khách hàng.",
                "Tôi không thể tiếp tục nếu không có quyền truy cập máy chủ.", "Máy chủ không hoạt động.",
            ],
            questions: ["Bạn có thể xác nhận ngày không?", "Vui lòng xác nhận ngân sách."],
            notes: ["Thực đơn chưa xong.", "Khách hàng hài lòng."],
            nothing: ["Không có trở ngại.", "Không có vướng mắc."]),
        Prose(
            code: "zh",
            done: ["首页已经完成了。", "昨天检查了所有文本。", "表单已修复。", "我把草稿发给了客户。"],
            next: ["明天我会写页脚。", "需要检查合同。", "周五开始翻译。"],
            blockers: ["我在等客户的图片。", "没有服务器权限，无法继续。", "服务器坏了。"],
            questions: ["你能确认一下日期吗？", "请确认预算。"],
            notes: ["菜单还没有完成。", "客户很满意。"],
            nothing: ["没有阻碍。", "目前没有问题。"]),
        Prose(
            code: "ja",
            done: ["トップページが完了しました。", "昨日テキストを確認しました。", "フォームを修正しました。", "原稿をお客様に送りました。"],
            next: ["明日フッターを書きます。", "契約書を確認する必要があります。", "金曜日に翻訳を始める予定です。"],
            blockers: ["お客様の画像を待っています。", "サーバーの権限がないため進められません。", "サーバーが動きません。"],
            questions: ["日付を確認していただけますか？", "予算の確認をお願いします。"],
            notes: ["メニューはまだ終わっていません。", "お客様は満足しています。"],
            nothing: ["問題ありません。", "特に問題はありません。"]),
    ]
}
